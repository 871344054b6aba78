"""Cheaper than [2], lighter than the others, a longer battery life: what is ahead of what, found and judged.

Where a comparison does not say what it is held against, it is false only if it is so of all that was spoken of before.
"""

from collections.abc import Iterator, Sequence

from shopcli.catalog.product import Product
from shopcli.grounding.binding import Binding
from shopcli.grounding.claim import Kind, Verdict
from shopcli.grounding.clauses import Clauses
from shopcli.grounding.evidence import Evidence
from shopcli.grounding.finding import Finding, Judgement
from shopcli.grounding.metrics import field_of
from shopcli.grounding.ranking import Ranking
from shopcli.grounding.superlative_words import NOT, SUPERLATIVES, THAN, Words
from shopcli.grounding.topic import Topic
from shopcli.patterns import Pattern
from shopcli.text import has_han

_CUE = Pattern(
    r"(?<![a-z])(?:cheaper|dearer|pricier|costlier|lower|higher|lighter|heavier|longer|shorter|smaller|bigger|larger"
    r"|brighter|faster|slower|better|worse|weaker|more|less|deeper|greater)(?![a-z])|[更略稍比如没]"
)
_LACKS = Pattern(r"(?:没有?|不如|不及|不比)[\s*]*\Z")
_THAN_END = Pattern(r"(?: the| that of)?[\s*(]*")
_OTHERS = Pattern(
    r"[^.;,]{0,40}?(?:\bthan|,? compared (?:to|with)) (?:all |both |any |either )?(?:of )?(?:the |its |my |your )?"
    r"(?:other(?:s| (?:\w+ )?(?:candidates|options|picks|choices|laptops|notebooks|phones|tablets|models|products|ones"
    r"|two|three|four|recommendations|alternatives|monitors|headphones|speakers|contenders|one|laptop|phone|model"
    r"|option)\b)"
    r"|rest\b|remaining|alternatives\b|everything else)"
)
_OTHERS_HAN = Pattern(
    r"(?:比起?|相比于?|相较于?|较)(?:其[他它余]|别的|另外|剩下|旁边)(?:的|[几两三四]|所有|候选)*(?:[款台个部者]|产品|型号|机型|选项|商品"
    r"|笔记本|电脑|手机|平板|显示器|耳机)*(?:都|也|均|，|来说|而言)*\Z"
)
_PART = Pattern(r"[,，;；:：(（—。]|(?<![a-z])(?:but|while|although|though|yet)(?![a-z])")
_SAID = Pattern(
    r"(?:(?<![a-z])(?:is|are|comes (?:in|out)|works out|ends up|turns out(?: to be)?|being|has|have|having|with"
    r"|offers?|offering|gives(?: you)?|gets|at|carries|features|provides|brings|delivers|boasts|sports|and|but|also|it)"
    r"|['’]s|,)"
    r"(?: (?:also|even|still|both|just|a|an|the|its|bit|little|touch|tad|lot|much|far|somewhat|rather|quite|way"
    r"|[a-z]+ly))*"
    r"[\s*]*\Z"
)
"""What stands before a comparative that is said of a product and not looked for."""
_VERBS = ("weighs", "costs", "lasts", "runs", "scores")
_WISHED = Pattern(
    r"(?<![a-z])(?:if|when|unless|want|need|prefer|look|looking|would|could|might|may|should|can|wish|no|not|never|nothing"
    r"|without|there|instead|find|was|were|used|whether|choose|one|none|something|anything|anyone|now|currently|sale|discount"
    r"|discounted|reduced|drops?|dropped|before|usual|usually|until|how|why|makes?|feels?|get|nor|neither|only)(?![a-z])"
    r"|n['’]t(?![a-z])"
    r"|如果|要是|若|假如|想|需要|希望|追求|预算|没|不|才|可能|或许|也许|看重|在意|喜欢|考虑|换|找|要求|现在|原|之前|有些|就会"
)
"""What says that a comparative is wished, denied, or told of another time."""
_ENDS = Pattern(
    r"[\s*]*(?:\Z|[.,;:!)—–-]|(?:and|but|at|with|though|although|while|because|since|so|yet|here|too|as well|overall"
    r"|of the two|of these|option|choice|pick|alternative|one|laptop|notebook|phone|tablet|model|device|machine"
    r"|monitor)"
    r"(?![\w-]))"
)
"""What follows an adjective that is not another noun's: "is lighter, …" and not "is lighter work"."""
_NAMES_ITS_NOUN = Pattern(
    r"(?:price|cost|rating|score|reviews|weight|screen|display|panel|battery|life|time|playtime|endurance|ram|memory"
    r"|storage|ssd|drive|disk|rate|warranty|guarantee|discount|saving|size|capacity|space|brightness|tag|point)\Z"
)
_ONWARD = Pattern(r"\s(?:than|to|alternatives|options|choices|laptops|phones|models|per)(?![a-z])")
_SAID_HAN = Pattern(r"(?:是|为|属于|作为)[^，。；]{0,4}\Z")
_MARKED_HAN = Pattern(r"[更略稍]")


def find_comparisons(clauses: Clauses) -> list[Finding]:
    """Each as a finding: `key` is the metric, `value` which end of it is meant (true for the upper), and `role` begins
    with `more`; `not` behind it denies it, `others` holds it against the rest, `bare` leaves open against what."""
    found: list[Finding] = []
    if not (clauses.mentions or "other" in clauses.low) or not _CUE.search(clauses.low):
        return found
    for words in SUPERLATIVES:
        for start, end, role in _more(clauses, words) if words.metric else ():
            if all(end <= other.start or start >= other.end for other in found):
                text = clauses.text[start:end]
                found.append(Finding(start, end, Kind.SUPERLATIVE, text, words.highest, key=words.metric, role=role))
    return found


def _more(clauses: Clauses, words: Words) -> Iterator[tuple[int, int, str]]:
    for match in words.more.finditer(clauses.low):
        start, end = match.span()
        role = _han_role(clauses, start, end) if has_han(match[0]) else _role(clauses, start, end)
        if role:
            yield start, end, role


def _role(clauses: Clauses, start: int, end: int) -> str:
    low = clauses.low
    clause = clauses.at(start)
    than = THAN.match(low, end)
    gap = _THAN_END.match(low, than.end()) if than else None
    if gap and any(one.compared and one.start == gap.end() for one in clauses.within(clause.start, clause.end)):
        return "more not" if NOT.search(low[:start]) else "more"
    part = low[_part_start(low, start) : start]
    if _WISHED.search(part):
        return ""
    if _OTHERS.match(low, end):
        return "more others"
    if than or _ONWARD.match(low, end) or not _is_spoken_of(clauses, start):
        return ""
    said = low[start:end]
    if said.startswith(_VERBS) or (
        _SAID.search(part if part.strip() else ",") and (_NAMES_ITS_NOUN.search(said) or _ENDS.match(low, end))
    ):
        return "more bare"
    return ""


def _han_role(clauses: Clauses, start: int, end: int) -> str:
    low = clauses.low
    clause = clauses.at(start)
    known = [one for one in clauses.within(clause.start, clause.end) if one.compared and one.end <= start]
    part_start = _part_start(low, start)
    part = low[part_start:start]
    if known and start <= known[-1].end + 8 and known[-1].start >= part_start:
        return "more not" if _LACKS.search(low[: known[-1].start]) else "more"
    if _OTHERS_HAN.search(low[clause.start : start]):
        return "more others"
    if not (known or _MARKED_HAN.search(low[max(0, start - 1) : end])) or not _is_spoken_of(clauses, start):
        return ""
    if _WISHED.search(part) or "比" in part or (low.startswith(("的话", "也", "就"), end)):
        return ""
    if low.startswith("的", end) and not _SAID_HAN.search(part):
        return ""
    return "more bare"


def _part_start(low: str, at: int) -> int:
    """Where the part of a clause begins that `at` stands in."""
    return max((found.end() for found in _PART.finditer(low[:at])), default=0)


def _is_spoken_of(clauses: Clauses, at: int) -> bool:
    """Whether the sentence names before `at` what it is about."""
    return any(one.end <= at and not one.compared and one.products for one in clauses.mentions)


def judge_comparison(
    finding: Finding,
    binding: Binding,
    clauses: Clauses,
    topic: Topic,
    picks: Sequence[Product],
    known: Evidence,
) -> Judgement | None:
    """What the catalog says to it; None where nobody can tell against what, and so no claim."""
    ranking = Ranking(finding.key, highest=bool(finding.value), picks=picks, language=known.language)
    if not binding.products:
        return None
    if "others" in finding.role:
        return _against_others(binding, ranking, picks)
    if binding.compared:
        return _against_each(finding, binding, ranking)
    if "bare" in finding.role and not binding.each:
        return _against_any(binding, ranking, clauses, topic, picks)
    return None


def _against_each(finding: Finding, binding: Binding, ranking: Ranking) -> Judgement:
    """One product, or each of several, held against the others that the sentence names."""
    pairs = [(own, other) for own in binding.products for other in binding.compared]
    ahead = [ranking.is_ahead(own, other) for own, other in pairs]
    own, other = pairs[0]
    if None in ahead:
        return Judgement(Verdict.UNKNOWN, field_of(own, ranking.metric))
    verdicts = [bool(more) != ("not" in finding.role) for more in ahead]
    holds = all(verdicts) if binding.each or len(binding.products) == 1 else any(verdicts)
    verdict = Verdict.SUPPORTED if holds else Verdict.CONTRADICTED
    return Judgement(verdict, field_of(own, ranking.metric), ranking.told(own, other))


def _against_others(binding: Binding, ranking: Ranking, picks: Sequence[Product]) -> Judgement | None:
    """The product, or each of several, held against all the others that were shown."""
    others = [product for product in picks if product not in binding.products]
    for own in binding.products:
        first = next((other for other in others if ranking.is_ahead(other, own)), None)
        if first and (binding.each or len(binding.products) == 1):
            return Judgement(Verdict.CONTRADICTED, field_of(own, ranking.metric), ranking.told(own, first))
    own = binding.products[0]
    if others and all(ranking.is_ahead(one, other) for one in binding.products for other in others):
        return Judgement(Verdict.SUPPORTED, field_of(own, ranking.metric), ranking.told(own))
    return None


def _against_any(
    binding: Binding, ranking: Ranking, clauses: Clauses, topic: Topic, picks: Sequence[Product]
) -> Judgement | None:
    """Held against whatever was spoken of, or else against the other picks."""
    named = [*topic.recent, *(product for one in clauses.mentions for product in one.products)]
    spoken = [product for product in named if product not in binding.products]
    others = spoken or [product for product in picks if product not in binding.products]
    ahead = [ranking.is_ahead(own, other) for own in binding.products for other in others]
    own = binding.products[0]
    if True in ahead:
        return Judgement(Verdict.SUPPORTED, field_of(own, ranking.metric), ranking.told(own))
    if not ahead or None in ahead:
        return None
    return Judgement(Verdict.CONTRADICTED, field_of(own, ranking.metric), ranking.told(own, others[-1]))
