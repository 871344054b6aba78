"""A line that was read becomes what is kept of it: checked, cleaned, its order's number hashed."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TypeVar

from shopcli.profile.codec import HASHED
from shopcli.profile.interaction import Interaction, Kind
from shopcli.profile.privacy import kept_category, kept_id, kept_name, kept_options, kept_text
from shopcli.profile.reading.line import Line, Path
from shopcli.profile.reading.values import (
    UnreadableError,
    is_called_off,
    is_sent_back,
    kind_of,
    parted_title,
    read_choices,
    read_day,
    read_price,
    read_quantity,
)

T = TypeVar("T")

_LONGEST_ORDER = 100
_DEEPER = (" > ", "|", " / ", "/", ">", "›")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one field of one line. The value is never told: it may be anybody's."""

    place: int | Path
    field: str
    cause: str


@dataclass(slots=True)
class Reading:
    """How lines are read in one import, and what was met: `left_out` counts lines by why they are not kept."""

    today: date
    hash_order: Callable[[str], str]
    names: Mapping[str, str] = field(default_factory=dict)
    """Field → what the file calls it."""
    faults: list[Fault] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    lines: int = 0
    happened: bool = False
    """Whether any line says when, in which order or how something was done; a shop's own catalog does not."""

    def interactions(self, line: Line) -> Iterator[Interaction]:
        """What is kept of a line: nothing, one event, or what was bought and went back."""
        self.lines += 1
        self.happened = self.happened or bool(line.kind or line.order or line.date)
        kind = self._kind(line)
        if kind is None or is_called_off(line.status):
            self.left_out["other" if kind is None else "called_off"] += 1
            return
        quantity = self._read(line, "quantity", line.quantity, read_quantity, 1)
        found = self._interaction(line, kind, abs(quantity))
        if not found.thing:
            self.left_out["nameless"] += 1
            return
        if not quantity:
            self.left_out["none"] += 1
            return
        if quantity < 0 and kind is Kind.BOUGHT:
            yield _of_kind(found, Kind.RETURNED)
            return
        yield found
        if kind is Kind.BOUGHT and is_sent_back(line.status):
            yield _of_kind(found, Kind.RETURNED)

    def _kind(self, line: Line) -> Kind | None:
        return kind_of(line.kind) if line.kind.strip() else Kind.BOUGHT

    def _interaction(self, line: Line, kind: Kind, quantity: int) -> Interaction:
        title, choices = parted_title(line.title)
        options = choices | read_choices(line.variant) | line.options
        price, currency = self._price(line, quantity)
        code = line.currency.strip().upper()
        return Interaction(
            kind=kind,
            product=kept_id(line.product),
            title=kept_text(title),
            brand=kept_name(line.brand),
            category=kept_category(_levels(line.category)),
            price=price,
            currency=code if len(code) == 3 and code.isascii() and code.isalpha() else currency,
            options=kept_options(options),
            quantity=quantity,
            day=self._read(line, "date", line.date, lambda text: read_day(text, self.today), None),
            order=self._order(line.order),
        )

    def _price(self, line: Line, quantity: int) -> tuple[Decimal | None, str | None]:
        nothing: tuple[Decimal | None, str | None] = (None, None)
        price, currency = self._read(line, "price", line.price, read_price, nothing)
        if price is None and line.total.strip():
            total, currency = self._read(line, "total", line.total, read_price, nothing)
            price = None if total is None or not quantity else round(total / quantity, 2)
        return price, currency

    def _order(self, number: str) -> str:
        """Its hash; what an export of ours holds is one already."""
        number = number.strip()[:_LONGEST_ORDER]
        if number.startswith(HASHED):
            digits = number.removeprefix(HASHED)
            return digits if len(digits) == 16 and digits.isalnum() else ""
        return self.hash_order(number) if number else ""

    def _read(self, line: Line, name: str, text: str, read: Callable[[str], T], otherwise: T) -> T:
        try:
            return read(text)
        except UnreadableError as problem:
            self.faults.append(Fault(line.place, self.names.get(name, name), str(problem)))
            return otherwise


def _of_kind(one: Interaction, kind: Kind) -> Interaction:
    from dataclasses import replace

    return replace(one, kind=kind)


def _levels(category: str | list[str]) -> list[str]:
    if isinstance(category, list):
        return [str(part) for part in category]
    for mark in _DEEPER:
        if mark in category:
            return [part.strip() for part in category.split(mark)]
    return [category]
