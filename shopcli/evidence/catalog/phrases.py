"""Turns of phrase that hide a limit: "can feed a laptop 90 W", "work with a pen", 既防水又轻, 手机里最便宜的."""

from shopcli.patterns import Pattern
from shopcli.query.product_nouns import HAN_NOUNS

_DEVICE = r"(?:laptops?|notebooks?|computers?|macbooks?|phones?|tablets?)"
_HAN_DEVICE = r"(?:笔记本电脑|笔记本|电脑|手机|平板|本子)"
_FEEDING = Pattern(
    rf"(?<![a-z])(?:charge|feed|power|supply|deliver|give|run)s? (?:power to )?(?:(?:a|an|my|your|the) )?{_DEVICE}"
    r"(?: (?:at|with))?(?=[^?.,;]*\d ?w(?:atts?)?(?![a-z]))"
)
_FED = Pattern(
    r"(?<![a-z])(?:deliver|supply|provide|output|put out|give)s? ((?:at least |up to )?\d+ ?w(?:atts?)?)(?![a-z])"
    rf"(?:( or more)?(?: of power)? to (?:(?:a|an|my|your|the) )?{_DEVICE})?"
)
_HAN_FEEDING = Pattern(
    rf"(?:能|可以|可)?给{_HAN_DEVICE}(?:反向|反着)?(?:充电|供电|充)(?:到|能到|达到)?(?=[^?？,，]*\d\s?(?:w|瓦))"
)
_SOURCE = Pattern(r"power banks?|portable chargers?|chargers?(?![a-z])|battery packs?|充电宝|移动电源|充电器|充电头")
"""What gives its power away: a dock or a monitor states how much of it charges a laptop, these what they put out."""
_USED_WITH = Pattern(
    r"(?<![a-z])(?:works?|go|goes|used|usable|pairs?) with(?= (?:a |an |the )?(?:pen|stylus)(?![a-z]))"
)
_BUILT_IN = Pattern(r"(?<=[\u4e00-\u9fff])(?:自带|内置|配备|配有|附带)(?:了|有)?")
_AMONG = Pattern(
    rf"(?<=[{''.join(sorted({noun[-1] for noun in HAN_NOUNS}))}])(?:里面|里头|里|当中|之中|之间|中)"
    r"(?=\s*(?:[,，]|[^,，。?？]{0,8}[最更]|哪|有|谁|$))"
)
_BOTH = Pattern(r"(?<![a-z])both(?= (?:an? )?[\w -]+ and )|既|(?:而且|并且|同时)(?:还|也|又)?(?=[有带能可支])")
_AND = Pattern(r"(?<=[\u4e00-\u9fffa-z])(?:又|还|也)(?=[有带能可支])")
_OF_ONE_CHARGE = Pattern(
    r"(?<![a-z])(?:(?:on|with|from|per|after) (?:a|one|each)?\s?(?:single |full |one )*charge|unplugged"
    r"|before (?:re)?charging|between charges|off the charger|away from (?:a|the) (?:plug|socket|charger))(?![a-z])"
    r"|(?:充|冲)?(?:满)?(?:一次|单次)(?:电)?(?:充满?|满电)?(?:电)?(?:后|以后|之后|就)?(?=[^,，。?？]{0,4}[能可用撑听戴看播顶续])"
    r"|充(?:一次|满一次|满)电?(?:后|以后|之后|就)?(?=[^,，。?？]{0,4}[能可用撑听戴看播顶续])"
)
"""What a battery's life is always of."""
_EMPHASIS = Pattern(
    r"(?<=[a-z]) (?:at all|whatsoever|of any (?:kind|sort)|in (?:it|them)|inside(?: it| them)?)(?=[\s?.!,]*$)"
)
_COURTESY = Pattern(r"(?<![a-z])(?:pls|plz|thx|thanks|thank you|ta)(?![a-z])")


def in_plain_words(low: str) -> str:
    """The question with such turns as the limits and kinds that they stand for."""
    source = _SOURCE.search(low) is not None
    name = "output power" if source else "charging power"
    text = _FEEDING.sub(f"with {name}", low)
    text = _FED.sub(rf"with {name} \1\2", text)
    text = _HAN_FEEDING.sub("输出功率" if source else "充电功率", text)
    text = _BUILT_IN.sub("带", _USED_WITH.sub("with", text))
    text = _AND.sub("、", _BOTH.sub("", text))
    text = _EMPHASIS.sub("", _OF_ONE_CHARGE.sub(" ", text))
    return _COURTESY.sub(" ", _AMONG.sub(" ", text))
