"""What is forgotten is not on the disk any more, whatever chats are open."""

from pathlib import Path

from tests.sessions.keeping import Keeping, turn

SECRET = "a-very-particular-lamp"


def two_conversations(keeping: Keeping) -> None:
    for text in (SECRET, "a desk"):
        log = keeping.log()
        log.keep_line(text)
        log.keep(turn(text, state=f'{{"said": "{text}"}}', answer=f"1. {text}\n" * 300))
        log.close()


def test_one_conversation_is_forgotten_with_its_lines(keeping: Keeping) -> None:
    two_conversations(keeping)
    assert SECRET.encode() in keeping.bytes_on_disk()
    archive = keeping.archive
    archive.forget(archive.session(1))
    assert SECRET.encode() not in keeping.bytes_on_disk()
    assert keeping.texts() == [["a desk"]]
    assert keeping.archive.lines(10) == ["a desk"]


def test_all_are_forgotten_the_damaged_ones_too(keeping: Keeping) -> None:
    two_conversations(keeping)
    keeping.database.write_bytes(b"torn " * 1000 + SECRET.encode())
    two_conversations(keeping)
    keeping.archive.forget_all()
    assert SECRET.encode() not in keeping.bytes_on_disk()
    assert keeping.archive.sessions() == []


def test_a_chat_that_is_open_goes_on_and_brings_nothing_back(keeping: Keeping) -> None:
    log = keeping.log()
    log.keep(turn(SECRET))
    archive = keeping.archive
    archive.forget(archive.session(1))
    log.keep(turn("a desk"))
    assert SECRET.encode() not in keeping.bytes_on_disk()
    assert keeping.texts() == [["a desk"]]
    assert keeping.archive.sessions()[0].title == "a desk"
    assert keeping.told == []


def test_a_number_is_not_given_again(keeping: Keeping) -> None:
    two_conversations(keeping)
    keeping.archive.forget_all()
    keeping.keep("a chair")
    assert keeping.archive.sessions()[0].id == 3


def test_nothing_is_made_where_there_is_nothing_to_forget(tmp_path: Path) -> None:
    Keeping(tmp_path / "none").archive.forget_all()
    assert list(tmp_path.iterdir()) == []
