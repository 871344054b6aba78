"""What an amount of money is, by the words around it: a price, a difference, a saving, a fee, the shopper's limit."""

from dataclasses import dataclass

from shopcli.grounding.claim import Kind
from shopcli.grounding.finding import Bound
from shopcli.grounding.values import difference_words as apart
from shopcli.grounding.values import money_clauses as clauses
from shopcli.grounding.values import money_words as words
from shopcli.grounding.values.phrases import NEXT_OF_A_KIND
from shopcli.grounding.values.sentence import Sentence
from shopcli.patterns import Pattern

AMOUNT = "amount"
"""The role of a sum that no word says what it is: most likely the price, if nothing else that is stated agrees."""
FORMER = "former"
"""The role of a sum that the words make the price before, or without an offer the price as it is."""
_STARTS_AT = Pattern(
    r"(?:(?<![a-z])(?:starts? (?:at|from)|starting (?:at|from)|prices? from|from)|起售价|起步价)\s*(?:just |only )?$"
)
_UPWARDS = Pattern(r"\s?(?:起(?!来)|and up(?![a-z]))")
_SAYS_PRICE = Pattern(r"(?<!'s )(?<![a-z])(?:is|are|at|for|costs?|goes|now)(?![a-z])|是|卖|现价")
_CLAUSE_END = Pattern(r"[,;!，。；！\n]|\.(?!\d)|\bbut\b|但")
_WIDTH = 96


@dataclass(frozen=True, slots=True)
class Called:
    """`sign` is -1 where the product has the lower price; `role` as in `Finding`."""

    kind: Kind
    role: str = ""
    sign: int = 1
    bound: Bound = "exactly"
    """ "at_least" where the words name but the lowest of several prices."""


class Place:
    """Where an amount stands in its sentence, and the words on its two sides."""

    def __init__(self, sentence: Sentence, start: int, end: int) -> None:
        self.sentence, self.start, self.end = sentence, start, end
        self.low = sentence.low
        self.before = self.low[max(0, start - _WIDTH) : start]
        self.after = self.low[end : end + _WIDTH]
        opening = [stop.end() for stop in _CLAUSE_END.finditer(self.before)]
        closing = _CLAUSE_END.search(self.after)
        left, right = self.before[opening[-1] if opening else 0 :], self.after[: closing.start() if closing else None]
        self.clause = f"{left}|{right}"
        """The clause that it stands in, and the question that it answers, with a bar in its own place."""

    def follows(self, pattern: Pattern) -> bool:
        return pattern.search(self.before) is not None

    def precedes(self, pattern: Pattern) -> bool:
        return pattern.match(self.after) is not None

    def is_free_over(self) -> bool:
        """Whether it is what an order must reach to be brought for nothing: "free shipping over $49"."""
        if clauses.PAID.search(self.sentence.low) and (
            self.follows(clauses.PAID_BELOW_BEFORE) or self.precedes(clauses.PAID_BELOW_AFTER)
        ):
            return True
        if clauses.PAID.search(self.sentence.low) and self.follows(clauses.FREE_BEFORE):
            return True
        if not clauses.FREE.search(self.sentence.low):
            return False
        if self.precedes(clauses.FREE_AFTER) or self.follows(clauses.FREE_BEFORE):
            return True
        return self.follows(clauses.THRESHOLD_BEFORE) or self.precedes(clauses.THRESHOLD_AFTER)


def called(place: Place) -> Called:
    """What the words call an amount that is neither the end of a range nor free shipping's threshold."""
    one = _called_beside(place)
    is_open = one.kind is Kind.SAVING or (one.kind is Kind.PRICE and one.role in ("", AMOUNT, "option", "limit"))
    return (_called_by_clause(place, one) or one) if is_open else one


def _called_by_clause(place: Place, one: Called) -> Called | None:
    """What the rest of the clause makes of what is called a price or a saving at most."""
    clause = place.clause
    if clauses.BUDGET.search(place.before + clause.partition("|")[2]) and clauses.LEFT_OF.search(clause):
        return Called(Kind.DIFFERENCE, "limit", -1)
    if one.role == "limit" or one.kind is Kind.SAVING:
        return None
    if clauses.CUT.search(clause):
        return Called(Kind.SAVING)
    if clauses.DELIVERED.search(clause) and not place.follows(words.PRODUCT_BEFORE):
        return Called(Kind.SHIPPING, "fee")
    if clauses.PLACED.search(clause) or (one.role == AMOUNT and clauses.APART.search(clause)):
        return Called(Kind.DIFFERENCE, "difference")
    if clauses.FORMERLY.search(place.before[-60:] + "|" + clause.partition("|")[2]) and not place.follows(
        words.NOW_BEFORE
    ):
        return Called(Kind.PRICE, FORMER)
    is_less = one.role == AMOUNT and clauses.REDUCED.search(clause) and not place.follows(words.AT_BEFORE)
    return Called(Kind.SAVING) if is_less else None


def _called_beside(place: Place) -> Called:
    if place.precedes(words.INSTALMENT_AFTER) or place.follows(words.INSTALMENT_BEFORE):
        return Called(Kind.PRICE, "instalment")
    if kind := _fee(place):
        return Called(kind, "fee")
    if difference := _difference(place):
        return difference
    if place.precedes(apart.SAVING_AFTER) or place.follows(apart.SAVING_BEFORE):
        return Called(Kind.SAVING)
    limits = place.follows(words.LIMIT_BEFORE) and not place.follows(words.OFFERED_BEFORE)
    if limits or place.precedes(words.LIMIT_AFTER):
        return Called(Kind.PRICE, "limit")
    if place.sentence.is_crossed_out(place.start):
        return Called(Kind.PRICE, "list_price")
    if place.follows(words.LIST_BEFORE) or place.follows(words.DROPPED_FROM) or place.precedes(words.LIST_AFTER):
        return Called(Kind.PRICE, "list_price")
    if place.follows(_STARTS_AT) or place.precedes(_UPWARDS):
        return Called(Kind.PRICE, "option", bound="at_least")
    if words.OPTION.search("".join(place.sentence.sides(place.start, place.end))):
        return Called(Kind.PRICE, "option")
    if place.follows(words.PRICE_BEFORE) or place.follows(words.IS_PRICE_BEFORE):
        return Called(Kind.PRICE)
    return Called(Kind.PRICE, AMOUNT)


def continued(place: Place, one: Called, last: Called, last_end: int) -> Called:
    """What an amount is that stands beside another: "saves $40 and $30", "[1] is $40 off, [2] $30"."""
    between = place.low[last_end : place.start]
    if last.kind is Kind.PRICE and last.role == "" and one.role == AMOUNT and not between.strip(" ,，、*"):
        return last
    if one.kind is not Kind.PRICE or one.role not in ("", AMOUNT) or not NEXT_OF_A_KIND.fullmatch(between):
        return one
    return one if one.role == "" and last.role != "" and _SAYS_PRICE.search(between) else last


def _fee(place: Place) -> Kind | None:
    """Whether the shop takes the amount for sending goods, or for taking them back."""
    if place.follows(words.FEE_BEFORE) or place.precedes(words.FEE_AFTER):
        left, right = place.sentence.sides(place.start, place.end)
        return Kind.RETURNS if words.RETURNING.search(left + right) else Kind.SHIPPING
    return Kind.SHIPPING if place.follows(words.SHIPPING_BEFORE) or place.precedes(words.SHIPPING_AFTER) else None


def _difference(place: Place) -> Called | None:
    """What parts two prices, or a price and the shopper's limit."""
    after = place.after
    if place.follows(apart.SPARED_BEFORE) or place.precedes(apart.SPARED_AFTER):
        return Called(Kind.DIFFERENCE, "limit", -1)
    saves, saved = apart.SAVING_BEFORE.search(place.before), apart.SAVING_AFTER.match(after)
    if (saves or place.follows(apart.LESS_BEFORE)) and apart.AGAINST_LIST.search(place.before):
        return Called(Kind.SAVING)
    chosen = apart.INSTEAD_BEFORE.search(place.before[: saves.start()]) if saves else None
    if chosen and chosen["chosen"]:
        # 选甲比选乙省: which of the two comes first does not tell which is the cheaper.
        return Called(Kind.DIFFERENCE, "difference")
    if saves and (chosen or place.precedes(apart.AGAINST_AFTER) or place.precedes(apart.CHOOSING_AFTER)):
        return Called(Kind.DIFFERENCE, "", -1)
    if saved and apart.AGAINST_AFTER.match(after, saved.end()):
        return Called(Kind.DIFFERENCE, "", -1)
    more = place.precedes(apart.MORE_AFTER) or place.follows(apart.MORE_BEFORE) or place.follows(apart.DEARER_BY)
    less = place.precedes(apart.LESS_AFTER) or place.follows(apart.LESS_BEFORE)
    if not (more or less):
        is_gap = place.precedes(apart.APART_AFTER) or place.follows(apart.APART_BEFORE)
        if not is_gap:
            return None
        return Called(Kind.SAVING) if apart.AGAINST_LIST.search(place.before) else Called(Kind.DIFFERENCE, "difference")
    match = (apart.MORE_AFTER if more else apart.LESS_AFTER).match(after)
    target = match.end() if match else 0
    if not more and (_is_against_list(place, target) or clauses.CUT.search(place.clause)):
        return Called(Kind.SAVING)
    if apart.UNTOLD.search(place.before):
        return Called(Kind.DIFFERENCE, "difference")
    limited = apart.TO_LIMIT.match(after, target) or place.follows(apart.OF_BUDGET)
    return Called(Kind.DIFFERENCE, "limit" if limited else "", 1 if more else -1)


def _is_against_list(place: Place, target: int) -> bool:
    """Whether what is less is so than the product's own price before."""
    left = place.sentence.sides(place.start, place.end)[0]
    if apart.AGAINST_LIST.search(left):
        return True
    listed = apart.TO_LIST.match(place.after, target) or "便宜了" in place.before[-8:]
    return bool(listed) and not apart.AGAINST.search(left)
