"""What people ask a shop about, by its words: topic → English, Chinese."""

from collections.abc import Mapping

TOPICS: Mapping[str, tuple[str, str]] = {
    "promotion": (
        r"promotions?|promo|discounts?|deals?|offers?(?= on| for| now| today|\?|$)|special offers?|coupons?"
        r"|voucher|vouchers"
        r"|(?<!zip )(?<!postal )(?<!source )codes?|on sale|black friday|cyber monday"
        r"|sales?(?= on| still| end| start| over| now| today"
        r"|\?|$)|% off|percent off|money off|bundle"
        r"|buy (?:one|two|2|1)",
        r"优惠|促销|打折|折扣|活动|满减|优惠券|优惠码|券|双十一|双十二|双11|双12|黑五|618|年货节|包邮码|折扣码|什么码|立减|减多少|开学"
        r"|买二送一|半价|套装|学生价|折吗",
    ),
    "price_match": (
        r"price[- ]match\w*|do you match|prices? matched|price protection"
        r"|match (?:the|a|another|their|other|lower|competitor\w*)"
        r"|lower(?:ed)? (?:the|your|its) price|price drops?|drop\w* (?:the|your|its) price|lower\w* (?:the|your) price"
        r"|drops? in price|cheaper (?:elsewhere|somewhere|at another|later|after|next)|found it cheaper"
        r"|price (?:goes|went|falls|fell) down|price adjustment"
        r"|refund the difference|price guarantee",
        r"价保|保价|价格保护|降价|差价|买贵",
    ),
    "returns": (
        r"returns?|returned|returning|refunds?|refunded|refundable|send (?:it|them|something|this|an? \w+|the \w+) back"
        r"|sent back|send back|money back|(?:go|goes|went|bring|brought|hand|mail) (?:it |this |that |them )?back"
        r"|exchanges?|exchanged"
        r"|restocking|give (?:it )?back|take (?:it )?back|change my mind|don't like (?:it|them)|trial",
        r"退货|退款|退换|换货|无理由|能退|可以退|退吗|退掉|退回|可退|换吗|不喜欢|不合适|试用|退",
    ),
    "shipping": (
        r"shipping|ship|ships|shipped|(?<!cash on )deliver\w*|dispatch\w*|postage|freight|courier|arrive\w*"
        r"|parcel|post it"
        r"|next[- ]day|how soon|track my",
        r"运费|包邮|发货|送货|配送|快递|物流|几天到|多久到|多久能到|寄到|邮费|送到|发到|邮寄|寄吗|送货上门"
        r"|到货|发港|发海外|海外|几天能到|能寄|能送|送吗|送上楼|发顺丰",
    ),
    "warranty": (
        r"warrant\w*|guarantee[ds]?|repair\w*|breaks?|broken|broke|defect\w*|faulty|stops? working|wears? out",
        r"保修|质保|维修|送修|坏了|三包|人为损坏|摔坏|进水了|修|出故障",
    ),
    "payment": (
        r"pay|payments?|paying|paid|credit cards?|debit cards?|paypal|apple pay|google pay|klarna|crypto\w*"
        r"|bitcoin|installments?|instalments?|cash"
        r"|gift cards?|financing|pay later"
        r"|split (?:the|my) (?:cost|payment|total|price|bill)|bank transfer|wire transfer"
        r"|checks?|cheque|charged?(?= my| when| to)|monthly",
        r"付款|支付|分期|分\s?\d+\s?(?:个月|期)|货到付款|信用卡|花呗|支付宝|微信|银行卡|现金|转账|白条|手续费|刷卡|比特币",
    ),
    "privacy": (
        r"privacy|personal (?:data|information)|my (?:data|information|address|email|details)|share my|sell my"
        r"|newsletter|third part\w+|gdpr",
        r"隐私|个人信息|我的信息|泄露|信息.{0,6}(?:卖|给别人|保存)|面单",
    ),
    "support": (
        r"customer (?:service|support|care)|support (?:team|hours|line|staff)|(?:phone|telephone) number"
        r"|opening hours|contact you|call you|reach you|reach (?:a|someone)"
        r"|live chat|chat hours|phone hours|talk to (?:a|someone|somebody)|speak (?:to|with)"
        r"|help ?line|hotline|open on|are you open"
        r"|business hours|what hours|on (?:sundays?|saturdays?|weekends?)",
        r"客服|联系你们|(?<!打)电话(?!清|声|音)|打电话(?:给|找|联系|问)|人工|几点上班|工作时间|几点下班|营业时间|周末|值班|在线吗|上班时间",
    ),
}
