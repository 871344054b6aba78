from collections.abc import Callable
from datetime import date

import pytest

from shopcli.evidence.answer import Given, answer
from shopcli.evidence.answered import Answered
from shopcli.index.index import Index
from shopcli.text import has_han
from tests.once import open_demo

TODAY = date(2026, 11, 22)
"""Within the holidays of both demo shops."""

Ask = Callable[..., Answered]


@pytest.fixture(scope="session")
def english() -> Index:
    return open_demo("en")


@pytest.fixture(scope="session")
def chinese() -> Index:
    return open_demo("zh")


@pytest.fixture(scope="session")
def ask(english: Index, chinese: Index) -> Ask:
    """Asks the demo shop of the question's language."""

    def asked(text: str, today: date = TODAY, given: Given | None = None) -> Answered:
        return answer(text, chinese if has_han(text) else english, today, given or Given())

    return asked
