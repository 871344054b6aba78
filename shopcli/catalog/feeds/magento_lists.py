"""What Magento packs into single cells: attributes, variations and categories."""

from collections.abc import Iterator

from shopcli.catalog.feeds.cells import parts
from shopcli.patterns import Pattern

_PAIR = Pattern(r'\s*(\w+)=(?:"((?:[^"]|"")*)"|([^,]*(?:,(?!\s*\w+=)[^,]*)*))(?:,|$)')
"""A name and its value, in quotes or not; what follows a comma and is no pair goes on with the value before it."""

_SLASH = Pattern(r"(?<!\\)/")


def attributes_in(cell: str) -> dict[str, str]:
    """`a=b,c="d, e"` as names and values; quotes inside quotes are doubled."""
    return {name: value for name, value in _pairs(cell) if value}


def variations_in(cell: str) -> dict[str, dict[str, str]]:
    """`sku=A-S,size=S|sku=A-M,size=M` as SKU → what is chosen."""
    found = {}
    for variation in parts(cell, "|"):
        chosen = dict(_pairs(variation))
        if sku := chosen.pop("sku", ""):
            found[sku] = {name: value for name, value in chosen.items() if value}
    return found


def _pairs(cell: str) -> Iterator[tuple[str, str]]:
    for found in _PAIR.finditer(cell):
        quoted = found[2]
        yield found[1], (found[3] if quoted is None else quoted.replace('""', '"')).strip()


def categories_in(cell: str) -> list[list[str]]:
    r"""`Root/Men/Tops,Root/Sale` (or parted by bars) as paths without the root, which shoppers never see.

    A comma inside a name is told by what follows it, which does not start at the root. A slash in a name is `\/`.
    """
    paths: list[str] = []
    root = _SLASH.split(cell)[0].partition("|")[0].strip()
    for bar in parts(cell, "|"):
        for place, piece in enumerate(bar.split(",")):
            starts_anew = _SLASH.split(piece)[0].strip() == root
            if place == 0 or starts_anew or not paths:
                paths.append(piece)
            else:
                paths[-1] += "," + piece
    named = ([name for each in _SLASH.split(path) if (name := each.replace("\\/", "/").strip())] for path in paths)
    return [path[1:] for path in named]
