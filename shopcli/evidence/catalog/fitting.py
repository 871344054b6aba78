"""Which products of a kind go with a named one: cases for a phone, lenses for a camera, bags for a laptop."""

from collections.abc import Sequence
from dataclasses import replace

from shopcli.attributes.facts import facts
from shopcli.catalog.product import Product
from shopcli.evidence.answered import Answered
from shopcli.evidence.catalog.groups import Group, group_of
from shopcli.evidence.catalog.kinds import find_kind, is_asked_for
from shopcli.evidence.catalog.lists import listing
from shopcli.evidence.catalog.words import COUNT, EXISTS, WHICH
from shopcli.evidence.cited import Cited
from shopcli.evidence.comparisons.answers import is_called
from shopcli.evidence.comparisons.extremes import first_by
from shopcli.evidence.comparisons.metrics import Metric, metric_of
from shopcli.evidence.facts.aspects import Aspect
from shopcli.evidence.facts.values import stated_by
from shopcli.evidence.products.names import short_name
from shopcli.evidence.questions.question import Asked
from shopcli.evidence.wording.sentences import say
from shopcli.index.index import Index
from shopcli.text import one_line

_LISTS = ("compatible_with", "works_with")
_POOL = 2_000


def tell_fitting(asked: Asked, index: Index) -> Answered | None:
    """Those of the kind that say they go with the named product; None where it is not asked or none says so."""
    low, language = asked.low, asked.language
    if len(asked.groups) != 1 or not any(pattern.search(low) for pattern in (WHICH, EXISTS, COUNT)):
        return None
    owned = asked.groups[0][0]
    kind = find_kind(low, index, language)
    if kind is None or not (is_asked_for(low, kind) or (language == "zh" and EXISTS.search(low))):
        return None
    if any(owned.category[: len(path)] == path for path in kind.categories):
        return None
    group = group_of(kind.named, None, index, language)
    if group is None:
        return None
    pool = index.products(group.query, _POOL)
    fitting = [found for product in pool if (found := _goes_with(product, owned))]
    if not fitting:
        return None
    return _told(fitting, owned, metric_of(low), group, asked)


def _told(
    fitting: Sequence[tuple[Product, Cited]], owned: Product, metric: Metric | None, group: Group, asked: Asked
) -> Answered:
    language = asked.language
    products = [product for product, _ in fitting]
    if metric:
        products = first_by(products, metric, language) or products
    products.sort(key=lambda product: (product.price is None, product.price or 0))
    names, more = listing(products, len(products), language)
    text = say("goes_with", language, count=len(products), owned=short_name(owned), names=names, more=more)
    kept = {product.id for product in products}
    return Answered(text, tuple(cited for product, cited in fitting if product.id in kept), tuple(products))


def _goes_with(product: Product, owned: Product) -> tuple[Product, Cited] | None:
    for offer in product.offers():
        for key in _LISTS:
            for one in stated_by(replace(offer, variants=()), Aspect((key,), "", 0)):
                parts = one.value if isinstance(one.value, tuple) else (str(one.value),)
                if fits := [part for part in parts if is_called(owned, one_line(part))]:
                    return offer, Cited(
                        "attribute",
                        one_line(fits[0]),
                        1.0,
                        f"{short_name(product)} · {one.name}",
                        product.id,
                        f"attributes.{one.name}",
                    )
    return _holds(product, owned)


def _holds(product: Product, owned: Product) -> tuple[Product, Cited] | None:
    """Bags state up to which size of a laptop they hold."""
    size = _number(owned, "screen_size")
    for offer in product.offers():
        holds = _number(offer, "fits_laptops")
        if size and holds and holds >= size:
            one = stated_by(offer, Aspect(("fits_laptops",), "", 0))[0]
            return offer, Cited(
                "attribute",
                one.text("en"),
                1.0,
                f"{short_name(product)} · {one.name}",
                product.id,
                f"attributes.{one.name}",
            )
    return None


def _number(product: Product, key: str) -> float | None:
    return next((fact for fact in facts(product.attributes).get(key, []) if isinstance(fact, float)), None)
