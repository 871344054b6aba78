"""Whatever a provider does: the products are there, stderr says what went wrong and what to do, and the run ends."""

import pytest

from tests.end_to_end.cli import Shop
from tests.end_to_end.conftest import CHINESE, ENGLISH
from tests.end_to_end.faults import AT_ONCE, FAULTS, SLACK, SOME, asking, check, event, in_time, set_limits
from tests.fake_openai import DONE, Delta, FakeOpenAI, Finish, Raw, Reply, Say, Step, answer, failure


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_costs_the_prose_at_most(shop: Shop, name: str) -> None:
    fault = FAULTS[name]
    set_limits(shop, fault.limits)
    with FakeOpenAI(fault.reply) as server:
        ran = in_time(lambda: asking(shop, server.url).run("recommend", ENGLISH, "--json"), sum(fault.limits.values()))
    check(ran, fault.kind, fault.cause, fault.hint)
    assert ran.code == 0


@pytest.mark.parametrize("name", {fault.kind: name for name, fault in FAULTS.items()}.values())
def test_a_fault_of_each_kind_fails_a_strict_run(shop: Shop, name: str) -> None:
    fault = FAULTS[name]
    set_limits(shop, fault.limits)
    with FakeOpenAI(fault.reply) as server:
        ran = in_time(lambda: asking(shop, server.url).run("recommend", ENGLISH, "--json", "--strict"))
    check(ran, fault.kind, fault.cause, fault.hint)
    assert ran.code == 5


ODD: dict[str, list[Step]] = {
    "invalid UTF-8": [Raw(b'data: {"choices": [{"delta": {"content": "caf\xe9: "}}]}\n\n')],
    "tool calls beside the text": [Delta({"tool_calls": [{"index": 0, "function": {"name": "f", "arguments": "{}"}}]})],
    "thoughts in the text": [Say("<thi"), Say("nk>the first? no.</th"), Say("ink>")],
    "comments, other events and empty chunks": [
        Raw(b': hello\r\n\r\nevent: ping\r\ndata: {}\r\n\r\nid: 7\n\ndata: {"choices": null}\n\n')
    ],
    "fields that are null": [event({"choices": [{"delta": None}], "usage": None}), Delta({"content": None})],
}


@pytest.mark.parametrize("name", ODD)
def test_what_is_merely_odd_costs_nothing(shop: Shop, name: str) -> None:
    with FakeOpenAI(Reply([*ODD[name], SOME, Finish(), DONE])) as server:
        ran = asking(shop, server.url).run("recommend", ENGLISH, "--json")
    assert ran.json["degraded"] is None, ran.stderr
    assert ran.json["answer"].strip().endswith("The second one is the light one.")
    assert "no." not in ran.json["answer"]
    assert len(ran.json["recommendations"]) == 1


@pytest.mark.parametrize(("reason", "told"), [("length", "length limit"), ("content_filter", "content filter")])
def test_an_answer_that_stops_early_is_kept_and_said(shop: Shop, reason: str, told: str) -> None:
    with FakeOpenAI(Reply([SOME, Finish(reason), DONE])) as server:
        ran = asking(shop, server.url).run("recommend", ENGLISH)
    assert ran.code == 0
    assert "The second one is the light one." in ran.stdout
    assert told in ran.stderr


def test_retries_are_told_as_they_happen(shop: Shop) -> None:
    busy = failure(503, "busy", AT_ONCE)
    with FakeOpenAI(busy, busy, answer("PICKS: [1]\n\n[1] is the one.")) as server:
        ran = asking(shop, server.url).run("recommend", ENGLISH)
    assert "failed: busy; trying again in 0.0 s (1 of 2)\n" in ran.stderr
    assert "failed: busy; trying again in 0.0 s (2 of 2)\n" in ran.stderr
    assert "is the one." in ran.stdout


def test_a_fault_is_told_in_the_language_of_the_need(shop: Shop) -> None:
    with FakeOpenAI(failure(503, "busy", AT_ONCE)) as server:
        ran = asking(shop, server.url).run("recommend", CHINESE)
    assert "0.0 秒后重试（第 2 次，共 2 次）" in ran.stderr
    assert "出错了：busy；由内置写作器接着写" in ran.stderr
    assert "提示：请再试一次，或用 --offline" in ran.stderr


PRICED = "models: {some-model: {input_price: 2, output_price: 10}}\n"


@pytest.mark.parametrize("priced", [False, True])
def test_tokens_money_and_time_to_the_first_token_are_told(shop: Shop, priced: bool) -> None:
    set_limits(shop, {})
    if priced:
        (shop.home / "config" / "config.yaml").write_text(PRICED)
    with FakeOpenAI(answer("PICKS: [1]\n\n[1].", prompt_tokens=1_000, completion_tokens=50)) as server:
        told = asking(shop, server.url).run("recommend", ENGLISH, "--usage").stderr.splitlines()[-1]
        usage = asking(shop, server.url).run("recommend", ENGLISH, "--json").json["usage"]
    assert told.startswith("1,000 prompt tokens, 50 answer tokens · ")
    assert ("cost" in told) is priced
    assert "first text after " in told
    assert (usage["prompt_tokens"], usage["completion_tokens"], usage["estimated"]) == (1_000, 50, False)
    assert usage["cost"] == (0.0025 if priced else None)
    assert 0 < usage["first_token_seconds"] < SLACK


def test_what_the_provider_does_not_count_is_estimated_and_marked(shop: Shop) -> None:
    set_limits(shop, {})
    (shop.home / "config" / "config.yaml").write_text(PRICED)
    with FakeOpenAI(Reply([SOME, Finish(), DONE])) as server:
        told = asking(shop, server.url).run("recommend", ENGLISH, "--usage").stderr.splitlines()[-1]
        usage = asking(shop, server.url).run("recommend", ENGLISH, "--json").json["usage"]
    assert told.startswith("~")
    assert usage["estimated"]
    assert usage["prompt_tokens"] > 500
    assert usage["completion_tokens"] > 10
    assert usage["cost"] > 0
