"""The real pipelines, asked as the commands ask them."""

import secrets
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Protocol, TypeVar

from shopcli.context import Folders
from shopcli.evaluation.figures.ranking import DEPTH
from shopcli.evaluation.task import Task
from shopcli.events import Event
from shopcli.index.index import Index
from shopcli.meaning.meaning import Meanings, no_meaning
from shopcli.tasks.telling import Manner

if TYPE_CHECKING:
    from shopcli.models.model import Model

T = TypeVar("T")


class Search(Protocol):
    """What is yielded over the catalog's index, which is opened anew where it turns out to be damaged."""

    def __call__(self, results: Callable[[Index], Iterable[T]], /) -> Iterable[T]: ...


@dataclass(frozen=True, slots=True)
class Asker:
    """`top` is the most to recommend where a need does not say; no profile is leant on.

    `reading_seconds` are for a model to read what the rules leave unread; None where it shall not.
    """

    search: Search
    folders: Folders
    today: date
    top: int = 3
    reading_seconds: float | None = None
    meanings: Meanings = no_meaning
    fence: str = field(default_factory=lambda: secrets.token_hex(4))

    def events(
        self, task: Task, model: "Model", *, shuffle: int | None = None, dry_run: bool = False
    ) -> Iterator[Event]:
        """The events of one task; with a `shuffle`, a model is shown the candidates in another order.

        Raises what the pipelines raise: `UsageError` or `UnknownProductError` where the text cannot be read.
        """
        manner = Manner(self.fence, self.folders, dry_run=dry_run)
        yield from self.search(lambda index: self._pipeline(task, model, index, manner, shuffle))

    def _pipeline(
        self, task: Task, model: "Model", index: Index, manner: Manner, shuffle: int | None
    ) -> Iterator[Event]:
        match task.verb:
            case "recommend":
                return self._recommend(task, model, index, manner, shuffle)
            case "ask":
                from shopcli.tasks.ask import Question, ask

                return ask(Question(task.text, self.today, manner, task.product_ids), index, model)
            case "advise":
                return self._advise(task, model, index, manner)

    def _recommend(
        self, task: Task, model: "Model", index: Index, manner: Manner, shuffle: int | None
    ) -> Iterator[Event]:
        from shopcli.search.find import in_catalog_currency
        from shopcli.search.reference import read_beside
        from shopcli.tasks.recommend import Request, recommend

        need = in_catalog_currency(read_beside(task.text, index), index)
        # Of a labelled need as many ranks are asked for as are looked at.
        most = DEPTH if task.family == "labelled" else self.top
        request = Request(
            need=need,
            top=need.count or most,
            manner=manner,
            reading_seconds=self.reading_seconds,
            meanings=self.meanings,
            shuffle=shuffle,
        )
        return recommend(request, index, model)

    def _advise(self, task: Task, model: "Model", index: Index, manner: Manner) -> Iterator[Event]:
        from shopcli.query.request import read_request
        from shopcli.search.find import vocabulary_of
        from shopcli.tasks.advice import Asked
        from shopcli.tasks.advise import Request, advise

        asked = Asked(read_request(task.text, vocabulary_of(index)), self.today)
        return advise(Request(asked, manner), index, model)
