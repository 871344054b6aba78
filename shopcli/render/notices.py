"""What people are told beside the answer, on stderr: notices, hints, errors, which model is asked, what it cost."""

from collections.abc import Mapping
from decimal import Decimal

from shopcli.catalog.money import format_money
from shopcli.events import AnsweredBy, Degraded, Event, Failed, Notice, Picked, ReadingPrompted, Spent, Understood
from shopcli.models.model import Usage
from shopcli.query.need import Language
from shopcli.render.sink import Sink
from shopcli.render.words import words
from shopcli.text import one_line, shorten

# A cause may quote what a server said; nobody reads a page of it.
_LONGEST = 600
_DIM, _YELLOW, _RED = "2", "33", "1;31"


def allows_colour(environ: Mapping[str, str], *, is_terminal: bool) -> bool:
    """Whether a stream may be coloured: a capable terminal without NO_COLOR."""
    return is_terminal and not environ.get("NO_COLOR") and environ.get("TERM", "").lower() not in ("dumb", "unknown")


class NoticesView:
    """Writes to `sink` in the need's language once it is known, English before.

    `live` says that somebody watches; `width` is the columns that lines are broken to, None for whole lines.
    """

    def __init__(
        self, sink: Sink, *, colour: bool = False, live: bool = False, usage: bool = False, width: int | None = None
    ) -> None:
        self._sink = sink
        self._width = width
        self._colour = colour
        self._live = live
        self._usage = usage
        self._language: Language = "en"
        self._spent: Usage | None = None

    def handle(self, event: Event) -> None:
        say = words(self._language)
        match event:
            case Understood(need):
                self._language = need.language
            case AnsweredBy(name, provider) | ReadingPrompted(_, name, provider) if (
                self._live and provider != "built-in"
            ):
                asking = say.asking.format(name=one_line(name), provider=one_line(provider))
                self._write("", asking, "", _DIM, whole=True)
            case Picked(_, dropped) if dropped:
                self._write(
                    say.warning, (say.stranger if dropped == 1 else say.strangers).format(count=dropped), "", _YELLOW
                )
            case Notice(text, hint, "warning"):
                self._write(say.warning, text, hint, _YELLOW)
            case Notice(text, hint):
                self._write("", text, hint, _DIM, whole=True)
            case Degraded(_, cause, hint):
                self._write(say.warning, say.degraded.format(cause=cause), hint, _YELLOW)
            case Failed(_, cause, hint):
                self._write(say.error, cause, hint, _RED)
            case Spent(usage) if self._usage:
                self._spent = usage

    def close(self) -> None:
        """Tells what was spent, below everything else."""
        if self._spent:
            self._write("", usage_text(self._spent, self._language), "", _DIM, whole=True)
            self._spent = None

    def _write(self, label: str, text: str, hint: str, style: str, *, whole: bool = False) -> None:
        """One message and its hint; `style` paints the label, or the whole of it."""
        lines = self._lines(label, text, style, whole=whole)
        if hint:
            lines += self._lines(words(self._language).hint, hint, _DIM)
        self._sink.write("".join(f"{line}\n" for line in lines))

    def _lines(self, label: str, text: str, style: str, *, whole: bool = False) -> list[str]:
        first, *rest = self._broken(label + shorten(one_line(text), _LONGEST))
        if whole:
            return [self._painted(line, style) for line in (first, *rest)]
        return [self._painted(first[: len(label)], style) + first[len(label) :], *rest]

    def _broken(self, line: str) -> list[str]:
        # Most fit, and what breaks the others takes a while to import.
        if self._width is None or (line.isascii() and len(line) <= self._width):
            return [line]
        from rich.text import Text

        from shopcli.render.wrap import wrap

        return [piece.plain for piece in wrap(Text(line), self._width, cut=False)]

    def _painted(self, text: str, style: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if self._colour and text else text


def usage_text(usage: Usage, language: Language) -> str:
    """Tokens, cost and the time to the first text on one line; `~` marks an estimate."""
    say = words(language)
    about = "~" if usage.estimated else ""
    parts = [say.tokens.format(prompt=f"{about}{usage.prompt_tokens:,}", answer=f"{about}{usage.completion_tokens:,}")]
    if usage.cost is not None:
        cost = format_money(usage.cost, usage.currency, language)
        parts.append(say.cost.format(amount=f"{about}{cost}"))
    if usage.first_token_seconds is not None:
        parts.append(say.first_token.format(seconds=f"{Decimal(str(usage.first_token_seconds)):.2f}"))
    return " · ".join(parts)
