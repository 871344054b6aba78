"""What the rest of a clause makes of an amount, where no word right beside it says what it is.

"The distance in price between the two is $50", "you keep $50 of your budget", "without the offer it costs $599".
"""

from shopcli.grounding.values.phrases import before_number
from shopcli.patterns import Pattern

DELIVERED = Pattern(
    r"(?:(?<![a-z])(?:shipping|delivery|delivered|postage|freight|couriers?|to ship|to deliver|ships? (?:for|at|to)"
    r"|(?:sending|getting|bringing|having|shipping|posting|mailing) (?:it|them|[\[\]§]+|a [a-z ]{1,24}order) )"
    r"|运费|邮费|配送费|快递费|送货费)(?!.*(?<![a-z])(?:and|but|while)(?![a-z]))[^|]{0,48}\|"
    r"|\|[\s-]*(?:to|for) (?:ship|deliver|send|get it|bring it)[^|]*$"
)
"""The shop's charge for bringing goods: its words in front of the bar, where the amount stands, or right behind."""

_SHIPPING = r"(?:shipping|delivery|postage|freight|ships?|shipped|delivered|delivers?)"
FREE = Pattern(
    rf"(?<![a-z])(?:(?:free|complimentary|no(?! (?:need|later|more))|zero|without|waives?|skip|nothing"
    rf"|pays?(?: for)? the"
    rf"|covers?)(?:[\s-](?!and |but )[a-z]+){{0,3}}?[\s-]{_SHIPPING}(?![a-z])"
    rf"|{_SHIPPING}(?:[\s-](?!and |but )[a-z]+){{0,4}}? (?:free|waived|nothing|complimentary|disappears?|on us"
    rf"|included"
    r"|on the house|falls away|dropped|goes away|zero|(?:don't|doesn't|not|won't) apply))(?![a-z])"
    r"|包邮|免[收掉]?[运邮]费?|(?:运费|邮费|快递费|配送费)[^，。；]{0,6}(?:免|店家|商家|平台|不用|不收|为零)"
    r"|不[收用必][^，。；]{0,4}(?:运费|邮费|快递费)|(?:店家|商家|平台"
    r"|我们)[^，。；]{0,4}[出付担][^，。；]{0,2}(?:[运邮]费|快递费)|免费(?:配送|送货|送|邮寄)",
    ("free", "ship", "deliver", "postage", "freight", "邮", "运费", "快递费", "配送"),
)
THRESHOLD_BEFORE = Pattern(
    r"(?:(?<![a-z])(?:over|above|exceed(?:s|ing|ed)?|beyond|more than|at least|reach(?:es|ed|ing)?|hits?|pass(?:es"
    r"|ed)?"
    r"|cross(?:es|ed)?|tops?|from|minimum|threshold|once|spend(?:ing)?|starts?|kicks in|(?:orders?|minimum"
    r"|threshold|purchases?|total|amount|value) of|disappears?|waived|takes"
    r"|comes to|totals?)"
    r"(?: (?:is|at|over|above|of|for|just|about|around|the|our|a|spend|order|least|more than|up to))*"
    r"|满|达到?|到了|超过|高于|凑[够到齐]|够|门槛|标准|起点|条件|以上)[\s是为在:：|*]*$"
)
THRESHOLD_AFTER = Pattern(
    r"\+?\s?(?:(?:or|and) (?:more|over|above|up|higher)(?![a-z])|(?:(?:free[\s-])?(?:shipping|delivery) )?"
    r"(?:threshold|minimum|mark|line)(?![a-z])|以上|起|及以上|的?(?:包邮|免[运邮]费?)?(?:门槛|标准|线))"
)

FREE_BEFORE = before_number(
    rf"(?:free|waived|nothing|complimentary|zero)(?: {_SHIPPING})?(?: (?:on|for|from|over|above|beyond))?(?: all"
    rf"| any)?(?: orders?)?"
    rf"|{_SHIPPING} threshold",
    r"包邮|免[运邮]费?|免费配送",
)
FREE_AFTER = Pattern(
    r"\s?(?:的?订单|就能|即可|可以?享?受?|就|即|便|都|全|起|店家|商家)*\s?(?:包邮|免[收掉]?[运邮]费?|免费(?:配送"
    r"|送)"
    r"|(?:不[用必收])付?[运邮快]|[运邮]费(?:就|全)*免|[出付]运费)"
    r"|\s(?:to|and|for|gets?|earns?|unlocks?)\s(?:(?:you|qualify|for|get|a) )*(?:free|complimentary|skip)(?![a-z])"
)
"""An amount right beside what is free from there on."""

APART = Pattern(
    r"(?<![a-z])(?:separat(?:es?|ed|ing)|apart|differ(?:s|ence)?|distance|gap|spread)(?![a-z])|差[距价额别]|价差"
    r"|相差|差了"
)
PLACED = Pattern(
    r"(?<![a-z])(?:distance|gap|difference|differs?|separated|apart)(?: between [^|]{1,50})? (?:in|on) (?:price|cost)"
    r"(?!.* and (?!\[))[^|]{0,60}\||"
    r"(?<![a-z])(?:exceeds?|outprices?|tops?|beats?|edges? out|undercuts?)\s[^|]{1,60}?(?:in|on) (?:price|cost)[^"
    r"|]{0,24}\|"
    r"|(?<![a-z])(?:affordable|economical|budget-friendly|expensive|dearer|cheaper|pricier"
    r"|costlier)(?: [a-z]+){0,4} by"
    r"[^|]{0,16}\|"
    r"|\|\s?(?:easier|lighter|kinder|gentler|harder) on (?:the|your) (?:wallet|budget|purse|pocket)"
    r"|在[^，。；|]{1,30}[之以]?[上下]，?[^|]{0,6}\|"
)
"""A gap whose direction the words do not tell plainly."""

BUDGET = Pattern(r"(?<![a-z])(?:budget|limit|ceiling|spending cap|maximum)(?![a-z])|预算|上限")
LEFT_OF = Pattern(
    r"(?<![a-z])(?:undershoots?|exceeds?|outstrips?|surpasses)(?![a-z])[^|]{0,56}\||(?:(?<![a-z])(?:leav(?:es?|ing)"
    r"|left|keep(?:s|ing)?|saves?|saving|remain(?:s"
    r"|ing|der)?"
    r"|except|room|headroom|slack|cushion|spare|free)(?![a-z])|剩|余|还[有能剩差]|省出?|减去|扣)[^|]{0,32}"
    r"(?<![a-z]at )(?<!costs )(?<![^t] for )(?<!price of )\|"
    r"|\|\s?(?:of (?:it|that|your|the)(?: [a-z]+)?\s)?(?:is |are )?(?:left|remains?|remaining|unspent|unused|spare"
    r"|free"
    r"|in (?:your|the) budget|of your (?:budget|limit))(?![a-z])|\|[^，。|]{0,4}(?:剩|余)"
)
"""What is left of the shopper's limit: the words near the bar, in a clause that names the limit."""

CUT = Pattern(
    r"(?<![a-z])(?:cut|cuts|slashed|lowered|reduced|dropped|trimmed|brought down)(?: [^"
    r"|]{1,40})? by (?:[a-z]+ ){0,3}\|"
    r"|(?:活动|打折|优惠|促销|折扣)(?:之?后)?(?:让|使|把|给|令)?[^，。|]{0,12}(?:便宜|低|少)了?\s?\|"
)
"""A reduction, whatever stands between the verb and its amount."""
REDUCED = Pattern(
    r"(?<![a-z])(?:reductions?|discount(?:ed)?|savings?|saves?|saved|markdown|price (?:cut|drop)|better off|(?:cut"
    r"|slashed"
    r"|lowered|reduced|dropped)[^|]{0,40} by|(?:offer|deal|sale) (?:is worth|takes|gives|knocks|cuts"
    r"|shaves))(?![a-z])"
    r"|下调|往下调|调低|降(?![到至])|优惠(?!后|价)|让利|减免|砍掉?|折扣"
)

PAID_BELOW_BEFORE = before_number(
    r"(?:orders?|purchases?|baskets?|carts?|anything) (?:that are |worth |totall?ing )?(?:under|below|of less than"
    r"|less than)",
    r"不满|不足|未满|低于|不到|没到",
)
PAID_BELOW_AFTER = Pattern(r"\s?(?:以下|之下)")
PAID = Pattern(r"(?<![a-z])(?:shipping|delivery|postage|freight|fee|ships?)(?![a-z])|[运邮]费|快递费|配送费")
"""Below an amount there is a charge: from there on there is none."""

_OFFER = r"(?:sale|offer|discount|deal|promotion|promo|markdown|reduction|price cut|campaign)"
FORMERLY = Pattern(
    rf"(?<![a-z])(?:(?:without|prior to|outside(?: of)?|(?:when |if |were )?(?:it's |it is |it were )?not (?:on|for"
    rf"|in)"
    rf"|if not for|but for|before|until|absent)(?: (?:the|this|that|its|any|a|an|current|special))* {_OFFER}"
    rf"(?! (?:ends|expires|is over|runs out))|until recently|up to now|in the past|at (?:full price|launch|release)"
    r"|(?:when|as) (?:it )?(?:first )?(?:launched|came out|appeared)|had been|once (?:sold|cost|went|priced)"
    r"|(?:non-sale|pre-sale|retail|standard|everyday|reference|undiscounted|suggested|recommended)"
    r"(?: (?:retail|selling))? (?:price|cost)s?)(?![a-z])"
    r"|(?:不做|没有?|无|非|不搞|不参加|不享受|抛开|去掉|如果没有?)(?:活动|优惠|折扣|促销|打折|降价|做活动)|不打折"
    r"|没打折|没降价|未降价"
    r"|此前|发售价|上市[时价]|刚上市|刚发布|首发|正常(?:售价|价格?|卖|要)|正价|往日|过去|从前"
)
"""What tells of the price before or beside the offer; "the standard price" may also be the one now."""
