"""`shopcli analyze describe` as its users run it: word for word, in JSON, and with a model that makes things up."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from shopcli.exits import ExitCode
from tests.end_to_end.cli import Shop
from tests.end_to_end.terminal import terminal
from tests.end_to_end.test_golden import assert_golden
from tests.fake_openai import FakeOpenAI, answer, failure

LAPTOP = "nv-aero-14"
CHINESE_LAPTOP = "yl-e14"
INVENTED = (
    "The Nortavo Aero 14 is a laptop with a 14-inch IPS screen. It is perfect for gamers.",
    " It weighs 1.19 kg and is made of magnesium alloy. The battery lasts 30 hours. Order now!",
)
KEPT = "The Nortavo Aero 14 is a laptop with a 14-inch IPS screen. It weighs 1.19 kg and is made of magnesium alloy.\n"


@pytest.mark.parametrize("style", ["plain", "bullets", "technical", "social", "seo"])
@pytest.mark.parametrize(("language", "product"), [("en", LAPTOP), ("zh", CHINESE_LAPTOP)])
def test_texts_in_a_pipe(shop: Shop, language: str, product: str, style: str) -> None:
    ran = shop.run("analyze", "describe", product, "--style", style, "--offline")
    assert ran.code == 0, ran.stderr
    assert_golden(f"describe.{language}.{style}.txt", ran.stdout)


@pytest.mark.parametrize(("language", "product"), [("zh", LAPTOP), ("en", CHINESE_LAPTOP)])
def test_texts_in_the_language_that_is_not_the_catalogs(shop: Shop, language: str, product: str) -> None:
    ran = shop.run("analyze", "describe", product, "--lang", language, "--offline")
    assert_golden(f"describe.translated.{language}.txt", ran.stdout + ran.stderr)


def test_several_texts_on_a_terminal_stand_below_their_names(shop: Shop) -> None:
    with terminal(
        shop, "analyze", "describe", LAPTOP, "ql-upright", "--style", "bullets", "--offline", columns=80
    ) as screen:
        assert screen.finish() == 0
    assert_golden("describe.en.terminal.txt", screen.text)


def test_a_price_is_told_where_it_is_asked_for(shop: Shop) -> None:
    assert "$" not in shop.run("analyze", "describe", LAPTOP, "--offline").stdout
    assert "The price is from $1,099." in shop.run("analyze", "describe", LAPTOP, "--price", "--offline").stdout


def test_a_version_is_described_by_its_own_id(shop: Shop) -> None:
    said = shop.run("analyze", "describe", "nv-aero-14-16-1t", "--price", "--offline").stdout
    assert "16 GB of RAM and 1 TB of storage" in said
    assert "The price is $1,199." in said


@pytest.fixture(scope="module")
def schema() -> Any:

    from shopcli.render.descriptions import schema_text

    read = json.loads(schema_text())
    Draft202012Validator.check_schema(read)
    return read


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([LAPTOP], ExitCode.OK),
        ([LAPTOP, "ql-upright", "--lang", "zh", "--style", "seo", "--price"], ExitCode.OK),
        (["no-such-product"], ExitCode.USAGE),
    ],
)
def test_a_document_fits_the_schema(shop: Shop, schema: Any, arguments: list[str], code: int) -> None:
    ran = shop.run("analyze", "describe", *arguments, "--offline", "--json")
    assert ran.code == ran.json["exit_code"] == code
    Draft202012Validator(schema).validate(ran.json)


def test_every_product_a_line(shop: Shop, schema: Any) -> None:
    ran = shop.run("analyze", "describe", "--all", "--words", "20", "--offline", "--jsonl")
    line = Draft202012Validator({**schema["$defs"]["description"], "$defs": schema["$defs"]})
    for each in ran.lines:
        line.validate(each)
    assert len({each["id"] for each in ran.lines}) == len(ran.lines) == 185


def test_what_a_model_makes_up_is_not_printed_and_told_on_stderr(shop: Shop) -> None:
    with FakeOpenAI(answer(*INVENTED)) as server:
        ran = shop.asking(server).run("analyze", "describe", LAPTOP)
    assert (ran.code, ran.stdout) == (0, KEPT)
    assert "3 sentences of the model taken out (1 against the catalog, 2 beyond the facts)" in ran.stderr


def test_what_a_model_makes_up_is_exit_4_under_strict(shop: Shop, schema: Any) -> None:
    with FakeOpenAI(answer(*INVENTED)) as server:
        ran = shop.asking(server).run("analyze", "describe", LAPTOP, "--strict", "--json")
    Draft202012Validator(schema).validate(ran.json)
    (description,) = ran.json["descriptions"]
    assert ran.code == ran.json["exit_code"] == ExitCode.CONTRADICTED
    assert [dropped["why"] for dropped in description["dropped"]] == ["beyond", "contradicted", "beyond"]
    assert description["text"] == KEPT.strip()
    assert description["sentences"][1] == {
        "text": "It weighs 1.19 kg and is made of magnesium alloy.",
        "facts": ["attributes.Weight", "attributes.Material"],
    }


def test_a_model_that_fails_costs_its_words_and_not_the_text(shop: Shop) -> None:
    with FakeOpenAI(failure(500, "down")) as server:
        ran = shop.asking(server).run("analyze", "describe", LAPTOP, "--json")
    (description,) = ran.json["descriptions"]
    assert (ran.code, description["writer"]["name"], description["fell_back"]) == (0, "built-in", True)


def test_the_prompt_is_shown_and_not_sent(shop: Shop) -> None:
    with FakeOpenAI(answer("no")) as server:
        ran = shop.asking(server).run("analyze", "describe", LAPTOP, "--dry-run", "--words", "60")
    assert server.requests == []
    assert "Use about 60 words." in ran.stdout
    assert "- Battery life: 15 h" in ran.stdout


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        ([], "no product is named"),
        ([LAPTOP, "--all"], "exclude each other"),
        ([LAPTOP, "--style", "epic"], "is none of plain"),
        ([LAPTOP, "--lang", "fr"], "neither en nor zh"),
        ([LAPTOP, "--words", "0"], "not a number from 1"),
        ([LAPTOP, "--dry-run", "--json"], "prints the prompt alone"),
    ],
)
def test_what_cannot_be_asked_is_said(shop: Shop, arguments: list[str], hint: str) -> None:
    ran = shop.run("analyze", "describe", *arguments)
    assert ran.code == ExitCode.USAGE
    assert hint in ran.stderr


def test_an_unknown_id_names_the_nearest(shop: Shop) -> None:
    ran = shop.run("analyze", "describe", "nv-aero-41", "--offline")
    assert "no product has the id" in ran.stderr
    assert "nv-aero-14" in ran.stderr


def test_help_names_the_ids_as_other_commands_do(shop: Shop) -> None:
    usage = shop.run("analyze", "describe", "--help").stdout.splitlines()[0]
    assert usage == "Usage: shopcli analyze describe [OPTIONS] [ID]..."
