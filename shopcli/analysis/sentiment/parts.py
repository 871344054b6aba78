"""What the opinions of a text say of one thing in it.

There is no parser. An opinion counts the less the farther it stands from the thing and the more borders lie between.
An adjective before its noun ("great keyboard") and one after a verb of being ("the keyboard is great") count more, one
that stands before another noun counts less.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from shopcli.analysis.sentiment.cues import Cue
from shopcli.analysis.sentiment.opinions import Opinion
from shopcli.analysis.sentiment.vocabulary import Kind

_BORDERS = {Kind.COMMA: 0.6, Kind.CONTRAST: 0.25, Kind.CONCESSION: 0.4, Kind.STOP: 0.15}
_IN_A_LIST, _LISTED = 0.8, 3
"""A comma parts less where at most three words stand between it and the next: "the screen, keyboard and battery"."""
_BEFORE_IT, _OF_IT, _OF_ANOTHER, _OF_THE_OTHER = 2.2, 1.6, 0.6, -0.7
_BEING_REACH, _COMPARED = 4, 5
_PLAIN = 1.0
"""The strength from which a word by itself is praise or blame."""
_FAR = 12
"""Spreads beyond which nothing is said of a part."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """What of a language tells whom an adjective is about; at a distance of `spread` units half of it is left.

    `links` may stand between an adjective and its noun, `being` between a noun and what it is said to be, `than` before
    what something is compared with. Where `free`, an adjective may stand anywhere before its noun; else only at the
    beginning of a clause or before one of `links`.
    """

    spread: float
    free: bool
    links: frozenset[str]
    being: frozenset[str]
    than: frozenset[str]
    function_words: frozenset[str]
    commas: frozenset[str]


_BEING = """
is are was were be been isn't aren't wasn't weren't seem seems seemed look looks looked feel feels felt sound sounds
sounded get gets got has
"""
_FUNCTION_WORDS = """
a an the and or but nor of to in on at for with from by as that which who whom whose i it its it's you we they he she
my your our their his her this these those is are was were be been am do does did have has had will would can could
should may might must if then than when while where how why what because since until so not too very also even just
more much all any some every each both no after before about into over under up down out off there here me him us them
like plus though although unless however except without
"""
CHINESE = Grammar(
    spread=3,
    free=False,
    links=frozenset("的"),
    being=frozenset("是很太真挺"),
    than=frozenset("比"),
    function_words=frozenset(),
    commas=frozenset("，,、"),
)
ENGLISH = Grammar(
    spread=7,
    free=True,
    links=frozenset(),
    being=frozenset(_BEING.split()),
    than=frozenset(("than", "over", "unlike")),
    function_words=frozenset(_FUNCTION_WORDS.split()),
    commas=frozenset(","),
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A text in its units, characters or tokens in lower case, with what was found in it."""

    units: Sequence[str]
    cues: Sequence[Cue]
    opinions: Sequence[Opinion]


def said_of(passage: Passage, begin: int, end: int, grammar: Grammar) -> float:
    """The weighed sum of what is said of the units from `begin` to `end`."""
    first_unit, last_unit = begin - _FAR * grammar.spread, end + _FAR * grammar.spread
    near = [cue for cue in passage.cues if cue.kind in _BORDERS and first_unit <= cue.begin <= last_unit]
    borders = list(_borders(near, passage.units, grammar))
    total = 0.0
    for opinion in passage.opinions:
        if not first_unit <= opinion.begin <= last_unit or _is_name(opinion, begin, end):
            continue
        first, last = (end, opinion.begin) if opinion.begin >= end else (opinion.end, begin)
        weight = _bond(passage.units, opinion, begin, end, grammar) / (1 + max(0, last - first) / grammar.spread)
        for place, factor in borders:
            if first <= place < last:
                weight *= factor
        total += opinion.value * weight
    return total


def _is_name(opinion: Opinion, begin: int, end: int) -> bool:
    """An "error log" is not blamed for its name, nor "support" for being mentioned; "heavy" is what is said, and so is
    the end of 不好用."""
    within = begin <= opinion.begin and opinion.end <= end
    return within and (opinion.end < end or abs(opinion.value) < _PLAIN)


def _borders(marks: Sequence[Cue], units: Sequence[str], grammar: Grammar) -> Iterator[tuple[int, float]]:
    """Where something parts the text, and what is left of an opinion beyond it."""
    parting = [cue.begin for cue in marks if cue.kind in (Kind.COMMA, Kind.STOP)]
    place = -1
    for cue in marks:
        factor = _BORDERS[cue.kind]
        place += cue.kind in (Kind.COMMA, Kind.STOP)
        if cue.kind is Kind.COMMA and units[cue.begin] in grammar.commas:
            before = cue.begin - (parting[place - 1] + 1 if place else 0)
            after = (parting[place + 1] if place + 1 < len(parting) else len(units)) - cue.end
            factor = _IN_A_LIST if min(before, after) <= _LISTED else factor
        yield cue.begin, factor


def _bond(units: Sequence[str], opinion: Opinion, begin: int, end: int, grammar: Grammar) -> float:
    """How much more or less than by its place alone an opinion is about the thing."""
    if opinion.begin < end and begin < opinion.end:
        return _OF_IT
    if opinion.begin >= end:
        if not grammar.free and grammar.than.intersection(units[max(0, begin - _COMPARED) : begin]):
            return _OF_THE_OTHER
        follows = grammar.being.intersection(units[end : opinion.begin]) if opinion.begin <= end + _BEING_REACH else ()
        return _OF_ANOTHER if _describes_next(units, opinion, grammar) else _OF_IT if follows else 1.0
    between = units[opinion.end : begin]
    if grammar.free and grammar.than.intersection(units[opinion.end - 1 : min(begin, opinion.end + 1)]):
        return _OF_THE_OTHER
    if len(between) <= 1 and not grammar.function_words.intersection(between):
        alone = opinion.begin == 0 or not units[opinion.begin - 1].isalpha()
        if grammar.free or between in grammar.links or (alone and not between):
            return _BEFORE_IT
    return _OF_ANOTHER if not grammar.free or _describes_next(units, opinion, grammar) else 1.0


def _describes_next(units: Sequence[str], opinion: Opinion, grammar: Grammar) -> bool:
    """Whether a noun seems to stand right after it."""
    following = units[opinion.end] if grammar.free and opinion.end < len(units) else ""
    return following[:1].isalpha() and following not in grammar.function_words
