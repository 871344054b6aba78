"""A pipe gets every word as soon as it can be read but one way, and the same text however it was cut."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.events import Done, Text
from shopcli.exits import ExitCode
from tests.render.played import played

WORDS = ("**", "```", " ", "\n\n", "[1]", "](http://x.example/)", "。", "价格", "1. ", "    ", "word ", "$5 ")
PARTS = st.sampled_from([*"ab 1.#>-*_`[]()\\|~!\n", *WORDS])


def shown(pieces: Sequence[str]) -> str:
    return played([*map(Text, pieces), Done(ExitCode.OK)]).stdout


@settings(max_examples=400, deadline=None)
@given(st.lists(PARTS, min_size=1, max_size=40))
def test_cuts_change_nothing(parts: list[str]) -> None:
    text = "".join(parts)
    assert shown(parts) == shown([text]) == shown(list(text))
