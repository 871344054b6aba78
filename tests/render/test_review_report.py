"""What is said of the reviews of one product."""

import pytest

from shopcli.analysis.reviews.chance import Burst
from shopcli.analysis.reviews.signs import Sign
from shopcli.render.review_report import sign_text
from shopcli.render.review_words import review_words


@pytest.mark.parametrize(
    ("chance", "said"),
    [(0.0081, "p = 0.008"), (0.0000021, "p = 0.000002"), (1e-30, "p < 0.000001"), (0, "p < 0.000001")],
)
def test_a_chance_is_written_out_and_a_tiny_one_is_said_to_be_less(chance: float, said: str) -> None:
    sign = Sign("burst", 25, 85, chance, Burst(20000, 20004, 25, 0.9, chance))

    assert said in sign_text(sign, review_words("en"))
    assert said in sign_text(sign, review_words("zh"))
