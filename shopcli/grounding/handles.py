"""From what a model streams to picks and prose: handles become the ranks that the shopper sees."""

from collections.abc import Container, Sequence
from dataclasses import dataclass

from shopcli.grounding.cleaner import Cleaner
from shopcli.grounding.picks import read_picks_line
from shopcli.grounding.prose import Prose, without_urls
from shopcli.prompts.untrusted import inline
from shopcli.search.candidate import Candidate
from shopcli.text import shorten

_HEAD = 200
"""Characters in which a picks line must begin; without one, that much is held back and no more."""
_SHORTEST, _LONGEST = 10, 80
"""Characters of a title that stands in for a handle."""


@dataclass(frozen=True, slots=True)
class PicksDecision:
    """What is recommended, best first; rank 1 is the first. `dropped` counts named handles that are no candidate's."""

    candidates: tuple[Candidate, ...]
    dropped: int


class HandleResolver:
    """Reads one answer: `feed` it the pieces as they come, then `finish`; exactly one `PicksDecision` comes out.

    With a picks line the decision comes before all text. Without one it comes last: the picks are the first `top`
    candidates that the prose names, in that order, or where it names none the code's own first `top`. In the prose a
    pick's handle becomes its rank (`[2]` where it is the second pick), another candidate's becomes its name. A
    stranger's stays: no rank is as high, and the claim check strikes it. How the text was cut into pieces makes no
    difference to picks and joined text.

    Where all is `decided` beforehand there is nothing to pick: every candidate keeps its handle, and no decision comes.
    """

    def __init__(self, candidates: Sequence[Candidate], top: int, *, decided: bool = False) -> None:
        self._own_order = tuple(candidates[:top])
        self._candidates = {candidate.handle: candidate for candidate in candidates}
        self._top = top
        self._cleaner = Cleaner()
        self._head: str | None = ""
        """What came so far, while it is not yet known whether there is a picks line; then None."""
        self._prose = Prose(self._resolve)
        self._ranks: dict[int, int] = {}
        """Handle → rank, of the picks known so far."""
        self._decided = decided
        if decided:
            self._head = None
            self._ranks = {handle: handle for handle in self._candidates}
        self.dropped = 0
        """Handles named so far that are no candidate's, in the picks line and in the prose."""

    @property
    def picks(self) -> tuple[Candidate, ...]:
        """The picks as far as they are known: their ranks are what the prose so far calls them."""
        return tuple(self._candidates[handle] for handle in self._ranks)

    def feed(self, piece: str) -> list[str | PicksDecision]:
        return self._take(self._cleaner.feed(piece), final=False)

    def finish(self) -> list[str | PicksDecision]:
        parts = self._take(self._cleaner.finish(), final=True)
        rest = self._prose.finish()
        if rest:
            parts.append(rest)
        if not self._decided:
            self._decided = True
            parts.append(PicksDecision(self.picks or self._own_order, self.dropped))
        return parts

    def _take(self, text: str, *, final: bool) -> list[str | PicksDecision]:
        parts: list[str | PicksDecision] = []
        said = ""
        if self._head is not None:
            self._head = (self._head + text).lstrip()
            found = _read_head(self._head, self._candidates, final=final)
            if found is None:
                return parts
            text, self._head = found.after, None
            if found.numbers is not None:
                parts.append(self._decide(found.numbers))
                self._prose = Prose(self._resolve, fenced=found.fenced)
            said = self._prose.feed(found.before)
            self._prose.skip_blanks()
        said += self._prose.feed(text)
        if said:
            parts.append(said)
        return parts

    def _decide(self, numbers: Sequence[int]) -> PicksDecision:
        named = list(dict.fromkeys(numbers))
        known = [number for number in named if number in self._candidates][: self._top]
        self.dropped += sum(number not in self._candidates for number in named)
        picks = known or [candidate.handle for candidate in self._own_order]
        self._ranks = {handle: rank for rank, handle in enumerate(picks, 1)}
        self._decided = True
        return PicksDecision(self.picks, self.dropped)

    def _resolve(self, number: int) -> str:
        candidate = self._candidates.get(number)
        if candidate is None:
            self.dropped += 1
            return f"[{number}]"
        if number not in self._ranks and not self._decided and len(self._ranks) < self._top:
            self._ranks[number] = len(self._ranks) + 1
        if number in self._ranks:
            return f"[{self._ranks[number]}]"
        return _short_title(candidate)


def _short_title(candidate: Candidate) -> str:
    """A title's name without the specifications that shops write behind its first comma."""
    title = inline(without_urls(candidate.product.title)) or inline(candidate.product.id)
    name = title.partition(", ")[0]
    return shorten(name if len(name) >= _SHORTEST else title, _LONGEST)


@dataclass(frozen=True, slots=True)
class _Head:
    """How an answer opens: the numbers of its picks line, or None where it has none, and the prose around that line."""

    numbers: tuple[int, ...] | None
    before: str
    after: str
    fenced: bool = False
    """Whether a code fence opened before the picks line."""


def _read_head(text: str, known: Container[int], *, final: bool) -> _Head | None:
    """The opening, or None while it is not yet whole. Only the first `_HEAD` characters count, wherever a cut falls."""
    head = text[:_HEAD]
    start, first, fence = 0, True, ""
    label, sure = slice(0, 0), True
    while start < len(head):
        end = head.find("\n", start)
        if end < 0 and len(head) < _HEAD and not final:
            return None
        line = head[start : end if end >= 0 else len(head)]
        stop = end + 1 if end >= 0 else len(head)
        if start == 0 and line.startswith("```"):
            fence = text[:stop]
        elif line.strip():
            found = read_picks_line(line, known, first=first)
            if found and found.numbers:
                before = (text[: label.start] + text[label.stop : start]).removeprefix(fence if first else "")
                after = text[start + found.length :] if found.length < len(line) else text[stop:]
                return _Head(found.numbers, before, after, bool(fence) and first)
            if found:
                label, sure = slice(start, stop), found.sure
            else:
                first = False
        start = stop
    if not final and len(head) < _HEAD:
        return None
    return _Head(None, text[: label.start], text[label.stop :]) if sure else _Head(None, "", text)
