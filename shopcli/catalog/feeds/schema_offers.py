"""What schema.org's offers say of a product: price, stock, delivery, returns."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from shopcli.catalog.feeds.amounts import price_fields, read_amount
from shopcli.catalog.feeds.cells import in_store, quantity, without_blanks, words
from shopcli.catalog.feeds.days import NoDayError, holds
from shopcli.catalog.feeds.linked_graph import Graph, Node, types
from shopcli.catalog.feeds.schema_values import measure
from shopcli.catalog.feeds.shipping import returns_policy, shipping_policy
from shopcli.catalog.formats.calendar import Calendar
from shopcli.catalog.product import Availability
from shopcli.catalog.records.fields import FieldError, availability

_BEFORE = words("ListPrice StrikethroughPrice SRP MSRP RegularPrice")
_NO_PRICE = words("MinimumAdvertisedPrice InvoicePrice")
_FEES = words("DeliveryChargeSpecification PaymentChargeSpecification")
_CATEGORIES = {
    "MerchantReturnNotPermitted": "no",
    "MerchantReturnFiniteReturnWindow": "yes",
    "MerchantReturnUnlimitedWindow": "yes",
}
_AVAILABLE = (Availability.IN_STOCK, Availability.PRE_ORDER, Availability.BACKORDER, None)


def sales(graph: Graph, value: Any, calendar: Calendar, depth: int = 0) -> list[Node]:
    """The offers to sell that hold today; of an aggregate the single ones, where it has them."""
    found: list[Node] = []
    for node in graph.nodes(value):
        inner = sales(graph, node["offers"], calendar, depth + 1) if "offers" in node and depth < 2 else []
        if inner:
            found += ({**_shared(node), **each} for each in inner)
        elif _sells(graph, node) and _holds(graph, node, calendar):
            found.append(node)
    return found


def _shared(aggregate: Node) -> Node:
    return {"priceCurrency": aggregate["priceCurrency"]} if "priceCurrency" in aggregate else {}


def _sells(graph: Graph, offer: Node) -> bool:
    return graph.text(offer.get("businessFunction")).rpartition("#")[2].rpartition("/")[2] in ("", "Sell")


def _holds(graph: Graph, node: Node, calendar: Calendar) -> bool:
    try:
        return holds(graph.text(node.get("validFrom")), graph.text(node.get("validThrough")), calendar)
    except NoDayError:
        return True


def best(graph: Graph, offers: Sequence[Node], calendar: Calendar) -> Node:
    """Of several offers of the same thing the one to show: what can be bought, new, for the least."""

    def rank(offer: Node) -> tuple[bool, bool, Decimal]:
        fields = offer_fields(graph, offer, calendar)
        used = graph.text(offer.get("itemCondition")) not in ("", "NewCondition")
        price = fields.get("price")
        can_be_bought = _status(fields.get("availability")) in _AVAILABLE and isinstance(price, Decimal)
        return not can_be_bought, used, price if isinstance(price, Decimal) else Decimal(0)

    return min(offers, key=rank)


def _status(said: Any) -> Availability | None:
    try:
        return availability(said)
    except FieldError:
        return None


def offer_fields(graph: Graph, offer: Node, calendar: Calendar) -> dict[str, Any]:
    """The native fields of one offer; those that say nothing are not there."""
    fields = {
        **_prices(graph, offer, calendar),
        "availability": graph.text(offer.get("availability")),
        "shipping": _shipping(graph, offer),
        "returns": _returns(graph, offer),
    }
    level = offer.get("inventoryLevel")
    if (counted := quantity(graph.text(graph.node(level).get("value", level)))) is not None:
        fields["stock"] = in_store(counted)
    return without_blanks(fields)


def _prices(graph: Graph, offer: Node, calendar: Calendar) -> dict[str, Any]:
    price = graph.text(offer.get("price")) or graph.text(offer.get("lowPrice"))
    currency = graph.text(offer.get("priceCurrency"))
    before = sale = ""
    for node in graph.nodes(offer.get("priceSpecification")):
        amount, kind = graph.text(node.get("price")), graph.text(node.get("priceType"))
        is_price = amount and not types(node) & _FEES and kind not in _NO_PRICE
        if not is_price or _is_for_some(graph, node) or not _holds(graph, node, calendar):
            continue
        currency = currency or graph.text(node.get("priceCurrency"))
        if kind in _BEFORE:
            before = before or amount
        elif kind == "SalePrice":
            sale = sale or amount
        else:
            price = price or amount
    if not price:
        price, before = before, ""
    return price_fields(price, before, sale, currency=currency.upper() or None)


def _is_for_some(graph: Graph, node: Node) -> bool:
    """Whether it is the price of a part, of a quantity, or for members."""
    least = quantity(graph.text(graph.node(node.get("eligibleQuantity")).get("minValue")))
    return "referenceQuantity" in node or "validForMemberTier" in node or (least is not None and least > 1)


def offer_attributes(graph: Graph, offer: Node) -> dict[str, Any]:
    """What an offer says that no native field holds."""
    condition = graph.text(offer.get("itemCondition")).removesuffix("Condition")
    details = graph.node(offer.get("shippingDetails"))
    found: dict[str, Any] = {"Condition": condition, "Offers": graph.text(offer.get("offerCount"))}
    for name in ("weight", "width", "height", "depth"):
        node = graph.node(details.get(name))
        found[f"Shipping {name}"] = measure(graph, node) if node else graph.text(details.get(name))
    for node in graph.nodes(offer.get("priceSpecification")):
        if "referenceQuantity" in node and (amount := graph.text(node.get("price"))):
            per = measure(graph, graph.node(node["referenceQuantity"]))
            money = f"{amount} {graph.text(node.get('priceCurrency'))}".strip()
            found["Unit price"] = f"{money} / {per}"
    return {name: value for name, value in found.items() if value}


def _shipping(graph: Graph, offer: Node) -> dict[str, Any]:
    ways = [_way(graph, node) for node in graph.nodes(offer.get("shippingDetails"))]
    currency = graph.text(offer.get("priceCurrency")).upper() or None
    return shipping_policy([way for way in ways if way], "", currency)


def _way(graph: Graph, node: Node) -> dict[str, str]:
    if graph.text(node.get("doesNotShip")) == "true":
        return {}
    rate, places = graph.node(node.get("shippingRate")), graph.nodes(node.get("shippingDestination"))
    amount = graph.text(rate.get("value")) or graph.text(rate.get("maxValue"))
    way = {
        "country": ", ".join(text for place in places for text in graph.texts(place.get("addressCountry"))),
        "region": ", ".join(text for place in places for text in graph.texts(place.get("addressRegion"))),
        "service": graph.text(node.get("shippingLabel")),
        "price": f"{amount} {graph.text(rate.get('currency'))}".strip() if read_amount(amount or "") else "",
    }
    time = graph.node(node.get("deliveryTime"))
    for step in ("handling", "transit"):
        span = graph.node(time.get(f"{step}Time"))
        if graph.text(span.get("unitCode")) in ("DAY", "d", ""):
            way[f"min_{step}_time"] = graph.text(span.get("minValue")) or graph.text(span.get("value"))
            way[f"max_{step}_time"] = graph.text(span.get("maxValue")) or graph.text(span.get("value"))
    return {name: text for name, text in way.items() if text}


def _returns(graph: Graph, offer: Mapping[str, Any]) -> dict[str, Any]:
    node = graph.node(offer.get("hasMerchantReturnPolicy"))
    kind = graph.text(node.get("returnPolicyCategory"))
    told = returns_policy(
        graph.text(node.get("merchantReturnLink")),
        graph.text(node.get("merchantReturnDays")),
        _CATEGORIES.get(kind, ""),
    )
    if graph.text(node.get("returnFees")) == "FreeReturn":
        told["fee"] = 0
    return told
