"""Rows in every form that they are written in."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from shopcli.context import Context, Folders
from shopcli.render.row_schema import schema_text
from shopcli.render.row_table import FIRST
from shopcli.render.rows import Column, Form, Listing, Row, write_rows
from tests.hostile import CONTROLS, INVISIBLE, OWN_STYLES, controls

LISTING = Listing(
    "analyze things",
    (
        Column("name", "Name"),
        Column("count", "Count", "integer"),
        Column("share", "Share", "number", optional=True, shown=lambda value: f"{value} %"),
        Column("sure", "Sure", "flag"),
        Column("signs", "Signs", "texts", "What stands out", hidden=True),
    ),
    empty="There is nothing.",
)
LAMP: Row = {"name": "Lamp", "count": 1200, "share": 12.5, "sure": True, "signs": ["a", "b, c"]}
DESK: Row = {"name": "书桌", "count": 3, "share": None, "sure": False, "signs": []}


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def written(form: Form, *rows: Row, columns: int | None = None, listing: Listing = LISTING) -> str:
    """What a pipe gets, or a terminal of some columns."""
    out = Screen(newline="") if columns else io.StringIO(newline="")
    environ = {"COLUMNS": str(columns), "TERM": "xterm", "NO_COLOR": "1"} if columns else {}
    home = Path("unused")
    context = Context(io.BytesIO(), out, io.StringIO(), environ, Folders(home, home, home), home)
    assert write_rows(rows, listing, form, context, lambda: {"bad_rows": 0}) == len(rows)
    return OWN_STYLES.sub("", out.getvalue())


def test_a_pipe_gets_columns_that_stand_below_each_other() -> None:
    assert written(Form.TABLE, LAMP, DESK).splitlines() == [
        "Name  Count   Share  Sure",
        "Lamp  1,200  12.5 %  ✓",
        "书桌      3",
    ]


def test_a_terminal_cuts_what_it_has_no_room_for() -> None:
    long = {**LAMP, "name": "A lamp of a name that goes on"}

    assert written(Form.TABLE, long, columns=40).splitlines()[1:] == [
        "Name                 Count   Share  Sure",
        "A lamp of a name t…  1,200  12.5 %  ✓",
    ]


def test_a_narrow_terminal_gets_a_value_a_line() -> None:
    assert written(Form.TABLE, LAMP, DESK, columns=16).splitlines()[1:] == [
        "Lamp",
        "  Count: 1,200",
        "  Share: 12.5 %",
        "  Sure: ✓",
        "书桌",
        "  Count: 3",
    ]


def test_spare_columns_go_where_there_is_no_room_for_all() -> None:
    name, count, share, sure, _ = LISTING.columns
    listing = replace(LISTING, columns=(name, replace(count, spare=True), replace(share, spare=True), sure))

    assert written(Form.TABLE, LAMP, DESK, columns=30, listing=listing).splitlines()[1:3] == [
        "Name  Count   Share  Sure",
        "Lamp  1,200  12.5 %  ✓",
    ]
    assert written(Form.TABLE, LAMP, DESK, columns=16, listing=listing).splitlines()[1:] == [
        "Name  Sure",
        "Lamp  ✓",
        "书桌",
    ]


def test_a_column_that_would_be_too_narrow_to_tell_anything_takes_the_place_of_spare_ones() -> None:
    name, _, share, sure, _ = LISTING.columns
    listing = replace(LISTING, columns=(replace(name, least=12), replace(share, spare=True), sure))
    long = {**LAMP, "name": "A lamp of a name that goes on"}

    assert written(Form.TABLE, long, columns=20, listing=listing).splitlines()[1:] == [
        "Name            Sure",
        "A lamp of a n…  ✓",
    ]


def test_chinese_headings_have_a_chinese_colon() -> None:
    listing = replace(LISTING, columns=(Column("name", "名称"), Column("count", "数量", "integer")))
    assert written(Form.TABLE, DESK, columns=5, listing=listing).splitlines()[1:] == ["书桌", "  数量：3"]


def test_no_rows_are_said_in_words_or_left_to_the_header() -> None:
    assert written(Form.TABLE) == "There is nothing.\n"
    assert written(Form.CSV) == "name,count,share,sure,signs\r\n"
    assert json.loads(written(Form.JSON)) == {
        "schema_version": "1",
        "task": "analyze things",
        "rows": [],
        "bad_rows": 0,
    }
    assert written(Form.JSON_LINES) == ""


def test_json_lines_and_the_document_hold_the_same_rows() -> None:
    lines = [json.loads(line) for line in written(Form.JSON_LINES, LAMP, DESK).splitlines()]

    assert lines == json.loads(written(Form.JSON, LAMP, DESK))["rows"] == [LAMP, DESK]


def test_the_document_is_as_its_schema_says() -> None:
    schema = json.loads(schema_text(LISTING, "Things", {"bad_rows": {"type": "integer"}}))
    jsonschema.Draft202012Validator.check_schema(schema)

    jsonschema.validate(json.loads(written(Form.JSON, LAMP, DESK)), schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(json.loads(written(Form.JSON, {**LAMP, "count": "many"})), schema)


def test_csv_reads_back_and_runs_nothing_in_a_spreadsheet() -> None:
    formula = {**LAMP, "name": '=HYPERLINK("http://evil.example"),\n"x"', "count": -3}
    text = written(Form.CSV, formula, {**LAMP, "name": "＝1+1"})

    assert [row[:3] for row in csv.reader(io.StringIO(text, newline=""))][1:] == [
        ["'" + str(formula["name"]), "-3", "12.5"],
        ["'＝1+1", "1200", "12.5"],
    ]
    assert text.endswith('a; b, c"\r\n')


@pytest.mark.parametrize("form", [Form.TABLE, Form.CSV, Form.JSON, Form.JSON_LINES])
@pytest.mark.parametrize("attack", [*CONTROLS, *INVISIBLE, "[blink]b[/blink] [/]", "\ud800"])
def test_hostile_texts_reach_no_terminal(form: Form, attack: str) -> None:
    hostile = {**LAMP, "name": f"{attack}x", "signs": [attack]}

    assert controls(written(form, hostile)) - {"\r"} == set()
    assert controls(written(form, hostile, columns=30)) - {"\r"} == set()


def test_rows_are_written_before_the_last_is_known() -> None:
    class BrokenError(Exception):
        pass

    def endless() -> Iterator[Row]:
        for _ in range(FIRST + 1):
            yield LAMP
        raise BrokenError

    for form in Form:
        out = io.StringIO()
        home = Path("unused")
        with pytest.raises(BrokenError):
            write_rows(endless(), LISTING, form, Context(io.BytesIO(), out, out, {}, Folders(home, home, home), home))
        assert out.getvalue().count("Lamp") == FIRST + 1
