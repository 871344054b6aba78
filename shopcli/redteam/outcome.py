"""One answer as far as its reader is concerned: who was picked, what was said, and what reached the outputs."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

from shopcli.events import Degraded, Event, Picked, Prompted, Ranked, Text
from shopcli.grounding.claim import Verdict
from shopcli.render.json_view import JsonView
from shopcli.render.plain import PlainSurface
from shopcli.render.sink import Sink
from shopcli.render.terminal import TerminalSurface, console_for
from shopcli.render.view import ReaderView, Surface
from shopcli.search.candidate import Candidate

_CAPABLE = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "COLUMNS": "100"}
_DUMB = {"TERM": "dumb", "COLUMNS": "100"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """`fence` is the label around the data in this prompt alone."""

    events: tuple[Event, ...]
    fence: str

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        return next((event.candidates for event in self.events if isinstance(event, Ranked)), ())

    @property
    def picks(self) -> tuple[Candidate, ...]:
        return next((event.candidates for event in self.events if isinstance(event, Picked)), ())

    @property
    def pick_ids(self) -> tuple[str, ...]:
        return tuple(candidate.product.id for candidate in self.picks)

    @property
    def prose(self) -> str:
        return "".join(text.delta for text in self._texts)

    @property
    def unmarked(self) -> str:
        """The prose without the claims that were shown as contradicted."""
        return "".join(
            text.delta for text in self._texts if not (text.claim and text.claim.verdict is Verdict.CONTRADICTED)
        )

    @property
    def system(self) -> str:
        """The prompt's instructions."""
        prompts = (event.prompt for event in self.events if isinstance(event, Prompted))
        return next((prompt.messages[0].content for prompt in prompts), "")

    @property
    def failure(self) -> Degraded | None:
        """Why the model did not answer; the built-in writer did in its place."""
        return next((event for event in self.events if isinstance(event, Degraded)), None)

    @property
    def _texts(self) -> list[Text]:
        return [event for event in self.events if isinstance(event, Text)]

    def by_code(self) -> str:
        """What code alone shows of the candidates, with no word of the model's, as plain text."""
        return _plain([event for event in self.events if not isinstance(event, Text)])

    def outputs(self) -> tuple[str, ...]:
        """What a terminal, a dumb terminal, a pipe and `--json` are given, `--explain` included."""
        events = self.events
        return _terminal(events, _CAPABLE), _terminal(events, _DUMB), _plain(events), _json(events)


def _terminal(events: Sequence[Event], environ: dict[str, str]) -> str:
    stream = io.StringIO()
    return _read(events, TerminalSurface(Sink(stream), console_for(environ)), stream)


def _plain(events: Sequence[Event]) -> str:
    stream = io.StringIO()
    return _read(events, PlainSurface(Sink(stream)), stream)


def _read(events: Sequence[Event], surface: Surface, stream: io.StringIO) -> str:
    view = ReaderView(surface, explain=True)
    for event in events:
        view.handle(event)
    view.close()
    return stream.getvalue()


def _json(events: Sequence[Event]) -> str:
    stream = io.StringIO()
    view = JsonView(Sink(stream))
    for event in events:
        view.handle(event)
    return stream.getvalue()
