"""What is left when every reader is done: the thing that is wanted, and the words to search with."""

import re
from dataclasses import dataclass

from shopcli.patterns import Pattern
from shopcli.query.common_words import FUNCTION_WORDS, words
from shopcli.query.courtesy import (
    ASKING,
    BREAKS,
    CHIPS,
    FILLERS,
    HAN_COURTESY,
    HAN_EDGE_END,
    HAN_EDGE_START,
    PROTECTED,
    SPECIFICATIONS,
)
from shopcli.query.product_nouns import HAN_NOUNS, NOUNS
from shopcli.query.reading import Reading
from shopcli.text import fold, has_han

_TOKEN = Pattern(
    r"[a-z0-9\u00c0-\u024f](?:[\w'’./+-]*[\w+])?|[\u3400-\u9fff]+|[^\s\w]|[|]",
    english=r"[a-z0-9](?:[\w'./+-]*[\w+])?|[^\s\w]",
)
_ASKING = Pattern(rf"(?<![a-z0-9'-])(?:{ASKING})(?![a-z0-9'-])")
_FILLERS = Pattern(rf"(?<![a-z0-9'-])(?:{FILLERS})(?![a-z0-9'-])")
_SOMETHING = Pattern(
    r"(?<![a-z])(?:something|anything|stuff|gadgets?|things?)\s+(?:to|for|that|which|with|i|my|else)(?![a-z])"
)
_COLOURS = words("black white silver grey gray red blue green yellow orange purple pink brown beige gold")
_OWNED = Pattern(
    r"(?<![a-z])(?:i|we|he|she)(?:'ve| already)? (?:already )?(?:have|has|own|owns|got)(?: got)? (?:an?|the|my"
    r"|two|\d)\s([^|,.;]{2,40}?)"
    r"(?=[,.;]|\s(?:and|but|so|which|that)\s)"
    r"|(?<![a-z])my\s([^|,.;]{2,24}?)\s(?:is|was|has|had|broke|died|keeps|can't|cannot|doesn't|won't|needs)(?![a-z])"
)
_HAN_OWNED = Pattern(
    r"(?:我|家里|已经)(?:已经)?有(?:了)?(?:一|两)?[个台款部只副]?([^|,，。;；的\s]{2,10})(?=[,，。;；]|，)", ("有",)
)
_THING_FOR = Pattern(r"[^a-z]*[a-z0-9][\w -]*?\sfor\s")
_CLAUSES = Pattern(r"[|,;:!?，。；：！？、()（）\n\"“”\s]+")
_HAN_SPLIT = Pattern(HAN_COURTESY)
_PRIVATE = 0xE000
_LONGEST_TAIL = 3
"""Characters that may follow a known name in a longer one that nobody knows: 电脑椅, 手机挂绳."""
_MOST_TERMS = 24


@dataclass(frozen=True, slots=True)
class Words:
    wanted: str
    terms: tuple[str, ...]


def read_words(reading: Reading) -> Words:
    rest = _without_asides(reading)
    # Chinese limits may stand beside an English wish: "I want headphone 不要白色".
    is_chinese = reading.language == "zh" and has_han(rest)
    words = _chinese(rest, _known_han(reading)) if is_chinese else _english(rest, _known(reading))
    terms = dict.fromkeys((*words.terms, *reading.understood.words))
    return Words(words.wanted, tuple(terms)[:_MOST_TERMS])


def _known(reading: Reading) -> frozenset[str]:
    """Nouns that name products, those of the catalog's own categories among them."""
    names = {word for path in reading.vocabulary.categories for name in path[-2:] for word in _heads(fold(name))}
    return NOUNS | names


def _heads(name: str) -> set[str]:
    """The last word of each part of a category's name, in both numbers: "Docks and Hubs" gives dock and hub."""
    heads = {part.split()[-1] for part in re.split(r"\s*(?:&|,|/|\band\b)\s*", name) if part.split()}
    return {form for head in heads for form in (head, head.removesuffix("s"))} - FUNCTION_WORDS


def _known_han(reading: Reading) -> tuple[str, ...]:
    names = {fold(name) for path in reading.vocabulary.categories for name in path[-2:] if has_han(name)}
    return tuple(sorted({*HAN_NOUNS, *names}, key=len, reverse=True))


def _without_asides(reading: Reading) -> str:
    """The rest, without the names that told an attribute where something else is named too ("1 TB SSD laptop")."""
    rest = reading.rest()
    free = [span for span in reading.aside if reading.is_free(*span)]
    if not free:
        return rest
    for start, end in free:
        reading.take(start, end)
    fewer = reading.rest()
    han = any(noun in fewer for noun in HAN_NOUNS)
    latin = any(word in NOUNS or word.removesuffix("s") in NOUNS for word in re.findall(r"[a-z][\w-]*", fewer))
    return fewer if han or latin else rest


def _english(rest: str, nouns: frozenset[str]) -> Words:
    vague = _SOMETHING.search(rest)
    owned = [word for match in _OWNED.finditer(rest) for segment in _segments(match[1] or match[2]) for word in segment]
    rest = _FILLERS.sub(" ", _ASKING.sub("|", _OWNED.sub("|", rest)))
    segments = _segments(rest)
    terms = (*(word for segment in segments for word in segment), *owned)
    if vague or not segments:
        return Words("", terms)
    named = next((segment for segment in segments if _head(segment, nouns) >= 0), None)
    if named is not segments[0] and _THING_FOR.match(rest):
        # "PSU for PCs": a name that nobody knows is still what is wanted, and what follows what it is for.
        named = None
    if named is not None:
        return Words(" ".join(_phrase(named[: _head(named, nouns) + 1], nouns)), terms)
    return Words(" ".join(segments[0]), terms)


def _segments(rest: str) -> list[list[str]]:
    """Runs of words between signs, prepositions and what other readers took; common words are left out."""
    segments: list[list[str]] = [[]]
    for match in _TOKEN.finditer(rest):
        word = match[0]
        if not (word[0].isalnum() or has_han(word)) or word in BREAKS:
            segments.append([])
        elif word not in FUNCTION_WORDS:
            segments[-1].append(word.removesuffix("'s").removesuffix("’s"))
    return [segment for segment in segments if segment]


def _is_noun(word: str, nouns: frozenset[str]) -> bool:
    return word in nouns or word.removesuffix("s") in nouns or word.removesuffix("es") in nouns


def _head(segment: list[str], nouns: frozenset[str]) -> int:
    """Where the head of a noun phrase stands, -1 where none is known: last, but for specifications that follow it."""
    known = [index for index, word in enumerate(segment) if _is_noun(word, nouns)]
    if not known:
        return -1
    following = segment[known[-1] + 1 :]
    plain = not any(word in SPECIFICATIONS or any(c.isdigit() for c in word) for word in following)
    # "laptop stickers": a word that nobody knows is the head, unless it is a specification ("laptop intel").
    return len(segment) - 1 if following and plain and len(following) == 1 else known[-1]


def _phrase(words: list[str], nouns: frozenset[str]) -> list[str]:
    """The noun phrase in the singular, from after the last model or chip that stands before its head."""
    last = words[-1]
    if last not in NOUNS and last.removesuffix("s") in nouns and len(last) > 3:
        words = [*words[:-1], last.removesuffix("s")]
    starts = [
        i for i, word in enumerate(words[:-1], 1) if word in CHIPS or word in _COLOURS or any(c.isdigit() for c in word)
    ]
    return words[starts[-1] :] if starts else words


def _chinese(rest: str, nouns: tuple[str, ...]) -> Words:
    guard = _Guard(nouns)
    owned = [match[1] for match in _HAN_OWNED.finditer(rest)]
    rest = _HAN_OWNED.sub("，", rest)
    clauses = [
        [trimmed for part in _HAN_SPLIT.split(clause) if (trimmed := _trim(part or ""))]
        for clause in _CLAUSES.split(guard.hide(rest))
    ]
    wanted = ""
    for clause in clauses:
        # In "连接电视的音箱" the head stands last.
        for index in range(len(clause) - 1, -1, -1):
            if (end := guard.end_of_noun(clause[index])) >= 0:
                segment = clause[index]
                if len(segment) - end <= _LONGEST_TAIL and segment[end:].isalpha() and has_han(segment[end:]):
                    end = len(segment)
                wanted = segment[:end]
                clause[index : index + 1] = [wanted, *([segment[end:]] if segment[end:] else [])]
                break
        if wanted:
            break
    segments = [segment for clause in clauses for segment in clause]
    if not wanted and segments:
        wanted = next((segment for segment in segments if any(not c.isascii() for c in segment)), segments[0])
    return Words(guard.show(wanted), (*(guard.show(segment) for segment in segments), *owned))


class _Guard:
    """Puts one private character in place of each product's name, so that no courtesy is read into 扫地机器人."""

    def __init__(self, nouns: tuple[str, ...]) -> None:
        self._nouns = frozenset(nouns)
        self._words = Pattern("|".join([*map(re.escape, nouns), PROTECTED]))
        self._hidden: list[str] = []

    def hide(self, text: str) -> str:
        return self._words.sub(self._hide, text)

    def _hide(self, match: re.Match[str]) -> str:
        self._hidden.append(match[0])
        return chr(_PRIVATE + len(self._hidden) - 1)

    def show(self, text: str) -> str:
        return "".join(self._hidden[i] if 0 <= (i := ord(c) - _PRIVATE) < len(self._hidden) else c for c in text)

    def end_of_noun(self, segment: str) -> int:
        """Where the last product's name in a segment ends, -1 where none is."""
        ends = [i + 1 for i, c in enumerate(segment) if self.show(c) in self._nouns]
        return ends[-1] if ends else -1


def _trim(part: str) -> str:
    previous = None
    text = part.strip()
    while text != previous:
        previous = text
        text = HAN_EDGE_END.sub("", HAN_EDGE_START.sub("", text)).strip(" -—~·/+*'.")
    return text
