"""What the catalog commands do the same way, beside what all commands do that read catalogs."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from shopcli.commands.catalogs import (
    NoNetwork,
    counted,
    language_of_stores,
    new_app,
    over_index,
    settings_for,
    show,
    sources_of,
    told_problem,
    warn_of,
)

if TYPE_CHECKING:
    from shopcli.context import Context
    from shopcli.render.encode import Json

__all__ = [
    "NoNetwork",
    "counted",
    "language_of_stores",
    "megabytes",
    "new_app",
    "over_index",
    "settings_for",
    "show",
    "show_document",
    "sources_of",
    "told_problem",
    "warn_of",
]


def show_document(task: str, values: "Mapping[str, Json]", context: "Context") -> None:
    from shopcli.render.document import SCHEMA_VERSION
    from shopcli.render.encode import dumps
    from shopcli.render.sink import Sink

    sink = Sink(context.stdout)
    document: dict[str, Json] = {"schema_version": SCHEMA_VERSION, "task": f"catalog {task}", **values}
    sink.write(dumps(document, indent=2, ascii_only=not sink.is_unicode) + "\n")


def megabytes(size: int) -> str:
    """Bytes as people read them."""
    return f"{size / 1_000_000:,.1f} MB" if size >= 100_000 else f"{size / 1000:,.1f} kB"
