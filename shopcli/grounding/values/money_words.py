"""The words that tell what an amount of money is, in both languages: patterns for text in small letters.

Those whose names end in BEFORE are searched for at the end of what stands before the amount, those in AFTER matched
right behind it. What parts two prices is in `difference_words`.
"""

from shopcli.grounding.values.difference_words import LISTED
from shopcli.grounding.values.phrases import SUBJECT, before_number
from shopcli.patterns import Pattern

INSTALMENT_AFTER = Pattern(
    r"\s?(?:/|per|a|each|every)\s?(?:month|mo(?![a-z])|week)|\s?(?:/|每|一个?)月|\s?(?:每|/)期|\s?起?分期"
)
INSTALMENT_BEFORE = Pattern(r"(?:每期|月供|每月|(?<![a-z])(?:monthly|instal+ments? of|payments? of))\s*$")

SHIPPING_BEFORE = before_number(
    r"(?:shipping|delivery|postage|freight|ships?|couriers?|carrier)(?: (?:fee|cost|charge)s?)?(?: adds| charges"
    r"| takes)?"
    r"|(?:getting|having|bringing) (?:it|[\[\]§]+) (?:to your (?:door|home|place)|delivered|shipped|sent)",
    r"(?:运费|邮费|配送费|快递费|送货费)(?:另?加|另收|另付)?|(?:寄|送|邮)(?:过来|货|到家|上门)",
)
SHIPPING_AFTER = Pattern(
    r"\s?(?:(?:is|are|gets) (?:charged|added|due) |goes |extra )?(?:for |in |of |to "
    r"|towards? )?(?:the )?(?:standard |flat |flat-rate |express )?(?:shipping|delivery|postage"
    r"|freight)(?![a-z])|\s?的?(?:运费|邮费|配送费|快递费)"
)
FEE_BEFORE = before_number(r"fee|surcharge|label|deposit", r"手续费|安装费|押金|定金|服务费|折旧费")
FEE_AFTER = Pattern(
    r"\s?(?:[a-z-]+ ){0,2}(?:fee|label|surcharge|deposit)(?![a-z])|\s?的?(?:手续费|安装费|押金|定金|服务费"
    r"|折旧费|搬楼费)"
)
RETURNING = Pattern(r"return|restock|label|send(?:ing)? (?:it )?back|退")

LIMIT_BEFORE = before_number(
    r"your|(?:your|the|my|a)\s(?:[a-z]+\s)?(?:budget|limit|maximum|max|cap|ceiling)"
    r"|(?:want(?:ed)?|asked|hop(?:e|ing)|plan(?:ned|ning)?|prefer(?:red)?|rather|need(?:ed)?|like) (?:not )?(?:to )?"
    r"(?:not )?(?:spend|pay|stay|keep|go)(?: it| things)?(?: no)?(?: (?:under|below|within|over|above|beyond"
    r"|more than))?",
    r"预算|心理价位|价格上限|上限|[你您](?:说|提|给|定|设)的?|(?:不想|不愿意?|不打算)(?:超过|花超过?|突破)",
)
OFFERED_BEFORE = Pattern(r"(?<![a-z])(?:at|for)\s(?:just |only |about )?$")
"""“Fits your budget at $499” tells no limit."""
LIMIT_AFTER = Pattern(
    r"[\s-]?(?:price |spending )?(?:budget|limit|cap|ceiling|maximum)(?![a-z])|\s(?:that )?you (?:named|set"
    r"|mentioned|gave|said|have|allow)"
    r"|\s?(?:以内|以下|左右)?的?(?:预算|上限|价位)|\s?(?:的)?(?:范围内)"
)

_ADVERBS = (
    r"(?:normally|usually|regularly|typically|ordinarily|generally|originally|formerly|previously|initially|once)"
)
_SELLS = r"(?:was|is|goes?|going|went|sells?|sold|costs?|retail(?:s|ed)?|listed|priced|runs|ran|ask(?:s|ed)|be|tagged)"
_REDUCED = (
    r"(?:down|reduced|discounted|marked down|cut|lowered|slashed|drop(?:s|ped)?|fell|fallen|knocked down|on sale|off)"
)
LIST_BEFORE = before_number(
    rf"(?:{LISTED} ?){{1,3}}(?:price|tag|cost)|msrp|rrp|list|its(?: {LISTED})+|{_ADVERBS}(?: {_SELLS})?|was|were"
    r"|used to (?:cost|be|sell|go|retail)|had been|lists"
    r"|before (?:the|this|its) (?:markdown|discount|sale|(?:current )?offer|price cut|reduction|promotion|deal)"
    r"[^.;$€£¥]{0,80}?(?: (?:cost|was|at|for|price|sold|went))?"
    rf"|{_REDUCED}(?: [a-z]+)? from(?: its| the| an?)?(?: {LISTED})?(?: price)?"
    rf"|(?:from|versus|vs\.?|against|compared (?:to|with)|below|under) (?:its|the)(?: {LISTED})+(?: price)?"
    rf"|(?:instead of|rather than|off (?:its|the))(?: (?:its|the))?(?: {LISTED})*(?: price)?",
    r"(?:原价|原售价|原先|原来|原本|本来|以前|先前|之前|此前|过去|曾经?|平时|平常|平日|日常|通常|往常|常规|(?:降价"
    r"|打折|优惠|促销"
    r"|活动|折)前|未打折时?|划线|市场|吊牌|(?:官方|厂商)?指导|官方|建议零售|定价曾|首发|而不是)(?:价格?)?",
)
DROPPED_FROM = Pattern(
    r"(?<![a-z])(?:sale|offer|now)(?: [a-z]+){0,2} [$€£¥a-z]{0,4}\s?[\d.,]+\sfrom\s*$|(?<![a-z])(?:down|reduced"
    r"|discounted|cut|drop(?:s|ped)?|off|saving|save)[^.;]{0,24}\sfrom\s*$|[从由]\s*$"
)
LIST_AFTER = Pattern(
    r"\s(?:list price|originally|before(?! (?:tax|you))|regular price|original price|msrp|rrp|previously|at launch"
    r"|until recently)|\s?的?(?:原价|划线价)|\s?(?:元|块)?\s?(?:降到|降至|直降到|跌到)"
)
OPTION = Pattern(
    r"(?<![a-z])(?:versions?|variants?|configurations?|configs?|upgrad[a-z]*|options?|editions?|also (?:comes"
    r"|available|sold|offered)|starts?|starting|depending)(?![a-z])|版本|高配|低配|顶配|另有|配置|选配|可选|还有"
)
NOW_BEFORE = before_number(
    r"now|currently|today|at present|to|down to|(?<!non-)(?<!pre-)sale price|(?:current|discounted|reduced|offer"
    r"|special|promo) price",
    r"现在?|目前|如今|当前|现价|到手价?|只要|仅需|只需|[到至]|(?:优惠|打折|折|降价|活动|减|促销)(?:之?后|价)",
)
"""What makes an amount the present price, whatever else its clause says of the one before."""
AT_BEFORE = before_number(r"at|for|from|to|with|now", r"[到至后]|现在?|只要|仅需")
PRODUCT_BEFORE = before_number(rf"{SUBJECT}")
PRICE_BEFORE = before_number(
    r"part(?:ing)? with|shell(?:ing)? out|fork(?:ing)? (?:out|over)|set(?:s|ting)? you back|price[ds]?(?: tag)?"
    r"|costs?|costing|sell(?:s|ing)?|goes|going|retails?|yours|on sale(?: here)?|available|pay",
    r"价格|售价|卖价?|现价|只要|仅需|只卖|到手价?|报价|优惠价|活动价|促销价|只需|要价|标价|预留|准备|花费?|花上"
    r"|要?掏|破费|支付",
)

IS_PRICE_BEFORE = Pattern(
    rf"(?:{SUBJECT}[\s*)）]*(?:(?:here|now|currently) )?(?:is|are|'s|at|for|costs?|asks|charges|(?:comes|rings|lands"
    rf"|clocks|sits|stands) (?:in |up )?(?:at|to))?[\s:：–—|*(（,，-]*"
    r"(?:是|要|只要|则是|为|才|卖)*|^\W*(?:(?:at|for|from)\s)?)(?:just |only |about |around |约|大约|差不多|将近"
    r"|仅)*$"
)
"""A product and nothing but its amount, or a clause that opens with one."""
