"""ask: a question answered from evidence, or told that the catalog does not answer it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from shopcli.catalog.product import Product
from shopcli.errors import UnknownProductError
from shopcli.events import Done, Event, Evidenced, Notice, Text, Understood
from shopcli.evidence.answer import Given, answer
from shopcli.evidence.answered import Answered
from shopcli.evidence.cited import Cited
from shopcli.evidence.ranking.semantics import Semantics, load_semantics
from shopcli.exits import ExitCode
from shopcli.index.index import Index
from shopcli.models.model import Model
from shopcli.prompts.prompt import Brief
from shopcli.prompts.untrusted import inline
from shopcli.query.need import Language, Need
from shopcli.query.reading import language_of
from shopcli.search.candidate import Candidate, Shape
from shopcli.search.limits import id_query
from shopcli.tasks.telling import Manner, tell

if TYPE_CHECKING:
    from shopcli.profile.shopper import Shopper

_FINDINGS = 6
"""Pieces of evidence that a model is told: the answer itself says what more there is."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `product_ids` are what it is about, beside what it names itself.

    `context` is text that was piped beside it; `contexts` are texts to answer from in place of the catalog.
    """

    text: str
    today: date
    manner: Manner
    product_ids: tuple[str, ...] = ()
    context: str = ""
    contexts: tuple[str, ...] | None = None
    shopper: "Shopper | None" = None
    """As their profile knows them; it changes no answer, and warns of what it avoids."""

    @property
    def language(self) -> Language:
        return language_of(self.text)


def ask(question: Question, index: Index, model: Model) -> Iterator[Event]:
    """The events of one question.

    Raises `UnknownProductError` for an id that no catalog holds, and `IndexDamagedError` before the first event or
    never.
    """
    answered = _answered(question, index)
    need = Need(text=question.text, language=question.language)
    yield Understood(need, "ask")
    shopper = question.shopper
    carried = shopper.carried(answered.products, need.language) if shopper else ()
    for note in (*answered.notes, *carried):
        yield Notice(note)
    yield Evidenced(answered.answerable, answered.evidence)
    draft = inline(answered.text)
    if not answered.answerable:
        # There is nothing that a model could add but what it makes up.
        yield Text(draft)
        yield Done(ExitCode.NOTHING_FITS)
        return
    brief = Brief(
        task="ask",
        need=need,
        candidates=_candidates(answered.products),
        shape=_shape(answered.products, index),
        top=max(1, len(answered.products)),
        stores=tuple(store.name for store in index.summary.stores),
        context=question.context,
        findings=(draft, *(_finding(cited) for cited in _told(question, answered))),
        draft=draft,
        shopper=shopper.told(need, index, answered.products) if shopper and answered.products else (),
    )
    yield from tell(brief, question.manner, index, model)


def _told(question: Question, answered: Answered) -> tuple[Cited, ...]:
    """A given text is told to its last piece."""
    return answered.evidence if question.contexts is not None else answered.evidence[:_FINDINGS]


def meant(question: Question, index: Index) -> tuple[Product, ...]:
    """The products that the question may be about, where it matters which; empty where it does not."""
    answered = _answered(question, index)
    return answered.products if answered.notes else ()


def _answered(question: Question, index: Index) -> Answered:
    products = tuple(_product(product_id, index) for product_id in question.product_ids)
    given = Given(products, question.context, question.contexts)
    return answer(question.text, index, question.today, given, _semantics)


@cache
def _semantics() -> Semantics | None:
    """Once for all questions of a batch."""
    return load_semantics()


def _product(product_id: str, index: Index) -> Product:
    found = index.products(id_query(index, product_id), 1)
    if not found:
        cause = f"no loaded catalog holds the product {product_id!r}"
        raise UnknownProductError(cause, hint="shopcli catalog search finds ids by words")
    product = found[0]
    return next((product.as_variant(one) for one in product.variants if one.id == product_id), product)


def _candidates(products: tuple[Product, ...]) -> tuple[Candidate, ...]:
    return tuple(
        Candidate(handle, product, 1.0, {}, attributes=tuple(product.attributes.items()))
        for handle, product in enumerate(products, 1)
    )


def _shape(products: tuple[Product, ...], index: Index) -> Shape:
    currencies = {product.currency for product in products}
    return Shape(index.summary.products, len(products), currencies.pop() if len(currencies) == 1 else None)


def _finding(cited: Cited) -> str:
    return f"{cited.place}: {cited.text}" if cited.place else cited.text
