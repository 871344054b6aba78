"""What a product's attributes say to a question: a value, a yes or a no, or that they do not say."""

from collections.abc import Sequence
from decimal import Decimal

from shopcli.attributes.facts import attribute, display
from shopcli.catalog.product import Product
from shopcli.evidence.answered import Told
from shopcli.evidence.cited import Cited
from shopcli.evidence.facts.aspects import Aspect
from shopcli.evidence.facts.missing import missing_by_name
from shopcli.evidence.facts.predicates import QUALITIES, asked_whether, counted, in_chinese
from shopcli.evidence.facts.values import Stated, cite, label_of, lowered, options_of, stated_by
from shopcli.evidence.products.names import short_name
from shopcli.evidence.questions.question import Asked
from shopcli.evidence.wording.sentences import listed, say
from shopcli.patterns import Pattern
from shopcli.query.need import Language, Requirement
from shopcli.text import fold

_LEADS_ON = Pattern(r"[a-z] (?:to|with|for|by|in|on)$")
"""A label that goes on in its value: "compatible with", "fits laptops up to"."""
_HAS = Pattern(
    r"(?<![a-z])(?:have|has|come with|comes with|include|includes|support|supports|offer|got|feature"
    r"|is there)(?![a-z])|有|带|支持|配"
)
_MEASURE = Pattern(
    r"how (?:deep|far|many|long|much|big|fast|loud|tall|wide|thick|high|hot|cold|often)(?![a-z])"
    r"|多[深远久少大快高宽厚长]|收多少|几[个米天次瓦度]"
)
_FIT = ("compatibility", "兼容性")
_TOLERANCE = Decimal("0.000001")


def tell_aspect(offers: Sequence[Product], aspect: Aspect, asked: Asked, limit: Requirement | None = None) -> Told:
    """What `offers`, the versions of one product that are meant, state of the aspect, held against a `limit`."""
    language = asked.language
    found = [one for offer in offers for one in stated_by(offer, aspect)]
    name = short_name(offers[0])
    if not found:
        return silence(offers[0], aspect, asked)
    label = label_of(found[0], aspect, language)
    if limit:
        return _held_against(found, limit, label, name, language)
    verdicts = {_verdict(one) for one in found}
    if verdicts == {None} or (not asked.wants_yes_or_no and attribute(found[0].key).kind != "yes_no"):
        return _valued(found, aspect, label, name, asked)
    if _MEASURE.search(asked.low) and not asked.wants_yes_or_no and not any(_tells_more(one) for one in found):
        # That it is waterproof does not tell how deep it may go.
        return silence(offers[0], aspect, asked)
    if len(verdicts) > 1 and None not in verdicts:
        return _mixed(found, name, language)
    return _yes_or_no(found, label, name, language)


def silence(product: Product, aspect: Aspect, asked: Asked) -> Told:
    language, name = asked.language, short_name(product)
    if text := missing_by_name(asked, name):
        return Told(text, silent=True)
    if attribute(aspect.keys[0]).kind == "yes_no" and asked.wants_yes_or_no and not aspect.name:
        told = asked_whether(aspect.keys[0], language)
        return Told(say("whether", language, name=name, asked=told), silent=True)
    fit = _FIT[language == "zh"] if aspect.keys[0] in ("compatible_with", "works_with") else ""
    label = fit or aspect.label(language).partition(" (")[0]
    label = lowered(label) if language == "en" else label
    return Told(say("silent", language, name=name, label=label), silent=True)


def _verdict(one: Stated) -> bool | None:
    said = [fact for fact in one.facts if isinstance(fact, bool)]
    return said[0] if said else None


def _valued(found: list[Stated], aspect: Aspect, label: str, name: str, asked: Asked) -> Told:
    language = asked.language
    by_value: dict[str, list[Stated]] = {}
    for one in found:
        by_value.setdefault(one.text(language), []).append(one)
    cited = _cited(found, language)
    if len(by_value) == 1:
        (value,) = by_value
        if _LEADS_ON.search(label):
            return Told(say("leads_on", language, label=label, name=name, value=value), cited)
        if asked.wants_yes_or_no and _HAS.search(asked.low) and attribute(found[0].key).kind == "text":
            return Told(say("value", language, label=label, name=name, value=value), cited)
        several = isinstance(found[0].value, tuple) or (label.endswith("s") and not label.endswith(("ss", "us")))
        return Told(say("values" if several else "value", language, label=label, name=name, value=value), cited)
    values = [
        say("of_version", language, value=value, options=_versions(ones, language)) for value, ones in by_value.items()
    ]
    if all(value in _versions(ones, language) for value, ones in by_value.items()):
        # The value is the option's own name: "silver (Silver)" says it twice.
        values = list(by_value)
        return Told(say("values", language, label=label, name=name, value=listed(values, language, "or")), cited)
    joined = ("；" if language == "zh" else "; ").join(values)
    return Told(say("by_version", language, label=label, name=name, values=joined), cited)


def _versions(ones: list[Stated], language: Language) -> str:
    return (" / " if language == "zh" else "; ").join(dict.fromkeys(options_of(one.offer, language) for one in ones))


def _yes_or_no(found: list[Stated], label: str, name: str, language: Language) -> Told:
    one = found[0]
    verdict = bool(_verdict(one))
    cited = _cited(found, language)
    if attribute(one.key).kind != "yes_no":
        phrase = "yes_stated" if verdict else "no_stated"
        return Told(say(phrase, language, label=one.name, name=name), cited, verdict)
    value = one.text(language) if verdict and not isinstance(one.value, bool) and _tells_more(one) else ""
    if language == "zh":
        told = in_chinese(one.key, positive=verdict)
        phrase = "yes_is_with" if value else "yes_is" if verdict else "no_is"
        return Told(say(phrase, language, name=name, told=told, value=value), cited, verdict)
    shown = lowered(display(one.key, language))
    kind = "is" if one.key in QUALITIES else "has"
    if not verdict:
        return Told(say(f"{kind}_not", language, name=name, label=shown), cited, verdict)
    shown = shown if kind == "is" else counted(one.key, shown)
    return Told(say(f"{kind}_with" if value else kind, language, name=name, label=shown, value=value), cited, verdict)


def _tells_more(one: Stated) -> bool:
    return fold(str(one.value)) not in ("true", "yes", "是", "有")


def _mixed(found: list[Stated], name: str, language: Language) -> Told:
    yes = _versions([one for one in found if _verdict(one)], language)
    no = _versions([one for one in found if _verdict(one) is False], language)
    return Told(say("some_versions", language, name=name, yes=yes, no=no), _cited(found, language))


def _held_against(found: list[Stated], limit: Requirement, label: str, name: str, language: Language) -> Told:
    holding = [one for one in found if holds(one, limit)]
    cited = _cited(holding or found, language)
    values = list(dict.fromkeys(one.text(language) for one in (holding or found)))
    value = listed(values, language, "or")
    if holding and len(holding) < len(found):
        return Told(say("holds_option", language, name=name, label=label, value=value), cited, True)
    if len(values) > 1 and not holding:
        return Told(say("holds_not_option", language, name=name, label=label, value=value), cited, False)
    return Told(
        say("holds" if holding else "holds_not", language, name=name, label=label, value=value), cited, bool(holding)
    )


def holds(one: Stated, limit: Requirement) -> bool:
    """Whether any of the facts satisfies the limit."""
    if isinstance(limit.value, Decimal):
        numbers = [Decimal(repr(fact)) for fact in one.facts if isinstance(fact, float)]
        return any(_compare(number, limit.operator, limit.value) for number in numbers)
    if isinstance(limit.value, bool):
        return (limit.value in [fact for fact in one.facts if isinstance(fact, bool)]) == (limit.operator == "=")
    texts = [fact for fact in one.facts if isinstance(fact, str)]
    words = fold(limit.value).split()
    said = any(all(word in text for word in words) for text in texts)
    return said == (limit.operator == "=")


def _compare(number: Decimal, operator: str, value: Decimal) -> bool:
    slack = abs(value) * _TOLERANCE
    match operator:
        case "<":
            return number < value
        case "<=":
            return number <= value + slack
        case ">":
            return number > value
        case ">=":
            return number >= value - slack
        case "=":
            return abs(number - value) <= slack
        case _:
            return abs(number - value) > slack


def _cited(found: Sequence[Stated], language: Language) -> tuple[Cited, ...]:
    """Each statement once: versions that inherit it cite their product."""
    return tuple(dict.fromkeys(cite(one, language) for one in found))
