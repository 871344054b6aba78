"""How commands print what they found where no events tell of it: as a view for readers, as a document for scripts."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shopcli.context import Context
    from shopcli.render.encode import Json
    from shopcli.render.lines import View


def show(view: "View", context: "Context") -> None:
    from shopcli.render.choose import surface_for

    surface_for(context).show(view)


def show_document(task: str, values: Mapping[str, "Json"], context: "Context") -> None:
    """One JSON document on stdout; `task` is the command, such as `catalog stats`."""
    from shopcli.render.document import SCHEMA_VERSION

    show_json({"schema_version": SCHEMA_VERSION, "task": task, **values}, context)


def show_json(document: "Json", context: "Context") -> None:
    from shopcli.render.encode import dumps
    from shopcli.render.sink import Sink

    sink = Sink(context.stdout)
    sink.write(dumps(document, indent=2, ascii_only=not sink.is_unicode) + "\n")


def counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
