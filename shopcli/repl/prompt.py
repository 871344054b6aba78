"""A line that can be edited: prompt_toolkit, with the chat's own keys, completion, history and bar."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shopcli.repl.opening import Opening

if TYPE_CHECKING:
    from prompt_toolkit import PromptSession
    from prompt_toolkit.completion import Completer
    from prompt_toolkit.formatted_text import StyleAndTextTuples
    from prompt_toolkit.history import History
    from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

    from shopcli.repl.completion import Suggestion

_MENU_ROWS = 6


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the prompt shows and keeps, asked for anew whenever it is drawn."""

    complete: Callable[[str], Iterable["Suggestion"]]
    """For what stands before the cursor; called in a thread."""
    bar: Callable[[int], str]
    """The bar in so many cells."""
    placeholder: Callable[[], str]
    """What stands where nothing is typed yet."""
    lines: Callable[[], Sequence[str]] | None
    """What was typed before, the newest first; None keeps no history. Called in a thread."""
    keep_line: Callable[[str], None]


class PromptInput:
    """Reads turns of any number of lines. `opening` is started when the first prompt stands on the screen."""

    is_watched = True

    def __init__(self, surroundings: Surroundings, opening: Opening) -> None:
        self._opening = opening
        self._session = _session(surroundings)
        self._session.app.after_render += lambda _: opening.start()
        # Without an answer to where the cursor is there is no bar, and nobody needs a warning of it.
        self._session.app.renderer.cpr_not_supported_callback = None
        opening.on_change = self._look_again

    def read(self) -> str | None:
        """Raises what the opening raised, as soon as it did."""
        try:
            text = self._session.prompt()
        except EOFError:
            return None
        if self._opening.failure:
            raise self._opening.failure
        return text.strip()

    def _look_again(self) -> None:
        """Draws the bar anew, or ends the prompt where there is nothing to go on with; from the thread that opens."""
        app = self._session.app

        def leave() -> None:
            if app.is_running and app.future and not app.future.done():
                app.erase_when_done = True
                app.exit(result="")

        if self._opening.failure and app.loop:
            app.loop.call_soon_threadsafe(leave)
        else:
            app.invalidate()


def _session(surroundings: Surroundings) -> "PromptSession[str]":
    from prompt_toolkit import PromptSession
    from prompt_toolkit.application import get_app
    from prompt_toolkit.filters import Condition

    def bar() -> str:
        return surroundings.bar(get_app().output.get_size().columns)

    def placeholder() -> "StyleAndTextTuples":
        # It must not stay on the screen when the prompt is left.
        return [("class:auto-suggestion", "" if get_app().is_done else surroundings.placeholder())]

    session: PromptSession[str] = PromptSession(
        [("", "\n> ")],
        multiline=True,
        prompt_continuation="  ",
        completer=_completer(surroundings.complete),
        complete_in_thread=True,
        complete_while_typing=Condition(lambda: session.default_buffer.text.startswith("/")),
        reserve_space_for_menu=_MENU_ROWS,
        history=_history(surroundings),
        bottom_toolbar=bar,
        placeholder=placeholder,
        key_bindings=_keys(),
        enable_suspend=True,
        search_ignore_case=True,
    )
    return session


def _keys() -> "KeyBindings":
    from prompt_toolkit.key_binding import KeyBindings
    from prompt_toolkit.keys import Keys

    keys = KeyBindings()

    @keys.add("enter")
    def _send(event: "KeyPressEvent") -> None:
        if event.current_buffer.text.strip():
            event.current_buffer.validate_and_handle()

    @keys.add("escape", "enter")
    @keys.add("c-j")
    def _new_line(event: "KeyPressEvent") -> None:
        event.current_buffer.insert_text("\n")

    @keys.add("c-c")
    @keys.add(Keys.SIGINT)
    def _clear(event: "KeyPressEvent") -> None:
        event.current_buffer.reset()

    return keys


def _completer(complete: Callable[[str], Iterable["Suggestion"]]) -> "Completer":
    from prompt_toolkit.completion import CompleteEvent, Completer, Completion
    from prompt_toolkit.document import Document

    class Suggesting(Completer):
        def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
            for one in complete(document.text_before_cursor):
                yield Completion(one.text, -one.replaced, display_meta=one.about)

    return Suggesting()


def _history(surroundings: Surroundings) -> "History":
    from prompt_toolkit.history import History, InMemoryHistory, ThreadedHistory

    if surroundings.lines is None:
        return InMemoryHistory()
    typed_before = surroundings.lines

    class Kept(History):
        def load_history_strings(self) -> Iterable[str]:
            return typed_before()

        def store_string(self, string: str) -> None:
            surroundings.keep_line(string)

    return ThreadedHistory(Kept())
