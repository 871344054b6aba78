"""The words by which requests for advice are told apart and cut into parts."""

import re
from collections.abc import Mapping

from shopcli.patterns import Pattern

FRAMES: Mapping[str, Pattern] = {
    "top_up": Pattern(
        r"(?:short of|away from|to (?:reach|get|hit|qualify for)|reach) (?:the )?free[- ]?(?:shipping|delivery)"
        r"|(?:凑单|凑够|凑满)|(?:还)?差.{0,8}(?:包邮|免邮|免运费|满减)"
    ),
    "compare": Pattern(
        r"^(?=[^,:，：]{2,40} or [^,:，：]{2,40}\?\s*$)|(?<![a-z])(?:compare|comparison (?:of|between)"
        r"|vs\.?|versus|differences? between"
        r"|(?:which|what) (?:one )?(?:is|are|would be) (?:the )?(?:better|best)(?:,| of|:)?"
        r"|which (?:one )?should i (?:buy|get|take|choose|pick)"
        r"|(?:is|are) better(?=[,:?])|better than|(?:is|are)(?= .{2,60} or .{2,60} (?:better|best)(?![a-z])))(?![a-z])"
        r"|对比(?:一下)?|比较(?:一下|下)?(?!便宜|轻|好|贵|大|小|高|低|重|实惠|划算)"
        r"|(?:和|与|跟).{1,30}(?:哪个|哪款|哪台|哪一[个款台])"
        r"|(?:哪个|哪款|哪台)(?:更|比较)?(?:好|值得买|值|适合|划算)|有(?:什么|啥|何)(?:区别|不同|差别)|还是"
    ),
    "guide": Pattern(
        r"what (?:should|do) (?:i|we) (?:look (?:for|at|out for)|consider|know|check|watch)"
        r"|what (?:to look (?:for|out for|at)|matters|to consider|is important)"
        r"|how (?:do i|to|should i) (?:choose|pick|select|buy)|buying guide|buyer'?s guide|guide to (?:buying|choosing)"
        r"|怎么(?:选购?|挑选?)|如何(?:选购?|挑选?)|选购(?:指南|要点|攻略)"
        r"|(?:要|应该|该|需要)?(?:看|注意|关注)(?:哪些|什么|哪几)(?:参数|方面|点|地方)?"
    ),
    "complements": Pattern(
        r"what (?:else )?(?:goes|would go|works|pairs|fits)(?: well)? with"
        r"|what (?:can|should|do) i (?:use|pair|combine|get|buy)(?: together)? with|go(?:es)? (?:well )?with"
        r"|(?:what |which )?accessor(?:y|ies)(?: do i need)? for|to go with"
        r"|搭配(?:什么|哪些)|配(?:什么|哪些|点什么)|(?:可以|能|适合|应该|需要)?和?什么(?:一起用|搭配)"
        r"|(?:需要|要|有)?(?:什么|哪些)配件|(?:的|要|需要)配件"
    ),
    "deals": Pattern(
        r"(?<![a-z])(?:(?:what|which|any|are there(?: any)?|is there(?: any)?|show me(?: the)?) )?(?:deals?|discounts?"
        r"|promotions?|offers?|coupons?|promo codes?|on sale|sales?|reduced|bargains?)"
        r"(?: (?:are there|do you have|apply to|apply))?(?![a-z])"
        r"|(?:有(?:什么|哪些|啥|没有))?(?:优惠券|优惠|打折|折扣|促销|特价|降价|满减|赠品)|有(?:什么|哪些|啥)活动"
        r"|送(?:什么|啥)"
    ),
}
"""Purpose to the words that ask for it, the surest first; what none of them asks for is a basket."""

SURE_COMPARE = Pattern(r"compar|differen|对比|比较")
WEAK_COMPARE = Pattern(r"(?:和|与|跟).{1,30}|还是|")
"""Frames of comparisons that need no second name to be one, and frames that hold a name or part two."""

AMOUNT_AHEAD = Pattern(r"(budget(?: is)?|预算[是为]?)\s*[:：]\s*(?=\S{0,2}\d)", flags=re.IGNORECASE)
"""A colon that parts a budget from its amount, and no title from a list."""

HEAD = Pattern(r"(?P<head>[^:：]{2,}?)\s*[:：]\s*(?P<list>.{2,})")
"""A title before a list: "a desk setup under $1200: laptop, monitor"."""

_COMMA = r"(?<!\d),|,(?!\d{3}(?!\d))"
"""One that parts a list, and no thousands."""

BETWEEN_SLOTS = Pattern(
    rf"{_COMMA}|[，、;；+＋&]|\s(?:and|plus|along with|together with|as well as)\s(?:also\s)?|以及|还有|再加|外加|加上"
    r"|加(?![湿热密速厚长大绒油固起])|和|(?:帮我)?[配搭凑](?:一|个)?套(?![装餐])"
)

BETWEEN_NAMES = Pattern(
    rf"{_COMMA}|[|，、;；/?？]|\s(?:and|or|vs\.?|versus|with|to|against|than)\s|(?:还是|和|与|跟|或者?|以及|对比|比)",
    flags=re.IGNORECASE,
)

FITTED = Pattern(
    r"(?<![a-z])(?:ram|memory|storage|ssd|hdd|drive|disk|screen|display|battery|keyboard|camera|graphics|gpu|cpu)s?$"
    r"|(?:内存|存储|硬盘|固态|屏幕?|显示屏|电池|显卡|键盘)$",
    flags=re.IGNORECASE,
)
"""What a device has in it, so that a measure before it says something of the device."""

PART_OF_SLOT = Pattern(
    r"(?:(?:an?|at least|with)\s)?\d+(?:\.\d+)?\s?-?(?:gb|tb|g|t|inch|in|英寸|寸|hz|k)(?![a-z])\s?(?:of\s)?\S*$"
    r"|(?:with|带|支持)"
)
"""What a list says of the thing before it, and is no thing of its own: "a laptop with 16 GB of RAM and 1 TB SSD"."""

EACH = Pattern(
    r"(?<![a-z])(?:each|apiece|per (?:piece|unit|one))(?![a-z])|(?:每|单)[个台款只部件块支]|各自?(?=\d|不)",
    flags=re.IGNORECASE,
)
TOGETHER = Pattern(
    r"(?<![a-z])(?:in total|total|all together|altogether|in all|all in|for everything|combined|for the lot)(?![a-z])"
    r"|总共|一共|总价|总(?=预算)|合计|加起来|全部",
    flags=re.IGNORECASE,
)
BUDGET = Pattern(r"(?<![a-z])budget(?![a-z])|预算", flags=re.IGNORECASE)
"""What makes an amount that stands by itself the limit of everything."""
TIMES = Pattern(
    r"(?<![\w.])(?P<before>[1-9]\d?)\s?[x×*](?=\s?[a-z\u4e00-\u9fff])"
    r"|(?<=[\sa-z\u4e00-\u9fff])[x×*]\s?(?P<after>[1-9]\d?)(?![\w.])"
)
MANY = Pattern(r"\s*(?P<count>[1-9]\d?)\s(?!dollars|bucks|euros|pounds)(?=[a-z]+s\s*$)")
"""A number before a plural that is the whole text: "90 laptops"."""
BARE_LIMIT = Pattern(r"(?<![a-z])(?:for|at|with)\s(?=\d[\d,.]*k?\s*[.!?]?\s*$)", flags=re.IGNORECASE)
"""What makes an amount without a currency a limit, where it ends the text: "a gaming setup for 2000"."""
BELOW = Pattern(r"(?<![a-z])(?:under|below|less than)(?![a-z])|低于")
BARE_AMOUNT = Pattern(
    r"\s*(?:(?:at most|under|below|less than|up to|max(?:imum)?|no more than|不超过|最多|低于)\s*)?"
    r"\d+(?:\.\d+)?\s*[.!]?\s*"
)
"""A limit and nothing else."""
ZERO = Pattern(r"(?:budget|预算)(?: of| is|是|为|:|：)?\s*[$€£¥￥]?\s?0(?![\d.])", flags=re.IGNORECASE)
"""A budget of nothing, which no need has."""
NOTHING = Pattern(
    r"(?<![a-z])(?:what should i (?:buy|get)|put together|build me|make me|set me up with)(?![a-z])"
    r"|怎么(?:买|搭|配)(?:最|更|比较)?|帮我(?:配|搭|凑)|(?:配|搭|来)(?=一套)|各(?:要|来|买|配)?一[个台款只部件块副套]?"
    r"|(?:我们?)?(?:想要|想|要|打算)?(?:购买|入手|买)(?!.送)",
    flags=re.IGNORECASE,
)
"""What asks, and names nothing."""

NOW = Pattern(
    r"^买|现在|目前|最近|今天|(?<![a-z])(?:right now|now|today|at the moment|currently)(?![a-z])", flags=re.IGNORECASE
)
"""What an offer is asked for beside the thing that it is on."""

SHORT_OF = Pattern(
    r"[$€£¥￥]\s?(?P<signed>\d+(?:\.\d+)?)|(?P<named>\d+(?:\.\d+)?)\s?(?:dollars|bucks|usd|eur|euros|元|块)"
)

ASIDE = Pattern(
    r"(?<![a-z])for (?:an? |my |the )?(?:[a-z]+ ){0,3}[a-z]+(?=[?.!,]|$)"
    r"|(?:给|适合)[^,，。?？]{1,12}$|(?:对|如果)[^,，]{1,10}来说",
    flags=re.IGNORECASE,
)
"""Whom or what a comparison is for."""

AFTER_NAMES = Pattern(
    r"(?:哪个|哪款|哪台|哪一[个款台]).*$|有(?:什么|啥|何)(?:区别|不同|差别).*$"
    r"|(?<![a-z])which (?:one )?(?:is|should|would).*$|(?<![a-z])(?:better|best)[?.!]?\s*$",
    flags=re.IGNORECASE,
)

NO_NAME = Pattern(
    r"(?:this|that|it|these|those|is|are|what|which|one|ones|two|them|both|please|can you|could you"
    r"|好|更好|我|请|帮我|我想|想|买|选|help me|i|me|这[个款台两]?|那[个款台]?|它|两[个款台]|)"
)
"""What stands where a name would and is none."""
