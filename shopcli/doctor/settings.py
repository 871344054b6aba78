"""Whether the settings can be read, and where each that is no default comes from."""

from dataclasses import fields
from typing import Any

from shopcli.catalog.sources.source import shown_name
from shopcli.context import Context
from shopcli.doctor.check import Check, failed
from shopcli.errors import UsageError
from shopcli.settings import Settings, config_path, load_settings, settings_in

_VARIABLES = frozenset({"SHOPCLI_HOME", "SHOPCLI_CATALOG", "SHOPCLI_MODEL", "SHOPCLI_DEBUG"})


def check_settings(context: Context) -> tuple[Settings, list[Check]]:
    """The settings in force, the defaults where they cannot be read, and what there is to say of them."""
    path = config_path(context)
    try:
        settings = load_settings(context)
        in_file = settings_in(path)
    except UsageError as error:
        return Settings(), [failed("settings", error), *_misspelt(context)]
    where = f"{path} is read" if path.is_file() else f"{path} is not there: defaults and the environment count"
    checks = [Check("settings", "ok", where)]
    for field in fields(settings):
        value = getattr(settings, field.name)
        if value != getattr(Settings(), field.name):
            origin = _origin(field.name, in_file, context)
            checks.append(Check(f"settings.{field.name}", "ok", f"{_shown(field.name, value)} (from {origin})"))
    return settings, checks + _misspelt(context)


def _origin(name: str, in_file: Settings, context: Context) -> str:
    """What gave the setting its value, by the order of `load_settings`."""
    environ = context.environ
    if name == "catalogs" and environ.get("SHOPCLI_CATALOG"):
        return "SHOPCLI_CATALOG"
    if getattr(in_file, name) != getattr(Settings(), name):
        return "config.yaml"
    if name == "base_url":
        return "OPENAI_BASE_URL"
    return next(each for each in ("SHOPCLI_MODEL", "OPENAI_API_KEY", "OPENAI_BASE_URL") if environ.get(each))


def _shown(name: str, value: Any) -> str:
    match name:
        case "catalogs" | "models":
            return ", ".join(map(shown_name, value))
        case "base_url":
            return shown_name(value)
        case "mapping":
            return ", ".join(f"{field}={column}" for field, column in value.items())
        case _:
            return str(value).lower() if isinstance(value, bool) else str(value)


def _misspelt(context: Context) -> list[Check]:
    """Variables that look like settings and are none; their values may be secret."""
    strangers = sorted(name for name in context.environ if name.startswith("SHOPCLI_") and name not in _VARIABLES)
    known = ", ".join(sorted(_VARIABLES))
    return [
        Check("settings.environment", "warn", f"the variable {name} means nothing to shopcli", f"known are {known}")
        for name in strangers
    ]
