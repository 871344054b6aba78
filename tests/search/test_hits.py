"""The raw hits of a text: what carries more of its words, and in a more telling place, comes first."""

from pathlib import Path

from shopcli.index.index import Index
from shopcli.search.hits import hits
from tests.search.shop import built, product


def shop(folder: Path, *titles: str) -> Index:
    return built(folder / "shop", [product(title, title, "10") for title in titles])


def found(index: Index, text: str) -> list[str]:
    return [hit.offer.id for hit in hits(text, index, 10)]


def test_all_of_the_words_are_before_one_of_them_said_often(tmp_path: Path) -> None:
    index = shop(tmp_path, "Desk Desk Desk", "Oak Bookcase With Doors And A Desk Of Its Own", "Chair", "Stool")
    assert found(index, "bookcase desk")[0].startswith("Oak")


def test_what_carries_no_word_is_no_hit(tmp_path: Path) -> None:
    assert found(shop(tmp_path, "Oak Desk", "Pine Chair"), "oak shelf") == ["Oak Desk"]


def test_two_words_are_found_where_the_shop_writes_one(tmp_path: Path) -> None:
    index = shop(tmp_path, "Comet Headset", "Head Torch", "Cutlery Set")
    assert "Comet Headset" in found(index, "head set")


def test_chinese_is_found_by_parts_of_a_name_that_nobody_sells(tmp_path: Path) -> None:
    index = shop(tmp_path, "鸡胸肉丸低脂", "鸭脖", "牛肉干")
    assert found(index, "鸡胸碎肉")[0] == "鸡胸肉丸低脂"


def test_each_product_is_one_hit_and_no_more_than_asked_for(shop: Index) -> None:
    everything = [hit.offer.id for hit in hits("laptop shirt phone hub", shop, 50)]
    assert len(everything) == len(set(everything)) > 3
    assert len(hits("laptop shirt phone hub", shop, 2)) == 2
