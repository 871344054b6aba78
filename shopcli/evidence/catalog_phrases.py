"""Turns of phrase that hide a limit: "can feed a laptop 90 W", "work with a pen", 既防水又轻, 手机里最便宜的."""

from shopcli.patterns import Pattern

_DEVICE = r"(?:laptops?|notebooks?|computers?|macbooks?|phones?|tablets?)"
_HAN_DEVICE = r"(?:笔记本电脑|笔记本|电脑|手机|平板|本子)"
_FEEDING = Pattern(
    rf"(?<![a-z])(?:charge|charges|feed|feeds|power|powers|supply|supplies|deliver|delivers|give|gives|run|runs)"
    rf" (?:power to )?(?:(?:a|an|my|your|the) )?{_DEVICE}(?: (?:at|with))?(?=[^?.,;]*\d ?w(?:atts?)?(?![a-z]))"
)
_HAN_FEEDING = Pattern(
    rf"(?:能|可以|可)?给{_HAN_DEVICE}(?:反向|反着)?(?:充电|供电|充)(?:到|能到|达到)?(?=[^?？,，]*\d\s?(?:w|瓦))"
)
_USED_WITH = Pattern(
    r"(?<![a-z])(?:works?|go|goes|used|usable|pairs?) with(?= (?:a |an |the )?(?:pen|stylus)(?![a-z]))"
)
_AMONG = Pattern(
    r"(?<=[\u4e00-\u9fff])(?:里面|里头|里|当中|之中|之间|中)(?=\s*(?:[,，]|最|哪|有|谁|价格|续航|屏幕|重量|$))"
)
_BOTH = Pattern(r"既|(?:而且|并且|同时)(?:还|也|又)?(?=[有带能可支])")
_AND = Pattern(r"(?<=[\u4e00-\u9fffa-z])(?:又|还|也)(?=[有带能可支])")
_COURTESY = Pattern(r"(?<![a-z])(?:pls|plz|thx|thanks|thank you|ta)(?![a-z])")


def in_plain_words(low: str) -> str:
    """The question with such turns as the limits and kinds that they stand for."""
    text = _FEEDING.sub("with charging power", low)
    text = _HAN_FEEDING.sub("充电功率", text)
    text = _USED_WITH.sub("with", text)
    text = _AND.sub("、", _BOTH.sub("", text))
    return _COURTESY.sub(" ", _AMONG.sub(" ", text))
