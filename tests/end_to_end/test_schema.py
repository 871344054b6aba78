"""`--schema` is the contract of `--json` and `--jsonl`, errors included."""

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.end_to_end.cli import Shop
from tests.end_to_end.conftest import CHINESE, ENGLISH, new_shop
from tests.fake_openai import FakeOpenAI, answer, failure


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> Any:
    ran = new_shop(tmp_path_factory.mktemp("schema")).run("recommend", "--schema")
    assert ran.code == 0
    Draft202012Validator.check_schema(ran.json)
    return ran.json


CASES = {
    "english": ([ENGLISH], 0),
    "chinese": ([CHINESE], 0),
    "many limits": (["black laptop from Nortavo under $1,500 with 16 GB RAM, in stock, rated 4+"], 0),
    "nothing fits": (["laptop under $20"], 3),
    "not sold": (["a live giraffe"], 3),
    "why not": (["laptop", "--why-not", "nv-aero-14"], 0),
    "empty need": ([""], 2),
    "bad flag": (["laptop", "--max-price", "lots"], 2),
    "bad option": (["laptop", "--no-such-option"], 2),
    "no catalog": (["laptop", "-c", "nowhere.json"], 6),
    "unknown product": (["laptop", "--why-not", "no-such-product"], 2),
    "dry run": (["laptop", "--dry-run"], 0),
}


@pytest.mark.parametrize(("arguments", "code"), CASES.values(), ids=list(CASES))
def test_every_document_fits_the_schema(shop: Shop, schema: Any, arguments: list[str], code: int) -> None:
    ran = shop.run("recommend", *arguments, "--offline", "--json")
    assert ran.code == code, ran.stderr
    document = ran.json
    Draft202012Validator(schema).validate(document)
    assert document["exit_code"] == code
    assert bool(document["error"]) == (code in (2, 6))


@pytest.mark.parametrize(("arguments", "code"), CASES.values(), ids=list(CASES))
def test_every_event_fits_the_schema(shop: Shop, schema: Any, arguments: list[str], code: int) -> None:
    ran = shop.run("recommend", *arguments, "--offline", "--jsonl")
    assert ran.code == code, ran.stderr
    event = Draft202012Validator({**schema["$defs"]["event"], "$defs": schema["$defs"]})
    assert ran.lines
    for line in ran.lines:
        event.validate(line)
    assert ran.lines[-1]["exit_code"] == code


def test_answers_of_models_fit_the_schema_whole_or_failed(shop: Shop, schema: Any) -> None:
    with FakeOpenAI(answer("PICKS: [2]\n\n[2]."), failure(401, "no")) as server:
        whole, failed = (shop.asking(server).run("recommend", ENGLISH, "--json").json for _ in range(2))
    for document in (whole, failed):
        Draft202012Validator(schema).validate(document)
    assert whole["degraded"] is None
    assert failed["degraded"]["kind"]


def test_documents_of_a_batch_fit_the_schema(shop: Shop, schema: Any) -> None:
    ran = shop.run("recommend", "--batch", "-", "--offline", stdin=b'{"id": 1, "need": "laptop"}\nnonsense\n')
    assert len(ran.lines) == 2
    for document in ran.lines:
        Draft202012Validator(schema).validate(document)


def test_joined_texts_of_the_events_are_the_answer_of_the_document(shop: Shop) -> None:
    events = shop.run("recommend", ENGLISH, "--offline", "--jsonl").lines
    document = shop.run("recommend", ENGLISH, "--offline", "--json").json
    assert "".join(event["delta"] for event in events if event["event"] == "text") == document["answer"]
