"""A word of one product's name that means a part of another: "the telephoto on the V9"."""

import re
from itertools import pairwise

from shopcli.evidence.products import Meant, Mention

_BELONGS = re.compile(r"\s+(?:on|of|in)\s+(?:(?:the|my|your|this|an?)\s+)?", re.IGNORECASE)


def without_parts(meant: Meant, said: str) -> Meant:
    """`meant` without what stands in small letters, and with no number, before a product that it is a part of."""
    parts = [mention for mention, after in pairwise(meant.mentions) if _is_part(mention, after, said)]
    kept = [mention for mention in meant.mentions if mention not in parts and not _is_word(mention, meant, said)]
    return meant if len(kept) == len(meant.mentions) else Meant(tuple(kept), meant.stranger)


def _is_word(mention: Mention, meant: Meant, said: str) -> bool:
    """Whether one small word that fits several products stands beside a full name: "the zoom camera of the V9"."""
    name = said[mention.start : mention.end]
    others = [other for other in meant.mentions if other is not mention and len(other.products) == 1]
    return len(mention.products) > 1 and name.islower() and name.isascii() and name.isalpha() and bool(others)


def _is_part(mention: Mention, after: Mention, said: str) -> bool:
    name = said[mention.start : mention.end]
    plain = name.islower() and name.replace(" ", "").isalpha()
    return plain and after.certain and _BELONGS.fullmatch(said, mention.end, after.start) is not None
