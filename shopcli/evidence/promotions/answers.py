"""Which promotions hold today: for a product, for a kind of product, or at all."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from shopcli.bundle.promotion import Kind, Promotion, promotions_of
from shopcli.catalog.money import format_money
from shopcli.catalog.product import Product, Store
from shopcli.evidence.answered import Told
from shopcli.evidence.cited import Cited
from shopcli.evidence.policies.abroad import place_unsaid
from shopcli.evidence.policies.choice import wanted
from shopcli.evidence.policies.topics import topic_of
from shopcli.evidence.policies.verdicts import is_polar, meets_amount, opened_with, verdict
from shopcli.evidence.products.names import short_name
from shopcli.evidence.promotions.choice import GENERIC, STACKED, by_code, named, of_year, unheard, unknown_code
from shopcli.evidence.questions.question import Asked
from shopcli.evidence.ranking.gather import sentences
from shopcli.evidence.wording.sentences import say, sentences_joined
from shopcli.evidence.words.content import content, coverage
from shopcli.evidence.words.everyday import everyday_stems
from shopcli.patterns import Pattern
from shopcli.query.need import Language
from shopcli.text import fold, one_line

_MOST = 4
_HALF = 0.5
_MANY = 4
_BELOW = Pattern(r"under|below|less than|不到|以下|不满")
_FREE = Pattern(r"(?<![a-z])free(?![a-z])|包邮|免运费|免邮|免费|不要运费|不收运费|要(?:付|给|收|交|出)?(?:运费|邮费)")
_VALID = Pattern(
    r"(?<![a-z])(?:still|on(?= now| at the moment|\?|$)|running|valid|active|available|over|expired"
    r"|any|is there|are there|ended|going"
    r"|works?)(?![a-z])|有[^,，。]{0,12}[吗么没]|还在|还有|结束了|过期|有效|能用|可以用"
)


def tell_promotions(asked: Asked, stores: Sequence[Store], product: Product | None, categories: Sequence[str]) -> Told:
    """Those that cover `product` or a category of `categories`, or that the question names; else all of today."""
    language = asked.language
    everything = [(store, promotion) for store in stores for promotion in promotions_of(store)]
    if not everything:
        return Told(say("no_promotions", language), silent=True)
    if not (dated := of_year(asked, everything)) or (named(asked, everything) and not named(asked, dated)):
        return Told(say("no_promotion_then", language), silent=True)
    everything = dated
    if chosen := named(asked, everything):
        told = _of_named(chosen, asked, product)
        if place := place_unsaid(asked.whole, told.text):
            # That it holds at all tells nothing of who may have it where.
            return Told(say("no_such_promotion", language, asked=place), told.cited, silent=True)
        return told
    if code := unknown_code(asked.text, everything):
        return Told(say("no_such_promotion", language, asked=code), silent=True)
    if not product and not categories and (missing := unheard(asked, everything)):
        return Told(say("no_such_promotion", language, asked=missing), silent=True)
    fitting = [one for one in everything if _covers(one[1], product, categories)]
    today = [one for one in fitting if one[1].when(asked.today) == "current"]
    if not today:
        phrase = "none_covering" if product else "none_current"
        later = [one for one in fitting if one[1].when(asked.today) == "upcoming"][:_MOST]
        text = say(phrase, language, name=short_name(product) if product else "")
        if later:
            text += say("upcoming", language, promotions=_texts(later, language))
        return Told(text, tuple(_cite(*one, language) for one in later), False)
    if product:
        text = say("covering", language, name=short_name(product), promotions=_texts(today[:_MOST], language))
        return Told(text, tuple(_cite(*one, language) for one in today[:_MOST]), True)
    return _listing(today, asked)


def with_free_shipping(told: Told, asked: Asked, stores: Sequence[Store], product: Product | None = None) -> Told:
    """`told` of the shipping rule, and what ships free besides: for the product, for a maker or kind that is named, or
    for every order without a code."""
    if told.silent or not _FREE.search(asked.low):
        return told
    running = [
        (store, one)
        for store in stores
        for one in promotions_of(store)
        if one.kind is Kind.FREE_SHIPPING and one.when(asked.today) == "current"
    ]
    special = [pair for pair in running if _is_meant(pair[1], asked, product)]
    found = special or [pair for pair in running if not (pair[1].code or pair[1].brands or pair[1].categories)]
    if not found:
        return told
    cites = tuple(_cite(*pair, asked.language) for pair in found)
    text, joint = _texts(found, asked.language), sentences_joined(asked.language)
    if special:
        said = opened_with(True if is_polar(asked) else None, text, asked)
        return Told(said, cites, True)
    if told.verdict is False and meets_amount(asked.low, text) and not _BELOW.search(asked.low):
        rule = joint.join(cited.text for cited in told.cited)
        return Told(opened_with(True, f"{text}{joint}{rule}", asked), (*cites, *told.cited), True)
    return Told(f"{told.text}{joint}{text}", (*told.cited, *cites), told.verdict)


def _is_meant(promotion: Promotion, asked: Asked, product: Product | None) -> bool:
    names = [*promotion.brands, *(level for one in promotion.categories for level in one.split(">"))]
    if not names:
        return False
    return promotion.covers(product) if product else any(fold(name).strip() in asked.whole for name in names)


def names_promotion(whole: str, stores: Sequence[Store]) -> bool:
    """Whether the question, in small letters, is about a promotion by its title."""
    if by_code(whole, [(store, promotion) for store in stores for promotion in promotions_of(store)]):
        return True
    words = [word for word in content(whole) if word not in GENERIC]
    titles = (promotion.title for store in stores for promotion in promotions_of(store))
    return bool(words) and topic_of(whole) == "promotion" and any(coverage(words, title) == 1 for title in titles)


def _covers(promotion: Promotion, product: Product | None, categories: Sequence[str]) -> bool:
    if product:
        limited = promotion.products or promotion.categories or promotion.brands
        return promotion.covers(product) and (bool(limited) or promotion.shop == product.shop)
    if not categories:
        return True
    levels = {fold(level).strip() for category in promotion.categories for level in category.split(">")}
    return not levels.isdisjoint(fold(category) for category in categories)


def _of_named(chosen: Sequence[tuple[Store, Promotion]], asked: Asked, product: Product | None) -> Told:
    """Of a promotion that is named: whether it holds for a product, whether others are added to it, and all of it."""
    language, (store, only) = asked.language, chosen[0]
    told = _listing(chosen, asked)
    if len(chosen) > 1 or not is_polar(asked):
        return told
    if product and not only.covers(product):
        text = say("not_covered", language, name=short_name(product), promotions=_text(store, only, language))
        return replace(told, text=text, verdict=False)
    if STACKED.search(asked.low):
        text = say("stacks" if only.stackable else "stacks_not", language, promotions=_text(store, only, language))
        return replace(told, text=text, verdict=only.stackable)
    if (sentence := _speaking(only, asked)) and (
        says := verdict(asked, wanted(asked.low, None), [sentence])
    ) is not None:
        return replace(told, text=opened_with(says, told.text, asked), verdict=says)
    if _VALID.search(asked.low):
        return replace(told, text=opened_with(told.verdict, told.text, asked))
    return told


def _speaking(promotion: Promotion, asked: Asked) -> str:
    """The sentence of its small print that has most words of the question, where it has half of them."""
    said = [word for word in content(asked.low) if word not in GENERIC and word not in everyday_stems()]
    lines = sentences(promotion.text or "")
    best = max(lines, key=lambda line: coverage(said, line), default="")
    return best if said and coverage(said, best) >= _HALF else ""


def _listing(found: Sequence[tuple[Store, Promotion]], asked: Asked) -> Told:
    language = asked.language
    groups = {
        state: [one for one in found if one[1].when(asked.today) == state] for state in ("current", "upcoming", "ended")
    }
    parts = []
    if current := groups["current"]:
        phrase = "current" if len(current) > 1 else "current_one"
        parts.append(say(phrase, language, promotions=_texts(current, language)))
    parts += [
        say(state, language, promotions=_texts(groups[state], language)).strip()
        for state in ("upcoming", "ended")
        if groups[state] and not (state == "ended" and current)
    ]
    cites = tuple(_cite(*one, language) for one in found)
    return Told(sentences_joined(language).join(parts), cites, verdict=bool(groups["current"]))


def _texts(found: Sequence[tuple[Store, Promotion]], language: Language) -> str:
    told = _text if len(found) < _MANY else _brief
    return sentences_joined(language).join(told(*one, language) for one in found)


def _brief(_: Store, promotion: Promotion, language: Language) -> str:
    """Without its small print, where many are told together."""
    return say("promotion", language, **_parts(promotion, language), text="").strip()


def _text(store: Store, promotion: Promotion, language: Language) -> str:
    parts = [one_line(promotion.text or ""), *_limits(store, promotion, language)]
    text = sentences_joined(language).join(part for part in parts if part)
    return say("promotion", language, **_parts(promotion, language), text=text).strip()


def _limits(store: Store, promotion: Promotion, language: Language) -> Iterator[str]:
    """The least that must be spent and the most that is taken off, where its own words do not have them."""
    said = f"{promotion.title} {promotion.text or ''}".replace(",", "")
    for phrase, amount in (("min_spend", promotion.min_spend), ("cap", promotion.cap)):
        if amount is not None and f"{amount.normalize():f}" not in said:
            yield say(phrase, language, amount=format_money(amount, store.currency, language))


def _parts(promotion: Promotion, language: Language) -> dict[str, str]:
    starts, ends = promotion.starts, promotion.ends
    phrase = "dates" if starts and ends else "until" if ends else "from" if starts else "undated"
    dates = say(phrase, language, starts=starts, ends=ends)
    code = say("code", language, code=one_line(promotion.code)) if promotion.code else ""
    return {"title": one_line(promotion.title), "dates": dates, "code": code}


def _cite(store: Store, promotion: Promotion, language: Language) -> Cited:
    place = f"{one_line(store.name)} · {one_line(promotion.title)}"
    return Cited("promotion", _text(store, promotion, language), 1.0, place, None, f"promotions.{promotion.id}")
