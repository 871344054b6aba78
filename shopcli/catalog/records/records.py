"""The native shape of a catalog: what validates it, and what its JSON Schema is made from.

pydantic takes long to import, so this module is imported only while a catalog is parsed. Every type here pairs a
reader of `fields` with the schema of what a careful author writes; the readers are more lenient than the schema.
"""

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainValidator, WithJsonSchema

from shopcli.catalog.product import Availability
from shopcli.catalog.records import fields

_MONEY = r"^[0-9]{1,20}(\.[0-9]{1,6})?$"


def _schema(*types: str, **more: Any) -> WithJsonSchema:
    return WithJsonSchema({"type": [*types, "null"], **more})


_LIST_OF_TEXTS = {"type": ["array", "string", "null"], "items": {"type": "string"}}

Text = Annotated[str | None, PlainValidator(fields.line), _schema("string")]
Prose = Annotated[str | None, PlainValidator(fields.prose), _schema("string")]
RequiredProse = Annotated[
    str, PlainValidator(fields.required_prose), WithJsonSchema({"type": "string", "minLength": 1})
]
RequiredText = Annotated[str, PlainValidator(fields.required_line), WithJsonSchema({"type": "string", "minLength": 1})]
Id = Annotated[
    str,
    PlainValidator(fields.code),
    WithJsonSchema({"type": ["string", "integer"], "minLength": 1, "maxLength": fields.LONGEST_CODE}),
]
Code = Annotated[str | None, PlainValidator(fields.line), _schema("string", "integer")]
Price = Annotated[
    Decimal | None, PlainValidator(fields.price), _schema("number", "string", exclusiveMinimum=0, pattern=_MONEY)
]
Fee = Annotated[Decimal | None, PlainValidator(fields.fee), _schema("number", "string", minimum=0, pattern=_MONEY)]
Number = Annotated[
    Decimal | None, PlainValidator(fields.not_negative), _schema("number", "string", minimum=0, pattern=_MONEY)
]
Percent = Annotated[
    Decimal | None,
    PlainValidator(fields.percent),
    _schema("number", "string", minimum=0, maximum=100, pattern=_MONEY),
]
Count = Annotated[int | None, PlainValidator(fields.count), _schema("integer", minimum=0, maximum=fields.LARGEST_COUNT)]
Flag = Annotated[bool | None, PlainValidator(fields.yes_or_no), _schema("boolean")]
Currency = Annotated[str | None, PlainValidator(fields.currency), _schema("string", pattern="^[A-Z]{3}$")]
Stocked = Annotated[
    Availability | None,
    PlainValidator(fields.availability),
    WithJsonSchema({"enum": [*map(str, Availability), None]}),
]
Date = Annotated[str | None, PlainValidator(fields.date), _schema("string", format="date")]
Locale = Annotated[str | None, PlainValidator(fields.locale), _schema("string", examples=["en-US", "zh-CN"])]
Url = Annotated[str | None, PlainValidator(fields.url), _schema("string", format="uri", pattern="^https?://")]
Texts = Annotated[list[str], PlainValidator(fields.lines), WithJsonSchema(_LIST_OF_TEXTS)]
Path = Annotated[list[str], PlainValidator(fields.category), WithJsonSchema(_LIST_OF_TEXTS)]
Attributes = Annotated[
    dict[str, Any] | None,
    WithJsonSchema(
        {
            "type": ["object", "null"],
            "additionalProperties": {
                "type": ["string", "number", "boolean", "array", "object", "null"],
                "items": {"type": ["string", "number", "boolean", "null"]},
            },
        }
    ),
]


class _Record(BaseModel):
    """Fields that are not known here are dropped without a word."""

    model_config = ConfigDict(extra="ignore")


class _OpenRecord(BaseModel):
    """Fields that are not known here are kept."""

    model_config = ConfigDict(extra="allow")


class RatingRecord(_Record):
    value: Annotated[Number, Field(description="Points out of `scale`")] = None
    scale: Annotated[Number, Field(description="5 unless said")] = None
    count: Annotated[Count, Field(description="How many people rated")] = None


def _rating(value: Any) -> Any:
    return value if value is None or isinstance(value, dict | list) else {"value": value}


Rating = Annotated[RatingRecord | None, BeforeValidator(_rating, json_schema_input_type=RatingRecord | float | None)]


class ReviewRecord(_Record):
    text: RequiredProse
    title: Text = None
    rating: Annotated[Number, Field(description="On the scale of the product's rating")] = None
    date: Date = None
    verified: Flag = None


class PolicyRecord(_OpenRecord):
    """A rule of the shop: its text, and the facts behind it."""

    text: Prose = None
    fee: Fee = None
    free_over: Fee = None
    min_days: Count = None
    max_days: Count = None
    days: Count = None
    months: Count = None
    restocking_fee_percent: Percent = None


def _policy(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


Policy = Annotated[PolicyRecord | None, BeforeValidator(_policy, json_schema_input_type=PolicyRecord | str | None)]


class FaqRecord(_Record):
    question: RequiredText
    answer: RequiredProse


class PromotionRecord(_OpenRecord):
    """One rule, by `kind`, and what limits it."""

    id: Id
    kind: Literal["percent", "amount", "buy_get", "bundle", "free_shipping"]
    title: Text = None
    percent: Percent = None
    cap: Price = None
    amount: Price = None
    buy: Count = None
    get: Count = None
    price: Price = None
    products: Annotated[Texts, Field(description="Ids of products or variants")] = []
    exclude_products: Texts = []
    categories: Texts = []
    brands: Texts = []
    min_spend: Fee = None
    code: Code = None
    starts: Annotated[Date, Field(description="First day")] = None
    ends: Annotated[Date, Field(description="Last day")] = None
    stackable: Flag = None
    once_per_order: Flag = None
    text: Annotated[Prose, Field(description="The small print")] = None


class StoreRecord(BaseModel):
    """The shop. A field that is not known here is a slip, as nothing would read it."""

    model_config = ConfigDict(extra="forbid")

    name: Text = None
    currency: Annotated[Currency, Field(description="ISO 4217 code, the default of every price")] = None
    locale: Annotated[Locale, Field(description="BCP 47 tag of the texts")] = None
    url: Url = None
    policies: dict[str, Policy] | None = None
    faq: list[FaqRecord | None] | None = None
    promotions: list[PromotionRecord | None] | None = None


class VariantRecord(_OpenRecord):
    """One choice of a product, and what it changes; fields that are not known here become its attributes."""

    id: Id
    options: Annotated[Attributes, Field(description="What is chosen, such as a colour or a size")] = None
    price: Price = None
    list_price: Price = None
    availability: Stocked = None
    stock: Count = None
    attributes: Attributes = None
    gtin: Code = None
    mpn: Code = None
    url: Url = None
    images: Texts = []


class ProductRecord(_OpenRecord):
    """One product. null means unknown. Fields that are not known here become attributes."""

    id: Annotated[Id, Field(description="Unique in the catalog")]
    title: RequiredText
    description: Prose = None
    brand: Text = None
    category: Annotated[Path, Field(description="A path as a list, or as a text parted by >")] = []
    price: Annotated[Price, Field(description="What it costs now: a number, or a decimal in quotes")] = None
    list_price: Annotated[Price, Field(description="What it cost before")] = None
    currency: Annotated[Currency, Field(description="ISO 4217 code, where it differs from the store's")] = None
    availability: Stocked = None
    stock: Count = None
    rating: Rating = None
    attributes: Annotated[Attributes, Field(description="Name to a text with its unit, a number, a list…")] = None
    variants: list[VariantRecord | None] | None = None
    images: Texts = []
    tags: Texts = []
    url: Url = None
    gtin: Code = None
    mpn: Code = None
    reviews: list[ReviewRecord | None] | None = None
    shipping: Policy = None
    returns: Policy = None


class CatalogRecord(BaseModel):
    """A catalog of shopcli, as YAML or JSON."""

    model_config = ConfigDict(extra="forbid")

    store: StoreRecord | None = None
    products: list[ProductRecord]
