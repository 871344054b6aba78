"""Signs that reviews may not be what they seem. Each is a count that stands out, with what it rests on: no proof."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from shopcli.analysis.reviews.chance import LEVEL, Burst, find_burst
from shopcli.analysis.reviews.tally import Quote, Tally

SignKind: TypeAlias = Literal["burst", "repeats", "unverified", "all_fives", "empty_praise", "mismatch"]
KINDS: tuple[SignKind, ...] = ("burst", "repeats", "unverified", "all_fives", "empty_praise", "mismatch")

_FEWEST = 5
_FEWEST_EMPTY = 4
_FEWEST_DISAGREEING = 2
_HALF, _THIRD, _TENTH = 0.5, 1 / 3, 0.1


@dataclass(frozen=True, slots=True)
class Sign:
    """`count` of `of` reviews show it; `chance` is that of so many by chance, where that can be told."""

    kind: SignKind
    count: int
    of: int
    chance: float | None = None
    burst: Burst | None = None
    across: int = 0
    """Of repeats: those of another product's review."""
    exact: int = 0
    """Of repeats: those word for word."""
    usual: float | None = None
    """The share among all reviews that were read."""
    examples: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Usual:
    """What is usual among all the reviews that were read: shares from 0 to 1, None where nothing says."""

    fives: float | None
    unverified: float | None


def find_signs(tally: Tally, usual: Usual) -> list[Sign]:
    found = [
        _burst(tally),
        _repeats(tally),
        _unverified(tally, usual),
        _all_fives(tally, usual),
        _empty_praise(tally),
        _mismatch(tally),
    ]
    return [sign for sign in found if sign is not None]


def _burst(tally: Tally) -> Sign | None:
    days = {day: counts.total for day, counts in tally.by_day().items()}
    burst = find_burst(days)
    return Sign("burst", burst.count, sum(days.values()), burst.chance, burst) if burst else None


def _repeats(tally: Tally) -> Sign | None:
    count = tally.repeats_inside + tally.repeats_across
    if not count:
        return None
    return Sign(
        "repeats",
        count,
        tally.counts.total,
        across=tally.repeats_across,
        exact=tally.exact_repeats,
        examples=_examples(tally, "repeats"),
    )


def _unverified(tally: Tally, usual: Usual) -> Sign | None:
    """Where it is half of those that say, and more than is usual here."""
    of = tally.verified + tally.unverified
    if of < _FEWEST or tally.unverified < _HALF * of or (usual.unverified or 0) >= tally.unverified / of:
        return None
    return Sign("unverified", tally.unverified, of, usual=usual.unverified)


def _all_fives(tally: Tally, usual: Usual) -> Sign | None:
    """Where nobody gives less, though by what is usual here somebody would have."""
    if tally.rated < _FEWEST or tally.fives < tally.rated or usual.fives is None:
        return None
    chance = usual.fives**tally.rated
    return Sign("all_fives", tally.rated, tally.rated, chance, usual=usual.fives) if chance < LEVEL else None


def _empty_praise(tally: Tally) -> Sign | None:
    count, of = tally.empty_praise, tally.counts.total
    if count < _FEWEST_EMPTY or count < _THIRD * of:
        return None
    return Sign("empty_praise", count, of, examples=_examples(tally, "empty_praise"))


def _mismatch(tally: Tally) -> Sign | None:
    count = tally.disagreeing
    if count < _FEWEST_DISAGREEING or count < _TENTH * tally.rated:
        return None
    return Sign("mismatch", count, tally.rated, examples=_examples(tally, "mismatch"))


def _examples(tally: Tally, kind: str) -> tuple[Quote, ...]:
    return tuple(tally.examples.get(kind, ()))
