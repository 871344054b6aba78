"""The cheapest, the lightest: what is furthest of all that it is said among, found and judged."""

from collections.abc import Iterator, Sequence

from shopcli.catalog.money import format_money
from shopcli.catalog.product import Product
from shopcli.grounding.binding import Binding
from shopcli.grounding.claim import Kind, Verdict
from shopcli.grounding.clauses import Clauses
from shopcli.grounding.evidence import Evidence
from shopcli.grounding.finding import Finding, Judgement
from shopcli.grounding.metrics import field_of
from shopcli.grounding.ranking import Ranking
from shopcli.grounding.scope import Scope, scope_of
from shopcli.grounding.superlative_words import (
    ACCEPTED,
    AMONG_AFTER,
    NOT,
    ONE_OF,
    ORDINAL,
    POSSIBLE,
    SUPERLATIVES,
    Words,
)
from shopcli.grounding.topic import Topic
from shopcli.patterns import Pattern

_CUES = ("est", "most", "least", "top", "最", "口碑", "省得")
_OWN_LIMITS = ("最高价", "最低价")
_IS_LIMIT = Pattern(r"要求|限[度制]|预期")


def find_superlatives(clauses: Clauses) -> list[Finding]:
    """Each as a finding: `key` is the metric, `value` which end of it is meant (true for the upper), and `role` begins
    with `most`; `not`, `near`, `second` and `third` behind it qualify it."""
    found: list[Finding] = []
    if not any(cue in clauses.low for cue in _CUES):
        return found
    for words in SUPERLATIVES:
        for start, end, role in _most(clauses, words):
            if all(end <= other.start or start >= other.end for other in found):
                text = clauses.text[start:end]
                found.append(Finding(start, end, Kind.SUPERLATIVE, text, words.highest, key=words.metric, role=role))
    return found


def _most(clauses: Clauses, words: Words) -> Iterator[tuple[int, int, str]]:
    for match in words.most.finditer(clauses.low):
        before = clauses.low[max(0, match.start() - 40) : match.start()]
        if POSSIBLE.search(before) and words.metric == "price" and "price" in match[0]:
            continue
        if match[0] in _OWN_LIMITS and (ACCEPTED.search(before) or _IS_LIMIT.match(clauses.low, match.end())):
            continue
        ordinal = ORDINAL.search(before)
        if ordinal and not ordinal.lastgroup:
            continue
        role = f"most {ordinal.lastgroup}" if ordinal else "most"
        if NOT.search(before):
            role += " not"
        if ONE_OF.search(before) or AMONG_AFTER.match(clauses.low, match.end()):
            role += " near"
        yield match.start(), match.end(), role


def judge_superlative(
    finding: Finding,
    binding: Binding,
    clauses: Clauses,
    topic: Topic,
    picks: Sequence[Product],
    known: Evidence,
) -> Judgement | None:
    """What the catalog says to it; None where it is said of nothing that is known, and so no claim."""
    if not binding.products:
        return None
    if not finding.key:
        return Judgement(Verdict.UNKNOWN)
    ranking = Ranking(finding.key, highest=bool(finding.value), picks=picks, language=known.language)
    owners = [binding.products] if binding.each else [(product,) for product in binding.products]
    verdicts = [
        _judged(finding, own, scope_of(finding, own, clauses, topic, picks, known), ranking, known) for own in owners
    ]
    order = (Verdict.SUPPORTED, Verdict.UNKNOWN, Verdict.CONTRADICTED)
    return min(verdicts, key=lambda judgement: order.index(judgement.verdict))


def _judged(finding: Finding, own: Sequence[Product], scope: Scope, ranking: Ranking, known: Evidence) -> Judgement:
    if any(ranking.value(product) is None for product in own):
        return Judgement(Verdict.UNKNOWN)
    last = ranking.worst(own)
    if scope.whole and ranking.metric == "price" and (judged := _among_all(finding, last, ranking, known)):
        return judged
    field = field_of(own[0], ranking.metric)
    holds = _holds(finding.role, last, scope, ranking, known)
    if holds is not None and "not" in finding.role:
        holds = not holds
    if holds is None:
        return Judgement(Verdict.UNKNOWN, field)
    best = ranking.best([*own, *scope.sure]) or last
    verdict = Verdict.SUPPORTED if holds else Verdict.CONTRADICTED
    return Judgement(verdict, field_of(best, ranking.metric) or field, ranking.told(best))


def _holds(role: str, last: Product, scope: Scope, ranking: Ranking, known: Evidence) -> bool | None:
    ahead = [ranking.is_ahead(other, last) for other in scope.sure]
    perhaps = [ranking.is_ahead(other, last) for other in scope.open]
    if "near" in role:
        return None if True in perhaps or scope.beyond else ahead.count(True) <= (len(ahead) + 1) // 2
    is_open = True in perhaps or None in ahead
    if place := next((place for place, word in enumerate(("second", "third"), 1) if word in role), 0):
        return None if is_open or scope.beyond else ahead.count(True) == place
    if True in ahead:
        return False
    unseen = scope.beyond and known.shape.matched > len(known.candidates)
    return True if (ahead or perhaps) and not (is_open or unseen) else None


def _among_all(finding: Finding, product: Product, ranking: Ranking, known: Evidence) -> Judgement | None:
    """Against the prices of all that fit, which are exact."""
    shape = known.shape
    bound = shape.max_price if ranking.highest else shape.min_price
    value = ranking.value(product)
    if bound is None or value is None or product.currency != shape.currency:
        return None
    field = "shape.max_price" if ranking.highest else "shape.min_price"
    told = format_money(bound, shape.currency, known.language)
    beyond = value < bound if not ranking.highest else value > bound
    if beyond:
        return Judgement(Verdict.UNKNOWN, field, told)
    holds = (value == bound) != ("not" in finding.role) or "near" in finding.role
    return Judgement(Verdict.SUPPORTED if holds else Verdict.CONTRADICTED, field, told)
