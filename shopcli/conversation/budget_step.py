"""A budget moved by an amount: "raise my budget by 200", "I can spend 100 more", 预算加500."""

from decimal import Decimal

from shopcli.attributes.numbers import DIGITS, NUMBER, parse_number
from shopcli.patterns import Pattern
from shopcli.query.need import Need, PriceLimit

_MONEY = rf"[$€£¥￥]?\s?(?:{DIGITS})(?:\s?(?:dollars?|bucks?|euros?|pounds?|quid))?"
_STEP = Pattern(
    r"^(?:(?:ok|and|but|please|i can|i could|we can|you can|let's|can you)[,.]? )*"
    r"(?:(?:(?:raise|increase|extend|stretch|bump|(?P<down>lower|reduce|cut|decrease))(?: up)?"
    rf" (?:my |the |our )?(?:budget|price limit|limit) by (?P<by>{_MONEY})"
    rf"|(?:(?:spend|pay|add|go|stretch)(?: another| maybe| about)? |(?=[$€£¥]|\d{{3}}))"
    rf"(?P<more>{_MONEY}) (?:more|extra|higher)))[\s.!]*$"
    rf"|^(?:我的?|把)?预算(?:可以|能|再)*(?:加|增加|提高|多|(?P<han_down>减|减少|降低|少))(?P<han>{NUMBER})"
    r"(?:块钱?|元)?[\s。！!]*$"
)
_NUMBER = Pattern(rf"{NUMBER}")


def moved_budget(low: str, need: Need | None) -> PriceLimit | None:
    """The highest price after the turn; None where it moves none, or the need has none to move."""
    if need is None or need.max_price is None or (match := _STEP.search(low)) is None:
        return None
    said = _NUMBER.search(match["by"] or match["more"] or match["han"])
    step = parse_number(said[0]) if said else Decimal(0)
    amount = need.max_price.amount + (-step if match["down"] or match["han_down"] else step)
    return PriceLimit(amount, need.max_price.inclusive) if amount > 0 else None
