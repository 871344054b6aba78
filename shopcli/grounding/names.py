"""Products' names in a sentence: the candidates' own, other products of the catalog, and names that no catalog has.

A brand of the catalog, or the words that a candidate's name begins with, open a name; what follows decides whose it is.
Without either, what is built like a model's name ("Zephyr Nova 15", "AeroBook X14") or is spoken of as only products
are ("The Zephyr Lark costs $599") is taken for one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from shopcli.catalog.product import Product
from shopcli.grounding.evidence import Evidence
from shopcli.grounding.letters import Word, level, words_of
from shopcli.grounding.mention import Mention
from shopcli.grounding.name_words import GLUED, QUANTITY, SUFFIXES, TECHNOLOGY, YEAR, ordinary_words
from shopcli.grounding.roster import Match, Name, Roster
from shopcli.grounding.strangers import strange_names
from shopcli.patterns import Pattern
from shopcli.query.product_nouns import HAN_NOUNS, NOUNS
from shopcli.text import has_han

_JOINT = Pattern(r"[ \u00a0\-_(（]{0,2}")
_GOES_ON = Pattern(r" (?:[A-Z\d][\w.+-]*|[\u4e00-\u9fff]{1,8})")
_LOOK_UPS = 4
_WORDS = 6
_HAN_SERIES = Pattern(
    r"\s?(?P<word>(?:(?![的是有卖售要仅只和与比为在也都还更最很第前共约])[\u4e00-\u9fff]){1,4})\s?"
    r"(?P<model>(?:[A-Z][A-Za-z]*\s?){0,2}[A-Z]?\d{1,4}[A-Za-z]{0,2})(?![A-Za-z\d.%])"
)
_VERSION = Pattern(r"(?!的)[\u4e00-\u9fff]{1,4}?(?:版(?!本)|代)")


@dataclass(frozen=True, slots=True)
class _Text:
    text: str
    low: str
    words: list[Word]
    roster: Roster

    def starting(self, at: int) -> list[Word]:
        """The words from `at` on."""
        return [word for word in self.words if word.start >= at]


def find_names(text: str, roster: Roster, evidence: Evidence) -> list[Mention]:
    """The names in `text`, in its order, none overlapping another."""
    read = _Text(text, level(text), words_of(text), roster)
    found: list[Mention] = []
    end = 0
    for start, behind, brand in _openings(read):
        if start >= end and (mention := _read(read, start, behind, brand, evidence)):
            found.append(mention)
            end = mention.end
    for start, stop in strange_names(text, read.low, read.words, roster):
        if _is_apart(start, stop, found) and (mention := _looked_up(read, start, stop, evidence)):
            # Its title may reach over a name within it: "Clear Case for Velmora V9".
            found = [*(known for known in found if _is_apart(known.start, known.end, [mention])), mention]
    return sorted(found, key=lambda mention: mention.start)


def _is_apart(start: int, end: int, others: Sequence[Mention]) -> bool:
    return all(end <= other.start or start >= other.end for other in others)


def _openings(read: _Text) -> Iterator[tuple[int, int, str]]:
    """Where a name may begin, where the words behind its brand begin, and the brand (empty where none is said)."""
    found: list[tuple[int, int, str]] = []
    for number, word in enumerate(read.words):
        for length in range(min(read.roster.longest_brand, len(read.words) - number), 0, -1):
            end = read.words[number + length - 1].end
            if (brand := read.low[word.start : end]) in read.roster.brands and _is_said_as_name(read, word, length):
                found.append((word.start, end, brand))
                break
        if word.text in read.roster.starts and _is_said_as_name(read, word, 1):
            found.append((word.start, word.start, ""))
    if not read.low.isascii():
        for at, character in enumerate(read.low):
            for brand in read.roster.han_brands.get(character, ()):
                if read.low.startswith(brand, at):
                    found.append((at, at + len(brand), brand))
                    break
    # A brand comes before the model that it opens.
    yield from sorted(found, key=lambda opening: (opening[0], -opening[1]))


def _is_said_as_name(read: _Text, word: Word, length: int) -> bool:
    """Whether a word that may be an ordinary one is written as a name."""
    if has_han(word.text) or word.text[-1].isdigit() or length > 1:
        return True
    if not any(letter.isupper() for letter in read.text[word.start : word.end]):
        return False
    return word.text not in ordinary_words() or bool(read.text[: word.start].strip(" *-#>|"))


def _read(read: _Text, start: int, behind: int, brand: str, evidence: Evidence) -> Mention | None:
    match = read.roster.match(read.low, behind, brand)
    if match is None:
        tail = _tail(read, behind, ())
        if brand and tail and any(_tells(read, word) for word in tail):
            return _looked_up(read, start, tail[-1].end, evidence)
        if brand and not tail and (series := _HAN_SERIES.match(read.text, behind)) and _is_series(read, series):
            return _looked_up(read, start, series.end(), evidence)
        products = read.roster.of_brand(brand) if brand and not tail else ()
        return Mention(start, behind, "name", products) if products else None
    if not brand and not _is_distinct(match.names[0], match.words):
        return None
    names = match.names
    fitting = [name for name in names if not _strange(read, match, name)]
    if fitting:
        ends = [read.roster.go_on(read.low, match.end, name) for name in fitting]
        products = tuple(name.product for name, end in zip(fitting, ends, strict=True) if end == max(ends))
        return Mention(start, max(ends), "name", products)
    strange = _strange(read, match, names[0])
    return _looked_up(read, start, strange[-1].end, evidence)


def _is_series(read: _Text, series: re.Match[str]) -> bool:
    """Whether what stands behind a brand is a model's name: "云岭 青锋14", not "云岭 笔记本14英寸"."""
    if any(noun in series["word"] for noun in HAN_NOUNS) or QUANTITY.match(read.low, series.start("model")):
        return False
    first = words_of(series["model"])[0].text
    return first not in TECHNOLOGY and not GLUED.fullmatch(first) and series[0].strip().lower() not in read.roster.texts


def _is_distinct(name: Name, words: int) -> bool:
    """Whether so much of a name stands for it without its brand."""
    first = name.core[0]
    if words > 1:
        return first not in TECHNOLOGY and not (first.isdigit() and name.core[1].isdigit())
    if first.isdigit() or GLUED.fullmatch(first):
        return False
    return len(first) > 2 and first not in ordinary_words() and first not in TECHNOLOGY and first not in SUFFIXES


def _tail(read: _Text, at: int, known: tuple[str, ...]) -> list[Word]:
    """The words that carry a name on from `at`: capitals, model numbers, editions; none that is `known`."""
    tail: list[Word] = []
    for word in read.starting(at):
        gap = _JOINT.match(read.low, at)
        if len(tail) == _WORDS or not gap or gap.end() != word.start:
            break
        if has_han(word.text):
            if (version := _VERSION.match(read.low, word.start)) and version[0] not in known:
                tail.append(Word(version[0], word.start, version.end()))
            break
        if not _carries_on(read, word) and not _is_before_number(read, word):
            break
        if word.text not in known:
            tail.append(word)
        at = word.end
    return tail


def _is_before_number(read: _Text, word: Word) -> bool:
    """Whether an ordinary word with a capital belongs to a name: "Slim 12"."""
    if not read.text[word.start].isupper() or word.text in TECHNOLOGY:
        return False
    following = next(iter(read.starting(word.end)), None)
    if following is None or following.start != word.end + 1 or not following.text[-1].isdigit():
        return False
    return _carries_on(read, following)


def _carries_on(read: _Text, word: Word) -> bool:
    if word.text in TECHNOLOGY or GLUED.fullmatch(word.text) or YEAR.fullmatch(word.text):
        return False
    if word.text.isdigit():
        return len(word.text) <= 5 and not QUANTITY.match(read.low, word.start)
    if any(character.isdigit() for character in word.text):
        return "." not in word.text
    if re.fullmatch("i[A-Z][a-z]+", read.text[word.start : word.end]):
        return True
    return read.text[word.start].isupper() and (word.text in SUFFIXES or word.text not in ordinary_words())


def _tells(read: _Text, word: Word) -> bool:
    """Whether the word can tell one model from another."""
    return any(character.isdigit() for character in word.text) or word.text not in ordinary_words()


def _strange(read: _Text, match: Match, name: Name) -> list[Word]:
    """The words that carry the name on and are not in the candidate's own title; a number behind a whole name counts
    something: "[5] has 2033 ratings, the Orb Trackball 526"."""
    tail = _tail(read, match.end, name.title)
    if len(tail) == 1 and tail[0].text.isdigit() and match.words == len(name.core):
        before = words_of(read.text[match.end : tail[0].start])
        long = len(name.core) > 1 and len(tail[0].text) > 2
        if long or (before and before[-1].text in NOUNS) or any(word[-1].isdigit() for word in name.core):
            return []
    return tail


def _looked_up(read: _Text, start: int, end: int, evidence: Evidence) -> Mention | None:
    """The catalog's product of that name; its noun may belong to the name ("Bar 200 Compact Soundbar").

    None where the name is the catalog's for something else, such as an operating system.
    """
    stop = end
    product: Product | None = None
    for _ in range(_LOOK_UPS):
        more = _GOES_ON.match(read.text, stop)
        found = evidence.look_up(read.text[start:stop])
        if product and (not found or found == product):
            break
        product, end = (found, stop) if found else (None, end)
        if not more:
            break
        stop = more.end()
    if product:
        return Mention(start, read.roster.reach(read.low, start, end, product), "name", (product,))
    if read.low[start:end] in read.roster.texts:
        return None
    return Mention(start, end, "stranger", ())
