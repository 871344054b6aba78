"""What was told although the catalog says otherwise, found a second time by other means."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import partial
from itertools import combinations

from shopcli.catalog.product import Product
from shopcli.evaluation.running.gathered import Gathered
from shopcli.evaluation.spoken import numbers_in
from shopcli.grounding.claim import Claim, Verdict
from shopcli.index.index import Index
from shopcli.patterns import Pattern
from shopcli.query.amounts import Amount, read_amounts
from shopcli.query.need import Vocabulary
from shopcli.query.reading import Reading
from shopcli.search.limits import id_query
from shopcli.tasks.speech import checker_for

_MOST_COMPARED = 400
"""Prices, the first shown first, of which each pair is compared: how far apart two are may be told."""
_QUOTED = Pattern(r"“[^“”]*”|「[^「」]*」|\"[^\"\n]*\"")
_ROUNDED = Decimal("0.06")
"""What "about" may hide, as a share."""


def unchecked_claims(gathered: Gathered, index: Index) -> list[Claim]:
    """The claims of an answer that nobody checked while it was written, as the built-in writer's are not."""
    if gathered.brief is None:
        return []
    picked = gathered.picked or gathered.candidates
    checker = checker_for(gathered.brief, lambda: picked, index)
    said = [*checker.feed(gathered.prose), *checker.finish()]
    return [one.claim for one in said if one.claim]


def contradicted(claims: Iterable[Claim]) -> list[Claim]:
    return [claim for claim in claims if claim.verdict is Verdict.CONTRADICTED]


def strange_prices(gathered: Gathered, asked: str, index: Index) -> list[str]:
    """The amounts of money among what was told that nothing costs, spares or is asked for, as they were said.

    Right are prices of the products that the answer may speak of, how far any two of them are apart, and amounts that
    code worked out or a shop states. What is quoted is its author's.
    """
    if gathered.brief is None:
        return []
    text = _QUOTED.sub(" ", gathered.told)
    amounts = [amount for amount in _amounts(text, index) if amount.is_marked]
    for known in (_all_prices, _apart, partial(_stated, asked=asked)):
        if amounts:
            values = set(known(gathered, index))
            amounts = [amount for amount in amounts if not _is_known(amount, values, text)]
    return [text[amount.start : amount.end] for amount in amounts]


def _amounts(text: str, index: Index) -> list[Amount]:
    return list(read_amounts(Reading(text, Vocabulary(currencies=tuple(index.summary.currencies)))))


def _is_known(amount: Amount, known: set[Decimal], text: str) -> bool:
    about = amount.about or text[: amount.start].rstrip().lower().endswith(_ABOUT)
    slack = _ROUNDED if about else Decimal(0)
    return all(any(abs(end - value) <= value * slack for value in known) for end in {amount.low, amount.high} if end)


_ABOUT = ("about", "around", "roughly", "nearly", "almost", "approximately", "约", "大约", "近", "大概")


def _all_prices(gathered: Gathered, index: Index) -> Iterator[Decimal]:
    """The limits of the need, the edges of what fits, and the prices of all that the answer may speak of."""
    if gathered.brief is None:
        return
    need, shape = gathered.brief.need, gathered.brief.shape
    yield from (limit.amount for limit in (need.min_price, need.max_price) if limit)
    edges = [(shape.min_price, shape.max_price), *((each.min_price, each.max_price) for each in shape.categories)]
    yield from (edge for pair in edges for edge in pair if edge is not None)
    for product in _products(gathered, index):
        yield from _prices(product)


def _apart(gathered: Gathered, index: Index) -> Iterator[Decimal]:
    prices = list(dict.fromkeys(_all_prices(gathered, index)))
    yield from (abs(one - other) for one, other in combinations(prices[:_MOST_COMPARED], 2))


def _stated(gathered: Gathered, index: Index, asked: str) -> Iterator[Decimal]:
    """The numbers of the question, of what code found out, and of what shops say."""
    brief = gathered.brief
    if brief is None:
        return
    yield from (amount for _, amount in brief.amounts)
    reasons = (reason.text for candidate in gathered.candidates for reason in candidate.reasons)
    titles = (product.title for product in _products(gathered, index))
    for text in (asked, brief.draft, *brief.findings, *reasons, *titles, *_shop_texts(index)):
        yield from numbers_in(text)


def _products(gathered: Gathered, index: Index) -> Iterator[Product]:
    """Those that the answer may speak of, those that it names, and those that evidence stands at."""
    yield from (candidate.product for candidate in gathered.candidates)
    yield from gathered.advised
    for product_id in {*gathered.named, *gathered.cited}:
        yield from index.products(id_query(index, product_id), 1)


def _prices(product: Product) -> Iterator[Decimal]:
    offers = [product, *(product.as_variant(variant) for variant in product.variants)]
    for offer in offers:
        yield from (price for price in (offer.price, offer.list_price, offer.saving) if price is not None)


def _shop_texts(index: Index) -> Iterator[str]:
    """What shops say of fees, thresholds and promotions, wherever it stands."""
    for store in index.summary.stores:
        yield from _texts((store.policies, store.promotions, store.faq))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield from _texts(tuple(value.values()))
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _texts(one)
    elif value is not None and not isinstance(value, bool):
        yield str(value)
