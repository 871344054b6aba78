"""What no catalog tells, by the words that ask for it."""

from shopcli.patterns import Pattern

COMMAND = Pattern(
    r"(?:ignore|disregard|forget|override|bypass)\b[\w\s,']{0,30}\b(?:instructions?|rules?|prompts?|catalog|above"
    r"|previous)"
    r"|^(?:system|assistant|developer)\s*:|you are now\b|from now on you|pretend (?:to be|that|you)|system prompt"
    r"|jailbreak"
    r"|(?:api|secret) key|(?:your|admin|system|wi-?fi) password|developer mode|repeat after me|your instructions\b"
    r"|(?:忽略|无视|忘掉|忘记|绕过|不要管)[^。？?]{0,12}(?:指令|指示|规则|设定|提示|目录|要求)|^(?:系统"
    r"|开发者)(?:提示|消息|指令)?[:：]"
    r"|系统提示词|提示词|从现在起你|从现在开始你|你现在是|假装|密钥|(?:你们?的|系统|后台|管理员|数据库|wi-?fi|无线网)密码|跟我念|重复我的话"
)
ELSEWHERE = Pattern(
    r"(?<![a-z])(?:(?:at|in|from|on|than) (?:(?:any |some |all )?others? (?:shops?|stores?|sellers?|sites?"
    r"|websites?|retailers?)"
    r"|another (?:shop|store|seller|site|retailer)|competitors?|amazon|ebay|walmart|best buy|target|costco|newegg"
    r"|aliexpress)"
    r"|elsewhere|(?:amazon|best buy|walmart|ebay|costco|newegg)(?:'s)? (?:price|charge|sell|ask|cost)s?"
    r"|does (?:amazon|best buy|walmart|ebay|costco|newegg|target))(?![a-z])"
    r"|别的?家|别的店|别的平台|其他(?:店|平台|网站|商家|家)|京东|淘宝|天猫|拼多多|抖音|亚马逊|苏宁|线下店|实体店卖"
)
PRICE = Pattern(
    r"(?<![a-z])(?:how much|price[ds]?|costs?|cheap\w*|expensive|worth|charge|sell(?:s|ing)? for|dearer"
    r"|pricier)(?![a-z])"
    r"|多少钱|价格|便宜|贵|价位|卖多少|几块|降到|涨到|值多少"
)
RESALE = Pattern(
    r"resale|resell|second[- ]hand|sell it (?:for )?(?:later|after|used)|trade[- ]in value|depreciat\w*"
    r"|hold its value|used one"
    r"|二手|转手|保值|残值|折旧"
)
WORTH_LATER = Pattern(
    r"(?<![a-z])(?:re-?sale|re-?sell(?:ing)? (?:value|price)|depreciat\w*"
    r"|(?:hold|holds|keep|keeps|retain|retains|lose|loses)(?: [\w']+){0,3} value)(?![a-z])|保值|残值|折旧|掉价|贬值"
)
"""What says by itself that it asks for the price of a used one."""
STOCK = Pattern(
    r"(?<![a-z])(?:in stock|stock|available|availability|sold out|restock\w*|coming back|back in|how many)(?![a-z])"
    r"|有货|现货|库存|缺货|补货|到货|还有吗|买得到"
)
LATER = Pattern(
    # "How much will it cost me" is a question about now.
    r"(?<![a-z])(?:(?:will|would|going to|gonna)(?: [\w-]+){0,4}? (?:be (?:back|available|in stock|restocked|cheaper"
    r"|reduced|lower|higher|left|sold out|gone|discounted|more expensive)|drop|fall|rise|go (?:up|down)|increase"
    r"|get (?:more|cheaper|any|new)|restock|come (?:back|down)|return|have more|change|sell out|run out)"
    r"|tomorrow|(?:next|coming) (?:\w+day|week|weekend|month"
    r"|year|spring|summer"
    r"|fall|autumn|winter|christmas|season)|in (?:a|one|two|three|six|\d+) (?:days?|weeks?|months?|years?)"
    r"|(?:by|on|at|around|before|after|until) (?:christmas|new year|thanksgiving|easter|valentine|halloween|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: eve|'s day| day)?|later (?:this|next)|someday"
    r"|coming back|back in (?:stock|again)|back in(?=[?.!]*$))(?![a-z])"
    r"|明天|后天|下周|下个?月|下季度|明年|后年|年后|年底|月底|[一二两三四五六七八九十\d]+[天周年](?:后|以后|之后)"
    r"|个月后|圣诞|元旦|春节|过年"
    r"|国庆|五一|周[一二三四五六日末]|以后|将来|未来|啥时候(?:补|到|来|有)|(?:什么时候|何时|几时)(?:补|到货|有货"
    r"|能买|再有)"
)
ALREADY = Pattern(r"sale|deal|promo|discount|offer|black friday|cyber|活动|优惠|促销|打折|券|满减")
"""Promotions tell their own dates."""
SALES = Pattern(
    r"(?:how many|what (?:share|percentage|fraction) of)(?:[\w' ]{0,40}) (?:sold|(?:pre-?)?ordered|returned|bought"
    r"|purchased"
    r"|repaired|broken)(?![a-z])"
    r"|(?:failure|return|defect|repair|complaint) rate|best[- ]?sell\w*|sales figures|units sold|sells? (?:best|most)"
    r"|mean time between|mtbf"
    # "How many laptops do you sell?" asks for what there is to buy, unless it says in which time.
    r"|how many(?:[\w' ]{0,40}) (?:did|have|has) (?:you|they|we|people|the (?:shop|store|company))"
    r"(?: guys| all)?(?: ever| already)? (?:sell|ship|shift|move|sold|shipped|shifted|moved)(?! to)(?![a-z])"
    r"|how (?:many|much)(?:[\w' ]{0,40}) (?:do|does|would|will) (?:you|they|it|the (?:shop|store))(?: guys)?"
    r"(?: usually| typically| normally)? sell(?: of \w+)?"
    r" (?:(?:a|per|each|every|in a|in one) (?:day|week|month|quarter|year)"
    r"|(?:daily|weekly|monthly|yearly))"
    r"|how (?:many|much)(?:[\w' ]{0,40}) (?:left|flew off|flown off|went over|gone over) (?:the|your) (?:shelves|shelf"
    r"|counter)|how (?:well|fast|quickly) (?:does|do|did|is|are|has|have) [\w' -]{1,40} sell(?:ing)?(?![a-z])"
    r"|(?:selling|sold|sells?) (?:well|badly|poorly|like hot cakes)(?![ -]?known|[a-z])"
    r"|sales (?:numbers?|volumes?|stats|statistics|rank)"
    r"|how (?:are|were|have been|is) (?:the |its |their )?sales(?! tax)"
    r"|how many (?:people|customers|buyers|owners|users|others|shoppers)(?: have| had| already| actually| do| did){0,3}"
    r" (?:buy|bought|own|got|purchased?|order|ordered|have)(?: it| one| this| these| them)?(?: so far| already| yet)?"
    r"(?=[\s?.!]*$)"
    r"|卖(?:了|过|掉了?|出去?了?)[几多](?:少)?[台个部件副只块条支把张套单]|(?:月|周|日|年|天|季度)[能可]?(?:以|销|卖)(?:了|出)?[几多]"
    r"|销售(?:量|额|数据|情况|排名)|卖得(?:好不好|怎么样|如何|火不火|快不快|好吗)|好卖[吗不么]"
    r"|销量|卖得最好|卖的最好|最畅销|卖了多少|卖出(?:了|去)?多少|退货率|故障率|返修率|坏的概率|多少人(?:买|退|下单)"
)
COMPANY = Pattern(
    r"(?<![a-z])(?:ceo|founder|founded|owner of|who owns|headquarter\w*|employees|revenue|turnover|profits?"
    r"|share price"
    r"|stock price|investors?|spokes\w+|celebrit\w+|politician|annual report|how many people work|is \w+ a (?:good"
    r"|chinese|"
    r"reliable|trustworthy|american|big) (?:company|firm)|child labou?r|sweatshop)(?![a-z])"
    r"|(?<![a-z])(?:bankrupt\w*|insolven\w*|(?:goes?|going|went) (?:bust|under|out of business)|out of business"
    r"|(?:closes?|shuts?|closing|shutting) down)(?![a-z])|倒闭|破产|跑路|关店|旗下|一家公司|子公司|母公司"
    r"|老板|创始人|总部|员工|营业额|利润|上市公司|股价|代言|明星|公司(?:靠谱|在哪|怎么样|大不大)|童工|哪国(?:的)?公司"
)
MEDICAL = Pattern(
    r"(?<![a-z])(?:pacemaker|diagnos\w*|cure[sd]?|treat (?:my|a|an|the)|pregnan\w*|insomnia|epilep\w*|autis\w*"
    r"|allerg\w*|cancer"
    r"|tinnitus|damage (?:my |your )?(?:hearing|ears?|eyes?)|medical(?:ly)?|fibrillation|diabet\w*"
    r"|blood pressure medicine|"
    r"headaches?|migraines?|doctor|medicine|therap\w*|arthritis|carpal)(?![a-z])"
    r"|起搏器|诊断|治疗|治好|能治|治失眠|孕妇|怀孕|癫痫|过敏|致癌|癌|损伤听力|伤耳朵|伤眼|近视|医疗|高血压|糖尿病"
    r"|房颤|吃药|颈椎病"
)
LEGAL = Pattern(
    r"(?<![a-z])(?:legal(?:ly)?|illegal|lawful|lawsuit|lawyer|sue|laws?|hack\w*|crack (?:the|my|a)|spy on"
    r"|patents?)(?![a-z])"
    r"|合法|违法|犯法|法律|律师|起诉|告你们|破解|窃听|偷拍|黑进|专利"
)
ACCOUNT = Pattern(
    r"(?<![a-z])(?:where(?:'s| is) my|has my (?:order|parcel|package)|did my (?:order|parcel|package)|my (?:order"
    r"|parcel|package)"
    r" (?:number|status|history)|order (?:number |no\.? ?|#)?\d{3,}|status of my|track my|serial number"
    r"|my (?:account|password|"
    r"last order|invoice)|(?:can|could) you (?:cancel|change|track|find|check) (?:my|the) (?:order|address"
    r"|parcel))(?![a-z])"
    r"|我的(?:账号|账户|(?:订单|包裹|快递)[^？?]*(?:到哪|在哪|哪里|查|状态|\d{3}))|订单(?:号)?\s*\d{3,}|帮我(?:取消|修改|查)|序列号|我的密码"
)
OTHERS = Pattern(
    r"(?<![a-z])(?:address|(?:phone |mobile )?number|phone|e-?mail(?: address)?|names?) of "
    r"(?:the |a |an |any |your |some )?(?:\w+ ){0,2}?"
    r"(?:customers?|buyers?|persons?|people|reviewers?|somebody|someone|owners?)(?: who| that| of|[?.!]|$)"
    r"|(?:顾客|客户|买家|人)[^。？?]{0,6}"
    r"(?:住在?(?:哪|什么地方)|(?:家庭)?(?:住址|地址)|手机号|(?<!打)电话(?:号|是多少|给)|邮箱|真名|姓名|叫什么)"
)
"""What would identify other people who bought here."""
ORIGIN = Pattern(
    r"(?:where|which country|what country)(?: is| was| are| were)?[\w ]{0,30}? (?:made|manufactured|produced"
    r"|assembled|built)"
    r"|which factory|country of origin|(?:made in|from) (?:italy|france|china|vietnam|taiwan|the us|germany|japan|korea"
    r"|usa)|产地|哪里生产|在哪生产|哪个工厂|哪国(?:生产|制造|产)|国产|进口|哪里产|哪儿产|哪里制造|代工"
)
MAKER = Pattern(
    r"(?<![a-z])(?:who (?:makes?|made|manufactures?|supplies|supplied|produces?|builds?)|(?:what|which) (?:brand"
    r"|company|maker|"
    r"manufacturer|supplier)|manufacturer|supplier|made by whom|whose)(?![a-z])"
    r"|供应商|谁家|哪家|哪个厂|厂家|厂商|什么牌子|哪个牌子|什么品牌|谁(?:生产|制造|做|供)"
)
PART = Pattern(
    r"(?<![a-z])(?P<en>panel|screen|display|battery cells?|battery|cells|ssd|drive|ram|memory|camera sensor|sensor"
    r"|lens|webcam"
    r"|camera|speakers?|drivers?|fan|hinge|motor|motherboard|power supply|keyboard|switches|keycaps|glass|fabric"
    r"|leather|case|"
    r"chip inside|antenna|microphone|usb cable|cable|charger)(?![a-z])"
    r"|(?P<zh>屏幕|面板|显示屏|电芯|电池|固态硬盘|硬盘|内存|传感器|镜头|摄像头|扬声器|单元|风扇|转轴|电机|主板"
    r"|电源|键帽|轴体|玻璃|面料"
    r"|皮料|天线|麦克风|线材|充电头|芯片组|表带|闪存|颗粒)"
)
PAST = Pattern(
    r"(?<![a-z])(?:(?:last|previous) (?:\w+day|week|month|year|spring|summer|fall|autumn|winter|christmas|season|sale)"
    r"|(?:a|one|two|three|six|\d+|few) (?:days?|weeks?|months?|years?) ago|yesterday|(?:price|cost) history|historic\w*"
    r"|(?:lowest|highest|best) (?:ever|price ever|price in)"
    r"|ever (?:been |cost |sold )?(?:cheaper|less|lower|reduced|more)"
    r"|all[- ]time low|at launch|when it (?:launched|came out|was new)|in (?:19|20)\d\d|back in)(?![a-z])"
    r"|昨天|前天|上周|上个?月|上季度|去年|前年|前几天|[一二两三四五六七八九十半\d]+(?:天|周|个?月|年)(?:以)?前"
    r"|历史(?:最低|最高|价|低价)"
    r"|史低|最低卖过|以前卖|之前卖|原先卖|刚(?:出|上市)(?:的)?时|发布时|首发|曾经"
)
PRICED = Pattern(
    r"(?<![a-z])(?:price[ds]?|costs?|cheap\w*|how much|less|lower|sell for|sold for)(?![a-z])"
    r"|多少|价|便宜|贵|卖|史低|钱"
)
SPARE = Pattern(
    r"(?<![a-z])(?:spares?|replacements?|sold (?:separately|on (?:its|their) own|individually)"
    r"|(?:buy|order|get|sell|purchase)[\w ]{0,30} (?:separately|on (?:its|their) own|alone|individually|by itself)"
    r"|(?:just|only) (?:the|one|a)(?= (?:left|right|ear\w*|strap|band|case|lid|cable|cord|remote|dongle|receiver|stand"
    r"|base"
    r"|battery|charger|pen|tips?|cover|keycaps?|feet|blade|filter|side|half|bud|shade|lens|screw\w*|hinge)(?![a-z]))"
    r"|(?:need|want|buy|order|get|lost)[\w ]{0,12} (?:another|a new|a second|an extra|extra|new) "
    r"(?:left|right|ear\w*|straps?|bands?|cable|cord|remote|dongle|receiver|stand|base|pen|tips?|keycaps?|pads?)(?![a-z]))"
    r"|(?:broke|broken|lost|chewed|snapped|torn|ripped|cracked|missing)[\w ,'.]{0,40}(?:just (?:that|the|this|one)"
    r"|a new one|another (?:one|pair)|the part)"
    r"|(?:断|坏|丢|掉|破|碎|裂|没)了[^。]{0,10}(?:配|补|换)(?:一|个|新|得|到|吗|不)"
    r"|单独(?:买|卖|购|出售|配|换|订)|单(?:买|卖|配|售|购)|另外?(?:买|配|购)(?:一|个|新|吗)|补(?:买|配|购)一?|(?:只|光|就)买(?:一|左|右|个)"
    r"|(?:买|配)(?:一|1)(?:只|边)|丢了一只|掉了一只|备用的|替换(?:的|装|件|耳|头|电|皮)|配件(?:哪|单|有卖|能买|买)"
)
"""Parts of it, and how one comes to another of them."""
SPARE_TOLD = Pattern(r"separately|sold on|spare|replacement|replaceable|另售|单独|单卖|替换|可换|选配|另购|另配|备用")
WORK_ON = Pattern(
    r"(?<![a-z])(?:how much|what(?:'s| is| does| would)?(?: it)? (?:the )?(?:price|cost)|cost|price)[\w' ]{0,24}"
    r"(?:to (?:fix|repair|replace|install|mount|clean|service|unlock|engrave|insure|ship back|set up)"
    r"|(?:for|of) (?:a |an |the )?(?:repair|replacement|new|spare|(?<!the )second|extra|additional)(?: [a-z]+)?)"
    r"(?![a-z])"
    r"|(?:换|修|维修|更换|加装|加一|补|贴|清洗|清洁|安装|装|保养|再加|多加)[^，。,?？多]{0,8}"
    r"(?:多少(?:钱|\s*(?:$|[?？,，]))|几块|贵不贵|什么价|价格|费用|怎么收费)"
)
"""What is done to it or bought for it, and what that costs: its own price does not tell."""
WORK_ON_TOLD = Pattern(r"[$¥€£] ?\d|\d ?(?:dollars|元|块)")
_ROOM = (
    r"(?:ram|memory|storage|ssds?|hard drives?|drives?|disks?|micro ?sd(?: cards?)?|sd cards?|memory cards?"
    r"|(?:external )?(?:monitors|displays|screens))"
)
_HAN_ROOM = r"(?:内存卡?|硬盘|固态|存储卡?|存储空间|外接显示器|显示器|屏幕|屏|sd卡|tf卡)"
_TAKES = (
    r"(?:can|could|will|would|does|do) (?:it|i|you|one|we) (?:take|handle|support|accept|hold|go up|put|fit|drive|add)"
)
MOST = Pattern(
    rf"(?<![a-z])(?:max(?:imum)?|the most|highest|largest|biggest) (?:supported |possible |amount of )?(?:size )?"
    rf"(?:of )?(?:the )?(?P<en>{_ROOM})(?! ?(?:version|model|option|variant|config|one|speed|clock|frequency)|[a-z])"
    rf"|how (?:much|big|large|many)(?: of)?(?: an?)? (?P<much>{_ROOM}) {_TAKES}"
    rf"|(?P<limit>{_ROOM}) (?:limit|ceiling|max(?:imum)?)(?![a-z])"
    rf"|最(?:大|高|多)(?:能够?|可以?|支持|加|扩展?|接|插|装|升级?|到|上|容量|带)*"
    rf"(?:多少|多大的?|几[个块条g台]|是)*(?P<zh>{_HAN_ROOM})(?!的?(?:版|配置|规格|那))"
    rf"|(?P<han>{_HAN_ROOM})[^,，。]{{0,4}}?(?:最(?:大|高|多)|上限)"
)
"""The most of something that it takes, which is not how much is in it."""
MOST_TOLD = Pattern(
    rf"(?:max|up to|at most|expand)[^.]{{0,40}}{_ROOM}|{_ROOM}[^.]{{0,40}}(?:max|up to|at most|expand)"
    rf"|(?:最(?:大|高|多)|上限|扩展|可加|加到)[^。]{{0,12}}{_HAN_ROOM}|{_HAN_ROOM}[^。]{{0,12}}(?:最(?:大|高|多)|上限|扩展|可加|加到)"
)
