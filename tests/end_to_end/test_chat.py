"""A chat by script: what is shown, word for word, and how it ends. UPDATE_GOLDEN=1 writes the files anew."""

import json
import re
import signal
from dataclasses import replace

import pytest

from tests.end_to_end.chats import ON_A_DAY, chat, dumb, script, typed
from tests.end_to_end.cli import Shop, interruptible
from tests.end_to_end.terminal import terminal
from tests.end_to_end.test_golden import assert_golden
from tests.fake_openai import FakeOpenAI, Reply, Say, Stall, answer

LANGUAGES = ("en", "zh")
CARD = re.compile(r"^(\d+)\. (.*?)(?=^\d+\. |\n\n(?!\d+\. )|\Z)", re.DOTALL | re.MULTILINE)
"""The number of a card and what stands on it."""
SHORT = {
    "en": ("laptop under $900", "lighter", "compare 1 and 2", "add 2 to the basket", "/need", "/help", "/hepl"),
    "zh": ("五千元以内的笔记本电脑", "再便宜点", "对比第一个和第二个", "把第二个加入购物车", "/需求", "/帮助", "/帮"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_conversation_of_25_turns_in_a_pipe(shop: Shop, language: str) -> None:
    ran = shop.begin("chat", "--offline", stdin=script(language).encode(), program=ON_A_DAY)()
    assert ran.code == 0, ran.stderr
    assert ran.stdout.count("\n> ") + ran.stdout.startswith("> ") == 25
    assert_golden(f"chat.{language}.txt", ran.stdout)


@pytest.mark.parametrize("columns", [40, 80])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_short_one_on_a_terminal(shop: Shop, language: str, columns: int) -> None:
    lines = typed(*SHORT[language])
    with terminal(shop, "chat", "--offline", columns=columns, piped=lines, program=ON_A_DAY) as screen:
        assert screen.finish() == 0
    assert_golden(f"chat.short.{language}.{columns}.txt", screen.text)


def test_a_short_one_on_a_terminal_that_only_writes_lines(shop: Shop) -> None:
    with terminal(dumb(shop), "chat", "--offline", piped=typed(*SHORT["en"]), program=ON_A_DAY) as screen:
        assert screen.finish() == 0
    assert b"\x1b" not in screen.raw
    assert_golden("chat.short.en.dumb.txt", screen.text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_mean_what_they_stand_beside(shop: Shop, language: str) -> None:
    chat(shop, *script(language).splitlines())
    turns = shop.run("history", "show", "1", "--json").json["turns"]
    checked = 0
    for turn in turns:
        cards = dict(
            re.findall(r"^(\d+)\. (.*?)(?=^\d+\. |\n\n(?!\d+\. )|\Z)", turn["answer"], re.DOTALL | re.MULTILINE)
        )
        if "1" not in cards:
            continue
        shown = turn["state"]["state"]["shown"]
        assert len(shown) == len(cards), turn["text"]
        for number, item in enumerate(shown, 1):
            assert item["product"] in cards[str(number)], turn["text"]
            assert (item.get("variant") or "") in cards[str(number)], turn["text"]
            checked += 1
    assert checked > 30


def test_a_script_whose_catalog_cannot_be_opened(shop: Shop) -> None:
    ran = chat(shop, "a lamp", "another", flags=("-c", "no-such-file.json"))
    assert ran.code == 6
    assert "no-such-file.json" in ran.stderr
    assert ran.stderr.count("error: ") == 1
    assert "another" not in ran.stdout


def test_flags_that_cannot_be_taken(shop: Shop) -> None:
    ran = shop.run("chat", "-c", "-", stdin=b"a lamp\n")
    assert (ran.code, "both read stdin" in ran.stderr) == (2, True)
    assert shop.run("chat", "--continue").code == 2


def test_a_turn_that_fails_goes_on(shop: Shop) -> None:
    ran = chat(shop, "/why 3", "laptop under $900", "/nothing", "/export x.txt", "x" * 5000, "lighter")
    assert ran.code == 0
    assert ran.stderr.count("error: ") >= 3
    assert "weight under" in ran.stdout


def test_nothing_to_say_is_no_error(shop: Shop) -> None:
    ran = chat(shop)
    assert (ran.code, ran.stdout) == (0, "")


def test_each_line_is_shown_before_its_answer_and_no_prompt_is(shop: Shop) -> None:
    ran = shop.run("chat", "--offline", stdin=b"\xef\xbb\xbfthanks\r\n\r\n  /need  \n/us\xffage")
    assert ran.code == 0
    assert re.findall(r"^> .*$", ran.stdout, re.MULTILINE) == ["> thanks", "> /need", "> /us\ufffdage"]
    assert ran.stdout.index("> thanks") < ran.stdout.index("welcome") < ran.stdout.index("> /need")


def test_control_characters_of_a_line_never_reach_the_terminal(shop: Shop) -> None:
    ran = chat(shop, "\x1b[2J\x1b]0;title\x07laptop\u202e under $900", "/need \x1b[31m", "\x07")
    assert ran.code == 0
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", ran.stdout + ran.stderr)


def test_the_demo_speaks_the_language_of_the_first_turn(shop: Shop) -> None:
    ran = chat(shop, "/catalog", "便宜的耳机", "/catalog")
    assert "Harbor & Pine" in ran.stdout
    assert "港松数码" in ran.stdout.rpartition("/catalog")[2]


def test_another_catalog_begins_another_conversation(shop: Shop) -> None:
    shop.write("lamps.json", json.dumps([{"id": "lamp", "title": "Reading lamp", "price": 20, "currency": "USD"}]))
    ran = chat(
        shop, "laptop", "/catalog lamps.json", "compare 1 and 2", "a reading lamp", "/catalog no.json", "/catalog"
    )
    assert ran.code == 0
    assert "Nothing is shown yet that number 1 could be." in ran.stdout
    assert "1. Reading lamp" in ran.stdout
    assert "no.json" in ran.stderr
    assert ran.stdout.rpartition("> /catalog\n")[2].strip() == "Catalog: lamps (products: 1)"


def test_another_model_can_be_chosen(shop: Shop) -> None:
    with FakeOpenAI(answer("PICKS: [1]\n\nTake [1].\n")) as server:
        asking = shop.asking(server)
        ran = chat(asking, "/model built-in", "laptop", "/usage", "/model other", "cheaper", "/usage", flags=())
        assert [request.body["model"] for request in server.requests] == ["other"]
    assert "No model has been asked." in ran.stdout
    assert "prompt tokens" in ran.stdout


def test_ctrl_c_ends_a_script(shop: Shop) -> None:
    stalled = Reply([Say("PICKS: [2]\n\nThe second one is light.\n\nIt"), Stall()])
    lines = b"cheap laptop\nlighter\n"
    with (
        FakeOpenAI(stalled) as server,
        interruptible(),
        terminal(shop.asking(server), "chat", piped=lines, cold=True) as screen,
    ):
        screen.read_until("The second one is light.")
        screen.process.send_signal(signal.SIGINT)
        assert screen.finish() == 130
    assert "interrupted" in screen.text
    assert "> lighter" not in screen.text


def test_a_reader_that_goes_away_ends_it_quietly(shop: Shop) -> None:
    program = (
        "import os, subprocess, sys\n"
        "run = subprocess.Popen([sys.executable, '-m', 'shopcli', 'chat', '--offline'], stdin=subprocess.PIPE,"
        " stdout=subprocess.PIPE, stderr=subprocess.PIPE)\n"
        "run.stdout.close()\n"
        "_, said = run.communicate(b'laptop\\n' * 3)\n"
        "print(run.returncode, len(said))\n"
    )
    ran = shop.run_python(program)
    assert ran.code == 0
    code, said = ran.stdout.split()
    assert code == "0"
    assert int(said) < 300


@pytest.mark.parametrize("ending", ["md", "json", "html"])
def test_an_export_holds_the_conversation(shop: Shop, ending: str) -> None:
    ran = chat(shop, "laptop under $900", "lighter", f"/export talk.{ending}", "cheaper", f"/export talk.{ending}")
    assert ran.code == 0, ran.stderr
    written = (shop.cwd / f"talk.{ending}").read_text(encoding="utf-8")
    for said in ("laptop under", "lighter", "cheaper", "Harbor"):
        assert said in written
    assert [path.name for path in shop.cwd.iterdir()] == [f"talk.{ending}"]


def test_an_export_replaces_no_file_of_another(shop: Shop) -> None:
    shop.write("talk.md", "mine")
    ran = chat(shop, "laptop", "/export talk.md", "/export nowhere/talk.md")
    assert (shop.cwd / "talk.md").read_text() == "mine"
    assert "is there already" in ran.stderr
    assert "could not be written" in ran.stderr


def test_the_stream_of_remarks_is_stderr(shop: Shop) -> None:
    ran = chat(replace(shop, environ={"OPENAI_API_KEY": ""}), "laptop", "lighter", flags=())
    assert ran.stderr.count("this is the demo shop") == ran.stderr.count("no model is set") == 1
    assert "demo shop" not in ran.stdout
