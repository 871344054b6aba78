import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from bench.model_answers import shown
from bench.model_needs import Question, questions
from bench.model_quality import judged, row
from bench.model_runs import configure, record
from bench.oracle import demo
from tests.end_to_end.conftest import use_demo_catalogs
from tests.fake_openai import FakeOpenAI, answer, failure
from tests.once import made_once


@pytest.fixture(scope="module")
def cheapest_watch() -> Question:
    return next(question for question in questions() if question.need == "the cheapest smartwatch")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the demo catalogs have been used before."""
    home = tmp_path_factory.mktemp("home")
    shutil.copytree(made_once("used", use_demo_catalogs) / "home" / "cache", home / "cache")
    configure(home, 3072, 320)
    return home


def test_every_need_has_right_products_and_there_are_as_many_in_each_language() -> None:
    every = questions()
    assert all(question.right for question in every)
    assert sorted(question.language for question in every) == ["en"] * 20 + ["zh"] * 20


def test_below_a_limit_is_not_at_the_limit() -> None:
    below = Question("under $20", "en", frozenset(), Decimal(20), limit_is_exclusive=True)
    assert [below.breaks_budget(Decimal(price)) for price in (19, 20, 21)] == [False, True, True]
    at_most = Question("20元以内", "zh", frozenset(), Decimal(20))
    assert [at_most.breaks_budget(Decimal(price)) for price in (19, 20, 21)] == [False, False, True]


def test_a_recorded_answer_is_judged_as_often_as_it_is_played(home: Path, cheapest_watch: Question) -> None:
    """The code ranks the right product first; the model picks the second before it."""
    with FakeOpenAI(answer("PICKS: [2] [1]\n\n", "[2] is the one to take.")) as server:
        said = record(cheapest_watch, home, server.url)
        assert len(server.requests) == 1
        played = judged(cheapest_watch, said, home)
        again = judged(cheapest_watch, said, home)
        assert len(server.requests) == 1
    assert played == again
    assert (played.first_is_right, played.any_is_right, played.kept_form) == (False, True, True)
    assert (played.prompt, played.completion) == (100, 20)
    assert "[1] is the one to take." in played.text
    assert row("some", "en", [played]).startswith("| some | en | 0/1 | 1/1 | 1/1 | 0/1 | 0/1 |")
    page = shown(played, demo("electronics.yaml"))
    assert all(product in page for product in cheapest_watch.right)


def test_a_refusal_is_recorded_too(home: Path, cheapest_watch: Question) -> None:
    with FakeOpenAI(failure(401, "who are you")) as server:
        said = record(cheapest_watch, home, server.url)
    played = judged(cheapest_watch, said, home)
    assert played.failure
    assert played.first_is_right


def test_an_answer_without_a_picks_line_did_not_keep_the_form(home: Path, cheapest_watch: Question) -> None:
    with FakeOpenAI(answer("I like watches.")) as server:
        said = record(cheapest_watch, home, server.url)
    assert not judged(cheapest_watch, said, home).kept_form
