"""`recommend --batch`: a document per line, in the order of the input, whatever a line holds."""

import json
import signal
from typing import Any

import pytest

from tests.end_to_end.cli import PATIENCE, Shop, ids, interruptible, wait_until
from tests.fake_openai import FakeOpenAI, Finish, Reply, Say, Wait, answer, failure


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
    assert all(f"line {number}: " in ran.stderr for number in (3, 4, 5))
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


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"need": "  "}, "the need is empty"),
        ({"max_price": "abc"}, "max_price 'abc'"),
        ({"max_price": [5]}, "`max_price`"),
        ({"min_price": 9, "max_price": 5}, "min_price 9 is above max_price 5"),
        ({"where": "ram"}, "where 'ram'"),
        ({"brands": ["Asus"], "not_brands": ["asus"]}, "give either brands or not_brands"),
        ({"top": 0}, "`top`"),
        ({"in_stock": "yes"}, "`in_stock`"),
    ],
)
def test_a_line_that_cannot_be_read_is_told_by_its_field(shop: Shop, fields: dict[str, Any], named: str) -> None:
    ran = shop.run("recommend", "--batch", "-", "--offline", stdin=lines({"need": "laptop"}, {"need": "tv", **fields}))
    assert ran.code == 2
    (told,) = [line for line in ran.stderr.splitlines() if "line 2: " in line]
    assert "--" not in ran.stderr.partition("line 2: ")[2]
    error = ran.lines[1]["error"]
    assert named in f"{error['cause']} {error['hint']}"
    assert error["cause"] in told
    assert (error["kind"], error["exit_code"]) == ("usage_error", 2)


def test_a_bad_flag_is_refused_before_any_line(shop: Shop) -> None:
    needs = lines({"need": "laptop"})
    ran = shop.run("recommend", "--batch", "-", "--offline", "--max-price", "abc", stdin=needs)
    assert (ran.code, ran.stdout) == (2, "")
    assert "--max-price 'abc'" in ran.stderr


def test_a_number_of_5000_digits_is_a_bad_line_and_not_the_end(shop: Shop) -> None:
    needs = lines(f'{{"need": "laptop", "max_price": {"9" * 5000}}}', {"need": "laptop"})
    ran = shop.run("recommend", "--batch", "-", "--offline", stdin=needs)
    assert ran.code == 2
    assert [bool(one["error"]) for one in ran.lines] == [True, False]


@pytest.mark.parametrize("line_id", [1.5, True, ["a"], {"a": 1}])
def test_an_id_of_another_kind_is_told_and_the_line_number_stands_in(shop: Shop, line_id: object) -> None:
    ran = shop.run("recommend", "--batch", "-", "--offline", stdin=lines({"id": line_id, "need": "laptop"}))
    assert ran.code == 0
    assert ran.lines[0]["id"] == 1
    assert any("`id`" in notice["text"] for notice in ran.lines[0]["notices"])


def test_strict_makes_a_failed_model_the_exit_code_of_the_batch(shop: Shop) -> None:
    needs = [{"need": "laptop"}, {"need": "phone"}]
    with FakeOpenAI(failure(400, "no"), answer("PICKS: [1]\n\n[1].")) as server:
        strict = shop.asking(server).run(
            "recommend", "--batch", "-", "--strict", "--jobs", "1", stdin=lines(*needs, "bad")
        )
        assert strict.code == 2
    with FakeOpenAI(failure(400, "no"), answer("PICKS: [1]\n\n[1].")) as server:
        strict = shop.asking(server).run("recommend", "--batch", "-", "--strict", "--jobs", "1", stdin=lines(*needs))
    assert strict.code == 5
    assert [one["exit_code"] for one in strict.lines] == [5, 0]


@pytest.mark.parametrize(
    "flags", [["--explain"], ["--usage"], ["--why-not", "x"], ["--dry-run"], ["--jsonl"], ["--no-stream"]]
)
def test_flags_that_a_batch_has_no_use_for_are_refused(shop: Shop, flags: list[str]) -> None:
    ran = shop.run("recommend", "--batch", "-", "--offline", *flags, stdin=lines({"need": "laptop"}))
    assert ran.code == 2
    assert f"{flags[0]} and --batch exclude each other" in ran.stderr


def test_ctrl_c_ends_a_batch_at_once_with_whole_lines(shop: Shop) -> None:
    held = Reply([Say("PICKS: [1]\n\n"), Wait(), Finish()])
    shop.write("needs.jsonl", lines(*({"need": "laptop"} for _ in range(9))))
    with FakeOpenAI(answer("PICKS: [1]\n\n[1]."), held) as server, interruptible():
        process = shop.asking(server).start("recommend", "--batch", "needs.jsonl", "--jobs", "1")
        assert process.stdout
        first = process.stdout.readline()
        wait_until(lambda: len(server.requests) == 2, "the request that is never answered")
        process.send_signal(signal.SIGINT)
        rest, complaints = process.communicate(timeout=5)
    assert process.returncode == 130
    assert json.loads(first)["id"] == 1
    assert rest == b""
    assert b"Traceback" not in complaints


def test_a_reader_that_leaves_ends_a_batch_quietly(shop: Shop) -> None:
    shop.write("needs.jsonl", lines(*({"need": "laptop"} for _ in range(99))))
    process = shop.start("recommend", "--batch", "needs.jsonl", "--offline")
    assert process.stdout
    assert process.stderr
    with process.stdout as stdout:
        assert stdout.readline()
    with process.stderr as stderr:
        assert b"Broken" not in stderr.read()
    assert process.wait(PATIENCE) == 0
