"""`recommend --all` and `--like`: the whole set in every form, in both languages, whoever speaks."""

from typing import Any

import pytest

from tests.end_to_end.cli import Shop, ids
from tests.end_to_end.terminal import terminal
from tests.fake_openai import FakeOpenAI, answer

NEED = "all headphones under $100"
CHINESE = "所有3000元以下的手机"


def listed(shop: Shop, *arguments: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = shop.run("recommend", *arguments, "--offline", "--json").json["recommendations"]
    return found


@pytest.mark.parametrize(("need", "currency", "most"), [(NEED, "USD", 100), (CHINESE, "CNY", 3000)])
def test_everything_that_fits_is_listed_and_counted(shop: Shop, need: str, currency: str, most: int) -> None:
    ran = shop.run("recommend", need, "--offline", "--json")
    document = ran.json
    found = document["recommendations"]
    assert len(found) > 5
    assert document["shape"]["matched"] == len(found)
    assert all(one["price"] <= most and one["currency"] == currency for one in found)
    assert document["need"]["set"]["whole"] is True
    assert str(len(found)) in document["answer"]


def test_the_flag_asks_for_what_the_words_may_ask_for_and_top_is_no_limit(shop: Shop) -> None:
    assert ids(listed(shop, "headphones under $100", "--all", "--top", "1")) == ids(listed(shop, NEED))
    assert len(listed(shop, "headphones under $100", "--top", "1")) == 1


def test_the_list_has_a_line_for_each(shop: Shop) -> None:
    found = listed(shop, NEED)
    plain = shop.run("recommend", NEED, "--offline")
    assert all(one["id"] in plain.stdout for one in found)
    with terminal(shop, "recommend", NEED, "--offline", columns=200) as screen:
        assert screen.finish() == 0
    assert all(one["id"] in screen.text for one in found)


def test_a_model_speaks_of_the_first_few_and_chooses_nothing(shop: Shop) -> None:
    found = listed(shop, NEED)
    with FakeOpenAI(answer("PICKS: [2]\n\n", "[1] comes first.")) as server:
        ran = shop.asking(server).run("recommend", NEED, "--json")
        (request,) = server.requests
    assert ids(ran.json["recommendations"]) == ids(found)
    sent = str(request.body)
    assert found[0]["title"] in sent
    assert found[-1]["title"] not in sent
    assert "comes first" in ran.json["answer"]


def test_what_can_stand_in_for_a_product(shop: Shop) -> None:
    first = listed(shop, NEED)[0]
    like = shop.run("recommend", "--like", first["id"], "--offline", "--json").json
    assert like["need"]["set"]["product"] == {"id": first["id"], "relation": "like"}
    assert first["id"] not in ids(like["recommendations"])
    dear = [one for one in like["recommendations"] if one["price"] >= first["price"]]
    limit = f"under ${first['price']}"
    cheaper = shop.run("recommend", limit, "--like", first["id"], "--all", "--offline", "--json").json
    assert not set(ids(dear)) & set(ids(cheaper["recommendations"]))
    assert all("cheaper" in one["reasons"][0]["text"] for one in cheaper["recommendations"])


def test_an_unknown_product_has_no_substitutes(shop: Shop) -> None:
    ran = shop.run("recommend", "--like", "nowhere", "--offline")
    assert ran.code == 2
    assert "nowhere" in ran.stderr


def test_a_line_of_a_batch_asks_for_a_set_too(shop: Shop) -> None:
    lines = b'{"need": "headphones under $100", "all": true}\n{"need": "headphones", "like": 3}\n'
    ran = shop.run("recommend", "--batch", "-", "--offline", stdin=lines)
    first, second = ran.lines
    assert ids(first["recommendations"]) == ids(listed(shop, NEED))
    assert "like" in second["error"]["cause"]


def test_nothing_fits(shop: Shop) -> None:
    ran = shop.run("recommend", "all headphones under $1", "--offline", "--json")
    assert ran.code == 3
    assert ran.json["exclusions"]
