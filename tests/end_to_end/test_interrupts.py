"""Ctrl-C at any moment of a model's answer: it ends at once with 130, and leaves the terminal as it was."""

import json
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from tests.end_to_end.cli import PATIENCE, Shop, interruptible
from tests.end_to_end.conftest import ENGLISH
from tests.end_to_end.faults import asking
from tests.end_to_end.terminal import terminal
from tests.fake_openai import FakeOpenAI, Reply, Say, Stall, failure
from tests.raw_server import crowded_server

AT_ONCE = 3.0
"""Seconds on a busy machine; what is waited for here takes ten and more."""

SAID = "The second one is light."
UNFINISHED = Reply([Say(f"PICKS: [2]\n\n{SAID}\n\nIt"), Stall()])


@contextmanager
def serving(reply: Reply) -> Iterator[str]:
    with FakeOpenAI(reply) as server:
        yield server.url


@contextmanager
def crowded() -> Iterator[str]:
    with crowded_server() as place:
        yield f"http://{place}/v1"


MOMENTS: dict[str, tuple[Callable[[], AbstractContextManager[str]], str]] = {
    "connecting": (crowded, "asking some-model"),
    "waiting for the first token": (lambda: serving(Reply(early=[Stall()])), "asking some-model"),
    "in the midst of the answer": (lambda: serving(UNFINISHED), SAID),
    "waiting to try again": (lambda: serving(failure(429, "busy", {"Retry-After": "15"})), "trying again in 15.0 s"),
}


@pytest.mark.parametrize("moment", MOMENTS)
def test_ctrl_c_ends_the_run_at_once_and_leaves_the_terminal_as_it_was(shop: Shop, moment: str) -> None:
    place, sign = MOMENTS[moment]
    with place() as url, interruptible(), terminal(asking(shop, url), "recommend", ENGLISH, cold=True) as screen:
        before = termios.tcgetattr(screen.file)
        screen.read_until(sign)
        began = time.monotonic()
        screen.process.send_signal(signal.SIGINT)
        assert screen.finish() == 130
        assert time.monotonic() - began < AT_ONCE
        after = termios.tcgetattr(screen.file)
    assert after == before
    assert not screen.cursor_is_hidden
    assert screen.text.count(sign) == 1
    assert "interrupted" in screen.text.rpartition(sign)[2]
    assert "Traceback" not in screen.text


IN_AN_IMPORT = """
import sys, time
from shopcli.__main__ import _let_imports_finish
sys.path.insert(0, sys.argv[1])
_let_imports_finish()
import interrupts_itself
time.sleep(60)
"""


def test_ctrl_c_within_an_import_ends_what_is_waited_for_after_it(tmp_path: Path) -> None:
    tmp_path.joinpath("interrupts_itself.py").write_text("import os, signal\nos.kill(os.getpid(), signal.SIGINT)\n")
    with interruptible():
        run = subprocess.run(
            [sys.executable, "-c", IN_AN_IMPORT, str(tmp_path)], capture_output=True, timeout=PATIENCE, check=False
        )
    assert run.returncode == -signal.SIGINT
    assert b"KeyboardInterrupt" in run.stderr


def test_ctrl_c_marks_what_was_said_as_interrupted(shop: Shop) -> None:
    with serving(UNFINISHED) as url, interruptible(), asking(shop, url).start("recommend", ENGLISH, "--jsonl") as run:
        assert run.stdout
        for line in iter(run.stdout.readline, b""):
            if json.loads(line)["event"] == "text":
                break
        run.send_signal(signal.SIGINT)
        rest, _ = run.communicate(timeout=PATIENCE)
    assert run.returncode == 130
    last = json.loads(rest.splitlines()[-1])
    assert (last["event"], last["kind"], last["exit_code"]) == ("failed", "interrupted", 130)
