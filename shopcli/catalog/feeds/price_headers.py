"""Which columns of a plain table are prices, of what kind, and in which money."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from shopcli.catalog.feeds.amounts import currency_of
from shopcli.catalog.feeds.cells import words
from shopcli.patterns import Pattern
from shopcli.text import fold, has_han


class Kind(IntEnum):
    """What a price is; where a table has several of a kind, the lower comes first."""

    PRICE = 0
    SALE = 1
    LIST = 2


@dataclass(frozen=True, slots=True)
class PriceColumn:
    column: str
    kind: Kind
    currency: str | None
    """What its name says; cells may say otherwise."""
    is_plain: bool = False
    """Whether its name says nothing but that it is a price of its kind."""


_WORD = Pattern(r"[a-z]+|[€$£¥₹₩]|[^\W\d_a-z]+")
_BRACKETS = Pattern(r"[(\[（【][^)\]）】]*[)\]）】]")
_IN_CHINESE = Pattern(r"[(\[（【_/\-\s]+([^)\]）】]+)[)\]）】]?$")

_NAMES_PRICE = words("price prices mrp msrp rrp srp")
_ON_SALE = words("sale discounted discount special promo promotion promotional offer deal reduced")
_BEFORE = words(
    "list msrp mrp rrp srp original old was market compare before previous suggested recommended strike actual"
)
_BESIDE = words(
    "in product item current our launched launch final retail selling unit store online shop regular full base normal "
    "now with incl including tax vat gross brutto at the manufacturer s"
)
_COUNTRIES: Mapping[str, str] = {
    country: code
    for code, countries in {
        "USD": "usa us america",
        "EUR": "europe germany france italy spain eu",
        "GBP": "uk britain england",
        "CNY": "china",
        "INR": "india",
        "PKR": "pakistan",
        "AED": "dubai uae emirates",
        "JPY": "japan",
        "KRW": "korea",
        "CAD": "canada",
        "AUD": "australia",
        "SGD": "singapore",
        "HKD": "hongkong",
        "TWD": "taiwan",
        "BRL": "brazil",
        "MXN": "mexico",
        "CHF": "switzerland",
        "SEK": "sweden",
        "PLN": "poland",
        "RUB": "russia",
        "TRY": "turkey",
        "SAR": "saudi",
    }.items()
    for country in countries.split()
}
_CHINESE_COUNTRIES = {
    "美国": "USD",
    "中国": "CNY",
    "国内": "CNY",
    "欧洲": "EUR",
    "英国": "GBP",
    "日本": "JPY",
    "香港": "HKD",
}
_CHINESE: Mapping[str, Kind] = {
    name: kind
    for kind, names in {
        Kind.PRICE: "价格 售价 单价 现价 销售价 销售价格 商品价格 产品价格 零售价 商城价 出售价",
        Kind.SALE: "促销价 促销价格 活动价 优惠价 折后价 折扣价 特价 券后价 会员价",
        Kind.LIST: "原价 市场价 市场价格 吊牌价 划线价 指导价 官方指导价 建议零售价 标价 参考价",
    }.items()
    for name in names.split()
}

_PREFERRED = ("USD", "EUR", "GBP", "CNY")
_PREFERRED_IN_CHINESE = ("CNY", "USD", "EUR", "GBP")


def price_columns(columns: Sequence[str]) -> list[PriceColumn]:
    """Those that are prices, the one to take first; of several monies the dollar, the euro, the pound, the yuan.

    A table with Chinese headers has the yuan first.
    """
    found = [price for column in columns if (price := _price_of(column))]
    preferred = _PREFERRED_IN_CHINESE if any(map(has_han, columns)) else _PREFERRED

    def rank(price: PriceColumn) -> tuple[int, bool, int]:
        place = preferred.index(price.currency) if price.currency in preferred else len(preferred)
        return price.kind, not price.is_plain, place

    return sorted(found, key=rank)


def _price_of(column: str) -> PriceColumn | None:
    if has_han(column):
        return _in_chinese(column)
    words = [word[0] for word in _WORD.finditer(fold(column))]
    if not _NAMES_PRICE.intersection(words):
        return None
    kind = Kind.PRICE
    if _BEFORE.intersection(words):
        kind = Kind.LIST
    elif _ON_SALE.intersection(words):
        kind = Kind.SALE
    others = [word for word in words if word not in _NAMES_PRICE | _BEFORE | _ON_SALE | _BESIDE]
    currencies = [currency_of(word) or _COUNTRIES.get(word) for word in others]
    if None in currencies or len(set(currencies)) > 1:
        return None
    is_plain = not others and len(words) <= 1 + (kind is not Kind.PRICE)
    return PriceColumn(column, kind, currencies[0] if currencies else None, is_plain)


def _in_chinese(column: str) -> PriceColumn | None:
    name = _BRACKETS.sub("", column).strip(" _-/")
    said = _IN_CHINESE.search(column)
    currency = _currency_in_chinese(said[1]) if said else None
    if said and currency:
        name = column[: said.start()]
    if not said:
        country = next((each for each in _CHINESE_COUNTRIES if name.startswith(each)), "")
        currency, name = _CHINESE_COUNTRIES.get(country), name.removeprefix(country)
    kind = _CHINESE.get(fold(name))
    return None if kind is None else PriceColumn(column, kind, currency, is_plain=not said)


def _currency_in_chinese(text: str) -> str | None:
    return currency_of(text) or _CHINESE_COUNTRIES.get(text.strip())
