"""A sentence's clauses and parentheses: how far a product's name reaches."""

from collections.abc import Sequence
from dataclasses import dataclass

from shopcli.grounding.letters import level
from shopcli.grounding.mention import Mention
from shopcli.grounding.reference_words import CONTRAST, HARD
from shopcli.patterns import Pattern

_PARENTHESES = Pattern(r"[(（][^()（）]*(?:[)）]|\Z)")


@dataclass(frozen=True, slots=True)
class Clause:
    """`contrast`: it sets another product against the sentence's own ("while [2] …")."""

    start: int
    end: int
    contrast: bool


class Clauses:
    """The structure of one sentence; positions are its own."""

    def __init__(self, text: str, mentions: Sequence[Mention], asked: int = 0) -> None:
        self.text = text
        self.asked = asked
        """Where the question ends that the rest answers, 0 where there is none."""
        self.low = level(text)
        self.mentions = mentions
        self.parentheses = [found.span() for found in _PARENTHESES.finditer(text)]
        self.clauses = self._split()

    def _split(self) -> list[Clause]:
        clauses: list[Clause] = []
        start, contrast = 0, False
        for found in HARD.finditer(self.low):
            if self.parenthesis(found.start()):
                continue
            if found.start() > start:
                clauses.append(Clause(start, found.start(), contrast))
            start, contrast = found.end(), bool(CONTRAST.search(found[0]))
        clauses.append(Clause(start, len(self.text), contrast))
        return clauses

    def parenthesis(self, at: int) -> tuple[int, int] | None:
        return next((span for span in self.parentheses if span[0] < at < span[1]), None)

    def at(self, position: int) -> Clause:
        return next((clause for clause in self.clauses if position < clause.end), self.clauses[-1])

    def within(self, start: int, end: int) -> list[Mention]:
        return [one for one in self.mentions if start <= one.start and one.end <= end]

    def apart(self) -> list[Mention]:
        """The mentions of clauses that set something against what the sentence is about.

        Where a sentence opens so ("While [2] is cheaper, …") or names its own subject nowhere before, it is still no
        more than a contrast.
        """
        return [one for one in self.mentions if self.at(one.start).contrast and self.at(one.start).start > 6]
