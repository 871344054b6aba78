"""What people say who ask for the price, the stock, the rating, the versions or the maker of a product."""

from shopcli.patterns import Pattern

PRICE = Pattern(
    # "How much" asks for money where no thing follows: "how much sugar is in it" asks for sugar.
    r"(?<![a-z])(?:how(?:'?s)? much(?=\s*[^\w\s]|\s*$|\s(?:is|are|was|were|did"
    r"|do(?:es)?(?! (?:it|they|this|these|the [\w -]+) (?:weigh|hold|carry|lift|measure|draw|consume|use)(?![a-z]))"
    r"|would|will|should|for|it|its|the|this|that|these|those|an?|to|money|cash|dollars|bucks|euros|pounds|more|less"
    r"|extra|cheaper|dearer|pricier|off|am|i|we|you|u|ya|your|they|he|she|now|today|currently|please|then|in|with|and"
    r"|or|all|each|both|per|if|after|before|on|at|around|about|apart|shipping|delivery|postage)(?![a-z]))"
    r"|price[ds]?|costs?|expensive|msrp"
    r"|under \$|below \$|over \$|afford\w*|cheap(?:er)?|dearer|pricier|set me back|go(?:es|ing)? for|bucks|dollars"
    r"|what'?s the damage|what do you (?:want|charge|ask) for|spend on)(?![a-z])"
    r"|多少钱|价格|售价|什么价|几块|贵不贵|多少银子|几个钱|多钱|啥价|要花多少|便宜点|便宜吗|贵吗|贵多少|差价|多少元|卖多少|[只才就仅][卖要](?=\s?[¥￥$€£]?\s?[\d一二三四五六七八九十百千])|怎么卖|现价|标价"
)
REDUCED = Pattern(
    r"on sale|reduced|marked down|original price|list price|regular price|used to cost|discounted|price drop"
    r"|saving|save on|how much off"
    r"|原价|降了多少|便宜了|降价了|比原来|划线价|直降"
)
STOCK = Pattern(
    r"in stock|out of stock|(?<![a-z])stock(?![a-z])|available(?! in)|availability|sold out|(?<!to )left(?![a-z -])"
    r"|buy (?:it )?(?:now|today)|backorder|pre-?order"
    r"|(?:do you (?:guys |still |actually |currently )?(?:have|carry|stock|sell|got)|(?:have )?you (?:still )?got"
    r"|got) (?:it|that|this|one|them|any)(?: left)?(?:\s*(?:[?.!,]|$)| in (?!mind))"
    r"|有货|现货|库存|缺货|无货|还有吗|断货|买得到|能买到|现在能拍(?![照视到])|还能拍下|能下单|可以下单|还有多少|还剩|预售吗|预订|有没有货"
)
RATING = Pattern(
    r"(?<![a-z])(?:rating|rated|stars?|score|how many (?:reviews|ratings|people|customers))(?![a-z])|评分"
    r"|几星|多少人评"
    r"|评价数|好评率|多少条评价|几分"
)
OPTIONS = Pattern(
    r"(?:what|which|how many) (?:other )?(?:versions?|variants?|options?|configurations?|configs?"
    r"|sizes?(?! (?:of )?(?:strap|band|screw|batter|screen|cable|card|bulb|laptop))"
    r"|models?|colou?rs?|finishes|capacit\w+|storage options)"
    r"|come in|comes in|available in|offered in|is there an? [\w ]*(?:version|model|one|option)"
    r"|choose between|有没有[^,，?？]{1,8}的\s*(?:[?？]|$)"
    r"|(?<![a-z-])(?:colou?rs|sizes|finishes|versions|variants|configurations)(?![a-z])"
    r"|哪[些几]种?(?:版本|配置|颜色|规格|款式|尺寸|容量)|什么(?:版本|配置|颜色|规格)|几[种个](?:版本|配置"
    r"|颜色|规格)|有没有[^,，?？]{0,8}(?:色|版|款)"
    r"|有[^,，?？不没]{1,8}(?:色|版|款|色的|版的|的)(?:吗|么)|出了?[^,，?？]{0,6}色|可选"
)
BRAND = Pattern(
    r"who makes|what brand|which brand|manufacturer|made by|whose brand|which company|what company|什么牌子"
    r"|哪个牌子|品牌"
    r"|谁家|哪家|什么品牌|厂家"
)
