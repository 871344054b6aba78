"""Comparisons, complements and guides as users see them; offers depend on the day, and are golden in tests/render."""

import pytest

from tests.end_to_end.cli import Shop
from tests.end_to_end.terminal import terminal
from tests.end_to_end.test_golden import assert_golden

REQUESTS = {
    "compare.en": "compare the Aero 14 and the Pulse 15 for a student",
    "compare.zh": "云岭 Air 14 和 Air 13 哪个更轻便？",
    "complements.en": "what goes with the Lenswick C10?",
    "complements.zh": "云岭 Air 14 搭配什么",
    "guide.en": "what should I look for in a monitor?",
    "guide.zh": "显示器怎么选",
}


@pytest.mark.parametrize("columns", [60, 120])
@pytest.mark.parametrize("name", REQUESTS)
def test_advice_on_a_terminal(shop: Shop, name: str, columns: int) -> None:
    with terminal(shop, "advise", REQUESTS[name], "--offline", columns=columns) as screen:
        assert screen.finish() == 0
    assert_golden(f"{name}.{columns}.txt", screen.text)


def test_a_script_gets_offers_under_their_key(shop: Shop) -> None:
    ran = shop.run("advise", "any deals on the Aero 14?", "--offline", "--json")
    assert (ran.code, ran.json["deals"]["products"][0]["id"]) == (0, "nv-aero-14")


def test_a_comparison_of_one_thing_is_refused(shop: Shop) -> None:
    ran = shop.run("advise", "compare the Aero 14 and the Aero 14", "--offline")
    assert (ran.code, ran.stdout) == (2, "")
    assert "2 to 6 different products" in ran.stderr
