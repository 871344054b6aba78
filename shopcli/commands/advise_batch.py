"""`shopcli advise --batch`: requests, each with what the flags say of one."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from shopcli.commands.batch import Batch, run_batch
from shopcli.commands.needs import Choices, Shop
from shopcli.commands.requests import Flags, advice
from shopcli.errors import UsageError

if TYPE_CHECKING:
    from shopcli.context import Context
    from shopcli.events import Event
    from shopcli.exits import ExitCode

_EXAMPLE = 'a line is {"id": 1, "request": "a laptop and a dock", "budget": 1500, "must": ["dock-7"]}'


@dataclass(frozen=True, slots=True)
class _Order:
    request: str
    flags: Flags


def advise_batch(path: str, jobs: int, flags: Flags, choices: Choices, context: "Context") -> "ExitCode":
    """Runs the batch, as `run_batch` does; what a line does not say itself, `flags` say."""
    batch = Batch(
        task="advise",
        unit="requests",
        example=_EXAMPLE,
        fields=frozenset(("request", "budget", "with", "must", "not", "codes")),
        read=partial(_order, flags=flags),
        text_of=lambda order: order.request,
        run=_events,
    )
    return run_batch(batch, path, jobs, choices, context)


def _order(record: dict[str, Any], flags: Flags) -> _Order:
    request, budget, parts = (record.get(name) for name in ("request", "budget", "with"))
    if not isinstance(request, str) or not request.strip():
        raise UsageError("`request` is missing, empty or not a text", hint=_EXAMPLE)
    if budget is not None:
        if isinstance(budget, bool) or not isinstance(budget, (int, float, str)):
            raise UsageError("`budget` is not an amount", hint=_EXAMPLE)
        flags = replace(flags, budget=str(budget))
    if parts is not None:
        flags = replace(flags, parts=",".join(_texts("with", parts)))
    return _Order(
        request,
        replace(
            flags,
            must=_texts("must", record.get("must")) or flags.must,
            without=_texts("not", record.get("not")) or flags.without,
            codes=_texts("codes", record.get("codes")) or flags.codes,
        ),
    )


def _texts(name: str, value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    if not (isinstance(value, list) and all(isinstance(one, str) for one in value)):
        raise UsageError(f"`{name}` is not a list of texts", hint=_EXAMPLE)
    return tuple(value)


def _events(order: _Order, shop: Shop) -> "Iterable[Event]":
    return advice(order.request, order.flags, shop)
