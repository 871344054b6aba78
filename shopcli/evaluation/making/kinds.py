"""Kinds of products: categories by the names that shoppers give them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from shopcli.evaluation.making.goods import Good
from shopcli.evaluation.making.verdict import Verdict
from shopcli.evaluation.making.words.kinds import ROWS
from shopcli.query.need import Language
from shopcli.text import fold, has_han, one_line

_PLAIN = re.compile(r"[a-z][a-z0-9' -]*")
_MOST_WORDS = 3
_MOST_HAN = 8
_GOES_WITH = ("accessor", "parts", "case", "cover", "配件", "附件", "壳", "套", "包")
"""In the name of a shelf within another: what is on it goes with the other's goods and is none of them."""


@dataclass(frozen=True, slots=True, eq=False)
class Noun:
    """What a kind is called; `one` is the English singular. `key` is empty for what no table knows."""

    key: str
    names: frozenset[str]
    """Folded, of both languages: as categories are called; none for what covers everything."""
    several: Mapping[Language, str]
    one: str = ""
    kin: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Kind:
    """The products of a category, or of several that are called the same."""

    noun: Noun

    @property
    def key(self) -> str:
        return self.noun.key or self.noun.several.get("en") or self.noun.several["zh"]

    @property
    def languages(self) -> tuple[Language, ...]:
        return tuple(self.noun.several)

    def several(self, language: Language) -> str:
        return self.noun.several[language]

    def one(self) -> str:
        """The English singular with its article."""
        return f"{'an' if self.noun.one[0] in 'aeioAEIO' else 'a'} {self.noun.one}"


def by_path(noun: Noun, path: tuple[str, ...]) -> Verdict | None:
    """What a category says; None where its shelf is no kind that is known, so that the title may say what it holds.

    Shops file by brand, by use or in one box, or not at all. Kin and shelves within the shelf are open.
    """
    if not noun.names:
        return Verdict.YES
    levels = [fold(one_line(level)) for level in path]
    if not levels:
        return None
    if levels[-1] in noun.names:
        return Verdict.YES
    other = noun_of(one_line(path[-1]))
    if other.key:
        return Verdict.PERHAPS if other.key in noun.kin or _is_kind_of(levels[-1], noun) else Verdict.NO
    goes_with_it = any(word in levels[-1] for word in _GOES_WITH)
    return Verdict.PERHAPS if not goes_with_it and any(_is_kind_of(level, noun) for level in levels) else None


def _is_kind_of(level: str, noun: Noun) -> bool:
    """The head of a phrase stands last: gaming laptops are laptops, 蓝牙音箱 are 音箱, headphones are no phones."""
    return any(level == name or level.endswith(name if has_han(name) else f" {name}") for name in noun.names)


def by_title(noun: Noun, good: Good) -> Verdict:
    """What is called so without a category that says it is open; the rest is not of it."""
    return Verdict.PERHAPS if any(_holds(good.title, name) for name in noun.names) else Verdict.NO


def _holds(title: str, name: str) -> bool:
    return name in title or (name.endswith("s") and name[:-1] in title)


@cache
def noun_of(leaf: str) -> Noun:
    """The noun of a category's name; one of its own for a plain name that no table knows, without names otherwise."""
    folded = fold(leaf)
    if folded in _NOUNS:
        return _NOUNS[folded]
    return Noun("", frozenset((folded,)), _own_name(leaf))


def _own_name(leaf: str) -> dict[Language, str]:
    folded = fold(leaf)
    if has_han(leaf):
        return {"zh": leaf} if len(leaf) <= _MOST_HAN and leaf.isalnum() else {}
    plain = _PLAIN.fullmatch(folded) and len(folded.split()) <= _MOST_WORDS
    # Only a plural can stand where several are asked for.
    return {"en": folded} if plain and folded.endswith("s") and not folded.endswith("ss") else {}


def _nouns() -> dict[str, Noun]:
    nouns: dict[str, Noun] = {}
    for key, one, several, chinese, others, *kin in ROWS:
        names = {one, several, chinese, *filter(None, (name.strip() for name in others.split(",")))}
        noun = Noun(
            key,
            frozenset(map(fold, names)),
            {"en": several, "zh": chinese},
            one,
            frozenset(name.strip() for name in "".join(kin).split(",")) - {""},
        )
        nouns |= dict.fromkeys(noun.names, noun)
    return nouns


_NOUNS = _nouns()
ANYTHING = Kind(Noun("anything", frozenset(), {"en": "products", "zh": "商品"}, "product"))
"""What is asked for where a catalog's categories have no names that code knows."""
