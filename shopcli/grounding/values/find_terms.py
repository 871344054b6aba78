"""What the shop promises: days to send back, days to arrive, months of warranty, what is free."""

from collections.abc import Iterator
from decimal import Decimal

from shopcli.attributes.units import Quantity
from shopcli.grounding.claim import Kind
from shopcli.grounding.finding import Finding
from shopcli.grounding.values.needed import is_limit
from shopcli.grounding.values.phrases import NEXT_OF_A_KIND, SUBJECT
from shopcli.grounding.values.sentence import Sentence
from shopcli.patterns import Pattern

_TOPICS: tuple[tuple[Kind | None, Pattern], ...] = (
    (
        Kind.RETURNS,
        Pattern(
            r"(?<![a-z])(?:(?:send|bring|hand|give|take|ship|mail|post|go)(?:s|es|ing"
            r"|en)?\s+(?:[^\s,.;]+\s+){0,4}?back"
            r"|(?<=days )to (?:decide|make up your mind|try it)|return(?:s|ed|able|ing)?|refund(?:s|ed|able)?"
            r"|money[\s-]back|send (?:it|them"
            r"|[a-z]+ thing)? ?back"
            r"|handed (?:it |them )?back|brought back|change your mind"
            r"|to decide whether to keep|go(?:es)? back"
            r"|money back|sent back|taken? back|trial(?: period)?|exchange[ds]?)(?![a-z])|退换|退货|退款|无理由"
            r"|可退|换货|换新|试用期|退",
        ),
    ),
    (
        Kind.SHIPPING,
        Pattern(
            r"(?<![a-z])(?:ship(?:s|ped|ping|ment)?|(?<!after )(?<!of )(?<!from )deliver(?:s|y|ed|ies)?|arriv(?:e"
            r"|es|al|ing)|dispatch(?:es|ed)?"
            r"|leaves? (?:the|our) warehouse|reach(?:es)? you|gets? to you|turns? up|on your doorstep|in transit"
            r"|(?:at|to|in|on) your (?:front )?(?:door|place|home|address)|get it|(?:be|is|are) with you|(?:it"
            r"|order|parcel|package) comes(?= (?:with)?in (?:about |just |only )?\d)|doorstep|transit"
            r"|expect (?:it|the parcel)"
            r"|receive it|in your hands|parcels?|packages?|couriers?|postal|post|lands?|makes its way to you"
            r"|orders?(?= (?:lands?|takes?|needs?|comes?|is with|are with|gets?|makes?))"
            r"|you(?:'ll| will|'d) (?:have|hold) (?:it|the [a-z]+|[§\[\]]+)(?= (?:in|within|after))(?! up))(?![a-z])"
            r"|'(?:s|re) with you|发货"
            r"|包裹|快递|上门|门口|签收(?!后|之日|起)|收货(?!后)|拿到手|到达|送货|快件|送达|寄到|运送|物流"
            r"|到您?你?手|到家"
            r"|(?<=天)(?:左右|之?内|就|即可|就?能|可以?)*到(?=[，。；！了\s]|$)|(?<!再)下单(?=[^，。；再]{0,6}\d)"
            r"|邮寄"
            r"|路上|到货|配送|送到|出库"
            r"|到手(?!价)|寄出|发出|收到(?!货?(?:商品|产品|东西)?(?:之|以)?后|货)",
        ),
    ),
    (
        Kind.WARRANTY,
        Pattern(
            r"(?<![a-z])(?:warrant(?:y|ies|ied)|guarantee[ds]?|back(?:s|ed)(?: it| them| \[§+\])? (?:for|by)"
            r"|protected for|cover(?:age|ed)?"
            r"|covers(?= it| the| \[)|stands? behind|stood behind|repairs?|repaired|fixes it)(?![a-z])|质保|保修|维修"
            r"|免费修"
            r"|联保|包修|三包|承保|包换|售后|延保|整机保|厂家保"
        ),
    ),
    (
        None,
        Pattern(
            r"(?<![a-z])price[\s-](?:match|protect|guarantee|adjust)[a-z]*|价保|保价|(?<![a-z])pickup"
            r"|refunds? (?:reach|arrive)|交付期"
        ),
    ),
)
_PARTS = Pattern(r"[,;，；。!！]|\.(?!\d)|(?<![a-z])but(?![a-z])|但")
_LIFETIME = Pattern(
    r"(?:lifetime|limited lifetime)\s(?:limited )?(?:warranty|guarantee)|终身(?:质保|保修|联保)", ("lifetime", "终身")
)
_FREE_SHIPPING = Pattern(
    r"(?<![a-z])(?:free (?:standard |express |next-day )?(?:shipping|delivery)|ships? (?:for )?free"
    r"|shipped (?:for )?free|delivered free|no shipping (?:fee|cost|charge)s?"
    r"|shipping is free|delivery is free)(?![a-z])|(?:包邮|免运费|免邮|免费配送|免费送货|运费全免)(?!门槛|条件|标准"
    r"|起点|线)",
    ("free", "no shipping", "包邮", "免"),
)
_FREE_RETURNS = Pattern(
    r"(?<![a-z])(?:free returns?|returns? (?:are|is) free|return (?:it )?(?:for )?free)(?![a-z])|免费退货"
    r"|退货包运费|退货免运费",
    ("free", "退货"),
)
_NOT_FREE = Pattern(
    r"(?:(?<![a-z])(?:no|not|without|isn't|doesn't include|threshold for|minimum for)\s(?:[a-z]+\s)?|不|没有|非|未满"
    r"|未达|达不到|没到|没满)\s*$"
)
_ANY_REASON = Pattern(r"无理由|no questions|any reason|change of mind")
_UNLIKELY = {
    Kind.SHIPPING: ("min", "sec", "month", "year"),
    Kind.RETURNS: ("min", "sec"),
    Kind.WARRANTY: ("h", "min", "sec"),
}
_ARRIVES = Pattern(r"送达|送到|到货|到手|收到")
_DISPATCH = Pattern(r"(?:发货|出库|寄出|发出)(?!后|之后)|(?<![a-z])dispatch|leaves? (?:the|our) warehouse")
_NAME = Pattern(r"\[§+\]", ("§",))
_FRONTED = Pattern(r"\s?(?:之?以?内)?[^,，.。;；:：\d]{0,24}[,，](?=[^,，。;；]{0,48}[。.!！]?\s*$)")
"""“Within 30 days, it goes back”: the one period of a sentence belongs to the one topic of it."""
_OF_USE = Pattern(r"\s(?:of|more|longer)(?! delivery| shipping)")
"""“Delivers 7 hours of playback” brings nothing to a door."""
_RECEIVING = Pattern(r"(?<![a-z])(?:get|receive|have|hold|hands?)(?![a-z])|到手|收到|收货|拿到")
_MORE_BEFORE = Pattern(r"(?:[多少长短](?:了|出)|(?:比|较)[^，。；]{1,24}[多少长短](?:了|出)?)\s?$")
"""少一年 parts two terms and is none."""
_GOES_BACK = Pattern(
    r"\s?(?:之?内)?(?:都|均|就|还|仍)?[可能]?以?(?:支持|享受?|申请|办理|要求)?(?:无理由|全额|免费)?[退换]"
)
_OPENED = Pattern(
    rf"(?:上|方面|期限?|时间|-wise)?\s?[,，]\s*(?:{SUBJECT}\s*)?"
    r"(?=\s*(?:it )?(?:is|has|gets|takes|needs|offers|runs|lasts|at|是|为|有|享|要|需|\s)*$)"
)
"""What a sentence opens with is what it is about: "On returns, [1] has 30 days"."""
_OPENING = 40
_NEAR = 48


def find_terms(sentence: Sentence) -> Iterator[Finding]:
    yield from _free(sentence)
    for match in list(sentence.find(_LIFETIME)):
        yield sentence.claim(*match.span(), Kind.WARRANTY, value="lifetime")
    topics = _mentions(sentence)
    if not topics:
        return
    periods = [q for q in sentence.quantities if q.dimension in ("time", "period")]
    only = {kind for _, _, kind in topics}
    fronted = only.pop() if len(only) == len(periods) == 1 and _FRONTED.match(sentence.low, periods[0].end) else None
    last: Kind | None = None
    for place, period in enumerate(periods):
        if _MORE_BEFORE.search(sentence.before(period.start)):
            sentence.take(period.start, period.end)
        kind = _topic(sentence, period, topics)
        if kind is None and last is not None and _continues(sentence, periods[place - 1], period):
            kind = last
        kind = kind or fronted
        last = kind
        if kind is None or not sentence.is_free(period.start, period.end):
            continue
        following = periods[place + 1] if place + 1 < len(periods) else None
        previous = periods[place - 1] if place else None
        role = "from" if following and _is_range(sentence, period, following) else ""
        role = "to" if previous and _is_range(sentence, previous, period) else role
        if kind is Kind.RETURNS and _ANY_REASON.search("".join(sentence.sides(period.start, period.end))):
            role = "any_reason"
        around = "".join(sentence.sides(period.start, period.end))
        if kind is Kind.SHIPPING and _DISPATCH.search(around) and not _ARRIVES.search(around):
            role = "dispatch"
        if kind is Kind.WARRANTY and not role and is_limit(sentence, period.start, period.end):
            role = "limit"
        bound = "exactly" if role else sentence.bound(period.start, period.end)
        yield sentence.claim(
            period.start, period.end, kind, value=period.value, dimension=period.dimension, bound=bound, role=role
        )


def _free(sentence: Sentence) -> Iterator[Finding]:
    for kind, pattern in ((Kind.RETURNS, _FREE_RETURNS), (Kind.SHIPPING, _FREE_SHIPPING)):
        for match in list(sentence.find(pattern)):
            if _NOT_FREE.search(sentence.low[max(0, match.start() - 24) : match.start()]):
                continue
            yield sentence.claim(*match.span(), kind, value=Decimal(0), role="fee")


def _mentions(sentence: Sentence) -> list[tuple[int, int, Kind | None]]:
    return [(m.start(), m.end(), kind) for kind, pattern in _TOPICS for m in pattern.finditer(sentence.low)]


def _topic(sentence: Sentence, period: Quantity, topics: list[tuple[int, int, Kind | None]]) -> Kind | None:
    """The topic that is mentioned nearest, in the same part of the sentence."""
    best: tuple[int, Kind | None] | None = None
    for start, end, kind in topics:
        left, right = (end, period.start) if end <= period.start else (period.end, start)
        if right < left:
            continue
        if kind is not None and period.unit in _UNLIKELY[kind]:
            continue
        if kind is Kind.SHIPPING and _is_of_use(sentence, period, sentence.low[start:end]):
            continue
        if kind is Kind.SHIPPING and end <= period.start and _GOES_BACK.match(sentence.low, period.end):
            # 签收 7 天内可退 counts from when it came.
            continue
        between = _NAME.sub("", sentence.low[left:right])
        opening = _OPENED.search(between) if end <= period.start and start < _OPENING else None
        between = between[: opening.start()] + between[opening.end() :] if opening else between
        if len(between) > _NEAR or _PARTS.search(between):
            continue
        # "2-year warranty": what follows a period names it more often than what stands before.
        distance = len(between) * (1 if start >= period.end else 2) + (_NEAR if opening else 0)
        if best is None or distance < best[0]:
            best = distance, kind
    return best[1] if best else None


def _is_of_use(sentence: Sentence, period: Quantity, topic: str) -> bool:
    """Whether the span is one of using what came: hours beside a word of receiving are seldom those of a delivery."""
    if _OF_USE.match(sentence.low, period.end):
        return True
    return period.unit in ("h", "小时") and bool(_RECEIVING.search(topic))


def _continues(sentence: Sentence, first: Quantity, second: Quantity) -> bool:
    """ "[1] is covered for five years, [3] for two": what is said of the one is said of the other."""
    return NEXT_OF_A_KIND.fullmatch(sentence.low, first.end, second.start) is not None


def _is_range(sentence: Sentence, first: Quantity, second: Quantity) -> bool:
    between = sentence.low[first.end : second.start]
    return len(between) <= 5 and between.strip() in ("-", "–", "—", "~", "～", "to", "至", "到", "or", "or", "and")
