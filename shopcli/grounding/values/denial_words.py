"""The words that say yes or no to what a product may have, in front of its name and behind it.

Those whose names end in BEFORE are searched for at the end of what stands before the name, those in AFTER matched right
behind it.
"""

from shopcli.grounding.values.phrases import SUBJECT
from shopcli.patterns import Pattern

_AUXILIARY = (
    r"(?:(?:has|have|had) been|(?:had|has|have) to be|(?:is|are|was|were|got|gets|being|be|seems|stays|remains|went"
    r"|goes)"
    r"(?: simply| just| also| sadly)?)"
)
_CUT = (
    r"(?:cut|dropped|axed|omitted|skipped|removed|scrapped|sacrificed|missing|absent|lacking|left (?:out|off|aside)"
    r"|unsupported"
    r"|unavailable|nowhere(?: to be (?:found|seen|had))?|not (?:on board|included|there)|off the (?:list|table|menu)"
    r"|out of (?:the picture|the question|luck)|gone|done away with|ditched|excluded|nixed|trimmed)"
)
_HAN_CUT = r"(?:缺席|缺失|缺位|[省砍删减裁略阉拿去丢]掉?|省[略去]|阉割|舍弃|放弃|取消|去除|移除|落下|遗漏|缺|少)"
_HAN_NOT = r"(?:并?没有?|并?未|并?不|从未|可没)"

DENIED_BEFORE = Pattern(
    rf"(?:(?<![a-z])(?:missing|absent|left out|gone|lacking|omitted|cut|dropped|lack|absence|giv(?:e|es|ing) up"
    rf"|trad(?:es?|ing)(?: away)?)(?: (?:of|from|on|in|here|with|is|are|with|:)"
    rf"|\s+{SUBJECT})*\s?[:：]?\s*(?:(?:a|an|any|the)\s+)?|缺[了掉的]?(?:就是|是)?|(?:上|里)?(?:找|看|见)不[到着]"
    rf"|短板[是为：]?没有"
    r"|(?<![a-z])(?:no|not|without|lacks?|lacking|free of|missing|misses|neither|nor|non|never|skips?|omits?"
    r"|drops?|minus|forgoes?|forgoing|does without|goes without|do(?:ing)? without|leaves? out|leaving out|left out"
    r"|sans"
    r"|does away with|won't (?:find|get)|has no|hasn't|isn't|aren't|wasn't|doesn't|does not"
    r"|don't|do not|cannot|can't|won't|didn't|did not|sacrifices?|sacrificing|devoid of|bereft of|short (?:of|on)"
    r"|misses out on|passes (?:on|up)|skimps? on|skimping on|in vain for|nothing like|steers clear of"
    r"|waves? goodbye to"
    r"|dispenses with|gives up|cuts out|cut out|cuts?|dropped|axe[sd]?|omitting|skipping|dropping|ditche[sd]|scraps"
    r"|holds back on|left off|cut corners on|goodbye to|sparing you|instead of|rather than|[✗✘❌×]|forget(?: about)?"
    r"|all but|everything but|except(?: for)?|rules out|trades? away|no such thing as"
    r"|foregoes|foregoing|says no to|refrains from|saves itself|saves on|shuns?|avoids)"
    r"(?:\s?[:,]|[\s-]+(?:a|an|any|the|some|kind of|sort of|sign of|trace of|form of|type of|have|has|come|comes|with"
    r"|include|included|offer|offered|support|feature|provide|get|got"
    r"|equipped|fitted|furnished|blessed|kitted out|built|ship|ships|shipped|boast|sport|carry|rock|pack|in|for"
    r"|built-in|is|are|here|on it|on this one|on \[§+\]|\[§+\]|it|you|:|expect|count on|bother with|bring|find|see"
    r"|there|to|be"
    r"|integrated|dedicated|real|true|proper|fully|it|active|its|full|actually|even|really))*[\s-]*"
    r"|(?:不支持|不带|没有配备|没有|没配|未配备|未配|不含|不具备|不配|缺少|缺乏|欠缺|少了|找不到|缺"
    r"|[省砍去删拿减裁略阉]掉?了|[省砍去删拿减裁略阉]掉|省略了?|省下了?|舍弃了?|放弃了?|阉割了?|[没未]能?(?:给|做"
    r"|装|设"
    r"|配上|用上|落下|少了?|省)|落下了?|(?<!不)牺牲了?|缺席|无缘|别指望有?|没把|没有把|(?:没有|缺|少|没|缺少|省去"
    r"|砍掉"
    r"|省掉)的(?:就)?是|告别"
    r"|(?:找|看|见)不到|别想有?"
    r"|无法|不能|不可|并非|不是|无"
    r"|没|未|非|不|[✗✘❌×]|省去了?|取消了?|去掉了?)(?:任何|配备|内置|带|有|自带|提供)?\s?)$"
)
DENIED_TWICE_BEFORE = Pattern(
    r"(?:(?<![a-z])(?:not|never|without|far from|no need)|n't)(?: (?:have|need|want|going|forced|asked|required|be"
    r"|to|ever|even"
    r"|really|actually))*\s*$|(?:没有?|未曾?|不|并非)\s*$"
)
"""What makes a yes of a denial that follows: "does not lack", 没有省掉."""
_KEPT_BEFORE = r"少不[了得]$|[没未]有?(?:落下|少|缺|省)了?$|不(?:缺|少|乏)$"
KEPT_BEFORE = Pattern(_KEPT_BEFORE)
"""Two denials in one expression."""
PARTED_BEFORE = Pattern(
    r"(?<![a-z])(?:(?P<leave>leav(?:es?|ing)|left|cuts?|cutting|tak(?:es|en)|took)"
    r"|(?P<give>gives?|gave))(?: (?:a|an|the|its|any))?\s*$|(?P<deal>[与和跟同])\s?$|(?P<take>[把将])\s?$"
)
PARTED_AFTER = {
    "leave": Pattern(r"\s(?:out|off|aside|behind|away)(?![a-z])"),
    "give": Pattern(r"\s(?:a miss|the boot|the chop|a pass)(?![a-z])"),
    "take": Pattern(r"\s?(?:给|都|也)*(?:[省砍删减裁略阉拿去丢]|取消|舍弃|放弃|阉割)"),
    "deal": Pattern(r"\s?(?:无缘|不沾边|无关|绝缘)"),
}
"""By the group of `PARTED_BEFORE`: "leaves the touchscreen out", 与触摸屏无缘."""

_END = r"(?=\s*(?:[|,.;)\]。，；）!！、/]|$|(?:for|on) \[))"
_NO = (
    r"(?:no(?:ne|pe)?|not (?:supported|included|available|present|provided|offered|built[ -]in|fitted|there|here"
    r"|at all)|false"
    r"|without|absent|missing|lacking|n|unsupported|unavailable|无|否|没有?(?:配备|搭载|提供|支持)?|不支持[^\s"
    r"|，。；]{0,4}|不带|不含|不具备|不配|不可|未配备?"
    r"|未搭载|缺|缺失|不是|不行|×|✗|✘|❌)"
)
_YES = (
    r"(?:yes|yep|yup|yeah|true|included|y|present|supported|available|built[ -]in|on ?board|there|standard|of course"
    r"|sure|check|(?:都|均)?(?:有|是|支持|带|配备?|具备|自带|标配|含|可以|齐全)的?|✓|✔|✅|☑)"
)
_NAME_GOES_ON = r"(?:\s?[a-z]{2,14}|\s?[\u4e00-\u9fff]{1,4})?"
_SEPARATOR = r"\s*(?:->|=>|→|⇒|…+|\.{2,}|[:：|=>–—·/-]|[(（\[])+\s*"
NO_ANSWER = Pattern(
    rf"{_NAME_GOES_ON}(?:{_SEPARATOR}{_NO}{_END}|\s+(?:no|none|nope){_END}|\s*[:：|=–—-]*\s*(?:×|✗|✘|❌))"
)
YES_ANSWER = Pattern(rf"{_NAME_GOES_ON}(?:{_SEPARATOR}{_YES}{_END}|\s*[:：|=–—-]*\s*(?:✓|✔|✅|☑))")
ITEM_BEFORE = Pattern(r"(?:^|[|;；])[\s\-*+•·\d.)]*$")
LABEL_AFTER = Pattern(
    rf"{_NAME_GOES_ON}\s*(?:->|=>|→|⇒|[:：=|]|\s[–—-]\s)+\s*(?:[^\s|,.;。，；]+(?:\s[^\s|,.;。，；]+){{0,3}})?\s*(?:["
    rf"|,.;。，；]|$)"
)
"""A label with a short answer: where the answer is no known yes or no, nothing is said that could be judged."""
PERHAPS_DENIED = Pattern(
    r"(?<![a-z])(?:no|not(?! only| just| merely)|nor|none|never|neither|without|lack(?:s|ing)?|miss(?:es|ing)?"
    r"|absen(?:t|ce)|vain|hardly|barely|instead"
    r"|unlike|except|drops?|dropped|omit(?:s|ted)?|skip(?:s|ped)?|cuts?|forgo(?:es)?|sacrific[a-z]+|downside|drawback"
    r"|trade-?off|too bad|sadly|unfortunately|wish|only|shame|pity)(?![a-z])|n't(?![a-z])"
    r"|[缺没无未不非省砍欠短]|可惜|遗憾|放弃|舍弃|牺牲|取消"
)
"""Words that may deny a feature from further away; where one is about, a plain "yes" is not sure."""
ASKED_AFTER = Pattern(
    r"[^.!?;。！；？]{0,40}[?？]\s*(?:(?P<no>no|nope|没有|不支持|无|没)|(?P<yes>yes|yep|有|支持|是的))?(?![a-z])"
)
"""A question, with its answer where one follows."""

DENIED_AFTER = Pattern(
    r"[\s-]?free(?![a-z])"
    r"|\s(?:(?:support|function|feature) )?(?:is|are|was|were|has|have|does|do|did|will|can|could)(?:n't"
    r"| not)(?: been| be)?"
    r"(?: (?:supported|included|available|present|provided|offered|built in|make|made|come|feature|appear|part))?"
    r"(?! (?:only|just|merely|limited))(?![a-z])"
    r"|[^,.;:|]{0,32}\s(?:in vain|nowhere|is not (?:there|here|on offer)|to no avail|missing|absent)(?![a-z])"
    rf"|,? (?:is|are|was|were) (?:a |the )?(?:no(?:-go)?|out|off)(?! [a-z])(?![a-z-])|,\s?(?:no|not)[.,;]"
    rf"|\s{_AUXILIARY} (?:also |simply |sadly )?{_CUT}(?![a-z])|\s(?:is|are) (?:what|something"
    rf"|one thing)[a-z ]{{0,24}}"
    r"(?:lacks?|does without|misses|forgoes|goes without)(?![a-z])"
    r"|\s?(?:功能)?(?:它|这款|却|也|都|均|并|就|则|是|暂|目前|方面|这次|这代|本次|，)*(?:不支持|没有|没给|没做|没配"
    r"|没上|没搭载"
    r"|未提供|未配备?"
    r"|未搭载|未支持|欠缺|缺失|缺席|缺位|欠奉|不在|不具备|无缘|免了|别指望|就别想|不见踪影|不见了"
    r"|没了|没装|没设|(?:找|看|见)不到|(?:被|给)?(?:[省砍删减裁略阉拿去丢]掉?了?|省略了?|阉割了?"
    r"|取消了?)(?=[了。，,；;！!\s]|$))"
)
KEPT_AFTER = Pattern(
    r"\s(?:is|are|was|were|has|have)(?:n't| not)(?: been)? "
    rf"(?:something[a-z ]{{0,24}}lacks?|{_CUT}|left out|forgotten)(?![a-z])"
    rf"|\s?(?:功能)?(?:也|都|均|并|可|一样)*{_HAN_NOT}(?:被)?{_HAN_CUT}|\s?(?:一样|一个)(?:不|没)(?:少|落)"
    r"|\s?(?:功能)?(?:也|当然|自然|更|都)*(?:不是问题|少不[了得]|没问题|不在话下)"
)
"""A denial of a denial behind the name."""
