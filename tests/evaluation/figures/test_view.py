"""Sheets as lines of a terminal or a pipe."""

import pytest

from shopcli.evaluation.figures.sheets import Sheet
from shopcli.evaluation.figures.view import sheets_view
from shopcli.render.lines import Line, Table


def table_of(sheet: Sheet) -> Table:
    (table,) = [each for each in sheets_view("", [sheet]) if isinstance(each, Table)]
    return table


@pytest.mark.parametrize(
    ("heading", "told"), [("right", "right: 9 · tasks: 3"), ("正确", "正确：9 · tasks: 3")], ids=["English", "Chinese"]
)
def test_a_narrow_terminal_gets_figures_with_their_names_in_the_signs_of_its_language(heading: str, told: str) -> None:
    table = table_of(Sheet("models", ("model", heading, "failed", "tasks"), (("small", "9", "", "3"),)))
    assert [line.text for line in table.narrow] == ["small", told]


def test_models_stand_side_by_side() -> None:
    rows = (("small", "9", "1 s"), ("large", "10", "4 s"))
    table = table_of(Sheet("models", ("model", "right", "answer"), rows, beside=True))
    assert table.header == ("small", "large", "model")
    assert table.rows == (("9", "10", "right"), ("1 s", "4 s", "answer"))
    assert [line.text for line in table.narrow] == [
        "small",
        "right: 9 · answer: 1 s",
        "large",
        "right: 10 · answer: 4 s",
    ]


def test_a_sheet_without_rows_is_its_notes() -> None:
    view = sheets_view("", [Sheet("models", ("model",), (), ("small did not finish: --max-cost",), beside=True)])
    assert [line.text for line in view if isinstance(line, Line)] == ["models", "small did not finish: --max-cost"]
    assert len(view) == 2
