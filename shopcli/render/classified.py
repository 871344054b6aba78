"""Texts and their labels as rows."""

from collections.abc import Sequence

from shopcli.analysis.rows import TextRow
from shopcli.query.need import Language
from shopcli.render import row_schema
from shopcli.render.categories import said_share
from shopcli.render.encode import Json
from shopcli.render.rows import Column, Listing, Row
from shopcli.text import one_line, shorten

_HEADINGS: dict[Language, tuple[str, ...]] = {
    "en": ("line", "label", "sure", "else", "text"),
    "zh": ("行", "标签", "把握", "其次", "文本"),
}
_LONGEST = 80


def classified_listing(language: Language) -> Listing:
    line, label, sure, other, text = _HEADINGS[language]
    return Listing(
        "analyze classify",
        (
            Column("line", line, "integer", meaning="Of the file, where the row begins"),
            Column("label", label, meaning="The likeliest"),
            Column("confidence", sure, "number", meaning="Its probability", shown=said_share),
            Column("runner_up", other, meaning="The next likeliest"),
            Column("text", text, meaning="As it stands in the file", shown=_cut),
        ),
    )


def schema_text() -> str:
    return row_schema.schema_text(classified_listing("en"), "Texts and their labels")


def classified_row(row: TextRow, found: Sequence[tuple[str, float]]) -> Row:
    (label, chance), (other, _) = found[:2]
    return {
        "line": row.line,
        "label": label,
        "confidence": round(chance, 4),
        "runner_up": other,
        "text": row.text,
    }


def _cut(text: Json) -> str:
    return shorten(one_line(str(text)), _LONGEST)
