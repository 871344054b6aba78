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
_TARGET = re.compile(r"\((?:[^()\n]|\([^()\n]*\)){0,500}\)")
_TARGET_SO_FAR = re.compile(r"\((?:[^()\n]|\([^()\n]*\)?){0,500}")
_LINK = re.compile(r"""\(\s*(?:<[^<>]*>|[^\s<>]*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)""")
_ADDRESS = re.compile(r"\(\s*(?:<?(?:[a-z][a-z0-9+.-]*:|#|/|www\.)\S*|\S+\.[a-z]{2,}\S*|)\s*\)", re.IGNORECASE)
_AUTOLINK = re.compile(r"<(?:[a-z][a-z0-9+.-]{1,31}:[^\s<>]{0,400}|[^\s<>@]{1,200}@[^\s<>]{1,200})>", re.IGNORECASE)
_AUTOLINK_SO_FAR = re.compile(r"<[^\s<>]{0,500}")
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
"""A handle's number → the text to put in its place; empty where it is no candidate's."""

_Step: TypeAlias = tuple[int, str, str] | Literal["wait"]
"""How many characters are used up, what to write for them, and what to put back to be read again."""


class Prose:
    """`feed` gives the text that is decided so far, `finish` the rest. `fenced`: one closing fence is to be dropped."""

    def __init__(self, resolve: Resolve, *, fenced: bool = False) -> None:
        self._resolve = resolve
        self._fenced = fenced
        self._pending = ""
        self._skipping = True
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
        while self._pending:
            found = _TRIGGER.search(self._pending)
            self._write(written, self._pending[: found.start() if found else None])
            self._pending = self._pending[found.start() :] if found else ""
            if not found:
                break
            step = self._step(final)
            if step == "wait":
                break
            used, text, again = step
            self._gap = self._gap or not (text or again)
            self._write(written, text)
            self._pending = again + self._pending[used:]
        return "".join(written)

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

    def _step(self, final: bool) -> _Step:
        """What to do about the trigger at the start of what is pending."""
        first = self._pending[0]
        if first in _IS_OPEN:
            return self._bracket("", final)
        if first in "!\\":
            return self._before_bracket(first, final)
        if first == "<":
            return self._angle(final)
        if first == "`":
            return self._backtick(final)
        return self._url(final)

    def _before_bracket(self, first: str, final: bool) -> _Step:
        if len(self._pending) == 1:
            return (1, first, "") if final else "wait"
        return self._bracket(first, final) if self._pending[1] in _IS_OPEN else (1, first, "")

    def _angle(self, final: bool) -> _Step:
        rest = self._pending
        if len(rest) > 1 and rest[1] in _IS_OPEN:
            return self._bracket("<", final)
        if found := _AUTOLINK.match(rest):
            return found.end(), "", ""
        if not final and _AUTOLINK_SO_FAR.fullmatch(rest):
            return "wait"
        return 1, "<", ""

    def _backtick(self, final: bool) -> _Step:
        if self._fenced and not self._line.strip():
            if not final and _FENCE_SO_FAR.fullmatch(self._pending):
                return "wait"
            if found := _FENCE.match(self._pending):
                self._fenced = False
                return found.end(), "", ""
        run = len(self._pending) - len(self._pending.lstrip("`"))
        return run, "`" * run, ""

    def _url(self, final: bool) -> _Step:
        rest = self._pending
        head = rest[:8].lower()
        if any(head.startswith(start) for start in _URL_STARTS):
            found = _URL.match(rest)
            length = found.end() if found else 0
            if length == len(rest) and not final:
                return "wait"
            address = rest[:length]
            return length, address[len(address.rstrip(".,;:!?")) :], ""
        if not final and any(start.startswith(head) for start in _URL_STARTS):
            return "wait"
        return 1, rest[0], ""

    def _bracket(self, before: str, final: bool) -> _Step:
        """A handle, a link, an image, or mere brackets; `before` is the `!`, `\\` or `<` in front of them."""
        rest = self._pending
        start = len(before)
        found = _GROUP.match(rest, start)
        if not final and (found.end() if found else _so_far(_GROUP_SO_FAR, rest, start)) == len(rest):
            return "wait"
        if not found:
            return start + 1, rest[: start + 1], ""
        content, end = found["content"], found.start("close") + min(len(found["open"]), len(found["close"]))
        plain = unicodedata.normalize("NFKC", content.rstrip("\\"))
        is_handle = _HANDLES.fullmatch(plain) is not None
        if before == "<" and rest[end : end + 1] == ">":
            end += 1
        elif before == "<":
            return 1, "<", ""
        if before == "<" and not final and end == len(rest):
            return "wait"
        target = _TARGET.match(rest, end) if rest[end : end + 1] == "(" else None
        if rest[end : end + 1] == "(" and not target and not final and _so_far(_TARGET_SO_FAR, rest, end) == len(rest):
            return "wait"
        if is_handle:
            return self._handle(before, plain, rest, end, target)
        if target and _LINK.fullmatch(target[0]):
            return target.end(), "", content
        return start + 1, rest[: start + 1], ""

    def _handle(self, before: str, numbers: str, rest: str, end: int, target: re.Match[str] | None) -> _Step:
        text = self._resolved(numbers)
        mark = "!" if before == "!" and not target else ""
        if target and _ADDRESS.fullmatch(target[0]):
            end = target.end()
        following = rest[end : end + 1]
        if not text and self._line[-1:] in ("", " ") and following == " ":
            end += 1
        if text.endswith("]") and following == ":" and _LINE_START.fullmatch(self._line):
            # "[1]: x" at the start of a line would define a link and vanish.
            text = f"**{text}**"
        return end, mark + text, ""

    def _resolved(self, numbers: str) -> str:
        """The handles of one pair of brackets, each resolved; those of strangers go with the separator before them."""
        text = ""
        for separator, number in re.findall(r"(\D*)(\d+)", numbers):
            if resolved := self._resolve(int(number)):
                text += (f"{separator.strip(' #')} " if text else "") + resolved
        return text


def without_urls(text: str) -> str:
    return _ANY_URL.sub("", text)


def _makes_link(before: str, after: str) -> bool:
    return before.endswith("]") and after.startswith("(")


def _so_far(pattern: re.Pattern[str], text: str, start: int) -> int:
    found = pattern.match(text, start)
    return found.end() if found else start
