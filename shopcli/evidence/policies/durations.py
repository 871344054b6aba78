"""Stretches of time in days: how many have gone by, and how many a rule gives."""

import re

from shopcli.evidence.words.numbers import HAN_NUMBERS
from shopcli.patterns import Pattern

_NUMBERS: dict[str, float] = {
    "a": 1, "an": 1, "one": 1, "two": 2, "a couple of": 2, "couple of": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fourteen": 14, "fifteen": 15,
    "twenty": 20, "thirty": 30, "forty": 40, "forty-five": 45, "sixty": 60, "ninety": 90, "last": 1,
}  # fmt: skip
_NUMBERS |= {**HAN_NUMBERS, "半": 0.5, "上": 1}
_WORD = "|".join(sorted((word for word in _NUMBERS if word.isascii()), key=len, reverse=True))
_DURATION = (
    rf"(?<![a-z\d.$])(?P<n>\d{{1,3}}|{_WORD})[ -](?P<u>days?|nights?|weeks?|months?"
    rf"|years?)(?P<half> and a half)?(?![a-z])"
    r"|(?P<zn>\d{1,3}|十?[一二两三四五六七八九十]|二十|三十|半|上)\s?个?(?P<zu>天|日内|周|星期"
    r"|礼拜|月|年)(?P<zhalf>半)?"
)
_PLAIN = re.sub(r"\(\?P<\w+>", "(?:", _DURATION)
_ANY = Pattern(_DURATION)
_GONE = Pattern(
    rf"(?:{_PLAIN})(?:\s?(?:ago|later|old|after|past|on|since|passed|too late|still|already|over"
    rf"|in(?![a-z])|以?[前后]|之[前后]|了|才|还|买|拍|收))"
)
_SINCE = Pattern(
    rf"(?<![a-z])(?:after|for|past|been|had (?:it|them)(?: for)?|waited|over|on day|within|last"
    rf"|满|过了?|用了|买了|都|已经)\s?(?:{_PLAIN})"
)
_LIMIT = Pattern(
    rf"(?:within|up to|for|in the first|first|under)\s(?:{_PLAIN})|(?:{_PLAIN})(?:\s?(?:of (?:delivery"
    rf"|receipt|your|the)|[内以之]|无理由|trial))"
)
_UNIT = {"d": 1, "n": 1, "w": 7, "m": 30, "y": 365, "天": 1, "日": 1, "周": 7, "星": 7, "礼": 7, "月": 30, "年": 365}


def days_of(low: str) -> float | None:
    """Days that a question says have gone by ("after five weeks", "买了十天"); None where it names none."""
    match = _GONE.search(low) or _SINCE.search(low)
    return _days(_ANY.search(match[0])) if match else None


def within_days(low: str) -> float | None:
    """The days that a rule gives: "within 30 days", "15 天内"; None where it gives none."""
    match = _LIMIT.search(low)
    return _days(_ANY.search(match[0])) if match else None


def _days(match: re.Match[str] | None) -> float | None:
    if match is None:
        return None
    said, unit = match["n"] or match["zn"], (match["u"] or match["zu"])[0]
    if said.isdigit():
        number: float = int(said)
    elif len(said) > 1 and said[0] == "十":
        number = 10 + _NUMBERS[said[1]]
    elif len(said) > 1 and said.endswith("十"):
        number = 10 * _NUMBERS[said[0]]
    else:
        number = _NUMBERS[said]
    if match["half"] or match["zhalf"]:
        number += 0.5
    return number * _UNIT[unit]
