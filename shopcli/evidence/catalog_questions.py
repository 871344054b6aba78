"""Questions over the whole catalog, computed over all of it: how many, which, the cheapest with, is there any."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shopcli.catalog.money import format_money
from shopcli.catalog.product import Product
from shopcli.errors import UsageError
from shopcli.evidence.answered import Answered
from shopcli.evidence.aspects import find_aspects
from shopcli.evidence.catalog_lists import SHOWN, cite_prices, computed, listing
from shopcli.evidence.catalog_words import BRANDS, COUNT, EXISTS, KINDS, RANGE, WHICH, has_verb, need_of
from shopcli.evidence.cited import Cited
from shopcli.evidence.extremes import answer_extreme
from shopcli.evidence.group_words import told_group
from shopcli.evidence.metrics import Metric, metric_of
from shopcli.evidence.question import Asked
from shopcli.evidence.values import lowered
from shopcli.evidence.wording import listed, say, sentences_joined
from shopcli.index.index import Index
from shopcli.patterns import Pattern
from shopcli.query.common_words import words
from shopcli.query.describe import describe_limits
from shopcli.query.need import Language, Need
from shopcli.query.product_nouns import HAN_NOUNS, NOUNS
from shopcli.query.reader import read_need
from shopcli.search.find import Search, in_catalog_currency, prepare, vocabulary_of
from shopcli.search.limits import NAMING_FIELDS, all_of, carrying
from shopcli.text import fold, has_han, one_line

if TYPE_CHECKING:
    import tantivy

_HITS = 400
_POOL = 5_000
_JUDGED = Pattern(
    r"(?<![a-z])(?:best|better|good|great|nicest|ideal|suitable|suited|recommend\w*|perfect|right for"
    r"|top|worst)(?![a-z])"
    r"|最好|更好|好用|适合|推荐|合适|哪款好|哪个好"
)
"""What a set has none of: that is for a recommendation to weigh."""
_TELLING = words("mechanical bluetooth wireless wired portable gaming external over-ear on-ear in-ear usb-c")
_HAN_TELLING = ("机械", "蓝牙", "无线", "有线", "头戴", "游戏", "便携", "移动")
_THINGS = Pattern(r"^(?:products?|items?|things?|articles?|options|models?|ones?|商品|产品|东西|货|款)$")


@dataclass(frozen=True, slots=True)
class Group:
    """A set of products: `query` finds them, `what` names them, `words` are those that no field could be read for."""

    search: Search
    query: "tantivy.Query"
    kind: "tantivy.Query"
    """Those of the kind that is wanted, whatever else is asked of them."""
    what: str
    words: tuple[str, ...]

    def count(self) -> int:
        return self.search.index.count(self.query)

    @property
    def kinds(self) -> int:
        return self.search.index.count(self.kind)


def asks_catalog(low: str, metric: Metric | None) -> bool:
    """Whether the question is put as one about many products."""
    return metric is not None or any(p.search(low) for p in (COUNT, WHICH, EXISTS, RANGE, BRANDS, KINDS))


def answer_catalog(asked: Asked, index: Index) -> Answered | None:
    """The answer; None where the question is no such question, or nothing in it says what of."""
    low, language = asked.low, asked.language
    if BRANDS.search(low):
        return _brands(low, index, language)
    if KINDS.search(low) and any(category.path for category in index.summary.categories):
        return _names_of("categories", [c.path[-1] for c in index.summary.categories if c.path], language)
    aspects = find_aspects(low, {})
    metric = metric_of(low, aspects)
    if not asks_catalog(low, metric) and (has_verb(low) or not find_category(low, index)):
        return None
    group = group_of(low, metric, index, language)
    if group is None or not (asks_catalog(low, metric) or describe_limits(group.search.need)):
        return None
    if metric and not group.kinds and not _is_a_thing(group.search):
        return None
    if metric:
        return answer_extreme(group, metric, asked)
    if _JUDGED.search(low):
        return None
    return _counted_or_listed(group, low, asked)


def find_category(low: str, index: Index) -> tuple[tuple[str, ...], ...]:
    """The categories that the question names."""
    group = group_of(low, None, index, "en")
    return group.search.wanted.categories if group else ()


def group_of(low: str, metric: Metric | None, index: Index, language: Language) -> Group | None:
    """The products that the question is about; None where it names neither a kind nor a limit."""
    try:
        need = in_catalog_currency(read_need(need_of(low, metric.said if metric else ""), vocabulary_of(index)), index)
    except UsageError:
        return None
    if _THINGS.search(need.wanted):
        need = _without_wanted(need)
    search = prepare(need, index)
    words = _unread(search)
    queries = [search.matching, *(carrying(index, word, NAMING_FIELDS) for word in words)]
    return Group(
        search,
        all_of(queries),
        search.wanted_query,
        told_group(_kind_name(search, language), search.need, words),
        words,
    )


def _without_wanted(need: Need) -> Need:
    from dataclasses import replace

    terms = tuple(term for term in need.terms if not _THINGS.search(term))
    return replace(need, wanted="", terms=terms)


def _unread(search: Search) -> tuple[str, ...]:
    """Words of the question that neither the kind of product nor a limit says, and that still ask for something."""
    if not search.wanted.categories:
        return tuple(search.need.wanted.split()[:-1]) if search.wanted.head else ()
    need, named = search.need, fold(" ".join(part for path in search.wanted.categories for part in path[-1:]))
    telling = [word for word in need.terms if word in _TELLING and word not in named]
    telling += [word for word in _HAN_TELLING if need.wanted.startswith(word) and word not in named]
    return tuple(dict.fromkeys([*(word for word in search.wanted.modifiers if len(word) > 1), *telling]))


def _kind_name(search: Search, language: Language) -> str:
    need = search.need
    categories = search.wanted.categories
    if categories:
        names = list(dict.fromkeys(one_line(path[-1]) for path in categories))
        return listed(names if language == "zh" else [lowered(one) for one in names], language)
    return need.wanted or " ".join(need.terms) or say("products", language)


def _counted_or_listed(group: Group, low: str, asked: Asked) -> Answered | None:
    language, index = asked.language, group.search.index
    need = group.search.need
    if RANGE.search(low):
        return _range(group, language)
    specific = need.wanted or need.terms or describe_limits(need)
    if not specific:
        text = say("all_products", language, products=index.summary.products)
        return Answered(text, (computed(text, language, index),)) if COUNT.search(low) else None
    if _wished(group) and not COUNT.search(low):
        # A use or a quality that no field states: ranking by it is recommending.
        return None
    count = group.count()
    if not count:
        return _none(group, low, language)
    offers = _offers(group)
    names, more = listing(offers, count, language)
    unstated = _unstated(group, language)
    if COUNT.search(low) or (group.words and not EXISTS.search(low)):
        # What only names could be searched for is said, for others may have it and not say so in their names.
        text = _count_text(group, count, names, more, language)
    elif EXISTS.search(low) or asked.wants_yes_or_no:
        text = say("exists_one" if count == 1 else "exists", language, count=count, names=names, more=more)
    else:
        text = say("set_one" if count == 1 else "set", language, count=count, names=names, more=more)
    text += f"{sentences_joined(language)}{unstated}" if unstated else ""
    return Answered(
        text, (computed(_summary(group, count), language, index), *cite_prices(offers, language)), tuple(offers[:SHOWN])
    )


def _wished(group: Group) -> bool:
    """Whether a wish is left that the kind of product does not say itself, as "gaming laptops" says gaming."""
    named = fold(" ".join(part for path in group.search.wanted.categories for part in path[-1:]))
    return any(not (wish.text and fold(wish.text) in named) for wish in group.search.need.wishes)


def _count_text(group: Group, count: int, names: str, more: str, language: Language) -> str:
    products = group.search.index.summary.products
    phrase = "count_one" if count == 1 else "count"
    return say(phrase, language, count=count, products=products, what=group.what, names=names, more=more)


def _none(group: Group, low: str, language: Language) -> Answered | None:
    index, kinds = group.search.index, group.kinds
    named = describe_limits(group.search.need) or group.words
    if not kinds and not _is_a_thing(group.search):
        return Answered(say("not_called", language, what=group.search.need.wanted), answerable=False)
    if not kinds or not named:
        text = say("exists_not", language, what=group.what)
        return Answered(text, (computed(text, language, index),))
    if group.words and not describe_limits(group.search.need):
        text = say("set_none", language, total=kinds, what=_kind_name(group.search, language))
        return Answered(text, (), answerable=False)
    text = say("count_none", language, products=index.summary.products, what=group.what)
    unstated = _unstated(group, language)
    if unstated == say("unstated", language, count=kinds, total=kinds):
        text = say("set_none", language, total=kinds, what=_kind_name(group.search, language))
        return Answered(text, (), answerable=False)
    text += f"{sentences_joined(language)}{unstated}" if unstated else ""
    return Answered(text, (computed(text, language, index),))


def _is_a_thing(search: Search) -> bool:
    """Whether what is wanted is what shops sell: of a loyalty program the products do not tell."""
    wanted = search.need.wanted
    if has_han(wanted):
        return wanted.endswith(HAN_NOUNS)
    last = wanted.split()[-1:] or [""]
    return any(last[0].removesuffix(ending) in NOUNS for ending in ("", "s", "es"))


def _unstated(group: Group, language: Language) -> str:
    """How many of the kind do not state what is asked of them."""
    import tantivy

    search, index = group.search, group.search.index
    requirements = [requirement for requirement in search.need.requirements if requirement.operator != "!="]
    for requirement in requirements:
        others = [limit.query for limit in search.limits if requirement not in limit.requirements]
        pool = all_of([search.wanted_query, *others])
        total = index.count(pool)
        key = f"facts.{requirement.attribute}"
        stating = index.count(all_of([pool, tantivy.Query.exists_query(key)]))
        if stating < total:
            return say("unstated", language, count=total - stating, total=total)
    return ""


def _offers(group: Group) -> list[Product]:
    """The first offer of each product, the cheapest first."""
    index = group.search.index
    hits = index.search(group.query, _HITS, order_by="price", ascending=True)
    priced = {hit.offer.id: hit.offer for hit in reversed(hits)}
    ordered = [priced[key] for key in dict.fromkeys(hit.offer.id for hit in hits)]
    if len(ordered) < SHOWN:
        ordered += [one for one in index.products(group.query, SHOWN) if one.id not in priced]
    return ordered


def _summary(group: Group, count: int) -> str:
    return f"{group.what}: {count}"


def _names_of(phrase: str, names: Sequence[str], language: Language, what: str = "") -> Answered:
    unique = list(dict.fromkeys(one_line(name) for name in names))
    shown = ("、" if language == "zh" else ", ").join(unique[: 2 * SHOWN])
    left = len(unique) - 2 * SHOWN
    more = say("and_more", language, count=left) if left > 0 else ""
    text = say(phrase, language, count=len(unique), names=shown, more=more, what=what)
    return Answered(text, (Cited("catalog", shown, 1.0, ""),))


def _brands(low: str, index: Index, language: Language) -> Answered:
    """The brands of the kind of product that the question names, else all."""
    group = group_of(BRANDS.sub(" ", low), None, index, language)
    if group is None or not group.search.wanted.categories:
        return _names_of("brands", sorted(index.summary.brands.values()), language)
    found = index.products(group.query, _POOL)
    return _names_of("brands_of", sorted({one.brand for one in found if one.brand}), language, group.what)


def _range(group: Group, language: Language) -> Answered | None:
    index = group.search.index
    lowest = index.search(group.query, 1, order_by="price", ascending=True)
    highest = index.search(group.query, 1, order_by="price")
    if not lowest or not highest or lowest[0].offer.price is None or highest[0].offer.price is None:
        return None
    low, high = lowest[0].offer, highest[0].offer
    if low.price is None or high.price is None:
        return None
    what = group.what[:1].upper() + group.what[1:]
    text = say(
        "range",
        language,
        what=what,
        low=format_money(low.price, low.currency, language),
        high=format_money(high.price, high.currency, language),
    )
    return Answered(text, tuple(cite_prices([low, high], language)), (low, high))
