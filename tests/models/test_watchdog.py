import threading

from shopcli.models.watchdog import Watchdog


def test_it_strikes_once_a_block_takes_too_long() -> None:
    struck = threading.Event()
    watchdog = Watchdog(struck.set)
    with watchdog.within(0.01):
        assert struck.wait(5)
    watchdog.close()
    assert watchdog.expired


def test_time_outside_the_blocks_does_not_count() -> None:
    struck = threading.Event()
    watchdog = Watchdog(struck.set)
    with watchdog.within(0.02):
        pass
    assert not struck.wait(0.1)
    watchdog.close()
    assert not watchdog.expired


def test_closing_ends_its_thread_at_once() -> None:
    before = threading.active_count()
    watchdog = Watchdog(lambda: None)
    with watchdog.within(60):
        watchdog.close()
    assert threading.active_count() == before


def test_one_that_never_watched_can_be_closed() -> None:
    watchdog = Watchdog(lambda: None)
    watchdog.close()
    assert not watchdog.expired


def test_closing_does_not_hang_where_an_interrupt_left_the_lock_taken() -> None:
    watchdog = Watchdog(lambda: None)
    with watchdog.within(60):
        watchdog._changed.acquire()
        watchdog.close()
        watchdog._changed.release()
    assert not watchdog.expired
