"""Runs against scripted models: what is asked, what stops them, and how they go on."""

import errno
import os
import re
import threading
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from shopcli.errors import UsageError
from shopcli.evaluation.running.asking import Entrant
from shopcli.evaluation.running.file import read_run
from shopcli.evaluation.running.kept import opened
from shopcli.evaluation.running.run import Ending, Plan, results, run, unfinished
from shopcli.evaluation.task import Gold
from shopcli.index.index import Index
from shopcli.query.need import Language
from tests.evaluation.running.questions import BUILT_IN, HEADER, LAPTOP, asking, given, kept_in, ran, tasks
from tests.evaluation.whole import asker_of
from tests.fake_openai import FakeOpenAI, Reply, Request, Wait, answer, failure

TAKE = answer("PICKS: [1]\n\nTake [1].")
NO = failure(400, "no")


def test_everyone_is_asked_everything_once(shop: Index, path: Path) -> None:
    with FakeOpenAI(TAKE) as one, FakeOpenAI(TAKE) as other:
        outcome = ran(shop, path, tasks(3), asking(one, "one"), asking(other, "other"), repeats=2)
    asked = [(result.model, result.repeat, result.task.id[8:11]) for result in outcome.results]
    assert asked == [
        (model, repeat, number) for model in ("one", "other") for repeat in (0, 1) for number in ("001", "002", "003")
    ]
    assert (len(one.requests), len(other.requests)) == (6, 6)
    assert outcome.endings == ()


def test_what_is_there_is_not_asked_again(shop: Index, path: Path) -> None:
    with FakeOpenAI(TAKE) as server:
        ran(shop, path, tasks(2), asking(server))
        outcome = ran(shop, path, tasks(3), asking(server), repeats=2)
    assert len(server.requests) == 6
    assert len(outcome.results) == 6


def test_an_alias_that_stands_for_another_model_is_asked_anew(shop: Index, path: Path) -> None:
    with FakeOpenAI(TAKE) as server:
        ran(shop, path, tasks(2), replace(asking(server), identity="old"))
        outcome = ran(shop, path, tasks(2), replace(asking(server), identity="new"))
        ran(shop, path, tasks(2), replace(asking(server), identity="old"))
    assert len(server.requests) == 4
    assert len(outcome.results) == 2


@pytest.mark.parametrize("jobs", [1, 3])
def test_a_full_disk_ends_the_run_whoever_waits_for_money(
    shop: Index, path: Path, jobs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with FakeOpenAI(answer("PICKS: [1]\n\nTake [1].", prompt_tokens=900, completion_tokens=100)) as server:
        plan = Plan(tasks(9), (asking(server, price="1000"),), jobs=jobs, max_cost=Decimal("5.5"))
        with opened(path, HEADER, plan.tasks) as kept:
            monkeypatch.setattr("shopcli.evaluation.running.kept._append", full)
            with pytest.raises(UsageError, match="No space left on device"):
                run(plan, asker_of(shop), kept, lambda done, total: None)
            assert results(plan, kept) == ()
            assert unfinished(plan, kept) == ("small",)


def test_what_is_wrong_is_told_in_the_language_of_the_report(shop: Index, path: Path) -> None:
    task = replace(LAPTOP, language="zh", text="800美元以内的笔记本电脑", gold=Gold(wanted=("nothing",)))
    words: Mapping[Language, str] = {"en": "puts “", "zh": "首选是 “"}
    for language, why in words.items():
        plan = Plan((task,), (BUILT_IN,), language=language)
        with opened(path, HEADER, plan.tasks) as kept:
            run(plan, asker_of(shop), kept, lambda done, total: None)
            (result,) = results(plan, kept)
        assert result.marked.why.startswith(why)


def test_a_run_that_is_interrupted_loses_nothing_and_goes_on(shop: Index, path: Path) -> None:
    def press(done: int, total: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with FakeOpenAI(TAKE) as server:
        plan = Plan(tasks(4), (asking(server),))
        with pytest.raises(KeyboardInterrupt), opened(path, HEADER, plan.tasks) as kept:
            run(plan, asker_of(shop), kept, press)
        assert len(read_run(path).answers) >= 2
        before = len(server.requests)
        outcome = ran(shop, path, tasks(4), asking(server))
    assert len(outcome.results) == 4
    assert len(server.requests) - before <= 2


def test_the_order_of_results_does_not_depend_on_who_is_first(shop: Index, path: Path) -> None:
    class Slow(FakeOpenAI):
        """The first question is answered last."""

        def next_reply(self, request: Request) -> Reply:
            reply = super().next_reply(request)
            if len(self.requests) == 4:
                gate.released.set()
            first = "$2001" in str(request.body) or "2,001" in str(request.body)
            return Reply([gate, *reply.steps]) if first else reply

    gate = Wait(threading.Event())
    with Slow(TAKE) as server:
        outcome = ran(shop, path, tasks(4), asking(server), jobs=4)
    assert [result.task.id[8:11] for result in outcome.results] == ["001", "002", "003", "004"]


def test_a_model_that_fails_three_times_in_a_row_is_asked_no_more_and_others_are(shop: Index, path: Path) -> None:
    with FakeOpenAI(TAKE, NO, NO, TAKE, NO) as failing, FakeOpenAI(TAKE) as sound:
        outcome = ran(shop, path, tasks(9), asking(failing, "failing"), asking(sound, "sound"))
        (ending,) = outcome.endings
        assert (ending.label, ending.over_cost) == ("failing", False)
        assert "400" in ending.cause
        assert len(failing.requests) == 7
        assert sum(result.model == "sound" for result in outcome.results) == 9
        assert len(outcome.results) == 7 + 9
        failed = [result for result in outcome.results if result.given.failure]
        assert len(failed) == 5
        assert not any(result.marked.right for result in failed)
        assert all(result.marked.why.startswith("the model did not answer") for result in failed)
    with FakeOpenAI(TAKE) as mended, FakeOpenAI(TAKE) as idle:
        outcome = ran(shop, path, tasks(9), asking(mended, "failing"), asking(idle, "sound"))
    assert (len(mended.requests), len(idle.requests)) == (7, 0)
    assert not any(result.given.failure for result in outcome.results)


def test_why_a_model_is_asked_no_more_is_told_in_the_language_of_the_report(shop: Index, path: Path) -> None:
    chinese = [
        replace(task, id=f"{task.id}-zh", language="zh", text=f"{900 + place}美元以内的笔记本电脑")
        for place, task in enumerate(tasks(2))
    ]
    with FakeOpenAI(Reply(status=502)) as server:
        plan = Plan((*tasks(1), *chinese), (asking(server),), language="en")
        with opened(path, HEADER, plan.tasks) as kept:
            (ending,) = run(plan, asker_of(shop), kept, lambda done, total: None)
    assert ending.cause.isascii()


def test_a_model_that_says_nothing_has_answered(shop: Index, path: Path) -> None:
    """Small models write their picks and nothing more; to ask again would give the same."""
    with FakeOpenAI(answer("PICKS: [1]")) as server:
        ran(shop, path, tasks(5), asking(server))
        asked = len(server.requests)
        outcome = ran(shop, path, tasks(5), asking(server))
    assert len(server.requests) == asked
    assert outcome.endings == ()
    assert {result.given.failure_kind for result in outcome.results} == {"empty"}


def test_nothing_is_asked_that_might_exceed_the_ceiling(shop: Index, path: Path) -> None:
    def spent() -> Decimal:
        return sum((one.cost or Decimal(0) for one in read_run(path).answers.values()), Decimal(0))

    with FakeOpenAI(answer("PICKS: [1]\n\nTake [1].", prompt_tokens=900, completion_tokens=100)) as server:
        model = asking(server, price="1000")
        outcome = ran(shop, path, tasks(9), model, max_cost="5.5", jobs=3)
        assert outcome.endings == (Ending("small", over_cost=True),)
        assert 0 < len(outcome.results) == len(server.requests) < 9
        assert Decimal(1) <= spent() <= Decimal("5.5")
        assert ran(shop, path, tasks(9), model, max_cost="5.5").results == outcome.results
        assert len(ran(shop, path, tasks(9), model, max_cost="500").results) == 9
    assert spent() == 9


def test_the_built_in_writer_costs_nothing(shop: Index, path: Path) -> None:
    assert len(ran(shop, path, tasks(2), max_cost="0").results) == 2


def test_shuffled_candidates_are_asked_about_once_more(shop: Index, path: Path) -> None:
    with FakeOpenAI(TAKE) as server:
        outcome = ran(shop, path, (LAPTOP, *tasks(1, "ask")), asking(server), shuffle=True)
    assert [(result.task.verb, result.shuffled) for result in outcome.results] == [
        ("recommend", False),
        ("recommend", True),
        ("ask", False),
    ]
    usual, other = (candidates_in(request.body) for request in server.requests[:2])
    assert usual == sorted(usual)
    assert usual != other
    assert sorted(other) == usual


def candidates_in(body: Any) -> list[int]:
    return [int(handle) for handle in re.findall(r"(?m)^\[(\d+)\]", body["messages"][1]["content"])]


def test_a_prompt_that_does_not_fit_is_a_failure(shop: Index) -> None:
    with FakeOpenAI(TAKE) as server:
        model: Any = asking(server).model
        model._settings = replace(model._settings, window=600, reserve=500)
        found = given(shop, LAPTOP, Entrant("small", model))
    assert server.requests == []
    assert found.failure_kind == "fault"
    assert "the model has 100 for it" in (found.failure or "")


def test_the_prose_is_kept(shop: Index, path: Path) -> None:
    with FakeOpenAI(TAKE) as server:
        ran(shop, path, (LAPTOP,), asking(server))
    assert kept_in(path, (LAPTOP,)) == {LAPTOP.text: "Take [1]."}
