"""`shopcli ask` as its users meet it: what it shows, how it ends, and what it asks of a model."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.end_to_end.cli import Shop
from tests.end_to_end.terminal import terminal
from tests.end_to_end.test_golden import assert_golden
from tests.fake_openai import FakeOpenAI, answer, failure

QUESTIONS = {
    "en": "How long does the battery of the Aero 14 last?",
    "zh": "air 13和air 14哪个轻",
}
UNANSWERED = {"en": "Does the Aero 14 have a fingerprint reader?", "zh": "X5 Max 有货吗"}


@pytest.mark.parametrize("language", QUESTIONS)
def test_an_answer_and_its_sources_in_a_pipe(shop: Shop, language: str) -> None:
    ran = shop.run("ask", QUESTIONS[language], "--offline")
    assert ran.code == 0
    assert_golden(f"ask.{language}.plain.txt", ran.stdout)


@pytest.mark.parametrize("language", QUESTIONS)
def test_an_answer_and_its_sources_on_a_terminal(shop: Shop, language: str) -> None:
    with terminal(shop, "ask", QUESTIONS[language], "--offline", columns=80) as screen:
        assert screen.finish() == 0
    assert_golden(f"ask.{language}.terminal.txt", screen.text)


@pytest.mark.parametrize("language", UNANSWERED)
def test_what_is_not_said_ends_with_3(shop: Shop, language: str) -> None:
    ran = shop.run("ask", UNANSWERED[language], "--offline")
    assert ran.code == 3
    assert_golden(f"ask.unanswered.{language}.plain.txt", ran.stdout)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["How heavy is the Aero 14?"], 0),
        (["最轻的笔记本"], 0),
        (["Is the Aero 17 any good?"], 3),
        (["how heavy is it?", "--product", "nv-aero-14", "--product", "nv-aero-13"], 0),
        (["how heavy is it?", "--product", "nope"], 2),
        (["?!"], 2),
        (["word " * 300], 2),
        ([], 2),
        (["How heavy is the Aero 14?", "--batch", "questions.jsonl"], 2),
        (["-", "-c", "-"], 2),
    ],
)
def test_every_document_fits_the_schema(shop: Shop, arguments: list[str], code: int) -> None:
    ran = shop.run("ask", *arguments, "--offline", "--json")
    assert ran.code == code, ran.stderr
    schema = shop.run("ask", "--schema").json
    Draft202012Validator(schema).validate(ran.json)


def test_every_event_fits_the_schema(shop: Shop) -> None:
    schema = shop.run("ask", "--schema").json
    validator = Draft202012Validator({"$ref": "#/$defs/event", "$defs": schema["$defs"]})
    for event in shop.run("ask", QUESTIONS["en"], "--offline", "--jsonl").lines:
        validator.validate(event)


def test_a_model_says_it_in_its_own_words_and_is_checked(shop: Shop) -> None:
    with FakeOpenAI(answer("[1] weighs 1.19 kg, ", "and costs $5.")) as server:
        document = shop.asking(server).run("ask", "How heavy is the Aero 14?", "--json").json
        (request,) = server.requests
    assert [claim["verdict"] for claim in document["claims"]] == ["supported", "contradicted"]
    assert document["answerable"] is True
    assert "The weight of the Nortavo Aero 14 Laptop is 1.19 kg." in json.dumps(request.body)


OF_RULES = {
    "returns": (
        "how long can I return something?",
        "You can return almost anything within 90 days, and get the money back.",
        "within 90 days [catalog: 30 days], and",
    ),
    "fee": (
        "how much is standard delivery and when is it free?",
        "Standard delivery costs $9.99, or nothing from $49.",
        "costs $9.99 [catalog: 5.99], or nothing from $49.",
    ),
    "warranty": (
        "How long is the warranty on the Aero 14?",
        "[1] carries a warranty of 5 years.",
        "a warranty of 5 years [catalog: 2 years].",
    ),
    "运费": ("运费多少？", "运费 12 元，满 99 元包邮。", "运费 12 元 [目录：8]，满 99 元包邮。"),
    "保修": ("保修多久？", "自签收日起保修 36 个月。", "保修 36 个月 [目录：1 年]。"),
}


@pytest.mark.parametrize(("question", "said", "shown"), OF_RULES.values(), ids=OF_RULES)
def test_a_wrong_number_of_a_rule_is_struck(shop: Shop, question: str, said: str, shown: str) -> None:
    with FakeOpenAI(answer(said)) as server:
        ran = shop.asking(server).run("ask", question)
    assert ran.code == 0
    assert shown in ran.stdout


def test_a_model_is_told_the_draft_and_every_finding_with_its_place(shop: Shop) -> None:
    with FakeOpenAI(answer("[1] is water resistant.")) as server:
        shop.asking(server).run("ask", "Is the Porch doorbell waterproof?")
        (request,) = server.requests
    user = request.body["messages"][-1]["content"]
    assert "Yes, the Halvett Porch Video Doorbell is water resistant (IP65)." in user
    assert "Halvett Porch Video Doorbell · " in user


def test_no_model_is_asked_where_the_catalog_is_silent(shop: Shop) -> None:
    with FakeOpenAI() as server:
        ran = shop.asking(server).run("ask", UNANSWERED["en"])
        assert (ran.code, server.requests) == (3, [])


def test_a_model_that_fails_costs_its_words_and_not_the_answer(shop: Shop) -> None:
    with FakeOpenAI(failure(401, "no such key")) as server:
        document = shop.asking(server).run("ask", "How heavy is the Aero 14?", "--json").json
    assert document["answer"] == "The weight of the Nortavo Aero 14 Laptop is 1.19 kg."
    assert document["degraded"]["kind"] == "authentication"


def test_piped_text_is_evidence(shop: Shop) -> None:
    ran = shop.run("ask", "Can I get the Aero 14 engraved?", "--offline", stdin=b"Engraving of the Aero 14 costs $20.")
    assert ran.code == 0
    assert "Engraving of the Aero 14 costs $20." in ran.stdout


def test_a_pipe_answers_for_each_of_several_and_says_so(shop: Shop) -> None:
    ran = shop.run("ask", "how much is the Pebble?", "--offline")
    assert all(price in ran.stdout for price in ("$34.99", "$249", "$299"))
    assert "the name fits 3 products" in ran.stderr


@pytest.mark.parametrize(("typed", "shown", "hidden"), [("2\n", "$249", "$34.99"), ("\n", "$34.99", "no price is")])
def test_a_terminal_asks_back_which_of_several_is_meant(shop: Shop, typed: str, shown: str, hidden: str) -> None:
    with terminal(shop, "ask", "how much is the Pebble?", "--offline", columns=100, keyboard=True) as screen:
        screen.read_until("1-3, or Enter for all:")
        screen.type(typed)
        assert screen.finish() == 0
    assert shown in screen.text
    assert hidden not in screen.text


BATCH = (
    {"id": "a", "question": "how heavy is it?", "product_id": "nv-aero-14"},
    {"id": "b", "question": "How heavy is the lamp?", "context": ["It is blue.", "The lamp weighs 2 kg."]},
    {"id": "c", "question": "Is the Aero 17 any good?"},
)


def test_a_batch_answers_its_lines_in_their_order(shop: Shop) -> None:
    lines = "\n".join(json.dumps(line) for line in BATCH)
    ran = shop.run("ask", "--batch", shop.write("questions.jsonl", lines), "--offline", "--jobs", "2")
    documents: list[dict[str, Any]] = ran.lines
    assert ran.code == 0
    assert [(one["id"], one["answerable"], one["exit_code"]) for one in documents] == [
        ("a", True, 0),
        ("b", True, 0),
        ("c", False, 3),
    ]
    assert [cited["index"] for cited in documents[1]["evidence"]] == [1, 0]


@pytest.mark.parametrize(
    ("line", "cause"),
    [
        ({}, "`question` is missing"),
        ({"question": " "}, "`question` is missing, empty"),
        ({"question": "weight?", "product_id": 3}, "`product_id` is not a text"),
        ({"question": "weight?", "context": "text"}, "`context` is not a list of texts"),
        ({"question": "weight?", "product_id": "nope"}, "no loaded catalog holds the product 'nope'"),
    ],
)
def test_a_bad_line_costs_itself_alone(shop: Shop, line: dict[str, Any], cause: str) -> None:
    lines = json.dumps(line) + "\n" + json.dumps(BATCH[0])
    ran = shop.run("ask", "--batch", "-", "--offline", stdin=lines.encode())
    assert ran.code == 2
    assert cause in ran.lines[0]["error"]["cause"]
    assert ran.lines[1]["answerable"] is True


def test_recommending_loads_nothing_of_asking(shop: Shop) -> None:
    program = (
        "import sys; from shopcli.app import run; run(['recommend', 'cheap laptop', '--offline']);"
        "print(*(name for name in sys.modules if name.startswith('shopcli.evidence')), file=sys.stderr)"
    )
    assert "shopcli.evidence" not in shop.run_python(program).stderr
