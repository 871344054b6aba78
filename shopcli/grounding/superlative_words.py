"""How most and least are said: of what (the metric), and which end of it."""

from dataclasses import dataclass

from shopcli.patterns import Pattern


@dataclass(frozen=True, slots=True)
class Words:
    """Superlatives (`most`) and comparatives (`more`) of one metric; `highest` whether they mean its upper end."""

    metric: str
    highest: bool
    most: Pattern
    more: Pattern


_DISPLAY = r"(?:screen|display|panel)"
_BATTERY = r"(?:battery(?: life| runtime)?|runtime|playtime|endurance)"


def _words(metric: str, highest: bool, most: str, more: str, most_zh: str, more_zh: str) -> Words:
    return Words(
        metric,
        highest,
        Pattern(rf"(?<![\w-])(?:{most})(?![\w-])|{most_zh}", english=rf"(?<![\w-])(?:{most})(?![\w-])"),
        Pattern(rf"(?<![\w-])(?:{more})(?![\w-])|{more_zh}", english=rf"(?<![\w-])(?:{more})(?![\w-])"),
    )


SUPERLATIVES = (
    _words(
        "price",
        False,
        r"cheapest|least expensive|lowest[- ]priced|(?:lowest|best) price(?! tag)|most affordable|lowest cost"
        r"|least costly|least pricey|(?:lowest|smallest) price tag",
        r"cheaper|less expensive|lower[- ]priced|more affordable|less costly",
        r"最便宜|价[格位钱]最低|最低价|售价最低|最实惠|最省钱",
        r"(?:更|要|还)?便宜(?:一些|一点|不少|得多)?",
    ),
    _words(
        "price",
        True,
        r"most expensive|dearest|priciest|highest price|highest[- ]priced|costliest|most costly"
        r"|(?:highest|biggest) price tag",
        r"more expensive|dearer|pricier|costlier",
        r"最贵|价[格位钱]最高|售价最高|最高价",
        r"(?:更|要|还)?贵(?:一些|一点|不少|得多)?",
    ),
    _words(
        "rating",
        True,
        r"(?:highest|best|top)[- ]rated|(?:highest|best|top) (?:customer |buyer |user |average )?(?:rating|score)"
        r"|best reviewed|best[- ]scoring",
        r"(?:better|higher)[- ]rated|rated (?:higher|better)|(?:higher|better) (?:rating|score)",
        r"评分最高|评价最高|得分最高|最高评分|口碑最好",
        r"评[分价](?:更|要|还)?高(?:一些|一点)?",
    ),
    _words(
        "rating",
        False,
        r"lowest[- ]rated|worst[- ]rated|lowest (?:rating|score)",
        r"lower[- ]rated|worse[- ]rated|rated (?:lower|worse)|lower rating",
        r"评[分价]最低|得分最低",
        r"评[分价](?:更|要|还)?低(?:一些|一点)?",
    ),
    _words(
        "reviews",
        True,
        r"most[- ]reviewed|most (?:reviews|ratings)|largest number of (?:reviews|ratings)",
        r"more (?:reviews|ratings)",
        r"评价(?:数|数量|人数)?最多|评论(?:数)?最多|评分人数最多",
        r"(?:评价|评论)(?:数)?(?:更|要|还)?多",
    ),
    _words(
        "weight",
        False,
        r"lightest|lowest weight|least heavy|weighs (?:the )?least|most lightweight",
        r"lighter|weighs less",
        r"最轻(?:便|巧|盈)?|[重分]量最[轻低小]",
        r"(?:更|要|还)?轻(?!薄|松|办公|微|量)(?:便|一些|一点|不少)?",
    ),
    _words(
        "weight",
        True,
        r"heaviest|weightiest|highest weight|weighs (?:the )?most",
        r"heavier|weighs more",
        r"最重(?!要|视|点|的是)|最沉|[重分]量最[大重]",
        r"(?:更|要|还)重(?!要|视|点)(?:一些|一点)?",
    ),
    _words(
        "screen_size",
        True,
        rf"(?:biggest|largest) (?:\w+ )?{_DISPLAY}",
        rf"(?:bigger|larger) {_DISPLAY}",
        r"屏幕最大|最大的?屏幕?|尺寸最大",
        r"屏幕?(?:更|要|还)?大(?:一些|一点)?",
    ),
    _words(
        "screen_size",
        False,
        rf"smallest {_DISPLAY}",
        rf"smaller {_DISPLAY}",
        r"屏幕最小|最小的?屏幕?",
        r"屏幕?(?:更|要|还)?小(?:一些|一点)?",
    ),
    _words(
        "battery_life",
        True,
        rf"(?:longest|best|most) {_BATTERY}|longest[- ](?:lasting|running)(?: battery)?|lasts (?:the )?longest",
        rf"(?:longer|better|more) {_BATTERY}|lasts longer|longer[- ]lasting(?: battery)?",
        r"续航(?:时间|表现|能力)?最(?:长|久|好|强)|电池最耐用|最长的?续航",
        r"续航(?:时间)?(?:更|要|还)?(?:长|久)(?:一些|一点)?",
    ),
    _words(
        "battery_life",
        False,
        rf"shortest {_BATTERY}",
        rf"shorter {_BATTERY}",
        r"续航(?:时间)?最[短差]",
        r"续航(?:时间)?(?:更|要|还)?短(?:一些|一点)?",
    ),
    _words(
        "ram",
        True,
        r"(?:most|largest|biggest|highest) (?:amount of )?(?:ram|memory)",
        r"(?:more|larger) (?:ram|memory)",
        r"(?<!显)(?:运行)?内存最[大多高]|最大的?内存",
        r"(?<!显)内存(?:更|要|还)?大(?:一些|一点)?",
    ),
    _words(
        "storage",
        True,
        r"(?:most|largest|biggest|highest) (?:amount of )?(?:storage|ssd|drive|disk space|storage capacity)",
        r"(?:more|larger|bigger) (?:storage|ssd|drive)",
        r"(?:存储|硬盘|固态)(?:空间|容量)?最[大多高]",
        r"(?:存储|硬盘|固态)(?:空间|容量)?(?:更|要|还)?大(?:一些|一点)?",
    ),
    _words(
        "refresh_rate",
        True,
        r"(?:highest|fastest) refresh rate",
        r"(?:higher|faster) refresh rate",
        r"刷新率最高",
        r"刷新率(?:更|要|还)?高(?:一些|一点)?",
    ),
    _words(
        "brightness",
        True,
        rf"brightest(?: {_DISPLAY})?",
        rf"brighter(?: {_DISPLAY})?",
        r"(?:屏幕)?(?:亮度最高|最亮)",
        r"亮度(?:更|要|还)?高|(?:更|要|还)亮",
    ),
    _words(
        "battery_capacity",
        True,
        r"(?:largest|biggest|highest) (?:battery(?: capacity)?(?! life)|capacity)",
        r"(?:larger|bigger) battery(?! life)",
        r"电池(?:容量)?最大|容量最大",
        r"电池(?:容量)?(?:更|要|还)?大",
    ),
    _words(
        "warranty",
        True,
        r"longest warranty",
        r"longer warranty",
        r"质保(?:期)?最长|保修(?:期)?最长",
        r"(?:质保|保修)(?:期)?(?:更|要|还)?长",
    ),
    _words(
        "discount",
        True,
        r"(?:biggest|largest|deepest|highest|best) (?:discount|price cut|markdown|saving)s?",
        r"(?:bigger|larger|deeper) (?:discount|saving)",
        r"(?:折扣|优惠|降价)(?:幅度)?最[大多]|省得最多",
        r"(?:折扣|优惠)(?:幅度)?(?:更|要|还)?大",
    ),
    _words(
        "",
        True,
        r"fastest|quickest|most powerful|quietest|slimmest|thinnest|most durable|best value(?: for money)?|most popular"
        r"|best[- ]selling|smallest|most compact",
        r"(?!)",
        r"性价比最高|最划算|最快|最强|最安静|最薄|最耐用|最受欢迎|销量最高|性能最[强好]|最小巧",
        r"(?!)",
    ),
)
"""In the order in which they are looked for: what says its metric before what leaves it open."""

NOT = Pattern(
    r"(?:(?<![a-z])(?:not|n['’]t|never|isn['’]t|hardly|far from)(?: (?:quite|exactly|necessarily|always))?(?: the)?"
    r"|不是|并非|不算|并不是?|不一定)[\s*]*\Z"
)
ONE_OF = Pattern(
    r"(?:(?<![a-z])(?:one of|among|some of)(?: the)?|之一|(?:nearly|almost|close to)(?: the)?)[\s*-]*\Z"
    r"|(?:数一数二|几乎|接近)[\s*]*\Z"
)
ORDINAL = Pattern(r"(?<![a-z])(?:(?P<second>second)|(?P<third>third)|next|fourth|then the)(?: the)?[\s*-]*\Z")
"""How many come before it; an open one where no number is said."""
_ONES = (
    r"laptop|notebook|tablet|phone|smartphone|monitor|headphone|speaker|keyboard|camera|watch|tv|model|option|product"
    r"|pick|machine"
)
_ALL = (
    rf"these|those|them|the|two|three|four|five|six|all|my|our|your|bunch|group|lot|set|list|rest|{_ONES}|choice|selection"
    r"|candidate|recommendation|contender|\d"
)
WITHIN = Pattern(
    rf"\s(?:(?:of|among) (?:the |all |our )?(?!(?:{_ALL})s?\b)[a-z]"
    r"|(?:[\w.-]+ ){0,2}(?:with|without|under|below|that (?:has|have|can|offers|comes)|(?:in|within|for) its)\b"
    r"|(?!(?:of|in|at|on|by|and|or|is|but|here|to|for|among|from|has|costs?|comes|offers|weighs|gives|while)\b)"
    rf"(?:[\w.-]+ ){{1,2}}(?:{_ONES})s?\b)"
)
WITHIN_HAN = Pattern(
    r"(?:(?<![款台个部者们些店其之上荐选录品])[里中]面?|同(?:类|价位?|尺寸|级别?|档|品牌)[^。；;]{0,14}|(?:带|支持|配)[\w\s]{2,12}的?"
    r"|的(?:游戏本|轻薄本|手机|本子|型号|机型)[里中]?)[\s*]*(?:是|属于)?\Z"
)
"""What narrows down what a superlative is said among: "the lightest of the flip laptops", "游戏本里最轻"."""
AMONG_AFTER = Pattern(r"[^,，.。;；]{0,12}之一")
ACCEPTED = Pattern(r"(?:接受|承受|愿意?[出付花]|能[出付花]|出得起|预算|要求|心理|[你您])[^，。；]{0,6}\Z")
"""What stands before 最高价 and 最低价 where they are the shopper's own."""
POSSIBLE = Pattern(
    r"(?:(?<![a-z])(?:at|find|get) (?:the|our|your)|the (?:shop|store|web)['’]s|(?:your|its own|my))\s*\Z"
)
IN_CATALOG = Pattern(
    r"\b(?:in (?:the|our|this) (?:catalog(?:ue)?|shop|store|range)|(?:we|the shop) (?:have|has|sell|sells|stock|stocks)"
    r"|(?:of|among) (?:all|the) \d[\d,]*(?: products| models| that fit)?|that fits?|on the market)\b"
    r"|目录(?:里|中)|全店|店(?:里|内)|所有商品|全部商品|\d+ ?款.{0,6}[里中]|市面上|符合条件|满足条件"
)
THAN = Pattern(r"[^.;；。,，]{0,40}?\bthan\b")
"""What follows an English comparative that is held against something."""
