"""Words that stand for a product named elsewhere, and words that hold one product against another."""

from shopcli.patterns import Pattern

_NOUN = (
    r"laptop|notebook|computer|machine|tablet|phone|smartphone|monitor|display|screen|headphones?|earbuds|headset"
    r"|speaker|keyboard|mouse|camera|watch|charger|power bank|drive|bag|case|tv|router|model|one|product|option"
    r"|pick|choice"
    r"|device|unit|item"
)
IT = Pattern(
    rf"(?<![\w'’])(?:it(?:['’]s)?|its|this (?:{_NOUN})|that (?:{_NOUN})|the same (?:{_NOUN}))(?![\w-])"
    r"|[它其](?![他它们])|这一?[款台个部](?!里|中)|该(?:款|产品|机型|机)|本机|同款",
    ("it", "this ", "that ", "same ", "它", "其", "这", "该", "本机", "同款"),
    english=rf"(?<![\w'])(?:it(?:'s)?|its|this (?:{_NOUN})|that (?:{_NOUN})|the same (?:{_NOUN}))(?![\w-])",
)

_ORDINALS = ("first", "second", "third", "fourth", "fifth")
ORDINAL = Pattern(
    rf"\bthe (?P<nth>{'|'.join(_ORDINALS)})(?: (?:{_NOUN}|recommendation))?"
    r"(?=\s(?:is|has|costs?|weighs|offers|at|comes)\b|[,，:])"
    rf"|\bthe (?P<nth2>{'|'.join(_ORDINALS)}) (?:{_NOUN}|recommendation)\b"
    r"|第(?P<han>[一二三四五1-5])[款台个部]",
    ("the ", "第"),
)
PLACES = {word: place for place, word in enumerate(_ORDINALS)} | {
    digit: place for place, digit in enumerate("一二三四五")
}
PLACES |= {digit: place for place, digit in enumerate("12345")}

FORMER = Pattern(r"\bthe former\b|前者", ("the former", "前者"))
LATTER = Pattern(r"\bthe latter\b|后者", ("the latter", "后者"))
OTHER = Pattern(
    r"\bthe other(?: (?:one|pick|option|laptop|model))?(?=\s(?:is|has|costs?|weighs|offers)\b)|另一[款台个部]"
)

GROUP = Pattern(
    r"(?<![\w-])(?:(?P<two>both(?! the\b)|the two|these two|either(?: one)?|neither)|(?P<three>(?:all|the|these) three)"
    r"|they|these|all of (?:them|these)|each(?: of (?:them|these))?(?= (?:has|comes|costs|offers|is|of))"
    r"|all (?=(?:have|are|come|offer|cost|weigh|include)\b))(?![\w-])"
    r"|(?P<han_two>[这那]?两[款者]|[这那]两[台个部]|二者|它俩)|(?P<han_three>[这那]?三款|[这那]三[台个部]|三者)"
    r"|它们|这几款|这些",
    ("both", "two", "either", "three", "they", "these", "all ", "each", "neither", "款", "者", "它", "这", "那"),
)

JOINED = Pattern(
    r"[)）*]*\s*(?P<joint>,\s*(?:and|or|&)|,|、|，|and|or|&|plus|\+|/|和|与|及|以及|跟|或者?|还有)"
    r"\s*\**(?:the |an? )?\**"
)
NAME_THEN_HANDLE = Pattern(r"\**\s?\**[(（]?\**")
HANDLE_THEN_NAME = Pattern(r"\**\s?[:：]?\s?[-–—]?\s?[(（]?\**")
"""What stands between a name and a handle of the same thing."""
AMONG = Pattern(r"(?<![a-z])(?:of|among|amongst|between|from)\s*\Z")
AMONG_AFTER = Pattern(r"(?:[里中]|之[中间]|当中)")
PREDICATE = Pattern(
    r"\**,?\s*(?:both |each |also |only )?(?:is|has|costs?|weighs|offers|gives|comes|gets|was|runs|lasts|scores|at)\b"
    r"|\**(?:是|有|的|卖|只|售|为|则)"
)
"""What follows a subject."""

COMPARED_BEFORE = Pattern(
    r"(?:(?<![a-z])(?:than|versus|vs\.?|compared (?:to|with)|next to|relative to|against|unlike|instead of|rather than"
    r"|over|beats|outperforms|undercuts|outlasts|outweighs|exceeds|edges out|matches|as opposed to|in contrast to"
    r"|behind|ahead of|as \w+(?: \w+)? as|same (?:\w+ )?as|equal to|and not|alongside)"
    r"(?: (?:the|that of|those of|what|with|on|in|for|to buy|to get))?"
    r"(?: (?:next|second|other|nearest|closest)[a-z -]{0,40},(?: the)?)?"
    r"|(?:比起?|相比于?|相较于?|较之?)(?:选择?|购?买|入手|挑|拿下?|用)?|不如|不及|[低高优贵轻重长短多少大小]于|胜过|逊于|没有|对比"
    r"|超[过出]|[高低贵轻重]过|而不是|而非|不选|不买|放弃)[\s*(（]*\Z",
)
NOTHING = Pattern(r"(?<![a-z])(?:nothing|none|no other|nobody)(?![a-z])[^.,;]*\Z|没有(?:哪|什么|一|别的)[^，。；]*\Z")
"""What stands before "beats [1]" where [1] is what the sentence is about."""
COMPARED_AFTER = Pattern(r"[\s*)）]*(?:相比|比起来|比较|对比|一比|比，|比,)")
WITH = Pattern(r"(?:与|和|跟|同|拿)[\s*]*\Z")
ON_TOP = Pattern(r"在[\s*]*\Z")
ON_TOP_AFTER = Pattern(r"[\s*)）]*的?(?:价[格钱位])?的?(?:基础)?之?[上下]")
"""What stands around the side to which something is added or below which it lies: "在[1]的基础上加 $50"."""
FROM = Pattern(r"(?:(?<![a-z])from(?: the)?|从|由)[\s*]*\Z")
TO = Pattern(r"[\s*)）]*(?:to(?![a-z])|到|换到|升级到|换成|升级为)")
"""What stands before and behind the side that is left: "the jump from [1] to [2]"."""

OTHER_SIDE = Pattern(
    r"(?:(?<![a-z])(?:instead of|rather than|versus|vs\.?|compared (?:to|with)|against|as opposed to|up from|down from)"
    r"(?: (?:the|its|a|an|only|just|about|around))*|而不是|而非|比起|相比|(?<=[\w）)])\s?对(?:比)?)\s*\**\Z"
)
"""What stands before a value that belongs to the other side of a comparison."""
PAIR = Pattern(r"\d[^()（）]*(?:(?<![a-z])(?:vs\.?|versus|against|compared (?:to|with))(?![a-z])|对)[^()（）]*\d")
"""Two values held against each other."""
FROM_SIDE = Pattern(r"(?:(?<![a-z])from(?: (?:the|just|only|about|around))?|从)[\s*]*\Z")
TO_SIDE = Pattern(r"[\s*]*(?:(?:up |down |all the way )?to(?![a-z])|[\u4e00-\u9fff]{0,4}?[到至为成])")
"""What stands before and behind the first of two values, of which the second is the subject's: "from 60 to 120 Hz"."""
OF_FOLLOWING = Pattern(
    r"\**\s*(?:[\w.-]+\s){0,3}?(?:on|for|in|of|with|from|by)(?: the)?\s*[\[*(]*\Z|\**\s*(?:[（(]\s*)?\Z"
)
"""What stands between a value and the product behind it that it belongs to: "$299 for [3]", "the 16 GB of [1]"."""

_EXPLETIVE_VERBS = (
    r"comes? (?:down )?to|depends|turns out|stands|goes without|helps (?:that|to)|all (?:comes|depends)|boils down"
)
_EXPLETIVE_ADJECTIVES = (
    r"worth (?:\w+ing|a|the|it)|clear|true that|fair to|safe to|hard to (?:beat|say|go)"
    r"|easy to (?:see|say|tell|recommend|overlook|compare)|sense (?:to|for|if)|no (?:secret|surprise|wonder)"
    r"|(?:good|nice|great|useful|helpful|important|best|better) (?:to|that|if)|(?:up|down) to you|time to"
    r"|about (?:how|what|whether)|(?:a )?(?:pity|shame) that|likely that|possible (?:to|that)"
)
EXPLETIVE = Pattern(
    rf"it(?: (?:{_EXPLETIVE_VERBS})"
    r"| takes(?! (?:an?|only an?|just|micro|sd|two|up|\d+ ?[a-z]))"
    r"| (?:takes|costs) [^.;]{1,24}? to (?:get|go|move|step|switch|upgrade|have|jump|buy|own|secure|take)"
    rf"|(?:['’]s| is| was| seems| makes| takes| pays) (?:\w+ly )?(?:{_EXPLETIVE_ADJECTIVES}))(?![a-z])"
)
"""An "it" that stands for nothing: "when it comes to weight", "it depends"."""

HARD = Pattern(
    r"[;；]|(?<![\w])(?:while|whereas|whilst)(?![\w])|(?:，|,\s?)(?:而|但|不过)(?!且|言)|(?<=[^，,；;])而(?=\s?\**\[)"
    r"|,? but (?=\**\[)|(?:，|,\s?)(?:相比之下|相对来说|反观)[，,]?|,\s(?:by|in) (?:contrast|comparison)(?:,|(?![\w ]))"
)
"""Where a clause ends and one of another product may begin."""
CONTRAST = Pattern(
    r"(?:while|whereas|whilst|[，,]?\s?(?:而|但|不过|相比之下|相对来说|反观)[，,]?|,? but |contrast,?|comparison,?)\Z"
)

CATALOG = Pattern(
    r"\b(?:catalog(?:ue)?|of \d[\d,]* products|products (?:fit|match)|our range|in total|your (?:budget|limit)"
    r"|you asked"
    r"|you (?:said|mentioned|wanted))\b|目录里|款商品|你的预算|您的预算|预算(?:上限)?(?:是|为)",
)
RESPECTIVELY = Pattern(r"\brespectively\b|分别|依次")
