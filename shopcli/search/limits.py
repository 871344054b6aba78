"""The hard limits of a need as queries: one `Limit` each, so that every one can be counted, explained and relaxed."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from shopcli.catalog.product import Product
from shopcli.index.index import TEXT_FIELDS, Index
from shopcli.query.describe import describe_avoided, describe_limits
from shopcli.query.need import Avoidance, Need, PriceLimit, Requirement
from shopcli.search.synonyms import synonyms
from shopcli.search.titled import title_words
from shopcli.text import fold

if TYPE_CHECKING:
    import tantivy

NAMING_FIELDS = ("title", "section", "labels")
"""Where a word says what a product is; a description may say "no gaming here"."""

_ROUNDING = Decimal("1e-6")
"""Relative tolerance of "=" on numbers, for units that do not convert evenly."""


@dataclass(frozen=True, slots=True)
class Limit:
    """`field` is where the need says it, `text` how to say it, `query` what it lets through."""

    field: str
    text: str
    query: "tantivy.Query"
    requirements: tuple[Requirement, ...] = ()


def currency_of(need: Need, index: Index) -> str | None:
    """The currency that the need's amounts are in: the one it names, else the catalog's most common."""
    return need.currency or next(iter(index.summary.currencies), None)


_HUGE = Decimal("1e18")
"""Beyond any number that a product states in base units."""


def limits_of(need: Need, index: Index) -> tuple[Limit, ...]:
    import tantivy

    queries: dict[str, tantivy.Query] = {}
    currency = currency_of(need, index)
    if need.max_price:
        queries["max_price"] = price_query(index, currency, highest=need.max_price)
    if need.min_price:
        queries["min_price"] = price_query(index, currency, lowest=need.min_price)
    if need.brands:
        queries["brands"] = any_of(brand_query(index, brand) for brand in need.brands)
    if need.not_brands:
        queries["not_brands"] = none_of(brand_query(index, brand) for brand in need.not_brands)
    if need.min_rating is not None:
        queries["min_rating"] = rating_query(index, float(need.min_rating))
    if need.in_stock:
        queries["in_stock"] = term(index, "in_stock", True)
    for word in need.excluded:
        named = [carrying(index, name, NAMING_FIELDS) for name in synonyms(word)]
        queries[f"excluded.{word}"] = none_of(named)
    for one in need.avoided:
        queries[f"avoided.{one.word}"] = avoiding(index, one)
    groups = {f"requirements.{number}": group for number, group in enumerate(need.requirement_groups())}
    for field, group in groups.items():
        queries[field] = all_of([requirement_query(index, requirement) for requirement in group])
    texts = dict([*describe_limits(need), *describe_avoided(need)])
    return tuple(Limit(field, texts[field], query, groups.get(field, ())) for field, query in queries.items())


def avoiding(index: Index, avoided: Avoidance) -> "tantivy.Query":
    """Offers that neither carry what is avoided nor are of a brand of that name."""
    fields = TEXT_FIELDS if avoided.anywhere else NAMING_FIELDS
    named = [carrying(index, name, fields) for name in synonyms(avoided.word)]
    return none_of([*named, brand_query(index, avoided.word)])


def left_out(without: Sequence[str], need: Need, index: Index) -> tuple[Limit, ...]:
    """The limit that keeps out products by their ids; none, where there are none."""
    import tantivy

    if not without:
        return ()
    these = tantivy.Query.term_set_query(index.schema, "id", list(without))
    text = "之前没有看过" if need.language == "zh" else "not seen or refused before"
    return (Limit("without", text, none_of([these])),)


def is_allowed(product: Product, need: Need, index: Index) -> bool:
    """Whether an offer of the product is nothing that the profile avoids."""
    if not need.avoided:
        return True
    return index.any(all_of([id_query(index, product.id), *(avoiding(index, one) for one in need.avoided)]))


def all_of(queries: Sequence["tantivy.Query"]) -> "tantivy.Query":
    import tantivy

    must = [(tantivy.Occur.Must, query) for query in queries]
    return tantivy.Query.boolean_query(must) if must else tantivy.Query.all_query()


def price_query(
    index: Index, currency: str | None, *, lowest: PriceLimit | None = None, highest: PriceLimit | None = None
) -> "tantivy.Query":
    """Offers priced in `currency` within the limits; other currencies are never compared."""
    import tantivy

    in_range = tantivy.Query.range_query(
        index.schema,
        "price",
        tantivy.FieldType.Float,
        lower_bound=float(lowest.amount) if lowest else 0.0,
        upper_bound=float(highest.amount) if highest else None,
        include_lower=lowest.inclusive if lowest else True,
        include_upper=highest.inclusive if highest else True,
    )
    if currency is None or index.is_everywhere("currency", currency):
        return in_range
    return all_of([in_range, term(index, "currency", currency)])


def rating_query(index: Index, lowest: float) -> "tantivy.Query":
    import tantivy

    return tantivy.Query.range_query(index.schema, "rating", tantivy.FieldType.Float, lower_bound=lowest)


def requirement_query(index: Index, requirement: Requirement) -> "tantivy.Query":
    """Offers that state the attribute and satisfy it; one that does not state it satisfies only "!=".

    What no attribute states may stand in the title: numbers are indexed from there, words are looked for.
    """
    import tantivy

    key, operator, value = requirement.attribute, requirement.operator, requirement.value
    if isinstance(value, (bool, str)):
        words: list[bool] | list[str] = [value] if isinstance(value, bool) else index.stems(value)
        if not words:
            return tantivy.Query.empty_query()
        stated = all_of([term(index, f"facts.{key}", word) for word in words])
        if value is not False:
            stated = any_of([stated, in_title_only(index, key, value)])
        return none_of([stated]) if operator == "!=" else stated
    return (
        none_of([index.parse(_fact_range(key, "=", value))])
        if operator == "!="
        else index.parse(_fact_range(key, operator, value))
    )


def in_title_only(index: Index, key: str, value: str | bool) -> "tantivy.Query":
    """Offers of which no attribute states `key`, and whose title says what `value` asks."""
    import tantivy

    told = none_of([tantivy.Query.exists_query(f"facts.{key}")])
    titled = [carrying(index, word, ("title",)) for word in title_words(key, value)]
    if key == "colour":
        # "Red switches" are no red keyboard.
        titled = [all_of([each, none_of([carrying(index, "switch", ("title",))])]) for each in titled]
    return all_of([told, any_of(titled)]) if titled else tantivy.Query.empty_query()


def _fact_range(key: str, operator: str, value: Decimal) -> str:
    match operator:
        case ">=":
            return f"facts.{key}:[{_float(value)} TO *]"
        case ">":
            return f"facts.{key}:{{{_float(value)} TO *]"
        case "<=":
            return f"facts.{key}:[* TO {_float(value)}]"
        case "<":
            return f"facts.{key}:[* TO {_float(value)}}}"
        case _:
            slack = abs(value) * _ROUNDING
            return f"facts.{key}:[{_float(value - slack)} TO {_float(value + slack)}]"


def _float(value: Decimal) -> str:
    """A float for tantivy's syntax, which takes "16" for an integer and knows no exponents."""
    text = format(Decimal(repr(float(value))), "f")
    return text if "." in text else f"{text}.0"


def stating_number(index: Index, key: str) -> "tantivy.Query":
    """Offers that state any number for an attribute."""
    return index.parse(f"facts.{key}:[{_float(-_HUGE)} TO {_float(_HUGE)}]")


def carrying(index: Index, words: str, fields: Sequence[str]) -> "tantivy.Query":
    """Offers that carry every token of `words` in one of `fields`."""
    import tantivy

    stems = index.stems(words)
    if not stems:
        return tantivy.Query.empty_query()
    return any_of(all_of([term(index, field, stem) for stem in stems]) for field in fields)


def called(index: Index, names: Sequence[str], fields: Sequence[str]) -> "tantivy.Query":
    """Offers that carry one of `names`, of which the first is the shopper's own.

    Another that is one character stands in too much else: who wants a book (书) wants no 书桌.
    """
    own = names[:1]
    return any_of(carrying(index, name, fields) for name in names if len(name) > 1 or name in own)


def spelled(index: Index, stem: str, fields: Sequence[str] = TEXT_FIELDS) -> "tantivy.Query":
    """Offers that carry the stem, or, where none does, a word one edit away from it, but with the same first letter.

    Hardly anybody slips on the first key; a mower is no power, and a ticket no wicket.
    """
    import tantivy

    if index.carries(stem) or len(stem) < 5 or not stem.isascii():
        return any_of(term(index, field, stem) for field in fields)
    return any_of(
        tantivy.Query.regex_query(index.schema, field, slips) for slips in _one_edit(stem) for field in fields
    )


_ANY = "[a-z0-9]"
_PATTERN_LETTERS = 300
"""More, and tantivy takes the pattern for too large."""


def _one_edit(stem: str) -> Iterator[str]:
    """Patterns of the words that one letter more, less or other behind the first, or two swapped, makes of `stem`."""
    letters = [re.escape(letter) for letter in stem]
    places = range(1, len(letters))
    edited = [
        *(letters[:at] + letters[at + 1 :] for at in places),
        *([*letters[:at], _ANY, *letters[at + 1 :]] for at in places),
        *([*letters[:at], _ANY, *letters[at:]] for at in range(1, len(letters) + 1)),
        *([*letters[:at], letters[at + 1], letters[at], *letters[at + 2 :]] for at in range(1, len(letters) - 1)),
    ]
    words = ["".join(one) for one in edited]
    step = max(1, _PATTERN_LETTERS // len(letters))
    return ("|".join(words[at : at + step]) for at in range(0, len(words), step))


def among(index: Index, query: "tantivy.Query", product_ids: Sequence[str]) -> "tantivy.Query":
    """What `query` lets through of these products."""
    import tantivy

    return all_of([tantivy.Query.term_set_query(index.schema, "id", product_ids), query])


def of_products(index: Index, numbers: Sequence[int]) -> "tantivy.Query":
    """All offers of the products by their numbers."""
    import tantivy

    return tantivy.Query.term_set_query(index.schema, "product", numbers) if numbers else tantivy.Query.empty_query()


def brand_query(index: Index, brand: str) -> "tantivy.Query":
    return term(index, "brand", fold(brand))


def id_query(index: Index, product_id: str) -> "tantivy.Query":
    return term(index, "id", product_id)


def term(index: Index, field: str, value: str | bool) -> "tantivy.Query":
    import tantivy

    return tantivy.Query.term_query(index.schema, field, value, index_option="basic")


def any_of(queries: Iterable["tantivy.Query"]) -> "tantivy.Query":
    import tantivy

    return tantivy.Query.boolean_query([(tantivy.Occur.Should, query) for query in queries])


def none_of(queries: Iterable["tantivy.Query"]) -> "tantivy.Query":
    import tantivy

    without = [(tantivy.Occur.MustNot, query) for query in queries]
    return tantivy.Query.boolean_query([(tantivy.Occur.Must, tantivy.Query.all_query()), *without])
