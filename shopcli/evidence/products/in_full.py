"""Products whose names a question says in full, as their titles have them: what such a name holds asks for nothing."""

from collections.abc import Iterator, Sequence

from shopcli.catalog.product import Product
from shopcli.evidence.products.mentions import Mention
from shopcli.evidence.products.names import pieces, short_name
from shopcli.query.common_words import COMMON_WORDS, words
from shopcli.query.product_nouns import HAN_NOUNS, NOUNS, singular
from shopcli.search.synonyms import synonyms
from shopcli.text import has_han, one_line

MODEL_ENDS = words("pro max ultra lite plus mini se fe turbo neo air")
"""What makes another model of a name that it follows."""
_SHORTEST = 3


def named_in_full(text: str, products: Sequence[Product]) -> list[Mention]:
    """The longest names that stand in `text` and do not overlap; a name of several products means any of them."""
    titled: dict[str, list[Product]] = {}
    for product in products:
        for name in dict.fromkeys((one_line(product.title).lower(), short_name(product).lower())):
            titled.setdefault(name, []).append(product)
    low = text.lower()
    found: list[Mention] = []
    if len(low) != len(text):
        return found
    for title in sorted(titled, key=len, reverse=True):
        if title not in low or not _is_a_name(title, titled[title][0]):
            continue
        for start, end in _places(title, low):
            if all(end <= other.start or other.end <= start for other in found):
                found.append(Mention(start, end, tuple(titled[title])))
    return found


def end_in_full(text: str, start: int, product: Product) -> int:
    """Where the product's name ends that stands in full at `start`, else `start`."""
    names = (one_line(product.title), short_name(product))
    return next((start + len(name) for name in names if text[start : start + len(name)].lower() == name.lower()), start)


def _is_a_name(title: str, product: Product) -> bool:
    """Whether it can be no kind of thing: a product called "Lemon cake" is named, one called "Cake" is not."""
    kinds = {name for level in product.category for name in synonyms(level)}
    if title in kinds or singular(title) in kinds or len(synonyms(title)) > 1:
        return False
    if has_han(title):
        return len(title) >= _SHORTEST and title not in HAN_NOUNS
    said = [piece.text for piece in pieces(title)]
    return len(said) > 1 and any(word not in NOUNS and word not in COMMON_WORDS for word in said)


def _places(title: str, low: str) -> Iterator[tuple[int, int]]:
    """Where it stands as it is: neither within a longer word nor before what makes another model of it."""
    start = low.find(title)
    while start >= 0:
        end = start + len(title)
        goes_on = _goes_on(low[start - 1 : start], title[0]) or _goes_on(title[-1], low[end : end + 1])
        if not goes_on and not _is_of_another(low[end:]):
            yield start, end
        start = low.find(title, end)


def _goes_on(before: str, after: str) -> bool:
    return before.isascii() and after.isascii() and before.isalnum() and after.isalnum()


def _is_of_another(behind: str) -> bool:
    word = behind.split()[0] if behind[:1] == " " and behind.strip() else ""
    return word in MODEL_ENDS or (word.isdigit() and len(word) < 4)
