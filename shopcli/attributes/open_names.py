"""Names of attributes that other things have too: food has energy, and a calendar a size."""

import re
from collections.abc import Set

from shopcli.attributes.table import ATTRIBUTES, Attribute
from shopcli.attributes.units import read_quantities
from shopcli.catalog.product import AttributeValue
from shopcli.text import fold

_OPEN: Set[str] = frozenset({"energy", "尺寸"})
_BARE = re.compile(r"[\d.]+")


def is_of_another(name: str, key: str, value: AttributeValue) -> bool:
    """Whether an open name does not mean `key` here: the value is not measured as that is. A number alone may be."""
    if fold(name) not in _OPEN:
        return False
    texts = value if isinstance(value, tuple) else (str(value),)
    return not all(_BARE.fullmatch(text.strip()) or _is_measured(text, ATTRIBUTES[key]) for text in texts)


def _is_measured(text: str, known: Attribute) -> bool:
    """A diagonal is one number of inches, beside which the same may stand in centimetres."""
    units = [each.unit for each in read_quantities(text, known.dimension) if each.dimension == known.dimension]
    return units.count(known.unit) == 1 and len(units) <= 2 if known.unit else bool(units)
