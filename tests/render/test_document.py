"""The JSON contract: one document per run, and one object per event, as the schema says."""

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import jsonschema
import pytest

from shopcli.events import Event
from shopcli.render.choose import Output
from shopcli.render.document import Document, schema_text
from shopcli.render.encode import dumps
from tests.render import examples
from tests.render.golden import check_golden
from tests.render.played import played

RUNS: dict[str, Callable[[], list[Event]]] = {
    "recommended": examples.recommended,
    "checked": examples.checked,
    "chinese": examples.recommended_in_chinese,
    "nothing_fits": examples.nothing_fits,
    "why_not": examples.why_not,
    "degraded": examples.degraded,
    "failed": examples.failed,
    "hostile": examples.hostile,
}
SCHEMA: dict[str, Any] = json.loads(schema_text())


def documented(name: str, *, dry_run: bool = False) -> dict[str, Any]:
    document = json.loads(played(RUNS[name](), Output.JSON, dry_run=dry_run).stdout)
    assert isinstance(document, dict)
    return document


def test_the_schema_is_a_schema_that_forbids_unknown_names() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    with pytest.raises(jsonschema.ValidationError, match="surprise"):
        jsonschema.validate(documented("recommended") | {"surprise": 1}, SCHEMA)


@pytest.mark.parametrize("name", RUNS)
@pytest.mark.parametrize("dry_run", [False, True])
def test_documents_keep_the_schema(name: str, dry_run: bool) -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(documented(name, dry_run=dry_run))


@pytest.mark.parametrize("name", RUNS)
@pytest.mark.parametrize("dry_run", [False, True])
def test_event_lines_keep_the_schema(name: str, dry_run: bool) -> None:
    lines = played(RUNS[name](), Output.JSONL, dry_run=dry_run).stdout.splitlines()
    assert len(lines) == len(RUNS[name]())
    validator = jsonschema.Draft202012Validator(SCHEMA | {"$ref": "#/$defs/event"} | _UNCONSTRAINED)
    for line in lines:
        validator.validate(json.loads(line))


_UNCONSTRAINED: dict[str, Any] = {"type": "object", "required": [], "properties": {}, "additionalProperties": True}


@pytest.mark.parametrize("name", ["recommended", "chinese", "nothing_fits", "failed"])
def test_documents_and_lines_look_as_they_should(name: str) -> None:
    check_golden(f"{name}.json.txt", played(RUNS[name](), Output.JSON).stdout)
    check_golden(f"{name}.jsonl.txt", played(RUNS[name](), Output.JSONL).stdout)


def test_amounts_keep_their_digits() -> None:
    text = played(examples.recommended(), Output.JSON).stdout
    first, second = json.loads(text, parse_float=Decimal, parse_int=Decimal)["recommendations"]
    assert (first["price"], second["price"]) == (Decimal(549), Decimal("12.9"))
    assert '"price": 12.9,' in text


def test_the_answer_is_the_texts_joined() -> None:
    assert documented("recommended")["answer"] == examples.ANSWER


def test_the_messages_stand_in_a_dry_run_alone() -> None:
    assert documented("recommended")["prompt"]["messages"] is None
    messages = documented("recommended", dry_run=True)["prompt"]["messages"]
    assert [message["role"] for message in messages] == ["system", "user"]


def test_an_error_before_a_need_is_a_document_too() -> None:
    document = documented("failed")
    assert document["need"] is None
    assert document["error"]["kind"] == "catalog_error"
    assert document["exit_code"] == document["error"]["exit_code"] == 6


def test_a_run_that_has_not_ended_prints_no_half_document() -> None:
    assert played(examples.recommended()[:-1], Output.JSON).stdout == ""


def test_a_batch_line_carries_its_id_on_one_line() -> None:
    document = Document(id="need-7")
    for event in examples.recommended():
        document.handle(event)
    line = dumps(document.value())
    assert "\n" not in line
    assert json.loads(line)["id"] == "need-7"
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(line))
