"""What a profile says to the ranking of one need: how far each fact leans for or against an offer, and why.

Amounts are shares of `search.taste.MOST_SHIFTED`, all of them together from -1 to 1.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from shopcli.attributes.colours import colours_in
from shopcli.catalog.money import format_money
from shopcli.catalog.product import Product
from shopcli.index.index import Index
from shopcli.profile.conclude import Conclusion, Topic, choice_key
from shopcli.profile.facts import key_name
from shopcli.profile.interaction import Kind
from shopcli.profile.kinds import KIN, SAME, Names, names_in, names_of, nearness
from shopcli.profile.stated import Stated
from shopcli.profile.wording import month, say
from shopcli.query.need import Language, Need
from shopcli.search.candidate import Reason
from shopcli.search.reasons import value_text
from shopcli.search.taste import Shift
from shopcli.text import fold

_SENT_BACK = -1.0
_OWNED = -0.8
_DUE = 0.8
_KNOWN = 0.3
"""For what runs out and is not due yet."""
_DUE_WITHIN = timedelta(14)
_INTEREST = {Kind.CARTED: 0.4, Kind.LIKED: 0.4, Kind.VIEWED: 0.15}
_BRAND, _RETURNED_BRAND = 0.6, -0.7
_ELSEWHERE = 0.3
"""The share of what a brand counts among products of another kind."""
_KIND, _RETURNED_KIND = 0.3, -0.7
_PRICE = 0.35
_SIZE, _OTHER_SIZE = 0.6, -0.4
_CHOICE = 0.35
_STATED_SIZE = 0.8
_STATED = 0.6
_LEAST = 0.02
_ROOM = 0.1
"""How far outside the band, as a share of the category's products, a price is still usual."""
_FAR = 0.25
_FEWEST_PRICES = 5
"""Prices of a category that make a band; of fewer, amounts are compared."""


@dataclass(slots=True)
class ProfileTaste:
    """A `search.taste.Taste`. What the need itself decides, such as the price, the profile is silent about."""

    need: Need
    index: Index
    today: date
    conclusions: Sequence[Conclusion]
    stated: Sequence[Stated]
    _by_topic: dict[Topic, list[Conclusion]] = field(default_factory=lambda: defaultdict(list))
    _by_brand: dict[str, list[Conclusion]] = field(default_factory=lambda: defaultdict(list))
    _by_thing: dict[str, list[Conclusion]] = field(default_factory=lambda: defaultdict(list))
    _near: dict[tuple[Names, Names], float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for one in self.conclusions:
            self._by_topic[one.topic].append(one)
            if one.topic in (Topic.BRAND, Topic.RETURNED_BRAND):
                self._by_brand[fold(one.subject)].append(one)
            elif one.thing:
                self._by_thing[one.thing].append(one)
                if one.subject:
                    self._by_thing[fold(one.subject)].append(one)

    @property
    def _language(self) -> Language:
        return self.need.language

    def shifts(self, offer: Product) -> tuple[Shift, ...]:
        names = names_of(offer.category, offer.title)
        found = [*self._things(offer), *self._brands(offer, names), *self._kinds(names)]
        found += [*self._prices(offer, names), *self._choices(offer, names), *self._stated(offer, names)]
        return tuple(shift for shift in found if abs(shift.amount) >= _LEAST)

    def _shift(self, amount: float, phrase: str, where: str, **values: object) -> Shift:
        amount = round(max(-1.0, min(1.0, amount)), 2)
        return Shift(amount, Reason("profile", say(phrase, self._language, **values), where, f"{amount:+.2f}"))

    def _nearness(self, one: Names, other: Names) -> float:
        if (one, other) not in self._near:
            self._near[one, other] = nearness(one, other)
        return self._near[one, other]

    def _things(self, offer: Product) -> Iterator[Shift]:
        """What was done with this very product."""
        said = [offer.id, offer.variant or "", _bare_title(offer)]
        known = {id(one): one for key in said if key for one in self._by_thing.get(key, ()) if _is_same(one, offer)}
        for one in known.values():
            when = month(one.evidence.last, self._language)
            match one.topic:
                case Topic.SENT_BACK:
                    yield self._shift(_SENT_BACK, "thing_returned", "id")
                case Topic.OWNED:
                    yield self._shift(_OWNED, "thing_owned", "id", when=when)
                case Topic.RUNS_OUT:
                    is_due = one.due is None or one.due - self.today <= _DUE_WITHIN
                    amount = _DUE if is_due else _KNOWN
                    yield self._shift(amount, "thing_due", "id", days=one.days, when=when)
                case Topic.INTEREST:
                    kind = next(kind for kind in (Kind.CARTED, Kind.LIKED, Kind.VIEWED) if one.evidence.count(kind))
                    amount = _INTEREST[kind] * min(1.0, 2 * one.evidence.strength)
                    yield self._shift(amount, f"thing_{kind.value}", "id")

    def _brands(self, offer: Product, names: Names) -> Iterator[Shift]:
        made = self._by_brand.get(fold(offer.brand or ""), ())
        weighed = [(max(_ELSEWHERE, self._nearness(one.names, names)) * one.evidence.strength, one) for one in made]
        for topic, most in ((Topic.BRAND, _BRAND), (Topic.RETURNED_BRAND, _RETURNED_BRAND)):
            these = [(strength, one) for strength, one in weighed if one.topic is topic]
            if not these:
                continue
            strength, one = max(these, key=lambda pair: pair[0])
            if topic is Topic.RETURNED_BRAND:
                count = one.evidence.count(Kind.RETURNED)
                yield self._shift(most * strength, "brand_returned", "brand", count=count, brand=one.subject)
            elif count := one.evidence.count(Kind.BOUGHT):
                yield self._shift(most * strength, "brand_bought", "brand", count=count, brand=one.subject)
            else:
                yield self._shift(most * strength, "brand_seen", "brand", brand=one.subject)

    def _kinds(self, names: Names) -> Iterator[Shift]:
        """What was bought or sent back of the very kind: of use where the need leaves open which."""
        for one in self._by_topic[Topic.CATEGORY]:
            if self._nearness(one.names, names) == SAME:
                bought = one.evidence.count(Kind.BOUGHT)
                phrase = "kind_bought" if bought else "kind_seen"
                yield self._shift(_KIND * one.evidence.strength, phrase, "category", count=bought, label=one.label)
        for one in self._by_topic[Topic.RETURNED]:
            if self._nearness(one.names, names) == SAME:
                count = one.evidence.count(Kind.RETURNED)
                amount = _RETURNED_KIND * one.evidence.strength
                yield self._shift(amount, "kind_returned", "category", count=count, label=one.label)

    def _prices(self, offer: Product, names: Names) -> Iterator[Shift]:
        if self._price_is_decided() or offer.price is None:
            return
        for one in self._by_topic[Topic.PRICE]:
            near = self._nearness(one.names, names)
            if near < KIN or one.currency != offer.currency or one.low is None or one.high is None:
                continue
            band = {"low": self._money(one.low, offer), "high": self._money(one.high, offer)}
            amount = _PRICE * near * one.evidence.strength
            match self._place(offer, one.low, one.high):
                case 0:
                    yield self._shift(amount, "price_usual", "price", **band)
                case 1:
                    yield self._shift(-amount, "price_above", "price", **band)
            return

    def _price_is_decided(self) -> bool:
        need = self.need
        said = need.max_price or need.min_price or need.near_price is not None
        return bool(said) or any(need.wishes_for(kind) for kind in ("cheap", "value", "premium"))

    def _place(self, offer: Product, low: Decimal, high: Decimal) -> int | None:
        """0 within the band, 1 far above it, None where it is neither: measured by the category's own prices."""
        price = offer.price or Decimal(0)
        category = self.index.summary.category(offer.category, offer.currency)
        if category is None or len(category.prices) < _FEWEST_PRICES:
            if low * Decimal("0.8") <= price <= high * Decimal("1.25"):
                return 0
            return 1 if price > high * Decimal("1.6") else None
        rank, lowest, highest = (category.price_rank(each) for each in (price, low, high))
        if lowest - _ROOM <= rank <= highest + _ROOM:
            return 0
        return 1 if rank > highest + _FAR and price > high else None

    def _choices(self, offer: Product, names: Names) -> Iterator[Shift]:
        for one in self._by_topic[Topic.CHOICE]:
            near = self._nearness(one.names, names)
            if near < KIN or (found := _choice_of(offer, one.key)) is None:
                continue
            name, value = found
            where, strength = f"attributes.{name}", near * one.evidence.strength
            if _is_same_value(one.key, one.subject, value):
                size = one.key == "size"
                phrase, most = ("size_same", _SIZE) if size else ("choice_same", _CHOICE)
                shown = key_name(one.key, self._language)
                yield self._shift(most * strength, phrase, where, name=shown, value=one.subject)
            elif one.key == "size":
                yield self._shift(_OTHER_SIZE * strength, "size_other", where, value=one.subject)

    def _stated(self, offer: Product, names: Names) -> Iterator[Shift]:
        for one in self.stated:
            if one.about and self._nearness(names_in([one.about]), names) < KIN:
                continue
            match one.key:
                case "size" if found := _choice_of(offer, "size"):
                    is_mine = _is_same_value("size", one.value, found[1])
                    phrase = "stated_size" if is_mine else "stated_other_size"
                    amount = _STATED_SIZE if is_mine else -_STATED_SIZE
                    yield self._shift(amount, phrase, f"attributes.{found[0]}", value=one.value)
                case "brand" if fold(offer.brand or "") == fold(one.value):
                    yield self._shift(_STATED, "stated_brand", "brand")
                case "colour" | "material" if (found := _choice_of(offer, one.key)) and _is_same_value(
                    one.key, one.value, found[1]
                ):
                    name = key_name(one.key, self._language)
                    yield self._shift(_STATED, "stated_value", f"attributes.{found[0]}", name=name, value=one.value)
                case "budget":
                    yield from self._budget(one, offer)

    def _budget(self, one: Stated, offer: Product) -> Iterator[Shift]:
        band = one.band
        if self._price_is_decided() or offer.price is None or band is None or band.currency != offer.currency:
            return
        told = {"low": self._money(band.low, offer), "high": self._money(band.high, offer)}
        if band.low <= offer.price <= band.high:
            yield self._shift(_STATED, "stated_budget", "price", **told)
        elif offer.price > band.high:
            yield self._shift(-_STATED, "stated_over", "price", **told)

    def _money(self, amount: Decimal, offer: Product) -> str:
        return format_money(amount, offer.currency, self._language)


def _bare_title(offer: Product) -> str:
    """Its title without the choices that make a variant of it."""
    title = offer.title
    return fold(title[: title.rfind(" (")] if offer.variant is not None and title.endswith(")") else title)


def _is_same(one: Conclusion, offer: Product) -> bool:
    """Whether it is the same product: shops number theirs alike, so the titles must have a word in common."""
    if not one.subject or fold(one.subject) == _bare_title(offer):
        return True
    return not title_words(one.subject).isdisjoint(title_words(offer.title))


def title_words(title: str) -> frozenset[str]:
    """Words, of Chinese its characters."""
    folded = fold(title)
    return frozenset(folded.split()) if folded.isascii() else frozenset(folded) - {" "}


def _choice_of(offer: Product, key: str) -> tuple[str, str] | None:
    """The name and text of an offer's attribute by the key of a choice."""
    for name, value in offer.attributes.items():
        if choice_key(name) == key:
            return name, value_text(value, "en")
    return None


def _is_same_value(key: str, mine: str, other: str) -> bool:
    if key == "colour" and (known := set(colours_in(mine))):
        return not known.isdisjoint(colours_in(other))
    return _squeezed(mine) == _squeezed(other)


def _squeezed(value: str) -> str:
    return "".join(fold(value).removeprefix("eu").split())
