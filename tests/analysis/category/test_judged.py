"""Trained parts as placers: their labels are paths."""

from dataclasses import dataclass

from shopcli.analysis.category.judged import JudgedPlacer, path_of
from tests.analysis.category.shelves import new


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
