"""Sheets as lines of a terminal or a pipe."""

import pytest

from shopcli.evaluation.figures.sheets import Sheet
from shopcli.evaluation.figures.view import sheets_view
from shopcli.render.lines import Table


@pytest.mark.parametrize(("heading", "told"), [("right", "right: 9"), ("正确", "正确：9")], ids=["English", "Chinese"])
def test_a_narrow_terminal_gets_a_figure_a_line_in_the_signs_of_its_language(heading: str, told: str) -> None:
    (table,) = [
        each
        for each in sheets_view("", [Sheet("models", ("model", heading), (("small", "9"),))])
        if isinstance(each, Table)
    ]
    assert [line.text for line in table.narrow] == ["small", told]
