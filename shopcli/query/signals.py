"""Rating, stock and how many recommendations are asked for."""

from decimal import Decimal

from shopcli.attributes.numbers import ENGLISH_NUMBERS, parse_number
from shopcli.patterns import Pattern
from shopcli.query.comparisons import read_after, read_before
from shopcli.query.product_nouns import NOUNS
from shopcli.query.reading import Reading
from shopcli.query.refusals import number_refusal, opposite

_VALUE = r"(?P<value>[1-9](?:\.\d{1,3})?(?!\d)|[一二三四五](?:点[一二三四五六七八九]{1,2})?|(?:two|three|four|five))"
_RATING_HINTS = ("rat", "star", "review", "score", "/", "out of", "星", "分", "评", "口碑")
_STOCK_HINTS = ("stock", "available", "ready", "ship", "货")
_COUNT_HINTS = (*"0123456789", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "couple", "few")
_RATING = Pattern(
    rf"(?:(?P<label>(?<![a-z])(?:rated|rating(?:s)?(?: of)?|reviews?|review score|score|scored|stars?:?)"
    rf"|评分|评价|好评|打分|口碑|星级)[^\d\w]{{0,3}}(?:(?P<over>[^\d,，。;；]{{0,14}}?)(?<![a-z\d]))?)?"
    rf"(?<![\d.a-z]){_VALUE}\s?(?P<plus>\+)?(?P<unit>\s?-?stars?(?![a-z])|\s?/\s?(?:5|10)(?!\d)|\s?out of (?:5|10"
    rf"|five|ten)|\s?[星分](?![期钟辨])"
    r"|星级)?(?P<more>\+)?(?:\s?(?:rating|rated|reviews?|评分|的?好评)(?![a-z]))?",
    _RATING_HINTS,
)
_STOCK = Pattern(
    r"(?<![a-z])(?:(?:(?:that|which)(?: is|'s| are)|must be|has to be|currently)\s)?(?:in[\s-]stock"
    r"|available (?:right )?(?:now|today|immediately)|ready to ship"
    r"|ships? (?:today|now|immediately|right away))(?: only)?(?![a-z])|(?:要|必须|需要|得)?有?现货(?:的)?|(?:要"
    r"|必须|现在|目前)?有货(?:的)?|(?:能|可以)?(?:马上|立即|当天|今天)(?:能)?发货",
    _STOCK_HINTS,
)
_NOT_STOCK = Pattern(
    r"(?:not|isn't|out of|don't (?:care|mind) if(?: it's| it is)?)\s(?:necessarily |be |currently |always )?$"
    r"|不需要|没$|无$|不用$|不一定要?$|缺"
)
_NUMBER = r"(?P<count>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|a couple of|a couple|a few)"
_COUNT = Pattern(
    rf"(?<![a-z])(?:(?:show|give|find|get|recommend|suggest|list|name|pick|tell)(?: me| us)?|top|best|my top"
    rf"|your top|the|only|just)\s"
    rf"(?:top |best |just |only |your )?{_NUMBER}(?P<best>\s(?:best|top|good|great|cheapest|different|other"
    rf"|of the best))?"
    r"(?:\s(?:options?|choices?|picks?|recommendations?|suggestions?|products?|models?|alternatives?|items?"
    r"|results?|ideas?|ones?)(?![a-z]))?"
    rf"(?=\s|$|[,.!?])(?!\s?(?:in one|in 1|inch|gb|tb|usb|hdmi|ports?|years?|hours?|%|star|x\b|cores?|[-–]))",
    _COUNT_HINTS,
)
_COUNT_OF = Pattern(
    rf"(?<![a-z0-9.,-]){_NUMBER}\s(?:(?:best|good|great|cheap|different|other)\s)?"
    rf"(?:(?:options?|choices?|picks|recommendations|suggestions|alternatives|ideas)(?![a-z])"
    r"|(?=(?P<things>(?:[a-z-]+\s){0,2}[a-z-]+)(?![a-z])))",
    _COUNT_HINTS,
)
_JUST_ONE = Pattern(
    r"(?<![a-z])(?:just|only|exactly) one(?: recommendation| option| pick| product)?(?![a-z])|只(?:要|推荐|需要?"
    r"|给我)一[个款台部件只]",
    ("one", "只"),
)
_HAN_COUNT = Pattern(
    r"(?:前|top\s?)(?P<top>\d{1,2}|[二两三四五六七八九十])(?:名|个|款|强)?|(?P<count>\d{1,2}"
    r"|[二两三四五六七八九十])(?:个|款|台|部|只|副|件(?!套)|种|条|把|块|双|支)(?!小时|月|星期|装|人|接口|口|年)",
    ("前", "top", *"个款台部只副件种条把块双支"),
)
_PART_OF = Pattern(r"(?:接|连|支持|带|有|配|含|装|够|至少|能|放|插|显示|每)$")
"""What two of something are part of: "能接两个显示器"."""
_MOST = 50
_STEP = Decimal("0.01")
"""The smallest step between ratings: above 4.5 is at least 4.51."""


def read_rating(reading: Reading) -> None:
    """Take a lowest rating ("rated 4+", "at least 4.5 stars", "评分4.5以上"), on a scale of five."""
    for match in reading.find(_RATING):
        label, unit = match["label"], (match["unit"] or "").strip()
        text = reading.before(match.start() if not label else match.start("value"))
        before = read_before(text)
        late, length = read_after(reading.after(match.end()))
        plus = bool(match["plus"] or match["more"])
        if not unit and not (
            label and (plus or before.comparison or late or label.startswith(("rated", "rating", "评分")))
        ):
            continue
        if match["over"] and read_before(match["over"]).comparison is None and not unit:
            continue
        value = parse_number(match["value"])
        if "10" in unit or "ten" in unit:
            value /= 2
        in_front = reading.before(match.start()) if label else text[: len(text) - before.length]
        refused = number_refusal(in_front, compared=True) if before.comparison else 0
        comparison = opposite(before.comparison) if refused else before.comparison or late
        if not Decimal(1) <= value <= Decimal(5) or comparison in ("<", "<="):
            continue
        reading.understood.min_rating = value + _STEP if comparison == ">" else value
        start = match.start() if label else match.start() - before.length
        reading.take(start - refused, match.end() + length)
        return


def read_stock(reading: Reading) -> None:
    for match in reading.find(_STOCK):
        if not _NOT_STOCK.search(reading.low[max(0, match.start() - 24) : match.start()]):
            reading.understood.in_stock = True
        reading.take(match.start(), match.end())


def read_count(reading: Reading) -> None:
    """Take how many are asked for: "top 5", "3 laptops", "推荐三款"; "一台" is an article, not a count."""
    if match := next(reading.find(_JUST_ONE), None):
        reading.understood.count = 1
        reading.take(match.start(), match.end())
        return
    for pattern in (_COUNT, _COUNT_OF, _HAN_COUNT):
        for match in reading.find(pattern):
            groups = match.groupdict()
            text = groups.get("top") or groups.get("count") or ""
            if _PART_OF.search(reading.low[max(0, match.start() - 4) : match.start()]):
                continue
            if groups.get("things") is not None and not _names_products(groups["things"]):
                continue
            value = {"a couple of": 2, "a couple": 2, "a few": 3}.get(text) or int(_number(text))
            if not 1 <= value <= _MOST:
                continue
            reading.understood.count = value
            reading.take(match.start(), match.end())
            return


def _names_products(words: str) -> bool:
    """Whether a plural of something that is sold is among the words after a number: "3 good laptops"."""
    return any(word == "mice" or (word.endswith("s") and word[:-1] in NOUNS) for word in words.split())


def _number(text: str) -> Decimal:
    return ENGLISH_NUMBERS.get(text) or parse_number(text)
