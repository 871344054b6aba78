"""Names that begin with no brand of the catalog: built like a model's ("Zephyr Nova 15"), or strange words that are
led up to, priced or weighed as products are ("The Zephyr Lark costs $599").

A false alarm strikes a true sentence, so that whatever may be a technology, a measure, a heading or something that the
catalog or the shopper says too is let pass.
"""

import re
from collections.abc import Iterator, Sequence

from shopcli.grounding.han_name_cues import PARTS as HAN_PARTS
from shopcli.grounding.han_name_cues import TOLD as HAN_TOLD
from shopcli.grounding.han_names import han_names
from shopcli.grounding.letters import Word
from shopcli.grounding.name_cues import CALLED, ENGLISH, FIRMLY_CALLED, FIRMLY_TOLD, PARTS, SHIPPING, TOLD
from shopcli.grounding.name_words import (
    DEVICES,
    GLUED,
    LINES,
    QUANTITY,
    SMALL_MAKERS,
    SUFFIXES,
    TECHNOLOGY,
    WORD_MAKERS,
    YEAR,
    ordinary_words,
)
from shopcli.grounding.roster import Roster
from shopcli.patterns import Pattern
from shopcli.query.product_nouns import NOUNS
from shopcli.text import has_han

_MODEL = Pattern(r"(?!\d+-[a-z]+\Z)(?=[a-z-]*\d)(?=[\d-]*[a-z])[a-z\d]+(?:-[a-z\d]+)?")
_CLOSED = Pattern(r'(?<![\w\d])"[^"\n]{2,60}\d"(?!\w)')
_SYSTEM = Pattern(r"[A-Za-z]*[a-z]OS")
_OWNED = Pattern(r"['’]s ")
_AND = Pattern(r"(?:(?:[A-Z][\w.-]*|\d+),? )+(?:and|or|,)(?: (?:the|an?))?\s\Z")


def strange_names(text: str, low: str, words: Sequence[Word], roster: Roster) -> Iterator[tuple[int, int]]:
    """Start and end of each such name in `text`, which is `low` when levelled and has these words."""
    if has_han(text):
        yield from han_names(text, roster)
    # The mark that closes a quotation makes no inches of the number before it.
    low = _CLOSED.sub(lambda found: found[0][:-1] + "”", low)
    at = 0
    while at < len(words):
        run = _run(text, low, words, at)
        if len(run) > 1 and _is_name(text, low, run, roster):
            yield run[0].start, run[-1].end
        at += max(1, len(run))


def _run(text: str, low: str, words: Sequence[Word], at: int) -> list[Word]:
    """The words from `at` on that may make up one name: capitals and numbers with a space between them."""
    run: list[Word] = []
    for word in words[at : at + 7]:
        if run and word.text == "s" and _OWNED.match(text, word.start - 1):
            # "Sony's WH-1000XM4"
            continue
        if len(run) == 6 or (run and text[run[-1].end : word.start] not in (" ", "\u00a0", "'s ", "’s ")):
            break
        is_maker = not run and _is_maker(text, words, at)
        if not (run or is_maker or text[word.start].isupper()):
            break
        if not (is_maker or _may_be_part(text, low, word, bool(run))):
            break
        run.append(word)
    while run and run[-1].text in ordinary_words() and run[-1].text not in SUFFIXES:
        run.pop()
    return run


def _is_maker(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether a maker stands before its model that is written small, or as an ordinary word: "vivo X500"."""
    word, behind = words[at], words[at + 1] if at + 1 < len(words) else None
    if behind is None or not (text[behind.start].isupper() or _MODEL.fullmatch(behind.text)):
        return False
    return word.text in (WORD_MAKERS if text[word.start].isupper() else SMALL_MAKERS)


def _may_be_part(text: str, low: str, word: Word, opened: bool) -> bool:
    if has_han(word.text) or GLUED.fullmatch(word.text) or YEAR.fullmatch(word.text):
        return False
    if _SYSTEM.fullmatch(text, word.start, word.end):
        return False
    if word.text in TECHNOLOGY and not (opened and word.text in LINES):
        return False
    if word.text.isdigit():
        return len(word.text) <= 4 and not QUANTITY.match(low, word.start)
    if not (text[word.start].isupper() or _MODEL.fullmatch(word.text) or (opened and _is_camel(text, word))):
        return False
    # "Xiaomi Redmi Note 19": behind the first word common ones belong to the name.
    return opened or word.text in SUFFIXES or word.text not in ordinary_words()


def _is_name(text: str, low: str, run: Sequence[Word], roster: Roster) -> bool:
    first = run[0]
    if not first.text.replace("-", "").isalpha() or not first.text.isascii() or len(first.text) < 2:
        return False
    start, end = first.start, run[-1].end
    said = low[start:end]
    if first.text in SUFFIXES or said in roster.texts or said in roster.shops:
        return False
    if PARTS.match(low, end) or HAN_PARTS.match(text, end) or _is_device(text, low, start):
        return False
    proper = [word for word in run if _is_proper(word)]
    told = _is_told(low, start, end)
    if any(word.text.isdigit() or _MODEL.fullmatch(word.text) for word in run):
        return _is_numbered_name(text, run, proper, told)
    if SHIPPING.search(text):
        return False
    edition = run[-1].text in SUFFIXES and len(run) > 2 and first in proper and first.text not in roster.texts
    if edition and told:
        return True
    camel = any(_is_camel(text, word) for word in run)
    short = any(text[word.start : word.end].isupper() and len(word.text) < 4 for word in run[1:-1])
    if (camel or short) and told and len(proper) > 1:
        return True
    return _is_firm(low, start, end) and _is_coined(run, proper, low, roster)


def _is_proper(word: Word) -> bool:
    letters = word.text.replace("-", "")
    ordinary = word.text in SUFFIXES or word.text in ordinary_words() or ENGLISH.fullmatch(word.text)
    return letters.isalpha() and not ordinary


def _is_device(text: str, low: str, start: int) -> bool:
    """Whether it is something that a product goes with, as are those before it: "with the Orb 5 and the Cube X"."""
    before = low[max(0, start - 60) : start]
    if joined := _AND.search(text[max(0, start - 60) : start]):
        before = before[: joined.start()]
    return bool(DEVICES.search(before[-40:]))


def _is_told(low: str, start: int, end: int) -> bool:
    before = low[max(0, start - 40) : start]
    return bool(TOLD.match(low, end) or HAN_TOLD.match(low, end) or (CALLED.search(before) and before.strip(" *#>|-")))


def _is_numbered_name(text: str, run: Sequence[Word], proper: Sequence[Word], told: bool) -> bool:
    modelled = any(_MODEL.fullmatch(word.text) for word in run)
    camel = any(_is_camel(text, word) for word in run)
    kind = any(word.text in NOUNS for word in run[1:-1])
    lined = modelled and len(run) > 2 and run[0] in proper and run[1].text.isalpha()
    return len(proper) > 1 or (modelled and camel) or kind or lined or told


def _is_firm(low: str, start: int, end: int) -> bool:
    """Whether only a product is led up to so, or only of a product that is said."""
    if FIRMLY_TOLD.match(low, end) or (HAN_TOLD.match(low, end) and has_han(low[end : end + 4])):
        return True
    return bool(FIRMLY_CALLED.search(low[max(0, start - 40) : start]))


def _is_coined(run: Sequence[Word], proper: Sequence[Word], low: str, roster: Roster) -> bool:
    """Whether words without a number are a maker's: none is built like an English one, or said by the catalog."""
    first = run[0]
    if first not in proper or any(ENGLISH.fullmatch(word.text) for word in run):
        return False
    if any(re.search(rf"\b{re.escape(word.text)}\b", text) for word in proper for text in (roster.texts, roster.shops)):
        return False
    return len(proper) > 1 or run[-1].text in SUFFIXES


def _is_camel(text: str, word: Word) -> bool:
    letters = text[word.start : word.end]
    return any(character.isupper() for character in letters[1:]) and any(character.islower() for character in letters)
