"""The words by which things go into the basket and out of it."""

from shopcli.conversation.pointing import MARK
from shopcli.patterns import Pattern

_BASKET = r"(?:(?:shopping |my |the ){0,3}(?:basket|cart|trolley|shopping bag)|购物车|购物篮|篮子)"
_COUNTER = "[个款台部只副件条把块双支]"
_NUMBER = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|[一二两三四五六七八九十])"

BASKET = Pattern(_BASKET)
PUT = Pattern(
    r"(?<![a-z])(?:add|put|place|throw|drop|toss)(?![a-z])|(?:i(?:'ll| will| would like to| want to)|let me"
    r"|let's) (?:take|buy|have|get|order)(?![a-z])"
    rf"|^(?:please )?(?:buy|order|take|get(?: me)?) (?:\d{{1,2}} (?:of |x )?)?{MARK}"
    r"|加入|加到|放进|放入|放到|添加|加进|加购|丢进|扔进|买下"
    rf"|(?<![不别])(?:就)?(?:要|买|拿|选|订|来){_NUMBER}?{_COUNTER}?{MARK}(?:吧|了|就行|就好)?[\s。！!]*$"
    rf"|{MARK}(?:我)?(?:要了|买了|就要|就买|来){_NUMBER}?{_COUNTER}?(?:吧)?[\s。！!]*$"
    rf"|^(?:再)?(?:加|买){_NUMBER}?{_COUNTER}?{MARK}"
)
OUT = Pattern(
    r"(?<![a-z])(?:remove|delete|discard|get rid of|take (?:out|off|away)|take(?= .* out(?![a-z]))|throw (?:out"
    r"|away)|cancel)(?![a-z])"
    r"|drop(?= .*from)|删掉|删除|移除|移出|拿掉|拿出|去掉|取消|不要了|清掉|删了"
)
EMPTY = Pattern(
    rf"(?<![a-z])(?:empty|clear|reset) {_BASKET}|(?:remove|delete) (?:everything|all)(?: (?:from"
    rf"|in) {_BASKET})?[\s.!]*$"
    rf"|(?:清空|清掉|清除){_BASKET}?|{_BASKET}(?:里的?)?(?:全部|都)?(?:清空|删掉|清掉)"
)
SHOW = Pattern(
    rf"^(?:please |can you |could you )*(?:(?:show|see|view|open|list|check|display)(?: me)? |what(?:'s| is"
    rf"| do i have| have i(?: got)?)(?: there)?(?: in)? "
    rf"|how much is )?(?:what(?:'s| is) in )?{_BASKET}(?: (?:please|total|now))*[\s.?!]*$"
    rf"|^(?:看看?|查看|打开|显示|我的)*{_BASKET}(?:里?面?)?(?:有|都有|现在有)?(?:什么|啥|哪些|多少钱|几样"
    rf"|怎么样)*(?:东西|商品)?(?:了|呢|吗)?[\s?？。]*$"
    r"|^(?:what(?:'s| is) )?(?:the )?total(?: (?:price|cost|now|so far))?[\s.?!]*$|^how much (?:is|are|does) (?:it"
    r"|that|everything|all)(?: cost)? (?:all )?(?:together|in total|altogether)[\s?]*$"
    r"|^(?:一共|总共|合计)(?:是|要)?多少钱?[\s?？]*$"
)
BUY = Pattern(
    r"^(?:please |can you |could you |i want to |i'd like to |let's |ok,? |let me )*(?:(?:go to )?check ?out"
    r"|pay(?: now| for (?:it|this|that|everything|them|all))?"
    r"|place (?:the |my |an )?order|buy (?:now|everything|all|the basket)|order (?:now|everything|it all)"
    r"|proceed to (?:checkout|payment)|purchase(?: now)?)[\s.!?]*$"
    r"|^(?:我要|去|现在|请|帮我)*(?:结账|结算|付款|支付|买单|下单|去付钱)(?:吧|了)?[\s。！!]*$"
)
QUANTITY = Pattern(
    rf"(?P<before>{_NUMBER})(?:\s?(?:of|x|×|times)\s?(?:the )?){MARK}|{MARK}\s?(?:x|×|times)\s?(?P<after>{_NUMBER})"
    rf"|(?:加|买|要|来|拿|删掉?|去掉|各)(?P<han>{_NUMBER}){_COUNTER}|(?P<times>{_NUMBER}) times"
    rf"|(?<![a-z])(?P<twice>twice)"
    rf"|(?P<copies>{_NUMBER})(?: pieces| copies| units)?(?= of {MARK})"
)
"""How many; a number alone is the one on the screen."""
ALL_IN = Pattern(r"(?<![a-z])(?:all|everything|them)(?![a-z])|都|全部|全都")
WORDS = Pattern(
    r"(?<![a-z])(?:please|add|put|place|throw|drop|toss|can|could|you|will|would|like|want|let|take|buy|have|get"
    r"|order|into"
    r"|the|this|that|all|everything|them|one|ones|too|also|both|now)(?![a-z])"
    rf"|{_BASKET}|加入|加到|放进|放入|放到|添加|加进|加购|丢进|扔进|买下|都|全部|全都|请|帮我|把|给我|加|吧|了|到|里"
)
"""What says only that something goes in."""
