"""How long to wait before a request is tried again."""

import random
from collections.abc import Mapping

RETRIES = 2
LONGEST_WAIT = 20.0
"""Seconds; a provider that asks for more gets no second request."""


def wait_before(attempt: int, retry_after: float | None) -> float | None:
    """Seconds to wait before try number `attempt` (1 is the first retry); None where it should not be made.

    What the provider asks for counts; without that the wait doubles, with jitter so that many clients do not return at
    once.
    """
    if attempt > RETRIES:
        return None
    if retry_after is None:
        return 0.5 * float(2 ** (attempt - 1)) * random.uniform(0.75, 1.25)
    return retry_after if retry_after <= LONGEST_WAIT else None


def read_retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds that `retry-after-ms` or `retry-after` names, as a number or as a date; None if neither is readable."""
    for name, unit in (("retry-after-ms", 1000.0), ("retry-after", 1.0)):
        text = headers.get(name, "").strip()
        if text.replace(".", "", 1).isdecimal() and text.isascii():
            return float(text) / unit
    return _seconds_until(headers.get("retry-after", ""))


def _seconds_until(date: str) -> float | None:
    from datetime import UTC, datetime
    from email.utils import parsedate_to_datetime

    try:
        moment = parsedate_to_datetime(date)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())
