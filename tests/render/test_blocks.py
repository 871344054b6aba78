"""Streamed Markdown in finished blocks: nothing lost, nothing cut apart, the same however it was chunked."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from shopcli.render.blocks import LONG, TOO_LONG, Blocks


def blocks_of(text: str, *cuts: int) -> list[str]:
    """The blocks of `text`, fed in the pieces between `cuts`."""
    splitter = Blocks()
    edges = [0, *sorted(cut % (len(text) + 1) for cut in cuts), len(text)]
    finished = [block for start, end in pairwise(edges) for block in splitter.feed(text[start:end])]
    return finished + splitter.finish()


LINES = st.sampled_from(
    [
        "",
        "",
        "some prose",
        "我推荐这一款。",
        "# heading",
        "- bullet",
        "* star",
        "  - nested",
        "   text in an item",
        "1. one",
        "10) ten",
        "---",
        "===",
        "***",
        "```",
        "```python",
        "~~~",
        " ```",
        "    code",
        "\tcode",
        "> quote",
        "> - quoted item",
        "| a | b |",
        "|---|---|",
        "a | b",
        "**bold** `code`",
        "[1]: label",
        "<b>not html</b>",
    ]
)
MARKDOWN = st.lists(LINES, max_size=12).map("\n".join)
ANYTHING = st.text(alphabet=st.sampled_from("ab 我。.\n\r\t-*#`~>|=1[]()\x1b\u200b"), max_size=80)


@settings(deadline=None, max_examples=150)
@given(text=MARKDOWN | ANYTHING, cuts=st.lists(st.integers(0, 400), max_size=8))
def test_blocks_lose_nothing_and_do_not_depend_on_chunks(text: str, cuts: list[int]) -> None:
    blocks = blocks_of(text, *cuts)
    assert "".join(blocks) == text
    assert blocks == blocks_of(text)
    assert blocks == blocks_of(text, *range(len(text)))


@settings(deadline=None, max_examples=300)
@given(text=MARKDOWN)
def test_blocks_mean_together_what_the_whole_means(text: str) -> None:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable(["reference", "html_block"])

    def shape(part: str) -> list[tuple[str, str, str]]:
        return [(token.type, token.tag, token.content) for token in parser.parse(part)]

    assert [token for block in blocks_of(text) for token in shape(block)] == shape(text)


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("one\n\ntwo", ["one\n\n", "two"]),
        ("# head\ntext\n", ["# head\n", "text\n"]),
        ("title\n---\ntext", ["title\n---\n", "text"]),
        ("- a\n\n- b\n\ntext", ["- a\n\n- b\n\n", "text"]),
        ("text:\n- a\n\n- b\n", ["text:\n", "- a\n\n- b\n"]),
        ("1. a\n\n   more\n\n2. b\n# head", ["1. a\n\n   more\n\n2. b\n", "# head"]),
        ("```\n# no head\n\nx\n```\ntext", ["```\n# no head\n\nx\n```\n", "text"]),
        ("~~~~\n~~~\n~~~~\n", ["~~~~\n~~~\n~~~~\n"]),
        ("| a | b |\n|---|---|\n| 1 | 2 |\n\ntext", ["| a | b |\n|---|---|\n| 1 | 2 |\n\n", "text"]),
        ("> a\n> b\ntext\n\nmore", ["> a\n> b\ntext\n\n", "more"]),
        ("one\r\n\r\ntwo", ["one\r\n\r\n", "two"]),
        ("", []),
    ],
)
def test_blocks(text: str, blocks: list[str]) -> None:
    assert blocks_of(text) == blocks


def test_a_block_is_finished_by_the_line_that_ends_it() -> None:
    blocks = Blocks()
    assert blocks.feed("First.") == []
    assert blocks.feed("\n") == []
    assert blocks.feed("\nSec") == ["First.\n\n"]
    assert blocks.finish() == ["Sec"]
    assert blocks.finish() == []


SENTENCE = "This is a **bold** sentence of a model that does not stop. "
SENTENCE_ZH = "这是一句停不下来的话。"


@settings(deadline=None, max_examples=20)
@given(
    text=st.sampled_from([SENTENCE * 60, SENTENCE_ZH * 300, (SENTENCE + "\n") * 60, "x" * (TOO_LONG + 5)]),
    size=st.integers(1, 3000),
)
def test_long_prose_flows_in_sentences(text: str, size: int) -> None:
    blocks = blocks_of(text, *range(size, len(text), size))
    assert "".join(blocks) == text
    assert blocks == blocks_of(text)
    assert len(blocks) > 1
    assert all(len(block) <= TOO_LONG for block in blocks)
    assert all(block.count("**") % 2 == 0 for block in blocks)


def test_long_lists_tables_and_code_are_not_cut() -> None:
    for line in ("- " + SENTENCE * 30 + "\n", "| " + SENTENCE * 30 + "|\n", "    " + SENTENCE * 30 + "\n"):
        assert blocks_of(line) == [line]
    assert len(blocks_of("```\n" + SENTENCE * 60)) == 1
    assert len(SENTENCE * 30) > LONG
