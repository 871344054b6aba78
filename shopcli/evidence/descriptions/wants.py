"""What a question about a product is about: things by whatever words, and words that no table knows."""

from collections.abc import Sequence
from dataclasses import dataclass

from shopcli.attributes.units import read_quantities
from shopcli.catalog.product import Product
from shopcli.evidence.descriptions.fact_meanings import FACT_MEANINGS
from shopcli.evidence.descriptions.measures import HOW_LONG
from shopcli.evidence.products.names import short_name
from shopcli.evidence.words.content import content, coverage, stem
from shopcli.evidence.words.everyday import HAN_EVERYDAY, everyday_stems
from shopcli.evidence.words.meanings import Things, meanings
from shopcli.patterns import Pattern
from shopcli.query.common_words import COMMON_WORDS
from shopcli.text import has_han

_LOOSE, _COMMON, _PAIR, _UNKNOWN = 0.35, 0.3, 0.5, 0.7
"""What a circumstance, a word of every day, a pair of Chinese characters and a word that no table knows beside things
that it knows count for, where a thing counts 1."""
_FRAME = Pattern(
    r"(?<![a-z])(?:(?:real|actual|complete|total|ful|entire|proper|direct|easi|safe|simp|possib|usual|normal|exact"
    r"|physical|comfortab|quick|honest|probab|accidental)ly|(?:what|which) (?:height|depth|distance|width|length)"
    r"|what's|whats|how's|hows|it's|without worrying|or not|i mean"
    r"|at all|anyway|alright|all right|later on|as well|a bit|kind|worry\w*|wonder\w*|curious|quick question"
    r"|by any chance|supposed|able|allowed"
    r"|safe|ok|okay|fine)(?![a-z])"
    r"|拿来|用来|行不行|行吗|行不|可以吗|可不可以|能不能|顶得住|扛得住|要紧吗|要紧|没问题|好使吗|好不好|会不会|有没有|有木有|请问|直接"
    r"|上面|那个|那款|这个|这款|里面|的时候|时候|到底|大概|一般|我想|想问|另外|时"
)
"""Words that a question is put with, which nothing has to answer."""
_EITHER = Pattern(r"([\u4e00-\u9fff])不\1")
_HOW_MANY = Pattern(r"how many (?P<en>[a-z-]+)|(?:多少[个台只条块张]?|几[个台只条块张])(?P<zh>[\u4e00-\u9fff]{2,4})")


@dataclass(frozen=True, slots=True)
class Want:
    """What a question is about: things by whatever words, and words that no table knows."""

    things: Things
    loose: Things
    words: tuple[str, ...]

    def share(self, text: str, told: Things) -> float:
        """How much of it a text holds that tells of the things `told`, from 0 to 1."""
        words = [word for word in self.words if coverage([word], text.replace("'s", ""))]
        if not self.things and not self.words:
            return 1.0
        if not self.things & told and not words:
            return 0.0
        return self._weight(self.things & told, self.loose & told, words) / self._weight(
            self.things, self.loose, self.words
        )

    def _weight(self, things: Things, loose: Things, words: Sequence[str]) -> float:
        unknown = _UNKNOWN if self.things else 1.0
        plain = COMMON_WORDS | everyday_stems()
        pair = _PAIR if sum(map(has_han, self.words)) > 1 else 1.0
        each = (pair if has_han(word) else _COMMON if word in plain else 1.0 for word in words)
        return len(things) + _LOOSE * len(loose) + unknown * sum(each)

    def named_by(self, text: str) -> bool:
        """Whether a text calls everything as one asks for it, and not only by what tells of it."""
        return self.things <= meanings(FACT_MEANINGS).asking.every(text) and not (
            self.words and coverage(list(self.words), text) < 1
        )


def want_of(low: str, product: Product) -> Want:
    """What the question is about, without what the product itself is: "keyboard" tells nothing of a keyboard."""
    table = meanings(FACT_MEANINGS)
    low = HOW_LONG.sub(" ", low.replace("'s", ""))
    read = table.asking.read(_EITHER.sub(r"\1", _FRAME.sub(" ", low)))
    kind = f"{short_name(product)} {' '.join(product.category[-1:])}"
    needed = read.things - table.loose
    things = (needed - table.asking.read(kind).things) or needed
    rest = read.rest
    for word in HAN_EVERYDAY if has_han(rest) else ():
        rest = rest.replace(word, " ")
    own = [stem(word) for word in kind.lower().split()]
    words = [word for word in content(rest) if len(word) > 1 and not any(one.endswith(word) for one in own)]
    words = [word for word in words if not coverage([word], kind)]
    loose = read.things & table.loose
    # A circumstance that stands alone is what the question is about: "can I take it on a plane".
    return Want(things, loose, tuple(words)) if things or words else Want(loose, frozenset(), ())


def counted(low: str, product: Product) -> Want:
    """What is counted, which an answer must speak of: devices, where "how many devices" is asked."""
    match = _HOW_MANY.search(low)
    noun = match and (match["en"] or match["zh"])
    if not noun or read_quantities(f"3 {noun}"):
        return Want(frozenset(), frozenset(), ())
    things = meanings(FACT_MEANINGS).asking.read(noun).things
    return Want(things, frozenset(), () if things else tuple(content(noun)))
