"""The bar: one line that fits, whatever stands in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from shopcli.query.need import Language
from shopcli.repl.status import Status, status_text

FULL = Status("Harbor & Pine", "some-large-model", "under $899", 2, "$1,298", "$0.01")


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (120, "Harbor & Pine · some-large-model · under $899 · basket 2: $1,298 · $0.01"),
        (64, "Harbor & Pine · some-la… · under $899 · basket 2: $1,298 · $0.01"),
        (40, "under $899 · basket 2: $1,298 · $0.01"),
        (20, "under $899 · basket…"),
        (1, "…"),
        (0, ""),
    ],
)
def test_names_give_way_before_figures(width: int, shown: str) -> None:
    assert status_text(FULL, width, "en") == shown


def test_what_is_not_there_takes_no_room() -> None:
    assert status_text(Status("Harbor & Pine", "built-in"), 40, "en") == "Harbor & Pine · built-in"


def test_chinese_takes_two_cells_a_character() -> None:
    status = Status("万象数码商城", "内置", "价格低于 ¥5,000", 1, "¥4,699")
    shown = status_text(status, 56, "zh")
    assert shown == "万象数码… · 内置 · 价格低于 ¥5,000 · 购物车 1 件：¥4,699"
    assert cell_len(shown) <= 56


@given(
    status=st.builds(Status, st.text(), st.text(), st.text(), st.integers(0, 99), st.text(), st.text()),
    width=st.integers(0, 100),
    language=st.sampled_from(["en", "zh"]),
)
def test_it_never_takes_more_cells_than_there_are(status: Status, width: int, language: Language) -> None:
    shown = status_text(status, width, language)
    assert cell_len(shown) <= width
    assert "\n" not in shown
