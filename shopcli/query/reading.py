"""A need while it is being read: the text, what is understood of it so far, and what is still free to be read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from shopcli.attributes.numbers import narrow
from shopcli.patterns import Pattern
from shopcli.query.need import Extreme, Language, PriceLimit, Requirement, Vocabulary, Wish
from shopcli.text import is_han

_SENTENCE_END = Pattern(r"[,;!?，。；！？\n]|\.(?!\d)|\bbut\b|但")

_ENGLISH_GRAMMAR = Pattern(
    r"(?<![a-z'])(?:an?|the|is|are|was|were|does?|did|can|could|would|should|will|how|what|which|who|when|where|why|of"
    r"|in|for|to|than|and|or|with|without|i|you|we|me|my|your|it|this|that|any|some|have|has|much|many|under|over|below"
    r"|above|not|no|from|at|be)(?![a-z])",
    flags=re.IGNORECASE,
)
_HAN_GRAMMAR = Pattern(
    r"[的了吗呢吧啊和与跟比更最哪几不没我你您想要买请给有是能会可]|什么|怎么|多少|多[重大长久少]|推荐|以[内下上]|左右|至少|超过|低于"
)


@dataclass(slots=True)
class Understood:
    """The fields of a need, as the readers fill them in."""

    max_price: PriceLimit | None = None
    min_price: PriceLimit | None = None
    near_price: Decimal | None = None
    currency: str | None = None
    brands: list[str] = field(default_factory=list)
    not_brands: list[str] = field(default_factory=list)
    requirements: list[Requirement] = field(default_factory=list)
    excluded: list[str] = field(default_factory=list)
    min_rating: Decimal | None = None
    in_stock: bool = False
    count: int | None = None
    wishes: list[Wish] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    """Words to search with that are no part of what is wanted."""
    everything: bool = False
    """Whether all that fits is asked for."""
    extreme: Extreme | None = None


class Reading:
    """`text` as the shopper wrote it and `low` in small letters, position by position; what a reader takes is gone.

    A taken stretch parts what stands on its two sides, as punctuation does.
    """

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self.text = narrow(text)
        self.low = "".join(low if len(low := character.lower()) == 1 else character for character in self.text)
        self.vocabulary = vocabulary
        self.language: Language = language_of(self.text)
        self.understood = Understood()
        self.aside: list[tuple[int, int]] = []
        self._taken = bytearray(len(self.text))

    def find(self, pattern: Pattern) -> Iterator[re.Match[str]]:
        """The matches in `low` of which nothing is taken at the time each is reached."""
        if not pattern.may_be_in(self.low):
            return
        position, compiled = 0, pattern.fitting(self.low)
        while match := compiled.search(self.low, position):
            position = max(match.end(), match.start() + 1)
            if match.end() > match.start() and self.is_free(match.start(), match.end()):
                yield match

    def is_free(self, start: int, end: int) -> bool:
        return self._taken.find(1, start, end) < 0

    def take(self, start: int, end: int) -> None:
        self._taken[start:end] = b"\x01" * (end - start)

    def set_aside(self, start: int, end: int) -> None:
        """Note a name that told an attribute ("1 TB SSD"); it counts as what is wanted only if nothing else does."""
        self.aside.append((start, end))

    def before(self, start: int, width: int = 32) -> str:
        """The free text that ends at `start`, at most `width` characters of it."""
        taken = self._taken.rfind(1, max(0, start - width), start)
        return self.low[max(0, start - width, taken + 1) : start]

    def after(self, end: int, width: int = 32) -> str:
        """The free text that starts at `end`, at most `width` characters of it."""
        taken = self._taken.find(1, end, end + width)
        return self.low[end : end + width if taken < 0 else taken]

    def sides(self, start: int, end: int) -> tuple[str, str]:
        """The rest of the clause that holds a stretch: what comes before it and what after, taken or not."""
        left = self.low[max(0, start - 60) : start]
        right = self.low[end : end + 60]
        ends = [match.end() for match in _SENTENCE_END.finditer(left)]
        stop = _SENTENCE_END.search(right)
        return left[ends[-1] if ends else 0 :], right[: stop.start() if stop else len(right)]

    def rest(self, *, as_written: bool = False) -> str:
        """What nobody took, in small letters or as it was written, with a bar in place of every taken stretch."""
        parts: list[str] = []
        for character, taken in zip(self.text if as_written else self.low, self._taken, strict=True):
            if not taken:
                parts.append(character)
            elif not parts or parts[-1] != "|":
                parts.append("|")
        return "".join(parts)


def language_of(text: str) -> Language:
    """The language of the sentence, whatever language the names in it are in.

    Where it has both, the words that hold a sentence together tell, as names have none of them; where those do not
    either, it is Chinese if at least as many of its characters are Chinese as there are words in other letters.
    """
    han = sum(is_han(character) for character in text)
    latin = len(re.findall(r"[a-zA-Z]{2,}", text))
    if han and latin:
        chinese, english = (sum(1 for _ in words.finditer(text)) for words in (_HAN_GRAMMAR, _ENGLISH_GRAMMAR))
        if chinese != english:
            return "zh" if chinese > english else "en"
    return "zh" if han and han >= latin else "en"
