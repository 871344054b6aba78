"""Where a sentence names what it speaks of."""

from dataclasses import dataclass
from typing import Literal

from shopcli.catalog.product import Product

MentionKind = Literal["handle", "name", "stranger", "reference", "group"]


@dataclass(frozen=True, slots=True)
class Mention:
    """`products` at `start`:`end` of the sentence; empty for a `stranger`, whose name no catalog has.

    Several products are a `group` ("both", "[1] and [2]"), of which each is meant, or else a name or reference that may
    stand for any one of them. `compared`: the sentence holds its subject against it.
    """

    start: int
    end: int
    kind: MentionKind
    products: tuple[Product, ...]
    compared: bool = False
