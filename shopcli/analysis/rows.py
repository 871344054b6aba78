"""Files of texts, such as reviews or labelled titles: CSV, TSV or JSON Lines, also packed, read row by row."""

import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from pathlib import Path, PurePath
from typing import IO, Any, BinaryIO, TextIO

from shopcli.analysis.row_fields import FIELDS, READ, fields_of
from shopcli.catalog.formats.content import Content
from shopcli.catalog.formats.format import Format, format_of_name
from shopcli.catalog.formats.jsonl_format import LONGEST_LINE
from shopcli.catalog.loaded import describe
from shopcli.catalog.product import Problem
from shopcli.catalog.records.fields import FieldError, shown
from shopcli.context import Context, placed
from shopcli.errors import CatalogError, UsageError
from shopcli.text import one_line, shorten

_LIMIT_MB = 1_000_000
"""Of what is packed. The memory bounds no file, for none is held."""
_TOLD = 20
_CHUNK = 1 << 20
_HINT = "give CSV, TSV or JSON Lines with a row a text"


@dataclass(frozen=True, slots=True)
class TextRow:
    """One text and what stands beside it; `rating` is of five, `date` a day as YYYY-MM-DD."""

    line: int
    text: str
    title: str | None = None
    label: str | None = None
    product_id: str | None = None
    rating: Decimal | None = None
    date: str | None = None
    verified: bool | None = None


class Rows:
    """The rows of one file, which may be read several times. What is told of problems is of the latest reading.

    A row without a field that is `needed` is left out, a field that cannot be read is unknown; both are problems. A row
    without a text that has a field of `instead` has an empty one.
    `strict` raises the first of them. At the end of a reading that found no row, `CatalogError` is raised.
    """

    def __init__(
        self,
        content: Content,
        mapping: Mapping[str, str],
        needed: Collection[str],
        instead: Collection[str] = (),
        *,
        strict: bool = False,
    ) -> None:
        self.name = content.name
        self.count = 0
        """Rows so far."""
        self.problem_count = 0
        self.left_out = 0
        """Rows that could not be used."""
        self.problems: list[Problem] = []
        """The first of them."""
        self._content = content
        self._mapping = mapping
        self._needed = needed
        self._instead = instead
        self._strict = strict

    def __iter__(self) -> Iterator[TextRow]:
        self.count = self.problem_count = self.left_out = 0
        self.problems = []
        for line, record, fields in self._records():
            if (row := self._row(line, record, fields)) is not None:
                self.count += 1
                yield row
        if not self.count:
            first = f": {describe(self.problems[0])}" if self.problems else ""
            hint = self.problems[0].hint if self.problems else "write at least one row below the header"
            raise CatalogError(f"{self.name}: none of its rows can be used{first}", hint=hint)

    def _records(self) -> Iterator[tuple[int, Mapping[str, Any], Mapping[str, str]]]:
        """Line, column → value, field → column."""
        from shopcli.catalog.formats.formats import format_of_text

        head = self._content.head()
        if not head.strip():
            raise CatalogError(f"{self.name}: is empty", hint=_HINT)
        found = self._content.format or format_of_text(head)
        if not self._content.format and found is Format.YAML:
            found = Format.TABLE  # of one column
        if found is Format.TABLE:
            return self._of_table()
        if found is Format.JSON_LINES:
            return self._of_lines()
        raise CatalogError(f"{self.name}: is {found}, not a table or JSON Lines", hint=_HINT)

    def _of_table(self) -> Iterator[tuple[int, Mapping[str, Any], Mapping[str, str]]]:
        from shopcli.catalog.feeds.mapping import columns_for
        from shopcli.catalog.formats.table_format import read_table

        table = read_table(self._content)
        mapped = {field: columns[0] for field, columns in columns_for(self._mapping, table.columns, self.name).items()}
        fields = {**fields_of(each for each in table.columns if each not in mapped.values()), **mapped}
        for field in self._needed:
            if field not in fields:
                there = shorten(", ".join(table.columns), 200)
                hint = f"--map {field}=COLUMN names it; there are: {there}"
                raise CatalogError(f"{self.name}: no column is the {field}", hint=hint)
        for row in table.rows():
            if table.faults:
                self._take_faults(table.faults)
            yield row.line, row.cells, fields
        self._take_faults(table.faults)

    def _take_faults(self, faults: Any) -> None:
        for fault in faults:
            line = fault.path[1] if len(fault.path) > 1 else None
            self._report(Problem(self.name, fault.cause, fault.hint, line, fatal=fault.fatal))
        faults.clear()

    def _of_lines(self) -> Iterator[tuple[int, Mapping[str, Any], Mapping[str, str]]]:
        from shopcli.catalog.formats.json_format import what_is_wrong

        mapping = self._mapping

        @lru_cache(maxsize=256)
        def fields_in(keys: tuple[str, ...]) -> dict[str, str]:
            return {**fields_of(each for each in keys if each not in mapping.values()), **mapping}

        with self._content.stream(newline="\n") as stream:
            for number, line in _lines(stream):
                if len(line) > LONGEST_LINE:
                    self._refuse(number, "", f"is longer than {LONGEST_LINE:,} characters", "write one text a row")
                    continue
                try:
                    record = json.loads(line, parse_float=Decimal)
                except json.JSONDecodeError as problem:
                    self._refuse(number, "", f"not valid JSON: {what_is_wrong(problem)}", "write one object a line")
                except (RecursionError, ValueError):
                    self._refuse(number, "", "is nested too deeply, or holds a number too long", "write one text a row")
                else:
                    if isinstance(record, dict):
                        yield number, record, fields_in(tuple(record))
                    else:
                        self._refuse(number, "", f"{shown(record)} is no row", 'write an object: {"text": "…"}')

    def _row(self, line: int, record: Mapping[str, Any], fields: Mapping[str, str]) -> TextRow | None:
        values: dict[str, Any] = {}
        for field, column in fields.items():
            try:
                values[field] = READ[field](record.get(column))
            except FieldError as problem:
                if field in self._needed:
                    self._refuse(line, column, problem.cause, problem.hint)
                    return None
                self._report(Problem(self.name, problem.cause, problem.hint, line, column))
        if values.get("text") is None and any(values.get(field) is not None for field in self._instead):
            values["text"] = ""
        for field in self._needed:
            if values.get(field) is None:
                self._refuse(line, fields.get(field, field), "is blank", f"every row needs a {field}")
                return None
        return TextRow(line, **values)

    def _refuse(self, line: int, field: str, cause: str, hint: str) -> None:
        self._report(Problem(self.name, cause, hint, line, field, fatal=True))

    def _report(self, problem: Problem) -> None:
        if self._strict:
            raise CatalogError(describe(problem), hint=problem.hint)
        self.problem_count += 1
        self.left_out += problem.fatal
        if len(self.problems) < _TOLD:
            self.problems.append(problem)


def _lines(stream: TextIO) -> Iterator[tuple[int, str]]:
    """The lines that are not blank with their numbers; of one that is too long, a character more than may be."""
    number = 0
    while line := stream.readline(LONGEST_LINE + 1):
        number += 1
        rest = line
        while rest and not rest.endswith("\n"):
            rest = stream.readline(LONGEST_LINE)
        if line.strip():
            yield number, line


def read_rows(
    argument: str,
    context: Context,
    maps: Sequence[str] = (),
    needed: Collection[str] = ("text",),
    instead: Collection[str] = (),
    *,
    strict: bool = False,
) -> Rows:
    """The rows of a file, or of stdin where it is `-`; `maps` are FIELD=COLUMN, as `--map` takes them.

    Raises `UsageError` for a wrong `--map`, `CatalogError` where the file cannot be read or holds no text.
    """
    from shopcli.catalog.formats.unpack import unpacked

    mapping = read_mapping(maps)
    if argument == "-":
        name, stem, opened = "stdin", "stdin", _spooled(context)
    else:
        name, stem = one_line(argument), PurePath(argument).name
        opened = _file_opener(context.cwd, argument)
    content = Content(name, stem, opened, format_of_name(stem), limit_mb=_LIMIT_MB)
    return Rows(unpacked(content), mapping, needed, instead, strict=strict)


def read_mapping(arguments: Sequence[str]) -> dict[str, str]:
    """Field → column. Raises `UsageError`."""
    from shopcli.catalog.feeds.headers import nearest

    mapping = {}
    for argument in arguments:
        field, equals, column = (part.strip() for part in argument.partition("="))
        if field not in FIELDS:
            meant = nearest(field, FIELDS)
            hint = f"did you mean {meant}?" if meant else f"known: {', '.join(FIELDS)}"
            raise UsageError(f"--map {one_line(argument)}: there is no field {shown(field)}", hint=hint)
        if not equals or not column:
            raise UsageError(f"--map {one_line(argument)}: names no column", hint=f"for example --map {field}=COLUMN")
        mapping[field] = column
    return mapping


def _file_opener(cwd: Path, argument: str) -> Callable[[], BinaryIO]:
    from shopcli.catalog.sources.steady import reading

    def opened() -> BinaryIO:
        try:
            with reading(one_line(argument)):
                return path.open("rb")
        except CatalogError as error:
            raise CatalogError(error.cause, hint=_HINT) from error

    path = placed(argument, cwd)
    with opened() as stream:
        # A named pipe gives its content once.
        return opened if path.is_file() else _kept(stream)


def _spooled(context: Context) -> Callable[[], BinaryIO]:
    if context.stdin_is_terminal:
        raise UsageError("the file is - but nothing is piped in", hint="pipe one in, or name a file")
    return _kept(context.stdin)


def _kept(stream: BinaryIO) -> Callable[[], BinaryIO]:
    """What opens a copy on disk of what can be read once; it is gone when nobody can open it any more."""
    import shutil
    import tempfile

    kept: IO[bytes] = tempfile.NamedTemporaryFile()  # noqa: SIM115 - it lasts as long as what opens it
    shutil.copyfileobj(stream, kept, _CHUNK)
    kept.flush()
    return lambda: Path(kept.name).open("rb")
