"""What a turn may do beside asking for products: the words of each, with a mark where something is pointed at."""

from shopcli.conversation.pointing import MARK
from shopcli.patterns import Pattern

_PLEASE = (
    r"(?:please |pls |can you |could you |would you |let's |let us |ok(?:ay)?,? |so,? |but |and |now,? |well,? "
    r"|just )*"
)
_END = r"(?:,? (?:please|again))*[\s.!?。！？~]*$"

BACK = Pattern(
    rf"^{_PLEASE}(?:(?:go|step|take me|move) )?back(?: (?:one|a) (?:step|turn))?{_END}"
    rf"|^{_PLEASE}(?:undo|revert)(?: (?:that|it|this|{MARK}|the last (?:one|step|turn|change)))?{_END}"
    rf"|^{_PLEASE}(?:go |back )+to (?:the )?(?:previous|last|earlier)(?: (?:one|list|results|ones|step))?{_END}"
    rf"|^{_PLEASE}(?:the |show (?:me )?(?:the )?)?(?:previous|earlier) (?:list|results|ones|products|need){_END}"
    r"|^(?:请)?(?:返回|撤销|撤回|后退|上一步|退回(?:去|上一步)?|回到(?:上一步|刚才|之前|前面)(?:的(?:结果|那些)?)?"
    r"|回去|退一步)"
    r"(?:一下|上一步|刚才的|吧|一步)*[。！!\s]*$"
)
ANEW = Pattern(
    rf"^{_PLEASE}(?:start (?:over|again|anew|afresh|from scratch)|new search|begin again|reset|forget (?:it all"
    rf"|everything|all (?:of )?(?:it|that|{MARK})))"
    rf"{_END}|^(?:请|我们)*(?:重新开始|从头(?:再)?来|重来|重新来过?|重新找|全部重来|忘掉(?:所有|全部)"
    rf"|清空条件)(?:吧)?[\s。！!]*$"
)
THANKS = Pattern(
    r"^(?:ok(?:ay)?,? |great,? |perfect,? |cool,? |nice,? |no,? )*(?:many )?(?:thanks?(?: you)?(?: (?:so much"
    r"|very much|a lot|again))?|thx|cheers|ta|bye|goodbye)[\s.!~]*$"
    r"|^(?:好的?|行|嗯)?[，,\s]*(?:谢谢|多谢|感谢|谢了|辛苦了|再见|拜拜)(?:你|您|啦|了|哈)?[\s。！!~]*$"
)
READY = Pattern(
    r"^(?:ok(?:ay)?|great|perfect|nice|cool|awesome|good|fine|got it|all right|alright|yes|no|that'?s (?:all|it"
    r"|fine|good))"
    r"[\s.!~]*$|^(?:好的?|行|可以|知道了|明白了|嗯+|不错|对|没了|不用了)(?:啦|了|哈|吧)?[\s。！!~]*$"
)
"""Says nothing that could be done."""
ALL = Pattern(
    rf"^{_PLEASE}(?:show|list|give|see|display)(?: me)? (?:all|everything|(?:the )?(?:whole|full|complete) list"
    rf"|them all"
    rf"|{MARK}|all {MARK}|all that (?:fits?|match(?:es)?))(?: of (?:them|it))?{_END}"
    r"|^(?:请|都|帮我)*(?:列出|显示|看|给我看|列)(?:全部|所有|完整|\ue000)(?:的|符合的|商品|结果|列表)*[\s。！!]*$"
    r"|^(?:全部|都)列出来?[\s。！!]*$"
)
HELLO = Pattern(
    r"^(?:hi|hello|hey|good (?:morning|afternoon|evening)|help|what can you do)(?: there)?[\s.!?~]*$"
    r"|^(?:你好|您好|嗨|哈喽|早上好|下午好|晚上好|在吗|帮助|你能做什么|你会什么)(?:呀|啊)?[\s。！!?？~]*$"
)
MORE = Pattern(
    rf"^{_PLEASE}(?:(?:show|give|tell|get|list|see|find)(?: me| us)? |any |are there |is there |do you have "
    rf"|have you got "
    r"|got |what |i want |i'd like |let me see )*(?:any |some |a few |the )?"
    r"(?:more|others?|other ones|else|different (?:ones|options|models|choices)|alternatives|anything (?:else"
    r"|different|more)"
    r"|something (?:else|different)|(?:other|more|further) (?:options|models|products|choices|results|suggestions"
    r"|ideas)"
    rf"|next(?: ones| page)?)(?: (?:ones|like (?:{MARK}|that)|is there|are there|do you have|have you got|options"
    rf"|results))*{_END}"
    r"|^(?:那|请|能|可以)*(?:再)?(?:还有没有|有没有|还有|有|再来|再看|再给我看|看看?|换|换成|给我|给我看看|推荐|来"
    r"|要)*"
    r"(?:点|些|一些|几[款个]|一批|一[款个])?(?:别的|其他|其它|另外|不同)(?:的|几[款个]|款|款式|选择|产品|商品|推荐"
    r"|型号)*"
    r"(?:看看|吗|呢|么|吧|没有|推荐)*[\s。！!?？]*$"
    r"|^(?:再|请再)?(?:换一批|来几[款个]|多来几[款个]|看看更多|更多|多推荐几[款个]|推荐几[款个]|还有吗|还有没有"
    r"|下一[批页])(?:吧|看看|吗)*[\s。！!?？]*$"
)
NOT_THIS = Pattern(
    rf"^{_PLEASE}(?:no,? )?(?:(?:anything|everything|any|all) (?:but|except)|not|except(?: for)?|without"
    rf"|other than|skip|drop|hide"
    rf"|(?:i )?(?:don't|do not) (?:like|want)(?: (?:any|either) of)?|none of|neither of|not any of|remove"
    rf"|forget) {MARK}(?: {MARK})*{_END}"
    rf"|^(?:除了|不要|不想要|别要|去掉|不喜欢|排除|不看|别推荐|删掉|删除|移除){MARK}(?:了|的|以外|之外|外|吧"
    rf"|都可以|都行"
    rf"|别的)*[，,]?(?:其他的?|别的|的)?"
    rf"(?:都行|都可以|呢|吗)?[\s。！!]*$|^{MARK}都?(?:不要|不喜欢|不行|不合适|算了)(?:了)?[\s。！!]*$"
)
WHY = Pattern(
    rf"^{_PLEASE}why(?: (?:that|this|so|is that))?{_END}|^为(?:什么|啥)[\s?？]*$|^{_PLEASE}why(?: (?:not|did(?:n't"
    rf"| not)? you|do(?:n't| not)? you|is(?:n't| not)?|are(?:n't| not)?|was(?:n't"
    rf"| not)?"
    rf"|did|does(?:n't| not)?))*(?: (?:recommend|pick|choose|show|suggest|list|take|put))*(?: the)? {MARK}"
    r"(?: (?:not|recommended|here|there|listed|shown|included|first|on top|among|a match|in|on|the list|number one"
    r"|better"
    r"|your pick|the best))*"
    rf"{_END}"
    rf"|^(?:那|请问)*(?:为什么|为啥|怎么|凭什么)(?:是|会|没有?|不|要|把)*(?:推荐|选|显示|列出|排)*(?:的是)?{MARK}"
    r"(?:呢|吗|没有?|不|在|列出来?|推荐|行|合适|符合|排(?:在)?(?:第一|前面)|的|最好|好|里面?|出现|上榜)*[\s?？。]*$"
    rf"|^{MARK}(?:为什么|为啥|怎么)(?:没有?|不|会|被|排|在|是)*(?:推荐|行|合适|符合|出现|列出来?|上榜|第一|前面"
    rf"|最好|好)*(?:呢|吗)?[\s?？。]*$"
)
ABOUT = Pattern(
    rf"^{_PLEASE}(?:what|how) about {MARK}{_END}|^(?:那)?{MARK}(?:呢|怎么样|如何|好吗|行吗|合适吗)[\s?？。]*$"
)
"""Whether it fits."""
TELL = Pattern(
    rf"^{_PLEASE}(?:i want to |i'd like to )?(?:(?:tell|show|give)(?: me)?|see|know|view|open"
    rf"|describe)? ?(?:(?:some )?more|details|info(?:rmation)?|everything)? ?"
    rf"(?:about|on|of|for)? ?(?:details (?:of|on|about) )?{MARK}(?: in (?:more )?detail)?{_END}"
    rf"|^(?:请|那)*(?:介绍|说说|讲讲|看看?|详细|展开|了解|看一下)(?:一下|下)*{MARK}(?:的)?(?:详情|细节|情况|参数"
    rf"|吧)?[\s。？?]*$"
    rf"|^{MARK}(?:的)?(?:详情|细节|详细(?:情况|信息|介绍)?|介绍一?下|参数)[\s。？?]*$"
)
COMPARE = Pattern(
    rf"(?<![a-z])(?:compare|comparison|versus|vs\.?|difference|differ)(?![a-z])|(?:which|what) (?:one "
    rf"|of {MARK} )?(?:is|would be|are)"
    r"(?: the)? (?:better|best)(?: (?:for|one|value|buy|pick|choice)|[\s?.!]|$)"
    r"|better than|which (?:one )?(?:of them )?should i (?:buy|get|take|choose|pick)"
    rf"|{MARK} or {MARK}|对比|比较一?下|比一?比|(?:哪|那)(?:个|款|台|一[个款台])(?:更|比较|最)?(?:好|值得买?|值"
    rf"|划算|合适|推荐)"
    rf"|(?:有)?(?:什么|啥|何)(?:区别|不同|差别|差异|不一样)|{MARK}(?:和|与|跟|还是|或者?){MARK}(?:哪|选|比|怎么选|[\s?？]*$)"
)
