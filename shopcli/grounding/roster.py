"""The candidates by name: which of them a name in the prose stands for."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from shopcli.catalog.product import Product
from shopcli.grounding.evidence import Evidence
from shopcli.grounding.letters import level, loose, words_of
from shopcli.grounding.name_words import GLUED, QUANTITY, ordinary_words
from shopcli.query.product_nouns import HAN_NOUNS, NOUNS
from shopcli.text import fold, has_han

_GAP = re.compile(r"[\s\-_·()（）]{0,3}")
_LATIN_NEXT = re.compile(r"[a-z0-9]")
_HAN_STARTS = re.compile(r"[（(/|]")


@dataclass(frozen=True, slots=True)
class Name:
    """How one candidate is called: `core` are the words behind its brand that tell it from others, `title` are all of
    its title's in their order."""

    product: Product
    brand: str
    core: tuple[str, ...]
    title: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """The names whose first `words` core words stand from the asked place to `end`."""

    names: tuple[Name, ...]
    words: int
    end: int


class Roster:
    """Built once per answer, from its candidates alone."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence

    @cached_property
    def names(self) -> tuple[Name, ...]:
        return tuple(_name(candidate.product) for candidate in self._evidence.candidates)

    @cached_property
    def starts(self) -> frozenset[str]:
        """The words that the candidates' names begin with."""
        return frozenset(name.core[0] for name in self.names if name.core)

    @cached_property
    def brands(self) -> frozenset[str]:
        """Every spelling of every brand, folded; "Huawei/华为" goes by both of its halves."""
        own = {name.brand for name in self.names if name.brand}
        parts = (
            part.strip(" )）") for brand in own | self._evidence.brands for part in _HAN_STARTS.split(level(brand))
        )
        return frozenset(part for part in parts if len(part) > 1 and not part.isdigit())

    @cached_property
    def han_brands(self) -> dict[str, tuple[str, ...]]:
        """First character → brands in Chinese characters, the longest first."""
        found: dict[str, list[str]] = {}
        for brand in sorted((brand for brand in self.brands if has_han(brand)), key=len, reverse=True):
            found.setdefault(brand[0], []).append(brand)
        return {first: tuple(brands) for first, brands in found.items()}

    @cached_property
    def longest_brand(self) -> int:
        """In words."""
        return min(4, max((len(brand.split()) for brand in self.brands), default=1))

    @cached_property
    def texts(self) -> str:
        """All that the catalog says of the candidates, and the need: what stands there is no stranger's name."""
        return level("\n".join(part for name in self.names for part in _texts(name.product)) + self._evidence.need.text)

    @cached_property
    def loose_texts(self) -> str:
        return loose(self.texts)

    @cached_property
    def shops(self) -> str:
        return level("\n".join(store.name for store in self._evidence.stores))

    def match(self, low: str, at: int, brand: str = "") -> Match | None:
        """The names of `brand` (or of any) whose core words stand in the levelled text from `at` on."""
        matched = []
        for name in self.names:
            if not brand or name.brand == brand or brand in _HAN_STARTS.split(name.brand):
                words, end = _matched(low, at, name.core)
                if words:
                    matched.append((words, end, name))
        if not matched:
            return None
        most = max(words for words, _, _ in matched)
        end = next(end for words, end, _ in matched if words == most)
        names = [name for words, _, name in matched if words == most]
        whole = [name for name in names if len(name.core) == most]
        return Match(tuple(whole or names), most, end)

    def go_on(self, low: str, at: int, name: Name) -> int:
        """Where the words end that carry `name` on from `at` as its title does; the last is no quantity."""
        start = _place(name)
        end = at
        for word in name.title[start:]:
            gap = _GAP.match(low, at)
            begin = gap.end() if gap else at
            stop = begin + len(word)
            if not _stands(word, low, begin):
                break
            at = stop
            if low.startswith('"', stop) and f'{word}"' in level(name.product.title):
                # The MacBook 12"
                end = stop + 1
            counts = QUANTITY.match(low, begin) or GLUED.fullmatch(word)
            if counts and has_han("".join(name.title)):
                break
            if not counts and word not in ("in", "with"):
                end = at
        return end

    def reach(self, low: str, start: int, end: int, product: Product) -> int:
        """Where the name at `start`:`end` of a product that is no candidate's ends, read on as its title goes on."""
        name = _name(product)
        behind = start + len(name.brand) if low.startswith(name.brand, start) else start
        words, stop = _matched(low, behind, name.core)
        return max(end, self.go_on(low, stop, name)) if words and words == len(name.core) else end

    def of_brand(self, brand: str) -> tuple[Product, ...]:
        return tuple(name.product for name in self.names if name.brand == brand)


def _matched(low: str, at: int, core: Sequence[str]) -> tuple[int, int]:
    """How many of the `core` words stand from `at` on, one behind the other, and where they end."""
    end, count = at, 0
    for word in core:
        gap = _GAP.match(low, end)
        start = gap.end() if gap else end
        stop = start + len(word)
        if not _stands(word, low, start):
            break
        end, count = stop, count + 1
    return count, end


def _stands(word: str, low: str, at: int) -> bool:
    """Whether the whole `word` stands there: "J6+" ends before "169"."""
    if not low.startswith(word, at):
        return False
    return not (word[-1].isascii() and word[-1].isalnum() and _LATIN_NEXT.match(low, at + len(word)))


def _place(name: Name) -> int:
    """Where a title's words go on behind its core."""
    last = name.core[-1] if name.core else ""
    return name.title.index(last) + 1 if last in name.title else len(name.title)


def _name(product: Product) -> Name:
    brand = level(product.brand or "")
    title = product.title
    low = level(title)
    start = len(brand) if brand and low.startswith(brand) else 0
    comma = low.find(", ", start)
    core = _core(title, low, start, comma if comma > 0 else len(low))
    return Name(product, brand, core, tuple(word.text for word in words_of(title)))


def _core(title: str, low: str, start: int, stop: int) -> tuple[str, ...]:
    """The words from `start` on that no other product's title need have: up to a noun, a quantity or a technology."""
    core: list[str] = []
    for word in words_of(title[:stop]):
        if word.start < start:
            continue
        if core and (_is_no_name(word.text, low, word.start) or title[word.start].islower()):
            break
        core.append(word.text)
        if len(core) == 5:
            break
    while len(core) > 1 and core[-1] in ordinary_words() and not core[-1].isdigit() and core[-1] in NOUNS:
        core.pop()
    return tuple(core)


def _is_no_name(word: str, low: str, at: int) -> bool:
    if has_han(word):
        return not word.endswith(("版", "代")) or any(noun in word for noun in HAN_NOUNS)
    return (
        word in NOUNS or GLUED.fullmatch(word) is not None or (word.isdigit() and QUANTITY.match(low, at) is not None)
    )


def _texts(product: Product) -> Iterable[str]:
    yield product.title
    yield product.description or ""
    yield " ".join(product.tags)
    yield " ".join(product.category)
    for name, value in product.attributes.items():
        yield fold(name)
        yield " ".join(value) if isinstance(value, tuple) else str(value)
    for review in product.reviews:
        yield review.text
