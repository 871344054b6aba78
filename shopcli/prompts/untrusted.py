"""Catalog text on its way into a prompt or into prose, where it must stay what it is: data."""

import re
import unicodedata

from shopcli.text import one_line, shorten

_BRACKETS = str.maketrans("[]【】〔〕", "()()()")
_MARKUP = str.maketrans("[]【】［］〔〕", "()（）（）（）", "*`")


def quote(text: str, limit: int, fence: str) -> str:
    """`text` in NFKC on one line of at most `limit` characters, without square brackets and without the fence's label.

    NFKC comes first: it turns look-alikes into the characters that the other steps remove.
    """
    line = one_line(unicodedata.normalize("NFKC", text[: limit * 4])).translate(_BRACKETS)
    line = line.replace("<<<", "").replace(">>>", "")
    while fence and (cut := re.sub(re.escape(fence), "", line, flags=re.IGNORECASE)) != line:
        # What is left on both sides may make up the label again.
        line = cut
    return shorten(line, limit)


def inline(text: str) -> str:
    """`text` for the middle of a sentence: one line, and nothing in it that a handle or emphasis could be."""
    return one_line(text).translate(_MARKUP).strip()
