"""What items hold more than one of: texts, addresses, paths of categories, details, reviews."""

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from shopcli.catalog.feeds.cells import parts, says
from shopcli.patterns import Pattern

if TYPE_CHECKING:
    from shopcli.catalog.feeds.items import Value

_BETWEEN_ADDRESSES = Pattern(r"[\s,;|]+(?=https?://)")
_BETWEEN_CATEGORIES = Pattern(r"\s*[>＞›»]\s*|\s+[/|]\s+")
_BETWEEN_DETAILS = Pattern(r",(?=[^,:]*:[^,:]+:)")
_RATED = Pattern(r"([0-9]+(?:[.,][0-9]+)?)(?:\s*(?:/|out of|of)\s*([0-9]+))?")


def texts(value: "Value") -> list[str]:
    """The texts in a value; what has names inside a list is written as `name: value`."""
    if isinstance(value, str):
        return [value.strip()] if says(value) else []
    if isinstance(value, Mapping):
        told = [f"{name}: {', '.join(found)}" for name, each in value.items() if (found := texts(each))]
        return ["; ".join(told)] if told else []
    return [text for each in value for text in texts(each)]


def addresses(value: "Value") -> list[str]:
    """The addresses in a value: a list, or a text in which they are parted by anything that parts them."""
    if isinstance(value, str):
        return [text for each in _BETWEEN_ADDRESSES.split(value) if (text := each.strip(" \t\r\n,;|"))]
    if isinstance(value, Mapping):
        return next((found for name in ("url", "link", "href", "src") if (found := addresses(value.get(name, "")))), [])
    return [address for each in value for address in addresses(each)]


def category_path(text: str) -> list[str]:
    """A path of names; a number of Google's list of categories is none."""
    return [] if text.isdecimal() else [name for each in _BETWEEN_CATEGORIES.split(text) if (name := each.strip())]


def details(value: "Value") -> Iterator[tuple[str, str]]:
    """Google's product details: `section:name:value`, several parted by commas, or the same with names."""
    if isinstance(value, str):
        for each in _BETWEEN_DETAILS.split(value):
            section, _, rest = each.partition(":")
            name, _, told = rest.partition(":")
            if name.strip() and says(told):
                yield name.strip(), told.strip()
            elif section.strip() and says(rest):
                yield section.strip(), rest.strip(" :")
    elif isinstance(value, Mapping):
        own, text = value.get("attribute_name", ""), value.get("attribute_value", "")
        if isinstance(own, str) and isinstance(text, str) and own.strip() and says(text):
            yield own.strip(), text.strip()
    else:
        for part in value:
            yield from details(part)


def named_values(text: str, between: str = ",") -> dict[str, str]:
    """`Scent:Fruity, Flavor:Strawberry` as names and values."""
    pairs = (part.partition(":") for part in parts(text, between))
    return {name.strip(): value.strip() for name, _, value in pairs if name.strip() and says(value)}


def of_json(text: str) -> Any:
    """What a cell holds that is written in JSON; None where it is not."""
    if text[:1] not in ("{", "["):
        return None
    try:
        return json.loads(text, parse_float=str, parse_int=str)
    except (ValueError, RecursionError):
        return None


def rating_of(points: str, count: str) -> dict[str, Any]:
    """`4.6` or `9.2/10`, from `count` people."""
    found = _RATED.fullmatch(points)
    if not points or points in ("0", "0.0", "0.00"):
        return {}
    known = {"value": found[1].replace(",", ".") if found else points, "scale": found[2] if found else None}
    return {name: value for name, value in {**known, "count": count.replace(",", "")}.items() if value}


def reviews_of(value: "Value") -> list[dict[str, Any]]:
    """Reviews that have a text; a number of reviews or a link to them is none."""
    if isinstance(value, str):
        return []
    given = [value] if isinstance(value, Mapping) else value
    return [review for each in given if isinstance(each, Mapping) and (review := _review(each))]


def _review(given: Mapping[str, "Value"]) -> dict[str, Any]:
    def first(*names: str) -> str:
        return next((text for name in names if isinstance(text := given.get(name), str) and says(text)), "")

    text = first("content", "text", "body", "review_text", "description")
    review = {"text": text, "title": first("title"), "rating": first("rating", "star_rating"), "date": first("date")}
    return {name: told for name, told in review.items() if told} if text else {}
