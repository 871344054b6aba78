"""Product texts for readers, as one JSON document, or one a line."""

from collections.abc import Mapping, Sequence

from shopcli.events import Described, Done, Event, Failed, Spent
from shopcli.grounding.beyond.description import Description
from shopcli.models.model import Usage
from shopcli.render.document import SCHEMA_VERSION
from shopcli.render.encode import Json, dumps
from shopcli.render.lines import Line
from shopcli.render.marks import without_marks
from shopcli.render.sink import Sink
from shopcli.render.values import usage_value
from shopcli.render.view import Surface, author_text
from shopcli.text import one_line

TASK = "analyze describe"
_BY_MODEL = {"en": "{author} · {kept} of {all} sentences kept", "zh": "{author} · {all} 句中保留 {kept} 句"}


class DescriptionView:
    """One text as it is, to be pasted into a page; of several, each below its product's name and id."""

    def __init__(self, surface: Surface, *, several: bool) -> None:
        self._surface = surface
        self._several = several
        self._signed = ""

    def handle(self, event: Event) -> None:
        match event:
            case Described(description):
                self._show(description)
            case Done() if self._signed:
                self._surface.sign(self._signed, "")

    def close(self) -> None:
        """Everything is out already."""

    def _show(self, description: Description) -> None:
        if self._several:
            heading = f"{one_line(description.name)} · {one_line(description.product_id)}"
            self._surface.show([Line(heading, heading=True)])
        self._surface.write_prose(without_marks(description.text) + "\n")
        self._surface.end_prose()
        self._signed = "" if self._several else _signature(description)


def _signature(description: Description) -> str:
    """Who wrote it, and how much of it was left."""
    author = author_text(description.author, description.provider, description.language)
    if description.provider == "built-in":
        return author
    kept = len(description.sentences)
    return _BY_MODEL[description.language].format(author=author, kept=kept, all=kept + len(description.dropped))


class DescriptionDocument:
    """`--json`: written when the run has ended, errors included; `descriptions.schema.json` is its contract."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._descriptions: list[Json] = []
        self._dropped = self._left_out = 0
        self._usage: Usage | None = None
        self._is_written = False

    def handle(self, event: Event) -> None:
        match event:
            case Described(description):
                self._descriptions.append(description_value(description))
                self._dropped += len(description.dropped)
                self._left_out += len(description.left_out)
            case Spent(usage):
                self._usage = usage if self._usage is None else self._usage + usage
            case Done(code):
                self._write(None, code)
            case Failed(kind, cause, hint, code):
                self._write(_failure(kind, cause, hint, code), code)

    def close(self) -> None:
        """There is nothing left to write."""

    def _write(self, error: Json, code: int) -> None:
        if self._is_written:
            return
        self._is_written = True
        document: dict[str, Json] = {
            "schema_version": SCHEMA_VERSION,
            "task": TASK,
            "descriptions": self._descriptions,
            "dropped": self._dropped,
            "left_out": self._left_out,
            "usage": usage_value(self._usage) if self._usage else None,
            "error": error,
            "exit_code": int(code),
        }
        self._sink.write(dumps(document, indent=2, ascii_only=not self._sink.is_unicode) + "\n")


class DescriptionLines:
    """`--jsonl`: a description a line, as they come."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink

    def handle(self, event: Event) -> None:
        if isinstance(event, Described):
            self._line(description_value(event.description))
        elif isinstance(event, Failed):
            self._line({"error": _failure(event.kind, event.cause, event.hint, event.exit_code)})

    def close(self) -> None:
        """Everything is out already."""

    def _line(self, value: Mapping[str, Json]) -> None:
        self._sink.write(dumps(value, ascii_only=not self._sink.is_unicode) + "\n")


def _failure(kind: str, cause: str, hint: str, code: int) -> dict[str, Json]:
    return {"kind": kind, "cause": one_line(cause), "hint": one_line(hint), "exit_code": int(code)}


def description_value(description: Description) -> dict[str, Json]:
    return {
        "id": description.product_id,
        "name": description.name,
        "language": description.language,
        "style": description.style,
        "text": description.text,
        "sentences": [{"text": one.text, "facts": list(one.facts)} for one in description.sentences],
        "dropped": [{"text": one.text, "why": one.why, "words": _texts(one.words)} for one in description.dropped],
        "left_out": [{"field": one.field, "why": one.why} for one in description.left_out],
        "writer": {"name": description.author, "provider": description.provider},
        "fell_back": description.fell_back,
    }


def _texts(words: Sequence[str]) -> list[Json]:
    return [one_line(word) for word in words]


def schema_text() -> str:
    """The JSON Schema (2020-12) of the document; its `$defs/description` describes a line of `--jsonl`."""
    from pathlib import Path

    return Path(__file__).with_name("descriptions.schema.json").read_text(encoding="utf-8")
