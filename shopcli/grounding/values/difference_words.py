"""The words that tell how far two prices are apart, and how far one was reduced, in both languages.

Those whose names end in BEFORE are searched for at the end of what stands before the amount, those in AFTER matched
right behind it.
"""

from shopcli.grounding.values.phrases import SUBJECT, before_number
from shopcli.patterns import Pattern

LISTED = (
    r"(?:list|regular|original|usual|former|old|previous|normal|sticker|full|crossed-out|msrp|rrp)"
    r"(?![a-z])"
)
_TARGET = rf"(?=\s+(?:your|the|its|my|that|what|budget|limit|{LISTED}|{SUBJECT}))"

TO_LIMIT = Pattern(
    r"[a-z\s]{0,12}?(?:(?:your|the|my)\s(?:[a-z$€£\d,.]+\s){0,2})?(?:limit|budget|max(?:imum)?|cap|ceiling"
    r"|target)(?![a-z])"
)
TO_LIST = Pattern(
    r"\s?[（(]?(?:相对|相比|较|对比)?于?(?:原价|划线价)|"
    rf"[a-z\s]{{0,16}}?(?:(?:its|the|was)\s?(?:[a-z]+\s)?|(?:than|below|under|off) ){LISTED}|\s{LISTED}"
    r"|\s(?:than|from) (?:before|usual|normal|(?:it|the price|[\[\]§]+|this [a-z]+) (?:was|used to"
    r"|(?:would )?(?:normally"
    r"|usually|originally|regularly|otherwise)))"
)
OF_BUDGET = Pattern(r"(?:预算|上限|budget|limit)[^，。；,;)）]{0,16}$")
SPARED_BEFORE = before_number(
    r"leav(?:es?|ing)(?: (?:you|us|me))?(?: with)?|(?:be|are) left with|still have|you(?:'d|'ll| would| will) have",
    r"(?:离|距离?)[你您]?的?(?:预算|上限|价格上限|预算上限)[^，。]{0,8}?(?:还有|还剩|还差|差|有|剩)"
    r"|预算(?:里|内|上)?(?:还能|还可以|能|可以)?(?:还有|还剩|剩余?|结余|余)(?:下|出)?"
    r"|(?:还|能|可以)+(?:剩|余)(?:下|出)?|节余|结余|剩余",
)
SPARED_AFTER = Pattern(
    r"\s(?:remains? unspent|left(?: over)?|to spare|remaining|unspent|(?:of|in|from) your (?:budget"
    r"|limit) (?:unspent|left|free"
    r"|unused|over)"
    r"|(?:of )?(?:headroom|room|slack|leeway))(?![a-z])"
)

MORE_AFTER = Pattern(
    r"\s(?:more(?! than \d)|extra|dearer|pricier|costlier|higher|on top|premium|more expensive|steeper)(?![a-z])"
    rf"|\s(?:over|above|beyond|north of){_TARGET}|\sto (?:the|your) (?:price|cost|bill|total)"
    r"|\s?(?:贵)(?![a-z])"
)
LESS_AFTER = Pattern(
    r"\s(?:less|cheaper|lower|short of|less expensive)(?![a-z])"
    rf"|\s(?:below|under|within|inside|beneath|shy of|short of|south of){_TARGET}|\s?便宜"
)
APART_AFTER = Pattern(
    r"\s?(?:price )?(?:difference|gap|apart|between them|step up|jump|spread|upcharge)(?![a-z])|\s?的?(?:差价|价差"
    r"|差距)"
)
MORE_BEFORE = before_number(
    r"(?:an? )?(?:extra|additional|another|premium(?: of)?|pay an extra|upcharge(?: of)?|surcharge(?: of)?)",
    r"贵|多花|多付|多出|[多再]掏|多给|高出|(?<!最)高|(?<!参)加|添|补|再花|超出|超|再加|(?<!差不)(?<![至最许])多",
)
LESS_BEFORE = before_number(
    r"(?:cheaper|less expensive|lower|less)(?: of the (?:two|pair)| one| option)?,? by"
    rf"|(?:below|under|within|undercuts?|undercutting|beats?)(?: {SUBJECT}| (?:your|the) (?:budget|limit)"
    rf"| the [a-z ]{{1,16}}?)?(?: on price)? by",
    r"便宜|少花|少付|少掏|(?<![最降])低|低于预算|(?<![至最])少",
)
DEARER_BY = before_number(
    r"(?:dearer|more expensive|pricier|costlier|higher)(?: of the (?:two|pair)| one| option)?,? by"
    r"|(?:exceeds?|over|beyond)(?: (?:your )?(?:budget|limit))? by",
)
APART_BEFORE = before_number(
    r"(?:price )?(?:difference|gap|spread|jump|step(?:ping)?(?: up| down)?|leap|upgrad(?:e|ing)|mov(?:e|ing)(?: up"
    r"| down)?|drop(?:ping)?(?: down)?|downgrad(?:e|ing)|switch(?:ing)?"
    r"|going(?= (?:up |over )?(?:from|to)))"
    r"(?: in price)?(?:,? (?:from|between|up from|to|over|against|versus|with) [^.;]{2,110}?)?"
    r"|differ by|apart by|separated by",
    r"差价|价差|相差|价格差|差",
)
UNTOLD = Pattern(
    rf"在\s?{SUBJECT}\s?的?[之以]?[上下]，?[^，。]{{0,4}}$|(?:比|较)(?:起|于)?\s?(?:选|买|拿"
    rf"|入手)\s*{SUBJECT}[^。；，]{{0,6}}$"
)
"""What is held against another so that its place in the sentence does not tell which of the two has more."""
AGAINST = Pattern(r"比|较|相比|than")
_BEFORE_HAN = r"(?:原价|划线价|原来|首发价|市场价|官方价|日常价|平时|之前|以前)"
AGAINST_LIST = Pattern(
    rf"(?:和|与|跟|同|对比){_BEFORE_HAN}(?:相比|比|对比)?|(?:比|较|相比|相对)于?(?:它的?|其)?{_BEFORE_HAN}"
    rf"|(?:than|to|with) (?:its|the) {LISTED}"
)
CHOOSING_AFTER = Pattern(r"\s(?:by|if|when)(?: you)? (?:choos|pick|go|opt|tak|buy|select|switch)[a-z]*")
AGAINST_AFTER = Pattern(
    r"\s(?:over|compared (?:to|with)|versus|vs\.?|against|relative to)\s"
    rf"(?!(?:its|the|their)\s(?:[a-z]+\s)?(?:price|{LISTED}))"
)
INSTEAD_BEFORE = Pattern(
    r"(?:instead of|rather than|over|choosing|picking|going with)\s[^.;]{0,60}$|(?:不选|不买|放弃|比起|相比"
    r"|而不是)[^。；]{1,60}$"
    rf"|(?:比|较)(?:起|于)?(?P<chosen>选|买|拿|入手)?\s*{SUBJECT}[^。；，]{{0,6}}$"
)

SAVING_AFTER = Pattern(
    r"\s?(?:(?:price |instant )?(?:off(?![a-z])|discount|saving|reduction|price cut|price drop|in savings"
    r"|of savings|rebate|markdown))|\s?的?(?:优惠|折扣|减免|降价|降幅)(?![价到至])"
    r"|\s(?:better off)(?! than (?!before|usual))|\s(?:has been|was|is|gets?|being|have been) (?:taken|knocked|cut"
    r"|shaved|slashed|lopped|trimmed)"
)
_NOT_TO = r"(?! (?:to|at|from|for|now|until)(?![a-z]))"
"""What is reduced to an amount costs just that."""
SAVING_BEFORE = before_number(
    r"sav(?:e|es|ed|ing|ings)(?: (?:you|yourself|me|us|buyers))?|discount|reduction|markdown|rebate|price (?:cut"
    r"|drop)"
    rf"|(?:keep(?:s|ing)?(?: you| back)?|discounted|cut|reduced|marked down|lowered|slashed|fallen|fell|down"
    rf"|drop(?:s|ped)?|cut(?:s|ting)?|tak(?:es?|en|ing) off|(?:knock|lop|shav|trim|slash)(?:s|e|es|ed|ing|ped"
    rf"|med)?(?: off)?){_NOT_TO}",
    r"省(?:下|了|去|出)?来?|直降|立减|立省|直减|(?:降价|降低了?|下调了?|降了?)(?!到|至)|降幅|优惠了?(?!价)|减免"
    r"|节省了?|便宜了|减|折扣"
    r"|让利",
)
