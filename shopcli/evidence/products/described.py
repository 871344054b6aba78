"""The one product that a question describes without its name: "that 49 inch Kestrin screen", 白鹭那个睡眠耳机."""

import re
from collections import Counter
from collections.abc import Sequence

from shopcli.catalog.product import Product
from shopcli.errors import UsageError
from shopcli.index.index import Index
from shopcli.query.common_words import COMMON_WORDS
from shopcli.query.need import Requirement
from shopcli.query.product_nouns import HAN_NOUNS
from shopcli.query.reader import read_need
from shopcli.search.find import vocabulary_of
from shopcli.search.limits import all_of, brand_query, id_query, requirement_query
from shopcli.search.synonyms import synonyms
from shopcli.text import fold, has_han

_MOST = 200
_WORD = re.compile(r"[a-z]{3,}")
_HAN = re.compile(r"[\u3400-\u9fff]{2,}")


def described(text: str, index: Index) -> Product | None:
    """The only product of a brand that the question names which is of the kind, size and sort that it says."""
    try:
        need = read_need(text, vocabulary_of(index))
    except UsageError:
        return None
    if len(need.brands) != 1:
        return None
    low = fold(text)
    made = index.products(brand_query(index, need.brands[0]), _MOST)
    fitting = [product for product in made if _meets(product, need.requirements, index)]
    of_kind = [product for product in fitting if _kind_said(product, low)]
    if len(of_kind) == 1 and not need.requirements and not _own_words(of_kind[0], low):
        return of_kind[0] if sum(other.category == of_kind[0].category for other in made) == 1 else None
    return of_kind[0] if len(of_kind) == 1 else _most_alike(of_kind, low)


def _meets(product: Product, requirements: Sequence[Requirement], index: Index) -> bool:
    this = id_query(index, product.id)
    return all(index.count(all_of([this, requirement_query(index, requirement)])) for requirement in requirements)


def _kind_said(product: Product, low: str) -> bool:
    names = [name for part in product.category[-1:] for name in synonyms(part)]
    # The end of a Chinese name is what it is: 真无线耳机 are 耳机.
    names += [noun for noun in HAN_NOUNS for name in names if name.endswith(noun)]
    return any(
        name in low if has_han(name) else re.search(rf"(?<![a-z]){re.escape(name)}s?(?![a-z])", low) for name in names
    )


def _own_words(product: Product, low: str) -> set[str]:
    """The words and pairs of Chinese characters of its title that the question says, brand and kind apart."""
    known = fold(" ".join((product.brand or "", *product.category)))
    title = fold(product.title)
    latin = {word for word in _WORD.findall(title) if word not in COMMON_WORDS and word in _WORD.findall(low)}
    han = {run[at : at + 2] for run in _HAN.findall(title) for at in range(len(run) - 1)}
    return {word for word in latin if word not in known} | {pair for pair in han if pair in low and pair not in known}


def _most_alike(products: Sequence[Product], low: str) -> Product | None:
    """The one whose title says what no other of them does; None where two are as like."""
    own = [_own_words(product, low) for product in products]
    frequent = Counter(word for words in own for word in words)
    scores = [sum(1 / frequent[word] for word in words) for words in own]
    best = max(scores, default=0)
    return products[scores.index(best)] if best >= 1 and scores.count(best) == 1 else None
