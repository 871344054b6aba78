"""Rules that code decides: whether so many days are left, whether one can pay that way."""

from collections.abc import Sequence
from typing import Any

from shopcli.catalog.product import Store
from shopcli.evidence.answered import Told
from shopcli.evidence.cited import Cited
from shopcli.evidence.policies.choice import is_kind
from shopcli.evidence.policies.meanings import POLICY_MEANINGS
from shopcli.evidence.policies.seasons import in_season
from shopcli.evidence.policies.terms import fact_sentences
from shopcli.evidence.questions.question import Asked
from shopcli.evidence.ranking.gather import sentences
from shopcli.evidence.wording.sentences import in_a_row, listed, say
from shopcli.evidence.words.content import content, coverage
from shopcli.evidence.words.meanings import meanings
from shopcli.patterns import Pattern
from shopcli.text import fold, one_line

_DAYS = Pattern(
    r"(\d{1,4}|a|one|two|three|four|five|six|eight|ten) (days?|weeks?|months?)(?: and a half)?(?![a-z])|(\d{1,4}"
    r"|[一两三四五六])\s?(?:个)?(天|周|星期|月)"
)
_NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10}
_NUMBERS |= dict(zip("一两三四五六", range(1, 7), strict=True))
_NOT_PAYING = Pattern(r"refund|return|expir|balance|退|过期|余额")
_INSTALMENTS = Pattern(r"instal|in parts|monthly|pay later|split|分期|分\s?\d+\s?期")
_AFTER = Pattern(r"after|later|within|still|past|ago|old|以后|之后|后|还能|内|过了|前买")
_MORE = Pattern(
    r"interest|fees?(?![a-z])|surcharge|limit|maximum|minimum|(?<![a-z])(?:cost|charge)(?![a-z])"
    r"|[$¥€£]\s?\d|\d+ (?:dollars|bucks)"
    r"|手续费|利息|免息|费率|上限|限额|最高|最多|起步|\d\s?(?:元|块)|[千百万](?:元|块)?"
)
_METHODS = Pattern(
    r"paypal|apple pay|google pay|samsung pay|klarna|afterpay|affirm|bitcoin|crypto(?:currency)?"
    r"|checks?(?![a-z])|cheque|venmo|zelle|amex|american express|discover card|maestro|visa"
    r"|master ?card|cash on delivery|cod(?![a-z])|cash|gift cards?|bank transfer|wire transfer"
    r"|credit cards?|debit cards?"
    r"|instal?lments?(?: payments?)?|in parts|monthly|pay later"
    r"|split (?:the|my) (?:cost|payment|total|price|bill)"
    r"|支付宝|微信(?:支付)?|花呗|白条|信用卡|储蓄卡|借记卡|银行卡|货到付款|分期(?:付款)?|分\s?\d+\s?期"
    r"|现金|比特币|转账|银联|数字人民币|礼品卡"
)
_CARD_BRANDS = Pattern(r"amex|american express|discover card|maestro|jcb|运通")
_CARD = Pattern(r"cards(?![a-z])|银行卡|信用卡")
_CARDS = {
    Pattern(r"visa|mastercard|master card|银联"): Pattern(r"credit card|银行卡|信用卡"),
    Pattern(r"credit card|debit card|信用卡|储蓄卡|借记卡"): Pattern(r"(?<!gift )cards?$|银行卡"),
}
"""Cards that every shop means that speaks of cards in general."""


def decide(topic: str, asked: Asked, store: Store, policy: Any) -> Told | None:
    """Where code can say yes or no: so many days, such a way to pay."""
    if not asked.wants_yes_or_no:
        return None
    if topic == "returns" and isinstance(policy.get("days"), int):
        return _in_time(asked, store, policy)
    if topic == "payment" and policy.get("methods"):
        return _payable(asked, store, policy)
    return None


def _speaking_of(method: str, lines: Sequence[str]) -> list[str]:
    """The sentences that have the method in any of its words, the one with the fewest others first."""
    table = meanings(POLICY_MEANINGS)
    things = table.asking.read(method).things
    held = [
        line
        for line in lines
        if method.rstrip("s") in line.lower() or (things and things <= table.telling.read(line).things)
    ]
    return sorted(held, key=lambda line: len({found[0] for found in _METHODS.finditer(line.lower())}))


def _in_time(asked: Asked, store: Store, policy: Any) -> Told | None:
    match = _DAYS.search(asked.low)
    if not match or not _AFTER.search(asked.low):
        return None
    number, unit = match[1] or match[3], match[2] or match[4]
    count = _NUMBERS[number] if number in _NUMBERS else int(number)
    unit_days = 7 if unit[0] in "w周星" else 30 if unit[0] in "m月" else 1
    count *= unit_days
    if match[0].endswith("half"):
        count += unit_days // 2
    days, language = policy["days"], asked.language
    holds = count <= days
    text = say("within" if holds else "beyond", language, count=count, days=days, store="")
    cites = [
        Cited(
            "policy",
            _first(policy),
            1.0,
            f"{one_line(store.name)} · {say('returns', language)}",
            None,
            "policies.returns.days",
        )
    ]
    season = in_season(sentences(str(policy.get("text") or "")), asked.today)
    if season:
        text = in_a_row((text, season))
        cites.append(Cited("policy", season, 1.0, cites[0].place, None, "policies.returns.text"))
    return Told(text, tuple(cites), holds)


def _first(policy: Any) -> str:
    return next(iter(sentences(str(policy.get("text") or ""))), str(policy.get("days")))


def _is_told_apart(low: str, method: str, store: Store) -> bool:
    """Whether the shop's answers about the method speak of what is bought: televisions are not paid at the door."""
    rest = content(low.replace(method, " "))
    about = [f"{question} {said}".lower() for question, said in store.faq if method in f"{question} {said}".lower()]
    return any(is_kind(word) and coverage([word], text) for word in rest for text in about)


def _asks_more(low: str) -> bool:
    """Whether it is about what comes with paying so: a fee, a limit, the day of the charge."""
    return _MORE.search(low) is not None


def _payable(asked: Asked, store: Store, policy: Any) -> Told | None:
    match = _METHODS.search(asked.low)
    if (
        not match
        or _NOT_PAYING.search(asked.low)
        or _asks_more(asked.low)
        or _is_told_apart(asked.low, match[0], store)
    ):
        return None
    language = asked.language
    methods = [one_line(str(method)) for method in policy["methods"]]
    text = str(policy.get("text") or "")
    method = (
        "分期" if match[0].startswith("分") else match[0].removesuffix("付款") if match[0] != "货到付款" else match[0]
    )
    if _CARD_BRANDS.search(method) and (line := next((one for one in sentences(text) if _CARD.search(one)), "")):
        # Which brands of card it takes is not said.
        return Told(line, (Cited("policy", line, 1.0, store.name, None, "policies.payment.text"),))
    card = next((card for card in _CARDS if card.search(method)), None)
    if card and method.rstrip("s") not in map(fold, methods):
        method = next((one for one in methods if _CARDS[card].search(one.lower())), method)
    held = _speaking_of(method, sentences(text))
    place = f"{one_line(store.name)} · {say('payment', language)}"
    if not held and _INSTALMENTS.search(method) and policy.get("installments"):
        held = [line for field, line in fact_sentences(policy, store.currency, language) if field == "installments"]
    if held or any(method.rstrip("s") in fold(one) for one in methods):
        line = held[0] if held else say("pays", language, method=method, methods=listed(methods, language))
        yes = "" if not held else ("可以，" if language == "zh" else "Yes. ")
        return Told(yes + line, (Cited("policy", line, 1.0, place, None, "policies.payment.text"),), True)
    said = asked.text[asked.text.lower().find(match[0]) :][: len(match[0])]
    return Told(
        say("pays_not", language, method=said, methods=listed(methods, language)),
        (Cited("policy", listed(methods, language), 1.0, place, None, "policies.payment.methods"),),
        False,
    )
