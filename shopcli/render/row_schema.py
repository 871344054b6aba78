"""The JSON Schema of rows, out of what their columns say of themselves."""

from collections.abc import Mapping

from shopcli.render.document import SCHEMA_VERSION
from shopcli.render.encode import Json, dumps
from shopcli.render.rows import Column, Listing

_TYPES: Mapping[str, str] = {
    "text": "string",
    "number": "number",
    "integer": "integer",
    "flag": "boolean",
    "texts": "array",
}


def schema_text(listing: Listing, title: str, tail: Mapping[str, Json] | None = None) -> str:
    """The JSON Schema (2020-12) of the document; its `$defs/row` describes a line of `--jsonl`.

    `tail` holds the schemas of what stands after the rows.
    """
    tail = tail or {}
    schema: dict[str, Json] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "type": "object",
        "required": ["schema_version", "task", "rows", *tail],
        "additionalProperties": False,
        "properties": {
            "schema_version": {"const": SCHEMA_VERSION},
            "task": {"const": listing.task},
            "rows": {"type": "array", "items": {"$ref": "#/$defs/row"}},
            **tail,
        },
        "$defs": {
            "row": {
                "type": "object",
                "required": list(listing.keys),
                "additionalProperties": False,
                "properties": {column.key: _property(column) for column in listing.columns},
            }
        },
    }
    return dumps(schema, indent=2) + "\n"


def _property(column: Column) -> dict[str, Json]:
    name = _TYPES[column.kind]
    found: dict[str, Json] = {"type": [name, "null"] if column.optional else name}
    if column.kind == "texts":
        found["items"] = {"type": "string"}
    if column.meaning:
        found["description"] = column.meaning
    return found
