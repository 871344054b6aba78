"""Words of politeness and of asking: a need is the same without them."""

from shopcli.patterns import Pattern
from shopcli.query.common_words import words

ASKING = (
    r"(?:can|could|would|will|should|do|does|did|shall|may|might) (?:you|i|we|u|it|they)(?: please)?"
    r"|(?:i|we|you|he|she|they|it|who|that)(?:'m|'re|'s|'d|'ll|'ve| am| are| is| was| has| have| had| would"
    r"| will| really| just)*"
    r"(?: (?:loves?|likes?|enjoys?|hates?|needs?|wants?|does|do|uses?|goes|go|works?|plays?|travels?|makes?|said"
    r"|think|thinks|know))?"
    r"|(?:looking|searching|shopping|hunting|in the market|on the lookout|look|search|shop|hunt) for"
    r"|(?:want|need|wants|needs|wanted|needed|like|love|loves|going|trying|try|plan|planning)(?: to (?:buy|get"
    r"|find|have|purchase|order|see|upgrade))?"
    r"|(?:recommend(?:ations?|ed|s)?|suggest(?:ions?|s)?|advice|advise|help|show|find|get|give|buy|buying"
    r"|purchase|pick|choose|tell)(?: (?:me|us))?"
    r"|what(?:'s| is| are|s)?|which|how about|is there|are there|(?:please|pls|plz|thanks?(?: you)?|thx|hi|hello"
    r"|hey|dear|ok|okay)"
    r"|(?:is|are|was|were|be|been|am|has|have|had|having|isn't|don't|doesn't|it's|its|there|here|now|then|can"
    r"|could|will|would|should|must|does|do)"
    r"|(?:use|using|used|uses|usage)(?: (?:for|it))?|(?:worth|today|this year|right now|at the moment|soon|asap)"
    r"|etc|e\.?g\.?"
)
"""What asks, and verbs: the phrase before it ends there."""

FILLERS = (
    r"(?:some|any|an?|the|this|that|these|those|one|ones|thing|things|something|anything|someone|somebody|my|our"
    r"|your|his|her|their|me|us|you)"
    r"|(?:good|great|best|nice|decent|better|perfect|ideal|suitable|right|proper|excellent|solid|awesome|cool)"
    r"|(?:kind|type|sort|pair|set|piece|bunch|couple) of|(?:option|choice|offer|product|item|deal|model|brand|price"
    r"|cost|budget|money|range|value)s?"
    r"|new|just|really|very|quite|pretty|too|also|maybe|perhaps|probably|currently|actually|basically|simply"
    r"|still|even|much|more|most"
    r"|under|over|below|above|less|up to|at (?:least|most)|around|about|between|within|max(?:imum)?|min(?:imum)?"
    r"|no|not|only"
    r"|preferably|ideally|if possible|or so"
    r"|all|every|each|multiple|come|comes|suited|replacement|upgrade|substitute|identical|total"
)
"""What says nothing and parts nothing."""

BREAKS = words(
    "for with without that which who whose where when while to from in on at of by and or but as than into "
    "onto via per if because so then also like w "
    "allowed made suitable compatible approved designed meant intended permitted equipped capable able recommended"
)
"""Words that end a noun phrase: prepositions, and what opens a clause about the noun before it."""

CHIPS = words("intel amd nvidia ryzen geforce radeon rtx gtx rx core snapdragon dimensity i3 i5 i7 i9 m1 m2 m3 m4")
SPECIFICATIONS = words(
    "intel amd nvidia apple ryzen geforce radeon rtx gtx core snapdragon oled ips lcd qled amoled led android "
    "windows macos linux ios chromeos wireless wired bluetooth mechanical waterproof foldable gaming refurbished "
    "used new unlocked usb hdmi wifi wi-fi nvme pro max mini plus ultra air se lite edition"
)
"""What may follow the head of a phrase without being it: "laptop intel"."""

HAN_COURTESY = (
    r"(?:我们?|俺|咱们?|本人)?(?:现在|目前|最近|打算|准备|计划)?(?:想要?|要|需要|准备|打算)?(?:再)?(?:买|购买|购"
    r"|入手|换|找|求|看看?|挑|选|选购|配|添置|搞)(?:到|个|一下)?"
    r"(?=[一二两三几\d个台款部只副把块双支件条\s]|$|[^东家卖])(?:一?[个台款部只副把块双支件条套种点些](?![灯式套头]))?"
    r"|(?:麻烦|请|求)?(?:大家|大神|各位|亲|你们?)?(?:帮(?:我|忙|个忙)?|给(?:我|点)?|替我)?(?:推荐|介绍|安利|参考"
    r"|挑选|选择?|找找?|看看)(?:一下|下|一?[个台款部只副把块双支件条套种点些]|几[个台款部只副把块双支件条])?"
    r"|有(?:没有|哪些|什么|啥)(?:好的?|比较好的?|合适的?)?|有无"
    r"|哪[个一]?[个台款部只副把块双支件条种些]?(?:比较)?(?:好用?|值得(?:买|入手)?|合适|适合(?:我)?|最好|强)?"
    r"|(?:什么|啥)(?:样的?|牌子|型号)?|怎么(?:选|样|买)|如何选|求推荐|求助|请问|您好|你好|谢谢|多谢|麻烦|拜托"
    r"|(?:好用|好一[点些]|好点|好的|不错|合适|靠谱|优质|给力|值得买|值得入手|值得推荐|实用)(?:一?点)?的?|推荐|一下|(?:左右"
    r"|上下|以内|以下|以上|之间|不超过|大概|大约|至少|最多)"
    r"|(?:预算|价格|价位|价钱|价)(?:在|是|为)?|(?:品牌|牌子|型号|款式|配置|产品|商品|东西)(?:不限|都行|随意"
    r"|无所谓)?|颜色(?:不限|随意|都行|无所谓)"
    r"|(?:最好|希望|需要|想要|想|要求|必须|一定要?|能够|(?:希望|需要|要)能|平替|替代品?|用途|需求|越.越好|可以|而且|并且|但是?|不过|然后|还要"
    r"|还有|以及|或者|因为|所以|如果|就是|主要|平时|经常|偶尔|比较|非常|特别|稍微|尽量|优先)"
    r"|(?:用来|用于|适用于|适合|适用)|[的了吗呢吧啊呀哦嘛哈么和与及且或也都就还又]"
    r"|一[个台款部只副把块双支件条套种些点份](?![灯])|给我|送给|时候|的话"
)

PROTECTED = (
    r"智能|性能|功能|节能|人工智能|有线|有源|无线|家用|车用|商用|两用|多用|通用|专用|台灯|台式|台扇|支架|把手"
    r"|把套|条码|个人|件套|块状|双肩|双卡|双屏|给排|要塞|买手(?!机|表|环)"
    r"|带鱼屏|带线|也门|都市|就业|想象|很大|平台|吧台|灶台|后台|充电|电量|可穿戴|可折叠|可乐|能量|选手|挑战|配件"
    r"|配饰|配重|换气|看戏|华为|交换机|切换|变换|分配|适配|装配|配电|配音|购物[袋车篮]|采购|求生|换鞋|看门狗|搞笑|找平"
    r"|和服|和牛|和面|哈密瓜|哈雷|与众不同|普及"
)
HAN_EDGE_START = Pattern(
    r"^(?:[我你他她咱]们?|您|大家|请|想|要|买|找|求|给|把|让|是|有|带|用|再|很|较|最|个|台|款|在|从|对|为|这|那|能|可|会|去|做|拿|于|被|太|更|挺|蛮|喜欢)+"
)
HAN_EDGE_END = Pattern(r"(?:我|用|买|有|要|给|是|在|为|等|吧|呗|喜欢|使用|之类|什么|就行|即可|(?<=.)好|^好)+$")
