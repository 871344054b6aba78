"""A hard limit of a generated need: how it is worded, and the predicates that decide it over an `Offer`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, Literal, TypeAlias

from bench.oracle import Offer

Language: TypeAlias = Literal["en", "zh"]
Test: TypeAlias = Callable[[Offer], bool]


@dataclass(frozen=True, slots=True)
class Limit:
    """One limit of a generated need.

    `allows` lets through whatever a reasonable shopper would let pass: what it refuses is a violation. `surely` lets
    through only what nobody could refuse: where it lets something through, an empty answer is wrong. `before` says
    whether the wording stands before the noun. `options` are fields of a batch line instead of words.
    """

    kind: str
    text: str
    allows: Test
    surely: Test
    before: bool = False
    options: dict[str, Any] = field(default_factory=dict)


Maker: TypeAlias = Callable[[Random, Sequence[Offer], Language], Limit | None]
"""Makes a limit that suits the offers; None where they do not carry what it is about."""
