"""Parents and children whose rows stand apart."""

from collections import Counter
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.catalog.feeds.families import families
from shopcli.catalog.formats.table_format import Row

NAMES = ["A", "B", "C", "B/1", "B/2", "C/1", "X/1"]


def grouped(names: Sequence[str]) -> list[tuple[str | None, list[str]]]:
    """Parent and children of each family; `B/1` is a child of `B`."""
    rows = [Row({"name": name}, line) for line, name in enumerate(names, 1)]

    def parent_of(row: Row) -> str | None:
        name = row.cells["name"]
        return name.partition("/")[0] if "/" in name else None

    sizes = Counter(parent for row in rows if (parent := parent_of(row)))
    found = families(rows, sizes, lambda row: row.cells["name"], parent_of)
    return [
        (each.parent.cells["name"] if each.parent else None, [child.cells["name"] for child in each.children])
        for each in found
    ]


@settings(deadline=None)
@given(st.permutations(NAMES))
def test_every_order_gives_the_same_families(names: list[str]) -> None:
    found = {parent: sorted(children) for parent, children in grouped(names)}

    assert found == {"A": [], "B": ["B/1", "B/2"], "C": ["C/1"], None: ["X/1"]}


def test_a_family_comes_as_soon_as_it_is_whole() -> None:
    assert [parent for parent, _ in grouped(["B", "C/1", "A", "C", "B/1", "B/2"])] == ["A", "C", "B"]


def test_a_second_parent_of_the_same_name_stands_for_itself() -> None:
    assert grouped(["B", "B", "B/1"]) == [("B", []), ("B", ["B/1"])]
