"""Public questions about products, each with the candidate evidence that people labelled for it."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_FILES = (
    ("ePQA", "epqa.dev.csv", ",", 2),
    ("semiPQA", "semipqa.seen.tsv", "\t", 1),
    ("hetPQA", "hetpqa.rank.tsv", "\t", 1),
)
"""Name, file, what parts its columns, and from which label on a text answers: in ePQA 1 only helps."""


@dataclass(frozen=True, slots=True)
class Pool:
    """A question and its candidates. `labels` are the data's own; from `answers_from` on a candidate answers."""

    data: str
    question: str
    texts: tuple[str, ...]
    labels: tuple[int, ...]
    answers_from: int = 1

    @property
    def relevant(self) -> list[bool]:
        return [label >= self.answers_from for label in self.labels]

    @property
    def rankable(self) -> bool:
        """Whether an order can be right or wrong: some candidates answer and some do not."""
        return len(set(self.relevant)) == 2

    @property
    def answerable(self) -> bool:
        return any(self.labels)


def pools(folder: Path) -> list[Pool]:
    """Those of all three sets, in the order of their files."""
    csv.field_size_limit(1 << 24)
    return [
        pool
        for data, name, delimiter, answers_from in _FILES
        for pool in _read(folder / "pqa" / name, data, delimiter, answers_from)
    ]


def _read(path: Path, data: str, delimiter: str, answers_from: int) -> list[Pool]:
    rows: dict[str, list[dict[str, str]]] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter=delimiter):
            rows.setdefault(row["qid"], []).append(row)
    return [
        Pool(
            data,
            group[0]["question"],
            tuple(row["candidate"] for row in group),
            tuple(int(row["label"]) for row in group),
            answers_from,
        )
        for group in rows.values()
    ]


def by_data(all_pools: Sequence[Pool]) -> dict[str, list[int]]:
    """The numbers of the pools of each set."""
    numbers: dict[str, list[int]] = {}
    for number, pool in enumerate(all_pools):
        numbers.setdefault(pool.data, []).append(number)
    return numbers
