"""What an answer was, and whether it was right."""

from dataclasses import dataclass
from decimal import Decimal

from shopcli.evaluation.task import Task

FAULT = "fault"
"""The kind of a failure that is shopcli's own."""


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as far as its marks are concerned."""

    picks: tuple[str, ...] = ()
    """Ids of products that it recommends, puts into the basket or rests on, the first first."""
    named: tuple[str, ...] = ()
    """Ids of products that a model names in its prose, picked or not."""
    prose: str = ""
    """What the reader is told, claims that are marked as contradicted included."""
    told: str = ""
    """The same without the claims that are marked as contradicted, and with names in place of numbers in brackets."""
    answerable: bool = True
    """False where it says that nothing fits or that the catalog is silent."""
    total: Decimal | None = None
    """What its basket costs."""
    claims: int = 0
    contradicted: int = 0
    """Claims of the model that the check struck."""
    slipped: int = 0
    """Claims that the catalog contradicts among what was told all the same."""
    slips: tuple[str, ...] = ()
    """Those claims, as they were said."""
    seconds: float = 0.0
    first_token_seconds: float | None = None
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cost: Decimal | None = None
    failure: str | None = None
    """Why the model did not answer; the built-in writer did in its place."""
    failure_kind: str = ""
    """The kind of the `ModelError`, or `FAULT`."""


@dataclass(frozen=True, slots=True)
class Marked:
    """`why` says what is wrong, for a reader; empty where the answer is right."""

    right: bool
    limit_broken: bool
    why: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """One asking of one task: `repeat` counts from 0; `shuffled`: the model saw candidates in another order."""

    task: Task
    model: str
    repeat: int
    shuffled: bool
    given: Given
    marked: Marked
