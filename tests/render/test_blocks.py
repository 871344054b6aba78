"""Streamed Markdown in finished blocks: nothing lost, nothing cut apart, the same however it was chunked."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from shopcli.render.blocks import LONG, TOO_LONG, Blocks


def blocks_of(text: str, *cuts: int) -> list[str]:
    """The blocks of `text`, fed in the pieces between `cuts`."""
    splitter = Blocks()
    edges = [0, *sorted(cut % (len(text) + 1) for cut in cuts), len(text)]
    finished = [block for start, end in zip(edges, edges[1:], strict=False) for block in splitter.feed(text[start:end])]
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
