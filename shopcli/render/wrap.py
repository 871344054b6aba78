"""Breaking styled text into lines that fit, in cells: at spaces, and between Chinese characters, which have none."""

import re
from collections.abc import Iterable
from itertools import pairwise

from rich.cells import cell_len
from rich.text import Text

_WIDE = re.compile("[\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\U00020000-\U0003ffff]")
# Neither may a line begin with what closes, nor end with what opens.
_CLOSING = frozenset("，。！？、；：）】》〉」』”’…％,.!?;:)]}%")
_OPENING = frozenset("（【《〈「『“‘([{¥￥$")


def wrap(text: Text, width: int, *, cut: bool = True) -> list[Text]:
    """`text` as lines of at most `width` cells, without trailing spaces.

    A word that is wider is cut, or, where it should still be whole when copied, left to the terminal.
    """
    lines = []
    for line in text.split("\n", allow_blank=True):
        for piece in line.divide(_breaks(line.plain, max(width, 2), cut=cut)):
            piece.rstrip()
            lines.append(piece)
    return lines


def hang(lines: list[Text], first: Text, indent: int) -> list[Text]:
    """`lines` with `first` before the first and `indent` spaces before the others."""
    rest = " " * indent
    return [Text.assemble(rest if number else first, line) for number, line in enumerate(lines)]


def flow(items: Iterable[Text], between: str, width: int) -> list[Text]:
    """`items` side by side with `between` them, onto a new line rather than cut apart; a wider one is wrapped."""
    lines: list[Text] = []
    for item in items:
        joined = Text.assemble(lines[-1], between, item) if lines else item
        if cell_len(joined.plain) <= width:
            lines[-1:] = [joined]
        else:
            lines += wrap(item, width)
    return lines


def _breaks(line: str, width: int, *, cut: bool) -> list[int]:
    """The offsets at which `line` is cut."""
    if cell_len(line) <= width:
        return []
    offsets: list[int] = []
    start = opportunity = cells = 0
    for position, (before, character) in enumerate(pairwise(f" {line}")):
        if _may_break(before, character):
            opportunity = position
        size = cell_len(character)
        # Twice where what follows the last opportunity is too wide by itself.
        while cells + size > width and position > start and not character.isspace():
            if opportunity <= start and not cut:
                break
            start = opportunity if opportunity > start else position
            offsets.append(start)
            cells = cell_len(line[start:position])
        cells += size
    return offsets


def _may_break(before: str, after: str) -> bool:
    if after.isspace() or after in _CLOSING or before in _OPENING:
        return False
    return before.isspace() or is_wide(before) or is_wide(after)


def is_wide(character: str) -> bool:
    """Whether `character` is written without spaces around it: Chinese and Japanese, and their punctuation."""
    return bool(_WIDE.match(character))
