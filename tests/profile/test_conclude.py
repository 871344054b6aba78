"""What follows from purchases, looks and returns, and what it rests on."""

from datetime import timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from shopcli.profile.codec import from_text, to_text
from shopcli.profile.conclude import Conclusion, Topic, conclude
from shopcli.profile.forgetting import without_fact
from shopcli.profile.interaction import Interaction, Kind
from shopcli.profile.profile import Profile
from tests.profile.shoppers import TODAY, did, profile


def found(*interactions: Interaction) -> dict[str, Conclusion]:
    return {one.id: one for one in conclude(interactions, TODAY)}


def test_late_purchases_count_more_than_early_ones_and_looks_least() -> None:
    lately = found(did("bought", category="Lamps", ago=1))["category:lamps"].evidence.weight
    long_ago = found(did("bought", category="Lamps", ago=181))["category:lamps"].evidence.weight
    looked = found(did("viewed", category="Lamps", ago=1))["category:lamps"].evidence.weight
    assert abs(lately - 2 * long_ago) < 0.01
    assert looked < long_ago


def test_more_evidence_is_surer() -> None:
    one = found(did("bought", category="Lamps", ago=60))["category:lamps"]
    three = found(*(did("bought", category="Lamps", ago=ago) for ago in (10, 40, 70)))["category:lamps"]
    assert (one.evidence.sure, three.evidence.sure) == ("weak", "firm")


def test_the_usual_price_is_the_middle_of_what_was_paid_and_kept() -> None:
    paid = [did("bought", f"Lamp {price}", "Lamps", price=price) for price in (10, 20, 30, 40, 50, 60, 70, 80)]
    returned = [did("bought", "Big", "Lamps", price=900), did("returned", "Big", "Lamps")]
    price = found(*paid, *returned)["price:lamps:usd"]
    assert (price.low, price.high, price.currency) == (Decimal(30), Decimal(60), "USD")


def test_one_price_is_no_range() -> None:
    assert "price:lamps:usd" not in found(did("bought", "A", "Lamps", price=10))


def test_a_size_that_went_back_is_not_the_usual_one() -> None:
    sizes = found(
        did("bought", "Trail", "Shoes", options={"Size": "41"}, ago=40, order="a"),
        did("returned", "Trail", "Shoes", options={"Size": "41"}, ago=35, order="a"),
        did("bought", "Trail", "Shoes", options={"Size": "42"}, ago=30, order="b"),
    )
    assert sizes["choice:shoes:size:42"].subject == "42"
    assert not any(name.endswith(":41") for name in sizes)


def test_no_choice_is_the_usual_one_where_they_are_mixed() -> None:
    colours = [did("bought", f"Tee {colour}", "Shirts", options={"Colour": colour}) for colour in ("Red", "Blue")]
    assert not any(one.topic is Topic.CHOICE for one in found(*colours).values())


def test_returns_speak_against_a_kind_and_a_brand() -> None:
    earbuds = [
        each
        for name in ("A", "B")
        for each in (
            did("bought", f"Buds {name}", "Audio/Earbuds", brand="Alder", ago=30),
            did("returned", f"Buds {name}", "Audio/Earbuds", brand="Alder", ago=20),
        )
    ]
    concluded = found(*earbuds)
    assert concluded["returned:earbuds"].evidence.count(Kind.RETURNED) == 2
    assert "returned-brand:earbuds:alder" in concluded
    assert "brand:earbuds:alder" not in concluded
    assert "category:earbuds" not in concluded


def test_what_was_bought_once_is_there_and_what_was_bought_often_runs_out() -> None:
    pads = [did("bought", "Filter pads", "Home/Filters", ago=ago) for ago in (95, 65, 35, 5)]
    laptop = did("bought", "Aero 14", "Laptops", ago=200)
    old = did("bought", "Aero 9", "Laptops", ago=4 * 365)
    concluded = found(*pads, laptop, old)
    assert concluded["runs-out:filters:filter-pads"].days == 30
    assert concluded["runs-out:filters:filter-pads"].due == TODAY - timedelta(5) + timedelta(30)
    assert "owned:laptops:aero-14" in concluded
    assert not any(one.topic is Topic.OWNED and "pads" in name for name, one in concluded.items())
    assert "owned:laptops:aero-9" not in concluded


def test_nothing_that_is_bought_every_few_weeks_is_owned() -> None:
    coffee = [did("bought", f"Coffee {number}", "Coffee", ago=20 * number) for number in range(1, 6)]
    assert not any(one.topic is Topic.OWNED for one in found(*coffee).values())


def test_a_kind_is_the_same_by_any_of_its_names() -> None:
    concluded = found(
        did("bought", "A", "Computers/Notebooks", brand="Alder"), did("bought", "Brisk 14 Laptop, 16 GB", brand="Alder")
    )
    (brand,) = [one for one in concluded.values() if one.topic is Topic.BRAND]
    assert brand.evidence.count(Kind.BOUGHT) == 2


def test_to_forget_a_conclusion_removes_what_it_rests_on() -> None:
    shoes = did("bought", "Trail", "Shoes", brand="Brisk", price=90, options={"Size": "42", "Colour": "Red"})
    more = did("bought", "Road", "Shoes", brand="Brisk", price=70, options={"Size": "42"})
    lamp = did("bought", "Glow", "Lamps")
    whole = profile(shoes, more, lamp, stated=[("size.shoes", "42")], avoided=["leather"])
    assert "Brisk" not in to_text(without_fact(whole, "brand:shoes:brisk", TODAY))
    assert "90" not in to_text(without_fact(whole, "price:shoes:usd", TODAY))
    without_size = without_fact(whole, "choice:shoes:size:42", TODAY)
    assert [one.options for one in without_size.interactions] == [(("Colour", "Red"),), (), ()]
    assert without_fact(whole, "size.shoes", TODAY).stated == ()
    assert without_fact(whole, "Leather", TODAY).avoided == ()
    assert without_fact(whole, "brand:shoes:oak", TODAY) == whole


_TEXTS = st.sampled_from(["", "A", "Lamp", "Nortavo Buds", "耳机", "a/b:c", "🙂", "x" * 200])
_INTERACTIONS = st.builds(
    Interaction,
    kind=st.sampled_from(Kind),
    product=_TEXTS,
    title=_TEXTS,
    brand=_TEXTS,
    category=st.lists(_TEXTS, max_size=3).map(tuple),
    price=st.none() | st.decimals(0, 10**8, places=2),
    currency=st.sampled_from([None, "USD", "CNY"]),
    options=st.lists(st.tuples(_TEXTS, _TEXTS), max_size=3, unique_by=lambda pair: pair[0]).map(tuple),
    quantity=st.integers(1, 10_000),
    day=st.none() | st.dates(),
    order=_TEXTS,
)


@given(st.lists(_INTERACTIONS, max_size=12))
def test_any_profile_is_kept_and_concluded_from(interactions: list[Interaction]) -> None:
    whole = Profile(tuple(interactions))
    assert from_text(to_text(whole)) == whole
    for one in conclude(whole.interactions, TODAY):
        assert 0 <= one.evidence.strength < 1
        assert without_fact(whole, one.id, TODAY) != whole or one.topic is Topic.CHOICE
