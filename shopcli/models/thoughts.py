"""The thinking that some servers leave in the text, between `<think>` and `</think>`."""

from shopcli.patterns import Pattern

_OPENING, _CLOSING = "<think>", "</think>"
_TAG = Pattern("</?think>", hints=(_OPENING, _CLOSING))


class ThoughtFilter:
    """Takes text in any pieces and returns what is no thought; a thought that never ends is none of the answer."""

    def __init__(self) -> None:
        self._held = ""
        self._thinking = False

    def feed(self, piece: str) -> str:
        """What can be shown by now; what may be the beginning of a tag is held back."""
        text = self._held + piece
        shown, start = [], 0
        for tag in _TAG.finditer(text):
            shown.append("" if self._thinking else text[start : tag.start()])
            # A closing tag alone ends a thought that the prompt's template had opened.
            self._thinking = tag[0] == _OPENING
            start = tag.end()
        end = max(start, _end_of_text(text))
        self._held = text[end:]
        return "".join(shown) + ("" if self._thinking else text[start:end])

    def finish(self) -> str:
        """What was held back and turned out to be text."""
        return "" if self._thinking else self._held


def _end_of_text(text: str) -> int:
    """Where an unfinished tag begins, else the text's length."""
    last = text.rfind("<")
    is_tag = last >= 0 and any(tag.startswith(text[last:]) for tag in (_OPENING, _CLOSING))
    return last if is_tag else len(text)
