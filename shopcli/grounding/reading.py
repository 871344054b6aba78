"""One sentence: what it names, and every claim in it with its verdict."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from shopcli.catalog.product import Product
from shopcli.grounding.binding import Binding, bind
from shopcli.grounding.claim import Claim, Kind, Verdict
from shopcli.grounding.clauses import Clauses
from shopcli.grounding.comparisons import find_comparisons, judge_comparison
from shopcli.grounding.doubt import otherwise
from shopcli.grounding.evidence import Evidence
from shopcli.grounding.finding import Finding, Judgement
from shopcli.grounding.mention import Mention
from shopcli.grounding.mentions import find_handles, find_mentions
from shopcli.grounding.names import find_names
from shopcli.grounding.quotations import carried_over
from shopcli.grounding.reference_words import HANDLE_THEN_NAME, NAME_THEN_HANDLE
from shopcli.grounding.roster import Roster
from shopcli.grounding.spared import question_end, spared_spans
from shopcli.grounding.superlatives import find_superlatives, judge_superlative
from shopcli.grounding.topic import Topic
from shopcli.grounding.totals import wrong_total
from shopcli.grounding.values.find import find_values
from shopcli.grounding.verdicts import judge_bound
from shopcli.patterns import Pattern

_NO_SUCH = {"en": "no such product", "zh": "没有这款商品"}
_DENIED = Pattern(r"(?<![a-z])(?:no|not|never|but)(?![a-z])|n['’]t|[不没非]")
_TITLE_END = Pattern(r"[*)）]*\s*(?:[:：(（]|\Z|\n)")


@dataclass(frozen=True, slots=True)
class Placed:
    """A claim at `start`:`end` of its sentence."""

    start: int
    end: int
    claim: Claim


@dataclass(frozen=True, slots=True)
class Read:
    """The claims of a sentence in its order, none overlapping; what it names, and what of that it sets apart."""

    claims: list[Placed]
    mentions: list[Mention]
    apart: list[Mention]


def read_sentence(text: str, topic: Topic, roster: Roster, evidence: Evidence) -> Read:
    """The claims of `text`, which `topic` says the subject of."""
    picks = [candidate.product for candidate in evidence.picks()]
    spared = spared_spans(text, roster, evidence.need)
    named = [*find_handles(text, picks), *find_names(text, roster, evidence)]
    named = [one for one in named if not _overlaps(one.start, one.end, spared)]
    mentions = find_mentions(text, named, picks, topic)
    asked = question_end(text)
    clauses = Clauses(text, mentions, asked)
    unclaimed = [*spared, carried_over(text, topic.quotation)]
    findings = [] if asked == len(text) else _findings(_as_label(text, asked), clauses, named, unclaimed, evidence)
    findings = [one for one in findings if one.end > asked or _is_answered(one, clauses)]
    spans = [(finding.start, finding.end) for finding in findings]
    claims = [one for one in _named(text, named, evidence) if not _overlaps(one.start, one.end, spans)]
    for finding, binding in zip(findings, bind(findings, clauses, topic), strict=True):
        if placed := _placed(clauses, finding, binding, topic, picks, evidence):
            claims.append(placed)
    return Read(sorted(claims, key=lambda placed: placed.start), mentions, clauses.apart())


def _as_label(text: str, asked: int) -> str:
    """`text` with its question as the label of the answer: "Weight? 1.2 kg" is read as "Weight: 1.2 kg"."""
    return text[:asked].replace("?", ":").replace("？", "：") + text[asked:]


def _is_answered(finding: Finding, clauses: Clauses) -> bool:
    """Whether a question asks for the product that the answer then names: "Which is the lightest? [3]"."""
    if finding.kind is not Kind.SUPERLATIVE or not finding.role.startswith("most"):
        return False
    asked_of = [one for one in clauses.within(0, clauses.asked) if one.kind != "group"]
    named = clauses.within(clauses.asked, len(clauses.text))
    return not asked_of and len(named) == 1 and not _DENIED.search(clauses.low[clauses.asked :])


def _findings(
    text: str, clauses: Clauses, named: Sequence[Mention], unclaimed: Sequence[tuple[int, int]], evidence: Evidence
) -> list[Finding]:
    """What has a value before what compares, which comes before what only names a feature."""
    found: list[Finding] = []
    values = find_values(_without(text, named), evidence)
    plain = [one for one in values if not isinstance(one.value, bool)]
    strangers = [(one.start, one.end) for one in named if one.kind == "stranger"]
    for finding in [*plain, *find_superlatives(clauses), *find_comparisons(clauses), *values]:
        spans = [*unclaimed, *strangers, *((one.start, one.end) for one in found)]
        if not _overlaps(finding.start, finding.end, spans) and not _is_said_by(finding, found, text):
            found.append(finding)
    return sorted(found, key=lambda finding: finding.start)


def _is_said_by(finding: Finding, found: Sequence[Finding], text: str) -> bool:
    """Whether a comparison is that of the amount beside it: "$50 cheaper"."""
    return finding.kind is Kind.SUPERLATIVE and any(
        one.kind is Kind.DIFFERENCE
        and not text[min(one.end, finding.end) : max(one.start, finding.start)].strip(" *了")
        for one in found
    )


def _without(text: str, named: Sequence[Mention]) -> str:
    """`text` with each name as a handle of its length: a number in a name counts nothing."""
    for name in named:
        if (length := name.end - name.start) > 2:
            text = f"{text[: name.start]}[{'§' * (length - 2)}]{text[name.end :]}"
    return text


def _overlaps(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start < stop and end > begin for begin, stop in spans)


def _named(text: str, named: Sequence[Mention], evidence: Evidence) -> Iterator[Placed]:
    """A product's name holds if the catalog has it, and if it is that of the handle beside it; a handle is no claim
    unless it is nobody's. That holds for what is asked too."""
    handles = [one for one in named if one.kind == "handle"]
    for name in named:
        said = text[name.start : name.end]
        if name.kind == "handle":
            continue
        if name.kind == "stranger":
            told = _NO_SUCH[evidence.language]
            yield Placed(name.start, name.end, Claim(said, Kind.PRODUCT, Verdict.CONTRADICTED, None, "", told))
            continue
        beside = [one.products[0] for one in handles if _are_beside(text, name, one)]
        beside += [one.products[0] for one in named if one.end < name.start and _is_doubled(text, one, name)]
        if beside and not any(product in name.products for product in beside):
            product = beside[0]
            claim = Claim(said, Kind.PRODUCT, Verdict.CONTRADICTED, product.id, "title", product.title)
            yield Placed(name.start, name.end, claim)
        elif len(name.products) == 1:
            product = name.products[0]
            claim = Claim(said, Kind.PRODUCT, Verdict.SUPPORTED, product.id, "title", product.title)
            yield Placed(name.start, name.end, claim)


def _is_doubled(text: str, first: Mention, second: Mention) -> bool:
    """Whether two names stand together as one: a handle in front of a name that is not its own became its title."""
    both_known = first.kind == second.kind == "name" and len(first.products) == 1
    return both_known and not text[first.end : second.start].strip(" *")


def _are_beside(text: str, name: Mention, handle: Mention) -> bool:
    if name.end <= handle.start:
        return bool(NAME_THEN_HANDLE.fullmatch(text, name.end, handle.start))
    if not HANDLE_THEN_NAME.fullmatch(text, handle.end, name.start):
        return False
    # Behind a dash or a colon a sentence of its own may begin: "[1] – the Book 15 is cheaper".
    loose = any(mark in text[handle.end : name.start] for mark in ":：-–—")
    return not loose or bool(_TITLE_END.match(text, name.end))


def _placed(
    clauses: Clauses,
    finding: Finding,
    binding: Binding,
    topic: Topic,
    picks: Sequence[Product],
    evidence: Evidence,
) -> Placed | None:
    judgement: Judgement | None
    product = binding.products[0] if binding.products else None
    if finding.kind is Kind.SUPERLATIVE:
        judge = judge_comparison if finding.role.startswith("more") else judge_superlative
        judgement = judge(finding, binding, clauses, topic, picks, evidence)
    else:
        judgement, product = judge_bound(finding, binding, picks, evidence)
        if judgement.verdict is Verdict.CONTRADICTED or (finding.role == "free_over" and evidence.amounts):
            judgement = otherwise(finding, binding, clauses, evidence) or judgement
        if judgement.verdict is not Verdict.SUPPORTED and (total := wrong_total(finding, clauses, evidence)):
            judgement, product = total, None
    if judgement is None:
        return None
    claim = Claim(
        clauses.text[finding.start : finding.end],
        finding.kind,
        judgement.verdict,
        product.id if product else None,
        judgement.field,
        judgement.catalog_value,
    )
    return Placed(finding.start, finding.end, claim)
