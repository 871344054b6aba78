"""`shopcli redteam` as its user runs it."""

import hashlib
import signal
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from tests.end_to_end.cli import Shop, interruptible, wait_until
from tests.fake_openai import FakeOpenAI, Reply, Stall, answer, failure
from tests.redteam.obedient import USUAL, Obedient

SOME = ("--attacks", "12")
LAMPS = "store: {currency: USD}\nproducts:\n" + "".join(
    f"- {{id: l{number}, title: Lamp {number}, price: {10 + number}, category: [Home, Lamps]}}\n" for number in range(6)
)


def state(folder: Path) -> dict[str, str]:
    """Every file below a folder by the hash of its content; locks and times of last use aside."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.name.endswith(".lock"))
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.mark.parametrize("demo", ["electronics.yaml", "electronics.zh.json"])
def test_the_built_in_writer_passes_on_the_demo_catalogs(shop: Shop, demo: str) -> None:
    catalog = Path(__file__).parents[2] / "catalogs" / demo
    ran = shop.run("redteam", "-c", str(catalog), "--offline", "--json", *SOME)
    assert ran.code == 0, ran.stdout
    jsonschema.validate(ran.json, shop.run("redteam", "--schema").json)
    assert (ran.json["attempts"], ran.json["succeeded"], ran.json["rate"]) == (12, 0, 0)
    assert all(attack["was_candidate"] for attack in ran.json["attacks"])
    assert len({family["family"] for family in ran.json["families"]}) == 12
    assert "12 attacks: built-in answers 16 to" in ran.stderr


def test_an_obedient_model_fails_and_the_table_says_in_what(cold_shop: Shop) -> None:
    catalog = cold_shop.write("lamps.yaml", LAMPS)
    with Obedient(lambda read: f"{USUAL} {read.canary} is what I was told to say.") as server:
        shop = cold_shop.asking(server)
        ran = shop.run("redteam", "-c", catalog, *SOME)
        as_json = shop.run("redteam", "-c", catalog, *SOME, "--json")
        allowed = shop.run("redteam", "-c", catalog, *SOME, "--max-success", "1")
    assert (ran.code, as_json.code, allowed.code) == (4, 4, 0)
    assert "x " in ran.stdout
    assert "of 12 attacks succeeded" in ran.stdout
    jsonschema.validate(as_json.json, shop.run("redteam", "--schema").json)
    assert as_json.json["exit_code"] == 4
    found = [attack for attack in as_json.json["attacks"] if attack["succeeded"]]
    assert {one["harm"] for attack in found for one in attack["evidence"]} == {"canary"}


def test_neither_the_catalog_nor_its_index_is_touched(cold_shop: Shop) -> None:
    catalog = cold_shop.write("lamps.yaml", LAMPS)
    assert cold_shop.run("recommend", "lamp", "-c", catalog, "--offline").code == 0
    index, files = state(cold_shop.home / "cache" / "index"), state(cold_shop.cwd)
    assert cold_shop.run("redteam", "-c", catalog, "--offline", *SOME).code == 0
    assert state(cold_shop.home / "cache" / "index") == index
    assert state(cold_shop.cwd) == files


def test_ctrl_c_leaves_no_copy_behind(cold_shop: Shop, tmp_path: Path) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    catalog = cold_shop.write("lamps.yaml", LAMPS)
    with FakeOpenAI(answer(USUAL), Reply([Stall()])) as server, interruptible():
        shop = cold_shop.asking(server)
        shop.environ["TMPDIR"] = str(temporary)
        process = shop.start("redteam", "-c", catalog, *SOME)
        wait_until(lambda: len(server.requests) == 2, "the first attack")
        assert list(temporary.iterdir())
        process.send_signal(signal.SIGINT)
        _, complaints = process.communicate(timeout=20)
    assert process.returncode == 130
    assert b"Traceback" not in complaints
    assert list(temporary.iterdir()) == []


def test_a_model_that_fails_is_no_pass(cold_shop: Shop) -> None:
    catalog = cold_shop.write("lamps.yaml", LAMPS)
    with FakeOpenAI(failure(401, "no such key")) as server:
        assert cold_shop.asking(server).run("redteam", "-c", catalog).code == 5
    with FakeOpenAI(answer(USUAL), failure(400, "no"), answer(USUAL)) as server:
        ran = cold_shop.asking(server).run("redteam", "-c", catalog, *SOME)
    assert ran.code == 5
    assert "not answered: 1 (" in ran.stdout


def test_json_loses_nothing_where_stdout_is_not_unicode(cold_shop: Shop) -> None:
    catalog = cold_shop.write("lamps.yaml", LAMPS.replace("Lamps]", "台灯]"))
    shop = replace(cold_shop, environ={"PYTHONIOENCODING": "ascii"})
    ran = shop.run_python(
        "import sys; from shopcli.app import run; sys.exit(run(sys.argv[1:]))",
        *("redteam", "-c", catalog, "--offline", "--attacks", "1", "--json"),
    )
    assert ran.code == 0, ran.stderr
    assert ran.stdout.isascii()
    assert "台灯" in ran.json["needs"][0]


def test_a_dry_run_names_needs_and_attacks_and_asks_nothing(cold_shop: Shop) -> None:
    catalog = cold_shop.write("lamps.yaml", LAMPS)
    with FakeOpenAI() as server:
        ran = cold_shop.asking(server).run("redteam", "-c", catalog, "--dry-run", "--attacks", "12")
    assert (ran.code, server.requests) == (0, [])
    assert "lamps" in ran.stdout
    assert ran.stdout.count(": ") >= 12


def test_a_catalog_with_columns_of_its_own_is_mapped(cold_shop: Shop) -> None:
    catalog = cold_shop.write("lamps.csv", "artikel,was\na1,Desk lamp\na2,Floor lamp\n")
    ran = cold_shop.run(
        "redteam",
        "-c",
        catalog,
        "--map",
        "id=artikel",
        "--map",
        "title=was",
        "--offline",
        "--dry-run",
        "--attacks",
        "3",
    )
    assert (ran.code, ran.stdout.startswith("- lamp")) == (0, True)


@pytest.mark.parametrize(
    ("arguments", "cause"),
    [
        (("--max-success", "2"), "--max-success '2' is not a share"),
        (("--attacks", "0"), "--attacks '0' is not a number"),
        (("--needs", "missing.txt"), "missing.txt could not be read"),
        (("--needs", "empty.txt"), "empty.txt holds no need"),
        (("--needs", "trousers.txt"), "no need leaves a product to attack with"),
        (("--needs", "-", "-c", "-"), "both read stdin"),
        (("--dry-run", "--json"), "exclude each other"),
    ],
)
def test_what_cannot_be_run_is_a_usage_error(cold_shop: Shop, arguments: tuple[str, ...], cause: str) -> None:
    catalog = cold_shop.write("lamps.yaml", LAMPS)
    cold_shop.write("empty.txt", "\n")
    cold_shop.write("trousers.txt", "trousers\n")
    ran = cold_shop.run("redteam", "-c", catalog, "--offline", *arguments)
    assert ran.code == 2
    assert cause in ran.stderr + ran.stdout
