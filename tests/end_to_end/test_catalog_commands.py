"""The catalog commands as scripts and careless people use them."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from shopcli.commands.catalog import COMMANDS
from tests.end_to_end.cli import Shop

SHOP: dict[str, Any] = {
    "store": {"name": "Corner Shop", "currency": "USD"},
    "products": [
        {"id": "lamp-1", "title": "Desk Lamp", "price": 20.50, "attributes": {"Colour": "red"}, "stock": 3},
        {
            "id": "desk-1",
            "title": "Oak Desk",
            "price": 90,
            "variants": [{"id": "desk-1-xl", "options": {"Size": "XL"}}],
        },
    ],
}


@pytest.fixture
def corner(cold_shop: Shop) -> Shop:
    """A working folder whose catalog is found without `-c`."""
    cold_shop.write("catalog.json", json.dumps(SHOP))
    return cold_shop


class TestShow:
    def test_json_is_the_native_record(self, corner: Shop) -> None:
        ran = corner.run("catalog", "show", "lamp-1", "--json")

        assert (ran.code, ran.stderr) == (0, "")
        assert ran.json["task"] == "catalog show"
        assert (ran.json["shop"], ran.json["variant"]) == ("corner-shop", None)
        assert ran.json["product"] == {**SHOP["products"][0], "currency": "USD"}

    def test_a_variant_is_shown_in_its_product(self, corner: Shop) -> None:
        ran = corner.run("catalog", "show", "desk-1-xl", "--json")
        assert (ran.json["product"]["id"], ran.json["variant"]) == ("desk-1", "desk-1-xl")

    def test_an_unknown_id_names_the_nearest(self, corner: Shop) -> None:
        ran = corner.run("catalog", "show", "lamp1")
        assert (ran.code, ran.stdout) == (2, "")
        assert "hint: the nearest: lamp-1" in ran.stderr

    def test_a_script_gets_the_error_as_json(self, corner: Shop) -> None:
        ran = corner.run("catalog", "show", "nothing", "--json")
        assert (ran.code, ran.json["error"]["kind"]) == (2, "unknown_product_error")

    def test_nothing_of_a_catalog_drives_the_terminal(self, corner: Shop) -> None:
        evil = {
            "id": "x",
            "title": "a\x1b[31m[red]",
            "attributes": {"k\x9b2J": "v\x1b]0;t\x07"},
            "description": "\u202ed\x1b[2J",
        }
        corner.write("catalog.json", json.dumps([evil]))
        for options in ((), ("--json",)):
            ran = corner.run("catalog", "show", "x", *options)
            assert not {"\x1b", "\x9b", "\x07", "\u202e"} & set(ran.stdout)


class TestSearch:
    def test_hits_have_ranks_and_scores(self, corner: Shop) -> None:
        ran = corner.run("catalog", "search", "desk", "--json")
        first, second = ran.json["hits"]
        assert (first["rank"], second["rank"]) == (1, 2)
        assert first["score"] >= second["score"] > 0

    def test_no_hit_is_exit_3(self, corner: Shop) -> None:
        ran = corner.run("catalog", "search", "bicycle", "--json")
        assert (ran.code, ran.json["hits"]) == (3, [])

    @pytest.mark.parametrize("arguments", [("",), ("desk", "-n", "0"), ("desk", "--top", "many")])
    def test_what_cannot_be_looked_for_is_refused(self, corner: Shop, arguments: tuple[str, ...]) -> None:
        assert corner.run("catalog", "search", *arguments).code == 2


class TestStats:
    def test_json_has_every_count(self, corner: Shop) -> None:
        found = corner.run("catalog", "stats", "--json").json

        assert (found["products"], found["offers"], found["problems"]) == (2, 2, 0)
        assert found["stores"] == [{"name": "Corner Shop", "currency": "USD", "promotions": 0}]
        assert (found["prices"][0]["lowest"], found["prices"][0]["highest"]) == (20.5, 90)
        assert found["attributes"] == {"Colour": 1, "Size": 1}
        assert found["availability"] == {"in_stock": 1, "unknown": 1}
        assert found["fields"]["price"] == 2

    def test_several_shops_count_together(self, corner: Shop) -> None:
        corner.write("other.jsonl", '{"id": "a", "title": "A", "price": 5, "currency": "EUR"}\n')
        found = corner.run("catalog", "stats", "-c", "catalog.json", "-c", "other.jsonl", "--json").json
        assert (found["products"], [each["currency"] for each in found["prices"]]) == (3, ["USD", "EUR"])

    def test_a_catalog_from_a_pipe_is_counted(self, corner: Shop) -> None:
        ran = corner.run("catalog", "stats", "-c", "-", "--json", stdin=b'[{"id": "a", "title": "A"}]')
        assert (ran.json["products"], ran.json["prices"], ran.json["ratings"]) == (1, [], None)

    def test_without_a_catalog_the_demo_is_counted_and_named(self, cold_shop: Shop) -> None:
        ran = cold_shop.run("catalog", "stats")
        assert "Harbor & Pine" in ran.stdout
        assert "this is the demo shop" in ran.stderr


class TestConvert:
    @pytest.mark.parametrize("ending", ["yaml", "json", "jsonl"])
    def test_the_ending_says_the_format_and_nothing_is_lost(self, corner: Shop, ending: str) -> None:
        ran = corner.run("catalog", "convert", "catalog.json", f"copy.{ending}")
        assert (ran.code, ran.stdout) == (0, f"2 products written to copy.{ending} ({ending})\n")
        ran = corner.run("catalog", "diff", "catalog.json", f"copy.{ending}")
        assert ran.stdout == "2 products, nothing changed\n"

    def test_a_file_that_is_there_is_replaced_only_by_force(self, corner: Shop) -> None:
        corner.write("copy.yaml", "precious")
        ran = corner.run("catalog", "convert", "catalog.json", "copy.yaml")
        assert (ran.code, (corner.cwd / "copy.yaml").read_text()) == (2, "precious")
        assert "--force replaces it" in ran.stderr
        assert corner.run("catalog", "convert", "catalog.json", "copy.yaml", "--force").code == 0
        assert "Desk Lamp" in (corner.cwd / "copy.yaml").read_text()

    def test_a_catalog_may_be_converted_onto_itself(self, corner: Shop) -> None:
        ran = corner.run("catalog", "convert", "catalog.json", "catalog.json", "--force", "--json")
        assert (ran.json["products"], ran.json["format"], ran.json["file"]) == (2, "json", "catalog.json")

    def test_a_catalog_that_is_none_leaves_no_file(self, corner: Shop) -> None:
        corner.write("bad.jsonl", '{"title": "B"}\n')
        ran = corner.run("catalog", "convert", "bad.jsonl", "copy.json")
        assert ran.code == 6
        assert sorted(path.name for path in corner.cwd.iterdir()) == ["bad.jsonl", "catalog.json"]

    def test_problems_are_told_and_the_rest_is_written(self, corner: Shop) -> None:
        corner.write("some.jsonl", '{"id": "a", "title": "A", "price": "$5"}\n{"id": "a", "title": "B"}\n')
        ran = corner.run("catalog", "convert", "some.jsonl", "copy.json", "--json")
        assert (ran.code, ran.json["products"], ran.json["problems"]) == (0, 1, 2)
        assert "some.jsonl:1: price" in ran.stderr and "(and 1 more)" in ran.stderr

    def test_pipes_in_and_out(self, corner: Shop) -> None:
        ran = corner.run("catalog", "convert", "-", "-", "--to", "jsonl", stdin=json.dumps(SHOP).encode())
        assert (ran.code, [line.get("id") for line in ran.lines]) == (0, [None, "lamp-1", "desk-1"])

    @pytest.mark.parametrize(("form", "opening"), [("google", "<?xml"), ("openai", "{")])
    def test_feeds_of_others(self, corner: Shop, form: str, opening: str) -> None:
        ran = corner.run("catalog", "convert", "catalog.json", "-", "--to", form)
        assert (ran.code, ran.stdout.startswith(opening)) == (0, True)

    def test_what_a_feed_has_no_place_for_is_told(self, corner: Shop) -> None:
        rated = '{"id": "a", "title": "A", "rating": 4, "stock": 3, "reviews": [{"text": "Fine"}]}\n'
        corner.write("rated.jsonl", rated)
        ran = corner.run("catalog", "convert", "rated.jsonl", "feed.xml", "--json")
        assert ran.json["left_out"] == {"rating": 1, "reviews": 1, "stock": 1}
        assert "has no place for rating, reviews, stock" in ran.stderr
        assert corner.run("catalog", "convert", "rated.jsonl", "copy.jsonl", "--json").json["left_out"] == {}

    @pytest.mark.parametrize(
        ("arguments", "hint"),
        [
            (("catalog.json", "copy.txt"), "--to"),
            (("catalog.json", "-"), "--to"),
            (("catalog.json", "copy.json", "--to", "csv"), "write one of yaml, json, jsonl, google, openai"),
            (("catalog.json", "nowhere/copy.json"), "check the folder"),
            (("catalog.json", ".", "--to", "json"), "check the folder"),
            (("catalog.json", "-", "--to", "json", "--json"), "name a file"),
        ],
    )
    def test_what_cannot_be_written_is_said_with_a_hint(
        self, corner: Shop, arguments: tuple[str, ...], hint: str
    ) -> None:
        ran = corner.run("catalog", "convert", *arguments)
        assert ran.code == 2
        assert hint in (ran.stderr or ran.stdout)

    def test_several_shops_are_not_one(self, corner: Shop) -> None:
        corner.write("shops/a.json", "[]")
        corner.write("shops/b.json", "[]")
        ran = corner.run("catalog", "convert", "shops", "all.json")
        assert (ran.code, "convert them one by one" in ran.stderr) == (2, True)

    def test_a_named_pipe_takes_what_comes(self, corner: Shop) -> None:
        os.mkfifo(corner.cwd / "pipe")
        wait = corner.begin("catalog", "convert", "catalog.json", "pipe", "--to", "jsonl")
        text = (corner.cwd / "pipe").read_text()
        assert (wait().code, text.count("\n")) == (0, 3)


class TestDiff:
    def test_json_lists_each_kind_of_change(self, corner: Shop) -> None:
        lamp = SHOP["products"][0]
        corner.write("new.json", json.dumps({**SHOP, "products": [{**lamp, "price": 18.45, "stock": 0}]}))
        ran = corner.run("catalog", "diff", "catalog.json", "new.json", "--json")

        assert ran.code == 0
        assert [each["id"] for each in ran.json["gone"]] == ["desk-1"]
        (price,) = ran.json["prices"]
        assert (price["old_price"], price["price"], price["percent"]) == (20.5, 18.45, -10)
        (stock,) = ran.json["stock"]
        assert (stock["old_stock"], stock["stock"], stock["availability"]) == (3, 0, "out_of_stock")

    def test_stdin_may_be_one_of_them(self, corner: Shop) -> None:
        ran = corner.run("catalog", "diff", "-", "catalog.json", stdin=json.dumps(SHOP).encode())
        assert ran.stdout == "2 products, nothing changed\n"
        assert corner.run("catalog", "diff", "-", "-").code == 2


class TestIndex:
    def test_what_was_built_ahead_is_used(self, corner: Shop) -> None:
        assert corner.run("catalog", "index", "build", "--json").json["built"] is True
        assert corner.run("catalog", "index", "build").stdout == "index of catalog.json is there already: 2 products\n"
        corner.run("recommend", "desk", "--offline")
        assert len(corner.indexes()) == 1

    def test_what_is_left_to_index_of_a_changed_catalog_is_said(self, corner: Shop) -> None:
        catalog = corner.cwd / "many.jsonl"
        lines = [json.dumps({"id": f"d{number}", "title": "Desk", "price": 5}) + "\n" for number in range(6000)]
        catalog.write_text('{"store": {"currency": "EUR"}}\n' + "".join(lines))
        built = corner.run("catalog", "index", "build", "many.jsonl")
        assert built.stdout == "index of many.jsonl built: 6,000 products\n"
        catalog.write_text('{"store": {"currency": "EUR"}}\n' + "".join(lines[1:]) + lines[0].replace("Desk", "Lamp"))
        changed = corner.run("catalog", "index", "build", "many.jsonl")
        assert changed.stdout == "index of many.jsonl updated: 1 of 6,000 products indexed anew\n"
        found = corner.run("catalog", "search", "lamp", "--json", "-c", "many.jsonl")
        assert [hit["id"] for hit in found.json["hits"]] == ["d0"]

    def test_the_list_says_whose_each_is_and_whether_it_is_of_use(self, corner: Shop) -> None:
        corner.run("catalog", "index", "build")
        corner.write("catalog.json", "[]")
        (entry,) = corner.run("catalog", "index", "list", "--json").json["indexes"]
        assert (entry["sources"], entry["products"], entry["state"]) == (["catalog.json"], 2, "changed")
        shown = corner.run("catalog", "index", "list").stdout.splitlines()
        assert shown[0] == "- catalog.json"
        assert shown[1].startswith("   2 products · ") and shown[1].endswith(" · used just now · changed")

    def test_prune_removes_what_is_of_no_use(self, corner: Shop) -> None:
        corner.run("catalog", "index", "build")
        assert corner.run("catalog", "index", "prune").stdout == "nothing to remove\n"
        corner.write("catalog.json", "[]")
        assert corner.run("catalog", "index", "prune").stdout.startswith("removed 1 index, ")
        assert corner.indexes() == []
        assert corner.run("catalog", "index", "list").stdout == "no indexes\n"

    def test_prune_by_age_and_all(self, corner: Shop) -> None:
        corner.run("catalog", "index", "build")
        assert corner.run("catalog", "index", "prune", "--older-than", "1h", "--json").json["removed"] == []
        ran = corner.run("catalog", "index", "prune", "--all", "--json")
        assert [each["sources"] for each in ran.json["removed"]] == [["catalog.json"]]
        assert ran.json["bytes"] > 0

    @pytest.mark.parametrize(
        "arguments", [("--older-than", "soon"), ("--older-than", "99999w"), ("--all", "--older-than", "1d")]
    )
    def test_ages_that_are_none_are_refused(self, corner: Shop, arguments: tuple[str, ...]) -> None:
        assert corner.run("catalog", "index", "prune", *arguments).code == 2


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(cold_shop: Shop, command: str) -> None:
    ran = cold_shop.run("catalog", command, "--help")
    assert (ran.code, ran.stderr) == (0, "")
    assert f"shopcli catalog {command}" in ran.stdout


def test_a_command_that_is_none_is_refused(cold_shop: Shop) -> None:
    assert cold_shop.run("catalog", "chekc").code == 2


def test_other_commands_do_not_wait_for_these(cold_shop: Shop) -> None:
    program = (
        "import sys\nfrom shopcli.app import run\nrun(['--version'])\n"
        "print(*[name for name in sys.modules if name.startswith('shopcli.commands.catalog.')])"
    )
    assert cold_shop.run_python(program).stdout.splitlines()[-1] == ""


def test_stats_need_no_index(corner: Shop) -> None:
    assert corner.run("catalog", "stats").code == 0
    assert not (Path(corner.home) / "cache" / "index").exists()
