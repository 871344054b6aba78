"""Key terms: words and short phrases that tell a product from the others of its catalog.

A term weighs as often as it stands in the product's texts, by the logarithm of how few products have it (tf-idf); a
longer one weighs more. Chinese is not cut by a dictionary: a run of characters is a term where they stand together far
more often than chance has it, and nothing longer does nearly as often.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice

from shopcli.analysis.keywords.found import Passage, Place, Term
from shopcli.analysis.keywords.passages import folded_in_place, passages
from shopcli.catalog.product import Product
from shopcli.patterns import Pattern
from shopcli.text import has_han, one_line

MOST = 8
"""Terms of a product."""
_MOST_HELD = 400_000
"""Candidates that are counted while a catalog is read; beyond that those seen once are forgotten (lossy counting)."""
_LONGEST_WORDS = 3
_LONGEST_HAN: Mapping[Place, int] = {"title": 6, "description": 4}
_LONGEST_RUN = 12
"""Of a run of characters between spaces, which may be one name: "星河尽头的灯塔"."""
_IN_TITLE = 3
"""How many times as much a title says as a description."""
_COHESION = 4.0
"""How many times as often as by chance the parts of a Chinese term stand together."""
_SELDOM_APART = 0.8
_WHOLE = 0.7
"""A term of whose products this share has it only within a longer one is no term of its own."""
_LONGER = 0.4
"""What each further word or character adds to a term's weight."""

_TOKEN = Pattern(
    r"\d[\d.,]*\s?-?(?:(?:[a-z]{1,3}|core|cores|nits|inch|watts|hours)(?![a-z0-9])|[%\"″])?|[a-z][a-z0-9]*(?:[-'’+.][a-z0-9]+)*|[\u4e00-\u9fff]+|[^\s\w]"
)
"""A number takes what may be its unit with it."""
_STOP = frozenset(
    word
    for line in (
        "a about after all also an and any are as at be been but by can do does each even every few for from get gets",
        "had has have here how if in into is it its just keep less like lot made make makes many more most much new no",
        "nor not of off on one only or other our out over own per plus put set so some such than that the their them",
        "then there these they this those three through to too two under up use used uses using very was we well were",
        "what when where which while who will with without would you your yes both around enough still never always",
        "comes come need needs another else thing things means mean usual lets below roughly",
    )
    for word in line.split()
)
_HAN_STOP = frozenset(
    "的了是在和与不都也就还很有个这那及或把被给让从到对于为以可能要会用带款等其之而且但如若并则此每各它他她们附配"
)


@dataclass(frozen=True, slots=True)
class Frequencies:
    """How many products of the catalog have each candidate in their texts, and in their titles."""

    products: int
    of: Mapping[str, int]
    titled: Mapping[str, int]
    longer: Mapping[str, int]
    """A Chinese candidate → how many products have the commonest of those that are it and one character more."""


@dataclass(slots=True)
class FrequencyBuilder:
    _products: int = 0
    _of: Counter[str] = field(default_factory=Counter)
    _titled: Counter[str] = field(default_factory=Counter)

    def add(self, product: Product) -> None:
        self._products += 1
        found: set[str] = set()
        for passage in passages(product):
            own = {text for text, _, _ in _candidates(passage)}
            if passage.place == "title":
                self._titled.update(own)
            found |= own
        self._of.update(found)
        if len(self._of) > _MOST_HELD:
            self._of = Counter({text: count for text, count in self._of.items() if count > 1})
            self._titled = Counter({text: count for text, count in self._titled.items() if text in self._of})

    def build(self) -> Frequencies:
        longer: dict[str, int] = {}
        for text, count in self._of.items():
            if len(text) > 2 and has_han(text):
                for part in (text[1:], text[:-1]):
                    longer[part] = max(count, longer.get(part, 0))
        return Frequencies(self._products, self._of, self._titled, longer)


def terms_in(product: Product, known: Frequencies) -> tuple[Term, ...]:
    """The best terms, none within another; each where it stands first, a title before a description."""
    found: dict[str, Term] = {}
    for passage in passages(product):
        for text, start, end in _candidates(passage):
            weight = (_IN_TITLE if passage.place == "title" else 1) * _telling(text, passage, start, end, known)
            before = found.get(text)
            if before:
                found[text] = replace(before, score=round(before.score + weight, 3))
            elif weight:
                found[text] = Term(one_line(passage.text[start:end]), passage.place, start, end, round(weight, 3))
    return tuple(islice(_apart(sorted(found.values(), key=lambda term: (-term.score, term.start))), MOST))


def _apart(terms: Iterable[Term]) -> Iterator[Term]:
    chosen: list[Term] = []
    for term in terms:
        if not any(_share(term, other) for other in chosen):
            chosen.append(term)
            yield term


def _share(one: Term, other: Term) -> bool:
    low, high = one.text.casefold(), other.text.casefold()
    overlap = one.place == other.place and one.start < other.end and other.start < one.end
    return overlap or low in high or high in low


def _telling(text: str, passage: Passage, start: int, end: int, known: Frequencies) -> float:
    """How much it tells of a product to have the term; 0 where the text is none."""
    count, is_han = known.of.get(text, 1), has_han(text)
    if passage.place == "description" and not _is_of_the_catalog(text, count, is_han, known):
        return 0.0
    if is_han and not (_is_whole_run(passage.text, start, end) if count < 2 else _holds_together(text, count, known)):
        return 0.0
    rarity = math.log((known.products + 1) / count)
    if is_han and len(text) > _LONGEST_HAN[passage.place]:
        return rarity / len(text)  # a term where none is known within it
    return rarity * (1 + _LONGER * (len(text) - 2 if is_han else text.count(" ")))


def _is_of_the_catalog(text: str, count: int, is_han: bool, known: Frequencies) -> bool:
    """Whether a description's word names something: titles have it, or it is a phrase that others have too."""
    is_phrase = len(text) > 2 if is_han else " " in text
    return text in known.titled or (is_phrase and count > 1)


def _is_whole_run(text: str, start: int, end: int) -> bool:
    """Where nothing else has it, only the spaces around it can tell where a Chinese term begins and ends."""
    return end - start > 1 and not has_han(text[max(0, start - 1) : start]) and not has_han(text[end : end + 1])


def _holds_together(text: str, count: int, known: Frequencies) -> bool:
    """Whether its halves stand together by more than chance, and it does not stand only within a longer term."""
    if len(text) < 2 or text[0] in _HAN_STOP or text[-1] in _HAN_STOP:
        return False
    if known.longer.get(text, 0) >= _WHOLE * count:
        return False
    return any(_belong(text[:cut], text[cut:], count, known) for cut in {len(text) // 2, (len(text) + 1) // 2})


def _belong(left: str, right: str, together: int, known: Frequencies) -> bool:
    """Whether two parts stand together far more often than chance has it, or hardly ever apart."""
    one, other = known.of.get(left, 1), known.of.get(right, 1)
    return together * known.products >= _COHESION * one * other or together >= _SELDOM_APART * max(one, other)


def _candidates(passage: Passage) -> Iterator[tuple[str, int, int]]:
    """Each candidate, folded, with where it stands."""
    low = folded_in_place(passage.text)
    run: list[tuple[str, int, int]] = []
    for match in _TOKEN.finditer(low):
        token, start, end = match[0], match.start(), match.end()
        if has_han(token):
            run = []
            yield from _within_han(token, start, _LONGEST_HAN[passage.place])
        elif token in _STOP or not token[0].isalpha():
            run = []
        else:
            run = [*run, (token, start, end)][-_LONGEST_WORDS:]
            for first in range(len(run)):
                if len(run) - first > 1 or len(token) > 2:
                    yield " ".join(word for word, _, _ in run[first:]), run[first][1], end


def _within_han(token: str, offset: int, longest: int) -> Iterator[tuple[str, int, int]]:
    for length in range(1, longest + 1):
        for start in range(len(token) - length + 1):
            yield token[start : start + length], offset + start, offset + start + length
    if longest < len(token) <= _LONGEST_RUN:
        yield token, offset, offset + len(token)
