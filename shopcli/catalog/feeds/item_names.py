"""The names of items' fields as every syntax writes them."""

from functools import lru_cache

from shopcli.patterns import Pattern

_BETWEEN = Pattern(r"[\s_-]+")
_PREFIX = Pattern(r"^[a-z]+:")
_LABEL_PREFIX = Pattern(r"^[A-Za-z]+:(?=\S)")


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@lru_cache(maxsize=4096)
def normal_name(name: str) -> str:
    """`g:Image Link` as `image_link`."""
    return _BETWEEN.sub("_", _PREFIX.sub("", name.strip().lower())).strip("_")


def label(written: str) -> str:
    """A name as the file writes it, without the prefix of a namespace."""
    return _LABEL_PREFIX.sub("", written)
