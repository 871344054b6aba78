"""Tasks over the small shop of the tests of search, and runs of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from shopcli.evaluation.result import Given, Result
from shopcli.evaluation.running.asking import Asking, Entrant, answered, question_of
from shopcli.evaluation.running.file import Header, read_run
from shopcli.evaluation.running.kept import opened
from shopcli.evaluation.running.run import Ending, Plan, results, run
from shopcli.evaluation.task import Gold, Task, Verb
from shopcli.index.index import Index
from shopcli.models.chat_stream import Timeouts
from shopcli.models.openai_client import OpenAIModel
from shopcli.models.writer import Writer
from shopcli.settings import ModelSettings
from tests.evaluation.whole import asker_of
from tests.fake_openai import FakeOpenAI

HEADER = Header(("Shop",), "abc", "0.1.0", "2026-01-02")
LAPTOP = Task("budgets-001-en", "budgets", "recommend", "en", "a laptop under $800", Gold())


def tasks(count: int, verb: Verb = "recommend") -> tuple[Task, ...]:
    """Different needs, each of which finds something."""
    return tuple(
        Task(f"budgets-{number:03}-en", "budgets", verb, "en", f"a laptop under ${2000 + number}", Gold())
        for number in range(1, count + 1)
    )


def asking(server: FakeOpenAI, label: str = "small", price: str | None = None) -> Entrant:
    """A model behind the server, which costs `price` per million tokens in either direction."""
    amount = None if price is None else Decimal(price)
    settings = ModelSettings(
        "some-model", server.url, window=16_000, reserve=500, input_price=amount, output_price=amount
    )
    model = OpenAIModel(settings, None, Timeouts(5, 5, 5), sleep=lambda _: None)
    return Entrant(label, model, input_price=amount, output_price=amount)


@dataclass(frozen=True, slots=True)
class Outcome:
    results: tuple[Result, ...]
    endings: tuple[Ending, ...]


BUILT_IN = Entrant("built-in", Writer())


def ran(
    index: Index,
    path: Path,
    asked: Sequence[Task],
    *entrants: Entrant,
    repeats: int = 1,
    shuffle: bool = False,
    jobs: int = 1,
    max_cost: str | None = None,
) -> Outcome:
    limit = None if max_cost is None else Decimal(max_cost)
    plan = Plan(tuple(asked), entrants or (BUILT_IN,), repeats, shuffle, jobs, limit)
    with opened(path, HEADER, asked) as kept:
        endings = run(plan, asker_of(index), kept, lambda done, total: None)
        return Outcome(results(plan, kept), endings)


def given(index: Index, task: Task, entrant: Entrant = BUILT_IN, *, shuffled: bool = False) -> Given:
    return answered(Asking(task, entrant.label, shuffled=shuffled), entrant.model, asker_of(index)).given


def kept_in(path: Path, asked: Sequence[Task]) -> dict[str, str]:
    """The prose of each task's answer, by its text."""
    texts = {question_of(task): task.text for task in asked}
    return {texts[key[0]]: given.prose for key, given in read_run(path).answers.items()}
