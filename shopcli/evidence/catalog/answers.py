"""Questions over the whole catalog, computed over all of it: how many, which, the cheapest with, is there any."""

from collections.abc import Sequence

from shopcli.attributes.facts import attribute
from shopcli.catalog.product import Product
from shopcli.evidence.answered import Answered
from shopcli.evidence.catalog.conditions import in_place
from shopcli.evidence.catalog.figures import tell_average, tell_range
from shopcli.evidence.catalog.groups import Group, group_of, kind_name
from shopcli.evidence.catalog.kinds import find_kind, is_asked_for
from shopcli.evidence.catalog.lists import SHOWN, cite_prices, computed, listing
from shopcli.evidence.catalog.reading import ANYTHING
from shopcli.evidence.catalog.words import AVERAGE, BRANDS, COUNT, EXISTS, KINDS, RANGE, WHICH, has_verb
from shopcli.evidence.cited import Cited
from shopcli.evidence.comparisons.extremes import answer_extreme, measured
from shopcli.evidence.comparisons.metrics import Metric, metric_of
from shopcli.evidence.facts.aspects import Aspect, find_aspects
from shopcli.evidence.questions.question import Asked
from shopcli.evidence.wording.sentences import say, sentences_joined
from shopcli.evidence.words.numbers import in_digits
from shopcli.index.index import Index
from shopcli.patterns import Pattern
from shopcli.query.describe import describe_limits
from shopcli.query.need import Language
from shopcli.query.product_nouns import HAN_NOUNS, NOUNS
from shopcli.search.find import Search
from shopcli.search.limits import all_of
from shopcli.text import fold, has_han, one_line

_HITS = 400
_RELATIVE = Pattern(r"(?<=[a-z]) (?:that|which|who) .*$")
"""What may have verbs in a noun phrase: "laptops that have no fan"."""
_POOL = 5_000
_OF_A_RULE = Pattern(
    r"(?:多久|多长时间|多少天|几[年天]|几个月|怎么[办弄退换修]?|找谁|谁[出付]|呢)\s*[?？。]*$"
    r"|^(?:the |your )?[a-z]+ (?:warranty|guarantee|returns?|return policy|refunds?|shipping|delivery|payment)\s*[?.]*$"
)
"""What asks for a rule, though no verb stands in it: 耳机保修多久, "laptop warranty?"."""
_JUDGED = Pattern(
    r"(?<![a-z])(?:best|(?<!or )better|good|great|nicest|ideal|suitable|suited|recommend\w*|perfect|right for"
    r"|top|worst)(?![a-z])"
    r"|最好|更好|好用|适合|推荐|合适|哪款好|哪个好"
)
"""What a set has none of: that is for a recommendation to weigh."""


def asks_catalog(low: str, metric: Metric | None) -> bool:
    """Whether the question is put as one about many products."""
    return metric is not None or any(p.search(low) for p in (COUNT, WHICH, EXISTS, RANGE, BRANDS, KINDS))


def asks_over_kind(low: str, index: Index) -> bool:
    """Whether a kind of product is named and asked for as a set: counted, listed, ranked or limited."""
    if not find_category(low, index):
        return ANYTHING.search(low) is not None and any(one.search(low) for one in (EXISTS, WHICH, COUNT))
    asks = any(pattern.search(low) for pattern in (COUNT, WHICH, BRANDS, AVERAGE, RANGE))
    return asks or metric_of(low) is not None or not (has_verb(low) or _OF_A_RULE.search(low))


def answer_catalog(asked: Asked, index: Index) -> Answered | None:
    """The answer; None where the question is no such question, or nothing in it says what of."""
    low, language = in_digits(asked.low), asked.language
    if BRANDS.search(low):
        return _brands(low, index, language)
    if KINDS.search(low) and any(category.path for category in index.summary.categories):
        return _names_of("categories", [c.path[-1] for c in index.summary.categories if c.path], language)
    place, low = in_place(low)
    aspects = find_aspects(low, {})
    metric = metric_of(low, aspects)
    average = AVERAGE.search(low) is not None
    asks = average or asks_catalog(low, metric) or asks_for_kind(low, index, language)
    if not asks and (has_verb(_RELATIVE.sub(" ", low)) or not find_category(low, index)):
        return None
    if average:
        group = group_of(_without(AVERAGE.sub(" ", low), aspects), metric, index, language)
        return _average(group, metric, aspects, language) if group else None
    group = group_of(low, metric, index, language)
    if group is None or not (asks or _is_described(group)):
        return None
    if metric and not group.kinds and not _is_a_thing(group.search):
        return None
    if metric:
        return answer_extreme(group, metric, asked, place)
    if _JUDGED.search(low):
        return None
    return _counted_or_listed(group, low, asked)


def asks_for_kind(low: str, index: Index, language: Language) -> bool:
    """Whether a kind of product is what is asked for ("any laptops", 哪些手机), and so no one product."""
    kind = find_kind(low, index, language)
    return kind is not None and is_asked_for(low, kind)


def _is_described(group: Group) -> bool:
    return bool(describe_limits(group.search.need) or group.words or group.unavailable)


def _without(low: str, aspects: Sequence[Aspect]) -> str:
    for aspect in aspects:
        low = low.replace(aspect.said, " ", 1)
    return low


def _average(group: Group, metric: Metric | None, aspects: Sequence[Aspect], language: Language) -> Answered:
    numbers = (one for one in aspects if attribute(one.keys[0]).kind == "number")
    stated = next((Metric(one.keys[0], True, one.said) for one in numbers), None)
    meant = metric or stated or Metric("price", False, "")
    return tell_average(group, meant, measured(group, meant, language), language)


def find_category(low: str, index: Index) -> tuple[tuple[str, ...], ...]:
    """The categories that the question names."""
    language: Language = "zh" if has_han(low) else "en"
    if kind := find_kind(low, index, language):
        return kind.categories
    group = group_of(low, None, index, language)
    return group.search.wanted.categories if group else ()


def _counted_or_listed(group: Group, low: str, asked: Asked) -> Answered | None:
    language, index = asked.language, group.search.index
    need = group.search.need
    if RANGE.search(low):
        return tell_range(group, language)
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
        # Where there is none of the kind, no more of it need be said: "no wedding dress".
        text = say("exists_not", language, what=group.what if kinds else group.search.need.wanted or group.what)
        return Answered(text, (computed(text, language, index),))
    if group.words and not describe_limits(group.search.need):
        text = say("set_none", language, total=kinds, what=kind_name(group.search, language))
        return Answered(text, (), answerable=False)
    text = say("count_none", language, products=index.summary.products, what=group.what)
    unstated = _unstated(group, language)
    if unstated == say("unstated", language, count=kinds, total=kinds):
        text = say("set_none", language, total=kinds, what=kind_name(group.search, language))
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
    kind = find_kind(low, index, language)
    group = group_of(kind.named if kind else BRANDS.sub(" ", low), None, index, language)
    if group is None or not group.search.wanted.categories:
        return _names_of("brands", sorted(index.summary.brands.values()), language)
    found = index.products(group.query, _POOL)
    return _names_of("brands_of", sorted({one.brand for one in found if one.brand}), language, group.what)
