"""Trained parts as placers: their labels are paths."""

from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from shopcli.analysis.category.judged import JudgedPlacer, judged_placer, path_of
from shopcli.analysis.learning.figures import figures_of
from shopcli.context import Folders
from shopcli.errors import UsageError
from tests.analysis.category.shelves import new
from tests.analysis.learning.test_store import HEADER, keep, weights


@dataclass(frozen=True, slots=True)
class ByLength:
    """Knows two labels, and tells them by how long a text is."""

    name: str = "lengths"
    labels: tuple[str, ...] = ("Home > Lamps", "Kitchen>Mugs")

    def classify(self, text: str) -> tuple[tuple[str, float], ...]:
        first, second = self.labels if len(text) > 5 else self.labels[::-1]
        return (first, 0.8), (second, 0.2)


def test_the_labels_of_a_trained_part_are_paths() -> None:
    placer = JudgedPlacer(ByLength())
    assert placer.name == "lengths"
    places = placer.place(new("Desk Lamp")).places
    assert [(place.path, place.confidence) for place in places] == [
        (("Home", "Lamps"), 0.8),
        (("Kitchen", "Mugs"), 0.2),
    ]
    assert placer.place(new("Mug")).places[0].path == ("Kitchen", "Mugs")


def test_a_label_without_a_sign_is_a_path_of_one_name() -> None:
    assert path_of(" Lamps ") == ("Lamps",)


def test_a_part_that_tells_polarities_is_no_placer(tmp_path: Path) -> None:
    labels = ("negative", "positive")
    figures = figures_of(labels, labels, [("negative", 1.0), ("positive", 1.0)], "negative")
    folders = Folders(tmp_path, tmp_path, tmp_path)
    keep(folders, replace(HEADER, labels=labels, figures=figures), weights())
    with pytest.raises(UsageError, match="polarities, not categories") as caught:
        judged_placer("mine", folders)
    assert "--for category" in caught.value.hint


def test_one_that_tells_others_is_found_by_its_name(tmp_path: Path) -> None:
    folders = Folders(tmp_path, tmp_path, tmp_path)
    keep(folders)
    assert judged_placer("mine", folders).name == "mine"
