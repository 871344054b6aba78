"""Names of attributes that other things have too: food has energy, and a calendar a size."""

import re
from collections.abc import Set

from shopcli.attributes.table import ATTRIBUTES
from shopcli.attributes.unit_table import INCHES
from shopcli.attributes.units import read_quantities
from shopcli.catalog.product import AttributeValue
from shopcli.text import fold

_OPEN: Set[str] = frozenset({"energy", "尺寸"})
_BARE = re.compile(r"[\d.]+")


def is_of_another(name: str, key: str, value: AttributeValue) -> bool:
    """Whether an open name does not mean `key` here: the value is not measured as that is. A number alone may be."""
    if fold(name) not in _OPEN:
        return False
    known, texts = ATTRIBUTES[key], value if isinstance(value, tuple) else (str(value),)
    for text in texts:
        own = read_quantities(text, known.dimension)
        is_measured = len(own) == 1 and (known.unit != "in" or own[0].unit in INCHES)
        if not is_measured and not _BARE.fullmatch(text.strip()):
            return True
    return False
