"""What follows from what a shopper did: computed anew each time, each conclusion with what it rests on."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from typing import Any, TypeVar

from shopcli.attributes.facts import canonical
from shopcli.profile.evidence import WEIGHTS, Evidence, evidence_of, weight_of
from shopcli.profile.interaction import Interaction, Kind
from shopcli.profile.kinds import Names, label_of, names_of
from shopcli.text import fold, one_line

T = TypeVar("T")


class Topic(StrEnum):
    CATEGORY = "category"
    BRAND = "brand"
    PRICE = "price"
    CHOICE = "choice"
    RETURNED = "returned"
    RETURNED_BRAND = "returned-brand"
    SENT_BACK = "sent-back"
    OWNED = "owned"
    RUNS_OUT = "runs-out"
    INTEREST = "interest"


@dataclass(frozen=True, slots=True)
class Conclusion:
    """`names` are the kinds of product that it is about, `label` how the shopper's shops write that.

    `subject` is a brand, the value of a choice (of the attribute `key`), or a product's title, whose id is `thing`.
    """

    topic: Topic
    names: Names
    label: str
    evidence: Evidence
    subject: str = ""
    key: str = ""
    thing: str = ""
    low: Decimal | None = None
    """Half of what was paid lies from here to `high`."""
    high: Decimal | None = None
    currency: str | None = None
    days: int = 0
    """Between two purchases, where it runs out."""
    due: date | None = None

    @property
    def id(self) -> str:
        """How it is named to forget it: `brand:headphones:alder`."""
        parts = (self.topic.value, self.label, self.key, self.thing or self.subject, self.currency or "")
        return ":".join("-".join(fold(part).split()) for part in parts if part)


OWNED_DAYS = 3 * 365
"""Days for which what was bought once is taken to be there still."""
_MOST_OF_A_TOPIC = 60
_CLEAR_SHARE = 0.6
"""The share of the weight that a choice needs to be called the usual one."""
_FEWEST_PRICES = 2
_SHORTEST, _LONGEST = 3, 730
"""Days between two purchases of what runs out."""
_CONSUMED_DAYS = 120
_LEAST_INTEREST = 0.15
SIZES = frozenset({"size", "尺码", "鞋码", "码数", "shoe_size", "尺寸"})


def choice_key(name: str) -> str:
    """What an option is called in every shop; a screen's size is none of a garment's."""
    folded = "_".join(fold(one_line(name)).split())
    return "size" if folded in SIZES else canonical(name)


def conclude(interactions: Sequence[Interaction], today: date) -> tuple[Conclusion, ...]:
    """By topic, the weightiest first."""
    known = _Known(interactions, today)
    found = [*known.by_kind(), *known.by_brand(), *known.prices(), *known.choices(), *known.things()]
    by_topic: defaultdict[Topic, list[Conclusion]] = defaultdict(list)
    for one in found:
        by_topic[one.topic].append(one)
    return tuple(
        one
        for topic in Topic
        for one in sorted(by_topic[topic], key=lambda one: (-one.evidence.weight, one.id))[:_MOST_OF_A_TOPIC]
    )


class _Known:
    def __init__(self, interactions: Sequence[Interaction], today: date) -> None:
        self._today = today
        self._by_names: defaultdict[Names, list[Interaction]] = defaultdict(list)
        self._by_thing: defaultdict[str, list[Interaction]] = defaultdict(list)
        for one in interactions:
            self._by_names[names_of(one.category, one.title)].append(one)
            self._by_thing[one.thing].append(one)
        self._kept = {names: kept(these) for names, these in self._by_names.items()}
        self._labels = {names: _label(these) for names, these in self._by_names.items()}
        self._is_consumed = {names: _is_consumed(these) for names, these in self._kept.items() if names}

    def _concluded(self, topic: Topic, names: Names, these: Iterable[Interaction], **more: Any) -> Conclusion:
        return Conclusion(topic, names, self._labels[names], evidence_of(these, self._today), **more)

    def by_kind(self) -> Iterator[Conclusion]:
        for names, these in self._by_names.items():
            if not names:
                continue
            if rest := self._kept[names]:
                yield self._concluded(Topic.CATEGORY, names, rest)
            returned = _of(these, Kind.RETURNED)
            if returned and 2 * len(returned) >= len(_of(these, Kind.BOUGHT)):
                yield self._concluded(Topic.RETURNED, names, returned)

    def by_brand(self) -> Iterator[Conclusion]:
        for names, these in self._by_names.items():
            for brand, made in _grouped(these, lambda one: fold(one.brand)).items():
                if not brand:
                    continue
                returned, rest = _of(made, Kind.RETURNED), kept(made)
                written = made[-1].brand
                if returned and len(returned) >= len(_of(rest, Kind.BOUGHT)):
                    yield self._concluded(Topic.RETURNED_BRAND, names, returned, subject=written)
                elif rest:
                    yield self._concluded(Topic.BRAND, names, rest, subject=written)

    def prices(self) -> Iterator[Conclusion]:
        """Of what was bought and kept."""
        for names, these in self._kept.items():
            bought = [one for one in _of(these, Kind.BOUGHT) if one.price is not None and one.currency]
            for currency, paid in _grouped(bought, lambda one: one.currency or "").items():
                if names and len(paid) >= _FEWEST_PRICES:
                    low, high = _middle(sorted(one.price for one in paid if one.price is not None))
                    yield self._concluded(Topic.PRICE, names, paid, low=low, high=high, currency=currency)

    def choices(self) -> Iterator[Conclusion]:
        for names, these in self._kept.items():
            chosen: defaultdict[str, list[tuple[str, Interaction]]] = defaultdict(list)
            for one in these:
                if one.kind in (Kind.BOUGHT, Kind.CARTED):
                    for name, value in one.options:
                        chosen[choice_key(name)].append((value, one))
            for key, pairs in chosen.items():
                by_value = _grouped(pairs, lambda pair: fold(pair[0]))
                whole = sum(weight_of(one, self._today) for _, one in pairs)
                usual = max(by_value.values(), key=lambda each: sum(weight_of(one, self._today) for _, one in each))
                found = self._concluded(Topic.CHOICE, names, [one for _, one in usual], subject=usual[-1][0], key=key)
                if names and found.evidence.weight >= _CLEAR_SHARE * whole:
                    yield found

    def things(self) -> Iterator[Conclusion]:
        """Single products: what is there already, what runs out, what was only looked at."""
        for thing, these in self._by_thing.items():
            names = names_of(these[-1].category, these[-1].title)
            about: dict[str, Any] = {"subject": these[-1].title, "thing": thing}
            if returned := _of(these, Kind.RETURNED):
                yield self._concluded(Topic.SENT_BACK, names, returned, **about)
            bought = _of(kept(these), Kind.BOUGHT)
            days = sorted({one.day for one in bought if one.day})
            if len(days) > 1 and _SHORTEST <= (every := _usual_gap(days)) <= _LONGEST:
                due = days[-1] + timedelta(every)
                yield self._concluded(Topic.RUNS_OUT, names, bought, days=every, due=due, **about)
            elif bought and self._is_there(bought, names):
                yield self._concluded(Topic.OWNED, names, bought, **about)
            elif not any(one.kind in (Kind.BOUGHT, Kind.RETURNED) for one in these):
                found = self._concluded(Topic.INTEREST, names, these, **about)
                if found.evidence.weight >= _LEAST_INTEREST:
                    yield found

    def _is_there(self, bought: Sequence[Interaction], names: Names) -> bool:
        """Whether it was bought lately, and is of a kind that nobody buys every few months."""
        last = max((one.day for one in bought if one.day), default=None)
        is_old = last is not None and (self._today - last).days > OWNED_DAYS
        return not is_old and not self._is_consumed.get(names, False)


def kept(these: Iterable[Interaction]) -> list[Interaction]:
    """`these` without what went back, and without the purchase of it."""
    everything = list(these)
    bought = _grouped(_of(everything, Kind.BOUGHT), lambda one: one.thing)
    gone: set[int] = set()
    for one in _of(everything, Kind.RETURNED):
        if same := bought.get(one.thing):
            place = next((at for at, each in enumerate(same) if each.order == one.order), len(same) - 1)
            gone.add(id(same.pop(place)))
    return [one for one in everything if one.kind is not Kind.RETURNED and id(one) not in gone]


def _of(these: Iterable[Interaction], kind: Kind) -> list[Interaction]:
    return [one for one in these if one.kind is kind]


def _grouped(these: Iterable[T], key: Callable[[T], str]) -> dict[str, list[T]]:
    groups: defaultdict[str, list[T]] = defaultdict(list)
    for one in these:
        groups[key(one)].append(one)
    return groups


def _is_consumed(these: Sequence[Interaction]) -> bool:
    """Whether things of a kind are bought every few months."""
    days = sorted({one.day for one in _of(these, Kind.BOUGHT) if one.day})
    return len(days) > 2 and _usual_gap(days) <= _CONSUMED_DAYS


def _label(these: Sequence[Interaction]) -> str:
    labels: defaultdict[str, float] = defaultdict(float)
    for one in these:
        labels[label_of(one.category, one.title)] += WEIGHTS[one.kind]
    return max(labels, key=lambda label: (labels[label], label))


def _middle(prices: Sequence[Decimal]) -> tuple[Decimal, Decimal]:
    """From the lower to the upper quarter; of few prices from the lowest to the highest."""
    quarter = len(prices) // 4
    return prices[quarter], prices[-1 - quarter]


def _usual_gap(days: Sequence[date]) -> int:
    """The median of the days between each and the next."""
    gaps = sorted((later - earlier).days for earlier, later in pairwise(days))
    return round((gaps[(len(gaps) - 1) // 2] + gaps[len(gaps) // 2]) / 2)
