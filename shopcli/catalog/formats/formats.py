"""Which format a catalog is in, and its text parsed."""

from enum import StrEnum
from pathlib import PurePath

from shopcli.catalog.formats.document import Document
from shopcli.catalog.formats.encoding import decode
from shopcli.catalog.loaded import Loaded
from shopcli.errors import CatalogError


class Format(StrEnum):
    YAML = "YAML"
    JSON = "JSON"
    JSON_LINES = "JSON Lines"


_BY_SUFFIX = {
    ".yaml": Format.YAML,
    ".yml": Format.YAML,
    ".json": Format.JSON,
    ".jsonl": Format.JSON_LINES,
    ".ndjson": Format.JSON_LINES,
}
_BY_CONTENT_TYPE = {
    "application/json": Format.JSON,
    "text/json": Format.JSON,
    "application/yaml": Format.YAML,
    "application/x-yaml": Format.YAML,
    "text/yaml": Format.YAML,
    "text/x-yaml": Format.YAML,
    "application/jsonl": Format.JSON_LINES,
    "application/x-ndjson": Format.JSON_LINES,
    "application/jsonlines": Format.JSON_LINES,
}

SUFFIXES = tuple(_BY_SUFFIX)


def format_of_name(name: str) -> Format | None:
    return _BY_SUFFIX.get(PurePath(name).suffix.lower())


def format_of_content_type(content_type: str) -> Format | None:
    return _BY_CONTENT_TYPE.get(content_type.partition(";")[0].strip().lower())


def format_of_content(text: str) -> Format:
    """JSON Lines where the first line is a whole record, JSON where it opens one, YAML otherwise."""
    import json

    start = text.lstrip()
    if start[:1] not in ("{", "["):
        return Format.YAML
    first, _, rest = start.partition("\n")
    try:
        record = json.loads(first)
    except (ValueError, RecursionError):
        return Format.JSON
    if isinstance(record, list) or (isinstance(record, dict) and "products" in record):
        return Format.JSON
    return Format.JSON_LINES if rest.strip() or "id" in record else Format.JSON


def read_catalog(data: bytes, name: str, stem: str, known: Format | None) -> Loaded:
    """The catalog in `data` as far as it can be used, even with no product. Raises `CatalogError` where it is none."""
    from shopcli.catalog.records.read import read

    text = decode(data, name)
    if not text.strip():
        raise CatalogError(f"{name}: is empty", hint="write at least one product into it")
    return read(_parse(text, name, known or format_of_content(text)), name, stem)


def _parse(text: str, name: str, known: Format) -> Document:
    if known is Format.JSON:
        from shopcli.catalog.formats.json_format import parse_json

        return parse_json(text, name)
    if known is Format.JSON_LINES:
        from shopcli.catalog.formats.jsonl_format import parse_json_lines

        return parse_json_lines(text)
    from shopcli.catalog.formats.yaml_format import parse_yaml

    return parse_yaml(text, name)
