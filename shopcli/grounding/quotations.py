"""Quotations that go on from one sentence of a paragraph to the next: their words are not the answer's own."""

from shopcli.patterns import Pattern

_CLOSING = {"“": "”", "「": "」", "『": "』", '"': '"'}
_MARK = Pattern(r"[“”「」『』]|\"", ("“", "”", "「", "」", "『", "』", '"'))
_OPENS = Pattern(r"(?<![\w\d])[\"“「『](?=[^\s\d])")
"""A straight mark behind a digit is an inch mark, unless it closes."""


def carried_over(text: str, closing: str) -> tuple[int, int]:
    """How far `text` still stands in the quotation that `closing` ends; empty where it is the empty string."""
    if not closing:
        return 0, 0
    end = text.find(closing)
    return 0, len(text) if end < 0 else end + 1


def still_open(text: str, closing: str) -> str:
    """The mark that ends the quotation that is open behind `text`, empty where none is; `closing` is that before it."""
    for found in _MARK.finditer(text):
        if closing:
            closing = "" if found[0] == closing else closing
        elif _OPENS.match(text, found.start()):
            closing = _CLOSING[found[0]]
    return closing
