"""What the columns of a file of texts are, by what people call them in English and Chinese, and what stands in them."""

import datetime
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any

from shopcli.catalog.feeds.cells import says, yes
from shopcli.catalog.feeds.days import NoDayError, day_of
from shopcli.catalog.feeds.headers import key_of
from shopcli.catalog.records.fields import FieldError, code, line, number, prose, shown
from shopcli.patterns import Pattern
from shopcli.text import fold


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


FIELDS: Mapping[str, tuple[str, ...]] = {
    "text": _names(
        "text reviewtext reviewbody reviewcontent review content body comment comments commenttext feedback sentence "
        "message 评论内容 评价内容 评论 评价 内容 文本 正文 点评 句子 留言"
    ),
    "title": _names("title reviewtitle summary headline subject 标题 评论标题 评价标题 摘要"),
    "label": _names(
        "label labels sentiment polarity target class category y 标签 标注 情感 情感标签 情感倾向 极性 类别 类目 分类"
    ),
    "product_id": _names(
        "productid itemid asin sku skuid spuid parentasin productcode product 商品id 商品编号 商品编码 产品id 产品编号 "
        "产品编码 货号 商品"
    ),
    "rating": _names("rating stars score starrating reviewrating overall 评分 星级 打分 分数 得分"),
    "date": _names(
        "date reviewdate time reviewtime createdat created timestamp unixreviewtime submissiondate 日期 评论日期 "
        "评价日期 时间 评论时间 评价时间 创建时间"
    ),
    "verified": _names("verified verifiedpurchase isverified verifiedbuyer 已验证 验证购买 已购买 是否购买 已购"),
}
"""Field → what its column may be called, the likelier first; folded, letters and digits only."""

_DAY = Pattern(r"(\d{4})年(\d{1,2})月(\d{1,2})[日号]?.*")
_OF = Pattern(r"(\d{1,3}(?:\.\d+)?)\s*(?:/|out of|of|分之)\s*(\d{1,3})\b.*")
_STARS = Pattern(r"(\d(?:\.\d+)?)\s*(?:stars?|星|分|颗星)?")
_CHINESE_STARS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5}
_SECONDS = 10**11
"""Above it, a time is in milliseconds."""
_BEST = 5


def fields_of(columns: Iterable[str]) -> dict[str, str]:
    """Field → its column. Of several that could be one field the likeliest is, and the rest are none."""
    by_key: dict[str, str] = {}
    for each in columns:
        by_key.setdefault(key_of(each), each)
    found = {}
    for field, names in FIELDS.items():
        if column := next((by_key[name] for name in names if name in by_key), None):
            found[field] = column
    return found


def _label(value: Any) -> str | None:
    return str(value).lower() if isinstance(value, bool) else line(value)


def _code(value: Any) -> str | None:
    return None if value is None or not str(value).strip() else code(value)


def _rating(value: Any) -> Decimal | None:
    """Of five, also where a text says of how many: `8/10`, `4.0 out of 5 stars`, `五星`, `★★★★☆`."""
    if not isinstance(value, str):
        found = number(value)
        return None if found is None else _of_five(found, Decimal(_BEST), value)
    text = fold(value).strip()
    if not says(text):
        return None
    if set(text) <= {"★", "☆", "⭐"}:
        return Decimal(text.count("★") + text.count("⭐"))
    if text[0] in _CHINESE_STARS and text[1:] in ("星", "分", "颗星"):
        return Decimal(_CHINESE_STARS[text[0]])
    if match := _OF.fullmatch(text):
        return _of_five(Decimal(match[1]), Decimal(match[2]), value)
    if match := _STARS.fullmatch(text):
        return _of_five(Decimal(match[1]), Decimal(_BEST), value)
    found = number(value)
    return None if found is None else _of_five(found, Decimal(_BEST), value)


def _of_five(found: Decimal, best: Decimal, value: Any) -> Decimal:
    if best <= 0 or not 0 <= found <= best:
        raise FieldError(f"{shown(value)} is no rating of {best}", "write it of 5, or say of how many: 8/10")
    return found * _BEST / best


def _date(value: Any) -> str | None:
    """A day; also of a time in seconds or milliseconds since 1970."""
    if value is None or isinstance(value, bool):
        return None
    text = str(value).strip()
    if not says(text):
        return None
    try:
        if text.isascii() and text.isdigit() and len(text) in (9, 10, 12, 13):
            seconds = int(text) / (1000 if int(text) > _SECONDS else 1)
            return datetime.datetime.fromtimestamp(seconds, datetime.UTC).date().isoformat()
        if match := _DAY.fullmatch(text):
            return datetime.date(*map(int, match.groups())).isoformat()
        found = day_of(text)
    except (NoDayError, ValueError):
        raise FieldError(f"{shown(text)} is not a date", "write the day as YYYY-MM-DD") from None
    return found.isoformat() if found else None


def _verified(value: Any) -> bool | None:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str) and not says(value):
        return None
    found = yes(fold(str(value)))
    if found is None:
        raise FieldError(f"{shown(value)} is neither true nor false", "write true or false")
    return found


READ: Mapping[str, Callable[[Any], Any]] = {
    "text": prose,
    "title": line,
    "label": _label,
    "product_id": _code,
    "rating": _rating,
    "date": _date,
    "verified": _verified,
}
"""What makes a value of what stands in a field. Each raises `FieldError`, and returns None for a blank."""
