"""What attributes state reaches the index as `facts` reads it, whether it was remembered or read together."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
import tantivy
from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.attributes.facts import facts
from shopcli.catalog.product import AttributeValue, Product
from shopcli.index.documents import entries_of, write_entries
from shopcli.index.index import register
from shopcli.index.stated import STEMS, reads_exactly, stated

_NAMES = (
    "Memory", "RAM", "Water rating", "Waterproof", "Water resistant", "Panel", "Touchscreen", "Capacity", "Colour",
    "Resolution", "Battery life", "Weight", "Storage", "名称", "Über",
)  # fmt: skip
names = st.sampled_from(_NAMES)
values: st.SearchStrategy[AttributeValue] = (
    st.sampled_from(
        ["16 GB", "512 GB SSD", "IPX7", "no", "100 min", '15.6" touchscreen', "5000 mAh", "深空灰", "a/b \\"]
    )
    | st.booleans()
    | st.integers(0, 300)
    | st.decimals(0, 99, places=2)
    | st.just(("red", "blue"))
)


@settings(deadline=None, max_examples=300)
@given(st.dictionaries(names, values, max_size=5))
def test_facts_are_those_of_all_attributes_together(attributes: dict[str, AttributeValue]) -> None:
    _, said = stated(attributes)

    expected = {
        key: [STEMS[fact] if isinstance(fact, str) else fact for fact in found]
        for key, found in facts(attributes).items()
    }
    assert json.loads(f"{{{said.text}}}") == expected
    assert set(said.keys) == set(expected)


@settings(deadline=None, max_examples=20)
@given(st.lists(st.floats(0, 1e9) | st.decimals(0, 10**7, places=2).map(float), min_size=1, max_size=50))
def test_numbers_that_are_read_exactly_are(tmp_path_factory: pytest.TempPathFactory, numbers: list[float]) -> None:
    exact = [number for number in numbers if reads_exactly(repr(number))]
    schema = tantivy.SchemaBuilder().add_float_field("number", fast=True).build()
    index = tantivy.Index(schema, str(tmp_path_factory.mktemp("numbers")))
    writer = index.writer(num_threads=1)
    for number in exact:
        writer.add_json(json.dumps({"number": number}))
    writer.commit()
    writer.wait_merging_threads()

    index.reload()
    hits = index.searcher().search(tantivy.Query.all_query(), len(exact) + 1).hits
    kept = index.searcher().fast_field_values("number", [address for _, address in hits])
    assert sorted(float(each or 0) for each in kept) == sorted(exact)


def test_a_long_number_is_found_as_it_is(tmp_path: Path) -> None:
    lasting = Product(id="a", title="Lamp", price=Decimal("9.99"), attributes={"Battery life": "100 min"})
    (hours,) = facts(lasting.attributes)["battery_life"]
    assert not reads_exactly(repr(hours))

    write_entries(tmp_path, entries_of(lasting, lasting.offers(), 1))

    index = tantivy.Index.open(str(tmp_path / "tantivy"))
    register(index)
    query = index.parse_query(f"facts.battery_life:[{hours} TO {hours}]", [])
    assert len(index.searcher().search(query).hits) == 1
