"""`--json`: one document per run, written when the run has ended, errors included."""

from shopcli.events import Event
from shopcli.render.document import Document
from shopcli.render.encode import dumps
from shopcli.render.sink import Sink


class JsonView:
    """Writes at `Done` or `Failed`: whoever ends a run early says so with a `Failed`, so the document is never half."""

    def __init__(self, sink: Sink, *, with_messages: bool = False) -> None:
        self._sink = sink
        self._document = Document(with_messages=with_messages)
        self._is_written = False

    def handle(self, event: Event) -> None:
        self._document.handle(event)
        if self._document.is_whole and not self._is_written:
            self._is_written = True
            self._sink.write(dumps(self._document.value(), indent=2, ascii_only=not self._sink.is_unicode) + "\n")

    def close(self) -> None:
        """There is nothing left to write."""
