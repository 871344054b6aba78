"""The line of a field, in texts of any layout."""

import json
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.catalog.formats.document import FieldPath
from shopcli.catalog.formats.position import json_lines, yaml_lines

keys = st.text("ab:# 中", min_size=1, max_size=3)
trees: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=12,
)


def numbered(tree: Any, path: FieldPath = ()) -> tuple[Any, list[FieldPath]]:
    """`tree` with every scalar replaced by its number, and the paths of the scalars in that order."""
    paths: list[FieldPath] = []

    def walk(node: Any, path: FieldPath) -> Any:
        if isinstance(node, dict):
            return {key: walk(value, (*path, key)) for key, value in node.items()}
        if isinstance(node, list):
            return [walk(value, (*path, place)) for place, value in enumerate(node)]
        paths.append(path)
        return f"#{len(paths)}#"

    return walk(tree, path), paths


def line_of(text: str, number: int) -> int:
    return text[: text.index(f"#{number}#")].count("\n") + 1


@given(trees, st.sampled_from([None, 0, 1, 3]))
@settings(max_examples=60, deadline=None)
def test_every_scalar_in_json_is_found_on_its_line(tree: Any, indent: int | None) -> None:
    marked, paths = numbered(tree)
    text = json.dumps(marked, indent=indent, ensure_ascii=False)

    assert json_lines(text, paths) == {path: line_of(text, number) for number, path in enumerate(paths, 1)}


@given(trees)
@settings(max_examples=60, deadline=None)
def test_every_scalar_in_yaml_is_found_on_its_line(tree: Any) -> None:
    marked, paths = numbered(tree)
    text = yaml.safe_dump(marked, allow_unicode=True, default_flow_style=False, width=10_000)

    assert yaml_lines(text, paths) == {path: line_of(text, number) for number, path in enumerate(paths, 1)}


def test_a_field_that_is_not_there_has_the_line_of_its_nearest_container() -> None:
    text = '{"products": [\n  {"id": "a"},\n  {"id": "b"}\n]}'

    assert json_lines(text, [("products", 1, "rating", "value")]) == {("products", 1, "rating", "value"): 3}


def test_of_two_fields_of_one_name_the_last_is_meant() -> None:
    assert json_lines('{"a": 1,\n"a": 2}', [("a",)]) == {("a",): 2}
    assert yaml_lines("a: 1\na: 2\n", [("a",)]) == {("a",): 2}


def test_a_field_that_an_alias_brought_in_has_the_line_of_the_record() -> None:
    text = "- &lamp\n  id: a\n  price: -1\n- *lamp\n- <<: *lamp\n  id: b\n"
    paths: list[FieldPath] = [(0, "price"), (1, "price"), (2, "price")]

    assert yaml_lines(text, paths) == {(0, "price"): 3, (1, "price"): 4, (2, "price"): 5}
