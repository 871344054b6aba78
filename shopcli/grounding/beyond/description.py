"""A product text as it may be printed: what each sentence rests on, and which sentences were taken out of it."""

from dataclasses import dataclass
from enum import StrEnum

from shopcli.analysis.describing.fact import LeftOut, Style
from shopcli.query.need import Language


class Why(StrEnum):
    """Why a sentence was taken out; stable words, part of the JSON contract."""

    CONTRADICTED = "contradicted"
    """The catalog says otherwise."""
    UNSTATED = "unstated"
    """It claims a value or a feature of which the catalog does not speak."""
    BEYOND = "beyond"
    """It has words that no fact bears out: praise, a purpose, a promise, a detail."""
    COMPARED = "compared"
    """It sets the product beside others."""
    PASSING = "passing"
    """It tells what changes while the text stands: stock, delivery, returns, or a price that was not asked for."""
    FORM = "form"
    """It is a table or code."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """`facts` are the fields of the catalog that it tells; a heading may tell none."""

    text: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dropped:
    """`words` are what the reason stands on, as far as it can be shown."""

    text: str
    why: Why
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Description:
    """`author` and `provider` wrote what `text` is now; `fell_back`: the text is code's own, as the model failed or too
    little of its text was left."""

    product_id: str
    name: str
    language: Language
    style: Style
    text: str
    sentences: tuple[Sentence, ...]
    dropped: tuple[Dropped, ...]
    left_out: tuple[LeftOut, ...]
    author: str
    provider: str
    fell_back: bool = False
