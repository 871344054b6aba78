"""What kind of answer a question demands: one that tells none of that kind answers another question.

"How many holes does it need" wants a number of holes, "where can I get one" a place. What is near the answer of a
product, such as that it can be hung at all, is then left out.
"""

import re
from itertools import takewhile

from shopcli.evidence.descriptions.fact_meanings import FACT_MEANINGS
from shopcli.evidence.questions.question import Asked
from shopcli.evidence.words.content import stem
from shopcli.evidence.words.meanings import meanings
from shopcli.patterns import Pattern
from shopcli.query.common_words import words

_COUNTED = Pattern(r"how many (?P<en>[a-z][a-z-]*(?: [a-z-]+){0,2})")
_HAN_COUNTED = Pattern(
    r"(?:几|多少)(?P<measure>[个条块只张枚种根颗台部道层把面支片])?(?P<zh>[\u4e00-\u9fff]{1,3}?)"
    r"(?=[的啊呢吗了?？。，,\s]|$)"
)
_MEASURES = words(
    """
    hours hour minutes days day weeks months years seconds times watts inches feet centimeters millimeters grams kilos
    pounds ounces liters gigs gigabytes gb tb nits lumens decibels megapixels pixels percent people customers buyers
    users reviews stars dollars bucks have has are is was were do does did can could will may should would it i you of
    come left stock units colors colours versions options
    """
)
"""Units, which have attributes of their own, and what follows the noun that is counted."""
_HAN_MEASURES = re.compile(
    r"钱|块钱|[瓦克斤米寸度天年月周秒元块升]|小时|分钟|分贝|毫|厘|英寸|公斤|千克|像素|尼特|人|条评|个月|星期|核|兆|级|倍"
)
_KINDS = (
    (
        Pattern(
            r"^(?:and |so )?(?:when|(?:in )?(?:what|which) year|what date)(?![a-z])"
            r"|什么时候|哪一?年|几号|何时|啥时候|几月"
        ),
        Pattern(
            r"\d|(?<![a-z])(?:january|february|march|april|may|june|july|august|september|october|november|december"
            r"|spring|summer|autumn|fall|winter|today|tomorrow|soon|days?|weeks?|months?|years?|when|after|before|once|if|without|unless"
            r"|now|until|night|evening|morning)(?![a-z])|[年月日天周]|时|以后|之后|前|现在"
        ),
    ),
    (
        Pattern(r"^(?:and |so )?where(?![a-z])|哪[里儿](?!不|好)|在哪(?!方)|什么地方|何处"),
        Pattern(
            r"(?<![a-z])(?:sides?|left|right|back|rear|front|top|bottom|under\w*|behind|edge|corner|inside|outside"
            r"|store|shop|from|near|next to|at the|in the|on the|box|menu|wall|made)(?![a-z])"
            r"|[侧边背底左右顶]|上面|下面|里面|门店|店|中间"
        ),
    ),
    (
        Pattern(
            r"(?<![a-z])(?:cycles?|clicks|keystrokes|presses|openings|folds(?= (?:before|until|will|does|can))"
            r"|washes|(?:thousand|hundred|million|\d{3,}) (?:folds|times|drops|charges))(?![a-z])"
            r"|循环|[多几万千百]少?次|次数"
        ),
        Pattern(
            r"(?<![a-z])(?:cycles?|clicks|keystrokes|presses|openings|washes|times|thousand|million|drops)(?![a-z])"
            r"|循环|[\d万千百]次"
        ),
    ),
)
"""Pairs of what asks for a kind of answer and what an answer of that kind has."""


_ACCESSORIES = (
    Pattern(r"(?<![a-z])(?:screen )?(?:protectors?|guards?|films?)(?![a-z])|贴膜|保护膜|钢化膜|屏保膜"),
    Pattern(r"(?<![a-z])(?:cushions?|(?:ear ?)?pads?|ear ?tips?)(?![a-z])|耳罩|耳塞套|耳帽|耳垫"),
    Pattern(r"(?<![a-z])(?:bags?|pouch(?:es)?|backpacks?|carry cases?)(?![a-z])|电脑包|收纳包|内胆包|背包|便携包"),
    Pattern(r"(?<![a-z])(?:cartridges?|toner|refills?|blades?)(?![a-z])|墨盒|滤芯|耗材"),
)
_OBTAINED = Pattern(
    r"(?<![a-z])(?:got|have|sell|stock|carry|buy|order|get|any|free|throw in|include\w*|come with|comes with)(?![a-z])"
    r"|[买卖送配有赠带]"
)


def lacks_accessory(question: str, text: str) -> bool:
    """Whether an answer is silent on the accessory that a question wants to have: that of the product is another."""
    low = text.lower()
    asked = [one for one in _ACCESSORIES if one.search(question)] if _OBTAINED.search(question) else []
    return any(not one.search(low) for one in asked)


def lacks_demanded(asked: Asked, text: str) -> bool:
    """Whether a text tells nothing of the kind that the question demands, or counts other things than it asks for."""
    low = text.lower()
    if any(asks.search(asked.low) and not tells.search(low) for asks, tells in _KINDS):
        return True
    return _counts_others(asked.low, low)


def _counts_others(question: str, low: str) -> bool:
    if match := _COUNTED.search(question):
        nouns = list(takewhile(lambda word: word not in _MEASURES, match["en"].split()))
        return bool(nouns) and not any(_speaks_of(noun, low) or _stems(noun) & _stems(low) for noun in nouns)
    if match := _HAN_COUNTED.search(question):
        noun, measure = match["zh"], match["measure"]
        if _HAN_MEASURES.match(noun) or (measure and measure != "个" and measure in low):
            return False
        return not any(character in low for character in noun) and not _speaks_of(noun, low)
    return False


def _speaks_of(noun: str, low: str) -> bool:
    table = meanings(FACT_MEANINGS)
    return not table.asking.read(noun).things.isdisjoint(table.telling.read(low).things)


def _stems(low: str) -> set[str]:
    return {stem(word) for word in re.findall(r"[a-z]{2,}", low)}
