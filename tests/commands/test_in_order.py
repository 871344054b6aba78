"""Work by several threads, taken in its own order."""

import threading
from itertools import count, islice

import pytest

from shopcli.commands.in_order import in_order


@pytest.mark.parametrize("threads", [1, 3, 64])
def test_results_come_in_the_order_of_the_work(threads: int) -> None:
    assert list(in_order(lambda number: number * 2, range(50), threads)) == [number * 2 for number in range(50)]


def test_threads_work_at_the_same_time() -> None:
    meeting = threading.Barrier(3, timeout=30)
    assert sorted(in_order(lambda _: meeting.wait(), range(3), 3)) == [0, 1, 2]


def test_work_without_end_is_taken_as_it_is_asked_for() -> None:
    assert list(islice(in_order(str, count(), 2), 5)) == ["0", "1", "2", "3", "4"]


def test_what_the_work_raises_is_raised_in_its_place() -> None:
    results = in_order(lambda number: 1 / number, [1, 0, 2], 2)
    assert next(results) == 1
    with pytest.raises(ZeroDivisionError):
        next(results)
