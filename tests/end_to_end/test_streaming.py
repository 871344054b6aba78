"""The answer streams: it is shown before it is whole, each block once, whatever the chunks."""

import re
import threading

import pytest

from tests.end_to_end.cli import Shop
from tests.end_to_end.conftest import ENGLISH
from tests.end_to_end.terminal import terminal
from tests.fake_openai import DONE, FakeOpenAI, Finish, Reply, Say, Step, Wait, answer

PARAGRAPHS = [
    "Paragraph zero is plain.",
    "- item one is light\n- item two is heavy\n- item three is **bold**",
    "## A heading of its own",
    "| feature | first | second |\n|---|---|---|\n| weight | less | more |",
    "```\ncode = [1]\n```",
    *(f"Paragraph {number} says something that is long enough to be wrapped by a terminal." for number in range(1, 20)),
]
ANSWER = "PICKS: [1] [2]\n\n" + "\n\n".join(PARAGRAPHS) + "\n"


def in_chunks(text: str, size: int) -> list[str]:
    return [text[start : start + size] for start in range(0, len(text), size)]


def test_text_is_on_the_screen_before_the_server_has_sent_its_last(shop: Shop) -> None:
    seen = threading.Event()
    said: list[Step] = [
        Say("PICKS: [1]\n\nThis is the one to take.\n\n"),
        Wait(seen),
        Say("And that was all.\n"),
        Finish(),
        DONE,
    ]
    with FakeOpenAI(Reply(said)) as server:
        with terminal(shop.asking(server), "recommend", ENGLISH) as screen:
            screen.read_until("This is the one to take.")
            assert "And that was all." not in screen.text
            seen.set()
            assert screen.finish() == 0
        assert screen.text.index("This is the one to take.") < screen.text.index("And that was all.")


def test_text_goes_through_a_pipe_before_the_server_has_sent_its_last(shop: Shop) -> None:
    seen = threading.Event()
    said: list[Step] = [
        Say("PICKS: [1]\n\nThis is the one to take.\n\n"),
        Wait(seen),
        Say("And that was all.\n"),
        Finish(),
        DONE,
    ]
    with FakeOpenAI(Reply(said)) as server, shop.asking(server).start("recommend", ENGLISH) as run:
        assert run.stdout
        lines = iter(run.stdout.readline, b"")
        assert any(b"This is the one to take." in line for line in lines)
        seen.set()
        assert any(b"And that was all." in line for line in lines)
        run.communicate()
    assert run.returncode == 0


def test_without_streaming_nothing_is_shown_before_the_answer_is_whole(shop: Shop) -> None:
    with FakeOpenAI(answer(*in_chunks(ANSWER, 7))) as server:
        streamed = shop.asking(server).run("recommend", ENGLISH)
        whole = shop.asking(server).run("recommend", ENGLISH, "--no-stream")
    assert whole.stdout == streamed.stdout


def test_scrollback_holds_each_block_once(shop: Shop) -> None:
    with (
        FakeOpenAI(answer(*in_chunks(ANSWER, 5))) as server,
        terminal(shop.asking(server), "recommend", ENGLISH, columns=60, rows=10) as screen,
    ):
        assert screen.finish() == 0
    shown = " ".join(screen.text.split())
    for number in range(1, 20):
        assert shown.count(f"Paragraph {number} says something that is long enough to be wrapped") == 1
    for once in ("Paragraph zero is plain.", "item two is heavy", "A heading of its own", "weight", "code = [1]"):
        assert shown.count(once) == 1, once
    # The cursor never goes back: no flicker, and nothing above it is drawn again.
    moves = re.findall(rb"\x1b\[\d*(?:;\d+)*[ABCDEFGHJ]", screen.raw)
    assert moves == []


@pytest.mark.parametrize("size", [1, 2, 7, 64])
def test_chunk_boundaries_change_nothing(shop: Shop, size: int) -> None:
    with FakeOpenAI(answer(*in_chunks(ANSWER, size)), answer(ANSWER)) as server:
        chunked, whole = (shop.asking(server).run("recommend", ENGLISH) for _ in range(2))
    assert chunked.code == 0, chunked.stderr
    assert chunked.stdout == whole.stdout
    assert "Paragraph 19" in chunked.stdout


def test_chunk_boundaries_change_nothing_on_a_terminal(shop: Shop) -> None:
    shown = []
    with FakeOpenAI(answer(*in_chunks(ANSWER, 3)), answer(ANSWER)) as server:
        for _ in range(2):
            with terminal(shop.asking(server), "recommend", ENGLISH) as screen:
                assert screen.finish() == 0
            shown.append(screen.text)
    assert shown[0] == shown[1]
