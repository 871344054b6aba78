"""Files of texts: what their columns are, what stands in them, and what is wrong with them."""

import gzip
import io
import json
from decimal import Decimal
from pathlib import Path

import pytest

from shopcli.analysis.row_fields import READ
from shopcli.analysis.rows import Rows, TextRow, read_rows
from shopcli.catalog.loaded import describe
from shopcli.catalog.records.fields import FieldError
from shopcli.context import Context, Folders
from shopcli.errors import CatalogError, UsageError


def context_in(folder: Path, stdin: bytes = b"") -> Context:
    return Context(io.BytesIO(stdin), io.StringIO(), io.StringIO(), {}, Folders(folder, folder, folder), folder)


def rows_of(folder: Path, content: str | bytes, name: str = "texts.csv", *maps: str, strict: bool = False) -> Rows:
    (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return read_rows(name, context_in(folder), maps, strict=strict)


ENGLISH = "productId,Summary,Review Text,stars,Review Date,Verified Purchase\nlamp,Nice,Bright,5,2026-01-02,true\n"
CHINESE = "商品id,标题,评论内容,星级,评论日期,已购买\nlamp,Nice,Bright,五星,2026年1月2日,是\n"


@pytest.mark.parametrize("content", [ENGLISH, CHINESE, "\ufeff" + CHINESE, CHINESE.encode("gb18030")])
def test_columns_are_known_by_their_names_in_both_languages(tmp_path: Path, content: str | bytes) -> None:
    (row,) = rows_of(tmp_path, content)

    assert row == TextRow(2, "Bright", "Nice", None, "lamp", Decimal(5), "2026-01-02", True)


def test_json_lines_and_tabs_and_packed_files_hold_the_same(tmp_path: Path) -> None:
    record = {"asin": "lamp", "title": "Nice", "text": "Bright", "rating": 5.0, "timestamp": 1767312000000}
    lines = json.dumps(record) + "\n\n" + json.dumps({**record, "verified_purchase": True}) + "\n"

    (first, second) = rows_of(tmp_path, lines, "texts.jsonl")
    assert (first.line, first.date, first.verified) == (1, "2026-01-02", None)
    assert second == TextRow(3, "Bright", "Nice", None, "lamp", Decimal(5), "2026-01-02", True)
    assert list(rows_of(tmp_path, gzip.compress(lines.encode()), "texts.jsonl.gz")) == [first, second]
    (tabbed,) = rows_of(tmp_path, "text\tlabel\nBright, and warm\t1\n", "texts.tsv")
    assert (tabbed.text, tabbed.label) == ("Bright, and warm", "1")


def test_stdin_is_read_as_a_file_is(tmp_path: Path) -> None:
    rows = read_rows("-", context_in(tmp_path, ENGLISH.encode()))

    assert [row.text for row in rows] == [row.text for row in rows] == ["Bright"]


def test_a_column_of_another_name_is_mapped(tmp_path: Path) -> None:
    (row,) = rows_of(tmp_path, "text,verbatim,cat\nx,Bright,lamp\n", "a.csv", "text=Verbatim", "label=cat")

    assert (row.text, row.label) == ("Bright", "lamp")


def test_what_is_wrong_names_file_line_and_field_and_the_rest_is_read(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, "text,stars,date\nBright,seven,2026-13-01\n,5,\nDim,1,2026-01-01\na,b,c,d\n")

    assert [row.text for row in rows] == ["Bright", "Dim"]
    assert list(map(describe, rows.problems)) == [
        'texts.csv:2: stars: "seven" is not a number',
        'texts.csv:2: date: "2026-13-01" is not a date',
        "texts.csv:3: text: is blank",
        "texts.csv:5: has 4 cells for 3 columns",
    ]
    assert (rows.count, rows.left_out, rows.problem_count) == (2, 2, 4)
    assert all(problem.hint for problem in rows.problems)


def test_another_field_may_stand_for_a_text(tmp_path: Path) -> None:
    (tmp_path / "texts.csv").write_text("title,stars,text,sku\nNice,,,a\n,5,,a\n,,,a\n,,Dim,a\n")
    rows = read_rows("texts.csv", context_in(tmp_path), instead=("title", "rating"))

    assert [(row.line, row.text) for row in rows] == [(2, ""), (3, ""), (5, "Dim")]
    assert list(map(describe, rows.problems)) == ["texts.csv:4: text: is blank"]


def test_a_line_that_is_too_long_costs_itself_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shopcli.analysis.rows.LONGEST_LINE", 40)
    short, long = json.dumps({"text": "Bright"}), json.dumps({"text": "Bright " * 30})
    rows = rows_of(tmp_path, f"{short}\n{long}\n\n{short}\n{long}", "a.jsonl")

    assert [row.line for row in rows] == [1, 4]
    assert [describe(problem) for problem in rows.problems] == [
        "a.jsonl:2: is longer than 40 characters",
        "a.jsonl:5: is longer than 40 characters",
    ]


def test_strict_stops_at_the_first(tmp_path: Path) -> None:
    rows = iter(rows_of(tmp_path, "text,stars\nBright,5\nDim,6\n", strict=True))

    assert next(rows).text == "Bright"
    with pytest.raises(CatalogError, match=r'texts\.csv:3: stars: "6" is no rating of 5'):
        next(rows)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.csv", "", "a.csv: is empty"),
        ("a.csv", "id,price\n1,2\n", "a.csv: no column is the text"),
        ("a.csv", "text,label\n", "a.csv: none of its rows can be used"),
        ("a.jsonl", "{\n[1]\n", "a.jsonl: none of its rows can be used: a.jsonl:1: not valid JSON"),
        ("a.json", "[]", "a.json: is JSON, not a table or JSON Lines"),
        ("a.csv", b"%PDF", "a.csv: is a PDF"),
    ],
)
def test_a_file_without_texts_is_refused_with_what_to_do(
    tmp_path: Path, name: str, content: str | bytes, said: str
) -> None:
    with pytest.raises(CatalogError) as caught:
        list(rows_of(tmp_path, content, name))

    assert caught.value.cause.startswith(said)
    assert caught.value.hint


def test_a_missing_file_and_a_wrong_map_are_told(tmp_path: Path) -> None:
    with pytest.raises(CatalogError, match=r"nowhere\.csv: there is no such file"):
        read_rows("nowhere.csv", context_in(tmp_path))
    with pytest.raises(UsageError, match='there is no field "txt"') as caught:
        rows_of(tmp_path, ENGLISH, "a.csv", "txt=x")
    assert caught.value.hint == "did you mean text?"
    with pytest.raises(CatalogError, match='there is no column "x"'):
        list(rows_of(tmp_path, ENGLISH, "a.csv", "text=x"))


@pytest.mark.parametrize(
    ("text", "of_five"),
    [
        ("4", 4),
        ("4.0 out of 5 stars", 4),
        ("8/10", 4),
        ("4星", 4),
        ("五星", 5),
        ("★★★★☆", 4),
        ("5 stars", 5),
        ("-", None),
    ],
)
def test_ratings_are_of_five(text: str, of_five: int | None) -> None:
    assert READ["rating"](text) == of_five


@pytest.mark.parametrize("text", ["11/10", "9", "good", "-1", "3/0"])
def test_what_is_no_rating_is_refused(text: str) -> None:
    with pytest.raises(FieldError):
        READ["rating"](text)


@pytest.mark.parametrize("text", ["2026-01-02T10:00:00Z", "1/2/2026", "2026/1/2", "2026年1月2日 08:00", "1767312000"])
def test_days_are_read_as_systems_write_them(text: str) -> None:
    assert READ["date"](text) == "2026-01-02"
