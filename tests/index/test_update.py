"""An updated catalog: its index is made out of the older one, and tells the same as one that is built from nothing."""

import json
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from shopcli.catalog.formats import jsonl_format
from shopcli.index import update
from shopcli.index.index import Index
from shopcli.index.origins import read_anew
from shopcli.index.store import discard
from tests.index.edits import STORE, Record, as_json, as_lines, as_table, fresh, opened, record, records, told


@pytest.fixture(autouse=True, scope="module")
def small_catalogs() -> Iterator[None]:
    """They are updated too."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(update, "_FEWEST", 0)
        yield


class Shop:
    """A catalog that changes."""

    def __init__(self, folder: Path, name: str = "tools.jsonl") -> None:
        self.folder = folder / "shop"
        self.folder.mkdir()
        self.name = name
        self._fresh = (folder / f"fresh{number}" for number in count())

    def index(self, text: str) -> Index:
        (self.folder / self.name).write_text(text, encoding="utf-8")
        return opened(self.folder, self.name)

    def anew(self, text: str) -> int | None:
        """How many products are indexed anew for the catalog to be this, after which all is as it should be."""
        index = self.index(text)
        assert told(index) == told(fresh(next(self._fresh), text, self.name))
        return read_anew(index.folder)


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop(tmp_path)


def with_edit(edit: Callable[[list[Any]], object]) -> list[Any]:
    products: list[Any] = records()
    edit(products)
    return products


def put(place: int, *products: object) -> Callable[[list[Any]], object]:
    return lambda all_of_them: all_of_them.__setitem__(slice(place, place), products)


def change(place: int, **fields: Any) -> Callable[[list[Any]], object]:
    return lambda all_of_them: all_of_them.__setitem__(place, {**all_of_them[place], **fields})


def drop(*places: int) -> Callable[[list[Any]], object]:
    return lambda all_of_them: [all_of_them.pop(place) for place in sorted(places, reverse=True)]


def move(place: int, to: int) -> Callable[[list[Any]], object]:
    return lambda all_of_them: all_of_them.insert(to, all_of_them.pop(place))


SAW = record(100, title="Saw", brand="Anvil & Sons", category=["Tools", "Saws"], attributes={"Teeth": 40})

EDITS: dict[str, tuple[Callable[[list[Any]], object], int]] = {
    "a price": (change(5, price=999), 1),
    "the only rating of its kind": (change(5, rating={"value": 7, "scale": 10}), 1),
    "a product at the top": (put(0, SAW), 1),
    "a product between": (put(20, SAW), 1),
    "products at the end": (put(40, SAW, record(101)), 2),
    "the first gone": (drop(0), 1),
    "the last gone": (drop(39), 1),
    "one in another's place": (lambda all_of_them: all_of_them.__setitem__(5, SAW), 1),
    "several gone": (drop(3, 4, 5, 20, 39), 5),
    "one moved up": (move(39, 0), 1),
    "one moved down": (move(0, 39), 1),
    "two exchanged": (lambda all_of_them: [move(10, 30)(all_of_them), move(29, 10)(all_of_them)], 2),
    "a variant gone": (change(7, variants=[{"id": "t7-a", "price": 3}]), 1),
    "variants where there were none": (change(8, variants=[{"id": "t8-a"}, {"id": "t8-b"}, {"id": "t8-c"}]), 1),
    "a line that is none": (put(3, "{"), 0),
    "a product without a title": (put(3, {"id": "bad"}), 0),
    "a product with a field that is wrong": (change(3, stock="many"), 1),
    "an empty line": (put(3, ""), 0),
}


@pytest.mark.parametrize("name", EDITS)
def test_only_what_changed_is_indexed(shop: Shop, name: str) -> None:
    edit, expected = EDITS[name]
    shop.index(as_lines(records()))
    assert shop.anew(as_lines(with_edit(edit))) == expected


@pytest.mark.parametrize("name", ["a product between", "products at the end", "several gone", "one moved up"])
def test_parts_are_updated_each_by_itself(shop: Shop, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(jsonl_format, "_CHUNK", 100)
        patched.setattr(jsonl_format, "_MOST_LINES", 12)
        before = shop.index(as_lines(records()))
    edit, expected = EDITS[name]
    assert before.searcher.num_segments == 4
    assert shop.anew(as_lines(with_edit(edit))) == expected
    assert opened(shop.folder).searcher.num_segments == 4


@pytest.mark.parametrize(("name", "write"), [("tools.json", as_json), ("tools.csv", as_table)])
def test_other_formats_are_read_but_not_indexed_anew(tmp_path: Path, name: str, write: Callable[..., str]) -> None:
    shop = Shop(tmp_path, name)
    shop.index(write(records()))
    assert shop.anew(write(with_edit(change(5, price=999)))) == 1
    assert shop.anew(write(with_edit(put(20, SAW)))) == 2


BARE = {"id": "bare", "title": "Nail", "price": 1}
LONG_WAYS: dict[str, Callable[[list[Any]], object]] = {
    "an id twice": put(3, record(30, title="Another")),
    "a line twice": put(3, record(30)),
    "a price without a currency": put(3, BARE),
    "most of it": lambda all_of_them: [each.update(price=77) for each in all_of_them[:20]],
    "another order": list.reverse,
    "most of it gone": drop(*range(5, 30)),
}


@pytest.mark.parametrize("name", LONG_WAYS)
def test_what_only_the_whole_tells_is_built_from_nothing(shop: Shop, name: str) -> None:
    shop.index(as_lines(records()))
    assert shop.anew(as_lines(with_edit(LONG_WAYS[name]))) is None
    shop.anew(as_lines(with_edit(drop(0))))


def test_where_the_first_of_two_goes_the_other_counts(shop: Shop) -> None:
    shop.index(as_lines(with_edit(put(3, record(30, title="Another")))))
    assert shop.anew(as_lines(records())) == 1


def test_two_new_ones_of_one_id_are_told_apart(tmp_path: Path) -> None:
    twice = with_edit(lambda all_of_them: [put(3, SAW)(all_of_them), put(30, SAW)(all_of_them)])
    for name, write, expected in (("tools.jsonl", as_lines, 1), ("tools.json", as_json, None)):
        (tmp_path / name).mkdir()
        shop = Shop(tmp_path / name, name)
        shop.index(write(records()))
        assert shop.anew(write(twice)) == expected


def test_after_a_bad_day_the_index_of_the_day_before_is_updated(shop: Shop) -> None:
    shop.index(as_lines(records()))
    assert shop.anew(as_lines([*records(), BARE])) is None
    assert shop.anew(as_lines(with_edit(change(5, price=999)))) == 1


@pytest.mark.parametrize("store", [{"name": "Other"}, {**STORE, "currency": "GBP"}])
def test_another_store_is_built_from_nothing(shop: Shop, store: Record) -> None:
    shop.index(as_lines(records()))
    assert shop.anew(as_lines(records(), store)) is None


def test_promotions_and_policies_are_read_again_without_the_products(shop: Shop) -> None:
    shop.index(as_lines(records()))
    lost = {"id": "lost", "kind": "percent", "percent": 10, "products": ["t9", "gone"]}
    policies = {"returns": {"text": "Thirty days."}}
    assert shop.anew(as_lines(records(), {**STORE, "promotions": [lost], "policies": policies})) == 0
    assert shop.anew(as_lines(with_edit(drop(9)), {**STORE, "promotions": [lost]})) == 1


def test_each_of_several_sources_is_updated(tmp_path: Path) -> None:
    shop = Shop(tmp_path, "a.jsonl")
    shop.index(as_lines(records()))
    others = shop.folder / "b.jsonl"
    others.write_text(as_lines(records(), {"name": "Others"}))
    names = ("a.jsonl", "b.jsonl")
    opened(shop.folder, *names)
    others.write_text(as_lines(with_edit(change(5, price=999)), {"name": "Others"}))
    index = opened(shop.folder, *names)
    whole = tmp_path / "whole"
    whole.mkdir()
    for name in names:
        (whole / name).write_bytes((shop.folder / name).read_bytes())
    assert read_anew(index.folder) == 1
    assert told(index) == told(opened(whole, *names))


def test_a_file_is_the_same_by_any_name(shop: Shop) -> None:
    shop.index(as_lines(records()))
    (shop.folder / shop.name).write_text(as_lines(with_edit(change(5, price=999))))
    assert read_anew(opened(shop.folder, str(shop.folder / shop.name)).folder) == 1


def test_the_older_index_stays_as_it_is(shop: Shop) -> None:
    old = shop.index(as_lines(records()))
    before = told(old)
    files = {path: path.read_bytes() for path in old.folder.rglob("*") if path.is_file()}
    shop.anew(as_lines(with_edit(change(5, price=999))))
    assert told(old) == before
    assert {path: path.read_bytes() for path in old.folder.rglob("*") if path.is_file()} == files
    assert told(shop.index(as_lines(records()))) == before


def test_where_files_cannot_be_shared_they_are_copied(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr("os.link", refuse)
    shop.index(as_lines(records()))
    assert shop.anew(as_lines(with_edit(change(5, price=999)))) == 1


def test_where_there_is_no_room_between_two_the_index_is_built_from_nothing(shop: Shop) -> None:
    products: list[Any] = records()
    shop.index(as_lines(products))
    ways = []
    for number in range(100, 700, 100):
        products[20:20] = [record(number + each) for each in range(12)]
        index = shop.index(as_lines(products))
        ways.append(read_anew(index.folder))
        assert [product.id for product in index.every_product()] == [each["id"] for each in products]
    assert ways == [12, 12, 12, 12, None, 12]


def test_updates_one_after_the_other_leave_no_gaps_and_no_more_segments(shop: Shop) -> None:
    products: list[Any] = records()
    shop.index(as_lines(products))
    for number in range(100, 105):
        products[number % 40] = record(number)
        index = shop.index(as_lines(products))
        assert read_anew(index.folder) == 1
        assert index.searcher.num_segments == 1
    meta = json.loads((index.folder / "tantivy" / "meta.json").read_text())
    assert [segment["deletes"] for segment in meta["segments"]] == [None]


@pytest.mark.parametrize("damage", [b"", b"garbage", "cut"])
def test_records_that_are_damaged_are_not_used(shop: Shop, damage: bytes | str) -> None:
    index = shop.index(as_lines(records()))
    path = index.folder / "records"
    content = damage if isinstance(damage, bytes) else path.read_bytes()[:-1]
    path.unlink()
    path.write_bytes(content)
    assert shop.anew(as_lines(with_edit(change(5, price=999)))) is None


def test_damage_is_not_taken_over_by_the_index_after_the_next(shop: Shop) -> None:
    """Found while reading: files that indexes have in common are damaged in all of them."""
    old = shop.index(as_lines(records()))
    discard(shop.index(as_lines(with_edit(change(5, price=999)))))
    assert not old.folder.exists()
    assert read_anew(shop.index(as_lines(with_edit(change(5, price=999)))).folder) is None


FIELDS = st.fixed_dictionaries(
    {},
    optional={
        "title": st.sampled_from(["Hammer 1", "Saw", "Rip saw 400 mm", "锤子"]),
        "brand": st.sampled_from(["maker1", "Maker1", "MAKER1", "Anvil"]),
        "price": st.one_of(st.integers(1, 30), st.just("free"), st.none()),
        "currency": st.sampled_from(["EUR", "USD"]),
        "category": st.sampled_from([["Tools", "Saws"], ["Tools"], []]),
        "rating": st.sampled_from([{"value": 3}, {"value": 9, "scale": 10}, {"value": 8}, None]),
        "attributes": st.sampled_from([{}, {"Weight": "5 kg"}, {"Teeth": 40, "Colour": "red"}]),
        "variants": st.sampled_from([[], [{"id": "v"}], [{"id": "v", "price": 2}, {"id": "w"}, {"id": "v"}]]),
    },
)
PLACE = st.integers(0, 39)
EDIT = st.one_of(
    st.tuples(st.just("change"), PLACE, FIELDS),
    st.tuples(st.just("insert"), PLACE, FIELDS),
    st.tuples(st.just("drop"), PLACE, st.none()),
    st.tuples(st.just("move"), PLACE, PLACE),
    st.tuples(st.just("spoil"), PLACE, st.sampled_from(["{", "", "5", '{"id": "x"}', '{"id": 1, "id": 2}'])),
    st.tuples(st.just("change"), PLACE, st.fixed_dictionaries({"id": st.sampled_from(["t3", "t7-b", "t5"])})),
)


def edited(products: Sequence[Any], edits: Sequence[tuple[str, int, Any]], new: Iterator[int]) -> list[Any]:
    result = list(products)
    for kind, at, how in edits:
        place = at % len(result)
        found = result[place]
        if kind == "change" and isinstance(found, dict):
            result[place] = {**found, **how}
        elif kind == "insert":
            result.insert(place, record(next(new), **how))
        elif kind == "drop":
            del result[place]
        elif kind == "move":
            result.insert(how, result.pop(place))
        elif kind == "spoil":
            result.insert(place, how)
    return result


@settings(deadline=None, max_examples=10)
@given(st.lists(st.lists(EDIT, max_size=3), min_size=1, max_size=2), st.booleans())
def test_after_any_edits_all_is_as_if_built_from_nothing(
    days: Sequence[Sequence[tuple[str, int, Any]]], is_json: bool
) -> None:
    with TemporaryDirectory() as folder:
        shop = Shop(Path(folder), "tools.json" if is_json else "tools.jsonl")
        products: list[Any] = records()
        shop.index(as_json(products) if is_json else as_lines(products))
        new = count(100)
        for day in days:
            products = edited(products, day, new)
            anew = shop.anew(as_json(products) if is_json else as_lines(products))
            event("built from nothing" if anew is None else "updated")
