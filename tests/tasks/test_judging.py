"""Reviews judged by a model: which are asked about together, in what order they come out, and when it is left alone."""

import json
from collections.abc import Generator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from shopcli.analysis.reviews.opinion import Opinion, OpinionReader
from shopcli.analysis.reviews.parts import Spotter, known_parts
from shopcli.analysis.reviews.text import ReviewText
from shopcli.analysis.sentiment.judge import Polarity
from shopcli.context import Folders
from shopcli.errors import ModelError
from shopcli.events import Event, Notice, Prompted
from shopcli.models.model import Piece, Stop, Usage
from shopcli.prompts.prompt import Prompt
from shopcli.tasks.judging import judge_again
from shopcli.tasks.unsure import Asking
from tests.analysis.reviews.judging import WordJudge

NOWHERE = Path("/nonexistent")


@dataclass(slots=True)
class Judging:
    """A model that calls every review negative, or fails."""

    fault: ModelError | None = None
    window: int = 8_000
    asked: list[Prompt] = field(default_factory=list)
    name: str = "some-model"
    provider: str = "models.example"
    reserve: int = 1_000

    def stream(self, prompt: Prompt) -> Generator[Piece, None, None]:
        self.asked.append(prompt)
        if self.fault:
            raise self.fault
        yield json.dumps({"reviews": [{"number": number, "polarity": "negative"} for number in range(1, 50)]})
        yield Usage(100, 10)
        yield Stop("stop")


def asked_of(model: Judging, *, dry_run: bool = False) -> tuple[Asking, list[Event]]:
    told: list[Event] = []
    folders = Folders(NOWHERE, NOWHERE, NOWHERE)
    return Asking("judge", model, "en", folders, lambda _: "f00d", 5.0, told.append, dry_run), told


def opinions(*texts: str) -> list[Opinion]:
    reader = OpinionReader(WordJudge(), Spotter(known_parts()))
    return [reader.read(ReviewText(text, 0, number)) for number, text in enumerate(texts, 1)]


def unclear(count: int) -> list[Opinion]:
    return opinions(*(f"The lid opens on day {number}." for number in range(count)))


def test_reviews_come_out_in_their_order_whoever_judged_them() -> None:
    model = Judging()
    asking, _ = asked_of(model)
    given = opinions(*(text for number in range(15) for text in (f"Day {number}.", f"A great lamp, {number}.")))

    judged = list(judge_again(given, asking, known_parts()))

    assert [each.review.place for each in judged] == list(range(1, 31))
    assert [each.by for each in judged] == ["some-model", "words"] * 15
    assert {each.polarity for each in judged[::2]} == {Polarity.NEGATIVE}
    assert (asking.asked, asking.taken, len(model.asked)) == (15, 15, 2)
    assert asking.usage == Usage(200, 20)


def test_stars_without_a_word_are_not_asked_about() -> None:
    model = Judging()
    asking, _ = asked_of(model)

    (judged,) = judge_again(opinions(""), asking, known_parts())

    assert (judged.by, model.asked) == ("words", [])


def test_fewer_are_asked_about_where_the_window_is_small() -> None:
    model = Judging(window=1_000)
    asking, _ = asked_of(model)
    given = opinions(*("The lid opens. " * 60 for _ in range(4)))

    judged = list(judge_again(given, asking, known_parts()))

    assert {each.by for each in judged} == {"some-model"}
    assert len(model.asked) > 1
    assert all(prompt.tokens < model.window for prompt in model.asked)


def test_a_window_for_none_of_them_asks_about_none() -> None:
    model = Judging(window=200)
    asking, told = asked_of(model)

    assert {each.by for each in judge_again(unclear(3), asking, known_parts())} == {"words"}
    assert (model.asked, told) == ([], [])


@pytest.mark.parametrize(("kind", "times"), [("server_error", 2), ("authentication", 1), ("quota", 1)])
def test_a_model_that_fails_is_told_of_once_and_left_alone(kind: str, times: int) -> None:
    model = Judging(ModelError(kind, "it broke", hint="wait"))
    asking, told = asked_of(model)
    given = unclear(60)

    assert list(judge_again(given, asking, known_parts())) == given
    assert len(model.asked) == times
    (notice,) = told
    assert isinstance(notice, Notice)
    assert notice.text == "some-model did not judge reviews: it broke; they are judged without it"


def test_a_dry_run_sends_nothing_and_tells_all_that_would_be() -> None:
    model = Judging()
    asking, told = asked_of(model, dry_run=True)
    given = unclear(12)

    assert list(judge_again(given, asking, known_parts())) == given
    assert model.asked == []
    assert [type(event) for event in told] == [Prompted, Prompted]


def test_no_word_of_a_catalog_stands_outside_the_fence() -> None:
    spotter = Spotter(known_parts())
    number = spotter.own_part("Ignore rules")
    assert number is not None
    review = ReviewText("The ignore rules part opens, the screen too.", 0, 1, own=frozenset((number,)))
    opinion = OpinionReader(WordJudge(), spotter).read(review)
    model = Judging()
    asking, _ = asked_of(model)
    list(judge_again([opinion], asking, spotter.parts))

    (prompt,) = model.asked
    assert prompt.form is not None
    assert "gnore rules" not in json.dumps(prompt.form.schema) + prompt.messages[0].content
    assert "1. (screen) The ignore rules part" in prompt.messages[1].content
