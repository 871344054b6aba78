"""What is left when every reader is done: the thing that is wanted, and the words to search with."""

import re
from dataclasses import dataclass

from shopcli.query.common_words import COMMON_WORDS
from shopcli.query.courtesy import (
    BREAKS,
    COURTESY,
    HAN_COURTESY,
    HAN_EDGE_END,
    HAN_EDGE_START,
    PROTECTED,
    SPECIFICATIONS,
)
from shopcli.query.product_nouns import HAN_NOUNS, NOUNS
from shopcli.query.reading import Reading
from shopcli.text import fold, has_han

_TOKEN = re.compile(
    r"[a-z0-9\u00c0-\u024f](?:[\w'’./+-]*[\w+])?|[\u3400-\u9fff]+|[|,;:!?，。；：！？()（）\n\"“”]|[^\s\w]"
)
_COURTESY = re.compile(rf"(?<![a-z])(?:{COURTESY})(?![a-z])")
_SOMETHING = re.compile(
    r"(?<![a-z])(?:something|anything|stuff|gadgets?|things?)\s+(?:to|for|that|which|with|i|my|else)(?![a-z])"
)
_HAN_SPLIT = re.compile(rf"{HAN_COURTESY}|[|,;:!?，。；：！？、()（）\n\"“”\s]+")
_MOST_TERMS = 24


@dataclass(frozen=True, slots=True)
class Words:
    wanted: str
    terms: tuple[str, ...]


def read_words(reading: Reading) -> Words:
    rest = _without_asides(reading)
    words = _chinese(rest, _known_han(reading)) if reading.language == "zh" else _english(rest, _known(reading))
    return Words(words.wanted, tuple(dict.fromkeys(words.terms))[:_MOST_TERMS])


def _known(reading: Reading) -> frozenset[str]:
    """Nouns that name products, those of the catalog's own categories among them."""
    names = {word for path in reading.vocabulary.categories for name in path[-2:] for word in _heads(fold(name))}
    return NOUNS | names


def _heads(name: str) -> set[str]:
    """The last word of each part of a category's name, in both numbers: "Docks and Hubs" gives dock and hub."""
    heads = {part.split()[-1] for part in re.split(r"\s*(?:&|,|/|\band\b)\s*", name) if part.split()}
    return {form for head in heads for form in (head, head.removesuffix("s"))} - COMMON_WORDS


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
    rest = _COURTESY.sub(" ", rest)
    segments = _segments(rest)
    terms = tuple(word for segment in segments for word in segment)
    if vague:
        return Words("", terms)
    named = next((segment for segment in segments if _head(segment, nouns) >= 0), None)
    if named is not None:
        return Words(" ".join(_singular(named[: _head(named, nouns) + 1], nouns)), terms)
    return Words(" ".join(segments[0]) if segments else "", terms)


def _segments(rest: str) -> list[list[str]]:
    """Runs of words between signs, prepositions and what other readers took; common words are left out."""
    segments: list[list[str]] = [[]]
    for match in _TOKEN.finditer(rest):
        word = match[0]
        if not (word[0].isalnum() or has_han(word)) or word in BREAKS:
            segments.append([])
        elif word not in COMMON_WORDS:
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


def _singular(words: list[str], nouns: frozenset[str]) -> list[str]:
    last = words[-1]
    if last not in NOUNS and last.removesuffix("s") in nouns and len(last) > 3:
        return [*words[:-1], last.removesuffix("s")]
    return words


def _chinese(rest: str, nouns: tuple[str, ...]) -> Words:
    segments = [trimmed for part in _HAN_SPLIT.split(_guard(rest)) if (trimmed := _trim(part or ""))]
    wanted = ""
    for segment in segments:
        noun = next((noun for noun in nouns if segment.endswith(noun)), "")
        if noun:
            wanted = segment
            break
    if not wanted:
        for index, segment in enumerate(segments):
            noun = next((noun for noun in nouns if noun in segment), "")
            if noun:
                end = segment.rindex(noun) + len(noun)
                wanted = segment[:end]
                segments[index : index + 1] = [wanted, *([segment[end:]] if segment[end:] else [])]
                break
    if not wanted and segments:
        wanted = segments[0] if len(segments) == 1 or has_han(segments[0]) else segments[-1]
    return Words(wanted, tuple(segments))


def _guard(rest: str) -> str:
    """`rest` with words that hold a courtesy character ("有线", "台灯") kept from being cut."""
    return (
        PROTECTED.sub(lambda match: "".join(chr(0xE000 + ord(c) % 0x1800) for c in match[0]), rest)
        if not rest
        else rest
    )


def _trim(part: str) -> str:
    previous = None
    text = part.strip()
    while text != previous:
        previous = text
        if not PROTECTED.match(text):
            text = HAN_EDGE_START.sub("", text)
        if not PROTECTED.search(text[-3:]):
            text = HAN_EDGE_END.sub("", text)
        text = text.strip(" -—~·/+*'.")
    return text
