"""A chat on a real terminal: keys, completion, paste, Ctrl-C, resize, history."""

import re
import signal
import termios
from dataclasses import replace

import pytest
from rich.cells import cell_len

from tests.end_to_end.chats import (
    ALT_ENTER,
    CTRL_C,
    CTRL_J,
    ENTER,
    TAB,
    UP,
    chat,
    dumb,
    leave,
    pasted,
    prompt_line,
    say,
    typing,
)
from tests.end_to_end.cli import Shop, wait_until
from tests.end_to_end.terminal import terminal
from tests.fake_openai import FakeOpenAI, Reply, Say, Stall, answer

COOKED = termios.ECHO | termios.ICANON | termios.ISIG
COLOUR = re.compile(rb"\x1b\[(?:[\d;]*;)?(?:[349][0-7]|10[0-7]|[34]8;[\d;]+)m")


def test_a_turn_is_answered_and_the_bar_follows(shop: Shop) -> None:
    with typing(shop, "--offline", columns=100) as screen:
        screen.type(f"laptop under $900{ENTER}")
        screen.read_until("Harbor & Pine · built-in · under $900")
        screen.type(f"add 1 to the basket{ENTER}")
        screen.read_until("basket 1: $")
        leave(screen)
    assert "Velmora Lark 14 Plus" in screen.text


def test_plain_shopcli_on_a_terminal_is_a_chat(shop: Shop) -> None:
    with terminal(shop, keyboard=True) as screen:
        screen.read_until("Harbor & Pine")
        screen.type(f"/exit{ENTER}")
        assert screen.finish() == 0


def test_commands_are_completed_while_they_are_typed(shop: Shop) -> None:
    with typing(shop, "--offline") as screen:
        screen.type("/comp")
        screen.read_until("Compare products")
        screen.type(TAB)
        screen.read_until("> /compare")
        screen.type(CTRL_C)
        screen.read_while(lambda: "/compare" in prompt_line(screen))


def test_products_are_completed_by_their_names(shop: Shop) -> None:
    with typing(shop, "--offline") as screen:
        screen.type("/why aero fl")
        screen.read_until("nv-aero-flip-14")
        screen.type(TAB)
        screen.read_until("> /why nv-aero-flip-14")
        screen.type(f"{CTRL_C}does the nortavo aero fl{TAB}")
        screen.read_until("> does the Nortavo Aero Flip 14 2-in-1 Laptop")


def test_forty_lines_that_are_pasted_are_one_turn(shop: Shop) -> None:
    lines = [f"line {number} of a long wish" for number in range(1, 41)]
    with typing(shop, "--offline") as screen:
        screen.type(pasted("\n".join(lines)))
        screen.read_until("line 40 of a long wish")
        screen.type(ENTER)
        screen.read_while(lambda: prompt_line(screen) != ">")
        leave(screen)
    ran = shop.run("history", "show", "1", "--json")
    assert [turn["text"] for turn in ran.json["turns"]] == ["\n".join(lines)]


@pytest.mark.parametrize("key", [ALT_ENTER, CTRL_J])
def test_a_line_can_be_broken(shop: Shop, key: str) -> None:
    with typing(shop, "--offline") as screen:
        screen.type(f"a lamp{key}for reading")
        screen.read_until("for reading")
        screen.type(ENTER)
        screen.read_while(lambda: prompt_line(screen) != ">")
        leave(screen)
    ran = shop.run("history", "show", "1", "--json")
    assert [turn["text"] for turn in ran.json["turns"]] == ["a lamp\nfor reading"]


def test_ctrl_c_stops_an_answer_and_keeps_the_chat(shop: Shop) -> None:
    said = "The second one is light."
    stalled = Reply([Say(f"PICKS: [2]\n\n{said}\n\nIt"), Stall()])
    with FakeOpenAI(stalled, answer("PICKS: [1]\n\nTake [1].\n")) as server, typing(shop.asking(server)) as screen:
        screen.type(f"cheap laptop{ENTER}")
        screen.read_until(said)
        screen.process.send_signal(signal.SIGINT)
        screen.read_until("interrupted")
        screen.type(f"compare 1 with nv-aero-13{ENTER}")
        screen.read_until("Nortavo Aero 13")
        leave(screen)
        input_modes, _, _, local_modes, *_ = termios.tcgetattr(screen.file)
        assert input_modes & termios.ICRNL
        assert local_modes & COOKED == COOKED
    assert screen.text.count(said) == 1
    assert "Traceback" not in screen.text


def test_what_is_typed_while_an_answer_comes_is_the_next_turn(shop: Shop) -> None:
    stalled = Reply([Say("PICKS: [2]\n\nThe second one is light.\n\nIt"), Stall()])
    with FakeOpenAI(stalled) as server, typing(shop.asking(server)) as screen:
        screen.type(f"cheap laptop{ENTER}")
        screen.read_until("The second one is light.")
        screen.type(f"/need{ENTER}")
        screen.process.send_signal(signal.SIGINT)
        screen.read_until("Nothing has been asked for yet.")
        assert screen.text.count("/need") == 1


def test_a_number_picks_a_choice_of_a_question_back(shop: Shop) -> None:
    with typing(shop, "--offline", columns=100) as screen:
        say(screen, "laptop")
        screen.read_until("What may it cost?")
        (choice,) = re.findall(r"^ +1\. (under \$[\d,]+) \(\d+\)$", screen.text, re.MULTILINE)
        say(screen, "1")
        screen.read_until(f"Harbor & Pine · built-in · {choice}")
        leave(screen)


def test_nobody_is_asked_back_in_a_pipe(shop: Shop) -> None:
    ran = chat(shop, "laptop")
    assert "What may it cost?" not in ran.stdout


def test_a_chat_can_be_left_before_the_catalog_is_open(cold_shop: Shop) -> None:
    with terminal(cold_shop, "chat", "--offline", keyboard=True) as screen:
        screen.read_until(">")
        leave(screen)


def test_what_is_typed_before_the_first_prompt_is_shown_once(shop: Shop) -> None:
    with terminal(shop, "chat", "--offline", keyboard=True, cold=True) as screen:
        wait_until(lambda: not termios.tcgetattr(screen.file)[3] & termios.ECHO, "the keyboard is quiet")
        screen.type("a desk lamp")
        screen.read_until("> a desk lamp")
        assert screen.text.count("a desk lamp") == 1


def test_ctrl_c_at_the_prompt_clears_the_line(shop: Shop) -> None:
    with typing(shop, "--offline") as screen:
        screen.type("something half said")
        screen.read_until("something half said")
        screen.type(CTRL_C)
        screen.read_while(lambda: "half said" in screen.text)
        leave(screen)
    assert not screen.cursor_is_hidden


def test_lines_come_back_in_the_next_chat(shop: Shop) -> None:
    with typing(shop, "--offline") as screen:
        say(screen, "a desk lamp")
        leave(screen)
    with typing(shop, "--offline") as screen:
        # What was typed before is read in the background.
        screen.press_until(UP, "> a desk lamp")


def test_no_line_comes_back_where_nothing_is_kept(shop: Shop) -> None:
    with typing(shop, "--offline", "--no-log") as screen:
        say(screen, "a desk lamp")
        leave(screen)
    assert not (shop.home / "state").exists()


def test_the_bar_fits_after_a_resize(shop: Shop) -> None:
    with typing(shop, "--offline", columns=100) as screen:
        screen.type(f"laptop under $900{ENTER}")
        screen.read_until("Harbor & Pine · built-in · under $900")
        screen.resize(40, 24)
        screen.read_while(lambda: not screen.screen[-1].endswith("under $900"))
        screen.type("more like it")
        screen.read_until("> more like it")
        assert all(cell_len(line) <= 40 for line in screen.screen)


def test_forty_columns_without_colour(shop: Shop) -> None:
    plain = replace(shop, environ={"NO_COLOR": "1"})
    with typing(plain, "--offline", columns=40) as screen:
        screen.type(f"/help{ENTER}")
        screen.read_until("Ctrl-D leaves.")
        leave(screen)
    assert not COLOUR.search(screen.raw)


def test_chinese_on_a_terminal(shop: Shop) -> None:
    chinese = replace(shop, environ={"LANG": "zh_CN.UTF-8"})
    with terminal(chinese, "chat", "--offline", columns=40, keyboard=True) as screen:
        screen.read_until("港松数码")
        screen.type(f"五千元以内的笔记本电脑{ENTER}")
        screen.read_until("价格不超过 ¥5,000")
        leave(screen)


def test_a_terminal_that_only_writes_lines(shop: Shop) -> None:
    with terminal(dumb(shop), "chat", "--offline", keyboard=True) as screen:
        screen.read_until(">")
        screen.type("laptop under $900\n")
        screen.read_until("Of these three")
        leave(screen)
    assert b"\x1b" not in screen.raw


def test_ctrl_c_on_a_terminal_that_only_writes_lines(shop: Shop) -> None:
    stalled = Reply([Say("PICKS: [2]\n\nThe second one is light.\n\nIt"), Stall()])
    with FakeOpenAI(stalled) as server, terminal(dumb(shop.asking(server)), "chat", keyboard=True) as screen:
        screen.read_until(">")
        screen.process.send_signal(signal.SIGINT)
        screen.read_until(">\n>")
        screen.type("cheap laptop\n")
        screen.read_until("The second one is light.")
        screen.process.send_signal(signal.SIGINT)
        screen.read_until("error: interrupted\n\n>")
        leave(screen)


def test_what_keeps_the_catalog_from_opening_ends_the_chat(shop: Shop) -> None:
    with terminal(shop, "chat", "-c", "no-such-file.json", keyboard=True) as screen:
        assert screen.finish() == 6
    assert "error: " in screen.text
    assert "no-such-file.json" in screen.text
    assert screen.text.count(">") == 0
