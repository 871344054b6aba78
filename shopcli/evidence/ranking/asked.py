"""A question taken apart: its words by what they tell, its topics, and the kind of answer it expects."""

from dataclasses import dataclass
from functools import cache

from shopcli.evidence.ranking.topics import Topics, topic_table
from shopcli.evidence.words.stems import stems
from shopcli.patterns import Pattern
from shopcli.query.common_words import COMMON_WORDS, FUNCTION_WORDS
from shopcli.text import fold

_EMPTY, _COMMON, _TELLING = 0.05, 0.5, 1.0
"""What function words, words of every day and all others tell."""

_CHINESE_FUNCTION = Pattern(
    "请问|你们|我们|这个|这款|这种|那个|那款|它的|的话|有没有|是不是|能不能|可不可以|会不会|是否|没有|可以|多少|怎么样|怎么|什么"
    "|哪些|哪个|哪里|[吗么呢吧啊嘛的了是有能会要我你它这那和与在]"
)
_WANTS_NUMBER = Pattern(
    r"\bhow (?:many|much|long|big|tall|wide|heavy|thick|deep|high|old|far|fast|large|small|often|hot|loud|short"
    r"|bright)\b|\bwhat(?:'s| is| are)? (?:the |its )?(?:\w+ ){0,2}(?:size|dimensions?|weight|length|width|height"
    r"|diameter|measurements?|capacity|voltage|wattage|thickness|price|number|age|range|depth)\b"
    r"|\b(?:dimensions?|measurements?|size|weight)\s*\??$|多少|几[个件天年岁支只块张台斤种]|多[长大高宽重厚深久快]"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """`weights` has the question's stems, each once, in order, with what each tells by itself."""

    weights: dict[str, float]
    topics: Topics
    wants_number: bool


def read_asked(question: str) -> Asked:
    folded = fold(question)
    content = folded if folded.isascii() else _CHINESE_FUNCTION.sub(" ", folded)
    empty, common = empty_stems(), _common_stems()
    return Asked(
        weights={stem: _EMPTY if stem in empty else _COMMON if stem in common else _TELLING for stem in stems(content)},
        topics=topic_table().asking.of(stems(folded), folded),
        wants_number=bool(_WANTS_NUMBER.search(folded)),
    )


@cache
def empty_stems() -> frozenset[str]:
    """Those of function words."""
    return frozenset(stem for word in FUNCTION_WORDS for stem in stems(word)) | {"s", "t", "anyon", "someon"}


@cache
def _common_stems() -> frozenset[str]:
    return frozenset(stem for word in COMMON_WORDS for stem in stems(word))
