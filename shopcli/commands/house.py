"""What a chat sells from and who speaks in it, as the command line chose them and the chat may change them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from shopcli.commands import opening, running
from shopcli.commands.needs import Choices, Shop
from shopcli.context import placed
from shopcli.errors import ShopcliError, UsageError

if TYPE_CHECKING:
    from shopcli.context import Context
    from shopcli.events import Event
    from shopcli.index.index import Index
    from shopcli.index.progress import Report
    from shopcli.meaning.meaning import Meanings
    from shopcli.models.model import Model
    from shopcli.profile.shopper import Shopper
    from shopcli.query.need import Language
    from shopcli.render.lines import View
    from shopcli.sessions.session import Place
    from shopcli.settings import Settings
    from shopcli.tasks.telling import Manner

T = TypeVar("T")

_SHOPS_NAMED = 2


class OpenHouse:
    """A `repl.house.House`. `tell` hears what goes wrong beside the answers, such as a model that is asked again."""

    def __init__(
        self, choices: Choices, settings: "Settings", context: "Context", tell: "Callable[[Event], None]"
    ) -> None:
        self.context = context
        self.demo: Language | None = None
        self._choices = choices
        self._settings = settings
        self._tell = tell
        self._opened: Shop | None = None
        self._met: list[Event] = []
        """What went wrong while it was opened, when nothing could be told over a prompt."""

    def open(self, language: "Language", report: "Report", catalogs: "Sequence[str] | None" = None) -> None:
        # What answers need is imported by the way, while the first prompt is typed at.
        import shopcli.conversation.conversation  # noqa: F401
        from shopcli.commands.meaning import OpenedMeanings
        from shopcli.commands.shopper import open_shopper

        choices = self._choices if catalogs is None else replace(self._choices, catalogs=catalogs)
        if "-" in choices.catalogs:
            raise UsageError("the chat and --catalog both read stdin", hint="give the catalog as a file")
        opened = opening.open_index(
            choices.catalogs, self.context, self._settings, language, strict=False, report=report
        )
        model = self._opened.model if self._opened else self._chosen(choices.model)
        meanings = OpenedMeanings(self.context, self._tell, is_watched=False)
        met: list[Event] = []
        shopper = open_shopper(
            self.context,
            self._settings,
            met.append,
            name=choices.profile,
            use=not choices.no_profile,
            share=choices.share_profile,
        )
        self._opened = Shop(self.context, self._settings, opened, model, choices, meanings, shopper)
        self._choices, self._met, self.demo = choices, met, language if opened.is_demo else None

    def choose_model(self, name: str) -> None:
        self._opened = replace(self._shop, model=self._chosen(name))

    def notices(self) -> "Iterable[Event]":
        return [*self._met, *self._shop.notices()]

    def search(self, results: "Callable[[Index], Iterable[T]]") -> "Iterable[T]":
        return self._shop.opened.search(results)

    def fault(self, problem: Exception) -> ShopcliError:
        if isinstance(problem, ShopcliError):
            return problem
        if running.debugging():
            raise problem
        return running.fault(problem)

    def profile(self, language: "Language") -> "View":
        from shopcli.render.profile import empty_view, profile_view

        name = self._choices.profile or self._settings.profile
        shopper = self.shopper
        if shopper is None:
            return empty_view(name, language)
        return profile_view(name, shopper.profile, shopper.conclusions(self.index), language)

    @property
    def place(self) -> "Place":
        from shopcli.sessions.session import Place

        names = [store.name for store in self.index.summary.stores]
        more = f" +{len(names) - _SHOPS_NAMED}" if len(names) > _SHOPS_NAMED else ""
        return Place(", ".join(names[:_SHOPS_NAMED]) + more, self._sources)

    @property
    def models(self) -> Sequence[str]:
        from shopcli.settings import BUILT_IN

        named = (*self._settings.models, self._settings.model, self._choices.model, BUILT_IN)
        return tuple(dict.fromkeys(name for name in named if name))

    @property
    def index(self) -> "Index":
        return self._shop.opened.index

    @property
    def model(self) -> "Model":
        return self._shop.model

    @property
    def meanings(self) -> "Meanings":
        return self._shop.meanings

    @property
    def top(self) -> int:
        return self._settings.top

    @property
    def today(self) -> date:
        return self.context.now().date()

    @property
    def reading_seconds(self) -> float | None:
        return self._shop.reading_seconds

    def manner(self) -> "Manner":
        import secrets

        from shopcli.tasks.telling import Manner

        return Manner(secrets.token_hex(4), self.context.folders)

    @property
    def shopper(self) -> "Shopper | None":
        return self._shop.shopper

    @property
    def _shop(self) -> Shop:
        assert self._opened, "nothing is asked of a house before it is open"
        return self._opened

    def _chosen(self, name: str | None) -> "Model":
        from shopcli.models.choose import choose_model

        return choose_model(
            self._settings,
            self.context,
            model_flag=name,
            api_key_flag=self._choices.api_key,
            on_notice=lambda retry: self._tell(running.told(retry)),
        )

    @property
    def _sources(self) -> tuple[str, ...]:
        """What opens the catalog from any folder; a name, password or key in an address is not kept."""
        from shopcli.catalog.sources.source import at_hand, shown_name

        named = self._choices.catalogs
        if not named and not self._settings.catalogs and (found := at_hand(self.context)):
            named = (found,)
        folder = self.context.cwd
        return tuple(shown_name(one) if "://" in one else str(placed(one, folder)) for one in named)
