"""Which kind of product a question over the catalog is about, wherever in the sentence it is named."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from shopcli.index.index import Index
from shopcli.patterns import Pattern
from shopcli.query.common_words import words
from shopcli.query.need import Language, Need
from shopcli.query.product_nouns import HAN_NOUNS, NOUNS
from shopcli.search.synonyms import synonyms
from shopcli.search.wanted import resolve_wanted
from shopcli.text import fold, has_han

_ASKED_BEFORE = Pattern(
    r"(?<![a-z])(?:which|what(?:'s)?|what kinds? of|how many|any|all|your|list|show me"
    r"|(?:is|are) there(?: an?)?|(?:have|got|sell|stock|carry|do)(?: an?)?)(?: of)?(?: the| your| these| "
    r"different)?(?: [\w-]+){0,2} $|(?:哪[些几个款种台部]?[个款种台部只]?|什么|几[个款种台部只]|多少[个款种台部只]|"
    r"有没有|你们的?|卖|所有的?|全部的?)$"
)
"""What stands before the kind that is asked for."""
_WITH_BEFORE = Pattern(
    r"(?<![a-z])(?:with|without|for|has|have|having|my|to|on|into|a|an|built-in|no|inside|fit|fits|hold|holds|charge|"
    r"charges|than|from|and|or|,)(?: an?| the| my| your| built-in)?(?: [\w-]+)? $"
    r"|(?:自带|带有|配有|附带|内置|适用于?|连接?|兼容|搭配|用于|插|带|有|配|送|给|支持|装|放|充|接|跟|和|英?寸的?)$"
)
"""What stands before a thing that the kind has, or is used with: "with a keyboard", 给手机."""
_OF_WHICH = Pattern(r"^(?:里面?|里头|当中|之中|中间?)?(?:的)?(?:哪|谁|有没有|都?有|最)")
_AMBIGUOUS = words("home storage audio video power computer")
"""Names of departments that mean other things by themselves, unless things are what follows."""
_THINGS = Pattern(r"^ (?:things?|products?|stuff|gear|devices?|items?|gadgets?)(?![a-z])")
_SHORT = {
    "包": "电脑包",
    "本": "笔记本",
    "本子": "笔记本",
    "表": "手表",
    "壳": "手机壳",
    "屏": "显示器",
    "盘": "移动硬盘",
}
_SHORT_HAN = re.compile(
    r"(?:(?<=什么)|(?<=哪[个款些种台只])|(?<=几[个款种台只]))(?:包|表|壳|盘|屏(?!幕))(?![\u4e00-\u9fff]?充)|本子|"
    r"(?<=的)(?:包|表|壳|本|屏)(?=$|[吗么呢啊呀有哪最,，?？])"
)
_TELLING = words("mechanical bluetooth wireless wired portable gaming external over-ear on-ear in-ear usb-c digital")
_HAN_TELLING = ("机械", "蓝牙", "无线", "有线", "头戴", "游戏", "便携")
"""Words of a noun by which one kind of thing is told from its like."""
_NO_MEASURE = r"(?!空间|容量|至少|最少|不[低少]于|不超过|\d)"
"""What follows a thing that is measured, and no kind that is asked for: 存储空间1TB以上."""
_IN_OTHER_LANGUAGE = {
    "mechanical": ("机械",),
    "bluetooth": ("蓝牙",),
    "wireless": ("无线",),
    "wired": ("有线",),
    "portable": ("便携", "移动"),
    "external": ("移动", "外置"),
    "gaming": ("游戏", "电竞"),
    "over-ear": ("头戴",),
    "in-ear": ("入耳",),
    "digital": ("数码",),
    "机械": ("mechanical",),
    "蓝牙": ("bluetooth",),
    "无线": ("wireless",),
    "有线": ("wired",),
    "头戴": ("over-ear", "headphone"),
    "游戏": ("gaming",),
    "便携": ("portable",),
    "移动": ("external", "portable"),
}
"""By which words a category of the other language says the same."""
_TOKEN = re.compile(r"[a-z0-9][a-z0-9'-]*")
_LONGEST = 4


@dataclass(frozen=True, slots=True)
class Kind:
    """`named` is the noun of it, which stands in other words from `start` to `end` of the question."""

    named: str
    start: int
    end: int
    categories: tuple[tuple[str, ...], ...]

    @property
    def telling(self) -> tuple[str, ...]:
        """What the noun says beyond the names of the categories: 折叠屏 of 折叠屏手机, "mechanical" of a keyboard."""
        own = fold(" ".join(part for path in self.categories for part in path[-1:]))
        if not has_han(self.named):
            return tuple(word for word in self.named.split()[:-1] if word in _TELLING and not _is_in(word, own))
        plain = next((end for end in _ends(self.named) if len(synonyms(end)) > 1 or end in own), self.named)
        front = self.named.removesuffix(plain) or next((one for one in _HAN_TELLING if plain.startswith(one)), "")
        return (front,) if front and front != self.named and not _is_in(front, own) else ()


def _is_in(word: str, names: str) -> bool:
    return word in names or any(other in names for other in _IN_OTHER_LANGUAGE.get(word.rstrip("式的"), ()))


def _ends(name: str) -> list[str]:
    return [name[start:] for start in range(len(name) - 1)]


def find_kind(low: str, index: Index, language: Language) -> Kind | None:
    """The kind that is asked for; None where the question names none that the catalog has a category of."""
    found = list(_han_kinds(low, index) if language == "zh" else _latin_kinds(low, index))
    return max(found, key=lambda kind: (_weight(low, kind), -kind.start), default=None)


def is_asked_for(low: str, kind: Kind) -> bool:
    """Whether it is the kind that is asked for, where others only stand beside it."""
    return _ASKED_BEFORE.search(low[: kind.start]) is not None


def _weight(low: str, kind: Kind) -> int:
    before, after = low[: kind.start], low[kind.end :]
    weight = 3 if is_asked_for(low, kind) else -2 if _WITH_BEFORE.search(before) else 0
    weight += 1 if before.endswith("的") else 0
    return weight + (2 if _OF_WHICH.match(after) else 0)


def _latin_kinds(low: str, index: Index) -> Iterator[Kind]:
    tokens = list(_TOKEN.finditer(low))
    heads, taken = _heads(_paths(index)), -1
    for at, first in enumerate(tokens):
        for length in range(min(_LONGEST, len(tokens) - at), 0, -1):
            last = tokens[at + length - 1]
            said = low[first.start() : last.end()]
            if first.start() < taken or last[0] not in heads or (length > 1 and not _is_phrase(said)):
                continue
            if said in _AMBIGUOUS and not _THINGS.match(low[last.end() :]):
                continue
            if paths := _categories(said, index, "en"):
                yield Kind(said, first.start(), last.end(), paths)
                taken = last.end()
                break


def _is_phrase(said: str) -> bool:
    return re.fullmatch(r"[a-z0-9'-]+(?: [a-z0-9'-]+)*", said) is not None


def _han_kinds(low: str, index: Index) -> Iterator[Kind]:
    spans: list[tuple[int, int]] = []
    for name in _han_names(_paths(index)):
        for match in re.finditer(f"{re.escape(name)}{_NO_MEASURE}", low):
            if all(match.end() <= start or end <= match.start() for start, end in spans):
                spans.append(match.span())
    for match in _SHORT_HAN.finditer(low):
        if all(match.end() <= start or end <= match.start() for start, end in spans):
            spans.append(match.span())
    for start, end in sorted(spans):
        said = low[start:end]
        if paths := _categories(_SHORT.get(said, said), index, "zh"):
            yield Kind(_SHORT.get(said, said), start, end, paths)


def _paths(index: Index) -> tuple[tuple[str, ...], ...]:
    return tuple(category.path for category in index.summary.categories if category.path)


@lru_cache(maxsize=8)
def _heads(paths: tuple[tuple[str, ...], ...]) -> frozenset[str]:
    """The last words of what may name a kind, in both numbers."""
    names = {fold(part) for path in paths for part in path}
    known = [other for name in names for part in re.split(r"\s*(?:&|,|/|\band\b)\s*", name) for other in synonyms(part)]
    last = {name.split()[-1] for name in known if name.split() and not has_han(name)} | set(NOUNS)
    forms = {form for word in last for form in (word, f"{word}s", f"{word}es", word.removesuffix("s"))}
    return frozenset(forms | {"mice"})


@lru_cache(maxsize=8)
def _han_names(paths: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    names = {fold(part) for path in paths for part in path}
    known = {other for name in (*names, *HAN_NOUNS) for other in synonyms(name) if has_han(other)}
    return tuple(sorted(known, key=lambda name: (-len(name), name)))


def _categories(said: str, index: Index, language: Language) -> tuple[tuple[str, ...], ...]:
    """The categories that the whole of `said` names, and in Chinese those that are a kind of it by another name."""
    wanted = resolve_wanted(Need(said, language, said), index)
    if not wanted.categories or (wanted.modifiers and language == "en"):
        return ()
    if language == "en":
        return tuple(dict.fromkeys(wanted.categories))
    called = synonyms(said)
    others = [
        path
        for path in _paths(index)
        if any(name != one and name.endswith(one) for name in synonyms(path[-1]) for one in called if _telling(one))
    ]
    found = dict.fromkeys([*wanted.categories, *others])
    return tuple(path for path in found if not any(path != one and path[: len(one)] == one for one in found))


def _telling(name: str) -> bool:
    return has_han(name) and len(name) > 1
