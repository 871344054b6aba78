"""What a model claims is held against the catalog while it streams, in every form of output."""

from typing import Any

import pytest

from tests.end_to_end.cli import Shop, ids
from tests.end_to_end.conftest import CHINESE, ENGLISH
from tests.end_to_end.terminal import terminal
from tests.fake_openai import Cut, FakeOpenAI, Finish, Reply, Say, answer, failure

WRONG = "PICKS: [1] [2]\n\n[1] costs just $1, which is a joke.\n"
RIGHT = "PICKS: [2]\n\n[2] costs {price}, and that is that.\n"


def candidates(shop: Shop, need: str = ENGLISH) -> list[dict[str, Any]]:
    events = shop.run("recommend", need, "--offline", "--jsonl").lines
    return next(event["candidates"] for event in events if event["event"] == "ranked")


def price(candidate: dict[str, Any], symbol: str = "$") -> str:
    return f"{symbol}{candidate['price']:,}"


def test_a_wrong_price_is_struck_with_the_catalogs_beside_it(shop: Shop) -> None:
    first = candidates(shop)[0]
    with FakeOpenAI(answer(WRONG)) as server:
        ran = shop.asking(server).run("recommend", ENGLISH)
        with terminal(shop.asking(server), "recommend", ENGLISH, columns=200) as screen:
            assert screen.finish() == 0
    assert f"[1] costs just $1 [catalog: {price(first)}], which is a joke." in ran.stdout
    assert f"$1 [catalog: {price(first)}]" in screen.text
    assert "claims checked: 0 true, 1 wrong, 0 unknown" in ran.stdout
    assert ran.code == 0


def test_a_wrong_price_is_struck_in_chinese(shop: Shop) -> None:
    first = candidates(shop, CHINESE)[0]
    with FakeOpenAI(answer("PICKS: [1]\n\n[1] 只卖 ¥1，续航", "很长。\n")) as server:
        ran = shop.asking(server).run("recommend", CHINESE)
    assert f"[1] 只卖 ¥1 [目录：{price(first, '¥')}]，续航很长。" in ran.stdout
    assert "已核对：0 处属实，1 处有误" in ran.stdout


def test_json_lists_every_claim_with_its_field(shop: Shop) -> None:
    first, second = candidates(shop)[:2]
    said = f"PICKS: [1] [2]\n\nAt {price(first)}, [1] is in stock. [2] costs $1.\n"
    with FakeOpenAI(answer(said)) as server:
        document = shop.asking(server).run("recommend", ENGLISH, "--json").json
        events = shop.asking(server).run("recommend", ENGLISH, "--jsonl").lines
    claims = {claim["text"]: claim for claim in document["claims"]}
    assert claims[price(first)] == {
        "text": price(first),
        "kind": "price",
        "product_id": first["id"],
        "field": "price",
        "verdict": "supported",
        "catalog_value": price(first),
    }
    assert claims["in stock"]["verdict"] == "supported"
    assert claims["$1"]["verdict"] == "contradicted"
    assert claims["$1"]["catalog_value"] == price(second)
    assert f"~~$1~~ [catalog: {price(second)}]" in document["answer"]
    assert [event["claim"] for event in events if event["event"] == "text" and event["claim"]] == document["claims"]
    assert {"event": "checked", "supported": 2, "contradicted": 1, "unknown": 0} in events


def test_a_product_that_no_catalog_has_is_contradicted_by_definition(shop: Shop) -> None:
    with FakeOpenAI(answer("PICKS: [1]\n\nThe Nortavo Zephyr 99 is even better than [1].\n")) as server:
        ran = shop.asking(server).run("recommend", ENGLISH)
    assert "Nortavo Zephyr 99 [catalog: no such product]" in ran.stdout


def test_strict_asks_once_for_a_repair_and_shows_the_repaired_answer_alone(shop: Shop) -> None:
    right = RIGHT.format(price=price(candidates(shop)[1]))
    with FakeOpenAI(answer(WRONG), answer(right)) as server:
        ran = shop.asking(server).run("recommend", ENGLISH, "--strict", "--json")
        messages = server.requests[1].body["messages"]
    assert ran.code == 0
    assert len(server.requests) == 2
    assert [message["role"] for message in messages] == ["system", "user", "assistant", "user"]
    assert "“$1”, said of [1]" in messages[-1]["content"]
    assert ids(ran.json["recommendations"]) == [candidates(shop)[1]["id"]]
    assert "$1 " not in ran.json["answer"]
    assert ran.json["usage"]["prompt_tokens"] == 200, "both requests were paid for"
    assert "asking the model once to repair it" in ran.json["notices"][-1]["text"]


def test_strict_exits_4_where_a_contradiction_remains(shop: Shop) -> None:
    with FakeOpenAI(answer(WRONG)) as server:
        ran = shop.asking(server).run("recommend", ENGLISH, "--strict", "--json")
    assert ran.code == ran.json["exit_code"] == 4
    assert len(server.requests) == 2, "it is asked once, not for ever"
    assert len(ran.json["recommendations"]) == 2
    assert "[catalog: " in ran.json["answer"]


def test_strict_shows_the_first_answer_marked_where_the_repair_fails(shop: Shop) -> None:
    with FakeOpenAI(answer(WRONG), failure(401, "no longer")) as server:
        ran = shop.asking(server).run("recommend", ENGLISH, "--strict")
    assert ran.code == 4
    assert "$1 [catalog: " in ran.stdout
    assert "could not repair" in ran.stderr


def test_strict_makes_room_for_a_repair_where_the_prompt_had_filled_the_window(shop: Shop) -> None:
    """As Chinese prompts do."""
    with FakeOpenAI(answer("PICKS: [1]\n\n[1] 只卖 ¥1。\n"), answer("PICKS: [1]\n\n[1] 很轻。\n")) as server:
        ran = shop.asking(server).run("recommend", CHINESE, "--strict", "--json")
        first, second = (len(request.body["messages"][1]["content"]) for request in server.requests)
    assert ran.code == 0
    assert "很轻" in ran.json["answer"]
    assert second < first


def test_strict_shows_the_first_answer_once_where_the_repair_only_picks(shop: Shop) -> None:
    with FakeOpenAI(answer(WRONG), answer("PICKS: [2]")) as server:
        ran = shop.asking(server).run("recommend", ENGLISH, "--strict", "--jsonl")
    assert ran.code == 4
    (picked,) = (event for event in ran.lines if event["event"] == "picked")
    assert len(picked["recommendations"]) == 2
    (spent,) = (event for event in ran.lines if event["event"] == "spent")
    assert spent["usage"]["prompt_tokens"] == 200, "both requests were paid for"


def test_a_claim_that_was_cut_off_is_shown_and_not_judged(shop: Shop) -> None:
    """`$5` may be the beginning of `$599`."""
    with FakeOpenAI(Reply((Say("PICKS: [1]\n\n[1] costs $5"), Cut()))) as server:
        ran = shop.asking(server).run("recommend", ENGLISH)
    assert "[1] costs $5\n" in ran.stdout
    assert "[catalog:" not in ran.stdout


@pytest.mark.parametrize("size", [" is 2048 tokens", " is 8192 tokens", " exceeded"])
def test_a_prompt_that_the_model_does_not_hold_is_cut_and_sent_once_more(shop: Shop, size: str) -> None:
    """Also where the window is as large as was thought, for then the model counts more tokens than the estimate."""
    too_long = failure(400, f"This model's maximum context length{size}.", code="context_length_exceeded")
    with FakeOpenAI(too_long, answer("PICKS: [1]\n\nTake [1].\n")) as server:
        ran = shop.asking(server).run("recommend", ENGLISH, "--json")
        sizes = [len(str(request.body["messages"])) for request in server.requests]
    assert ran.code == 0
    assert ran.json["degraded"] is None
    assert "Take [1]." in ran.json["answer"]
    assert len(sizes) == 2
    assert sizes[1] < sizes[0]
    assert any("asking again with fewer candidates" in notice["text"] for notice in ran.json["notices"])


def test_a_model_that_holds_not_even_the_shorter_prompt_costs_the_prose_alone(shop: Shop) -> None:
    too_long = failure(400, "the request exceeds the available context size", type="exceed_context_size_error")
    with FakeOpenAI(too_long) as server:
        ran = shop.asking(server).run("recommend", ENGLISH, "--json")
    assert ran.code == 0
    assert len(server.requests) == 2
    assert ran.json["degraded"]["kind"] == "context_length"
    assert ran.json["recommendations"]
    assert ran.json["model"]["name"] == "some-model"


@pytest.mark.parametrize("said", ["PICKS: [2] [1]", "PICKS: [2] [1]\n\n \n"])
def test_where_a_model_only_picks_the_built_in_writer_gives_the_reasons(shop: Shop, said: str) -> None:
    second = candidates(shop)[1]
    with FakeOpenAI(answer(said)) as server:
        ran = shop.asking(server).run("recommend", ENGLISH, "--json")
        strict = shop.asking(server).run("recommend", ENGLISH, "--strict")
    assert ran.code == 0
    assert ids(ran.json["recommendations"])[0] == second["id"]
    assert ran.json["degraded"]["cause"] == "some-model chose products and gave no reasons"
    assert price(second) in ran.json["answer"]
    assert strict.code == 5


def test_a_length_stop_is_said_and_the_partial_answer_kept(shop: Shop) -> None:
    with FakeOpenAI(Reply((Say("PICKS: [1]\n\n[1] is the one becau"), Finish("length")))) as server:
        ran = shop.asking(server).run("recommend", ENGLISH)
    assert "[1] is the one becau\n" in ran.stdout
    assert "reached its length limit" in ran.stderr
    assert ran.code == 0
