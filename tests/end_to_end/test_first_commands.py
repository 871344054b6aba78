"""What somebody types first, without a key and without a network."""

import json
import subprocess
import sys
from itertools import islice
from pathlib import Path

import pytest

from bench.catalogs import data_folder, icecat, write_catalog
from tests.end_to_end.cli import Shop, command, ids
from tests.end_to_end.conftest import CHINESE, ENGLISH

CATALOG = {
    "store": {"name": "Corner Shop", "currency": "USD"},
    "products": [
        {"id": "kettle", "title": "Steel kettle 1.7 L", "category": ["Kitchen"], "price": 39, "brand": "Ostwind"},
        {"id": "toaster", "title": "Two-slot toaster", "category": ["Kitchen"], "price": 29, "brand": "Ostwind"},
    ],
}


def test_a_cheap_laptop_is_recommended_from_the_demo_shop(shop: Shop) -> None:
    ran = shop.run("recommend", ENGLISH)
    assert ran.code == 0
    assert "1. " in ran.stdout
    assert "laptop" in ran.stdout.lower()
    assert "$" in ran.stdout
    assert "demo shop" in ran.stderr
    assert "built-in writer" in ran.stderr


def test_a_chinese_need_is_answered_in_chinese_from_the_chinese_demo_shop(shop: Shop) -> None:
    ran = shop.run("recommend", CHINESE)
    assert ran.code == 0
    assert "笔记本" in ran.stdout or "本" in ran.stdout
    assert "¥" in ran.stdout or "元" in ran.stdout
    document = shop.run("recommend", CHINESE, "--json").json
    assert document["need"]["language"] == "zh"
    assert {one["currency"] for one in document["recommendations"]} == {"CNY"}


def test_stdout_is_the_same_through_another_program(shop: Shop) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", "import shutil, sys; shutil.copyfileobj(sys.stdin, sys.stdout)"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as cat:
        shopcli = subprocess.Popen(
            command("recommend", ENGLISH, "--offline"),
            stdin=subprocess.DEVNULL,
            stdout=cat.stdin,
            stderr=subprocess.PIPE,
            env=shop.environment(),
            cwd=shop.cwd,
        )
        shopcli.communicate()
        through_cat = cat.communicate()[0].decode()
    assert through_cat == shop.run("recommend", ENGLISH, "--offline").stdout
    assert "\x1b" not in through_cat


def test_json_is_one_document(shop: Shop) -> None:
    document = shop.run("recommend", ENGLISH, "--json").json
    assert document["task"] == "recommend"
    assert document["error"] is None
    ranks = [one["rank"] for one in document["recommendations"]]
    assert ranks == list(range(1, len(ranks) + 1))
    assert all(
        isinstance(one["price"], int | float) and one["currency"] == "USD" for one in document["recommendations"]
    )


def test_the_need_can_be_piped_in(shop: Shop) -> None:
    ran = shop.run("recommend", "-", "--json", stdin=b"gift for a runner under $60\n")
    assert ran.code == 0
    assert ran.json["need"]["max_price"] == 60
    assert ran.json["recommendations"]
    assert all(one["price"] < 60 for one in ran.json["recommendations"])


def test_the_catalog_can_be_piped_in(cold_shop: Shop) -> None:
    ran = cold_shop.run("recommend", "kettle", "-c", "-", "--json", stdin=json.dumps(CATALOG).encode())
    assert ran.code == 0
    assert ids(ran.json["recommendations"]) == ["kettle"]


def test_text_piped_beside_the_need_is_context_for_the_model(shop: Shop) -> None:
    ran = shop.run("recommend", ENGLISH, "--dry-run", stdin=b"Her old one weighed three kilos.")
    assert ran.code == 0
    assert "Her old one weighed three kilos." in ran.stdout


def test_a_catalog_in_the_working_folder_is_found(cold_shop: Shop) -> None:
    cold_shop.write("catalog.json", json.dumps(CATALOG))
    ran = cold_shop.run("recommend", "toaster", "--json")
    assert ids(ran.json["recommendations"]) == ["toaster"]
    assert "demo" not in ran.stderr


def test_several_catalogs_are_asked_together_and_their_ids_kept_apart(cold_shop: Shop) -> None:
    first = cold_shop.write("one.json", json.dumps(CATALOG))
    second = cold_shop.write("two.json", json.dumps({**CATALOG, "store": {"name": "Other Shop", "currency": "USD"}}))
    ran = cold_shop.run("recommend", "kettle", "-c", first, "-c", second, "--json")
    assert sorted(ids(ran.json["recommendations"])) == ["corner-shop/kettle", "other-shop/kettle"]


def test_nothing_that_fits_says_what_would_help(shop: Shop) -> None:
    ran = shop.run("recommend", "laptop under $100", "--json")
    assert ran.code == 3
    assert ran.json["recommendations"] == []
    assert ran.json["exclusions"]
    assert ran.json["relaxations"]


def test_why_not_explains_one_product(shop: Shop) -> None:
    ran = shop.run("recommend", "laptop under $500", "--why-not", "nv-aero-14", "--json")
    assert ran.code == 0
    assert ran.json["why_not"]["id"] == "nv-aero-14"
    assert [check["holds"] for check in ran.json["why_not"]["checks"]].count(False) >= 1


@pytest.mark.parametrize("flags", [["--max-price", "700"], ["--brand", "Velmora"], ["--not-brand", "Nortavo"]])
def test_flags_add_to_the_need(shop: Shop, flags: list[str]) -> None:
    ran = shop.run("recommend", "laptop", "--json", *flags)
    assert ran.code == 0
    holds = {
        "--max-price": lambda one: one["price"] <= 700,
        "--brand": lambda one: one["brand"] == "Velmora",
        "--not-brand": lambda one: one["brand"] != "Nortavo",
    }[flags[0]]
    assert ran.json["recommendations"]
    assert all(map(holds, ran.json["recommendations"]))


def test_flags_win_over_the_need(shop: Shop) -> None:
    ran = shop.run("recommend", "laptop under $500", "--max-price", "900", "--json")
    assert ran.json["need"]["max_price"] == 900


@pytest.mark.skipif(not (data_folder() / "icecat").is_dir(), reason="../shared/data/icecat is not here")
def test_a_real_catalog_answers(cold_shop: Shop) -> None:
    """The first of its 19,406 products; `bench/catalogs.py` converts them all."""
    write_catalog(islice(icecat(data_folder()), 1500), cold_shop.cwd / "icecat.jsonl")
    ran = cold_shop.run("recommend", "notebook with a 17 inch screen", "-c", "icecat.jsonl", "--json")
    assert ran.code == 0
    assert all("17" in one["title"] for one in ran.json["recommendations"])


def test_the_module_and_the_command_are_the_same_program(shop: Shop) -> None:
    script = Path(sys.executable).with_name("shopcli")
    said = subprocess.run([script, "--version"], capture_output=True, text=True, check=True, env=shop.environment())
    assert said.stdout == shop.run("--version").stdout
