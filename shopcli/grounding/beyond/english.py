"""English sentences: each word is neutral, or tells a fact, or goes beyond."""

import re
from collections.abc import Iterator, Sequence

from shopcli.attributes.unit_table import LATIN_UNITS
from shopcli.grounding.beyond.sentence import Reach
from shopcli.grounding.beyond.support import WORD, Support, Told, is_told, stem, stray
from shopcli.grounding.beyond.words import DENIALS, NEUTRAL, NUMBER_WORDS, SPEAKS_FOR_ITSELF, WHOLE

_ON_A_CHARGE = re.compile(r"\b((?:last|run)\w*\b[^,;.]*?) (?:on|per) (?:a|one|each)(?: single| full)? charge\b")
_NAME_WITH_AND = re.compile(r"^([^:,;.]{1,40}) and ([^:,;.]{1,40}:)")
_CLAUSE = re.compile(r",(?!\d)|[;–—]|\b(?:and|but|while|which|or)\b")
_WELL_RATED = re.compile(r"\b(?:well|highly)[\s-]rated\b")
_EARNS_PRAISE, _RATERS = 4.3, 20
"""The rating (of five) and the number of ratings from which a product may be called well rated."""
_UNITS = frozenset(stem(unit.lower()) for unit in LATIN_UNITS) | {"x", "pixel", "shot"}
_NEUTRAL = frozenset(map(stem, NEUTRAL))
_SAID_NOTHING = _NEUTRAL | NEUTRAL | _UNITS
_WHOLE = frozenset(map(stem, WHOLE))
_SUBJECT = re.compile(
    r"\s*(?:(?:and|but|while) )?(?:the|its|a|an)\s+(?:[a-z0-9.-]+\s+)??([a-z-]+)\s+(?:is|are|comes|come)\b"
)


def read(text: str, support: Support, borne_out: Sequence[str]) -> Reach:
    """`text` is folded, the product's own name in it is "§"."""
    if _is_well_rated(support):
        text = _WELL_RATED.sub("rated", text)
    text = _NAME_WITH_AND.sub(r"\1 \2", _ON_A_CHARGE.sub(r"\1", text))
    every = {stem(match[0]) for match in WORD.finditer(text)}
    told: list[Told] = []
    beyond: list[str] = []
    for clause in _clauses(text):
        words = [(found[0], stem(found[0]), found) for found in WORD.finditer(clause)]
        if any(word in DENIALS for word, _, _ in words):
            facts, strange = _denied([(word, stemmed) for word, stemmed, _ in words], support)
        else:
            facts, strange = _said(clause, text, support, borne_out)
            strange += stray([stemmed for _, stemmed, _ in words], support, every, _SAID_NOTHING)
        told += facts
        beyond += strange
    beyond += _loose(told, text, support)
    said = {stem(match[0]) for match in WORD.finditer(text)}
    named = [one for one in support.told if one.fact.field == "title" and "§" in text]
    facts = [one for one in dict.fromkeys(told) if is_told(one, said, _SAID_NOTHING)]
    return Reach(tuple(dict.fromkeys((*named, *facts))), tuple(dict.fromkeys(beyond)))


def _clauses(text: str) -> list[str]:
    """Where a denial stands, it is of its own clause alone."""
    parts, last = [], 0
    for found in _CLAUSE.finditer(text):
        parts.append(text[last : found.start()])
        last = found.start() if found[0].isalpha() else found.end()
    return [*parts, text[last:]]


def _said(clause: str, text: str, support: Support, borne_out: Sequence[str]) -> tuple[list[Told], list[str]]:
    facts: list[Told] = []
    found = list(WORD.finditer(clause))
    beyond = list(_of_a_part_alone(clause, found, support))
    for place, match in enumerate(found):
        word, stemmed = match[0], stem(match[0])
        known = support.by_word.get(stemmed, ())
        if word[0].isdigit() or word in NUMBER_WORDS:
            number = str(NUMBER_WORDS.get(word, word))
            facts_of = _of_number(number, clause, found, place, text, support, borne_out)
            if facts_of is None:
                beyond.append(word)
            facts += facts_of or ()
        elif known:
            facts += known
            if stemmed not in _NEUTRAL and _is_of_a_part(stemmed, found, place, known, support):
                beyond.append(f"{word} {found[place + 1][0]}")
        elif stemmed not in _NEUTRAL and word not in NEUTRAL and stemmed not in _UNITS and len(word) > 1:
            beyond.append(word)
    return facts, beyond


def _of_number(
    number: str,
    clause: str,
    found: Sequence[re.Match[str]],
    place: int,
    text: str,
    support: Support,
    borne_out: Sequence[str],
) -> Sequence[Told] | None:
    """The facts that a number tells; None where none does."""
    own = support.by_word.get(number, ()) or support.by_word.get(number.replace(",", ""), ())
    beside = {stem(found[at][0]) for at in (place - 1, place + 1) if 0 <= at < len(found)}
    words = {stem(match[0]) for match in WORD.finditer(text)}
    before = stem(found[place - 1][0]) if place else ""
    is_of_another = before in support.by_word and before not in _SAID_NOTHING and not before[0].isdigit()
    bound = [
        one
        for one in own
        if (beside & one.values and not (is_of_another and before not in one.values | one.names)) or words & one.names
    ]
    if bound:
        return bound
    if any(found[place][0] in claim and claim in text for claim in borne_out):
        return own
    return None


def _is_of_a_part(
    word: str, found: Sequence[re.Match[str]], place: int, known: Sequence[Told], support: Support
) -> bool:
    """Whether a colour or a material is said of a part that is told by other facts: "a plastic screen"."""
    if not all(one.fact.key in ("colour", "material") and word in one.values for one in known):
        return False
    if place + 1 == len(found):
        return False
    following = stem(found[place + 1][0])
    if following in _WHOLE or following in known[0].values | known[0].names:
        return False
    others = support.by_word.get(following, ())
    return bool(others) and following not in _NEUTRAL and not any(one.fact.field == "category" for one in others)


def _of_a_part_alone(clause: str, found: Sequence[re.Match[str]], support: Support) -> Iterator[str]:
    """ "The screen is made of magnesium alloy": a part that other facts tell has a material or a colour of its own."""
    subject = _SUBJECT.match(clause)
    if not subject:
        return
    word = stem(subject[1])
    own = support.by_word.get(word, ())
    is_whole = word in _WHOLE or not own or any(one.fact.field in ("category", "title") for one in own)
    made_of = [one for match in found for one in support.by_word.get(stem(match[0]), ()) if _is_made_of(one, match)]
    if made_of and not is_whole and not any(one in made_of for one in own):
        yield f"{subject[1]} … {made_of[0].fact.value}"


def _is_made_of(told: Told, match: re.Match[str]) -> bool:
    return told.fact.key in ("colour", "material") and stem(match[0]) in told.values


def _denied(words: Sequence[tuple[str, str]], support: Support) -> tuple[list[Told], list[str]]:
    """A denial holds of what the product is stated not to have, and may say nothing besides."""
    content = [
        (word, stemmed)
        for word, stemmed in words
        if word not in DENIALS and word not in NEUTRAL and stemmed not in _NEUTRAL
    ]
    denied = [one for _, stemmed in content for one in support.denied.get(stemmed, ())]
    if not denied:
        return [], [" ".join(word for word, _ in words)]
    names = frozenset().union(*(one.names for one in denied))
    kind = {word for one in support.told if one.fact.field == "category" for word in one.values}
    strange = [word for word, stemmed in content if stemmed not in names | kind]
    return denied, strange


def _loose(told: Sequence[Told], text: str, support: Support) -> list[str]:
    """Words of values that are told without what they are about, where they do not speak for themselves."""
    words = {stem(match[0]) for match in WORD.finditer(text)}
    loose = []
    for word in words:
        of_value = support.by_word.get(word, ())
        if not of_value or word in _NEUTRAL or word[0].isdigit() or word in _UNITS or len(word) == 1:
            continue
        if all(_needs_name(one) and word not in one.names and not words & one.names for one in of_value):
            loose.append(word)
    return loose


def _needs_name(told: Told) -> bool:
    return told.fact.key not in SPEAKS_FOR_ITSELF


def _is_well_rated(support: Support) -> bool:
    rating = support.portrait.product.rating
    return rating is not None and float(rating.of_five) >= _EARNS_PRAISE and (rating.count or 0) >= _RATERS
