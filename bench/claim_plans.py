"""What an answer claims: true facts of the picks, and at most one claim that is false in a chosen way."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from random import Random

from bench.claim_amounts import changed, differs
from bench.claim_facts import DETAILS, FEATURES, QUANTITIES, Fact, facts_of, stated
from bench.claim_frames import Status
from bench.claim_shops import Run
from bench.claim_spoken import Spoken, in_wrong_unit, spoken

VALUES = ("price", "list_price", "saving", "discount", "rating", "review_count", "stock_count", *QUANTITIES)
RULES = ("returns", "shipping_days", "shipping_fee", "free_over")
# Superlative → the fact that it compares, and whether it is the greatest of them.
SUPERLATIVES: Mapping[str, tuple[str, bool]] = {
    "cheapest": ("price", False),
    "dearest": ("price", True),
    "lightest": ("weight", False),
    "heaviest": ("weight", True),
    "best_rated": ("rating", True),
    "most_reviewed": ("review_count", True),
    "longest_battery": ("battery_life", True),
    "largest_screen": ("screen", True),
    "smallest_screen": ("screen", False),
    "most_ram": ("ram", True),
    "most_storage": ("storage", True),
    "brightest": ("brightness", True),
    "fastest_refresh": ("refresh_rate", True),
}
COMPARATIVES = {
    "cheaper": ("price", False),
    "lighter": ("weight", False),
    "longer": ("battery_life", True),
    "better_rated": ("rating", True),
}


@dataclass(frozen=True, slots=True)
class Plan:
    """One claim to be worded. `rank` is the pick's; `other` that of the pick it is compared with.

    `yes` says which way a yes-or-no claim goes; `direction` which way a difference goes: `more`, `less`, or neither.
    """

    rank: int
    fact: Fact
    status: Status
    spoken: Spoken | None = None
    yes: bool = True
    other: int | None = None
    direction: str = ""


class Planner:
    """Chooses claims about the picks of one run."""

    def __init__(self, run: Run, random: Random) -> None:
        self.run, self.random = run, random
        self.language = run.shop.language
        self.facts = [facts_of(product, run.shop.store) for product in run.picks]

    @cached_property
    def _stated(self) -> list[frozenset[tuple[str, Decimal]]]:
        return [stated(product, self.run.shop.store) for product in self.run.picks]

    def true_about(self, rank: int, count: int) -> list[Plan]:
        """At most `count` plain claims about one pick, each of another kind; prices often among them."""
        kinds = [kind for kind in self.facts[rank - 1] if kind not in {"shipping_fee", "free_over"}]
        self.random.shuffle(kinds)
        kinds.sort(key=lambda kind: kind in DETAILS and self.random.random() < 0.7)
        if "price" in kinds and self.random.random() < 0.5:
            kinds.remove("price")
            kinds.insert(0, "price")
        return [self.true(rank, kind) for kind in kinds[:count]]

    def true(self, rank: int, kind: str) -> Plan:
        return self._said(rank, self.facts[rank - 1][kind], self.facts[rank - 1][kind].value, "true")

    def _said(self, rank: int, fact: Fact, value: Decimal, status: Status) -> Plan:
        if fact.dimension in {"feature", "stock"}:
            return Plan(rank, fact, status, yes=bool(value))
        return Plan(rank, fact, status, spoken(fact, value, self.language))

    def relation(self) -> Plan | None:
        """Something true between the picks: a difference, a superlative, a comparison, the distance to the limit."""
        kinds = [
            self._differences(Decimal(0), "true"),
            self._superlatives("true"),
            self._comparatives(),
            self._budgets("true"),
        ]
        return self._any(self.random.choice(kinds))

    def _differences(self, shift: Decimal, status: Status) -> Iterator[Plan]:
        for rank, other in self._pairs():
            one, two = self._price(rank), self._price(other)
            if one is None or two is None or one.value == two.value:
                continue
            gap = abs(one.value - two.value)
            if shift and gap + shift < 5:
                continue
            fact = Fact("difference", "money", gap, f"{one.value} - {two.value}", one.currency)
            direction = "more" if one.value > two.value else "less"
            if self.random.random() < 0.15:
                direction = ""
            said = spoken(fact, gap + shift, self.language)
            yield Plan(rank, fact, status, said, other=other, direction=direction)

    def _comparatives(self) -> Iterator[Plan]:
        for name, (kind, greatest) in COMPARATIVES.items():
            for rank, other in self._pairs():
                one, two = self.facts[rank - 1].get(kind), self.facts[other - 1].get(kind)
                if one and two and one.value != two.value and (one.value > two.value) == greatest:
                    yield Plan(
                        rank, Fact(name, "comparative", Decimal(1), f"{one.text} / {two.text}"), "true", other=other
                    )

    def _superlatives(self, status: Status) -> Iterator[Plan]:
        """True where one pick alone is the extreme, false where it plainly is not; all picks must state the value."""
        for name, (kind, greatest) in SUPERLATIVES.items():
            values = [facts[kind].value for facts in self.facts if kind in facts]
            if len(values) < len(self.facts):
                continue
            best = max(values) if greatest else min(values)
            for rank, value in enumerate(values, 1):
                holds = value == best and values.count(best) == 1
                if holds if status == "true" else value != best:
                    text = f"{kind}: {', '.join(f'[{r}] {f[kind].text}' for r, f in enumerate(self.facts, 1))}"
                    yield Plan(rank, Fact(name, "superlative", Decimal(1), text), status)

    def _budgets(self, status: Status) -> Iterator[Plan]:
        limit = self.run.evidence.need.max_price
        for rank in range(1, len(self.facts) + 1):
            price = self._price(rank)
            if limit is None or price is None or price.value >= limit.amount:
                continue
            left = limit.amount - price.value
            fact = Fact("budget_under", "money", left, f"{limit.amount} - {price.value}", price.currency)
            value = left if status == "true" else changed(fact, (), self.random)
            if value is not None:
                yield Plan(rank, fact, status, spoken(fact, value, self.language))

    def _price(self, rank: int) -> Fact | None:
        return self.facts[rank - 1].get("price")

    def _pairs(self) -> list[tuple[int, int]]:
        ranks = range(1, len(self.facts) + 1)
        return [(rank, other) for rank in ranks for other in ranks if rank != other]

    def changed(self, kind: str) -> Plan | None:
        """A false claim of `kind` (`quantity` and `feature` stand for any), or None where the picks allow none."""
        if kind == "superlative":
            return self._any(self._superlatives("false"))
        if kind == "difference":
            return self._any(self._differences(Decimal(self.random.choice((-60, -40, 15, 30, 50, 100))), "false"))
        if kind == "budget_under":
            return self._any(self._budgets("false"))
        return self._first(kind, self._changed)

    def _changed(self, rank: int, fact: Fact) -> Plan | None:
        if fact.dimension in {"feature", "stock"}:
            return self._said(rank, fact, 1 - fact.value, "false")
        value = changed(fact, self._stated[rank - 1], self.random)
        return None if value is None else self._said(rank, fact, value, "false")

    def swapped(self) -> Plan | None:
        """Another pick's value for the same thing, said of the wrong pick."""
        return self._first("value", self._swapped)

    def _swapped(self, rank: int, fact: Fact) -> Plan | None:
        others = [facts[fact.kind] for facts in self.facts if fact.kind in facts]
        values = [
            one.value
            for one in others
            if one.dimension == fact.dimension and differs(fact, one.value, self._stated[rank - 1])
        ]
        return self._said(rank, fact, self.random.choice(values), "false") if values else None

    def in_wrong_unit(self) -> Plan | None:
        """The right number with a wrong unit or currency."""
        return self._first("unit", self._in_wrong_unit)

    def _in_wrong_unit(self, rank: int, fact: Fact) -> Plan | None:
        said = in_wrong_unit(fact, self.language)
        return Plan(rank, fact, "false", said) if said else None

    def _first(self, kind: str, make: Callable[[int, Fact], Plan | None]) -> Plan | None:
        kinds = {
            "quantity": tuple(one for one in QUANTITIES if one != "warranty"),
            "feature": FEATURES,
            "value": VALUES,
            "unit": ("price", "list_price", "returns", *QUANTITIES),
        }.get(kind, (kind,))
        facts = [(rank, facts[one]) for rank, facts in enumerate(self.facts, 1) for one in kinds if one in facts]
        self.random.shuffle(facts)
        return next((plan for rank, fact in facts if (plan := make(rank, fact))), None)

    def _any(self, plans: Iterator[Plan]) -> Plan | None:
        found = list(plans)
        return self.random.choice(found) if found else None
