"""The products of a catalog from which is learned how it files: all of them, or some of every category."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from shopcli.analysis.category.expert import Seen
from shopcli.analysis.category.features import kept
from shopcli.analysis.category.learned import fair_share, seen, spread
from shopcli.analysis.category.names import Names
from shopcli.analysis.category.placement import Path
from shopcli.catalog.product import Product
from shopcli.index.index import Index, category_key, guarded
from shopcli.index.progress import Report

if TYPE_CHECKING:
    import tantivy

MOST = 20_000
"""Products, of a catalog however large."""


def category_counts(index: Index) -> Counter[Path]:
    """How many products each category holds in itself."""
    counts: Counter[Path] = Counter()
    for category in index.summary.categories:
        if category.path:
            counts[category.path] += category.count
    return counts


def alone(index: Index) -> frozenset[str]:
    """The keys of the categories that hold one product, however they are written."""
    counts: Counter[str] = Counter()
    for path, count in category_counts(index).items():
        counts[category_key(path)] += count
    return frozenset(key for key, count in counts.items() if count == 1)


def filed_products(index: Index, names: Names, report: Report) -> tuple[list[Seen], list[Path]]:
    """What is learned from, and where it is filed; a path is written as the catalog writes it most often."""
    counts = category_counts(index)
    spellings: dict[str, Path] = {}
    for path, _ in counts.most_common():
        spellings.setdefault(category_key(path), path)
    total = min(counts.total(), MOST)
    filed, labels = [], []
    for done, product in enumerate(_products(index, counts)):
        one = seen(product, names)
        filed.append(replace(one, blocks=kept(one.blocks)))
        labels.append(spellings[category_key(product.category)])
        report("reading how the catalog files", done, total)
    return filed, labels


def _products(index: Index, counts: Counter[Path]) -> Iterator[Product]:
    if counts.total() <= MOST:
        return (product for product in index.every_product() if product.category)
    share = fair_share(list(counts.values()), MOST)
    return chain.from_iterable(_some(index, path, counts, share) for path in counts)


def _some(index: Index, path: Path, counts: Counter[Path], most: int) -> Iterator[Product]:
    """At most `most` products that stand in the category itself, from everywhere in the catalog."""
    import tantivy

    def inside(each: Path) -> "tantivy.Query":
        return tantivy.Query.term_query(index.schema, "category", category_key(each), index_option="basic")

    below = {other[: len(path) + 1] for other in counts if len(other) > len(path) and other[: len(path)] == path}
    query = tantivy.Query.boolean_query(
        [(tantivy.Occur.Must, inside(path)), *((tantivy.Occur.MustNot, inside(each)) for each in below)]
    )
    with guarded():
        places = [place for _, place in index.places(query, max(1, index.offers(query)))]
    for place in spread(index.one_of_each(places), most):
        yield index.product_at(place)
