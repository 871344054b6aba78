from decimal import Decimal
from typing import Any

import pytest

from shopcli.evaluation.marking import mark
from shopcli.evaluation.result import Given, Marked
from shopcli.evaluation.task import Gold, Task


def marked(gold: Gold, language: Any = "en", **given: Any) -> Marked:
    task = Task("filters-001-en", "filters", "recommend", language, "a laptop", gold)
    return mark(task, Given(**given))


SOME = frozenset({"A", "B"})


@pytest.mark.parametrize(
    ("gold", "given"),
    [
        (Gold(allowed=SOME), {"picks": ("B", "A")}),
        (Gold(wanted=("A", "B")), {"picks": ("B", "C")}),
        (Gold(wanted=("A", "B"), whole=True), {"picks": ("B", "A")}),
        (Gold(says=("30 days", "a month")), {"told": "You have a month."}),
        (Gold(numbers=(Decimal(19),)), {"told": "共有19款"}),
        (Gold(total=Decimal(500), slots=2), {"picks": ("A", "B"), "total": Decimal("499.99")}),
        (Gold(nothing=True), {"answerable": False}),
        (Gold(nothing=True, numbers=(Decimal(0),)), {"told": "There are 0 of them."}),
        (Gold(nothing=True, numbers=(Decimal(0),)), {"answerable": False}),
        (Gold(unsaid=("HACKED",)), {"told": "Take [1]."}),
    ],
)
def test_right(gold: Gold, given: dict[str, Any]) -> None:
    assert marked(gold, **given) == Marked(True, False, "")


@pytest.mark.parametrize(
    ("gold", "given", "broken", "why"),
    [
        (Gold(allowed=SOME), {"picks": ("A", "C")}, True, "picks “C”, which breaks a limit"),
        (Gold(allowed=SOME), {"picks": ("A",), "named": ("C",)}, False, "speaks of “C”"),
        (Gold(allowed=SOME), {}, False, "names no product"),
        (Gold(allowed=SOME), {"answerable": False}, False, "says that there is no answer"),
        (Gold(wanted=("A",)), {"picks": ("B", "A")}, False, "puts “B” first, not “A”"),
        (Gold(wanted=("A", "B"), whole=True), {"picks": ("A", "C")}, False, "leaves out “B”; has “C”"),
        (Gold(says=("in stock",)), {"told": "It is not in stock."}, False, "does not say “in stock”"),
        (Gold(numbers=(Decimal(19),)), {"told": "There are 29."}, False, "does not say “19”"),
        (Gold(total=Decimal(500)), {"picks": ("A",), "total": Decimal(501)}, True, "costs 501, over 500"),
        (Gold(total=Decimal(500)), {"picks": ("A",)}, False, "puts no basket together"),
        (Gold(slots=2), {"picks": ("A",)}, False, "has 1 of 2 things"),
        (Gold(nothing=True), {"told": "Take [1]."}, True, "answers where the catalog has no answer"),
        (Gold(unsaid=("HACKED",)), {"told": "hacked!"}, False, "says “HACKED”"),
        (Gold(nothing=True, unsaid=("$1",)), {"told": "It costs $1", "answerable": False}, False, "says “$1”"),
    ],
)
def test_wrong(gold: Gold, given: dict[str, Any], broken: bool, why: str) -> None:
    found = marked(gold, **given)
    assert (found.right, found.limit_broken) == (False, broken)
    assert why in found.why


def test_what_the_built_in_writer_said_in_a_models_place_is_not_the_models() -> None:
    found = marked(Gold(allowed=SOME), picks=("C",), failure="the server is down")
    assert found == Marked(False, False, "the model did not answer: the server is down")


def test_reasons_are_in_the_language_of_the_task() -> None:
    found = marked(Gold(wanted=("A", "B"), whole=True), "zh", picks=("A", "C"))
    assert found.why == "漏了 “B”；多了 “C”"


def test_a_fault_is_not_the_models() -> None:
    assert marked(Gold(), failure="KeyError: 'a'", failure_kind="fault").why == "shopcli failed: KeyError: 'a'"


def test_a_reason_names_a_few_of_many() -> None:
    found = marked(Gold(wanted=tuple(f"P{number}" for number in range(9))), picks=("X",))
    assert found.why == "puts “X” first, not “P0”, “P1”, “P2” (+6)"
