"""What code is not sure of, put to a model: in batches, in order, and without it where it fails."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from typing import Literal, Protocol, TypeAlias, TypeVar

from shopcli.context import Folders
from shopcli.errors import ModelError
from shopcli.events import Event, Notice, Prompted
from shopcli.models.model import Model, Usage
from shopcli.prompts.batches import MOST_ASKED, Setting
from shopcli.prompts.prompt import Prompt
from shopcli.prompts.templates import Template, load_template
from shopcli.query.need import Language
from shopcli.tasks.wording import say

Task: TypeAlias = Literal["judge", "place"]
"""Reviews that are judged, or products that are placed: the name of a template."""

T = TypeVar("T")
A = TypeVar("A")

_AHEAD = 500
"""Items that wait, in their order, for a batch to be full."""
_FAILURES = 2
"""In a row, after which the rest is not asked about."""
_LASTING = frozenset({"authentication", "permission", "quota", "model_not_found", "tls", "proxy"})
"""Kinds of failure that the next request would meet again."""


@dataclass(slots=True)
class Asking:
    """Whom to ask, and how. `tell` hears of failures, and in a dry run of what would be sent."""

    task: Task
    model: Model
    language: Language
    folders: Folders
    fence: Callable[[Sequence[str]], str]
    """The label around the texts of one prompt."""
    seconds: float
    """For one answer, once there is a connection."""
    tell: Callable[[Event], None]
    dry_run: bool = False
    usage: Usage | None = None
    asked: int = 0
    """Items that the model was asked about."""
    taken: int = 0
    """Those of them of which it gave an answer that counts."""
    _failures: int = field(default=0, init=False)
    _template: Template | None = field(default=None, init=False)

    def setting(self, texts: Sequence[str]) -> Setting:
        """Raises `UsageError` for a template that cannot be used."""
        if self._template is None:
            self._template = load_template(self.task, self.language, self.folders.config)
        return Setting(self.language, self._template, self.model.window, self.fence(texts), self.seconds)

    @property
    def has_given_up(self) -> bool:
        return self._failures >= _FAILURES

    def succeeded(self) -> None:
        self._failures = 0

    def failed(self, failure: ModelError) -> None:
        """Tells of the first failure, and gives up at once where asking again would fail alike."""
        if not self._failures:
            text = say(f"failed_to_{self.task}", self.language, model=self.model.name, cause=failure.cause)
            self.tell(Notice(text, failure.hint, "warning"))
        self._failures += _FAILURES if failure.kind in _LASTING else 1


class Questions(Protocol[T, A]):
    """What is asked about items, and what becomes of the answers."""

    def is_unsure(self, item: T) -> bool: ...

    def prompt(self, items: Sequence[T], asking: Asking) -> tuple[Prompt, int] | None:
        """The prompt about as many of the first items as fit, and how many; None where not even one does."""
        ...

    def parse(self, text: str) -> dict[int, A] | None:
        """The answers by the number of the item in the prompt, from 1; None where they have not the form asked for."""
        ...

    def merged(self, item: T, answer: A, by: str) -> T | None:
        """The item as the model of the name `by` has it; None where its answer counts for nothing."""
        ...


def resolve(items: Iterable[T], questions: Questions[T, A], asking: Asking) -> Iterator[T]:
    """The same items in their order, those that are unsure as the model answers, as far as it does.

    Raises `UsageError` for a template that cannot be used.
    """
    waiting: list[T] = []
    unsure = 0
    for item in items:
        waiting.append(item)
        unsure += questions.is_unsure(item)
        if unsure >= MOST_ASKED or len(waiting) >= _AHEAD:
            yield from _resolved(waiting, questions, asking)
            waiting, unsure = [], 0
    yield from _resolved(waiting, questions, asking)


def _resolved(waiting: Sequence[T], questions: Questions[T, A], asking: Asking) -> Iterator[T]:
    places = [place for place, item in enumerate(waiting) if questions.is_unsure(item)]
    found: dict[int, T] = {}
    while places and not asking.has_given_up:
        fitted = questions.prompt([waiting[place] for place in places], asking)
        if fitted is None:
            places = places[1:]
            continue
        prompt, count = fitted
        answers = _answers(prompt, count, questions.parse, asking)
        for number, place in enumerate(places[:count], 1):
            if number not in answers:
                continue
            merged = questions.merged(waiting[place], answers[number], asking.model.name)
            if merged is not None:
                asking.taken += 1
                found[place] = merged
        places = places[count:]
    for place, item in enumerate(waiting):
        yield found.get(place, item)


def _answers(prompt: Prompt, count: int, parse: Callable[[str], dict[int, A] | None], asking: Asking) -> dict[int, A]:
    if asking.dry_run:
        asking.tell(Prompted(prompt))
        return {}
    asking.asked += count
    said: list[str] = []
    try:
        with closing(asking.model.stream(prompt)) as pieces:
            for piece in pieces:
                if isinstance(piece, Usage):
                    asking.usage = asking.usage + piece if asking.usage else piece
                elif isinstance(piece, str):
                    said.append(piece)
    except ModelError as failure:
        asking.failed(failure)
        return {}
    answers = parse("".join(said))
    if answers is None:
        cause, hint = say("unusable", asking.language), say("choose_another", asking.language)
        asking.failed(ModelError("unusable", cause, hint=hint))
        return {}
    asking.succeeded()
    return answers
