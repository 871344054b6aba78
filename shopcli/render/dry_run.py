"""`--dry-run`: the very messages that would be sent; the estimate of their tokens goes to stderr."""

from shopcli.events import Event, NothingFits, Prompted
from shopcli.render.sink import Sink
from shopcli.text import clean, one_line


class DryRunView:
    def __init__(self, sink: Sink, notes: Sink) -> None:
        self._sink = sink
        self._notes = notes

    def handle(self, event: Event) -> None:
        match event:
            case Prompted(prompt):
                messages = (f"--- {one.role} ---\n{clean(one.content).rstrip()}\n" for one in prompt.messages)
                self._sink.write("\n".join(messages))
                self._notes.write(f"{one_line(prompt.template)}: about {prompt.tokens:,} tokens; nothing was sent\n")
            case NothingFits():
                self._notes.write("nothing fits, so nothing would be sent\n")

    def close(self) -> None:
        """Everything is out already."""
