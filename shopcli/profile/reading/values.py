"""What the cells of orders and events say: kinds, states, days, amounts, choices."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation

from shopcli.attributes.colours import colours_in
from shopcli.catalog.feeds.amounts import read_amount
from shopcli.catalog.feeds.cells import words
from shopcli.catalog.feeds.days import NoDayError, day_of
from shopcli.patterns import Pattern
from shopcli.profile.interaction import Kind

_KINDS = {
    Kind.BOUGHT: "bought buy purchase purchased order ordered transaction sale checkout 购买 已购买 下单 成交 支付",
    Kind.RETURNED: "returned return refund refunded sentback 退货 退款 退回",
    Kind.CARTED: "carted cart addtocart addedtocart addcart basket 加购 加购物车 加入购物车 购物车",
    Kind.LIKED: "liked like favorite favourite fav favorited wishlist addtowishlist saved star 收藏 喜欢 点赞",
    Kind.VIEWED: "viewed view pv pageview productview viewitem detail click clicked impression 浏览 点击 查看 看过",
}
_KIND_OF = {name: kind for kind, names in _KINDS.items() for name in names.split()}
_CALLED_OFF = words(
    "cancelled canceled cancel failed voided pending expired trash draft abandoned unpaid checkoutdraft 已取消 取消 "
    "交易关闭 已关闭 未付款 待付款 等待买家付款"
)
_SENT_BACK = words("refunded returned 已退款 已退货 退款成功 退货完成")
_DIGITS = Pattern(r"\d{9,14}")
_HAN_DAY = Pattern(r"(\d{4})年(\d{1,2})月(\d{1,2})日.*")
_DOTTED = Pattern(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\D.*)?")
_EUROPEAN = Pattern(r"(\d{1,2})/(\d{1,2})/(\d{4})(?:\D.*)?")
_COMPACT = Pattern(r"(?:19|20)\d{6}")
_WORDED = ("%b %d, %Y", "%B %d, %Y", "%d %b %Y", "%d %B %Y")
_SIZE = Pattern(
    r"(?:\d{0,2}x{0,3}[sl]|m|one size|均码|大码|小码|中码|加大"
    r"|(?:eu|us|uk|de)?\s?\d{1,3}(?:[.,]5|½)?(?:\s?(?:mm|cm|m|ml|l|g|kg|oz|gb|tb|in|码|寸|号|w|\"|pack|pcs))?)",
    flags=re.IGNORECASE,
)
_SEPARATORS = Pattern(r"\s*[/;；,，|]\s*|\s+-\s+")
_NAMED = Pattern(r"([^:：]{1,20})[:：]\s*(.+)")


class UnreadableError(ValueError):
    """A text that is no value of its field; the text itself is never told, for it may be anything."""


def _squeezed(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def kind_of(text: str) -> Kind | None:
    """None for an event that says nothing of taste. Raises nothing: exports hold dozens of other events."""
    return _KIND_OF.get(_squeezed(text))


def is_called_off(status: str) -> bool:
    return _squeezed(status) in _CALLED_OFF


def is_sent_back(status: str) -> bool:
    return _squeezed(status) in _SENT_BACK


def read_day(text: str, today: date) -> date | None:
    """The day of a time in any of the forms that shops write; None for a blank. Raises `UnreadableError`."""
    text = text.strip()
    if not text:
        return None
    found = _day(text)
    if found is None or not date(1990, 1, 1) <= found:
        raise UnreadableError("is no date")
    if (found - today).days > 1:
        raise UnreadableError("lies ahead")
    return found


def _day(text: str) -> date | None:
    try:
        if _COMPACT.fullmatch(text):
            return date(int(text[:4]), int(text[4:6]), int(text[6:]))
        if _DIGITS.fullmatch(text):
            seconds = int(text) / (1000 if len(text) > 11 else 1)
            return datetime.fromtimestamp(seconds, UTC).date()
        if found := _HAN_DAY.fullmatch(text):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _DOTTED.fullmatch(text):
            return date(int(found[3]), int(found[2]), int(found[1]))
        return day_of(text)
    except NoDayError:
        return _european(text) or _worded(text)
    except (ValueError, OverflowError, OSError):
        return None


def _european(text: str) -> date | None:
    """`22/11/2026`, of which no American month makes sense."""
    found = _EUROPEAN.fullmatch(text)
    try:
        return date(int(found[3]), int(found[2]), int(found[1])) if found else None
    except ValueError:
        return None


def _worded(text: str) -> date | None:
    for form in _WORDED:
        try:
            return datetime.strptime(text, form).replace(tzinfo=UTC).date()
        except ValueError:
            continue
    return None


def read_price(text: str) -> tuple[Decimal | None, str | None]:
    """An amount and the currency that it names. Raises `UnreadableError`."""
    if not text.strip():
        return None, None
    found = read_amount(text)
    if found is None or found.value < 0 or found.value >= 10**9:
        raise UnreadableError("is no amount")
    return found.value, found.currency


def read_quantity(text: str) -> int:
    """1 where it is blank; below nothing where something went back. Raises `UnreadableError`."""
    if not text.strip():
        return 1
    try:
        found = Decimal(text.strip())
    except InvalidOperation:
        found = Decimal("NaN")
    if not found.is_finite() or found != int(found) or not -10_000 <= found <= 10_000:
        raise UnreadableError("is no count")
    return int(found)


def read_choices(text: str) -> dict[str, str]:
    """`Red / S` and `颜色:红色;尺码:M` as names and values; what is neither named, a colour nor a size is dropped."""
    found: dict[str, str] = {}
    for part in _parts(text):
        if named := _NAMED.fullmatch(part):
            found.setdefault(named[1].strip(), named[2].strip())
        elif _SIZE.fullmatch(part):
            found.setdefault("Size", part)
        elif colours_in(part):
            found.setdefault("Colour", part)
    return found


def _parts(text: str) -> Iterable[str]:
    return [part for part in _SEPARATORS.split(text) if part]


def parted_title(title: str) -> tuple[str, dict[str, str]]:
    """Shopify's `Run Tee - Red / S` as the title and its choices; a title that ends otherwise stays whole."""
    head, dash, tail = title.rpartition(" - ")
    if not dash or not head.strip():
        return title, {}
    parts = list(_parts(tail))
    choices = read_choices(tail)
    return (head.strip(), choices) if choices and len(choices) == len(parts) else (title, {})
