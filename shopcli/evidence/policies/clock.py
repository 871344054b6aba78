"""Times of day and days of the week, as questions and rules write them."""

from collections.abc import Iterator

from shopcli.evidence.words.numbers import HAN_NUMBERS
from shopcli.patterns import Pattern

_HOUR = "[01]?\\d|2[0-4]"
_TIME = Pattern(
    rf"(?<![\d:$.])(?P<h>{_HOUR})(?:[:.](?P<m>[0-5]\d))?\s?(?P<half>[ap])\.?\s?m(?![a-z])"
    rf"|(?<![\d:])(?P<h24>{_HOUR})[:：](?P<m24>[0-5]\d)(?!\d)"
    r"|(?<![a-z])(?:at|by|around|after|before|past) (?P<bare>\d{1,2})(?: o'?clock)?"
    r"(?: in the (?P<when>morning|afternoon|evening))?"
    r"(?= o'?clock| in the|[,.?!]|$| (?:today|tonight|on|yesterday))"
    r"|(?P<word>noon|midnight|正午|半夜|午夜)"
    rf"|(?P<part>凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里)?\s?(?P<zh>{_HOUR}|十[一二]?"
    rf"|[一二两三四五六七八九])\s?[点點](?![击心赞])(?P<zm>半|[0-5]\d)?"
)
_WORDS = {"noon": 12.0, "正午": 12.0, "midnight": 24.0, "半夜": 24.0, "午夜": 24.0}
_DIGITS = HAN_NUMBERS | {"十一": 11, "十二": 12}
_MORNING = ("凌晨", "早上", "早晨", "上午")
_NOON = 12
_OPENS = 7
"""An hour before this that is of no named part of the day is of its second half."""

_NAMES = (
    ("mon", "一"), ("tue", "二"), ("wed", "三"), ("thu", "四"), ("fri", "五"), ("sat", "六"), ("sun", "[日天]"),
)  # fmt: skip
_EN = r"(?:mon|tues?|wednes|wed|thurs?|thu|fri|satur|sat|sun)(?:day)?s?"
_RANGE = Pattern(
    rf"(?<![a-z])(?P<a>{_EN})\.? ?(?:to|through|thru|until|-|–|—) ?(?P<b>{_EN})(?![a-z])"
    r"|(?:周|星期|礼拜)(?P<c>[一二三四五六日天])\s?(?:至|到|-|–|—|~)\s?(?:周|星期|礼拜)?(?P<d>[一二三四五六日天])"
)
_DAY = Pattern(rf"(?<![a-z])(?P<en>{_EN})(?![a-z])|(?:周|星期|礼拜)(?P<zh>[一二三四五六日天])")
_GROUPS = (
    (
        Pattern(r"every ?day|daily|seven days|7 days a week|24/7|around the clock|每天|每日|全年无休|天天|全天"),
        range(7),
    ),
    (Pattern(r"weekdays?(?![a-z])|business days?|working days?|工作日|平日"), range(5)),
    (Pattern(r"weekends?(?![a-z])|周末|双休"), range(5, 7)),
)


def times(low: str) -> Iterator[float]:
    """Hours from 0 to 24 in the order of the text; half past two in the afternoon is 14.5."""
    for match in _TIME.finditer(low):
        if match["word"]:
            yield _WORDS[match["word"]]
        elif match["bare"]:
            number = int(match["bare"])
            morning = match["when"] == "morning" or (not match["when"] and number >= _OPENS)
            yield number if morning or number >= _NOON else number + _NOON
        elif match["h24"]:
            yield int(match["h24"]) + int(match["m24"]) / 60
        elif match["h"]:
            yield int(match["h"]) % 12 + (12 if match["half"] == "p" else 0) + int(match["m"] or 0) / 60
        else:
            yield _chinese(match["zh"], match["part"] or "", match["zm"] or "")


def _chinese(hour: str, part: str, minutes: str) -> float:
    number = _DIGITS[hour] if hour in _DIGITS else int(hour)
    afternoon = part not in _MORNING if part else number < _OPENS
    more = 0.5 if minutes == "半" else int(minutes or 0) / 60
    return number + (12 if afternoon and number < 12 else 0) + more


def weekdays(low: str) -> frozenset[int]:
    """The days that a text names, Monday 0 to Sunday 6: "Monday to Saturday", "工作日"."""
    found: set[int] = set()
    for match in _RANGE.finditer(low):
        first, last = _number(match["a"] or match["c"]), _number(match["b"] or match["d"])
        found |= set(range(first, last + 1)) if first <= last else {*range(first, 7), *range(last + 1)}
    for pattern, days in _GROUPS:
        if pattern.search(low):
            found |= set(days)
    return frozenset(found) or frozenset(_number(match["en"] or match["zh"]) for match in _DAY.finditer(low))


def _number(name: str) -> int:
    return next(at for at, (english, chinese) in enumerate(_NAMES) if name.startswith(english) or name in chinese)
