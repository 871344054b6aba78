"""A text in pieces, each with the facts that it tells."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from shopcli.analysis.describing.fact import Fact, Portrait


@dataclass(frozen=True, slots=True)
class Phrase:
    """Part of a sentence, or a whole one; where a language has articles, `article` is what it takes in a sentence."""

    text: str
    facts: tuple[Fact, ...]
    article: str = ""

    @property
    def full(self) -> str:
        return f"{self.article} {self.text}" if self.article else self.text


@dataclass(frozen=True, slots=True)
class Section:
    """One topic: sentences for prose, and what they say as a list of phrases."""

    topic: str
    sentences: tuple[Phrase, ...]
    phrases: tuple[Phrase, ...]


class Speech(Protocol):
    """A language that texts are written in: the module `en` or `zh`."""

    LABELS: Mapping[str, str]

    def opening(self, portrait: Portrait) -> Phrase: ...
    def lead(self, portrait: Portrait) -> tuple[Phrase, ...]: ...
    def sections(self, portrait: Portrait) -> Iterator[Section]: ...


@dataclass(frozen=True, slots=True)
class Written:
    """One sentence, line or heading of the text; `gap` parts it from what stands before."""

    text: str
    fields: tuple[str, ...]
    gap: str = ""


def text_of(parts: tuple[Written, ...]) -> str:
    return "".join(part.gap + part.text for part in parts)


def fields_of(facts: tuple[Fact, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fact.field for fact in facts))
