"""A turn as it was heard: its text, what it points at, and where the conversation stands."""

import re
from dataclasses import dataclass

from shopcli.attributes.numbers import narrow
from shopcli.conversation.moves import Reply
from shopcli.conversation.pointing import Pointed, find_asked, find_bare, find_named, find_pointed, items_of, masked
from shopcli.conversation.state import Item, State
from shopcli.conversation.wording import say
from shopcli.index.index import Index
from shopcli.query.need import Language
from shopcli.query.reading import language_of
from shopcli.text import clean, has_han, one_line

_WORDS = re.compile("[a-z]{3,}")


@dataclass(frozen=True, slots=True)
class Heard:
    """`low` is `text` in small letters, position by position; in `masked` a mark stands for each `pointed`."""

    text: str
    low: str
    masked: str
    pointed: tuple[Pointed, ...]
    language: Language
    state: State
    index: Index

    @property
    def items(self) -> tuple[Item, ...]:
        return items_of(self.pointed)

    def with_numbers(self) -> "Heard":
        """The same where numbers that stand alone are numbers on the screen."""
        bare = [one for one in find_bare(self.low, self.state) if not _overlaps(one, self.pointed)]
        return _heard(self, (*self.pointed, *bare))

    def beyond(self) -> Reply | None:
        """That a number points at nothing, where one does."""
        place = next((one.beyond for one in self.pointed if one.beyond), 0)
        if not place:
            return None
        count = len(self.state.shown)
        return Reply(say("beyond" if count else "beyond_none", self.language, place=place, count=count))


def hear(text: str, state: State, index: Index) -> Heard:
    said = narrow(one_line(clean(text)))
    low = "".join(low if len(low := character.lower()) == 1 else character for character in said)
    pointed = find_pointed(low, state)
    pointed += [one for one in find_asked(low, state) if not _overlaps(one, pointed)]
    names = find_named(said, state, index)
    pointed = [one for one in pointed if not _overlaps(one, names)]
    heard = Heard(said, low, low, (), language_in(low, state), state, index)
    return _heard(heard, (*pointed, *names))


def language_in(text: str, state: State) -> Language:
    """The language of a turn; what has no words of its own, such as "2" and "32 GB", keeps that of the need."""
    if state.need and not has_han(text) and not _WORDS.search(text.lower()):
        return state.need.language
    return language_of(text)


def _heard(heard: Heard, pointed: tuple[Pointed, ...]) -> Heard:
    ordered = tuple(sorted(pointed, key=lambda one: one.start))
    return Heard(heard.text, heard.low, masked(heard.low, ordered), ordered, heard.language, heard.state, heard.index)


def _overlaps(one: Pointed, others: "tuple[Pointed, ...] | list[Pointed]") -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)
