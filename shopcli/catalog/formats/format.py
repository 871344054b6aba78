"""The syntaxes that a catalog may be written in, by file name and by media type."""

from enum import StrEnum
from pathlib import PurePath


class Format(StrEnum):
    YAML = "YAML"
    JSON = "JSON"
    JSON_LINES = "JSON Lines"
    TABLE = "CSV"
    """Comma, tab, semicolon or bar between the columns."""
    XML = "XML"
    HTML = "HTML"


_BY_SUFFIX = {
    ".yaml": Format.YAML,
    ".yml": Format.YAML,
    ".json": Format.JSON,
    ".jsonl": Format.JSON_LINES,
    ".ndjson": Format.JSON_LINES,
    ".csv": Format.TABLE,
    ".tsv": Format.TABLE,
    ".xml": Format.XML,
    ".rss": Format.XML,
    ".atom": Format.XML,
    ".html": Format.HTML,
    ".htm": Format.HTML,
}
_BY_CONTENT_TYPE = {
    "application/json": Format.JSON,
    "text/json": Format.JSON,
    "application/ld+json": Format.JSON,
    "application/yaml": Format.YAML,
    "application/x-yaml": Format.YAML,
    "text/yaml": Format.YAML,
    "text/x-yaml": Format.YAML,
    "application/jsonl": Format.JSON_LINES,
    "application/x-ndjson": Format.JSON_LINES,
    "application/jsonlines": Format.JSON_LINES,
    "text/csv": Format.TABLE,
    "text/tab-separated-values": Format.TABLE,
    "application/xml": Format.XML,
    "text/xml": Format.XML,
    "application/rss+xml": Format.XML,
    "application/atom+xml": Format.XML,
    "text/html": Format.HTML,
    "application/xhtml+xml": Format.HTML,
}
_PACKED = (".gz",)

SUFFIXES = (*_BY_SUFFIX, *(suffix + packed for suffix in _BY_SUFFIX for packed in _PACKED), ".zip")
"""How the names of catalogs end."""


def format_of_name(name: str) -> Format | None:
    path = PurePath(name)
    if path.suffix.lower() in _PACKED:
        path = path.with_suffix("")
    return _BY_SUFFIX.get(path.suffix.lower())


def format_of_content_type(content_type: str) -> Format | None:
    return _BY_CONTENT_TYPE.get(content_type.partition(";")[0].strip().lower())
