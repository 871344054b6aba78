"""Which renderer a run gets, and what choosing it costs."""

import io
import os
import subprocess
import sys

import pytest

from shopcli.context import Context
from shopcli.events import Text
from shopcli.render.choose import Output, renderer_for
from tests.render import examples
from tests.render.played import Stream, context_for, played

HEAVY = ("rich", "markdown_it", "pygments", "asyncio", "yaml", "httpx", "openai", "tantivy", "pydantic")


@pytest.mark.parametrize("output", list(Output))
def test_a_pipe_loads_nothing_heavy(output: Output) -> None:
    code = (
        "import sys; from tests.render import examples\n"
        "from shopcli.context import Context; from shopcli.render.choose import Output, renderer_for\n"
        f"renderer = renderer_for(Output({output.value!r}), Context.of_process())\n"
        "for event in examples.recommended(): renderer.handle(event)\n"
        f"print(*[name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    environ = {name: value for name, value in os.environ.items() if name != "FORCE_COLOR"}
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, env=environ)
    told = ["prices are in USD", "warning: the model named a product that it was not given; not recommended"]
    assert done.stderr.splitlines() == [*told, ""]


def test_a_dry_run_prints_the_messages_alone() -> None:
    result = played(examples.recommended()[:4], dry_run=True)
    assert result.stdout == (
        "--- system ---\nYou recommend products. Begin with a line of picks.\n\n"
        "--- user ---\nNeed: light laptop under $600 with at least 16 GB RAM, not gaming\n[1] Kestrel Air 14 Laptop\n"
    )
    assert "recommend.en@1: about 1,234 tokens; nothing was sent\n" in result.stderr


def test_a_dry_run_that_has_nothing_to_send_says_so() -> None:
    result = played(examples.nothing_fits(), dry_run=True)
    assert (result.stdout, result.stderr) == ("", "nothing fits, so nothing would be sent\n")


class ClosedPipe(Stream):
    def write(self, text: str) -> int:
        raise BrokenPipeError


@pytest.mark.parametrize("output", list(Output))
@pytest.mark.parametrize("is_terminal", [False, True])
def test_a_closed_pipe_reaches_the_caller(output: Output, is_terminal: bool) -> None:
    context, _, _ = context_for()
    context.stdout = ClosedPipe(is_terminal=is_terminal)
    renderer = renderer_for(output, context)
    with pytest.raises(BrokenPipeError):
        for event in examples.recommended():
            renderer.handle(event)


def encoded(context: Context, encoding: str) -> io.BytesIO:
    """Gives `context` a stdout of that encoding, and returns what it will hold."""
    raw = io.BytesIO()
    context.stdout = io.TextIOWrapper(raw, encoding=encoding, newline="\n")
    return raw


@pytest.mark.parametrize("forced", [{}, {"FORCE_COLOR": "1", "TERM": "dumb"}])
def test_an_ascii_stream_gets_ascii_signs(forced: dict[str, str]) -> None:
    context, _, _ = context_for(environ=forced)
    raw = encoded(context, "ascii")
    renderer = renderer_for(Output.AUTO, context)
    for event in [*examples.recommended()[:-2], Text("\nCafé"), *examples.recommended()[-2:]]:
        renderer.handle(event)
    text = raw.getvalue().decode("ascii")
    assert text.count("?") == text.count("Caf?") == 1, "only the accent is lost"
    assert 'says: "the fan is audible in a quiet room"' in text


def test_an_ascii_stream_gets_escaped_json() -> None:
    context, _, _ = context_for()
    raw = encoded(context, "ascii")
    renderer = renderer_for(Output.JSON, context)
    for event in examples.recommended_in_chinese():
        renderer.handle(event)
    assert "\\u4e91\\u5cad" in raw.getvalue().decode("ascii")


def test_lone_surrogates_do_not_crash_a_strict_stream() -> None:
    for output in Output:
        context, _, _ = context_for()
        raw = encoded(context, "utf-8")
        renderer = renderer_for(output, context)
        for event in examples.hostile():
            renderer.handle(event)
        assert raw.getvalue().decode("utf-8")
