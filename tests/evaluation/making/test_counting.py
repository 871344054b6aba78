"""The one reading of all products that tells every draft's answer."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import pytest

from shopcli.evaluation.making.counting import count
from shopcli.evaluation.making.draft import Absent, Draft, Named, OfKinds, Tally
from shopcli.evaluation.making.goods import Good
from shopcli.evaluation.making.kinds import ANYTHING, Kind, noun_of
from shopcli.evaluation.making.naming import OnlyOne
from shopcli.evaluation.making.verdict import Verdict
from shopcli.evaluation.making.words.absent import KINDS
from shopcli.evaluation.task import Gold
from tests.evaluation.making.conftest import thing

T = TypeVar("T", bound=Tally)
LAPTOPS = Kind(noun_of("Laptops"))
PRODUCTS = (
    thing(1),
    thing(2, category=("Computers", "Gaming Laptops")),
    thing(3, category=("Kitchen", "Kettles"), title="Bolt Kettle"),
    thing(4, category=(), title="Bolt Laptop Model1"),
)


@dataclass(slots=True)
class Noting(OfKinds):
    """Notes which products it is shown, and as what."""

    of: tuple[Kind, ...]
    seen: list[tuple[str, Verdict]] = field(default_factory=list)

    @property
    def kinds(self) -> Sequence[Kind]:
        return self.of

    def take(self, good: Good, covered: Verdict) -> None:
        self.seen.append((good.id, covered))

    def gold(self) -> Gold | None:
        return None


def counted(tally: T) -> T:
    count(PRODUCTS, [Draft("filters", "recommend", {"en": "some"}, tally)])
    return tally


def test_products_of_another_kind_are_never_looked_at() -> None:
    assert counted(Noting((LAPTOPS,))).seen == [("p1", Verdict.YES), ("p2", Verdict.PERHAPS), ("p4", Verdict.PERHAPS)]


def test_anything_is_every_product_and_of_two_kinds_each_sees_its_own() -> None:
    assert len(counted(Noting((ANYTHING,))).seen) == len(PRODUCTS)
    both = counted(Noting((LAPTOPS, Kind(noun_of("Kettles")))))
    assert [product_id for product_id, _ in both.seen] == ["p1", "p2", "p3", "p4"]


def test_a_name_that_two_titles_hold_names_no_product() -> None:
    gold = Gold(nothing=True)
    assert counted(Named(gold, OnlyOne(["Bolt Kettle"]))).gold() == gold
    assert counted(Named(gold, OnlyOne(["Model1"]))).gold() is None
    assert counted(Named(gold, OnlyOne(["Bolt Kettle", "Crux Kettle"]))).gold() is None


def test_what_any_product_speaks_of_is_sold() -> None:
    assert counted(Absent(("piano", "kettle"))).gold() is None
    assert counted(Absent(("piano", "violin"))).gold() == Gold(nothing=True)


@pytest.mark.parametrize(("title", "is_sold"), [("Bolt Black Ink", True), ("Bolt Drinking Bottle", False)])
def test_a_word_that_is_looked_for_may_have_to_begin_one(title: str, is_sold: bool) -> None:
    (absent,) = [Absent(words) for english, _, words in KINDS if english == "tattoo ink"]
    count([thing(1, title=title)], [Draft("no_answer", "ask", {"en": "some"}, absent)])
    assert absent.is_sold is is_sold
