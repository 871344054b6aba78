"""A trained part as a judge."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from shopcli.analysis.learning.figures import figures_of
from shopcli.analysis.learning.judge import TrainedJudge, trained_judge
from shopcli.analysis.sentiment.judge import Judge, Polarity
from shopcli.context import Folders
from shopcli.errors import UsageError
from tests.analysis.learning.test_store import HEADER, keep, weights


@dataclass(frozen=True)
class Heard:
    """Says good of what holds `good`, and else bad; remembers nothing."""

    name: str = "mine"
    labels: tuple[str, ...] = ("negative", "neutral", "positive")

    def classify(self, text: str) -> tuple[tuple[str, float], ...]:
        first, last = ("positive", "negative") if "good" in text else ("negative", "positive")
        return (first, 0.7), ("neutral", 0.2), (last, 0.1)


def test_the_score_is_praise_less_blame() -> None:
    judge: Judge = TrainedJudge(Heard())
    judged = judge.judge("good", "en")
    assert (judge.name, judged.polarity, judged.confidence) == ("mine", Polarity.POSITIVE, 0.7)
    assert judged.score == pytest.approx(0.6)


@pytest.mark.parametrize(
    ("text", "term", "polarity"),
    [
        ("A good screen. The fan is loud.", "fan", "negative"),
        ("A good screen. The fan is loud.", "screen", "positive"),
        ("The fan is loud; the 15.6 screen is good, mostly", "screen", "positive"),
        ("风扇吵。屏幕 good！", "屏幕", "positive"),
        ("风扇吵。屏幕 good！", "风扇", "negative"),
    ],
)
def test_of_a_part_the_clause_is_judged(text: str, term: str, polarity: str) -> None:
    start = text.index(term)
    assert TrainedJudge(Heard()).judge_part(text, start, start + len(term), "en").polarity == polarity


def test_a_part_that_tells_other_labels_is_no_judge(tmp_path: Path) -> None:
    folders = Folders(tmp_path, tmp_path, tmp_path)
    keep(folders)
    with pytest.raises(UsageError, match="does not tell polarities") as caught:
        trained_judge("mine", folders)
    assert "--for sentiment" in caught.value.hint


def test_one_that_tells_polarities_is_found_by_its_name(tmp_path: Path) -> None:
    from dataclasses import replace

    labels = ("negative", "positive")
    figures = figures_of(labels, labels, [("negative", 1.0), ("positive", 1.0)], "negative")
    folders = Folders(tmp_path, tmp_path, tmp_path)
    keep(folders, replace(HEADER, labels=labels, figures=figures), weights())
    assert trained_judge("mine", folders).judge("good", "en").polarity is Polarity.POSITIVE
