"""Products that hold their variants, as records; what the variants say is merged as that of scattered items is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from shopcli.catalog.feeds.cells import without_blanks
from shopcli.catalog.feeds.entry import Entry
from shopcli.catalog.feeds.groups import Grouping
from shopcli.catalog.feeds.items import Offer
from shopcli.catalog.formats.document import Fault


def product_entries(
    own: Mapping[str, Any], offers: Sequence[Offer], line: int, faults: Sequence[Fault] = ()
) -> Iterator[Entry]:
    """The product whose own fields are `own`, with a variant for each offer; one for each currency of theirs.

    An offer that chooses nothing and has no id of its own is the product itself.
    """
    own = without_blanks(own)
    if not offers:
        yield Entry(own, line, faults=faults)
    elif len(offers) == 1:
        yield _single(own, offers[0], line, faults)
    else:
        group = str(own.get("id", ""))
        members = [replace(offer, group=group, group_title=str(own.get("title", ""))) for offer in offers]
        for place, entry in enumerate(Grouping({group: len(members)}).entries(members)):
            record = _over(entry.record, own if place == 0 else {**own, "id": entry.record.get("id")})
            yield replace(entry, record=record, line=line, faults=(*entry.faults, *(faults if place == 0 else ())))


def _single(own: Mapping[str, Any], offer: Offer, line: int, faults: Sequence[Fault]) -> Entry:
    variant = {"id": offer.record.get("id"), "options": dict(offer.chosen)}
    record = _over({name: value for name, value in offer.record.items() if name != "id"}, own)
    if offer.chosen or variant["id"] not in (None, record.get("id")):
        record["variants"] = [without_blanks(variant)]
    return Entry(record, line, faults=(*faults, *(fault.inside(("variants", 0)) for fault in offer.faults)))


def _over(record: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    attributes = {**own.get("attributes", {}), **record.get("attributes", {})}
    return {**record, **own, **({"attributes": attributes} if attributes else {})}
