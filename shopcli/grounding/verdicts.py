"""One verdict on a finding that may be about several products."""

from collections.abc import Sequence
from dataclasses import replace

from shopcli.catalog.product import Product
from shopcli.grounding.binding import OTHER, Binding
from shopcli.grounding.claim import Verdict
from shopcli.grounding.evidence import Evidence
from shopcli.grounding.finding import Finding, Judgement
from shopcli.grounding.values.judge import judge

_UNKNOWN = Judgement(Verdict.UNKNOWN)


def judge_bound(
    finding: Finding, binding: Binding, picks: Sequence[Product], evidence: Evidence
) -> tuple[Judgement, Product | None]:
    """The verdict and the product that it is about, None where it is about none.

    What is said of each of several holds only if it does for all. Where it is open which of several is meant, it is
    contradicted only if none of them bears it out.
    """
    if binding.nobody:
        return _UNKNOWN, None
    if not binding.products:
        return _of_nobody(finding, binding, picks, evidence)
    if finding.role == OTHER:
        # Bound to the other side already.
        finding = replace(finding, role="")
    judged = [(judge(finding, product, binding.compared, evidence), product) for product in binding.products]
    first = Verdict.CONTRADICTED if binding.each else Verdict.SUPPORTED
    last = Verdict.SUPPORTED if binding.each else Verdict.CONTRADICTED
    for judgement, product in judged:
        if judgement.verdict is first:
            return judgement, product
    if all(judgement.verdict is last for judgement, _ in judged):
        return judged[0]
    return next(((one, product) for one, product in judged if one.verdict is Verdict.UNKNOWN), judged[0])


def _of_nobody(
    finding: Finding, binding: Binding, picks: Sequence[Product], evidence: Evidence
) -> tuple[Judgement, Product | None]:
    """About the catalog or the shop; or else, where only one product was shown, about that."""
    judgement = judge(finding, None, binding.compared, evidence)
    if judgement.verdict is Verdict.UNKNOWN and len(picks) == 1 and not binding.catalog:
        return judge(finding, picks[0], binding.compared, evidence), picks[0]
    return judgement, None
