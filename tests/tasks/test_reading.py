"""Reading with a model as events: who is asked, what is looked for, and what it took."""

from collections.abc import Generator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

import pytest

from shopcli.context import Folders
from shopcli.errors import ModelError, UsageError
from shopcli.events import Done, Event, NothingFits, Notice, Ranked, Read, ReadingPrompted, Spent, Understood
from shopcli.exits import ExitCode
from shopcli.index.index import Index, IndexDamagedError
from shopcli.models.model import Piece, Stop, Usage
from shopcli.models.writer import Writer
from shopcli.prompts.prompt import Prompt
from shopcli.query.need import Hints, Need
from shopcli.query.reader import read_need
from shopcli.search.candidate import Found
from shopcli.search.find import find, vocabulary_of
from shopcli.tasks.reading import Looked, prompt_to_read, read_further
from shopcli.tasks.recommend import Request, recommend
from shopcli.tasks.telling import Manner
from tests.search.shop import SHOP, built

FATHER = "something for my father, who took up fishing"
NOWHERE = Path("/nonexistent")
MANNER = Manner("f00d", Folders(NOWHERE, NOWHERE, NOWHERE))


@dataclass(slots=True)
class Saying:
    """A model that says its texts one after the other, and raises an error among them."""

    replies: list[str | ModelError]
    cost: Decimal | None = Decimal("0.5")
    asked: list[Prompt] = field(default_factory=list)
    name: str = "some-model"
    provider: str = "models.example"
    window: int = 8_000
    reserve: int = 1_000

    def stream(self, prompt: Prompt) -> Generator[Piece, None, None]:
        reply = self.replies[len(self.asked)]
        self.asked.append(prompt)
        if isinstance(reply, ModelError):
            raise reply
        yield reply
        yield Usage(100, 10, cost=self.cost, first_token_seconds=float(len(self.asked)))
        yield Stop("stop")


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Index:
    return built(tmp_path_factory.mktemp("index") / "shop", SHOP)


def need(text: str, index: Index) -> Need:
    return read_need(text, vocabulary_of(index))


def events(
    text: str, index: Index, model: Saying | Writer, manner: Manner = MANNER, seconds: float | None = 20
) -> list[Event]:
    return list(recommend(Request(need(text, index), 3, manner, reading_seconds=seconds), index, model))


def spent(seen: list[Event]) -> list[Usage]:
    return [event.usage for event in seen if isinstance(event, Spent)]


HINTED = '{"terms": ["travel"], "categories": ["Phones > Phone Cases"], "wishes": []}'


def test_what_is_found_is_what_the_model_hinted_at(shop: Index) -> None:
    seen = events(FATHER, shop, Saying([HINTED, "PICKS: [1]\n\n[1]."]))
    assert [type(event) for event in seen[:4]] == [Understood, ReadingPrompted, Read, Notice]
    (ranked,) = (event for event in seen if isinstance(event, Ranked))
    assert {candidate.product.id for candidate in ranked.candidates} == {"mouse", "case"}


def test_a_need_that_is_read_is_not_read_again(shop: Index) -> None:
    model = Saying(["PICKS: [1]\n\n[1]."])
    seen = events("laptop", shop, model)
    assert len(model.asked) == 1
    assert not any(isinstance(event, ReadingPrompted | Read) for event in seen)


@pytest.mark.parametrize("seconds", [None, 20.0])
def test_nobody_is_asked_who_may_not_be_or_cannot_read(shop: Index, seconds: float | None) -> None:
    model = Saying([]) if seconds is None else Writer()
    seen = events(FATHER, shop, model, seconds=seconds)
    assert isinstance(seen[1], NothingFits)
    assert seen[-1] == Done(ExitCode.NOTHING_FITS)


def test_a_dry_run_shows_the_prompt_and_goes_on_as_if_nothing_came_of_it(shop: Index) -> None:
    model = Saying([])
    dry = Manner("f00d", MANNER.folders, dry_run=True)
    seen = events(FATHER, shop, model, dry)
    assert [type(event) for event in seen] == [Understood, ReadingPrompted, NothingFits, Done]
    assert model.asked == []


def test_the_usage_of_both_answers_is_one_and_the_first_text_is_the_answers(shop: Index) -> None:
    (usage,) = spent(events(FATHER, shop, Saying([HINTED, "PICKS: [1]\n\n[1]."])))
    assert (usage.prompt_tokens, usage.completion_tokens, usage.cost) == (200, 20, Decimal(1))
    assert usage.first_token_seconds == 2.0


def test_what_reading_took_is_told_though_no_answer_comes(shop: Index) -> None:
    failed = ModelError("server_error", "it failed", hint="try again")
    for model, text in ((Saying(["{}"]), FATHER), (Saying([HINTED, failed]), FATHER)):
        seen = events(text, shop, model)
        assert [one.prompt_tokens for one in spent(seen)] == [100]
        assert isinstance(seen[-1], Done) and isinstance(seen[-2], Spent)


def test_a_failure_is_a_warning_and_has_no_usage(shop: Index) -> None:
    seen = events(FATHER, shop, Saying([ModelError("quota", "no quota is left", hint="check the plan")]))
    assert Read in map(type, seen)
    (notice,) = (event for event in seen if isinstance(event, Notice))
    assert (notice.level, notice.hint) == ("warning", "check the plan")
    assert "no quota is left" in notice.text
    assert spent(seen) == []


def test_a_model_that_knows_nothing_of_use_leaves_the_need_as_it_was(shop: Index) -> None:
    seen = events(FATHER, shop, Saying(['{"terms": ["rod"], "categories": ["Boats"]}']))
    (read,) = (event for event in seen if isinstance(event, Read))
    assert read.sifted.hints == Hints()
    assert len(read.sifted.dropped) == 2
    assert not any(isinstance(event, Notice) for event in seen)


def test_a_window_too_small_for_the_reading_goes_without(shop: Index) -> None:
    model = Saying([], window=900, reserve=100)
    assert [type(event) for event in events(FATHER, shop, model)] == [Understood, NothingFits, Done]


def test_a_template_that_cannot_be_used_is_an_error_before_the_first_event(shop: Index, tmp_path: Path) -> None:
    (tmp_path / "prompts").mkdir()
    (tmp_path / "prompts" / "read.en.md").write_text("name: read.en\n")
    manner = Manner("f00d", Folders(tmp_path, NOWHERE, NOWHERE))
    request = Request(need(FATHER, shop), 3, manner, reading_seconds=20)
    with pytest.raises(UsageError, match=r"read\.en\.md"):
        next(recommend(request, shop, Saying([])))


def test_an_index_that_breaks_under_the_reading_costs_the_reading(shop: Index) -> None:
    """Its events are out by then, so nothing may be begun anew."""
    asked = need(FATHER, shop)
    found = find(asked, shop, 12)

    def broken(_: Need) -> Found:
        raise IndexDamagedError

    model = Saying([HINTED])
    prompt = prompt_to_read(asked, found, MANNER, shop, model, 20)
    assert prompt is not None
    reading = read_further(Looked(asked, found), prompt, broken, shop, model)
    seen: list[Event] = []
    while True:
        try:
            seen.append(next(reading))
        except StopIteration as end:
            looked = end.value
            break
    assert (looked.need, looked.found) == (asked, found)
    assert [type(event) for event in seen] == [Read]
