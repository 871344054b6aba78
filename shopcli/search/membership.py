"""Whether an offer is of a kind: what its shelf and the head of its title say, and not what it is made for.

A strap for a watch is no watch, and an enclosure on the shelf of SSDs is no SSD: the title's own noun decides where it
has one, the shelf where it has none.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from shopcli.catalog.product import Product
from shopcli.index.analysis import tokens
from shopcli.query.common_words import words
from shopcli.query.product_nouns import HAN_NOUNS, NOUNS, singular
from shopcli.search.synonyms import synonyms
from shopcli.text import fold, has_han

_HEAD_ENDS = re.compile(r",|，|\s(?:with|w/|for|incl(?:uding)?\.?|compatible|fits)\s|\s[-–|+&]\s|[(\[（【]|\s\+")
_MADE_FOR = re.compile(r"\s(?:for|fits?|compatible with|works with|made for)\s|适用于?|兼容")
_NAME_PARTS = re.compile(r"\s*(?:/|&|,|、|与|和|及|\band\b)\s*")
ATTENDANT = words(
    "accessory equipment part spare upgrade bag case sleeve cover strap band protector cable charger adapter stand "
    "mount arm bracket enclosure caddy cartridge toner ink battery lens filter dock holder skin pouch remote dongle "
    "tray tripod memory ram screw pad cleaner"
)
"""Things that are sold to go with others, and named after them."""
_HAN_ATTENDANT = (
    "配件", "壳", "套", "膜", "包", "线", "支架", "充电器", "充电头", "表带", "转接头", "扩展坞", "电源", "贴",
)  # fmt: skip
_HAN_MADE_FOR = (*_HAN_ATTENDANT, "垫", "架", "袋", "罩", "座", "夹")
"""Behind the name of a thing they are made for it; alone they may be a kind themselves."""
_NO_KIND = words("accessory equipment part spare upgrade")
"""What stands on any shelf."""
_KNOWN = NOUNS | ATTENDANT
_COUNTING = words("dual triple twin single two three four no without")


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    return tuple(singular(token) for token in tokens(text))


class Kind:
    """A kind of product by all its names; ready to be asked about many offers."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = tuple(names)
        self._latin = tuple({_words(fold(name)) for name in names if not has_han(name)})
        self._han = tuple(fold(name) for name in names if has_han(name))
        self._own = frozenset(word for name in self._latin for word in name)

    def holds(self, offer: Product) -> bool:
        if has_han(offer.title):
            return self._holds_han(offer)
        shelf = self._shelf(offer.category)
        head = _words(_HEAD_ENDS.split(f"{fold(offer.title)} ")[0])
        if self.attended(head):
            return False
        own = self._last_noun(head)
        if own is True:
            return shelf is not False or not self._is_other(head, offer.category)
        if own is False:
            return shelf is True and (self.is_in(head) or self._ends_alike(head))
        if shelf is None:
            return self.is_in(_words(_MADE_FOR.split(fold(offer.title))[0]))
        return shelf

    def _ends_alike(self, head: Sequence[str]) -> bool:
        """Whether the title's noun is the last word of a name that the shelf completes: a rugged case is a phone's."""
        noun = next((word for word in reversed(head) if word in _KNOWN), "")
        return any(name[-1] == noun for name in self._latin)

    def _is_other(self, head: Sequence[str], path: Sequence[str]) -> bool:
        """Whether the title names what the shelf holds, and only then this kind: a watch with a steel case."""
        names = _shelf_names(path)
        other = Kind(names)
        return not set(names) & set(self.names) and other.is_in(head) and not other.attended(head)

    def _holds_han(self, offer: Product) -> bool:
        shelf = self._shelf(offer.category)
        if shelf is False:
            return False
        title = fold(offer.title)
        ends = [(title.rfind(name) + len(name), len(name), name) for name in (*HAN_NOUNS, *self._han) if name in title]
        last = max(ends)[2] if ends else ""
        if last in self._han or any(last.endswith(name) for name in self._han):
            return True
        return bool(shelf) and not last.endswith(_HAN_ATTENDANT)

    def _shelf(self, path: Sequence[str]) -> bool | None:
        """What the path says, the deepest name first; None where it says no kind at all.

        "Motherboards / Workstation" are motherboards: below a shelf of the kind only what goes with it is none.
        """
        denied = False
        for name in reversed(path):
            verdicts = [self._says(part) for part in _NAME_PARTS.split(fold(name)) if part]
            if True in verdicts:
                # "Cameras and Lenses" leaves it to the title.
                return None if False in verdicts else True
            if False in verdicts:
                denied = True
                if has_han(name) or _words(fold(name))[-1] in ATTENDANT:
                    return False
        return False if denied else None

    def _says(self, name: str) -> bool | None:
        if has_han(name):
            if any(name.endswith(own) for own in self._han):
                return True
            return False if any(name.endswith(noun) for noun in HAN_NOUNS) else None
        return self._last_noun(_words(name)[-3:], only_last=True)

    def _last_noun(self, words: Sequence[str], *, only_last: bool = False) -> bool | None:
        """Whether the last noun among `words` is this kind's name; None where there is no noun."""
        for end in range(len(words), 0, -1):
            if any(tuple(words[max(0, end - len(name)) : end]) == name for name in self._latin):
                return True
            counted = end > 1 and words[end - 2] in _COUNTING
            if words[end - 1] in _KNOWN and not counted:
                return False
            if only_last:
                return None
        return None

    def attended(self, words: Sequence[str]) -> bool:
        """Whether a name of the kind only says what the next noun goes with: "watch strap", "laptop bag"."""
        return any(
            words[start + len(name)] in ATTENDANT and words[start + len(name)] not in self._own
            for name in self._latin
            for start in range(len(words) - len(name))
            if tuple(words[start : start + len(name)]) == name
        )

    def is_in(self, words: Sequence[str]) -> bool:
        """Whether one of the names stands anywhere in a title's words."""
        return any(
            tuple(words[start : start + len(name)]) == name for name in self._latin for start in range(len(words))
        )


def attendants(names: Sequence[str]) -> tuple[str, ...]:
    """What titles call things that go with a kind of these names: 手机壳 with 手机, any "case" with a "phone"."""
    own = {word for name in names for word in _words(fold(name))}
    with_han = (name + word for name in names if has_han(name) for word in _HAN_MADE_FOR if not name.endswith(word))
    return (*with_han, *(sorted(ATTENDANT - own) if any(not has_han(name) for name in names) else ()))


def kind_names(product: Product) -> tuple[str, ...]:
    """What the kind of a product goes by: the head of its title, else the deepest shelf that names a kind."""
    return _names_of(fold(_HEAD_ENDS.split(f"{product.title} ")[0])) or _shelf_names(product.category)


def _shelf_names(path: Sequence[str]) -> tuple[str, ...]:
    phrases = (part for name in reversed(path) for part in _NAME_PARTS.split(fold(name)) if part)
    return next((names for phrase in phrases if (names := _names_of(phrase))), ())


def goes_with_another(product: Product) -> bool:
    """Whether the title's head is something that is sold to go with what else the title names."""
    if has_han(product.title):
        return fold(product.title).endswith(_HAN_ATTENDANT)
    head = _words(_HEAD_ENDS.split(f"{fold(product.title)} ")[0])
    last = next((word for word in reversed(head) if word in _KNOWN), "")
    shelf = Kind(_shelf_names(product.category))
    return last in ATTENDANT and (not shelf.is_in(head) or shelf.attended(head))


def _names_of(phrase: str) -> tuple[str, ...]:
    if has_han(phrase):
        ends = [(phrase.rfind(noun) + len(noun), len(noun), noun) for noun in HAN_NOUNS if noun in phrase]
        return synonyms(max(ends)[2]) if ends else ()
    said = tokens(phrase)
    last = singular(said[-1]) if said else ""
    for size in (3, 2):
        if len(called := synonyms(" ".join([*said[-size:-1], last]))) > 1 and len(said) >= size:
            return called
    return synonyms(last) if last in _KNOWN - _NO_KIND else ()
