"""What people ask a shop about, by its words: topic → English, Chinese."""

from collections.abc import Mapping

WORDS: Mapping[str, tuple[str, str]] = {
    "price_match": (
        r"price[- ]match\w*|price[- ]protect\w*|price (?:gets|is|was|got|being) (?:slashed|cut"
        r"|lowered|reduced|dropped)|do you match|prices? matched|price (?:protection|promise|guarantee"
        r"|adjustment|difference"
        r"|beat|policy)|match (?:the|a|an|another|their|other|lower|any|competitor\w*|prices?)"
        r"|beat (?:the|their|that|any|another|a) (?:\w+ )?price"
        r"|lower(?:ed)? (?:the|your|its) price|price drops?|drop\w* (?:the|your|its) price|lower\w* (?:the|your) price"
        r"|drops? in price|cheaper (?:elsewhere|somewhere|at another|later|after|next|on another"
        r"|at a)|(?:found|saw|seen|see|spotted"
        r"|find|got) (?:it|this|that|them|the same(?: \w+)?) (?:for )?(?:cheaper|less|at a lower)"
        r"|price (?:goes|went|falls|fell|dropped|is reduced|was reduced) ?(?:down)?"
        r"|(?:refund|get|pay|have|give|claim|want)(?: \w+){0,2} (?:back )?the difference"
        r"|(?:bought|ordered|purchased|paid)(?![a-z])[^?]{0,70}(?<![a-z])(?:less|cheaper|lower|dropped|drops|reduced"
        r"|marked down|on sale|on offer|went down|gone down)",
        r"价保|保价(?!运输)|价格保护|降价|降了|差价|买贵|补差|退差|贵了|跌价|跌了|比价|保价格"
        r"|(?:买|下单|付款|入手|签收)[^?？]{0,12}(?:便宜了|打折了|优惠了|搞活动)|别[家的处][^?？]{0,8}便宜"
        r"|同款[^?？]{0,6}便宜",
    ),
    "promotion": (
        r"promotions?|promos?|discount(?:s|ed|(?= codes?| for| on| with| \?|$))?|deals?|offers?(?= on"
        r"| for| now| today|\?|$)|special offers?|coupons?"
        r"|vouchers?(?! card)"
        r"|(?<!zip )(?<!postal )(?<!source )codes?|on sale|black friday|cyber monday"
        r"|sales?(?= on| still| end| start| over| now| today"
        r"|\?|$)|% off|percent off|percent discount|money off|bundles?"
        r"|buy (?:one|two|2|1)|half[- ]price|(?:3|three)[- ]for[- ](?:2|two)|[\d$]+ off|knock(?:s"
        r"|ed)? off|(?:how much|most|what) (?:can|could|do|would|will) i save|savings?(?! account)"
        r"|save (?:with|on|by using)|takes? off|the \d+ ?(?:%|percent)|cap on the"
        r"|free shipping (?:end|over|until|offer)\w*",
        r"优惠|促销|打折|折扣|活动|满减|优惠券|优惠码|券|双十一|双十二|双11|双12|黑五|618|年货节"
        r"|包邮码|折扣码|什么码|立减|减多少|开学季|春季开学"
        r"|买二送一|半价|套装|学生价|学生身份|学生[^,，。?？]{0,6}(?:便宜|省|少)|折吗|几折|[免邮][^?？]{0,6}码"
        r"|码是|满\s?\d+\s?(?:元|块)?[^?？]{0,3}减"
        r"|[一两二三四五六七八九\d]折|买[一二两三\d]送|买[一二两三四五六\d]+[件个副条][^,，。?？]{0,4}(?:怎么算"
        r"|送|减|免|便宜)",
    ),
    "returns": (
        r"returns?|returned|returning|refunds?|refunded|refundable|send (?:it|them|something|this|an? \w+|the \w+) back"
        r"|sent back|send back|money back|(?:go|goes|went|bring|brought|hand|mail) (?:it |this |that |them )?back"
        r"|(?:send|sends|sending|ship|mail|post|bring|take|hand|give|took|sent|brought)(?:ing)? (?:[\w']+ ){1,4}back"
        r"|exchanges?|exchanged|swap(?:ped|s)?(?= (?:it|them|this|for))|restock(?:ing)?(?= fee"
        r"| charge|ing)|unwanted|returnable"
        r"|cooling[- ]off|before (?:deciding|i decide|keeping|committing)"
        r"|(?:arrived|arrives|came|comes|gets here|turned up|turns up|delivered) (?:\w+ )?(?:broken"
        r"|damaged|faulty|smashed|dead|defective)"
        r"|(?:broken|damaged|faulty|defective) (?:when it|on arrival|upon arrival|in transit)"
        r"|give (?:it )?back|take (?:it |them )?back|change(?:d)? my mind"
        r"|(?:don't|didn't|doesn't|not) (?:like|want|need) (?:it|them|the|my|this)(?: any ?more)?"
        r"|hates? (?:it|them)"
        r"|(?:how long|days|weeks|months?) (?:do|does|would|will|can|have|has) (?:i|we|you|one|people)"
        r" (?:(?:get|got|have) )?to (?:try|test|evaluate|decide)"
        r"|trial(?! version)|return policy|how long to (?:decide|send)",
        r"退货|退款|退换|换货|无理由|能退|试用(?:几|多久|多长|期)|[几多]少?天试用|能试[几多]"
        r"|可以退|退吗|退掉|退回|可退|换吗|不喜欢|不合适|退",
    ),
    "shipping": (
        r"(?:uk|canad\w+|mexic\w+|europe\w*|german\w*|french|australia\w*|british|irish|japanese"
        r"|overseas|foreign) (?:address|customers?|buyers?)"
        r"|(?:live|living|based|am|i'm|located) in (?:the )?(?:uk|canada|mexico|europe|germany"
        r"|france|australia|ireland|japan|china|india|spain|italy)"
        r"|shipping|ship|ships|shipped|shipment|(?<!cash on )deliver\w*|dispatch\w*|postage|freight|courier|arrives?"
        r"|arriving|parcels?|post it|next[- ]day|how soon|track my|express|overnight|(?:get|gets"
        r"|got) (?:here|to me|to my|delivered)"
        r"|reach me|turns? up|in transit|leaves? (?:the|your) warehouse|sen[dt] (?:it |them )?(?:out"
        r"|to my)|(?:go|goes|went) out"
        r"|mail(?:ed)? (?:it )?(?:to|out)|free (?:over|above|under|below|from)|(?:at|to) my (?:door"
        r"|house|home|place)|door ?step",
        r"运费|包邮|发货|送货|配送|快递|物流|几天到|多久到|多久能到|寄到|邮费|送到|发到|邮寄|寄吗"
        r"|送货上门|免邮|派送|发往|送达|运送|送不送(?=[?？。!！]|$|货|上门|到|去)"
        r"|到货|发港|发海外|海外|几天能到|能寄|能送|送吗|送上楼|发顺丰|寄(?!回|修)|发出|能发"
        r"|发不发|发吗|到手|出库|收到货要|几天收到|多久收到|多久送",
    ),
    "warranty": (
        r"warrant\w*|guarante+[ds]?|repair\w*|breaks?|broken|broke|defect\w*|faulty|stops? working"
        r"|wears? out|worn[- ]out"
        r"|(?:still|is it|am i|are they|be) covered|cover(?:s|ed)? (?:accidental|water|drops?"
        r"|damage|wear|theft|for|if|by|under)"
        r"|malfunction\w*|stopped working|(?:it|they) (?:dies|died|fails?|conks? out|packs? (?:up"
        r"|in)|goes wrong|went wrong)"
        r"|(?:get|gets|got|be|have) (?:it )?fixed|fix it",
        r"保修|质保|维修|送修|坏了|三包|人为损坏|摔坏|进水了|修|出故障|保[几多]|保不保|包修|坏掉"
        r"|免费修|保换|售后(?!电话|客服|几点|时间)|摔碎|碎了",
    ),
    "payment": (
        r"pay|payments?|paying|paid|credit cards?|debit cards?|paypal|apple pay|google pay|klarna|crypto\w*"
        r"|bitcoin|installments?|instalments?|cash|visa|master ?card|amex|american express|discover card"
        r"|maestro|venmo|zelle"
        r"|afterpay|cod|(?:by|with|accept|take|prepaid|bank) cards?|gift cards?|gift vouchers?"
        r"|financ(?:e|ing)|pay later"
        r"|split (?:the|my|it|a)(?: (?:cost|payment|total|price|bill))?|bank transfer|wire transfer"
        r"|wire|interest[- ]free"
        r"|checks?(?! if| that| whether| out| the)|cheques?|charged?(?= my| when| to| me| before"
        r"| straight| right| upfront)|you charge(?=\?|$)|(?:get|be|being|i|i'm|we) charged(?=\?|$)|monthly"
        r"|invoic\w*|bill(?:ed)? (?:me|us|my)|(?:sales |before |with |include |including |plus "
        r"|without )tax(?:es)?|vat|purchase order|take (?:my|the) money",
        r"付款|支付|分期|分\s?\d+\s?(?:个月|期)|货到付款|信用卡|花呗|支付宝|微信(?!读书|群|消息"
        r"|通知|运动|聊天)|银行卡|现金|转账|白条|手续费|刷卡|比特币|付钱|付现|怎么付"
        r"|发票|开票|抬头|专票|报销|定金|订金|再给钱|扣款|扣钱|免息|利息|[几多]少?期|到付",
    ),
    "privacy": (
        r"privacy|personal (?:data|information|details|info)|my (?:data|information|info|address"
        r"|email|details)|share my|sell my"
        r"|newsletter|third part\w+|gdpr|advertisers?|spam|mailing list|customer data",
        r"隐私|个人信息|我的信息|泄露|信息.{0,6}(?:卖|给别人|保存)|面单|卖.{0,6}信息|我的?(?:资料"
        r"|手机号|电话号码|地址).{0,8}(?:卖|给|漏|泄)|广告[商公]",
    ),
    "support": (
        r"customer (?:service|support|care)|reachable|call cent(?:er|re)|(?:by|via|over|on) (?:e-?mail"
        r"|text|whatsapp)|support (?:team|hours|line|staff)|(?:phone|telephone) (?:number"
        r"|line|lines|support)"
        r"|opening (?:hours|times?)|contact|(?:call|ring|phone|email|reach|text|message) (?:you"
        r"|u|someone|somebody|a human|a person|customer)"
        r"|reach (?:a|someone)|phone you|email address|get in touch|get hold of|hold of (?:you|someone)"
        r"|(?:by|over the|on the|via) phone|live chat|chat (?:hours|with)|phone hours|talk to|speak (?:to|with)"
        r"|real (?:person|people|human)|human being|help ?line|help ?desk|hotline|open (?:on|at"
        r"|till|until|late|today|tomorrow|now)|(?:are|r) (?:you|u|y'all) (?:guys )?(?:open|closed"
        r"|there)"
        r"|business hours|what hours|office hours|on (?:sundays?|saturdays?|weekends?)|(?:do you"
        r"|when do you|shop|store|line|lines|phones|chat|support) (?:open|close[ds]?|shut)"
        r"|(?:reply|respond|answer) to (?:an? )?(?:e-?mails?|messages?)|email repl(?:y|ies)"
        r"|answer(?:s|ing)? (?:the |your )?(?:phones?|e-?mails?|calls?)"
        r"|picks? up (?:the |your |a )?(?:phones?|calls?|receiver)|(?:on|man|manning|staff) the (?:phones?|lines?)"
        r"|get through to",
        r"客服|联系你们|联系[上到]|怎么联系|(?<!打)电话(?!清|声|音|卡|手表)|打电话(?:给|找|联系"
        r"|问)|打得通|打给你们|人工|几点上班|几点开门|几点关门|工作时间|几点下班|营业时间|营业"
        r"|周末|周日|星期[天日]"
        r"|值班|在线吗|上班时间|上班|下班|留言|休息吗|发消息|有人回|回消息|回复",
    ),
}
