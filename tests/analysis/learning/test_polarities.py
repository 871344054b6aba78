"""What people call praise and blame."""

import pytest

from shopcli.analysis.learning.polarities import polarities_of
from shopcli.errors import UsageError


@pytest.mark.parametrize(
    ("positive", "neutral", "negative"),
    [
        (["positive"], ["neutral"], ["negative"]),
        (["Pos", "POSITIVE"], [], ["neg"]),
        (["好评"], ["中评"], ["差评"]),
        (["正面"], ["中性"], ["负面"]),
        (["1"], [], ["0"]),
        (["1", "+1"], ["0"], ["-1"]),
        (["1.0"], [], ["0.0"]),
        (["4", "5"], ["3"], ["1", "2"]),
        (["5 stars", "4 stars"], ["3 stars"], ["2 stars", "1 star"]),
        (["5星"], [], ["1星"]),
        (["true"], [], ["false"]),
    ],
)
def test_labels_that_are_polarities(positive: list[str], neutral: list[str], negative: list[str]) -> None:
    expected = {
        **dict.fromkeys(positive, "positive"),
        **dict.fromkeys(neutral, "neutral"),
        **dict.fromkeys(negative, "negative"),
    }
    assert polarities_of(list(expected)) == expected


@pytest.mark.parametrize("labels", [["1", "2"], ["0", "1", "2"], ["laptop", "phone"], ["positive", "1"], ["6", "1"]])
def test_labels_that_could_be_anything_are_refused(labels: list[str]) -> None:
    with pytest.raises(UsageError, match="not polarities") as caught:
        polarities_of(labels)
    assert "--for labels" in caught.value.hint
