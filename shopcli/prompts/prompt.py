"""What a model is asked: messages for a language model, and the same matter as data for the built-in writer."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from shopcli.query.need import Language, Need
from shopcli.search.candidate import Candidate, Shape


@dataclass(frozen=True, slots=True)
class Message:
    role: Literal["system", "user", "assistant"]
    content: str


@dataclass(frozen=True, slots=True)
class Brief:
    """The decided facts of one answer: whoever writes it, writes from these alone."""

    task: str
    need: Need
    candidates: tuple[Candidate, ...]
    """In the code's own order; only these may be picked."""
    shape: Shape
    top: int
    """How many to recommend at the most."""
    stores: tuple[str, ...] = ()
    context: str = ""
    """Text that was piped beside the need."""
    findings: tuple[str, ...] = ()
    """What code found out beyond the candidates, a line each, the most important first."""
    draft: str = ""
    """The answer in the code's own words, where code decides all of it: then nothing is left to pick."""
    asked: str = ""
    """What is to be written, in code's own words, where a task leaves that open."""
    so_far: tuple[str, ...] = ()
    """The conversation that this answer goes on with, a line each, the oldest first."""
    amounts: tuple[tuple[str, Decimal], ...] = ()
    """Sums that code worked out, such as a basket's total, each with its field: they may be told beside prices."""
    shopper: tuple[str, ...] = ()
    """Facts of the shopper's profile that may be told, a line each; none unless the shopper shares it."""
    shuffle: int | None = None
    """The seed of another order to list the candidates in, each with its own handle; None for the code's own."""

    @property
    def language(self) -> Language:
        return self.need.language


@dataclass(frozen=True, slots=True)
class Form:
    """What an answer must be that is no prose, and how long it may take: it stands before everything else.

    `schema` is a JSON Schema, sent where the provider takes one. `seconds` are for the whole answer once there is a
    connection; `characters` are the most that it may have.
    """

    name: str
    schema: Mapping[str, Any]
    seconds: float
    characters: int


@dataclass(frozen=True, slots=True)
class Prompt:
    messages: tuple[Message, ...]
    brief: Brief
    template: str
    """Name and version of the template, such as `recommend.en@1`."""
    tokens: int
    """An estimate that is never too low, of all messages."""
    cut: tuple[str, ...] = ()
    """What was left out to fit the budget, as sentences for `--explain`."""
    form: Form | None = None
