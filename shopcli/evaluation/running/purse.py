"""What a run may cost: money is set aside before a question is asked, and what it really cost is taken after."""

from decimal import Decimal
from threading import Condition


class Purse:
    """`spent` starts with what earlier answers of the run cost; without a `limit` there is always enough."""

    def __init__(self, limit: Decimal | None = None, spent: Decimal = Decimal(0)) -> None:
        self._limit = limit
        self.spent = spent
        self._aside = Decimal(0)
        self._settled = Condition()

    @property
    def is_limited(self) -> bool:
        return self._limit is not None

    def set_aside(self, most: Decimal) -> bool:
        """Whether there is enough for what costs `most`; waits for questions under way, which may turn out cheaper."""
        with self._settled:
            while self._limit is not None and self.spent + self._aside + most > self._limit:
                if not self._aside:
                    return False
                self._settled.wait()
            self._aside += most
            return True

    def settle(self, most: Decimal, cost: Decimal | None) -> None:
        """`cost` is None where nobody knows it, as of a request that failed: then it is taken to be the most."""
        with self._settled:
            self._aside -= most
            self.spent += most if cost is None else cost
            self._settled.notify_all()
