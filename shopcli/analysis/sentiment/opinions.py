"""The rules: what the cues of a text say together.

Within a clause a negation turns what follows it, a degree strengthens it, a size (high, long, 大) speaks through the
measure it stands at (price, battery life, 房间). Within a sentence contrast, concession and wishes weigh the clauses.
A negation that turns nothing known still says something: "cannot open it", "没有赠品". Praise of what one had before
("my old one was silent", "以前那款很好") is none of this.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from shopcli.analysis.sentiment.cues import Cue
from shopcli.analysis.sentiment.vocabulary import Kind


class Opinion(NamedTuple):
    """`value` is praise above 0 and blame below, 1 for a weak and 3 for a strong word; `begin` and `end` as of cues."""

    value: float
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Reach:
    """How many units may stand between a word and what it acts upon."""

    negation: int
    degree: int
    measure: int


CHINESE = Reach(negation=4, degree=2, measure=5)
ENGLISH = Reach(negation=4, degree=1, measure=4)

_SIZE = 1.3
"""How strongly a measure is praised or blamed for being high or low, and anything for being too much of it."""
_VERY = 1.3
_TURNED_PRAISE, _TURNED_BLAME = -0.8, -0.5
_NOT_PRAISED = -0.4
"""Not good is bad, and not bad only half as good as it would be bad."""
_BEFORE_CONTRAST = 0.7
_CONCEDED = 0.5
_WISHED, _WISHED_FOR, _BLAMED_IN_A_WISH = 0.3, -0.4, 0.8
_ASKED = 0.4
_OWNED_UP_TO = 0.7
_PRAISE_OF_FORMER, _BLAME_OF_FORMER = -0.8, -0.3
"""What is left of what stands before "but", of what "although" opens, of praise after "if" and after "I wish", of blame
after either, of praise in a question, of blame after "the only thing", and of both after "my old one": who praises what
they had before misses it here."""


def opinions(cues: Sequence[Cue], reach: Reach) -> list[Opinion]:
    found: list[Opinion] = []
    clauses: list[list[Cue]] = [[]]
    for cue in cues:
        if cue.kind is Kind.STOP:
            found += _sentence(clauses, reach)
            clauses = [[]]
            continue
        if cue.kind in _OPENING and clauses[-1]:
            clauses.append([])
        if cue.kind is not Kind.COMMA:
            clauses[-1].append(cue)
    return found + _sentence(clauses, reach)


_MEASURES = frozenset((Kind.WANTED, Kind.UNWANTED))
_OPENING = frozenset((Kind.COMMA, Kind.CONTRAST, Kind.CONCESSION))


def _sentence(clauses: Sequence[Sequence[Cue]], reach: Reach) -> list[Opinion]:
    found: list[Opinion] = []
    wished_before, caveat = 1.0, False
    for cues in clauses:
        kinds = {cue.kind for cue in cues}
        if Kind.CONTRAST in kinds:
            found = [opinion._replace(value=opinion.value * _BEFORE_CONTRAST) for opinion in found]
        wished_here = _wished(cues) if Kind.WISH in kinds else 1.0
        # A wish takes in the next clause: "if it were lighter, it would be perfect".
        wished = min(wished_here, wished_before)
        wished_before = wished_here
        caveat = caveat or Kind.CAVEAT in kinds
        stance = _CONCEDED if Kind.CONCESSION in kinds else 1.0
        praise = stance * wished * (_ASKED if Kind.QUESTION in kinds else 1)
        blame = stance * (_OWNED_UP_TO if caveat else 1) * (_BLAMED_IN_A_WISH if wished < 1 else 1)
        former = next((cue.end for cue in cues if cue.kind is Kind.FORMER), None)
        for value, begin, end in _Clause(reach).read(cues):
            if former is not None and begin >= former:
                value *= _PRAISE_OF_FORMER if value > 0 else _BLAME_OF_FORMER
            found.append(Opinion(value * (praise if value > 0 else blame), begin, end))
    return found


def _wished(cues: Sequence[Cue]) -> float:
    """What is left of praise: a plain wish says that the thing is not so, "if" and "should" leave it open."""
    return _WISHED_FOR if any(cue.kind is Kind.WISH and cue.value <= -1 for cue in cues) else _WISHED


@dataclass(slots=True)
class _Clause:
    """Reads the cues of one clause from left to right; what waits for a word to act upon is kept here."""

    reach: Reach
    said: list[Opinion] = field(default_factory=list)
    negations: list[Cue] = field(default_factory=list)
    degree: Cue | None = None
    excess: Cue | None = None
    size: Cue | None = None
    measure: Cue | None = None
    measure_said: Opinion | None = None

    def read(self, cues: Sequence[Cue]) -> list[Opinion]:
        for place, cue in enumerate(cues):
            self._take(cue, cues[place + 1] if place + 1 < len(cues) else None)
        for left in (*self.negations, *((self.excess,) if self.excess else ())):
            self._leave(left)
        return self.said

    def _take(self, cue: Cue, following: Cue | None) -> None:
        match cue.kind:
            case Kind.POLAR:
                self._say(cue, cue.value)
            case Kind.MORE | Kind.LESS:
                self._size(cue, following)
            case Kind.NOT:
                self.negations.append(cue)
            case Kind.DEGREE:
                joined = self.degree is not None and cue.begin - self.degree.end <= 1
                factor = cue.value * self.degree.value if self.degree is not None and joined else cue.value
                self.degree = cue._replace(value=factor)
            case Kind.EXCESS:
                self.excess = cue
            case Kind.WANTED | Kind.UNWANTED:
                self._measure(cue)
            case Kind.WISH | Kind.QUESTION:
                self._leave(cue)

    def _measure(self, cue: Cue) -> None:
        """Noise is blamed, unless a size beside it says how much of it there is."""
        self.measure, self.measure_said = cue, None
        if cue.value and not (self.size and cue.begin - self.size.end <= 1):
            self._say(cue, cue.value)
            self.measure_said = self.said[-1]

    def _size(self, cue: Cue, following: Cue | None) -> None:
        self.size = cue
        size = _SIZE if cue.kind is Kind.MORE else -_SIZE
        if following is not None and following.kind is Kind.POLAR and following.begin == cue.end and size < 0:
            self.negations.append(cue._replace(value=0))  # little trouble, less noisy
        elif following is not None and following.kind in _MEASURES and following.begin - cue.end <= 1:
            self._say(cue, size if following.kind is Kind.WANTED else -size)
        elif self.measure is not None and cue.begin - self.measure.end <= self.reach.measure:
            if self.measure_said in self.said:
                self.said.remove(self.measure_said)
            self._say(cue, size if self.measure.kind is Kind.WANTED else -size)
        elif self.excess is not None and cue.begin - self.excess.end <= self.reach.degree:
            self._say(cue, -_SIZE)
        elif cue.value:
            self._say(cue, cue.value)

    def _say(self, cue: Cue, value: float) -> None:
        reach = self.reach.negation
        if self.degree is not None:
            if cue.begin - self.degree.end <= self.reach.degree:
                value *= self.degree.value
            reach += self.degree.end - self.degree.begin
            self.degree = None
        if self.excess is not None and cue.begin - self.excess.end <= self.reach.degree:
            value *= _VERY
            self.excess = None
        for negation in self.negations:
            if cue.begin - negation.end > reach:
                self._leave(negation)
            else:
                value = _TURNED_PRAISE * value + _NOT_PRAISED if value > 0 else _TURNED_BLAME * value
        self.negations.clear()
        self.said.append(Opinion(value, cue.begin, cue.end))

    def _leave(self, cue: Cue) -> None:
        """What a cue says that acts upon nothing."""
        self.said.append(Opinion(cue.value, cue.begin, cue.end))
