"""What a product is called by its kind: "laptop", "笔记本电脑", from the catalog's own categories."""

import re
from collections.abc import Sequence

from shopcli.query.need import Language
from shopcli.query.product_nouns import HAN_NOUNS, NOUNS, singular
from shopcli.search.synonyms import synonyms
from shopcli.text import fold, has_han, one_line

_NAMES = "SSD HDD TV PC CPU GPU USB USB-C RAM NAS LED OLED ITX ATX Bluetooth Wi-Fi"
_WRITTEN = {name.lower(): name for name in _NAMES.split()}

_PAIRS = {"headphone": "headphones", "earphone": "earphones", "earbud": "earbuds"}


def is_pair(kind: str) -> bool:
    """Whether one of them is "a pair of" them."""
    return kind.endswith(tuple(_PAIRS.values()))


_UNCOUNTED = frozenset({"bread", "cheese", "chocolate", "coffee", "luggage", "tea", "wine", "clothing", "furniture"})
"""What is not counted, so that no article stands before it."""
_PLURAL_ONLY = frozenset({"trousers", "jeans", "glasses", "scissors", "shorts", "tights", "pants", "pliers", "goggles"})


def is_uncounted(kind: str) -> bool:
    return kind.split()[-1].lower() in _UNCOUNTED


_IN_TWOS = frozenset({"shoe", "boot", "sandal", "sneaker", "slipper", "sock", "glove", "earring"})
_BEHIND = re.compile(r"\s(?:in|of|for|with|from|by)\s", re.IGNORECASE)


def is_plural(word: str) -> bool:
    """Whether a word of a title names several things, as far as their noun is known."""
    return word.lower() in _PLURAL_ONLY or any(each in NOUNS for each in _singulars(word))


def are_several(name: str, kind: str) -> bool:
    """Whether a product of the kind is called as several: "Oat Cookies", "Closed Toe Pumps in Red"."""
    head = (_BEHIND.split(name)[0].split() or [name])[-1]
    return not is_pair(kind) and (is_plural(head) or (kind in _IN_TWOS and bool(_singulars(head))))


def is_several(word: str, kind: str) -> bool:
    """Whether a word of a title names several of that kind: "Cookies"."""
    return bool(kind) and kind.split()[-1].lower() in _singulars(word)


def _singulars(word: str) -> set[str]:
    """What a word may be the plural of."""
    low = word.lower()
    if not low.endswith("s") or low.endswith("ss"):
        return set()
    return {low[:-1], low.removesuffix("es"), f"{low.removesuffix('ies')}y", singular(low)} - {low}


def kind_of(category: Sequence[str], language: Language) -> str:
    """The narrowest category that names a thing, as one would call one of them; "" where none does."""
    for level in reversed(category):
        if kind := _kind(one_line(level), language):
            return kind
    return ""


def _kind(level: str, language: Language) -> str:
    if has_han(level):
        noun = level if level.endswith(HAN_NOUNS) else ""
        return noun if language == "zh" else _other(noun, language)
    *before, last = level.replace("/", " ").split() or [""]
    head = _one(last.lower())
    if head not in NOUNS or "and" in (word.lower() for word in before) or "&" in before:
        return ""
    noun = " ".join([*(word.lower() for word in before), head])
    return _cased(noun) if language == "en" else _other(noun, language)


def _other(noun: str, language: Language) -> str:
    """The noun in the other language, else that of its last word: every gaming monitor is a monitor."""
    heads = (noun, noun.rpartition(" ")[2]) if noun else ()
    for head in heads:
        names = [name for name in synonyms(head) if has_han(name) == (language == "zh")]
        if names:
            longer = f"{names[0]}电脑"
            return longer if longer in names else _cased(_PAIRS.get(names[0], names[0]))
    return ""


def _one(word: str) -> str:
    """The noun in the singular; what is sold in pairs has none."""
    if word in _PAIRS.values():
        return word
    if word == "mice":
        return "mouse"
    head = singular(word)
    return word[:-1] if head not in NOUNS and word[:-1] in NOUNS else head


def _cased(noun: str) -> str:
    return " ".join(_WRITTEN.get(fold(word), word) for word in noun.split())
