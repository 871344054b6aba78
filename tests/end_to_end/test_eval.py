"""`shopcli eval` as its user runs it."""

import json
import signal
from pathlib import Path

import jsonschema
import pytest

from shopcli.prompts import templates
from tests.end_to_end.cli import Shop, interruptible, wait_until
from tests.fake_openai import FakeOpenAI, Reply, Stall, answer, failure

CATALOGS = Path(__file__).parents[2] / "catalogs"
LAMPS = (
    "store: {currency: USD}\nproducts:\n"
    + "".join(
        f"- {{id: l{number}, title: Lamp {number}, price: {10 + number}, category: [Home, Lamps]}}\n"
        for number in range(6)
    )
    + "- {id: x, title: Chair, price: 40, category: [Home, Chairs]}\n"
)
NEEDS = "".join(json.dumps({"need": f"a lamp under ${number}", "ids": ["l0", "l1"]}) + "\n" for number in (50, 60, 70))
TAKE = answer("PICKS: [1]\n\nTake [1].")


def lamps(shop: Shop) -> tuple[str, ...]:
    return ("eval", "-c", shop.write("lamps.yaml", LAMPS), "--tasks", shop.write("needs.jsonl", NEEDS))


def models(server: FakeOpenAI, *names: str, price: str = "") -> str:
    """A config.yaml that knows these models behind one server."""
    prices = f", input_price: {price}, output_price: {price}" if price else ""
    return "models:\n" + "".join(f"  {name}: {{base_url: '{server.url}', window: 4000{prices}}}\n" for name in names)


def configured(shop: Shop, text: str) -> Shop:
    path = shop.home / "config" / "config.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return shop


@pytest.mark.parametrize(
    ("demo", "heading"), [("electronics.yaml", "By family: built-in"), ("electronics.zh.json", "分类结果：built-in")]
)
def test_the_demo_catalogs_are_examined_without_a_model(shop: Shop, tmp_path: Path, demo: str, heading: str) -> None:
    kept = str(tmp_path / "run.jsonl")
    command = ("eval", "-c", str(CATALOGS / demo), "-n", "36", "--out", kept)
    ran = shop.run(*command, "--json", "--fail-under", "0.5", "--report", str(tmp_path / "report.html"))
    assert ran.code == 0, ran.stderr
    jsonschema.validate(ran.json, shop.run("eval", "--schema").json)
    (model,) = ran.json["models"]
    assert (model["overall"]["limits_broken"], model["overall"]["slipped"]) == (0, 0)
    assert len(model["families"]) == 9
    assert "<svg" in (tmp_path / "report.html").read_text(encoding="utf-8")
    told = shop.run(*command)
    assert heading in told.stdout.splitlines()
    assert told.code == 0


def test_models_are_compared_and_their_answers_kept(cold_shop: Shop) -> None:
    command = (*lamps(cold_shop), "--model", "one", "--model", "built-in", "--model", "two", "--json")
    with FakeOpenAI(TAKE) as server:
        shop = configured(cold_shop, models(server, "one", "two"))
        first = shop.run(*command)
        again = shop.run(*command)
    assert first.code == 0, first.stderr
    assert [model["model"] for model in first.json["models"]] == ["one", "built-in", "two"]
    assert len(server.requests) == 6
    assert again.stdout == first.stdout
    assert "earlier run" not in first.stderr
    assert "9 of 9 answers are from an earlier run" in again.stderr


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_run_that_is_interrupted_tells_what_it_has_and_goes_on(cold_shop: Shop, jobs: str) -> None:
    command = (*lamps(cold_shop), "--model", "one", "--model", "two", "--jobs", jobs, "--json", "--report", "so-far.md")
    with FakeOpenAI(TAKE, TAKE, Reply([Stall()])) as server, interruptible():
        shop = configured(cold_shop, models(server, "one", "two"))
        process = shop.start(*command)
        wait_until(lambda: len(server.requests) == 3 and kept(shop) >= 2, "the third question")
        process.send_signal(signal.SIGINT)
        told, complaints = process.communicate(timeout=20)
    assert process.returncode == 130
    assert b"2 of 6 answers are kept" in complaints
    assert b"Traceback" not in complaints
    document = json.loads(told)
    jsonschema.validate(document, shop.run("eval", "--schema").json)
    assert (document["exit_code"], [model["overall"]["tasks"] for model in document["models"]]) == (130, [2])
    assert document["unfinished"] == [{"model": name, "reason": "Ctrl-C"} for name in ("one", "two")]
    assert "two did not finish: Ctrl-C" in (shop.cwd / "so-far.md").read_text()
    with FakeOpenAI(TAKE) as server:
        ran = configured(cold_shop, models(server, "one", "two")).run(*command)
    assert (ran.code, len(server.requests)) == (0, 4), ran.stderr


def test_an_alias_that_stands_for_another_model_and_a_prompt_that_was_rewritten_are_asked_anew(cold_shop: Shop) -> None:
    command = (*lamps(cold_shop), "--model", "one")
    with FakeOpenAI(TAKE) as server:
        shop = configured(cold_shop, models(server, "one"))
        assert shop.run(*command).code == 0
        configured(shop, models(server, "one").replace("window:", "name: other, window:"))
        assert shop.run(*command).code == 0
        assert len(server.requests) == 6
        prompt = (Path(templates.__file__).parent / "recommend.en.md").read_text()
        folder = shop.home / "config" / "prompts"
        folder.mkdir()
        (folder / "recommend.en.md").write_text(prompt.replace("\n=== user ===", " Be brief.\n=== user ==="))
        assert shop.run(*command).code == 0
        assert len(server.requests) == 9
        assert "3 of 3 answers are from an earlier run" in shop.run(*command).stderr


def kept(shop: Shop) -> int:
    """How many answers are kept in shopcli's own files."""
    return sum(path.read_text().count('{"result"') for path in shop.home.glob("state/eval/*.jsonl"))


def test_a_damaged_line_is_named_and_the_run_goes_on(cold_shop: Shop) -> None:
    command = (*lamps(cold_shop), "--out", "run.jsonl")
    assert cold_shop.run(*command).code == 0
    path = cold_shop.cwd / "run.jsonl"
    lines = path.read_text().splitlines()
    path.write_text("\n".join([*lines[:-2], "{}", lines[-1], ""]))
    ran = cold_shop.run(*command)
    assert ran.code == 0, ran.stderr
    assert f"run.jsonl:{len(lines) - 1}: the line is damaged" in ran.stderr
    assert "2 of 3 answers are from an earlier run" in ran.stderr


def test_where_a_report_cannot_go_is_told_before_anything_is_asked(cold_shop: Shop) -> None:
    with FakeOpenAI(TAKE) as server:
        shop = configured(cold_shop, models(server, "one"))
        (shop.cwd / "folder.md").mkdir()
        for name in ("missing/report.md", "folder.md"):
            ran = shop.run(*lamps(shop), "--model", "one", "--report", name)
            assert ran.code == 2
            assert "hint: name another file" in ran.stderr
        assert server.requests == []


def test_a_report_that_has_no_model_in_common_is_refused_before_anything_is_asked(cold_shop: Shop) -> None:
    with FakeOpenAI(TAKE) as server:
        shop = configured(cold_shop, models(server, "one", "two"))
        assert shop.run(*lamps(shop), "--model", "built-in", "--report", "old.json").code == 0
        ran = shop.run(*lamps(shop), "--model", "one", "--model", "two", "--compare", "old.json")
        assert (ran.code, server.requests) == (2, [])
    assert "no model in common" in ran.stderr


def test_a_model_that_fails_ends_with_five_and_the_others_are_told(cold_shop: Shop) -> None:
    command = (*lamps(cold_shop), "--model", "one", "--model", "built-in")
    with FakeOpenAI(failure(401, "no such key")) as server:
        ran = configured(cold_shop, models(server, "one")).run(*command)
    assert ran.code == 5
    assert "warning: one was asked no more: " in ran.stderr
    assert "built-in" in ran.stdout


def test_money_is_not_spent_without_prices_nor_beyond_the_ceiling(cold_shop: Shop) -> None:
    command = (*lamps(cold_shop), "--model", "one", "--max-cost", "0.5")
    with FakeOpenAI(TAKE) as server:
        ran = configured(cold_shop, models(server, "one")).run(*command)
        assert (ran.code, server.requests) == (2, [])
        assert "--max-cost needs the prices of one" in ran.stderr
        ran = configured(cold_shop, models(server, "one", price="10000")).run(*command)
    assert server.requests == []
    assert "might exceed --max-cost" in ran.stderr


def test_labels_of_products_that_are_not_there_are_told(cold_shop: Shop) -> None:
    needs = cold_shop.write("needs.jsonl", json.dumps({"need": "a lamp", "ids": ["l0", "l77"]}) + "\n")
    ran = cold_shop.run("eval", "-c", cold_shop.write("lamps.yaml", LAMPS), "--tasks", needs)
    assert ran.code == 0
    assert "warning: no product has the labelled id 'l77'" in ran.stderr


def test_a_dry_run_says_what_it_would_take_and_asks_nothing(cold_shop: Shop) -> None:
    with FakeOpenAI(TAKE) as server:
        shop = configured(cold_shop, models(server, "one", price="1"))
        ran = shop.run(*lamps(shop), "--model", "one", "--repeats", "2", "--dry-run")
    assert (ran.code, server.requests) == (0, [])
    assert "labelled-001  recommend: a lamp under $50" in ran.stdout
    header, row = ran.stdout.splitlines()[:2]
    assert header.split()[:2] == ["answers", "requests"]
    assert row.split()[:2] == ["6", "6"]


def test_what_changed_is_told_and_a_worse_family_ends_with_four(cold_shop: Shop) -> None:
    command = ("eval", "-c", cold_shop.write("lamps.yaml", LAMPS))
    needs = "".join(
        json.dumps({"need": f"a lamp under ${number}", "ids": [f"l{place}"]}) + "\n"
        for place, number in [(0, 20 + n) for n in range(9)]
    )
    wrong = needs.replace('"l0"', '"x"')
    for name, text in (("good", needs), ("bad", wrong)):
        done = cold_shop.run(*command, "--tasks", cold_shop.write(f"{name}.jsonl", text), "--report", f"{name}.json")
        assert done.code == 0, done.stderr
    good, bad = (cold_shop.cwd / f"{name}.json" for name in ("good", "bad"))
    assert (
        json.loads(good.read_text())["models"][0]["overall"]["right"]["value"]
        != json.loads(bad.read_text())["models"][0]["overall"]["right"]["value"]
    )
    worse = cold_shop.run("eval", "--compare", "good.json", "bad.json")
    same = cold_shop.run("eval", "--compare", "good.json", "good.json")
    assert (worse.code, same.code) == (4, 0)
    assert "WORSE" in worse.stdout
    told = cold_shop.run("eval", "--compare", "good.json", "bad.json", "--json")
    schema = cold_shop.run("eval", "--schema").json
    jsonschema.validate(told.json, schema["$defs"]["comparison"] | {"$defs": schema["$defs"]})
    assert (told.code, told.json["exit_code"]) == (4, 4)
    ((family,),) = (model["families"] for model in told.json["changes"])
    assert (family["family"], family["change"], len(family["lost"])) == ("labelled", "worse", 9)
    again = (*command, "--tasks", "bad.jsonl", "--compare", "good.json")
    beside = cold_shop.run(*again, "--json", "--report", "beside.md")
    assert (beside.code, beside.json["changes"]) == (4, told.json["changes"])
    jsonschema.validate(beside.json, schema)
    assert "WORSE" in (cold_shop.cwd / "beside.md").read_text(encoding="utf-8")
    assert "WORSE" in cold_shop.run(*again).stdout
    assert "warning: built-in got worse by more than noise since good.json" in beside.stderr
    low = cold_shop.run(*command, "--tasks", "bad.jsonl", "--fail-under", "0.5")
    assert low.code == 4
    assert "warning: 0 % right is less than --fail-under 0.5 asks for" in low.stderr
    assert "another catalog" not in worse.stderr
    cold_shop.write("lamps.yaml", LAMPS.replace("Chair", "Stool"))
    later = cold_shop.run(*command, "--tasks", "good.jsonl", "--compare", "good.json")
    assert (later.code, "warning: the earlier report is of another catalog" in later.stderr) == (0, True)


@pytest.mark.parametrize(
    ("arguments", "cause"),
    [
        (("--n", "0"), "--n '0' is not a number"),
        (("--seed", "1234567890123"), "is not a number from 1 to 1000000000"),
        (("--n", "0000000019999999"), "is not a number from 1 to 100000"),
        (("--families", "filters,cheap"), "there is no family 'cheap' of tasks"),
        (("--fail-under", "2"), "is not a share"),
        (("--max-cost", "much"), "is not an amount"),
        (("--report", "out.pdf"), "is of no known form"),
        (("--dry-run", "--json"), "exclude each other"),
        (("new.json",), "takes no argument but --compare's"),
        (("--compare", "missing.json"), "missing.json could not be read"),
        (("new.json", "--compare", "old.json", "--fail-under", "1"), "two reports are compared on stdout alone"),
        (("--tasks", "missing.jsonl"), "missing.jsonl could not be read"),
        (("--tasks", "~no-such-user/needs.jsonl"), "needs.jsonl could not be read"),
        (("--out", "lamps.yaml"), "holds no results of `shopcli eval`"),
        (("--out", "lamps.yaml", "--fresh"), "holds no results of `shopcli eval`"),
    ],
)
def test_what_cannot_be_taken_is_told(cold_shop: Shop, arguments: tuple[str, ...], cause: str) -> None:
    cold_shop.write("lamps.yaml", LAMPS)
    ran = cold_shop.run("eval", "-c", "lamps.yaml", *arguments)
    assert ran.code == 2
    assert cause in ran.stderr
    assert "hint: " in ran.stderr
    assert (cold_shop.cwd / "lamps.yaml").read_text() == LAMPS
