"""Where products belong by what the categories of a tree are called: no product needs to be filed in it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from shopcli.analysis.category.features import end_of_name, stems_of
from shopcli.analysis.category.placement import Path
from shopcli.catalog.product import Product
from shopcli.patterns import Pattern
from shopcli.search.synonyms import synonyms
from shopcli.text import fold, has_han

_PARTS = Pattern(r"\s*(?:[/&,、，;]|与|和|及|\band\b|\bor\b)\s*")
_LONGEST = 6
"""Words of the longest name that is looked for in a title."""
_LONGEST_HAN = 8

_OWN, _HEAD, _FIRST, _INSIDE = 0.85, 0.75, 0.5, 0.3
"""How sure it makes that a product is filed elsewhere under the name, is called so, or has it before or after that."""
_SYNONYM = 0.9
_KIND = 0.5
"""How much it says that "battery chargers" are chargers."""
_UPPER = 0.5
"""How much the name of a category counts for what is above it in a product's own path."""


@dataclass(frozen=True, slots=True)
class Names:
    """Categories by the stems of what they are called, and of what is called the same; the value tells how surely."""

    paths: Mapping[str, Mapping[Path, float]]
    words: Mapping[Path, frozenset[str]]
    """The stems of all names down to a category, which decide where several share a name."""

    @classmethod
    def of(cls, paths: Iterable[Path]) -> "Names":
        named: dict[str, dict[Path, float]] = defaultdict(dict)
        words = {}
        for path in paths:
            words[path] = frozenset(stem for name in path for stem in stems_of(name))
            for key, share in _keys(path[-1]):
                named[key][path] = max(share, named[key].get(path, 0.0))
        return cls(named, words)

    def in_title(self, title: str) -> dict[Path, float]:
        """How far a title carries the name of each category, from 0 to 1."""
        return self._matches(_called(title), title)

    def of_product(self, product: Product) -> dict[Path, float]:
        """The same of a product that may be filed elsewhere, where a category of the same name says most."""
        said = _called(product.title)
        for depth, name in enumerate(reversed(product.category)):
            for key, share in _keys(name):
                said[key] = max(said.get(key, 0.0), _OWN * share * _UPPER**depth)
        return self._matches(said, f"{' '.join(product.category)} {product.title}")

    def _matches(self, said: Mapping[str, float], text: str) -> dict[Path, float]:
        found: dict[Path, float] = {}
        known = [(candidates, share) for key, share in said.items() if (candidates := self.paths.get(key))]
        around = frozenset(stems_of(text)) if known else frozenset()
        for candidates, share in known:
            near = {path: 1 + len(self.words[path] & around) for path in candidates}
            most = max(near.values())
            for path, sure in candidates.items():
                found[path] = max(found.get(path, 0.0), share * sure * (near[path] / most) ** 2)
        return found

    def of_category(self, path: Path) -> Path | None:
        """The category of this tree that is called as the last name of `path`, if it is one beyond doubt."""
        whole = [each for each in self.words if tuple(map(fold, each)) == tuple(map(fold, path))]
        if whole:
            return whole[0]
        above = frozenset(stem for name in path for stem in stems_of(name))
        found: dict[Path, float] = {}
        for key, share in _keys(path[-1]):
            for each, sure in self.paths.get(key, {}).items():
                shared = len(self.words[each] & above) / max(1, len(self.words[each] | above))
                found[each] = max(found.get(each, 0.0), share * sure * (1 + shared))
        ranked = sorted(found.items(), key=lambda item: -item[1])
        sole = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][1] > ranked[1][1])
        return ranked[0][0] if sole else None


def _keys(name: str) -> Iterator[tuple[str, float]]:
    """What a category goes by: its whole name, the parts of "Docks and Hubs", and other names for either."""
    whole = fold(name).strip()
    for part in dict.fromkeys((whole, *filter(None, _PARTS.split(whole)))):
        for called in synonyms(part):
            yield _key(called), 1.0 if called == part else _SYNONYM
        head = part.rpartition(" ")[2]
        if head != part and len(alike := synonyms(head)) > 1:
            for called in alike:
                yield _key(called), _KIND


def _key(name: str) -> str:
    return name.replace(" ", "") if has_han(name) else " ".join(stems_of(name))


def _called(title: str) -> dict[str, float]:
    """What a title calls its product, each with how much that says; most where it ends the name."""
    said: dict[str, float] = {}

    def say(key: str, share: float) -> None:
        said[key] = max(share, said.get(key, 0.0))

    name = end_of_name(title)
    if has_han(title):
        for key, is_last in _han(fold(title), len(fold(name))):
            say(key, _HEAD if is_last else _INSIDE)
    stems = stems_of(name)
    for key, is_last in _phrases(stems):
        say(key, _HEAD if is_last else _FIRST)
    for key, _ in _phrases(stems_of(title)[len(stems) :]):
        say(key, _INSIDE)
    return said


def _phrases(stems: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """Every run of stems, and whether it ends them."""
    for start in range(len(stems)):
        for end in range(start + 1, min(len(stems), start + _LONGEST) + 1):
            yield " ".join(stems[start:end]), end == len(stems)


def _han(title: str, end_of_name: int) -> Iterator[tuple[str, bool]]:
    """Every short piece of a Chinese title, and whether it ends what the product is called."""
    for start in range(len(title)):
        for end in range(start + 2, min(len(title), start + _LONGEST_HAN) + 1):
            yield title[start:end], end == end_of_name
