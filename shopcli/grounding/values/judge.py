"""What the catalog says to a claim."""

from collections.abc import Callable, Sequence

from shopcli.catalog.product import Product
from shopcli.grounding.claim import Kind, Verdict
from shopcli.grounding.evidence import Evidence
from shopcli.grounding.finding import Finding, Judgement
from shopcli.grounding.values.judge_features import judge_feature
from shopcli.grounding.values.judge_money import judge_money
from shopcli.grounding.values.judge_quantities import judge_quantity
from shopcli.grounding.values.judge_ratings import judge_rating, judge_review_count
from shopcli.grounding.values.judge_stock import judge_stock
from shopcli.grounding.values.judge_terms import judge_terms

_Judge = Callable[[Finding, Product | None, Sequence[Product], Evidence], Judgement]

_JUDGES: dict[Kind, _Judge] = {
    Kind.PRICE: judge_money,
    Kind.DIFFERENCE: judge_money,
    Kind.SAVING: judge_money,
    Kind.DISCOUNT: judge_money,
    Kind.RATING: judge_rating,
    Kind.REVIEW_COUNT: judge_review_count,
    Kind.STOCK: judge_stock,
    Kind.QUANTITY: judge_quantity,
    Kind.RETURNS: judge_terms,
    Kind.SHIPPING: judge_terms,
    Kind.WARRANTY: judge_terms,
    Kind.FEATURE: judge_feature,
}


def judge(finding: Finding, product: Product | None, compared: Sequence[Product], evidence: Evidence) -> Judgement:
    """Hold what `find_values` found against `product`, the offer it is about, and those it is `compared` with.

    `product` None: nobody knows which it is, or it is about the catalog or the shop. What the catalog does not say is
    unknown, never contradicted.
    """
    one = _JUDGES.get(finding.kind)
    return one(finding, product, compared, evidence) if one else Judgement(Verdict.UNKNOWN)
