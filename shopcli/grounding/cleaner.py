"""A model's text made safe piece by piece, with the same result however it was cut."""

import re

from shopcli.text import clean

_UNFINISHED = re.compile("[\r\ud800-\udbff]\\Z")
_SURROGATES = re.compile("[\ud800-\udfff]+")


class Cleaner:
    """Removes control and invisible characters; joins surrogate pairs that servers send as two escapes."""

    def __init__(self) -> None:
        self._kept = ""

    def feed(self, piece: str) -> str:
        text = self._kept + piece
        unfinished = _UNFINISHED.search(text)
        self._kept = unfinished[0] if unfinished else ""
        return _clean(text[: unfinished.start()] if unfinished else text)

    def finish(self) -> str:
        text, self._kept = self._kept, ""
        return _clean(text)


def _clean(text: str) -> str:
    return clean(_SURROGATES.sub(_joined, text))


def _joined(found: re.Match[str]) -> str:
    return found[0].encode("utf-16", "surrogatepass").decode("utf-16", "replace")
