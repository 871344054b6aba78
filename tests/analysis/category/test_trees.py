"""Trees out of files."""

from pathlib import Path

import pytest

from shopcli.analysis.category.trees import read_tree
from shopcli.errors import UsageError

PATHS = (("Home",), ("Home", "Lamps"), ("Home", "Chairs"), ("厨房",), ("厨房", "马克杯"))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("tree.txt", "Home > Lamps\nHome > Chairs\n\n厨房 > 马克杯\n"),
        ("taxonomy.txt", "# Taxonomy, 2026-01-01\n1 - Home\n2 - Home > Lamps\n3 - Home > Chairs\n厨房 › 马克杯\r\n"),
        ("tree.yaml", "- Home:\n  - Lamps\n  - Chairs\n- 厨房: [马克杯]\n"),
        ("keys.yml", "Home: {Lamps: , Chairs: {}}\n厨房:\n  马克杯:\n"),
        ("tree.json", '["Home > Lamps", "Home > Chairs", {"厨房": "马克杯"}]'),
    ],
)
def test_every_form_says_the_same(tmp_path: Path, name: str, content: str) -> None:
    file = tmp_path / name
    file.write_text("\ufeff" + content, encoding="utf-8")
    assert sorted(read_tree(file)) == sorted(PATHS)


@pytest.mark.parametrize(
    ("name", "content", "cause"),
    [
        ("empty.txt", b"# nothing\n", "no category"),
        ("bad.yaml", b"a: [", "bad.yaml:"),
        ("numbers.yaml", b"- 12\n", "12 is no category"),
        ("latin.txt", "Möbel".encode("latin-1"), "not UTF-8"),
    ],
)
def test_what_is_no_tree(tmp_path: Path, name: str, content: bytes, cause: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UsageError, match=cause):
        read_tree(tmp_path / name)


def test_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        read_tree(tmp_path / "absent.txt")


def test_names_hold_no_controls(tmp_path: Path) -> None:
    file = tmp_path / "tree.txt"
    file.write_text("Home\x1b[2J > La\u202emps\n", encoding="utf-8")
    assert read_tree(file) == (("Home[2J",), ("Home[2J", "Lamps"))
