"""From words, flags and settings to the events of a recommendation: for one need, or for every line of a batch."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shopcli.commands import opening, options, running, stdin
from shopcli.errors import UsageError

if TYPE_CHECKING:
    from decimal import Decimal

    from shopcli.context import Context
    from shopcli.events import Event
    from shopcli.meaning.meaning import Meanings
    from shopcli.models.model import Model
    from shopcli.profile.shopper import Shopper
    from shopcli.query.need import Need
    from shopcli.settings import Settings
    from shopcli.tasks.telling import Manner


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits that flags (or a batch line) add to a need, as they were written."""

    max_price: str | None = None
    min_price: str | None = None
    brands: tuple[str, ...] = ()
    not_brands: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    in_stock: bool = False
    top: int | None = None
    everything: bool = False
    like: str | None = None


@dataclass(frozen=True, slots=True)
class Choices:
    """What the command line chose for all its needs."""

    catalogs: Sequence[str] = ()
    model: str | None = None
    api_key: str | None = None
    offline: bool = False
    strict: bool = False
    dry_run: bool = False
    why_not: str | None = None
    mapping: Sequence[str] = ()
    """What `--map` was given."""
    model_reading: bool = True
    """Whether a model may read what the rules leave unread."""
    profile: str | None = None
    no_profile: bool = False
    share_profile: bool = False


@dataclass(frozen=True, slots=True)
class Shop:
    """An open catalog and the model that speaks for it."""

    context: "Context"
    settings: "Settings"
    opened: opening.Opened
    model: "Model"
    choices: Choices
    meanings: "Meanings"
    shopper: "Shopper | None" = None
    """As their profile knows them."""

    def notices(self) -> "Iterable[Event]":
        """What a reader should know before any answer."""
        from shopcli.settings import BUILT_IN

        chosen = self.settings.offline or BUILT_IN in (self.choices.model, self.settings.model)
        return opening.opening_notices(self.opened, self.model, writer_was_chosen=chosen)

    def manner(self, text: str | None = None) -> "Manner":
        """How the answer to `text` is wanted; without it, the fence is new every time."""
        from shopcli.commands.shopper import fence
        from shopcli.tasks.telling import Manner

        choices = self.choices
        label = fence(self.context, *(() if text is None else (self.opened.index.folder.name, text)))
        return Manner(label, self.context.folders, choices.dry_run, choices.strict)

    @property
    def reading_seconds(self) -> float | None:
        """How long a model may take to read a need; None where the rules alone shall."""
        allowed = self.choices.model_reading and self.settings.model_reading
        return self.settings.reading_timeout if allowed else None

    def piped(self, tell: Callable[["Event"], None]) -> str:
        """The text piped beside the need, where it is of use: the built-in writer has none for it.

        So stdin is left alone in a shell loop that reads its needs there.
        """
        from shopcli.settings import BUILT_IN

        if "-" in self.choices.catalogs or (self.model.provider == BUILT_IN and not self.choices.dry_run):
            return ""
        return stdin.piped_context(self.context, tell)


def open_shop(text: str, choices: Choices, context: "Context", tell: Callable[["Event"], None]) -> Shop:
    """Opens what `choices` name; `text` decides the language of the demo catalog, `tell` hears of what goes wrong."""
    from shopcli.commands.meaning import OpenedMeanings
    from shopcli.commands.shopper import open_shopper
    from shopcli.models.choose import choose_model
    from shopcli.query.reading import language_of
    from shopcli.settings import load_settings

    settings = load_settings(context, offline=choices.offline, mapping=options.read_maps(choices.mapping, context))
    shopper = open_shopper(
        context, settings, tell, name=choices.profile, use=not choices.no_profile, share=choices.share_profile
    )
    opened = opening.open_index(choices.catalogs, context, settings, language_of(text), strict=choices.strict)
    model = choose_model(
        settings,
        context,
        model_flag=choices.model,
        api_key_flag=choices.api_key,
        on_notice=lambda retry: tell(running.told(retry)),
    )
    return Shop(context, settings, opened, model, choices, OpenedMeanings(context, tell), shopper)


def recommendation(text: str, limits: Limits, shop: Shop, piped: str = "") -> "Iterable[Event]":
    """The events of one need. Raises `UsageError` where it cannot be read."""
    from shopcli.tasks.recommend import Request, recommend

    need = _read(text, limits, shop)
    request = Request(
        need=need,
        top=need.count or shop.settings.top,
        manner=shop.manner(text),
        context=piped,
        why_not=shop.choices.why_not,
        reading_seconds=shop.reading_seconds,
        meanings=shop.meanings,
        shopper=shop.shopper,
    )
    return shop.opened.search(lambda index: recommend(request, index, shop.model))


def check_limits(limits: Limits) -> None:
    """Raises `UsageError` for limits that no need could be read with."""
    from shopcli.query.where import read_where

    read_amount(limits.max_price, "--max-price")
    read_amount(limits.min_price, "--min-price")
    for expression in limits.where:
        read_where(expression)


def _read(text: str, limits: Limits, shop: Shop) -> "Need":
    """The need as text and flags say it."""
    from shopcli.query.flags import with_flags
    from shopcli.query.where import read_where
    from shopcli.search.find import in_catalog_currency
    from shopcli.search.reference import read_beside

    index = shop.opened.index
    need = with_flags(
        read_beside(text, index, like=limits.like, everything=limits.everything),
        max_price=read_amount(limits.max_price, "--max-price"),
        min_price=read_amount(limits.min_price, "--min-price"),
        brands=limits.brands,
        not_brands=limits.not_brands,
        requirements=tuple(read_where(expression) for expression in limits.where),
        in_stock=limits.in_stock,
        top=limits.top,
    )
    return in_catalog_currency(need, index)


_NOTHING_COSTS = 10**12
"""In any currency; an amount from there on is a slip, and would be written out digit by digit."""


def read_amount(text: str | None, flag: str) -> "Decimal | None":
    """The amount that a flag was given. Raises `UsageError`."""
    if text is None:
        return None
    from decimal import Decimal, InvalidOperation

    try:
        amount = Decimal(text.replace(",", ""))
    except InvalidOperation:
        amount = Decimal("NaN")
    if not amount.is_finite() or not 0 <= amount < _NOTHING_COSTS:
        raise UsageError(f"{flag} {text!r} is not an amount", hint="write a number, such as 499 or 1299.99")
    return amount
