"""What the cells of shops' tables say: yes and no, lists, paths, counts, weights and codes."""

from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from shopcli.catalog.formats.document import Fault, FieldPath
from shopcli.catalog.records.fields import shown
from shopcli.patterns import Pattern

UNKNOWN = frozenset({"", "-", "--", "—", "n/a", "#n/a", "na", "nan", "null", "暂无"})
"""What stands, lower-case, in a cell that nobody knew what to put into."""

_LONGEST_UNKNOWN = max(map(len, UNKNOWN))

_YES = frozenset({"1", "true", "yes", "y", "t", "on", "是", "有"})
_NO = frozenset({"0", "false", "no", "n", "f", "off", "否", "无"})
_ROUNDED = Pattern(r"[0-9](?:[.,][0-9]+)?[eE]\+?[0-9]{1,2}")


def words(text: str, separator: str | None = None) -> frozenset[str]:
    """The words of a list that is written as one text."""
    return frozenset(text.split(separator))


def yes(text: str) -> bool | None:
    """Whether a cell says yes; `None` where it says neither."""
    word = text.strip().lower()
    return True if word in _YES else False if word in _NO else None


def says(text: str) -> bool:
    text = text.strip()
    return len(text) > _LONGEST_UNKNOWN or text.lower() not in UNKNOWN


def parts(text: str, separators: str = ",") -> list[str]:
    """The pieces of a list, without blank ones."""
    for separator in separators[1:]:
        text = text.replace(separator, separators[0])
    return [part for each in text.split(separators[0]) if (part := each.strip())]


def quantity(text: str) -> Decimal | None:
    """A count as systems write it (`100`, `100.0000`); `None` where it is none."""
    try:
        found = Decimal(text.strip())
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


def in_store(found: Decimal) -> int:
    """A count that systems let fall below nothing, where more was promised than there is."""
    return max(0, int(found))


def deepest(paths: Iterable[list[str]]) -> tuple[list[str], list[str]]:
    """The path that says most, the first of several, and the ends of the others."""
    known = [path for path in paths if path]
    if not known:
        return [], []
    chosen = max(known, key=len)
    others = dict.fromkeys(path[-1] for path in known if path[-1] not in chosen)
    return chosen, [*others]


def code(text: str) -> str:
    """An article number without the apostrophe that keeps a spreadsheet from rounding it."""
    return text.strip().lstrip("'’")


def drop_rounded(record: dict[str, Any]) -> list[Fault]:
    """Takes out of a record the article numbers that a spreadsheet has made `8.88E+12` of, and says so."""
    found: list[Fault] = []
    _drop_rounded(record, (), found)
    for place, variant in enumerate(record.get("variants", ())):
        _drop_rounded(variant, ("variants", place), found)
    return found


def _drop_rounded(record: dict[str, Any], path: FieldPath, found: list[Fault]) -> None:
    if isinstance(number := record.get("gtin"), str) and _ROUNDED.fullmatch(number):
        del record["gtin"]
        hint = "format the column as text before the table is saved"
        found.append(Fault((*path, "gtin"), f"{shown(number)} was rounded by a spreadsheet", hint))


def prose_of(*texts: str) -> str:
    """Several descriptions as one: plain, each once."""
    from shopcli.catalog.feeds.html_text import plain_text

    told: list[str] = []
    for text in texts:
        plain = plain_text(text).strip()
        if plain and not any(plain in each for each in told):
            told = [each for each in told if each not in plain]
            told.append(plain)
    return "\n\n".join(told)


def without_blanks(record: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that say something."""
    return {name: value for name, value in record.items() if value or isinstance(value, int | Decimal)}
