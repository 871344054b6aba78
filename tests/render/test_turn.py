"""What only a conversation shows: a change, a basket, a question back; on a terminal, in a pipe and as JSON lines."""

import json
from decimal import Decimal
from typing import Any

import jsonschema
import pytest

from shopcli.bundle.pricing import Line, price_basket
from shopcli.events import Basketed, Changed, Clarified, Done, Event, Text, Understood
from shopcli.exits import ExitCode
from shopcli.query.need import Language, Need
from shopcli.render.choose import Output
from shopcli.render.document import schema_text
from tests.bundle.shop import TODAY, offer, store
from tests.render.played import played


def turn(language: Language = "en") -> list[Event]:
    lamp = offer("lamp", "30", title="Birch Lamp")
    priced = price_basket([Line(lamp, 2), Line(offer("bulb", "4.50"), 1)], [store(fee="5", free_over="100")], TODAY)
    return [
        Understood(Need("add", language), "basket"),
        Changed(("added: 2 × Birch Lamp", "under $50")),
        Basketed(priced),
        Text("Anything else?"),
        Clarified("What may it cost?", (("under $20 (3)", "under $20"), ("any price", "any price"))),
        Done(ExitCode.OK),
    ]


def test_in_a_pipe() -> None:
    assert (
        played(turn()).stdout
        == """\
- added: 2 × Birch Lamp · under $50

Basket
    price
1     $60  2 × Birch Lamp ($30 each)
2   $4.50  Bulb
       $5  shipping
   $69.50  total

Anything else?

What may it cost?
   1. under $20 (3)
   2. any price
"""
    )


@pytest.mark.parametrize("width", [40, 80])
def test_on_a_terminal_lines_keep_within_it(width: int) -> None:
    shown = played(turn(), width=width, environ={"NO_COLOR": "1", "TERM": "dumb"}).stdout
    assert all(len(line) <= width for line in shown.splitlines())
    assert "1. under $20 (3)" in shown and "total" in shown


def test_in_chinese() -> None:
    shown = played(turn("zh")).stdout
    assert "合计" in shown or "总计" in shown


def test_json_lines_keep_the_schema() -> None:
    schema: dict[str, Any] = json.loads(schema_text())
    validator = jsonschema.Draft202012Validator({**schema["$defs"]["event"], "$defs": schema["$defs"]})
    lines = [json.loads(line, parse_float=Decimal) for line in played(turn(), Output.JSONL).stdout.splitlines()]
    for line in lines:
        validator.validate(line)
    assert [line["event"] for line in lines] == ["understood", "changed", "basketed", "text", "clarified", "done"]
    assert (lines[2]["basket"]["total"], lines[2]["basket"]["items"][0]["quantity"]) == (Decimal("69.5"), 2)
