"""The bar below the prompt: where the chat stands, in as many cells as there are."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shopcli.repl.words import say
from shopcli.text import one_line

if TYPE_CHECKING:
    from shopcli.query.need import Language

_BETWEEN = " · "
_SHORTEST_NAME = 8
"""Cells that are left of the names of catalog and model before anything is left out."""


@dataclass(frozen=True, slots=True)
class Status:
    """Empty texts are not shown. `budget` is the price limit of the need, `cost` what models have cost so far."""

    catalog: str = ""
    model: str = ""
    budget: str = ""
    pieces: int = 0
    total: str = ""
    cost: str = ""


def status_text(status: Status, width: int, language: "Language") -> str:
    """One line of at most `width` cells. Where it is too long names are shortened first, then left out."""
    from rich.cells import cell_len

    basket = say("pieces", language, count=str(status.pieces), total=status.total) if status.pieces else ""
    sure = [part for part in (status.budget, basket, status.cost) if part]
    names = [one_line(name) for name in (status.catalog, status.model) if name]
    while names:
        room = width - cell_len(_BETWEEN.join([*sure, *("" for _ in names)]))
        if sum(map(cell_len, names)) <= room:
            break
        longest = max(names, key=cell_len)
        if cell_len(longest) > _SHORTEST_NAME:
            over = sum(map(cell_len, names)) - room
            names[names.index(longest)] = cut(longest, max(_SHORTEST_NAME, cell_len(longest) - over))
        else:
            names.pop()
    return cut(_BETWEEN.join([*names, *sure]), width)


def cut(text: str, width: int) -> str:
    """`text` in at most `width` cells, an ellipsis in place of what is cut off."""
    from rich.cells import cell_len, set_cell_size

    if cell_len(text) <= width:
        return text
    return set_cell_size(text, max(0, width - 1)).rstrip() + "…" if width > 0 else ""
