"""Key terms and attributes that were found, as rows for tables, CSV and JSON."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from shopcli.analysis.keywords.found import Keywords, Pair
from shopcli.analysis.keywords.gaps import Gap
from shopcli.attributes.facts import display
from shopcli.attributes.table import ATTRIBUTES
from shopcli.query.need import Language
from shopcli.render.encode import Json
from shopcli.render.rows import Column, Form, Listing, Row

_TASK = "analyze keywords"
_MOST_IN_A_TABLE = 5
"""Terms of a product: more do not fit beside what its attributes miss."""
_HEADINGS: Mapping[Language, Mapping[str, str]] = {
    "en": {
        "product_id": "id",
        "terms": "key terms",
        "missing": "said, but no attribute",
        "differs": "said otherwise",
        "kind": "category",
        "attribute": "attribute",
        "products": "products",
        "stating": "stating it",
        "in_texts_only": "in texts alone",
        "differing": "otherwise",
        "example_id": "for example",
        "example": "says",
        "instead": "attribute",
        "empty": "Every attribute that the texts say is stated.",
        "none": "No product has texts to read.",
    },
    "zh": {
        "product_id": "编号",
        "terms": "关键词",
        "missing": "文中有、属性缺",
        "differs": "与属性不符",
        "kind": "类别",
        "attribute": "属性",
        "products": "商品数",
        "stating": "已标注",
        "in_texts_only": "仅见于文字",
        "differing": "不符",
        "example_id": "例如",
        "example": "文中",
        "instead": "属性值",
        "empty": "文字里提到的属性都已标注。",
        "none": "没有可读的商品文字。",
    },
}


def finding_listing(language: Language, form: Form) -> Listing:
    """A row for each product in a table, for each finding elsewhere."""
    say = _HEADINGS[language]
    if form is Form.TABLE:
        keys = ("product_id", "terms", "missing", "differs")
        return Listing(_TASK, tuple(Column(key, say[key], "text") for key in keys), say["none"])
    return _FINDINGS


_FINDINGS = Listing(
    _TASK,
    (
        Column("product_id", "", meaning="The product."),
        Column("kind", "", meaning="`term` or `attribute`."),
        Column("attribute", "", optional=True, meaning="The attribute's name, as the catalog or shopcli calls it."),
        Column("key", "", optional=True, meaning="The same under one name in both languages."),
        Column("text", "", meaning="What stands there."),
        Column("field", "", meaning="`title` or `description`, on one line."),
        Column("start", "", "integer", "The first character of the text in its field, counted from 0."),
        Column("end", "", "integer", "The character behind its last."),
        Column("score", "", "number", "How much a term tells this product from others.", optional=True),
        Column(
            "standing", "", optional=True, meaning="`stated`, `missing` or `differs` from the product's attributes."
        ),
        Column("stated", "", optional=True, meaning="What the attributes state, where that differs."),
    ),
)


def finding_rows(found: Keywords, names: Mapping[str, str], language: Language) -> Iterator[Row]:
    empty: dict[str, Json] = dict.fromkeys(_FINDINGS.keys)
    for term in found.terms:
        yield {
            **empty,
            "product_id": found.product_id,
            "kind": "term",
            "text": term.text,
            "field": term.place,
            "start": term.start,
            "end": term.end,
            "score": term.score,
        }
    for pair in found.pairs:
        yield {
            **empty,
            "product_id": found.product_id,
            "kind": "attribute",
            "attribute": name_of(pair.key, names, language),
            "key": pair.key,
            "text": pair.value,
            "field": pair.place,
            "start": pair.start,
            "end": pair.end,
            "standing": pair.standing,
            "stated": pair.instead or None,
        }


def product_row(found: Keywords, names: Mapping[str, str], language: Language) -> Row:
    missing = [pair for pair in found.pairs if pair.standing == "missing"]
    differing = [pair for pair in found.pairs if pair.standing == "differs"]
    return {
        "product_id": found.product_id,
        "terms": " · ".join(term.text for term in found.terms[:_MOST_IN_A_TABLE]),
        "missing": " · ".join(dict.fromkeys(_told(pair, names, language) for pair in missing)),
        "differs": " · ".join(dict.fromkeys(_told(pair, names, language) for pair in differing)),
    }


def gap_listing(language: Language) -> Listing:
    say = _HEADINGS[language]
    columns = (
        Column("kind", say["kind"], meaning="The last name of the category."),
        Column("attribute", say["attribute"], meaning="The attribute's name, as the catalog or shopcli calls it."),
        Column("products", say["products"], "integer", "Products in the category."),
        Column("stating", say["stating"], "integer", "Of these, how many state the attribute."),
        Column("in_texts_only", say["in_texts_only"], "integer", "How many say it in their texts alone."),
        Column("differing", say["differing"], "integer", "How many say something else in their texts."),
        Column("example_id", say["example_id"], meaning="One of these products."),
        Column("example", say["example"], meaning="What its text says."),
        Column("instead", say["instead"], meaning="What its attribute states, where that differs.", optional=True),
    )
    return Listing(f"{_TASK} --gaps", columns, say["empty"])


def gap_row(gap: Gap, names: Mapping[str, str], language: Language) -> Row:
    return {
        "kind": gap.kind,
        "attribute": name_of(gap.key, names, language),
        "products": gap.products,
        "stating": gap.stating,
        "in_texts_only": gap.missing,
        "differing": gap.differing,
        "example_id": gap.product_id,
        "example": gap.text,
        "instead": gap.instead or None,
    }


def schema_text(*, gaps: bool) -> str:
    """The JSON Schema (2020-12) of the document."""
    from shopcli.render.row_schema import schema_text as schema_of

    listing = gap_listing("en") if gaps else _FINDINGS
    return schema_of(replace(listing, empty=""), f"shopcli {listing.task} --json")


def name_of(key: str, names: Mapping[str, str], language: Language) -> str:
    """What the catalog calls an attribute, else what shopcli does."""
    return names.get(key) or (display(key, language) if key in ATTRIBUTES else key)


def _told(pair: Pair, names: Mapping[str, str], language: Language) -> str:
    colon = "：" if language == "zh" else ": "
    said = f"{name_of(pair.key, names, language)}{colon}{pair.value}"
    if not pair.instead:
        return said
    return f"{said}（属性为 {pair.instead}）" if language == "zh" else f"{said} (attribute: {pair.instead})"
