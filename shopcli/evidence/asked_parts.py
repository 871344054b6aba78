"""Questions that ask for several things at once, each answered by itself: "how heavy is it and does it have HDMI?"."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from shopcli.catalog.product import AttributeValue, Product
from shopcli.evidence.answered import Told
from shopcli.evidence.descriptions.conditions import tell_condition
from shopcli.evidence.facts.aspects import find_aspects
from shopcli.evidence.facts.versions import versions_meant
from shopcli.evidence.products.mentions import Meant
from shopcli.evidence.questions.question import Asked
from shopcli.evidence.wording.sentences import sentences_joined
from shopcli.patterns import Pattern
from shopcli.text import has_han

_ASKING = (
    r"(?:(?:how|when|does|do|is|are|can|could|has|have|will|would|any)(?![a-z])"
    r"|(?:what|what's|whats|which)(?![a-z])(?! (?:i|we) (?:have|had|need|want)))"
)
_BREAK = Pattern(
    rf"[?？;；。！]\s*|,\s*|\.\s+|[，、]\s*|\s(?:and|also|plus|&)(?: also)?\s(?={_ASKING})"
    r"|\s*(?:还有|另外|以及|而且|顺便)\s*|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])"
)
_LIST = Pattern(r"\s(?:and|&)\s(?:the |its )?|\s?[和与及跟]\s?|、")
"""What joins two names of attributes; only where each side is one."""
_ASKS = Pattern(
    rf"^(?:(?:and|so|also|plus|it|-)\s+)*{_ASKING}"
    r"|[吗么吧]$|多少|几[个款种天寸核斤口年小瓦米克分升]|什么|啥|哪|怎么|多[长重大高宽快久远厚深亮](?!屏)|有没有|是否|能否|([\u4e00-\u9fff])不\1"
    r"|(?<=[\u4e00-\u9fff])(?<!多)[不没]$"
)
_TOLD = Pattern(r"(?:i|i'm|im|i've|my|we|our|we're)(?![a-z])|[我俺咱]")
"""What a shopper tells of themselves."""
_SHORT = 4
_SHORT_HAN = 8


def tell_parts(
    product: Product, asked: Asked, tell: Callable[[Asked], Told], tell_near: Callable[[Asked], Told]
) -> Told | None:
    """Each part of a question that asks for several things, by `tell`; None where not even one is answered.

    Where one is, what comes near to another by `tell_near` answers that.
    """
    parts = asked_parts(asked.low, product.attributes)
    said = versions_meant(product, asked.low).said.lower() if parts else ""
    lows = (part if not said or said in part else f"{part} {said}" for part in parts)
    asking = [replace(asked, low=low, text=low, meant=Meant()) for low in lows]
    first = [tell(part) for part in asking]
    if all(told.silent for told in first):
        return None
    each: list[tuple[str, Told]] = []
    for part, one, told in zip(parts, asking, first, strict=True):
        told = tell_near(one) if told.silent else told
        if all(told.text != other.text for _, other in each):
            each.append((part, told))
    known = [told for _, told in each if not told.silent]
    shown = [told for part, told in each if not told.silent or _asks(part)]
    aspects = find_aspects(asked.low, product.attributes)
    if len(known) < len(shown) and (whole := tell_condition(product, aspects, asked)):
        return whole
    text = sentences_joined(asked.language).join(told.text for told in shown)
    return Told(text, tuple(cited for told in known for cited in told.cited), known[0].verdict)


def asked_parts(low: str, attributes: Mapping[str, AttributeValue]) -> list[str]:
    """The parts of a question that each ask something of it; empty where it asks one thing."""
    parts = [part for raw in _BREAK.split(low) if raw and (part := raw.strip(" ,，?？!！.。"))]
    listed = [each for part in parts for each in _listed(part, attributes)]
    asking = [part for part in listed if _asks(part) or _names_only(part, attributes)]
    return asking if len(asking) > 1 else []


def _asks(part: str) -> bool:
    """Whether a part has the form of a question by itself."""
    return _ASKS.search(part) is not None


def _listed(part: str, attributes: Mapping[str, AttributeValue]) -> list[str]:
    """ "the weight and the battery life" as two; what is joined otherwise stays whole."""
    sides = [side.strip() for side in _LIST.split(part) if side and side.strip()]
    keys = [{aspect.keys for aspect in find_aspects(side, attributes)} for side in sides]
    apart = len(sides) > 1 and all(keys) and not set.intersection(*keys)
    return sides if apart and all(_is_short(side) for side in sides[1:]) else [part]


def _names_only(part: str, attributes: Mapping[str, AttributeValue]) -> bool:
    return _is_short(part) and not _TOLD.match(part) and bool(find_aspects(part, attributes))


def _is_short(part: str) -> bool:
    return len(part) <= _SHORT_HAN if has_han(part) else len(part.split()) <= _SHORT
