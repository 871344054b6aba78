"""Numbers with units that a product may state: "16 GB of RAM", "1.2 kg", "14-inch", "续航 13 小时"."""

from collections.abc import Iterator
from itertools import pairwise

from shopcli.attributes.units import Quantity
from shopcli.grounding.claim import Kind
from shopcli.grounding.finding import Finding
from shopcli.grounding.values.names import fronted, name_of
from shopcli.grounding.values.needed import is_limit
from shopcli.grounding.values.sentence import Sentence
from shopcli.patterns import Pattern

_OTHER_BEFORE = Pattern(
    r"(?:(?<![a-z])(?:instead of|rather than|versus|vs\.?|compared (?:to|with)|up from|down from|against"
    r"|than the|the (?:usual|typical|average|standard|more common)|while \[§+\] (?:has|is|offers|gets|weighs))"
    r"|而不是|相比|而\s?\[§+\]\s?(?:是|为|有|只有|则是|则为)?|对比|优于|不及)"
    r"\s*(?:(?:the|a|an|its|only|just|about|around)\s)*$"
)
_PERCENT_OF = Pattern(
    r"\s?(?:of (?:the )?)?(?:dci|s?rgb|adobe|ntsc|p3|色域)|\s?(?:colou?r|gamut)",
    ("p3", "rgb", "ntsc", "色域", "gamut", "color", "colour", "dci"),
)
_GAMUT_BEFORE = Pattern(r"(?:gamut|srgb|p3|ntsc|coverage|色域)[^,，。]{0,12}$")
_OPTION = Pattern(
    r"(?<![a-z])(?:versions?|variants?|configurations?|configs?|upgrad[a-z]*|options?|also (?:comes|available|sold"
    r"|offered)|or)(?![a-z])|版本|高配|顶配|另有|可选|选配|还有|或"
)
_MORE_AFTER = Pattern(
    r"[\s-](?:more(?! than \d)|longer|heavier|bigger|larger|brighter|faster|thicker|wider|taller|louder|higher"
    r"|extra|additional)(?![a-z])"
)
_LESS_AFTER = Pattern(
    r"[\s-](?:less|lighter|shorter|smaller|thinner|slower|dimmer|quieter|lower|narrower|fewer)(?![a-z])"
)
_COMPARED_BEFORE = Pattern(
    r"(?:比|较|相比)[^,，。;；]{1,24}?([轻重多少长短大小高低快慢亮薄厚宽])(?:了|出|上)?\s?(?:约|大约|近|整整)?\s*$"
)
_CHANGED_BEFORE = Pattern(r"([轻重多少长短大小高低快慢亮薄厚宽])(?:了|出)\s?(?:约|大约|近|整整)?\s*$")
_OF_A_DAY = r"work ?days?|days?|shifts?|flights?|drives?|walks?|trips?|commutes?|meetings?|class|lectures?|rides?"
_IDLE_AFTER = Pattern(
    rf"[\s-]?(?:ago|later|old|to decide|a (?:day|week)|per (?:day|week)|of (?:setup|reading|use a day)"
    rf"|ahead|window|{_OF_A_DAY})(?![a-z])"
    r"|\s?(?:以?前|以后|之后|后|的?(?:工作|上班|会议|航班|车程|飞行|通勤|课程?|上课|长途))"
    r"|\s?(?:就|便|即|才)?[能可]?以?(?:装好|学会|上手|搞定|看完|组装|弄好|设置好|调好)"
)
_IDLE_BEFORE = Pattern(
    rf"(?<![a-z])(?:{_OF_A_DAY})\s(?:of|is|lasts)\s*$|(?:工作|上班|飞行|通勤|开会|上课|学习|睡|坐)\s*$"
)
"""How long a day at work or a flight is, and when something was, is no product's."""
_LASTS = Pattern(
    r"(?<![a-z])(?:last|run|batter|charg|play|endur|life|hold|keep|power|stay|standby|listen|watch|video|music|talk"
    r"|use|go(?:es)?"
    r"(?![a-z])|up to|get|surviv|stretch|case|juice|deliver|offer|manage)|续航|电池|电量|用|播放|听|撑|待机|充|坚持"
    r"|能|可|通话|办公|看|玩|达"
)
"""What tells that a span of time is how long a product works; else it may be anybody's."""
_WITHIN_AFTER = Pattern(r"\s?(?:之内|以内|内)")
_WORD = Pattern(r"[a-z]{2}|[\u4e00-\u9fff]")
_TWO_IN_ONE = Pattern(r"-(?:\d|one(?![a-z]))")
_ANOTHER = Pattern(r"\[§+\]")
_NETWORK = Pattern(r"[2-6][gG]")
_LARGEST_RAM = 64
_JOINT = Pattern(r"\s?(?:-|–|—|~|～|to|至|到|/|\+|或|or|and)\s?")


def find_quantities(sentence: Sentence) -> Iterator[Finding]:
    named = _names(sentence)
    for quantity in sentence.quantities:
        key = named[quantity.start]
        if not sentence.is_free(quantity.start, quantity.end) or not _counts_something(sentence, quantity, key):
            continue
        sign = _sign(sentence, quantity)
        yield sentence.claim(
            quantity.start,
            quantity.end,
            Kind.WARRANTY if key == "warranty" else Kind.QUANTITY,
            value=quantity.value * (sign or 1),
            dimension=quantity.dimension,
            key=key,
            bound=sentence.bound(quantity.start, quantity.end),
            role="difference" if sign else _role(sentence, quantity),
        )


def _names(sentence: Sentence) -> dict[int, str]:
    """Where each quantity starts → the key that the words around it name; numbers that share a unit share a name."""
    own = sentence.names.named
    consumed: set[int] = set()
    named: dict[int, str] = {}
    quantities = sentence.quantities
    for quantity in quantities:
        key, place = name_of(sentence, quantity, consumed, own)
        if place is not None:
            consumed.add(place)
        named[quantity.start] = key
    for first, second in pairwise(quantities):
        if first.dimension != second.dimension or not _JOINT.fullmatch(sentence.low, first.end, second.start):
            continue
        if first.dimension == "data" and first.value < second.value and first.value <= _LARGEST_RAM:
            # 16 GB + 512 GB, 16/512 GB: memory, then storage.
            named[first.start], named[second.start] = "ram", "storage"
        else:
            named[first.start] = named[second.start] = named[first.start] or named[second.start]
    _carry_on(sentence, named, own)
    return named


def _carry_on(sentence: Sentence, named: dict[int, str], own: dict[str, str]) -> None:
    """Give a number without a name the one that its sentence opens with ("Weight: [1] has 2 kg, [2] 3 kg").

    So too the name of the number before it, where another product stands between the two.
    """
    last: Quantity | None = None
    for quantity in sentence.quantities:
        if not named[quantity.start]:
            named[quantity.start] = fronted(sentence, quantity, own) or _shared(sentence, last, quantity, named)
        last = quantity


def _shared(sentence: Sentence, last: Quantity | None, quantity: Quantity, named: dict[int, str]) -> str:
    if last is None or last.dimension != quantity.dimension:
        return ""
    between = sentence.low[last.end : quantity.start]
    if not (_ANOTHER.search(between) or _OTHER_BEFORE.search(between)):
        return ""
    key = named[last.start]
    return "" if key == "ram" and quantity.value > _LARGEST_RAM else key


def _counts_something(sentence: Sentence, quantity: Quantity, key: str) -> bool:
    """A percentage measures a screen's colours or nothing that is stated; a span of time may be the shopper's own."""
    low = sentence.low
    if _TWO_IN_ONE.match(low, quantity.end):
        return False
    if not key and (quantity.text == "5G" or (quantity.unit == "g" and _NETWORK.fullmatch(quantity.text))):
        return False
    if quantity.dimension == "percent":
        return bool(
            _PERCENT_OF.match(low, quantity.end)
            or _GAMUT_BEFORE.search(low[max(0, quantity.start - 32) : quantity.start])
        )
    if quantity.dimension in ("time", "period"):
        before = low[max(0, quantity.start - 24) : quantity.start]
        if _IDLE_AFTER.match(low, quantity.end) or _IDLE_BEFORE.search(before):
            return False
        if not key and (_WITHIN_AFTER.match(low, quantity.end) or before.rstrip().endswith("within")):
            return False
        around = "|".join(sentence.sides(quantity.start, quantity.end))
        return bool(key or _LASTS.search(around) or not _WORD.search(around))
    return True


def _sign(sentence: Sentence, quantity: Quantity) -> int:
    """Which way a quantity parts two products: 1 for "2 h longer", -1 for "0.2 kg lighter", 0 where it does not."""
    low = sentence.low
    if _MORE_AFTER.match(low, quantity.end):
        return 1
    if _LESS_AFTER.match(low, quantity.end):
        return -1
    before = low[max(0, quantity.start - 40) : quantity.start]
    compared = _COMPARED_BEFORE.search(before) or _CHANGED_BEFORE.search(before)
    if compared is None:
        return 0
    return 1 if compared[1] in "重多长大高快亮厚宽" else -1


def _role(sentence: Sentence, quantity: Quantity) -> str:
    """`other`: what the product is held against; `limit`: what the shopper set; `option`: another version's."""
    before = sentence.low[max(0, quantity.start - 40) : quantity.start]
    if is_limit(sentence, quantity.start, quantity.end):
        return "limit"
    if _OTHER_BEFORE.search(before):
        return "other"
    return "option" if _OPTION.search("".join(sentence.sides(quantity.start, quantity.end))) else ""
