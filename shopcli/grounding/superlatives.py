"""The cheapest, the lightest, cheaper than [2]: how what was shown compares, found and judged."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from shopcli.catalog.money import format_money
from shopcli.catalog.product import Product
from shopcli.grounding.binding import Binding
from shopcli.grounding.claim import Kind, Verdict
from shopcli.grounding.clauses import Clauses
from shopcli.grounding.evidence import Evidence
from shopcli.grounding.finding import Finding, Judgement
from shopcli.grounding.metrics import field_of, measure, shown
from shopcli.grounding.superlative_words import (
    ACCEPTED,
    AMONG_AFTER,
    IN_CATALOG,
    NOT,
    ONE_OF,
    ORDINAL,
    POSSIBLE,
    SUPERLATIVES,
    THAN,
    WITHIN,
    WITHIN_HAN,
    Words,
)
from shopcli.patterns import Pattern
from shopcli.text import has_han, shorten

_MOST_CUES = ("est", "most", "least", "top", "最", "口碑", "省得")
_LACKS = Pattern(r"(?:没有?|不如|不及|不比)[\s*]*\Z")
_THAN_END = Pattern(r"(?: the| that of)?[\s*(]*")
_OWN_LIMITS = ("最高价", "最低价")
_IS_LIMIT = Pattern(r"要求|限[度制]|预期")
_MORE, _MOST = "more", "most"


def find_superlatives(clauses: Clauses) -> list[Finding]:
    """Each as a finding: `key` is the metric, `value` which end of it is meant (true for the upper), and `role` begins
    with `most` or `more`; `not`, `near`, `second`, `third`, `within` and `catalog` behind it qualify it."""
    found: list[Finding] = []
    may_be_most = any(cue in clauses.low for cue in _MOST_CUES)
    may_be_more = any(one.compared for one in clauses.mentions)
    for words in SUPERLATIVES if may_be_most or may_be_more else ():
        most = _most(clauses, words) if may_be_most else ()
        more = _more(clauses, words) if may_be_more else ()
        for start, end, role in (*most, *more):
            if all(end <= other.start or start >= other.end for other in found):
                found.append(
                    Finding(
                        start,
                        end,
                        Kind.SUPERLATIVE,
                        clauses.text[start:end],
                        words.highest,
                        key=words.metric,
                        role=role,
                    )
                )
    return sorted(found, key=lambda finding: finding.start)


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
        role = f"{_MOST} {ordinal.lastgroup}" if ordinal else _MOST
        if NOT.search(before):
            role += " not"
        if ONE_OF.search(before) or AMONG_AFTER.match(clauses.low, match.end()):
            role += " near"
        if WITHIN.match(clauses.low, match.end()) or WITHIN_HAN.search(before):
            role += " within"
        clause = clauses.at(match.start())
        scope = clauses.low[clause.start : clause.end]
        if IN_CATALOG.search(scope):
            role += " catalog"
        yield match.start(), match.end(), role


def _more(clauses: Clauses, words: Words) -> Iterator[tuple[int, int, str]]:
    for match in words.more.finditer(clauses.low):
        clause = clauses.at(match.start())
        compared = [one for one in clauses.within(clause.start, clause.end) if one.compared]
        if has_han(match[0]):
            known = [one for one in compared if one.end <= match.start() <= one.end + 8]
            if known:
                lacks = _LACKS.search(clauses.low[: known[-1].start])
                yield match.start(), match.end(), f"{_MORE} not" if lacks else _MORE
            continue
        than = THAN.match(clauses.low, match.end())
        gap = _THAN_END.match(clauses.low, than.end()) if than else None
        if gap and any(one.start == gap.end() for one in compared):
            negated = NOT.search(clauses.low[: match.start()])
            yield match.start(), match.end(), f"{_MORE} not" if negated else _MORE


def judge_superlative(
    finding: Finding, binding: Binding, group: Sequence[Product], picks: Sequence[Product], evidence: Evidence
) -> Judgement | None:
    """What the catalog says to it; None where it is said of nothing that is known, and so no claim."""
    if not binding.products:
        return None
    if not finding.key:
        return Judgement(Verdict.UNKNOWN)
    judged = _Judged(finding, picks, evidence)
    if finding.role.startswith(_MORE):
        return judged.comparison(binding) if binding.compared else None
    if binding.each:
        return judged.extreme(binding.products, group)
    verdicts = [judged.extreme((product,), group) for product in binding.products]
    order = (Verdict.SUPPORTED, Verdict.UNKNOWN, Verdict.CONTRADICTED)
    return min(verdicts, key=lambda judgement: order.index(judgement.verdict))


class _Judged:
    def __init__(self, finding: Finding, picks: Sequence[Product], evidence: Evidence) -> None:
        self._metric = finding.key
        self._highest = bool(finding.value)
        self._role = finding.role
        self._picks = picks
        self._evidence = evidence

    def extreme(self, own: Sequence[Product], group: Sequence[Product]) -> Judgement:
        values = [measure(product, self._metric) for product in own]
        field = field_of(own[0], self._metric)
        known = [value for value in values if value is not None]
        if len(known) < len(values):
            return Judgement(Verdict.UNKNOWN)
        worst = min(known) if self._highest else max(known)
        if "catalog" in self._role:
            return self._in_catalog(own[0], worst)
        others = [product for product in group if product not in own]
        better = [product for product in others if self._is_better(product, worst, own[0])]
        silent = any(measure(other, self._metric) is None or not self._comparable(other, own[0]) for other in others)
        if "near" in self._role:
            holds: bool | None = len(better) <= len(group) // 2
        elif place := next((place for place, word in enumerate(("second", "third"), 1) if word in self._role), 0):
            holds = None if silent else len(better) == place
        else:
            holds = False if better else None if silent or not others else True
        if "within" in self._role and not holds:
            holds = None
        if "not" in self._role and holds is not None:
            holds = not holds
        if holds is None:
            return Judgement(Verdict.UNKNOWN, field)
        best = self._best([*own, *others])
        verdict = Verdict.SUPPORTED if holds else Verdict.CONTRADICTED
        return Judgement(verdict, field_of(best, self._metric) or field, self._told(best))

    def _in_catalog(self, product: Product, value: Decimal) -> Judgement:
        """Against the prices of all that fit, which are exact."""
        shape = self._evidence.shape
        bound = shape.max_price if self._highest else shape.min_price
        if self._metric != "price" or bound is None or product.currency != shape.currency:
            return Judgement(Verdict.UNKNOWN)
        field = "shape.max_price" if self._highest else "shape.min_price"
        told = format_money(bound, shape.currency, self._evidence.language)
        beyond = value < bound if not self._highest else value > bound
        if beyond:
            return Judgement(Verdict.UNKNOWN, field, told)
        holds = (value == bound) != ("not" in self._role) or "near" in self._role
        return Judgement(Verdict.SUPPORTED if holds else Verdict.CONTRADICTED, field, told)

    def comparison(self, binding: Binding) -> Judgement:
        """One product, or each of several, held against the others that the sentence names."""
        pairs = [(own, other) for own in binding.products for other in binding.compared]
        verdicts = []
        for own, other in pairs:
            value, against = measure(own, self._metric), measure(other, self._metric)
            if value is None or against is None or not self._comparable(own, other):
                return Judgement(Verdict.UNKNOWN, field_of(own, self._metric))
            more = value > against if self._highest else value < against
            verdicts.append(more != ("not" in self._role))
        own, other = pairs[0]
        holds = all(verdicts) if binding.each or len(binding.products) == 1 else any(verdicts)
        verdict = Verdict.SUPPORTED if holds else Verdict.CONTRADICTED
        joint = "，" if self._evidence.language == "zh" else ", "
        return Judgement(verdict, field_of(own, self._metric), joint.join(map(self._told, (own, other))))

    def _is_better(self, product: Product, value: Decimal, own: Product) -> bool:
        other = measure(product, self._metric)
        if other is None or not self._comparable(product, own):
            return False
        return other > value if self._highest else other < value

    def _comparable(self, one: Product, other: Product) -> bool:
        return self._metric not in ("price", "discount") or one.currency == other.currency

    def _best(self, products: Sequence[Product]) -> Product:
        known = [(value, product) for product in products if (value := measure(product, self._metric)) is not None]
        choose = max if self._highest else min
        return choose(known, key=lambda pair: pair[0])[1]

    def _told(self, product: Product) -> str:
        """ "[2] at $299": a pick by its rank, any other by its title."""
        value = shown(product, self._metric, self._evidence.language)
        rank = next((place for place, pick in enumerate(self._picks, 1) if pick == product), None)
        name = f"[{rank}]" if rank else shorten(product.title.partition(", ")[0], 40)
        return f"{name} {value}" if self._evidence.language == "zh" else f"{name} at {value}"
