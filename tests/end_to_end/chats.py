"""Chats as tests hold them: scripts through a pipe, and keys on a terminal."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from tests.end_to_end.cli import Ran, Shop
from tests.end_to_end.terminal import Terminal, terminal

GOLDEN = Path(__file__).parent / "golden"
ENTER, ALT_ENTER, CTRL_C, CTRL_D, CTRL_J, TAB, UP = "\r", "\x1b\r", "\x03", "\x04", "\n", "\t", "\x1b[A"

ON_A_DAY = """
from dataclasses import replace
from datetime import UTC, datetime
from shopcli.context import Context

of_process = Context.of_process
Context.of_process = lambda: replace(of_process(), now=lambda: datetime(2026, 11, 22, 12, tzinfo=UTC))
from shopcli.__main__ import main
main()
"""
"""shopcli on a day on which the demo shops have their sales; what a basket costs depends on it."""


def script(language: str) -> str:
    return (GOLDEN / f"chat.{language}.script").read_text(encoding="utf-8")


def chat(shop: Shop, *lines: str, flags: tuple[str, ...] = ("--offline",)) -> Ran:
    """What comes of a script of `lines`."""
    return shop.run("chat", *flags, stdin=typed(*lines))


def typed(*lines: str) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()


def dumb(shop: Shop) -> Shop:
    return replace(shop, environ={**shop.environ, "TERM": "dumb"})


@contextmanager
def typing(shop: Shop, *flags: str, columns: int = 80, rows: int = 24, cold: bool = False) -> Iterator[Terminal]:
    """A chat on a terminal whose catalog is open: the bar says so."""
    with terminal(shop, "chat", *flags, columns=columns, rows=rows, keyboard=True, cold=cold) as screen:
        screen.read_until("Harbor & Pine")
        yield screen


def pasted(text: str) -> str:
    """As a terminal brackets what is pasted, with its own line ends."""
    return f"\x1b[200~{text}\x1b[201~".replace("\n", "\r")


def prompt_line(screen: Terminal) -> str:
    """The first line of what is being typed; empty where no prompt is on the screen."""
    return next((line for line in reversed(screen.screen) if line.startswith(">")), "")


def say(screen: Terminal, text: str) -> None:
    """Types a turn, and returns when it is answered and the next prompt is there."""
    screen.type(text)
    screen.read_until(text)
    screen.type(ENTER)
    screen.read_while(lambda: prompt_line(screen) != ">")


def leave(screen: Terminal) -> None:
    screen.type(CTRL_D)
    assert screen.finish() == 0
