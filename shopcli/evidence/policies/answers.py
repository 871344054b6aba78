"""What a shop's rules and its own answers say: delivery, returns, warranty, payment and the like."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from shopcli.catalog.product import Product, Store
from shopcli.evidence.answered import Told
from shopcli.evidence.cited import Cited
from shopcli.evidence.policies.accessories import without_device
from shopcli.evidence.policies.choice import asks_cost, best_pieces, text_of, wanted
from shopcli.evidence.policies.clock import weekdays
from shopcli.evidence.policies.decided import decide
from shopcli.evidence.policies.opening_hours import asks_when, has_channel, is_open, of_channel, tells_when
from shopcli.evidence.policies.seasons import in_season
from shopcli.evidence.policies.terms import fact_sentences
from shopcli.evidence.policies.topics import TOPICS
from shopcli.evidence.policies.verdicts import is_polar, opened_with, verdict
from shopcli.evidence.products.names import short_name
from shopcli.evidence.questions.question import Asked
from shopcli.evidence.ranking.gather import Piece, label, ranked, sentences
from shopcli.evidence.ranking.passage import Passage
from shopcli.evidence.wording.sentences import in_a_row, say
from shopcli.evidence.words.content import content, coverage
from shopcli.index.analysis import tokens
from shopcli.patterns import Pattern
from shopcli.query.need import Language
from shopcli.text import one_line

_GONE_BY = Pattern(
    r"(?<![a-z])(?:bought|ordered|paid|last|since|came|arrived|got)(?![a-z])|上周|买的|下单|下的单|付的|到的|收到"
)
_NOTHING = Pattern(r"(?!)")
_REACHED_HOW = Pattern(
    r"^(?:how|where) (?:can|do|could|should|would) (?:i|we) (?:contact|reach|get (?:in touch|hold)|talk|speak)|联系"
)
_ALIKE = 1.15
_SAME_QUESTION = 0.6
_ALL = 0.99
_ENOUGH, _HALF = 0.7, 0.5


def tell_policy(topic: str, asked: Asked, stores: Sequence[Store], product: Product | None = None) -> Told:
    """What the shop, or the product itself where it goes its own way, says about `topic`."""
    language = asked.language
    if product and (told := _own_terms(topic, asked, product)):
        return told
    store = _store_of(product, stores)
    policy = store.policies.get(topic, {})
    name = one_line(store.name)
    shown = say(topic, language) if topic != "promotion" else say("promotion_topic", language)
    pool = [*_policy_pieces(store, topic, policy, language), *_faq_pieces(store, language)]
    if not pool:
        return Told(say("no_policy", language, store=name, topic=shown), silent=True)
    asked = replace(asked, low=without_device(asked.low, pool))
    if decided := decide(topic, asked, store, policy):
        return decided
    if topic == "support":
        pieces = [*_policy_pieces(store, topic, policy, language)]
        if found := _reached(asked, pieces) or _by_channel(asked, pieces, [*map(str, policy.get("channels", ()))]):
            return found
        if _REACHED_HOW.search(asked.low) and (told := _ways(store, policy, language)):
            return told
    elsewhere = [
        piece
        for other, rules in store.policies.items()
        if other != topic
        for piece in _policy_pieces(store, other, rules, language)
    ]
    elsewhere += _promotion_pieces(store)
    best = best_pieces(asked, topic, TOPICS[topic], [*pool, *elsewhere])
    if best and not _is_of_other_days(asked, best):
        told = _told(best, asked, topic)
        season = in_season(sentences(str(policy.get("text") or "")), asked.today) if topic == "returns" else ""
        season = "" if wanted(asked.low, None).things else season
        if season and season not in told.text:
            extra = Cited("policy", season, 1.0, f"{name} · {topic}", None, f"policies.{topic}.text")
            told = replace(told, text=in_a_row((told.text, season)), cited=(*told.cited, extra))
        return told
    closest = tuple(piece.cited for piece in ranked(asked.low, pool)[:2])
    phrase = "policy_silent" if policy else "no_policy"
    return Told(say(phrase, language, store=name, topic=shown), closest, silent=True)


def _ways(store: Store, policy: Any, language: Language) -> Told | None:
    """How the shop's people are reached, where a field lists it."""
    for field, line in fact_sentences(policy, store.currency, language):
        if field == "channels":
            place = f"{one_line(store.name)} · {say('support', language)}"
            return Told(line, (Cited("policy", line, 1.0, place, None, "policies.support.channels"),))
    return None


def tell_of_things(asked: Asked, stores: Sequence[Store]) -> Told | None:
    """A rule, or what is said of a promotion, that speaks of the very things asked for."""
    for store in stores:
        pool = [*_all_pieces(store, asked.language), *_promotion_pieces(store)]
        want = wanted(asked.low, None)
        best = best_pieces(asked, "", _NOTHING, pool) if want.needed else []
        if any(want.needed & want.told(text_of(one)) for one in best):
            return _told(best, asked)
    return None


def tell_faq(asked: Asked, stores: Sequence[Store]) -> Told | None:
    """What the shop answers itself to this very question, or a rule that has most of its words."""
    words = content(asked.low)
    for store in stores:
        pool = _all_pieces(store, asked.language)
        scored = sorted(
            ((_fit(words, asked.low, piece), at) for at, piece in enumerate(pool)), key=lambda one: (-one[0], one[1])
        )
        if scored and scored[0][0] >= _ENOUGH:
            return _told([pool[scored[0][1]]], asked)
    return tell_of_things(asked, stores)


def _all_pieces(store: Store, language: Language) -> list[Piece]:
    rules = [
        piece for topic, policy in store.policies.items() for piece in _policy_pieces(store, topic, policy, language)
    ]
    return [*_faq_pieces(store, language), *rules]


def tell_same_question(asked: Asked, stores: Sequence[Store]) -> Told | None:
    """What the shop answers itself to a question in nearly the same words."""
    pool = [piece for store in stores for piece in _faq_pieces(store, asked.language)]
    alike = [_likeness(asked.low, piece.passage.field.lower()) for piece in pool]
    best = max(alike, default=0.0)
    return _told([pool[alike.index(best)]], asked) if best >= _SAME_QUESTION else None


def _fit(words: list[str], low: str, piece: Piece) -> float:
    """How much of the question a piece has: all of its words, or those of the question that a FAQ entry answers."""
    alike = _ALIKE * _likeness(low, piece.passage.field.lower()) if piece.passage.source == "faq" else 0.0
    if not words or alike >= _ENOUGH:
        return alike
    whole = coverage(words, f"{piece.passage.field} {piece.passage.text}")
    if piece.passage.source != "faq":
        return whole if len(words) > 1 else 0.0
    field = content(piece.passage.field.lower())
    shared = coverage(words, piece.passage.field)
    if len(words) > 1 and whole > _ALL:
        return whole
    return max(whole if shared > 0.3 else 0.0, (shared + coverage(field, " ".join(words))) / 2 + 0.15 if field else 0.0)


def _likeness(a: str, b: str) -> float:
    """The share of the words of two questions that both have."""
    one, other = set(tokens(a)), set(tokens(b))
    return len(one & other) / len(one | other) if one and other else 0.0


def _store_of(product: Product | None, stores: Sequence[Store]) -> Store:
    return next((store for store in stores if product and store.key == product.shop), stores[0])


def _own_terms(topic: str, asked: Asked, product: Product) -> Told | None:
    language, name = asked.language, short_name(product)
    terms = product.returns if topic == "returns" else product.shipping if topic == "shipping" else {}
    text = one_line(str(terms.get("text") or ""))
    facts = list(fact_sentences(terms, product.currency, language))
    if not text and not facts:
        return None
    lines = [text] if text else []
    lines += [line for field, line in facts if not _is_said(terms[field], text) and field != "conditions"]
    joined = in_a_row(lines)
    place = f"{name} · {label(topic, language)}"
    decided = verdict(asked, wanted(asked.low, TOPICS[topic]), sentences(joined))
    said = opened_with(decided, say("product_term", language, name=name, text=joined), asked)
    return Told(said, (Cited("policy", joined, 1.0, place, product.id, f"{topic}.text"),), decided)


def tell_own_rule(asked: Asked, product: Product, *, stated: bool) -> Told | None:
    """What a product's own terms say of the very things asked for: carrying it upstairs, hanging it on the wall.

    Where its data state the thing as well (`stated`), its terms are asked for the cost alone.
    """
    needed = wanted(asked.low, None).needed
    if not needed or (stated and not asks_cost(asked.low)):
        return None
    for topic, terms in (("shipping", product.shipping), ("returns", product.returns)):
        if needed <= wanted(asked.low, None).told(str(terms.get("text") or "")):
            return _own_terms(topic, asked, product)
    return None


def _is_said(value: Any, text: str) -> bool:
    number = f"{value:g}" if isinstance(value, float) else str(value)
    words = {"0": ("free", "免", "without restocking", "no restocking"), "30": ("thirty",), "7": ("七天",)}
    return number in text or any(word in text.lower() for word in words.get(number, ()))


def _policy_pieces(store: Store, topic: str, policy: Any, language: Language) -> Iterator[Piece]:
    shown = say(topic, language) if topic in TOPICS and topic != "promotion" else one_line(topic)
    place = f"{one_line(store.name)} · {shown}"
    text = one_line(str(policy.get("text") or ""))
    for sentence in sentences(text):
        cited = Cited("policy", sentence, 1.0, place, None, f"policies.{topic}.text")
        yield Piece(Passage(sentence, "policy", topic), cited)
    for field, line in fact_sentences(policy, store.currency, language):
        if not text or (field == "hours" and one_line(str(policy[field])) not in text):
            cited = Cited("policy", line, 1.0, place, None, f"policies.{topic}.{field}")
            yield Piece(Passage(line, "policy", topic), cited)


def _faq_pieces(store: Store, language: Language) -> Iterator[Piece]:
    for number, (question, answer) in enumerate(store.faq):
        place = f"{one_line(store.name)} · {one_line(question)}"
        cited = Cited("faq", one_line(answer), 1.0, place, None, f"faq.{number}")
        yield Piece(Passage(one_line(answer), "faq", one_line(question)), cited)


def _promotion_pieces(store: Store) -> Iterator[Piece]:
    for promotion in store.promotions:
        if text := one_line(str(promotion.get("text") or "")):
            title = one_line(str(promotion.get("title") or promotion["id"]))
            place, field = f"{one_line(store.name)} · {title}", f"promotions.{promotion['id']}"
            for sentence in sentences(text):
                yield Piece(
                    Passage(sentence, "promotion", title), Cited("promotion", sentence, 1.0, place, None, field)
                )


def _told(best: Sequence[Piece], asked: Asked, topic: str = "") -> Told:
    # A sentence that refers to the one before it stands after it.
    lines = [piece.passage.text for piece in best]
    decided = verdict(asked, wanted(asked.low, TOPICS.get(topic)), lines)
    text = opened_with(decided, in_a_row(lines), asked)
    return Told(text, tuple(piece.cited for piece in best), decided)


def _is_of_other_days(asked: Asked, best: Sequence[Piece]) -> bool:
    """Whether it is asked of a day of the week, yes or no, and the rule names no days."""
    named = weekdays(asked.low) and asked.wants_yes_or_no and not _GONE_BY.search(asked.low)
    return bool(named) and not any(weekdays(piece.passage.text.lower()) for piece in best)


def _reached(asked: Asked, pieces: Sequence[Piece]) -> Told | None:
    """When the shop's people can be reached, where a day or an hour is asked about or asked for."""
    if not asks_when(asked.low):
        return None
    lines = [piece.passage.text for piece in pieces]
    own = of_channel(asked.low, lines)
    telling = [
        piece for piece in pieces if tells_when(piece.passage.text) and any(one in piece.passage.text for one in own)
    ]
    telling += [piece for piece in pieces if piece not in telling and piece.cited.field.endswith(".hours")]
    if not telling:
        return None
    decided = is_open(asked.low, lines) if is_polar(asked) else None
    text = in_a_row(piece.passage.text for piece in telling)
    return Told(opened_with(decided, text, asked), tuple(piece.cited for piece in telling), decided)


def _by_channel(asked: Asked, pieces: Sequence[Piece], channels: Sequence[str]) -> Told | None:
    """Whether the shop is reached by phone, chat or mail."""
    held = has_channel(asked.low, channels) if is_polar(asked) else None
    if held is None:
        return None
    own = of_channel(asked.low, [piece.passage.text for piece in pieces])
    telling = [piece for piece in pieces if any(one in piece.passage.text for one in own)][:1] or [*pieces[:1]]
    text = telling[0].passage.text
    return Told(opened_with(held, text, asked), (telling[0].cited,), held)
