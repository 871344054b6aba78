"""Ratings and how many gave them: "4.5 of 5", "rated 4.5", "9/10", "318 ratings", "评分 4.5 分", "4,206 条评价"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from shopcli.attributes.numbers import NUMBER
from shopcli.grounding.claim import Kind
from shopcli.grounding.finding import Finding
from shopcli.grounding.values.compare import counted
from shopcli.grounding.values.phrases import NEXT_OF_A_KIND, SUBJECT
from shopcli.grounding.values.sentence import Sentence
from shopcli.patterns import Pattern

_VALUE = r"(?<![\d.,$€£¥￥])(?P<value>\d{1,3}(?:\.\d{1,3})?)"
_SCALED = Pattern(
    rf"{_VALUE}(?:\s?(?:stars?|points?|分|星))?\s?(?:out of|of|/|[(（]\s?满分|，\s?满分|,\s?满分"
    rf"|in a scale of|on a scale of)\s?"
    r"(?P<scale>5|10|100|five|ten)(?:\.0)?(?!\d|[.:/]\d|\s?(?:gb|tb|inch|in\b|x\s|[a-z]*\s?(?:of them|products|models"
    r"|laptops)))"
    r"(?:\s?(?:stars?(?![a-z])|points?(?![a-z])|分|星))?(?:\s?[)）])?"
)
_STARS = Pattern(rf"(?<!out of ){_VALUE}(?:\s?-?stars?(?![a-z])|\s?颗?星(?!期|光|级酒))", ("star", "星"))
_LABELLED = Pattern(
    rf"{_VALUE}\s?(?:(?:user|customer|average|overall|buyer)\s)?(?:rating|score|average)(?![a-z])",
    ("rating", "score", "average"),
)
_RATED = Pattern(
    r"(?<![a-z])(?:rated(?: at)?|rating(?: is| of|:| at)?|ratings? average|scores?(?: of| at)?|scoring|averages?"
    r"|averaging"
    r"|average (?:rating|score)(?: is| of|:)?|user (?:rating|score)(?: is| of|:)?|(?:customers?|buyers?"
    r"|users?|reviewers?|people|owners) (?:rate|give|gave|rated) it)"
    r"(?:\s(?:a|an|it|just|only|about|around|nearly|over|above|at least|is|still|even|of|with|solid|strong))*\s+"
    r"(?P<value>\d{1,2}(?:\.\d{1,3})?)(?!\d|[.,]\d|[a-z%]|\s?(?:%|percent|hours?|gb))",
    ("rat", "scor", "averag"),
)
_POINTS = Pattern(
    r"(?:评分|评价|打分|得分|口碑|均分|平均分?|分数"
    r"|星级)(?:[^\d，。；、]{0,6}?)(?P<value>\d{1,2}(?:\.\d{1,3})?)(?:\s?[分星])?(?!\d|,\d"
    r"|\s?[条个人万千%])"
    r"|(?<![\d.,])(?P<points>\d{1,2}\.\d{1,2})\s?分(?![钟期之辨]|\s?钟)",
    ("分", "评价", "口碑", "星级", "平均"),
)
_COUNT_NOUN = (
    r"(?:(?:verified|customer|user|buyer|total|different|public|owner|five-star)\s+)?"
    r"(?:ratings|reviews|reviewers|buyers|customers|votes|people|owners|users|(?<![02-9] )(?:rating|review|buyer"
    r"|vote))(?![a-z])"
)
_REVIEWS = Pattern(
    rf"(?<![\d.,$/])(?<!out of )(?P<count>\d[\d,]*(?:\.\d+(?=\s?k))?)(?P<times>\s?k)?\+?\s(?:or so\s)?{_COUNT_NOUN}"
    rf"|(?<![\d.,¥￥/])(?P<han>{NUMBER})\s?(?P<more>多|余)?\s?\+?\s?(?:[条个位名]|人次)?(?P<about>左右"
    rf"|上下)?\s?(?:用户|买家"
    rf"|顾客"
    rf"|真实|网友)?的?(?:评价|评论|评分"
    rf"|点评|打分|人评|人打|人给)"
    r"|(?:rated|reviewed) (?P<times_named>\d[\d,]*) times"
    r"|(?:评价|评论|点评|好评)(?:数量?|人数|总数"
    r"|[很也]?多，|数?量?(?:方面|上)，)?[^\d，。；/.]{0,10}?(?P<named>\d[\d,]*)\s?(?P<more_named>多"
    r"|余)?\s?[条个人位](?!月)"
    rf"|(?<![a-z])(?:ratings|reviews|number of (?:ratings|reviews)|review count)(?: (?:of|for"
    rf"|on)(?: the)?\s+{SUBJECT})?\s*[:：→>="
    r"|–—-]+\s*(?:about |around |approximately |nearly |over |more than )?(?P<listed>\d[\d,]*)(?!\.?\d|/)",
    ("rating", "rated", "review", "buyer", "customer", "vote", "people", "owners", "users", "评", "打"),
)
_BARE_COUNT = Pattern(
    r"(?<![\d.,$€£¥￥])(?P<count>\d[\d,]*)(?:\s?多)?(?:\s?[条个人位](?!月))?(?=[\s,，.。;；!！)）]|$)(?!\.\d)"
)
_HELD_AGAINST = Pattern(r",?\s(?:against|versus|vs\.?|compared (?:to|with))\s(?:just |only |about |around |nearly )?")
_AGAINST = Pattern(
    r"(?:\sstars?)?,?\s(?:against|versus|vs\.?|compared (?:to|with)|next to)\s(?:just |only "
    r"|a )?(?P<value>\d\.\d{1,2})"
    r"(?!\d|\s?(?:%|[a-z]*(?:gb|kg|hours?|inch)))(?:\s?(?:stars?)?\s?(?:out of|/|of) (?P<scale>5|10)(?!\d))?"
)
_PEOPLE = Pattern(r"(?:people|users|owners|buyers|customers)\Z")
_REVIEWED_BY = Pattern(r"(?:rat|review|scor|from|by|averag)")
_ONE_REVIEW = Pattern(
    r"(?:(?<![a-z])(?:a|one|another) (?:buyer|reviewer|customer|user|owner|review)|(?:有?一[位个名]|[有某][位个]?"
    r"|该)(?:买家|用户"
    r"|网友|顾客)(?:只|还)?(?:打|给)(?!.*平?均))"
    r"[^.。;；]{0,24}$"
)
_SCALES = {"five": 5, "ten": 10}


def find_ratings(sentence: Sentence) -> Iterator[Finding]:
    yield from _counts(sentence)
    # "Rated at 65 watts" is no rating.
    measured = {quantity.start for quantity in sentence.quantities if quantity.dimension != "percent"}
    for pattern in (_SCALED, _RATED, _POINTS, _STARS, _LABELLED):
        for match in pattern.finditer(sentence.low):
            # What leads up to the number may be another claim's: "4,206 条评价平均 4.7 分".
            start = match.start(_group(match))
            if sentence.is_free(start, match.end()) and start not in measured:
                yield _rating(sentence, match)
                yield from _other_rating(sentence, match.end())


def _other_rating(sentence: Sentence, end: int) -> Iterator[Finding]:
    """The rating that another one is held against: "4.6 stars against 4.2 for the other"."""
    match = _AGAINST.match(sentence.low, end)
    if match and sentence.is_free(*match.span("value")):
        start, stop = match.span("value")
        bound = sentence.bound(start, stop)
        yield sentence.claim(start, stop, Kind.RATING, value=Decimal(match["value"]), bound=bound, role="other")
        sentence.take(stop, match.end())


def _counts(sentence: Sentence) -> Iterator[Finding]:
    for match in list(sentence.find(_REVIEWS)):
        groups = match.groupdict()
        written = groups["count"] or groups["han"] or groups["named"] or groups["times_named"] or groups["listed"]
        start = (
            match.start("named") if groups["named"] else match.start("listed") if groups["listed"] else match.start()
        )
        near = sentence.before(start) + sentence.after(match.end(), 20)
        if groups["count"] and _PEOPLE.search(match[0]) and not _REVIEWED_BY.search(near):
            continue
        value = counted(written) * (1000 if groups["times"] else 1)
        bound = "about" if groups["about"] else sentence.bound(start, match.end())
        if bound == "exactly" and (groups["more"] or groups["more_named"] or "+" in match[0]):
            bound = "at_least"
        yield sentence.claim(start, match.end(), Kind.REVIEW_COUNT, value=value, bound=bound)
        yield from _next_count(sentence, match.end())


def _next_count(sentence: Sentence, end: int) -> Iterator[Finding]:
    """ "[1] has 318 reviews, [2] 94": the count of another product, of which nothing is said but the number."""
    for match in list(sentence.find(_BARE_COUNT)):
        between = (sentence.low, end, match.start())
        if match.start() <= end or not (NEXT_OF_A_KIND.fullmatch(*between) or _HELD_AGAINST.fullmatch(*between)):
            continue
        value = counted(match["count"])
        bound = sentence.bound(*match.span())
        yield sentence.claim(*match.span(), Kind.REVIEW_COUNT, value=value, bound=bound)
        return


def _group(match: re.Match[str]) -> str:
    return "points" if match.groupdict().get("points") else "value"


def _rating(sentence: Sentence, match: re.Match[str]) -> Finding:
    group = _group(match)
    scale = match.groupdict().get("scale")
    start = match.start(group)
    quoted = _ONE_REVIEW.search(sentence.before(start, 60))
    known = Decimal(_SCALES.get(scale, 0) or int(scale)) if scale else None
    if known is None and re.search("star|星", match[0][match.end(group) - match.start() :]):
        known = Decimal(5)
    return sentence.claim(
        start,
        match.end(),
        Kind.RATING,
        value=Decimal(match[group]),
        scale=known,
        bound=sentence.bound(start, match.end()),
        role="review" if quoted else "",
    )
