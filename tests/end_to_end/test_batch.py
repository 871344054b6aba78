"""`recommend --batch`: a document per line, in the order of the input, whatever a line holds."""

import json
from typing import Any

import pytest

from tests.end_to_end.cli import Shop, ids
from tests.fake_openai import FakeOpenAI, answer, failure


def lines(*records: Any) -> bytes:
    return "".join(
        f"{one if isinstance(one, str) else json.dumps(one, ensure_ascii=False)}\n" for one in records
    ).encode()


def test_order_and_ids_are_kept_and_a_bad_line_is_passed_over(shop: Shop) -> None:
    needs = [
        {"id": "a", "need": "cheap laptop"},
        {"id": 7, "need": "headphones under $100"},
        "this is not JSON",
        {"id": "d"},
        {"id": "e", "need": ""},
        {"need": "smartwatch"},
        {"id": "g", "need": "laptop under $20"},
    ]
    ran = shop.run("recommend", "--batch", "-", "--offline", "--jobs", "4", stdin=lines(*needs))
    assert [one["id"] for one in ran.lines] == ["a", 7, 3, "d", "e", 6, "g"]
    assert [bool(one["recommendations"]) for one in ran.lines] == [True, True, False, False, False, True, False]
    assert [bool(one["error"]) for one in ran.lines] == [False, False, True, True, True, False, False]
    assert ran.lines[6]["exit_code"] == 3
    assert "line 3" in ran.stderr
    assert "line 4" in ran.stderr
    assert ran.code == 2


def test_a_faultless_batch_ends_well(shop: Shop) -> None:
    shop.write("needs.jsonl", lines({"id": 1, "need": "laptop"}, {"id": 2, "need": "phone"}))
    ran = shop.run("recommend", "--batch", "needs.jsonl", "--offline")
    assert ran.code == 0
    assert [one["id"] for one in ran.lines] == [1, 2]


@pytest.mark.parametrize("jobs", ["1", "8"])
def test_a_batch_answers_as_single_runs_do(shop: Shop, jobs: str) -> None:
    needs = ["light laptop under $900", "wireless earbuds", "27 inch monitor", "gift for a runner under $60"]
    ran = shop.run("recommend", "--batch", "-", "--offline", "--jobs", jobs, stdin=lines(*({"need": n} for n in needs)))
    for need, document in zip(needs, ran.lines, strict=True):
        alone = shop.run("recommend", need, "--offline", "--json").json
        assert document["recommendations"] == alone["recommendations"]
        assert document["answer"] == alone["answer"]
        assert document["need"] == alone["need"]


def test_limits_of_a_line_win_over_those_of_the_command(shop: Shop) -> None:
    needs = lines({"need": "laptop", "max_price": 600, "top": 2, "where": ["ram>=8GB"]}, {"need": "laptop"})
    ran = shop.run("recommend", "--batch", "-", "--offline", "--max-price", "1000", "--top", "1", stdin=needs)
    first, second = ran.lines
    assert len(first["recommendations"]) == 2
    assert all(one["price"] <= 600 for one in first["recommendations"])
    assert len(second["recommendations"]) == 1
    assert second["need"]["max_price"] == 1000


def test_unknown_fields_of_a_line_are_told(shop: Shop) -> None:
    ran = shop.run("recommend", "--batch", "-", "--offline", stdin=lines({"need": "laptop", "colour": "red"}))
    assert any("colour" in notice["text"] for notice in ran.lines[0]["notices"])
    assert ran.lines[0]["recommendations"]


def test_a_model_that_fails_on_one_line_degrades_that_line_alone(shop: Shop) -> None:
    replies = [answer("PICKS: [2]\n\n[2]."), failure(400, "no"), answer("PICKS: [1]\n\n[1].")]
    with FakeOpenAI(*replies) as server:
        needs = lines(*({"id": number, "need": "laptop"} for number in range(3)))
        ran = shop.asking(server).run("recommend", "--batch", "-", "--jobs", "1", stdin=needs)
    assert [bool(one["degraded"]) for one in ran.lines] == [False, True, False]
    assert all(one["recommendations"] for one in ran.lines)
    assert ran.code == 0


def test_both_languages_share_one_batch(cold_shop: Shop) -> None:
    catalog = {"products": [{"id": "k", "title": "Kettle 电热水壶", "price": 20, "currency": "USD"}]}
    cold_shop.write("catalog.json", json.dumps(catalog))
    needs = lines({"need": "kettle"}, {"need": "推荐一个电热水壶"})
    ran = cold_shop.run("recommend", "--batch", "-", "--offline", stdin=needs)
    assert [one["need"]["language"] for one in ran.lines] == ["en", "zh"]
    assert [ids(one["recommendations"]) for one in ran.lines] == [["k"], ["k"]]


def test_an_unreadable_batch_is_a_usage_error(shop: Shop) -> None:
    ran = shop.run("recommend", "--batch", "nowhere.jsonl", "--offline")
    assert ran.code == 2
    assert "nowhere.jsonl" in ran.stderr
    assert ran.stdout == ""
