"""Trained parts as rows."""

from shopcli.analysis.learning.header import Header
from shopcli.query.need import Language
from shopcli.render import row_schema
from shopcli.render.encode import Json
from shopcli.render.rows import Column, Listing, Row

_HEADINGS: dict[Language, tuple[str, ...]] = {
    "en": ("name", "for", "kind", "labels", "learned from", "file", "accuracy", "mean F1", "trained"),
    "zh": ("名称", "用途", "种类", "标签数", "学习文本", "文件", "准确率", "平均 F1", "训练日期"),
}
_EMPTY: dict[Language, str] = {
    "en": "nothing was trained yet: shopcli analyze train FILE --name NAME does",
    "zh": "还没有训练过：shopcli analyze train FILE --name NAME",
}


def parts_listing(language: Language) -> Listing:
    name, purpose, kind, labels, texts, file, accuracy, f1, trained = _HEADINGS[language]
    return Listing(
        "analyze models",
        (
            Column("name", name, meaning="What --judge takes"),
            Column("purpose", purpose, meaning="sentiment, category or labels"),
            Column("kind", kind, meaning="linear or transformer"),
            Column("labels", labels, "texts", shown=_counted),
            Column("texts", texts, "integer", meaning="Learned from"),
            Column("file", file, meaning="Where the labelled texts stood"),
            Column("sha256", "sha256", meaning="Of the labelled texts", hidden=True),
            Column("accuracy", accuracy, "number", meaning="Of texts held out, from 0 to 1"),
            Column("macro_f1", f1, "number", meaning="The mean over the labels, of texts held out"),
            Column("held_out", "held out", "integer", meaning="How many texts that were", hidden=True),
            Column("trained_at", trained, meaning="ISO 8601", shown=_day),
            Column("version", "version", meaning="Of shopcli", hidden=True),
        ),
        _EMPTY[language],
    )


def schema_text() -> str:
    return row_schema.schema_text(parts_listing("en"), "Trained parts")


def part_row(header: Header) -> Row:
    return {
        "name": header.name,
        "purpose": header.purpose,
        "kind": header.kind,
        "labels": list(header.labels),
        "texts": header.texts,
        "file": header.file,
        "sha256": header.sha256,
        "accuracy": round(header.figures.accuracy, 4),
        "macro_f1": round(header.figures.macro_f1, 4),
        "held_out": header.figures.count,
        "trained_at": header.trained_at,
        "version": header.version,
    }


def _counted(labels: Json) -> str:
    return f"{len(labels):,}" if isinstance(labels, list) else ""


def _day(moment: Json) -> str:
    return str(moment)[:10]
