"""What a model proposes to look for, sifted: only what the catalog knows is kept, and nothing that limits or costs."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TypeAlias, TypeVar

from shopcli.index.index import TEXT_FIELDS, Index
from shopcli.query.common_words import FUNCTION_WORDS
from shopcli.query.need import Hints, Language, Need, Wish
from shopcli.query.wishes import wish_named, wish_names
from shopcli.search.limits import carrying
from shopcli.text import fold, one_line, shorten

MOST_TERMS = 8
MOST_CATEGORIES = 4
MOST_WISHES = 4

_PRICED = frozenset({"cheap", "premium", "value"})
"""What it should cost is the shopper's to say."""
_LONGEST_TERM = 40
_MOST_WORDS = 4
_LONGEST_TOLD = 60
"""Characters of what was dropped."""
_MOST_TOLD = 20

_AMOUNT = re.compile(r"\d|[$€£¥￥]")

Path: TypeAlias = tuple[str, ...]
T = TypeVar("T")


class Refusal(StrEnum):
    """Why something was dropped."""

    NOT_ASKED = "not_asked"
    """A field that the form does not have, such as a price, or a wish about one."""
    NOT_CARRIED = "not_carried"
    NO_CATEGORY = "no_category"
    NO_WISH = "no_wish"
    BRAND = "brand"
    NUMBER = "number"
    EXCLUDED = "excluded"
    NO_TERM = "no_term"
    """Longer than a name is, or nothing but common words."""
    TOO_MANY = "too_many"


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a model said, as it said it; `others` are fields that nobody asked for."""

    terms: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    wishes: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dropped:
    text: str
    refusal: Refusal


@dataclass(frozen=True, slots=True)
class Sifted:
    """What was kept of a proposal, and what was not; `wishes` are those that the need did not hold."""

    hints: Hints = field(default_factory=Hints)
    wishes: tuple[Wish, ...] = ()
    dropped: tuple[Dropped, ...] = ()


def open_wishes() -> tuple[str, ...]:
    """The wishes that a model may read into a need."""
    return tuple(name for name in wish_names() if name not in _PRICED)


def sift(proposal: Proposal, need: Need, index: Index) -> Sifted:
    """What of `proposal` the catalog of `index` knows and `need` does not rule out.

    A term must be carried by a product, a category must be one of the catalog's, a wish one of `open_wishes`.
    """
    dropped = [_dropped(name, Refusal.NOT_ASKED) for name in proposal.others]
    terms = _kept(proposal.terms, MOST_TERMS, dropped, lambda text: _term(text, need, index))
    paths = _kept(proposal.categories, MOST_CATEGORIES, dropped, _category_reader(index))
    wishes = _kept(proposal.wishes, MOST_WISHES, dropped, lambda text: _wish(text, need))
    return Sifted(
        Hints(tuple(terms), tuple(dict.fromkeys(path for found in paths for path in found))[:MOST_CATEGORIES]),
        tuple(wish for wish in dict.fromkeys(wishes) if not _is_wished(wish, need)),
        tuple(dropped[:_MOST_TOLD]),
    )


def _kept(said: Iterable[str], most: int, dropped: list[Dropped], read: Callable[[str], T | Refusal]) -> list[T]:
    """The first `most` that `read` makes something of; the others join `dropped`."""
    kept: list[T] = []
    for text in filter(None, dict.fromkeys(one_line(one).strip(" .,;\"'“”") for one in said)):
        result = read(text) if len(kept) < most else Refusal.TOO_MANY
        if isinstance(result, Refusal):
            dropped.append(_dropped(text, result))
        else:
            kept.append(result)
    return kept


def _dropped(text: str, refusal: Refusal) -> Dropped:
    return Dropped(shorten(one_line(text), _LONGEST_TOLD), refusal)


def _term(text: str, need: Need, index: Index) -> str | Refusal:
    folded = fold(text)
    words = folded.split()
    if len(text) > _LONGEST_TERM or len(words) > _MOST_WORDS or FUNCTION_WORDS.issuperset(words):
        return Refusal.NO_TERM
    if _AMOUNT.search(folded):
        return Refusal.NUMBER
    if folded in index.summary.brands:
        return Refusal.BRAND
    if any(fold(word) in folded for word in need.excluded):
        return Refusal.EXCLUDED
    return text if index.any(carrying(index, text, TEXT_FIELDS)) else Refusal.NOT_CARRIED


def _category_reader(index: Index) -> Callable[[str], tuple[Path, ...] | Refusal]:
    """What finds the paths that end as a text does, however it parts their levels."""
    paths = dict.fromkeys(
        category.path[:depth] for category in index.summary.categories for depth in range(1, len(category.path) + 1)
    )
    known = [(path, _plain("".join(path[start:]))) for path in paths for start in range(len(path))]

    def read(text: str) -> tuple[Path, ...] | Refusal:
        asked = _plain(text)
        found = tuple(path for path, name in known if asked and name == asked)
        return found or Refusal.NO_CATEGORY

    return read


def _plain(name: str) -> str:
    """A name without the signs that a prompt changes and a model leaves out."""
    return "".join(character for character in fold(name) if character.isalnum())


def _wish(text: str, need: Need) -> Wish | Refusal:
    name = fold(text).replace(" ", "_").replace("-", "_")
    if name in _PRICED:
        return Refusal.NOT_ASKED
    wish = wish_named(name, need.language)
    if wish is None:
        return Refusal.NO_WISH
    ruled_out = {fold(word) for word in need.excluded}
    return Refusal.EXCLUDED if ruled_out.intersection(map(fold, (wish.text, *wish.terms))) else wish


def _is_wished(wish: Wish, need: Need) -> bool:
    return any(one.kind == wish.kind and (wish.kind != "use" or one.terms == wish.terms) for one in need.wishes)


def with_hints(need: Need, sifted: Sifted) -> Need:
    """The need as a model reads it further: more to look for and to rank by, no other limit."""
    hints = sifted.hints if sifted.hints.terms or sifted.hints.categories else None
    return replace(need, hints=hints, wishes=(*need.wishes, *sifted.wishes))


def hint_texts(hints: Hints, language: Language) -> str:
    """The hints on one line, each once."""
    named = [" > ".join(path) for path in hints.categories]
    return ("、" if language == "zh" else ", ").join(dict.fromkeys((*named, *hints.terms)))
