"""Tables: rows with their lines, whatever parts the columns, and every row that does not fit named."""

import csv
import io
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.catalog.formats.content import of_bytes
from shopcli.catalog.formats.table_format import Table, looks_like_table, read_table
from shopcli.errors import CatalogError


def table_of(text: str, encoding: str = "utf-8") -> Table:
    return read_table(of_bytes(text.encode(encoding), "t.csv", "t"))


def rows_of(table: Table) -> list[tuple[int, dict[str, str]]]:
    return [(row.line, dict(row.cells)) for row in table.rows()]


def faults_of(table: Table) -> list[tuple[int, str, bool]]:
    """Line, cause, and whether the row is left out."""
    list(table.rows())
    return [(int(fault.path[1]), fault.cause, fault.fatal) for fault in table.faults]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_shows_in_the_header(delimiter: str) -> None:
    table = table_of(delimiter.join(["id", "title"]) + "\n" + delimiter.join(["1", "Pan"]) + "\n")

    assert table.delimiter == delimiter
    assert rows_of(table) == [(2, {"id": "1", "title": "Pan"})]


def test_a_delimiter_inside_names_does_not_mislead() -> None:
    table = table_of("Name;Price, EUR;Colour, main\nPan;9,99;red\nPot;8;blue\n")

    assert table.columns == ("Name", "Price, EUR", "Colour, main")


def test_excels_line_above_the_header_says_the_delimiter() -> None:
    table = table_of("sep=;\r\nid;title\r\n1;Pan, small\r\n")

    assert table.header_line == 2
    assert rows_of(table) == [(3, {"id": "1", "title": "Pan, small"})]


def test_a_quoted_cell_holds_line_ends_quotes_and_delimiters() -> None:
    table = table_of('id,title\n1,"a ""big"", red\npan"\n\n2,Pot\n')

    assert rows_of(table) == [(2, {"id": "1", "title": 'a "big", red\npan'}), (5, {"id": "2", "title": "Pot"})]


def test_a_quote_inside_a_cell_is_an_inch() -> None:
    assert rows_of(table_of('id\ttitle\n1\t15" screen\n')) == [(2, {"id": "1", "title": '15" screen'})]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_encodings_are_seen_through(encoding: str) -> None:
    assert rows_of(table_of("编号,标题\n1,不锈钢平底锅\n", encoding)) == [(2, {"编号": "1", "标题": "不锈钢平底锅"})]


def test_one_column_is_a_table_too() -> None:
    assert rows_of(table_of("title\nPan\nPot\n")) == [(2, {"title": "Pan"}), (3, {"title": "Pot"})]


def test_a_row_with_too_many_cells_is_left_out_and_named() -> None:
    table = table_of("id,title\n1,Pan, small\n2,Pot\n3,Lid,,\n")

    assert faults_of(table) == [(2, "has 3 cells for 2 columns", True)]
    assert [cells["id"] for _, cells in rows_of(table)] == ["2", "3"]


def test_a_row_with_too_few_cells_is_read_as_far_as_it_goes() -> None:
    table = table_of("id,title,price\n1,Pan\n")

    assert faults_of(table) == [(2, "has 2 cells for 3 columns; the rest are taken as empty", False)]


def test_a_quote_that_is_never_closed_costs_its_own_row() -> None:
    table = table_of('id,title\n1,Lid\n2,"Pan\nround\n3,Pot\n4,Cup\n')

    assert faults_of(table) == [(3, "a quote that opens here is never closed; line 5 is read next", True)]
    assert [cells["id"] for _, cells in rows_of(table)] == ["1", "3", "4"]


def test_a_quote_that_a_later_one_seems_to_close_costs_its_own_row() -> None:
    table = table_of('id,title\n1,"Pan\n2,Pot\n3,"Lid"\n4,Cup\n')

    assert [line for line, _, _ in faults_of(table)] == [2]
    assert [cells["id"] for _, cells in rows_of(table)] == ["2", "3", "4"]


def test_a_file_that_is_cut_inside_a_quote_says_where() -> None:
    table = table_of('id,title\n1,Lid\n2,"Pan\nround')

    assert faults_of(table) == [(3, "a quote that opens here is never closed; the rest is not read", True)]


def test_a_quote_that_swallows_megabytes_costs_its_own_row(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shopcli.catalog.formats.table_format.LONGEST_CELL", 1000)
    table = table_of('id,title\n1,"Pan\n' + "".join(f"{number},Pot\n" for number in range(2, 500)))
    found = rows_of(table)
    csv.field_size_limit(131_072)

    assert [(line, cells["id"]) for line, cells in found] == [(number + 1, str(number)) for number in range(2, 500)]
    assert len(table.faults) == 1


def test_columns_that_share_a_name_are_told_apart_and_reported() -> None:
    table = table_of("id,title,title\n1,Pan,Small pan\n")

    assert table.columns == ("id", "title", "title (2)")
    assert "stands more than once" in table.faults[0].cause


def test_a_column_without_a_name_gets_one_unless_it_ends_the_header() -> None:
    assert table_of(",title,,\n0,Pan,,\n").columns == ("column 1", "title")


def test_looking_ahead_reports_nothing() -> None:
    table = table_of("id,title\n1,a,b\n")

    assert list(table.rows(report=False)) == []
    assert table.faults == []


def test_a_header_of_blanks_is_none() -> None:
    with pytest.raises(CatalogError, match="has no header"):
        table_of(",,\n,,\n")


@pytest.mark.parametrize(
    ("text", "is_table"),
    [
        ("id,title\n1,Pan\n", True),
        ("sep=;\ntitle\nPan", True),
        ("商品名称\t售价\n平底锅\t99\n", True),
        ("products:\n- {id: a, title: b}\n", False),
        ("store: {name: Shop, currency: USD}\nproducts: [a, b]\n", False),
        ("# one, two\n# three, four\n", False),
        ("- id, title\n- a, b\n", False),
        ("id,title\n", False),
        ("<html>, <body>\na, b\n", False),
    ],
)
def test_a_table_is_seen_by_its_start(text: str, is_table: bool) -> None:
    assert looks_like_table(text) is is_table


_CELL = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"], include_characters='\n",;\t|'), max_size=9
)


@settings(deadline=None, max_examples=60)
@given(
    rows=st.lists(st.lists(_CELL, min_size=3, max_size=3), min_size=1, max_size=5),
    delimiter=st.sampled_from([",", ";", "\t", "|"]),
)
def test_what_a_writer_writes_is_read_again(rows: Sequence[Sequence[str]], delimiter: str) -> None:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(
        [["a", "b", "c"], *rows]
    )
    table = table_of(text.getvalue())

    assert [[*cells.values()] for _, cells in rows_of(table)] == [list(row) for row in rows if any(map(str.strip, row))]
    assert table.faults == []
