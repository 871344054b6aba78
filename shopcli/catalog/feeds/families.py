"""Rows of one product that stand apart: a parent and its variants, in any order."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from shopcli.catalog.formats.table_format import Row


@dataclass(slots=True)
class Family:
    """A row that stands for itself, with those that are variants of it."""

    parent: Row | None = None
    children: list[Row] = field(default_factory=list)

    @property
    def line(self) -> int:
        return self.parent.line if self.parent else self.children[0].line


def families(
    rows: Iterable[Row],
    sizes: Mapping[str, int],
    own_key: Callable[[Row], str | None],
    parent_key: Callable[[Row], str | None],
) -> Iterator[Family]:
    """Each family as soon as it is whole; no more is kept than those that are not.

    `sizes` tells, from an earlier look, how many children each key of a parent has. What is left at the end comes
    last: children whose parent is not there, and parents that lack some of theirs.
    """
    open_families: dict[str, Family] = {}
    for row in rows:
        child_of, key = parent_key(row), own_key(row)
        if child_of is None and (key is None or key not in sizes):
            yield Family(row)
            continue
        belongs_to = child_of if child_of is not None else key or ""
        family = open_families.setdefault(belongs_to, Family())
        if child_of is not None:
            family.children.append(row)
        elif family.parent is None:
            family.parent = row
        else:
            yield Family(row)
            continue
        if family.parent is not None and len(family.children) == sizes.get(belongs_to, 0):
            yield open_families.pop(belongs_to)
    yield from open_families.values()
