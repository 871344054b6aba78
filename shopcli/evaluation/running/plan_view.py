"""What a run would ask, of whom, and what that takes: shown in place of asking."""

from collections.abc import Iterator, Mapping

from shopcli.evaluation.figures.sheets import Sheet, family_name
from shopcli.evaluation.figures.view import table
from shopcli.evaluation.figures.words import Words, words
from shopcli.evaluation.running.asker import Asker
from shopcli.evaluation.running.asking import Entrant
from shopcli.evaluation.running.estimate import Estimate, estimate
from shopcli.evaluation.running.run import Plan, Tell
from shopcli.query.need import Language
from shopcli.render.lines import Line, View
from shopcli.text import one_line

_HEADERS: Mapping[Language, tuple[str, ...]] = {
    "en": ("model", "answers", "requests", "prompt tokens", "answer tokens, at most", "cost, at most"),
    "zh": ("模型", "回答", "请求", "提示词元", "回答词元（至多）", "费用（至多）"),
}
_UNKNOWN: Mapping[Language, str] = {"en": "unknown", "zh": "未知"}


def plan_view(plan: Plan, asker: Asker, tell: Tell, language: Language) -> View:
    """A row for each model, then the tasks by family."""
    rows = tuple(_row(plan, entrant, asker, tell, _UNKNOWN[language]) for entrant in plan.entrants)
    return [table(Sheet("", _HEADERS[language], rows)), *_tasks(plan, words(language))]


def _row(plan: Plan, entrant: Entrant, asker: Asker, tell: Tell, unknown: str) -> tuple[str, ...]:
    """Repeats and other orders of candidates take as much as the first asking."""
    askings = plan.askings(entrant)
    each: dict[str, Estimate] = {}
    total = Estimate()
    for done, asking in enumerate(askings, 1):
        if asking.task.id not in each:
            each[asking.task.id] = estimate(asking, entrant, asker)
        total += each[asking.task.id]
        tell(done, len(askings))
    cost = unknown if total.cost is None else f"{total.cost:.4f} {entrant.currency}" if total.requests else "0"
    numbers = (len(askings), total.requests, total.prompt_tokens, total.answer_tokens)
    return (one_line(entrant.label), *(f"{number:,}" for number in numbers), cost)


def _tasks(plan: Plan, say: Words) -> Iterator[Line]:
    family = ""
    for task in plan.tasks:
        if task.family != family:
            family = task.family
            yield Line("")
            yield Line(family_name(family, say), heading=True)
        yield Line(f"{task.id}  {task.verb}: {one_line(task.text)}", mark="item")
