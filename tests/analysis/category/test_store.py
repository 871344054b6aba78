"""What was learned is kept as data and read back, or learned again."""

from pathlib import Path

import pytest

from shopcli.analysis.category.learned import Learned
from shopcli.analysis.category.store import read, to_bytes
from tests.analysis.category.shelves import CHAIRS, learned, new, products


@pytest.fixture(scope="module")
def by_shop() -> Learned:
    return learned([*products(), new("Oak Dining Chair, Linen", category=("Home",))])


def test_what_is_read_back_places_as_before(by_shop: Learned, tmp_path: Path) -> None:
    file = tmp_path / "learned.npz"
    file.write_bytes(to_bytes(by_shop))
    again = read(file, by_shop.names)
    assert again is not None
    assert again.paths == by_shop.paths
    for product in [*products(), new("Oak Chair"), new("Oak Dining Chair, Linen", category=CHAIRS)]:
        assert again.place(product) == by_shop.place(product)


@pytest.mark.parametrize("length", [0, 10, 1000, -1])
def test_a_damaged_file_is_none(by_shop: Learned, tmp_path: Path, length: int) -> None:
    file = tmp_path / "learned.npz"
    file.write_bytes(to_bytes(by_shop)[:length])
    assert read(file, by_shop.names) is None


def test_a_changed_byte_is_found(by_shop: Learned, tmp_path: Path) -> None:
    content = bytearray(to_bytes(by_shop))
    content[len(content) // 2] ^= 1
    file = tmp_path / "learned.npz"
    file.write_bytes(content)
    assert read(file, by_shop.names) is None


def test_none_is_there_at_first(by_shop: Learned, tmp_path: Path) -> None:
    assert read(tmp_path / "absent.npz", by_shop.names) is None
