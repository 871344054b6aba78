"""Yes or no, where the very words of a rule decide: what it allows, what it costs, from what amount, until when."""

import re
from collections.abc import Sequence

from shopcli.attributes.numbers import narrow
from shopcli.evidence.policies.choice import Wanted, is_kind
from shopcli.evidence.policies.clock import times
from shopcli.evidence.policies.durations import days_of, within_days
from shopcli.evidence.questions.question import Asked
from shopcli.evidence.words.content import coverage
from shopcli.patterns import Pattern
from shopcli.query.product_nouns import HAN_NOUNS, NOUNS
from shopcli.text import has_han

_WH = Pattern(
    r"(?<![a-z])(?:what|whats|what's|when|where|which|who|whom|whose|why|how(?! about)|hows|how's|tell me)(?![a-z])"
    r"|什么|多少|多久|多长|几[天个点号时次期月年折家块件款]|哪|谁|怎么|咋|啥|如何|为何"
)
_OPENS_WITH = Pattern(r"(?:yes|no|not|nothing|sure|it depends)(?![a-z])|是的|可以|不|没有|能|看|视|取决于")
_CLAUSE = Pattern(r"[,;，；。](?:\s*(?:and|but|or)(?![a-z]))?\s*|\s(?:but|while)\s|(?<=[a-z])\.\s")
_SENTENCE = Pattern(r"[。；;]|\.\s")
_LATIN = Pattern(r"[a-z]+")
_BURDEN = Pattern(
    r"(?:have|need|got|going|gonna|supposed) to (?:pay|cover|buy)|(?:do|will|would|must|should) (?:i"
    r"|we) (?:pay|cover|be charged)"
    r"|(?:is|are) there (?:a|an|any)(?: \w+){0,3} (?:fee|charge|cost|interest|penalty)s?|any (?:\w+ )?(?:fee"
    r"|charge|cost|interest|penalty)s?"
    r"|(?:cost|charge) (?:me|us|extra|anything|something|money)|do you (?:charge|deduct)|(?:i"
    r"|we) (?:be )?(?:get )?charged|at my (?:own )?expense"
    r"|out of (?:my|own) pocket|lose (?:any )?money|on me(?![a-z])"
    r"|要钱|收费|收钱|花钱|要[付收出交给掏扣]|另外?[收付给]|收不收|收(?:运费|手续费|邮费|快递费"
    r"|费|钱)|扣[钱费]|(?:我|自己|买家)(?:来)?[出付掏]|要(?:运费|邮费|手续费|利息|费用)|有(?:手续费"
    r"|利息)|自费"
)
_ASKS_FREE = Pattern(
    r"(?<![a-z])(?:free|for nothing|no charge|waived?|full refund|get (?:all|everything)|interest[- ]free)(?![a-z])"
    r"|免费|包邮|免邮|免运费|免息|不要钱|不花钱|免手续费|白送|全额"
)
_IS_FREE = Pattern(
    r"(?<![a-z])(?:free(?! label)|nothing|no (?:extra |additional )?(?:fee|charge|cost)|(?:at )?our expense"
    r"|we (?:pay|cover)|without interest|no interest"
    r"|without (?:a |any )?(?:restocking )?fee|full refund|refunded in full)(?![a-z])"
    r"|免(?!税)|不收|不要钱|包邮|(?:我们|本店|店家|商家|卖家)(?:来)?(?:承担|出|负责|付)|算我们"
)
_IS_PAID = Pattern(
    r"(?<!from )(?<!over )(?<!least )(?<!reaches )(?<!above )[$¥€£]\s?\d|\d ?%|(?<![a-z])(?:costs?"
    r"|less an?|your (?:own )?expense|charged|surcharge|deduct)(?![a-z])"
    r"|买家(?:自理|承担)|自理|收取|(?<![满\d.])\s?\d+(?:\.\d+)?\s?元(?!以)|付费|自费|(?:由您|您)承担|则收"
)
_OBLIGES = Pattern(
    r"(?<![a-z])(?:do (?:i|we) (?:really |still |actually )?(?:need|have) (?:to|the|a|an|my)|must (?:i"
    r"|we)|(?:is|are) [\w ]{2,30} (?:needed|required|necessary|mandatory)"
    r"|need (?:to|a|the|my)|necessary)(?![a-z])|要不要|必须|需不需要|一定要|非得|[需要](?:留|保留|有|提供|带|出示)"
)
_NEEDLESS = Pattern(
    r"no need|not (?:needed|required|necessary)|without needing|(?:accepted|fine|okay|works) too"
    r"|不用|无需|不必|不需要|即可"
)
_NEEDFUL = Pattern(
    r"(?<![a-z])(?:must|needs? to|required|has to|have to|requires?|only (?:with|while|if|in)"
    r"|bring the|as long as)(?![a-z])|必须|须|需要?(?!求)|凭|请当"
)
_EXCLUDES = Pattern(
    r"(?<![a-z])(?:exclud\w*|except\w*|left out|exempt(?! from tax)|barred|not (?:covered|included"
    r"|allowed|accepted|eligible))(?![a-z])|除外|排除|不包括|不适用|不参加|不算"
)
_NEGATIVE = Pattern(
    r"(?<![a-z])(?:not|no(?! later| more than| matter| less| extra| fee| charge| interest| questions)"
    r"|never|cannot|neither|nor|except(?:ed|ions?)?|excluded|barred|nothing)(?![a-z])|n't(?![a-z])"
    r"|不(?!仅|只|但|同|论|需|用|必|收|限|超过|满|低于|少于|管|含税)|无法|除外|谢绝|未(?!激活"
    r"|拆封|使用)|没有(?!明显)|属于人为"
)
_CONDITION = Pattern(r"(?:激活|拆封|开封|使用|佩戴|试戴|安装)过?后|(?:once|after|if) [a-z]+")
_EITHER_WAY = Pattern(r"(?:whether )?[a-z]+ or not(?![a-z])|(?:used|opened|worn) or un[a-z]+|不管|无论|不论|是否")
"""What holds in either case denies nothing: "opened or not"."""
_POSITIVE = Pattern(
    r"(?<![a-z])(?:can|may|accept(?:s|ed)?|take|takes|taken back|ships?|deliver(?:s|ed)?|we (?:do"
    r"|run|offer|hold|refund|cover|match)|yes|eligible|allowed|welcome|issue|accompany|covers?"
    r"|covered|refund(?:s|ed)?|available|use|back within|returned)(?![a-z])"
    r"|支持|可以|可(?!能)|能|提供|接受|均|都会|安排|凭|支援|退回|包"
)
_MONEY = Pattern(
    r"[$¥€£]\s?(?P<a>\d[\d,]*(?:\.\d+)?)|(?P<b>\d[\d,]*(?:\.\d+)?)\s?(?:dollars?|bucks?|usd|euros?"
    r"|pounds?|quid|元|块钱?|rmb|yuan)(?![a-z])"
    r"|(?P<c>[一二三四五六七八九两])千"
)
_FROM = Pattern(r"(?:from|over|above|reaches|at least|more than|minimum of|exceeds?|starting at)\s$|[满达过]\s?$")
_UP_TO = Pattern(
    r"(?:under|below|up to|at most|less than|no more than|maximum of|within)\s$|(?:限单笔|不超过|低于|最高)\s?$"
)
_UP_TO_AFTER = Pattern(r"\s?(?:元|块)?(?:以内|以下|之内)")
_FROM_AFTER = Pattern(r"\s?(?:元|块)?(?:以上|起)")
_CUT_OFF = Pattern(r"(?<![a-z])(?:before|by|until|placed)(?![a-z])|前")
_SENDS = Pattern(r"same (?:business )?day|today|tonight|go(?:es)? out|leave|当天|当日|今天|发出|能发")
_PARTS = (
    (
        Pattern(r"alaska|hawaii|honolulu|anchorage|maui|puerto rico|guam"),
        Pattern(r"contiguous|lower 48|mainland"),
        Pattern(r"all (?:50|fifty) states|alaska|hawaii"),
    ),
    (
        Pattern(r"香港|澳门|台湾|港澳|海外|国外|境外|美国|日本|新加坡|加拿大|澳洲|英国"),
        Pattern(r"不发|不寄|不送|仅限?(?:中国)?大陆"),
        Pattern(r"港澳台均|全球"),
    ),
)
"""A place, what leaves it out, and what takes it in."""
_IN_CHINESE = (
    (_BURDEN, ("不用", "是的")),
    (Pattern(r"能|可以|可不|行不|行吗|成吗"), ("不可以", "可以")),
    (Pattern(r"有没有|有吗|有[^,，。]{0,12}[吗么没]"), ("没有", "有")),
    (Pattern(r"会"), ("不会", "会")),
    (Pattern(r""), ("不是", "是的")),
)
"""How a question in Chinese is answered with no and yes, by the verb that it asks with."""


_HALF = 0.5


def is_polar(asked: Asked) -> bool:
    """Whether it wants a yes or no: in so many words ("free under $30?"), or by asking no value."""
    return asked.wants_yes_or_no or not _WH.search(asked.low)


def verdict(asked: Asked, want: Wanted, lines: Sequence[str]) -> bool | None:
    """What the lines that answer come to; None where they do not decide, or say it in their first word."""
    low = asked.low
    if not is_polar(asked) or not lines or _OPENS_WITH.match(lines[0].lower().strip()):
        return None
    text = " ".join(lines)
    for decided in (
        _by_place(low, text),
        meets_amount(low, lines[0]),
        _by_clock(low, lines[0]),
        _by_time(low, lines[0]),
    ):
        if decided is not None:
            return decided
    if not asked.wants_yes_or_no or _is_strange(want, text) or _tells_kinds_apart(low, text):
        return None
    parts = (_clause(want, lines), lines[0].lower())
    return next((decided for part in parts if (decided := _by_words(low, part)) is not None), None)


def opened_with(decided: bool | None, text: str, asked: Asked) -> str:
    """`text` after a yes or no in the words of the question; as it is where nothing is decided."""
    if decided is None or _OPENS_WITH.match(text.lower()):
        return text
    if asked.language == "en":
        return f"{'Yes' if decided else 'No'}. {text}"
    words = next(answers for pattern, answers in _IN_CHINESE if pattern.search(asked.low))
    return f"{words[decided]}，{text}"


def _is_strange(want: Wanted, text: str) -> bool:
    """Whether the question has words of its own of which the rule says nothing."""
    told = want.told(text)
    words = [word for word in want.words if not (told and has_han(word)) and not is_kind(word)]
    return bool(words) and coverage(words, text) < (_HALF if told else 1)


def _tells_kinds_apart(low: str, text: str) -> bool:
    """Whether the rule says yes of some of the goods that the question names and no of others of them."""
    goods = [noun for noun in HAN_NOUNS if noun in low]
    goods += [match[0] for match in _LATIN.finditer(low) if match[0] in NOUNS]
    told = [part for part in _SENTENCE.split(text.lower()) if any(noun in part for noun in goods)]
    return {_by_words(low, part) for part in told} >= {True, False}


def _clause(want: Wanted, lines: Sequence[str]) -> str:
    """The part of the first line that speaks of most of what is asked."""
    parts = [part for part in _CLAUSE.split(lines[0].lower()) if part.strip()]
    best = max(parts, key=lambda part: (len(want.told(part)) + coverage(list(want.words), part), want.echoed(part)))
    return best if want.told(best) or coverage(list(want.words), best) else lines[0].lower()


def _by_words(low: str, clause: str) -> bool | None:
    if _BURDEN.search(low) or _ASKS_FREE.search(low):
        free, paid = _IS_FREE.search(clause) is not None, _IS_PAID.search(clause) is not None
        if free is paid:
            return None
        return free if not _BURDEN.search(low) else paid
    if _OBLIGES.search(low):
        needless, needful = _NEEDLESS.search(clause) is not None, _NEEDFUL.search(clause) is not None
        return None if needless is needful else needful
    clause = _EITHER_WAY.sub(" ", clause)
    negative = _NEGATIVE.search(clause) is not None
    if _EXCLUDES.search(low):
        return negative or _EXCLUDES.search(clause) is not None or None
    if negative:
        return None if _only_if(low, clause) else False
    return True if _POSITIVE.search(clause) else None


def _only_if(low: str, clause: str) -> bool:
    """Whether what is refused is refused under a condition of which the question says nothing: 激活后不可退."""
    conditions = [match[0] for match in _CONDITION.finditer(clause)]
    return bool(conditions) and not any(condition[:2] in low for condition in conditions)


def _by_place(low: str, text: str) -> bool | None:
    said = text.lower()
    for place, without, within in _PARTS:
        if place.search(low):
            return False if without.search(said) else True if within.search(said) else None
    return None


def meets_amount(low: str, line: str) -> bool | None:
    """By the amount that the rule starts or ends at: "from $200", "3000 元以内"."""
    asked = [_amount(match) for match in _MONEY.finditer(low)]
    said = narrow(line).lower()
    if len(asked) != 1:
        return None
    for match in _MONEY.finditer(said):
        before, after = said[: match.start()], said[match.end() :]
        ends = said[match.end() - 1 :]
        if _UP_TO.search(before) or _UP_TO_AFTER.match(after) or _UP_TO_AFTER.match(ends):
            return asked[0] <= _amount(match)
        if _FROM.search(before) or _FROM_AFTER.match(after):
            return asked[0] >= _amount(match)
    return None


def _amount(match: re.Match[str]) -> float:
    if match["c"]:
        return 1000.0 * ("一二三四五六七八九".index(match["c"].replace("两", "二")) + 1)
    return float((match["a"] or match["b"]).replace(",", ""))


def _by_clock(low: str, line: str) -> bool | None:
    """By the hour that orders must be in by, where one is asked about."""
    asked, said = list(times(low)), list(times(line.lower()))
    if not asked or not said or not _SENDS.search(low) or not _CUT_OFF.search(line.lower()):
        return None
    return asked[0] < said[0]


def _by_time(low: str, line: str) -> bool | None:
    """By the days within which the rule holds, where so many are said to have gone by."""
    asked, limit = days_of(low), within_days(line.lower())
    return asked <= limit if asked is not None and limit is not None else None
