"""What a product has or has not: "touchscreen", "no backlit keyboard", "支持快充", "IP67", "Wi-Fi 6E"."""

from collections.abc import Iterator

from shopcli.grounding.claim import Kind
from shopcli.grounding.finding import Finding
from shopcli.grounding.values import denial_words as words
from shopcli.grounding.values.sentence import Sentence
from shopcli.patterns import Pattern
from shopcli.query.feature_words import PRODUCT_AFTER

_VERSIONED: tuple[tuple[str, Pattern], ...] = (
    ("water_rating", Pattern(r"(?<![a-z0-9])ip(?:x[1-9]|[0-6][0-9]|[0-6]x)k?(?![a-z0-9])", ("ip",))),
    ("wireless", Pattern(r"(?<![a-z])wi-?fi\s?[4-7]e?(?![a-z0-9])", ("wifi", "wi-fi"))),
    (
        "bluetooth",
        Pattern(
            r"(?:bluetooth|蓝牙)(?:\s?(?:version|版本))?(?:\s?(?:is|是|为|[:：|]))?\s?v?[1-9]\.\d(?!\d)",
            ("bluetooth", "蓝牙"),
        ),
    ),
)
PERHAPS = "perhaps"
"""The role of a feature that its clause may deny after all: it can be borne out, and not contradicted."""
_NEVER_BARE = frozenset(
    {"bluetooth", "gps", "microphone", "wireless_charging", "fast_charging", "usb_c_charging", "wireless", "rgb"}
)
"""What also makes the names of other products: a Bluetooth speaker, a fast charging cable."""
_PRODUCT = Pattern(PRODUCT_AFTER)
_NOT_NEGATED = Pattern(
    r"(?:(?<![a-z])not (?:only|just|merely)|不仅|不但|不只|无论|没有之一|no matter|无线|not to mention)[^,，]{0,16}$"
)
_NEGATED_LIST = Pattern(
    r"(?<![a-z])(?:no|without|neither|lacks|nor)(?![a-z])[^,.;，。；]{0,28}\s(?:or|nor)\s(?:a |an |any )?$"
    r"|(?:没有|不支持"
    r"|不带|无)[^，。；]{1,14}[、和或及]$"
)
_OPTIONAL = Pattern(
    r"(?:(?<![a-z])(?:optional|sold separately|add an?|with an? optional|external|separate)(?: [a-z]+)?|可选|选配"
    r"|另购"
    r"|外接|另配)\s*$"
)
_OPTIONAL_AFTER = Pattern(
    r"\s(?:would|could|might)(?:n't| not)? (?:be|have been|help|come)(?![a-z])|\s(?:is|are|comes)? ?(?:optional"
    r"|sold separately|extra)|\s?(?:可选|选配|需另购|另售|需要另购)"
)


def find_versions(sentence: Sentence) -> Iterator[Finding]:
    for key, pattern in _VERSIONED:
        for match in list(sentence.find(pattern)):
            yield sentence.claim(*match.span(), Kind.FEATURE, value=match[0], key=key)


def find_features(sentence: Sentence) -> Iterator[Finding]:
    found = sorted(
        (match.start(), -match.end(), rank, key)
        for rank, (key, pattern) in enumerate(sentence.names.features_in(sentence.low))
        for match in sentence.find(pattern)
    )
    for start, negative_end, _, key in found:
        end = -negative_end
        if sentence.is_free(start, end) and _is_said(sentence, key, start, end):
            yield _feature(sentence, key, start, end)


def _is_said(sentence: Sentence, key: str, start: int, end: int) -> bool:
    low = sentence.low
    answered = words.YES_ANSWER.match(low, end) or words.NO_ANSWER.match(low, end)
    if key in _NEVER_BARE and _PRODUCT.match(low, end) and not answered:
        return False
    if asked := words.ASKED_AFTER.match(low, end):
        return bool(asked["no"] or asked["yes"])
    before = low[max(0, start - 24) : start]
    if not answered and words.ITEM_BEFORE.search(before) and words.LABEL_AFTER.match(low, end):
        return False
    return not (_OPTIONAL.search(before) or _OPTIONAL_AFTER.match(low, end))


def _feature(sentence: Sentence, key: str, start: int, end: int) -> Finding:
    before = sentence.low[max(0, start - 48) : start]
    begin, denied = _denied_before(before, start)
    answer, denied = _answered(sentence, before, end, denied)
    is_sure = denied or answer > end or begin < start or not _may_be_denied(sentence, start, end)
    begin = begin if sentence.is_free(begin, start) else start
    stop = answer if sentence.is_free(end, answer) else end
    return sentence.claim(begin, stop, Kind.FEATURE, value=not denied, key=key, role="" if is_sure else PERHAPS)


def _may_be_denied(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a word of denial stands anywhere in the clause, in a way that no rule reads."""
    left, right = sentence.sides(start, end)
    return bool(words.PERHAPS_DENIED.search(left) or words.PERHAPS_DENIED.search(right))


def _denied_before(before: str, start: int) -> tuple[int, bool]:
    """Where the claim begins, and whether what stands before the name denies it."""
    denial = words.DENIED_BEFORE.search(before)
    if denial is None or _NOT_NEGATED.search(before[: denial.start()] + denial[0]):
        return start, bool(_NEGATED_LIST.search(before))
    begin = start - len(denial[0].lstrip(" -"))
    if words.KEPT_BEFORE.search(before) or words.DENIED_TWICE_BEFORE.search(before[: denial.start()]):
        return begin, False
    return begin, True


def _answered(sentence: Sentence, before: str, end: int, denied: bool) -> tuple[int, bool]:
    """Where the claim ends, and whether it is denied once what stands behind the name is read too."""
    low = sentence.low
    if asked := words.ASKED_AFTER.match(low, end):
        return end, bool(asked["no"])
    if (parted := words.PARTED_BEFORE.search(before)) and words.PARTED_AFTER[str(parted.lastgroup)].match(low, end):
        return end, True
    if kept := words.KEPT_AFTER.match(low, end):
        return kept.end(), False
    if late := words.NO_ANSWER.match(low, end) or words.DENIED_AFTER.match(low, end):
        return late.end(), True
    answer = words.YES_ANSWER.match(low, end)
    return answer.end() if answer else end, denied
