"""What a question asks: of which products, and whether for a yes or no, a value, a comparison, a list or advice."""

import re
from dataclasses import dataclass
from datetime import date

from shopcli.attributes.numbers import narrow
from shopcli.catalog.product import Product
from shopcli.evidence.products.mentions import Meant, Mention
from shopcli.evidence.products.named import find_meant
from shopcli.evidence.products.parts import without_parts, without_shops
from shopcli.evidence.products.sizes import of_size, without_size
from shopcli.evidence.questions.spelling import corrected
from shopcli.evidence.questions.traditional import simplified
from shopcli.index.index import Index
from shopcli.patterns import Pattern
from shopcli.query.need import Language
from shopcli.query.product_nouns import HAN_NOUNS, NOUNS
from shopcli.query.reading import language_of
from shopcli.search.synonyms import synonyms
from shopcli.text import clean, has_han, one_line

_YES_NO = Pattern(
    r"^(?:hi|hello|hey|so|and|ok|okay|please|excuse me)?[\s,!.]*(?:does|do|did|is|are|was|were|can|could|has"
    r"|have|will"
    r"|would|should|may|isn't|aren't|doesn't|don't|can't|any)(?![a-z])"
    r"|(?:[,;:?.]|\s-) (?:does|do|is|are|can|could|has|have|will|would) (?:it|the|they|this|that|there|i|you|we|my|any)"
    r"(?![a-z])"
    r"|[,.;]\s(?:(?:is (?:that|this|it) )?(?:right|true|correct|so)|yes|no|(?:is|are|was|does|do)n't (?:it|they|that))"
    r"\s*\?*$"
    r"|[吗么嘛吧]\s*[?？。!！]*\s*$|(?<=[\u4e00-\u9fff])(?<!多)[不没]\s*[?？。!！]*\s*$|((?!要)[\u4e00-\u9fff])不\1"
    r"|有没有"
    r"|是不是|能不能|可不可以|支不支持|是否|能否|可否|带不带|有木有|会不会"
)
_HAN_VALUE = Pattern(r"多少|多重|多大|多久|多长|几[个款种天寸核斤口年小]|什么(?!时候)|哪[些个款种]|怎么样|如何")
_HOW_TO = Pattern(
    r"(?<![a-z])how (?:do|can|should|would|could) (?:i|you|we|one)(?![a-z])|(?<![a-z])how to(?![a-z])"
    r"|instructions|step by step"
    r"|怎么(?!样|卖|收|算)(?:[^,，。?？]{0,8})(?:设置|安装|连接|使用|用|操作|清洁|重置|配对|开机|拆|更换"
    r"|升级|更新|修|装|激活)"
    r"|如何|怎样|教程|步骤|(?:设置|安装|配对|连接|重置)方法"
)
_FUTURE = Pattern(
    # What a shop or a product "will" do for its owner is how it is now; what will become of it is not.
    r"(?<![a-z])(?:(?:will|would|'ll) (?:it|this|that|they|there|the [\w ]+|you|your [\w ]+|it's [\w ]+"
    r"|prices?) "
    r"(?:\w+ )?(?:be (?:a |an |any )?(?:new|discontinued|released|updated|supported (?:for|until|till)|cheaper"
    r"|available"
    r"|reduced|obsolete|outdated|worth|better|back|more expensive|upgraded|improved|restocked|on sale)"
    r"|drop|rise|fall|increase|decrease|go (?:up|down|on sale)|come (?:down|back|out)|get (?:cheaper|better|worse"
    r"|an? (?:new|update"
    r"|successor|upgrade)|updates?|new)|become|launch|release"
    r"|restock|still be|change|improve|lower|raise|add (?:a|an|more|new))"
    r"|when will|how (?:long|many years) will (?:it|this|they|you) (?:be|get|receive|support)|will there be"
    r"|next (?:year|month|season|generation|model)|going to (?:be|get|drop|launch|have)|in the future|someday"
    r"|successor"
    r"|when (?:will|is|does)[\w\s]*(?:back in stock|restock|available again|go on sale|come out|drop|cheaper"
    r"|released?))"
    r"|(?<![a-z])(?:resale|resell\w*|second-?hand) (?:value|price)|二手价|保值|转手"
    r"|以后会|将来|未来|明年|下一代|会不会(?:降价|涨价|出|补货|更新)|会(?:降价|涨价|补货|出新|再打折)"
    r"|什么时候(?:降价|到货|补货|出新|再打折)"
    r"|(?:几时|何时)(?:降价|到货|补货)"
)
_JUDGE = Pattern(
    r"(?<![a-z])(?:should i|worth (?:it|the|buying|paying)|is it worth|do you (?:think|recommend|like|prefer)"
    r"|would you|your opinion"
    r"|what would you|better (?:brand|company)|best brand|why is|why are|why does|why do)(?![a-z])"
    r"|值不值|值得|你觉得|你认为|推荐吗|该不该|要不要买|哪个牌子好|为什么|为啥"
)
_OF_FIT = Pattern(
    r"(?<![a-z])(?:what|which) (?:[\w-]+ ){0,2}(?:size|width|length|diameter|wattage|thread|voltage|charger|cable|card"
    r"|battery|batteries|bulb|lens mount|strap|band|screws?|adapter) (?:[\w-]+ ){0,2}?(?:should|do|would|must) i"
    r" (?:order|get|buy|need|use|choose|pick|look for)(?![a-z])"
    r"|(?:该|应该|要|得)(?:买|配|选|用|订)(?:多[大宽长粗]|几[号寸毫]|什么(?:型号|尺寸|规格|接口|电池|线|充电器))"
)
"""What has to fit what there is, which no taste decides."""
_REVIEWS = Pattern(
    r"(?<![a-z])(?:reviews?|reviewers?|reviewed|buyers|owners|purchasers|complain\w*|complaints?|feedback|opinions?"
    r"|experiences?|praise[ds]?|gripes?|comments?(?! section)|(?:low|bad|high|good) ratings|stars? say|testimonials?"
    r"|(?:said|saying) (?:of"
    r"|about)"
    r"|(?:give|gives|giving|gave|cause[ds]?) (?:people|users|owners|buyers|anyone|anybody|folks) (?:any )?(?:grief"
    r"|trouble"
    r"|problems?|headaches?|hassle)"
    r"|anyone|anybody|(?:someone|somebody|nobody|everyone|everybody) (?:say|said|mention|complain|report|give|gave"
    r"|like)\w*"
    r"|(?:people|customers|users|parents|students|kids|gamers|commuters|travell?ers|photographers|teachers|runners"
    r"|others"
    r"|folks|players|editors|listeners|readers|guys|those who|the (?:ones|people) who)(?: who)?(?: \w+ it)?"
    r" (?:\w+ )?(?:say|said|saying|think|thought|like|liked|love|loved|hate|enjoy|find|found|report\w*|feel|felt"
    r"|notice[ds]?"
    r"|mention\w*|complain\w*|agree|recommend\w*|regret\w*|dislike|prefer|rave|rate[ds]?|praise[ds]?|had|having|been"
    r"|happy|write|writes|wrote|writing|written|post|posted|tell|told"
    r"|unhappy|satisfied|pleased|disappointed|(?:sent|send|returned|gave)(?: \w+)*? (?:back|up)|struggl\w*|seen)"
    r"|(?:people|customers|users|folks)(?='s (?:say|view|verdict))"
    r"|(?:what|how) (?:do|did|are|have|were) (?:people|customers|users|folks)"
    r"|downsides?|drawbacks?|pros (?:and|&|n) cons|known (?:issues|problems|faults)|common (?:issues|problems|faults)"
    r"|(?:any|the) (?:\w+ )?(?:issues|problems|faults|flaws|niggles|red flags)(?: with it| reported)?(?=[\s?.!]*$)"
    r"|word of mouth|verdict|consensus|reputation|critici[sz]\w*|weak(?:ness\w*| points?| spots?))(?![a-z])"
    r"|评价|评论|点评|买家|用户|顾客|口碑|大家|反馈|反映|的人(?:怎么|咋)(?:说|看)|有人(?:说|讲|聊|评|反映|抱怨|嫌|遇到|提|吐槽|觉得|用|试|买"
    r"|遇|碰)"
    r"|差评|好评|中评|吐槽|抱怨|网友"
    r"|低分|高分|打分|槽点|有(?:什么|啥|哪些)(?:[优缺]点|毛病|问题|槽点|不足|不好)|[优缺]点|晒单|追评|真实感受"
    r"|使用感受|使用体验"
    r"|上手体验"
    r"|[买用入]过?了?.{0,12}(?:的人|的朋友|的都)|们.{0,12}(?:怎么看|怎么说|觉得|满意)|通病|翻车|(?:别人|人家"
    r"|其他人)(?:说|觉得|用|怎么)"
)
_OPINIONS = Pattern(
    r"(?<![a-z])(?:people|owners|buyers|customers|users|anyone|anybody|someone|somebody|many)(?: who| that)?(?: \w+)?"
    r" (?:sent|returned)(?![a-z])|[有别多]少?的?人退|"
    r"(?<![a-z])(?:reviews?|reviewers?|say|says|said|think|complain\w*|mention\w*|like|love|hate|report\w*|feedback"
    r"|opinions?|praise[ds]?|gripes?|worst|best)(?![a-z])|评价|评论|口碑|反馈|说|抱怨|吐槽|差评|好评|觉得|怎么看|提到"
)
_CHOSEN = Pattern(
    r"the (?P<en>cheaper|cheapest|lighter|lightest|smaller|smallest|bigger|biggest|larger|largest"
    r"|more expensive|heavier|heaviest"
    r"|pricier|dearer)(?: one(?![a-z]))?(?: of (?:these|the|those|them)(?: two| three)?)?"
    # "The bigger battery" chooses none of the two.
    r"(?: of it(?:,? (?:and|or|,) it)+)?"
    r"(?=\s*(?:[^\w\s-]|-\s|$|(?:of|have|has|is|are|do|does|in|with|and|or|come|comes|support|supports)(?![a-z])))"
    r"|(?:比较|更|最)?(?P<zh>便宜|轻|贵|重|小|大)的?那[款个台]"
)

_BARE = re.compile(
    r"(?:(?:it|its|them|these|those|two|and|or|of|between|so|which|what|what's|who|who's|one|is|are|the|has|me|tell)"
    r"(?![a-z'])|[\s,.:;!?-])*"
    r"|[它和与跟及、还是哪个款台一的呢吗，,。？?！!\s]*"
)
"""What is left of a question that asks for no more than a choice."""
_EACH = Pattern(
    r"(?:both )?it(?:,? and (?:the )?it|, (?:the )?it)+(?: both)?(?![a-z'])|它(?:[、和与跟及]\s?它)+\s?(?:都|两款都)?"
)
_PLURAL = Pattern(r"(?<![a-z])(are|do|have|were)(?= it(?![a-z']))")
_SINGULAR = {"are": "is", "do": "does", "have": "has", "were": "was"}


@dataclass(frozen=True, slots=True)
class Asked:
    """`low` is the question in small letters with "it" in place of every name, `whole` with the names.

    `today` is the day that it is asked.
    """

    text: str
    low: str
    whole: str
    language: Language
    meant: Meant
    today: date

    @property
    def wants_yes_or_no(self) -> bool:
        if self.language == "zh" and _HAN_VALUE.search(self.low) and not self.low.rstrip("?？ ").endswith(("吗", "么")):
            return False
        return _YES_NO.search(self.low) is not None

    @property
    def wants_reviews(self) -> bool:
        return _REVIEWS.search(self.low) is not None

    @property
    def wants_opinions(self) -> bool:
        """Whether it asks for what customers say, and does not only speak of them: "can customers return it"."""
        return self.wants_reviews and _OPINIONS.search(self.low) is not None

    @property
    def beyond_the_catalog(self) -> str:
        """The phrase that says why no catalog answers this; empty where one may."""
        kinds = [("future", _FUTURE), ("judge", _JUDGE), ("guide", _HOW_TO)]
        if _OF_FIT.search(self.low):
            # "Which strap width should I order?" asks for what is stated.
            del kinds[1:]
        return next((phrase for phrase, pattern in kinds if pattern.search(self.low)), "")

    @property
    def chooses(self) -> str:
        """How the question picks one of several products ("the cheaper one"): the word that says it, or empty."""
        match = _CHOSEN.search(self.low)
        if match is None or _BARE.fullmatch(self.without_choice()):
            # "What's the cheaper of the two?" asks for the choice and nothing of what is chosen.
            return ""
        return match["en"] or match["zh"]

    def without_choice(self) -> str:
        return _CHOSEN.sub("it" if self.language == "en" else "它", self.low)

    @property
    def of_each(self) -> str:
        """The question as put about one of several: "is it waterproof" where it is "are it and it both waterproof"."""
        one = _EACH.sub("它" if self.language == "zh" else "it", self.low)
        return _PLURAL.sub(lambda match: _SINGULAR[match[1]], one) if one != self.low else one

    @property
    def groups(self) -> tuple[tuple[Product, ...], ...]:
        """The products of each name."""
        return tuple(mention.products for mention in self.meant.mentions)


def read_question(text: str, index: Index, today: date, products: tuple[Product, ...] = ()) -> Asked:
    """`products` are those that were given beside the question; names in it then only add to them."""
    said = simplified(one_line(clean(text)), index)
    language = language_of(said)
    shops = [one_line(store.name) for store in index.summary.stores]
    named = without_shops(without_parts(find_meant(said, index), said), said, shops)
    meant = of_size(named, said)
    instead = "它" if language == "zh" else "it"
    whole = narrow(said).lower().replace("’", "'")
    rest = narrow(meant.rest(said, instead)).lower().replace("’", "'")
    low = corrected(_smooth(rest if meant == named else without_size(rest)))
    low = _without_kind(low, meant)
    if products:
        given = tuple(Mention(0, 0, (product,)) for product in products)
        ids = {product.id for mention in meant.mentions for product in mention.products}
        known = {product.id for product in products}
        others = () if ids & known else tuple(m for m in meant.mentions if m.certain)
        meant = Meant((*given, *others))
    return Asked(said, low, whole, language, meant, today)


def _without_kind(low: str, meant: Meant) -> str:
    """Without what goes on naming a product behind its name: "the Hearth speaker's app" asks for no speaker."""
    titles = " ".join(product.title.lower() for mention in meant.mentions for product in mention.products)
    if has_han(low):
        for match in reversed(list(_HAN_BEHIND.finditer(low))):
            noun = next((noun for noun in HAN_NOUNS if low.startswith(noun, match.end())), "")
            low = low[: match.start("points")] + low[match.end() + len(noun) :] if noun and noun in titles else low
        return low
    kinds = (part for mention in meant.mentions for one in mention.products for part in one.category[-1:])
    names = {*re.findall(r"[a-z]+", " ".join((titles, *(name for part in kinds for name in synonyms(part)))))}
    return _BEHIND.sub(lambda found: "it" if found[1] in names and _is_noun(found[1]) else found[0], low)


def _is_noun(word: str) -> bool:
    return word in NOUNS or word.removesuffix("s") in NOUNS


_BEHIND = Pattern(r"(?<![a-z])it ([a-z]+)(?:'s)?(?![a-z-])")
_HAN_BEHIND = re.compile(r"它(?P<points>\s*(?:[那这][个块款台部只把条副支张套])?)")
_OF_IT = Pattern(r"(?<![a-z])(?:of|on|for|in|by|with|from) (?:the |a |your |this )?it(?![a-z'])")
_ITS = Pattern(r"(?:(?<![a-z])(?:the|your) )?(?<![a-z])it 's(?![a-z])")
"""A name with its apostrophe; "it's" without a blank is two words of the asker's."""
_THE_IT = Pattern(r"(?<![a-z])(?:the|a|an|your|this|that) it(?![a-z'])")


def _smooth(low: str) -> str:
    """ "the battery of the it" as "the battery", so that names stand in nobody's way."""
    return " ".join(_THE_IT.sub("it", _OF_IT.sub(" ", _ITS.sub("its", low))).split()) if "it" in low else low
