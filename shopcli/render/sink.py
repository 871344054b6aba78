"""Where renderers write: whole pieces at a time, in what the stream's encoding can hold."""

import codecs
import os
from typing import TextIO

# How the signs of the views are written where the encoding has none of them.
_SIGNS = {
    "★": "*",
    "☆": ".",
    "✓": "+",
    "✗": "x",
    "•": "*",
    "▌": "|",
    **dict.fromkeys("█▉▊▋▇▆▅", "#"),
    **dict.fromkeys("▍▎▏", " "),
    **dict.fromkeys("▄▃▂▁", "."),
    "─": "-",
    "—": "--",
    "–": "-",
    "·": "-",
    "…": "...",
    "→": "->",
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
}
_ERRORS = "shopcli.signs"


def _written_otherwise(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(_SIGNS.get(character, "?") for character in error.object[error.start : error.end]), error.end


codecs.register_error(_ERRORS, _written_otherwise)


class Sink:
    """A stream that never fails on a character: what its encoding cannot hold becomes a plainer sign, else `?`.

    A reader that went away shows as `BrokenPipeError` at the write that met it, because every write is flushed, and a
    full disk as another `OSError`. What is not `essential` is lost there instead, so that the rest can go on.
    """

    def __init__(self, stream: TextIO, *, essential: bool = True) -> None:
        self._stream = stream
        self._essential = essential
        self._encoding = stream.encoding or "utf-8"

    def write(self, text: str) -> None:
        if not text.isascii():
            text = text.encode(self._encoding, _ERRORS).decode(self._encoding)
        try:
            self._stream.write(text)
            self._stream.flush()
        except OSError:
            if self._essential:
                raise
            # What the stream still holds must not fail again when the process ends.
            os.dup2(os.open(os.devnull, os.O_WRONLY), self._stream.fileno())

    @property
    def is_unicode(self) -> bool:
        """Whether every character can be written."""
        return codecs.lookup(self._encoding).name.startswith("utf")
