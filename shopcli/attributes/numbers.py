"""Numbers as people write them in English and Chinese: 1,299.50, 1万5, 三千五, twelve."""

import re
from decimal import Decimal

_HAN_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_HAN_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_HAN = "零〇一二两三四五六七八九十百千万亿"

_ENGLISH = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
ENGLISH_NUMBERS = {word: Decimal(value) for value, word in enumerate(_ENGLISH.split(), 1)} | {
    "twenty": Decimal(20),
    "thirty": Decimal(30),
    "forty": Decimal(40),
    "fifty": Decimal(50),
    "hundred": Decimal(100),
}

DIGITS = r"\d{1,3}(?:,\d{2,3}){0,4},\d{3}(?!\d)(?:\.\d{1,9})?|\d{1,15}(?:\.\d{1,9})?(?!\d)"
"""A number in digits, with commas between thousands (or lakhs) and a point before decimals."""

_IN_HAN = rf"[{_HAN}]{{1,16}}(?:点[零〇一二三四五六七八九]{{1,6}})?"
NUMBER = rf"(?:(?:{DIGITS})(?:(?:[十百千]|\s?[万亿])[\d{_HAN}]{{0,16}})?|{_IN_HAN})"
"""A number in digits, in Chinese numerals, or in both (1万5, 3千)."""

_PART = re.compile(rf"{DIGITS}|[{_HAN}]")
_FULL_COMMA = 0xFF0C
"""It parts clauses, never thousands: 评分4.2，6300克 holds two numbers."""
_WIDE = {0x3000: " "} | {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if code != _FULL_COMMA}


def narrow(text: str) -> str:
    """`text` with full-width letters, digits and signs as ASCII; every character keeps its position."""
    return text if text.isascii() else text.translate(_WIDE)


def parse_number(text: str) -> Decimal:
    """The value of what `NUMBER` matched, or of an English number word; `ValueError` for anything else.

    A last digit after a unit counts the next lower unit, as it is spoken: 1万5 is 15,000, 一百二 is 120.
    """
    if text.isascii():
        if (word := ENGLISH_NUMBERS.get(text.lower())) is not None:
            return word
        if not re.fullmatch(DIGITS, text):
            raise ValueError(text)
        return Decimal(text.replace(",", ""))
    whole, _, fraction = text.partition("点")
    if fraction:
        if not all(c in _HAN_DIGITS for c in fraction):
            raise ValueError(text)
        return _parse_mixed(whole) + Decimal("0." + "".join(str(_HAN_DIGITS[c]) for c in fraction))
    return _parse_mixed(text)


def _parse_mixed(text: str) -> Decimal:
    total = section = Decimal(0)
    number: Decimal | None = None
    last_unit, after_zero = 1, False
    for part in _PART.findall(text):
        if part in _HAN_UNITS:
            unit = _HAN_UNITS[part]
            if unit >= 10_000:
                total, section = (total + section + (number or Decimal(0)) or Decimal(1)) * unit, Decimal(0)
            else:
                section += (1 if number is None else number) * unit
            number, last_unit, after_zero = None, unit, False
            continue
        digit = Decimal(_HAN_DIGITS[part]) if part in _HAN_DIGITS else Decimal(part.replace(",", ""))
        after_zero = after_zero or digit == 0
        # Digits said one after the other (二零二四) are read as positions.
        number = digit if number is None else number * 10 + digit
    if number is not None:
        spoken = last_unit >= 100 and number < 10 and not after_zero
        section += number * last_unit / 10 if spoken else number
    return total + section
