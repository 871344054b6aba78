"""Who judges reviews: the words that are built in, a part that was trained, and a model where these are not sure."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shopcli.analysis.sentiment.judge import Judge
    from shopcli.context import Context
    from shopcli.query.need import Language
    from shopcli.render.choose import Renderer
    from shopcli.settings import Settings
    from shopcli.tasks.judging import Asking

LEXICON = "lexicon"


def judge_named(name: str, context: "Context") -> "Judge":
    """The built-in judge, or the trained one of that name. Raises `UsageError` where there is none."""
    if name == LEXICON:
        from shopcli.analysis.sentiment.lexicon import lexicon_judge

        return lexicon_judge()
    from shopcli.analysis.learning.judge import trained_judge

    return trained_judge(name, context.folders)


def asking_of(
    name: str,
    api_key: str | None,
    settings: "Settings",
    language: "Language",
    context: "Context",
    notices: "Renderer",
    *,
    dry_run: bool,
) -> "Asking | None":
    """How the model of that name is asked; None where that is the built-in writer, which knows no more of reviews."""
    from shopcli.commands.shared import told
    from shopcli.commands.shopper import fence
    from shopcli.models.choose import choose_model
    from shopcli.settings import BUILT_IN
    from shopcli.tasks.judging import Asking

    model = choose_model(
        settings,
        context,
        model_flag=name,
        api_key_flag=api_key,
        on_notice=lambda retry: notices.handle(told(retry)),
    )
    if model.provider == BUILT_IN:
        return None

    def fence_of(texts: Sequence[str]) -> str:
        return fence(context, "judge", *texts)

    return Asking(model, language, context.folders, fence_of, settings.first_token_timeout, notices.handle, dry_run)


def tell_asked(asking: "Asking", notices: "Renderer") -> None:
    """Says what a model was asked and what that took."""
    from shopcli.events import Notice, Spent
    from shopcli.tasks.wording import say

    if asking.asked:
        text = say("judged", asking.language, model=asking.model.name, asked=asking.asked, judged=asking.judged)
        notices.handle(Notice(text))
    if asking.usage:
        notices.handle(Spent(asking.usage))
        notices.close()
