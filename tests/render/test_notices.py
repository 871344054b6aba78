"""What stderr says: notices, failures with their next step, and what an answer cost."""

from decimal import Decimal

import pytest

from shopcli.events import AnsweredBy, Degraded, Event, Failed, Notice, Picked, Spent, Understood
from shopcli.exits import ExitCode
from shopcli.models.model import Usage
from tests.render import examples
from tests.render.played import played

CHINESE = Understood(examples.NEED_ZH, "recommend")
ENGLISH = Understood(examples.NEED, "recommend")


@pytest.mark.parametrize(
    ("events", "stderr"),
    [
        ([Notice("prices are in USD")], "prices are in USD\n"),
        ([Notice("no key", hint="use --model")], "no key\nhint: use --model\n"),
        ([Notice("2 records were left out", level="warning")], "warning: 2 records were left out\n"),
        ([ENGLISH, *examples.failed()], "error: shop.yaml, line 12: not valid YAML\n"
            "hint: run shopcli catalog check shop.yaml\n"),
        ([Degraded("timeout", "it was silent", "try again")], "warning: it was silent; the built-in writer goes on\n"
            "hint: try again\n"),
        ([CHINESE, Failed("model_error", "it was silent", "", ExitCode.MODEL_FAILED)], "错误：it was silent\n"),
        ([Picked((examples.KESTREL,), dropped=0)], ""),
        ([Picked((examples.KESTREL,), dropped=1)],
            "warning: the model named a product that it was not given; not recommended\n"),
        ([CHINESE, Picked((examples.YUNLING,), dropped=2)], "注意：模型提到了 2 件没有提供给它的商品，未予推荐\n"),
        ([Notice("one\nline")], "one line\n"),
        ([Notice("x" * 5000)], "x" * 599 + "…\n"),
    ],
)  # fmt: skip
def test_messages(events: list[Event], stderr: str) -> None:
    assert played(events).stderr == stderr


def test_usage_is_told_when_asked() -> None:
    spent = Spent(Usage(1201, 187, cost=Decimal("0.00067"), first_token_seconds=0.8123))
    assert played([spent]).stderr == ""
    assert played([spent], usage=True).stderr == (
        "1,201 prompt tokens, 187 answer tokens · cost $0.00067 · first text after 0.81 s\n"
    )


def test_an_estimate_is_marked() -> None:
    spent = Spent(Usage(10, 20, estimated=True, cost=Decimal(1), currency="CNY"))
    assert played([CHINESE, spent], usage=True).stderr == "提示 ~10 个 token，回答 ~20 个 token · 费用 ~¥1\n"


def test_who_is_asked_is_told_to_those_who_wait() -> None:
    asked = AnsweredBy("gpt-5-mini", "api.example.com")
    assert played([asked]).stderr == ""
    assert "asking gpt-5-mini (api.example.com) …" in played([asked], live=True).stderr
    assert played([AnsweredBy("built-in", "built-in")], live=True).stderr == ""


@pytest.mark.parametrize(
    ("notice", "lines"),
    [
        (Notice("no model is set: the built-in writer answers", "--model NAME, or OPENAI_API_KEY, sets one"),
            ["no model is set: the built-in writer", "answers", "hint: --model NAME, or OPENAI_API_KEY,", "sets one"]),
        (Notice("没有设置模型，由内置写作器来作答，不需要联网，也不需要密钥"),
            ["没有设置模型，由内置写作器来作答，不需要", "联网，也不需要密钥"]),
        (Notice("/a/folder/with/a/name/that/is/very/long/shop.yaml could not be read"),
            ["/a/folder/with/a/name/that/is/very/long/shop.yaml", "could not be read"]),
    ],
)  # fmt: skip
def test_a_narrow_terminal_breaks_lines_between_words(notice: Notice, lines: list[str]) -> None:
    narrow = {"NO_COLOR": "1", "COLUMNS": "40"}
    assert played([notice], live=True, environ=narrow).stderr.splitlines() == lines
    assert len(played([notice], environ=narrow).stderr.splitlines()) == (2 if notice.hint else 1), (
        "a pipe's lines are whole"
    )


def test_each_line_of_a_broken_message_is_styled_by_itself() -> None:
    narrow = {"COLUMNS": "20"}
    warning = played([Notice("two of the records were left out", level="warning")], live=True, environ=narrow)
    assert warning.stderr == "\x1b[33mwarning: \x1b[0mtwo of the\nrecords were left\nout\n"
    info = played([Notice("prices are in USD alone")], live=True, environ=narrow)
    assert info.stderr == "\x1b[2mprices are in USD\x1b[0m\n\x1b[2malone\x1b[0m\n"


def test_colour_is_for_capable_terminals() -> None:
    warning = [Notice("careful", level="warning")]
    assert played(warning, live=True).stderr == "\x1b[33mwarning: \x1b[0mcareful\n"
    assert played(warning, live=True, environ={"NO_COLOR": "1"}).stderr == "warning: careful\n"
    assert played(warning, live=True, environ={"TERM": "dumb"}).stderr == "warning: careful\n"
    assert played(warning).stderr == "warning: careful\n"


def test_remarks_come_after_the_prose_they_are_about() -> None:
    """On a terminal both streams meet: the half sentence stands before the failure, not after it."""
    from shopcli.render.choose import Output, renderer_for
    from tests.render.played import context_for

    context, out, _ = context_for(width=80)
    context.stderr = out
    renderer = renderer_for(Output.AUTO, context)
    for event in examples.degraded():
        renderer.handle(event)
    text = out.getvalue()
    assert text.index("I wou\n") < text.index("warning: ") < text.index("Laptop costs")
