"""Which form a file takes, by its ending."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

from shopcli.errors import UsageError
from shopcli.render.conversations import Transcript, transcript_value
from shopcli.render.document import SCHEMA_VERSION
from shopcli.render.encode import dumps
from shopcli.repl.export.html import as_html
from shopcli.repl.export.markdown import as_markdown

Form: TypeAlias = Callable[[Transcript], str]


def as_json(transcript: Transcript) -> str:
    return dumps({"schema_version": SCHEMA_VERSION, "task": "chat", **transcript_value(transcript)}, indent=2) + "\n"


_FORMS: Mapping[str, Form] = {
    ".md": as_markdown,
    ".markdown": as_markdown,
    ".json": as_json,
    ".html": as_html,
    ".htm": as_html,
}


def form_of(path: Path) -> Form:
    """Raises `UsageError` where the ending says none."""
    if form := _FORMS.get(path.suffix.lower()):
        return form
    raise UsageError(f"{path.name} does not end in .md, .json or .html", hint="the ending chooses the form")
