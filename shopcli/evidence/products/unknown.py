"""Names in a question that no product of the catalog has: "the MacBook Air", "iPhone 16"."""

import re

from shopcli.index.index import Index
from shopcli.query.common_words import words
from shopcli.text import fold, has_han

_NAME = re.compile(r"(?:[A-Z][\w-]*|[a-z]+[A-Z]\w*)(?: (?:[A-Z][\w-]*|\d+\w*|Pro|Max|Ultra))*")
_MIXED = re.compile(r"[a-z][A-Z]|[A-Za-z]\d|\d[A-Za-z]")
_OPENERS = words(
    """
    Does Do Did Is Are Was Were Can Could Has Have Will Would Should What Which Who Where When Why How I I'm I'd Tell
    Show Any The A An My Your Hi Hello Hey Please OK And So If In On For
    """
)


def unknown_name(text: str, index: Index) -> str:
    """The first run of capitalised words of which the catalog has none; empty where there is none."""
    for match in _NAME.finditer(text):
        words = match[0].split()
        if match.start() == 0 or words[0] in _OPENERS:
            words = words[1:] if words[0] in _OPENERS else words
        named = [word for word in words if word not in _OPENERS]
        opens = match.start() == 0 and not has_han(text) and not _MIXED.search(match[0])
        if not named or (opens and len(named) == 1):
            continue
        telling = [word for word in named if fold(word) not in index.summary.brands] or named
        if not telling[0].isdigit() and not any(index.carries(stem) for stem in index.stems(telling[0])):
            return " ".join(named)
    return ""


def unknown_model(text: str, index: Index) -> str:
    """Such a name that can be nothing but a product's: it has a number, or a brand of the catalog before it."""
    name = unknown_name(text, index)
    words = name.split()
    is_branded = len(words) > 1 and fold(words[0]) in index.summary.brands
    is_numbered = len(words) > 1 and words[-1][0].isdigit() and words[0].isalpha()
    return name if is_branded or is_numbered else ""
