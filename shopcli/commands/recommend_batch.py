"""`shopcli recommend --batch`: needs, each with limits of its own over those of the command line."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from shopcli.commands.batch import Batch, run_batch
from shopcli.commands.needs import Choices, Limits, Shop, check_limits, recommendation
from shopcli.errors import UsageError
from shopcli.settings import MOST_RECOMMENDED

if TYPE_CHECKING:
    from shopcli.context import Context
    from shopcli.events import Event
    from shopcli.exits import ExitCode

_EXAMPLE = 'a line is {"id": 1, "need": "cheap laptop"}'
_FULL_EXAMPLE = 'for example {"need": "laptop", "max_price": 900, "where": ["ram>=16GB"], "in_stock": true, "top": 2}'


@dataclass(frozen=True, slots=True)
class _Order:
    need: str
    limits: Limits


def recommend_batch(path: str, jobs: int, limits: Limits, choices: Choices, context: "Context") -> "ExitCode":
    """Runs the batch, as `run_batch` does. Raises `UsageError` for limits that no need could be read with."""
    check_limits(limits)
    batch = Batch(
        task="recommend",
        unit="needs",
        example=_EXAMPLE,
        fields=_LIMITS | {"need"},
        read=partial(_order, defaults=limits),
        text_of=lambda order: order.need,
        run=_events,
        worded=_with_fields,
    )
    return run_batch(batch, path, jobs, choices, context)


def _events(order: _Order, shop: Shop) -> "Iterable[Event]":
    return recommendation(order.need, order.limits, shop)


def _order(record: dict[str, Any], defaults: Limits) -> _Order:
    need = record.get("need")
    if not isinstance(need, str):
        raise UsageError("`need` is missing or not a text", hint=_EXAMPLE)
    return _Order(need, _limits(record, defaults))


_LIMITS = frozenset(("max_price", "min_price", "brands", "not_brands", "where", "in_stock", "top", "all", "like"))


def _limits(record: dict[str, Any], defaults: Limits) -> Limits:
    """The line's own limits over the command line's. Raises `UsageError` naming the field."""
    values: dict[str, Any] = {}
    for name in _LIMITS & set(record):
        value = record[name]
        if name in ("max_price", "min_price"):
            _expect(isinstance(value, (int, float, str)) and not isinstance(value, bool), name, "a number")
            values[name] = str(value)
        elif name in ("brands", "not_brands", "where"):
            value = [value] if isinstance(value, str) else value
            _expect(isinstance(value, list) and all(isinstance(one, str) for one in value), name, "a list of texts")
            values[name] = tuple(value)
        elif name == "top":
            whole = isinstance(value, int) and not isinstance(value, bool)
            _expect(whole and 1 <= value <= MOST_RECOMMENDED, name, f"from 1 to {MOST_RECOMMENDED}")
            values[name] = value
        elif name == "like":
            _expect(isinstance(value, str), name, "the id of a product")
            values[name] = value
        else:
            _expect(isinstance(value, bool), name, "true or false")
            values["everything" if name == "all" else name] = value
    return replace(defaults, **values)


def _expect(holds: bool, name: str, wanted: str) -> None:
    if not holds:
        raise UsageError(f"`{name}` is not {wanted}", hint=_FULL_EXAMPLE)


_FLAG = re.compile(r"--(max-price|min-price|in-stock|top|where|brand|not-brand)(?![\w-])")
_FIELDS = {"brand": "brands", "not-brand": "not_brands"}


def _with_fields(text: str) -> str:
    """`text` with the names that a line uses where a command line has flags."""
    return _FLAG.sub(lambda flag: _FIELDS.get(flag[1], flag[1].replace("-", "_")), text)
