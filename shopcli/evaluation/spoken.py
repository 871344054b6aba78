"""What a text says, compared as values: numbers in digits and words of both languages, and texts however spaced."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from shopcli.attributes.numbers import ENGLISH_NUMBERS, NUMBER, narrow, parse_number
from shopcli.patterns import Pattern

_REFERENCE = Pattern(r"\[\d{1,3}\]")
_LIST_MARK = Pattern(r"(?m)^\s*\d{1,2}[.)]\s")
_WORDS = "|".join(sorted(ENGLISH_NUMBERS, key=len, reverse=True))
_TEN_WORDS = {
    word: Decimal(10 * tens)
    for tens, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
_TENS = "|".join(_TEN_WORDS)
_NUMBER = Pattern(
    rf"(?<![a-z0-9.])(?:(?P<tens>{_TENS})(?:[\s-](?P<ones>one|two|three|four|five|six|seven|eight|nine))?(?![a-z])"
    rf"|(?P<word>{_WORDS})(?![a-z])|(?P<number>{NUMBER})(?P<times>\s?k(?![a-z]))?)",
    flags=re.IGNORECASE,
)
_THIS_ONE = Pattern(r"(?:this|that|the|which|each|any|no|every|first|second|better|cheaper|lighter|other|only)\s$")
_IN_HAN = Pattern("[零〇一二两三四五六七八九十百千万亿点]+")
_COUNTED = Pattern(
    r"\s?(?:[天日年月周元块个款件种台部只双把本张条份家项人次颗块寸核折倍条位]|小时|分钟|星期|礼拜|英寸|千克|公斤)"
)
"""What is behind a Chinese numeral that counts; 一般 and 万一 hold none."""

_THOUSANDS = Pattern(r"(?<=\d),(?=\d{3}(?!\d))")
_EMPTY_CENTS = Pattern(r"(?<=\d)\.0+(?![\d.]*\d)")
_UNIT_WORD = Pattern(r"(?<=\d)[\s-]*(day|year|month|hour|week|minute)s?(?![a-z])")
_SPACED_UNIT = Pattern(r"(?<=\d)[\s-]+(?=(?:gb|tb|mb|kg|g|mm|cm|m|in|w|wh|mah|hz|h|%|l|ml)(?![a-z]))")
_HAN = "\u3400-\u9fff"
_BESIDE_HAN = Pattern(rf"(?<=[{_HAN}])\s+|\s+(?=[{_HAN}])")

_DENIED_BEFORE = Pattern(
    r"(?:(?<![a-z])(?:not?|never|without|nor|neither|lacks?|cannot|unavailable)(?!\s(?:only|just))|n't)"
    r"(?:\s[a-z0-9'$%-]+){0,3}\s?$|(?:不(?!仅|但|只|同|论|管|锈)|没(?!想到)|未|非|无(?!论|线|损|理由))[^，。；,;、]{0,4}$"
)
_DENIED_AFTER = Pattern(
    r"\s?(?:is|are|was|were|does|do|will|can|has|have)(?:n't|\snot)(?![a-z])|(?:并|也|都|可)?(?:不|没有?)(?!仅|但|只|同)"
)
_DENIAL = Pattern(r"(?<![a-z])(?:not?|never|without|none|out of|sold out|unavailable)(?![a-z])|n't|[不没未无缺]")
_CLAUSE = Pattern(r"[.!?;:，。！？；：\n]\s?|,\s")


@dataclass(frozen=True, slots=True)
class _Number:
    value: Decimal
    start: int
    end: int
    spelled: bool
    """Whether it is written in words or Chinese numerals."""


def numbers_in(text: str) -> frozenset[Decimal]:
    """The numbers that a text says; those of references ("[2]") and list items are none."""
    bare = _LIST_MARK.sub(" ", _REFERENCE.sub(" ", narrow(text)))
    return frozenset(number.value for number in _numbers(bare))


def _numbers(text: str) -> Iterator[_Number]:
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        if tens := match["tens"]:
            ones = ENGLISH_NUMBERS[match["ones"].lower()] if match["ones"] else Decimal(0)
            yield _Number(_TEN_WORDS[tens.lower()] + ones, start, end, True)
        elif word := match["word"]:
            if not _THIS_ONE.search(text[:start].lower()):
                yield _Number(ENGLISH_NUMBERS[word.lower()], start, end, True)
        elif not _IN_HAN.fullmatch(match["number"]):
            value = parse_number(match["number"]) * (1000 if match["times"] else 1)
            yield _Number(value, start, end, False)
        elif _COUNTED.match(text, end):
            yield _Number(parse_number(match["number"]), start, end, True)


def says(wanted: str, text: str) -> bool:
    """Whether `text` says `wanted` somewhere and does not deny it there; case, width and spaces do not matter."""
    sought = _normal(wanted)
    if not sought:
        return False
    before = r"(?<![a-z0-9])(?<!\d\.)" if re.match("[a-z0-9]", sought) else ""
    after = r"(?!\.?\d)(?![a-z])" if sought[-1].isdigit() else "(?![a-z0-9])" if re.search("[a-z]$", sought) else ""
    denies_itself = _DENIAL.search(sought) is not None
    said = _normal(text)
    found = re.finditer(before + re.escape(sought) + after, said)
    return any(denies_itself or not _is_denied(said, match) for match in found)


def _is_denied(said: str, match: "re.Match[str]") -> bool:
    left = _CLAUSE.split(said[max(0, match.start() - 60) : match.start()])[-1]
    return bool(_DENIED_BEFORE.search(left) or _DENIED_AFTER.match(said, match.end()))


def _normal(text: str) -> str:
    """One spelling for what answers spell in several: case, width, thousands, units, number words and spaces."""
    text = unicodedata.normalize("NFKC", text).casefold().replace("’", "'").replace("*", "").replace("‑", "-")
    text = _BESIDE_HAN.sub("", _in_digits(" ".join(text.split())))
    text = _EMPTY_CENTS.sub("", _THOUSANDS.sub("", text))
    return _SPACED_UNIT.sub("", _UNIT_WORD.sub(r"\1", text))


def _in_digits(text: str) -> str:
    """`text` with its number words and Chinese numerals as digits."""
    parts, at = [], 0
    for number in _numbers(text):
        if number.spelled:
            parts += [text[at : number.start], format(number.value.normalize(), "f")]
            at = number.end
    return "".join([*parts, text[at:]])
