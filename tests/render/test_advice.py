"""Advice as people see it in terminals of 60 and of 120 columns and in a pipe, and its JSON."""

import json
from typing import Any

import jsonschema
import pytest
from rich.cells import cell_len

from shopcli.render.choose import Output
from shopcli.render.document import schema_text
from tests.render.advised import RUNS, events_of
from tests.render.golden import check_golden, without_styles
from tests.render.played import played

SCHEMA: dict[str, Any] = json.loads(schema_text())
_AN_EVENT: dict[str, Any] = {
    "$ref": "#/$defs/event",
    "type": "object",
    "required": [],
    "properties": {},
    "additionalProperties": True,
}


@pytest.mark.parametrize("width", [60, 120])
@pytest.mark.parametrize("name", RUNS)
def test_terminal(name: str, width: int) -> None:
    shown = without_styles(played(events_of(name), width=width).stdout)
    check_golden(f"{name}.{width}.txt", shown)
    assert all(cell_len(line) <= width for line in shown.split("\n"))
    assert not any(line.endswith(" ") for line in shown.split("\n")), "trailing spaces spoil copying"


@pytest.mark.parametrize("name", RUNS)
def test_pipe(name: str) -> None:
    shown = played(events_of(name)).stdout
    check_golden(f"{name}.plain.txt", shown)
    assert "\x1b" not in shown


@pytest.mark.parametrize("name", RUNS)
def test_json_keeps_the_schema(name: str) -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(played(events_of(name), Output.JSON).stdout))
    validator = jsonschema.Draft202012Validator(SCHEMA | _AN_EVENT)
    for line in played(events_of(name), Output.JSONL).stdout.splitlines():
        validator.validate(json.loads(line))
