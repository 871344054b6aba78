"""`shopcli advise` as people and scripts run it: what is shown, what fails and how, and what a model may say."""

import json
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from shopcli.catalog.sources.demo import demo_catalog
from tests.end_to_end.cli import Ran, Shop
from tests.end_to_end.terminal import terminal
from tests.end_to_end.test_golden import assert_golden
from tests.fake_openai import FakeOpenAI, answer

TODAY = "2026-11-22"
"""The demo shops' promotions that run on this day run on every day of the tests."""
REQUESTS = {
    "basket.en": "a desk setup under $1200: laptop, monitor, keyboard",
    "basket.zh": "双十一怎么买最划算：手机+耳机，预算5000",
    "kit.en": "a gaming setup for 2000",
    "none.en": "a laptop and two monitors under $300",
    "none.zh": "三百块以内配一套：键盘、鼠标、显示器",
}


@pytest.fixture(scope="session")
def catalogs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The demo catalogs with promotions that know no date, and a cache that holds both."""
    folder = tmp_path_factory.mktemp("catalogs")
    found = {}
    for language in ("en", "zh"):
        text = demo_catalog(language).read_text("utf-8")
        data = json.loads(text) if text.lstrip().startswith("{") else yaml.load(text, yaml.CSafeLoader)
        running = [one for one in data["store"]["promotions"] if str(one["starts"]) <= TODAY <= str(one["ends"])]
        data["store"]["promotions"] = [{k: v for k, v in one.items() if k not in ("starts", "ends")} for one in running]
        path = folder / f"{language}.json"
        path.write_text(json.dumps(data, ensure_ascii=False, default=str), "utf-8")
        found[language] = str(path)
    return found


@pytest.fixture(scope="session")
def shop(tmp_path_factory: pytest.TempPathFactory, catalogs: dict[str, str]) -> Shop:
    """A home in which both catalogs have been used before."""
    home, cwd = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("cwd")
    made = Shop(home, cwd)
    for path in catalogs.values():
        assert made.run("recommend", "laptop", "-c", path, "--offline").code == 0
    return made


@pytest.fixture
def advise(shop: Shop, catalogs: dict[str, str]) -> Any:
    def run(request: str, *flags: str, language: str = "en", stdin: bytes | None = None) -> Ran:
        return shop.run("advise", request, "-c", catalogs[language], "--offline", *flags, stdin=stdin)

    return run


@pytest.mark.parametrize("name", REQUESTS)
def test_what_people_read_in_a_pipe(advise: Any, name: str) -> None:
    ran = advise(REQUESTS[name], language=name.rpartition(".")[2])
    assert ran.code == (3 if name.startswith("none") else 0), ran.stderr
    assert_golden(f"advise.{name}.plain.txt", ran.stdout)


@pytest.mark.parametrize("columns", [60, 120])
@pytest.mark.parametrize("name", ["basket.en", "basket.zh", "none.en", "none.zh"])
def test_what_people_read_on_a_terminal(shop: Shop, catalogs: dict[str, str], name: str, columns: int) -> None:
    catalog = catalogs[name.rpartition(".")[2]]
    with terminal(shop, "advise", REQUESTS[name], "-c", catalog, "--offline", columns=columns) as screen:
        assert screen.finish() == (3 if name.startswith("none") else 0)
    assert_golden(f"advise.{name}.{columns}.txt", screen.text)


ASKED = {
    "basket": (["a laptop, a dock and a bag under 1500"], 0, "basket"),
    "flags": (
        ["--with", "laptop,monitor", "--budget", "1500", "--must", "nv-aero-14", "--not", "lv-desk-24"],
        0,
        "basket",
    ),
    "nothing fits": (["a laptop under $10 and a mouse"], 3, "basket"),
    "not sold": (["a toaster"], 3, "basket"),
    "comparison": (["compare the Aero 14 and the Pulse 15 for a student"], 0, "comparison"),
    "kinds": (["compare a laptop and a tablet"], 0, "comparison"),
    "complements": (["what goes with the Lenswick C10?"], 0, "complements"),
    "deals": (["any deals on headphones?"], 0, "deals"),
    "guide": (["what should I look for in a monitor"], 0, "guide"),
    "top-up": (["I'm $12 short of free shipping, what should I add?"], 0, "top_up"),
    "dry run": (["laptop and mouse", "--dry-run"], 0, "basket"),
}


@pytest.mark.parametrize(("arguments", "code", "key"), ASKED.values(), ids=list(ASKED))
def test_every_document_and_event_fits_the_schema(
    shop: Shop, catalogs: dict[str, str], arguments: list[str], code: int, key: str
) -> None:
    schema = shop.run("advise", "--schema").json
    run = ["advise", *arguments, "-c", catalogs["en"], "--offline"]
    document = shop.run(*run, "--json")
    assert document.code == code, document.stderr
    Draft202012Validator(schema).validate(document.json)
    assert document.json["task"] == "advise" and key in document.json
    event = Draft202012Validator({**schema["$defs"]["event"], "$defs": schema["$defs"]})
    for line in shop.run(*run, "--jsonl").lines:
        event.validate(line)


def test_the_document_of_a_basket(advise: Any) -> None:
    basket = advise("a laptop under $600 and two monitors under $200 each", "--code", "WELCOME15", "--json").json[
        "basket"
    ]
    laptop, monitors = basket["items"]
    assert (laptop["slot"], laptop["quantity"]) == ("laptop", 1)
    assert (monitors["slot"], monitors["quantity"]) == ("monitor", 2)
    assert basket["subtotal"] == laptop["price"] + 2 * monitors["price"]
    assert [each["code"] for each in basket["discounts"]] == ["WELCOME15"]
    assert basket["total"] == basket["subtotal"] - 15 + basket["shipping"]
    assert basket["optimal"] is True and basket["infeasible"] is None


def test_the_document_of_no_basket(advise: Any) -> None:
    ran = advise("a laptop and a monitor, at most 300 dollars", "--json")
    infeasible = ran.json["basket"]["infeasible"]
    assert ran.code == 3
    assert infeasible["cheapest_total"] > 300
    assert infeasible["changes"][0]["kind"] == "budget"
    enough = advise("a laptop and a monitor", "--budget", str(infeasible["changes"][0]["total"]), "--json")
    assert enough.json["basket"]["total"] == infeasible["cheapest_total"]


REFUSED = {
    "nothing": ([], "a request is missing"),
    "empty": ([""], "a request is missing"),
    "no things": (["hello"], "nothing is asked for"),
    "unknown must": (["a laptop", "--must", "no-such-id"], "no product has the id 'no-such-id'"),
    "unknown not": (["a laptop", "--not", "no-such-id"], "no product has the id 'no-such-id'"),
    "must and not": (["a laptop", "--must", "nv-aero-14", "--not", "nv-aero-14"], "both asked for and ruled out"),
    "budget": (["a laptop", "--budget", "lots"], "--budget 'lots' is not an amount"),
    "41 things": ([", ".join(["mouse"] * 41)], "41 things, more than the 40"),
    "unknown names": (["compare Foo 3 and Bar 4"], "no product is called 'Foo 3'"),
    "no names": (["which is better, this or that"], "which products are meant"),
    "shortfall": (["what to add to reach free shipping"], "how much is missing"),
    "orders": (["a laptop", "--orders", "nowhere.csv"], "nowhere.csv"),
}


@pytest.mark.parametrize(("arguments", "cause"), REFUSED.values(), ids=list(REFUSED))
def test_what_cannot_be_advised_on_is_told(
    shop: Shop, catalogs: dict[str, str], arguments: list[str], cause: str
) -> None:
    ran = shop.run("advise", *arguments, "-c", catalogs["en"], "--offline")
    assert ran.code == 2
    assert cause in ran.stderr and "hint: " in ran.stderr
    assert ran.stdout == ""


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["a laptop and a mouse", "--budget", "0"], "more than the budget of $0"),
        (["a phone and a lawn mower"], "this catalog sells no lawn mower"),
        (["a laptop", "--code", "NOPE"], "no promotion here has the code “NOPE”"),
        (["laptop and mouse", "--code", "WELCOME15", "--code", "TYPEFAST"], "an order takes one code"),
        (["a phone case", "--must", "om-clear-v9", "--must", "nv-n40", "--with", "phone"], "goes with any"),
        (["500 laptops"], ""),
    ],
)
def test_bad_input_has_a_clear_answer(advise: Any, arguments: list[str], told: str) -> None:
    assert told in advise(*arguments).stdout


def test_forty_things_are_put_together(advise: Any) -> None:
    ran = advise(", ".join(["laptop", "mouse", "monitor", "keyboard"] * 10), "--json")
    basket = ran.json["basket"]
    assert len(basket["items"]) == 40
    assert basket["total"] == sum(one["price"] for one in basket["items"]) - sum(
        d["amount"] for d in basket["discounts"]
    )


def test_a_batch_answers_every_line(shop: Shop, catalogs: dict[str, str]) -> None:
    lines = (
        {"id": "pair", "request": "a laptop and a mouse", "budget": 700, "not": ["vm-lark-14"]},
        {"id": "less", "request": "a laptop and a mouse", "budget": 10},
        {"id": "more", "request": "a gaming setup", "with": ["monitor"], "must": ["kt-vista-27"]},
        {"id": "bad", "request": "a laptop", "must": "kt-vista-27"},
    )
    batch = shop.write("requests.jsonl", "\n".join(map(json.dumps, lines)))
    ran = shop.run("advise", "--batch", batch, "-c", catalogs["en"], "--offline")
    assert ran.code == 2, "a line that cannot be read"
    found = {one["id"]: one for one in ran.lines}
    assert [one["exit_code"] for one in found.values()] == [0, 3, 0, 2]
    assert found["pair"]["basket"]["total"] <= 700
    assert [one["id"] for one in found["more"]["basket"]["items"]] == ["kt-vista-27"]
    assert "`must` is not a list of texts" in found["bad"]["error"]["cause"]


def test_a_request_from_stdin(advise: Any) -> None:
    assert advise("-", stdin="手机和耳机".encode(), language="zh").stdout.startswith("购物清单\n")


class TestModel:
    @pytest.fixture
    def asked(self, shop: Shop, catalogs: dict[str, str]) -> Any:
        def ask(said: str, *flags: str) -> Ran:
            request = ["advise", "a laptop under $600 and two monitors under $200 each", "-c", catalogs["en"], *flags]
            with FakeOpenAI(answer(said)) as server:
                ran = shop.asking(server).run(*request)
                assert "basket" not in said or server.requests
            return ran

        return ask

    def test_sums_that_code_worked_out_are_true(self, asked: Any) -> None:
        basket = asked("[1].", "--json").json["basket"]
        ran = asked(f"Take [1] and two of [2]: in all that is ${basket['total']:,}.", "--json")
        (claim,) = ran.json["claims"]
        assert (claim["verdict"], claim["field"]) == ("supported", "basket.total")

    def test_another_total_is_struck(self, asked: Any) -> None:
        said = "Take [1] and two of [2]: the total is $123,456."
        basket = asked(said, "--json").json["basket"]
        assert f"the total is $123,456 [catalog: ${basket['total']:,}" in asked(said).stdout
        (claim,) = asked(said, "--json").json["claims"]
        assert (claim["verdict"], claim["field"]) == ("contradicted", "basket.total")

    def test_the_bill_is_shown_before_the_model_speaks(self, asked: Any) -> None:
        ran = asked("A sensible pair.\n")
        assert ran.stdout.startswith("Basket\n")
        assert "A sensible pair." in ran.stdout
