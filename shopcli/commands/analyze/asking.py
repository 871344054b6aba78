"""Who judges reviews or places products: what is built in, a part that was trained, and a model where these are
not sure."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from shopcli.errors import UsageError

if TYPE_CHECKING:
    from shopcli.analysis.sentiment.judge import Judge
    from shopcli.context import Context
    from shopcli.query.need import Language
    from shopcli.render.choose import Renderer
    from shopcli.render.rows import Form
    from shopcli.tasks.unsure import Asking, Task

T = TypeVar("T")

LEXICON = "lexicon"


def judge_named(name: str, context: "Context") -> "Judge":
    """The built-in judge, or the trained one of that name. Raises `UsageError` where there is none."""
    if name == LEXICON:
        from shopcli.analysis.sentiment.lexicon import lexicon_judge

        return lexicon_judge()
    from shopcli.analysis.learning.judge import trained_judge

    return trained_judge(name, context.folders)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the options say of a model that is asked about what is unsure."""

    model: str | None
    api_key: str | None
    offline: bool
    dry_run: bool
    usage: bool

    def check(self, form: "Form") -> None:
        if self.dry_run and (self.model is None or form != "table"):
            raise UsageError("--dry-run prints what --model would be sent", hint="give --model, and no other form")

    def resolve(
        self,
        task: "Task",
        items: Iterable[T],
        again: "Callable[[Iterable[T], Asking], Iterator[T]]",
        language: "Language",
        context: "Context",
    ) -> Iterator[T]:
        """`items` as `again` has them after asking the model, whose failures and costs are told."""
        notices = self._notices(context)
        asking = None if self.model is None else self._asking(task, language, context, notices)
        if asking is None:
            yield from items
            return
        yield from again(items, asking)
        _tell_asked(asking, notices)

    def _asking(self, task: "Task", language: "Language", context: "Context", notices: "Renderer") -> "Asking | None":
        """None where the model is the built-in writer, which knows no more than the rules do."""
        from shopcli.commands.running import told
        from shopcli.commands.shopper import fence
        from shopcli.models.choose import choose_model
        from shopcli.settings import BUILT_IN, load_settings
        from shopcli.tasks.unsure import Asking

        settings = load_settings(context, offline=self.offline)
        model = choose_model(
            settings,
            context,
            model_flag=self.model,
            api_key_flag=self.api_key,
            on_notice=lambda retry: notices.handle(told(retry)),
        )
        if model.provider == BUILT_IN:
            return None

        def fence_of(texts: Sequence[str]) -> str:
            return fence(context, task, *texts)

        seconds = settings.first_token_timeout
        return Asking(task, model, language, context.folders, fence_of, seconds, notices.handle, self.dry_run)

    def _notices(self, context: "Context") -> "Renderer":
        from shopcli.render.choose import dry_run_view, notices_for

        return dry_run_view(context) if self.dry_run else notices_for(context, usage=self.usage, asks=False)


def _tell_asked(asking: "Asking", notices: "Renderer") -> None:
    """Says what a model was asked and what that took."""
    from shopcli.events import Notice, Spent
    from shopcli.tasks.wording import say

    if asking.asked:
        counts = {"asked": asking.asked, "taken": asking.taken}
        notices.handle(Notice(say(f"asked_to_{asking.task}", asking.language, model=asking.model.name, **counts)))
    if asking.usage:
        notices.handle(Spent(asking.usage))
        notices.close()
