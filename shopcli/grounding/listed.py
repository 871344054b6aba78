"""Values listed behind the name of a product that something is held against: whose they are stays open."""

from shopcli.grounding.clauses import Clauses
from shopcli.grounding.finding import Finding
from shopcli.grounding.mention import Mention
from shopcli.patterns import Pattern

_GOES_ON = Pattern(
    r"(?<![a-z])(?:and|but|it|its|is|are|has|have|had|with|without|while|so|for|which|that|this|at|offers|comes|gives"
    r"|costs|weighs|lasts|runs|also|still|making|in (?:all|return|exchange))(?![a-z])|[\u4e00-\u9fff]"
)
"""Words after which the sentence may be back at its subject, or is; Chinese needs none to be."""


def listed_behind(finding: Finding, clauses: Clauses) -> Mention | None:
    """ "$90 cheaper than [2], 15.6 in, 512 GB SSD": the compared product that the finding is listed behind."""
    clause = clauses.at(finding.start)
    before = [one for one in clauses.within(clause.start, finding.start) if one.end <= finding.start]
    if not before or not before[-1].compared:
        return None
    between = clauses.low[before[-1].end : finding.start].lstrip(" *")
    goes_on = _GOES_ON.search(between + finding.text)
    return before[-1] if between.startswith(",") and not goes_on else None
