"""How questions over the whole catalog are put, and what of them is no part of the need that they hold."""

from shopcli.evidence.catalog.phrases import in_plain_words
from shopcli.patterns import Pattern

COUNT = Pattern(
    r"(?<![a-z])how many (?!(?:days?|weeks?|months?|years?|hours?|minutes?|people|times?|payments?"
    r"|installments?|stars|watts?|reviews|ratings"
    r"|cores|ports|colou?rs|versions|customers)(?![a-z]))|number of (?!days)|(?:有|卖)?(?:多少|几)(?:款|种"
    r"|台|部|把|只|副|双|支|件|样|套|个(?!小时|钟头|月|口|核|接口|屏)|条(?!线)|块(?!钱|屏))|一共有"
    r"|总共有|共有多少",
)
WHICH = Pattern(
    r"(?<![a-z])(?:which|what)(?: of (?:your|the|these))? (?:(?!is|are|does|do|can|will|was|if"
    r"|about)[\w-]+ ){0,4}?(?:have|has|support|supports|come|comes|offer"
    r"|include|includes|are|is|can|do|don't|cost|costs|weigh|weighs|work|works|run|with|under|over|below|fit"
    r"|fits|charge|charges|deliver|delivers|feed|supply|power|weigh|use|last|lasts|without)(?![a-z])"
    r"|^(?:list|show)(?: me)?(?: all)?(?: the| your)? |(?<![a-z])(?:do|does|are|have) (?:any|some) of (?:your"
    r"|the)|哪[些几](?:款|种|台|个)?|有哪|列出|哪款|哪个|哪种",
)
EXISTS = Pattern(
    r"(?<![a-z])(?:do|does|did) (?:(?:you|u|ya|y'all|ye|they)(?: guys| all| currently| still| also| even| actually)?"
    r"|the (?:store|shop)|it) (?:have|sell|carry|stock|offer|keep|got|do|ship|hold|make)(?: any| an?| some)?(?![a-z])"
    r"|(?<![a-z])(?:is|are) there (?:any|an?|some)?"
    r"|(?<![a-z])(?:have you got|you got|got any|any)(?:thing|one|body)?(?![a-z])"
    r"|(?<![a-z])can i (?:buy|get|order|find) (?:an?|any|some)?"
    r"|(?:你们|店里|这里|贵店)?(?:有没有|有卖|卖不卖|卖|有)(?!货|现货|多少|几|哪|什么)|有售",
)
RANGE = Pattern(
    r"price (?:range|bracket|span)|prices? (?:of|for) (?:your|the|all)|range of prices"
    r"|how much (?:do|are|is|would|will)(?: your| the| an?)?(?![a-z])"
    r"|what (?:do|would|does|will) (?:your |the |an? )?[\w -]+ (?:cost|go for|run|sell for|start at|set me back)"
    r"|(?:starting|start|begin) (?:price|at|from)|(?:prices|they) start|from what price"
    r"|how (?:cheap|expensive) (?:do|are)"
    r"|价位|价格?区间|价格?范围|多少钱?起|什么价[位钱格]?|大概(?:要)?(?:多少)?钱|从多少(?:钱)?到多少"
    r"|起步价|起售价|最低(?:要)?多少钱"
    r"|都?(?:要|卖|得)?多少钱"
)
AVERAGE = Pattern(
    r"(?<![a-z])(?:average|mean (?=price|cost|weight|rating|size|battery)|typical|avg)(?![a-z])|on average"
    r"|平均|均价|人均价"
)
"""What is asked for is the middle of all that the group states."""
BRANDS = Pattern(
    r"(?<![a-z])(?:brands?|makes|manufacturers?|makers|labels)(?: names?)?"
    r"(?= (?:of|for|do|are|in|that|have|you|sell|make)"
    r"|[?.! ]*$)|(?:what|which|how many|whose|list|all)(?: different| the| your)? (?:[\w-]+ ){0,3}?(?:brands?"
    r"|manufacturers?|makers)|who (?:makes?|manufactures?|produces?)(?: the| your)?(?! (?:it|this|that)(?![a-z]))"
    r"|(?:哪些|什么|啥|几个|哪几个|哪几种|多少个?|哪家|哪个|有哪些|都有)(?:厂家?的?)?(?:品牌|牌子|厂商|厂家|大牌)|(?:品牌|牌子|厂商)"
    r"(?:都?有(?:哪些|什么|啥|几个)|列表|呢)|(?:谁家|哪家|哪些家)的?"
)
KINDS = Pattern(
    r"what (?:do you|does (?:this|the) (?:shop|store)) (?:sell|carry|have|offer)\s*\??$|what (?:kinds?|sorts?"
    r"|types?|categories)(?: of)?(?: (?:products?|things?|items?|goods))? (?:do you|are there|you)"
    r"|which categories|你们(?:都)?卖(?:些)?什么|卖(?:哪些|什么)(?:东西|商品)|有(?:哪些|什么)(?:类别|分类|品类)",
)
_FRAME = Pattern(
    r"(?<![a-z])(?:(?:that )?you (?:guys )?(?:sell|carry|offer|stock|have|got)"
    r"|how many(?: different| kinds of| types of)?|number of|(?:which|what)(?: of)?|(?:do|does"
    r"|did) (?:you(?: guys| currently| still| also)?|the (?:store|shop)) "
    r"(?:have|sell|carry|stock|offer|keep|got)|(?:is|are) there|have you got|you got|got any|can i (?:buy|get"
    r"|order|find)|list|show me|show|of your|of the|in (?:the|your) "
    r"(?:catalog|store|shop)|in total|altogether|do you (?:have|sell|carry|stock|offer)|does|do|did|please"
    r"|(?<!available )right now|at the moment|currently|in your (?:store|shop|range)"
    r"|your|you|any|all|hi|hello|that's|the price range (?:of|for)|price range|how much)(?![a-z'])"
    r"|你们店?|贵店|店里|这里|请问|一共|总共|目前|现在|有没有卖|有没有|有卖|卖不卖|有多少(?:款|种|台|个)?"
    r"|多少(?:款|种|台|个)|有几(?:款|种|台|个)|几(?:款|种|台|个)"
    r"|有?哪[些几](?:款|种|台|个)?|哪款|哪个|哪种"
    r"|列出|所有的?|全部的?|价位|价格区间|价格范围|大概|的?是(?:多少|什么|哪)|什么样的?|什么|啥|[吗呢么？?]",
)
_VERBS = Pattern(
    r"(?<![a-z])(?:have|has|having|support|supports|come with|comes with|offer|offers|feature|features|include"
    r"|includes|got|that (?:are|is)|which (?:are|is))(?![a-z])"
)
_BE = Pattern(r"(?<![a-z])(?:that|which|are|is|can be|can|will|would)(?![a-z])")
_LOOSE = Pattern(r"^\s*(?:有|卖)(?!现?货|.{1,12}的\s*$)|(?:的)?(?:有|呢)\s*$")
_HAN_HAVE = Pattern(r"(?<=[\u4e00-\u9fff])(?:是|(?<![智功性节阳全效])能|可以|会)(?=[\u4e00-\u9fffa-z])")

_VERB = Pattern(
    r"(?<![a-z])(?:what|which|how|when|where|why|who|whose|is|are|am|was|were|do|does|did|can|could|will|would|should"
    r"|may|has|have|had|i|i'm|my|mine|it|its|tell|show)(?![a-z])"
    r"|[吗么嘛呢]|怎|什么|为何|为啥|多少|多久|多大|哪|几|谁|我|它|要|能不能|可以|可不可以"
)


def has_verb(low: str) -> bool:
    """Whether the question is more than a noun phrase such as "keyboards with a number pad", which asks for a list."""
    return _VERB.search(low) is not None


def need_of(low: str, said: str = "") -> str:
    """The need inside a question: "which laptops have a number pad" asks for "laptops with a number pad".

    `said` are the words that rank ("cheapest"), which are no wish here.
    """
    text = in_plain_words(low)
    text = text.replace(said, " ", 1) if said else text
    text = _FRAME.sub(" ", text)
    text = _VERBS.sub(" with ", text)
    text = _LOOSE.sub(" ", _HAN_HAVE.sub("", text))
    text = _BE.sub(" ", text)
    return " ".join(text.strip(" ?？。.!,，").split())
