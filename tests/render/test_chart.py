"""Charts of block characters, as wide as there is room."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from shopcli.render.chart import chart_lines
from shopcli.render.lines import Chart, ChartRow

SHARES = Chart((ChartRow("all", ("8",), 1.0), ChartRow("笔记本", ("4",), 0.5), ChartRow("few", ("0",), 0.001)))
SPREADS = Chart(
    (ChartRow("Desks", ("3", "$9"), spread=(1, 0, 8)), ChartRow("None", ("1", ""), spread=(0, 0, 0))),
    ("count", "price", "category"),
)


def drawn(chart: Chart, width: int) -> list[str]:
    return [line.plain for line in chart_lines(chart, width)]


def test_bars_fill_the_room_and_keep_to_their_share() -> None:
    assert drawn(SHARES, 19) == [
        "all     ████████  8",
        "笔记本  ████      4",
        "few     ▏         0",
    ]


def test_no_bar_is_wider_than_can_be_compared() -> None:
    assert drawn(SHARES, 200)[0].count("█") == 40


def test_without_room_the_numbers_stay() -> None:
    assert drawn(SHARES, 14) == ["all     8", "笔记本  4", "few     0"]


def test_spreads_stand_below_each_other_under_their_header() -> None:
    assert drawn(SPREADS, 60) == [
        "category       count  price",
        "Desks     ▂ █      3     $9",
        "None               1",
    ]


def test_numbers_stand_below_a_label_that_they_leave_no_room_for() -> None:
    chart = Chart((ChartRow("Computers > Laptops", ("23", "$249", "$2,399"), spread=(1,)),), ("n", "low", "high", ""))
    assert drawn(chart, 16) == ["Computers > Lap…", "  23  $249", "  $2,399"]


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.builds(
            ChartRow,
            st.text("ab笔记", min_size=1, max_size=40),
            st.tuples(st.sampled_from(["1", "1,234", "100 %"])),
            st.floats(0, 1),
        ),
        min_size=1,
        max_size=4,
    ),
    st.integers(10, 130),
)
def test_no_line_is_wider_than_the_terminal(rows: list[ChartRow], width: int) -> None:
    assert all(cell_len(line) <= width and line == line.rstrip() for line in drawn(Chart(tuple(rows)), width))


@pytest.mark.parametrize("width", [28, 60, 120])
def test_a_long_label_is_cut_and_its_numbers_are_not(width: int) -> None:
    (line,) = drawn(Chart((ChartRow("很" * 100, ("12,345", "99 %"), 1.0),)), width)
    assert line.endswith("12,345  99 %")
    assert "…" in line
