"""Sets: every offer that truly matches, and nothing else, from shops that say everything in their titles."""

from pathlib import Path

import pytest

from shopcli.catalog.product import Product
from shopcli.errors import UnknownProductError
from shopcli.index.index import Index
from shopcli.query.need import Scope
from shopcli.search.candidate import Found
from shopcli.search.find import in_catalog_currency
from shopcli.search.find_all import find_all
from shopcli.search.reference import read_beside
from tests.search.shop import built, product

BOARDS, DRIVES, CASES = ("Parts", "Motherboards"), ("Parts", "SSD"), ("Parts", "Cases", "Reed")
TITLES = (
    ("cam", "Alder EOX R5 Mark II Body", "1500", ("Cameras",)),
    ("cam-2", "Alder EOX R5 II", "1400", ("Photo", "Cameras")),
    ("cam-1", "Alder EOX R5 Body", "900", ("Cameras",)),
    ("cam-strap", "Strap for Alder EOX R5 Mark II", "19", ("Accessories",)),
    ("board-4", "Cedar B550 Storm Gaming 4, AMD B550, AM4, ATX", "130", BOARDS),
    ("board-4m", "Cedar B550M Storm Gaming 4, AMD B550, AM4, Micro ATX", "90", BOARDS),
    ("board-5", "Cedar B650 Storm, AMD B650, AM5, ATX", "150", BOARDS),
    ("board-2", "Larch PRIME A520M-A, AMD A520, AM4, Micro ATX", "70", BOARDS),
    ("drive-1", "Brisk 870 EVO 1TB SATA SSD, R/W 560/530 MB/s", "90", DRIVES),
    ("drive-1b", "Brisk 1TB 870 EVO SSD, R/W 560/530 MB/s", "85", DRIVES),
    ("drive-2", "Brisk 870 EVO 2TB SSD, R/W 560/530 MB/s", "150", DRIVES),
    ("drive-4", "Brisk 870 EVO 4000GB SSD", "300", DRIVES),
    ("fast-a", "Tern 1TB Blade NVMe SSD, R/W 7400/6500 MB/s", "110", DRIVES),
    ("fast-b", "Wren 512GB Gull NVMe SSD, R/W 7400/2600 MB/s", "80", DRIVES),
    ("portable", "Wren 2TB Pocket External SSD, USB-C, Blue", "160", ("Storage", "External Drives")),
    ("portable-4", "Wren 4TB Pocket External SSD, USB-C, Black", "290", ("Storage", "External Drives")),
    ("enclosure", "Reed SSD Enclosure, USB-C", "15", DRIVES),
    ("case-white", "Reed Meadow Gaming Case w/ Window, ATX, 4 ARGB Fans, White", "80", CASES),
    ("case-black", "Reed Meadow Gaming Case, ATX, No Fans, Black", "60", CASES),
    ("case-carry", "Reed Fort Case, E-ATX, Carry Handles", "120", CASES),
    ("keys", "Hale Compact 65% Keyboard, Red Switches, Black", "70", ("Keyboards",)),
    ("watch", "Larch Watch Series 8 GPS Aluminium Case with White Sport Band", "300", ("Smartwatches",)),
    ("band", "Fern Strap for Larch Watch Series 8, Orange", "20", ("Smartwatches",)),
)
SHOP = tuple(product(id_, title, price, category, currency="EUR") for id_, title, price, category in TITLES)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    return built(tmp_path_factory.mktemp("sets") / "index", SHOP)


def anything_goes(_: Product, __: Product) -> bool:
    return True


def found(text: str, index: Index, like: str | None = None, limit: int | None = None) -> Found:
    need = in_catalog_currency(read_beside(text, index, like=like, everything=True), index)
    return find_all(need, need.scope or Scope(text), index, limit, anything_goes)


def ids(text: str, index: Index, like: str | None = None) -> set[str]:
    return {candidate.product.id for candidate in found(text, index, like).candidates}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("all offers for the Alder EOX R5 Mark II", {"cam", "cam-2"}),
        ("Find all offers for the Cedar B550 Storm Gaming 4.", {"board-4"}),
        ("all offers for the Brisk 870 EVO", {"drive-1", "drive-1b", "drive-2", "drive-4"}),
        ("all offers for the Brisk 870 EVO 4TB", {"drive-4"}),
        ("the Larch Watch Series 8", {"watch"}),
    ],
)
def test_a_name_stands_for_its_product_in_other_words_and_for_no_sibling(
    text: str, expected: set[str], index: Index
) -> None:
    assert ids(text, index) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("all SSDs with 1TB", {"drive-1", "drive-1b", "fast-a"}),
        ("all external SSDs", {"portable", "portable-4"}),
        ("all SSDs larger than 1TB under 200 euros", {"drive-2", "portable"}),
        ("all gaming cases from Reed with ARGB fans", {"case-white"}),
        ("all white cases", {"case-white"}),
        ("all motherboards with AM4 socket", {"board-4", "board-4m", "board-2"}),
        ("all motherboards with AMD sockets older than AM5", {"board-4", "board-4m", "board-2"}),
        ("all straps that fit with the Larch Watch Series 8", {"band"}),
        ("all smart watches", {"watch"}),
        ("all red keyboards", set()),
        ("all motherboards with DDR7", set()),
        ("all offers for the Brisk 990 PRO", set()),
    ],
)
def test_a_set_holds_what_truly_matches_and_nothing_else(text: str, expected: set[str], index: Index) -> None:
    assert ids(text, index) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the cheapest offer for each storage size of the Brisk 870 EVO", {"drive-1b", "drive-2", "drive-4"}),
        ("all SSDs with the highest read speed", {"fast-a", "fast-b"}),
        ("the cheapest offer for a motherboard with AM4", {"board-2"}),
        ("the cheapest case that can be carried to parties", {"case-carry"}),
    ],
)
def test_the_first_of_a_set_comes_with_its_equals(text: str, expected: set[str], index: Index) -> None:
    assert ids(text, index) == expected


def test_a_number_that_only_the_title_says_is_told_as_such(index: Index) -> None:
    (candidate,) = found("all SSDs with 512GB", index).candidates
    reason = next(reason for reason in candidate.reasons if reason.kind == "requirement")
    assert (reason.field, reason.text) == ("title", "Storage 512 GB, by its title")


def test_an_empty_set_says_which_limit_keeps_out_what(index: Index) -> None:
    nothing = found("all external SSDs under 20 euros", index)
    assert not nothing.candidates
    assert [exclusion.count for exclusion in nothing.exclusions] == [2]
    assert nothing.relaxations


def test_where_every_other_differs_the_nearest_stands_in_and_says_how(tmp_path: Path) -> None:
    titles = [("a", "Alder Slate 16 GB RAM Laptop", "900"), ("b", "Alder Slate 8 GB RAM Laptop", "700")]
    index = built(tmp_path / "index", [product(id_, title, price, ("Laptops",)) for id_, title, price in titles])

    (nearest,) = found("", index, like="a").candidates

    assert nearest.product.id == "b"
    assert any("8 GB" in reason.text for reason in nearest.reasons)


def test_nothing_is_compared_with_what_it_is_not(index: Index) -> None:
    """Substitutes are of the same kind and size; a drive to carry about stands in for none that is built in."""
    assert ids("", index, like="drive-1") == {"drive-1b", "fast-a"}
    assert ids("under 200 euros", index, like="portable") == set()
    first = found("", index, like="drive-1").candidates[0]
    assert (first.product.id, first.reasons[0].text) == ("drive-1b", "€5 cheaper")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the cheapest alternative to drive-1", {"drive-1b"}),
        ("external SSDs on which I can back up this internal SSD: drive-4", {"portable-4"}),
        ("drive-1 的平替", {"drive-1b", "fast-a"}),
    ],
)
def test_a_need_may_name_a_product_by_its_id(text: str, expected: set[str], index: Index) -> None:
    assert ids(text, index) == expected


def test_an_unknown_product_is_an_error(index: Index) -> None:
    with pytest.raises(UnknownProductError):
        found("", index, like="nowhere")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("所有笔记本电脑", {"ben"}), ("有哪些耳机", {"erji", "toudai"}), ("所有双肩包", {"bao"})],
)
def test_chinese_sets(text: str, expected: set[str], chinese_shop: Index) -> None:
    assert ids(text, chinese_shop) >= expected
    assert "bao" not in ids("所有笔记本电脑", chinese_shop)


def test_colours_in_titles_answer_in_both_languages(tmp_path: Path) -> None:
    shop = [product("a", "青原 男鞋 棕色", "99", ("鞋",)), product("b", "青原 男鞋 黑色", "99", ("鞋",))]
    assert ids("所有棕色的男鞋", built(tmp_path / "index", shop)) == {"a"}
