"""Several kinds of product for one sum, with enough of it that a basket is possible beyond doubt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from random import Random

from shopcli.catalog.product import Store
from shopcli.evaluation.making.draft import MOST_ALLOWED, Draft, OfKinds
from shopcli.evaluation.making.goods import Good
from shopcli.evaluation.making.kinds import Kind
from shopcli.evaluation.making.show import money, rounded
from shopcli.evaluation.making.survey import Survey
from shopcli.evaluation.making.verdict import Verdict
from shopcli.evaluation.making.words.sentences import BASKET
from shopcli.evaluation.task import Gold
from shopcli.query.need import Language

WHY_NOT = "one shop with two kinds of product that have names in both languages, prices and stock is needed"

_TRIES = 200
_OF_SOME = ("kid", "child", "儿童", "宝宝", "长辈", "renewed", "refurbished", "翻新", "二手")
"""In the title of what is not for everybody: the cheapest of a kind that anyone would take has none of these."""
_MUST_FIT = (
    {"phone", "phone_case"},
    {"laptop", "laptop_bag"},
    {"gaming_laptop", "laptop_bag"},
    *({laptop, other} for laptop in ("laptop", "gaming_laptop") for other in ("charger", "power_bank", "hub")),
    {"phone", "charger"},
    {"camera", "lens"},
    {"mirrorless", "lens"},
    {"processor", "motherboard"},
)
"""Kinds of which not every one goes with every other, so that the cheapest may not go together."""


@dataclass(slots=True)
class Together(OfKinds):
    """A basket may hold what is, or perhaps is, of one of the kinds; where that is too much to note, the sum counts."""

    things: tuple[Kind, ...]
    total: Decimal
    _ids: set[str] = field(default_factory=set)

    @property
    def kinds(self) -> Sequence[Kind]:
        return self.things

    def take(self, good: Good, covered: Verdict) -> None:
        if len(self._ids) <= MOST_ALLOWED:
            self._ids.add(good.id)

    def gold(self) -> Gold | None:
        allowed = frozenset(self._ids) if len(self._ids) <= MOST_ALLOWED else None
        return Gold(allowed=allowed, total=self.total, slots=len(self.things))


def drafts(survey: Survey, chance: Random) -> Iterator[Draft]:
    cheapest = {kind: least for kind in survey.kinds_in("en", "zh") if (least := _least(kind, survey)) is not None}
    if survey.store is None or len(cheapest) < 2:
        return
    for _ in range(_TRIES):
        kinds = _apart(chance.sample(list(cheapest), min(chance.choice((2, 3, 3, 4)), len(cheapest))))
        if len(kinds) < 2:
            continue
        # The cheapest of each kind, at their full prices and with shipping, are a basket; the best costs no more.
        least = sum((cheapest[kind] for kind in kinds), _fee(survey.store))
        total = rounded(least * Decimal(chance.choice(("1.1", "1.3", "1.8"))), up=True)
        said: dict[Language, str] = {}
        for language in ("en", "zh"):
            shown = money(total, survey.currency, language, chance)
            said[language] = chance.choice(BASKET[language]).format(things=_things(kinds, language), a=shown)
        yield Draft("baskets", "advise", said, Together(tuple(kinds), total))


def _least(kind: Kind, survey: Survey) -> Decimal | None:
    """What the cheapest of the kind costs that can be bought, with the shipping that it asks for itself."""
    return min(
        (
            offer.price + _own_fee(good)
            for good in survey.kinds[kind]
            if not any(word in good.title for word in _OF_SOME)
            for offer in good.offers
            if offer.price and offer.currency == survey.currency and offer.in_stock is not False
        ),
        default=None,
    )


def _fee(store: Store) -> Decimal:
    return _amount(store.policies.get("shipping", {}).get("fee"))


def _own_fee(good: Good) -> Decimal:
    return _amount(good.product.shipping.get("fee", good.product.shipping.get("price")))


def _amount(value: object) -> Decimal:
    return Decimal(value) if isinstance(value, int | Decimal) and not isinstance(value, bool) else Decimal(0)


def _apart(kinds: list[Kind]) -> list[Kind]:
    """Those that are no kin of one before them, as a laptop and a gaming laptop are, and need not fit it."""
    kept: list[Kind] = []
    for kind in kinds:
        keys = [(kind.noun, other.noun) for other in kept]
        if not any(b.key in a.kin or a.key in b.kin or {a.key, b.key} in _MUST_FIT for a, b in keys):
            kept.append(kind)
    return kept


def _things(kinds: list[Kind], language: Language) -> str:
    if language == "en":
        names = [kind.one() for kind in kinds]
        return f"{', '.join(names[:-1])} and {names[-1]}"
    names = [kind.several("zh") for kind in kinds]
    return f"{'、'.join(names[:-1])}和{names[-1]}"
