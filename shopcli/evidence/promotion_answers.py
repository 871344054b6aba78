"""Which promotions hold today: for a product, for a kind of product, or at all."""

from collections.abc import Sequence

from shopcli.bundle.promotion import Promotion, promotions_of
from shopcli.catalog.product import Product, Store
from shopcli.evidence.answered import Told
from shopcli.evidence.cited import Cited
from shopcli.evidence.names import short_name
from shopcli.evidence.policy_answers import topic_of
from shopcli.evidence.promotion_choice import GENERIC, by_code, named, unheard
from shopcli.evidence.question import Asked
from shopcli.evidence.wording import say, sentences_joined
from shopcli.evidence.words import content, coverage
from shopcli.query.need import Language
from shopcli.text import fold, one_line

_MOST = 4


def tell_promotions(asked: Asked, stores: Sequence[Store], product: Product | None, categories: Sequence[str]) -> Told:
    """Those that cover `product` or a category of `categories`, or that the question names; else all of today."""
    language = asked.language
    everything = [(store, promotion) for store in stores for promotion in promotions_of(store)]
    if not everything:
        return Told(say("no_promotions", language), silent=True)
    if chosen := named(asked, everything):
        return _listing(chosen, asked, "current")
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
    return _listing(today, asked, "current")


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


def _listing(found: Sequence[tuple[Store, Promotion]], asked: Asked, _: str) -> Told:
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
    return sentences_joined(language).join(_text(promotion, language) for _, promotion in found)


def _text(promotion: Promotion, language: Language) -> str:
    starts, ends = promotion.starts, promotion.ends
    phrase = "dates" if starts and ends else "until" if ends else "from" if starts else "undated"
    dates = say(phrase, language, starts=starts, ends=ends)
    code = say("code", language, code=one_line(promotion.code)) if promotion.code else ""
    text = one_line(promotion.text or "")
    return say("promotion", language, title=one_line(promotion.title), dates=dates, code=code, text=text).strip()


def _cite(store: Store, promotion: Promotion, language: Language) -> Cited:
    place = f"{one_line(store.name)} · {one_line(promotion.title)}"
    return Cited("promotion", _text(promotion, language), 1.0, place, None, f"promotions.{promotion.id}")
