"""How a model chooses among what is listed by letters: of its JSON, what has the form that was asked for."""

from typing import Any

from shopcli.models.proposed import numbered
from shopcli.prompts.placing import LETTERS


def parse_choices(text: str) -> dict[int, int] | None:
    """Number of a product → which of its places, from 0; None where `text` holds no such JSON."""
    entries = numbered(text, "products")
    if entries is None:
        return None
    return {number: place for number, entry in entries.items() if (place := _place(entry.get("choice"))) is not None}


def _place(choice: Any) -> int | None:
    letter = choice.strip().upper() if isinstance(choice, str) else ""
    return LETTERS.index(letter) if len(letter) == 1 and letter in LETTERS else None
