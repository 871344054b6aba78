import pytest

from shopcli.models.proxy import proxy_for, without_password

_NAMES = [name for pair in ("http_proxy", "https_proxy", "all_proxy", "no_proxy") for name in (pair, pair.upper())]


@pytest.fixture(autouse=True)
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in _NAMES:
        monkeypatch.delenv(name, raising=False)


def test_without_one_in_the_environment_there_is_none() -> None:
    assert proxy_for("https://shop.example/v1") is None


def test_each_scheme_has_its_own_and_a_common_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://user:secret@proxy.example:3128")
    assert proxy_for("https://shop.example/v1") == "http://user:secret@proxy.example:3128"
    assert proxy_for("http://shop.example/v1") is None
    monkeypatch.setenv("ALL_PROXY", "proxy.example:8080")
    assert proxy_for("http://shop.example/v1") == "http://proxy.example:8080"


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:8080", "[::1]:8080", "127.9.9.9", "api.localhost"])
def test_this_machine_is_asked_directly(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://proxy.example:3128")
    assert proxy_for(f"http://{host}/v1") is None


def test_no_proxy_names_hosts_that_go_without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://proxy.example:3128")
    monkeypatch.setenv("NO_PROXY", "inside.example")
    assert proxy_for("http://shop.inside.example:8080/v1") is None
    assert proxy_for("http://localhost.example/v1") == "http://proxy.example:3128"


def test_a_password_is_not_shown() -> None:
    assert without_password("http://user:secret@proxy.example:3128/path?token=t") == "http://proxy.example:3128"
