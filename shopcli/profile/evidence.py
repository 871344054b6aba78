"""What a conclusion rests on, and how much of it there is: what was done lately counts more than what was long ago."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeAlias

from shopcli.profile.interaction import Interaction, Kind

HALF_LIFE = 180
"""Days after which an interaction counts half."""
_UNDATED = 365
"""Days that an interaction without a date is taken to be old."""
WEIGHTS: Mapping[Kind, float] = {
    Kind.BOUGHT: 1.0,
    Kind.RETURNED: 1.0,
    Kind.CARTED: 0.4,
    Kind.LIKED: 0.5,
    Kind.VIEWED: 0.1,
}
"""A purchase is meant; a look may be an accident."""

Sureness: TypeAlias = Literal["weak", "likely", "firm"]
_LIKELY, _FIRM = 0.9, 2.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """`weight` is what the interactions sum up to today; `counts` are how many there are of each kind."""

    counts: Mapping[Kind, int]
    weight: float
    last: date | None = None
    interactions: tuple[Interaction, ...] = field(default=(), repr=False, compare=False)

    def count(self, kind: Kind) -> int:
        return self.counts.get(kind, 0)

    @property
    def sure(self) -> Sureness:
        return "firm" if self.weight >= _FIRM else "likely" if self.weight >= _LIKELY else "weak"

    @property
    def strength(self) -> float:
        """From 0 to 1, nearing 1 as more bears it out: one late purchase makes a half."""
        return self.weight / (self.weight + 1)


def weight_of(one: Interaction, today: date) -> float:
    """How much an interaction says today."""
    age = _UNDATED if one.day is None else max(0, (today - one.day).days)
    return float(WEIGHTS[one.kind] * 0.5 ** (age / HALF_LIFE))


def evidence_of(interactions: Iterable[Interaction], today: date) -> Evidence:
    these = tuple(interactions)
    return Evidence(
        counts=Counter(one.kind for one in these),
        weight=sum(weight_of(one, today) for one in these),
        last=max((one.day for one in these if one.day), default=None),
        interactions=these,
    )
