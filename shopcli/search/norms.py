"""Norms by which parts fit together, as titles and descriptions state them: sockets and kinds of memory."""

import re
from collections.abc import Mapping

from shopcli.catalog.product import Product
from shopcli.text import fold

_INTEL = "775|1150|1151|1155|1156|1200|1700|1851|2011|2066|3647|4677"
_FAMILIES: Mapping[str, re.Pattern[str]] = {
    "socket": re.compile(rf"(?<![a-z0-9])(am[2-6]\+?|s?tr[x45]\w?|(?:lga[\s-]?)?(?:{_INTEL}))(?![a-z0-9])"),
    "memory": re.compile(r"(?<![a-z])(ddr[2-6])l?(?![a-z])"),
}
_PREFIX = re.compile(r"^lga[\s-]?")


def go_together(first: Product, second: Product) -> bool | None:
    """Whether both name the same norm of each family that both name; None where they share no family."""
    mine, its = _norms(first), _norms(second)
    verdicts = [not mine[family].isdisjoint(its[family]) for family in mine if mine[family] and its[family]]
    return all(verdicts) if verdicts else None


def _norms(product: Product) -> Mapping[str, frozenset[str]]:
    """What the title names; the description, where the title is silent."""
    title, body = fold(product.title), fold(product.description or "")
    return {
        family: frozenset(_PREFIX.sub("", each) for each in pattern.findall(title) or pattern.findall(body))
        for family, pattern in _FAMILIES.items()
    }
