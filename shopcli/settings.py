"""Settings: defaults, config.yaml, the environment, then flags.

The environment beats config.yaml for the catalog. For `model` and `base_url` config.yaml beats the environment, where
OPENAI_API_KEY and OPENAI_BASE_URL often stand for another program's sake.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from shopcli.context import Context
from shopcli.errors import UsageError
from shopcli.patterns import Pattern

BUILT_IN = "built-in"
"""The name of the writer that needs no model."""


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """One model: where it answers, how much it holds (tokens), what it costs (per million tokens)."""

    name: str
    base_url: str | None = None
    api_key_env: str = "OPENAI_API_KEY"
    window: int = 8192
    reserve: int = 1024
    input_price: Decimal | None = None
    output_price: Decimal | None = None
    currency: str = "USD"


@dataclass(frozen=True, slots=True)
class Settings:
    catalogs: tuple[str, ...] = ()
    model: str | None = None
    base_url: str | None = None
    top: int = 3
    connect_timeout: float = 10.0
    """Seconds; the others likewise."""
    first_token_timeout: float = 60.0
    between_tokens_timeout: float = 30.0
    reading_timeout: float = 20.0
    """For a model that reads a need, from the connection to its last token; the answer waits for it."""
    model_reading: bool = True
    """Whether a model may read what the rules leave unread."""
    catalog_timeout: float = 60.0
    """For a catalog by URL, from the first to the last byte."""
    max_catalog_mb: int = 512
    mapping: Mapping[str, str] = field(default_factory=dict)
    """Native field → column, for catalogs that name their columns in their own way; `store.FIELD` → its value."""
    offline: bool = False
    """Whether the network may not be used at all."""
    profile: str = "default"
    """The profile that recommendations lean on, where there is one."""
    share_profile: bool = False
    """Whether a model may be told facts of the profile that a need asks for."""
    log: bool = True
    """Whether conversations are kept on this machine."""
    models: Mapping[str, ModelSettings] = field(default_factory=dict)

    def model_settings(self) -> ModelSettings | None:
        """The model to ask, an alias resolved; None where the built-in writer answers."""
        if self.model is None or self.model == BUILT_IN:
            return None
        if self.model in self.models:
            chosen = self.models[self.model]
            return chosen if chosen.base_url else replace(chosen, base_url=self.base_url)
        if self.base_url is None:
            return ModelSettings(name=self.model, window=OPENAI_WINDOW)
        return ModelSettings(name=self.model, base_url=self.base_url)


def config_path(context: Context) -> Path:
    return context.folders.config / "config.yaml"


def load_settings(context: Context, *, offline: bool = False, mapping: Mapping[str, str] | None = None) -> Settings:
    """The settings of config.yaml and the environment, and the flags. Raises `UsageError` naming file and field."""
    settings = settings_in(config_path(context))
    settings = replace(settings, offline=offline or settings.offline, mapping={**settings.mapping, **(mapping or {})})
    environ = context.environ
    if catalog := environ.get("SHOPCLI_CATALOG"):
        settings = replace(settings, catalogs=(catalog,))
    base_url = settings.base_url or environ.get("OPENAI_BASE_URL")
    model = settings.model or environ.get("SHOPCLI_MODEL")
    if model is None and (environ.get("OPENAI_API_KEY") or environ.get("OPENAI_BASE_URL")):
        model = DEFAULT_OPENAI_MODEL
    return replace(settings, base_url=base_url, model=model)


DEFAULT_OPENAI_MODEL = "gpt-5-mini"
OPENAI_WINDOW = 128_000
"""Tokens that each of OpenAI's chat models in use holds at the least; other servers say nothing of theirs."""

MOST_RECOMMENDED = 50
LONGEST_TIMEOUT = 86_400
"""Seconds; a system takes no wait of any length."""

_VARIABLE = Pattern("[A-Z_][A-Z0-9_]*")


def settings_in(path: Path) -> Settings:
    """What the file says, defaults for the rest and where there is no file. Raises `UsageError`."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError) as problem:
        raise UsageError(f"{path} could not be read: {problem}", hint="check its permissions and encoding") from problem
    import yaml

    try:
        raw = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as problem:
        where = getattr(problem, "problem_mark", None)
        at = f", line {where.line + 1}" if where else ""
        raise UsageError(f"{path}{at}: not valid YAML", hint="fix the line, or move the file away") from problem
    return _read(raw or {}, path)


def _read(raw: Any, path: Path) -> Settings:
    values = _known(raw, Settings, path, "")
    if any(not isinstance(text, str) for pair in values.get("mapping", {}).items() for text in pair):
        raise UsageError(f"{path}: mapping holds more than texts", hint="write `field: column` lines below it")
    if "catalogs" in values:
        catalogs = values["catalogs"]
        values["catalogs"] = (catalogs,) if isinstance(catalogs, str) else tuple(map(str, catalogs))
    models = values.pop("models", None) or {}
    if not isinstance(models, dict):
        raise UsageError(f"{path}: models is not a mapping", hint="write an alias, then its settings below it")
    aliases = {str(alias): _model(str(alias), body, path) for alias, body in models.items()}
    settings = Settings(**values, models=aliases)
    _check_url(settings.base_url, path, "base_url")
    if settings.top > MOST_RECOMMENDED:
        raise UsageError(f"{path}: top is above {MOST_RECOMMENDED}", hint=f"it is {settings.top}")
    return settings


def _model(alias: str, raw: Any, path: Path) -> ModelSettings:
    where = f"models.{alias}"
    values = _known(raw, ModelSettings, path, where)
    for name in ("input_price", "output_price"):
        if values.get(name) is not None:
            try:
                values[name] = Decimal(str(values[name]))
            except InvalidOperation as problem:
                raise UsageError(f"{path}: {where}.{name} is not a number", hint="write 0.25, say") from problem
            if not values[name].is_finite() or values[name] < 0:
                raise UsageError(f"{path}: {where}.{name} is not a price", hint="write 0.25, say")
    model = ModelSettings(**{"name": alias, **values})
    _check_url(model.base_url, path, f"{where}.base_url")
    if not _VARIABLE.fullmatch(model.api_key_env):
        # It is not shown, for it may be the key itself.
        cause = f"{path}: {where}.api_key_env is not the name of an environment variable"
        raise UsageError(cause, hint="write capital letters, digits and underscores, such as EXAMPLE_KEY, not the key")
    if model.reserve >= model.window:
        raise UsageError(f"{path}: {where}: reserve is not less than window", hint="both are counts of tokens")
    return model


_TYPES: Mapping[str, tuple[type, ...]] = {
    "model": (str,),
    "base_url": (str,),
    "name": (str,),
    "api_key_env": (str,),
    "currency": (str,),
    "catalogs": (str, list),
    "mapping": (dict,),
    "top": (int,),
    "window": (int,),
    "reserve": (int,),
    "max_catalog_mb": (int,),
    "offline": (bool,),
    "profile": (str,),
    "share_profile": (bool,),
    "catalog_timeout": (int, float),
    "connect_timeout": (int, float),
    "first_token_timeout": (int, float),
    "between_tokens_timeout": (int, float),
    "reading_timeout": (int, float),
    "model_reading": (bool,),
    "log": (bool,),
}


def _known(raw: Any, shape: type[Settings] | type[ModelSettings], path: Path, where: str) -> dict[str, Any]:
    """The fields of `raw` that `shape` has, with their types checked; anything else is a `UsageError`."""
    prefix = f"{where}." if where else ""
    if not isinstance(raw, dict):
        raise UsageError(f"{path}: {where or 'the file'} is not a mapping", hint="write `name: value` lines")
    names = {spec.name for spec in fields(shape)}
    for name, value in raw.items():
        if name not in names:
            raise UsageError(f"{path}: unknown setting {prefix}{name}", hint=f"known: {', '.join(sorted(names))}")
        wanted = _TYPES.get(name)
        if wanted and (not isinstance(value, wanted) or isinstance(value, bool) != (wanted == (bool,))):
            # The value is not shown: it may be a key in the wrong place.
            raise UsageError(
                f"{path}: {prefix}{name} is not {_NAMED[wanted[-1]]}",
                hint=f"it is {_NAMED.get(type(value), 'something else')}",
            )
        if wanted and wanted[0] is int and not value > 0:
            raise UsageError(f"{path}: {prefix}{name} must be above 0", hint=f"it is {value!r}")
        if name.endswith("_timeout") and value > LONGEST_TIMEOUT:
            raise UsageError(f"{path}: {prefix}{name} is above {LONGEST_TIMEOUT}", hint="it is in seconds")
    return dict(raw)


_NAMED: Mapping[type, str] = {
    str: "a text",
    int: "a whole number",
    float: "a number",
    list: "a list",
    bool: "true or false",
    dict: "a mapping",
    type(None): "empty",
}


def is_web_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _check_url(url: str | None, path: Path, name: str) -> None:
    if url and not is_web_address(url):
        raise UsageError(f"{path}: {name} is not an http or https URL", hint="for example http://127.0.0.1:8080/v1")
