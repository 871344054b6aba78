"""The sentence of a product's own texts that answers, found by meaning where no rule knows the question."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from shopcli.catalog.product import Product
from shopcli.evidence.answered import Told
from shopcli.evidence.cited import Cited
from shopcli.evidence.fact_meanings import FACT_MEANINGS
from shopcli.evidence.gather import label, sentences, term_pieces
from shopcli.evidence.meanings import Meanings, Things, meanings
from shopcli.evidence.names import short_name
from shopcli.evidence.question import Asked
from shopcli.evidence.wording import say
from shopcli.evidence.words import content, coverage
from shopcli.patterns import Pattern
from shopcli.query.common_words import COMMON_WORDS
from shopcli.query.need import Language
from shopcli.text import fold, has_han, one_line

ENOUGH = 0.6
"""The share of what a question is about from which a sentence answers it."""
SURE = 0.85
"""The share from which it answers better than a rule of the shop."""
_LOOSE, _COMMON, _PAIR = 0.35, 0.4, 0.5
"""What a circumstance, a word of every day and a pair of Chinese characters count for, where other things count 1."""
_ASKS_NUMBER = Pattern(
    r"how (?:many|much|long|far|big|thick|thin|wide|tall|heavy|deep|fast|often|loud|hot)(?![a-z])"
    r"|多少|多[久长远大厚薄宽高重深快](?!屏)|几[个只台天小分米厘毫寸瓦度种次年块条]"
)
_NUMBER = re.compile(
    r"\d|(?<![a-z])(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|half|third|quarter"
    r"|once|twice|single|double|no|never|all|every)(?![a-z])|[一二三四五六七八九十两半双百千]"
)
_PERSON = Pattern(r"(?<![a-z])(?:who|whose|whom)(?![a-z])|谁")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the evidence that it is, and how much of the question it holds, from 0 to 1."""

    text: str
    cited: Cited
    score: float
    held: int
    """Of how many of the things that the question is about it tells."""


@dataclass(frozen=True, slots=True)
class _Want:
    things: Things
    loose: Things
    words: tuple[str, ...]

    def held_by(self, text: str, table: Meanings) -> tuple[float, int]:
        told = table.telling.read(text).things
        things, loose = self.things & told, self.loose & told
        words = [word for word in self.words if coverage([word], text)]
        total = len(self.things) + _LOOSE * len(self.loose) + _sum(self.words)
        return (len(things) + _LOOSE * len(loose) + _sum(words)) / (total or 1.0), len(things) + len(words)


def look(product: Product, asked: Asked) -> Sentence | None:
    """The sentence that holds most of what the question is about; None where none holds `ENOUGH`."""
    if _PERSON.search(asked.low):
        return None
    table = meanings(FACT_MEANINGS)
    want = _want(asked.low, product, table)
    if not want.things and len(want.words) < 2:
        return None
    numbered = _ASKS_NUMBER.search(asked.low) is not None
    best: Sentence | None = None
    for text, cited in _texts(product, asked.language):
        score, held = want.held_by(text, table)
        if numbered and not _NUMBER.search(text.lower()):
            continue
        if cited.field == "title" and (numbered or not asked.wants_yes_or_no):
            # All the numbers of a product stand in its title, and tell nothing there of what they measure.
            continue
        if held and score >= ENOUGH and (best is None or score > best.score):
            best = Sentence(text, cited, score, held)
    return best


def quote_sentence(sentence: Sentence, product: Product, asked: Asked) -> Told:
    phrase = {"title": "titled", "description": "said"}.get(sentence.cited.field, "product_term")
    text = say(phrase, asked.language, name=short_name(product), text=sentence.text)
    return Told(text, (sentence.cited,))


def _want(low: str, product: Product, table: Meanings) -> _Want:
    """What the question is about, without what the product itself is: "keyboard" tells nothing of a keyboard."""
    read = table.asking.read(low)
    kind = f"{short_name(product)} {' '.join(product.category[-1:])}"
    own = table.asking.read(kind).things
    things = (read.things - table.loose - own) or (read.things - table.loose)
    words = [word for word in content(read.rest) if not coverage([word], kind) and len(word) > 1]
    return _Want(things, read.things & table.loose, tuple(words))


def _sum(words: tuple[str, ...] | list[str]) -> float:
    return sum(_PAIR if has_han(word) else _COMMON if word in COMMON_WORDS else 1.0 for word in words)


def _texts(product: Product, language: Language) -> Iterator[tuple[str, Cited]]:
    name = short_name(product)
    for text in sentences(product.description or ""):
        yield (
            text,
            Cited("description", text, 0.9, f"{name} · {label('description', language)}", product.id, "description"),
        )
    for piece in term_pieces(product, language):
        for text in sentences(piece.cited.text):
            yield text, piece.cited
    title = one_line(product.title)
    if rest := fold(title).removeprefix(fold(name)).strip(" ,，-"):
        yield (
            title[len(title) - len(rest) :],
            Cited("description", title, 0.9, f"{name} · {label('title', language)}", product.id, "title"),
        )
