"""The JSON Schema of the native format, made from the models that validate it."""

from typing import Any


def json_schema() -> dict[str, Any]:
    """The schema of a YAML or JSON catalog: a mapping with `store` and `products`, or a bare list of products."""
    from pydantic import TypeAdapter

    from shopcli.catalog.records.records import CatalogRecord, ProductRecord

    schema = TypeAdapter(CatalogRecord | list[ProductRecord]).json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A catalog of shopcli",
        **schema,
    }
