"""Amounts of money, each with what it is: a price, a list price, a difference, a saving, a fee, the shopper's limit."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from shopcli.grounding.claim import Kind
from shopcli.grounding.finding import Bound, Finding
from shopcli.grounding.values import difference_words as apart
from shopcli.grounding.values import money_clauses as clauses
from shopcli.grounding.values import money_words as words
from shopcli.grounding.values.money_roles import Called, Place, called, continued
from shopcli.grounding.values.sentence import Sentence
from shopcli.patterns import Pattern
from shopcli.query import en, zh
from shopcli.query.amounts import HAN_MARK, Amount, read_amounts

_CONNECTOR = Pattern(r"\s?(?:-|–|—|~|～|至|到|(?<![a-z])(?:to|and|or)(?![a-z])|和|或)\s?")
_POUNDS = Pattern(r"pounds?\Z")
_OHM = Pattern(r"欧\Z")
_PIECES = Pattern(r"块\s?[\u4e00-\u9fff]")
"""两块屏幕 counts screens."""
_SETTLED = Pattern(r"块\s?(?:钱|的|左|上|以|出|起|就|到|多|贵|便|省|差|比|可|能|左右)")
_COUNTED = Pattern(f"{en.COUNTED}|{zh.COUNTED}")
_MORE_THAN = Pattern(rf"\s?[多余]\s?(?:{HAN_MARK})")
_ROUND = Pattern(r"[零〇一二两三四五六七八九]?[百千万]")
_ROUND_AFTER = Pattern(
    r"(?:左右|上下|出头|不到|多)?(?:的?(?:价[格位]?|样子|预算)|就?[能可]?以?(?:买|拿下|入手|搞定|到手)"
    r"|(?=[\s，。,.；;！!）)]|$))"
)
"""What stands behind a sum of which nothing else says that it is one: 四千三左右就能拿下."""


@dataclass(frozen=True, slots=True)
class _Part:
    """One end of a range, or a whole amount."""

    value: Decimal
    start: int
    end: int
    currency: str | None
    role: str = ""
    bound: Bound = "exactly"


def find_money(sentence: Sentence) -> Iterator[Finding]:
    last: tuple[Called, int] | None = None
    for amount in list(read_amounts(sentence)):
        if not _is_money(sentence, amount):
            continue
        for part in _parts(sentence, amount):
            place = Place(sentence, part.start, part.end)
            if place.is_free_over():
                yield _free_over(sentence, part)
                continue
            one = called(place)
            one = continued(place, one, *last) if last else one
            last = one, part.end
            yield _finding(sentence, part, one)


def _is_money(sentence: Sentence, amount: Amount) -> bool:
    text = sentence.low[amount.start : amount.end]
    if not amount.is_marked:
        return _is_called_money(sentence, amount)
    if _POUNDS.search(text):
        return "GBP" in sentence.vocabulary.currencies
    if _OHM.search(text):
        return False
    if text[-1] == "块" and amount.high < 10:
        after = sentence.low[amount.end - 1 : amount.end + 2]
        return not _PIECES.match(after) or bool(_SETTLED.match(after))
    return True


def _is_called_money(sentence: Sentence, amount: Amount) -> bool:
    """Whether a bare number is called a price or a difference of prices, or is a round sum as people say prices."""
    if _MORE_THAN.match(sentence.low, amount.end):
        return True
    if _COUNTED.match(sentence.low, amount.end):
        return False
    if any(q.start < amount.end and amount.start < q.end for q in sentence.quantities):
        return False
    place = Place(sentence, amount.start, amount.end)
    if place.follows(words.PRICE_BEFORE):
        return amount.high >= 1 and "available" not in place.before[-12:]
    if _ROUND.match(sentence.low, amount.start) and _ROUND_AFTER.match(sentence.low, amount.end):
        return place.follows(words.IS_PRICE_BEFORE)
    han = any(place.follows(pattern) for pattern in (apart.SAVING_BEFORE, apart.MORE_BEFORE, apart.LESS_BEFORE))
    return (
        han
        and not place.before.isascii()
        and amount.high >= 10
        and not place.before.rstrip().endswith(("高", "低", "多", "少", "加"))
    )


def _parts(sentence: Sentence, amount: Amount) -> Iterator[_Part]:
    currency = amount.currency or None
    if amount.low == amount.high:
        more = _MORE_THAN.match(sentence.low, amount.end)
        bound: Bound = "above" if more else "about" if amount.about else "exactly"
        yield _Part(amount.high, amount.start, more.end() if more else amount.end, currency, bound=bound)
        return
    said = sentence.low[amount.start : amount.end]
    joint = next((m for m in _CONNECTOR.finditer(said) if m.start() > 0), None)
    if joint is None:
        # 3000多: between three and four thousand.
        yield _Part(amount.low, amount.start, amount.end, currency, bound="above")
        return
    yield _Part(amount.low, amount.start, amount.start + joint.start(), currency, "from")
    yield _Part(amount.high, amount.start + joint.end(), amount.end, currency, "to")


def _free_over(sentence: Sentence, part: _Part) -> Finding:
    """What is free from an amount on is not said to be free for all."""
    for free in clauses.FREE.finditer(sentence.low):
        sentence.take(*free.span())
    return sentence.claim(
        part.start, part.end, Kind.SHIPPING, value=part.value, currency=part.currency, role="free_over"
    )


def _finding(sentence: Sentence, part: _Part, one: Called) -> Finding:
    """An end of a range stays a price, unless it is what the shop takes."""
    if part.role and one.role not in ("fee", "instalment"):
        one = Called(Kind.PRICE, part.role)
    bound = one.bound if part.bound == "exactly" else part.bound
    if bound == "exactly":
        bound = sentence.bound(part.start, part.end)
    value = part.value * one.sign
    return sentence.claim(
        part.start, part.end, one.kind, value=value, currency=part.currency, bound=bound, role=one.role
    )
