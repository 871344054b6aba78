"""Which product a claim is about, and which others the sentence holds it against."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from shopcli.catalog.product import Product
from shopcli.grounding.claim import Kind
from shopcli.grounding.clauses import Clause, Clauses
from shopcli.grounding.finding import Finding
from shopcli.grounding.listed import listed_behind
from shopcli.grounding.mention import Mention
from shopcli.grounding.reference_words import (
    CATALOG,
    FROM_SIDE,
    OF_FOLLOWING,
    OTHER_SIDE,
    PAIR,
    PREDICATE,
    RESPECTIVELY,
    TO_SIDE,
)
from shopcli.grounding.topic import Topic
from shopcli.patterns import Pattern

_FRONTED = Pattern(
    r"(?:^|[,，;；:：。.·→|]|\s[–—-]|\b(?:and|while|whereas|but)\b)[\s*\-+>]*"
    r"(?:\d+[.)]\s)?(?:(?:at|for|with|from|priced at"
    r"|weighing|rated|offering|costing|paying|spending)\b|以|仅|只要|售价|要价|标价|定价|有着?|凭|花上?|卖)?"
    r"(?: (?:just|only|about|around|under|a|an|its|the))*[\s*]*\Z"
)
_NEXT = Pattern(r"[\s*,，:：的]*")
_OWNED = Pattern(r"\**(?:['’]s?|的|,? which \w+(?: only| just)?)\s?(?:own |the )?[\s*]*")
_GENERIC = Pattern(r"(?<![a-z])(?:than|as|like|unlike|versus|vs\.?|most) (?:an?|any|other)\s\**\Z")
"""What stands before a value of no product in particular: "twice as much as an 8 GB laptop"."""
_AT = Pattern(r"\**\s?(?:at|with|on|for|has|is|costs)\s(?:the |only |just )?\**")
_SEGMENT = Pattern(r"[,，、:：。.]\s|[，、：。]|(?<![a-z])(?:and|but)(?![a-z])")
"""Where the parts of a clause meet, each of which may be about a product of its own."""
_HAD = Pattern(r"\**\s(?:is|would be|becomes) (?:yours|it|an option|the one|possible)")
"""What is said of a product that a sum in front of it pays for: "$299 and [1] is yours"."""
OTHER = "other"
"""The role of a value that is not the subject's."""
_LOOK_BACK = 80
"""Characters in front of a value that can say whose it is; they are more than any of these expressions takes up."""
_DIFFERENCES = (Kind.DIFFERENCE, Kind.SAVING, Kind.DISCOUNT)


@dataclass(frozen=True, slots=True)
class Binding:
    """What a claim is about: each of `products` where `each`, else whichever of them it holds for.

    `products` is empty where nobody knows; `catalog`: because it is about the catalog or the need, `nobody`: because it
    is about a product that does not exist.
    """

    products: tuple[Product, ...] = ()
    each: bool = False
    compared: tuple[Product, ...] = ()
    nobody: bool = False
    catalog: bool = False
    mention: Mention | None = None


def bind(findings: Sequence[Finding], clauses: Clauses, topic: Topic) -> list[Binding]:
    """The binding of each finding of a sentence, in their order."""
    bindings = [_bind(finding, findings, clauses, topic) for finding in findings]
    return _shared_out(findings, bindings, clauses)


def _bind(finding: Finding, findings: Sequence[Finding], clauses: Clauses, topic: Topic) -> Binding:
    if finding.end <= clauses.asked:
        # "Which is the lightest? [3]"
        return _from(clauses.within(clauses.asked, len(clauses.text))[0])
    clause = clauses.at(finding.start)
    if _is_of_catalog(finding, clause, clauses):
        return Binding(catalog=True)
    compared = _compared(finding, clauses)
    if _GENERIC.search(clauses.low[max(clause.start, finding.start - _LOOK_BACK) : finding.start]):
        return Binding(nobody=True)
    if _is_left(finding, clauses):
        return replace(Binding(compared, nobody=not compared), compared=())
    if compared and finding.kind not in _DIFFERENCES and _is_in_pair(finding, clauses):
        # "(14 h vs. 9 h)" does not say which of the two comes first.
        return Binding((*_subject(clauses, finding.start, topic), *compared))
    mention = _own(finding, findings, clauses)
    is_pair = mention is not None and mention.kind == "group" and len(mention.products) == 2
    if finding.kind not in _DIFFERENCES and not is_pair and _is_other_side(finding, clauses):
        return _other_side(finding, findings, clauses, topic, compared)
    own = _from(mention) if mention else Binding(topic.subject, nobody=topic.stranger)
    if mention and mention.compared and (at := _AT.fullmatch(clauses.low, mention.end, finding.start)):
        # "cheaper than [1] at $359" leaves open whose price that is.
        subject = _subject(clauses, finding.start, topic)
        return Binding((*subject, *mention.products)) if at else own
    if finding.kind not in _DIFFERENCES and (behind := listed_behind(finding, clauses)):
        return Binding((*_subject(clauses, finding.start, topic), *behind.products))
    if (behind := _perhaps(finding, findings, clauses, mention)) and not own.each:
        return replace(own, products=(*behind.products, *own.products), nobody=False)
    if finding.kind is Kind.DIFFERENCE and own.each and not compared:
        # "the gap between [1] and [2] is $50"
        return replace(own, products=own.products[:1], each=False, compared=own.products[1:])
    if finding.kind is Kind.DIFFERENCE and not compared:
        # "[1] adds $210 to the price of [4]", "the jump from [1] to [2] is $220"
        compared = _other_named(clauses.at(finding.start), clauses, own.products)
    return replace(own, compared=tuple(other for other in compared if other not in own.products))


def _is_of_catalog(finding: Finding, clause: Clause, clauses: Clauses) -> bool:
    """What is left of the limit is left by a product, though the clause names the limit alone."""
    if finding.kind is Kind.DIFFERENCE or clauses.within(clause.start, clause.end):
        return False
    return bool(CATALOG.search(clauses.low[clause.start : clause.end]))


def _from(mention: Mention) -> Binding:
    return Binding(mention.products, mention.kind == "group", nobody=mention.kind == "stranger", mention=mention)


def _compared(finding: Finding, clauses: Clauses) -> tuple[Product, ...]:
    """What the clause, or else the sentence, holds its subject against."""
    clause = clauses.at(finding.start)
    near = [one for one in clauses.within(clause.start, clause.end) if one.compared]
    behind = [one for one in near if one.start >= finding.end]
    for one in behind or near or [one for one in clauses.mentions if one.compared]:
        return one.products
    return ()


def _other_named(clause: Clause, clauses: Clauses, own: Sequence[Product]) -> tuple[Product, ...]:
    """The only other product that the clause of a difference names."""
    named = [product for one in clauses.within(clause.start, clause.end) for product in one.products]
    others = {product.id: product for product in named if product not in own}
    return tuple(others.values()) if len(others) == 1 else ()


def _is_other_side(finding: Finding, clauses: Clauses) -> bool:
    clause = clauses.at(finding.start)
    if finding.role == "list_price":
        return False
    if OTHER_SIDE.search(clauses.low[max(clause.start, finding.start - _LOOK_BACK) : finding.start]):
        return True
    named = any(not one.compared for one in clauses.within(clause.start, finding.start))
    return finding.role == OTHER and not named


def _is_left(finding: Finding, clauses: Clauses) -> bool:
    """Whether it is the first value of "from 60 Hz to 120 Hz", which may be another product's or one of the past."""
    if not FROM_SIDE.search(clauses.low[max(0, finding.start - _LOOK_BACK) : finding.start]) or not TO_SIDE.match(
        clauses.low, finding.end
    ):
        return False
    return finding.role == ""


def _is_in_pair(finding: Finding, clauses: Clauses) -> bool:
    span = clauses.parenthesis(finding.start)
    return span is not None and not clauses.within(*span) and bool(PAIR.search(clauses.low[slice(*span)]))


def _other_side(
    finding: Finding, findings: Sequence[Finding], clauses: Clauses, topic: Topic, compared: tuple[Product, ...]
) -> Binding:
    """The value that is not the subject's: "16 GB instead of 8 GB"."""
    subject = _subject(clauses, finding.start, topic)
    if behind := _of_following(finding, findings, clauses):
        return replace(_from(behind), compared=subject)
    if compared:
        return Binding(compared, compared=subject)
    return Binding(tuple(product for product in topic.recent if product not in subject))


def _subject(clauses: Clauses, at: int, topic: Topic) -> tuple[Product, ...]:
    before = [one for one in clauses.mentions if one.end <= at and not one.compared]
    return before[-1].products if before else topic.subject


def _own(finding: Finding, findings: Sequence[Finding], clauses: Clauses) -> Mention | None:
    """The mention that the finding belongs to, None where the sentence has none for it."""
    at = finding.start
    if span := clauses.parenthesis(at):
        inside = [one for one in clauses.within(*span) if not one.compared]
        before = [one for one in inside if one.end <= at]
        if before or (inside and _of_following(finding, findings, clauses)):
            return before[-1] if before else inside[0]
        touching = [
            one for one in clauses.mentions if one.end <= span[0] and not clauses.low[one.end : span[0]].strip(" *")
        ]
        if touching:
            return touching[-1]
        at = span[0]
    clause = clauses.at(at)
    inside = clauses.within(clause.start, clause.end)
    if at == finding.start and (behind := _of_following(finding, findings, clauses)):
        return behind
    before = [one for one in inside if one.end <= at]
    after = [one for one in inside if one.start >= finding.end and not one.compared]
    fronted = after and _FRONTED.search(clauses.low[max(0, at - _LOOK_BACK) : at])
    # Nothing but punctuation and parentheses stands between a fronted value and the name behind it.
    leads = fronted and _NEXT.fullmatch(_gap(finding, after[0], clauses))
    if leads and not (before and _is_apart(finding, after[0], clauses)):
        return after[0]
    if beside := _in_own_part(finding, findings, clauses):
        return beside
    if before and before[-1].compared and finding.kind not in _DIFFERENCES:
        gap = (clauses.low, before[-1].end, finding.start)
        if _OWNED.fullmatch(*gap) or _AT.fullmatch(*gap):
            return before[-1]
    own = [one for one in before if not one.compared]
    if own:
        return own[-1]
    return _elsewhere(clauses, clause.start, after)


def _in_own_part(finding: Finding, findings: Sequence[Finding], clauses: Clauses) -> Mention | None:
    """The only product of the part of a clause that opens with the finding: "$299 buys [1], $399 buys [2]"."""
    if finding.kind in _DIFFERENCES:
        return None
    clause = clauses.at(finding.start)
    before = clauses.low[max(clause.start, finding.start - _LOOK_BACK) : finding.start]
    if not _FRONTED.search(before):
        return None
    stop = _SEGMENT.search(clauses.text, finding.end)
    after = clauses.within(finding.end, min(stop.start(), clause.end) if stop else clause.end)
    if len(after) != 1 or after[0].compared or after[0].kind == "group":
        return None
    is_next = not any(finding.end <= other.start < after[0].start for other in findings)
    return after[0] if is_next and not _is_apart(finding, after[0], clauses) else None


def _perhaps(finding: Finding, findings: Sequence[Finding], clauses: Clauses, own: Mention | None) -> Mention | None:
    """The product behind a finding in whose part of the clause none stands before: "and with $299 to spend, [1] is it"
    may be about that or about the one that came before."""
    clause = clauses.at(finding.start)
    after = [one for one in clauses.within(finding.end, clause.end) if not one.compared]
    if finding.kind in _DIFFERENCES or not after or after[0] is own or not after[0].products:
        return None
    starts = [found.end() for found in _SEGMENT.finditer(clauses.text) if found.end() <= finding.start]
    if clauses.within(max([clause.start, *starts]), finding.start) or clauses.parenthesis(finding.start):
        return None
    if any(finding.end <= other.start < after[0].start for other in findings):
        return None
    is_subject = _SEGMENT.search(clauses.text[finding.end : after[0].start].rstrip(" *") + " ")
    is_apart = is_subject and PREDICATE.match(clauses.low, after[0].end) and not _HAD.match(clauses.low, after[0].end)
    return None if is_apart and own and own.start >= clause.start else after[0]


def _is_apart(finding: Finding, mention: Mention, clauses: Clauses) -> bool:
    """Whether the value ends a list of facts and the name begins the next: "…, Wireless Charging (Black) [2], 6 in"."""
    listed = clauses.low[: finding.start].rstrip(" *").endswith((",", "，", "、"))
    return listed and not _gap(finding, mention, clauses).strip(" *")


def _gap(finding: Finding, mention: Mention, clauses: Clauses) -> str:
    """What stands between a value and the name behind it, without parentheses."""
    gap = clauses.low[finding.end : mention.start]
    for start, end in reversed(clauses.parentheses):
        if start >= finding.end and end <= mention.start:
            gap = gap[: start - finding.end] + gap[end - finding.end :]
    return gap


def _elsewhere(clauses: Clauses, start: int, after: Sequence[Mention]) -> Mention | None:
    """The mention for a clause that has none before the finding."""
    apart = clauses.apart()
    if start == 0 and after:
        return after[0]
    said = [one for one in clauses.mentions if one.end <= start and not one.compared and one not in apart]
    if said:
        return said[-1]
    return after[0] if after and after[0] not in apart else None


def _of_following(finding: Finding, findings: Sequence[Finding], clauses: Clauses) -> Mention | None:
    """The mention right behind a value that is said to be its: "$299 for [3]", "the 16 GB of [1]"."""
    following = next((one for one in clauses.mentions if one.start >= finding.end), None)
    if following is None or finding.kind in _DIFFERENCES:
        return None
    if any(finding.end <= other.start < following.start for other in findings):
        return None
    gap = clauses.low[finding.end : following.start]
    if not OF_FOLLOWING.fullmatch(gap) or (following.compared and not gap.strip()):
        return None
    return following


def _shared_out(findings: Sequence[Finding], bindings: Sequence[Binding], clauses: Clauses) -> list[Binding]:
    """ "[1] and [2] cost $329 and $359": as many values of a kind as products belong to them one by one."""
    result = list(bindings)
    alike: dict[tuple[object, ...], list[int]] = {}
    for number, (finding, binding) in enumerate(zip(findings, bindings, strict=True)):
        if binding.each and binding.mention:
            role = "" if finding.role == OTHER else finding.role
            key = (binding.mention.start, finding.kind, finding.dimension, role, clauses.at(finding.start))
            alike.setdefault(key, []).append(number)
    for numbers in alike.values():
        products = result[numbers[0]].products
        if len(numbers) == len(products) > 1:
            for number, product in zip(numbers, products, strict=True):
                result[number] = replace(result[number], products=(product,), each=False)
        elif RESPECTIVELY.search(clauses.low):
            # One of the values is not known, and so not which of them belongs to whom.
            for number in numbers:
                result[number] = replace(result[number], each=False)
    return result
