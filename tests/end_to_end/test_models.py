"""The model chooses and speaks; what it chose is the same in every form, and its failure costs the prose alone."""

import json
from collections.abc import Sequence
from typing import Any

import pytest

from tests.end_to_end.cli import KEY, MODEL, Shop, ids
from tests.end_to_end.conftest import CHINESE, ENGLISH
from tests.end_to_end.terminal import terminal
from tests.fake_openai import Cut, FakeOpenAI, Reply, Say, answer, failure, html_page


def candidates(shop: Shop, need: str = ENGLISH) -> list[dict[str, Any]]:
    """What the model may choose from, by handle from 1 on."""
    events = shop.run("recommend", need, "--offline", "--jsonl").lines
    return next(event["candidates"] for event in events if event["event"] == "ranked")


def in_order(text: str, titles: Sequence[str]) -> bool:
    places = [text.find(title) for title in titles]
    return -1 not in places and places == sorted(places)


@pytest.mark.parametrize("need", [ENGLISH, CHINESE])
def test_the_picks_of_a_model_are_the_same_in_every_form(shop: Shop, need: str) -> None:
    offered = candidates(shop, need)
    chosen = [offered[2], offered[0], offered[1]]
    with FakeOpenAI(answer("PICKS: [3] [1] [2]\n\n", "[3] first, then [1].")) as server:
        plain = shop.asking(server).run("recommend", need)
        as_json = shop.asking(server).run("recommend", need, "--json")
        as_lines = shop.asking(server).run("recommend", need, "--jsonl")
        with terminal(shop.asking(server), "recommend", need, columns=200) as screen:
            assert screen.finish() == 0
    wanted = [one["id"] for one in chosen]
    assert ids(as_json.json["recommendations"]) == wanted
    assert [one["rank"] for one in as_json.json["recommendations"]] == [1, 2, 3]
    picked = [event for event in as_lines.lines if event["event"] == "picked"]
    assert [ids(event["recommendations"]) for event in picked] == [wanted]
    assert picked[0]["recommendations"] == as_json.json["recommendations"]
    numbered = [f"{rank}. {one['title']}" for rank, one in enumerate(chosen, 1)]
    assert in_order(plain.stdout, numbered)
    assert in_order(screen.text, [one["title"][:30] for one in chosen])
    assert as_json.json["model"] == {"name": MODEL, "provider": as_json.json["model"]["provider"]}
    assert as_json.json["degraded"] is None


def test_handles_in_the_prose_become_what_the_shopper_sees(shop: Shop) -> None:
    """A pick's handle becomes its rank, another candidate's its title; a stranger's stays and is struck."""
    offered = candidates(shop)
    with FakeOpenAI(answer("PICKS: [2] [1]\n\nTake [2], or **[1]**, but neither [4] nor [77].")) as server:
        ran = shop.asking(server).run("recommend", ENGLISH, "--json")
    said = ran.json["answer"]
    assert said.startswith("Take [1], or **[2]**, but neither ")
    assert offered[3]["title"][:20] in said
    assert said.endswith("nor ~~[77]~~ [catalog: no such product].")
    assert [claim["text"] for claim in ran.json["claims"] if claim["verdict"] == "contradicted"] == ["[77]"]


def test_strangers_are_dropped_and_counted(shop: Shop) -> None:
    offered = candidates(shop)
    with FakeOpenAI(answer("PICKS: [99] [2] [41]\n\n[2] it is.")) as server:
        ran = shop.asking(server).run("recommend", ENGLISH, "--jsonl")
    picked = next(event for event in ran.lines if event["event"] == "picked")
    assert ids(picked["recommendations"]) == [offered[1]["id"]]
    assert picked["dropped"] == 2


def test_a_model_that_picks_nothing_gets_the_order_of_the_code(shop: Shop) -> None:
    offered = candidates(shop)
    with FakeOpenAI(answer("I would rather talk about the weather.")) as server:
        ran = shop.asking(server).run("recommend", ENGLISH, "--json")
    assert ids(ran.json["recommendations"]) == [one["id"] for one in offered[:3]]
    assert "weather" in ran.json["answer"]


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (failure(401, "Incorrect API key provided"), "authentication"),
        (failure(404, "The model does not exist", code="model_not_found"), "model_not_found"),
        (html_page(), "not_an_api"),
        (Reply([Say("PICKS: [2]\n\nThe best of them is"), Cut()]), "connection"),
    ],
)
def test_a_model_that_fails_costs_the_prose_and_not_the_answer(shop: Shop, reply: Reply, kind: str) -> None:
    with FakeOpenAI(reply) as server:
        ran = shop.asking(server).run("recommend", ENGLISH, "--json")
        plain = shop.asking(server).run("recommend", ENGLISH)
        strict = shop.asking(server).run("recommend", ENGLISH, "--json", "--strict")
    assert ran.code == 0
    assert ran.json["degraded"]["cause"]
    assert ran.json["degraded"]["hint"]
    assert ran.json["recommendations"]
    assert len(ran.json["answer"]) > 100
    assert plain.code == 0
    assert ran.json["degraded"]["cause"] in plain.stderr
    assert strict.code == 5
    assert ids(strict.json["recommendations"]) == ids(ran.json["recommendations"])
    assert KEY not in ran.stdout + ran.stderr + plain.stderr


def test_what_a_model_said_before_it_failed_stays_and_its_picks_too(shop: Shop) -> None:
    offered = candidates(shop)
    with FakeOpenAI(Reply([Say("PICKS: [2]\n\nThe best of them is a light one.\n\n"), Cut()])) as server:
        ran = shop.asking(server).run("recommend", ENGLISH, "--json")
    assert ids(ran.json["recommendations"]) == [offered[1]["id"]]
    assert ran.json["answer"].startswith("The best of them is a light one.")


def test_control_characters_of_a_model_never_reach_the_terminal(shop: Shop) -> None:
    with FakeOpenAI(answer("PICKS: [1]\n\nNice\x1b]0;owned\x07\x1b[2J \u202ecolour[/red]\x9b31m.\n")) as server:
        with terminal(shop.asking(server), "recommend", ENGLISH) as screen:
            assert screen.finish() == 0
        plain = shop.asking(server).run("recommend", ENGLISH)
    for shown in (screen.raw, plain.stdout.encode()):
        assert b"\x1b]0;" not in shown
        assert b"\x1b[2J" not in shown
        assert "\u202e".encode() not in shown
        assert "\x9b".encode() not in shown
    assert "[/red]" in plain.stdout


def test_a_dry_run_prints_exactly_what_is_sent(shop: Shop) -> None:
    with FakeOpenAI(answer("PICKS: [1]\n\n[1].")) as server:
        dry = shop.asking(server).run("recommend", ENGLISH, "--dry-run")
        assert server.requests == []
        shop.asking(server).run("recommend", ENGLISH)
    sent = server.requests[0].body["messages"]
    fence = _fence(sent[1]["content"])
    for message in sent:
        said = message["content"].replace(fence, _fence(dry.stdout))
        assert said.rstrip() in dry.stdout


def _fence(text: str) -> str:
    """The random label around untrusted text, which differs between runs."""
    return text.partition("<<<")[2].split()[0]


def test_the_prompt_holds_the_candidates_and_nothing_else_of_the_catalog(shop: Shop) -> None:
    offered = candidates(shop)
    with FakeOpenAI(answer("PICKS: [1]\n\n[1].")) as server:
        shop.asking(server).run("recommend", ENGLISH)
    request = server.requests[0].body
    text = json.dumps(request["messages"], ensure_ascii=False)
    assert request["model"] == MODEL
    assert offered[0]["title"] in text
    assert "nv-aero-14" not in text


def test_usage_is_told_beside_the_answer(shop: Shop) -> None:
    with FakeOpenAI(answer("PICKS: [1]\n\n[1].", prompt_tokens=321, completion_tokens=45)) as server:
        ran = shop.asking(server).run("recommend", ENGLISH, "--usage")
        document = shop.asking(server).run("recommend", ENGLISH, "--json").json
    assert "321" in ran.stderr
    assert document["usage"]["prompt_tokens"] == 321
    assert document["usage"]["completion_tokens"] == 45
