"""Records of the native shape out of plain ones, as a plan says which columns are what."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any, TypeAlias

from shopcli.catalog.feeds.amounts import currency_of, minor_digits, number_of, price_fields
from shopcli.catalog.feeds.cells import code, in_store, parts, prose_of, quantity, says, without_blanks, words, yes
from shopcli.catalog.feeds.json_values import text_of, texts_of
from shopcli.catalog.feeds.plan import Plan
from shopcli.catalog.loaded import slug
from shopcli.catalog.records.fields import FieldError, availability
from shopcli.patterns import Pattern
from shopcli.text import one_line

_NO_PRICE = words("not available|unknown|tbd|tba|none|call|sold out|面议|询价|待定|无|未定", "|")
_PATH = Pattern(r"\s*(?:->|>|＞|»|›|\|)\s*|\s+/\s+")
_IMAGES = Pattern(r"[|;\n]\s*|,\s*(?=https?:|/)|\s+(?=https?:)")
_RATING = Pattern(r"([0-9]+(?:[.,][0-9]+)?)\s*(?:(?:/|out of|of|分?满分)\s*([0-9]+)|(%)|stars?|分|星)?\s*")
_COUNT = Pattern(r"[^0-9]*([0-9][0-9.,' ]*)[^0-9]*")
_HIDDEN = words(
    "draft inactive disabled archived unpublished hidden private deleted false 0 no 下架 已下架 草稿 停用 否"
)
_SHOWN = words("active enabled published publish live true 1 yes 上架 已上架 启用 正常 是")
_LONGEST_ID = 80


_Texts: TypeAlias = dict[str, str]
"""What a record says of each field that it says something of."""


class PlainRecords:
    """Turns plain records into native ones; remembers the ids that it has made, and of what."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._made: dict[str, str] = {}
        self._lines: dict[str, int] = {}

    def is_hidden(self, cells: Mapping[str, Any]) -> bool:
        """Whether its status says that it is not for sale."""
        return self._text(cells, self._plan.columns.get("status", ())).lower() in _HIDDEN

    def repeated(self, record: Mapping[str, Any], line: int) -> int | None:
        """The line of the same record earlier, where records have no ids of their own."""
        if "id" in self._plan.columns:
            return None
        earlier = self._lines.setdefault(record["id"], line)
        return None if earlier == line else earlier

    def record(self, cells: Mapping[str, Any]) -> dict[str, Any]:
        """The record, a field that is not understood as it stands, for the validation to report."""
        texts = self._said(cells)
        record: dict[str, Any] = {
            "title": self._title(texts),
            "description": prose_of(texts.get("short_description", ""), texts.get("description", "")),
            "brand": texts.get("brand"),
            "category": [name for text in self._texts(cells, "category") for name in _path(text)],
            "images": self._images(cells),
            "tags": [tag for text in self._texts(cells, "tags") for tag in parts(text, ",;|、，")],
            "gtin": code(texts.get("gtin", "")),
            "mpn": code(texts.get("mpn", "")),
            "rating": self._rating(texts),
            "shipping": texts.get("shipping"),
            "returns": texts.get("returns"),
            **self._price(texts),
            **self._stock(texts),
        }
        record["attributes"] = {**self._others(cells), **self._url(texts, record)}
        record["id"] = texts.get("id") or self._made_id(record, cells)
        return without_blanks(record)

    def _said(self, cells: Mapping[str, Any]) -> _Texts:
        texts: _Texts = {}
        for field, columns in self._plan.columns.items():
            value = cells.get(columns[0])
            if len(columns) > 1:
                text = self._text(cells, columns)
            else:
                text = value.strip() if isinstance(value, str) else text_of(value)
            if text and says(text):
                texts[field] = text
        return texts

    def _text(self, cells: Mapping[str, Any], columns: tuple[str, ...]) -> str:
        """What the columns say together."""
        said = (text for column in columns if (text := text_of(cells.get(column))) and says(text))
        return " ".join(said) if len(columns) > 1 else next(said, "")

    def _texts(self, cells: Mapping[str, Any], field: str) -> list[str]:
        columns = self._plan.columns.get(field, ())
        return [text for column in columns for text in texts_of(cells.get(column)) if says(text)]

    def _title(self, texts: _Texts) -> str:
        """A model alone would not say whose it is."""
        title, brand = texts.get("title", ""), texts.get("brand", "")
        if self._plan.titles_are_models and title and not title.lower().startswith(brand.lower()):
            return f"{brand} {title}"
        return title

    def _price(self, texts: _Texts) -> dict[str, Any]:
        plan = self._plan
        said = texts.get("currency")
        currency = (currency_of(said) or said) if said else plan.currency
        if minor := quantity(texts.get("price_minor", "")):
            return without_blanks({"price": minor / 10 ** minor_digits(currency), "currency": currency})
        price, sale, before = (_money(texts.get(name, "")) for name in ("price", "sale_price", "list_price"))
        if "price" not in plan.columns and not sale:
            price, before = before, ""
        return price_fields(price, before, sale, currency=currency, decimal=plan.price_mark)

    def _stock(self, texts: _Texts) -> dict[str, Any]:
        fields: dict[str, Any] = {}
        stock = texts.get("stock", "")
        counted = quantity(stock.replace(",", ""))
        if counted is not None:
            fields["stock"] = in_store(counted)
        elif stock:
            fields |= _available(stock)
        for name in ("availability", "status"):
            text = texts.get(name, "")
            if text and not (name == "status" and text.lower() in _SHOWN):
                fields |= _available(text)
        return fields

    def _rating(self, texts: _Texts) -> dict[str, Any] | None:
        """A rating of nothing is one that nobody has given."""
        text = texts.get("rating", "")
        count = _count_of(texts.get("rating_count", ""))
        found = _RATING.fullmatch(text.lower())
        if not text or found is None:
            return {"value": text, "count": count} if text else None
        value = Decimal(found[1].replace(",", "."))
        if value == 0:
            return None
        said = found[2] or ("100" if found[3] else texts.get("rating_scale", ""))
        scale = quantity(said) if said else self._plan.scale
        return without_blanks({"value": value, "scale": scale, "count": count})

    def _images(self, cells: Mapping[str, Any]) -> list[str]:
        texts = [text.strip("[]\"' ") for text in self._texts(cells, "images")]
        found = (image.strip("\"' ") for text in texts for image in _IMAGES.split(text))
        return [*dict.fromkeys(image for image in found if image)]

    def _url(self, texts: _Texts, record: dict[str, Any]) -> dict[str, str]:
        """Sets the address; one that is only a path stays an attribute."""
        text = texts.get("url", "")
        address = f"https://{text}" if text.lower().startswith("www.") else text
        if not address.lower().startswith(("http://", "https://")):
            return {self._plan.columns["url"][0]: text} if text else {}
        record["url"] = address
        return {}

    def _others(self, cells: Mapping[str, Any]) -> dict[str, Any]:
        """What no field is made of, under its own name; and attributes that were chosen by name."""
        found = {
            column: value.strip() if isinstance(value, str) else value
            for column, value in cells.items()
            if column not in self._plan.taken and (says(value) if isinstance(value, str) else value is not None)
        }
        for field, columns in self._plan.columns.items():
            if field.startswith("attributes."):
                values = [cells[column] for column in columns if text_of(cells.get(column))]
                name = field.removeprefix("attributes.")
                if values:
                    found[name] = values[0] if len(values) == 1 else " ".join(map(text_of, values))
        return found

    def _made_id(self, record: Mapping[str, Any], cells: Mapping[str, Any]) -> str:
        """An id of brand and title; of several products that share them the later have a mark of their content.

        The same record again has the same id.
        """
        title, brand = record["title"], record["brand"] or ""
        named = title if title.lower().startswith(brand.lower()) else f"{brand} {title}"
        made, content = slug(one_line(named))[:_LONGEST_ID], _mark(cells.values())
        return made if self._made.setdefault(made, content) == content else f"{made}-{content}"


def _count_of(text: str) -> Decimal | None:
    """How many, in `1,204 ratings`."""
    if (plain := quantity(text)) is not None:
        return plain
    counted = _COUNT.fullmatch(text)
    return number_of(counted[1].strip(), None) if counted else None


def _money(text: str) -> str:
    return "" if text.lower() in _NO_PRICE else text


@lru_cache(maxsize=4096)
def _path(text: str) -> tuple[str, ...]:
    """A path of categories, which a table repeats over and over."""
    return tuple(name for name in _PATH.split(text) if name)


@lru_cache(maxsize=256)
def _available(text: str) -> dict[str, Any]:
    """What a word says of the stock; `In stock (19 left)` by its start."""
    for word in (text, text.partition("(")[0], text.partition("（")[0]):
        if (known := yes(word)) is not None:
            return {"availability": known}
        try:
            return {"availability": availability(word)}
        except FieldError:
            continue
    return {"availability": text}


def _mark(values: Iterable[Any]) -> str:
    from hashlib import blake2b

    return blake2b("\0".join(map(str, values)).encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
