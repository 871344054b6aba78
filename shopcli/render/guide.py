"""A buying guide: what sets the products of a category apart, and its price bands."""

from typing import TYPE_CHECKING

from shopcli.advice.columns import handle
from shopcli.advice.facets import Facet
from shopcli.advice.guide import Guide, band_brings, band_price
from shopcli.query.need import Language
from shopcli.render.lines import Field, Grid, Line, View
from shopcli.render.products import product_value
from shopcli.render.words import words

if TYPE_CHECKING:
    from shopcli.render.encode import Json


def guide_view(guide: Guide) -> View:
    language = guide.language
    say = words(language)
    ranges = tuple((_name(facet, guide.count), _fields(facet, language)) for facet in guide.facets)
    view: list[Line | Grid] = [Line(f"{guide.kind} ({guide.count:,})", heading=True)]
    if ranges:
        columns = (say.least, say.middle, say.most)
        view += [Line(""), Grid(columns, ranges, say.colon)]
    if guide.bands:
        view += [Line(""), Line(say.price_bands, heading=True)]
        for band in guide.bands:
            view.append(Line(f"{band_price(band, guide.currency, language)} ({band.count})", 1, "item"))
            view.append(Line(band_brings(band, language, first=band.example == 0), 2))
            view.append(Line(f"{handle(band.example)} {guide.names[band.example]}", 2))
    notes = [Line(note, 1, "item") for note in guide.notes]
    return [*view, *([Line(""), Line(say.worth_knowing, heading=True), *notes] if notes else [])]


def _name(facet: Facet, count: int) -> str:
    """With how many state it, where some do not."""
    return facet.name if facet.stated == count else f"{facet.name} ({facet.stated}/{count})"


def _fields(facet: Facet, language: Language) -> tuple[Field, ...]:
    """The least, the middle and the most; of what has no order, its most frequent values or how many have it."""
    if facet.texts:
        return tuple(map(Field, facet.texts))
    say = words(language)
    if facet.share is not None:
        return Field(""), Field(f"{say.yes} {round(100 * facet.share)}%"), Field("")
    return Field(""), Field(say.listing.join(value for value, _ in facet.values)), Field("")


def guide_value(guide: Guide) -> "Json":
    return {
        "kind": guide.kind,
        "count": guide.count,
        "currency": guide.currency,
        "attributes": [
            {
                "key": facet.key,
                "name": facet.name,
                "stated": facet.stated,
                "low": facet.low,
                "middle": facet.middle,
                "high": facet.high,
                "texts": facet.texts,
                "share": None if facet.share is None else round(facet.share, 4),
                "values": [{"value": value, "count": count} for value, count in facet.values],
            }
            for facet in guide.facets
        ],
        "bands": [
            {
                "low": band.low,
                "high": band.high,
                "count": band.count,
                "gains": [
                    {"key": gain.key, "name": gain.name, "value": gain.value, "before": gain.before}
                    for gain in band.gains
                ],
                "example": product_value(guide.products[band.example], band.example + 1),
            }
            for band in guide.bands
        ],
        "notes": guide.notes,
    }
