"""Which model would answer, why, and whether its key is at hand; the key itself is never told."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from shopcli.catalog.money import format_money
from shopcli.catalog.sources.source import shown_name
from shopcli.context import Context
from shopcli.doctor.check import Check, failed
from shopcli.errors import UsageError
from shopcli.exits import ExitCode
from shopcli.models.choose import check_address
from shopcli.models.keys import find_key, key_origin, keys_path
from shopcli.models.openai_client import DEFAULT_BASE_URL
from shopcli.models.proxy import is_here
from shopcli.settings import ModelSettings, Settings


def check_model(context: Context, settings: Settings) -> Iterator[Check]:
    """Nothing is sent."""
    chosen = settings.model_settings()
    if settings.offline:
        yield Check("model", "ok", "the built-in writer answers: offline is set")
    elif chosen is None:
        why = "is chosen" if settings.model else "answers, for no model is set"
        yield Check("model", "ok", f"the built-in writer {why}")
    else:
        yield from _chosen(chosen, context)


def _chosen(chosen: ModelSettings, context: Context) -> Iterator[Check]:
    try:
        check_address(chosen)
    except UsageError as error:
        yield failed("model", error)
        return
    yield Check("model", "ok", _described(chosen))
    yield from _key(chosen, context)


def _described(chosen: ModelSettings) -> str:
    parts = [
        f"{chosen.name} at {shown_name(chosen.base_url or DEFAULT_BASE_URL)}",
        f"window {chosen.window:,} tokens, {chosen.reserve:,} of them for the answer",
    ]
    if chosen.input_price is None or chosen.output_price is None:
        parts.append("no prices are set, so no cost is told")
    else:
        prices = (format_money(price, chosen.currency, "en") for price in (chosen.input_price, chosen.output_price))
        parts.append(f"{' in and '.join(prices)} out per million tokens")
    return "; ".join(parts)


def _key(chosen: ModelSettings, context: Context) -> Iterator[Check]:
    try:
        key = find_key(chosen.api_key_env, context)
    except UsageError as error:
        yield failed("model.key", error)
        return
    parts = urlsplit(chosen.base_url or DEFAULT_BASE_URL)
    if key is None and chosen.base_url is None:
        fix = f"set {chosen.api_key_env}, or write it into {keys_path(context)} with mode 600"
        yield Check("model.key", "fail", f"there is no key for {chosen.name}", fix, ExitCode.USAGE)
    elif key is None:
        yield Check("model.key", "ok", f"none in {chosen.api_key_env}: a server of one's own may need none")
    elif parts.scheme == "http" and not is_here(parts.hostname or ""):
        yield Check("model.key", "warn", "the key travels unencrypted over http", "give base_url as https")
    else:
        yield Check("model.key", "ok", f"{chosen.api_key_env} is set, from {key_origin(chosen.api_key_env, context)}")
