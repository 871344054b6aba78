"""What the catalog says of one product to a question, its surest source first."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from shopcli.attributes.facts import facts
from shopcli.catalog.product import Product, Store
from shopcli.evidence.answered import Told
from shopcli.evidence.asked_parts import tell_parts
from shopcli.evidence.descriptions.conditions import tell_condition
from shopcli.evidence.descriptions.demanded import lacks_accessory, lacks_demanded
from shopcli.evidence.descriptions.nearest import Near
from shopcli.evidence.descriptions.second_look import SURE, look, look_near, named_besides, qualified
from shopcli.evidence.descriptions.told import (
    closest,
    tell_delivery,
    tell_description,
)
from shopcli.evidence.facts.aspects import Aspect, find_aspects
from shopcli.evidence.facts.heads import other_thing
from shopcli.evidence.facts.missing import missing, missing_by_name
from shopcli.evidence.facts.named_values import tell_memory
from shopcli.evidence.facts.offers import tell_offer
from shopcli.evidence.facts.stated_limits import is_limit
from shopcli.evidence.facts.values import stated_by
from shopcli.evidence.policies.answers import tell_own_rule, tell_policy
from shopcli.evidence.policies.topics import pays_itself, topic_of
from shopcli.evidence.products.names import short_name
from shopcli.evidence.promotions.answers import tell_promotions, with_free_shipping
from shopcli.evidence.questions.question import Asked
from shopcli.evidence.reviews.answers import tell_experience, tell_felt, tell_opinion, tell_overall, tell_reviews
from shopcli.evidence.reviews.records import tell_record
from shopcli.evidence.silence.changes import asks_change, tell_change
from shopcli.evidence.stated_answers import joined, tell_stated
from shopcli.evidence.wording.sentences import say
from shopcli.patterns import Pattern
from shopcli.query.need import Need
from shopcli.text import fold

_GRANTED = Pattern(
    r"(?<![a-z])(?:warrant\w*|guarantee\w*|repair\w*|cover\w*|replace\w*|claim\w*|refund\w*|if|when)(?![a-z])"
    r"|保修|质保|维修|送修|三包|修|怎么办|换|赔|如果"
)
_OTHERS_DID = Pattern(
    r"(?<![a-z])(?:did|has|have) (?:any ?(?:one|body)|many|(?:other )?(?:people|customers|buyers|owners"
    r"|users))(?![a-z])"
    r"|(?:有人|有没有人|多少人|很多人)[^,，。?？]{0,6}[退换修返]"
)
"""What other buyers did with it is told in reviews, not in the shop's rules."""
_ABOUT_THE_SALE = frozenset({"promotion", "price_match", "returns", "shipping", "payment", "privacy", "support"})


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A question with what it was read as: its limits ("at least 16 GB") and the shops that sell."""

    asked: Asked
    need: Need
    stores: Sequence[Store]
    near: Near | None
    """What comes near to the question answers it where nothing else does; None where it is not to."""


def tell_product(product: Product, inquiry: Inquiry) -> Told:
    if inquiry.asked.wants_reviews:
        # "Is it slow to charge, do buyers say?" asks for one thing.
        return _tell_one(product, inquiry)
    by_part = tell_parts(
        product,
        inquiry.asked,
        lambda part: _tell_one(product, replace(inquiry, asked=part, near=None)),
        lambda part: _tell_one(product, replace(inquiry, asked=part)),
    )
    return by_part or _tell_one(product, inquiry)


def _tell_one(product: Product, inquiry: Inquiry) -> Told:
    asked = inquiry.asked
    told, name = _tell_nearest(product, inquiry), short_name(product)
    if told.silent or asked.wants_reviews:
        return told
    of_sale = topic_of(asked.low) in {*_ABOUT_THE_SALE, "promotion"}
    if lacks_accessory(asked.low, told.text) or (not of_sale and lacks_demanded(asked, told.text.replace(name, ""))):
        return Told(missing(asked, [name]), told.cited[:1], silent=True)
    return told


def _tell_nearest(product: Product, inquiry: Inquiry) -> Told:
    asked = inquiry.asked
    told = _told(product, inquiry)
    if told and not told.silent:
        return _completed(told, product, inquiry)
    if told and asked.wants_reviews:
        return replace(told, cited=closest(product, asked))
    felt = tell_experience(product, asked)
    if said := _said(product, inquiry):
        return joined(said, felt, asked) if felt else said
    if felt:
        return felt
    if told:
        return told if told.cited else replace(told, cited=closest(product, asked))
    if phrase := asked.beyond_the_catalog:
        return Told(say(phrase, asked.language), closest(product, asked), silent=True)
    if told := tell_description(product, asked):
        return told
    text = missing(asked, [short_name(product)])
    return Told(text, closest(product, asked), silent=True)


def _completed(told: Told, product: Product, inquiry: Inquiry) -> Told:
    """An answer with what the product itself says beside it, or in its place."""
    asked = inquiry.asked
    source = told.cited[0].source if told.cited else ""
    if source == "review" and not asked.wants_reviews:
        said = _said(product, inquiry, beside=True)
        # What customers felt is one side; the other is what is written of it. A field decides, and tells not how it is.
        fits = said and (asked.wants_yes_or_no or said.cited[0].source != "attribute")
        return joined(said, told, asked) if said and fits else told
    if source == "faq" and (said := _said(product, inquiry)):
        return said
    if named := named_besides(product, asked, told):
        return joined(told, named, asked)
    return _own_words(product, inquiry) or (told.verdict and qualified(product, asked)) or told


def _said(product: Product, inquiry: Inquiry, *, beside: bool = False) -> Told | None:
    """What the product itself says, in whatever words."""
    if found := look(product, inquiry.asked):
        return found.told
    return None if inquiry.asked.beyond_the_catalog else tell_near(product, inquiry, beside=beside)


def tell_near(product: Product, inquiry: Inquiry, *, beside: bool = False) -> Told | None:
    """The product's own sentence that comes nearest to the question; None where none is near enough."""
    return look_near(product, inquiry.asked, inquiry.near, beside=beside) if inquiry.near else None


def _own_words(product: Product, inquiry: Inquiry) -> Told | None:
    """The product's own sentence where a rule of the shop would answer, and it holds nearly all that is asked."""
    asked = inquiry.asked
    topic = topic_of(asked.low)
    if topic not in ("payment", "warranty", "support"):
        return None
    found = look(product, asked)
    if found:
        return found.told if found.score >= SURE else None
    return tell_near(product, inquiry) if topic == "support" else None


def _told(product: Product, inquiry: Inquiry) -> Told | None:
    asked, low = inquiry.asked, inquiry.asked.low
    topic = "" if pays_itself(asked) else topic_of(low)
    if topic == "promotion" and not asked.wants_opinions:
        return tell_promotions(asked, inquiry.stores, product, ())
    stated = bool(find_aspects(low, product.attributes))
    if topic != "warranty" and (told := tell_own_rule(asked, product, stated=stated)):
        return told
    if told := tell_record(product, asked) or _unless_decided(tell_overall(product, asked), product, asked):
        return told
    if asked.beyond_the_catalog and not (asked.wants_reviews and asked.beyond_the_catalog == "judge"):
        # "Why did someone give it two stars?" is answered by whoever did.
        return None
    if topic == "shipping" and not product.shipping and (told := tell_delivery(product, asked)):
        return told
    if topic in _ABOUT_THE_SALE and _OTHERS_DID.search(low):
        return tell_reviews(product, asked)
    if topic in _ABOUT_THE_SALE and asked.wants_opinions and not (told := tell_reviews(product, asked)).silent:
        return told
    if topic == "shipping":
        told = tell_policy(topic, asked, inquiry.stores, product)
        return told if product.shipping else with_free_shipping(told, asked, inquiry.stores, product)
    if topic in _ABOUT_THE_SALE:
        return tell_policy(topic, asked, inquiry.stores, product)
    if asked.wants_reviews:
        return tell_reviews(product, asked)
    aspects = find_aspects(low, product.attributes)
    named = [aspect for aspect in aspects if aspect.said not in fold(product.title)]
    if not _measured(product, named) and (told := _unless_decided(tell_opinion(product, asked), product, asked)):
        return told
    if told := tell_felt(product, asked, _beside(low, [one for one in aspects if stated_by(product, one)])):
        return told
    if asks_change(low):
        return tell_change(product, asked)
    if told := tell_condition(product, aspects, asked):
        return told
    if thing := other_thing(low, aspects):
        name = short_name(product)
        text = missing_by_name(asked, name) or say("silent", asked.language, name=name, label=thing)
        return Told(text, silent=True)
    limits = [limit for limit in inquiry.need.requirements if is_limit(limit, product, low)]
    if told := tell_memory(product, asked):
        return told
    if (told := tell_offer(product, asked, inquiry.need)) and not (aspects and _is_longer(aspects[0], low)):
        return told
    return tell_stated(product, aspects, limits, asked) or _term(topic, product, inquiry)


_SUITS = Pattern(
    r"(?<![a-z])(?:ok|okay|alright|all right|fine|safe|cope|happy)(?: with (?:that|this|it))?[\s?.!]*$|(?:没事|要紧"
    r"|不要紧|受得了)[吗么]"
)


def _unless_decided(told: Told | None, product: Product, asked: Asked) -> Told | None:
    """What customers feel, unless "is it OK with that?" asks for something that a field decides."""
    found = look(product, asked) if told and _SUITS.search(asked.low) else None
    decided = found and found.told.verdict is not None and found.told.cited[0].source == "attribute"
    return found.told if found and decided and found.score >= SURE else told


def _beside(low: str, aspects: Sequence[Aspect]) -> str:
    """What is asked without the words of attributes."""
    for aspect in aspects:
        low = low.replace(aspect.said, " ")
    return low


def _measured(product: Product, aspects: Sequence[Aspect]) -> bool:
    """Whether a number is stated of what is asked: "how good is the battery life" has more to go by than opinions."""
    known = facts(product.attributes)
    return any(isinstance(fact, float) for aspect in aspects for key in aspect.keys for fact in known.get(key, ()))


def _is_longer(aspect: Aspect, low: str) -> bool:
    """Whether an attribute's own name speaks louder than a word of price or stock ("energy left")."""
    return len(aspect.said) * 2 > len(low)


def _term(topic: str, product: Product, inquiry: Inquiry) -> Told | None:
    """The warranty, which the product states itself or else the shop grants; no warranty tells how soon it breaks."""
    broken = topic == "warranty" and not _GRANTED.search(inquiry.asked.low)
    if broken and (felt := tell_experience(product, inquiry.asked)):
        return felt
    return tell_policy(topic, inquiry.asked, inquiry.stores, product) if topic else None
