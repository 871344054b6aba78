"""Names and values of facts in the language of the text, as far as they are known in it.

What is the same in every language stays: numbers, names of techniques, models. What cannot be said is None.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from shopcli.analysis.describing.terms import NAMES, PROPER, VALUES
from shopcli.attributes.colours import colour_name, colours_in
from shopcli.attributes.facts import attribute, facts, format_value
from shopcli.attributes.table import ATTRIBUTES
from shopcli.attributes.unit_table import LATIN_UNITS
from shopcli.attributes.units import read_quantities
from shopcli.catalog.product import AttributeValue
from shopcli.query.need import Language
from shopcli.text import fold, has_han, one_line

_WORD = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]+(?:[-'][A-Za-z]+)*(?![A-Za-z0-9])")
"""A word by itself: "i7" and "SN350" are names wherever they stand."""
_GLUED = re.compile(
    r"(?<!802\.11)(?<=\d)(?=(?:[KMGT]B|[kcm]?[mg]|[kMG]?Hz|mAh|Wh?|V|MP|dB|in|ms|nits|MB/s|Gbps|Mbps)(?![A-Za-z0-9]|-\d))"
)
_SIDES = re.compile(r"(?<=\d)\s?[x×*]\s?(?=\d)")
_LINES = re.compile(r"\d{3,5} x \d{3,5}")
"""What a resolution states exactly; shops write panel, touch and nicknames around it."""
_COMMA = re.compile(r",(?=[^\s\d])")
_APART = re.compile(r"\s*[/,，、+&]\s*")
_NUMBER = re.compile(r"[\d.,\s-]+")
_OF_CORES = re.compile(r"(\d)[\s-]cores?(?![a-z])", re.IGNORECASE)
_HAN_OF_CORES = re.compile(r"(\d)\s?核心?")
_NAMED = frozenset({"processor", "graphics", "operating_system", "lens_mount", "works_with", "mobile_network"})
"""Attributes whose values are names, so that a capital tells nothing that must be translated."""
_SYMBOLS = frozenset({"x", "f", "in", "usb", "hdmi", "wi", "fi"})


def speaks(text: str, language: Language) -> bool:
    """Whether a reader of the language can read `text`; what holds no word is in every language."""
    if language == "en":
        return not has_han(text)
    return has_han(text) or not any(_is_foreign(word, named=False) for word in _WORD.findall(text))


def is_ordinary(text: str) -> bool:
    """Whether an English value is a known word, and no name."""
    return fold(text) in _values()["zh"]


def name_in(name: str, key: str, language: Language) -> str | None:
    """The attribute's name: the catalog's own where it is in the language, else the one that is known for its key."""
    own = one_line(name)
    if (language == "zh") == has_han(own):
        return own
    if key in ATTRIBUTES:
        known = attribute(key)
        return known.chinese if language == "zh" else known.english
    if known_name := _names()[language].get(fold(own)):
        return known_name
    return own if speaks(own, language) else None


def value_in(name: str, key: str, value: AttributeValue, language: Language) -> tuple[str, ...] | None:
    """The value in its parts, a list's items being one each; None where nothing of it can be said."""
    if isinstance(value, tuple):
        parts = [text for part in value if (text := _text_in(name, key, part, language))]
        return tuple(dict.fromkeys(parts)) or None
    text = format(value, "f") if isinstance(value, Decimal) else str(value)
    if language == "en" and has_han(text) and "、" in text:
        return value_in(name, key, tuple(text.split("、")), language)
    said = _text_in(name, key, text, language)
    return None if said is None else (said,)


def _text_in(name: str, key: str, text: str, language: Language) -> str | None:
    text = _COMMA.sub(", ", _SIDES.sub(" x ", _GLUED.sub(" ", one_line(text))))
    if key == "resolution" and (sides := _LINES.search(text)):
        return sides[0]
    number = _measured(name, key, text, language) if key != "resolution" else None
    if number is not None and (_NUMBER.fullmatch(text) or (language == "zh" and _is_one_quantity(text))):
        return number
    if language == "zh":
        text = _OF_CORES.sub(r"\1 核", text)
    if key == "warranty" and (period := text.removesuffix(" warranty")) != text:
        return number or period
    if speaks(text, language):
        return text
    if number is not None:
        return number
    if key == "colour":
        return _colours(text, language)
    return _word_for_word(text, key, language)


def _colours(text: str, language: Language) -> str | None:
    """Each colour by its name; None where one of several has none."""
    named = [colours_in(part) for part in _APART.split(text)]
    if not all(named):
        return None
    return ("、" if language == "zh" else ", ").join(colour_name(colours[0], language) for colours in named)


def _is_one_quantity(text: str) -> bool:
    """Whether it is a number with an English unit and no more."""
    found = read_quantities(text)
    return not has_han(text) and len(found) == 1 and found[0].text.strip() == text


def _measured(name: str, key: str, text: str, language: Language) -> str | None:
    """The one number of a measured attribute, with its unit."""
    known = ATTRIBUTES.get(key)
    if known is None or known.kind != "number":
        return None
    found = [(at, fact) for at, read in facts({name: text}).items() for fact in read]
    if len(found) != 1 or not isinstance(found[0][1], float):
        return None
    return format_value(found[0][0], found[0][1], language)


def _word_for_word(text: str, key: str, language: Language) -> str | None:
    """`text` with its known words in the language; None where a word is left that is neither known nor a name."""
    table = _values()[language]
    if language == "en":
        text = _HAN_OF_CORES.sub(r"\1-core", text)
    if whole := table.get(fold(text)):
        return whole
    pattern = _pattern(language)
    said = one_line(pattern.sub(lambda found: f" {table[fold(found[0])]} ", text))
    if language == "en":
        return None if has_han(said) else _tidy(said)
    foreign = any(_is_foreign(word, named=key in _NAMED) for word in _WORD.findall(said))
    return None if foreign else _tidy(said)


def _is_foreign(word: str, *, named: bool) -> bool:
    """Whether an English word says something that a Chinese reader must know."""
    if word.lower() in LATIN_UNITS or word in LATIN_UNITS or word.lower() in _SYMBOLS or word in PROPER:
        return False
    if word.isupper() or any(letter.isupper() for letter in word[1:]):
        return False
    return not (named and word[0].isupper())


def _tidy(text: str) -> str:
    """Without the spaces that replacing left beside brackets and between Chinese characters."""
    text = re.sub(r"\s+([,，、)）/])", r"\1", text)
    text = text.replace(", ", "、") if has_han(text) else text
    return re.sub(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])", "", text).strip()


def _pairs(table: str) -> Iterator[tuple[str, str]]:
    for line in table.strip().splitlines():
        english, chinese = (part.strip() for part in line.split("|"))
        yield english, chinese


@cache
def _names() -> dict[Language, dict[str, str]]:
    return _both_ways(NAMES)


@cache
def _values() -> dict[Language, dict[str, str]]:
    return _both_ways(VALUES)


def _both_ways(table: str) -> dict[Language, dict[str, str]]:
    """Language → what its words stand for; the first of several wins."""
    ways: dict[Language, dict[str, str]] = {"en": {}, "zh": {}}
    for english, chinese in _pairs(table):
        ways["zh"].setdefault(fold(english), chinese)
        ways["en"].setdefault(fold(chinese), english)
    return ways


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    words = sorted(_values()[language], key=len, reverse=True)
    each = "|".join(re.escape(word) for word in words)
    return re.compile(rf"(?<![A-Za-z])(?:{each})(?![A-Za-z])" if language == "zh" else each, re.IGNORECASE)
