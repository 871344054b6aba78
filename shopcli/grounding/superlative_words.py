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
_DISPLAY_HAN = r"(?:屏幕?|显示屏)(?:尺寸)?"
_BATTERY = r"(?:battery(?: life| runtime| run time)|run ?time|playtime|endurance|battery(?! capacity))"
_RATING = r"(?:(?:customer|buyer|user|average|star) )?(?:rating|score)"
_RAM = r"(?:ram|memory)(?: capacity)?"
_STORAGE = r"(?:storage|ssd|drive|disk)(?: space| capacity)?"
_MORE_HAN = r"(?:更加?|要|还|略|稍微?)?"


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
        r"|least costly|least pricey|(?:lowest|smallest) price tag|costs (?:the )?least|most budget[- ]friendly",
        r"cheaper|less expensive|lower[- ]priced|more affordable|less costly"
        r"|(?:lower|smaller) (?:price(?: tag| point)?|cost)"
        r"|costs less|easier on the wallet",
        r"最便宜|价[格位钱]最低|最低价|售价最低|最实惠|最省钱",
        rf"{_MORE_HAN}(?:便宜|实惠|省钱)(?:一些|一点|不少|得多)?|(?:价[格位钱]|售价){_MORE_HAN}低|更低的(?:价[格位钱]|售价)",
    ),
    _words(
        "price",
        True,
        r"most expensive|dearest|priciest|highest price|highest[- ]priced|costliest|most costly|costs (?:the )?most"
        r"|(?:highest|biggest|largest) price tag",
        r"more expensive|dearer|pricier|costlier|more costly|higher[- ]priced"
        r"|(?:higher|bigger) (?:price(?: tag| point)?|cost)"
        r"|costs more",
        r"最贵|价[格位钱]最高|售价最高|最高价",
        rf"{_MORE_HAN}贵(?:一些|一点|不少|得多)?|(?:价[格位钱]|售价){_MORE_HAN}高|更高的(?:价[格位钱]|售价)",
    ),
    _words(
        "rating",
        True,
        r"(?:highest|best|top)[- ]rated|(?:highest|best|top) (?:customer |buyer |user |average )?(?:rating|score)"
        r"|best[- ](?:reviewed|scoring|liked)|scores (?:the )?(?:highest|best)|rates (?:the )?(?:highest|best)",
        rf"(?:better|higher)[- ](?:rated|scoring)|rated (?:higher|better)|(?:higher|better) {_RATING}"
        r"|scores (?:higher|better)",
        r"评分最高|评价最高|得分最高|最高评分|最高的评分|口碑最好",
        rf"(?:评[分价]|口碑){_MORE_HAN}(?:高|好)(?:一些|一点)?|更高的评分",
    ),
    _words(
        "rating",
        False,
        rf"lowest[- ]rated|worst[- ](?:rated|reviewed)|(?:lowest|worst) {_RATING}|scores (?:the )?(?:lowest|worst)",
        rf"(?:lower|worse)[- ](?:rated|scoring)|rated (?:lower|worse)|(?:lower|worse) {_RATING}|scores (?:lower|worse)",
        r"评[分价]最低|得分最低",
        rf"评[分价]{_MORE_HAN}低(?:一些|一点)?|更低的评分",
    ),
    _words(
        "reviews",
        True,
        r"most[- ]reviewed|most (?:reviews|ratings)|(?:largest|highest|greatest) number of (?:reviews|ratings)",
        r"more (?:reviews|ratings)",
        r"评价(?:数|数量|人数)?最多|评论(?:数)?最多|评分人数最多",
        rf"(?:评价|评论)(?:数)?{_MORE_HAN}多",
    ),
    _words(
        "weight",
        False,
        r"lightest(?! (?:touch|use|load|duty))|(?:lowest|smallest|least) weight|least heavy"
        r"|weighs (?:the )?least|most lightweight",
        r"lighter(?! (?:colou?r|shade|touch))|weighs less|(?:lower|smaller) weight|less heavy",
        r"最轻(?:便|巧|盈)?|[重分]量最[轻低小]|最轻的[重分]量",
        rf"{_MORE_HAN}轻(?!薄|松|办公|微|量|视)(?:便|一些|一点|不少)?|[重分]量{_MORE_HAN}[轻小低]|更轻的[重分]量",
    ),
    _words(
        "weight",
        True,
        r"heaviest|weightiest|(?:highest|greatest|largest|biggest|most) weight|weighs (?:the )?most|least light",
        r"heavier|weighs more|(?:higher|greater|more) weight",
        r"最重(?!要|视|点|的是)|最沉|[重分]量最[大重]|最大的[重分]量",
        rf"(?:更|要|还|略|稍)重(?!要|视|点)(?:一些|一点)?|{_MORE_HAN}沉(?!稳|浸)|[重分]量{_MORE_HAN}[大重]",
    ),
    _words(
        "screen_size",
        True,
        rf"(?:biggest|largest|widest) (?:\w+ )?{_DISPLAY}|(?:biggest|largest) (?:diagonal|size of {_DISPLAY})",
        rf"(?:bigger|larger|higher) {_DISPLAY}(?: size)?",
        rf"{_DISPLAY_HAN}最大|最大的?{_DISPLAY_HAN}|尺寸最大",
        rf"{_DISPLAY_HAN}{_MORE_HAN}大(?:一些|一点)?|更大的{_DISPLAY_HAN}",
    ),
    _words(
        "screen_size",
        False,
        rf"smallest (?:\w+ )?{_DISPLAY}|smallest diagonal",
        rf"(?:smaller|lower) {_DISPLAY}(?: size)?",
        rf"{_DISPLAY_HAN}最小|最小的?{_DISPLAY_HAN}|尺寸最小",
        rf"{_DISPLAY_HAN}{_MORE_HAN}小(?:一些|一点)?|更小的{_DISPLAY_HAN}",
    ),
    _words(
        "battery_life",
        True,
        rf"(?:longest|best|most|greatest) {_BATTERY}|longest[- ](?:lasting|running)(?: battery)?"
        r"|(?:lasts|runs) (?:the )?longest",
        rf"(?:longer|better|more|higher|greater) {_BATTERY}|(?:lasts|runs) longer|longer[- ]lasting(?: battery)?",
        r"续航(?:时[间长]|表现|能力)?最(?:长|久|好|强)|电池最耐用|最长的?续航|撑得最久",
        rf"续航(?:时[间长])?{_MORE_HAN}(?:长|久)(?:一些|一点)?|更长的?续航|撑得更久",
    ),
    _words(
        "battery_life",
        False,
        rf"(?:shortest|worst|weakest|lowest) {_BATTERY}",
        rf"(?:shorter|lower|worse|weaker|less) {_BATTERY}",
        r"续航(?:时[间长])?最[短差]|最短的续航",
        rf"续航(?:时[间长])?{_MORE_HAN}短(?:一些|一点)?|更短的续航",
    ),
    _words(
        "ram",
        True,
        rf"(?:most|largest|biggest|highest) (?:amount of )?{_RAM}",
        rf"(?:more|larger|bigger|higher) {_RAM}",
        r"(?<!显)(?:运行)?内存最[大多高]|最大的?内存",
        rf"(?<!显)内存{_MORE_HAN}大(?:一些|一点)?|更大的?内存",
    ),
    _words(
        "ram",
        False,
        rf"(?:least|smallest|lowest) (?:amount of )?{_RAM}",
        rf"(?:less|smaller|lower) {_RAM}",
        r"(?<!显)(?:运行)?内存最[小少低]|最小的?内存",
        rf"(?<!显)内存{_MORE_HAN}小(?:一些|一点)?|更小的?内存",
    ),
    _words(
        "storage",
        True,
        rf"(?:most|largest|biggest|highest) (?:amount of )?{_STORAGE}",
        rf"(?:more|larger|bigger) {_STORAGE}",
        r"(?:存储|硬盘|固态)(?:空间|容量)?最[大多高]|最大的?(?:存储|硬盘)",
        rf"(?:存储|硬盘|固态)(?:空间|容量)?{_MORE_HAN}大(?:一些|一点)?|更大的?(?:存储|硬盘)",
    ),
    _words(
        "storage",
        False,
        rf"(?:least|smallest|lowest) (?:amount of )?{_STORAGE}",
        rf"(?:less|smaller) {_STORAGE}",
        r"(?:存储|硬盘|固态)(?:空间|容量)?最[小少]",
        rf"(?:存储|硬盘|固态)(?:空间|容量)?{_MORE_HAN}小(?:一些|一点)?|更小的?(?:存储|硬盘)",
    ),
    _words(
        "refresh_rate",
        True,
        r"(?:highest|fastest) refresh rate",
        r"(?:higher|faster) refresh rate",
        r"刷新率最高|最高的刷新率",
        rf"刷新率{_MORE_HAN}高(?:一些|一点)?|更高的?刷新率",
    ),
    _words(
        "refresh_rate",
        False,
        r"(?:lowest|slowest) refresh rate",
        r"(?:lower|slower) refresh rate",
        r"刷新率最低",
        rf"刷新率{_MORE_HAN}低(?:一些|一点)?|更低的?刷新率",
    ),
    _words(
        "brightness",
        True,
        rf"brightest(?: {_DISPLAY})?|highest brightness",
        rf"brighter(?: {_DISPLAY})?(?! colou?rs?)|higher brightness",
        r"(?:屏幕)?(?:亮度最高|最亮)",
        rf"亮度{_MORE_HAN}高|(?:更|要|还)亮(?!眼|丽|点)",
    ),
    _words(
        "battery_capacity",
        True,
        r"(?:largest|biggest|highest) (?:battery(?: capacity)?(?! life)|capacity)",
        r"(?:larger|bigger) battery(?! life)",
        r"电池(?:容量)?最大|容量最大",
        rf"电池(?:容量)?{_MORE_HAN}大",
    ),
    _words(
        "battery_capacity",
        False,
        r"smallest battery(?: capacity)?(?! life)",
        r"smaller battery(?! life)",
        r"电池(?:容量)?最小",
        rf"电池(?:容量)?{_MORE_HAN}小",
    ),
    _words(
        "warranty",
        True,
        r"longest (?:warranty|guarantee)",
        r"longer (?:warranty|guarantee)",
        r"(?:质保|保修)期?最长",
        rf"(?:质保|保修)期?{_MORE_HAN}长",
    ),
    _words(
        "discount",
        True,
        r"(?:biggest|largest|deepest|highest|best) (?:discount|price cut|markdown|saving)s?",
        r"(?:bigger|larger|deeper) (?:discount|saving)",
        r"(?:折扣|优惠|降价)(?:幅度)?最[大多]|省得最多",
        rf"(?:折扣|优惠)(?:幅度)?{_MORE_HAN}大",
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
AMONG_AFTER = Pattern(r"[^,，.。;；]{0,12}之一")
ACCEPTED = Pattern(r"(?:接受|承受|愿意?[出付花]|能[出付花]|出得起|预算|要求|心理|[你您])[^，。；]{0,6}\Z")
"""What stands before 最高价 and 最低价 where they are the shopper's own."""
POSSIBLE = Pattern(
    r"(?:(?<![a-z])(?:at|find|get) (?:the|our|your)|the (?:shop|store|web)['’]s|(?:your|its own|my))\s*\Z"
)
THAN = Pattern(r"[^.;；。,，]{0,40}?\bthan\b")
"""What follows an English comparative that is held against something."""
