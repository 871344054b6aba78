"""What of a product may answer a question that no rule knows: its fields of words, and all its sentences."""

from collections.abc import Iterator
from dataclasses import dataclass

from shopcli.attributes.facts import canonical, display
from shopcli.attributes.table import ATTRIBUTES
from shopcli.catalog.product import Product
from shopcli.evidence.cited import Cited
from shopcli.evidence.descriptions.fact_meanings import FACT_MEANINGS
from shopcli.evidence.descriptions.measures import asks_number
from shopcli.evidence.descriptions.told import description_cite
from shopcli.evidence.products.names import short_name
from shopcli.evidence.questions.question import Asked
from shopcli.evidence.ranking.gather import label, sentences, term_pieces
from shopcli.evidence.words.meanings import Things, meanings
from shopcli.patterns import Pattern
from shopcli.query.need import Language
from shopcli.search.reasons import value_text
from shopcli.text import fold, one_line

_RETURNS = Pattern(
    r"(?<![a-z])(?:return\w*|refund\w*|money back|send|take (?:it|them) back|exchange\w*|fee|restocking"
    r"|deduct\w*)(?![a-z])"
    r"|退|换|拆|激活|扣"
)
"""What the terms of a return answer: that a license is deducted tells nothing of what the license is."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """`read` is what it is found by, `told` the things that this tells of.

    `name` is that of the field, where it is one, and `cited` else the evidence.
    """

    read: str
    told: Things
    text: str
    name: str = ""
    cited: Cited | None = None


def candidates(product: Product, asked: Asked) -> list[Candidate]:
    """Of equally good ones the first is told: a field of words decides no yes or no as a sentence may."""
    fields, said = list(_fields(product, asked.language)), texts(product, asked)
    if not asked.wants_yes_or_no:
        return [*fields, *said]
    deciding = [one for one in fields if isinstance(product.attributes[one.name], bool)]
    return [*deciding, *said, *(one for one in fields if one not in deciding)]


def _fields(product: Product, language: Language) -> Iterator[Candidate]:
    """Those of words and of yes or no; what a number measures is asked for by the names of `aspect_words`."""
    table = meanings(FACT_MEANINGS)
    for name, value in product.attributes.items():
        key = canonical(name)
        if key in ATTRIBUTES and ATTRIBUTES[key].kind == "number":
            continue
        names = f"{name} {display(key, 'en')} {display(key, 'zh')}" if key in ATTRIBUTES else name
        text = "" if isinstance(value, bool) else value_text(value, language)
        # A number pad is a name for no keyboard, as its words are.
        told = table.telling.read(names).things | table.telling.every(text)
        yield Candidate(f"{names} {text}", told, text or "yes no", name)


def texts(product: Product, asked: Asked) -> Iterator[Candidate]:
    name, language = short_name(product), asked.language
    every = meanings(FACT_MEANINGS).telling.every
    for text in sentences(product.description or ""):
        yield Candidate(text, every(text), text, "", description_cite(product, text, language))
    returning = _RETURNS.search(asked.low) is not None
    for piece in term_pieces(product, language):
        if piece.cited.field.startswith("returns") and not returning:
            continue
        for text in sentences(piece.cited.text):
            yield Candidate(text, every(text), text, "", piece.cited)
    yield from _title_figures(product, asked)
    title = one_line(product.title)
    rest = fold(title).removeprefix(fold(name)).strip(" ,，-")
    if rest and (asked.wants_yes_or_no or "还是" in asked.low) and not asks_number(asked.low):
        # All the numbers of a product stand in its title, and tell nothing there of what they measure.
        place = f"{name} · {label('title', language)}"
        yield Candidate(rest, every(rest), title, "", Cited("description", title, 0.9, place, product.id, "title"))


def _title_figures(product: Product, asked: Asked) -> Iterator[Candidate]:
    """What a title says of a number between commas, and so of nothing else: "Drop-Proof to 1.8 m"."""
    if not asks_number(asked.low):
        return
    name, language = short_name(product), asked.language
    place = f"{name} · {label('title', language)}"
    for part in one_line(product.title).split(", ")[1:]:
        if things := meanings(FACT_MEANINGS).telling.every(part):
            yield Candidate(part, things, part, "", Cited("description", part, 0.9, place, product.id, "title"))
