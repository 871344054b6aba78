"""Ratings and their counts against the product's."""

from collections.abc import Sequence
from decimal import Decimal

from shopcli.catalog.product import Product, Rating
from shopcli.grounding.claim import Verdict
from shopcli.grounding.evidence import Evidence
from shopcli.grounding.finding import Finding, Judgement
from shopcli.grounding.values.compare import agrees, last_digit

_FIVE = Decimal(5)


def judge_rating(
    finding: Finding, product: Product | None, compared: Sequence[Product], evidence: Evidence
) -> Judgement:
    value = finding.value
    if not isinstance(value, Decimal):
        return Judgement(Verdict.UNKNOWN)
    least = evidence.need.min_rating
    if product is None or product.rating is None:
        if least is not None and value * 5 / (finding.scale or _FIVE) == least:
            return Judgement(Verdict.SUPPORTED, "need.min_rating", f"{least.normalize():f}")
        return Judgement(Verdict.UNKNOWN)
    rating = product.rating
    if finding.role == "review":
        return _review(value, product)
    said = f"{rating.value.normalize():f}/{rating.scale.normalize():f}"
    if any(_fits(finding, value, rating, scale) for scale in _scales(finding, rating)):
        return Judgement(Verdict.SUPPORTED, "rating.value", said)
    return Judgement(Verdict.CONTRADICTED, "rating.value", said)


def _scales(finding: Finding, rating: Rating) -> tuple[Decimal, ...]:
    """The scales that the number may be on: the one that is said, else the product's own and the usual one."""
    if finding.scale is not None:
        return (finding.scale,)
    return (rating.scale,) if rating.scale == _FIVE else (rating.scale, _FIVE)


def _fits(finding: Finding, value: Decimal, rating: Rating, scale: Decimal) -> bool:
    stated = rating.value * scale / rating.scale
    # "4 of 5" is said of 4.2, not of 4.4: a whole point is much on a short scale.
    step = min(last_digit(finding.text), scale / 10)
    return value <= scale and agrees(value, stated, finding.bound, step)


def _review(value: Decimal, product: Product) -> Judgement:
    for place, review in enumerate(product.reviews):
        if review.rating == value:
            return Judgement(Verdict.SUPPORTED, f"reviews[{place}].rating", f"{value.normalize():f}")
    return Judgement(Verdict.UNKNOWN)


def judge_review_count(
    finding: Finding, product: Product | None, compared: Sequence[Product], evidence: Evidence
) -> Judgement:
    value = finding.value
    if product is None or product.rating is None or product.rating.count is None or not isinstance(value, Decimal):
        return Judgement(Verdict.UNKNOWN)
    count = product.rating.count
    fits = agrees(value, Decimal(count), finding.bound, last_digit(finding.text), near=None)
    return Judgement(Verdict.SUPPORTED if fits else Verdict.CONTRADICTED, "rating.count", f"{count:,}")
