"""Numbers in words, in both languages."""

import re

from shopcli.patterns import Pattern

HAN_NUMBERS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
"""As they stand before a counted thing."""
_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fifteen": 15, "sixteen": 16, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "a hundred": 100, "one hundred": 100, "two hundred": 200,
    "three hundred": 300, "four hundred": 400, "five hundred": 500, "a thousand": 1000,
}  # fmt: skip
_SPELLED = Pattern(
    rf"(?<![a-z-])(?P<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -]"
    rf"(?P<unit>one|two|three|four|five|six|seven|eight|nine)(?![a-z])|(?<![a-z-])(?P<one>{'|'.join(_NUMBERS)})"
    r"(?=[ -](?:inch|watt|hour|hr|gig|gb|tera|tb|gram|kilo|pound|day|week|month|year|litre|liter|dollar|buck|euro|quid"
    r"|metre|meter|cm|mm|hertz|hz|megapixel|nit|decibel|core|port|percent|star|minute|milli)s?)"
)


def in_digits(low: str) -> str:
    """Spelled numbers before units as digits: "fifty inches" as "50 inches"."""
    return _SPELLED.sub(_digits, low)


def _digits(match: re.Match[str]) -> str:
    if match["one"]:
        return str(_NUMBERS[match["one"]])
    return str(_NUMBERS[match["tens"]] + _NUMBERS[match["unit"]])
