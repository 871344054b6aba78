from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopcli.models.thoughts import ThoughtFilter


def shown(*pieces: str) -> str:
    thoughts = ThoughtFilter()
    return "".join([*map(thoughts.feed, pieces), thoughts.finish()])


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("<think>cheap or light?</think>PICKS: [1]", "PICKS: [1]"),
        ("<think></think>Take [1].<think>sure?</think> It is light.", "Take [1]. It is light."),
        ("<think>一个 <think>里面</think>取 [1]。", "取 [1]。"),
        ("the template opened it</think>Take [1].", "the template opened itTake [1]."),
        ("<think>never ends", ""),
        ("<think>never ends </thin", ""),
        ("a < b, <thin and </ are text <", "a < b, <thin and </ are text <"),
    ],
)
def test_thoughts_are_no_text(text: str, left: str) -> None:
    assert shown(text) == left


def test_text_is_shown_at_once_but_for_what_may_become_a_tag() -> None:
    thoughts = ThoughtFilter()
    assert thoughts.feed("Take <") == "Take "
    assert thoughts.feed("b>") == "<b>"
    assert thoughts.feed("<thi") == ""
    assert thoughts.finish() == "<thi"


_PIECES = st.lists(st.sampled_from(["<think>", "</think>", "<", "<think", "</", "a", "取", " ", ">"]), max_size=12)


@given(_PIECES, st.lists(st.integers(0, 60), max_size=6))
def test_chunk_boundaries_change_nothing(pieces: list[str], cuts: list[int]) -> None:
    text = "".join(pieces)
    places = sorted({0, len(text), *(cut for cut in cuts if cut < len(text))})
    assert shown(*(text[start:end] for start, end in pairwise(places))) == shown(text)
