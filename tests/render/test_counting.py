"""Numbers in sentences."""

import pytest

from shopcli.query.need import Language
from shopcli.render.counting import counted
from shopcli.render.review_words import review_words


@pytest.mark.parametrize(
    ("language", "count", "said"),
    [("en", 0, "0 reviews"), ("en", 1, "1 review"), ("en", 1200, "1,200 reviews"), ("zh", 1, "1 条评价")],
)
def test_one_thing_is_said_in_the_singular(language: Language, count: int, said: str) -> None:
    assert counted(review_words(language).of_reviews, count) == said
