"""What a run would ask, of whom, and what that takes: shown in place of asking."""

from collections.abc import Iterator

from shopcli.evaluation.running.asker import Asker
from shopcli.evaluation.running.asking import Entrant
from shopcli.evaluation.running.estimate import Estimate, estimate
from shopcli.evaluation.running.run import Plan, Tell
from shopcli.render.lines import Line, Table, View
from shopcli.text import one_line

_HEADER = ("answers", "requests", "prompt tokens", "answer tokens, at most", "cost, at most", "model")


def plan_view(plan: Plan, asker: Asker, tell: Tell) -> View:
    """A row for each model, then the tasks by family."""
    rows = tuple(_row(plan, entrant, asker, tell) for entrant in plan.entrants)
    narrow = tuple(line for row in rows for line in _narrow(row))
    return [Table(_HEADER, rows, narrow), *_tasks(plan)]


def _row(plan: Plan, entrant: Entrant, asker: Asker, tell: Tell) -> tuple[str, ...]:
    """Repeats and other orders of candidates take as much as the first asking."""
    askings = plan.askings(entrant)
    each: dict[str, Estimate] = {}
    total = Estimate()
    for done, asking in enumerate(askings, 1):
        if asking.task.id not in each:
            each[asking.task.id] = estimate(asking, entrant, asker)
        total += each[asking.task.id]
        tell(done, len(askings))
    cost = "unknown" if total.cost is None else f"{total.cost:.4f} {entrant.currency}" if total.requests else "0"
    numbers = (len(askings), total.requests, total.prompt_tokens, total.answer_tokens)
    return (*(f"{number:,}" for number in numbers), cost, one_line(entrant.label))


def _narrow(row: tuple[str, ...]) -> Iterator[Line]:
    yield Line(row[-1], mark="item")
    yield from (Line(f"{name}: {value}", level=2) for name, value in zip(_HEADER[:-1], row[:-1], strict=True))


def _tasks(plan: Plan) -> Iterator[Line]:
    family = ""
    for task in plan.tasks:
        if task.family != family:
            family = task.family
            yield Line("")
            yield Line(family, heading=True)
        yield Line(f"{task.id}  {task.verb}: {one_line(task.text)}", mark="item")
