"""What people call a product: its title without the specifications behind it."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from shopcli.catalog.product import Product
from shopcli.text import fold, has_han, is_han, one_line

_CUT = re.compile(r"\s*[,，(（|;；]|\s[-–—]\s| with | for | mit | 带")
_SPEC = re.compile(
    r"\d[\d.]*\+?\s?(?:gb|tb|g|mah|w|hz|in|inch|英寸|寸|mm|cm|m|l|ml|克|毫升|小时|天|米|升|瓦|只|核|k|x\d+|万|片|支|p|nm|ppi|键|级)"
    r"|\d+(?:\.\d+)?[x×]\d+|ipx?\d+.*|适用.*|wi-fi|oled|\d+\.\d+.*|.*降噪.*|.*续航.*|蓝牙\d.*",
    re.IGNORECASE,
)
_MOST_LATIN = 7
_MOST_HAN = 4
_LONGEST = 48
_SHORTEST = 5
_NOUN = 3
"""So many Han characters in one word are what the product is; what follows praises it."""


@lru_cache(maxsize=65536)
def _called(title: str) -> str:
    title = one_line(title)
    words = _CUT.split(title, maxsplit=1)[0].split()
    kept: list[str] = []
    for number, word in enumerate(words):
        amount = f"{word} {words[number + 1]}" if word.isdigit() and number + 1 < len(words) else word
        if number and _SPEC.fullmatch(amount):
            break
        kept.append(word)
        if number and sum(map(is_han, word)) >= _NOUN:
            break
    most = _MOST_HAN if has_han(title) else _MOST_LATIN
    name = " ".join(kept[:most])
    whole = len(kept) <= most or has_han(title)
    return name if whole and len(kept) > 1 and _SHORTEST <= len(name) <= _LONGEST else ""


def called(product: Product) -> str:
    """`Acme Aero 14 Laptop` of `Acme Aero 14 Laptop, 14 in, 16 GB RAM`; empty where the title gives no such name."""
    return _called(product.title)


class OnlyOne:
    """Whether names stand for one product only, once every product that carries one has been noted."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = tuple(map(fold, names))
        self._found: Counter[str] = Counter()

    def note(self, name: str) -> None:
        self._found[name] += 1

    def holds(self) -> bool:
        return all(self._found[name] == 1 for name in self.names)
