"""Reviews that say what an earlier one said, word for word or nearly so, within a bounded memory.

Texts are compared by the smallest hashes of their shingles, two words or three Chinese characters (a bottom-k sketch,
from which their likeness is estimated); those that share one of the very smallest are looked at. The latest `WINDOW`
reviews are remembered.
"""

from array import array
from collections import deque
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from zlib import crc32

from shopcli.patterns import Pattern
from shopcli.text import fold, has_han

WINDOW = 50_000
ALIKE = 0.75
"""The share of shingles, of those of both, from which texts are nearly the same."""

_SKETCH = 24
_KEYS = 3
"""The smallest hashes by which a text is found again."""
_SHORTEST_ENGLISH, _SHORTEST_CHINESE = 40, 12
"""Letters; shorter texts are the same by chance."""
_FEWEST_SHINGLES = 8
"""Different ones; "bad bad bad bad bad" is the same by chance."""
_LONGEST = 600
_WORDS = Pattern(r"\w+")


@dataclass(frozen=True, slots=True)
class Repeat:
    """The earlier review is number `place` of product number `product`."""

    product: int
    place: int
    is_exact: bool


@dataclass(frozen=True, slots=True)
class _Kept:
    product: int
    place: int
    exact: int
    sketch: "array[int]"


class Repeats:
    def __init__(self, window: int = WINDOW) -> None:
        self._window = window
        self._kept: deque[_Kept] = deque()
        self._by_text: dict[int, _Kept] = {}
        self._by_hash: dict[int, _Kept] = {}

    def look(self, text: str, product: int, place: int) -> Repeat | None:
        """The earlier review that this one repeats, if any; it is remembered itself."""
        words = _WORDS.compiled.findall(fold(text[:_LONGEST]))
        joined = " ".join(words)
        if len(joined) < (_SHORTEST_CHINESE if has_han(joined) else _SHORTEST_ENGLISH):
            return None
        exact = hash_of(joined)
        sketch = _sketch(words, joined)
        if len(sketch) < _FEWEST_SHINGLES:
            return None
        same = self._by_text.get(exact)
        near = None if same else self._near(sketch)
        if same is None:
            self._remember(_Kept(product, place, exact, sketch))
        found = same or near
        return Repeat(found.product, found.place, found is same) if found else None

    def _near(self, sketch: "array[int]") -> _Kept | None:
        for key in sketch[:_KEYS]:
            kept = self._by_hash.get(key)
            if kept is not None and likeness(sketch, kept.sketch) >= ALIKE:
                return kept
        return None

    def _remember(self, kept: _Kept) -> None:
        if len(self._kept) >= self._window:
            old = self._kept.popleft()
            if self._by_text.get(old.exact) is old:
                del self._by_text[old.exact]
            for key in old.sketch[:_KEYS]:
                if self._by_hash.get(key) is old:
                    del self._by_hash[key]
        self._kept.append(kept)
        self._by_text[kept.exact] = kept
        for key in kept.sketch[:_KEYS]:
            self._by_hash[key] = kept


def hash_of(text: str) -> int:
    """64 bits that are the same in every run."""
    from hashlib import blake2b

    return int.from_bytes(blake2b(text.encode("utf-8", "replace"), digest_size=8).digest(), "big")


def _sketch(words: list[str], joined: str) -> "array[int]":
    if has_han(joined):
        codes = list(map(ord, "".join(words)))
        hashes = {
            _mixed(one << 42 | two << 21 | three) for one, two, three in zip(codes, codes[1:], codes[2:], strict=False)
        }
    else:
        known = list(map(_word_hash, words))
        hashes = {_mixed(one << 32 | two) for one, two in pairwise(known)}
    return array("I", sorted(hashes)[:_SKETCH])


@lru_cache(maxsize=1 << 16)
def _word_hash(word: str) -> int:
    return crc32(word.encode("utf-8", "replace"))


def _mixed(number: int) -> int:
    """32 bits in which every bit of `number` has a say, the same in every run."""
    number = (number ^ number >> 29) * 0x9E3779B97F4A7C15 & 0xFFFFFFFFFFFFFFFF
    return (number ^ number >> 32) * 0xD6E8FEB86659FD93 >> 32 & 0xFFFFFFFF


def likeness(one: "array[int]", other: "array[int]") -> float:
    """The estimated share of shingles that both have: that of the smallest hashes of both together.

    Where it is below `ALIKE`, a bound above it may be returned, which takes less.
    """
    mine = set(one)
    common = mine.intersection(other)
    size = max(len(one), len(other))
    if len(common) < ALIKE * size:
        return len(common) / size
    smallest = sorted(mine.union(other))[:size]
    return len(common.intersection(smallest)) / len(smallest)
