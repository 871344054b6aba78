"""Turns are kept as they end, by several chats at once, and what stands in the way costs the log and nothing else."""

import os
import resource
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from shopcli.errors import UsageError
from shopcli.sessions.database import connect
from shopcli.sessions.log import Log
from shopcli.sessions.session import KeptTurn, Place
from tests.sessions.keeping import NOW, PLACE, Keeping, turn


def test_what_is_kept_can_be_read_again(keeping: Keeping) -> None:
    log = keeping.log()
    said = [
        KeptTurn("便宜的台灯", '{"need": 1}', "1. 台灯 — ¥59", ("低于 ¥99",), '{"prompt_tokens": 3}'),
        turn("lighter", answer="line one\nline two\x00\ud7ff"),
    ]
    for each in said:
        log.keep(each)
    log.close()
    (session,) = keeping.archive.sessions()
    assert (session.title, session.place, session.started, session.turns) == ("便宜的台灯", PLACE, NOW, 2)
    assert keeping.archive.turns(session) == said


def test_a_turn_is_on_disk_as_soon_as_it_is_kept(keeping: Keeping) -> None:
    log = keeping.log()
    log.keep(turn("a lamp"))
    assert keeping.texts() == [["a lamp"]]
    log.close()


def test_a_chat_in_which_nothing_is_said_leaves_nothing(keeping: Keeping) -> None:
    keeping.log().close()
    assert not keeping.state.exists()
    assert keeping.archive.sessions() == []


def test_nobody_else_may_read_what_is_kept(keeping: Keeping) -> None:
    before = os.umask(0)
    try:
        log = keeping.log()
        log.keep(turn("a lamp"))
    finally:
        os.umask(before)
    modes = keeping.modes()
    assert {"conversations.db", "conversations.db-wal", "conversations.db-shm"} <= modes.keys()
    assert set(modes.values()) == {0o600}
    assert keeping.state.stat().st_mode & 0o777 == 0o700


def test_a_database_that_others_could_read_is_closed_to_them(keeping: Keeping) -> None:
    keeping.keep("a lamp")
    keeping.database.chmod(0o644)
    keeping.keep("a desk")
    assert keeping.modes()["conversations.db"] == 0o600


def test_chats_that_begin_and_write_at_once_lose_nothing(keeping: Keeping) -> None:
    chats, turns = 8, 12
    together = threading.Barrier(chats, timeout=30)

    def chat(number: int) -> None:
        log = keeping.log(Place(f"shop {number}"))
        together.wait()
        for place in range(turns):
            log.keep(turn(f"{number}.{place}"))
        log.close()

    threads = [threading.Thread(target=chat, args=(number,)) for number in range(chats)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert keeping.told == []
    assert sorted(keeping.texts()) == [[f"{n}.{place}" for place in range(turns)] for n in range(chats)]


def test_two_chats_may_go_on_with_one_conversation(keeping: Keeping) -> None:
    keeping.keep("a lamp")
    (session,) = keeping.archive.sessions()
    first, second = keeping.log(), keeping.log()
    for log in (first, second):
        log.resume(session)
    first.keep(turn("red"))
    second.keep(turn("blue"))
    first.keep(turn("smaller"))
    assert keeping.texts() == [["a lamp", "red", "blue", "smaller"]]


def test_a_damaged_database_is_set_aside_and_said(keeping: Keeping) -> None:
    keeping.keep("a lamp")
    keeping.database.write_bytes(b"no database " * 1000)
    keeping.keep("a desk", "a chair")
    assert keeping.texts() == [["a desk", "a chair"]]
    (aside,) = keeping.state.glob("conversations.damaged-*.db")
    assert aside.read_bytes().startswith(b"no database")
    assert len(keeping.told) == 1
    assert str(aside) in keeping.told[0]


def test_a_database_damaged_in_its_midst_is_set_aside(keeping: Keeping) -> None:
    log = keeping.log()
    for number in range(200):
        log.keep(turn(f"turn {number} " + "x" * 400))
    log.close()
    content = bytearray(keeping.database.read_bytes())
    content[8192 : len(content) - 8192] = b"\xa5" * (len(content) - 16384)
    keeping.database.write_bytes(content)
    keeping.keep("a desk")
    assert keeping.texts() == [["a desk"]]
    assert len(keeping.told) == 1


def test_of_two_chats_that_meet_the_damage_one_sets_it_aside(keeping: Keeping) -> None:
    keeping.keep("a lamp")
    keeping.database.write_bytes(b"no database " * 1000)
    keeping.keep("a desk")
    keeping.keep("a chair")
    assert keeping.texts() == [["a desk"], ["a chair"]]
    assert len(keeping.told) == 1


def test_a_chat_whose_database_was_begun_anew_writes_into_no_other_conversation(keeping: Keeping) -> None:
    mine = keeping.log()
    mine.keep(turn("a lamp"))
    mine.close()
    for path in keeping.state.glob("conversations.db*"):
        path.unlink()
    keeping.keep("somebody else's desk")
    mine.keep(turn("a smaller lamp"))
    assert keeping.texts() == [["somebody else's desk"], ["a smaller lamp"]]


def test_a_full_disk_costs_the_log_and_is_said_once(keeping: Keeping) -> None:
    log = keeping.log()
    log.keep(turn("a lamp"))
    with files_of_at_most(200_000):
        log.keep(turn("x" * 1_000_000))
        log.keep(turn("a desk"))
    assert keeping.texts() == [["a lamp"]]
    assert len(keeping.told) == 1
    assert "not kept" in keeping.told[0]


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_folder_that_cannot_be_written_costs_the_log_and_is_said_once(keeping: Keeping) -> None:
    keeping.state.write_text("a file where a folder should be")
    log = keeping.log()
    log.keep(turn("a lamp"))
    log.keep(turn("a desk"))
    assert not log.name("lamps")
    assert len(keeping.told) == 1
    assert "not kept" in keeping.told[0]


def test_a_database_of_a_later_version_is_left_alone(keeping: Keeping) -> None:
    keeping.keep("a lamp")
    with closing(connect(keeping.state)) as connection:
        connection.execute("PRAGMA user_version = 99")
    keeping.keep("a desk")
    assert "newer shopcli" in keeping.told[0]
    with closing(sqlite3.connect(keeping.database)) as connection:
        assert connection.execute("SELECT count(*) FROM turn").fetchone() == (1,)


def test_a_conversation_can_be_given_a_name(keeping: Keeping) -> None:
    log = keeping.log()
    log.keep(turn("a lamp"))
    assert log.name("For the\nbedroom")
    log.keep(turn("a smaller one"))
    assert keeping.archive.sessions()[0].title == "For the bedroom"


def test_typed_lines_are_remembered_across_conversations(keeping: Keeping) -> None:
    first, second = keeping.log(), keeping.log()
    first.keep_line("a lamp")
    second.keep_line("two\nlines")
    first.keep_line("/basket")
    assert keeping.archive.lines(2) == ["/basket", "two\nlines"]
    assert keeping.archive.sessions() == []


def test_lines_typed_before_the_catalog_is_open_belong_to_the_conversation_that_follows(keeping: Keeping) -> None:
    log = Log(keeping.state, lambda: NOW, lambda cause, hint: None)
    log.keep_line("a lamp")
    assert not keeping.state.exists()
    log.begin(PLACE)
    log.keep(turn("a lamp"))
    archive = keeping.archive
    archive.forget(archive.session(1))
    assert archive.lines(10) == []


def test_an_unknown_number_is_said(keeping: Keeping) -> None:
    keeping.keep("a lamp")
    with pytest.raises(UsageError, match="number 7"):
        keeping.archive.session(7)


def test_reading_makes_no_file(tmp_path: Path) -> None:
    assert Keeping(tmp_path / "none").archive.sessions() == []
    assert list(tmp_path.iterdir()) == []
