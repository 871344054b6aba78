"""What of an answer is marked: picks, what was told, what slipped through, what it took."""

from dataclasses import replace
from decimal import Decimal

import pytest

from shopcli.evaluation.running.asking import askings, in_turn
from shopcli.evaluation.task import Family, Gold, Task
from shopcli.index.index import Index
from shopcli.query.need import Language
from tests.evaluation.running.questions import LAPTOP, asking, given, tasks
from tests.evaluation.whole import results_of, tasks_of
from tests.fake_openai import FakeOpenAI, answer
from tests.once import open_demo


def test_picks_claims_and_tokens_of_a_model_are_told(shop: Index) -> None:
    said = answer("PICKS: [2]\n\n[1] costs $1 and [9] is the best.", prompt_tokens=321, completion_tokens=12)
    with FakeOpenAI(said) as server:
        found = given(shop, LAPTOP, asking(server, price="2"))
    assert len(found.picks) == 1
    assert "$1" in found.prose
    assert "$1 " not in found.told
    assert found.claims >= found.contradicted >= 1
    assert (found.prompt_tokens, found.completion_tokens, found.cost) == (321, 12, Decimal("0.000666"))
    assert found.first_token_seconds is not None
    assert 0 < found.first_token_seconds <= found.seconds
    assert found.failure is None


def test_a_price_that_nothing_costs_slipped_through(shop: Index) -> None:
    with FakeOpenAI(answer("PICKS: [1]\n\nDelivery would be $123.45. “It is worth $77.”")) as server:
        found = given(shop, LAPTOP, asking(server))
    assert (found.slipped, found.slips) == (1, ("$123.45",))


def test_references_are_told_by_name(shop: Index) -> None:
    with FakeOpenAI(answer("PICKS: [1]\n\nTake [1], not [7].")) as server:
        found = given(shop, LAPTOP, asking(server))
    assert found.told.startswith("Take Brisk 14 Laptop, not ")


def test_nothing_that_fits_is_no_answer(shop: Index) -> None:
    found = given(shop, replace(LAPTOP, text="a laptop under $5"))
    assert (found.answerable, found.picks, found.failure) == (False, (), None)


def test_what_cannot_be_read_is_no_answer(shop: Index) -> None:
    found = given(shop, replace(LAPTOP, verb="advise", text="compare"))
    assert (found.answerable, found.failure) == (False, None)
    assert found.told == "which products are meant is not said"


def test_a_fault_of_shopcli_is_a_failure_of_one_answer(shop: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("oops")

    monkeypatch.setattr("shopcli.search.reference.read_beside", broken)
    found = given(shop, LAPTOP)
    assert (found.failure, found.failure_kind, found.answerable) == ("RuntimeError: oops", "fault", False)


def test_a_basket_has_its_things_and_its_total() -> None:
    task = Task("baskets-001-en", "baskets", "advise", "en", "a laptop and a mouse under $1500", Gold())
    found = given(open_demo("en"), task)
    assert len(found.picks) == 2
    assert found.total is not None
    assert found.total <= 1500


def test_a_question_rests_on_what_bears_it_out() -> None:
    task = Task("counts-001-en", "superlatives", "ask", "en", "what is the cheapest laptop?", Gold())
    found = given(open_demo("en"), task)
    assert found.picks[:1] == ("vm-pebble-11",)
    assert "$249" in found.told


@pytest.mark.parametrize(
    ("said", "picks"),
    [
        ("The velmora Pebble 11 laptop, at $249.", ("vm-pebble-11",)),
        ("It costs $249.", ()),
    ],
)
def test_a_question_rests_on_nothing_that_a_model_leaves_out(said: str, picks: tuple[str, ...]) -> None:
    task = Task("superlatives-001-en", "superlatives", "ask", "en", "what is the cheapest laptop?", Gold())
    with FakeOpenAI(answer(said)) as server:
        assert given(open_demo("en"), task, asking(server)).picks == picks


def test_families_take_turns_and_twins_stay_together() -> None:
    families: tuple[Family, ...] = ("filters", "counts")
    languages: tuple[Language, ...] = ("en", "zh")
    made = [
        Task(f"{family}-{number}-{one}", family, "ask", one, "?", Gold(), f"{family}-{number}-{other}")
        for family in families
        for number in (1, 2)
        for one, other in (languages, languages[::-1])
    ]
    ids = [f"{family}-{number}-{language}" for number in (1, 2) for family in families for language in languages]
    assert [one.id for one in in_turn(made)] == ids


def test_what_is_asked_is_the_same_every_time() -> None:
    first, second = (list(askings(tasks(3), "small", 2, shuffle=True)) for _ in range(2))
    assert [(one.key, one.shuffle) for one in first] == [(one.key, one.shuffle) for one in second]
    assert len({one.key for one in first}) == len(first) == 12


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_built_in_writer_breaks_no_limit_and_contradicts_nothing(language: Language) -> None:
    index = open_demo(language)
    results = results_of(index, tasks_of(index, 54))
    assert [(one.task.id, one.marked.why) for one in results if one.marked.limit_broken] == []
    assert [(one.task.id, one.given.slips) for one in results if one.given.slipped] == []
    assert sum(one.marked.right for one in results) >= 0.8 * len(results)
