"""What to look for in a category: what sets its products apart, and what each price band brings more of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Literal

from shopcli.advice.columns import chosen_offer, handle, short_names
from shopcli.advice.facets import Facet, facets, middles, written_together
from shopcli.advice.rows import better_of
from shopcli.advice.wording import in_sentence, joined, listed, say
from shopcli.catalog.money import format_money
from shopcli.catalog.product import Product
from shopcli.errors import UsageError
from shopcli.index.index import Index
from shopcli.query.need import Language, Need
from shopcli.search.find import prepare
from shopcli.search.wanted import Wanted
from shopcli.search.wishes import rating_score
from shopcli.text import one_line

_LOOKED_AT = 2_000
_FACETS = 10
_BANDS = ((12, 4), (6, 3), (4, 2))
"""From so many priced products on, so many price bands of equal size."""
_RISES = 0.15
"""The share by which a middle value must be better before a band brings more of it."""
_RISES_SHARE = 0.3
_BROUGHT = 3
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Gain:
    """What a price band brings more of than the one below: middle values in the base unit, or shares that have it."""

    key: str
    name: str
    value: float
    before: float
    text: str


@dataclass(frozen=True, slots=True)
class Band:
    """`example` is the place of its best-rated product in stock."""

    low: Decimal
    high: Decimal
    count: int
    gains: tuple[Gain, ...]
    example: int


@dataclass(frozen=True, slots=True)
class Guide:
    """`kind` is what the catalog calls it; `products` are one example for each band, called by their place."""

    form: ClassVar[Literal["guide"]] = "guide"
    kind: str
    language: Language
    products: tuple[Product, ...]
    names: tuple[str, ...]
    count: int
    currency: str | None
    facets: tuple[Facet, ...]
    bands: tuple[Band, ...]
    notes: tuple[str, ...]
    draft: str
    findings: tuple[str, ...]
    amounts: tuple[tuple[str, Decimal], ...]


def guide(need: Need, index: Index) -> Guide:
    """What matters when buying what `need` wants.

    Raises `UsageError` where it wants no kind of thing, or the catalog has none of it.
    """
    language = need.language
    if not need.wanted:
        raise UsageError("what the guide is for is not said", hint="name a kind of product, as in “laptops”")
    search = prepare(need, index)
    found = index.products(search.wanted_query, _LOOKED_AT)
    if not found:
        raise UsageError(f"nothing here goes by {need.wanted!r}", hint="`shopcli catalog show` lists what is sold")
    offers = [chosen_offer(product) for product in found]
    kind = _kind(search.wanted, need)
    currency = search.currency
    priced = sorted(
        (offer for offer in offers if offer.price is not None and offer.currency == currency),
        key=lambda offer: (offer.price or Decimal(0), offer.id),
    )
    told = facets(offers, need, _FACETS)
    bands, examples = _bands(priced, told, need, index)
    notes = []
    if len(found) == _LOOKED_AT:
        notes.append(say("guide_sample", language, count=_LOOKED_AT, total=index.count(search.wanted_query)))
    if any(offer.price is not None and offer.currency != currency for offer in offers):
        notes.append(say("guide_currency", language, currency=currency))
    draft = _draft(kind, len(found), priced, told, bands, currency, language)
    return Guide(
        kind=kind,
        language=language,
        products=tuple(examples),
        names=short_names(examples),
        count=len(found),
        currency=currency,
        facets=told,
        bands=bands,
        notes=tuple(notes),
        draft=draft,
        findings=(
            draft,
            *(facet_text(each, language) for each in told),
            *(band_text(band, currency, language) for band in bands),
            *notes,
        ),
        amounts=tuple(_amounts(priced, bands)),
    )


def _kind(wanted: Wanted, need: Need) -> str:
    """The catalog's own words for what is wanted."""
    names = list(dict.fromkeys(one_line(path[-1]) for path in wanted.categories))
    return listed(names, need.language) if names else need.wanted


def _bands(
    priced: Sequence[Product], told: Sequence[Facet], need: Need, index: Index
) -> tuple[tuple[Band, ...], list[Product]]:
    """Price bands that hold equally many products, and an example of each."""
    parts = next((parts for fewest, parts in _BANDS if len(priced) >= fewest), 0)
    bands: list[Band] = []
    examples: list[Product] = []
    below: Sequence[Product] = ()
    for number in range(parts):
        inside = priced[number * len(priced) // parts : (number + 1) * len(priced) // parts]
        low, high = inside[0].price or Decimal(0), inside[-1].price or Decimal(0)
        mean = index.summary.mean_rating
        best = max(inside, key=lambda offer: (offer.in_stock is not False, rating_score(offer, mean)))
        bands.append(Band(low, high, len(inside), tuple(_gains(inside, below, told, need)), len(examples)))
        examples.append(best)
        below = inside
    return tuple(bands), examples


def _gains(inside: Sequence[Product], below: Sequence[Product], told: Sequence[Facet], need: Need) -> Iterator[Gain]:
    """The attributes whose middle is clearly better than in the band below, the largest step first."""
    keys = [facet.key for facet in told]
    here, there = middles(inside, keys), middles(below, keys)
    found: list[tuple[float, Gain]] = []
    for facet in told:
        key, better = facet.key, better_of(facet.key, need)
        (value, stated), (before, stated_below) = here.get(key, (0.0, 0)), there.get(key, (0.0, 0))
        if not better or stated < _HALF * len(inside) or stated_below < _HALF * max(len(below), 1):
            continue
        step = before - value if better == "less" else value - before
        if facet.share is not None and step >= _RISES_SHARE:
            text = say("brings_yes", need.language, name=in_sentence(facet.name), share=round(100 * value))
            found.append((step, Gain(key, facet.name, value, before, text)))
        elif facet.share is None and before > 0 and step / before >= _RISES:
            gain = Gain(key, facet.name, value, before, _gain_text(facet, value, before, need.language))
            found.append((step / before, gain))
    yield from (gain for _, gain in sorted(found, key=lambda one: (-one[0], one[1].key))[:_BROUGHT])


def _gain_text(facet: Facet, value: float, before: float, language: Language) -> str:
    now, then = written_together(facet.key, [value, before], facet.written, language)
    return say("brings", language, name=in_sentence(facet.name), value=now, before=then)


def facet_text(facet: Facet, language: Language) -> str:
    """ "Weight (1.02 kg to 2.4 kg)", "Touchscreen (20% have it)", "Panel (IPS (9), OLED (4))"."""
    if facet.share is not None:
        return say("share", language, name=facet.name, share=round(100 * facet.share))
    if facet.texts:
        return say("range", language, name=facet.name, low=facet.texts[0], high=facet.texts[-1])
    values = [say("value_count", language, value=one_line(value), count=count) for value, count in facet.values]
    return say("values", language, name=facet.name, values=("、" if language == "zh" else ", ").join(values))


def band_price(band: Band, currency: str | None, language: Language) -> str:
    low, high = (one_line(format_money(amount, currency, language)) for amount in (band.low, band.high))
    return low if low == high else say("band", language, low=low, high=high)


def band_brings(band: Band, language: Language, *, first: bool) -> str:
    if not band.gains:
        return say("band_start" if first else "band_nothing", language)
    return ("；" if language == "zh" else "; ").join(gain.text for gain in band.gains)


def band_text(band: Band, currency: str | None, language: Language) -> str:
    low, high = (one_line(format_money(amount, currency, language)) for amount in (band.low, band.high))
    brings = band_brings(band, language, first=band.example == 0)
    text = say("band_text", language, low=low, high=high, count=band.count, listed=brings)
    return f"{handle(band.example)} {text}"


def _draft(
    kind: str,
    count: int,
    priced: Sequence[Product],
    told: Sequence[Facet],
    bands: Sequence[Band],
    currency: str | None,
    language: Language,
) -> str:
    def money(offer: Product) -> str:
        return one_line(format_money(offer.price or Decimal(0), currency, language))

    if not priced:
        sentences = [say("guide_unpriced", language, count=count, kind=kind)]
    else:
        lower, upper = priced[len(priced) // 4], priced[-1 - len(priced) // 4]
        phrase = "guide_prices" if len(priced) >= _BANDS[-1][0] else "guide_few"
        values = {"low": money(priced[0]), "high": money(priced[-1]), "lower": money(lower), "upper": money(upper)}
        sentences = [say(phrase, language, count=count, kind=kind, **values)]
    if told:
        texts = [in_sentence(facet_text(facet, language)) for facet in told[:4]]
        sentences.append(say("guide_matters", language, listed=listed(texts, language)))
    gaining = [band for band in bands[1:] if band.gains]
    for band in gaining[:2]:
        price = one_line(format_money(band.low, currency, language))
        texts = [gain.text for gain in band.gains[:2]]
        sentences.append(say("guide_brings", language, price=price, listed=listed(texts, language)))
    return joined(sentences, language)


def _amounts(priced: Sequence[Product], bands: Sequence[Band]) -> Iterator[tuple[str, Decimal]]:
    prices = [offer.price for offer in priced if offer.price is not None]
    if prices:
        quarter = len(prices) // 4
        for name, amount in (
            ("low", prices[0]),
            ("lower", prices[quarter]),
            ("upper", prices[-1 - quarter]),
            ("high", prices[-1]),
        ):
            yield f"guide.prices.{name}", amount
    for place, band in enumerate(bands):
        yield f"guide.bands[{place}].low", band.low
        yield f"guide.bands[{place}].high", band.high
