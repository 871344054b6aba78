"""Comparatives: what "lighter" and 便宜点 measure, and which way they mean it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from shopcli.attributes.table import ATTRIBUTES
from shopcli.conversation.pointing import MARK
from shopcli.patterns import Pattern
from shopcli.search.wishes import MEASURES

PRICE, RATING = "price", "rating"


@dataclass(frozen=True, slots=True)
class Direction:
    """`keys` are attributes, the first that is stated counting, or the price; `wish` is what is wished without it."""

    keys: tuple[str, ...]
    higher: bool
    wish: str


_OPPOSITES = {
    name: other
    for first, second in (("cheaper", "dearer"), ("lighter", "heavier"), ("smaller", "bigger"))
    for name, other in ((first, second), (second, first))
}

# name | keys, of the price or of a wish's measure | which way | wish
#     English comparatives | what "too" says it of | Chinese adjectives
_ROWS = r"""
cheaper | price | less | cheap
    cheaper|less (?:expensive|pricey|costly)|more affordable|lower[ -]priced|(?:a )?lower price|costs? less|for less
    expensive|pricey|costly|dear|much(?: money)?
    便宜|实惠|平价
dearer | price | more | premium
    more (?:expensive|premium|upmarket)|pricier|dearer|higher[ -]end
    cheap
    贵|高端|高档
lighter | weight | less | light
    lighter
    heavy
    轻|轻便|轻薄
heavier | weight | more |
    heavier
    light
    重
smaller | small | less | small
    smaller|more compact|tinier
    big|large|bulky|wide
    小|小巧
bigger | large | more | large
    bigger|larger|roomier
    small|tiny|little
    大
quieter | noise_level | less | quiet
    quieter|less noisy|less loud|more silent
    loud|noisy
    安静|静音|静
faster | fast | more | fast
    faster|quicker|more powerful|speedier
    slow|weak
    快|性能强|强
lasting | battery_life | more | long_battery
    longer[ -]lasting|(?:that )?lasts? longer|lasting longer
    short-lived
    耐用|持久
rated | rating | more | top_rated
    (?:better|higher|best)[ -](?:rated|rating|ratings|reviews|reviewed)
    badly rated
    (?:评分|评价|口碑|好评)(?:要|再|更|还要)*(?:高|好)
brighter | brightness | more |
    brighter
    dim|dark
    亮
thinner | depth | less | light
    thinner|slimmer
    thick
    薄
"""
_MORE = "more|bigger|larger|higher|longer|greater|faster|brighter|stronger"
_LESS = "less|smaller|lower|shorter|fewer|slower"
_HAN_MORE, _HAN_LESS = "大|高|长|多|久|强|亮|快", "小|低|短|少|弱|慢"
_TOO = (
    r"(?:(?:that|it|this|they)(?:'s| is|'re| are)|"
    + MARK
    + r"(?:'s| is| are)?|all|a bit|bit|is|are){0,3}\s*(?:still |all |just |a bit |a little |way |much ){0,2}too"
)
_A_BIT = r"(?:a (?:bit|little|lot|tad)|slightly|somewhat|much|even|still|something|anything|way|far)"
_NOT_A_NUMBER = r"(?!\s+than\s+(?:about |around )?[$€£¥]?\s?\d)"
"""What is "lighter than 1.5 kg" says its limit itself."""
_THAN = rf"{_NOT_A_NUMBER}(?P<than>\s+than\s+(?:the )?{MARK}|\s+than (?:that|this|these|those|it))?"
_HAN_CUE = r"(?:再|更|还要|还|要|稍微|能|可以|希望|想要){0,4}"
_HAN_LATE = r"(?P<late>一?[点些]儿?|得多|一丢丢)?"

SPOKEN: Mapping[str, str] = {
    "screen": "screen_size", "display": "screen_size", "screens": "screen_size", "battery": "battery_life",
    "battery life": "battery_life", "memory": "ram", "ram": "ram", "storage": "storage", "space": "storage",
    "disk": "storage", "ssd": "storage", "drive": "storage", "refresh rate": "refresh_rate", "hz": "refresh_rate",
    "cores": "processor_cores", "range": "battery_life", "size": "screen_size", "weight": "weight",
    "noise": "noise_level", "brightness": "brightness", "warranty": "warranty", "resolution": "resolution",
    "capacity": "capacity",
    "屏幕": "screen_size", "屏": "screen_size", "尺寸": "screen_size", "续航": "battery_life",
    "电池": "battery_capacity",
    "待机": "battery_life", "内存": "ram", "运存": "ram", "存储": "storage", "硬盘": "storage", "空间": "storage",
    "容量": "capacity", "刷新率": "refresh_rate", "重量": "weight", "噪音": "noise_level", "声音": "noise_level",
    "亮度": "brightness", "保修": "warranty", "质保": "warranty", "体积": "volume", "功率": "output_power",
}  # fmt: skip
"""Names of what is measured, as they are spoken beside a comparative."""


@lru_cache(maxsize=1)
def named_keys() -> Mapping[str, str]:
    """Name → key of every attribute of numbers, the longest names first."""
    names = {
        name.lower(): key
        for key, attribute in ATTRIBUTES.items()
        if attribute.kind == "number"
        for name in (*attribute.aliases, attribute.english, attribute.chinese)
    }
    return dict(sorted({**names, **SPOKEN}.items(), key=lambda item: -len(item[0])))


@dataclass(frozen=True, slots=True)
class Comparative:
    """`opposite` is what 太 asks for: 太贵 wants what is cheaper."""

    pattern: Pattern
    direction: Direction
    opposite: Direction


@lru_cache(maxsize=1)
def comparatives() -> tuple[Comparative, ...]:
    """Those that need no name of what they measure."""
    lines = [line.strip() for line in _ROWS.strip().splitlines()]
    directions: dict[str, Direction] = {}
    words: dict[str, Sequence[str]] = {}
    for start in range(0, len(lines), 4):
        name, keys, way, wish = (column.strip() for column in lines[start].split("|"))
        directions[name], words[name] = Direction(_measured(keys), way == "more", wish), lines[start + 1 : start + 4]
    return tuple(_comparatives(words, directions))


def _measured(keys: str) -> tuple[str, ...]:
    return MEASURES[keys].keys if keys in MEASURES else (keys,)


def _comparatives(words: Mapping[str, Sequence[str]], directions: Mapping[str, Direction]) -> Iterator[Comparative]:
    for name, (english, too, han) in words.items():
        source = (
            rf"(?<![a-z])(?:(?:{_A_BIT}|an?|the|with|one|ones|only)\s+){{0,4}}(?:{english})"
            rf"(?:\s(?:one|ones|alternatives?|options?|models?))?(?![a-z]){_THAN}|{_TOO} (?:{too})(?![a-z])"
            rf"|(?P<by>比(?P<by_mark>{MARK})(?:的|还要?|更|要){{0,3}})?(?P<cue>{_HAN_CUE})(?P<too>太)?(?:{han})(?:{_HAN_LATE})"
            r"(?:了)?(?:的)?(?:款式?)?"
        )
        meant = directions[name]
        opposite = directions.get(_OPPOSITES.get(name, ""), Direction(meant.keys, not meant.higher, ""))
        yield Comparative(Pattern(source), meant, opposite)


@lru_cache(maxsize=1)
def named_comparative() -> Pattern:
    """A comparative with the name of what it measures: "a bigger screen", 续航长一点."""
    names = "|".join(
        name.replace(".", r"\.") for name in named_keys() if name.isascii() and name.replace(" ", "").isalpha()
    )
    han = "|".join(name for name in named_keys() if not name.isascii())
    return Pattern(
        rf"(?<![a-z])(?:(?:{_A_BIT}|an?|the|with|has|having|and)\s+){{0,4}}(?:(?P<more>{_MORE})|(?P<less>{_LESS})"
        rf"|(?P<better>better))\s(?P<name>{names})(?![a-z]){_THAN}"
        rf"|(?P<by>比(?P<by_mark>{MARK})(?:的|还要?|更|要){{0,3}})?(?P<han>{han})(?:得|的"
        rf"|也)?(?P<cue>{_HAN_CUE})(?:(?P<han_more>{_HAN_MORE})|(?P<han_less>{_HAN_LESS})){_HAN_LATE}(?:的)?"
        rf"|更(?:(?P<early_more>{_HAN_MORE})|(?P<early_less>{_HAN_LESS}))(?:的)?(?P<early>{han})"
    )
