"""What the tests of reading catalogs share: a context in a temporary folder, and catalogs from text."""

import io
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from shopcli.catalog.check import Checked, check
from shopcli.catalog.formats.content import of_bytes
from shopcli.catalog.formats.format import Format
from shopcli.catalog.formats.formats import read_catalog
from shopcli.catalog.loaded import Loaded
from shopcli.catalog.product import Problem
from shopcli.catalog.sources.source import resolve
from shopcli.context import Context, Folders
from shopcli.settings import Settings


def make_context(
    folder: Path, *, stdin: bytes = b"", terminal: bool = False, now: Callable[[], datetime] | None = None
) -> Context:
    """A context that works in `folder` and keeps its own files beside it."""
    home = folder.parent / f"{folder.name}-home"
    return Context(
        stdin=io.BytesIO(stdin),
        stdout=io.StringIO(),
        stderr=io.StringIO(),
        environ={},
        folders=Folders(home / "config", home / "cache", home / "state"),
        cwd=folder,
        now=now or (lambda: datetime.now(UTC)),
        stdin_is_terminal=terminal,
    )


def load(text: str, known: Format = Format.YAML) -> Loaded:
    return read_catalog(of_bytes(text.encode(), "shop", "shop", known))


def problems(text: str, known: Format = Format.YAML) -> list[tuple[int | None, str, str]]:
    """Line, field and cause of each problem."""
    return [(each.line, each.field, each.cause) for each in load(text, known).problems]


def only_problem(text: str, known: Format = Format.YAML) -> Problem:
    (problem,) = load(text, known).problems
    return problem


def check_file(path: Path, settings: Settings | None = None) -> Checked:
    (source,) = resolve([str(path)], make_context(path.parent), settings or Settings())
    return check(source)
