"""English sentences: each word is neutral, or tells a fact, or goes beyond."""

import re
from collections.abc import Collection, Iterator, Sequence

from shopcli.attributes.unit_table import LATIN_UNITS
from shopcli.grounding.beyond.sentence import Reach
from shopcli.grounding.beyond.support import NEUTRAL_STEMS, WORD, Support, Told, is_told, stem, stray
from shopcli.grounding.beyond.words import DENIALS, NEUTRAL, NUMBER_WORDS, SPEAKS_FOR_ITSELF, WHOLE

_ON_A_CHARGE = re.compile(r"\b((?:last|run)\w*\b[^,;.]*?) (?:on|per) (?:a|one|each)(?: single| full)? charge\b")
_PER_UNIT = re.compile(r"\bper (?=(?:second|minute|hour|inch)\b)")
"""Per anything else, such as "per seat", a number says something else than the same number alone."""
_ON_AVERAGE = re.compile(r"\bon average,")
_NUMBER = re.compile(rf"\b(?:{'|'.join(word for word in NUMBER_WORDS if word != 'one')})\b")
_NAME_WITH_AND = re.compile(r"^([^:,;.]{1,40}) and ([^:,;.]{1,40}:)")
_CLAUSE = re.compile(r",(?!\d)|[;–—]|\b(?:and|but|while|which|or)\b")
_WELL_RATED = re.compile(r"\b(?:well|highly)[\s-]rated\b")
_UNITS = frozenset(stem(unit.lower()) for unit in LATIN_UNITS) | {"x", "pixel", "shot"}
_SAID_NOTHING = NEUTRAL_STEMS | NEUTRAL | _UNITS
_WHOLE = frozenset(map(stem, WHOLE))
_SUBJECT = re.compile(
    r"\s*(?:(?:and|but|while) )?(?:the|its|a|an)\s+(?:[a-z0-9.-]+\s+)??([a-z-]+)\s+(?:is|are|comes|come)\b"
)


def read(text: str, support: Support, borne_out: Sequence[str]) -> Reach:
    """`text` is folded, the product's own name in it is "§"."""
    if support.is_well_rated:
        text = _WELL_RATED.sub("rated", text)
    text = _PER_UNIT.sub("", _ON_AVERAGE.sub("on average", _in_digits(text)))
    text = _NAME_WITH_AND.sub(r"\1 \2", _ON_A_CHARGE.sub(r"\1", text))
    borne_out = [_in_digits(claim) for claim in borne_out]
    said = tuple(dict.fromkeys(stem(match[0]) for match in WORD.finditer(text)))
    told: list[Told] = []
    beyond: list[str] = []
    for clause in _clauses(text):
        words = [(found[0], stem(found[0])) for found in WORD.finditer(clause)]
        if any(word in DENIALS for word, _ in words):
            facts, strange = _denied(words, support)
        else:
            facts, strange = _said(clause, text, said, support, borne_out)
            strange += stray([stemmed for _, stemmed in words], support, said, _SAID_NOTHING)
        told += facts
        beyond += strange
    beyond += _loose(said, support)
    named = [one for one in support.told if one.fact.field == "title" and "§" in text]
    facts = [one for one in dict.fromkeys(told) if is_told(one, said, _SAID_NOTHING)]
    return Reach(tuple(dict.fromkeys((*named, *facts))), tuple(dict.fromkeys(beyond)))


def _in_digits(text: str) -> str:
    """ "One" may be no number, and is left to be looked at."""
    return _NUMBER.sub(lambda word: str(NUMBER_WORDS[word[0]]), text)


def _clauses(text: str) -> list[str]:
    """Where a denial stands, it is of its own clause alone."""
    parts, last = [], 0
    for found in _CLAUSE.finditer(text):
        parts.append(text[last : found.start()])
        last = found.start() if found[0].isalpha() else found.end()
    return [*parts, text[last:]]


def _said(
    clause: str, text: str, said: Collection[str], support: Support, borne_out: Sequence[str]
) -> tuple[list[Told], list[str]]:
    facts: list[Told] = []
    found = list(WORD.finditer(clause))
    beyond = list(_of_a_part_alone(clause, found, support))
    for place, match in enumerate(found):
        word, stemmed = match[0], stem(match[0])
        known = support.by_word.get(stemmed, ())
        if word[0].isdigit() or word in NUMBER_WORDS:
            number = str(NUMBER_WORDS.get(word, word))
            facts_of = _of_number(number, found, place, text, said, support, borne_out)
            if facts_of is None:
                beyond.append(word)
            facts += facts_of or ()
        elif known:
            facts += known
            if stemmed not in NEUTRAL_STEMS and _is_of_a_part(stemmed, found, place, known, support):
                beyond.append(f"{word} {found[place + 1][0]}")
        elif stemmed not in NEUTRAL_STEMS and word not in NEUTRAL and stemmed not in _UNITS and len(word) > 1:
            beyond.append(word)
    return facts, beyond


def _of_number(
    number: str,
    found: Sequence[re.Match[str]],
    place: int,
    text: str,
    said: Collection[str],
    support: Support,
    borne_out: Sequence[str],
) -> Sequence[Told] | None:
    """The facts that a number tells; None where none does."""
    own = support.by_word.get(number, ()) or support.by_word.get(number.replace(",", ""), ())
    beside = {stem(found[at][0]) for at in (place - 1, place + 1) if 0 <= at < len(found)}
    before = stem(found[place - 1][0]) if place else ""
    is_of_another = before in support.by_word and before not in _SAID_NOTHING and not before[0].isdigit()
    bound = [
        one
        for one in own
        if (beside & one.values and not (is_of_another and before not in one.values | one.names))
        or not one.names.isdisjoint(said)
    ]
    bound += [one for one in support.told if one.counts_as == number and not one.names.isdisjoint(said)]
    if bound:
        return bound
    if any(found[place][0] in claim and claim in text for claim in borne_out):
        return own
    return None


def _is_of_a_part(
    word: str, found: Sequence[re.Match[str]], place: int, known: Sequence[Told], support: Support
) -> bool:
    """Whether a colour or a material is said of a part that is told by other facts: "a plastic screen"."""
    if not all(one.is_made_of(word) for one in known):
        return False
    if place + 1 == len(found):
        return False
    following = stem(found[place + 1][0])
    if following in _WHOLE or following in known[0].values | known[0].names:
        return False
    others = support.by_word.get(following, ())
    return (
        bool(others)
        and following not in NEUTRAL_STEMS
        and not any(one.tells_what_it_is or one.tells_its_look for one in others)
    )


def _of_a_part_alone(clause: str, found: Sequence[re.Match[str]], support: Support) -> Iterator[str]:
    """ "The screen is made of magnesium alloy": a part that other facts tell has a material or a colour of its own."""
    subject = _SUBJECT.match(clause)
    if not subject:
        return
    word = stem(subject[1])
    own = support.by_word.get(word, ())
    is_whole = word in _WHOLE or not own or any(one.tells_what_it_is for one in own)
    words = [stem(match[0]) for match in found]
    made_of = [one for each in words for one in support.by_word.get(each, ()) if one.is_made_of(each)]
    if made_of and not is_whole and not any(one in made_of for one in own):
        yield f"{subject[1]} … {made_of[0].fact.value}"


def _denied(words: Sequence[tuple[str, str]], support: Support) -> tuple[list[Told], list[str]]:
    """A denial holds of what the product is stated not to have, and may say nothing besides."""
    content = [
        (word, stemmed)
        for word, stemmed in words
        if word not in DENIALS and word not in NEUTRAL and stemmed not in NEUTRAL_STEMS
    ]
    denied = [one for _, stemmed in content for one in support.denied.get(stemmed, ())]
    if not denied:
        return [], [" ".join(word for word, _ in words)]
    names = frozenset().union(*(one.names for one in denied))
    strange = [word for word, stemmed in content if stemmed not in names | support.kind_words]
    return denied, strange


def _loose(said: Collection[str], support: Support) -> Iterator[str]:
    """Words of values that are told without what they are about, where they do not speak for themselves."""
    for word in said:
        of_value = support.by_word.get(word, ())
        if not of_value or word in NEUTRAL_STEMS or word[0].isdigit() or word in _UNITS or len(word) == 1:
            continue
        if all(one.fact.key not in SPEAKS_FOR_ITSELF and one.names.isdisjoint(said) for one in of_value):
            yield word
