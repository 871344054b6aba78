"""What judges the claim check must itself be right: its marks, its wordings, and that it repeats."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice
from random import Random

import pytest

from bench import claim_words_en, claim_words_zh
from bench.claim_amounts import Amount, changed, manners
from bench.claim_cases import TYPES, Case, generate
from bench.claim_facts import Fact, amounts, facts_of
from bench.claim_frames import HALVES, Half, Wording, wording
from bench.claim_plans import RULES, VALUES
from bench.claim_score import check
from bench.claim_shops import Shop, shops, short_name
from bench.limit import Language
from tests.once import demo_indexes

CASES = 88
"""Twice the shares of all types twice over, so that each occurs in both halves, and in half as many of c and of d."""


@pytest.fixture(scope="module", params=["en", "zh"])
def shop(request: pytest.FixtureRequest) -> Iterator[Shop]:
    """The demo catalog of each language; the others may not be here."""
    language: Language = request.param
    yield next(shops(language, demo_indexes()))


@pytest.fixture(scope="module")
def cases(shop: Shop) -> list[Case]:
    """Of halves a and b by turns, then of c and of d."""
    return made(shop)


@pytest.fixture(scope="module")
def fourth(shop: Shop) -> list[Case]:
    """Enough of half d that even what is seldom said occurs."""
    return list(generate(3 * CASES, 7, [shop], "d"))


def test_the_same_seed_makes_the_same_answers(shop: Shop, cases: list[Case]) -> None:
    again = made(shop)
    assert [(case.text, case.marks, case.seed) for case in cases] == [(c.text, c.marks, c.seed) for c in again]
    assert [case.text for case in cases[:5]] != [case.text for case in islice(generate(5, 8, [shop]), 5)]


def test_every_type_occurs_in_each_half(cases: list[Case]) -> None:
    assert {(case.type, case.half) for case in cases} == {(name, half) for name in TYPES for half in "abcd"}


def test_only_who_asks_for_the_sets_of_their_own_gets_them(shop: Shop) -> None:
    assert {case.half for case in generate(4, 7, [shop])} == {"a", "b"}


def test_at_most_one_claim_is_false_and_only_where_the_type_says_so(cases: list[Case]) -> None:
    for case in cases:
        false = [mark for mark in case.marks if mark.status == "false"]
        assert len(false) == (case.type not in {"true", "unrelated number"}), case.text


def test_marks_lie_apart_in_order_around_a_text_with_a_value_in_it(cases: list[Case]) -> None:
    for case in cases:
        at = 0
        for mark in case.marks:
            assert at <= mark.start < mark.end <= len(case.text)
            said = case.text[mark.start : mark.end]
            assert said == said.strip(" |"), said
            at = mark.end
        assert "{" not in case.text
        assert "<" not in case.text


def test_an_invented_product_is_in_no_title(cases: list[Case]) -> None:
    invented = [case for case in cases if case.type == "invented product"]
    for case in invented:
        assert case.false is not None
        name = case.text[case.false.start : case.false.end].lower()
        assert not any(name in product.title.lower() for product in case.run.shop.products)


def test_a_false_amount_is_nowhere_in_its_product(cases: list[Case]) -> None:
    """Read off the sentence, by the bench's own units: "32 GB" is no GB figure of the product it is said of."""
    checked = 0
    for case in cases:
        false = case.false
        if false is None or case.type != "value changed" or false.kind not in {"ram", "storage", "weight", "screen"}:
            continue
        product = case.run.picks[int(false.catalog[1]) - 1]
        stated = {amount for value in product.attributes.values() for amount in amounts(str(value))}
        assert not stated & set(amounts(case.text[false.start : false.end]))
        checked += 1
    assert checked


def test_an_answer_comes_out_of_the_check_as_it_went_in(cases: list[Case]) -> None:
    assert not any(check(case).changed_text for case in cases[:12])


@pytest.mark.parametrize("language", ["en", "zh"])
def test_each_kind_of_claim_has_25_frames_in_two_disjoint_halves(language: Language) -> None:
    def count(*groups: str) -> int:
        return sum(len(words.frames(group)) for words in halves for group in groups)

    halves: list[Wording] = [wording(language, "a"), wording(language, "b")]
    for kind in ("price", "saving", "discount", "rating", "review_count", "quantity", "warranty", "returns", "product"):
        assert count(kind) >= 25, kind
        assert not set(halves[0].frames(kind)) & set(halves[1].frames(kind)), kind
    assert count("in_stock", "out_of_stock", "stock_count") >= 25
    assert count("feature_yes", "feature_no") >= 25
    assert count("superlative_is", "superlative_has") >= 25
    assert count("difference_more", "difference_less") >= 24
    assert count("shipping_days", "shipping_fee", "free_over") >= 25
    assert count("unrelated") >= 25


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(("half", "least"), [("c", 8), ("d", 12)])
def test_a_fresh_set_says_all_that_the_earlier_ones_say_in_frames_of_its_own(
    language: Language, half: Half, least: int
) -> None:
    fresh, halves = wording(language, half), [wording(language, earlier) for earlier in HALVES if earlier < half]
    for path in frame_lists(halves[0]):
        known = {frame for words in halves for frame in words.frames(*path)}
        assert len(set(fresh.frames(*path)) - known) >= least, path
    for words in halves:
        assert fresh.data["attributes"].keys() == words.data["attributes"].keys()
        assert fresh.data["features"].keys() == words.data["features"].keys()
        assert fresh.data["superlatives"].keys() == words.data["superlatives"].keys()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_fourth_set_repeats_no_frame(language: Language) -> None:
    fresh, halves = wording(language, "d"), [wording(language, half) for half in HALVES[:3]]
    for path in frame_lists(fresh):
        assert not set(fresh.frames(*path)) & {frame for words in halves for frame in words.frames(*path)}, path


def test_every_kind_of_claim_occurs_in_the_fourth_set(shop: Shop, fourth: list[Case]) -> None:
    facts = {kind for product in shop.products for kind in facts_of(product, shop.store)}
    expected = facts & {*VALUES, *RULES, "stock"} | {"superlative", "difference", "budget_under", "product"}
    assert {mark.kind for case in fourth for mark in case.marks} >= expected
    assert {mark.status for case in fourth for mark in case.marks} == {"true", "false", "unrelated"}


def test_the_fourth_set_is_laid_out_as_sections_numbers_and_tables_of_both_kinds(fourth: list[Case]) -> None:
    texts, words = [case.text for case in fourth], wording(fourth[0].run.shop.language, "d")
    assert any(re.search(r"^#.*\n[^-\n#]", text, re.MULTILINE) for text in texts)
    assert any(re.search(r"^1\. ", text, re.MULTILINE) for text in texts)
    for name in ("table_head", "turned_head"):
        assert any(f"| {head} |" in text for text in texts for head in words.words(name)), name


def frame_lists(words: Wording) -> Iterator[tuple[str, ...]]:
    for name, found in words.data["frames"].items():
        yield from [(name, inner) for inner in found] if isinstance(found, dict) else [(name,)]


def made(shop: Shop) -> list[Case]:
    own = [case for half in HALVES[2:] for case in generate(CASES // 2, 7, [shop], half)]
    return [*generate(CASES, 7, [shop]), *own]


def fact(value: str, dimension: str, currency: str = "") -> Fact:
    return Fact(dimension, dimension, Decimal(value), value, currency)


def test_amounts_are_said_in_other_units_and_by_round_neighbours() -> None:
    weight = claim_words_en.ways(Amount(Decimal(1190), "mass"))
    assert {"1.19 kg", "1190 g", "2.62 lb", "about 2.6 pounds"} <= {way.replace("1,190", "1190") for way in weight}
    assert "1,024 GB" in claim_words_en.ways(Amount(Decimal(1024), "bytes"))
    assert {"24 months", "two years"} <= set(claim_words_en.ways(Amount(Decimal(24), "term")))
    assert "2.48 斤" in claim_words_zh.ways(Amount(Decimal(1240), "mass"))
    assert "1.2 万元" in claim_words_zh.ways(Amount(Decimal(12000), "money", currency="CNY"))
    assert {"85折", "八五折"} <= set(claim_words_zh.fold_ways(Decimal(15)))
    assert "一千四百元" in claim_words_zh.ways(Amount(Decimal(1400), "money", currency="CNY"))


def test_bounds_are_true_of_the_own_value_and_false_of_a_changed_one() -> None:
    hours = fact("21", "time")
    own = {(amount.manner, amount.value) for amount in manners(hours, Decimal(21))}
    assert ("over", Decimal(20)) in own
    lower = {amount.manner for amount in manners(hours, Decimal("14.5"))}
    assert "over" not in lower  # "Over 14 hours" is true of 21.


def test_a_changed_value_is_never_one_that_the_product_states() -> None:
    memory = fact("16", "bytes")
    stated = [("bytes", Decimal(size)) for size in (4, 8, 16, 24, 64)]
    assert {changed(memory, stated, Random(seed)) for seed in range(30)} == {Decimal(12), Decimal(32), Decimal(48)}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Nortavo Slate 13 Pro Tablet, 12.9 in OLED, 256 GB", "Nortavo Slate 13 Pro"),
        ("Kestrin Pulse 15 Gaming Laptop, 15.6 in", "Kestrin Pulse 15"),
        ("Velmora Leaf 12 Tablet with Keyboard, 12.1 in", "Velmora Leaf 12"),
        ("云岭 Air 14 开源版 14英寸 2.5K 60Hz 8核", "云岭 Air 14 开源版"),
        ("Oppo A51 5G 128GB", "Oppo A51 5G"),
    ],
)
def test_a_short_name_leaves_out_specifications_and_the_noun(title: str, name: str) -> None:
    assert short_name(title) == name
