"""What the commands of the three tasks share: which flags go together, and how one text is answered."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from shopcli.commands import options, running
from shopcli.commands.needs import Choices, Shop, open_shop
from shopcli.errors import UsageError

if TYPE_CHECKING:
    from shopcli.context import Context
    from shopcli.events import Event
    from shopcli.exits import ExitCode
    from shopcli.render.choose import Output

Tell: TypeAlias = Callable[["Event"], None]
"""Where a remark goes that comes before the events."""


@dataclass(frozen=True, slots=True)
class Showing:
    """How the answer is to be shown, as the flags say it."""

    as_json: bool = False
    as_jsonl: bool = False
    no_stream: bool = False
    usage: bool = False
    explain: bool = False
    dry_run: bool = False

    @property
    def output(self) -> "Output":
        return options.output_of(as_json=self.as_json, as_jsonl=self.as_jsonl)

    def check_batch(self, others: Mapping[str, bool], instead: str) -> None:
        """Refuses the flags that a batch, which writes whole documents, has no use for: these and `others`."""
        shown = {"--explain": self.explain, "--usage": self.usage, "--dry-run": self.dry_run}
        shown |= {"--jsonl": self.as_jsonl, "--no-stream": self.no_stream}
        for flag, is_given in {**others, **shown}.items():
            if is_given:
                raise UsageError(f"{flag} and --batch exclude each other", hint=f"leave {flag} out, or {instead}")


def check_readers(what: str, text: str | None, batch: str | None, catalogs: Sequence[str]) -> None:
    """Raises `UsageError` where there are a text and a batch, or where two of them would read stdin."""
    if text is not None and batch is not None:
        raise UsageError(f"a {what} and --batch exclude each other", hint=f"put the {what} into the batch")
    readers = [name for name, value in ((f"the {what}", text), ("--batch", batch)) if value == "-"]
    readers += ["--catalog" for source in catalogs if source == "-"]
    if len(readers) > 1:
        raise UsageError(f"{' and '.join(readers)} both read stdin", hint="give one of them as a file or an argument")


def answer_one(
    text: str,
    choices: Choices,
    showing: Showing,
    context: "Context",
    answering: Callable[[Shop, Tell], Iterable["Event"]],
) -> "ExitCode":
    """Opens the shop, for which `text` decides the language of the demo, and shows what `answering` makes of it."""
    from shopcli.render.choose import renderer_for

    renderer = renderer_for(
        showing.output,
        context,
        stream=not showing.no_stream,
        usage=showing.usage,
        explain=showing.explain,
        dry_run=showing.dry_run,
    )
    shops: list[Shop] = []

    def opening() -> Iterable["Event"]:
        shops.append(open_shop(text, choices, context, renderer.handle))
        return shops[0].notices()

    return running.run_events(renderer, opening, lambda: answering(shops[0], renderer.handle))
