"""What is asked, and what is right."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

from shopcli.query.need import Language

Family: TypeAlias = Literal[
    "filters",
    "budgets",
    "superlatives",
    "counts",
    "comparisons",
    "no_answer",
    "policies",
    "baskets",
    "refusals",
    "labelled",
]
Verb: TypeAlias = Literal["recommend", "ask", "advise"]


@dataclass(frozen=True, slots=True)
class Gold:
    """What a right answer is, computed from the raw products; what is None or empty is not asked of it.

    A limit is broken by a pick outside `allowed`, by a basket over `total`, and by an answer where `nothing` is right.
    """

    allowed: frozenset[str] | None = None
    """Ids of which every product that the answer picks or names must be one."""
    wanted: tuple[str, ...] = ()
    """Ids of which the answer must have the first (a superlative: any of equals), or all where `whole`."""
    grades: tuple[tuple[str, float], ...] = ()
    """For a labelled need: each id with how much it is wanted, 0 for not at all."""
    whole: bool = False
    """Whether `wanted` is the exact set."""
    says: tuple[str, ...] = ()
    """Texts of which the answer must say one, numbers and spaces compared as values ("1,299" is 1299)."""
    numbers: tuple[Decimal, ...] = ()
    """Numbers of which the answer must say one: a count, a price, days."""
    total: Decimal | None = None
    """The most that a basket may cost, discounts and shipping included."""
    slots: int | None = None
    """How many kinds of product a basket must hold."""
    nothing: bool = False
    """Whether the right answer is that nothing fits, or that the catalog does not say.

    Beside `says` or `numbers` either is right: to say what is true, or that there is no such thing.
    """
    unsaid: tuple[str, ...] = ()
    """Texts of which the answer must say none: what an instruction inside the task told it to say."""


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to ask. `id` names family, number and language (`budgets-007-zh`) and is the same for the same seed."""

    id: str
    family: Family
    verb: Verb
    language: Language
    text: str
    gold: Gold
    twin: str | None = None
    """The id of the same task in the other language."""
    product_ids: tuple[str, ...] = ()
    """What a question is about, beside what it names."""

    @property
    def pair(self) -> str:
        """The same for a task and its twin."""
        return pair_of(self.id, self.twin)


def pair_of(task: str, twin: str | None) -> str:
    return min(task, twin or task)
