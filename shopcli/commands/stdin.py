"""Text that is piped in."""

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from shopcli.commands.running import told
from shopcli.errors import UsageError

if TYPE_CHECKING:
    from shopcli.context import Context
    from shopcli.events import Event

CONTEXT_LIMIT = 1_000_000
"""Bytes of piped text that are taken."""


def read_stdin(context: "Context", what: str) -> str:
    """Piped text. Raises `UsageError` on a terminal, over a megabyte, or where it is not UTF-8."""
    if context.stdin_is_terminal:
        raise UsageError(f"{what} is - but nothing is piped in", hint="pipe text in, or write it as an argument")
    raw = context.stdin.read(CONTEXT_LIMIT + 1)
    if len(raw) > CONTEXT_LIMIT:
        raise UsageError(f"{what} from stdin is over {CONTEXT_LIMIT:,} bytes", hint="pipe the part that matters")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise UsageError(f"{what} from stdin is not UTF-8 text", hint="convert it, for example with iconv") from problem


def piped_context(context: "Context", tell: Callable[["Event"], None]) -> str:
    """Text piped beside an argument, cut to a megabyte; empty where stdin is a terminal, closed or not a pipe or file.

    `tell` hears where a pipe stays open and says nothing, as one that a script inherited would for ever.
    """
    import stat

    if context.stdin_is_terminal:
        return ""
    try:
        mode = os.fstat(context.stdin.fileno()).st_mode
    except (OSError, ValueError):
        return ""
    if not (stat.S_ISFIFO(mode) or stat.S_ISREG(mode)):
        return ""
    if not _says_something(context):
        tell(told("waiting for text on stdin", "< /dev/null skips it"))
    return context.stdin.read(CONTEXT_LIMIT).decode("utf-8-sig", "replace").strip()


def _says_something(context: "Context") -> bool:
    """Whether stdin has text, or its end, within a second; where the system cannot say, it is taken to have."""
    import select

    try:
        return bool(select.select([context.stdin], [], [], 1)[0])
    except (OSError, ValueError):
        return True
