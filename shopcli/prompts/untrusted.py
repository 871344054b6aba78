"""Catalog text on its way into a prompt or into prose, where it must stay what it is: data."""

import re
import unicodedata

from shopcli.patterns import Pattern
from shopcli.text import one_line, shorten

_BRACKETS = str.maketrans("[]【】〔〕〖〗〚〛⟦⟧❲❳⁅⁆", "()()()()()()()()")
_MARKUP = str.maketrans("[]【】［］〔〕", "()（）（）（）", "*`")

_UNPRINTED = frozenset({"Cf", "Co", "Cn", "Cs"})
"""Categories that say nothing to a reader: format controls, private use, unassigned, surrogates."""
_MARKS = frozenset({"Mn", "Me"})
_NOT_TO_BE_READ = _UNPRINTED | _MARKS
_MOST_MARKS = 3
"""Marks on one letter that a script needs (Thai and Devanagari do); more are there to hide something."""
_OVERLAYS = Pattern("[\u0334-\u0338\u20d0-\u20f0\u0489]")

_FENCES = Pattern("[<‹«《〈⟨⟪❮❰≪⋘]{2,}|[>›»》〉⟩⟫❯❱≫⋙]{2,}", english="<{2,}|>{2,}")
_SINGLE_FENCES = str.maketrans("≪⋘≫⋙", "<<>>")
_TAGS = re.compile(r"<(?=[^\s\d=<>.])")
"""What opens a role or a tool call in a chat template (`<|im_start|>`, `<s>`, `<tool_call>`), and HTML."""


def quote(text: str, limit: int, fence: str) -> str:
    """`text` in NFKC on one line of at most `limit` characters: nothing hidden, no handle, no fence, no role marker.

    NFKC comes first: it turns look-alikes into the characters that the other steps remove.
    """
    line = one_line(unicodedata.normalize("NFKC", text[: limit * 4]))
    if not line.isascii():
        line = _readable(line)
    line = line.translate(_BRACKETS)
    before = ""
    # What is left on both sides of what goes may make up the same again.
    while line != before:
        before = line
        line = _FENCES.sub(lambda run: run[0][0].translate(_SINGLE_FENCES), line)
        if fence:
            line = re.sub(re.escape(fence), "", line, flags=re.IGNORECASE)
    return shorten(_TAGS.sub("‹", line).strip(), limit)


def _readable(line: str) -> str:
    """`line` without characters that nobody sees, and with no more marks on a letter than a script needs."""
    if _NOT_TO_BE_READ.isdisjoint(map(unicodedata.category, line)):
        return line
    kept: list[str] = []
    marks = 0
    for character in _OVERLAYS.sub("", line):
        category = unicodedata.category(character)
        marks = marks + 1 if category in _MARKS else 0
        if category not in _UNPRINTED and marks <= _MOST_MARKS:
            kept.append(character)
    return "".join(kept)


def inline(text: str) -> str:
    """`text` for the middle of a sentence: one line, and nothing in it that a handle or emphasis could be."""
    return one_line(text).translate(_MARKUP).strip()
