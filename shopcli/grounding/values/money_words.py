"""The words that tell what an amount of money is, in both languages: patterns for text in small letters.

Those whose names end in BEFORE are searched for at the end of what stands before the amount, those in AFTER matched
right behind it.
"""

from shopcli.patterns import Pattern

_ABOUT = (
    r"(?:(?:about|around|roughly|nearly|almost|over|only|just|a|an|another|full|further|up to|约|大约|近|将近|整整|足足"
    r"|至少|最多|超过|大概|差不多|接近|不到|不止|几乎|approximately|some|close to)\s?)*"
)


def _before(english: str, chinese: str) -> Pattern:
    return Pattern(
        rf"(?:(?<![a-z])(?:{english})\s*|(?:{chinese})\s*){_ABOUT}$", english=rf"(?<![a-z])(?:{english})\s*{_ABOUT}$"
    )


INSTALMENT_AFTER = Pattern(
    r"\s?(?:/|per|a|each|every)\s?(?:month|mo(?![a-z])|week)|\s?(?:/|每|一个?)月|\s?(?:每|/)期|\s?起?分期"
)
INSTALMENT_BEFORE = Pattern(r"(?:每期|月供|每月|(?<![a-z])(?:monthly|instal+ments? of|payments? of))\s*$")

FREE_OVER_BEFORE = Pattern(
    r"(?<![a-z])(?:free (?:standard |express )?(?:shipping|delivery)|(?:shipping|delivery) is free"
    r"|ships? (?:for )?free)"
    r"[^.;$€£¥]{0,30}?"
    r"(?:over|above|from|of|once[^.;]{0,24}reach(?:es)?|starting at|at least|exceed(?:s|ing)?|beyond|more than)\s*$"
    r"|(?<![a-z])free (?:shipping|delivery) (?:threshold|minimum)(?: is| of|:)?\s*$|(?:包邮|免邮"
    r"|免运费)(?:门槛|条件|金额|起点|标准)?(?:是|为|需满|要满|要|：|:)*\s*$"
    r"|(?:订单|单笔|实付|消费|购物)?(?:满|达到?|超过)\s*$"
)
FREE_OVER_AFTER = Pattern(
    r"\+?\s?(?:即可|就|可|以上|免费)*\s?(?:包邮|免运费|免邮|免费配送)|\+?\s(?:ships?|are shipped"
    r"|is shipped|qualif[a-z]+ for"
    r"|gets?)\s(?:for )?free"
)
SHIPPING_BEFORE = _before(
    r"(?:shipping|delivery|postage|freight|ships?)(?:\s(?:fee|cost|charge)s?)?(?:\s(?:is|costs?|of|for|at|adds"
    r"|runs))?:?",
    r"(?:运费|邮费|配送费|快递费|送货费)(?:为|是|需|要|收|收取|：|:)*",
)
SHIPPING_AFTER = Pattern(
    r"\s?(?:for |in |of |towards? )?(?:standard |flat |flat-rate |express )?(?:shipping|delivery|postage"
    r"|freight)(?![a-z])|\s?的?(?:运费|邮费|配送费|快递费)"
)
FEE_BEFORE = _before(
    r"(?:fee|surcharge|label|deposit)(?:\s(?:is|of|costs?))?:?",
    r"(?:手续费|安装费|押金|定金|服务费|折旧费)(?:为|是|：|:)?",
)
FEE_AFTER = Pattern(
    r"\s?(?:[a-z-]+ ){0,2}(?:fee|label|surcharge|deposit)(?![a-z])|\s?的?(?:手续费|安装费|押金|定金|服务费"
    r"|折旧费|搬楼费)"
)
RETURNING = Pattern(r"return|restock|label|send(?:ing)? (?:it )?back|退")

LIMIT_BEFORE = _before(
    r"your|(?:your|the|my|a)\s(?:[a-z]+\s)?(?:budget|limit|maximum|max|cap|ceiling)(?:\s(?:is|of|was|at))?:?",
    r"(?:预算|心理价位|价格上限|上限)(?:是|为|上限|在|：|:)*|[你您](?:说|提|给|定|设)的?",
)
LIMIT_AFTER = Pattern(
    r"[\s-]?(?:price |spending )?(?:budget|limit|cap|ceiling|maximum)(?![a-z])|\s(?:that )?you (?:named|set"
    r"|mentioned|gave|said|have|allow)"
    r"|\s?(?:以内|以下|左右)?的?(?:预算|上限|价位)|\s?(?:的)?(?:范围内)"
)
TO_LIMIT = Pattern(
    r"[a-z\s]{0,12}?(?:(?:your|the|my)\s(?:[a-z$€£\d,.]+\s){0,2})?(?:limit|budget|max(?:imum)?|cap|ceiling"
    r"|target)(?![a-z])"
)
TO_LIST = Pattern(
    r"\s?[（(]?(?:相对|相比|较|对比)?于?(?:原价|划线价)|"
    r"[a-z\s]{0,10}?(?:its|the|list|was)\s?(?:[a-z]+\s)?(?:list|regular|original|usual|former|old|previous"
    r"|normal|price)"
)
OF_BUDGET = Pattern(r"(?:预算|上限|budget|limit)[^，。；,;)）]{0,16}$")
SPARED_BEFORE = Pattern(
    r"离[你您]?的?(?:预算|上限|价格上限|预算上限)[^，。]{0,8}?(?:还有|还剩|还差|差|有|剩)\s*(?:了|约|大约"
    r"|大概|差不多|接近|近|不到|不止|超过|至少|将近|几乎|\s)*$|(?<![a-z])leav(?:es"
    r"|ing)(?: you)?(?: with)?(?: about| around| just| a| another)?\s*$"
)

MORE_AFTER = Pattern(
    r"\s(?:more(?! than \d)|extra|dearer|pricier|higher|on top|premium|more expensive|steeper)(?![a-z])|\s(?:over"
    r"|above|beyond)(?= (?:your|the|its|my|\[|that|budget|limit))"
    r"|\s?(?:贵)(?![a-z])"
)
LESS_AFTER = Pattern(
    r"\s(?:less|cheaper|lower|short of|less expensive|left|to spare|remaining|of (?:headroom|room|slack))(?![a-z])"
    r"|\s(?:below|under|within|inside|beneath|shy of)(?= (?:your|the|its|my|\[|that|budget|limit))|\s?便宜"
)
APART_AFTER = Pattern(
    r"\s?(?:price )?(?:difference|gap|apart|between them|step up|jump)(?![a-z])|\s?的?(?:差价|价差|差距)"
)
MORE_BEFORE = _before(
    r"(?:an? )?(?:extra|additional|another|premium of|pay|upcharge of|surcharge of)(?<!pay)",
    r"(?:贵|多花|多付|多出|高出|高|加|超出|超|再加|(?<!差不)多)(?:了|上|出|价)?",
)
LESS_BEFORE = _before(
    r"(?:(?:cheaper|less expensive|lower|less)(?: of the (?:two|pair)| one| option)? by|lower by|less by"
    r"|below by|undercuts? (?:it|\[§+\]) by)",
    r"(?:便宜|少花|少付|低|低于预算|少|节余|结余|剩余?)(?:了|出|上)?",
)
DEARER_BY = _before(
    r"(?:(?:dearer|more expensive|pricier|higher)(?: of the (?:two|pair)| one| option)? by"
    r"|exceeds?(?: your (?:budget|limit))? by|over (?:budget|your (?:budget|limit)) by)",
    r"(?!)",
)
APART_BEFORE = _before(
    r"(?:difference|gap)(?:\s(?:is|of))?:?|differ by|(?:difference|gap) between [^.;]{2,80}(?:is|of"
    r"|comes to|amounts to)",
    r"(?:差价|价差|相差|价格差|差)(?:了|是|为|只有)?",
)
AGAINST = Pattern(r"比|较|相比|than")
AGAINST_AFTER = Pattern(
    r"\s(?:over|compared (?:to|with)|versus|vs\.?|against|relative to)\s"
    r"(?!(?:its|the|their)\s(?:[a-z]+\s)?(?:list|regular|original|usual|former|old|previous|normal|sticker"
    r"|full|retail|price))"
)
INSTEAD_BEFORE = Pattern(
    r"(?:instead of|rather than|over|choosing|picking|going with)\s[^.;]{0,60}$|(?:不选|不买|放弃|比起|相比"
    r"|而不是)[^。；]{1,60}$"
)

SAVING_AFTER = Pattern(
    r"\s?(?:(?:price |instant )?(?:off(?![a-z])|discount|saving|reduction|price cut|price drop|in savings"
    r"|of savings|rebate|markdown))|\s?的?(?:优惠|折扣|减免|降价|降幅)(?!价)"
)
SAVING_BEFORE = _before(
    r"(?:sav(?:e|es|ed|ing|ings)(?:\s(?:of|you|me))?:?|keep(?:s|ing)?(?: you)?|discount(?:ed)?(?:\s(?:of"
    r"|by))?:?|reduced by"
    r"|marked down(?:\sby)?|cut (?:of|by)"
    r"|knock(?:s|ed|ing)?|shav(?:es?|ed|ing)|trim(?:s|med)?|cut(?:s|ting)?|drop(?:s|ped)?(?: by| of)?"
    r"|reduction of|down(?:\sby)?|lowered by)",
    r"(?:省(?:下|了|去)?|直降|立减|降价|降了?|优惠(?:了)?|减免|节省(?:了)?|便宜了|减)(?:：|:)?",
)
LIST_BEFORE = _before(
    r"(?:(?:the )?(?:sticker|tag|label)(?: price)?(?:\s(?:says|reads|is|was|of|shows))?:?"
    r"|before the (?:markdown|discount|sale|current offer|price cut|reduction)[^.;]{0,24}?(?:cost|was|at"
    r"|for|price)?|used to (?:cost|be|sell for)|once cost|initially|marked at|was|were|originally|formerly"
    r"|previously|usually|normally"
    r"|regular(?:ly)?(?:\sprice)?(?:\s(?:of|is))?:?"
    r"|(?:list|original|full|old|former|usual|normal|previous"
    r"|before) price(?:\s(?:of|is|was|at))?:?|listed at|lists (?:at|for)|list|msrp(?:\s(?:of|is))?:?|rrp(?:\s(?:of"
    r"|is))?:?|(?:down|reduced|discounted|marked down|cut|up) from|instead of|rather than|off (?:the|its))",
    r"(?:原价|(?:官方|厂商)?指导价|原先|原来|划线价|市场价|吊牌价|日常价|官方价|建议零售价|定价曾|之前卖"
    r"|曾卖|曾经卖?|折前|未打折时|之前要|此前|而不是)(?:是|为|卖|要|：|:)?",
)
DROPPED_FROM = Pattern(
    r"(?<![a-z])(?:down|reduced|discounted|cut|drop(?:s|ped)?|off|saving|save)[^.;]{0,24}\sfrom\s*$|从\s*$"
)
LIST_AFTER = Pattern(
    r"\s(?:list price|originally|before(?! (?:tax|you))|regular price|original price|msrp|rrp)|\s?的?(?:原价|划线价)"
    r"|\s?(?:元|块)?\s?(?:降到|降至|直降到|跌到)"
)
OPTION = Pattern(
    r"(?<![a-z])(?:versions?|variants?|configurations?|configs?|upgrad[a-z]*|options?|editions?|also (?:comes"
    r"|available|sold|offered)|starts?|starting|depending)(?![a-z])|版本|高配|低配|顶配|另有|配置|选配|可选|还有"
)
PRICE_BEFORE = _before(
    r"(?:price[ds]?(?:\s(?:at|of|is))?|costs?|costing|sells?(?:\s(?:for|at))?|selling (?:for|at)|going for"
    r"|goes for|retails? (?:for|at)|yours for):?",
    r"(?:价格|售价|卖|卖价|现价|只要|仅需|只卖|到手价?|报价|优惠价|活动价|促销价|只需)(?:是|为|：|:|仅|只|才|要)*",
)
