"""The ids that somebody may have meant."""

from pathlib import Path

import pytest

from shopcli.index.index import Index
from shopcli.search.near_ids import near_ids
from tests.search.shop import built, product


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    folder: Path = tmp_path_factory.mktemp("ids") / "shop"
    return built(
        folder, [product(each, f"Desk {each[:2]}", "10") for each in ("nv-aero-14", "nv-aero-13", "xx-1", "台灯-1")]
    )


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("NV-AERO-14", ["nv-aero-14", "nv-aero-13"]),
        ("nv-aero14", ["nv-aero-14", "nv-aero-13"]),
        ("aero", ["nv-aero-14", "nv-aero-13"]),
        ("台灯", ["台灯-1"]),
        ("Desk xx", ["xx-1"]),
        ("zzzzzz", []),
        ("", []),
        (".*", []),
        ("[(\x1b*", []),
        ("a" * 3000, []),
        ("台" * 100, []),
    ],
)
def test_near_ids(index: Index, wanted: str, expected: list[str]) -> None:
    found = near_ids(wanted, index)
    assert found[: len(expected)] == expected
    assert bool(found) == bool(expected)


def test_no_more_than_asked_for(index: Index) -> None:
    assert len(near_ids("nv", index, 1)) == 1
