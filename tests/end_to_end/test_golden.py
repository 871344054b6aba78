"""What users see, word for word; UPDATE_GOLDEN=1 writes the files anew after a change that is meant."""

import os
from pathlib import Path

import pytest

from tests.end_to_end.cli import Shop
from tests.end_to_end.conftest import CHINESE, ENGLISH
from tests.end_to_end.terminal import terminal

GOLDEN = Path(__file__).parent / "golden"
NEEDS = {"en": ENGLISH, "zh": CHINESE}


def assert_golden(name: str, shown: str) -> None:
    path = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(shown, encoding="utf-8")
    assert shown == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", NEEDS)
def test_recommendations_in_a_pipe(shop: Shop, language: str) -> None:
    ran = shop.run("recommend", NEEDS[language], "--offline")
    assert_golden(f"recommend.{language}.plain.txt", ran.stdout)


@pytest.mark.parametrize("language", NEEDS)
def test_recommendations_on_a_terminal_of_80_columns(shop: Shop, language: str) -> None:
    with terminal(shop, "recommend", NEEDS[language], "--offline", columns=80) as screen:
        assert screen.finish() == 0
    assert_golden(f"recommend.{language}.terminal.txt", screen.text)
