"""Prose as it streams, with handles resolved and links taken out; the result does not depend on how it was cut.

What is rewritten, and nothing else: a handle becomes what `resolve` says; a link keeps its text and loses its target; a
bare URL goes; one code fence goes where a fence opened before the picks line. A construct that may still be growing is
held back until it is decided, and none of them crosses a line.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import Literal, TypeAlias

_OPEN, _CLOSE = r"\[【［〔", r"\]】］〕"
_BEGUN = rf"(?P<open>[{_OPEN}]{{1,3}})(?P<content>[^{_OPEN}{_CLOSE}\n]{{0,160}})"
_GROUP = re.compile(rf"{_BEGUN}(?P<close>[{_CLOSE}]{{1,3}})")
_GROUP_SO_FAR = re.compile(rf"{_BEGUN}[{_CLOSE}]{{0,3}}")
_HANDLES = re.compile(r"\s*(?:#|no\.?\s?)?\d{1,3}(?:\s*[,、;]\s*#?\d{1,3})*\s*", re.IGNORECASE)
_TARGET = re.compile(r"\((?:[^()\n]|\([^()\n]*\)){0,300}\)")
_TARGET_SO_FAR = re.compile(r"\((?:[^()\n]|\([^()\n]*\)?){0,300}")
_LINK = re.compile(r"""\(\s*(?:<[^<>]*>|[^\s<>]*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)""")
_ADDRESS = re.compile(r"\(\s*(?:<?(?:[a-z][a-z0-9+.-]*:|#|/|www\.)\S*|\S+\.[a-z]{2,}\S*|)\s*\)", re.IGNORECASE)
_AUTOLINK = re.compile(r"<(?:[a-z][a-z0-9+.-]{1,31}:[^\s<>]{0,200}|[^\s<>@]{1,100}@[^\s<>]{1,100})>", re.IGNORECASE)
_AUTOLINK_SO_FAR = re.compile(r"<[^\s<>]{0,300}")
_URL_STARTS = ("http://", "https://", "ftp://", "file://", "www.")
_URL = re.compile(r"[^\s<>\"'()（）\[\]【】，。；、！？]+")
_ANY_URL = re.compile(rf"(?:(?:https?|ftp|file)://|www\.){_URL.pattern}", re.IGNORECASE)
_LINE = 200
_TRIGGER = re.compile(rf"[{_OPEN}<\\\\!`hfw]", re.IGNORECASE)
_IS_OPEN = frozenset("[【［〔")
_LINE_START = re.compile(r"(?:\s|>|[-*+]\s|\d{1,9}[.)]\s)*")
_FENCE = re.compile(r"`{3,}[ \t]*(?:\n|\Z)")
_FENCE_SO_FAR = re.compile(r"`+[ \t]*")

Resolve: TypeAlias = Callable[[int], str]
"""A handle's number → the text to put in its place."""

_Step: TypeAlias = tuple[int, str, str] | Literal["wait"]
"""How many characters are used up, what to write for them, and what to put back to be read again."""


class Prose:
    """`feed` gives the text that is decided so far, `finish` the rest. `fenced`: one closing fence is to be dropped."""

    def __init__(self, resolve: Resolve, *, fenced: bool = False) -> None:
        self._resolve = resolve
        self._fenced = fenced
        self._pending = ""
        self._skipping = True
        self._in_url = False
        self._gap = False
        """Whether something was taken out just now: what stood on its two sides must not grow together into a link."""
        self._line = ""
        """What was written of the current line, at most the last `_LINE` characters."""

    def feed(self, text: str) -> str:
        self._pending += text
        return self._read(final=False)

    def finish(self) -> str:
        return self._read(final=True)

    def skip_blanks(self) -> None:
        """Leaves out the white space that comes next, as is done at the start."""
        self._skipping = True

    def _read(self, *, final: bool) -> str:
        written: list[str] = []
        at = 0
        while at < len(self._pending):
            if self._in_url:
                at, waiting = self._skip_url(written, at, final)
                if waiting:
                    break
                continue
            found = _TRIGGER.search(self._pending, at)
            start = found.start() if found else len(self._pending)
            self._write(written, self._pending[at:start])
            at = start
            if not found or (step := self._step(at, final)) == "wait":
                break
            used, text, again = step
            self._gap = self._gap or not (text or again)
            self._write(written, text)
            at += used
            if again:
                self._pending, at = again + self._pending[at:], 0
        self._pending = self._pending[at:]
        return "".join(written)

    def _skip_url(self, written: list[str], at: int, final: bool) -> tuple[int, bool]:
        """Where the URL ends, or (then True) where what is held back begins: punctuation that may end the sentence."""
        found = _URL.match(self._pending, at)
        end = found.end() if found else at
        punctuation = len(self._pending[at:end]) - len(self._pending[at:end].rstrip(".,;:!?"))
        if end == len(self._pending) and not final:
            return end - punctuation, True
        self._in_url = False
        self._write(written, self._pending[end - punctuation : end])
        return end, False

    def _write(self, written: list[str], text: str) -> None:
        """Adds `text`, and never what Markdown would take for a link's joint."""
        if self._skipping:
            text = text.lstrip()
        if not text:
            return
        joined = self._gap and not self._line[-1:].isspace()
        if self._line and ((joined and text[0].isascii() and not text[0].isspace()) or _makes_link(self._line, text)):
            text = " " + text
        self._skipping = self._gap = False
        text = text.replace("](", "] (")
        written.append(text)
        self._line = text.rpartition("\n")[2] if "\n" in text else (self._line + text)[-_LINE:]

    def _step(self, at: int, final: bool) -> _Step:
        """What to do about the trigger at `at`."""
        first = self._pending[at]
        if first in _IS_OPEN:
            return self._bracket(at, "", final)
        if first in "!\\":
            return self._before_bracket(at, final)
        if first == "<":
            return self._angle(at, final)
        if first == "`":
            return self._backtick(at, final)
        return self._url(at, final)

    def _before_bracket(self, at: int, final: bool) -> _Step:
        first, following = self._pending[at], self._pending[at + 1 : at + 2]
        if not following and not final:
            return "wait"
        return self._bracket(at, first, final) if following in _IS_OPEN else (1, first, "")

    def _angle(self, at: int, final: bool) -> _Step:
        if self._pending[at + 1 : at + 2] in _IS_OPEN:
            return self._bracket(at, "<", final)
        if found := _AUTOLINK.match(self._pending, at):
            return found.end() - at, "", ""
        return "wait" if not final and self._reaches_end(_AUTOLINK_SO_FAR, at) else (1, "<", "")

    def _backtick(self, at: int, final: bool) -> _Step:
        if self._fenced and not self._line.strip():
            if not final and self._reaches_end(_FENCE_SO_FAR, at):
                return "wait"
            if found := _FENCE.match(self._pending, at):
                self._fenced = False
                return found.end() - at, "", ""
        return 1, "`", ""

    def _url(self, at: int, final: bool) -> _Step:
        head = self._pending[at : at + 8].lower()
        if start := next((start for start in _URL_STARTS if head.startswith(start)), ""):
            self._in_url = True
            return len(start), "", ""
        if not final and any(start.startswith(head) for start in _URL_STARTS):
            return "wait"
        return 1, self._pending[at], ""

    def _bracket(self, at: int, before: str, final: bool) -> _Step:
        """A handle, a link, an image, or mere brackets; `before` is the `!`, `\\` or `<` in front of them."""
        text, start = self._pending, at + len(before)
        found = _GROUP.match(text, start)
        if not final and self._reaches_end(_GROUP_SO_FAR, start):
            return "wait"
        if not found:
            return start + 1 - at, text[at : start + 1], ""
        end = found.start("close") + min(len(found["open"]), len(found["close"]))
        if before == "<":
            if text[end : end + 1] != ">":
                return 1, "<", ""
            end += 1
            if end == len(text) and not final:
                return "wait"
        target = _TARGET.match(text, end)
        if not target and not final and text.startswith("(", end) and self._reaches_end(_TARGET_SO_FAR, end):
            return "wait"
        numbers = unicodedata.normalize("NFKC", found["content"].rstrip("\\"))
        if _HANDLES.fullmatch(numbers):
            return self._handle(at, end, before, numbers, target)
        if target and _LINK.fullmatch(target[0]):
            return target.end() - at, "", found["content"]
        return start + 1 - at, text[at : start + 1], ""

    def _handle(self, at: int, end: int, before: str, numbers: str, target: re.Match[str] | None) -> _Step:
        text = self._resolved(numbers)
        mark = "!" if before == "!" and not target else ""
        if target and _ADDRESS.fullmatch(target[0]):
            end = target.end()
        if text.endswith("]") and self._pending.startswith(":", end) and _LINE_START.fullmatch(self._line):
            # "[1]: x" at the start of a line would define a link and vanish.
            text = f"**{text}**"
        return end - at, mark + text, ""

    def _reaches_end(self, so_far: re.Pattern[str], at: int) -> bool:
        """Whether what is pending from `at` on may be the beginning of a construct that is not there yet."""
        found = so_far.match(self._pending, at)
        return found is not None and found.end() == len(self._pending)

    def _resolved(self, numbers: str) -> str:
        """The handles of one pair of brackets, each resolved, with the separators between them."""
        text = ""
        for separator, number in re.findall(r"(\D*)(\d+)", numbers):
            text += (f"{separator.strip(' #')} " if text else "") + self._resolve(int(number))
        return text


def without_urls(text: str) -> str:
    return _ANY_URL.sub("", text)


def _makes_link(before: str, after: str) -> bool:
    return before.endswith("]") and after.startswith("(")
