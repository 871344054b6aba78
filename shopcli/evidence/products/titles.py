"""Products meant by words of their titles that stand behind the name: "the 35mm f1.8 of Lenswick", a nickname."""

import re
from collections import Counter

from shopcli.catalog.product import Product
from shopcli.evidence.products.names import pieces
from shopcli.index.index import Index
from shopcli.query.common_words import COMMON_WORDS
from shopcli.query.product_nouns import HAN_NOUNS, NOUNS
from shopcli.text import fold

_HITS = 60
_LEAST_HAN = 3
"""Chinese characters in a row that a question must share with a title."""
_RUN = re.compile(r"[\u3400-\u9fff]{2,}")


def by_title(text: str, index: Index) -> Product | None:
    """The one product whose title shares most with the question; None where two do or too little is shared."""
    near = _near(text, index)
    nickname = [product for product in near if _nickname(text, product)]
    if len(nickname) == 1:
        return nickname[0]
    said = {piece.text for piece in pieces(fold(text)) if _tells(piece.text)}
    numbers = {word for word in said if word[0].isdigit()}
    titles = [said & {piece.text for piece in pieces(fold(product.title))} for product in near]
    # A number that a title does not have names another product.
    titles = [shared if numbers <= shared else set() for shared in titles]
    frequent = Counter(word for shared in titles for word in shared)
    scored = sorted(
        (
            (sum(1 / frequent[word] for word in shared), at)
            for at, shared in enumerate(titles)
            if _enough(shared, near[at].brand or "")
        ),
        reverse=True,
    )
    if not scored or (len(scored) > 1 and scored[0][0] <= scored[1][0]):
        return None
    return near[scored[0][1]]


def _near(text: str, index: Index) -> list[Product]:
    import tantivy

    stems = [*index.stems(text), *(piece.text for piece in pieces(text))]
    queries = [
        (tantivy.Occur.Should, tantivy.Query.term_query(index.schema, "title", stem))
        for stem in dict.fromkeys(stems)
        if stem not in COMMON_WORDS
    ]
    return index.products(tantivy.Query.boolean_query(queries), _HITS) if queries else []


def _nickname(text: str, product: Product) -> bool:
    """Whether the question has a whole Chinese word of the title that is no kind of product."""
    words = [word for part in product.title.split() for word in _RUN.findall(part)]
    return any(len(word) >= _LEAST_HAN and word in text and not word.endswith(HAN_NOUNS) for word in words)


def _tells(word: str) -> bool:
    return word.isascii() and word not in COMMON_WORDS and word not in NOUNS and word.removesuffix("s") not in NOUNS


def _enough(shared: set[str], brand: str) -> bool:
    """Two numbers with the brand, or a number with a word of the title's own."""
    numbers = [word for word in shared if word[0].isdigit()]
    words = [word for word in shared if len(word) > 2 and word.isalpha()]
    own = [word for word in words if word not in fold(brand)]
    return bool(words) and len(numbers) + bool(own) > 1
