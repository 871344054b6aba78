"""Whether it is a product that is to pay, as a watch does at a till, or the shop that is to be paid."""

from shopcli.evidence.aspects import find_aspects
from shopcli.evidence.question import Asked
from shopcli.patterns import Pattern

_SHOP_IS_PAID = Pattern(
    r"(?<![a-z])(?:pay for|paying for|buy|buying|order|checkout|check out|at the counter|your (?:shop|store)|do you"
    r"|you (?:accept|take))(?![a-z])|买|下单|结账|付款给|你们(?:收|支持|能用|接受)|门店|店里"
)


def pays_itself(asked: Asked) -> bool:
    by_touch = any(aspect.keys == ("nfc",) for aspect in find_aspects(asked.low, {}))
    return by_touch and not _SHOP_IS_PAID.search(asked.whole)
