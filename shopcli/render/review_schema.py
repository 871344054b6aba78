"""The JSON Schemas of what `analyze reviews` prints."""

from collections.abc import Mapping

from shopcli.analysis.reviews.parts import known_parts
from shopcli.analysis.reviews.signs import KINDS
from shopcli.render.encode import Json
from shopcli.render.review_rows import each_listing, product_listing
from shopcli.render.row_schema import schema_text

_COUNT: Mapping[str, Json] = {"type": "integer", "minimum": 0}
_TEXT: Mapping[str, Json] = {"type": "string"}
_MAYBE_TEXT: Mapping[str, Json] = {"type": ["string", "null"]}
_MAYBE_NUMBER: Mapping[str, Json] = {"type": ["number", "null"]}
_COUNTS: Mapping[str, Json] = {"positive": _COUNT, "neutral": _COUNT, "negative": _COUNT}


def product_schema() -> str:
    tail: dict[str, Json] = {
        "language": {"enum": ["en", "zh"]},
        "overall": _object(
            {"reviews": _COUNT, **_COUNTS, "products_without_reviews": _COUNT, "parts": _list(_object(_part()))}
        ),
        "reports": {
            **_list(_report()),
            "description": "What was asked for by id, and a file that names no products",
        },
    }
    return schema_text(product_listing(known_parts(), "en"), "Reviews by product", tail)


def each_schema() -> str:
    return schema_text(each_listing(known_parts(), "en"), "Reviews one by one")


def _report() -> Json:
    twin: dict[str, Json] = {"anyOf": [{"type": "null"}, _object({"product_id": _MAYBE_TEXT, "review": _COUNT})]}
    quotes = _list(_object({"text": _TEXT, "review": _COUNT, "rating": _MAYBE_NUMBER, "repeats": twin}))
    return _object(
        {
            "product_id": _MAYBE_TEXT,
            "title": _MAYBE_TEXT,
            "reviews": _COUNT,
            **_COUNTS,
            "rated": _COUNT,
            "rating": _MAYBE_NUMBER,
            "disagreeing": _COUNT,
            "parts": _list(_object({**_part(), "praise": quotes, "complaints": quotes})),
            "every": {"enum": ["month", "quarter"]},
            "periods": _list(_object({"period": _TEXT, **_COUNTS})),
            "trend": _object(
                {
                    "direction": {"enum": ["rising", "falling", "steady", "unknown"]},
                    "test": _TEXT,
                    "p": _MAYBE_NUMBER,
                }
            ),
            "signs": _list(_sign(quotes)),
            "mismatches": quotes,
        }
    )


def _sign(quotes: Json) -> Json:
    return _object(
        {
            "kind": {"enum": list(KINDS)},
            "said": _TEXT,
            "count": _COUNT,
            "of": _COUNT,
            "p": _MAYBE_NUMBER,
            "usual": _MAYBE_NUMBER,
            "exact": _COUNT,
            "across": _COUNT,
            "from": _MAYBE_TEXT,
            "to": _MAYBE_TEXT,
            "expected": _MAYBE_NUMBER,
            "examples": quotes,
        }
    )


def _part() -> dict[str, Json]:
    return {"part": _TEXT, "name": _TEXT, **_COUNTS}


def _object(properties: Mapping[str, Json]) -> dict[str, Json]:
    return {
        "type": "object",
        "required": list(properties),
        "additionalProperties": False,
        "properties": dict(properties),
    }


def _list(items: Json) -> dict[str, Json]:
    return {"type": "array", "items": items}
