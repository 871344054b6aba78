from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopcli.analysis.keywords.found import Pair
from shopcli.analysis.keywords.pairs import pairs_in
from shopcli.analysis.keywords.passages import passages
from shopcli.catalog.product import Product, Variant
from tests.analysis.keywords.shop import SHELF, laptop, learned

SCHEMA = learned(*SHELF).schema


def found(product: Product) -> dict[str, Pair]:
    return {pair.key: pair for pair in pairs_in(product, SCHEMA)}


def test_a_number_belongs_to_what_its_clause_names() -> None:
    pairs = found(
        laptop(1, "Tarn Book", "It weighs 1.2 kg, and the battery lasts up to 15 hours.", {"Weight": "1.2 kg"})
    )
    assert (pairs["weight"].value, pairs["weight"].standing) == ("1.2 kg", "stated")
    assert (pairs["battery_life"].value, pairs["battery_life"].standing) == ("15 hours", "missing")


def test_a_value_stands_where_its_span_says() -> None:
    product = laptop(1, "Tarn Book 16 GB RAM", "屏幕刷新率 120 Hz，机身重 1.3 kg。")
    texts = {passage.place: passage.text for passage in passages(product)}
    pairs = pairs_in(product, SCHEMA)
    assert {pair.key for pair in pairs} >= {"ram", "refresh_rate", "weight"}
    assert all(texts[pair.place][pair.start : pair.end].strip() == pair.value for pair in pairs)


def test_what_differs_from_the_attributes_is_told_with_what_they_state() -> None:
    pair = found(laptop(1, "Tarn Book, 32 GB RAM"))["ram"]
    assert (pair.standing, pair.instead) == ("differs", "16 GB")


def test_what_a_variant_states_is_stated() -> None:
    product = laptop(1, "Tarn Book, 32 GB RAM")
    bigger = replace(product, variants=(Variant("b", attributes={"RAM": "32 GB"}),))
    assert found(bigger)["ram"].standing == "stated"


def test_a_value_that_others_state_is_found_in_running_text() -> None:
    pair = found(laptop(1, "Tarn Book", "Comes in silver with an IPS panel.", {"RAM": "16 GB"}))
    assert pair["colour"].value == "silver"
    assert pair["panel"].value == "IPS"


@pytest.mark.parametrize("text", ["Has a fingerprint reader and a backlit keyboard.", "带指纹识别，键盘背光。"])
def test_features_are_found_by_their_names(text: str) -> None:
    assert "backlit_keyboard" in found(laptop(1, "Tarn Book", text))


@pytest.mark.parametrize("text", ["There is no backlit keyboard.", "不支持背光键盘"])
def test_a_feature_that_is_denied_agrees_with_an_attribute_that_denies_it(text: str) -> None:
    product = laptop(1, "Tarn Book", text, {"Backlit keyboard": False})
    assert found(product)["backlit_keyboard"].standing == "stated"


def test_ports_that_are_listed_are_stated() -> None:
    assert (
        found(laptop(1, "Tarn Book with Ethernet", "", {"Ports": "HDMI, Ethernet RJ45"}))["ethernet"].standing
        == "stated"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Lighter than any 15 inch laptop.",
        "Fits sleeves for 13 inch laptops.",
        "A 2-in-1 with a 3.5 mm jack.",
        "比 16 英寸机型轻。",
    ],
)
def test_what_is_said_of_other_things_is_no_contradiction(text: str) -> None:
    assert not [pair for pair in pairs_in(laptop(1, "Tarn Book", text), SCHEMA) if pair.standing == "differs"]


@pytest.mark.parametrize("title", ["Tarn Book V40 4 GB, 16 GB RAM", "Tarn Book, V40 4 GB", "星夜本 V40 4 GB 独显"])
def test_memory_of_the_graphics_is_not_the_machines(title: str) -> None:
    product = laptop(1, title, "Its 4 GB of video memory are the limit.", {"RAM": "16 GB", "Graphics": "V40 4 GB"})
    assert not [pair for pair in pairs_in(product, SCHEMA) if pair.standing == "differs"]


def test_a_class_of_resolutions_contradicts_none() -> None:
    assert "resolution" not in found(laptop(1, "Tarn Book 2K", "", {"Resolution": "2240 x 1400"}))


@given(st.text(max_size=60), st.text(max_size=120))
def test_no_text_breaks_it_and_spans_never_overlap(title: str, description: str) -> None:
    pairs = pairs_in(laptop(1, title, description), SCHEMA)
    for place in ("title", "description"):
        spans = sorted((pair.start, pair.end) for pair in pairs if pair.place == place)
        assert all(left[1] <= right[0] for left, right in pairwise(spans))


def test_spans_count_the_characters_of_the_catalogs_own_text() -> None:
    text = "<p>Made for days.\n\n  It weighs\t1.3 kg</p>\n<b>屏幕</b>刷新率&nbsp;１２０ Hz"
    pairs = {pair.key: pair for pair in pairs_in(laptop(1, "Tarn Book", text), SCHEMA)}
    assert {key: text[pair.start : pair.end] for key, pair in pairs.items()} == {
        "weight": "1.3 kg",
        "refresh_rate": "１２０ Hz",
    }
