"""Whether all that fits is asked for, and only the first of it by a number: the words that say so are taken."""

from shopcli.attributes.facts import canonical
from shopcli.attributes.table import ATTRIBUTES
from shopcli.patterns import Pattern
from shopcli.query.need import Extreme
from shopcli.query.reading import Reading
from shopcli.query.superlatives import take_extreme

_ASK = r"(?:please\s)?(?:(?:can|could) you\s)?(?:find|show|list|give|get|tell|name|search(?: for)?|return)(?: me| us)?"
_OFFERS = r"(?:offers?|deals?|listings?|products?|items?)"
_ARTICLE = r"(?:(?:an?|the|any)\s)?"
_NOT_ALL = (
    r"(?!in[ -]one|day|round|terrain|seasons?|weather|purpose|black|white|metal|wood|mountain|i\b|you|we\b|my\b|kinds"
    r"|types|sorts|over|about|of (?:this|that)|that\b|this\b|it\b)"
)
_EVERY = Pattern(
    rf"^(?:{_ASK}\s)?(?:all|every)\s(?:of\s)?(?:the\s)?(?:available\s)?{_OFFERS}\s(?:for|of|on|that are)\s{_ARTICLE}"
    rf"|^(?:{_ASK}\s)?(?:all|every)\s(?:of\s)?(?:the\s)?(?:available\s)?{_NOT_ALL}(?=[a-z0-9])",
    ("all ", "every "),
)
_WHICH = Pattern(
    r"^(?:which|what)\s(?=[^?.!]{3,120}?\s(?:do you (?:have|sell|carry|stock|offer)|are there|are available)[?.!\s]*$)",
    ("which", "what"),
)
_WHICH_END = Pattern(r"\s(?:do you (?:have|sell|carry|stock|offer)|are there|are available)[?.!\s]*$")
_ONE = Pattern(rf"^{_ASK}\s(?:an?|the|one)\s(?:best\s)?{_OFFERS}\s(?:for|of|on)\s{_ARTICLE}", ("offer", "deal"))
_FIRST = (
    r"(?:cheapest|least expensive|lowest[ -]priced)(?:\s(?:available|possible))?"
    r"(?:\s(?:offers?|deals?|listings?|options?|prices?)\s(?:for|of|on))?"
)
_FIRST_PER = Pattern(
    rf"(?:^{_ASK}\s)?(?:the\s)?{_FIRST}\s(?:each|every)\s(?P<per>[a-z]+(?:\s[a-z]+){{0,2}}?)\sof\s{_ARTICLE}",
    ("each ", "every "),
)
_FIRST_FOR_PER = Pattern(r"\s(?:for|in|per|of)\s(?:each|every)\s(?P<per>[a-z]+(?:\s[a-z]+){0,2}?)(?=\s*[,.;]|\s*$)")
_FIRST_OFFER = Pattern(
    rf"^(?:{_ASK}\s)?(?:the\s)?(?:cheapest|least expensive|lowest[ -]priced)(?:\s(?:available|possible))?\s"
    rf"(?:offers?|deals?|listings?|prices?)\s(?:for|of|on)\s{_ARTICLE}",
    ("cheapest", "least expensive", "lowest"),
)
_CHEAPEST = Pattern(rf"^(?:{_ASK}\s)?(?:the\s)?{_FIRST}(?:\s|$)", ("cheapest", "least expensive", "lowest"))
_TIES = Pattern(
    r"[\s,.;]*(?:(?:and|but)\s)?if\s(?:multiple|several|many|more than one|two or more|some)\s[^.;|]{0,70}?"
    r"(?:return|give|show|list|include|name|find)?(?:\sme)?\s?(?:all(?:\sof\s(?:them|these|those))?|them all)[.\s]*$",
    ("if ",),
)
_SHOPS = Pattern(
    r"\s(?:across|in|from|at|among|over)\s(?:all|every)\s(?:of\s)?(?:the\s)?(?:\w+\s)?(?:shops?|stores?|retailers?)",
    ("shop", "store", "retailer"),
)
_HAN_ASK = r"(?:请|麻烦|帮我|给我|帮忙)*(?:找出|列出|列举|查找|找|列|显示|展示|给出|搜索|查)?(?:一?下)?(?:出)?"
_HAN_EVERY = Pattern(rf"^{_HAN_ASK}(?:店里|目录里|这里)?(?:所有|全部)(?:的)?", ("所有", "全部"))
_HAN_WHICH = Pattern(
    r"(?:都)?有(?:哪些|什么)(?=(?!.*(?:推荐|值得|好用|比较好|合适|建议|适合|好的)))|(?:都|全部)(?:有|列出来)",
    ("有哪些", "有什么", "都"),
)
_HAN_PER = Pattern(
    r"(?:每一?[种个款]|各个?|各种)(?P<per>[\u4e00-\u9fff]{2,6}?)(?:里|中|的|下)*(?:价格)?最(?:便宜|低价)的?(?:一?[个款])?",
    ("每", "各"),
)
_HAN_TIES = Pattern(
    r"[，,。；;\s]*(?:如果|若|要是)?(?:有)?(?:多个|几个|多款|好几[个款]|多家)[^。；;]{0,14}?(?:同价|价格(?:相同|一样)|并列|最低价)"
    r"[^。；;]{0,14}?(?:都|全部|所有)[^。；;]{0,8}[。.]?$",
    ("多", "几"),
)
_HAN_OFFER = Pattern(rf"^{_HAN_ASK}最便宜的(?:报价|商品|一款|一个)?", ("最便宜",))
_BRAND = frozenset(("brand", "maker", "manufacturer", "品牌", "牌子", "厂家"))
_MODEL = frozenset(("model", "models", "型号", "款式"))


def read_scope(reading: Reading) -> None:
    """Take the words that ask for a set; without them, and with `everything` not set, nothing is taken."""
    found = reading.understood
    shops = next(reading.find(_SHOPS), None)
    _take_first(reading, (_ONE,))
    per = _read_per(reading)
    ties = _take_first(reading, (_TIES, _HAN_TIES))
    offer = _take_first(reading, (_FIRST_OFFER,))
    every = _take_first(reading, (_EVERY, _HAN_EVERY, _HAN_WHICH)) or _read_which(reading)
    if not (found.everything or per or ties or offer or every):
        return
    found.everything = True
    if shops:
        reading.take(shops.start(), shops.end())
    cheapest = offer or _take_first(reading, (_CHEAPEST, _HAN_OFFER))
    if cheapest or per:
        found.extreme = Extreme("price", False, per)
    else:
        found.extreme = take_extreme(reading)


def _take_first(reading: Reading, patterns: tuple[Pattern, ...]) -> bool:
    for pattern in patterns:
        if match := next(reading.find(pattern), None):
            reading.take(match.start(), match.end())
            return True
    return False


def _read_which(reading: Reading) -> bool:
    if not _take_first(reading, (_WHICH,)):
        return False
    return _take_first(reading, (_WHICH_END,))


def _read_per(reading: Reading) -> str:
    """The key of what each value of which is wanted for: "for each storage size", 每种容量."""
    if match := next(reading.find(_FIRST_PER), None) or next(reading.find(_HAN_PER), None):
        reading.take(match.start(), match.end())
        return _key(match["per"])
    match = next(reading.find(_FIRST_FOR_PER), None)
    if match and next(reading.find(_CHEAPEST), None):
        reading.take(match.start(), match.end())
        return _key(match["per"])
    return ""


def _key(name: str) -> str:
    """The attribute that the whole name means, else its end ("data read speed"), else its beginning."""
    if name in _MODEL:
        return "model"
    if name in _BRAND:
        return "brand"
    words = name.split()
    tries = [" ".join(words[start:]) for start in range(len(words))] + [words[0]]
    return next((key for one in tries if (key := canonical(one)) in ATTRIBUTES), canonical(name))
