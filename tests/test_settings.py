"""Settings: defaults, config.yaml and the environment, and what is wrong is named with its file and field."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from shopcli.context import Context, Folders
from shopcli.errors import UsageError
from shopcli.settings import DEFAULT_OPENAI_MODEL, Settings, load_settings

Load = Callable[..., Settings]


@pytest.fixture
def load(tmp_path: Path) -> Load:
    def with_config(config: str = "", **environ: str) -> Settings:
        context = Context.of_process()
        context.folders, context.environ = Folders(tmp_path, tmp_path, tmp_path), environ
        if config:
            (tmp_path / "config.yaml").write_text(config, encoding="utf-8")
        return load_settings(context)

    return with_config


def test_with_nothing_set_the_built_in_writer_answers(load: Load) -> None:
    assert load().model_settings() is None


def test_a_key_alone_chooses_a_model(load: Load) -> None:
    chosen = load(OPENAI_API_KEY="k").model_settings()
    assert chosen is not None
    assert chosen.name == DEFAULT_OPENAI_MODEL


def test_config_beats_the_environment_for_the_model(load: Load) -> None:
    settings = load("model: mine\n", SHOPCLI_MODEL="theirs", OPENAI_BASE_URL="http://127.0.0.1:1/v1")
    chosen = settings.model_settings()
    assert chosen is not None
    assert (chosen.name, chosen.base_url) == ("mine", "http://127.0.0.1:1/v1")


@pytest.mark.parametrize(("base_url", "window"), [({}, 128_000), ({"OPENAI_BASE_URL": "http://127.0.0.1:9/v1"}, 8192)])
def test_a_server_of_ones_own_is_taken_to_hold_little(load: Load, base_url: dict[str, str], window: int) -> None:
    chosen = load("model: some\n", **base_url).model_settings()
    assert chosen is not None
    assert chosen.window == window


def test_an_alias_carries_its_endpoint_window_and_prices(load: Load) -> None:
    config = """
    model: small
    models:
      small: {name: tiny-3, base_url: "http://127.0.0.1:8080/v1", window: 4096, input_price: 0.15, output_price: 0.6}
    """
    chosen = load(config, OPENAI_BASE_URL="http://127.0.0.1:9/v1").model_settings()
    assert chosen is not None
    assert (chosen.name, chosen.base_url, chosen.window) == ("tiny-3", "http://127.0.0.1:8080/v1", 4096)
    assert (chosen.input_price, chosen.output_price) == (Decimal("0.15"), Decimal("0.6"))


def test_a_mapping_of_columns_may_be_configured(load: Load) -> None:
    assert load("mapping: {price: Preis, store.currency: EUR}").mapping == {"price": "Preis", "store.currency": "EUR"}


def test_the_environment_names_a_catalog(load: Load) -> None:
    assert load("catalogs: [a.yaml, b.json]\n").catalogs == ("a.yaml", "b.json")
    assert load("catalogs: a.yaml\n", SHOPCLI_CATALOG="c.json").catalogs == ("c.json",)


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ("modle: x\n", "unknown setting modle"),
        ("top: many\n", "top is not a whole number"),
        ("top: true\n", "top is not a whole number"),
        ("top: 0\n", "top must be above 0"),
        ("top: 51\n", "top is above 50"),
        ("offline: 1\n", "offline is not true or false"),
        ("- a\n- b\n", "the file is not a mapping"),
        ("models: [a]\n", "models is not a mapping"),
        ("models:\n  a: {windw: 3}\n", "unknown setting models.a.windw"),
        ("models:\n  a: {input_price: cheap}\n", "models.a.input_price is not a number"),
        ("models:\n  a: {window: 100, reserve: 100}\n", "reserve is not less than window"),
        ("models:\n  a: {input_price: .nan}\n", "models.a.input_price is not a price"),
        ("models:\n  a: {output_price: -1}\n", "models.a.output_price is not a price"),
        ("first_token_timeout: .nan\n", "first_token_timeout must be above 0"),
        ("connect_timeout: .inf\n", "connect_timeout is above 86400"),
        ("mapping: [price]\n", "mapping is not a mapping"),
        ("mapping: {price: 5}\n", "mapping holds more than texts"),
        ("base_url: http://[::1/v1\n", "base_url is not an http or https URL"),
        ("base_url: http://127.0.0.1:x/v1\n", "base_url is not an http or https URL"),
        ("base_url: file:///etc/passwd\n", "base_url is not an http or https URL"),
        ("top: [1\n", "line 2: not valid YAML"),
    ],
)
def test_what_is_wrong_is_named(load: Load, config: str, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        load(config)
    assert said in caught.value.cause
    assert "config.yaml" in caught.value.cause
    assert caught.value.hint


def test_a_config_that_is_not_text(load: Load, tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UsageError, match="could not be read"):
        load()
