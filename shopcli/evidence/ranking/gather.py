"""Everything that is known and may answer a question, in pieces, each with the place it stands in."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from shopcli.catalog.product import Product, Store
from shopcli.evidence.cited import Cited
from shopcli.evidence.facts.values import options_of
from shopcli.evidence.products.names import short_name
from shopcli.evidence.ranking.passage import Passage
from shopcli.evidence.ranking.rank import rank
from shopcli.evidence.ranking.semantics import Semantics
from shopcli.query.need import Language
from shopcli.search.reasons import value_text
from shopcli.text import clean, one_line

_SENTENCE = re.compile(r"(?<=[.!?])(?<![ap]\.m\.)(?<!e\.g\.)(?<!i\.e\.)\s+(?=[A-Z0-9“\"$])|(?<=[。！？；])")
_LABELS = {
    "description": ("description", "描述"),
    "title": ("title", "标题"),
    "review": ("review", "评价"),
    "shipping": ("shipping", "配送"),
    "returns": ("returns", "退换货"),
    "faq": ("questions and answers", "常见问题"),
    "context": ("text given", "给出的文字"),
}
_PARAGRAPH = re.compile(r"\n\s*\n|\n(?=\s*[-*•])")
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Piece:
    """A passage to rank and the evidence that it is."""

    passage: Passage
    cited: Cited


def label(name: str, language: Language) -> str:
    return _LABELS[name][language == "zh"]


def sentences(text: str) -> list[str]:
    """The sentences of a text, each on one line."""
    return [line for part in _SENTENCE.split(clean(text)) if (line := one_line(part))]


def product_pieces(product: Product, language: Language) -> Iterator[Piece]:
    name = short_name(product)

    def piece(source: str, text: str, field: str, place: str) -> Piece:
        return Piece(Passage(text, source, place), Cited(source, text, 0.0, f"{name} · {place}", product.id, field))

    for own, value in product.attributes.items():
        yield piece("attribute", value_text(value, language), f"attributes.{own}", one_line(own))
    for offer in product.offers():
        if offer.variant and (options := options_of(offer, language)):
            yield piece("variant", options, "variants", options)
    for sentence in sentences(product.description or ""):
        yield piece("description", sentence, "description", label("description", language))
    for number, review in enumerate(product.reviews):
        yield piece("review", one_line(review.text), f"reviews.{number}", label("review", language))
    yield from term_pieces(product, language)


def term_pieces(product: Product, language: Language) -> Iterator[Piece]:
    """What a product says itself about its delivery and its return."""
    for field, terms in (("shipping", product.shipping), ("returns", product.returns)):
        if text := terms.get("text"):
            place = f"{short_name(product)} · {label(field, language)}"
            cited = Cited("policy", one_line(str(text)), 0.0, place, product.id, f"{field}.text")
            yield Piece(Passage(cited.text, "policy", field), cited)


def store_pieces(store: Store, language: Language) -> Iterator[Piece]:
    """Policies sentence by sentence, and what the shop answers itself."""
    for topic, policy in store.policies.items():
        for sentence in sentences(str(policy.get("text") or "")):
            cited = Cited(
                "policy", sentence, 0.0, f"{one_line(store.name)} · {one_line(topic)}", None, f"policies.{topic}"
            )
            yield Piece(Passage(sentence, "policy", topic), cited)
    for number, (question, answer) in enumerate(store.faq):
        place = f"{one_line(store.name)} · {one_line(question)}"
        yield Piece(
            Passage(one_line(answer), "faq", one_line(question)),
            Cited("faq", one_line(answer), 0.0, place, None, f"faq.{number}"),
        )


def text_pieces(text: str, language: Language) -> Iterator[Piece]:
    """A text that was given, in paragraphs; a long one in sentences."""
    parts = [part for part in _PARAGRAPH.split(clean(text)) if part.strip()]
    short = [line for part in parts for line in (sentences(part) if len(part) > _LONGEST else [one_line(part)])]
    return given_pieces(short, language)


def given_pieces(texts: Sequence[str], language: Language) -> Iterator[Piece]:
    for number, text in enumerate(texts):
        cited = Cited("context", one_line(text), 0.0, f"{label('context', language)} {number + 1}", None, "", number)
        yield Piece(Passage(one_line(text), "context"), cited)


def ranked(question: str, pieces: Sequence[Piece], semantics: Semantics | None = None) -> list[Piece]:
    """The pieces by their estimated chance to answer, which becomes the score of each."""
    order = rank(question, [piece.passage for piece in pieces], semantics)
    return [replace(pieces[one.index], cited=replace(pieces[one.index].cited, score=one.score)) for one in order]
