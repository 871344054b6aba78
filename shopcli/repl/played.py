"""An answer handed to its renderers, event by event, with a plain copy to keep."""

import io
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass

from shopcli.errors import ShopcliError
from shopcli.events import Advised, Event, Failed, Picked, Ranked, Spent, Understood
from shopcli.exits import ExitCode
from shopcli.models.model import Usage
from shopcli.query.describe import describe_avoided
from shopcli.render.choose import Renderer
from shopcli.render.plain import PlainSurface
from shopcli.render.sink import Sink
from shopcli.render.view import ReaderView
from shopcli.search.candidate import Candidate
from shopcli.text import one_line

INTERRUPTED = Failed("interrupted", "interrupted", "", ExitCode.INTERRUPTED)


@dataclass(frozen=True, slots=True)
class Played:
    """How an answer went: what was shown of it as plain text, what it cost, and why it ended early, if it did."""

    answer: str
    usage: Usage | None = None
    failure: Failed | None = None

    @property
    def is_interrupted(self) -> bool:
        return self.failure is not None and self.failure.exit_code is ExitCode.INTERRUPTED


def play(events: Generator[Event, None, None], renderers: Sequence[Renderer]) -> Played:
    """An error or Ctrl-C becomes the last event."""
    playing = _Playing(renderers)
    try:
        with closing(events):
            for event in events:
                playing.handle(event)
    except ShopcliError as error:
        playing.handle(Failed.of(error))
    except KeyboardInterrupt:
        playing.handle(INTERRUPTED)
    return playing.end()


class _Playing:
    def __init__(self, renderers: Sequence[Renderer]) -> None:
        self._plain = io.StringIO()
        self._renderers = (*renderers, ReaderView(PlainSurface(Sink(self._plain))))
        self._usage: Usage | None = None
        self._failure: Failed | None = None
        self._private: set[str] = set()

    def handle(self, event: Event) -> None:
        match event:
            case Spent(usage):
                self._usage = usage
            case Failed():
                self._failure = event
            case Understood() | Ranked() | Picked() | Advised():
                self._private.update(about_shopper(event))
        for renderer in self._renderers:
            renderer.handle(event)

    def end(self) -> Played:
        for renderer in self._renderers:
            renderer.close()
        return Played(without(self._private, self._plain.getvalue()), self._usage, self._failure)


def about_shopper(event: Understood | Ranked | Picked | Advised) -> Iterator[str]:
    """What an event says out of the shopper's profile, as views write it: it is shown, and never kept."""
    match event:
        case Understood(need):
            yield from (one_line(text) for _, text in describe_avoided(need))
        case Ranked(candidates) | Picked(candidates):
            yield from _reasons(candidates)
        case Advised(advice) if advice.form == "basket":
            yield from _reasons(advice.candidates)


def _reasons(candidates: Iterable[Candidate]) -> Iterator[str]:
    return (one_line(reason.text) for one in candidates for reason in one.reasons if reason.kind == "profile")


def without(private: Iterable[str], answer: str) -> str:
    """`answer` with an ellipsis in place of each of these texts, the longest first."""
    for text in sorted(filter(None, private), key=len, reverse=True):
        answer = answer.replace(text, "…")
    return answer
