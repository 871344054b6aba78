"""How much cheaper or lighter: "200 g lighter", "20% cheaper", 便宜两百块, "half the price of the second"."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from shopcli.attributes.numbers import NUMBER, parse_number
from shopcli.attributes.units import read_quantities
from shopcli.conversation.pointing import MARK
from shopcli.patterns import Pattern
from shopcli.text import has_han

MONEY, SHARE = "money", "percent"


@dataclass(frozen=True, slots=True)
class By:
    """`amount` of money, percent of what is compared with, or base units of `dimension`."""

    amount: Decimal
    dimension: str

    def applied_to(self, value: Decimal, *, higher: bool) -> Decimal:
        """To the hundredth, which is as fine as any price is told."""
        step = value * self.amount / 100 if self.dimension == SHARE else self.amount
        return round(value + step if higher else max(value - step, Decimal(0)), 2)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A comparative with the amount beside it, where it says one."""

    start: int
    end: int
    by: By | None


_MONEY = (
    rf"(?:[$€£¥￥]\s?(?P<sum>{NUMBER})|(?P<named>{NUMBER})\s?(?:dollars?|bucks?|euros?|quid|pounds?|yuan|rmb|块钱?|元)"
    r"(?![a-z]))"
)
_ABOUT = r"(?:(?:at least|about|around|some|roughly|another|only|just|by)\s+)*"
_MONEY_BEFORE = Pattern(rf"{_ABOUT}(?<!\w){_MONEY}\s*$")
_MONEY_BEHIND = Pattern(
    rf"\s*(?:by|个|至少|大概|大约|约|了)?\s*{_ABOUT}(?:{_MONEY}|(?P<bare>{NUMBER})(?=的?(?:$|[\s,，.。!！?？])))的?"
)
_ABOUT_BEFORE = Pattern(rf"{_ABOUT}$")
_BETWEEN = Pattern(rf"\s*(?:by\s+{_ABOUT})?$|(?:个|至少|大概|大约|约|了)*$")
_NOT_A_STEP = Pattern(r"\s*(?:以内|以下|以上|之内|内|左右|上下|[-~到至也]|or (?:less|more|under))")
"""What makes the amount behind it a limit of its own: 轻一点 1公斤以内."""

_LIMITS = Pattern(r"(?:under|below|than|over|above|within|to|比|<)\s*$")
"""Before an amount that is a limit of its own: 比1.5公斤轻."""

_LESS_MONEY = Pattern(
    rf"^(?:(?:ok|and|but|for|something|anything|one|that|costs?|maybe),? )*{_ABOUT}{_MONEY} less"
    rf"(?:\s+than (?:the )?{MARK})?[\s.!?]*$"
)
_LESS = Pattern(
    r"^(?:(?:ok|and|but|for|something|anything|maybe|spend|pay|pls|please|even|still|a|bit|little|lot|tad|much|slightly"
    r"|way),? )*less(?: please)?[\s.!?]*$"
    r"|^(?:再|稍微|能|要|可以|还要|价格|价钱|预算)*(?:低|少)(?:一?[点些]儿?)(?:吗|吧|的)?[。！!？?\s]*$"
)
_HALF = Pattern(
    rf"(?<![a-z])(?:(?:for|at|under|below|around|about|(?:less|no more) than|at most|costs?)\s+)*half"
    rf"(?: (?:of )?(?:the|that|its|{MARK}) (?:price|cost)(?: of (?:the )?{MARK})?"
    rf"| (?:the )?price of (?:the )?{MARK}| as (?:expensive|pricey|costly|much)(?: as (?:the )?{MARK})?)(?![a-z])"
    rf"|(?:{MARK}的?)?(?:(?:价格|价钱)的?(?:减半|一半)|一半的?(?:价格|价钱))的?|便宜一半的?"
)
_HALF_OF = By(Decimal(50), SHARE)


def beside(masked: str, start: int, end: int, *, is_price: bool) -> Stretch | None:
    """The comparative at `start` to `end` with the amount right before or behind it; None where there is none."""
    return _of_money(masked, start, end) or _of_unit(masked, start, end) if is_price else _of_unit(masked, start, end)


def less_money(masked: str) -> Iterator[Stretch]:
    """What asks for a lower price without a comparative: "half the price", "$100 less", "a bit less"."""
    if match := _LESS_MONEY.search(masked):
        yield Stretch(match.start(), match.end(), _money(match["sum"] or match["named"]))
    for match in _HALF.finditer(masked):
        yield Stretch(match.start(), match.end(), _HALF_OF)
    if match := _LESS.search(masked):
        yield Stretch(match.start(), match.end(), None)


def _of_money(masked: str, start: int, end: int) -> Stretch | None:
    if (match := _MONEY_BEFORE.search(masked[:start])) and not _LIMITS.search(masked[: match.start()]):
        return Stretch(match.start(), end, _money(match["sum"] or match["named"]))
    match = _MONEY_BEHIND.match(masked[end:])
    if match is None or _NOT_A_STEP.match(masked[end + match.end() :]) or _is_rounded(masked, start, end):
        return None
    if match["bare"] and not has_han(masked[start:end]):
        return None
    return Stretch(start, end + match.end(), _money(match["sum"] or match["named"] or match["bare"]))


def _of_unit(masked: str, start: int, end: int) -> Stretch | None:
    for quantity in read_quantities(masked):
        by = By(quantity.value, quantity.dimension)
        if quantity.end <= start and not masked[quantity.end : start].strip():
            about = _ABOUT_BEFORE.search(masked[: quantity.start])
            opening = about.start() if about else quantity.start
            return None if _LIMITS.search(masked[:opening]) else Stretch(opening, end, by)
        if quantity.start >= end and _BETWEEN.fullmatch(masked[end : quantity.start]):
            if _NOT_A_STEP.match(masked[quantity.end :]) or _is_rounded(masked, start, end):
                return None
            closing = quantity.end + masked.startswith("的", quantity.end)
            return Stretch(start, closing, by)
    return None


def _is_rounded(masked: str, start: int, end: int) -> bool:
    """Whether the comparative is closed already: what follows 便宜点的 says something else."""
    return masked[start:end].endswith(("的", "点", "些", "儿"))


def _money(text: str) -> By:
    return By(parse_number(text), MONEY)
