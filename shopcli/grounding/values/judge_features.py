"""What a product has or has not, against its yes/no attributes, then against what its texts and tags say."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from shopcli.attributes.facts import Fact, canonical, facts
from shopcli.catalog.product import Product
from shopcli.grounding.claim import Verdict
from shopcli.grounding.evidence import Evidence
from shopcli.grounding.finding import Finding, Judgement
from shopcli.grounding.values.feature_names import FEATURE_PATTERNS
from shopcli.grounding.values.find_features import PERHAPS
from shopcli.patterns import Pattern
from shopcli.query.need import Language, Need
from shopcli.text import fold, one_line, shorten

_UNKNOWN = Judgement(Verdict.UNKNOWN)
_NEGATED = Pattern(
    r"(?:(?<![a-z])(?:no|not|without|lacks?|neither|nor|never|missing|isn't|doesn't(?: have)?|non)(?: an?| any"
    r"| the)?[\s-]*|[不没无未非](?:有|带|支持|含|配备)?)$"
)
_NOT_AFTER = Pattern(r"[\s-]?free(?![a-z])|\s(?:is|are) (?:not|missing)|\s?不支持")
_PROTECTION = Pattern(r"ip[x\d]([\dx])", flags=re.IGNORECASE)
# A product that does the first does the second too, and one that cannot do the second cannot do the first.
_IMPLIED = {"waterproof": "water_resistant"}
_WATER = ("water_rating", "water_resistant", "waterproof")
_SCREEN = ("panel", "screen_size", "resolution")
_LONGEST = 60


def judge_feature(
    finding: Finding, product: Product | None, compared: Sequence[Product], evidence: Evidence
) -> Judgement:
    if finding.role == PERHAPS:
        judgement = judge_feature(replace(finding, role=""), product, compared, evidence)
        return judgement if judgement.verdict is Verdict.SUPPORTED else _UNKNOWN
    if product is None:
        return _asked_for(finding, evidence.need)
    if isinstance(finding.value, str):
        return _judge_version(finding, finding.value, product)
    said = bool(finding.value)
    known = facts(product.attributes)
    answer = _answer(finding.key, known)
    if answer is not None:
        return _verdict(said is answer, *_source(product, finding.key, answer, evidence.language))
    for field, text in _texts(product):
        stance = _says(finding.key, text, said)
        if stance is not None:
            return _verdict(said is stance, field, shorten(text, _LONGEST))
    return _UNKNOWN


def _asked_for(finding: Finding, need: Need) -> Judgement:
    """What is said of no product may be what the shopper asked for."""
    for requirement in need.requirements:
        if requirement.attribute == finding.key and requirement.operator == "=" and requirement.value == finding.value:
            return Judgement(Verdict.SUPPORTED, f"need.requirements.{finding.key}", requirement.text)
    return _UNKNOWN


def _answer(key: str, known: dict[str, list[Fact]]) -> bool | None:
    """Yes or no, None where the attributes leave it open."""
    own = [fact for fact in known.get(key, ()) if isinstance(fact, bool)]
    if own:
        return own[0]
    weaker = _IMPLIED.get(key)
    if weaker and False in known.get(weaker, ()):
        return False
    if key in _IMPLIED:
        texts = [fact for name in _WATER for fact in known.get(name, ()) if isinstance(fact, str)]
        digits = [match[1] for text in texts for match in _PROTECTION.finditer(text)]
        if digits and all(digit == "x" or int(digit) < 7 for digit in digits):
            return False
    return None


def _source(product: Product, key: str, answer: bool, language: Language) -> tuple[str, str]:
    """Where the answer stands and how it reads: the attribute of that name, or the one that it follows from."""
    word = ("有" if answer else "无") if language == "zh" else ("yes" if answer else "no")
    for name, value in product.attributes.items():
        if canonical(name) == key:
            return f"attributes.{name}", word if isinstance(value, bool) else one_line(str(value))
    related = _WATER if "water" in key else _SCREEN
    for name, value in product.attributes.items():
        if canonical(name) in related:
            return f"attributes.{name}", word if isinstance(value, bool) else one_line(str(value))
    return "attributes", word


def _verdict(holds: bool, field: str, text: str) -> Judgement:
    return Judgement(Verdict.SUPPORTED if holds else Verdict.CONTRADICTED, field, text)


def _texts(product: Product) -> Iterator[tuple[str, str]]:
    for name, value in product.attributes.items():
        if not isinstance(value, bool):
            text = ", ".join(value) if isinstance(value, tuple) else str(value)
            yield f"attributes.{name}", f"{name}: {one_line(text)}"
    yield from (("tags", tag) for tag in product.tags)
    yield "title", product.title
    if product.description:
        yield "description", one_line(product.description)


def _says(key: str, text: str, said: bool) -> bool | None:
    """Whether `text` says that it has it, or has it not; a text that says both, or nothing, decides nothing."""
    folded = fold(text)
    pattern = FEATURE_PATTERNS.get(key)
    words = key.replace("_", " ")
    spans = [match.span() for match in pattern.finditer(folded)] if pattern else []
    if not pattern and (place := folded.find(words)) >= 0:
        spans = [(place, place + len(words))]
    stances = {
        not (_NEGATED.search(folded[max(0, start - 24) : start]) or _NOT_AFTER.match(folded, end))
        for start, end in spans
    }
    return stances.pop() if len(stances) == 1 else None


def _judge_version(finding: Finding, value: str, product: Product) -> Judgement:
    """ "IP67", "Wi-Fi 6E", "Bluetooth 5.3": the words of an attribute, or another version of the same."""
    said = _plain(value)
    other = ""
    for name, stated in product.attributes.items():
        if isinstance(stated, bool) or not _is_about(finding.key, name):
            continue
        text = one_line(", ".join(stated) if isinstance(stated, tuple) else str(stated))
        plain = _plain(text if finding.key != "bluetooth" or "bluetooth" in text.lower() else f"bluetooth {text}")
        if re.search(rf"{re.escape(said)}(?![\da-z.])", plain):
            return Judgement(Verdict.SUPPORTED, f"attributes.{name}", shorten(text, _LONGEST))
        if _VERSION[finding.key].search(plain):
            other = other or name
    texts = {"title": product.title, "description": product.description or ""}
    for field, text in texts.items():
        if re.search(rf"{re.escape(said)}(?![\da-z.])", _plain(text)):
            return Judgement(Verdict.SUPPORTED, field, value)
    if not other:
        return _UNKNOWN
    stated = product.attributes[other]
    text = one_line(", ".join(stated) if isinstance(stated, tuple) else str(stated))
    return Judgement(Verdict.CONTRADICTED, f"attributes.{other}", shorten(text, _LONGEST))


_VERSION = {
    "water_rating": Pattern(r"(?<![a-z])ip[x\d][\dx]"),
    "wireless": Pattern(r"wifi[4-7]"),
    "bluetooth": Pattern(r"bluetooth\d"),
}
_ABOUT = {
    "water_rating": frozenset(_WATER),
    "wireless": frozenset({"wireless", "connection"}),
    "bluetooth": frozenset({"bluetooth", "connection"}),
}


def _is_about(key: str, name: str) -> bool:
    return canonical(name) in _ABOUT[key]


def _plain(text: str) -> str:
    folded = fold(text).replace("蓝牙", "bluetooth").replace("wi-fi", "wifi")
    return re.sub(
        r"(?<=bluetooth)\s?(?:version|版本)?(?:\s?(?:is|是|为|[:：|]))?\s?v?(?=\d)|(?<=wifi)\s(?=\d)", "", folded
    )
