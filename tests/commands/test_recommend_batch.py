"""What becomes of a batch that cannot be had, and of one in which shopcli itself is at fault."""

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from shopcli.app import run
from shopcli.commands import batch, recommend_batch
from shopcli.commands.needs import Choices, Limits, Shop, recommendation
from shopcli.context import Context
from shopcli.errors import UsageError
from shopcli.events import Event


def faulty(text: str, limits: Limits, shop: Shop) -> Iterable[Event]:
    if text == "lamp":
        raise ZeroDivisionError("division by zero")
    return recommendation(text, limits, shop)


def test_a_fault_costs_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SHOPCLI_HOME", str(tmp_path))
    monkeypatch.delenv("SHOPCLI_DEBUG", raising=False)
    monkeypatch.setattr(recommend_batch, "recommendation", faulty)
    needs = tmp_path / "needs.jsonl"
    needs.write_text('{"need": "laptop"}\n{"need": "lamp"}\n{"need": "laptop"}\n')

    code = run(["recommend", "--batch", str(needs), "--offline"])
    written = capsys.readouterr()
    documents = [json.loads(line) for line in written.out.splitlines()]

    assert code == 1
    assert [bool(one["recommendations"]) for one in documents] == [True, False, True]
    assert (documents[1]["error"]["kind"], documents[1]["error"]["exit_code"]) == ("unexpected", 1)
    assert "line 2: ZeroDivisionError: division by zero" in written.err


def test_a_batch_is_not_read_from_a_terminal() -> None:
    context = Context.of_process()
    context.stdin_is_terminal = True
    with pytest.raises(UsageError, match="nothing is piped in"):
        recommend_batch.recommend_batch("-", 1, Limits(), Choices(), context)


@pytest.mark.parametrize("path", ["/dev/zero", "~nobody-of-that-name/needs.jsonl"])
def test_a_batch_without_end_or_place_is_refused(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "LARGEST", 1000)
    with pytest.raises(UsageError) as caught:
        recommend_batch.recommend_batch(path, 1, Limits(), Choices(), Context.of_process())
    assert caught.value.hint
