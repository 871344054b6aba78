"""What is said of stock: "in stock", "sold out", "only 3 left", "available for pre-order", "有货", "仅剩 3 件"."""

from collections.abc import Iterator

from shopcli.catalog.product import Availability
from shopcli.grounding.claim import Kind
from shopcli.grounding.finding import Finding
from shopcli.grounding.values.compare import counted
from shopcli.grounding.values.phrases import SUBJECT
from shopcli.grounding.values.sentence import Sentence
from shopcli.patterns import Pattern

_NUMBER = (
    r"(?P<{name}>\d[\d,]*|one(?= (?:left|unit|piece|item|remaining))|two|three|four|five|six|seven|eight|nine|ten)"
)
_HAN_NUMBER = r"(?:\d[\d,]*|[一二两三四五六七八九十百]{1,5})"
_COUNTER = r"[件台个部只副款套条支块把盒]"
_COUNTS = Pattern(
    rf"(?<![a-z])(?:only |just |with |about |over "
    rf"|more than )?{_NUMBER.format(name='left')}\s(?:(?:units?|pieces?|items?|copies)\s)?"
    rf"(?:of\s(?:them|these|those|(?:the\s+|\s*){SUBJECT})\s+)?(?:are |is |still )*"
    r"(?:left(?! (?:side|ear|hand|shift|click|button))(?: in stock)?|remain(?:ing"
    r"|s)?(?![a-z])|(?:in stock|available(?! (?:in|with|for|as|on|at|from)(?![a-z])))"
    r"|available now|available in stock|on hand|on the shelf|in (?:the|our) warehouse|ready to (?:ship|go))"
    rf"|(?<![a-z])(?:(?:units?|pieces?|items?|how many(?: of [a-z]+)?(?: are| do you have)?(?: still)?) (?:left"
    rf"|remaining|in stock"
    r"|available|on hand)|remaining|left in stock|in stock|on hand|(?:quantity|number|stock) (?:available|left"
    r"|remaining|on hand)"
    r"|(?:warehouse|inventory|stock)(?: (?:count|level|shows|lists|holds|has|stands at|says|quantity|figure|number))?"
    rf"|stock of \[§+\])\s?[:=?|–—-]*\s?(?:only |just |about )?{_NUMBER.format(name='label')}"
    r"(?![\d.,]*[a-z\d]|\s?(?:%|gb|years?|months?|days?|hours?|of the))(?: units?| pieces?)?"
    rf"|(?:the (?:shop|store|seller|warehouse|shelf|shelves|inventory)|we|they|there are|you can (?:still )?(?:get"
    rf"|have))"
    rf"(?: (?:still|only|just|currently|now))*(?: (?:has|have|hold|holds|list|lists|carry|carries|keeps?|shows?"
    rf"|one of))*"
    rf"(?: (?:still|only|just|about))*\s{_NUMBER.format(name='shop')}(?: units| pieces| items| copies)?"
    rf"(?: (?:of (?:it|these|them|\[§+\])|left|in store|in stock)|(?<=units)|(?<=pieces))"
    rf"|{_NUMBER.format(name='lying')} (?:units? |pieces? |of (?:them|these|it) )?(?:(?:are |is )?(?:waiting|sitting"
    rf"|lying|kept|stored)"
    r" )?(?:in (?:the |our |its )?(?:inventory|warehouse|store(?!d))|to go around|on the shelves|to be had"
    r"|remain in inventory)"
    rf"|(?<![a-z])(?:(?:in |current |remaining |available )?(?:stock|inventory)(?! photo| keyboard"
    rf"| cooler)(?: (?:count|levels?|quantity"
    rf"|is|are|limited|at|to|currently|of|just|only|about|around|down|low))*|availability|quantity|units"
    rf"|available(?: units"
    rf"| stock| now)?|units available)\s?[:(=|–—-]*\s*{_NUMBER.format(name='listed')}"
    rf"(?=(?: (?:units?|pieces?|items?))?(?: (?:left|available|remaining|in stock))?\s*(?:[)|,;.!](?!\d)|$)"
    r"| (?:units?|pieces?|items?) of(?![a-z]))"
    rf"|(?<![a-z])stock(?: level)?(?: of(?: the)?\s+{SUBJECT})?\s*(?: of|:| is(?: down to)?| stands at"
    rf"| sits at)\s?{_NUMBER.format(name='of')}(?![\d.,]*[a-z])(?: units| pieces)?"
    rf"|(?:(?:仅|只|还|就)?(?:剩下?|余|有|存)?(?:库存|仓库里?|现货|存货|余货|剩余))(?:{SUBJECT}"
    rf"|[^\d，。；、这那每某]){{0,8}}?"
    rf"(?P<han>{_HAN_NUMBER})\s?{_COUNTER}?"
    rf"|(?:余量|数量|存量|货量|件数)[^\d，。；、]{{0,6}}?(?P<measure>{_HAN_NUMBER})\s?{_COUNTER}?"
    rf"|(?:(?:店|商店|商家|货架|仓库|平台|架)[里上内中]?|(?:充足|紧张|不多|有限)，\s?(?:仅|只|还)?|(?:还|仅|只|就"
    rf"|现|目前|另)|\[§+\](?:还)?)有\s?(?P<stands>{_HAN_NUMBER})\s?"
    r"[件台副套](?:商品|货)?(?=了?\s?(?:[，。；！!,.)）|]|$|可[以买供售]|在[售卖]))"
    rf"|(?:有货|现货|充足)\s?[（(](?:还|仅|只)?[剩有]?\s?(?P<inside>{_HAN_NUMBER})\s?{_COUNTER}?\s?[）)]"
    rf"|(?:仅|只|还|就)(?:剩下?|余)(?:有|下)?\s?(?P<only>{_HAN_NUMBER})\s?{_COUNTER}"
    rf"|(?:(?:仅|只|还|尚|目前|现)*有\s?)?(?<![这那每某])(?P<held>{_HAN_NUMBER})\s?{_COUNTER}(?:的)?(?:现货|库存|存货"
    rf"|在库|可[买售卖]|待售)",
    (
        "left",
        "remain",
        "stock",
        "available",
        "库存",
        "现货",
        "存货",
        "仓",
        "在库",
        "量",
        "件",
        "台",
        "副",
        "套",
        "可",
        "待售",
        "剩",
        "余",
        "warehouse",
        "remaining",
        "inventory",
        "shel",
        "units",
        "pieces",
        "how many",
        "quantity",
        "availability",
        "有货",
        "充足",
        " shop ",
        "store",
        "we have",
        "to go around",
        "on hand",
    ),
)
_STATES: tuple[tuple[Availability, Pattern], ...] = (
    (
        Availability.DISCONTINUED,
        Pattern(r"(?<![a-z])discontinued(?![a-z])|停产|已下架|停售", ("discontinued", "停产", "下架", "停售")),
    ),
    (
        Availability.PRE_ORDER,
        Pattern(
            r"(?<![a-z])(?:available (?:for|on|to) )?pre-?order(?:s|ed|ing)?(?:[\s-]only)?(?![a-z])|(?:支持|接受|目前"
            r"|仅支持|正在)?(?:预售|预订(?!.{0,4}补货)|预购)(?:中|商品|状态)?",
            ("order", "预售", "预订", "预购"),
        ),
    ),
    (
        Availability.BACKORDER,
        Pattern(
            r"(?<![a-z])(?:on |available on )?back-?order(?:ed)?(?![a-z])|缺货可预订(?:，需等待补货)?|等待补货"
            r"|补货中|到货后发",
            ("order", "补货", "到货后发"),
        ),
    ),
    (
        Availability.OUT_OF_STOCK,
        Pattern(
            r"(?<![a-z])(?:out of stock|sold out|gone for now|run out|(?:temporarily |currently )?unavailable"
            r"|no longer available|none in stock|not (?:currently |yet )?(?:in stock|available(?! in"
            r"| with| for| as| on))"
            r"|isn't (?:in stock|available(?! in| with| for))|none left|no (?:units|stock)(?: left)?)(?![a-z])"
            r"|(?:暂时|目前|已经?|现在)?(?:缺货|售罄|抢光|断供|买不到|没有了货|无货|没货|没有现货|断货|卖完|售完|卖光"
            r"|暂无库存|没有库存|无现货"
            r"|不可购买)(?:了)?",
            (
                "stock",
                "sold",
                "available",
                "left",
                "no units",
                "缺",
                "货",
                "售罄",
                "卖完",
                "卖光",
                "售完",
                "库存",
                "不可购买",
                "抢光",
                "断供",
                "买不到",
                "run out",
                "gone",
            ),
        ),
    ),
    (
        Availability.IN_STOCK,
        Pattern(
            r"(?<![a-z])(?:(?:back |currently |now )?in stock|available (?:now|right now|immediately|today"
            r"|straight away)|available to (?:order|buy|purchase)|availability\W{1,8}(?:available|yes)(?! (?:for"
            r"|from|to|on|in))|can be (?:ordered|bought) (?:now|right away"
            r"|today)|on hand|ready to ship"
            r"|(?:currently|still) available)(?![a-z])"
            r"|(?<![无没缺断])(?<!没有)(?:有|现)货(?:供应|在售)?(?!架|品|到|源)|有库存|库存充足|现货充足"
            r"|(?<!就)能买到"
            r"|可以下单|随时可买|可立即购买",
            ("stock", "available", "ready", "货", "库存", "买", "下单", "ordered", "on hand", "availability"),
        ),
    ),
)
_MAYBE = Pattern(
    r"(?:(?<![a-z])(?:may|might|could|can|will|before|until|while|once|when|often|tends to|soon)\s(?:it\s"
    r"|they\s)?(?:is\s|are\s|be\s|go(?:es)?\s|going\s|sells?\s|back\s)*"
    r"|不用担心|无需担心|不必担心|不怕|不愁|不会|可能|快要|即将|容易|随时会?|等到?|一旦)\s*$"
)
"""What stock may come to is no state of it."""
_NOT = Pattern(r"(?:(?<![a-z])(?:not|no longer|isn't|never|aren't)(?: currently| yet| actually)?|不是|并非|没|无)\s*$")
_OPPOSITES = {
    Availability.IN_STOCK: Availability.OUT_OF_STOCK,
    Availability.OUT_OF_STOCK: Availability.IN_STOCK,
}


_LABELLED = Pattern(
    r"(?:^|[|;,])[\W_]*(?!(?:availability|stock|(?:in |at )?(?:the |our )?(?:shop|store)|status|inventory|in stock"
    r"|available)(?![a-z]))[a-z][a-z /-]{1,32}[^\w\[\]]+$"
)
"""What is or is not "available" under a heading of another kind is no product's stock."""


def find_stock(sentence: Sentence) -> Iterator[Finding]:
    for match in list(sentence.find(_COUNTS)):
        group = next(name for name, text in match.groupdict().items() if text)
        value = counted(match[group])
        # Of "5 of [3] in stock" the number is the claim, for the handle in it is a product's.
        start, end = match.span(group) if "§" in match[0] else match.span()
        bound = sentence.bound(start, end)
        yield sentence.claim(start, end, Kind.STOCK, value=value, dimension="count", bound=bound)
    for state, pattern in _STATES:
        for match in list(sentence.find(pattern)):
            start, said = match.start(), state
            if "available" in match[0] and _LABELLED.search(sentence.low[:start]) and ":" in sentence.low[:start]:
                continue
            if _MAYBE.search(sentence.low[max(0, start - 28) : start]):
                continue
            if negated := _NOT.search(sentence.low[max(0, start - 16) : start]):
                if state not in _OPPOSITES:
                    continue
                start, said = start - len(negated[0]), _OPPOSITES[state]
            yield sentence.claim(start, match.end(), Kind.STOCK, value=said.value)
