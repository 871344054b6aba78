"""From words and flags to the events of an advice: for one request, or for every line of a batch."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shopcli.commands.needs import Shop, read_amount

if TYPE_CHECKING:
    from shopcli.advice.orders import Orders
    from shopcli.context import Context
    from shopcli.events import Event
    from shopcli.query.need import Vocabulary
    from shopcli.query.request import AdviceRequest
    from shopcli.tasks.advise import Request


@dataclass(frozen=True, slots=True)
class Flags:
    """What the command line says beside the request, as it was written."""

    budget: str | None = None
    parts: str | None = None
    must: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    orders: str | None = None


def advice(text: str, flags: Flags, shop: Shop, piped: str = "") -> "Iterable[Event]":
    """The events of one request. Raises `UsageError` where it cannot be read."""
    from shopcli.tasks.advise import advise

    request = _request(text, flags, shop, piped)
    return shop.opened.search(lambda index: advise(request, index, shop.model))


def _request(text: str, flags: Flags, shop: Shop, piped: str) -> "Request":
    """The request as text and flags say it."""
    from shopcli.search.find import vocabulary_of
    from shopcli.tasks.advice import Asked
    from shopcli.tasks.advise import Request

    asked = Asked(
        request=_read(text, flags, vocabulary_of(shop.opened.index)),
        today=shop.context.now().date(),
        must=flags.must,
        without=flags.without,
        codes=flags.codes,
        orders=_orders(flags.orders, shop.context),
    )
    return Request(asked, shop.manner(text), piped, shop.shopper)


def _orders(path: str | None, context: "Context") -> "Orders | None":
    if path is None:
        return None
    from shopcli.advice.read_orders import read_orders

    return read_orders(context.place(path))


def _read(text: str, flags: Flags, vocabulary: "Vocabulary") -> "AdviceRequest":
    from shopcli.query.need import Need
    from shopcli.query.reading import language_of
    from shopcli.query.request import AdviceRequest, Purpose, read_request, with_flags

    budget = read_amount(flags.budget, "--budget")
    if not text.strip():
        said = flags.parts or " ".join(flags.must)
        asked = AdviceRequest(Purpose.BASKET, Need(said, language_of(said)))
    else:
        asked = read_request(text, vocabulary)
    return with_flags(asked, flags.parts, budget, vocabulary)
