"""What schema.org's values say in words: measures with their units, properties, anything else that has a name."""

from decimal import Decimal
from typing import Any

from shopcli.catalog.feeds.cells import says
from shopcli.catalog.feeds.json_values import as_text
from shopcli.catalog.feeds.linked_graph import Graph, Node
from shopcli.patterns import Pattern

_UNITS = {
    "KGM": "kg", "GRM": "g", "MGM": "mg", "LBR": "lb", "ONZ": "oz", "TNE": "t",
    "MTR": "m", "CMT": "cm", "MMT": "mm", "KMT": "km", "INH": "in", "FOT": "ft", "YRD": "yd",
    "LTR": "L", "MLT": "ml", "CLT": "cl", "GLL": "gal", "OZA": "fl oz", "MTK": "m²", "MTQ": "m³",
    "WTT": "W", "KWT": "kW", "KWH": "kWh", "WHR": "Wh", "VLT": "V", "AMP": "A", "AMH": "Ah", "HTZ": "Hz", "GHZ": "GHz",
    "CEL": "°C", "FAH": "°F", "P1": "%", "2N": "dB",
    "SEC": "s", "MIN": "min", "HUR": "h", "DAY": "days", "WEE": "weeks", "MON": "months", "ANN": "years",
    "4L": "MB", "E34": "GB", "E35": "TB",
}  # fmt: skip
"""UN/CEFACT's codes for what shops measure in."""

_DEEPEST = 4
_VOCABULARY = Pattern(r"^(?:https?://\S*[/#]|[A-Za-z0-9]+:)(?=[^/])")


def measure(graph: Graph, node: Node) -> str:
    """`0.75 kg`, `10–12 cm`; nothing where there is no number or text."""
    value = graph.text(node.get("value"))
    if not value and "minValue" in node:
        ends = [graph.text(node.get(name)) for name in ("minValue", "maxValue")]
        value = "–".join(dict.fromkeys(end for end in ends if end))
    if not value:
        return ""
    code, text = graph.text(node.get("unitCode")), graph.text(node.get("unitText"))
    unit = _UNITS.get(code) or text.rstrip(".") or code
    return f"{value} {unit}".strip()


def properties(graph: Graph, value: Any) -> dict[str, Any]:
    """`additionalProperty`: the names and values of its entries, of one name several."""
    found: dict[str, Any] = {}
    for node in graph.nodes(value):
        name = graph.text(node.get("name")) or graph.text(node.get("propertyID"))
        told = measure(graph, node) if "unitCode" in node or "unitText" in node or "minValue" in node else None
        told = told or said(graph, node.get("value"))
        if name and told not in (None, ""):
            known = found.get(name)
            found[name] = told if known is None else [*(known if isinstance(known, list) else [known]), told]
    return found


def said(graph: Graph, value: Any, depth: int = 0) -> Any:
    """A value as an attribute's: a scalar, a list of texts, or names and values; None where it says nothing.

    A node that is only referred to is its measure or its name: all of it, wherever it is named, could be without end.
    """
    if isinstance(value, bool | int | Decimal) or value is None:
        return value
    if isinstance(value, list):
        told = (said(graph, each, depth + 1) for each in value if not isinstance(each, list))
        return [text for each in told if (text := as_text(each))] or None
    if not isinstance(value, dict) or "@value" in value:
        text = graph.text(value)
        return text if says(text) else None
    node = graph.node(value)
    if text := measure(graph, node) or graph.text(node.get("name")):
        return text
    if depth > _DEEPEST:
        return None
    inner = ((label(name), said(graph, each, depth + 1)) for name, each in value.items() if not name.startswith("@"))
    return {name: told for name, told in inner if told is not None} or None


def label(name: str) -> str:
    """A name without what says whose vocabulary it is of."""
    return _VOCABULARY.sub("", name)
