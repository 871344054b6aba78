"""Whether a shop's people can be reached on a day, at an hour, on a channel: decided by code."""

from collections.abc import Sequence

from shopcli.evidence.policies.clock import times, weekdays
from shopcli.patterns import Pattern

_CLAUSE = Pattern(r"[,，;；。]\s*(?:and |or |but )?|(?<=[a-z]{3})\. ")
_CHANNELS = (
    Pattern(r"phone|(?<![a-z])(?:call|ring|dial)|hotline|telephone|电话|热线|打得通|打给|打过"),
    Pattern(r"(?<![a-z])chat|message|在线|聊天|网上客服"),
    Pattern(r"e-?mail|邮件|邮箱"),
)
_ASKS = Pattern(
    r"(?<![a-z])(?:hours?|times?|when|open|opens|opening|close|closed|closes|closing|shut|late|early|til|till|until"
    r"|today|tonight|tomorrow|now|holidays?)(?![a-z])|几点|时间|上班|下班|开门|关门|营业|休息"
    r"|在不在|在线吗|在吗|现在|今天|多晚|几时|什么时候"
)
_OTHERS = Pattern(
    r"whats ?app|telegram|facebook|messenger|instagram|twitter"
    r"|wechat|微信|微博|抖音|qq|(?<![a-z])sms|text message|短信"
)
_PAIR = 2


def asks_when(low: str) -> bool:
    """Whether a question about the shop's people is about the time when they are there."""
    return bool(weekdays(low)) or next(times(low), None) is not None or _ASKS.search(low) is not None


def tells_when(line: str) -> bool:
    return bool(weekdays(line.lower())) or next(times(line.lower()), None) is not None


def has_channel(low: str, channels: Sequence[str]) -> bool | None:
    """Whether the shop is reached in the way that a question names; None where it names none."""
    said = " ".join(channels).lower()
    if match := _OTHERS.search(low):
        return match[0] in said
    asked = [channel for channel in _CHANNELS if channel.search(low)]
    return all(channel.search(said) for channel in asked) if asked and said else None


def clauses(lines: Sequence[str]) -> list[str]:
    return [part.strip() for line in lines for part in _CLAUSE.split(line) if part.strip()]


def of_channel(low: str, lines: Sequence[str]) -> list[str]:
    """The clauses that tell of a channel that the question names, else all."""
    every = clauses(lines)
    asked = [channel for channel in _CHANNELS if channel.search(low)]
    own = [one for one in every if any(channel.search(one.lower()) for channel in asked)]
    return own or every


def is_open(low: str, lines: Sequence[str]) -> bool | None:
    """None where the question names neither day nor hour, or the lines do not decide."""
    days, hours = weekdays(low), list(times(low))
    told = of_channel(low, lines)
    open_days = frozenset().union(*(weekdays(one.lower()) for one in told))
    held: list[bool] = []
    if days and open_days:
        if days & open_days and not days <= open_days:
            return None
        held.append(days <= open_days)
    spans = [span for one in [*told, *clauses(lines)] if len(span := list(times(one.lower()))) == _PAIR]
    if hours and spans:
        start, end = spans[0]
        held.append(all(start <= hour < end for hour in hours))
    return all(held) if held else None
