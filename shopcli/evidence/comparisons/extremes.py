"""The cheapest, the lightest, the longest-lasting: the best that any product of a group states, over all of them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from shopcli.attributes.table import ATTRIBUTES
from shopcli.catalog.product import Product
from shopcli.evidence.answered import Answered
from shopcli.evidence.cited import Cited
from shopcli.evidence.comparisons.metrics import Measured, Metric, meant_by, measure
from shopcli.evidence.facts.values import name_of
from shopcli.evidence.products.names import short_name
from shopcli.evidence.questions.question import Asked
from shopcli.evidence.wording.sentences import listed, say, sentences_joined
from shopcli.query.need import Language
from shopcli.search.find import Search
from shopcli.search.limits import all_of, price_query, stating_number

if TYPE_CHECKING:
    import tantivy

_POOL = 5_000
_SHOWN = 10
_FIELDS = {"price": "price", "rating": "rating"}


class Pool(Protocol):
    """A group of products, as `catalog_questions` makes it."""

    @property
    def search(self) -> Search: ...
    @property
    def query(self) -> "tantivy.Query": ...
    @property
    def what(self) -> str: ...
    def count(self) -> int: ...


def answer_extreme(group: Pool, metric: Metric, asked: Asked, place: int = 1) -> Answered:
    """Those in a place by the metric, the first as a rule, and how many of the group do not say."""
    language, search = asked.language, group.search
    total = group.count()
    if not total:
        text = say("exists_not", language, what=group.what)
        return Answered(text, (Cited("catalog", f"{group.what}: 0", 1.0, _shops(search)),))
    metric, known = _known(group, metric, language)
    if not known:
        text = say("extreme_unstated", language, total=total, what=group.what, label=metric.label(language))
        return Answered(text, (), answerable=False)
    numbers = list(dict.fromkeys(one.number for one in known))
    best = numbers[min(place, len(numbers)) - 1]
    count = search.need.count or 1
    first = [one for one in known if one.number == best] if count == 1 else known[:count]
    text = _text(first, metric, count, language)
    text += say("among", language, count=len(known), what=group.what)
    if len(known) < total:
        text += sentences_joined(language) + say("unstated", language, count=total - len(known), total=total)
    label = metric.label(language)
    cites = tuple(_cite(one, label, language) for one in first[:_SHOWN])
    return Answered(text, (*cites, Cited("catalog", f"{group.what}: {total}", 1.0, _shops(search))), _products(first))


def _known(group: Pool, metric: Metric, language: Language) -> tuple[Metric, list[Measured]]:
    """What is stated of the metric, else of another that the same words may mean of such products."""
    for one in meant_by(metric):
        if found := measured(group, one, language):
            return one, found
    return metric, []


def first_by(products: Sequence[Product], metric: Metric, language: Language) -> list[Product]:
    """Those of a few products that share the first place; empty where none states the metric."""
    known = [(one.number, product) for product in products if (one := measure(product, metric, language))]
    numbers = [number for number, _ in known]
    best = (max if metric.highest else min)(numbers, default=None)
    return [product for number, product in known if number == best]


def _products(measured: Sequence[Measured]) -> tuple[Product, ...]:
    return tuple(one.offer for one in measured[:_SHOWN])


def measured(group: Pool, metric: Metric, language: Language) -> list[Measured]:
    """What each product of the group states, the best first; each product once, by its best version."""
    search, index = group.search, group.search.index
    field = _FIELDS.get(metric.key)
    query = group.query
    if metric.key in ("price", "saving"):
        query = all_of([query, price_query(index, search.currency)])
    elif field is None and metric.key not in ("reviews",):
        query = all_of([query, _stating(metric, group)])
    hits = (
        index.search(query, _POOL, order_by=field, ascending=not metric.highest)
        if field
        else index.search(query, _POOL)
    )
    best: dict[str, Measured] = {}
    for hit in hits:
        one = (
            measure(hit.offer, metric, language)
            if hit.offer.variant is None
            else _of_version(hit.offer, metric, language)
        )
        if one is None:
            continue
        known = best.get(hit.offer.id)
        if known is None or (one.number > known.number if metric.highest else one.number < known.number):
            best[hit.offer.id] = one
    return sorted(best.values(), key=lambda one: -one.number if metric.highest else one.number)


def _of_version(offer: Product, metric: Metric, language: Language) -> Measured | None:
    from dataclasses import replace

    # The version alone: its product would answer with whichever version comes first.
    return measure(replace(offer, variants=()), metric, language)


def _stating(metric: Metric, group: Pool) -> "tantivy.Query":
    import tantivy

    keys = {"battery_capacity": ("battery_capacity", "battery_energy"), "brightness": ("brightness", "flux")}
    meant = keys.get(metric.key, (metric.key,))
    if metric.key not in ATTRIBUTES:
        return tantivy.Query.exists_query(f"facts.{metric.key}")
    queries = [stating_number(group.search.index, key) for key in meant]
    return tantivy.Query.boolean_query([(tantivy.Occur.Should, query) for query in queries])


def _text(first: Sequence[Measured], metric: Metric, count: int, language: Language) -> str:
    label = metric.label(language)
    if len(first) == 1 and metric.key == "price":
        return say("extreme_price", language, name=name_of(first[0].offer, language), value=first[0].text)
    if len(first) == 1:
        return say("extreme", language, name=name_of(first[0].offer, language), label=label, value=first[0].text)
    if count > 1:
        values = [say("priced", language, name=short_name(one.offer), value=one.text) for one in first[:_SHOWN]]
        return ("、" if language == "zh" else ", ").join(values) + ("。" if language == "zh" else ".")
    names = listed([short_name(one.offer) for one in first[:_SHOWN]], language)
    return say("extreme_tied", language, label=label, value=first[0].text, names=names)


def _cite(one: Measured, label: str, language: Language) -> Cited:
    source = {"price": "price", "saving": "price", "rating.count": "rating", "rating.value": "rating"}.get(
        one.field, "attribute"
    )
    return Cited(source, one.text, 1.0, f"{short_name(one.offer)} · {label}", one.offer.id, one.field)


def _shops(search: Search) -> str:
    return ", ".join(store.name for store in search.index.summary.stores)
