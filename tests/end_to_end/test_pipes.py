"""Readers that leave early and users who press Ctrl-C."""

import json
import signal
import subprocess

from tests.end_to_end.cli import PATIENCE, Shop, command, interruptible, wait_until
from tests.end_to_end.conftest import ENGLISH
from tests.end_to_end.terminal import terminal
from tests.fake_openai import FakeOpenAI, Finish, Reply, Say, Step, Wait


def unfinished() -> FakeOpenAI:
    """Says two paragraphs and then nothing more until it is let go."""
    said: list[Step] = [
        Say("PICKS: [1]\n\nThe first paragraph stands.\n\nThe second one does too.\n\n"),
        Wait(),
        Say("No."),
        Finish(),
    ]
    return FakeOpenAI(Reply(said))


def test_a_reader_that_leaves_after_one_line_is_no_error(shop: Shop) -> None:
    process = subprocess.Popen(
        command("recommend", ENGLISH, "--offline", "--jsonl"),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=shop.environment(),
        cwd=shop.cwd,
    )
    assert process.stdout
    assert process.stderr
    with process.stdout as stdout:
        assert stdout.readline()
    with process.stderr as stderr:
        complaints = stderr.read().decode()
    assert process.wait(PATIENCE) == 0
    assert "Broken" not in complaints
    assert "Traceback" not in complaints


def test_head_takes_one_line_quietly(shop: Shop) -> None:
    """The reader is gone before the first line is written."""
    line = f"'{command()[0]}' -m shopcli recommend '{ENGLISH}' --offline | head -1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", line],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env=shop.environment(),
        cwd=shop.cwd,
        check=False,
    )
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == 1
    assert "Traceback" not in done.stderr
    assert "Broken" not in done.stderr


def test_ctrl_c_during_a_stream_keeps_what_was_said(shop: Shop) -> None:
    with unfinished() as server, interruptible():
        process = shop.asking(server).start("recommend", ENGLISH)
        assert process.stdout
        seen = b""
        while b"The first paragraph stands." not in seen:
            line = process.stdout.readline()
            assert line, process.communicate()
            seen += line
        process.send_signal(signal.SIGINT)
        rest, complaints = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130
    assert b"No." not in seen + rest
    assert b"Traceback" not in complaints


def test_ctrl_c_on_a_terminal_keeps_what_was_said(shop: Shop) -> None:
    with (
        unfinished() as server,
        interruptible(),
        terminal(shop.asking(server), "recommend", ENGLISH, cold=True) as screen,
    ):
        screen.read_until("The first paragraph stands.")
        screen.process.send_signal(signal.SIGINT)
        code = screen.finish()
    assert code == 130
    assert screen.text.count("The first paragraph stands.") == 1
    assert "Traceback" not in screen.text


def test_ctrl_c_under_json_leaves_one_whole_document(shop: Shop) -> None:
    with unfinished() as server, interruptible():
        process = shop.asking(server).start("recommend", ENGLISH, "--json")
        wait_until(lambda: bool(server.requests), "the request")
        process.send_signal(signal.SIGINT)
        stdout, _ = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130
    assert json.loads(stdout)["error"]["exit_code"] == 130
