"""A finished block of Markdown as styled lines for a terminal.

The text comes from a model, so nothing in it acts: no links, no images, no HTML, no control characters, not even those
written as entities. Lines fit the width in cells, break between Chinese characters and end without spaces.
"""

from functools import lru_cache
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from shopcli.render.marks import written_out
from shopcli.render.wrap import hang, is_wide, wrap
from shopcli.text import clean

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

_NARROWEST = 10
_INLINE_STYLES = {"strong": "bold", "em": "italic", "s": "strike"}
_CODE = "cyan"
_QUIET = "dim"
_COLUMN_GAP = "  "


def markdown_lines(markdown: str, width: int) -> list[Text]:
    """`markdown`, whole blocks of it, as lines of at most `width` cells; tables that do not fit become lists."""
    from markdown_it.tree import SyntaxTreeNode

    return _blocks(SyntaxTreeNode(_parser().parse(clean(markdown).expandtabs(4))).children, width)


@lru_cache(maxsize=1)
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    # A line such as "[1]: KST-14" would be taken for a link's definition and vanish.
    return parser.disable("reference")


def _blocks(nodes: list["SyntaxTreeNode"], width: int, *, tight: bool = False) -> list[Text]:
    lines: list[Text] = []
    for node in nodes:
        if lines and not tight:
            lines.append(Text())
        lines += _block(node, max(width, _NARROWEST))
    return lines


def _block(node: "SyntaxTreeNode", width: int) -> list[Text]:
    match node.type:
        case "heading":
            return wrap(_styled(_inline(node), "bold"), width)
        case "bullet_list" | "ordered_list":
            return _list(node, width)
        case "blockquote":
            quoted = _blocks(node.children, width - 2) or [Text()]
            return [Text.assemble(("▌ ", _QUIET), line) for line in quoted]
        case "fence" | "code_block":
            code = [written_out(Text(f"    {line}", _CODE)) for line in clean(node.content).rstrip("\n").split("\n")]
            return [piece for line in code for piece in wrap(line, width)]
        case "hr":
            return [Text("─" * min(width, 20), _QUIET)]
        case "table":
            return _table(node, width)
        case _:
            return wrap(_inline(node), width)


def _list(node: "SyntaxTreeNode", width: int) -> list[Text]:
    ordered = node.type == "ordered_list"
    first = int(node.attrs.get("start", 1)) if ordered else 1
    tight = all(child.hidden for item in node.children for child in item.children if child.type == "paragraph")
    lines: list[Text] = []
    for number, item in enumerate(node.children, first):
        if lines and not tight:
            lines.append(Text())
        sign = f"{number}." if ordered else "•"
        indent = cell_len(sign) + 3
        body = _blocks(item.children, width - indent, tight=tight) or [Text()]
        lines += hang(body, Text.assemble("  ", (sign, _QUIET), " "), indent)
    return lines


def _inline(node: "SyntaxTreeNode") -> Text:
    text = Text()
    for child in node.children:
        if child.type == "inline":
            _append(text, child.children, "")
    return written_out(text)


def _append(text: Text, nodes: list["SyntaxTreeNode"], style: str) -> None:
    for node in nodes:
        match node.type:
            case "softbreak":
                # Chinese lines join without a space.
                if not (text.plain and is_wide(text.plain[-1])):
                    text.append(" ", style)
            case "hardbreak":
                text.append("\n", style)
            case "code_inline":
                text.append(clean(node.content), f"{style} {_CODE}".strip())
            case "image":
                text.append(clean(node.content), style)
            case "link":
                start = len(text.plain)
                _append(text, node.children, style)
                href = clean(str(node.attrs.get("href", "")))
                if href and href not in (text.plain[start:], f"mailto:{text.plain[start:]}"):
                    text.append(f" ({href})", f"{style} {_QUIET}".strip())
            case "strong" | "em" | "s":
                _append(text, node.children, f"{style} {_INLINE_STYLES[node.type]}".strip())
            case _:
                text.append(clean(node.content), style)


def _styled(text: Text, style: str) -> Text:
    text.stylize_before(style)
    return text


def _table(node: "SyntaxTreeNode", width: int) -> list[Text]:
    rows = [[_inline(cell) for cell in row.children] for part in node.children for row in part.children]
    head, *body = rows
    head = [_styled(cell, "bold") for cell in head]
    widths = [max(cell_len(row[column].plain) for row in [head, *body]) for column in range(len(head))]
    if sum(widths) + len(_COLUMN_GAP) * (len(widths) - 1) > width:
        return _table_as_list(head, body, width)
    return [_row(cells, widths) for cells in [head, *body]]


def _row(cells: list[Text], widths: list[int]) -> Text:
    line = Text()
    for cell, width in zip(cells, widths, strict=True):
        line.append_text(cell)
        line.append(" " * (width - cell_len(cell.plain)) + _COLUMN_GAP)
    line.rstrip()
    return line


def _table_as_list(head: list[Text], body: list[list[Text]], width: int) -> list[Text]:
    """Each row as lines of "column: cell", which read well where the columns do not fit side by side."""
    lines: list[Text] = []
    for row in body:
        if lines:
            lines.append(Text())
        for name, cell in zip(head, row, strict=True):
            pair = Text.assemble(name, ": ", cell) if name.plain else cell
            lines += wrap(pair, width)
    return lines
