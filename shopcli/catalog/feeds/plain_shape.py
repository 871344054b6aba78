"""Records of JSON as the rows of a plain table: what stands inside them is brought up, or kept as native fields."""

from collections.abc import Iterator, Mapping
from typing import Any

from shopcli.catalog.feeds.cells import words
from shopcli.catalog.feeds.headers import key_of
from shopcli.catalog.feeds.json_values import as_text, mappings_of, told
from shopcli.catalog.feeds.plain_rows import PlainRow

_MAIN: Mapping[str, tuple[str, ...]] = {
    "price": ("amount", "value", "price", "current"),
    "rating": ("value", "rate", "average", "score"),
    "category": ("name", "title", "path"),
    "brand": ("name", "title"),
}
"""What says most, where one of these fields is written as a mapping."""

_MEASURED = frozenset({"price", "rating"})
"""Fields of which the rest of the mapping says more: a currency, a count."""

_HOISTED = words("meta metadata specifications specs properties technicaldetails 参数 规格 规格参数")
"""Mappings whose names are the product's own."""

_NAMED_LISTS = _HOISTED | {"attributes", "features"}
_PLUMBING = words("createdat updatedat modifiedat datecreated datemodified qrcode v")
_REVIEWS = words("reviews customerreviews 评论 评价")
_POLICIES = {
    **dict.fromkeys(words("shipping shippinginformation shippinginfo delivery 配送 物流"), "shipping"),
    **dict.fromkeys(words("returns returnpolicy returninformation 退货 退货政策 退换货"), "returns"),
}
_THUMBNAIL = "thumbnail"
_ADDRESSES = ("url", "src", "link", "href", "original")

_OF_REVIEW: Mapping[str, frozenset[str]] = {
    "text": words("text comment body content review reviewtext reviewbody message description 内容 评论 评价"),
    "title": words("title headline summary subject 标题"),
    "rating": words("rating stars score points 评分 星级"),
    "date": words("date createdat datepublished reviewdate 日期 时间"),
    "verified": words("verified verifiedpurchase isverified"),
}
"""Native field → what it may be called. Who wrote a review is not kept."""


def row_of(record: Mapping[str, Any], number: int) -> PlainRow:
    cells: dict[str, Any] = {}
    native: dict[str, Any] = {}
    for name, value in _flat(record):
        key = key_of(name)
        if key in _PLUMBING or value is None or (key == _THUMBNAIL and record.get("images")):
            continue
        if key in _REVIEWS and isinstance(value, list):
            native["reviews"] = [review for each in mappings_of(value) if (review := _review(each))]
        elif key in _POLICIES and isinstance(value, str | Mapping):
            native[_POLICIES[key]] = value
        elif key in _NAMED_LISTS and isinstance(value, Mapping | list) and (named := _named(value)):
            native["attributes"] = {**native.get("attributes", {}), **named}
        elif key == "variants" and mappings_of(value) and all("id" in each for each in mappings_of(value)):
            native["variants"] = value
        else:
            cells[name] = _cell(value)
    return PlainRow(cells, number, native)


def _flat(record: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The names and values, those inside a mapping that stands for one field or for none among them."""
    for name, value in record.items():
        key = key_of(str(name))
        if not isinstance(value, Mapping):
            yield str(name), value
        elif key in _HOISTED:
            yield from ((str(inner), each) for inner, each in value.items())
        elif main := next((each for each in _MAIN.get(key, ()) if each in value), None):
            yield str(name), value[main]
            if key in _MEASURED:
                yield from ((f"{name} {inner}", each) for inner, each in value.items() if inner != main)
        else:
            yield str(name), value


def _cell(value: Any) -> Any:
    """A scalar as it is; of mappings in a list their addresses or names, or all that they say."""
    if not isinstance(value, list | Mapping):
        return value
    if isinstance(value, list):
        value = [_of_entry(each) for each in value]
    return told(value)


def _of_entry(entry: Any) -> Any:
    if not isinstance(entry, Mapping):
        return entry
    address = next((entry[name] for name in _ADDRESSES if isinstance(entry.get(name), str)), None)
    return address or (entry["name"] if isinstance(entry.get("name"), str) else entry)


def _named(value: Mapping[str, Any] | list[Any]) -> dict[str, Any]:
    """Attributes as names and values, or as a list of mappings that hold a name and a value each."""
    if isinstance(value, Mapping):
        return {str(name): given for name, each in value.items() if (given := told(each)) is not None}
    found: dict[str, Any] = {}
    for each in mappings_of(value):
        name = as_text(next((each[key] for key in ("name", "key", "label", "名称") if key in each), ""))
        given = told(next((each[key] for key in ("value", "values", "options", "option", "值") if key in each), None))
        if name and given is not None:
            found[name] = given
    return found


def _review(given: Mapping[str, Any]) -> dict[str, Any]:
    """What a native review has; nothing where it has no text."""
    by_key = {key_of(str(name)): value for name, value in given.items() if value not in (None, "")}
    review = {field: next((by_key[key] for key in by_key if key in names), None) for field, names in _OF_REVIEW.items()}
    told = {name: value for name, value in review.items() if value is not None}
    return told if "text" in told else {}
