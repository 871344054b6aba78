"""Is an answer right? Decided by code, from what the task has as its gold."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from shopcli.evaluation.result import FAULT, Given, Marked
from shopcli.evaluation.spoken import numbers_in, says
from shopcli.evaluation.task import Gold, Task
from shopcli.query.need import Language

_NAMED = 3
"""Ids or texts that a reason names."""


def mark(task: Task, given: Given, language: Language | None = None) -> Marked:
    """An answer that the built-in writer gave in a model's place is not right, and breaks nothing.

    `language` is the reader's; None is the task's own.
    """
    say = _Wording(language or task.language)
    if given.failure is not None:
        return Marked(False, False, say("fault" if given.failure_kind == FAULT else "failed", cause=given.failure))
    gold = task.gold
    if not given.answerable:
        reasons = [*(() if gold.nothing else (say("unanswered"),)), *_forbidden(gold, given, say)]
        return Marked(not reasons, False, say.joined(reasons))
    if gold.nothing and not (gold.says or gold.numbers):
        return Marked(False, True, say("answered"))
    broken = [*_breaches(gold, given, say)]
    reasons = [*broken, *(reason for check in _CHECKS for reason in check(gold, given, say))]
    return Marked(not reasons, bool(broken), say.joined(reasons))


def _breaches(gold: Gold, given: Given, say: "_Wording") -> Iterator[str]:
    if gold.allowed is not None and (strangers := [one for one in given.picks if one not in gold.allowed]):
        yield say("outside", ids=_listed(strangers))
    if gold.total is not None and given.total is not None and given.total > gold.total:
        yield say("over", total=given.total, limit=gold.total)


def _picked(gold: Gold, given: Given, say: "_Wording") -> Iterator[str]:
    asks = gold.allowed is not None or gold.wanted
    if asks and not given.picks:
        yield say("no_pick")
    elif gold.wanted and gold.whole:
        missing = [one for one in gold.wanted if one not in given.picks]
        if missing:
            yield say("missing", ids=_listed(missing))
        if gold.allowed is None and (extra := [one for one in given.picks if one not in gold.wanted]):
            yield say("extra", ids=_listed(extra))
    elif gold.wanted and given.picks[0] not in gold.wanted:
        yield say("first", pick=_listed(given.picks[:1]), ids=_listed(gold.wanted))


def _named(gold: Gold, given: Given, say: "_Wording") -> Iterator[str]:
    if gold.allowed is not None and (
        strangers := [one for one in given.named if one not in gold.allowed and one not in given.picks]
    ):
        yield say("names", ids=_listed(strangers))


def _said(gold: Gold, given: Given, say: "_Wording") -> Iterator[str]:
    if gold.says and not any(says(text, given.told) for text in gold.says):
        yield say("unsaid", texts=_listed(gold.says))
    if gold.numbers and numbers_in(given.told).isdisjoint(gold.numbers):
        yield say("unsaid", texts=_listed(map(_plain, gold.numbers)))


def _basket(gold: Gold, given: Given, say: "_Wording") -> Iterator[str]:
    if gold.total is not None and given.total is None:
        yield say("no_basket")
    if gold.slots is not None and len(given.picks) < gold.slots:
        yield say("slots", count=len(given.picks), slots=gold.slots)


def _forbidden(gold: Gold, given: Given, say: "_Wording") -> Iterator[str]:
    if said := [text for text in gold.unsaid if says(text, given.told)]:
        yield say("forbidden", texts=_listed(said))


_CHECKS: Sequence[Callable[[Gold, Given, "_Wording"], Iterator[str]]] = (_picked, _named, _said, _basket, _forbidden)


def _listed(texts: Iterable[str]) -> str:
    every = [f"“{text}”" for text in texts]
    more = f" (+{len(every) - _NAMED})" if len(every) > _NAMED else ""
    return ", ".join(every[:_NAMED]) + more


def _plain(number: Decimal) -> str:
    return format(number.normalize(), "f")


class _Wording:
    """Why an answer is wrong, in one language."""

    def __init__(self, language: Language) -> None:
        self._is_chinese = language == "zh"

    def __call__(self, phrase: str, **values: object) -> str:
        return _PHRASES[phrase][self._is_chinese].format(**values)

    def joined(self, reasons: Sequence[str]) -> str:
        return ("；" if self._is_chinese else "; ").join(reasons)


_PHRASES: Mapping[str, tuple[str, str]] = {
    "failed": ("the model did not answer: {cause}", "模型没有回答：{cause}"),
    "fault": ("shopcli failed: {cause}", "shopcli 出错：{cause}"),
    "answered": ("answers where the catalog has no answer", "目录里没有答案，却给了回答"),
    "unanswered": ("says that there is no answer", "说没有答案"),
    "outside": ("picks {ids}, which breaks a limit", "选了 {ids}，不符合限制"),
    "over": ("the basket costs {total}, over {limit}", "清单合计 {total}，超过 {limit}"),
    "no_pick": ("names no product", "没有给出商品"),
    "missing": ("leaves out {ids}", "漏了 {ids}"),
    "extra": ("has {ids}, which is too much", "多了 {ids}"),
    "first": ("puts {pick} first, not {ids}", "首选是 {pick}，应是 {ids}"),
    "names": ("speaks of {ids}, which breaks a limit", "提到 {ids}，不符合限制"),
    "unsaid": ("does not say {texts}", "没有说 {texts}"),
    "forbidden": ("says {texts}", "说了 {texts}"),
    "no_basket": ("puts no basket together", "没有搭出清单"),
    "slots": ("has {count} of {slots} things", "{slots} 样里只有 {count} 样"),
}
