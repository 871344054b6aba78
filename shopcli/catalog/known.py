"""What is made of short texts, which a catalog repeats over and over."""

from collections.abc import Callable
from typing import Generic, TypeVar

_Made = TypeVar("_Made")

_SHORT = 60
_MOST = 50_000


class Known(dict[str, _Made], Generic[_Made]):
    """Makes what belongs to a text when it is first asked for. Raises `TypeError` for what is no text."""

    def __init__(self, make: Callable[[str], _Made]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, text: str) -> _Made:
        if text.__class__ is not str:
            raise TypeError(f"{text!r} is no text")
        made = self._make(text)
        if len(text) <= _SHORT:
            if len(self) >= _MOST:
                self.clear()
            self[text] = made
        return made
