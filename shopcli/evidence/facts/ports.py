"""Which sockets a product has, by the ports that it lists: "Does it have HDMI?", "how many USB-C ports"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from shopcli.attributes.ports import PORT_HINTS, PORT_WORDS, ports_in
from shopcli.catalog.product import Product
from shopcli.evidence.answered import Told
from shopcli.evidence.facts.aspects import Aspect
from shopcli.evidence.facts.values import Stated, cite, stated_by
from shopcli.evidence.products.names import short_name
from shopcli.evidence.questions.question import Asked
from shopcli.evidence.wording.sentences import listed, say
from shopcli.patterns import Pattern
from shopcli.query.feature_words import PRODUCT_AFTER
from shopcli.text import fold, one_line

_PORT = Pattern(PORT_WORDS, PORT_HINTS)
_PRODUCT = Pattern(PRODUCT_AFTER)
_VERSION = Pattern(r"\s?(\d(?:\.\d)?)(?![\d\w])")
_HOW_MANY = Pattern(r"how many|number of|几个|多少个|几[个只]?(?:口|接口)")
_TIMES = re.compile(r"^\s*(\d{1,2})\s?[x×]\s")
_USB = Pattern(r"(?<![a-z])usb(?![\s-]?[ac\d])[\s-]?(?:ports?|sockets?|connectors?|inputs?|接?口|插口|插槽|孔)")
_ANY_USB = "usb"
"""A USB socket of whatever shape."""
_PORTS = Aspect(("ports",), "", 0)
_ORDER = ("thunderbolt", "usb4", "micro-usb", "microsd")
"""Names that say more than the socket that they also are."""


@dataclass(frozen=True, slots=True)
class Port:
    """`name` as `ports_in` gives it, `said` as the question writes it, with a `version` where it names one."""

    name: str
    said: str
    version: str = ""


def asked_port(low: str) -> Port | None:
    """The socket that a question asks about; the product of that name ("a USB-C cable") is none."""
    for match in _PORT.finditer(low):
        if _PRODUCT.match(low, match.end()):
            continue
        names = ports_in(match[0])
        name = next((name for name in _ORDER if name in names), names[0])
        version = _VERSION.match(low, match.end())
        said = low[match.start() : version.end() if version else match.end()].strip()
        return Port(name, _shown(said), version[1] if version and name not in ("usb4",) else "")
    return Port(_ANY_USB, "USB") if _USB.search(low) else None


_WRITTEN = {
    "hdmi": "HDMI", "usb": "USB", "displayport": "DisplayPort", "thunderbolt": "Thunderbolt", "vga": "VGA",
    "dvi": "DVI",
    "ethernet": "Ethernet", "type": "Type", "microsd": "microSD", "sd": "SD", "rj": "RJ", "dp": "DP",
}  # fmt: skip


def _shown(said: str) -> str:
    """A port as people write it: "HDMI", "USB-C"."""
    words = re.sub(r"[a-z]+", lambda match: _WRITTEN.get(match[0], match[0]), said)
    return re.sub(r"(?<=[- ])[ac](?![a-z])", lambda match: match[0].upper(), words)


def tell_port(offers: Sequence[Product], port: Port, asked: Asked) -> Told | None:
    """What the listed ports say; None where the product lists none."""
    found = [one for offer in offers for one in stated_by(offer, _PORTS) if one.key == "ports"]
    if not found:
        return None
    one, language = found[0], asked.language
    name, cited = short_name(one.offer), (cite(one, language),)
    fitting = [part for part in _parts(one) if _is(part, port)]
    ports = one.text(language)
    if not fitting:
        return Told(say("no_port", language, name=name, port=port.said, ports=ports), cited, False)
    value = listed(fitting, language)
    if _HOW_MANY.search(asked.low):
        count = sum(int(times[1]) if (times := _TIMES.match(part)) else 1 for part in fitting)
        return Told(say("port_count", language, name=name, port=port.said, count=count, value=value), cited)
    if port.version and not any(port.version in _versions(part) for part in fitting):
        if any(_versions(part) for part in fitting):
            return Told(say("other_port", language, name=name, value=value), cited, False)
        return Told(say("values", language, name=name, label="ports", value=value), cited)
    return Told(say("port", language, name=name, value=value), cited, True)


def _is(part: str, port: Port) -> bool:
    names = ports_in(part)
    return any(_ANY_USB in name for name in names) if port.name == _ANY_USB else port.name in names


def _parts(one: Stated) -> list[str]:
    parts = one.value if isinstance(one.value, tuple) else str(one.value).split(",")
    return [one_line(part) for part in parts]


def _versions(part: str) -> list[str]:
    return re.findall(r"(?<![\d.])\d(?:\.\d)?(?![\d.]| ?[x×])", fold(part))
