"""No key, password or token is ever shown or kept, wherever it comes from and whatever is done with it."""

import os
import re
from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeAlias
from urllib.parse import urlsplit

import pytest

from tests.catalog.web import answer as web_answer
from tests.catalog.web import serving
from tests.end_to_end.cli import MODEL, Shop
from tests.end_to_end.conftest import CHINESE, ENGLISH
from tests.fake_openai import DONE, Cut, FakeOpenAI, Finish, Raw, Reply, Say, answer, failure

SECRET = "hush7e3f9a2b41c8d6"
"""Unlike any provider's keys, so that no pattern but the key itself gives it away."""
SENT = (SECRET, b64encode(f"ann:{SECRET}".encode()).decode())
"""The secret, and as it is sent for a password."""
NOWHERE = "http://127.0.0.1:9/v1"
"""Stands for the address of a server that accepts no key."""

NEEDS = b'{"need": "laptop"}\nnonsense\n'
COMMANDS: dict[str, tuple[list[str], bytes | None]] = {
    "recommend": (["recommend", ENGLISH], None),
    "recommend in Chinese": (["recommend", CHINESE, "--explain", "--usage"], None),
    "strict": (["recommend", ENGLISH, "--strict"], None),
    "offline": (["recommend", ENGLISH, "--offline", "--json"], None),
    "json": (["recommend", ENGLISH, "--json"], None),
    "json lines": (["recommend", ENGLISH, "--jsonl"], None),
    "dry run": (["recommend", ENGLISH, "--dry-run"], None),
    "dry run in JSON": (["recommend", ENGLISH, "--dry-run", "--json"], None),
    "why not": (["recommend", "laptop", "--why-not", "nv-aero-14"], None),
    "batch": (["recommend", "--batch", "-"], NEEDS),
    "ask": (["ask", "how heavy is the Aero 14?", "--json"], None),
    "advise": (["advise", "compare the Aero 14 and the Aero 13", "--jsonl"], None),
    "bad option": (["recommend", ENGLISH, "--no-such-option"], None),
    "bad limit": (["recommend", ENGLISH, "--top", "many"], None),
    "config": (["config", "show"], None),
    "config path": (["config", "path"], None),
    "doctor": (["doctor"], None),
    "doctor in JSON": (["doctor", "--json"], None),
    "doctor online": (["doctor", "--online"], None),
    "redteam": (["redteam", "--dry-run"], None),
}
TALKATIVE = ("json lines", "config", "doctor online")
"""They tell the most of what they were given: every event and the prompt's size, every setting, every check."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a secret stands: variables, files below the config folder (name → text, mode), flags of the three tasks."""

    environ: dict[str, str] = field(default_factory=dict)
    files: dict[str, tuple[str, int]] = field(default_factory=dict)
    flags: tuple[str, ...] = ()


def config(text: str) -> dict[str, tuple[str, int]]:
    return {"config.yaml": (text, 0o600)}


def keys(text: str, mode: int = 0o600) -> dict[str, tuple[str, int]]:
    return {"config.yaml": (f"base_url: {NOWHERE}\nmodel: m\n", 0o600), "keys.yaml": (text, mode)}


HOUSE = f"model: house\nmodels:\n  house: {{name: m, base_url: '{NOWHERE}', api_key_env: "
PLACES = {
    "flag": Place({"OPENAI_BASE_URL": NOWHERE}, flags=("--api-key", SECRET)),
    "flag with an equals sign": Place({"OPENAI_BASE_URL": NOWHERE}, flags=(f"--api-key={SECRET}",)),
    "flag that is misspelt": Place(flags=(f"--apikey={SECRET}",)),
    "flag that was forgotten": Place(flags=(SECRET,)),
    "flag that no header could carry": Place(flags=("--api-key", f"{SECRET} 密钥")),
    "OPENAI_API_KEY": Place({"OPENAI_API_KEY": SECRET, "OPENAI_BASE_URL": NOWHERE}),
    "OPENAI_API_KEY with a line break": Place({"OPENAI_API_KEY": f"{SECRET}\n{SECRET}", "OPENAI_BASE_URL": NOWHERE}),
    "OPENAI_API_KEY in Chinese": Place({"OPENAI_API_KEY": f"密钥{SECRET}"}),
    "another variable": Place({"HOUSE_KEY": SECRET}, config(HOUSE + "HOUSE_KEY}\n")),
    "a variable of shopcli that is none": Place({"SHOPCLI_API_KEY": SECRET}),
    "keys.yaml": Place(files=keys(f"OPENAI_API_KEY: {SECRET}\n")),
    "keys.yaml that others may read": Place(files=keys(f"OPENAI_API_KEY: {SECRET}\n", 0o644)),
    "keys.yaml that is no YAML": Place(files=keys(f"OPENAI_API_KEY: [{SECRET}\n")),
    "keys.yaml that is no mapping": Place(files=keys(f"{SECRET}\n")),
    "keys.yaml with more in it": Place(files=keys(f"OPENAI_API_KEY: {{a: {SECRET}}}\n")),
    "key pasted into config.yaml": Place(files=config(f"api_key: {SECRET}\n")),
    "key pasted over its variable's name": Place(files=config(f"{HOUSE}{SECRET}}}\n")),
    "key pasted into a model": Place(files=config(f"models: {{house: {{api_key: {SECRET}}}}}\n")),
    "key pasted where another value belongs": Place(files=config(f"top: {SECRET}\n")),
    "key pasted into config.yaml without its name": Place(files=config(f"{SECRET}\n")),
    "key pasted into a broken config.yaml": Place(files=config(f"api_key: [{SECRET}\n")),
    "password of base_url": Place({"OPENAI_BASE_URL": f"http://ann:{SECRET}@127.0.0.1:9/v1"}),
    "token of base_url": Place(files=config(f"model: m\nbase_url: 'http://127.0.0.1:9/v1?api_key={SECRET}'\n")),
    "base_url that is none": Place(files=config(f"model: m\nbase_url: 'ftp://ann:{SECRET}@127.0.0.1/'\n")),
    "base_url with a bad port": Place({"OPENAI_BASE_URL": f"http://ann:{SECRET}@127.0.0.1:x/v1"}),
    "base_url of a broken address": Place({"OPENAI_BASE_URL": f"http://ann:{SECRET}@[::1/v1"}),
    "proxy": Place({"HTTP_PROXY": f"http://ann:{SECRET}@127.0.0.1:9", "OPENAI_BASE_URL": "http://models.example/v1"}),
    "proxy that is none": Place(
        {"HTTP_PROXY": f"nonsense://ann:{SECRET}@127.0.0.1:9", "OPENAI_BASE_URL": "http://models.example/v1"}
    ),
    "catalog": Place({"SHOPCLI_CATALOG": f"http://ann:{SECRET}@127.0.0.1:9/shop.json?token={SECRET}"}),
    "catalog in config.yaml": Place(files=config(f"catalogs: ['http://127.0.0.1:9/shop.json?token={SECRET}']\n")),
    "catalog of another scheme": Place({"SHOPCLI_CATALOG": f"ftp://ann:{SECRET}@127.0.0.1/shop.json"}),
    "catalog with a bad port": Place({"SHOPCLI_CATALOG": f"http://ann:{SECRET}@127.0.0.1:x/shop.json"}),
}
USUAL = (
    "flag",
    "OPENAI_API_KEY",
    "another variable",
    "keys.yaml",
    "key pasted into config.yaml",
    "password of base_url",
    "token of base_url",
    "proxy",
    "catalog",
)
"""Where secrets do stand; what goes wrong in the other places goes wrong before one command differs from another."""


@pytest.fixture(scope="module")
def server() -> Iterator[FakeOpenAI]:
    with FakeOpenAI(failure(401, "no")) as server:
        yield server


def arrange(shop: Shop, place: Place, server: FakeOpenAI | None = None) -> Shop:
    """The shop with the secret in its place, and with SHOPCLI_DEBUG=1, which raises what it can."""

    def at_server(text: str) -> str:
        return text.replace("127.0.0.1:9", urlsplit(server.url).netloc) if server else text

    for name, (text, mode) in place.files.items():
        file = shop.home / "config" / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(at_server(text), encoding="utf-8")
        file.chmod(mode)
    environ = {name: at_server(value) for name, value in place.environ.items()}
    return replace(shop, environ={"SHOPCLI_DEBUG": "1", **shop.environ, **environ})


def assert_says_nothing(shop: Shop, *arguments: str, stdin: bytes | None = None) -> None:
    """The run shows the secret nowhere."""
    ran = shop.run(*arguments, stdin=stdin)
    for secret in SENT:
        assert secret not in ran.stdout, arguments
        assert secret not in ran.stderr, ran.stderr


def assert_keeps_nothing(shop: Shop, given: Place = Place()) -> None:
    """The runs so far left the secret in no file but those it came in."""
    own = {shop.home / "config" / name for name in given.files}
    for file in (file for root in (shop.home, shop.cwd) for file in root.rglob("*") if file not in own):
        content = file.read_bytes() if file.is_file() else b""
        assert not any(secret in file.name or secret.encode() in content for secret in SENT), file


@pytest.mark.parametrize("place", PLACES)
def test_no_command_shows_or_keeps_a_key(shop: Shop, server: FakeOpenAI, place: str) -> None:
    given = PLACES[place]
    arranged = arrange(shop, given, server)
    for arguments, stdin in (COMMANDS[name] for name in (COMMANDS if place in USUAL else TALKATIVE)):
        if not given.flags:
            assert_says_nothing(arranged, *arguments, stdin=stdin)
        elif arguments[0] in ("recommend", "ask", "advise"):
            assert_says_nothing(arranged, *arguments, *given.flags, stdin=stdin)
    assert_keeps_nothing(shop, given)


Echo: TypeAlias = Callable[[str], Reply]

_HTML = {"Content-Type": "text/html"}
ECHOES: dict[str, Echo] = {
    "a refusal": lambda said: failure(401, f"Incorrect API key provided: {said}", code="invalid_api_key"),
    "a bad request": lambda said: failure(400, f"cannot read {said} in your headers"),
    "a missing model": lambda said: failure(404, f"{said} has no such model", code="model_not_found"),
    "a rate limit": lambda said: failure(429, f"{said} is over its limit", {"Retry-After": "99"}, code=said),
    "a fault": lambda said: failure(500, f"panic while {said}", {"Retry-After": "99"}),
    "a page": lambda said: Reply(headers=_HTML, body=f"<html>{said}</html>".encode()),
    "a page of a fault": lambda said: Reply(status=400, headers=_HTML, body=f"<p>{said}".encode()),
    "plain text": lambda said: Reply(status=400, headers={"Content-Type": "text/plain"}, body=said.encode()),
    "a document": lambda said: Reply(
        headers={"Content-Type": "application/json"}, body=f'{{"error": {{"message": "{said}", "code": 403}}}}'.encode()
    ),
    "an event": lambda said: Reply([Raw(f'data: {{"error": {{"message": "no: {said}", "code": 403}}}}\n\n'.encode())]),
    "a malformed event": lambda said: Reply([Raw(f"data: {said}\n\n".encode())]),
    "a redirect": lambda said: Reply(status=302, headers={"Location": f"/login?key={said}"}, body=b""),
    "a redirect elsewhere": lambda said: Reply(status=302, headers={"Location": f"http://{said}.example/"}, body=b""),
    "the text": lambda said: answer("PICKS: [1]\n\n", f"Your key is {said}", ", is it not?"),
    "the text bit by bit": lambda said: answer("PICKS: [1]\n\nYour key is ", *said, "\n\nIs it not?"),
    "the picks": lambda said: answer(f"PICKS: [1] {said}\n\nThat one."),
    "a text that is cut": lambda said: Reply([Say(f"PICKS: [1]\n\nYour key is {said}. It"), Cut()]),
    "a reason to finish": lambda said: Reply([Say("PICKS: [1]\n\nThat one."), Finish(said), DONE]),
}
FORMS: tuple[list[str], ...] = ([], ["--json"], ["--jsonl"], ["--strict"], ["--no-stream", "--usage"])


@pytest.mark.parametrize("sent", ["key", "password"])
@pytest.mark.parametrize("echo", ECHOES)
def test_a_server_that_sends_a_key_back_does_not_get_it_shown(shop: Shop, echo: str, sent: str) -> None:
    said = f"Bearer {SECRET}" if sent == "key" else f"Basic {SENT[1]} {SECRET}"
    with FakeOpenAI(ECHOES[echo](said)) as server:
        asking = shop.asking(server)
        if sent == "key":
            asking = replace(asking, environ={**asking.environ, "OPENAI_API_KEY": SECRET})
        else:
            url = server.url.replace("://", f"://ann:{SECRET}@")
            asking = replace(asking, environ={"OPENAI_BASE_URL": url, "SHOPCLI_MODEL": MODEL})
        arranged = arrange(asking, Place())
        for form in FORMS if sent == "key" else FORMS[:2]:
            assert_says_nothing(arranged, "recommend", ENGLISH, *form)
    assert_keeps_nothing(shop)
    assert SENT[sent == "password"] in server.requests[0].headers["authorization"]


def test_what_is_struck_from_the_prose_is_marked_and_takes_nothing_with_it(shop: Shop) -> None:
    with FakeOpenAI(answer("PICKS: [1]\n\nYour key is ", *SECRET, ", hushed.")) as server:
        asking = shop.asking(server)
        ran = replace(asking, environ={**asking.environ, "OPENAI_API_KEY": SECRET}).run("recommend", ENGLISH, "--json")
    assert ran.json["answer"].startswith("Your key is [key], hushed.")


@pytest.fixture
def catalog_url() -> Iterator[str]:
    with serving() as web:
        path = f"/shop.json?token={SECRET}"
        web.routes[path] = web_answer(b'[{"id": "a", "title": "Lamp", "price": 9}]', headers={"ETag": '"1"'})
        yield web.url(path).replace("://", f"://ann:{SECRET}@")


def test_an_address_with_a_token_leaves_it_in_no_cache_or_index(shop: Shop, catalog_url: str) -> None:
    arranged = arrange(shop, Place())
    for arguments in (
        ["recommend", "lamp", "--json", "-c"],
        ["recommend", "lamp", "--offline", "--explain", "-c"],
        ["catalog", "check"],
        ["doctor", "--online", "-c"],
        ["doctor", "-c"],
    ):
        assert_says_nothing(arranged, *arguments, catalog_url)
    assert_keeps_nothing(shop)
    assert len(list((shop.home / "cache" / "http").iterdir())) == 2


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/{}.json?t={}", "ftp://ann:{}@h/{}", "http://ann:{}@[::1/{}"])
def test_an_address_that_fails_is_told_without_what_it_hides(shop: Shop, address: str) -> None:
    source = address.replace("{}.json", "shop.json").replace("h/{}", "h/shop").replace("[::1/{}", "[::1/shop")
    for arguments in (["recommend", "lamp", "-c"], ["catalog", "check"], ["doctor", "--online", "-c"]):
        assert_says_nothing(arrange(shop, Place()), *arguments, source.format(SECRET))
    assert_keeps_nothing(shop)


def test_the_name_of_the_process_says_what_was_typed_and_no_more(shop: Shop) -> None:
    """A key from the environment or a file is not moved to where `ps` shows it."""
    look = "from pathlib import Path; from shopcli.app import run; run(['config', 'show']); "
    ran = arrange(shop, Place({"OPENAI_API_KEY": SECRET})).run_python(
        look + "print(Path('/proc/self/cmdline').read_bytes(), Path('/proc/self/comm').read_text())"
    )
    if not Path("/proc/self/cmdline").exists():
        pytest.skip("there is no /proc here")
    assert re.search("shopcli", ran.stdout), ran.stderr
    assert SECRET not in ran.stdout + ran.stderr
    assert os.environ.get("OPENAI_API_KEY") != SECRET
