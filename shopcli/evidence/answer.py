"""`answer`: a question about products, the shop or the catalog, answered from evidence alone."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from shopcli.catalog.product import Product
from shopcli.errors import UsageError
from shopcli.evidence.answered import Answered, Told, together
from shopcli.evidence.catalog.answers import answer_catalog, asks_for_kind, asks_over_kind, find_category
from shopcli.evidence.catalog.first_of_kind import FirstOfKind, first_of_kind
from shopcli.evidence.catalog.fitting import tell_fitting
from shopcli.evidence.catalog.named_sets import name_a_set
from shopcli.evidence.catalog.pointed_at import FEW, pointed_at
from shopcli.evidence.catalog.words import COUNT, WHICH
from shopcli.evidence.cited import Cited
from shopcli.evidence.comparisons.aspects import of_one_kind
from shopcli.evidence.comparisons.metrics import metric_of
from shopcli.evidence.descriptions.nearest import Near
from shopcli.evidence.descriptions.texts import answer_from_texts
from shopcli.evidence.descriptions.told import closest
from shopcli.evidence.facts.missing import missing
from shopcli.evidence.policies.abroad import tell_abroad
from shopcli.evidence.policies.answers import tell_faq, tell_of_things, tell_policy, tell_same_question
from shopcli.evidence.policies.other_goods import unsold_good
from shopcli.evidence.policies.topics import pays_itself, topic_of
from shopcli.evidence.product_answers import Inquiry, tell_near, tell_product
from shopcli.evidence.products.described import described
from shopcli.evidence.products.mentions import Meant, Mention
from shopcli.evidence.products.names import short_name
from shopcli.evidence.products.sizes import without_sized_kind
from shopcli.evidence.products.titles import by_title
from shopcli.evidence.products.unknown import unknown_model, unknown_name
from shopcli.evidence.promotions.answers import names_promotion, tell_promotions, with_free_shipping
from shopcli.evidence.questions.question import Asked, read_question
from shopcli.evidence.ranking.gather import given_pieces, ranked, store_pieces, text_pieces
from shopcli.evidence.ranking.semantics import Loader, no_semantics
from shopcli.evidence.several_answers import answer_together
from shopcli.evidence.silence.beyond import Beyond, beyond
from shopcli.evidence.silence.other_makers import other_maker, rival
from shopcli.evidence.wording.sentences import listed, say, sentences_joined
from shopcli.evidence.words.content import content, coverage
from shopcli.index.index import Index
from shopcli.patterns import Pattern
from shopcli.query.need import Need
from shopcli.query.product_nouns import HAN_NOUNS, NOUNS
from shopcli.query.reader import read_need
from shopcli.search.find import in_catalog_currency, vocabulary_of

MOST_ANSWERED = 5
"""Products that one name fits and that are answered for."""
_OF_GOODS = ("payment", "returns", "warranty", "shipping", "price_match")
"""Rules that hold for what the shop sells."""
_MAY_BE_TOLD = ("service", "most", "work_on", "spare", "medical")
"""What shops seldom tell of a product, and a description may."""
_Each = tuple[tuple[Product, Told], ...]
_OWN_CASE = Pattern(r"(?<![a-z])(?:i|my|me|we|our|us)(?![a-z'])|我")


@dataclass(frozen=True, slots=True)
class Given:
    """What stands beside a question: products that it is about, a text, or texts to answer from instead."""

    products: tuple[Product, ...] = ()
    text: str = ""
    texts: tuple[str, ...] | None = None


def answer(text: str, index: Index, today: date, given: Given, load: Loader = no_semantics) -> Answered:
    """The answer to `text`; `load` is called where no word tells what answers.

    Raises `UsageError` for an empty question.
    """
    asked = read_question(text, index, today, given.products)
    if given.texts is not None:
        return answer_from_texts(asked, list(given_pieces(given.texts, asked.language)), load())
    found = _from_catalog(asked, index, load)
    if given.text and not found.answerable:
        told = answer_from_texts(asked, list(text_pieces(given.text, asked.language)), load(), strict=True)
        if told.answerable:
            return replace(told, products=found.products, notes=found.notes)
    return found


def _from_catalog(asked: Asked, index: Index, load: Loader) -> Answered:
    stores = index.summary.stores
    inquiry = Inquiry(asked, _need(asked, index), stores, Near(index, load))
    meant = [product for group in asked.groups for product in group]
    if not meant and (first := first_of_kind(asked, index)):
        return _about_first(first, inquiry, index)
    why = beyond(asked, stores, meant)
    if why and why.phrase == "service" and not meant:
        # What "the 43 inch TV" says of its installation is told of that TV.
        why = beyond(asked, stores, pointed_at(asked, index))
    if why and len(meant) == 1 and why.phrase in _MAY_BE_TOLD and (told := tell_near(meant[0], inquiry)):
        return Answered(told.text, told.cited, (meant[0],))
    if why:
        return _beyond(why, meant, inquiry)
    if stranger := other_maker(asked, index) or rival(asked, index):
        return Answered(say("unknown_product", asked.language, asked=stranger), answerable=False)
    if not asked.groups and names_promotion(asked.whole, inquiry.stores):
        return _as_answer(tell_promotions(replace(asked, low=asked.whole), inquiry.stores, None, ()))
    if asked.meant.stranger and not asked.groups:
        named = topic_of(asked.whole) == "promotion"
        return _about_shop(replace(inquiry, asked=replace(asked, low=asked.whole)), index) if named else _unknown(asked)
    if any(len(group) > 1 for group in asked.groups) and names_promotion(asked.whole, inquiry.stores):
        # "the campus sale" is a promotion, whatever else is called Campus.
        return _as_answer(tell_promotions(replace(asked, low=asked.whole), inquiry.stores, None, ()))
    certain = all(mention.certain for mention in asked.meant.mentions)
    if (
        asked.groups
        and not certain
        and _may_be_of_rules(asked.whole)
        and (rule := tell_of_things(replace(asked, low=asked.whole), stores))
    ):
        return _as_answer(rule)
    certain = certain and not name_a_set(asked, index)
    if asked.groups and not certain and (found := answer_catalog(replace(asked, low=asked.whole), index)):
        return found
    if asked.meant.stranger and asked.groups and metric_of(asked.low):
        # One of the two that are to be compared is not sold.
        return _unknown(asked)
    if asked.groups:
        return tell_fitting(asked, index) or _about_products(inquiry)
    return _by_title(inquiry, index) or _about_shop(inquiry, index)


def _by_title(inquiry: Inquiry, index: Index) -> Answered | None:
    """The answer of the one product that the question describes by its title; None where it is silent too."""
    asked = inquiry.asked
    if asks_for_kind(asked.low, index, asked.language):
        return None
    product = by_title(asked.text, index) or described(asked.text, index)
    if product is None:
        return None
    told = tell_product(product, inquiry)
    return None if told.silent else Answered(told.text, told.cited, (product,))


def _beyond(why: Beyond, meant: Sequence[Product], inquiry: Inquiry) -> Answered:
    asked = inquiry.asked
    text = why.text(asked, inquiry.stores, meant)
    near = closest(meant[0], asked) if meant else _closest(asked, inquiry)
    return Answered(text, near, tuple(meant), answerable=False)


def _need(asked: Asked, index: Index) -> Need:
    """The limits that the question itself states: "does it weigh less than 1.5 kg"."""
    try:
        return in_catalog_currency(read_need(asked.low, vocabulary_of(index)), index)
    except UsageError:
        return Need(asked.text, asked.language)


def _unknown(asked: Asked) -> Answered:
    stranger, language = asked.meant.stranger, asked.language
    assert stranger is not None
    text = say("unknown_product", language, asked=stranger.name)
    if stranger.closest:
        text += say("closest_are", language, names=listed([short_name(one) for one in stranger.closest], language))
    return Answered(text, (), stranger.closest, answerable=False)


def _about_products(inquiry: Inquiry) -> Answered:
    asked = inquiry.asked
    groups = asked.groups
    if len(groups) > 1 and (found := answer_together(inquiry, of_one_kind(groups))):
        return found
    products = list(dict.fromkeys(product.id for group in groups for product in group))
    by_id = {product.id: product for group in groups for product in group}
    meant = [by_id[key] for key in products]
    each = replace(inquiry, asked=replace(asked, low=asked.of_each))
    told = tuple((product, tell_product(product, each)) for product in meant[:MOST_ANSWERED])
    told = _of_the_speaking(told, groups)
    answered = together(told, sentences_joined(asked.language))
    if len(told) > 1 and not answered.answerable and not _differ(told):
        return replace(answered, text=missing(asked, [short_name(product) for product, _ in told]))
    if any(len(group) > 1 for group in groups):
        notes = (_several(len(meant), asked),) if _differ(told) and len(told) == len(meant) else ()
        return replace(answered, notes=notes)
    return answered


def _about_first(first: FirstOfKind, inquiry: Inquiry, index: Index) -> Answered:
    """Which product it is, then what is asked of it."""
    found = first.found
    meant = Meant((Mention(0, 0, found.products),))
    asked = replace(inquiry.asked, low=first.rest, whole=first.rest, meant=meant)
    told = _about_products(replace(inquiry, asked=asked, need=_need(asked, index)))
    text = f"{found.text}{sentences_joined(asked.language)}{told.text}"
    return replace(told, text=text, evidence=(*found.evidence[: len(found.products)], *told.evidence))


def _of_the_speaking(told: _Each, groups: Sequence[Sequence[Product]]) -> _Each:
    """Without those of a name that fits several whose data are silent, where another of the name answers."""
    spoken = {product.id for product, one in told if not one.silent}
    silent = {p.id for group in groups if any(p.id in spoken for p in group) for p in group if p.id not in spoken}
    return tuple((product, one) for product, one in told if product.id not in silent)


def _several(count: int, asked: Asked) -> str:
    phrase = "several_more" if count > MOST_ANSWERED else "several"
    return say(phrase, asked.language, count=count, shown=MOST_ANSWERED)


def _differ(told: Sequence[tuple[Product, Told]]) -> bool:
    """Whether it matters which of the products was meant."""
    return len({one.text.replace(short_name(product), "") for product, one in told}) > 1


def _about_shop(inquiry: Inquiry, index: Index) -> Answered:
    asked, stores = inquiry.asked, inquiry.stores
    topic = topic_of(asked.low)
    if topic == "promotion":
        if same := tell_same_question(asked, stores):
            return _as_answer(same)
        categories = [part for path in find_category(asked.low, index) for part in path[-1:]]
        offers = tell_promotions(asked, stores, None, categories)
        if len(offers.cited) > FEW and (rule := tell_of_things(asked, stores)):
            # What is asked of promotions in general is a rule of the shop.
            return _as_answer(rule)
        over = offers.silent or offers.verdict is False
        return (_faq_first(asked, inquiry) if over else None) or _as_answer(offers)
    lists = COUNT.search(asked.low) or WHICH.search(asked.low)
    of_goods = not topic or (topic == "shipping" and lists) or (topic == "warranty" and find_category(asked.low, index))
    # 天天背着上班，想要最轻的笔记本 tells of work, and asks nothing of the shop's own.
    of_goods = of_goods or (topic in ("support", "privacy") and metric_of(asked.low) is not None)
    if (of_goods or (lists and pays_itself(asked))) and (found := _over_kind(asked, index)):
        return found
    if not topic and (not lists or _OWN_CASE.search(asked.low)) and (rule := tell_of_things(asked, stores)):
        return _as_answer(rule)
    if topic and (same := tell_same_question(asked, stores)):
        return _as_answer(same)
    if topic in _OF_GOODS and (good := unsold_good(asked.low, index)):
        return Answered(say("unsold", asked.language, asked=good), _closest(asked, inquiry), answerable=False)
    if topic in ("payment", "returns", "warranty") and (afar := tell_abroad(asked, stores)):
        return _as_answer(afar)
    if topic:
        ruled = tell_policy(topic, asked, stores)
        return _as_answer(with_free_shipping(ruled, asked, stores) if topic == "shipping" else ruled)
    if not _is_noun(asked.low) and (told := _faq_first(asked, inquiry)):
        return told
    if phrase := asked.beyond_the_catalog:
        return Answered(say(phrase, asked.language), _closest(asked, inquiry), answerable=False)
    if name := unknown_model(asked.text, index):
        return Answered(say("unknown_product", asked.language, asked=name), answerable=False)
    if found := answer_catalog(asked, index):
        return found
    if found := _the_few(inquiry, index):
        return found
    if name := unknown_name(asked.text, index):
        return Answered(say("unknown_product", asked.language, asked=name), answerable=False)
    return Answered(say("which_product", asked.language), _closest(asked, inquiry), answerable=False)


def _may_be_of_rules(low: str) -> bool:
    """Whether it asks for no set of products, or tells of the asker's own case."""
    return not (COUNT.search(low) or WHICH.search(low)) or _OWN_CASE.search(low) is not None


def _is_noun(low: str) -> bool:
    """Whether all that is said is what shops sell ("laptop"), which asks nothing."""
    said = low.strip(" ?？!！.。")
    return said in NOUNS or said.removesuffix("s") in NOUNS or said in HAN_NOUNS


def _faq_first(asked: Asked, inquiry: Inquiry) -> Answered | None:
    told = tell_faq(asked, inquiry.stores) if inquiry.stores else None
    return _as_answer(told) if told else None


def _over_kind(asked: Asked, index: Index) -> Answered | None:
    """A question over the catalog with a word of the shop's rules in it: "which headphones have a 2 year warranty"."""
    if not asks_over_kind(asked.low, index):
        return None
    found = answer_catalog(asked, index)
    # What products are silent on may be told in the shop's own words.
    return found if found and found.answerable else None


def _the_few(inquiry: Inquiry, index: Index) -> Answered | None:
    """ "the doorbell" where the shop has one or few: those are meant."""
    asked, few = inquiry.asked, pointed_at(inquiry.asked, index)
    each = replace(inquiry, asked=replace(asked, low=without_sized_kind(asked.low)))
    told = tuple((product, one) for product in few if not (one := tell_product(product, each)).silent)
    if not told:
        return None
    answered = together(told, sentences_joined(asked.language))
    return replace(answered, notes=(_several(len(told), asked),)) if len(told) > 1 and _differ(told) else answered


def _as_answer(told: Told) -> Answered:
    return Answered(told.text, told.cited, answerable=not told.silent)


def _closest(asked: Asked, inquiry: Inquiry) -> tuple[Cited, ...]:
    words = content(asked.low)
    every = [piece for store in inquiry.stores for piece in store_pieces(store, asked.language)]
    pieces = [piece for piece in every if coverage(words, f"{piece.passage.field} {piece.passage.text}")]
    return tuple(piece.cited for piece in ranked(asked.low, pieces)[:2])
