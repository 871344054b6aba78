"""What kind of product is wanted: the catalog's own categories where they say it, words where they do not.

A laptop bag is not a laptop: in English and Chinese the head of a noun phrase stands last, so a category fits when its
name ends as the wanted phrase ends.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from shopcli.index.index import Index
from shopcli.query.need import Need
from shopcli.query.product_nouns import HAN_NOUNS
from shopcli.search.synonyms import synonyms
from shopcli.text import fold, has_han

_NAME_PARTS = re.compile(r"\s*(?:/|&|,|、|与|和|及|\band\b)\s*")
_LONGEST_NAME = 12
"""Words, or Chinese characters, of the longest phrase that may name a category."""
_SHORTEST_TYPO = 4
"""Letters below which one edit makes another word too easily."""


@dataclass(frozen=True, slots=True)
class Wanted:
    categories: tuple[tuple[str, ...], ...] = ()
    """Category paths that name what is wanted; empty where no category does."""
    names: tuple[str, ...] = ()
    """What it goes by: a product must carry one of these where no category, or one of several things, says it."""
    head: str = ""
    """Without categories: the stem that a product must carry to be what is wanted, unless it carries a name of it."""
    modifiers: tuple[str, ...] = ()
    """With categories: the other words of the need, which a product is the better match for carrying ("curved")."""
    corrections: tuple[tuple[str, str], ...] = ()
    """Words as written and as read, where one edit makes a category's word of them."""


def resolve_wanted(need: Need, index: Index) -> Wanted:
    if not need.wanted or need.hints:
        return Wanted()
    names = _category_names(index)
    phrase, corrections = _corrected(need.wanted, names, index)
    for end in _ends(phrase):
        if paths := _matching(end, names, index):
            return Wanted(paths, synonyms(end), "", _modifiers(need, phrase, end, index), corrections)
    stems = index.stems(phrase)
    head = "" if has_han(phrase) else _head(stems)
    known = next((called for end in _ends(phrase) if len(called := synonyms(end)) > 1), ())
    return Wanted((), known, head, (), corrections)


def _head(stems: Sequence[str]) -> str:
    """The last that is no number: "playstation 4" is a playstation."""
    return next((stem for stem in reversed(stems) if not stem.isdigit()), stems[-1] if stems else "")


def _modifiers(need: Need, phrase: str, end: str, index: Index) -> tuple[str, ...]:
    """The need's words without the end of the phrase that named the category."""
    if has_han(phrase):
        rest = phrase.removesuffix(end)
        others = [term for term in need.terms if term not in phrase]
        return tuple(word for word in (rest, *others) if len(word) > 1)
    named = {stem for name in synonyms(end) for stem in index.stems(name)}
    words = (*phrase.removesuffix(end).split(), *need.terms)
    return tuple(dict.fromkeys(word for word in words if named.isdisjoint(index.stems(word))))


def is_shared(path: tuple[str, ...]) -> bool:
    """Whether the category holds several kinds of thing by its own name, such as "Chargers and Cables"."""
    return len(_NAME_PARTS.split(fold(path[-1]))) > 1


def _ends(phrase: str) -> list[str]:
    """The phrase and its ends, longest first: "curved gaming monitor", "gaming monitor", "monitor".

    Chinese has no spaces to cut at: 有线耳机 ends in the noun 耳机, and not in 线耳机.
    """
    if has_han(phrase):
        ends = [phrase[start:] for start in range(max(1, len(phrase) - _LONGEST_NAME), len(phrase) - 1)]
        return [phrase, *(end for end in ends if end in HAN_NOUNS or len(synonyms(end)) > 1)]
    words = phrase.split()[-_LONGEST_NAME:]
    return [" ".join(words[start:]) for start in range(len(words))]


@dataclass(frozen=True, slots=True)
class _Name:
    path: tuple[str, ...]
    text: str
    stems: tuple[str, ...]


def _category_names(index: Index) -> list[_Name]:
    """Every name in every path with the path down to it; "Docks and Hubs" goes by two names."""
    paths = dict.fromkeys(
        category.path[:depth] for category in index.summary.categories for depth in range(1, len(category.path) + 1)
    )
    names = []
    for path in paths:
        whole = fold(path[-1])
        for part in dict.fromkeys((whole, *_NAME_PARTS.split(whole))):
            names += [_Name(path, part, tuple(index.stems(part)))] if part else []
    return names


def _matching(phrase: str, names: Sequence[_Name], index: Index) -> tuple[tuple[str, ...], ...]:
    """Paths that the phrase or a synonym names, and kinds of it ("gaming laptop" is a kind of laptop).

    A branch that holds other things gives way to what it holds: where "phones" has phone cases in it, that is not what
    a phone is looked for in.
    """
    exact = [name for synonym in synonyms(phrase) for name in _named(synonym, names, index)]
    wholes = dict.fromkeys([(phrase, tuple(index.stems(phrase))), *((name.text, name.stems) for name in exact)])
    kinds = [n for n in names if any(_is_kind_of(n.text, n.stems, whole, stems) for whole, stems in wholes)]
    found = list(dict.fromkeys(name.path for name in (*exact, *kinds)))
    if not found:
        return ()
    mixed = [path for path in found if _holds_other_things(path, names, index)]
    if mixed:
        found += _kinds_within(mixed, phrase, names, index)
    narrowed = [p for p in found if p not in mixed or not any(p != other and other[: len(p)] == p for other in found)]
    return tuple(p for p in narrowed if not any(p != other and p[: len(other)] == other for other in narrowed))


def _holds_other_things(branch: tuple[str, ...], names: Sequence[_Name], index: Index) -> bool:
    """Whether something below `branch` is named after it and is none: "phone cases", "computer monitor"."""
    whole = fold(branch[-1])
    stems, same = tuple(index.stems(whole)), set(synonyms(whole))
    below = [name for name in names if len(name.path) > len(branch) and name.path[: len(branch)] == branch]
    others = [called for name in below if same.isdisjoint(called := synonyms(name.text))]
    return any(_is_only_named_after(name, whole, stems, index) for called in others for name in called)


def _is_only_named_after(name: str, phrase: str, stems: tuple[str, ...], index: Index) -> bool:
    if has_han(name):
        return phrase in name and not name.endswith(phrase)
    own = tuple(index.stems(name))
    inside = any(own[start : start + len(stems)] == stems for start in range(len(own) - len(stems)))
    return inside and own[-len(stems) :] != stems


def _named(phrase: str, names: Sequence[_Name], index: Index) -> list[_Name]:
    stems = tuple(index.stems(phrase))
    return [name for name in names if name.stems == stems or "".join(name.stems) == "".join(stems)]


def paths_named(names: Sequence[str], index: Index) -> tuple[tuple[str, ...], ...]:
    """Category paths that one of `names` names, or that are kinds of it."""
    known = _category_names(index)
    return tuple(dict.fromkeys(path for name in names for path in _matching(name, known, index)))


def _kinds_within(
    branches: Sequence[tuple[str, ...]], phrase: str, names: Sequence[_Name], index: Index
) -> list[tuple[str, ...]]:
    """Paths below `branches` that go by a synonym ending in the phrase: "laptop computer" for "computer"."""
    stems = tuple(index.stems(phrase))
    return [
        name.path
        for name in names
        if any(name.path[: len(branch)] == branch for branch in branches)
        and any(_is_kind_of(other, tuple(index.stems(other)), phrase, stems) for other in synonyms(name.text))
    ]


def _is_kind_of(name: str, name_stems: tuple[str, ...], phrase: str, stems: tuple[str, ...]) -> bool:
    if has_han(name):
        return has_han(phrase) and len(name) > len(phrase) >= 2 and name.endswith(phrase)
    return len(name_stems) > len(stems) > 0 and name_stems[-len(stems) :] == stems


def _corrected(phrase: str, names: Sequence[_Name], index: Index) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The phrase with each word that no product carries read as the category word one edit away."""
    if has_han(phrase):
        return phrase, ()
    words = {word for name in names for word in name.text.split()}
    corrections = []
    for word in phrase.split():
        if len(word) < _SHORTEST_TYPO or any(index.carries(stem) for stem in index.stems(word)):
            continue
        near = sorted(other for other in words if _is_typo_of(fold(word), other))
        if near:
            corrections.append((word, near[0]))
            phrase = phrase.replace(word, near[0])
    return phrase, tuple(corrections)


def _is_typo_of(word: str, other: str) -> bool:
    """Whether one edit makes `other`, or its singular, of `word`. A letter too many in front makes another word."""
    return any(
        within_one_edit(word, form) and (word[0] == form[0] or len(word) == len(form))
        for form in (other, other.removesuffix("s"))
        if form
    )


def within_one_edit(first: str, second: str) -> bool:
    """Whether one letter added, dropped, changed or swapped with its neighbour makes `second` of `first`."""
    if abs(len(first) - len(second)) > 1 or min(len(first), len(second)) < _SHORTEST_TYPO:
        return False
    start = 0
    while start < min(len(first), len(second)) and first[start] == second[start]:
        start += 1
    a, b = first[start:], second[start:]
    return a[1:] == b or a == b[1:] or a[1:] == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
