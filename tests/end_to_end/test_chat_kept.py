"""Conversations are kept as they are held, found again, gone on with and forgotten."""

import json
import signal
import sqlite3
import stat
from contextlib import closing

import pytest

from tests.end_to_end.chats import chat, leave, say, typing
from tests.end_to_end.cli import Ran, Shop
from tests.end_to_end.terminal import terminal
from tests.fake_openai import FakeOpenAI, Reply, Say, Stall, answer


def kept(shop: Shop) -> list[list[str]]:
    """The texts of each conversation's turns, the oldest conversation first."""
    sessions = shop.run("history", "--json").json["conversations"]
    shown = [shop.run("history", "show", str(session["id"]), "--json").json for session in reversed(sessions)]
    return [[turn["text"] for turn in one["turns"]] for one in shown]


def bytes_kept(shop: Shop) -> bytes:
    return b"".join(path.read_bytes() for path in (shop.home / "state").rglob("*") if path.is_file())


def resumed(shop: Shop, *lines: str) -> Ran:
    return chat(shop, *lines, flags=("--offline", "--continue"))


def test_a_conversation_can_be_listed_and_shown(shop: Shop) -> None:
    assert chat(shop, "laptop under $900", "lighter", "/need").code == 0
    listed = shop.run("history")
    assert "laptop under $900 · Harbor & Pine" in listed.stdout
    shown = shop.run("history", "show", "1").stdout
    assert "> lighter" in shown
    assert "weight under" in shown
    document = shop.run("history", "show", "1", "--json").json
    assert (document["schema_version"], document["task"], document["id"]) == ("1", "history show", 1)
    assert document["turns"][1]["changes"] == ["weight under 1.38 kg"]


def test_a_conversation_goes_on_where_it_stood(shop: Shop) -> None:
    chat(shop, "laptop under $900", "add 2 to the basket", "lighter")
    ran = resumed(shop, "/need", "what's in my basket?", "go back", "compare 1 and 2")
    assert ran.code == 0, ran.stderr
    assert ran.stdout.startswith("going on with conversation 1: laptop under $900\n\n1. ")
    assert "limits: under $900, weight under" in ran.stdout
    assert "Nortavo Campus 14 Student Laptop" in ran.stdout
    assert "back to: laptop, under $900" in ran.stdout
    assert len(kept(shop)) == 1


def test_what_was_undone_stays_undone(shop: Shop) -> None:
    chat(shop, "laptop", "under $900", "lighter", "/undo")
    assert "weight" not in resumed(shop, "/need").stdout
    assert "limits" not in resumed(shop, "/undo", "/need").stdout.rpartition("/need")[2]


def test_products_that_the_catalog_holds_no_more_are_dropped_and_said(shop: Shop) -> None:
    lamps = [{"id": f"lamp-{n}", "title": f"Reading lamp {n}", "price": 20 + n, "currency": "USD"} for n in range(3)]
    shop.write("lamps.json", json.dumps(lamps))
    chat(shop, "a reading lamp", "add 1 to the basket", flags=("-c", "lamps.json", "--offline"))
    first = shop.run("history", "show", "1", "--json").json["turns"][0]["state"]["state"]["shown"][0]["product"]
    shop.write("lamps.json", json.dumps([lamp for lamp in lamps if lamp["id"] != first]))
    ran = resumed(shop, "/basket", "why 1")
    assert ran.code == 0, ran.stderr
    assert f"no longer in the catalog: {first}" in ran.stderr
    assert f"({first})" not in ran.stdout
    assert "The basket is empty." in ran.stdout


def test_a_conversation_of_a_catalog_goes_on_from_any_folder(shop: Shop) -> None:
    shop.write("shops/lamps.json", json.dumps([{"id": "lamp", "title": "Reading lamp", "price": 20}]))
    chat(shop, "a reading lamp", flags=("-c", "shops/lamps.json", "--offline"))
    (shop.cwd / "elsewhere").mkdir()
    assert "1. Reading lamp" in resumed(Shop(shop.home, shop.cwd / "elsewhere")).stdout


def test_a_chinese_conversation_goes_on_in_chinese(shop: Shop) -> None:
    chat(shop, "五千元以内的笔记本电脑")
    ran = resumed(shop, "再便宜点")
    assert ran.stdout.startswith("继续第 1 个对话：五千元以内的笔记本电脑")
    assert "价格低于" in ran.stdout


def test_a_state_that_cannot_be_read_is_said(shop: Shop) -> None:
    chat(shop, "laptop")
    with closing(sqlite3.connect(shop.home / "state" / "conversations.db", isolation_level=None)) as connection:
        connection.execute("""UPDATE turn SET state = '{"state": {"need": 7}}'""")
    ran = resumed(shop, "lighter")
    assert ran.code == 1
    assert "cannot be gone on with" in ran.stderr


@pytest.mark.parametrize("flags", [("--offline", "--no-log"), ("--offline",)])
def test_nothing_is_kept_where_nothing_shall_be(shop: Shop, flags: tuple[str, ...]) -> None:
    if "--no-log" not in flags:
        (shop.home / "config").mkdir()
        (shop.home / "config" / "config.yaml").write_text("log: false\n")
    ran = chat(shop, "laptop under $900", "lighter", flags=flags)
    assert ran.code == 0
    assert not (shop.home / "state").exists()


def test_a_conversation_that_is_not_kept_can_be_saved(shop: Shop) -> None:
    chat(shop, "laptop", "lighter", "/save For travel", "cheaper", flags=("--offline", "--no-log"))
    assert kept(shop) == [["laptop", "lighter", "cheaper"]]
    assert shop.run("history", "--json").json["conversations"][0]["title"] == "For travel"


def test_clear_begins_another_conversation(shop: Shop) -> None:
    ran = chat(shop, "laptop", "/clear", "/need", "a monitor")
    assert "Nothing has been asked for yet." in ran.stdout
    assert kept(shop) == [["laptop"], ["a monitor"]]


def test_what_is_forgotten_is_not_on_the_disk(shop: Shop) -> None:
    chat(shop, "a quokka-coloured laptop", "a quokka-coloured monitor")
    chat(shop, "a phone")
    assert b"quokka" in bytes_kept(shop)
    ran = shop.run("history", "forget", "1")
    assert (ran.code, ran.stdout) == (0, "1 conversation forgotten\n")
    assert b"quokka" not in bytes_kept(shop)
    assert kept(shop) == [["a phone"]]
    assert shop.run("history", "forget", "--all", "--json").json["forgotten"] == [2]
    assert b"a phone" not in bytes_kept(shop)


@pytest.mark.parametrize("arguments", [(), ("1", "--all"), ("seven",), ("7",), ("0",)])
def test_what_to_forget_has_to_be_clear(shop: Shop, arguments: tuple[str, ...]) -> None:
    chat(shop, "laptop")
    ran = shop.run("history", "forget", *arguments)
    assert ran.code == 2
    assert ran.stderr.startswith("error: ")
    assert kept(shop) == [["laptop"]]


def test_files_are_for_their_owner_alone(shop: Shop) -> None:
    with typing(shop, "--offline") as screen:
        say(screen, "laptop under $900")
        modes = {path: stat.S_IMODE(path.stat().st_mode) for path in (shop.home / "state").iterdir()}
        leave(screen)
    assert {path.suffix for path in modes} >= {".db", ".db-wal", ".db-shm"}
    assert set(modes.values()) == {0o600}
    assert stat.S_IMODE((shop.home / "state").stat().st_mode) == 0o700


def test_two_chats_and_a_batch_at_once_lose_nothing(shop: Shop) -> None:
    turns = ["laptop under $900", "lighter", "cheaper", "add 1 to the basket", "a monitor", "more"]
    script = "".join(f"{turn}\n" for turn in turns).encode()
    needs = "".join(json.dumps({"id": n, "need": "cheap laptop"}) + "\n" for n in range(20))
    shop.write("needs.jsonl", needs)
    runs = [shop.begin("chat", "--offline", stdin=script) for _ in range(2)]
    batch = shop.begin("recommend", "--batch", "needs.jsonl", "--offline")
    for end in runs:
        ran = end()
        assert (ran.code, "warning" in ran.stderr) == (0, False), ran.stderr
    assert len(batch().lines) == 20
    assert kept(shop) == [turns, turns]


def test_a_chat_that_is_killed_loses_at_most_the_turn_in_progress(shop: Shop) -> None:
    stalled = Reply([Say("PICKS: [2]\n\nThe second one is light.\n\nIt"), Stall()])
    with FakeOpenAI(answer("PICKS: [1]\n\nTake [1].\n"), stalled) as server:
        script = b"cheap laptop\na monitor\n"
        with terminal(shop.asking(server), "chat", piped=script) as screen:
            screen.read_until("The second one is light.")
            screen.process.send_signal(signal.SIGKILL)
            screen.process.wait()
    assert kept(shop) == [["cheap laptop"]]
    assert resumed(shop, "lighter").code == 0
    assert kept(shop) == [["cheap laptop", "lighter"]]


def test_a_damaged_database_is_set_aside_said_and_begun_anew(shop: Shop) -> None:
    chat(shop, "laptop")
    (shop.home / "state" / "conversations.db").write_bytes(b"torn" * 5000)
    ran = chat(shop, "a monitor", "cheaper")
    assert ran.code == 0
    assert ran.stderr.count("set aside") == 1
    assert kept(shop) == [["a monitor", "cheaper"]]
    (aside,) = (shop.home / "state").glob("*.damaged-*")
    assert aside.read_bytes().startswith(b"torn")
    assert shop.run("history", "forget", "--all").code == 0
    assert not aside.exists()


def test_a_list_of_a_damaged_database_says_so(shop: Shop) -> None:
    chat(shop, "laptop")
    (shop.home / "state" / "conversations.db").write_bytes(b"torn" * 5000)
    ran = shop.run("history")
    assert ran.code == 0
    assert "No conversation is kept." in ran.stdout
    assert "set aside" in ran.stderr


def test_there_is_nothing_to_go_on_with_in_a_damaged_database(shop: Shop) -> None:
    chat(shop, "laptop")
    (shop.home / "state" / "conversations.db").write_bytes(b"torn" * 5000)
    ran = resumed(shop, "lighter")
    assert ran.code == 2
    assert "set aside" in ran.stderr
    assert "no conversation is kept to go on with" in ran.stderr


def test_a_state_folder_that_cannot_be_used_costs_the_log_alone(shop: Shop) -> None:
    (shop.home / "state").write_text("no folder")
    ran = chat(shop, "laptop under $900", "lighter")
    assert ran.code == 0
    assert "weight under" in ran.stdout
    assert ran.stderr.count("not kept") == 1
    assert shop.run("history").code == 0


ORDERS = """Name,Email,Financial Status,Currency,Created at,Lineitem quantity,Lineitem name,Lineitem price,Vendor
#1001,x@post.example,paid,USD,2026-07-01,1,Booth Over-Ear Headphones,149,Tarnbell
#1002,x@post.example,refunded,USD,2026-09-01,1,Lite Wireless Earbuds,59,Orbisun
"""


def test_what_a_profile_says_is_shown_and_not_kept(shop: Shop) -> None:
    shop.write("orders.csv", ORDERS)
    assert shop.run("profile", "import", "orders.csv").code == 0
    assert shop.run("profile", "avoid", "Bluetooth").code == 0
    turns = ("headphones", "under $1", "why not the tb-hush-2?", "headphones and a laptop under $900", "/profile")
    ran = chat(shop, *turns)
    assert ran.code == 0, ran.stderr
    assert "you bought 1 by Tarnbell" in ran.stdout
    assert ran.stdout.count("your profile avoids Bluetooth") > 2
    assert kept(shop) == [list(turns[:-1])]
    on_disk = b"".join(path.read_bytes() for path in (shop.home / "state").glob("conversations*"))
    for private in ("bought 1", "avoids", "Bluetooth", "Booth Over-Ear", "post.example"):
        assert private.encode() not in on_disk, private


def test_a_profile_can_be_left_out(shop: Shop) -> None:
    shop.run("profile", "avoid", "Bluetooth")
    assert "Bluetooth" not in chat(shop, "headphones", flags=("--offline", "--no-profile")).stderr
