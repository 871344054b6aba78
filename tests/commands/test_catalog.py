"""`shopcli catalog`, as its user sees it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from shopcli.commands.catalog import app

GOOD = "store: {currency: USD}\nproducts:\n- {id: a, title: Lamp, price: 5}\n"
BAD = "store: {currency: USD}\nproducts:\n- {id: a, title: Lamp, price: '$5'}\n- {title: \"De\\x1b[31msk\"}\n"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SHOPCLI_HOME", str(tmp_path / "home"))
    (tmp_path / "good.yaml").write_text(GOOD)
    (tmp_path / "bad.yaml").write_text(BAD)

    def run(*arguments: str, stdin: str | None = None) -> Result:
        return CliRunner().invoke(app, list(arguments), input=stdin)

    return run


def test_a_clean_catalog_passes_with_a_summary(run: Callable[..., Result]) -> None:
    result = run("check", "good.yaml")

    assert (result.exit_code, result.stdout) == (0, "1 catalog, 1 product, no problems\n")


def test_problems_are_told_one_a_line_with_what_to_do(run: Callable[..., Result]) -> None:
    result = run("check", "good.yaml", "bad.yaml", "missing.yaml")

    assert result.exit_code == 6
    assert result.stdout.splitlines() == [
        'bad.yaml:3: price: "$5" is not a number',
        "  hint: write 5, without sign, unit or separators",
        "bad.yaml:4: id: is missing",
        "  hint: add `id`",
        "missing.yaml: there is no such file or folder",
        "  hint: check the path; -c takes a file, a folder, an http(s) address, or - for stdin",
        "3 catalogs, 2 products, 3 problems",
    ]


def test_a_mapping_names_the_columns(run: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "shop.csv").write_text('Art,Bezeichnung,Preis\n1,Lampe,"9,90"\n')
    (tmp_path / "map.yaml").write_text("id: Art\ntitle: Bezeichnung\n")

    assert "no column is the products' title" in run("check", "shop.csv").stdout
    mapped = run("check", "shop.csv", "--map", "map.yaml", "--map", "price=Preis", "--map", "store.currency=EUR")
    assert mapped.stdout == "1 catalog, 1 product, no problems\n"


def test_json_holds_the_same_as_data(run: Callable[..., Result]) -> None:
    result = run("check", "bad.yaml", "--json")
    (catalog,) = json.loads(result.stdout)["catalogs"]

    assert result.exit_code == 6
    assert (catalog["name"], catalog["products"]) == ("bad.yaml", 1)
    assert catalog["problems"][0] == {
        "file": "bad.yaml",
        "line": 3,
        "field": "price",
        "product_id": "a",
        "cause": '"$5" is not a number',
        "hint": "write 5, without sign, unit or separators",
        "left_out": False,
    }
    assert [problem["left_out"] for problem in catalog["problems"]] == [False, True]


def test_a_catalog_from_stdin_is_checked(run: Callable[..., Result]) -> None:
    result = run("check", "-", stdin='{"id": "a"}\n{"id": "b", "title": "B"}\n')

    assert (result.exit_code, result.stdout.splitlines()[0]) == (6, "stdin:1: title: is missing")


def test_nothing_from_a_file_reaches_the_terminal_raw(run: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "evil.json").write_text(json.dumps([{"id": "a\u001b]0;x\u0007", "title": "A", "k\u001b[2J": [[1]]}]))

    assert "\x1b" not in run("check", "evil.json").stdout


def test_json_holds_no_character_that_a_terminal_obeys(run: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "evil.json").write_text(json.dumps([{"id": "a\u202e\u009b", "title": ""}]))
    text = run("check", "evil.json", "--json").stdout

    assert not {"\u202e", "\u009b"} & set(text)
    assert json.loads(text)["catalogs"][0]["problems"]


def test_the_schema_is_json(run: Callable[..., Result]) -> None:
    result = run("schema")

    assert result.exit_code == 0
    assert json.loads(result.stdout)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
