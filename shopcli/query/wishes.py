"""Wishes: qualities and uses that rank what fits and never filter."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from shopcli.patterns import Pattern
from shopcli.query.common_words import FUNCTION_WORDS, words
from shopcli.query.need import Language, Wish
from shopcli.query.product_nouns import HAN_NOUNS, NOUNS
from shopcli.query.reading import Reading
from shopcli.query.wish_words import KINDS, USES
from shopcli.text import has_han, is_han

# Uses whose words mean many other things: they count only where something is said to be for them.
_ONLY_FOR = words("home everyday reading music movies vlog sleep design streaming photography calls family")
_FOR = Pattern(
    r"(?:(?<![a-z])(?:for|while|when|during|in|at|on|as|of|used? (?:for|in|at|on|while)|who (?:is|loves?|likes?"
    r"|does)|i(?:'m| am)|we"
    r"|i|also|just|mostly|mainly|to|do|does|some|into|my|his|her|their|our|an?|the|use in|watch(?:ing)?"
    r"|listen(?:ing)? to|doing"
    r"|playing|stud(?:y|ies|ying)|learn(?:ing|s)?|heavy|light|casual|serious|occasional|everyone|loves?)\s+)+$"
)
_AND = Pattern(r"\s*(?:,\s*(?:and|or)?|and|&|/|\+|or)\s+(?:for |my |the |an? |some |light |heavy |casual |also )*")
_NEGATED = Pattern(
    r"(?:(?<![a-z])(?:not|no|isn't|aren't|nothing|don't want|never)\s+(?:(?:for|a|an|too|any|use it for)\s+)*"
    r"|不是?很?|不要?|不用来|别)$"
)
_OR = Pattern(r"(?<![a-z])or\s+$")
_FOLLOWING = Pattern(r"(?:[\s-]+[a-z][\w-]*){1,3}")
_BOOK = Pattern("本(?!身|人|来)")
"""In 轻薄本 the wish is part of the product's name."""
_HAN_FOR_BEFORE = Pattern(r"(?:适合|用于|用来|主要|平时|经常|偶尔|为了|想要?|方便|可以|能|喜欢|给|送|拿来)+$")
_HAN_EDGES = "的我买个台款份件一要用戴时和与看听写，,、也好会"
_HAN_FOR_AFTER = Pattern(r"(?:时候?用?的?|用的?|使用的?|专用的?|方便)")


@dataclass(frozen=True, slots=True)
class Entry:
    name: str
    pattern: Pattern
    terms: tuple[str, ...]


def read_wishes(reading: Reading) -> None:
    for entry in entries(KINDS):
        for match in reading.find(entry.pattern):
            before = reading.low[max(0, match.start() - 24) : match.start()]
            if _NEGATED.search(before) or (_OR.search(before) and match[0].endswith("er")):
                # "not cheap" is no wish for a cheap one, nor "or bigger" for a big one.
                continue
            _note(reading, Wish(entry.name, _said(reading, match), entry.terms))
            if not _BOOK.match(reading.low, match.end()):
                reading.take(match.start(), match.end())
    _read_uses(reading)


def _read_uses(reading: Reading) -> None:
    found = sorted(
        ((match, entry) for entry in entries(USES) for match in reading.find(entry.pattern)),
        key=lambda pair: (pair[0].start(), -pair[0].end()),
    )
    end, listed = 0, False
    for match, entry in found:
        if match.start() < end or not reading.is_free(match.start(), match.end()):
            continue
        listed = listed and bool(_AND.fullmatch(reading.low, end, match.start()))
        start, meant = _use_bounds(reading, match, entry, listed=listed)
        if not meant:
            continue
        end, listed = match.end(), True
        _note(reading, Wish("use", _said(reading, match), _use_terms(entry)))
        if entry.name == "gaming" or _is_part_of_name(reading, start, match):
            # "gaming laptop" is searched for as well; "for gaming" says what to look for in words too.
            continue
        tail = _HAN_FOR_AFTER.match(reading.low, match.end())
        reading.take(start, tail.end() if tail else match.end())


def _use_bounds(reading: Reading, match: re.Match[str], entry: Entry, *, listed: bool) -> tuple[int, bool]:
    """From where the use is said, and whether it is meant as one."""
    text = reading.low[max(0, match.start() - 40) : match.start()]
    if _NEGATED.search(text):
        return match.start(), False
    if not match[0].isascii():
        before = _HAN_FOR_BEFORE.search(text)
        return match.start() - len(before[0]) if before else match.start(), True
    if listed:
        return match.start(), True
    if _FOR.search(text):
        # "a gaming laptop" is no "for gaming", and "my phone" not "for my family".
        return match.start(), True
    return match.start(), entry.name not in _ONLY_FOR


def _is_part_of_name(reading: Reading, start: int, match: re.Match[str]) -> bool:
    """Whether the words name a thing by its use: "travel adapter", "kids headphones", 登山裤."""
    if not match[0].isascii():
        return _is_inside_han(reading, start, match.end())
    following = _FOLLOWING.match(reading.after(match.end()))
    if not following:
        return False
    for word in re.findall(r"[a-z][\w-]*", following[0]):
        if word in NOUNS or word.removesuffix("s") in NOUNS:
            return True
        if word in FUNCTION_WORDS:
            return False
    return False


def _is_inside_han(reading: Reading, start: int, end: int) -> bool:
    """Whether Chinese words go on on either side, and not with "用的", a sign or something that shops sell."""
    before, after = reading.before(start, 1), reading.after(end, 8)
    begins = not before or not is_han(before) or before in _HAN_EDGES
    ends = (
        reading.low[end - 1] in "的用"
        or not after
        or not is_han(after[0])
        or after[0] in _HAN_EDGES
        or after.startswith(HAN_NOUNS)
    )
    return not (begins and (ends or _HAN_FOR_AFTER.match(after) is not None))


def wish_names() -> tuple[str, ...]:
    """What `wish_named` knows: the kinds of wish, and the uses."""
    return tuple(entry.name for table in (KINDS, USES) for entry in entries(table))


def wish_named(name: str, language: Language) -> Wish | None:
    """The wish that goes by `name`, worded as a shopper would; None where there is none."""
    for table in (KINDS, USES):
        entry = next((one for one in entries(table) if one.name == name), None)
        if entry is None:
            continue
        han = next(term for term in entry.terms if has_han(term))
        text = han if language == "zh" else name.replace("_", " ")
        return Wish("use", text, _use_terms(entry)) if table is USES else Wish(name, text, entry.terms)
    return None


def _use_terms(entry: Entry) -> tuple[str, ...]:
    name = "gift" if entry.name == "family" else entry.name.replace("_", " ")
    return tuple(dict.fromkeys((name, *entry.terms)))


def _said(reading: Reading, match: re.Match[str]) -> str:
    return reading.text[match.start() : match.end()].strip()


def _note(reading: Reading, wish: Wish) -> None:
    known = reading.understood.wishes
    if not any(other.kind == wish.kind and (wish.kind != "use" or other.terms == wish.terms) for other in known):
        known.append(wish)


@lru_cache(maxsize=4)
def entries(table: str) -> tuple[Entry, ...]:
    return tuple(_parse(table))


def _parse(table: str) -> Iterator[Entry]:
    name = ""
    patterns: dict[str, str] = {}
    hints: list[str] = []
    language = ""
    for line in table.strip().splitlines():
        text = line.strip()
        if not line.startswith(" "):
            name, patterns, hints = text, {}, []
        elif text.startswith("hints "):
            hints += text.split()[1:]
        elif text.startswith("terms "):
            english = rf"(?<![a-z])(?:{patterns['en']})(?![a-z])"
            both = Pattern(rf"{english}|{patterns['zh']}", hints, english=english)
            yield Entry(name, both, tuple(term.strip() for term in text[6:].split(",")))
        elif text.startswith(("|", "+")):
            patterns[language] += text.removeprefix("+")
        else:
            language, _, pattern = text.partition(" ")
            patterns[language] = pattern
