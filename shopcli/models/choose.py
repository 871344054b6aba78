"""Which model answers: `--offline` > `--model` > settings (config.yaml, then the environment) > the built-in writer."""

from collections.abc import Callable
from dataclasses import replace

from shopcli.context import Context
from shopcli.errors import UsageError
from shopcli.models.model import Model
from shopcli.models.writer import Writer
from shopcli.settings import ModelSettings, Settings, is_web_address


def choose_model(
    settings: Settings,
    context: Context,
    *,
    offline: bool = False,
    model_flag: str | None = None,
    api_key_flag: str | None = None,
    on_notice: Callable[[str], None],
) -> Model:
    """The model to ask; nothing is sent yet. `on_notice` will be told of retries.

    Raises `UsageError` where a model is chosen and there is neither a key nor an endpoint of one's own, which may do
    without, or where that endpoint is no web address.
    """
    if offline or settings.offline:
        return Writer()
    chosen = (replace(settings, model=model_flag) if model_flag else settings).model_settings()
    if chosen is None:
        return Writer()
    from shopcli.models.chat_stream import Timeouts
    from shopcli.models.keys import find_key
    from shopcli.models.openai_client import OpenAIModel

    check_address(chosen)
    key = find_key(chosen.api_key_env, context, api_key_flag)
    if key is None and chosen.base_url is None:
        hint = f"set {chosen.api_key_env}, or set base_url to a server of your own, or run with --offline"
        raise UsageError(f"there is no key for the model {chosen.name}", hint=hint)
    timeouts = Timeouts(settings.connect_timeout, settings.first_token_timeout, settings.between_tokens_timeout)
    return OpenAIModel(chosen, key, timeouts, on_notice)


def check_address(chosen: ModelSettings) -> None:
    """Raises `UsageError` where the model's endpoint is no web address.

    What config.yaml holds was checked as it was read, so this is about the environment's.
    """
    if chosen.base_url and not is_web_address(chosen.base_url):
        raise UsageError("OPENAI_BASE_URL is not an http or https URL", hint="for example http://127.0.0.1:8080/v1")
