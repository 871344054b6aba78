"""Which of a shop's rules a question is about."""

from shopcli.evidence.facts.aspects import find_aspects
from shopcli.evidence.policies.topic_words import WORDS
from shopcli.evidence.questions.question import Asked
from shopcli.patterns import Pattern

TOPICS = {
    topic: Pattern(rf"(?<![a-z0-9])(?:{english})(?![a-z])|{chinese}") for topic, (english, chinese) in WORDS.items()
}
_OCCASION = Pattern(r"black friday|cyber monday|boxing day|双十[一二]|双1[12]|黑五|黑色星期五|618|年货节")
_SHOP_IS_PAID = Pattern(
    r"(?<![a-z])(?:pay for|paying for|buy|buying|order|checkout|check out|at the counter|your (?:shop|store)|do you"
    r"|you (?:accept|take))(?![a-z])|买|下单|结账|付款给|你们(?:收|支持|能用|接受)|门店|店里"
)


def topic_of(low: str) -> str:
    """Which of the shop's rules a question is about; empty where it is about none."""
    topics = [topic for topic, pattern in TOPICS.items() if pattern.search(low)]
    if topics[1:] and topics[0] == "promotion" and not TOPICS["promotion"].search(_OCCASION.sub(" ", low)):
        # What is bought or asked for on the day of a sale need not be about the sale.
        return topics[1]
    return topics[0] if topics else ""


def pays_itself(asked: Asked) -> bool:
    """Whether it is a product that is to pay, as a watch does at a till, and not the shop that is to be paid."""
    by_touch = any(aspect.keys == ("nfc",) for aspect in find_aspects(asked.low, {}))
    return by_touch and not _SHOP_IS_PAID.search(asked.whole)
