"""What a product is called in a text: its title without the specifications and the praise that shops write behind."""

import re

from shopcli.analysis.describing.terms import HAN_PRAISE
from shopcli.attributes.units import read_quantities
from shopcli.query.product_nouns import HAN_NOUNS, NOUNS, singular
from shopcli.search.synonyms import synonyms
from shopcli.text import fold, has_han, one_line

_LONGEST = 60
_SHORTEST = 2
"""Words that a name has at least: a brand alone is none."""
_PARTS = re.compile(r",\s|(?<!\b[A-Z][a-z])\.\s(?!\d)|\s[-–—|/]\s|\sw/\s|\swith\s|[，。！!|｜;；]", re.IGNORECASE)
_BRACKETED = re.compile(r"[【\[][^】\]]*[】\]]|[(（].*")
_SIZE = re.compile(r"(?<=\s)\d+(?:\.\d+)? in(?=\s)")
"""Inches, which `read_quantities` does not take for such before another number: "65 in 4K TV"."""
_PIECES = re.compile(r"(?<=\s)\d+ ?(?:pcs?|pieces?|packs?|sheets?)\b", re.IGNORECASE)
_MARKS = str.maketrans("[]【】〔〕{}<>", "()()()()()", "*`~#_|\\")


def plain(text: str) -> str:
    """Text of a catalog on one line, with nothing in it that Markdown or a handle could be made of."""
    return one_line(one_line(text).translate(_MARKS))


def name_of(title: str, brand: str, kind: str) -> str:
    """The name of a product of this kind ("Nortavo Aero 14"), as short as it is still one."""
    first = plain(_first_part(title)) or plain(title)
    name = _before_praise(_before_measure(first))
    if has_han(name) or any(letter.isdigit() for letter in name) or (brand and fold(brand) in fold(name)):
        # What is called by its maker or a number has a name without its noun: a "Reed 14", but no "Ocean Blue".
        name = _before_noun(name, kind)
    if len(name) > _LONGEST:
        cut = name[:_LONGEST]
        name = cut[: cut.rfind(" ")] if " " in cut else cut
    return name.rstrip(" -–,.:：、，") or plain(brand)


def kind_in(title: str) -> str:
    """The noun that the first part of an English title ends with; "" where it ends with none."""
    first = _first_part(title)
    words = [] if _PIECES.search(first) else first.split()
    head = singular(words[-1].lower()) if words else ""
    if len(words) > 2 and len(synonyms(f"{words[-2]} {head}")) > 1:
        return f"{words[-2].lower()} {head}"
    return words[-1] if head in NOUNS and words[-1].isupper() else head if head in NOUNS else ""


def _first_part(title: str) -> str:
    return _PARTS.split(_BRACKETED.sub(" ", one_line(title)).strip(), maxsplit=1)[0]


def _before_measure(name: str) -> str:
    """What stands before the first number with a unit, where that is a name already."""
    sizes = [found.start() for pattern in (_SIZE, _PIECES) for found in pattern.finditer(name)]
    starts = sorted({q.start for q in read_quantities(name)} | set(sizes))
    starts = [start for start in starts if len(name[:start].split()) >= _SHORTEST]
    return name[: starts[0]].rstrip(" (（") if starts else name


def _before_praise(name: str) -> str:
    """What stands before the first Chinese word of praise, where that is a name already; an English one may be a
    model's own: an "Ultimate" is another phone."""
    words = name.split()
    starts = [at for at, word in enumerate(words) if any(praise in word for praise in HAN_PRAISE)]
    return " ".join(words[: starts[0]] if starts and starts[0] >= _SHORTEST else words)


def _before_noun(name: str, kind: str) -> str:
    """What stands before the noun for its kind, where that is a name already: what it is, the text says anyway."""
    words = name.split()
    if has_han(name):
        place = next((at for at, word in enumerate(words) if word.endswith(HAN_NOUNS)), len(words))
        return " ".join(words[:place] if place >= _SHORTEST else words[: place + 1])
    behind = kind.lower().split()
    short = words[: -len(behind)] if behind and [word.lower() for word in words[-len(behind) :]] == behind else words
    return " ".join(short if len(short) >= _SHORTEST else words)
