"""Learning from labelled texts, with scikit-learn."""

import random
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from importlib.util import find_spec
from typing import cast

import numpy as np
import pytest

from shopcli.analysis.learning.classifier import Example
from shopcli.analysis.learning.header import Purpose
from shopcli.analysis.learning.training import Plan, Trained, train
from shopcli.errors import UsageError

pytestmark = pytest.mark.skipif(find_spec("sklearn") is None, reason="pip install 'shopcli[train]' runs them")

NOW = datetime(2026, 1, 1, tzinfo=UTC)
TOPICS = {
    "battery": ("battery lasts long", "charge it daily", "电池很耐用", "充电一次用两天"),
    "screen": ("screen is bright", "display has scratches", "屏幕很清楚", "显示有划痕"),
    "delivery": ("parcel came late", "courier was kind", "物流太慢了", "快递员很好"),
}
PRAISE, BLAME = (
    ("works well", "很好用", "would buy again", "质量不错"),
    ("broke at once", "太差了", "sent it back", "用了就坏"),
)


def told_nothing(doing: str, done: int, total: int) -> None:
    """For who wants to hear of nothing."""


def texts(said: Sequence[str], label: str, count: int) -> list[Example]:
    chance = random.Random(label)
    return [
        Example(f"{chance.choice(said)} {chance.randrange(10**6)} {chance.choice(said)}", label) for _ in range(count)
    ]


def topics(count: int = 40) -> list[Example]:
    return [example for label, said in TOPICS.items() for example in texts(said, label, count)]


def opinions(count: int = 40) -> list[Example]:
    return texts(PRAISE, "1", count) + texts(BLAME, "0", count)


def trained(examples: list[Example], plan: Plan, tell: Callable[[str, int, int], None] = told_nothing) -> Trained:
    return train(examples, "texts.csv", plan, NOW, tell)


@pytest.fixture(scope="module")
def by_topic() -> Trained:
    return trained(topics(), Plan("topics", "labels"))


def test_it_tells_topics_apart_in_both_languages(by_topic: Trained) -> None:
    assert by_topic.header.figures.accuracy == 1
    part = by_topic.learned.classifier
    for text, label in (
        ("The battery!", "battery"),
        ("屏幕", "screen"),
        ("快递慢", "delivery"),
        ("displays", "screen"),
    ):
        assert part.classify(text)[0][0] == label


def test_probabilities_sum_to_1_and_stand_in_order(by_topic: Trained) -> None:
    for text in ("battery", "屏幕 物流", "", "nothing known"):
        chances = [chance for _, chance in by_topic.learned.classifier.classify(text)]
        assert sum(chances) == pytest.approx(1)
        assert chances == sorted(chances, reverse=True)


def test_a_clear_text_is_surer_than_one_that_says_both(by_topic: Trained) -> None:
    part = by_topic.learned.classifier
    assert part.classify("battery lasts long")[0][1] > part.classify("battery screen")[0][1]


def test_the_header_says_from_what_it_was_learned(by_topic: Trained) -> None:
    header = by_topic.header
    assert (header.name, header.purpose, header.file) == ("topics", "labels", "texts.csv")
    assert header.texts + header.figures.count == len(topics())
    assert header.trained_at == "2026-01-01T00:00:00+00:00"
    assert header.settings["test"] == 0.2


def test_the_same_texts_and_seed_make_the_same_part() -> None:
    first, second = (trained(opinions(), Plan("mine", "sentiment")) for _ in range(2))
    assert first.header == second.header
    assert first.learned.classifier.classify("还不错") == second.learned.classifier.classify("还不错")


def test_other_texts_have_another_hash() -> None:
    first = trained(opinions(), Plan("mine", "labels"))
    second = trained([*opinions(), Example("one more", "1")], Plan("mine", "labels"))
    assert first.header.sha256 != second.header.sha256


def test_labels_of_sentiment_become_polarities_whatever_they_are_called() -> None:
    made = trained(opinions(), Plan("mine", "sentiment"))
    assert made.header.labels == ("negative", "positive")
    assert made.learned.classifier.classify("很好用")[0][0] == "positive"


def test_sentiment_knows_words_that_it_has_not_learned() -> None:
    """By the judge that needs no training."""
    for purpose, positive, knows in (("sentiment", "positive", True), ("labels", "1", False)):
        part = trained(opinions(), Plan("mine", cast(Purpose, purpose))).learned.classifier
        praised, blamed = (dict(part.classify(text))[positive] for text in ("超赞！", "糟糕！"))
        assert (praised > blamed + 0.02) is knows


def test_few_texts_that_are_all_right_prove_no_certainty(by_topic: Trained) -> None:
    assert by_topic.header.figures.accuracy == 1
    assert all(by_topic.learned.classifier.classify(text)[0][1] < 0.999 for text in ("battery", "屏幕很清楚"))


def test_random_labels_are_not_learned() -> None:
    """What was learned by heart would show as confidence."""
    chance = random.Random(3)
    noise = [Example(" ".join(chance.choices("abcdefghij", k=6)), chance.choice("xy")) for _ in range(400)]
    figures = trained(noise, Plan("noise", "labels")).header.figures
    assert figures.interval[0] < 0.5
    assert figures.confidence < 0.7


def test_confidence_is_about_how_often_it_is_right() -> None:
    """A word that tells the label four times of five."""
    chance = random.Random(1)
    texts = []
    for number in range(1000):
        word = chance.choice(("left", "right"))
        other = {"left": "right", "right": "left"}[word]
        texts.append(Example(f"{word} {number}x", word if chance.random() < 0.8 else other))
    figures = trained(texts, Plan("mine", "labels", test=0.4)).header.figures
    assert figures.accuracy == pytest.approx(0.8, abs=0.05)
    assert figures.confidence == pytest.approx(figures.accuracy, abs=0.07)


def test_one_text_is_judged_as_all_of_them_are_at_once(by_topic: Trained) -> None:
    """While fitting, texts are scored as rows of a matrix; later, one by one without scipy."""
    from shopcli.analysis.learning.fitting import _counts, _scores
    from shopcli.analysis.learning.linear import LinearClassifier, probabilities

    part = by_topic.learned.classifier
    assert isinstance(part, LinearClassifier)
    weights = part._weights
    said = ["battery battery 屏幕", "", "courier's parcel 12"]
    counts = _counts(said, {ngram: place for place, ngram in enumerate(weights.vocabulary)})
    together = probabilities(_scores(weights, counts, np.zeros((3, 0))))
    for text, row in zip(said, together, strict=True):
        alone = dict(part.classify(text))
        assert [alone[label] for label in part.labels] == pytest.approx(row.tolist(), abs=1e-5)


def test_how_far_it_is_is_told() -> None:
    heard: list[tuple[str, int, int]] = []
    trained(opinions(), Plan("mine", "labels"), lambda *said: heard.append(said))
    assert {doing for doing, _, _ in heard} == {"learning", "measuring"}
    assert all(0 <= done <= total for _, done, total in heard)


@pytest.mark.parametrize("examples", [[], texts(PRAISE, "1", 20), texts(PRAISE, "1", 4) + texts(BLAME, "0", 4)])
def test_fewer_than_two_labels_cannot_be_learned(examples: list[Example]) -> None:
    with pytest.raises(UsageError, match="fewer than two labels"):
        trained(examples, Plan("mine", "labels"))


def test_labels_that_are_no_polarities_are_refused_for_sentiment() -> None:
    with pytest.raises(UsageError, match="not polarities"):
        trained(topics(), Plan("mine", "sentiment"))


@pytest.mark.parametrize("seed", range(6))
def test_labels_of_few_texts_are_learned_beside_those_of_many(seed: int) -> None:
    from shopcli.analysis.learning.fitting import fit

    few = [*texts(TOPICS["battery"], "battery", 2), *texts(TOPICS["screen"], "screen", 2)]
    weights = fit([*few, *texts(TOPICS["delivery"], "delivery", 12)], tuple(TOPICS), None, seed, lambda *_: None)
    assert len(weights.bias) == len(TOPICS)
