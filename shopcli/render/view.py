"""What people read: the events of a run, put onto a surface that knows how to write them."""

from collections.abc import Sequence
from typing import Protocol

from shopcli.events import (
    Advised,
    AnsweredBy,
    Basketed,
    Changed,
    Checked,
    Clarified,
    Degraded,
    Done,
    Event,
    Evidenced,
    Explained,
    Failed,
    NothingFits,
    Picked,
    Prompted,
    Ranked,
    Read,
    ReadingPrompted,
    Spent,
    Text,
    Understood,
)
from shopcli.query.need import Language
from shopcli.render.card import Card, cards
from shopcli.render.explain import need_view, nothing_fits_view, prompt_view, ranking_view, why_not_view
from shopcli.render.lines import View
from shopcli.render.marks import marked, without_marks
from shopcli.render.words import words
from shopcli.text import one_line


class Surface(Protocol):
    """A terminal or a pipe. Sections are parted by one empty line, and nothing written is ever changed."""

    def show(self, view: View) -> None: ...

    def show_cards(self, cards: Sequence[Card]) -> None: ...

    def write_prose(self, delta: str) -> None:
        """More Markdown, with `marks` in it; what is finished appears at once."""
        ...

    def end_prose(self) -> None:
        """Writes the prose that is still held back; may be called at any time, and again."""
        ...

    def sign(self, author: str, caution: str) -> None:
        """Says who wrote the prose, where people look for it, and what to beware of in it, if anything."""
        ...


class ReaderView:
    """`explain` adds how the answer came about; without `stream` the prose appears at once at its end."""

    def __init__(self, surface: Surface, *, explain: bool = False, stream: bool = True) -> None:
        self._surface = surface
        self._explain = explain
        self._stream = stream
        self._held: list[str] = []
        self._language: Language = "en"
        self._author = ""
        self._caution = ""
        self._spoke = False
        self._sources: Evidenced | None = None
        """Shown below the answer that rests on them."""

    def handle(self, event: Event) -> None:
        match event:
            case Text(delta, claim):
                self._take_prose(marked(delta, claim, self._language) if claim else without_marks(delta))
            case Picked(candidates, is_listing=True):
                from shopcli.render.listing import listing_view

                self._surface.show(listing_view(candidates, self._language))
            case Picked(candidates):
                self._surface.end_prose()
                self._surface.show_cards(cards(candidates, self._language))
            case AnsweredBy(name, provider):
                self._answered_by(name, provider)
            case Checked():
                self._caution = checked_text(event, self._language)
            case Degraded():
                self._end_early()
                self._author, self._caution = words(self._language).built_in, ""
            case Done():
                self._end_prose()
                self._show_sources()
                if self._author:
                    self._surface.sign(self._author, self._caution)
            case Failed():
                self._end_early()
            case Spent():
                self._end_prose()
            case _:
                self._show(event)

    def close(self) -> None:
        """Whatever ended the run, the prose that came is shown."""
        self._end_prose()

    def _show(self, event: Event) -> None:
        match event:
            case Understood(need):
                self._language = need.language
                if self._explain:
                    self._surface.show(need_view(need, self._language))
            case NothingFits():
                self._surface.show(nothing_fits_view(event, self._language))
            case Explained(why_not):
                self._surface.show(why_not_view(why_not, self._language))
            case Evidenced():
                self._sources = event
            case Advised(advice):
                from shopcli.render.advice import advice_view

                self._surface.show(advice_view(advice, self._language))
            case Changed() | Basketed() | Clarified():
                from shopcli.render.turn import turn_view

                self._surface.end_prose()
                self._surface.show(turn_view(event, self._language))
            case Ranked() if self._explain:
                self._surface.show(ranking_view(event, self._language))
            case Prompted(prompt) | ReadingPrompted(prompt) if self._explain:
                self._surface.show(prompt_view(prompt, self._language))
            case Read() if self._explain:
                from shopcli.render.reading import reading_view

                self._surface.show(reading_view(event, self._language))

    def _show_sources(self) -> None:
        if self._sources and self._sources.evidence:
            from shopcli.render.evidence import evidence_view

            self._surface.show(evidence_view(self._sources, self._language))

    def _take_prose(self, delta: str) -> None:
        self._spoke = self._spoke or bool(delta.strip())
        if self._stream:
            self._surface.write_prose(delta)
        else:
            self._held.append(delta)

    def _end_prose(self) -> None:
        if self._held:
            self._surface.write_prose("".join(self._held))
            self._held.clear()
        self._surface.end_prose()

    def _end_early(self) -> None:
        """What a model said before it failed, or was stopped, is signed as a whole answer is."""
        self._end_prose()
        if self._spoke and self._caution:
            self._surface.sign(self._author, self._caution)

    def _answered_by(self, name: str, provider: str) -> None:
        self._author, self._caution = author_text(name, provider, self._language), ""


def author_text(name: str, provider: str, language: Language) -> str:
    """Who wrote an answer or a text."""
    return words(language).built_in if provider == "built-in" else f"{one_line(name)} · {one_line(provider)}"


def checked_text(checked: Checked, language: Language) -> str:
    """How many of the claims hold, in a few words."""
    say = words(language)
    if not checked.supported + checked.contradicted + checked.unknown:
        return say.no_claims
    return say.claims.format(supported=checked.supported, contradicted=checked.contradicted, unknown=checked.unknown)
