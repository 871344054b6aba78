"""Whether an offer carries the words of a name: a model's number in its place, and no other model's behind it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from shopcli.catalog.product import Product
from shopcli.index.index import Index
from shopcli.search.aim import OTHER_MODEL, Generation
from shopcli.text import fold

_TOKEN = re.compile(r"\d+%|[a-z0-9]+(?:[-./&'][a-z0-9]+)*\+?|[^\W\x00-\x7f_]")
_SIGN = re.compile(r"[-./&']")
_LETTERS_NUMBER = re.compile(r"([a-z]+)(\d+)([a-z]*)")
_STRAY = 2
"""Words that may stand between two of a model's name: "870 EVO" is in "Samsung 870 2.5-inch EVO"."""


class Said:
    """The texts of an offer as they are compared: the naming ones, and the description."""

    __slots__ = ("body", "naming", "offer", "title")

    def __init__(self, offer: Product, index: Index) -> None:
        self.offer = offer
        self.title = title_tokens(offer.title)
        named = [offer.title, offer.brand or "", *offer.category, *offer.tags]
        for name, value in offer.attributes.items():
            named.append(name if value is True else " ".join(value) if isinstance(value, tuple) else str(value))
        self.naming = frozenset(index.stems(" | ".join(named))) | _forms(self.title)
        self.body = frozenset(index.stems(offer.description)) if offer.description else frozenset()


def title_tokens(title: str) -> tuple[str, ...]:
    """The words of a title with their signs; S24+ is said as S24 plus."""
    found: list[str] = []
    for token in _TOKEN.findall(fold(title)):
        found += [token[:-1], "plus"] if token.endswith("+") and len(token) > 2 else [token]
    return tuple(found)


def _forms(tokens: Sequence[str]) -> frozenset[str]:
    """RTX4060 as RTX and 4060 too, RTX 4060 as one too, and a word with its signs left out."""
    forms = {_squeezed(token) for token in tokens}
    forms.update(tokens)
    for token in tokens:
        if match := _LETTERS_NUMBER.fullmatch(token):
            forms |= {match[1], match[2] + match[3]}
    forms.update(a + b for a, b in pairwise(tokens) if a.isalpha() and b[:1].isdigit())
    return frozenset(forms)


def _squeezed(token: str) -> str:
    return _SIGN.sub("", token)


def names_model(model: Sequence[str], own: frozenset[str], title: Sequence[str]) -> bool:
    """Whether the title has the words of `model` in order and close together, and goes on as no other model.

    `own` are all the words of the name that was asked for: a variant that it names itself is no other model.
    """
    wanted = [_squeezed(word) for word in model]
    parts = [part for token in title for part in _SIGN.split(token)]
    return any(_goes_on(wanted, own, _joined(said, wanted)) for said in ([_squeezed(token) for token in title], parts))


def _goes_on(wanted: Sequence[str], own: frozenset[str], said: Sequence[str]) -> bool:
    for start, word in enumerate(said):
        if word != wanted[0]:
            continue
        if end := _followed(wanted, said, start):
            following = said[end] if end < len(said) else ""
            if following not in OTHER_MODEL or following in own:
                return True
    return False


def _joined(said: list[str], wanted: Sequence[str]) -> list[str]:
    """`said` cut as `wanted` is: "rtx4060" as two words where two are wanted, two as one where one is."""
    result: list[str] = []
    place = 0
    while place < len(said):
        both = said[place] + said[place + 1] if place + 1 < len(said) else ""
        if both in wanted and said[place] not in wanted:
            result.append(both)
            place += 2
            continue
        match = _LETTERS_NUMBER.fullmatch(said[place])
        if match and said[place] not in wanted and match[2] + match[3] in wanted:
            result += [match[1], match[2] + match[3]]
        else:
            result.append(said[place])
        place += 1
    return result


def _followed(wanted: Sequence[str], said: Sequence[str], start: int) -> int:
    """Where the name that begins at `start` ends in `said`; 0 where it does not go on as it should."""
    at = start
    for word in wanted:
        window = said[at : at + _STRAY + 1]
        if word not in window:
            return 0
        at += window.index(word) + 1
    return at


_LINES = frozenset(("", "rtx", "gtx", "rx", "gt", "ryzen", "core"))
"""What may stand glued to the number of a series."""


def is_of_generation(generation: Generation, title: Sequence[str]) -> bool:
    """Whether the title names a member of the family whose number lies within."""
    for token in title:
        match = _LETTERS_NUMBER.fullmatch(token)
        letters, number = (match[1], match[2]) if match else ("", token)
        if letters != generation.letters and (generation.letters or letters not in _LINES):
            continue
        if not number.isdigit() or (not generation.letters and len(number) != 4):
            continue
        if generation.lowest <= int(number) <= generation.highest:
            return True
    return False
