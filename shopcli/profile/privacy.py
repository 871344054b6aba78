"""What of an imported file may be kept: text that looks like a person's data is dropped, not masked.

The first guard is that only a few named fields are read at all (`reading.line`). This is the second: a title may hold
an address that somebody had engraved.
"""

import re
import unicodedata

from shopcli.attributes.facts import canonical
from shopcli.attributes.table import ATTRIBUTES
from shopcli.catalog.feeds.cells import words
from shopcli.patterns import Pattern
from shopcli.text import fold, one_line, shorten

_TITLE = 160
_NAME = 60
_ID = 80
_OPTION = 40
_MOST_LEVELS = 6
_MOST_OPTIONS = 8

_ADDRESS = Pattern(r"\S\s*(?:@|[(\[]\s*at\s*[)\]])\s*[\w-]+\s*(?:\.|[(\[]\s*dot\s*[)\]])\s*\w", flags=re.IGNORECASE)
_RUN = Pattern(r"(?<![\w.])[+(]{0,2}\d[\d\s().\-/·]{5,}\d[xX]?(?!\w)")
"""Digits with what stands between the parts of a phone, card or identity number."""
_DATE = Pattern(r"(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}|(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d")
_MOBILE = Pattern(r"(?<!\d)(?:\+?86[ -]?)?1[3-9]\d{9}(?!\d)")
_INTERNET = Pattern(r"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])")
_IBAN = Pattern(r"(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])")
_LOCAL = Pattern(r"\d{3}[-.]\d{4}")
_FEWEST_DIGITS = 9
"""Below which digits with something between them are sizes and years, and not a number of somebody's."""
_BARE_DIGITS = 10
"""Below which digits with nothing between them are a model's."""
_CARD = Pattern(r"(?:\d[ -]?){12,18}\d")
_CARD_STARTS = ("4", "5", "2", "34", "37", "6")

_OPTION_NAMES = words(
    "size colour color style pattern material flavour flavor scent fit length width height pack packsize model edition "
    "finish shade strength type capacity volume weight format version 尺码 尺寸 颜色 颜色分类 规格 款式 口味 香型 型号 "
    "版本 套餐 材质 容量 长度 鞋码 码数"
)


def kept_text(text: str, limit: int = _TITLE) -> str:
    """`text` on one clean line; empty where it looks like an e-mail, a phone number, a card or an account."""
    line = one_line(unicodedata.normalize("NFKC", text[: limit * 4]))
    return "" if looks_personal(line) else shorten(line, limit)


def kept_name(text: str) -> str:
    """A brand or the name of a category."""
    return kept_text(text, _NAME)


def kept_category(path: list[str]) -> tuple[str, ...]:
    return tuple(name for part in path[:_MOST_LEVELS] if (name := kept_name(part)))


def kept_id(text: str) -> str:
    """An article number. Long numbers are what ids look like, so only what cannot be one is dropped."""
    line = one_line(unicodedata.normalize("NFKC", text[: _ID * 4]))
    if len(line) > _ID or line.startswith("+") or _ADDRESS.search(line) or _MOBILE.fullmatch(line):
        return ""
    if any(character in line for character in " ()") and looks_personal(line):
        return ""
    return "" if _is_card(line) else line


def kept_options(options: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """The choices that variants differ in, by name; an engraving and a greeting are none."""
    named = [(one_line(name), kept_text(value, _OPTION)) for name, value in options.items() if _is_choice(name)]
    return tuple(sorted((name, value) for name, value in named if value))[:_MOST_OPTIONS]


def _is_choice(name: str) -> bool:
    squeezed = "".join(character for character in fold(name) if character.isalnum())
    return squeezed in _OPTION_NAMES or canonical(name) in ATTRIBUTES


def looks_personal(line: str) -> bool:
    """Whether `line`, in NFKC, holds what an e-mail address, a phone, card or account number looks like."""
    if _ADDRESS.search(line) or _MOBILE.search(line) or _INTERNET.search(line) or _IBAN.search(line):
        return True
    return any(_is_number_of_somebody(found[0]) for found in _RUN.finditer(line)) or _is_card(line)


def _is_number_of_somebody(run: str) -> bool:
    number = run.strip(" ().-/·")
    digits = sum(character.isdigit() for character in number)
    if _LOCAL.fullmatch(number) or (run.startswith("+") and digits > 6):
        return True
    return digits >= (_BARE_DIGITS if number.rstrip("xX").isdigit() else _FEWEST_DIGITS) and not _DATE.fullmatch(number)


def _is_card(line: str) -> bool:
    return any(_checks_out(found[0]) for found in _CARD.finditer(line))


def _checks_out(run: str) -> bool:
    """Whether the digits are a card's by their start and Luhn's sum; 13 of them are more often an article number."""
    digits = [int(character) for character in run if character.isdigit()]
    if not 14 <= len(digits) <= 19 or not run.startswith(_CARD_STARTS):
        return False
    doubled = [digit * 2 - 9 * (digit > 4) for digit in digits[-2::-2]]
    return (sum(doubled) + sum(digits[::-2])) % 10 == 0
