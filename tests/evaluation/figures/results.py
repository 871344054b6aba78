"""Results as a run would leave them, written short."""

from shopcli.evaluation.result import Given, Marked, Result
from shopcli.evaluation.task import Family, Gold, Task
from shopcli.query.need import Language


def result(
    number: int,
    *,
    right: bool = True,
    family: Family = "filters",
    language: Language = "en",
    repeat: int = 0,
    shuffled: bool = False,
    first: str = "P1",
    limit_broken: bool = False,
    given: Given | None = None,
    model: str = "built-in",
) -> Result:
    other = "zh" if language == "en" else "en"
    task = Task(
        id=f"{family}-{number:03}-{language}",
        family=family,
        verb="recommend",
        language=language,
        text=f"a {family} laptop {number}" if language == "en" else f"{family}笔记本电脑{number}",
        gold=Gold(wanted=("P1",)),
        twin=f"{family}-{number:03}-{other}",
    )
    given = given or Given(picks=(first,), seconds=0.5)
    return Result(task, model, repeat, shuffled, given, Marked(right, limit_broken, "" if right else "another first"))
