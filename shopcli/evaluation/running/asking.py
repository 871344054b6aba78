"""One asking: who is asked what, and what came of it."""

import hashlib
import json
import time
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from shopcli.errors import CatalogError, ShopcliError
from shopcli.evaluation.marking import mark
from shopcli.evaluation.result import FAULT, Given, Result
from shopcli.evaluation.running.asker import Asker
from shopcli.evaluation.running.gathered import Gathered
from shopcli.evaluation.running.slips import contradicted, strange_prices, unchecked_claims
from shopcli.evaluation.task import Task
from shopcli.exits import ExitCode
from shopcli.query.need import Language
from shopcli.settings import BUILT_IN

if TYPE_CHECKING:
    from shopcli.index.index import Index
    from shopcli.models.model import Model

Key: TypeAlias = tuple[str, str, str, int, bool]
"""What is asked (`question_of`), the model's label and identity, repeat, whether the candidates were shuffled."""


@dataclass(frozen=True, slots=True)
class Entrant:
    """A model in a run, and its prices per million tokens; `label` is what it is called, for two may have one name.

    `identity` differs where answers may: an alias that now stands for another model, or prompts that were rewritten.
    """

    label: str
    model: "Model"
    identity: str = ""
    input_price: Decimal | None = None
    output_price: Decimal | None = None
    currency: str = "USD"

    def cost(self, prompt_tokens: int, answer_tokens: int) -> Decimal | None:
        if self.input_price is None or self.output_price is None:
            return None
        return (prompt_tokens * self.input_price + answer_tokens * self.output_price) / 1_000_000


@dataclass(frozen=True, slots=True)
class Asking:
    """`repeat` counts from 0."""

    task: Task
    label: str
    repeat: int = 0
    shuffled: bool = False
    identity: str = ""

    @property
    def key(self) -> Key:
        return question_of(self.task), self.label, self.identity, self.repeat, self.shuffled

    @property
    def shuffle(self) -> int | None:
        """The seed of the order in which candidates are shown: the same for every model."""
        return zlib.crc32(f"{self.task.id} {self.repeat}".encode()) if self.shuffled else None

    def marked(self, given: Given, language: Language | None = None) -> Result:
        """In `language` it says what is wrong; by itself in the task's own."""
        return Result(self.task, self.label, self.repeat, self.shuffled, given, mark(self.task, given, language))


def question_of(task: Task) -> str:
    """What a task asks, whatever is right: an answer to it stays one when its gold is computed in another way."""
    asked = json.dumps([task.verb, task.text, task.product_ids, task.family == "labelled"], ensure_ascii=False)
    return hashlib.sha256(asked.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def askings(
    tasks: Sequence[Task], label: str, repeats: int = 1, *, shuffle: bool = False, identity: str = ""
) -> Iterator[Asking]:
    """All that one model is asked. Families take turns, so that a run that is stopped has something of each.

    With `shuffle`, what may be recommended is asked once more with its candidates in another order.
    """
    for repeat in range(repeats):
        for task in in_turn(tasks):
            yield Asking(task, label, repeat, identity=identity)
            if shuffle and task.verb == "recommend":
                yield Asking(task, label, repeat, shuffled=True, identity=identity)


def in_turn(tasks: Iterable[Task]) -> list[Task]:
    """The tasks with a pair of twins of each family in turn."""
    families: dict[str, dict[str, list[Task]]] = {}
    for task in tasks:
        families.setdefault(task.family, {}).setdefault(task.pair, []).append(task)
    numbered = [
        (number, place, pair)
        for place, pairs in enumerate(families.values())
        for number, pair in enumerate(pairs.values())
    ]
    return [task for _, _, pair in sorted(numbered, key=lambda one: one[:2]) for task in pair]


def answered(asking: Asking, model: "Model", asker: Asker) -> Result:
    """Asks and marks. What shopcli itself fails at is a failure of the answer, not of the run.

    Raises `CatalogError` where the catalog can no longer be read.
    """
    began = time.perf_counter()
    gathered = Gathered()
    problem: Exception | None = None
    try:
        for event in asker.events(asking.task, model, shuffle=asking.shuffle):
            gathered.take(event, time.perf_counter)
    except Exception as raised:
        problem = raised
    seconds = round(time.perf_counter() - began, 3)
    if problem:
        given = _unanswered(problem, seconds, begun=gathered.begun)
    else:
        (given,) = asker.search(lambda index: [_given(gathered, asking, model, index, began, seconds)])
    return asking.marked(given)


def _unanswered(problem: Exception, seconds: float, *, begun: bool) -> Given:
    """What cannot be read is not answered, and says so; anything else is a fault."""
    if isinstance(problem, CatalogError) and problem.exit_code is not ExitCode.USAGE:
        raise problem
    if isinstance(problem, ShopcliError) and not begun:
        return Given(prose=problem.cause, told=problem.cause, answerable=False, seconds=seconds)
    cause = problem.cause if isinstance(problem, ShopcliError) else f"{type(problem).__name__}: {problem}"
    return Given(answerable=False, seconds=seconds, failure=cause, failure_kind=FAULT)


def _given(gathered: Gathered, asking: Asking, model: "Model", index: "Index", began: float, seconds: float) -> Given:
    is_built_in = model.provider == BUILT_IN
    claims = unchecked_claims(gathered, index) if is_built_in else gathered.claims
    struck = [claim.text for claim in contradicted(claims)]
    slips = [*(struck if is_built_in else ()), *strange_prices(gathered, asking.task.text, index)]
    usage, degraded = gathered.usage, gathered.degraded
    first = usage.first_token_seconds if usage else None
    if first is None and gathered.first_text is not None:
        first = gathered.first_text - began
    return Given(
        picks=gathered.picks,
        named=gathered.named,
        prose=gathered.prose,
        told=gathered.told,
        answerable=gathered.answerable,
        total=gathered.total,
        claims=len(claims),
        contradicted=0 if is_built_in else len(struck),
        slipped=len(slips),
        slips=tuple(slips),
        seconds=seconds,
        first_token_seconds=None if first is None else round(first, 3),
        prompt_tokens=usage.prompt_tokens if usage else 0,
        completion_tokens=usage.completion_tokens if usage else 0,
        cost=usage.cost if usage else None,
        failure=degraded.cause if degraded else None,
        failure_kind=degraded.kind if degraded else "",
    )
