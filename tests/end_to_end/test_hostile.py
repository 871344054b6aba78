"""A catalog, a model and a command line of nothing but attacks: none of it acts in any output.

What `cat -v` would show as a control character is searched for in everything that is written, on either stream.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from shopcli.render.progress import ProgressBar
from tests import hostile
from tests.end_to_end.cli import Ran, Shop
from tests.end_to_end.terminal import terminal
from tests.fake_openai import FakeOpenAI, Reply, failure
from tests.fake_openai import answer as says
from tests.render.played import context_for

FORMS: Mapping[str, Callable[[dict[str, Any]], str]] = {
    "shop.json": hostile.as_json,
    "shop.yaml": hostile.as_yaml,
    "shop.jsonl": hostile.as_json_lines,
}
NAME = "lamps\x1b[2J\x9b31m\u202e[blink].json"
"""A file name that most systems allow."""

COMMANDS: Mapping[str, tuple[str, ...]] = {
    "plain": ("recommend", "lamp", "--usage"),
    "explained": ("recommend", "lamp", "--explain"),
    "json": ("recommend", "lamp", "--json"),
    "json lines": ("recommend", "lamp", "--jsonl"),
    "dry run": ("recommend", "lamp", "--dry-run"),
    "dry run in JSON": ("recommend", "lamp", "--dry-run", "--json"),
    "nothing fits": ("recommend", "lamp under $3"),
    "limits": ("recommend", "lamp", "--where", "height<=40cm", "--brand", "maker\x1b[2J"),
    "why not": ("recommend", "lamp", "--why-not", "id1"),
    "ask": ("ask", "how high is the lamp?"),
    "ask in JSON": ("ask", "what do people say about the lamp?", "--json"),
    "ask of the shop": ("ask", "how do I return a lamp?"),
    "ask of the catalog": ("ask", "which lamps are the cheapest?"),
    "basket": ("advise", "two lamps under $500"),
    "no basket": ("advise", "lamp and lamp under $1", "--json"),
    "comparison": ("advise", "compare lamp and lamp"),
    "offers": ("advise", "any deals on lamps?"),
    "what goes with it": ("advise", "what goes with this lamp?"),
    "guide": ("advise", "what should I look for in a lamp"),
    "doctor": ("doctor",),
    "doctor in JSON": ("doctor", "--json"),
}


def harmless(ran: Ran) -> Ran:
    assert hostile.controls(ran.stdout) == set()
    assert hostile.controls(ran.stderr) == set()
    assert "Traceback" not in ran.stderr
    assert ran.code != 1
    assert ran.stdout or ran.stderr
    return ran


def written(shop: Shop, name: str, *, surrogates: bool = False) -> str:
    form = FORMS.get(name, hostile.as_json)
    return shop.write(name, form(hostile.catalog(surrogates=surrogates)))


@pytest.fixture(scope="module")
def lamps(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    """A shop of hostile lamps, indexed before; its file's name is hostile too."""
    folder = tmp_path_factory.mktemp("lamps")
    for name in ("home", "cwd"):
        (folder / name).mkdir()
    shop = Shop(folder / "home", folder / "cwd")
    written(shop, NAME)
    assert harmless(shop.run("recommend", "lamp", "-c", NAME)).code == 0
    return shop


@pytest.mark.parametrize("name", list(FORMS))
def test_a_hostile_catalog_loads_and_shows_its_products(cold_shop: Shop, name: str) -> None:
    source = written(cold_shop, name, surrogates=name != "shop.yaml")
    ran = harmless(cold_shop.run("recommend", "lamp", "-c", source, "--json"))
    assert ran.code == 0
    assert len(ran.json["recommendations"]) == 3


@pytest.mark.parametrize("name", list(FORMS))
@pytest.mark.parametrize("form", [(), ("--json",)])
def test_its_problems_are_told_harmlessly(cold_shop: Shop, name: str, form: tuple[str, ...]) -> None:
    ran = harmless(cold_shop.run("catalog", "check", written(cold_shop, name), *form))
    assert ran.code == 6
    assert "availability" in ran.stdout


@pytest.mark.parametrize("command", list(COMMANDS))
def test_nothing_of_it_acts_in_a_pipe(lamps: Shop, command: str) -> None:
    harmless(lamps.run(*COMMANDS[command], "-c", NAME))


@pytest.mark.parametrize("command", ["plain", "explained", "nothing fits", "why not", "doctor"])
def test_nothing_of_it_acts_on_a_terminal(lamps: Shop, command: str) -> None:
    with terminal(lamps, *COMMANDS[command], "-c", NAME, columns=60) as screen:
        screen.finish()
    assert hostile.controls_on_terminal(screen.raw) == set()
    assert screen.raw


def test_markup_is_shown_as_it_stands(lamps: Shop) -> None:
    shown = lamps.run("recommend", "lamp", "-c", NAME, "--explain").stdout
    assert any(mark in shown for mark in ("[blink]b[/blink]", "[link=http://evil.example]l[/link]"))
    with terminal(lamps, "recommend", "lamp", "-c", NAME, columns=100) as screen:
        screen.finish()
    assert any(mark in screen.text for mark in ("[blink]b[/blink]", "[link=http://evil.example]l[/link]", ":bomb:"))


@pytest.mark.parametrize("form", [(), ("--explain",), ("--json",), ("--jsonl",), ("--no-stream",)])
def test_nothing_that_a_model_says_acts(lamps: Shop, form: tuple[str, ...]) -> None:
    text = hostile.answer()
    with FakeOpenAI(says(*(text[at : at + 3] for at in range(0, len(text), 3)))) as server:
        ran = harmless(lamps.asking(server).run("recommend", "lamp", "-c", NAME, *form))
    assert ran.code == 0
    assert "evil.example" not in _prose(ran, form)


def _prose(ran: Ran, form: tuple[str, ...]) -> str:
    """What the model said, as far as the output parts it from the catalog's own texts."""
    if form == ("--json",):
        return str(ran.json["answer"])
    if form == ("--jsonl",):
        return "".join(line.get("delta", "") for line in ran.lines)
    return ran.stdout.partition("heading")[2]


def test_nothing_that_a_model_says_acts_on_a_terminal(lamps: Shop) -> None:
    with (
        FakeOpenAI(says(hostile.answer())) as server,
        terminal(lamps.asking(server), "recommend", "lamp", "-c", NAME, columns=80) as screen,
    ):
        assert screen.finish() == 0
    assert hostile.controls_on_terminal(screen.raw) == set()
    assert "heading" in screen.text


HOSTILE_LINE = hostile.Texts().line("no such model") + "".join(hostile.CONTROLS) + "".join(hostile.INVISIBLE)


@pytest.mark.parametrize(
    "reply",
    [
        failure(404, HOSTILE_LINE, code=HOSTILE_LINE, type=HOSTILE_LINE),
        failure(400, HOSTILE_LINE),
        Reply(status=500, headers={"Content-Type": "text/html"}, body=HOSTILE_LINE.encode()),
    ],
)
@pytest.mark.parametrize("form", [(), ("--json",), ("--strict",)])
def test_nothing_that_a_provider_complains_of_acts(lamps: Shop, reply: Reply, form: tuple[str, ...]) -> None:
    with FakeOpenAI(reply) as server:
        # A refusal that passes is tried again; the third is the last.
        harmless(lamps.asking(server).run("recommend", "lamp", "-c", NAME, *form))


NASTY = "x\x1b[2J\x9b31m\u202e\u200b\x07[blink]"


@pytest.mark.parametrize(
    "arguments",
    [
        ("recommend", "lamp", "--why-not", NASTY),
        ("recommend", "lamp", "--top", NASTY),
        ("recommend", "lamp", "--where", NASTY),
        ("recommend", "lamp", "--max-price", NASTY),
        ("recommend", "lamp", "--model", NASTY),
        ("recommend", "lamp", f"--{NASTY}"),
        ("recommend", "lamp", "--batch", NASTY),
        ("recommend", NASTY),
        ("recommend", f"lamp {NASTY} under ${NASTY}"),
        ("catalog", "check", NASTY),
        ("catalog", NASTY),
        (NASTY,),
        ("config", "prompts", NASTY),
        ("redteam", "--needs", NASTY),
        ("redteam", "--max-success", NASTY),
        ("redteam", "--seed", NASTY),
    ],
)
@pytest.mark.parametrize("form", [(), ("--json",)])
def test_nothing_on_the_command_line_acts(lamps: Shop, arguments: tuple[str, ...], form: tuple[str, ...]) -> None:
    harmless(lamps.run(*arguments, *(("-c", NAME) if arguments[0] in ("recommend", "redteam") else ()), *form))


@pytest.mark.parametrize(
    "name", [f"missing{NASTY}", f"missing{NASTY}.json", f"http://127.0.0.1:9/{NASTY}.json", NASTY + "://x"]
)
def test_no_name_of_a_catalog_acts(lamps: Shop, name: str) -> None:
    assert harmless(lamps.run("recommend", "lamp", "-c", name)).code == 6
    harmless(lamps.run("recommend", "lamp", "-c", name, "--json"))
    harmless(lamps.run("doctor", "-c", name))


def test_no_line_of_a_batch_acts(lamps: Shop) -> None:
    say = hostile.Texts().line
    lines: list[Any] = [
        {"id": say("id"), "need": "lamp"},
        {"id": [say("id")], "need": "lamp", say("field"): 1},
        {"need": say("lamp"), "where": [say("height")]},
        {"need": "lamp", "max_price": say("9"), "brands": say("b")},
        say("no object"),
    ]
    batch = "\n".join(json.dumps(line) for line in lines) + "\n{\x1b[2J\u202e\n"
    ran = harmless(lamps.run("recommend", "--batch", "-", "-c", NAME, stdin=batch.encode()))
    assert ran.code == 2
    assert len(ran.lines) == 6


def test_no_setting_acts(lamps: Shop, tmp_path: Path) -> None:
    for name in ("home", "cwd"):
        (tmp_path / name).mkdir()
    shop = replace(lamps, home=tmp_path / "home", cwd=tmp_path / "cwd")
    config = tmp_path / "home" / "config" / "config.yaml"
    config.parent.mkdir()
    escaped = json.dumps(NASTY)
    for text in (
        f"catalogs: [{escaped}]\nmodel: {escaped}\n",
        f"{escaped}: 1\n",
        f"top: {escaped}\n",
        f"base_url: {escaped}\n",
        f"models: {{{escaped}: {{base_url: {escaped}}}}}\n",
        "\x1b[2J: [\n",
    ):
        config.write_text(text, "utf-8")
        for arguments in (("config", "show"), ("doctor",), ("recommend", "lamp"), ("recommend", "lamp", "--json")):
            harmless(shop.run(*arguments))


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_no_attack_of_a_redteam_acts(lamps: Shop, form: tuple[str, ...]) -> None:
    ran = harmless(lamps.run("redteam", "-c", NAME, "--attacks", "12", "--offline", *form))
    assert ran.code == 0, ran.stdout
    lamps.write("needs.txt", f"lamp\nlamp {NASTY}\n")
    harmless(lamps.run("redteam", "-c", NAME, "--attacks", "2", "--needs", "needs.txt", "--offline", *form))


def test_no_label_of_a_progress_bar_acts() -> None:
    context, _, err = context_for(live=True, environ={"COLUMNS": "200"})
    clock = iter(range(0, 100, 10))
    with ProgressBar(context, clock=lambda: float(next(clock))) as bar:
        for part in (*hostile.CONTROLS, *hostile.INVISIBLE, *hostile.MARKUP)[:4]:
            bar.report(f"reading {part}", 1, 2)
    shown = err.getvalue()
    for own in ("\x1b[2K", "\x1b[1A", "\x1b[?25l", "\x1b[?25h", "\r"):
        shown = shown.replace(own, "")
    assert hostile.controls(hostile.OWN_STYLES.sub("", shown)) == set()
    assert hostile.THEIR_STYLE not in "".join(hostile.OWN_STYLES.findall(shown))
    assert "reading" in shown
