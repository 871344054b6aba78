"""What one value of a catalog may be: each function takes what stands there and returns it as it is kept.

A blank text and `None` are unknown and return `None`. What cannot be taken raises `FieldError`.
"""

import datetime
import math
import re
from decimal import Decimal
from typing import Any

from shopcli.catalog.product import Availability
from shopcli.catalog.records.currencies import CODES, MEANT
from shopcli.text import clean, fold, one_line, shorten

LONGEST_CODE = 200
LARGEST_COUNT = 1_000_000_000
NO_CURRENCY = "XXX"
"""What ISO 4217 calls none: a product whose currency is not known, where its store's is."""

_PLACES = 6
_DIGITS = 20

_DECIMAL = re.compile(r"-?[0-9]{1,20}(\.[0-9]{1,20})?")
_AMOUNT_IN_TEXT = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?")
_LOCALE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")
_URL = re.compile(r"https?://[^\s/?#@]+[^\s]*", re.IGNORECASE)


class FieldError(ValueError):
    """Why a value cannot be taken, and how to write it."""

    def __init__(self, cause: str, hint: str = "") -> None:
        super().__init__(cause)
        self.cause = cause
        self.hint = hint


def shown(value: Any) -> str:
    """`value` for an error message: what it is, and a scalar's first characters."""
    if isinstance(value, str):
        return f'"{shorten(one_line(value), 40)}"'
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list | tuple):
        return "a list"
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: "null"}[value]
    return shorten(str(value), 40)


def prose(value: Any) -> str | None:
    """A text that may have several lines."""
    if value is None:
        return None
    if isinstance(value, str):
        return clean(value).strip() or None
    return _scalar_text(value)


def line(value: Any) -> str | None:
    """A text on one line."""
    if value is None:
        return None
    if isinstance(value, str):
        return one_line(value) or None
    return _scalar_text(value)


def _scalar_text(value: Any) -> str:
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return str(value)
    raise FieldError(f"{shown(value)} is not a text", "put the text in quotes")


def required_line(value: Any) -> str:
    if (text := line(value)) is None:
        raise FieldError("is blank", "every record needs one")
    return text


def required_prose(value: Any) -> str:
    if (text := prose(value)) is None:
        raise FieldError("is blank", "every record needs one")
    return text


def code(value: Any) -> str:
    """An id: a short text on one line."""
    text = required_line(value)
    if len(text) > LONGEST_CODE:
        raise FieldError(f"is longer than {LONGEST_CODE} characters", "use a short id")
    return text


def number(value: Any) -> Decimal | None:
    """A number of any sign; text counts where it is a plain decimal."""
    if value is None or (isinstance(value, Decimal) and _is_sane(value)):
        return value
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**_DIGITS:
        return Decimal(value)
    if isinstance(value, str) and _DECIMAL.fullmatch(value.strip()):
        return Decimal(value.strip())
    if isinstance(value, str) and not value.strip():
        return None
    if isinstance(value, float) and not math.isfinite(value):
        raise FieldError("is not a finite number", "leave it out where it is unknown")
    raise FieldError(f"{shown(value)} is not a number", _how_to_write(value))


def _is_sane(value: Decimal) -> bool:
    """Whether the number can be written out; 1E+999999999 cannot."""
    return value.is_finite() and -_DIGITS <= value.adjusted() < _DIGITS and len(value.as_tuple().digits) <= 2 * _DIGITS


def _how_to_write(value: Any) -> str:
    if isinstance(value, str):
        found = _AMOUNT_IN_TEXT.findall(value.replace("，", ","))
        if len(found) == 1 and "-" not in value:
            return f"write {found[0].replace(',', '')}, without sign, unit or separators"
    return "write a plain number such as 1299.00"


def not_negative(value: Any) -> Decimal | None:
    found = number(value)
    if found is not None and found < 0:
        raise FieldError(f"{shown(value)} is negative", "leave it out where it is unknown")
    return found


def percent(value: Any) -> Decimal | None:
    found = not_negative(value)
    if found is not None and found > 100:
        raise FieldError(f"{shown(value)} is over 100 percent", "write 20 for 20 %")
    return found


def fee(value: Any) -> Decimal | None:
    """An amount of money that may be nothing."""
    found = not_negative(value)
    if found is None:
        return None
    plain = found.quantize(Decimal(1)) if found == found.to_integral_value() and _exponent(found) > 0 else found
    if _exponent(plain) < -_PLACES:
        raise FieldError(f"{shown(value)} has more than {_PLACES} decimal places", "round it to the currency's own")
    return plain


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int), "only finite numbers get here"
    return exponent


def price(value: Any) -> Decimal | None:
    """An amount of money above nothing: a price of zero stands for one that nobody filled in."""
    found = fee(value)
    if found is not None and found == 0:
        raise FieldError("is zero", "leave it out where it is unknown; 0 is not taken for a price")
    return found


def count(value: Any) -> int | None:
    """A whole number from 0."""
    found = not_negative(value)
    if found is None:
        return None
    if found != found.to_integral_value():
        raise FieldError(f"{shown(value)} is not a whole number", "write 12, say")
    if found > LARGEST_COUNT:
        raise FieldError(f"{shown(value)} is absurdly large", "leave it out where it is unknown")
    return int(found)


def yes_or_no(value: Any) -> bool | None:
    if value is None or isinstance(value, bool):
        return value
    known = _YES_OR_NO.get(fold(value).strip()) if isinstance(value, str) else None
    if known is None:
        raise FieldError(f"{shown(value)} is neither true nor false", "write true or false")
    return known


_YES_OR_NO = {"true": True, "yes": True, "是": True, "false": False, "no": False, "否": False}


def currency(value: Any) -> str | None:
    text = line(value)
    if text is None or (upper := text.upper()) == NO_CURRENCY:
        return None
    if upper in CODES:
        return upper
    meant = MEANT.get(upper)
    hint = f"write {meant}, if that is meant" if meant else "write the ISO 4217 code, such as USD, EUR or CNY"
    raise FieldError(f"{shown(text)} is not a currency code", hint)


def availability(value: Any) -> Availability | None:
    """One of `Availability`, from its own words, schema.org's and those that shops use in either language."""
    if isinstance(value, bool):
        return Availability.IN_STOCK if value else Availability.OUT_OF_STOCK
    text = line(value)
    if text is None:
        return None
    found = _AVAILABILITY.get(re.sub(r"[\s_\-]", "", fold(text.rsplit("/", 1)[-1])))
    if found is None:
        raise FieldError(f"{shown(text)} is not a known availability", f"write {', '.join(Availability)}")
    return found


_AVAILABILITY = {
    word: availability
    for availability, words in {
        Availability.IN_STOCK: "instock available limitedavailability onlineonly instoreonly lowstock true yes "
        "现货 有货 有现货 有库存 在售 库存紧张",
        Availability.OUT_OF_STOCK: "outofstock soldout unavailable false no 缺货 无货 售罄 已售罄 断货 暂时缺货 无库存",
        Availability.PRE_ORDER: "preorder presale 预售 预订 预定 预购",
        Availability.BACKORDER: "backorder backordered madetoorder 补货中 到货后发货 可缺货订购",
        Availability.DISCONTINUED: "discontinued 停产 已停产 下架 已下架 停售",
    }.items()
    for word in words.split()
}


def date(value: Any) -> str | None:
    """A day as YYYY-MM-DD; a time of day after it is left out."""
    text = line(value)
    if text is None:
        return None
    day = text[:10] if text[10:11] in ("", "T", " ") else text
    try:
        if len(day) != 10:
            raise ValueError
        return datetime.date.fromisoformat(day).isoformat()
    except ValueError:
        raise FieldError(f"{shown(text)} is not a date", "write the day as YYYY-MM-DD") from None


def locale(value: Any) -> str | None:
    text = line(value)
    if text is not None and not _LOCALE.fullmatch(text):
        raise FieldError(f"{shown(text)} is not a language tag", "write en-US or zh-CN, say")
    return text


def url(value: Any) -> str | None:
    text = line(value)
    if text is not None and not _URL.fullmatch(text):
        raise FieldError(f"{shown(text)} is not an http or https address", "write the whole address, from https://")
    return text


def lines(value: Any) -> list[str]:
    """A list of texts, or one text; blank ones are left out."""
    values = value if isinstance(value, list | tuple) else [value]
    return [text for each in values if (text := line(each)) is not None]


def category(value: Any) -> list[str]:
    """A path as a list, or as a text parted by `>`."""
    return lines(re.split("[>＞]", value) if isinstance(value, str) else value)
