"""Turns that ask something: about a product, the shop or the catalog, or for advice."""

from shopcli.conversation.forget import find_lifted
from shopcli.conversation.heard import Heard
from shopcli.conversation.moves import Advise, Ask, Move
from shopcli.conversation.pointing import spoken_of
from shopcli.conversation.state import Item
from shopcli.index.index import Index
from shopcli.patterns import Pattern
from shopcli.query.reader import read_need
from shopcli.query.request_words import FRAMES
from shopcli.search.find import prepare, vocabulary_of

_ASKS = Pattern(
    r"^(?:(?:ok(?:ay)?|and|but|so|well|then|also|hi|hello|hey|please|thanks)[,.!]? )*(?:does|do|did|is|are|was"
    r"|were|can|could|has|have|will|would|should|may"
    r"|isn't|aren't|doesn't|don't|can't|what|what's|which|who|whose|when|where|how|why|tell me|explain)(?![a-z])"
    r"|[?？]\s*$|[吗么嘛]\s*[。!！]*$|多少|多重|多大|多久|多长|几[个款种天寸核斤口年小]|什么|哪|怎么|如何|为什么"
    r"|是不是|能不能|可不可以|会不会|有没有|支不支持|是否|能否|可否|呢\s*[?？]?$"
)
_LOOKS_FOR = Pattern(
    r"^(?:(?:ok(?:ay)?|and|but|so|well|then|also|hi|hello|please)[,.!]? )*(?:(?:do|can|could|would|will) (?:you|i|we)"
    r"(?: (?:please|also|maybe|still))* (?:have|sell|carry|stock|show|find|recommend|suggest|give|get|see|offer)"
    r"|have you got|(?:is|are) there(?: any| some| an?)?"
    r"|(?:what|how) about|what (?:[a-z]+ ){0,3}(?:do you (?:have|sell|recommend)|have you got|are there"
    r"|would you recommend)|(?:any|got any|anything|something|show|find|give)(?: me| us)?)(?![a-z])"
    r"|有没有[^,，]{0,14}[的点些款](?:吗|呢)?\s*[?？]?\s*$|有[^,，]{0,14}的[吗么?？]|[内下上的]有(?:没有)?[吗么]?\s*[?？]?\s*$|(?:能|可以)(?:不能|不可以"
    r"|否)?(?:给我|帮我)?(?:推荐|找|看)"
    r"|[的点些]呢[?？]?\s*$|(?:有什么|有哪些)[^,，]{0,8}(?:推荐|款|选择|牌子|的)|还有"
)
"""Asks for products, as a need does."""
_HAVE = Pattern(
    r"^那?么?[^,，]{1,12}呢\s*[?？]?\s*$|有没有|^(?:请问|那)?(?:你们)?有.{1,16}[吗么]\s*[?？]?\s*$|卖不卖|卖.{1,12}吗"
)
"""Asks for products where it names what shops sell, else about one of them: 有鼠标吗, 那耳机呢, 有HDMI吗."""
_OF_THE_SHOP = Pattern(
    r"(?<![a-z])(?:you|your|yours|shop|store|ship|shipping|shipped|deliver|delivery|delivered|return|returns"
    r"|refund|refunds|exchange|pay|payment|payments|installments?"
    r"|order|orders|policy|gift cards?|invoice|opening|hours|track|tracking|cancel|privacy|pick ?up|customs"
    r"|tax)(?![a-z])"
    r"|发货|快递|配送|送货|运费|包邮|退货|退款|退换|换货|退吗|能退|付款|支付|分期|发票|订单|政策|营业|客服|隐私"
    r"|自提|多久到|几天到|到货|价保|保价|你们|店"
)
"""About the shop, whatever was spoken of before."""


def read_question(heard: Heard) -> Move | None:
    """What the turn points at comes with it; where it points at nothing, what was spoken of last."""
    if not _ASKS.search(heard.low):
        return None
    if reply := heard.beyond():
        return reply
    if any(one.others and one.items[0] not in heard.state.shown for one in heard.pointed):
        # A name of several products: the question is about all of them.
        return Ask(heard.text)
    if heard.items:
        return Ask(with_ids(heard), heard.items)
    return Ask(heard.text, () if _OF_THE_SHOP.search(heard.low) else _spoken_of(heard))


def looks_for_products(heard: Heard) -> bool:
    """Whether a question is a need: "do you have a mouse under 30?", 有黑色的吗."""
    if _LOOKS_FOR.search(heard.low) or not _ASKS.search(heard.low) or any(find_lifted(heard.low)):
        return True
    return bool(_HAVE.search(heard.low)) and names_kind(heard.text, heard.index)


def is_short_change(heard: Heard) -> bool:
    """Whether only the sign at its end makes it a question: "cheaper?"."""
    return not _ASKS.search(heard.low.rstrip("?？ "))


def _spoken_of(heard: Heard) -> tuple[Item, ...]:
    """A question that names a kind of thing, or the catalog, is not about what was spoken of."""
    state = heard.state
    if _OF_THEM.search(heard.low):
        return state.focus if len(state.focus) > 1 else state.shown
    if names_kind(heard.text, heard.index):
        return ()
    return state.focus or (spoken_of(state) if len(state.shown) == 1 else ())


_OF_THEM = Pattern(
    r"(?<![a-z])which (?:one|of (?:them|these|those))(?![a-z])|(?:这|那)?(?:几|两|三)?(?:款|个|台)?(?:里面?|当中"
    r"|中)?哪[个款台]"
)
"""Asks for one among those shown."""


def names_kind(text: str, index: Index) -> bool:
    """Whether a text names a kind of thing that the catalog has a category for."""
    if not any(character.isalnum() for character in text):
        return False
    return bool(prepare(read_need(text, vocabulary_of(index)), index).wanted.categories)


def read_advice(heard: Heard) -> Move | None:
    """Comparisons, what goes together, offers, guides and whole baskets, as `shopcli advise` takes them."""
    if reply := heard.beyond():
        return reply if _is_framed(heard) else None
    if _is_framed(heard):
        return Advise(with_ids(heard), _beside(heard))
    return Advise(with_ids(heard), ()) if _lists_things(heard) else None


def _is_framed(heard: Heard) -> bool:
    return any(frame.search(heard.masked) for frame in FRAMES.values())


def _beside(heard: Heard) -> tuple[Item, ...]:
    return heard.items


def with_ids(heard: Heard) -> str:
    """The turn with ids in place of what it points at; an id stands by itself, for Chinese has no spaces."""
    text = heard.text
    for one in sorted(heard.pointed, key=lambda one: -one.start):
        if one.items:
            ids = (" 、 " if heard.language == "zh" else " and ").join(item.id for item in one.items)
            text = f"{text[: one.start]} {ids} {text[one.end :]}"
    return " ".join(text.split())


def _lists_things(heard: Heard) -> bool:
    """Whether it asks for several kinds of thing at once: "a laptop, a mouse and a bag under $1,500"."""
    from shopcli.query.request_words import BETWEEN_SLOTS
    from shopcli.query.slots import read_slots

    if not BETWEEN_SLOTS.search(heard.low):
        return False
    slots = read_slots(heard.text, vocabulary_of(heard.index))
    kinds = [frozenset(prepare(slot.need, heard.index).wanted.categories) for slot in slots.needs]
    return len(kinds) > 1 and all(kinds) and len(set(kinds)) > 1
