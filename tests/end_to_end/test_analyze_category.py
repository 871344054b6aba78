"""`shopcli analyze category` as its users and their scripts see it."""

import csv
import io
import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from tests.analysis.category.shelves import CHINESE, TITLES
from tests.end_to_end.cli import Shop
from tests.end_to_end.terminal import terminal
from tests.end_to_end.test_golden import assert_golden
from tests.hostile import Texts, controls, controls_on_terminal

CATALOGS = Path(__file__).parents[2] / "catalogs"
LANGUAGES = ("en", "zh")
PLANTED = {
    "en": ("nv-aero-14", ["Audio", "Speakers"], "Computers > Laptops"),
    "zh": ("yl-s14", ["音频", "蓝牙音箱"], "电脑 > 笔记本电脑"),
}
"""A product of each demo catalog, where it is put, and where it belongs."""

TREE = "Furniture > Chairs\nLighting > Lamps\nTableware > Mugs\nPets > Dog Beds\n"


def demo(language: str) -> dict[str, Any]:
    name = {"en": "electronics.yaml", "zh": "electronics.zh.json"}[language]
    text = (CATALOGS / name).read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return loaded


def filed(language: str) -> dict[str, Any]:
    titles = {"en": TITLES, "zh": CHINESE}[language]
    return {
        "store": {"name": "Corner", "currency": "USD", "locale": {"en": "en-US", "zh": "zh-CN"}[language]},
        "products": [
            {"id": f"{path[-1]}-{number}", "title": title, "category": list(path), "price": 10}
            for path, of_path in titles.items()
            for number, title in enumerate(of_path)
        ],
    }


NEW = {
    "en": [{"id": "n1", "title": "Brass Desk Lamp, Dimmable"}, {"id": "n2", "title": "Enamel Mug, 350 ml"}],
    "zh": [{"id": "n1", "title": "卧室台灯 暖光"}, {"id": "n2", "title": "玻璃马克杯 350毫升"}],
}


@cache
def files(language: str) -> dict[str, str]:
    """What is beside the demo catalogs, by name."""
    catalog = demo(language)
    product_id, path, _ = PLANTED[language]
    next(each for each in catalog["products"] if each["id"] == product_id)["category"] = path
    lines = [json.dumps(each, ensure_ascii=False) for each in NEW[language]]
    return {
        f"planted.{language}.json": json.dumps(catalog, ensure_ascii=False, default=str),
        f"shop.{language}.json": json.dumps(filed(language), ensure_ascii=False),
        f"new.{language}.jsonl": "\n".join(lines) + "\n",
    }


@pytest.fixture
def corner(shop: Shop) -> Shop:
    for name, text in {**files("en"), **files("zh"), "tree.txt": TREE}.items():
        shop.write(name, text)
    return shop


@pytest.mark.parametrize("language", LANGUAGES)
class TestMisfilings:
    def test_the_planted_one_comes_first(self, corner: Shop, language: str) -> None:
        product_id, path, own = PLANTED[language]
        document = corner.run("analyze", "category", "-c", f"planted.{language}.json", "--json").json
        first = document["rows"][0]
        assert (first["product_id"], first["filed"], first["category"]) == (product_id, " > ".join(path), own)
        assert first["confidence"] > 0.9 > first["filed_confidence"]
        assert first["words"]
        assert document["language"] == language
        assert document["suspected"] >= len(document["rows"])

    def test_the_document_is_as_its_schema_says(self, corner: Shop, language: str) -> None:
        schema = corner.run("analyze", "category", "--schema").json
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.validate(corner.run("analyze", "category", "-c", f"planted.{language}.json", "--json").json, schema)

    @pytest.mark.parametrize("columns", [60, 120])
    def test_on_a_terminal(self, corner: Shop, language: str, columns: int) -> None:
        arguments = ("analyze", "category", "-c", f"planted.{language}.json", "--top", "2")
        with terminal(corner, *arguments, columns=columns) as screen:
            assert screen.finish() == 0
        assert_golden(f"analyze.category.misfiled.{language}.{columns}.txt", screen.text)

    def test_in_a_pipe(self, corner: Shop, language: str) -> None:
        ran = corner.run("analyze", "category", "-c", f"planted.{language}.json")
        assert (ran.code, ran.stderr) == (0, "")
        assert_golden(f"analyze.category.misfiled.{language}.plain.txt", ran.stdout)

    def test_none_in_a_well_filed_shop(self, corner: Shop, language: str) -> None:
        ran = corner.run("analyze", "category", "-c", f"shop.{language}.json")
        assert ran.code == 0
        assert {"en": "None of them looks misfiled.", "zh": "没有看起来放错类目的商品。"}[language] in ran.stdout


@pytest.mark.parametrize("language", LANGUAGES)
class TestPlacing:
    def test_each_product_is_a_row(self, corner: Shop, language: str) -> None:
        arguments = ("analyze", "category", f"new.{language}.jsonl", "-c", f"shop.{language}.json")
        document = corner.run(*arguments, "--json").json
        jsonschema.validate(document, corner.run("analyze", "category", "x", "--schema").json)
        paths = [" > ".join(path) for path in {"en": TITLES, "zh": CHINESE}[language]]
        assert [row["category"] for row in document["rows"]] == [paths[0], paths[2]]
        assert corner.run(*arguments, "--jsonl").lines == document["rows"]
        table = list(csv.DictReader(io.StringIO(corner.run(*arguments, "--csv").stdout)))
        assert [row["category"] for row in table] == [paths[0], paths[2]]

    @pytest.mark.parametrize("columns", [60, 120])
    def test_on_a_terminal(self, corner: Shop, language: str, columns: int) -> None:
        arguments = ("analyze", "category", f"new.{language}.jsonl", "-c", f"shop.{language}.json")
        with terminal(corner, *arguments, columns=columns) as screen:
            assert screen.finish() == 0
        assert_golden(f"analyze.category.placed.{language}.{columns}.txt", screen.text)

    def test_in_a_given_tree(self, corner: Shop, language: str) -> None:
        rows = corner.run(
            "analyze",
            "category",
            f"new.{language}.jsonl",
            "--tree",
            "tree.txt",
            "-c",
            f"shop.{language}.json",
            "--jsonl",
        ).lines
        assert {row["by"] for row in rows} == {"tree"}
        if language == "en":
            assert [row["category"] for row in rows] == ["Lighting > Lamps", "Tableware > Mugs"]


class TestTrees:
    def test_without_a_catalog_names_decide(self, corner: Shop) -> None:
        ran = corner.run("analyze", "category", "new.en.jsonl", "--tree", "tree.txt", "--jsonl")
        assert (ran.code, ran.stderr) == (0, "")
        assert [row["category"] for row in ran.lines] == ["Lighting > Lamps", "Tableware > Mugs"]

    def test_without_a_file_the_whole_catalog_is_placed(self, corner: Shop) -> None:
        rows = corner.run("analyze", "category", "--tree", "tree.txt", "-c", "shop.en.json", "--jsonl").lines
        assert len(rows) == 15
        assert [row["category"].split(" > ")[1] for row in rows] == [row["filed"].split(" > ")[1] for row in rows]


class TestWhatGoesWrong:
    def test_a_catalog_without_categories(self, corner: Shop) -> None:
        ran = corner.run("analyze", "category", "new.en.jsonl", "-c", "new.en.jsonl")
        assert ran.code == 6
        assert "in no category" in ran.stderr
        assert "--tree" in ran.stderr

    @pytest.mark.parametrize(
        ("arguments", "cause"),
        [
            (("--tree", "absent.txt"), "cannot be read"),
            (("--tree", "tree.txt", "--judge", "mine"), "exclude each other"),
            (("--judge", "mine"), "no trained part"),
            (("--json", "--csv"), "exclude each other"),
            (("--top", "none"), "--top"),
        ],
    )
    def test_usage(self, corner: Shop, arguments: tuple[str, ...], cause: str) -> None:
        ran = corner.run("analyze", "category", "new.en.jsonl", "-c", "shop.en.json", *arguments)
        assert ran.code == 2
        assert cause in ran.stderr

    def test_hostile_texts_stay_data(self, corner: Shop) -> None:
        say = Texts().line
        catalog = filed("en")
        for product in catalog["products"]:
            product["title"] = say(product["title"])
            product["category"] = [say(name) if name == "Mugs" else name for name in product["category"]]
        corner.write("hostile.json", json.dumps(catalog))
        for arguments in (("-c", "hostile.json", "--least", "0.1"), ("hostile.json", "-c", "hostile.json")):
            assert not controls(corner.run("analyze", "category", *arguments).stdout)
            for form in ("--json", "--csv", "--jsonl"):
                lines = corner.run("analyze", "category", *arguments, form).stdout.replace("\r\n", "\n")
                assert not controls(lines)
            with terminal(corner, "analyze", "category", *arguments, columns=100) as screen:
                assert screen.finish() == 0
            assert not controls_on_terminal(screen.raw)
