"""`shopcli doctor` says what works and what to do about what does not, as its user sees it."""

import json
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.catalog.web import Respond, Web, answer, serving
from tests.end_to_end.cli import KEY, MODEL, Shop

LAMP = '[{"id": "a", "title": "Lamp", "price": 9}]'


@pytest.fixture(scope="module")
def schema() -> Any:
    return json.loads(files("shopcli.doctor").joinpath("doctor.schema.json").read_text(encoding="utf-8"))


def write_config(shop: Shop, text: str, name: str = "config.yaml", mode: int = 0o600) -> None:
    file = shop.home / "config" / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    file.chmod(mode)


def checks(shop: Shop, schema: Any, *arguments: str, code: int = 0) -> dict[str, dict[str, Any]]:
    """The checks by name, from a document that fits the schema."""
    ran = shop.run("doctor", "--json", *arguments)
    assert ran.code == code, ran.stdout + ran.stderr
    Draft202012Validator(schema).validate(ran.json)
    assert ran.json["exit_code"] == code
    return {check["name"]: check for check in ran.json["checks"]}


def test_the_schema_is_printed(shop: Shop, schema: Any) -> None:
    ran = shop.run("doctor", "--schema")
    assert (ran.code, ran.json) == (0, schema)
    Draft202012Validator.check_schema(schema)


def test_where_nothing_is_set_all_is_well(cold_shop: Shop, schema: Any) -> None:
    found = checks(cold_shop, schema)
    assert {check["status"] for check in found.values()} == {"ok"}
    assert {
        "settings",
        "catalog",
        "index",
        "cache",
        "model",
        "tokenizer",
        "terminal",
        "packages",
        "meaning",
    } <= found.keys()
    assert "185 products, no problems" in found["catalog"]["message"]
    assert "the next recommendation builds it" in found["index"]["message"]
    assert not (cold_shop.home / "cache" / "index").exists(), "looking builds nothing"


def test_people_read_one_line_a_check_and_a_sum(shop: Shop) -> None:
    ran = shop.run("doctor")
    lines = ran.stdout.splitlines()
    assert ran.code == 0
    assert lines[0].startswith("ok    settings: ")
    assert any(line.startswith("ok    index: ") and "is whole and fresh" in line for line in lines)
    assert lines[-1] == f"{len(lines) - 1} checks, no failures, no warnings"
    assert "\x1b" not in ran.stdout


def test_each_setting_says_where_it_comes_from(shop: Shop, schema: Any) -> None:
    write_config(shop, "model: house\ntop: 5\n")
    shop.write("mine.json", LAMP)
    environ = {"OPENAI_BASE_URL": "http://127.0.0.1:9/v1", "SHOPCLI_CATALOG": "mine.json", "SHOPCLI_MODEL": "other"}
    found = checks(replace(shop, environ=environ), schema)
    said = {name.removeprefix("settings."): found[name]["message"] for name in found if name.startswith("settings.")}
    assert said == {
        "model": "house (from config.yaml)",
        "top": "5 (from config.yaml)",
        "base_url": "http://127.0.0.1:9/v1 (from OPENAI_BASE_URL)",
        "catalogs": "mine.json (from SHOPCLI_CATALOG)",
    }


def test_a_variable_that_means_nothing_is_named(shop: Shop, schema: Any) -> None:
    found = checks(replace(shop, environ={"SHOPCLI_MODLE": "m"}), schema)
    assert "SHOPCLI_MODLE" in found["settings.environment"]["message"]
    assert "SHOPCLI_MODEL" in found["settings.environment"]["fix"]


FAILURES = {
    "settings": ("colour: red\n", "unknown setting colour", 2),
    "model.key": ("model: m\n", "there is no key for m", 2),
    "catalog": ("catalogs: [nowhere.json]\n", "nowhere.json", 6),
}


@pytest.mark.parametrize("name", FAILURES)
def test_a_failure_has_a_fix_and_the_exit_code_of_a_run_that_meets_it(shop: Shop, schema: Any, name: str) -> None:
    text, cause, code = FAILURES[name]
    write_config(shop, text)
    found = checks(shop, schema, code=code)
    assert found[name]["status"] == "fail"
    assert cause in found[name]["message"]
    assert found[name]["fix"]
    assert shop.run("recommend", "laptop").code == code


def test_a_key_file_that_others_may_read_fails(shop: Shop, schema: Any) -> None:
    write_config(shop, "model: m\n")
    write_config(shop, f"OPENAI_API_KEY: {KEY}\n", "keys.yaml", 0o644)
    check = checks(shop, schema, code=2)["model.key"]
    assert "mode 644" in check["message"]
    assert check["fix"].startswith("chmod 600 ")


def test_a_key_is_told_by_its_place_alone(shop: Shop, schema: Any) -> None:
    write_config(shop, "models: {house: {name: m, base_url: 'http://models.example/v1'}}\nmodel: house\n")
    write_config(shop, f"OPENAI_API_KEY: {KEY}\n", "keys.yaml")
    check = checks(shop, schema)["model.key"]
    assert (check["status"], check["fix"]) == ("warn", "give base_url as https")
    write_config(shop, "model: m\nbase_url: http://localhost.example/v1\n")
    assert checks(shop, schema)["model.key"]["status"] == "warn", "the name only begins like this machine's"
    write_config(shop, "model: m\nbase_url: http://127.0.0.1:9/v1\n")
    assert checks(shop, schema)["model.key"]["status"] == "ok"
    write_config(shop, "models: {house: {name: m, base_url: 'http://models.example/v1'}}\nmodel: house\n")
    elsewhere = checks(replace(shop, environ={"OPENAI_API_KEY": KEY, "OPENAI_BASE_URL": "x"}), schema)
    assert elsewhere["model"]["message"].startswith("m at http://models.example/v1; window 8,192 tokens")


def test_problems_of_a_catalog_are_a_warning_and_none_that_can_be_used_a_failure(shop: Shop, schema: Any) -> None:
    shop.write("some.json", '[{"id": "a", "title": "Lamp"}, {"id": "b", "title": "Desk", "price": "cheap"}]')
    shop.write("none.json", "[]")
    warned = checks(shop, schema, "-c", "some.json")["catalog"]
    assert warned["status"] == "warn"
    assert "1 problem: some.json:" in warned["message"]
    assert checks(shop, schema, "-c", "none.json", code=6)["catalog"]["status"] == "fail"


def test_a_damaged_index_is_a_warning_and_left_alone(shop: Shop, schema: Any) -> None:
    assert "is whole and fresh" in checks(shop, schema)["index"]["message"]
    for summary in (shop.home / "cache" / "index").glob("*/summary.json"):
        summary.write_bytes(b"{}")
    damaged = checks(shop, schema)["index"]
    assert damaged["status"] == "warn"
    assert "is damaged" in damaged["message"]
    assert len(shop.indexes()) == 2


def test_an_address_that_was_never_fetched_is_asked_only_when_told_to(shop: Shop, schema: Any) -> None:
    with serving() as web:
        web.routes["/shop.json"] = answer(LAMP.encode(), headers={"ETag": '"1"'})
        url = web.url("/shop.json")
        warned = checks(shop, schema, "-c", url)["catalog"]
        assert (warned["status"], web.asked) == ("warn", [])
        assert "--online" in warned["fix"]
        assert "1 product" in checks(shop, schema, "-c", url, "--online")["catalog"]["message"]
        assert len(web.asked) == 1
        copied = checks(shop, schema, "-c", url)
        assert "a copy from" in copied["catalog.copy"]["message"]
        assert len(web.asked) == 1


@pytest.fixture
def web() -> Iterator[Web]:
    with serving() as web:
        yield web


def asking(shop: Shop, web: Web) -> Shop:
    environ = {"OPENAI_BASE_URL": web.url("/v1/"), "OPENAI_API_KEY": KEY, "SHOPCLI_MODEL": MODEL}
    return replace(shop, environ=environ)


def listing(*names: str) -> Respond:
    return answer(json.dumps({"object": "list", "data": [{"id": name} for name in names]}).encode())


def echo(handler: BaseHTTPRequestHandler) -> None:
    answer(f'{{"error": {{"message": "not for {handler.headers["Authorization"]}"}}}}'.encode(), 403)(handler)


ONLINE: dict[str, tuple[Respond, str, str, int]] = {
    "the model is there": (listing("a", MODEL), "ok", f"has {MODEL}", 0),
    "the model is not": (listing("a", "b"), "warn", f"does not list {MODEL}, but: a, b", 0),
    "no lists there": (answer(b"no", 404), "ok", "lists no models", 0),
    "something else": (answer(b"welcome"), "ok", "lists no models", 0),
    "a wrong key": (answer(b"{}", 401), "fail", "does not accept the key", 5),
    "a key that is sent back": (echo, "fail", "[key]", 5),
    "a fault": (answer(b"{}", 500), "fail", "failed", 5),
}


@pytest.mark.parametrize("case", ONLINE)
def test_online_asks_the_endpoint_once_and_says_how_it_answered(shop: Shop, schema: Any, web: Web, case: str) -> None:
    web.routes["/v1/models"], status, said, code = ONLINE[case]
    check = checks(asking(shop, web), schema, "--online", code=code)["model.online"]
    assert check["status"] == status
    assert said in check["message"]
    assert KEY not in json.dumps(check)
    assert [path for path, _ in web.asked] == ["/v1/models"]
    assert web.asked[0][1]["authorization"] == f"Bearer {KEY}"


def test_without_being_told_to_nothing_is_asked(shop: Shop, schema: Any, web: Web) -> None:
    assert "model.online" not in checks(asking(shop, web), schema)
    assert "offline is set" in checks(asking(shop, web), schema, "--offline")["model"]["message"]
    write_config(shop, "offline: true\n")
    refused = checks(asking(shop, web), schema, "--online", "--fetch-tokenizer")
    assert refused["model.online"]["status"] == refused["tokenizer.fetch"]["status"] == "warn"
    assert web.asked == []


def test_nothing_listens(shop: Shop, schema: Any) -> None:
    environ = {"OPENAI_BASE_URL": "http://127.0.0.1:9/v1"}
    check = checks(replace(shop, environ=environ), schema, "--online", code=5)["model.online"]
    assert check["message"] == "nothing listens at 127.0.0.1:9"


@pytest.mark.parametrize("url", ["ftp://models.example/v1", "http://[::1/v1", "http://127.0.0.1:x/v1"])
def test_an_endpoint_that_is_no_address_fails_as_a_run_does(shop: Shop, schema: Any, url: str) -> None:
    broken = replace(shop, environ={"OPENAI_BASE_URL": url})
    found = checks(broken, schema, "--online", code=2)
    assert found["model"]["message"] == "OPENAI_BASE_URL is not an http or https URL"
    assert "model.online" not in found
    assert broken.run("recommend", "laptop").code == 2


@pytest.mark.parametrize("flag", ["--online", "--fetch-tokenizer"])
def test_offline_and_what_needs_the_network_exclude_each_other(shop: Shop, flag: str) -> None:
    ran = shop.run("doctor", "--offline", flag)
    assert ran.code == 2
    assert flag in ran.stderr
