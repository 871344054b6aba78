"""What a product goes by: the name in front of the specifications that titles go on with."""

import re
from dataclasses import dataclass

from shopcli.catalog.product import Product
from shopcli.patterns import Pattern
from shopcli.query.common_words import words
from shopcli.query.product_nouns import HAN_NOUNS, NOUNS
from shopcli.text import has_han, one_line

_PIECE = re.compile(r"[a-z]+|\d+(?:\.\d+)?|[\u3400-\u9fff]")
_COMMA = Pattern(r",(?!\d{3})|，|;|；|（|\s(?:with|for)\s|\s-\s")
_SPECIFICATION = Pattern(
    r"\d+(?:\.\d+)?\s?(?:英寸|寸|核|gb|tb|mah|mm|cm|m|w|hz|dpi|mbps|mb/s|米|克|kg|小时|天|度|%|键|万|合|l|k"
    r"|p|欧|只|项)"
    r"|\d{3,4}[x×]\d{3,4}|\d+g\+|适用|支持|附",
    flags=re.IGNORECASE,
)
_NUMBER = re.compile(r"[A-Za-z]{1,3}-?\d{1,4}|\d{1,4}[号款代型]")
"""What tells a product from its like behind the noun: 台灯 L17, 沙发 13号."""
_ASIDE = Pattern(r"\s*[(（](?!\d)[^()（）]*[)）]")
"""What stands in brackets is the options of a version, or a remark; a year is part of the name."""
_MOST_PARTS = 4
_LONGEST = 60


def short_name(product: Product) -> str:
    """The title without its specifications: "Nortavo Aero 14 Laptop", "云岭 Air 14"."""
    title = _ASIDE.sub("", one_line(product.title)).strip()
    if has_han(title):
        return _chinese(title)
    end = _COMMA.search(title)
    name = title[: end.start()] if end and end.start() else title
    return name if len(name) <= _LONGEST else name[:_LONGEST].rsplit(" ", 1)[0]


def _chinese(title: str) -> str:
    parts: list[str] = []
    is_named = False
    for part in _comma_free(title).split(" "):
        if len(parts) > 1 and _SPECIFICATION.match(part.lower()):
            break
        if is_named and not _NUMBER.fullmatch(part):
            break
        parts.append(part)
        is_named = is_named or (len(parts) > 1 and part.endswith(HAN_NOUNS))
        if len(parts) == _MOST_PARTS:
            break
    return " ".join(parts)


def _comma_free(title: str) -> str:
    end = _COMMA.search(title)
    return title[: end.start()] if end and end.start() else title


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, a number or a Chinese character of a text in small letters, and where it stands."""

    text: str
    start: int
    end: int


def pieces(text: str) -> list[Piece]:
    """The pieces of `text`: "Air14" has two, so that it is found as "Air 14" is."""
    low = "".join(small if len(small := character.lower()) == 1 else character for character in text)
    return [Piece(match[0], match.start(), match.end()) for match in _PIECE.finditer(low)]


@dataclass(frozen=True, slots=True)
class Model:
    """A product's name in pieces: `brand` of them come first, `anchors` are the places that tell it from others."""

    pieces: tuple[str, ...]
    brand: int
    anchors: frozenset[int]
    nouns: frozenset[int]
    """Places of words that say what kind of product it is, and so name none."""

    @property
    def has_number(self) -> bool:
        return any(piece[0].isdigit() for piece in self.pieces[self.brand :])


_ANCHORS = 2
_KINDS = words(
    "wireless wired gaming business student creator travel portable kids mechanical ergonomic smart "
    "mesh true "
    "sport open outdoor fitness bluetooth in of on ear set kit color compact hybrid usb vlog rugged the and "
    "mirrorless "
    "full frame"
)
_FEATURES = words("oled led lcd hd uhd anc gan lte hdmi thunderbolt ssd gps nfc rgb qled quantum wifi prime usb type")
"""Words of a name that many products share."""


def model_of(product: Product) -> Model:
    name = short_name(product)
    brand = [piece.text for piece in pieces(product.brand or "")]
    found = pieces(name)
    texts = [piece.text for piece in found]
    shift = 0 if texts[: len(brand)] == brand else len(brand)
    if shift:
        texts = [*brand, *texts]
    nouns = {at + shift for at in _noun_places(name, found)}
    words = [at for at in range(len(brand), len(texts)) if texts[at].isascii() and texts[at].isalpha()]
    latin = [at for at in words if texts[at] not in _FEATURES]
    telling = [at for at in latin if at not in nouns and len(texts[at]) > 2]
    part = {at + shift for at in _han_part(name, found, len(brand) - shift)}
    # 真无线耳机 behind "Buds 3" says what it is; 开源版 behind "Air 14" says which.
    # A "Type Wireless Keyboard" goes by Type, whatever else a type may be.
    first = words[:1] if words and words[0] not in nouns and latin[:1] and latin[0] in nouns else latin[:1]
    anchors = {*first, *telling[:_ANCHORS], *(part - nouns if not latin or part.isdisjoint(nouns) else ())}
    return Model(tuple(texts), len(brand), frozenset(anchors), frozenset(nouns))


def _noun_places(name: str, found: list[Piece]) -> set[int]:
    low = name.lower()
    spans = [
        (match.start(), match.end())
        for noun in HAN_NOUNS
        if has_han(noun) and noun in low
        for match in re.finditer(re.escape(noun), low)
    ]
    places = {at for at, piece in enumerate(found) if any(s <= piece.start and piece.end <= e for s, e in spans)}
    return places | {
        at for at, piece in enumerate(found) if piece.text.removesuffix("s") in NOUNS or piece.text in NOUNS | _KINDS
    }


def _han_part(name: str, found: list[Piece], brand: int) -> list[int]:
    """The places of the first word behind the brand, parted by spaces, that is Chinese."""
    first = next((piece for piece in found[brand:] if has_han(piece.text)), None)
    if first is None:
        return []
    end = name.find(" ", first.start)
    return [at for at, piece in enumerate(found) if piece.start >= first.start and (end < 0 or piece.end <= end)]
