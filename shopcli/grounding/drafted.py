"""What the code's own answer says: a model that says it again is not contradicted."""

import re
from dataclasses import replace

from shopcli.grounding.claim import Claim, Verdict
from shopcli.grounding.evidence import Evidence
from shopcli.grounding.letters import level, loose

FIELD = "draft"
"""The path of what code worked out, as `Claim` has paths of products and shops."""


def as_drafted(claim: Claim, sentence: str, evidence: Evidence) -> Claim:
    """`claim`, borne out where it was contradicted and its sentence stands in the draft word for word.

    Of a claim that is about no product, or that says a number of the question back, its own words are enough: "14 days"
    of a rule that the draft tells is not held against another rule. What the draft says of one product bears out no
    other words about another.
    """
    if claim.verdict is not Verdict.CONTRADICTED or not evidence.draft:
        return claim
    if loose(sentence) in loose(evidence.draft) or (_is_general(claim, evidence) and _says(evidence.draft, claim.text)):
        return replace(claim, verdict=Verdict.SUPPORTED, field=FIELD, catalog_value=claim.text)
    return claim


def _is_general(claim: Claim, evidence: Evidence) -> bool:
    return claim.product_id is None or _says(evidence.need.text, claim.text)


def _says(text: str, words: str) -> bool:
    """Whether `words` stand in `text`, their numbers whole; Chinese has no spaces around them."""
    sought = re.escape(" ".join(level(words).split()))
    found = re.search(rf"(?<![a-z0-9])(?<!\d[.,]){sought}(?![a-z0-9])(?![.,]\d)", " ".join(level(text).split()))
    return found is not None
