"""How people ask for opinions, beside what they ask for: data and patterns for `reviews.answers`."""

from shopcli.evidence.words.content import stem
from shopcli.patterns import Pattern
from shopcli.query.common_words import words

_GENERAL = words(
    "critical harsh harshest mean meanest angri angriest nasti nastiest kind kindest glow glowing nice nicest top "
    "own rating rated ratings cared give gave given review rat complaint like love hate dislike praise prais "
    "praised lik hat sa pro con downside worst best thing anyone said heard bad criticis common often main "
    "biggest most gripe feedback seen far regret low high star one-star written wrote everyone them others folk "
    "shopper reviewer purchaser customer satisf pleas critic upset worri worry concern overall general generally "
    "impression verdict agree recommend disappoint disappointed what whats what's latest recent newest positive "
    "negative people someone somebody owner buyer user tell manage manag themselves himself herself yourself "
    "unhappy happy content mad thrill write wrote writing post posted "
    "myself grief hassle headache "
    "report apparently supposedly true rumor rumour wonder wondering curiou curious guy hear read anyon "
    "nobody wide widely anybody everybody brag rave hype hyped fan fault flaw weakness strength strong weak "
    "highlight catch snag grumble moan whinge annoy annoying annoyance shortcoming bug defect defective happen "
    "ever yet already find found notice notic mention particularly especially especial sit sitting stand day days "
    "week weeks year long lot lots while hand hands around home house somebody's my your brother sister wife "
    "husband friend mate partner boyfriend girlfriend inside indoors indoor outside outdoors outdoor quite rather "
    "easily comment comments sorry wait"
)
GENERAL = _GENERAL | {stem(word) for word in _GENERAL}
"""Words that ask for opinions, or say for whom and when, and are of no thing that a review could tell of."""
CRITICAL = Pattern(
    r"complain\w*|complaints?|critical|harsh\w*|nast\w+|angr\w+|scathing|damning|dislike|don't (?:\w+ )?like|hate"
    r"|downsides?|drawbacks?|(?<![a-z])cons(?![a-z])"
    r"|trouble|problems?|issues?|criticis\w*|critics|negative|worst|gripes?|unhappy|annoy\w*|regret\w*|disappoint\w*"
    r"|low(?:est)?[- ](?:rat\w*|stars?|reviews?|score\w*)|bad (?:reviews?|things?|points?)|(?:one|two|1|2)[- ]stars?"
    r"|weakness\w*|weak points?|flaws?|faults?|shortcomings?|let[- ]?downs?|pet peeves?|moan\w*|grumbl\w*|whing\w*"
    r"|snags?|red flags?|wrong with|not happy|dissatisf\w*|what(?:'s| is) (?:bad|wrong)|don't like"
    r"|最差|最低|最糟|差评|抱怨|吐槽|缺点|不好(?!不好)|毛病|不满|低分|[一两二12]星|中差评|槽点|翻车|后悔|坑|不足|短板"
    r"|弊端|缺陷|硬伤"
    r"|诟病"
    r"|不喜欢|嫌弃|问题|踩雷|鸡肋|劝退|骂"
)
FOND = Pattern(
    r"(?<![a-z])(?:loves?|praise[ds]?|enjoy\w*|best (?:thing|part|bit|feature)s?|positives?|advantages?|pros"
    r"|favou?rites?|five[- ]stars?|like (?:most|best|about|the most)|good (?:points?|things?|reviews?|sides?)"
    r"|strengths?|strong points?|highlights?|upsides?|rav(?:e|es|ing)|selling points?|compliments?)(?![a-z])"
    r"|好评|优点|最?喜欢|夸|[五5]星|亮点|长处|好处|优势|满意的|最爱|最香|称赞|点赞"
)
HAN_FRAME = Pattern(
    r"适合|嫌弃|嫌|受不了|烦人|提到|提过|提及|讨论|聊到|聊|反应|碰到|遇到|碰过|遇过|出现过|出现|评的|评过|发现|注意到"
    r"|认可|推荐"
    r"|整体|总体|综合|印象|感受|感觉|反映|反馈|评价|评论|差评|好评|买家|用户|顾客|网友|大家|别人|人家|有没有人|有人"
    r"|买过|用过|买的人|用的人"
    r"|的人|说法|都说|说了|说的"
    r"|怎么说|怎么讲|讲过|讲|说|吐槽|抱怨|看法|怎么看|怎么样|咋样|咋|怎样|如何|怎么|觉得|认为|看看|看|些啥|啥|些|什么"
    r"|哪些|哪一?点"
    r"|哪里|哪方面|问题|毛病"
    r"|缺点|优点|没有|有没有|有|吗|么|呢|没|过|里|主要|最多|一般|到底|真的|真|清楚|不行|行不行|行|好用|好不好|满意"
    r"|满不满意|低分|中差评"
    r"|最差|最好|最喜欢|喜欢|夸|[一二两三四五12345]星|槽点|用着|用起来|表现|翻车|后悔|体验|口碑|实际|严重|厉害|厲害"
    r"|明显|容易|经常|老是|总是|会不会"
    r"|這|会|會|不会|能不能|能|是不是|想知道|请问|想问|听说|据说|这事|那款|這款|这款|这个|这|那|给力|够用|够不够|够"
    r"|久了|平时|日常"
    r"|家里|最近|一条|几条|关于|写|的|了|是|在|都|跟|和|对|给|被|它|啊|吧|呀|嘛|不"
)
HOW_GOOD = Pattern(
    r"(?<![a-z])(?:trust|rely on|depend on|count on|struggles?|struggling|cope|copes|live up to|lives up to"
    r"|up to (?:scratch|snuff"
    r"|par|it|the job)|do(?:es)? the (?:job|trick)|let (?:you|me) down|mediocre|impressive|adequate|useless|useful"
    r"|annoying"
    r"|irritating|awful|terrible|rubbish|crappy|crap|janky|dodgy|meh|nice|nasty|nuisance|pain|tolerable|noticeable"
    r"|decent"
    r"|obvious|satisf\w+|disappoint\w+|suck|sucks|overrated|underrated|up to)(?![a-z])"
    r"|(?![是能有支带可要])([\u4e00-\u9fff])不\1|难[用按看听戴握拿吃装清搞学打]|好[用按看听戴握拿使装清搞学打不]|不好"
    r"|烦|麻烦|费劲|累|差劲|拉胯|拉垮"
    r"|垃圾|鸡肋|翻车|能打|凑合|将就|过关|达标|合格|出色|优秀|满意|惊艳|失望|无语|顶用|中用|带劲|够劲|还行|可以吗"
    r"|ok吗|强吗|狠吗|猛吗|香吗"
    r"|[大小快慢重轻厚响亮暗清准稳牢紧松硬软贵]吗|[大小快慢重轻厚响亮暗清准稳牢紧松硬软]不[?？。\s]*$|厉害|明显|严重"
    r"|夸张|离谱|受影响|影响|"
    r"(?<![a-z])how(?:'?s| is| are| good| well| reliable)(?! (?:long|much|many|big|heavy))|any good|how (?:far|strong"
    r"|bad|easy|hard|hot"
    r"|comfortable|sturdy|stable"
    r"|quick(?:ly)?|smooth(?:ly)?|accurate|durable|comfy|clear)|(?:is|are) (?:it"
    r"|they|the"
    r" [\w -]+) (?:any )?(?:good|ok|okay|decent|great|bad|terrible|rubbish|crap|usable|enough|alright|fine"
    r"|nice)(?![a-z])"
    r"|good enough|enough(?![a-z])|well enough|(?:work|works|perform|performs|cope|handle) (?:well|fine|ok|okay"
    r"|properly|reliably)"
    r"|(?:good|bad|terrible|poor|decent|crap|weak|rubbish) (?:at|for|with)|reliabl\w+|really|actually"
    r"|real[- ](?:world|life)|in practice|too(?![a-z])"
    r"|怎么样|咋样|怎样|如何|好用吗|好不好用?|好吗|好么|给力|行不行|行吗|行么|够用|够不够|够大吗|靠谱|厉害吗|明显吗"
    r"|严重吗|准不准|准吗|灵不灵|灵敏"
    r"|实际|真实|真的|太|会不会|容易|大吗|大不大|差吗|差不差|爽吗|管用|有用吗|有毛病|有问题"
)
"""What asks for a judgement, and not for what is there or how much of it."""
WORTH = Pattern(
    r"(?<![a-z])(?:is it|it|was it|are they|they)? ?worth(?: (?:it|the|buying|getting|paying|every|my|having|its)"
    r"|[?.! ]*$)"
    r"|value for money|good value|(?:good|bad) buy(?![a-z])|waste of money|(?:would|will|do|did) (?:i|we|people|you"
    r"|they) (?:\w+ )?regret|regret (?:buying|getting|it)|buyer's remorse|rip-?off|overpriced|bang for|gimmick"
    r"|值不值|值得|值吗|值么|性价比|智商税|划不划算|划算|物有所值|值这个|值回|坑不坑|交智商"
)
OVERALL = Pattern(
    r"^(?:so |and |hi |hello |ok )*(?:(?:how(?:'s| is| are| good is)|what(?:'s| is)) (?:it|they)(?: like)?(?: overall"
    r"| in general)?"
    r"|(?:is|are) (?:it|they) (?:any |a )?(?:good|decent|ok|okay|great|nice|solid|bad|crap|rubbish)(?: one| overall)?"
    r"|(?:any )?thoughts on it|it[ ,:-]*(?:any )?good|(?:any )?good)[\s?.!]*$"
    r"|^(?:请问|那个|这个|你们)?它\s*(?:到底|整体|总体)?(?:怎么样|咋样|怎样|如何|好不好用?|好用吗|好用不|好吗|行不行"
    r"|靠谱吗|靠不靠谱)"
    r"(?:啊|呢|呀)?[\s?？。]*$"
)
EXISTS = Pattern(
    r"(?<![a-z])(?:(?:does|do|did|doesn't|will) (?:it|they|this|that|the [\w -]+?) (?:even |also |still )?(?:have"
    r"|come with|support|include|feature|offer"
    r"|use|need|require|allow|accept)|is there|are there|has (?:it|they)|do i (?:need|get)|can i (?:get|add|use"
    r"|put|fit|plug)"
    r"|which|what (?:kind|type|sort|is|are|size|version|\w+ (?:does|do|can))|how many|what's the|how much)(?![a-z])"
    r"|带不带|支不支持|支持|有没有(?!人|毛病|问题|用坏|坏|异响|异味|噪音|杂音|延迟|漏光|光晕|底噪|拖影)|是否有"
    r"|几[个种款条瓦克寸]|多少|什么(?:型号|材质|版本|接口|系统)|是什么|能否"
)
"""What asks whether something is there, or for its number, which opinions do not settle."""
EITHER = Pattern(r"([\u4e00-\u9fff])不\1")
ENDS = Pattern(r"[.!?;](?=\s|$)|[。！？；]")
LISTS = Pattern(r"(?<![a-z])(?:or|and)(?![a-z])|[,/、，]|或|还是|和|跟|以及")
UNFELT = Pattern(
    r"(?<![a-z])(?:ten|hundred|thousand|million|\d+)s?(?: of)? (?:folds|cycles|times|clicks|charges|presses"
    r"|plugs)(?![a-z])|"
    r"warrant|guarantee|insurance|保修|质保|延保|三包|保险|"
    r"(?<![a-z])(?:thickness|dimensions?|diameter|width|depth|voltage|how (?:thick|thin|wide|deep|tall|many)"
    r"|in (?:mm|cm|inches|millimet\w+|centimet\w+|grams|kg|ounces|pounds|watts|db|decibels|lumens|nits)"
    r"|(?:will|can|could|do|would|did) (?:(?:you|they|your \w+) (?:\w+ )?(?:send|ship|deliver|give|offer|sell|have"
    r"|stock|carry"
    r"|take|accept|match|price|install|mount|wrap|hold|reserve|let|make|provide|throw|get|order|add|swap|exchange"
    r"|refund|repair"
    r"|fix|set|bring|engrave|replace)|i (?:get|buy|have|order))|which (?:country|company|factory))(?![a-z])"
    r"|^(?:and |so |but )?(?:who|whose|whom|where|when)(?![a-z])"
    r"|厚度|直径|宽度|高度|长度|多厚|多宽|多高|多深|毫米|厘米|电压|几度电|多少[瓦克米寸度]|谁"
    r"|哪[里家国年]|什么时候|你们(?:能|会|可以)"
)
"""Numbers, places, people and terms, which what customers feel does not tell."""
