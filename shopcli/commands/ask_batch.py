"""`shopcli ask --batch`: questions, each with the product it is about or the texts to answer it from."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from shopcli.commands.batch import Batch, run_batch
from shopcli.commands.needs import Choices, Shop
from shopcli.errors import UsageError

if TYPE_CHECKING:
    from shopcli.context import Context
    from shopcli.events import Event
    from shopcli.exits import ExitCode

_EXAMPLE = 'a line is {"id": 1, "question": "how long is the warranty?", "product_id": "lamp-2"}'


@dataclass(frozen=True, slots=True)
class _Order:
    question: str
    product_ids: tuple[str, ...]
    contexts: tuple[str, ...] | None


def ask_batch(path: str, jobs: int, choices: Choices, context: "Context") -> "ExitCode":
    """Runs the batch, as `run_batch` does."""
    batch = Batch(
        task="ask",
        unit="questions",
        example=_EXAMPLE,
        fields=frozenset(("question", "product_id", "context")),
        read=_order,
        text_of=lambda order: order.question,
        run=_events,
    )
    return run_batch(batch, path, jobs, choices, context)


def _order(record: dict[str, Any]) -> _Order:
    question, product_id, texts = (record.get(name) for name in ("question", "product_id", "context"))
    if not isinstance(question, str) or not any(character.isalnum() for character in question):
        raise UsageError("`question` is missing, empty or not a text", hint=_EXAMPLE)
    if product_id is not None and not isinstance(product_id, str):
        raise UsageError("`product_id` is not a text", hint=_EXAMPLE)
    if texts is not None and not (isinstance(texts, list) and all(isinstance(one, str) for one in texts)):
        raise UsageError("`context` is not a list of texts", hint='for example "context": ["It weighs 2 kg."]')
    return _Order(question, (product_id,) if product_id else (), None if texts is None else tuple(texts))


def _events(order: _Order, shop: Shop) -> "Iterable[Event]":
    from shopcli.tasks.ask import Question, ask

    today = shop.context.now().date()
    manner = shop.manner(order.question)
    question = Question(order.question, today, manner, order.product_ids, contexts=order.contexts, shopper=shop.shopper)
    return shop.opened.search(lambda index: ask(question, index, shop.model))
