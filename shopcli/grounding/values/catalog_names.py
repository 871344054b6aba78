"""The catalog's own names for what it states, as far as the candidates of an answer carry them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from shopcli.attributes.facts import canonical
from shopcli.attributes.numbers import ENGLISH_NUMBERS
from shopcli.attributes.table import ATTRIBUTES
from shopcli.attributes.units import read_quantities
from shopcli.catalog.product import AttributeValue
from shopcli.grounding.values.feature_names import FEATURE_PATTERNS
from shopcli.patterns import Pattern
from shopcli.search.candidate import Candidate
from shopcli.text import fold

_BARE = re.compile(r"\d{1,7}(?:\.\d{1,3})?(?:\s?[^\d\s]{1,8})?")
_WORDS = "|".join(ENGLISH_NUMBERS)


@dataclass(frozen=True, slots=True)
class CatalogNames:
    """`named`: name in small letters → as the catalog writes it. `counted`: name, key, and what finds its bare number.

    `features`: key and pattern of what is answered with yes or no, the catalog's own names behind those of needs;
    `hints` are texts of which every mention of one holds at least one.
    """

    named: dict[str, str]
    counted: tuple[tuple[str, str, Pattern], ...]
    features: tuple[tuple[str, Pattern], ...]
    hints: frozenset[str]

    def features_in(self, low: str) -> list[tuple[str, Pattern]]:
        """Those features that may be in a text in small letters: most are not, and one look tells."""
        there = {hint for hint in self.hints if hint in low}
        return [(key, pattern) for key, pattern in self.features if not there.isdisjoint(pattern.hints)]


class _Kept:
    """The names of the candidates that were asked for last: one answer has many sentences and one list of them."""

    candidates: Sequence[Candidate] = ()
    names: CatalogNames | None = None


def names_of(candidates: Sequence[Candidate]) -> CatalogNames:
    names = _Kept.names
    if names is None or _Kept.candidates is not candidates:
        names = _collect(candidates)
        _Kept.candidates, _Kept.names = candidates, names
    return names


def _collect(candidates: Iterable[Candidate]) -> CatalogNames:
    attributes = [pair for candidate in candidates for pair in candidate.product.attributes.items() if len(pair[0]) > 1]
    features = _features(frozenset(name for name, value in attributes if isinstance(value, bool)))
    return CatalogNames(
        named={fold(name): name for name, _ in attributes},
        counted=_counted(frozenset(name for name, value in attributes if _is_bare(value))),
        features=features,
        hints=frozenset(hint for _, pattern in features for hint in pattern.hints),
    )


@lru_cache(maxsize=8192, typed=True)
def _is_bare(value: AttributeValue) -> bool:
    """Whether a value is a number whose unit, if any, nobody knows: 6, "80 ohm", "120 m²"."""
    if isinstance(value, bool | tuple):
        return False
    return not isinstance(value, str) or bool(_BARE.fullmatch(value) and not read_quantities(value))


@lru_cache(maxsize=64)
def _counted(names: frozenset[str]) -> tuple[tuple[str, str, Pattern], ...]:
    folded = {fold(name): canonical(name) for name in names}
    ordered = sorted(folded.items(), key=lambda item: (-len(item[0]), item[0]))
    return tuple((name, key, _count_pattern(name)) for name, key in ordered)


def _count_pattern(name: str) -> Pattern:
    written = re.escape(name)
    edge = r"(?<![a-z0-9])" if name[0].isascii() else ""
    stop = r"(?![a-z0-9])" if name[-1].isascii() else ""
    number = rf"\d[\d,]{{0,9}}(?:\.\d{{1,3}})?|(?:{_WORDS})(?![a-z])"
    between = r"\s?[:：=|]\s?|\s(?:is|are|of|at|count)\s|\s|\s?(?:为|是|有|达到?|共)\s?|"
    return Pattern(
        rf"{edge}{written}{stop}(?:{between})(?P<after>{number})(?![\d.]*\d|[a-z])"
        rf"|(?<![\d.,a-z-])(?P<before>{number})\s{written}{stop}"
    )


@lru_cache(maxsize=64)
def _features(names: frozenset[str]) -> tuple[tuple[str, Pattern], ...]:
    own = sorted({fold(name): canonical(name) for name in names}.items(), key=lambda item: (-len(item[0]), item[0]))
    return (*FEATURE_PATTERNS.items(), *((key, _feature_pattern(name, key)) for name, key in own))


def _feature_pattern(name: str, key: str) -> Pattern:
    known = ATTRIBUTES.get(key)
    names = {name} if known is None else {name, fold(known.english), fold(known.chinese)}
    ordered = sorted((one for one in names if len(one) > 1), key=len, reverse=True)
    written = (rf"(?<![a-z0-9]){re.escape(one)}(?![a-z0-9])" if one.isascii() else re.escape(one) for one in ordered)
    return Pattern("|".join(written), ordered)
