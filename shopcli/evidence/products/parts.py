"""Words of products' names that mean something else: a part of another ("the telephoto on the V9"), or the shop."""

import re
from collections.abc import Sequence
from itertools import pairwise

from shopcli.evidence.products.mentions import Meant, Mention

_BELONGS = re.compile(r"\s+(?:on|of|in)\s+(?:(?:the|my|your|this|an?)\s+)?", re.IGNORECASE)


def without_parts(meant: Meant, said: str) -> Meant:
    """`meant` without what stands in small letters, and with no number, before a product that it is a part of."""
    parts = [mention for mention, after in pairwise(meant.mentions) if _is_part(mention, after, said)]
    kept = [mention for mention in meant.mentions if mention not in parts and not _is_word(mention, meant, said)]
    return meant if len(kept) == len(meant.mentions) else Meant(tuple(kept), meant.stranger)


def _is_word(mention: Mention, meant: Meant, said: str) -> bool:
    """Whether one small word that fits several products stands beside a full name: "the zoom camera of the V9".

    "The trek 2 or the pebble" are two speakers, whatever else is called Pebble.
    """
    name = said[mention.start : mention.end]
    others = [other for other in meant.mentions if other is not mention and len(other.products) == 1]
    kinds = {product.category for other in others for product in other.products}
    alike = any(product.category in kinds for product in mention.products)
    is_word = len(mention.products) > 1 and name.islower() and name.isascii() and name.isalpha()
    return is_word and bool(others) and not alike


def without_shops(meant: Meant, said: str, names: Sequence[str]) -> Meant:
    """`meant` without what stands within the name of a shop: "Harbor & Pine" is no Harbor X."""
    low = said.lower()
    spans = [(match.start(), match.end()) for name in names for match in re.finditer(re.escape(name.lower()), low)]
    kept = [one for one in meant.mentions if not any(start <= one.start and one.end <= end for start, end in spans)]
    return meant if len(kept) == len(meant.mentions) else Meant(tuple(kept), meant.stranger)


def _is_part(mention: Mention, after: Mention, said: str) -> bool:
    name = said[mention.start : mention.end]
    plain = name.islower() and name.replace(" ", "").isalpha()
    return plain and after.certain and _BELONGS.fullmatch(said, mention.end, after.start) is not None
