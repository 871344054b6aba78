"""The products that a question points at by their kind alone."""

from collections.abc import Sequence

from shopcli.catalog.product import Product
from shopcli.evidence.catalog.groups import group_of
from shopcli.evidence.products.sizes import sized
from shopcli.evidence.questions.question import Asked
from shopcli.index.index import Index
from shopcli.patterns import Pattern

FEW = 3
_PART_OF = Pattern(r"(?<![a-z])(?:the|its) [a-z-]+ (?:on|of|in|inside) (?:the|your|my|this|that) [a-z]")
"""What is asked of is part of something that has another name: "the cable on the Counsel headset"."""
_POINTS = Pattern(r"(?<![a-z])(?:the|your|this|that) [a-z]")


def pointed_at(asked: Asked, index: Index) -> Sequence[Product]:
    """ "the doorbell" where the shop has one or few."""
    group = group_of(asked.low, None, index, asked.language)
    points = group is not None and (_POINTS.search(asked.low) or asked.language == "zh")
    if _PART_OF.search(asked.low):
        return []
    if group is None or not points or not (group.search.wanted.categories or group.search.wanted.head):
        return []
    few = sized(index.products(group.query, 50) or index.products(group.kind, 50), asked.text)
    return few if len(few) <= FEW else []
