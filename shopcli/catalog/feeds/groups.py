"""Items that share a group as one product with variants."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from shopcli.catalog.feeds.cells import without_blanks
from shopcli.catalog.feeds.common_text import common_description, common_title, remainder
from shopcli.catalog.feeds.entry import Entry
from shopcli.catalog.feeds.item_lists import texts
from shopcli.catalog.feeds.items import Offer
from shopcli.catalog.formats.document import Fault
from shopcli.text import has_han

_TOGETHER = (("price", "list_price"), ("availability", "stock"), ("gtin",), ("mpn",), ("url",), ("images",))
"""What a variant may have of its own; of what stands together none is as the product's unless all are."""

_OF_PRODUCT = ("brand", "rating", "shipping", "returns")
"""What only a product can have; what differs among its variants becomes an attribute of each."""

_LONGEST_OPTION = 60


class Grouping:
    """Gives out each product as soon as all its items are there; keeps only the items of groups that are not whole.

    `sizes` tells, from an earlier look, how many items each group has, those that are not for sale included.
    """

    def __init__(self, sizes: Mapping[str, int]) -> None:
        self._sizes = sizes
        self._open: dict[str, list[Offer]] = {}
        self._come: dict[str, int] = {}

    def entries(self, offers: Iterable[Offer]) -> Iterator[Entry]:
        for offer in offers:
            if self._sizes.get(offer.group, 0) < 2:
                yield from self._merged([] if offer.left_out else [offer])
                continue
            members = self._open.setdefault(offer.group, [])
            if not offer.left_out:
                members.append(offer)
            self._come[offer.group] = self._come.get(offer.group, 0) + 1
            if self._come[offer.group] == self._sizes[offer.group]:
                del self._come[offer.group]
                yield from self._merged(self._open.pop(offer.group))
        for members in self._open.values():
            yield from self._merged(members)

    def _merged(self, offers: Sequence[Offer]) -> Iterator[Entry]:
        """One product for each currency: variants have none of their own."""
        by_currency: dict[str | None, list[Offer]] = {}
        for offer in offers:
            by_currency.setdefault(offer.record.get("currency"), []).append(offer)
        for place, (currency, same) in enumerate(by_currency.items()):
            if len(same) == 1:
                yield _alone(same[0])
            else:
                yield _together(same, f"{same[0].group}/{currency}" if place else same[0].group)


def _alone(offer: Offer) -> Entry:
    record = dict(offer.record)
    if told := {**offer.traits, **offer.chosen, **record.get("attributes", {})}:
        record["attributes"] = told
    return Entry(record, offer.line, faults=offer.faults)


def _together(offers: Sequence[Offer], product_id: str) -> Entry:
    parent = _parent(offers)
    children = [offer for offer in offers if offer is not parent]
    head = parent or children[0]
    options, shared = _options(children)
    own_titles = [str(child.record.get("title", "")) for child in children]
    title = head.group_title or (str(parent.record.get("title", "")) if parent else common_title(own_titles))
    if not any(options):
        options = _by_title(children, title)
    description, own_descriptions = common_description([str(each.record.get("description", "")) for each in children])
    variants = [
        {"id": child.record.get("id"), "options": option, "attributes": {"description": told} if told else {}}
        for child, option, told in zip(children, options, own_descriptions, strict=True)
    ]
    record = {
        **{name: head.record.get(name) for name in ("category", "currency", "reviews")},
        "id": product_id,
        "title": title,
        "description": parent.record.get("description") if parent else description,
        "tags": [*dict.fromkeys(tag for each in offers for tag in each.record.get("tags", ()))],
        **_shared_fields(children, head, variants),
    }
    record["attributes"] = {**shared, **_attributes(children, options, variants)}
    faults = [
        *(parent.faults if parent else ()),
        *(_in_variant(fault, place) for place, child in enumerate(children) for fault in child.faults),
    ]
    lines = [child.line for child in children]
    record["variants"] = [without_blanks(variant) for variant in variants]
    return Entry(without_blanks(record), min(head.line, *lines), lines, faults)


def _in_variant(fault: Fault, place: int) -> Fault:
    return fault.inside(("variants", place))


def _parent(offers: Sequence[Offer]) -> Offer | None:
    """The item that some shops write for the group, among its variants: it chooses less than all of them."""
    for offer in offers:
        if offer.record.get("id") == offer.group:
            own = _choices(offer).items()
            return offer if all(own < _choices(each).items() for each in offers if each is not offer) else None
    return None


def _choices(offer: Offer) -> dict[str, str]:
    return {**offer.traits, **offer.chosen}


def _options(offers: Sequence[Offer]) -> tuple[list[dict[str, str]], dict[str, str]]:
    """What each item is a choice of, and the traits that are the same in all of them.

    Where nothing is a choice, short attributes that every item has and that differ are.
    """
    names = dict.fromkeys(name for offer in offers for name in offer.traits)
    differing = [name for name in names if len({offer.traits.get(name) for offer in offers}) > 1]
    shared = {name: value for name, value in offers[0].traits.items() if name in names and name not in differing}
    options = [
        {**offer.chosen, **{name: offer.traits[name] for name in differing if name in offer.traits}} for offer in offers
    ]
    if any(options):
        return options, shared
    attributes = [offer.record.get("attributes", {}) for offer in offers]
    names = dict.fromkeys(name for name, value in attributes[0].items() if isinstance(value, str))
    choices = [name for name in names if _tells_apart([each.get(name) for each in attributes])]
    return [{name: each[name] for name in choices} for each in attributes], shared


def _tells_apart(values: Sequence[Any]) -> bool:
    short = all(isinstance(value, str) and len(value) <= _LONGEST_OPTION for value in values)
    return short and len(set(values)) == len(values)


def _by_title(offers: Sequence[Offer], title: str) -> list[dict[str, str]]:
    """What the title of each item says beyond the common one."""
    rests = [remainder(str(offer.record.get("title", "")), title) for offer in offers]
    name = "款式" if has_han(title) else "Variant"
    return [{name: rest} if rest else {} for rest in rests]


def _shared_fields(offers: Sequence[Offer], head: Offer, variants: list[dict[str, Any]]) -> dict[str, Any]:
    """The fields that are the same in all items; the others go into the variants."""
    product: dict[str, Any] = {}
    for names in _TOGETHER:
        values = [{name: offer.record[name] for name in names if name in offer.record} for offer in offers]
        if all(value == values[0] for value in values):
            product |= values[0]
        else:
            for variant, own in zip(variants, values, strict=True):
                variant |= own
    for name in _OF_PRODUCT:
        told = [offer.record.get(name) for offer in offers]
        known = [value for value in told if value is not None]
        if all(value == known[0] for value in known):
            product[name] = known[0] if known else head.record.get(name)
        else:
            for variant, value in zip(variants, told, strict=True):
                variant["attributes"] |= {name: as_text} if (as_text := _as_text(value)) else {}
    for name in ("url", "images"):
        product.setdefault(name, head.record.get(name))
    return product


def _as_text(value: Any) -> str:
    if isinstance(value, Mapping):
        return str(value.get("text") or "; ".join(texts({name: str(each) for name, each in value.items()})))
    return str(value or "")


def _attributes(
    offers: Sequence[Offer], options: Sequence[Mapping[str, str]], variants: list[dict[str, Any]]
) -> dict[str, Any]:
    """The attributes that all items have alike; the others go into the variants."""
    told = [offer.record.get("attributes", {}) for offer in offers]
    shared = {
        name: value for name, value in told[0].items() if all(name in each and each[name] == value for each in told)
    }
    for variant, option, own in zip(variants, options, told, strict=True):
        variant["attributes"] |= {
            name: value for name, value in own.items() if name not in shared and name not in option
        }
    return shared
