"""What a turn says of the conversation itself: taken out, the rest reads as a need does."""

import re

from shopcli.conversation.pointing import MARK
from shopcli.patterns import Pattern

TALK = Pattern(
    r"^(?:(?:ok(?:ay)?|well|hmm+|sorry|yes|yeah|yep|sure|and|also|then|but|actually|now|please|maybe|perhaps|great"
    r"|thanks|nope|oh|so)[,.!]?\s+|no[,.!]\s+)+"
    r"|(?<![a-z])(?:the )?same(?: (?:one|ones|thing|kind|model|type|again))?(?:,? (?:but|just|only|except))?(?![a-z])"
    r"|(?<![a-z])(?:(?:that's|it's|this is|that is) )?(?:a (?:bit|little)|rather|quite|kind of) much(?![a-z])"
    r"|(?<![a-z])(?:but|instead|rather|actually|as well|too|though|again)(?![a-z])"
    rf"|(?<![a-z])(?:make|made|have|get|keep) (?:it|that|them|{MARK})(?: be)?(?![a-z])"
    r"|(?<![a-z])(?:(?:go|going|change|changing|switch|move|increase|raise|lower|extend|stretch|set|bump)(?: (?:it"
    r"|that|them|the|my|up|down|out))*(?: (?:budget|price|limit|color|colour|size))? (?:to|with|for|by))(?![a-z])"
    r"|(?<![a-z])(?:is|are|would be|will be|'s)? ?(?:also |absolutely |totally )?(?:fine|ok|okay|acceptable"
    r"|all right|alright|possible|enough|good too|good as well)(?: (?:by|with|for) me)?(?![a-z])"
    r"|(?<![a-z])(?:what|how) about(?![a-z])|(?<![a-z])(?:do you have|have you got|is there|are there|got|(?:show"
    r"|give"
    r"|find) me(?! (?:just |only )?(?:\d|two|three|four|five|six|seven|eight|nine|ten|a few|a couple))|can you"
    r"|could you|let me see|(?:add|put|throw)(?= .*(?:basket|cart))|(?:in|to|into) (?:my |the )?(?:shopping )?"
    r"(?:basket|cart)|i(?:'d| would) (?:like|prefer|rather)(?: to)?|i (?:want|need"
    r"|prefer))(?![a-z])"
    r"|(?<![a-z])(?<!just )(?<!only )(?<!exactly )(?:ones?|models?|options?|versions?|something|anything"
    r"|products?|items?|things?|results?)(?![a-z])(?! with)"
    r"|^(?:那|再|还|另外|顺便|我|帮我|给我)*(?:来|要|加|配|买|拿|想买|想要)(?:一?[台个款部只副双件]|点)(?!人|性)"
    r"|换成|改成|改为|换为|换个|换一个|变成|换到|同样的?|一样的?(?:就行)?|其他(?:条件)?不变|但是?|不过|然后|的话"
    r"|也行|也可以|也好|也接受|就行|就好|就可以|加到|提到|提高到|增加到|放宽到|放到|降到|降低到|减到|调到|调整到"
    r"|缩到|控制到|(?:加入?|放)(?:进|到)?(?:我的)?购物车|看看|给我看|有没有|有吗|能不能|可不可以|可以"
    r"|[吗呢吧啊呀嘛么哈]|那么?(?!种)|还是|最好还?"
    r"|一点(?=$|[，,。])",
    flags=re.IGNORECASE,
)
ASKS_ANEW = Pattern(
    r"^(?:(?:ok(?:ay)?|now|and|also|next|so|then|hi|hello|well),? )*(?:i(?:'m| am) (?:also |now )?(?:looking"
    r"|searching|shopping|hunting) for|(?:i|we) (?:also |now )?(?:need|want)(?: to (?:buy|get|find))?"
    r"|(?:i'd|i would|we'd) (?:also )?like(?: to (?:buy|get))?|(?:can|could) you (?:please )?(?:find|recommend"
    r"|suggest)(?: me)?|(?:please )?(?:find|recommend|suggest)(?: me)?|looking for|in search of|do you (?:have"
    r"|sell))"
    r"\s+(?:an?|some|another|new|the best|a good|a pair of)(?![a-z])"
    r"|^(?:那|再|另外|还|现在|我|也|帮我|给我|请|麻烦)*(?:想买|要买|想要|需要|想找|找|推荐|买|求推荐"
    r"|有没有推荐)(?:一?[台个款部只副双]|点|些|一下)"
)
"""A whole need by itself, though it may be for the same kind of thing."""
BESIDE = Pattern(
    rf"(?:(?<![a-z])(?:for|with|to go with|to match|that (?:fits|goes with|works with|matches)|which (?:fits"
    rf"|goes with|works with)|compatible with|fits?) {MARK}"
    rf"|(?:给|配|搭配|和|跟|与|适合|兼容)?{MARK}(?:用的?|配|搭配|一起用的?|能用的?|适用的?|配套的?)|(?:给|配|搭配"
    rf"|适合|兼容){MARK}的?)"
)
"""What is wanted is to go with what is pointed at."""
LIKE = Pattern(
    rf"(?<![a-z])(?:(?:an? |any |some )?(?:alternatives?|substitutes?|replacements?) (?:to|for|of)|(?:something "
    rf"|anything |one |ones )?(?:similar to|comparable to|like)) {MARK}"
    rf"|(?:和|跟|与|像)?{MARK}(?:差不多|类似|相似|一样)的?|(?:类似|像){MARK}(?:这样|那样)?的?|{MARK}的?(?:平替"
    rf"|替代品?)"
)
REFUSED = Pattern(
    rf"(?<![a-z])(?:not|but not|except(?: for)?|other than|apart from|without|excluding|anything but"
    rf"|everything but) {MARK}"
    rf"|(?:不要|除了|别要|排除|去掉|不是){MARK}(?:了|以外|之外|外)?的?"
)
AND_THEN = Pattern(
    r"^(?:and|also|plus|as well as)\s|^(?:再|还|另外|顺便|以及|和)(?:要|配|来|加|买|需要|想要|给我?|推荐)*"
)
"""What opens a second need beside the first."""
OTHER_BRAND = Pattern(
    r"(?<![a-z])(?:an?)?(?:other|different|another) (?:brand|make|maker|manufacturer)s?(?![a-z])"
    r"|换一?个?(?:别的|其他)?(?:牌子|品牌)|(?:别的|其他|另外的)(?:牌子|品牌)"
)
ADDS = Pattern(r"(?<![a-z])(?:or|also|too|as well|additionally)(?![a-z])|(?:也行|也可以|也要|或者?|还有|也好)")
"""Brands beside those that were named before."""
OF_PART = Pattern(
    r"^(?:\W|and |but |also |one |it |must |should |needs? (?:to )?(?:have )?)*(?:with(?!out)|has|have|having"
    r"|that has|which has|including|featuring)(?![a-z])"
    r"|^(?:要|得|需要|必须|最好|能|也|再)*(?:带|有(?!没有)|配有|具备|支持)"
)
"""What follows is a part of what is wanted, and no other thing: "with a good keyboard"."""
SORTS = {
    "cheap": Pattern(
        r"(?<![a-z])(?:sort|order|rank)(?:ed)?(?: (?:\ue000|them|these|it|the (?:list|results)))? by (?:the )?(?:price"
        r"|cost)|cheapest first"
        r"|lowest price first|按?价格?(?:从低到高|升序)?排(?:序|列)?|便宜的(?:在前|排前面|优先)"
    ),
    "top_rated": Pattern(
        r"(?<![a-z])(?:sort|order|rank)(?:ed)?(?: (?:\ue000|them|these|it|the (?:list|results)))? by (?:the )?(?:rating"
        r"|ratings|reviews|stars)"
        r"|best rated first|按?(?:评分|好评|口碑)(?:从高到低)?排(?:序|列)?"
    ),
}
"""Wish → what asks for its order."""
AMOUNT_ALONE = Pattern(r"^\s*(?:about )?(?P<amount>\d{2,6}(?:[.,]\d{1,3})?)\s*[.!]?$", flags=re.IGNORECASE)
NEVER_BOTH = {"wireless": "wired", "wired": "wireless", "cordless": "corded", "无线": "有线", "有线": "无线"}
"""Word → its opposite, by which a product is called that lacks what the word asks for."""
