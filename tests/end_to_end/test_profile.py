"""Profiles as a user meets them: from a shop's export to the ranking, the preview and the wire."""

import json
import os
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.cli import Shop
from tests.fake_openai import FakeOpenAI, answer
from tests.profile.exports import FILES, PLANTED, found_in

ORDERS = """Name,Email,Financial Status,Currency,Created at,Lineitem quantity,Lineitem name,Lineitem price,Vendor
#1001,x@post.example,paid,USD,2026-07-01,1,Booth Over-Ear Headphones,149,Tarnbell
#1002,x@post.example,refunded,USD,2026-08-01,1,Pro Wireless Earbuds,99,Orbisun
#1003,x@post.example,refunded,USD,2026-09-01,1,Lite Wireless Earbuds,59,Orbisun
"""
_ENGLISH = (
    *("laptop", "headphones", "wireless earbuds", "monitor", "laptop bag", "phone", "smartwatch", "keyboard", "tv"),
    "a present for somebody who travels a lot",
)
_CHINESE = (
    "笔记本电脑",
    "耳机",
    "手机",
    "显示器",
    "电脑包",
    "键盘",
    "智能手表",
    "蓝牙音箱",
    "充电宝",
    "送给爱出差的人的礼物",
)
_MORE = (
    "",
    " under $300",
    " for travel",
    " light",
    " black",
    " by Tarnbell",
    " rated at least 4",
    " cheap",
    " for a gift",
)
_MORE_CHINESE = ("", "1000元以内", "轻便", "黑色", "送礼", "性价比高", "评分4以上", "便宜", "有现货")
ENGLISH = [f"{kind}{more}" for kind, more in product(_ENGLISH, (*_MORE, " in stock"))]
CHINESE = [f"{kind} {more}".strip() for kind, more in product(_CHINESE, (*_MORE_CHINESE, "最好"))]

PREVIEWS = """
import sys, typer
from shopcli.commands.profile.preview import app
preview = typer.main.get_command(app)
for need in open("needs.txt", encoding="utf-8").read().splitlines():
    preview(args=[need, "--json", *sys.argv[1:]], standalone_mode=False)
"""


def imported(shop: Shop, **files: str) -> Shop:
    for name, content in (files or {"orders.csv": ORDERS}).items():
        shop.write(name, content)
        ran = shop.run("profile", "import", name)
        assert ran.code == 0, ran.stderr
    return shop


def loaded(shop: Shop, *arguments: str) -> list[str]:
    """The modules that a run of its own interpreter imported."""
    program = (
        "import sys\nfrom shopcli.app import run\nassert run(sys.argv[1:]) == 0\n"
        "print('modules:', *sys.modules, file=sys.stderr)"
    )
    return shop.run_python(program, *arguments).stderr.rpartition("modules: ")[2].split()


def documents(text: str) -> list[Any]:
    decoder, found, start = json.JSONDecoder(), [], 0
    while start < len(text.rstrip()):
        value, start = decoder.raw_decode(text, start)
        found.append(value)
        start += len(text[start:]) - len(text[start:].lstrip())
    return found


def kept_bytes(shop: Shop) -> bytes:
    """Everything in any file below home, and what the files are called."""
    paths = [path for path in shop.home.rglob("*") if path.is_file()]
    return b"\n".join([str(path).encode() + b"\n" + path.read_bytes() for path in paths])


def test_two_hundred_needs_are_enough() -> None:
    assert len({*ENGLISH, *CHINESE}) == 200


@pytest.mark.parametrize(("needs", "share"), [(ENGLISH, True), (CHINESE, False)], ids=["English", "Chinese"])
def test_a_preview_is_what_is_sent_and_nothing_of_a_person_is(shop: Shop, needs: list[str], share: bool) -> None:
    """Byte for byte, after orders in every form with somebody's data planted in each."""
    imported(shop, **FILES)
    for arguments in (["set", "size.shoes", "42"], ["avoid", "leather", "皮革"], ["set", "allergy", "nickel"]):
        assert shop.run("profile", *arguments).code == 0
    flags = ["--share-profile"] if share else []
    shop.write("needs.txt", "\n".join(needs))
    shop.write("needs.jsonl", "\n".join(json.dumps({"need": need}) for need in needs))
    with FakeOpenAI(answer("PICKS: [1]\n\nTake [1].")) as server:
        asking = shop.asking(server)
        previews = asking.begin(*flags, program=PREVIEWS)()
        assert previews.code == 0, previews.stderr
        assert server.requests == []
        ran = asking.run("recommend", "--batch", "needs.jsonl", *flags)
        assert ran.code == 0, ran.stderr
    shown = [json.dumps(each) for one in documents(previews.stdout) for each in one["requests"]]
    sent = [json.dumps(request.body["messages"]) for request in server.requests]
    assert len(shown) >= len(needs) * 0.9
    assert sorted(shown) == sorted(sent)
    wire = "\n".join(json.dumps(request.body, ensure_ascii=False) + str(request.headers) for request in server.requests)
    for place in (wire, kept_bytes(shop).decode("latin-1"), kept_bytes(shop).decode("utf-8", "replace"), ran.stdout):
        assert found_in(place) == []
    if not share:
        for word in ("avoid", "leather", "皮革", "你买过", "你的档案", "购物档案", "nickel"):
            assert word not in wire, word
    else:
        assert "What the shopper's profile says" in wire and "chooses Tarnbell" in wire


def test_the_planted_data_would_be_found(shop: Shop) -> None:
    (shop.home / "leak").write_text(f"… {PLANTED[0]} …")
    assert found_in(kept_bytes(shop).decode("latin-1")) == [PLANTED[0]]


def test_nothing_planted_comes_out_of_any_profile_command(shop: Shop) -> None:
    imported(shop, **FILES)
    for arguments in (["show"], ["show", "--json"], ["export"], ["list"], ["preview", "headphones", "--share-profile"]):
        ran = shop.run("profile", *arguments)
        assert ran.code == 0, ran.stderr
        assert found_in(ran.stdout + ran.stderr) == []


def test_an_import_twice_changes_nothing(shop: Shop) -> None:
    imported(shop)
    path = shop.home / "state" / "profiles" / "default.json"
    before = path.read_bytes()
    ran = shop.run("profile", "import", "orders.csv", "--json")
    assert ran.json["files"][0]["new"] == 0
    assert path.read_bytes() == before


def test_an_export_is_imported_as_the_same_profile(shop: Shop) -> None:
    imported(shop, **FILES)
    shop.run("profile", "set", "size.shoes", "42")
    shop.run("profile", "avoid", "leather")
    exported = shop.run("profile", "export").stdout
    shop.write("export.jsonl", exported)
    assert shop.run("profile", "import", "export.jsonl", "--profile", "copy").code == 0
    folder = shop.home / "state" / "profiles"
    assert (folder / "copy.json").read_bytes() == (folder / "default.json").read_bytes()
    assert shop.run("profile", "import", "export.jsonl", "--json").json["files"][0]["new"] == 0
    assert [one["profile"] for one in shop.run("profile", "list", "--json").json["profiles"]] == ["copy", "default"]


def test_the_ranking_leans_and_says_why(shop: Shop) -> None:
    imported(shop)
    with_profile = shop.run("recommend", "wireless headphones or earbuds", "--offline", "--json").json
    reasons = [one for each in with_profile["recommendations"] for one in each["reasons"] if one["kind"] == "profile"]
    assert any(one["text"] == "you bought 1 by Tarnbell" for one in reasons)
    assert all("profile" in each["parts"] for each in with_profile["recommendations"])
    cards = shop.run("recommend", "headphones", "--offline").stdout
    assert "+ you bought 1 by Tarnbell" in cards
    explained = shop.run("recommend", "headphones", "--offline", "--explain").stdout
    assert "profile" in explained.partition("How the candidates rank")[2].splitlines()[1]
    plain = shop.run("recommend", "headphones", "--offline", "--no-profile", "--json").json
    assert "profile" not in plain["recommendations"][0]["parts"]


def test_what_is_avoided_is_a_limit_and_said(shop: Shop) -> None:
    plain = shop.run("recommend", "laptop bag", "--offline", "--json", "-n", "5").json
    shop.run("profile", "set", "material", "no leather")
    ran = shop.run("recommend", "laptop bag", "--offline", "--json", "-n", "5").json
    assert [notice["text"] for notice in ran["notices"]][-1] == "your profile avoids leather"
    assert ran["need"]["avoided"] == ["leather"]
    gone = {one["id"] for one in plain["recommendations"]} - {one["id"] for one in ran["recommendations"]}
    assert gone
    refused = shop.run("recommend", "laptop bag", "--offline", "--why-not", gone.pop()).stdout
    assert "your profile avoids leather" in refused
    asked = shop.run("recommend", "leather laptop bag", "--offline", "--json").json
    assert any("was not kept out" in notice["text"] for notice in asked["notices"])
    basket = shop.run("advise", "a laptop and a laptop bag under $1500", "--offline", "--json").json
    assert any(notice["text"] == "your profile avoids leather" for notice in basket["notices"])
    every = shop.run("recommend", "all laptop bags", "--offline", "--json").json
    assert {one["id"] for one in every["recommendations"]}.isdisjoint(gone)


def test_ask_warns_of_what_is_avoided_and_tells_a_model_what_is_shared(shop: Shop) -> None:
    imported(shop)
    shop.run("profile", "avoid", "Tarnbell")
    question = ["ask", "how long is the battery life?", "-p", "tb-hush-lite"]
    told = shop.run(*question, "--offline")
    assert "your profile avoids Tarnbell" in told.stderr
    quiet = shop.run(*question, "--dry-run").stdout
    shared = shop.run(*question, "--dry-run", "--share-profile").stdout
    assert "avoid" not in quiet and "chose to share" not in quiet
    assert "avoids Tarnbell" in shared


def test_the_setting_shares_as_the_flag_does(shop: Shop) -> None:
    imported(shop)
    assert "chose to share" not in shop.run("recommend", "headphones", "--dry-run").stdout
    assert "chose to share" in shop.run("recommend", "headphones", "--dry-run", "--share-profile").stdout
    (shop.home / "config").mkdir()
    (shop.home / "config" / "config.yaml").write_text("share_profile: true\n")
    assert "chose to share" in shop.run("recommend", "headphones", "--dry-run").stdout
    (shop.home / "config" / "config.yaml").write_text("profile: other\n")
    assert (
        "profile" not in shop.run("recommend", "headphones", "--offline", "--json").json["recommendations"][0]["parts"]
    )


def test_forgetting_leaves_nothing_in_any_file(shop: Shop) -> None:
    imported(shop)
    shop.run("profile", "set", "size.shoes", "42")
    assert b"Booth" in kept_bytes(shop)
    assert shop.run("profile", "forget", "--order", "#1001").stdout == "Forgotten: 1 lines of that order\n"
    assert b"Booth" not in kept_bytes(shop)
    assert shop.run("profile", "forget", "returned:earbuds").code == 0
    assert b"size" in kept_bytes(shop)
    assert shop.run("profile", "forget", "size.shoes").code == 0
    content = (shop.home / "state" / "profiles" / "default.json").read_text()
    assert "returned" not in content and "shoes" not in content
    assert shop.run("profile", "forget", "--all").code == 0
    assert not (shop.home / "state" / "profiles" / "default.json").exists()


@pytest.mark.parametrize(
    ("arguments", "cause"),
    [
        (["profile", "import", "missing.csv"], "cannot be read"),
        (["profile", "set", "shoe", "42"], "cannot be set"),
        (["profile", "set", "size", "call 020 7946 0958"], "looks like an address"),
        (["profile", "set", "budget", "cheap"], "no range of prices"),
        (["profile", "set", "budget", "80-150"], "needs one currency"),
        (["profile", "avoid", ""], "1 to 60 characters"),
        (["profile", "forget"], "one thing is to be forgotten"),
        (["profile", "forget", "nonsense"], "there is no profile"),
        (["profile", "forget", "--all"], "there is no profile"),
        (["profile", "export"], "there is no profile"),
        (["profile", "show", "--profile", "../x"], "is no name for a profile"),
        (["recommend", "laptop", "--profile", "nobody"], "there is no profile 'nobody'"),
        (["recommend", "laptop", "--no-profile", "--share-profile"], "exclude each other"),
    ],
)
def test_what_cannot_be_is_said_with_a_hint(shop: Shop, arguments: list[str], cause: str) -> None:
    ran = shop.run(*arguments)
    assert ran.code == 2
    assert cause in ran.stderr and "hint: " in ran.stderr


def test_a_bad_row_is_named_and_the_good_ones_are_kept(shop: Shop) -> None:
    shop.write("rows.csv", "sku,price,date\na,9,2026-01-01\nb,much,never\n")
    ran = shop.run("profile", "import", "rows.csv")
    assert ran.code == 0
    assert "rows.csv:3: price: is no amount" in ran.stderr
    assert "much" not in ran.stderr
    assert ran.stdout == "rows.csv: 2 new of 2 that are kept, from 2 lines\n"


def test_a_damaged_profile_costs_no_answer(shop: Shop) -> None:
    imported(shop)
    path = shop.home / "state" / "profiles" / "default.json"
    path.write_text("{ not JSON")
    ran = shop.run("recommend", "headphones", "--offline")
    assert ran.code == 0
    assert "was set aside as" in ran.stderr
    assert path.with_name("default.json.damaged-1").read_text() == "{ not JSON"


def test_without_a_profile_nothing_of_it_is_loaded_or_written(shop: Shop) -> None:
    told = loaded(shop, "recommend", "headphones", "--offline", "--json")
    assert not [name for name in told if name.startswith(("shopcli.profile", "filelock"))]
    assert not (shop.home / "state").exists()


def test_with_a_profile_no_importer_is_loaded(shop: Shop) -> None:
    imported(shop)
    told = loaded(shop, "recommend", "headphones", "--offline")
    assert "shopcli.profile.taste" in told
    unused = ("shopcli.profile.reading", "filelock", "pydantic", "yaml", "csv")
    assert not [name for name in told if name.startswith(unused)]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_state_folder_that_cannot_be_written_costs_no_answer(shop: Shop) -> None:
    (shop.home / "state").mkdir(mode=0o500)
    assert shop.run("recommend", "headphones", "--offline").code == 0


def test_a_preview_needs_no_folder_to_write_into(shop: Shop) -> None:
    (shop.home / "state").write_text("")
    ran = shop.run("profile", "preview", "headphones", "--json")
    assert ran.code == 0
    assert "will be another when this is sent" in ran.stderr
    assert ran.json["requests"]


def test_two_imports_at_once_lose_nothing(shop: Shop) -> None:
    for number in range(6):
        shop.write(f"{number}.csv", f"order,sku,product name\n1,lamp-{number},Lamp {number}\n")
    running = [shop.begin("profile", "import", f"{number}.csv") for number in range(6)]
    assert all(end().code == 0 for end in running)
    assert len(shop.run("profile", "export").stdout.splitlines()) == 6


def test_in_chinese_all_of_it_is_chinese(shop: Shop) -> None:
    shop.write("orders.csv", FILES["chinese.csv"])
    told = shop.run("profile", "import", "orders.csv")
    assert "新增 1 条" in told.stdout
    shown = shop.run("profile", "show").stdout
    assert "头戴式耳机：选松声" in shown and "购买" in shown
    preview = shop.run("profile", "preview", "耳机", "--share-profile").stdout
    assert "档案里和这个需求有关的内容" in preview and "顾客愿意分享的购物档案" in preview


def test_the_keys_file_is_private(shop: Shop) -> None:
    imported(shop)
    folder = Path(shop.home, "state", "profiles")
    assert folder.stat().st_mode & 0o777 == 0o700
    assert all(path.stat().st_mode & 0o777 == 0o600 for path in folder.iterdir())
