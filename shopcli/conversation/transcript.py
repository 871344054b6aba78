"""What a turn showed, as plain text for whoever reads the conversation later."""

from decimal import Decimal

from shopcli.catalog.money import format_money
from shopcli.events import Basketed, Changed, Clarified, Event, NothingFits, Picked, Text, Understood
from shopcli.query.need import Language
from shopcli.text import clean, one_line


class Transcript:
    """Hears the events of one turn."""

    def __init__(self) -> None:
        self.changes: tuple[str, ...] = ()
        self._language: Language = "en"
        self._lines: list[str] = []
        self._prose: list[str] = []

    @property
    def text(self) -> str:
        """What was picked, a line each, then the prose."""
        parts = ["\n".join(self._lines), clean("".join(self._prose)).strip()]
        return "\n\n".join(part for part in parts if part)

    def hear(self, event: Event) -> None:
        match event:
            case Understood(need):
                self._language = need.language
            case Changed(texts):
                self.changes = texts
            case Text(delta):
                self._prose.append(delta)
            case NothingFits(exclusions, relaxations):
                self._lines += [one_line(one.limit) for one in exclusions]
                self._lines += [one_line(one.change) for one in relaxations]
            case Clarified(question, choices):
                self._lines += [question, *(f"{number}. {text}" for number, (text, _) in enumerate(choices, 1))]
            case _:
                self._hear_products(event)

    def _hear_products(self, event: Event) -> None:
        match event:
            case Picked(candidates):
                for number, candidate in enumerate(candidates, 1):
                    product = candidate.product
                    price = "" if product.price is None else f" — {self._money(product.price, product.currency)}"
                    self._lines.append(f"{number}. {one_line(product.title)}{price}")
            case Basketed(priced):
                for line in priced.lines:
                    self._lines.append(f"{line.quantity} × {one_line(line.offer.title)}")
                self._lines.append(f"= {self._money(priced.total, priced.currency)}")

    def _money(self, amount: Decimal, currency: str | None) -> str:
        return format_money(amount, currency, self._language)
