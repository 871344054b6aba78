"""A real pseudo-terminal: what its screen and scrollback hold in the end, and that nothing went back to change it."""

import fcntl
import os
import re
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pyte
import pytest

_ROOT = Path(__file__).parents[2]


def on_a_terminal(name: str, columns: int, rows: int = 10) -> bytes:
    """What an example writes to a terminal of that size, stdout and stderr together."""
    leader, follower = os.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    environ = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES", "NO_COLOR")}
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.render.play", name],
        cwd=_ROOT,
        env={**environ, "TERM": "xterm-256color"},
        stdin=follower,
        stdout=follower,
        stderr=follower,
    )
    os.close(follower)
    written = b""
    try:
        while piece := os.read(leader, 65536):
            written += piece
    except OSError:
        # Linux reports the closed end of a pseudo-terminal as an input/output error.
        pass
    finally:
        os.close(leader)
    assert process.wait(timeout=30) == 0, written.decode()
    return written


def scrollback(written: bytes, columns: int, rows: int = 10) -> list[str]:
    """Every line that the terminal holds, oldest first."""
    screen = pyte.HistoryScreen(columns, rows, history=10_000)
    pyte.ByteStream(screen).feed(written)
    gone = ["".join(line[column].data for column in range(columns)).rstrip() for line in screen.history.top]
    return gone + [line.rstrip() for line in screen.display]


@pytest.mark.parametrize("columns", [40, 80])
def test_scrollback_holds_each_block_once(columns: int) -> None:
    written = on_a_terminal("recommended", columns)
    text = "\n".join(scrollback(written, columns))
    for once in (
        "What speaks for it:",
        "mer-13 / mer-13-gr",
        "How the candidates rank",
        "the Meridian Slate",
        "$12.90",
    ):
        assert text.count(once) == 1, once
    assert text.index("$12.90") < text.index("I would take") < text.index("What speaks for it:")


@pytest.mark.parametrize("name", ["recommended", "recommended_in_chinese", "degraded", "nothing_fits"])
def test_the_cursor_never_goes_back(name: str) -> None:
    written = on_a_terminal(name, 60).decode()
    sequences = set(re.findall(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[^\[]", written))
    assert all(sequence.endswith("m") for sequence in sequences), sequences
    assert "\r" not in written.replace("\r\n", ""), "a bare carriage return overwrites the line"
    assert "\b" not in written


def test_the_chinese_view_fits_forty_columns() -> None:
    lines = scrollback(on_a_terminal("recommended_in_chinese", 40), 40)
    assert "都够用，是符合条件的五款里最便宜的一款。" in "".join("".join(lines).split())
