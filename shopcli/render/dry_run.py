"""`--dry-run`: the very messages that would be sent; the estimate of their tokens goes to stderr."""

from shopcli.events import Event, NothingFits, Prompted, ReadingPrompted
from shopcli.prompts.prompt import Prompt
from shopcli.render.sink import Sink
from shopcli.text import clean, one_line


class DryRunView:
    def __init__(self, sink: Sink, notes: Sink) -> None:
        self._sink = sink
        self._notes = notes
        self._is_read = False
        """Whether a model would read the need first, on which depends what is sent after that."""

    def handle(self, event: Event) -> None:
        match event:
            case ReadingPrompted(prompt):
                self._is_read = True
                self._print(prompt, "")
                self._notes.write(
                    "what a model is sent after that depends on its answer; this is if it says nothing:\n"
                )
            case Prompted(prompt):
                self._print(prompt, "\n" if self._is_read else "")
            case NothingFits() if self._is_read:
                self._notes.write("nothing fits, so nothing more would be sent\n")
            case NothingFits():
                self._notes.write("nothing fits, so nothing would be sent\n")

    def _print(self, prompt: Prompt, before: str) -> None:
        messages = (f"--- {one.role} ---\n{clean(one.content).rstrip()}\n" for one in prompt.messages)
        self._sink.write(before + "\n".join(messages))
        self._notes.write(f"{one_line(prompt.template)}: about {prompt.tokens:,} tokens; nothing was sent\n")

    def close(self) -> None:
        """Everything is out already."""
