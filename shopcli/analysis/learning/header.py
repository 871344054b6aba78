"""What is known of a trained part, kept as JSON beside its weights."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal, TypeAlias, TypeVar, get_args

from shopcli.analysis.learning.figures import Figures
from shopcli.patterns import Pattern

Kind: TypeAlias = Literal["linear", "transformer"]
Purpose: TypeAlias = Literal["sentiment", "category", "labels"]
Setting: TypeAlias = int | float | str

KINDS: tuple[Kind, ...] = get_args(Kind)
PURPOSES: tuple[Purpose, ...] = get_args(Purpose)
VERSION = 1

T = TypeVar("T")

_FILE_NAME = Pattern(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}")
_DIGEST = Pattern(r"[0-9a-f]{64}")


class HeaderError(ValueError):
    """What is wrong with a text that should be a header."""


@dataclass(frozen=True, slots=True)
class StoredFile:
    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Header:
    name: str
    kind: Kind
    purpose: Purpose
    labels: tuple[str, ...]
    file: str
    """Of the labelled texts."""
    sha256: str
    """Of the labelled texts: a JSON array of text and label a line, as they were read."""
    texts: int
    """Learned from; those held out are counted by `figures`."""
    settings: Mapping[str, Setting]
    figures: Figures
    trained_at: str
    """ISO 8601."""
    version: str
    """Of shopcli."""
    files: tuple[StoredFile, ...] = ()


def to_text(header: Header) -> str:
    record = {"format": VERSION, **asdict(header)}
    return _dumps({**record, "seal": _seal(record)})


def _dumps(record: Mapping[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def _seal(record: Mapping[str, Any]) -> str:
    """A checksum, so that labels that changed places are noticed as well."""
    return hashlib.sha256(_dumps(record).encode(errors="surrogatepass")).hexdigest()


def from_text(text: str) -> Header:
    """Raises `HeaderError`."""
    try:
        record = json.loads(text)
    except (ValueError, RecursionError) as problem:
        raise HeaderError("it is not JSON") from problem
    if not isinstance(record, dict) or record.get("format") != VERSION:
        raise HeaderError(f"it is not of format {VERSION}")
    if record.pop("seal", None) != _seal(record):
        raise HeaderError("its checksum is wrong")
    header = Header(
        name=_take(record, "name", str),
        kind=_one_of(record, "kind", KINDS),
        purpose=_one_of(record, "purpose", PURPOSES),
        labels=_labels(record),
        file=_take(record, "file", str),
        sha256=_matching(record, "sha256", _DIGEST),
        texts=_take(record, "texts", int),
        settings=_settings(record),
        figures=_figures(_take(record, "figures", dict)),
        trained_at=_take(record, "trained_at", str),
        version=_take(record, "version", str),
        files=tuple(_file(entry) for entry in _take(record, "files", list)),
    )
    if header.labels != header.figures.labels:
        raise HeaderError("its labels are not those of its figures")
    return header


def _take(record: Any, key: str, kind: type[T]) -> T:
    value = record.get(key) if isinstance(record, dict) else None
    if type(value) is not kind:
        raise HeaderError(f"{key} is missing or of another type")
    return value


def _one_of(record: Any, key: str, known: tuple[T, ...]) -> T:
    value = record.get(key)
    if value not in known:
        raise HeaderError(f"{key} is missing or unknown")
    return known[known.index(value)]


def _matching(record: Any, key: str, pattern: Pattern) -> str:
    if not pattern.fullmatch(value := _take(record, key, str)):
        raise HeaderError(f"{key} is not written as it should be")
    return value


def _labels(record: Any) -> tuple[str, ...]:
    labels = _take(record, "labels", list)
    if len(labels) < 2 or len(set(map(str, labels))) < len(labels) or not all(type(each) is str for each in labels):
        raise HeaderError("labels are not different texts, at least two")
    return tuple(labels)


def _settings(record: Any) -> dict[str, Setting]:
    settings = _take(record, "settings", dict)
    if not all(type(value) in (int, float, str) for value in settings.values()):
        raise HeaderError("settings are not numbers and texts")
    return settings


def _figures(record: dict[str, Any]) -> Figures:
    labels = _labels(record)
    rows = _take(record, "confusion", list)
    if len(rows) != len(labels) or any(type(row) is not list or len(row) != len(labels) for row in rows):
        raise HeaderError("confusion has another shape")
    if not all(type(count) is int and count >= 0 for row in rows for count in row) or not any(map(any, rows)):
        raise HeaderError("confusion does not hold counts")
    most_frequent = _one_of(record, "most_frequent", labels)
    confidence = _take(record, "confidence", float)
    if not 0 <= confidence <= 1:
        raise HeaderError("confidence is no share")
    return Figures(labels, tuple(map(tuple, rows)), confidence, most_frequent)


def _file(entry: Any) -> StoredFile:
    size = _take(entry, "size", int)
    if size < 0:
        raise HeaderError("size is negative")
    return StoredFile(_matching(entry, "name", _FILE_NAME), size, _matching(entry, "sha256", _DIGEST))
