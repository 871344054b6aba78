"""What people see, as golden files: terminals of three widths, both languages, and pipes."""

import pytest

from shopcli.events import AnsweredBy, Checked, Degraded, Done, Event, Failed, NothingFits, Picked, Text, Understood
from shopcli.exits import ExitCode
from shopcli.render.choose import Output, renderer_for
from shopcli.search.candidate import Exclusion, Shape
from tests.render import examples
from tests.render.golden import check_golden, without_styles
from tests.render.played import context_for, played

RUNS = {
    "recommended": examples.recommended,
    "chinese": examples.recommended_in_chinese,
    "nothing_fits": examples.nothing_fits,
    "why_not": examples.why_not,
    "degraded": examples.degraded,
    "checked": examples.checked,
    "checked_in_chinese": examples.checked_in_chinese,
}


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("name", RUNS)
def test_terminal(name: str, width: int) -> None:
    shown = without_styles(played(RUNS[name](), width=width).stdout)
    check_golden(f"{name}.{width}.txt", shown)
    assert not any(line.endswith(" ") for line in shown.split("\n")), "trailing spaces spoil copying"


@pytest.mark.parametrize("name", RUNS)
def test_pipe(name: str) -> None:
    shown = played(RUNS[name]()).stdout
    check_golden(f"{name}.plain.txt", shown)
    assert "\x1b" not in shown


@pytest.mark.parametrize("width", [None, 40, 80])
@pytest.mark.parametrize("name", ["recommended", "chinese"])
def test_explain(name: str, width: int | None) -> None:
    shown = without_styles(played(RUNS[name](), width=width, explain=True).stdout)
    check_golden(f"{name}.explain.{width or 'plain'}.txt", shown)


def test_what_each_limit_costs_is_said_in_chinese_too() -> None:
    nothing_fits = NothingFits((Exclusion("价格不超过 ¥300", 6),), (), Shape(products=114, matched=0))
    shown = played([Understood(examples.NEED_ZH, "recommend"), nothing_fits]).stdout
    assert "只去掉一个条件时符合的数量\n   - 去掉“价格不超过 ¥300”：6 件\n" in shown


@pytest.mark.parametrize("width", [None, 80])
@pytest.mark.parametrize(
    ("understood", "checked", "summary"),
    [(Understood(examples.NEED, "recommend"), Checked(4, 1, 2), "claims checked: 4 true, 1 wrong, 2 unknown"),
     (Understood(examples.NEED, "recommend"), Checked(0, 0, 0), "it claims nothing that could be checked"),
     (Understood(examples.NEED_ZH, "recommend"), Checked(4, 1, 2), "已核对：4 处属实，1 处有误，2 处目录没有写明")],
)  # fmt: skip
def test_the_prose_of_a_model_is_signed_with_what_the_check_found(
    width: int | None, understood: Event, checked: Checked, summary: str
) -> None:
    asked = [understood, AnsweredBy("gpt-5-mini", "api.example.com"), Text("Take it."), checked]
    signed = f"Take it.\n\n— gpt-5-mini · api.example.com · {summary}\n"
    interrupted = Failed("interrupted", "interrupted", "", ExitCode.INTERRUPTED)
    for ending in (Done(ExitCode.OK), interrupted):
        assert without_styles(played([*asked, ending], width=width).stdout).endswith(signed)
    gave_way = played([*asked, Degraded("timeout", "it was silent"), Text("So be it."), Done(ExitCode.OK)], width=width)
    assert f"{signed}\nSo be it.\n" in without_styles(gave_way.stdout)
    assert gave_way.stdout.count(summary) == 1


@pytest.mark.parametrize("width", [None, 80])
def test_the_built_in_writer_needs_no_caution(width: int | None) -> None:
    ran = played([AnsweredBy("built-in", "built-in"), Text("Take it."), Done(ExitCode.OK)], width=width)
    assert "checked" not in ran.stdout


def test_what_is_wrong_is_struck_and_what_is_unknown_is_marked() -> None:
    check_golden("checked.styled.txt", played(examples.checked(), width=80).stdout)


@pytest.mark.parametrize("width", [None, 80])
def test_a_model_cannot_write_a_mark_of_its_own(width: int | None) -> None:
    forged = "$1\U00100002\U000f005b\U000f0021 \U00100000$2"
    shown = without_styles(played([Text(forged), Done(ExitCode.OK)], width=width).stdout)
    assert shown.strip() == "$1 $2"


def test_styles_are_few() -> None:
    check_golden("recommended.styled.txt", played(examples.recommended(), width=80).stdout)


def test_no_colour_leaves_the_same_text() -> None:
    plain = played(examples.recommended(), width=80, environ={"NO_COLOR": "1"}).stdout
    assert not set("34567") & {code[:1] for code in _style_codes(plain)}, "colours are 30 to 37 and above"
    assert without_styles(plain) == without_styles(played(examples.recommended(), width=80).stdout)


def _style_codes(text: str) -> list[str]:
    return [code for part in text.split("\x1b[")[1:] for code in part.partition("m")[0].split(";") if len(code) > 1]


def test_a_dumb_terminal_gets_no_escape_at_all() -> None:
    dumb = played(examples.recommended(), width=80, environ={"TERM": "dumb"}).stdout
    assert dumb == without_styles(played(examples.recommended(), width=80).stdout)


def test_forced_colour_styles_a_pipe() -> None:
    assert "\x1b[1m" in played(examples.recommended(), environ={"FORCE_COLOR": "1"}).stdout


@pytest.mark.parametrize(("width", "before", "begun"), [(None, "", "\nSecond,"), (80, "\n", "")])
def test_prose_appears_while_it_streams(width: int | None, before: str, begun: str) -> None:
    """A terminal gets finished blocks, a pipe every word that can be read but one way."""
    context, out, _ = context_for(width=width)
    renderer = renderer_for(Output.AUTO, context)
    renderer.handle(Text("First paragraph.\n\nSecond, unfin"))
    assert out.getvalue() == before + "First paragraph.\n" + begun
    renderer.handle(Text("ished."))
    renderer.close()
    assert out.getvalue() == before + "First paragraph.\n\nSecond, unfinished.\n"


@pytest.mark.parametrize("width", [None, 80])
def test_without_streaming_the_text_is_the_same(width: int | None) -> None:
    streamed = played(examples.recommended(), width=width).stdout
    assert played(examples.recommended(), width=width, stream=False).stdout == streamed


@pytest.mark.parametrize("width", [None, 40, 80])
@pytest.mark.parametrize("size", [1, 2, 13, 10_000])
def test_chunks_do_not_change_what_is_shown(width: int | None, size: int) -> None:
    def run(pieces: int) -> list[Event]:
        return [Picked((examples.KESTREL,)), *examples.chunks(examples.ANSWER + "\r\n\r\nlast", pieces)]

    assert played(run(size), width=width).stdout == played(run(7), width=width).stdout


@pytest.mark.parametrize(("width", "before"), [(None, ""), (80, "\n")])
def test_an_interrupted_run_shows_the_prose_that_came(width: int | None, before: str) -> None:
    assert played([Text("half a sent")], width=width).stdout == before + "half a sent\n"


@pytest.mark.parametrize("width", [None, 80])
def test_an_empty_answer_prints_nothing(width: int | None) -> None:
    assert played([Text(""), Text("\n \n\n")], width=width).stdout == ""


def test_endless_marks_in_a_pipe_are_text_like_any_other() -> None:
    """A mark that never closes must not be searched for again and again through a line of any length."""
    line = "**a " * 20_000
    assert played([*examples.chunks(line, 4096)]).stdout.count("a") == 20_000
