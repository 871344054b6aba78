"""The bench of search across languages: that it asks what it says it asks."""

from pathlib import Path

from bench.catalogs import REPOSITORY
from bench.crosslingual import MEANING, WORDS, Asked, misses_of, read_needs, run, semantic_is_installed
from shopcli.text import has_han
from tests.search.shop import SHOP, built

NEEDS = read_needs()


def test_it_asks_thirty_needs_of_each_catalog_in_the_language_of_the_other() -> None:
    assert {catalog: len(asked) for catalog, asked in NEEDS.items()} == {
        "electronics.zh.json": 30,
        "electronics.yaml": 30,
    }
    for catalog, asked in NEEDS.items():
        assert all(has_han(each.need) == (catalog == "electronics.yaml") for each in asked)
        assert len({each.need for each in asked}) == 30


def test_every_right_product_is_in_its_catalog() -> None:
    for catalog, asked in NEEDS.items():
        text = (REPOSITORY / "catalogs" / catalog).read_text(encoding="utf-8")
        for product_id in frozenset().union(*(each.right for each in asked)):
            assert f'"id": "{product_id}"' in text or f"id: {product_id}\n" in text, product_id


def test_a_miss_says_what_was_shown_instead(tmp_path: Path) -> None:
    asked = [Asked("laptop", frozenset({"bag"})), Asked("phone case", frozenset({"case", "phone"}))]
    (miss,) = misses_of(asked, built(tmp_path / "index", SHOP), lambda _: None)
    assert miss.need == "laptop"
    assert len(miss.shown) == 3
    assert "bag" not in miss.shown


def test_meaning_is_measured_where_it_is_installed(tmp_path: Path) -> None:
    needs = {"electronics.zh.json": NEEDS["electronics.zh.json"][:2]}
    assert set(run(needs, tmp_path)) == ({WORDS, MEANING} if semantic_is_installed() else {WORDS})
