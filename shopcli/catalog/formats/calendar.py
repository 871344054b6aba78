"""The day that a catalog is read for: what is said of some days, such as a sale's price, holds on it or does not."""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(slots=True)
class Calendar:
    """One for each reading of a catalog. Everything that depends on the day is to ask here, so that `changes` is right.

    `changes` is the first day after `today` on which an answer would be another one; None while there is none.
    """

    today: date
    changes: date | None = None

    def holds(self, first: date | None, last: date | None) -> bool:
        """Whether what holds from one day to another, both included, holds today; None is without end."""
        if first is not None and last is not None and last < first:
            return False
        if first is not None and self.today < first:
            self._note(first)
            return False
        if last is None or last == date.max:
            return True
        if self.today <= last:
            self._note(last + timedelta(days=1))
        return self.today <= last

    def _note(self, day: date) -> None:
        self.changes = day if self.changes is None else min(self.changes, day)
