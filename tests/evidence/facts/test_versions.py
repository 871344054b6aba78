"""Versions that are only named, and those at one end."""

import pytest

from tests.evidence.conftest import Ask


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("halo ring in size 11?", "No, the Zephra Halo Smart Ring (US 11) is out of stock."),
        ("aero 14 32gb 1tb?", "$1,349"),
        ("what would the biggest storage version of the slate 11 set me back", "(512 GB) costs $649"),
        ("b14内存选大的那个多少钱", "6,699"),
    ],
)
def test_the_version_is_told(ask: Ask, question: str, told: str) -> None:
    assert told in ask(question).text


def test_an_older_network_is_no_newer_one(ask: Ask) -> None:
    assert ask("易2 手机能上5G么").text.startswith("不是")
