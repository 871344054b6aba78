"""Markdown on a terminal: readable lines that fit, and nothing that acts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from shopcli.render.markdown import markdown_lines
from shopcli.text import clean
from tests.render.test_blocks import ANYTHING, MARKDOWN


def shown(markdown: str, width: int = 60) -> list[str]:
    return [line.plain for line in markdown_lines(markdown, width)]


@pytest.mark.parametrize(
    ("markdown", "lines"),
    [
        ("# Head", ["Head"]),
        ("a **b** *c* `d` ~~e~~", ["a b c d e"]),
        ("one\ntwo", ["one two"]),
        ("第一行，\n第二行", ["第一行，第二行"]),
        ("one\\\ntwo", ["one", "two"]),
        ("- a\n- b\n  - c", ["  • a", "  • b", "      • c"]),
        ("- a\n\n- b", ["  • a", "", "  • b"]),
        ("9. a\n10. b", ["  9. a", "  10. b"]),
        ("> a\n>\n> b", ["▌ a", "▌", "▌ b"]),
        ("```py\nx = 1\n\ny\n```", ["    x = 1", "", "    y"]),
        ("---", ["────────────────────"]),
        ("| a | 中文 |\n|---|---|\n| long | x |", ["a     中文", "long  x"]),
        ("[1]: KST-14", ["[1]: KST-14"]),
        ("[Kestrel](https://e.example/k)", ["Kestrel (https://e.example/k)"]),
        ("<https://e.example/k>", ["https://e.example/k"]),
        ("![a cat](https://e.example/cat.png)", ["a cat"]),
        ("<script>x</script>", ["<script>x</script>"]),
        ("<b>x</b> &amp; y", ["<b>x</b> & y"]),
        ("a&#x202e;b&#x9b;c", ["ab\ufffdc"]),
        ("[bold]x[/bold] :smile:", ["[bold]x[/bold] :smile:"]),
        ("-\n\n", ["  •"]),
        ("", []),
    ],
)
def test_markdown(markdown: str, lines: list[str]) -> None:
    assert [line.rstrip() for line in shown(markdown)] == lines


def test_a_table_that_does_not_fit_becomes_a_list() -> None:
    table = "| Model | Price |\n|---|---|\n| Kestrel Air | $549 |\n| Slate | $12.90 |"
    assert shown(table, 60) == ["Model        Price", "Kestrel Air  $549", "Slate        $12.90"]
    assert shown(table, 16) == ["Model: Kestrel", "Air", "Price: $549", "", "Model: Slate", "Price: $12.90"]


def test_no_style_is_a_link() -> None:
    for line in markdown_lines("[a](https://e.example) ![b](https://e.example) <https://e.example>", 80):
        assert all("link" not in str(span.style) for span in line.spans)


@settings(deadline=None, max_examples=150)
@given(MARKDOWN | ANYTHING, st.integers(24, 80))
def test_any_markdown_fits_and_is_clean(markdown: str, width: int) -> None:
    for line in shown(markdown, width):
        assert cell_len(line) <= width
        assert clean(line) == line
        assert "\n" not in line
