"""Every claim with a value in one sentence."""

from collections.abc import Callable, Iterable, Iterator

from shopcli.grounding.evidence import Evidence
from shopcli.grounding.finding import Finding
from shopcli.grounding.values.find_counts import find_counts
from shopcli.grounding.values.find_discounts import find_discounts
from shopcli.grounding.values.find_features import find_features, find_versions
from shopcli.grounding.values.find_money import find_money
from shopcli.grounding.values.find_quantities import find_quantities
from shopcli.grounding.values.find_ratings import find_ratings
from shopcli.grounding.values.find_stock import find_stock
from shopcli.grounding.values.find_terms import find_terms
from shopcli.grounding.values.sentence import Sentence

# In this order: what is found first is gone for the rest. "4.5 分" is no fraction, "省 30%" no quantity.
_FINDERS: tuple[Callable[[Sentence], Iterable[Finding]], ...] = (
    find_ratings,
    find_discounts,
    find_money,
    find_terms,
    find_stock,
    find_versions,
    find_counts,
    find_quantities,
    find_features,
)


def find_values(sentence: str, evidence: Evidence) -> list[Finding]:
    """The claims in `sentence`, a sentence, list item or table cell of Markdown, by where they start; none overlap.

    What is asked, supposed or advised ("if you need 32 GB") is no claim, nor is a number that counts nothing a product
    states.
    """
    if sentence.rstrip(" *_\"'”’)）\n").endswith(("?", "？")):
        return []
    return sorted(_found(Sentence(sentence, evidence)), key=lambda finding: finding.start)


def _found(sentence: Sentence) -> Iterator[Finding]:
    for find in _FINDERS:
        yield from find(sentence)
