"""The prompt by which a model chooses where products belong that code is not sure of: among what code thinks of."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from shopcli.analysis.category.placement import Path
from shopcli.prompts.batches import Setting, batch_prompt, object_of
from shopcli.prompts.prompt import Prompt
from shopcli.prompts.reading import quoted_path
from shopcli.prompts.untrusted import quote

LETTERS = "ABCDE"
"""By which the places of a product are chosen: its names are a catalog's, and stand in no schema."""
_PRODUCT = 400
"""Characters."""


@dataclass(frozen=True, slots=True)
class Undecided:
    """A product as it is asked about; of its `paths` one may be chosen, if it is among the first five."""

    text: str
    paths: tuple[Path, ...]


def placing_prompt(products: Sequence[Undecided], setting: Setting) -> tuple[Prompt, int] | None:
    """The messages about as many of the first products as fit, and how many these are; None where not even one does."""
    entries = [_entry(product, setting.fence) for product in products]
    return batch_prompt("place", "products", entries, lambda count: _schema(products[:count]), setting)


def _entry(product: Undecided, fence: str) -> str:
    """A line for the product and one for each place: what one line holds cannot pass for another."""
    places = (f"   {letter}: {quoted_path(path, fence)}" for letter, path in zip(LETTERS, product.paths, strict=False))
    return "\n".join((quote(product.text, _PRODUCT, fence), *places))


def _schema(products: Sequence[Undecided]) -> dict[str, Any]:
    letters = LETTERS[: max(len(product.paths) for product in products)]
    return object_of({"number": {"type": "integer"}, "choice": {"type": "string", "enum": list(letters)}})
