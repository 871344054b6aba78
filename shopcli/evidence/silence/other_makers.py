"""Makers and product lines that people name in any shop, and most shops do not sell."""

import re

from shopcli.evidence.questions.question import Asked
from shopcli.index.index import Index
from shopcli.patterns import Pattern
from shopcli.text import fold, has_han

_NAME = Pattern(
    r"(?<![A-Za-z])(?:apple|iphone|ipad|macbook|imac|airpods|samsung|galaxy|sony|google|microsoft"
    r"|dell|lenovo|thinkpad|asus|hewlett|acer|razer|logitech|bose|jbl|sennheiser|anker|garmin|fitbit|nintendo"
    r"|playstation|xbox"
    r"|canon|nikon|gopro|dyson|philips|xiaomi|redmi|huawei|oneplus|oppo|vivo|kindle|steam deck)(?![A-Za-z])"
    r"|苹果|华为|小米|红米|荣耀|三星|索尼|联想|戴尔|惠普|华硕|宏碁|一加|魅族|真我|罗技|雷蛇|佳能|尼康|富士|大疆"
    r"|任天堂|飞利浦|海信|创维"
    r"|漫步者|安克|绿联|倍思|森海塞尔|铁三角",
    flags=re.IGNORECASE,
)
_MODEL = Pattern(r"(?:\s?(?:[A-Z][\w-]*|\d[\w-]*|[a-z]+[A-Z]\w*))*")
_BESIDE = Pattern(
    r"(?:with|for|my|on|to|from|and|than|like|an?|和|与|跟|配|给|我的|兼容|连接?|用|比|接|支持)\s*$",
    flags=re.IGNORECASE,
)
"""What stands before a thing that the shopper has: the question is about something else."""


def other_maker(asked: Asked, index: Index) -> str:
    """The name of a product of a maker of which the catalog holds nothing; empty where the question has none."""
    for match in _NAME.finditer(asked.text):
        if _is_sold(match[0], index) or _BESIDE.search(asked.text[: match.start()]):
            continue
        model = _MODEL.match(asked.text, match.end())
        end = model.end() if model else match.end()
        behind = [mention for mention in asked.meant.mentions if not match.start() <= mention.start < end]
        if not behind:
            return " ".join(asked.text[match.start() : end].split())
    return ""


_RIVAL = Pattern(
    r"(?:(?<![A-Za-z])(?:compared? (?:with|to|against)|stack up against|versus|vs\.?|than|differs? from|instead of)"
    r"|[比和跟与])\s*(?:(?:the|a|an|my|your|any)\s)?(?P<name>[A-Z][A-Za-z0-9-]+(?:\s[A-Z0-9][\w-]*)*)"
)


def rival(asked: Asked, index: Index) -> str:
    """The name that a product is compared with, where the catalog has none of its words; or empty."""
    for match in _RIVAL.finditer(asked.text):
        named = any(one.start < match.end() and match.start("name") < one.end for one in asked.meant.mentions)
        if not named and not any(map(index.carries, index.stems(match["name"]))):
            return match["name"]
    return ""


def _is_sold(name: str, index: Index) -> bool:
    """Whether the catalog has the name; of Chinese it keeps single characters, which it has anyway."""
    return fold(name) in index.summary.brands if has_han(name) else any(map(index.carries, index.stems(name)))
