"""Words that a need refuses: "not gaming", "without RGB", 不要游戏本."""

import re

from shopcli.patterns import Pattern
from shopcli.query.common_words import FUNCTION_WORDS
from shopcli.query.product_nouns import HAN_NOUNS, NOUNS
from shopcli.query.reading import Reading

_REFUSE = Pattern(
    r"(?<![a-z])(?:without|with no|not interested in|not into|not|no|non|except(?: for)?|excluding|exclude"
    r"|avoid(?:ing)?|minus|anything but|other than"
    r"|(?:is|are|am|should|must)(?:n't|nt| not)(?: be)?|(?:do|does)(?:n't|nt| not) (?:want|like)|nothing|hates?"
    r"|dislikes?)[\s-]+"
    r"(?:(?:an?|any|the|those|that are|with|one of those|anything|something|stuff|kind of)\s+)*",
    (
        "no",
        "n't",
        "nt",
        "without",
        "except",
        "exclud",
        "avoid",
        "minus",
        "anything but",
        "other than",
        "hate",
        "dislike",
    ),
)
_IDIOM = Pattern(
    r"(?:sure|too|very|really|necessarily|only|just|matter|idea|preference|rush|more|less|need|needed|problem"
    r"|limit|object|worries|fuss|nonsense"
    r"|longer|one|much|so|bad|important|picky|interested|know|care|mind|in|on|at|for|to|from|expensive|cheap"
    r"|heavy|bulky|big|loud"
    r"|noisy|small|as|a|an|the|that|i|it|over|under|above|below|least|exceed|want|have|like|budget|brand|bigger"
    r"|smaller|higher)(?![a-z-])"
)
_WORD = Pattern(r"[a-z0-9](?:[\w'+-]*[a-z0-9+])?")
_OR = Pattern(r"\s*(?:,|or|nor|,\s*(?:or|nor))\s+(?:any |an? |the )?(?!\d)")
_USE = Pattern(
    r"(?<![a-z])(?:not|isn't|never|no) (?:meant |used |going to be used )?for"
    r" (?:an? |any |the |my |our |his |her )?([a-z][\w-]*)(?: (?:editing|recording|making|drawing|use|work))?",
    ("for ",),
)
_HAN_USE = Pattern(
    r"(?:平时|平常|从来?|基本)?(?:不|没)(?:怎么|太|常|想)?(?:打|玩)(?:大型|网络?)?(游戏)|不(?:用来|拿来)(?:打|玩|做|搞)?([\u4e00-\u9fff]{1,4})",
    ("不", "没"),
)
_NOT_NEEDED = Pattern(r"\s+(?:is |are )?(?:needed|required|necessary)(?![a-z])")
_MOST_WORDS = 3
_STOPS = FUNCTION_WORDS - {"used"} | {
    "under",
    "over",
    "below",
    "above",
    "max",
    "please",
    "within",
    "less",
    "than",
    "but",
}

_HAN_REFUSE = Pattern(
    r"(?:不想要|不要|不考虑|别要|别推荐|别给我|不是|排除|除了|除去|拒绝|不买|不带|不喜欢|去掉|避开|不想买"
    r"|非(?!常|洲|得))\s?(?:推荐|那种|任何|什么|带)?",
    ("不", "别", "排除", "除", "拒绝", "去掉", "避开", "非"),
)
_HAN_AFTER = Pattern(
    r"(?:(?<![^\s,，。;；|])|(?<=除了)|(?<=除))(?:带|有|是)?([\u4e00-\u9fffa-z0-9]{1,8}?)(?:(?:以外|之外"
    r"|除外)的?|的(?:就|都|我)?不要)",
    ("外", "不要"),
)
_HAN_STOP = Pattern(r"的|以外|之外|除外|类型?|款|产品|就行|即可|了|吧|啊|呢|[,，。.!！?？;；、\s|和或]|还|但|也|都|,|$")
_HAN_IDIOM = Pattern(r"太|很|特别|那么|过于|超过|低于|高于|少于|求|紧|同|错|过|知道|贵|重|大|小|吵|需要|用")
_HAN_AND = Pattern(r"\s?[、和或及跟与]\s?")
_HAN_TAIL = Pattern(r"(?:的|类型?|款|那种)?(?:以外|之外|除外)?的?")
_LONGEST_HAN = 8


def read_exclusions(reading: Reading) -> None:
    for pattern in (_USE, _HAN_USE):
        for match in reading.find(pattern):
            _note(reading, next(group for group in match.groups() if group))
            reading.take(match.start(), match.end())
    for match in reading.find(_REFUSE):
        _read_english(reading, match)
    for match in reading.find(_HAN_AFTER):
        _note(reading, match[1])
        reading.take(match.start(), match.end())
    for match in reading.find(_HAN_REFUSE):
        _read_chinese(reading, match)


def _read_english(reading: Reading, match: re.Match[str]) -> None:
    if _IDIOM.match(reading.low, match.end()):
        return
    start, position, taken = match.start(), match.end(), False
    while words := _phrase(reading, position):
        refused = _without_head([word[0] for word in words])
        if needless := _NOT_NEEDED.match(reading.low, words[-1].end()):
            reading.take(start, needless.end())
            return
        _note(reading, " ".join(refused))
        end = words[len(refused) - 1].end()
        reading.take(start, end)
        taken = True
        further = _OR.match(reading.low, end)
        if not further or len(refused) < len(words):
            break
        start, position = end, further.end()
    if not taken and match[0].strip() in ("no", "not"):
        reading.take(match.start(), match.end())


def _phrase(reading: Reading, position: int) -> list[re.Match[str]]:
    """The words that are refused: up to three, until a common word, a sign or what is taken."""
    words: list[re.Match[str]] = []
    while len(words) < _MOST_WORDS and (word := _WORD.match(reading.low, position)):
        if word[0] in _STOPS or not reading.is_free(word.start(), word.end()):
            break
        words.append(word)
        if word[0] in NOUNS or word[0].removesuffix("s") in NOUNS or reading.low[word.end() : word.end() + 1] != " ":
            break
        position = word.end() + 1
    return words


def _without_head(words: list[str]) -> list[str]:
    """ "gaming laptops" refuses gaming, not laptops."""
    last = words[-1]
    return words[:-1] if len(words) > 1 and (last in NOUNS or last.removesuffix("s") in NOUNS) else words


def _read_chinese(reading: Reading, match: re.Match[str]) -> None:
    start, position = match.start(), match.end()
    while not _HAN_IDIOM.match(reading.low, position):
        text = reading.after(position, _LONGEST_HAN + 1)
        stop = _HAN_STOP.search(text)
        words = text[: stop.start()] if stop else ""
        if not words:
            return
        head = next((noun for noun in HAN_NOUNS if words.endswith(noun) and len(words) > len(noun)), "")
        refused = words.removesuffix(head)
        _note(reading, refused)
        end = position + len(refused)
        tail = _HAN_TAIL.match(reading.low, end)
        reading.take(start, tail.end() if tail and not head else end)
        further = _HAN_AND.match(reading.low, end)
        if head or not further:
            return
        start, position = end, further.end()


def _note(reading: Reading, words: str) -> None:
    if words and words not in reading.understood.excluded:
        reading.understood.excluded.append(words)
