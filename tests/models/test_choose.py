import io
from dataclasses import replace
from pathlib import Path

import pytest

from shopcli.context import Context, Folders
from shopcli.errors import UsageError
from shopcli.models.choose import choose_model
from shopcli.models.keys import find_key
from shopcli.models.model import Model
from shopcli.settings import Settings, load_settings
from tests.fake_openai import FakeOpenAI, answer
from tests.models.examples import prompt

KEY = "sk-test-1234567890"


def context(tmp_path: Path, **environ: str) -> Context:
    folders = Folders(tmp_path / "config", tmp_path / "cache", tmp_path / "state")
    return Context(io.BytesIO(), io.StringIO(), io.StringIO(), environ, folders, tmp_path)


def write(tmp_path: Path, name: str, text: str, mode: int = 0o600) -> Path:
    file = tmp_path / "config" / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    file.chmod(mode)
    return file


def choose(run: Context, *, offline: bool = False, model: str | None = None, key: str | None = None) -> Model:
    settings = load_settings(run)
    return choose_model(settings, run, offline=offline, model_flag=model, api_key_flag=key, on_notice=lambda _: None)


def test_without_a_key_the_built_in_writer_answers(tmp_path: Path) -> None:
    assert choose(context(tmp_path)).provider == "built-in"


def test_offline_wins_over_everything(tmp_path: Path) -> None:
    run = context(tmp_path, OPENAI_API_KEY=KEY)
    assert choose(run, offline=True, model="gpt-5").provider == "built-in"
    settings = replace(Settings(model="gpt-5"), offline=True)
    assert choose_model(settings, run, on_notice=lambda _: None).provider == "built-in"


def test_the_flag_wins_over_the_settings_and_they_over_the_environment(tmp_path: Path) -> None:
    run = context(tmp_path, OPENAI_API_KEY=KEY, SHOPCLI_MODEL="from-environment")
    assert choose(run).name == "from-environment"
    write(tmp_path, "config.yaml", "model: from-config\n")
    assert choose(run).name == "from-config"
    assert choose(run, model="from-flag").name == "from-flag"
    assert choose(run, model="built-in").provider == "built-in"


def test_a_key_alone_chooses_openai(tmp_path: Path) -> None:
    model = choose(context(tmp_path, OPENAI_API_KEY=KEY))
    assert (model.name, model.provider) == ("gpt-5-mini", "api.openai.com")


def test_an_alias_brings_its_own_endpoint_window_and_key(tmp_path: Path) -> None:
    alias = "base_url: http://127.0.0.1:9/v1, window: 4096, reserve: 512, api_key_env: HOUSE_KEY"
    write(tmp_path, "config.yaml", f"models:\n  house: {{name: some-model, {alias}}}\n")
    model = choose(context(tmp_path, HOUSE_KEY=KEY), model="house")
    assert (model.name, model.provider, model.window, model.reserve) == ("some-model", "127.0.0.1:9", 4096, 512)


def test_a_model_without_key_and_endpoint_says_what_to_set(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no key for the model gpt-5") as caught:
        choose(context(tmp_path), model="gpt-5")
    assert "OPENAI_API_KEY" in caught.value.hint
    assert "--offline" in caught.value.hint


def test_a_server_of_ones_own_needs_no_key(tmp_path: Path) -> None:
    with FakeOpenAI(answer("hello")) as server:
        model = choose(context(tmp_path, OPENAI_BASE_URL=server.url))
        assert next(model.stream(prompt())) == "hello"
    assert "authorization" not in server.requests[0].headers


@pytest.mark.parametrize("url", ["127.0.0.1:8080/v1", "ftp://shop.example/v1", "http://", "http://shop.example:no/v1"])
def test_an_address_that_is_none_is_refused_before_anything_is_sent(url: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="OPENAI_BASE_URL"):
        choose(context(tmp_path, OPENAI_BASE_URL=url))


def test_a_key_comes_from_the_flag_then_the_environment_then_the_file(tmp_path: Path) -> None:
    write(tmp_path, "keys.yaml", "OPENAI_API_KEY: sk-from-file\n")
    assert find_key("OPENAI_API_KEY", context(tmp_path)) == "sk-from-file"
    run = context(tmp_path, OPENAI_API_KEY=" sk-from-environment\n")
    assert find_key("OPENAI_API_KEY", run) == "sk-from-environment"
    assert find_key("OPENAI_API_KEY", run, "sk-from-flag") == "sk-from-flag"
    assert find_key("OTHER_KEY", run) is None
    assert find_key("OTHER_KEY", context(tmp_path / "elsewhere")) is None


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o777])
def test_a_file_that_others_may_read_is_refused(mode: int, tmp_path: Path) -> None:
    file = write(tmp_path, "keys.yaml", f"OPENAI_API_KEY: {KEY}\n", mode)
    with pytest.raises(UsageError, match="may be read by others") as caught:
        find_key("OPENAI_API_KEY", context(tmp_path))
    assert caught.value.hint == f"chmod 600 {file}"


@pytest.mark.parametrize(
    "text", [KEY, f"- {KEY}", f"OPENAI_API_KEY: [{KEY}]", f"OPENAI_API_KEY: {{{KEY}", f"1: '{KEY}'"]
)
def test_a_file_that_holds_no_names_and_keys_is_refused_without_showing_it(text: str, tmp_path: Path) -> None:
    write(tmp_path, "keys.yaml", text)
    with pytest.raises(UsageError) as caught:
        find_key("OPENAI_API_KEY", context(tmp_path))
    assert "sk-" not in f"{caught.value} {caught.value.hint} {caught.value.__cause__}"
    assert "keys.yaml" in caught.value.cause


def test_an_empty_file_holds_no_key(tmp_path: Path) -> None:
    write(tmp_path, "keys.yaml", "# none yet\n")
    assert find_key("OPENAI_API_KEY", context(tmp_path)) is None


@pytest.mark.parametrize("key", ["sk-with space", "sk-密钥", "sk-two\nlines"])
def test_a_key_that_no_header_could_carry_is_refused_without_showing_it(key: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        find_key("OPENAI_API_KEY", context(tmp_path, OPENAI_API_KEY=key))
    assert key not in f"{caught.value} {caught.value.hint}"
    assert "OPENAI_API_KEY" in caught.value.cause
