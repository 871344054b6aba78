from pathlib import Path

import pytest

from shopcli.errors import UsageError
from shopcli.evaluation.labelled import read_labelled


def write(folder: Path, text: str) -> Path:
    path = folder / "needs.jsonl"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_need_names_what_is_wanted_as_a_list_or_with_grades(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        '{"need": "a light laptop", "ids": ["A14"]}\n\n'
        '{"id": "q7", "need": "轻薄笔记本", "ids": {"P15": 1, "A14": 3, "X": 0}}\n',
    )
    first, second = read_labelled(path)
    assert (first.id, first.language, first.gold.wanted) == ("labelled-001", "en", ("A14",))
    assert (second.id, second.language, second.gold.wanted) == ("q7", "zh", ("A14", "P15"))
    assert dict(second.gold.grades) == {"P15": 1.0, "A14": 3.0, "X": 0.0}


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("", "holds no need"),
        ("nonsense", r"needs\.jsonl:1: not valid JSON"),
        ("[1]", "not an object"),
        ('{"ids": ["A"]}', "`need` is not a text"),
        ('{"need": "x", "ids": "A"}', "`ids` is neither"),
        ('{"need": "x", "ids": {"A": -1}}', "`ids` is neither"),
        ('{"need": "x", "ids": {"A": 0}}', "`ids` names nothing"),
        (
            '{"need": "x", "ids": ["A"], "id": "q"}\n{"need": "y", "ids": ["A"], "id": "q"}',
            ":2: `id` stands in line 1 as well",
        ),
        (
            '{"need": "a lamp", "ids": ["A"]}\n\n{"need": " a  lamp", "ids": ["B"]}',
            ":3: `need` stands in line 1 as well",
        ),
        ('{"need": "x", "ids": ["A"], "id": null}', "`id` is neither a text nor a number"),
        ('{"need": "x", "ids": ["A"], "id": ["a"]}', "`id` is neither"),
    ],
)
def test_what_is_wrong_is_named_with_its_line_and_field(tmp_path: Path, text: str, cause: str) -> None:
    with pytest.raises(UsageError, match=cause):
        read_labelled(write(tmp_path, text))


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="could not be read") as caught:
        read_labelled(tmp_path / "none.jsonl")
    assert caught.value.hint == "check the path of --tasks"


def test_a_file_in_another_encoding_is_told(tmp_path: Path) -> None:
    path = tmp_path / "own.jsonl"
    path.write_bytes('{"need": "耳机", "ids": ["A"]}'.encode("gb18030"))
    with pytest.raises(UsageError, match="not UTF-8") as caught:
        read_labelled(path)
    assert caught.value.hint == "save it as UTF-8"
