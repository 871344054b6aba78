"""Every bad input gets its own message, its next step and its exit code, and loses nothing that was good."""

import json
import os
import re
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.end_to_end.cli import Ran, Shop, ids

GOOD = {"id": "good", "title": "Good kettle", "price": 20}


def catalog(*products: object) -> str:
    return json.dumps({"store": {"name": "Shop", "currency": "USD"}, "products": [GOOD, *products]}, indent=1)


def assert_refused(ran: Ran, code: int, cause: str, hint: str = "hint: ") -> None:
    """The run ended with one message and one next step, nothing on stdout, and no traceback."""
    assert ran.code == code, ran.stderr
    assert cause in ran.stderr
    assert hint in ran.stderr
    assert ran.stdout == ""
    assert "Traceback" not in ran.stderr


BOMB = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{chr(98 + level)}: &{chr(98 + level)} [{', '.join(['*' + chr(97 + level)] * 10)}]\n" for level in range(9)
)


NO_CATALOGS: dict[str, str | bytes] = {
    "broken.yaml": "products:\n  - id: a\n    title: 'open\n  price: [1\n",
    "broken.json": '{"products": [{"id": "a", }',
    "bomb.yaml": BOMB + "products: []\n",
    "binary.json": b"\x7fELF\x02\x01\x01\x00" + bytes(200) + b"\xff\xfe\x00\x80" * 50,
    "binary.yaml": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\xff\xfe",
    "empty.json": b"",
    "none.json": '{"products": []}',
    "number.json": "12",
    "deep.json": "[" * 100_000,
}


@pytest.mark.parametrize("name", NO_CATALOGS)
def test_a_file_that_is_no_catalog_is_refused(cold_shop: Shop, name: str) -> None:
    cold_shop.write(name, NO_CATALOGS[name])
    assert_refused(cold_shop.run("recommend", "kettle", "-c", name, "--offline"), 6, name)


@pytest.mark.parametrize("name", ["broken.yaml", "broken.json"])
def test_a_broken_file_names_the_line(cold_shop: Shop, name: str) -> None:
    cold_shop.write(name, NO_CATALOGS[name])
    ran = cold_shop.run("recommend", "kettle", "-c", name, "--offline")
    assert re.search(rf"{re.escape(name)}:\d+: ", ran.stderr), ran.stderr


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("huge.yaml", 2_000_000_000),  # refused unread
        ("huge.json", 50_000_000),  # whose fingerprint is taken, and which is read no further than its first bytes
    ],
)
def test_a_huge_file_of_nothing_is_refused(cold_shop: Shop, name: str, size: int) -> None:
    with (cold_shop.cwd / name).open("wb") as file:
        file.truncate(size)
    assert_refused(cold_shop.run("recommend", "kettle", "-c", name, "--offline"), 6, name)


def test_a_missing_file_is_named(cold_shop: Shop) -> None:
    assert_refused(cold_shop.run("recommend", "kettle", "-c", "nowhere.json", "--offline"), 6, "nowhere.json")


def test_a_folder_without_catalogs_is_refused(cold_shop: Shop) -> None:
    (cold_shop.cwd / "folder").mkdir()
    cold_shop.write("folder/notes.txt", "nothing to sell")
    assert_refused(cold_shop.run("recommend", "kettle", "-c", "folder", "--offline"), 6, "folder")


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every file")
def test_an_unreadable_file_is_refused(cold_shop: Shop) -> None:
    cold_shop.write("secret.json", catalog())
    (cold_shop.cwd / "secret.json").chmod(0)
    assert_refused(cold_shop.run("recommend", "kettle", "-c", "secret.json", "--offline"), 6, "secret.json")


@pytest.mark.parametrize(
    ("bad", "field"),
    [
        ({"id": "good", "title": "Same id again", "price": 5}, "id"),
        ({"id": "bad", "title": "Negative kettle", "price": -5}, "price"),
        ({"id": "bad", "title": "Absurd kettle", "price": "1e400"}, "price"),
        ({"id": "bad", "title": "Wordy kettle", "price": "call us"}, "price"),
        ({"id": "bad", "price": 5}, "title"),
        ({"title": "Nameless kettle", "price": 5}, "id"),
        ("kettle", "shop.json:12"),
    ],
)
def test_a_bad_record_is_reported_with_its_field_and_the_good_ones_still_sell(
    cold_shop: Shop, bad: object, field: str
) -> None:
    cold_shop.write("shop.json", catalog(bad))
    ran = cold_shop.run("recommend", "kettle", "-c", "shop.json", "--offline", "--json")
    assert ran.code == 0, ran.stderr
    assert "good" in ids(ran.json["recommendations"])
    assert all(one["price"] is None or 0 <= one["price"] < 1e12 for one in ran.json["recommendations"])
    warnings = [notice["text"] for notice in ran.json["notices"] if notice["level"] == "warning"]
    assert any("shop.json" in text for text in warnings), warnings
    checked = cold_shop.run("catalog", "check", "shop.json")
    assert checked.code == 6
    assert field in checked.stdout + checked.stderr
    strict = cold_shop.run("recommend", "kettle", "-c", "shop.json", "--offline", "--strict")
    assert_refused(strict, 6, "shop.json")


@pytest.mark.parametrize("need", ["", "   ", "\n"])
def test_an_empty_need_is_refused(shop: Shop, need: str) -> None:
    assert_refused(shop.run("recommend", need, "--offline"), 2, "need")


def test_a_need_of_nothing_but_punctuation_is_refused(shop: Shop) -> None:
    assert_refused(shop.run("recommend", "?!…", "--offline"), 2, "need")


def test_a_need_of_100_kilobytes_is_refused_by_its_length(shop: Shop) -> None:
    ran = shop.run("recommend", "-", "--offline", stdin=b"a laptop and then " * 6000)
    assert_refused(ran, 2, "need")


def test_a_missing_need_names_an_example(shop: Shop) -> None:
    assert_refused(shop.run("recommend", "--offline"), 2, "a need is missing", "shopcli recommend")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--max-price", "lots"],
        ["--max-price", "1e400"],
        ["--where", "ram"],
        ["--top", "0"],
        ["--jobs", "many"],
        ["--no-such-option"],
        ["--why-not", "no-such-product"],
    ],
)
def test_a_bad_option_is_a_usage_error(shop: Shop, arguments: list[str]) -> None:
    assert_refused(shop.run("recommend", "laptop", "--offline", *arguments), 2, "error: ")


def test_two_forms_of_output_are_refused_in_one_document(shop: Shop) -> None:
    ran = shop.run("recommend", "laptop", "--offline", "--json", "--jsonl")
    assert ran.code == 2
    assert ran.json["error"]["cause"] == "--json and --jsonl exclude each other"
    assert "hint: " in ran.stderr


def test_settings_that_cannot_be_read_name_the_field(shop: Shop) -> None:
    (shop.home / "config").mkdir()
    (shop.home / "config" / "config.yaml").write_text("top: many\n")
    assert_refused(shop.run("recommend", "laptop", "--offline"), 2, "top")


@contextmanager
def silent_server() -> Iterator[str]:
    """Takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}/catalog.json"


@contextmanager
def file_server(content: bytes) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that the base class gives it
            """Nothing: a test's output is its own."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/catalog.json"
        finally:
            server.shutdown()
            thread.join()


def test_a_url_that_says_nothing_times_out(cold_shop: Shop) -> None:
    (cold_shop.home / "config").mkdir()
    (cold_shop.home / "config" / "config.yaml").write_text("catalog_timeout: 0.2\n")
    with silent_server() as url:
        ran = cold_shop.run("recommend", "kettle", "-c", url)
    assert_refused(ran, 6, "127.0.0.1", "catalog_timeout")


def test_a_url_is_read_and_offline_refuses_it(cold_shop: Shop) -> None:
    with file_server(catalog().encode()) as url:
        refused = cold_shop.run("recommend", "kettle", "-c", url, "--offline")
        ran = cold_shop.run("recommend", "kettle", "-c", url, "--json")
    assert refused.code in (2, 6)
    assert "offline" in refused.stderr
    assert ids(ran.json["recommendations"]) == ["good"]


def test_a_cache_that_cannot_be_written_says_so(cold_shop: Shop) -> None:
    (cold_shop.home / "cache").write_text("a file stands where the folder should be")
    cold_shop.write("shop.json", catalog())
    assert_refused(cold_shop.run("recommend", "kettle", "-c", "shop.json", "--offline"), 6, str(Path("cache")))


@pytest.mark.parametrize(
    "command",
    [
        ("profile", "import", "~no-such-user/orders.csv"),
        ("advise", "what goes with it", "--orders", "~no-such-user/orders.csv"),
        ("recommend", "--batch", "~no-such-user/orders.csv"),
        ("analyze", "category", "~no-such-user/orders.csv"),
    ],
    ids=lambda command: command[0],
)
def test_the_home_of_an_unknown_user_is_a_file_that_is_not_there(cold_shop: Shop, command: tuple[str, ...]) -> None:
    catalogs = () if command[0] == "profile" else ("-c", cold_shop.write("shop.json", catalog()))
    ran = cold_shop.run(*command, *catalogs)
    assert_refused(ran, ran.code, "orders.csv")
    assert ran.code in (2, 6)
    assert "fault in shopcli" not in ran.stderr
