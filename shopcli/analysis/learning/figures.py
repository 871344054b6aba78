"""How well a trained part did on texts that it had not seen."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

_SURE = 1.96
"""Standard deviations to either side that hold 95 of 100."""


@dataclass(frozen=True, slots=True)
class LabelFigures:
    """Shares from 0 to 1; what would be divided by nothing is 0."""

    label: str
    precision: float
    recall: float
    f1: float
    count: int
    """Held-out texts with this label."""


@dataclass(frozen=True, slots=True)
class Figures:
    """`confusion[gold][said]` counts texts, in the order of `labels`; all else follows from it."""

    labels: tuple[str, ...]
    confusion: tuple[tuple[int, ...], ...]
    confidence: float
    """The mean probability that was given to what was said: near `accuracy` where probabilities can be trusted."""
    most_frequent: str
    """The label that most of the texts learned from have: to say it of every text is the baseline."""

    @property
    def count(self) -> int:
        return sum(map(sum, self.confusion))

    @property
    def right(self) -> int:
        return sum(row[number] for number, row in enumerate(self.confusion))

    @property
    def accuracy(self) -> float:
        return self.right / self.count

    @property
    def interval(self) -> tuple[float, float]:
        """Where the accuracy lies with 95 % (Wilson)."""
        share, count = self.accuracy, self.count
        centre = (share + _SURE**2 / (2 * count)) / (1 + _SURE**2 / count)
        reach = _SURE * sqrt(share * (1 - share) / count + _SURE**2 / (4 * count**2)) / (1 + _SURE**2 / count)
        return max(0.0, centre - reach), min(1.0, centre + reach)

    @property
    def baseline(self) -> float:
        """The accuracy of saying the most frequent label of every text."""
        return sum(self.confusion[self.labels.index(self.most_frequent)]) / self.count

    @property
    def macro_f1(self) -> float:
        return sum(each.f1 for each in self.by_label) / len(self.labels)

    @property
    def baseline_macro_f1(self) -> float:
        return 2 * self.baseline / (1 + self.baseline) / len(self.labels)

    @property
    def by_label(self) -> tuple[LabelFigures, ...]:
        found = []
        for number, label in enumerate(self.labels):
            right = self.confusion[number][number]
            count, said = sum(self.confusion[number]), sum(row[number] for row in self.confusion)
            f1 = 2 * right / (count + said) if count + said else 0.0
            found.append(LabelFigures(label, right / said if said else 0.0, right / count if count else 0.0, f1, count))
        return tuple(found)


def figures_of(
    labels: Sequence[str], gold: Sequence[str], said: Sequence[tuple[str, float]], most_frequent: str
) -> Figures:
    """`said` holds for each text the likeliest label and its probability; there is at least one text."""
    place = {label: number for number, label in enumerate(labels)}
    confusion = [[0] * len(labels) for _ in labels]
    for right, (label, _) in zip(gold, said, strict=True):
        confusion[place[right]][place[label]] += 1
    confidence = sum(chance for _, chance in said) / len(said)
    return Figures(tuple(labels), tuple(map(tuple, confusion)), confidence, most_frequent)
