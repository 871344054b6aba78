from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from shopcli.models.retry import LONGEST_WAIT, read_retry_after, wait_before


def test_the_wait_grows_and_ends_after_two_retries() -> None:
    first, second = wait_before(1, None), wait_before(2, None)
    assert first is not None
    assert second is not None
    assert 0.3 < first < second < 1.5
    assert wait_before(3, None) is None
    assert wait_before(3, 1.0) is None


def test_what_the_provider_asks_for_counts_up_to_a_limit() -> None:
    assert wait_before(1, 0.0) == 0.0
    assert wait_before(1, LONGEST_WAIT) == LONGEST_WAIT
    assert wait_before(1, LONGEST_WAIT + 1) is None


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "7"}, 7.0),
        ({"retry-after": " 1.5 "}, 1.5),
        ({"retry-after-ms": "250", "retry-after": "9"}, 0.25),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "-3"}, None),
        ({"retry-after": "٣"}, None),
        ({"retry-after": "."}, None),
        ({"retry-after": "nan"}, None),
        ({}, None),
    ],
)
def test_headers_are_read(headers: dict[str, str], seconds: float | None) -> None:
    assert read_retry_after(headers) == seconds


def test_a_date_is_so_many_seconds_away_and_never_before_now() -> None:
    later = format_datetime(datetime.now(UTC) + timedelta(seconds=90), usegmt=True)
    seconds = read_retry_after({"retry-after": later})
    assert seconds is not None
    assert 80 < seconds <= 90
    assert read_retry_after({"retry-after": "Wed, 21 Oct 2015 07:28:00 GMT"}) == 0.0
