"""Amounts of money, each with what it is: a price, a list price, a difference, a saving, a fee, the shopper's limit."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from shopcli.grounding.claim import Kind
from shopcli.grounding.finding import Bound, Finding
from shopcli.grounding.values import money_words as words
from shopcli.grounding.values.sentence import Sentence
from shopcli.patterns import Pattern
from shopcli.query import en, zh
from shopcli.query.amounts import Amount, read_amounts

_CONNECTOR = Pattern(r"\s?(?:-|–|—|~|～|至|到|(?<![a-z])(?:to|and|or)(?![a-z])|和|或)\s?")
_POUNDS = Pattern(r"pounds?\Z")
_OHM = Pattern(r"欧\Z")
_PIECES = Pattern(r"块\s?[\u4e00-\u9fff]")
"""两块屏幕 counts screens."""
_SETTLED = Pattern(r"块\s?(?:钱|的|左|上|以|出|起|就|到|多|贵|便|省|差|比|可|能|左右)")
_COUNTED = Pattern(f"{en.COUNTED}|{zh.COUNTED}")
_STARTS_AT = Pattern(
    r"(?:(?<![a-z])(?:starts? (?:at|from)|starting (?:at|from)|prices? from|from)|起售价|起步价)\s*(?:just |only )?$"
)
_UPWARDS = Pattern(r"\s?(?:起(?!来)|and up(?![a-z]))")
_WIDTH = 96


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
    for amount in list(read_amounts(sentence)):
        if not _is_money(sentence, amount):
            continue
        for part in _parts(sentence, amount):
            yield _finding(sentence, part)


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
    """Whether a bare number is called a price or a difference of prices."""
    if _COUNTED.match(sentence.low, amount.end):
        return False
    if any(q.start < amount.end and amount.start < q.end for q in sentence.quantities):
        return False
    before = sentence.low[max(0, amount.start - _WIDTH) : amount.start]
    if words.PRICE_BEFORE.search(before):
        return amount.high >= 1
    han = any(pattern.search(before) for pattern in (words.SAVING_BEFORE, words.MORE_BEFORE, words.LESS_BEFORE))
    return (
        han
        and not before.isascii()
        and amount.high >= 10
        and not before.rstrip().endswith(("高", "低", "多", "少", "加"))
    )


def _parts(sentence: Sentence, amount: Amount) -> Iterator[_Part]:
    currency = amount.currency or None
    if amount.low == amount.high:
        yield _Part(amount.high, amount.start, amount.end, currency, bound="about" if amount.about else "exactly")
        return
    said = sentence.low[amount.start : amount.end]
    joint = next((m for m in _CONNECTOR.finditer(said) if m.start() > 0), None)
    if joint is None:
        # 3000多: between three and four thousand.
        yield _Part(amount.low, amount.start, amount.end, currency, bound="above")
        return
    yield _Part(amount.low, amount.start, amount.start + joint.start(), currency, "from")
    yield _Part(amount.high, amount.start + joint.end(), amount.end, currency, "to")


def _finding(sentence: Sentence, part: _Part) -> Finding:
    before = sentence.low[max(0, part.start - _WIDTH) : part.start]
    bound = part.bound if part.bound != "exactly" else sentence.bound(part.start, part.end)

    def claim(kind: Kind, value: Decimal = part.value, role: str = part.role, start: int = part.start) -> Finding:
        return sentence.claim(start, part.end, kind, value=value, currency=part.currency, bound=bound, role=role)

    if words.INSTALMENT_AFTER.match(sentence.low, part.end) or words.INSTALMENT_BEFORE.search(before):
        return claim(Kind.PRICE, role="instalment")
    if free := _free_over(sentence, part, before):
        start, end = free
        return sentence.claim(start, end, Kind.SHIPPING, value=part.value, currency=part.currency, role="free_over")
    if kind := _fee(sentence, part, before):
        return claim(kind, role="fee")
    if part.role:
        return claim(Kind.PRICE)
    if difference := _difference(sentence, part, before):
        kind, sign, role = difference
        return claim(kind, part.value * sign, role)
    if _is_saving(sentence, part, before):
        return claim(Kind.SAVING)
    if words.LIMIT_BEFORE.search(before) or words.LIMIT_AFTER.match(sentence.low, part.end):
        return claim(Kind.PRICE, role="limit")
    if (
        words.LIST_BEFORE.search(before)
        or words.DROPPED_FROM.search(before)
        or words.LIST_AFTER.match(sentence.low, part.end)
    ):
        return claim(Kind.PRICE, role="list_price")
    if _STARTS_AT.search(before) or _UPWARDS.match(sentence.low, part.end):
        bound = "at_least"
        return claim(Kind.PRICE, role="option")
    around = "".join(sentence.sides(part.start, part.end))
    return claim(Kind.PRICE, role="option" if words.OPTION.search(around) else "")


def _free_over(sentence: Sentence, part: _Part, before: str) -> tuple[int, int] | None:
    """Where "free shipping over $49" stands, where that is what the amount is about."""
    early = words.FREE_OVER_BEFORE.search(before)
    late = words.FREE_OVER_AFTER.match(sentence.low, part.end)
    if late is None and not (early and any(word in early[0] for word in ("free", "包邮", "免"))):
        return None
    start = part.start - len(before) + early.start() if early else part.start
    return start, late.end() if late else part.end


def _fee(sentence: Sentence, part: _Part, before: str) -> Kind | None:
    """Whether the shop takes the amount for sending goods, or for taking them back."""
    if words.FEE_BEFORE.search(before) or words.FEE_AFTER.match(sentence.low, part.end):
        left, right = sentence.sides(part.start, part.end)
        return Kind.RETURNS if words.RETURNING.search(left + right) else Kind.SHIPPING
    ships = words.SHIPPING_BEFORE.search(before) or words.SHIPPING_AFTER.match(sentence.low, part.end)
    return Kind.SHIPPING if ships else None


def _difference(sentence: Sentence, part: _Part, before: str) -> tuple[Kind, int, str] | None:
    """The kind, the sign (1 where the product is dearer) and the role of an amount that parts two prices."""
    low, end = sentence.low, part.end
    if words.SPARED_BEFORE.search(before):
        return Kind.DIFFERENCE, -1, "limit"
    saves = words.SAVING_BEFORE.search(before)
    if saves and (words.AGAINST_AFTER.match(low, end) or words.INSTEAD_BEFORE.search(before[: saves.start()])):
        return Kind.DIFFERENCE, -1, ""
    more = words.MORE_AFTER.match(low, end) or words.MORE_BEFORE.search(before) or words.DEARER_BY.search(before)
    less = words.LESS_AFTER.match(low, end) or words.LESS_BEFORE.search(before)
    if not (more or less):
        apart = words.APART_AFTER.match(low, end) or words.APART_BEFORE.search(before)
        return (Kind.DIFFERENCE, 1, "difference") if apart else None
    sign = 1 if more and not (less and not more) else -1
    match = words.LESS_AFTER.match(low, end) if sign < 0 else words.MORE_AFTER.match(low, end)
    target = match.end() if match else end
    left = sentence.sides(part.start, end)[0]
    if sign < 0 and (words.TO_LIST.match(low, target) or "便宜了" in before[-8:]) and not words.AGAINST.search(left):
        return Kind.SAVING, 1, ""
    spared = match and match[0].strip() in ("left", "to spare", "remaining")
    if spared or words.TO_LIMIT.match(low, target) or words.OF_BUDGET.search(before):
        return Kind.DIFFERENCE, sign, "limit"
    return Kind.DIFFERENCE, sign, ""


def _is_saving(sentence: Sentence, part: _Part, before: str) -> bool:
    return bool(words.SAVING_AFTER.match(sentence.low, part.end) or words.SAVING_BEFORE.search(before))
