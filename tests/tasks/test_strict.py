"""Under `--strict` an answer is held back until it is whole; Ctrl-C gives out what there is of it."""

from collections.abc import Generator, Iterator, Sequence
from pathlib import Path

import pytest

from shopcli.context import Folders
from shopcli.events import Event, Picked, Text
from shopcli.grounding.claim import Verdict
from shopcli.index.index import Index
from shopcli.models.model import Piece
from shopcli.prompts.prompt import Prompt
from shopcli.redteam.scenes import understood
from shopcli.tasks.recommend import Request, recommend
from shopcli.tasks.telling import Manner
from tests.search.shop import SHOP, built

INTERRUPTED = "PICKS: [2]\n\nThis one is light. It"
WRONG = "PICKS: [2] [1]\n\nThis one is light. [2] costs just $1.\n"


class Interrupted:
    """A model in the midst of whose last answer somebody presses Ctrl-C."""

    name, provider, window, reserve = "some-model", "models.example", 8_000, 1_000

    def __init__(self, *answers: str) -> None:
        self._answers = list(answers)

    def stream(self, prompt: Prompt) -> Generator[Piece, None, None]:
        yield self._answers.pop(0)
        if not self._answers:
            raise KeyboardInterrupt


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    return built(tmp_path_factory.mktemp("index") / "shop", SHOP)


def until_interrupted(events: Iterator[Event]) -> Sequence[Event]:
    seen: list[Event] = []
    with pytest.raises(KeyboardInterrupt):
        seen.extend(events)
    return seen


@pytest.mark.parametrize("answers", [[INTERRUPTED], [WRONG, INTERRUPTED]])
def test_ctrl_c_gives_out_what_was_held_back(index: Index, answers: list[str]) -> None:
    """The beginning of the first answer; in the midst of its repair the whole of it, its claims marked."""
    (need,) = understood(["laptop"], index)
    folders = Folders(Path("/nonexistent"), Path("/nonexistent"), Path("/nonexistent"))
    request = Request(need, 2, Manner("f00d", folders, strict=True))
    seen = until_interrupted(recommend(request, index, Interrupted(*answers)))
    texts = [event for event in seen if isinstance(event, Text)]
    (picked,) = (event for event in seen if isinstance(event, Picked))
    assert len(picked.candidates) == len(answers)
    assert "".join(text.delta for text in texts).count("This one is light.") == 1
    wrong = [text.delta for text in texts if text.claim and text.claim.verdict is Verdict.CONTRADICTED]
    assert wrong == ["$1"] * (len(answers) - 1)
