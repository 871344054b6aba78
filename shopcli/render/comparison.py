"""A comparison: a table of what differs, what is the same, and who is the best for what."""

from typing import TYPE_CHECKING

from shopcli.advice.columns import handle
from shopcli.advice.comparison import Comparison, same_text, verdict_text
from shopcli.render.lines import Field, Grid, Line, View
from shopcli.render.products import product_value
from shopcli.render.words import words

if TYPE_CHECKING:
    from shopcli.render.encode import Json


def comparison_view(comparison: Comparison) -> View:
    language = comparison.language
    say = words(language)
    grid = Grid(
        tuple(f"{handle(place)} {name}" for place, name in enumerate(comparison.names)),
        tuple(
            (row.name, tuple(Field(cell.text, "good" if cell.best else "") for cell in row.cells))
            for row in comparison.rows
        ),
        say.colon,
    )
    marked = any(cell.best for row in comparison.rows for cell in row.cells)
    lines = [Line(say.best_value, mark="good")] if marked else []
    if same := same_text(comparison.same, language):
        lines.append(Line(same))
    verdicts = [Line(verdict_text(verdict, language), 1, "item") for verdict in comparison.verdicts]
    notes = [Line(note, 1, "item") for note in comparison.notes]
    return [
        grid,
        *([Line(""), *lines] if lines else []),
        *([Line(""), Line(say.best_for, heading=True), *verdicts] if verdicts else []),
        *([Line(""), Line(say.worth_knowing, heading=True), *notes] if notes else []),
    ]


def comparison_value(comparison: Comparison) -> "Json":
    return {
        "products": [product_value(product, place) for place, product in enumerate(comparison.products, 1)],
        "rows": [
            {
                "key": row.key,
                "name": row.name,
                "better": row.better or None,
                "values": [{"text": cell.text or None, "value": cell.value, "best": cell.best} for cell in row.cells],
            }
            for row in comparison.rows
        ],
        "same": [{"name": name, "value": value} for name, value in comparison.same],
        "verdicts": [
            {
                "use": verdict.use,
                "label": verdict.label,
                "handle": None if verdict.winner is None else verdict.winner + 1,
                "product_id": None if verdict.winner is None else comparison.products[verdict.winner].id,
                "reason": verdict.reason,
            }
            for verdict in comparison.verdicts
        ],
        "notes": comparison.notes,
    }
