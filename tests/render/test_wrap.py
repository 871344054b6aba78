"""Lines that fit, measured in the cells that characters take."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.text import Text

from shopcli.render.wrap import flow, hang, wrap


def plain(lines: list[Text]) -> list[str]:
    return [line.plain for line in lines]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("a quiet laptop", 8, ["a quiet", "laptop"]),
        ("续航九小时", 4, ["续航", "九小", "时"]),
        ("重量 1.45 kg，很轻", 12, ["重量 1.45", "kg，很轻"]),
        ("价格是¥1,999，便宜", 14, ["价格是¥1,999，", "便宜"]),
        ("（轻）又快", 6, ["（轻）", "又快"]),
        ("incomprehensibilities", 10, ["incomprehe", "nsibilitie", "s"]),
        ("one\n\ntwo", 10, ["one", "", "two"]),
        ("", 10, [""]),
    ],
)
def test_lines_break_where_a_reader_would(text: str, width: int, lines: list[str]) -> None:
    assert plain(wrap(Text(text), width)) == lines


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet="ab 1中文，。（）$.\n", max_size=60), st.integers(2, 20))
def test_lines_fit_and_lose_nothing_but_spaces(text: str, width: int) -> None:
    lines = plain(wrap(Text(text), width))
    assert all(cell_len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_styles_survive_a_break() -> None:
    first, second = wrap(Text.assemble("aa ", ("bb cc", "bold")), 5)
    assert [(span.start, span.end, span.style) for span in first.spans + second.spans] == [
        (3, 5, "bold"),
        (0, 2, "bold"),
    ]


def test_items_flow_whole() -> None:
    items = [Text("in stock"), Text("4.4/5"), Text("14 in"), Text("a very long item")]
    assert plain(flow(items, " · ", 13)) == ["in stock", "4.4/5 · 14 in", "a very long", "item"]


def test_hanging_lines_stand_under_the_first() -> None:
    assert plain(hang([Text("one"), Text("two")], Text("• "), 2)) == ["• one", "  two"]
