"""Words of conditions: how people say what catalogs state in other words, and what of a question is mere talk."""

import re

from shopcli.patterns import Pattern
from shopcli.query.common_words import words

_SAID: tuple[tuple[Pattern, str], ...] = (
    (Pattern(r"(?<![a-z])(?:do|does|did|have|has)(?:n't|nt| not)(?: (?:have|need|require|come with|use|support|include"
             r"|got|feature|offer))?(?: an?| any)?(?![a-z])"
             r"|(?<![a-z])(?:dont|doesnt|didnt) (?:have|need|require|come with|use|support|include|got|feature|offer)"
             r"(?: an?| any)?(?![a-z])|(?<![a-z])(?:lacks?|lacking|minus|free of|missing|with no|have no|has no"
             r"|having no|need no|needs no"
             r"|without having(?: to)?(?: use)?)(?: an?| any)?(?![a-z])"), "without"),
    (Pattern(r"(?<![a-z])(?:aren't|isn't|ain't|are not|is not|that's not|not being)(?![a-z])"), "not"),
    (Pattern(r"(?<![a-z])(?:without|no|not have) (?:an? |any )?(?:fans?|cooling fan)(?![a-z])|(?<![a-z])fan-?free"
             r"(?![a-z])|passively cooled|passive cooling"), "fanless"),
    (Pattern(r"(?<![a-z])(?:without|no) (?:an? |any )?(?:wires?|cables?|cords?)(?![a-z])"
             r"|(?<![a-z])(?:cordless|cable-free|wire-free)"), "wireless"),
    (Pattern(r"(?<![a-z])unlock(?:s|ed)? (?:it )?(?:with|by|using) (?:my|your|a|the) (?:finger|thumb)(?:print)?s?"
             r"|(?:finger|thumb)(?:print)? (?:unlock|scanner|sensor|id)"), "with a fingerprint reader"),
    (Pattern(r"(?<![a-z])(?:take|use|wear|bring|go|survive)?\s?(?:it |them )?(?:in|into|under|to) the (?:bath|bathtub"
             r"|pool|shower|sea|water|ocean)(?![a-z])|(?<![a-z])(?:i can )?(?:swim|dive|bathe|shower)(?:ming|s)?"
             r"(?: with| in)?(?![a-z-])"), "waterproof"),
    (Pattern(r"(?<![a-z])(?:leave |use |left |wear |take )?(?:it |them )?(?:out |outside )?(?:in|when|through) "
             r"(?:the |it's )?(?:rain(?:ing|s)?|wet|drizzle|showers)(?![a-z])"
             r"|(?<![a-z])(?:rain|splash|sweat|weather)[- ]?proof(?![a-z])"
             r"|(?<![a-z])(?:get(?:ting)?|gets) (?:a bit )?(?:wet|splashed|soaked|rained on)(?![a-z])"),
     "water resistant"),
    (Pattern(r"(?:下雨天?|淋雨|雨天|雨里)(?:也?能|也?可以?)?(?:用|戴|背)?|(?:不)?怕水|防雨|防溅|溅水|防汗"), "防水"),
    (Pattern(r"(?<![a-z])(?:left(?:ies|y)|left[- ]hand(?:ed|ers?)?(?: people| users| person)?|southpaws?)(?![a-z])"),
     "with left hand"),
    (Pattern(r"(?<![a-z])(?:sees?|films?|record(?:s|ing)?|shoots?|videos?) (?:things )?(?:in|at) the dark(?![a-z])"),
     "with night vision"),
    (Pattern(r"(?<![a-z])(?:pay|paying|payments?) (?:with|by|using|from) (?:it|them|my (?:wrist|watch|phone))(?![a-z])"
             r"|(?<![a-z])contactless(?: pay\w*)?|(?<![a-z])tap to pay"
             r"|(?<![a-z])(?:can|could|that) pay(?: (?:at|in|by|on)(?: the| a)? (?:tills?|shops?|stores?|tapping))?"
             r"(?: ?\(nfc\))?(?= ?[?.!]|$)"), "with nfc"),
    (Pattern(r"(?:能|可以?|支持)*(?:用来)?刷(?:公交|地铁|门禁|闸机|交通)卡?|(?:公交|交通|门禁)卡(?:功能)?"), "支持nfc"),
    (Pattern(r"(?<![a-z])(?:draw|write|sketch|take notes) on(?: them| it)?(?![a-z])"), "with pen support"),
    (Pattern(r"(?<![a-z])(?:hold|carry|bear|support|take|lift)s? (?:a load of )?"
             r"(?=(?:up to |at least |more than |over |)\d+(?:\.\d+)? ?(?:kg|kilo|kilogram|lb|pound))"),
     "with load capacity of"),
    (Pattern(r"(?:能|可以?)?(?:承重|承受|载重|扛|承载)(?=[^,，。?？]{0,5}\d+(?:\.\d+)?\s?(?:公斤|kg|千克|斤))"),
     "承重"),
    (Pattern(r"(?<![a-z])re-?charg(?:e[ds]?|ing)(?= (?:over|via|by|with|through|using|from) )"), "charge"),
    (Pattern(r"(?<![a-z])(?:light(?:s|ed)?[- ]up|lit|illuminated|glowing) keys|keys (?:that )?(?:light up|glow)"),
     "with backlit keyboard"),
    (Pattern(r"(?<![a-z])(?:go(?:es)? up and down|rais(?:e|es) and lower|stand (?:that )?adjusts?)(?![a-z])"),
     "height adjustable"),
    (Pattern(r"(?<![a-z])(?:bolt|screw|mount|attach|fix)(?:s|ed)? (?:it |them )?(?:behind|to|on|onto)"
             r"(?: the back of)? (?:the |my |a )?(?:monitor|screen|display|tv)(?![a-z])"), "with vesa mount"),
    (Pattern(r"(?<![a-z])on the wall(?![a-z])|(?<![a-z])wall[- ]mount(?:ed|able)?"), "with vesa mount"),
    (Pattern(r"(?<![a-z])(?:plug|put|take|fit)s? in (?:an? |my )?(?:micro ?)?sd(?: cards?)?(?![a-z])"), "with sd card"),
    (Pattern(r"(?<![a-z])(?:network|lan|internet) (?:cable|socket|port|lead|plug)s?(?![a-z])|(?<![a-z])wired "
             r"(?:internet|network|lan)"), "ethernet"),
    (Pattern(r"(?<![a-z])(?:block|cut|cancel|drown)(?:s|ing)?(?: out)? (?:the |out )?noise(?![a-z])"),
     "with noise cancelling"),
    (Pattern(r"(?<![a-z])(?:numpads?|number keys|numeric keypads?|ten-?key pads?)(?: on the (?:right|side))?(?![a-z])"),
     "number pad"),
    (Pattern(r"(?:数字键?区|(?:右边|右侧)(?:有|带)?(?:的)?数字键|数字键盘)"), "数字小键盘"),
    (Pattern(r"(?<![a-z])(?:(?:charging )?cases? (?:that |which )?(?:charges?|can (?:be )?charged?) wireless(?:ly)?"
             r"|wireless(?:ly)? charging cases?|(?:wireless|qi)[- ]charg\w+ cases?)(?![a-z])"), "wireless charging"),
    (Pattern(r"(?:充电)?(?:盒子|盒|仓)(?:也)?(?:能|可以?|支持)?(?=(?:用)?无线充)"), "支持"),
    (Pattern(r"(?<![a-z])(?:bend|fold)(?:s|ing)?(?: in half| up)?(?![a-z])"), "foldable"),
    (Pattern(r"(?:带|有|是|用|配)?独(?:立)?显卡?"), "独立显卡"),
    (Pattern(r"集(?:成)?显卡?"), "集成显卡"),
    (Pattern(r"(?:能|可以?|直接)?(?:插|接|连)(?:有线)?网线|有线网(?:口|络|卡)?|网线口|网口|网线接口|以太网(?:口)?"),
     "带RJ45"),
    (Pattern(r"(?:没|沒|无|無|不带|不要|没有)(?:有)?风扇|无风扇|被动散热"), "不带风扇"),
    (Pattern(r"(?:没|无|不带|没有)(?:有)?(?:线|电线)(?=的|$)"), "无线"),
    (Pattern(r"(?:用)?指纹(?:来)?(?:解锁|识别|开机)"), "指纹"),
    (Pattern(r"(?<=[带有])(?:麦|话筒)(?!克)"), "麦克风"),
    (Pattern(r"左撇子|左手用?|惯用左手"), "左手"),
    (Pattern(r"(?:能|可以?)?(?:戴着|带着|拿着)?(?:游泳|泡水|下水|洗澡|潜水)(?:用|时?戴|的时候用)?"), "防水"),
    (Pattern(r"(?:能|可以?)?(?:贴卡|刷卡|刷公交|刷地铁|碰一碰|刷门禁)"), "带NFC"),
    (Pattern(r"(?:能|可以?)?(?:夜里|晚上|黑暗中|夜间)(?:也?能?)?(?:看清|拍|看|录)"), "夜视"),
    (Pattern(r"(?:能|可以?)?(?:写字|画画|手写|记笔记)"), "手写笔"),
    (Pattern(r"(?:能|可以?)?(?:发光|亮灯|带灯|灯光)(?=的?键盘|$)"), "背光"),
)  # fmt: skip
"""How a condition is said → in the words that catalogs state it in, and needs are read by."""

LEFT_OUT = words(
    """
    able actually advertise afternoon allow allows already anybody anyone anything asap available bring brings btw
    bucks built-in builtin buy called carry catalog catalogue certain charge charges cheers choice choices choose
    come comes coming connect connecting connects cost costing costs could curious current currently deliver
    delivers different display displays do does doing dollars done either equipped evening ever everything exactly
    feature features fit fits fitted folks found full g'day gday gets gimme give gives giving go goes going good got
    gotten greetings guys hand handle handles happen he hello hey heya hi hiya hold holds hook housing howdy i'd i'm
    id im include includes inside instance integrated interested item items its ive join kind kinda kinds last lasts
    leave let lets line list lists lol madam make makes manage manages many mate mean measure measures mine model
    models moment money morning namely needing needs neither nor normal offer offers one ones option options order
    orders output own owned owning page people play plays please pls plug plugged plugs possess price priced prices
    product products provide provides put puts quick range rated rating reach reaches read reading reads really
    record records require requires requiring run runs said sale say says sell selling sells she ship shipping ships
    shoot shoots shop shopping shops show shows sir sold something somewhere sort sorts still stock stocked stocking
    stocks store stores stuff support supporting supports takes taking team tell tells there's theres they thing
    things thx today total track tracks types u ur use uses using want weigh weighing weighs what's whats which's
    who whos wonder wondering work working works ya yall yet yo yours
    """
)
"""Verbs and fillers around a condition, which no product need carry."""
LEFT_OUT_HAN = re.compile(
    r"(?:多少|几)(?:毫安时?|瓦|小时|分钟|公斤|千克|斤|克|英寸|寸|赫兹|尼特|厘米|毫米|米|块钱?|元|天|年)"
    r"|(?:最|有|是)?多[大重长久高宽厚薄远少快](?![\u4e00-\u9fff])|[的了吗呢啊呀哦哈嘛吧么么啦哟,，。、?？!！\s]+"
    r"|(?:想要|想买|需要|求|要|找|买|卖|有没有|有|带|(?<![智功性节阳])能|可以|可|会|支持|具备|自带|内置|属于|用|是|都|还|也|又|只|就|在"
    r"|被|给我|给|我|你们?|咱|家里?|店里?|请问|麻烦|看看|推荐|一下|一共|总共|全部|所有|目前|现在|现货|比较|更|最|很|比|里面|里|中"
    r"|当中|其中|之中|款式?|台|部|只|个|种|双|副|类|型号?|产品|商品|东西|货|价格|价钱|卖价|什么|哪些|哪个|哪款|哪种|[哪有]?几[块支根条把双张]|哪几|哪|谁|几"
    r"|多少|吧|配备|配|搭载|采用|做|做成|材料|材质|能够|适合|的话|如果|这种|那种|那|这|同时|并且|而且|且|以及|和|跟|与|或)+"
)


def in_stated_words(low: str) -> str:
    """The question with such turns in the words of catalogs."""
    for pattern, stated in _SAID:
        low = pattern.sub(f" {stated} " if stated.isascii() else stated, low).replace("  ", " ")
    return low


_SUPERLATIVE = r"(?:[a-z-]+est|most|least|best|worst)(?![a-z])"
_PLACE = Pattern(
    rf"(?<![a-z])(?P<en>second|third|fourth|fifth|2nd|3rd|4th|5th|next)(?: to)?[ -](?={_SUPERLATIVE})"
    r"|(?P<zh>第[二三四五2345]|排第[二三四五2345]|次)(?:名|位)?(?:的)?(?=便宜|贵|轻|重|大|小|长|久|快|亮|高|低|多|少|新)"
)
_PLACES = {"next": 2, "次": 2} | {
    name: place
    for place, names in enumerate(("second 2nd 二 2", "third 3rd 三 3", "fourth 4th 四 4", "fifth 5th 五 5"), 2)
    for name in names.split()
}


def in_place(low: str) -> tuple[int, str]:
    """Which place is asked for ("second cheapest" is the 2nd), and the question as one for the first."""
    match = _PLACE.search(low)
    said = (match["en"] or match["zh"] or "") if match else ""
    if match is None or not said:
        return 1, low
    place = _PLACES[said if said in _PLACES else said[-1]]
    return place, f"{low[: match.start()]}{'最' if match['zh'] else ''}{low[match.end() :]}"
