"""Traditional Chinese characters as a question may have them, and the simplified ones of a catalog in simplified."""

from shopcli.index.index import Index
from shopcli.query.traditional import SIMPLE


def simplified(text: str, index: Index) -> str:
    """`text` with each traditional character that the catalog never writes as the simplified one, place by place."""
    if not any(character in SIMPLE for character in text):
        return text
    return "".join(SIMPLE[one] if one in SIMPLE and not index.carries(one) else one for one in text)
