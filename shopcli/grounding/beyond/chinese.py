"""Chinese sentences: each run of characters is cut into words that are neutral or tell a fact; the rest goes beyond."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from shopcli.attributes.unit_table import HAN_UNITS, LATIN_UNITS
from shopcli.grounding.beyond.sentence import Reach
from shopcli.grounding.beyond.support import Support, Told, is_told, stem, stray
from shopcli.grounding.beyond.words import DENIALS_HAN, HAN_NUMBERS, NEUTRAL_HAN, SPEAKS_FOR_ITSELF, WHOLE_HAN

_CLAUSE = re.compile(r"[，。；！;!\n]|,(?!\d{3}(?!\d))")
_PIECE = re.compile(r"[\u3400-\u9fff]+|\d+(?:\.\d+|,\d{3}(?!\d))*|[a-z]+(?:'[a-z]+)?")
_UNITS = frozenset(unit.lower() for unit in LATIN_UNITS) | {"x"}
_HAN_UNITS = frozenset(HAN_UNITS) | {"万", "万像素", "像素", "个月", "年", "分"}
_SAID_NOTHING = NEUTRAL_HAN | _UNITS | _HAN_UNITS
_LONGEST = 12
_MEASURE = re.compile(r"([\u3400-\u9fff]?)([高长宽深厚])(?=约?\s?\d)")
_COUNTED = re.compile(r"(?<=[\d两二三四五六七八九十])\s?[层档级色件双册页组](?!别)")
"""The measure word behind a number, which is itself held against the facts."""
_WELL_RATED = re.compile(r"好评|评价很好|口碑")


def read(text: str, support: Support, borne_out: Sequence[str]) -> Reach:
    """`text` is folded, the product's own name in it is "§"."""
    text = _COUNTED.sub("", _MEASURE.sub(lambda found: _measured(found, support), text))
    told: list[Told] = []
    beyond: list[str] = []
    words: list[str] = []
    clauses: list[list[str]] = []
    for clause in _CLAUSE.split(text):
        cut = list(_cut(clause, support))
        known = [word for word, is_known in cut if is_known]
        words += known
        strange = [word for word, is_known in cut if not is_known]
        if any(word in DENIALS_HAN for word in known):
            facts, denied = _denied(known, support)
            told += facts
            beyond += [*denied, *strange]
            continue
        beyond += strange
        clauses.append(known)
        for word in known:
            if word[0].isdigit() or word in HAN_NUMBERS:
                facts_of = _of_number(word, clause, text, support, borne_out)
                if facts_of is None:
                    beyond.append(word)
                told += facts_of or ()
            else:
                told += support.by_word.get(word, ())
                if word in support.denied and word not in support.by_word and word not in NEUTRAL_HAN:
                    beyond.append(word)
        beyond += _of_parts(known, support)
    beyond += _loose(words, support)
    for known in clauses:
        numbered = [str(HAN_NUMBERS.get(word, word)) for word in known]
        beyond += stray(numbered, support, words, _SAID_NOTHING)
    said = {str(HAN_NUMBERS.get(word, word)) for word in words}
    named = [one for one in support.told if one.fact.field == "title" and "§" in text]
    facts = [one for one in dict.fromkeys(told) if is_told(one, said, _SAID_NOTHING)]
    return Reach(tuple(dict.fromkeys((*named, *facts))), tuple(dict.fromkeys(beyond)))


def _measured(found: re.Match[str], support: Support) -> str:
    """ "高 22 厘米" is told of a height, where it does not end a name: "齿深 4 毫米"."""
    return found[0] if found[0] in support.by_word else f"{found[0]}度"


def _cut(clause: str, support: Support) -> Iterator[tuple[str, bool]]:
    """The clause in words, each with whether it is known."""
    for match in _PIECE.finditer(clause):
        piece = match[0]
        if piece[0].isdigit():
            yield piece, True
        elif piece[0].isascii():
            word = stem(piece)
            yield word, len(piece) == 1 or any(word in known for known in (support.by_word, support.denied, _UNITS))
        else:
            yield from _segmented(piece, support)


def _segmented(run: str, support: Support) -> Iterator[tuple[str, bool]]:
    """The cut of `run` that leaves the fewest characters unknown, of those the one with the fewest words."""
    best: list[tuple[int, int, int, bool]] = [(0, 0, 0, True)]
    """For each end: characters unknown, words, where the last word starts, whether it is known."""
    for end in range(1, len(run) + 1):
        unknown, count, _, _ = best[end - 1]
        choice = (unknown + 1, count + 1, end - 1, False)
        for start in range(max(0, end - _LONGEST), end):
            if _is_word(run[start:end], support):
                unknown, count, _, _ = best[start]
                choice = min(choice, (unknown, count + 1, start, True))
        best.append(choice)
    words: list[tuple[str, bool]] = []
    end = len(run)
    while end:
        _, _, start, is_known = best[end]
        if words and not is_known and not words[-1][1]:
            words[-1] = (run[start:end] + words[-1][0], False)
        else:
            words.append((run[start:end], is_known))
        end = start
    yield from reversed(words)


def _is_word(word: str, support: Support) -> bool:
    if word in NEUTRAL_HAN or word in _HAN_UNITS or word in support.by_word or word in support.denied:
        return True
    if len(word) == 2 and word[1] in "身体" and any(word[0] in kind for kind in support.kind_words):
        return True  # "杯身"
    return word in DENIALS_HAN or word in HAN_NUMBERS or (support.is_well_rated and bool(_WELL_RATED.fullmatch(word)))


def _denied(words: Sequence[str], support: Support) -> tuple[list[Told], list[str]]:
    """A denial holds of what the product is stated not to have, and may say nothing besides."""
    denied = [one for word in words for one in support.denied.get(word, ())]
    if not denied:
        return [], ["".join(words)]
    allowed: Collection[str] = frozenset().union(*(one.names for one in denied)) | NEUTRAL_HAN | set(DENIALS_HAN)
    return denied, [word for word in words if word not in allowed and word not in support.kind_words]


def _of_number(
    number: str, clause: str, text: str, support: Support, borne_out: Sequence[str]
) -> Sequence[Told] | None:
    """The facts that a number tells; None where none does."""
    written = str(HAN_NUMBERS.get(number, number))
    own = support.by_word.get(written, ()) or support.by_word.get(written.replace(",", ""), ())
    around = set(_PIECE.findall(clause)) | {word for one in own for word in one.names if word in text}
    bound = [one for one in own if around & one.names or any(v in clause for v in one.values if not v[0].isdigit())]
    bound += [one for one in support.told if one.counts_as == written and any(name in clause for name in one.names)]
    if bound:
        return bound
    if any(number in claim and claim in text for claim in borne_out):
        return own
    return None


def _of_parts(words: Sequence[str], support: Support) -> Iterator[str]:
    """A colour or a material of a part that other facts tell: "塑料屏幕"."""
    made_of = {w for w in words for one in support.by_word.get(w, ()) if one.is_made_of(w)}
    first = support.by_word.get(words[0], ()) if words else ()
    if made_of and first and words[0] not in made_of | set(WHOLE_HAN) | NEUTRAL_HAN and not _tells_whole(first):
        yield f"{words[0]} … {min(made_of)}"
    for word, following in pairwise(words):
        known = support.by_word.get(word, ())
        if not known or not all(one.is_made_of(word) for one in known):
            continue
        if following in WHOLE_HAN or following in NEUTRAL_HAN or following in known[0].values | known[0].names:
            continue
        others = support.by_word.get(following, ())
        if others and not any(one.tells_what_it_is or one.tells_its_look for one in others):
            yield word + following


def _tells_whole(told: Sequence[Told]) -> bool:
    return any(one.fact.key in ("colour", "material", "weight") or one.fact.field == "category" for one in told)


def _loose(words: Sequence[str], support: Support) -> Iterator[str]:
    """Words of values that are told without what they are about, where they do not speak for themselves."""
    said = set(words)
    for word in dict.fromkeys(words):
        of_value = support.by_word.get(word, ())
        if not of_value or word in NEUTRAL_HAN or word[0].isdigit() or word in _HAN_UNITS or word in _UNITS:
            continue
        if all(one.names.isdisjoint(said) and not _speaks_for_itself(word, one) for one in of_value):
            yield word


def _speaks_for_itself(word: str, told: Told) -> bool:
    """Whether a value is understood without its name, as it ends alike: the lid ("杯盖") is a "弹跳盖"."""
    return told.fact.key in SPEAKS_FOR_ITSELF or any(word[-1] == own[-1] and word != own for own in told.own)
