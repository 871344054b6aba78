"""Yes/no attributes, ports and colours that a need asks for or refuses: "with HDMI", "不带触摸屏", "not red"."""

import re
from dataclasses import dataclass

from shopcli.attributes.colours import COLOUR_HINTS, COLOUR_WORDS, colours_in
from shopcli.attributes.ports import PORT_HINTS, PORT_WORDS, ports_in
from shopcli.patterns import Pattern
from shopcli.query import en, zh
from shopcli.query.feature_words import (
    COLOUR_NOT,
    FEATURES,
    PORT_AFTER,
    PRODUCT_AFTER,
    SAID_ALONE,
    WIRELESS,
)
from shopcli.query.need import Operator, Requirement
from shopcli.query.reading import Reading
from shopcli.query.softness import is_soft

_FEATURES = {key: Pattern(pattern, hints.split()) for key, (hints, pattern) in FEATURES.items()}
_PORT = Pattern(PORT_WORDS, PORT_HINTS)
_COLOUR = Pattern(COLOUR_WORDS, COLOUR_HINTS)
_ANY_COLOUR = Pattern(r"(?<=in )(?:rose gold|gold|champagne|graphite|mint|titanium|midnight|cream|coral)(?![a-z])")
_WIRELESS = Pattern(WIRELESS, ("wifi", "wi-fi", "802"))
_PROTECTION = Pattern(r"(?<![a-z0-9])ip(?:x[1-9]|[0-6][0-9])k?(?![a-z0-9])", ("ip",))
_SIGN_AFTER = Pattern(PORT_AFTER)
_PRODUCT_AFTER = Pattern(PRODUCT_AFTER)
_NO_COLOUR_AFTER = Pattern(COLOUR_NOT)
_COLOUR_TAIL = Pattern(r"\s?(?:colou?r(?:ed)?|one|version|款|的)?(?![a-z])")
_FEATURE_TAIL = Pattern(r"\s?(?:support|function(?:ality)?|feature|capab(?:le|ility)|功能)(?![a-z])")

_DET = rf"(?:(?<![a-z0-9]){en.DETERMINERS}\s+|\s|\d\s?[x个]\s?|[个一两三]个?)*"
_NEGATED = Pattern(rf"(?:(?<![a-z]){en.NEGATIONS}(?:\s|-)+{_DET}|{zh.NEGATIONS}\s?(?:带|有|支持|是|要)?(?:任何)?)$")
_INDIFFERENT = Pattern(rf"(?:(?<![a-z]){en.INDIFFERENT}\s+{_DET}|{zh.INDIFFERENT}\s?)$")
_TRIGGERED = Pattern(rf"(?:(?<![a-z]){en.TRIGGERS}\s+{_DET}|{zh.TRIGGERS}\s?{_DET})$")
_COLOUR_TRIGGERED = Pattern(rf"(?:(?<![a-z]){en.COLOUR_TRIGGERS}\s+|{zh.COLOUR_TRIGGERS}\s?)$")
_COUNTED = Pattern(
    r"(?<![a-z0-9.])(?:至少|at least\s)?(?:[2-8]|two|three|four|dual|double|[两二双三四]|多)\s?(?:[x×个])?\s?$"
)
_AND = Pattern(rf"(?:{en.AND}|{zh.AND}){_DET}(?:(?:with|支持|带|有)\s?)?")
_AND_BEFORE = Pattern(rf"(?:\s+(?:and|plus|&)\s+|\s*[,、和+]\s*){_DET}$")
_NOT_NEEDED = Pattern(r"\s+(?:is |are )?(?:not )?(?:needed|required|necessary)(?![a-z])")
_OR = Pattern(r"(?<![a-z])or(?![a-z])|或|/")
_FREE = Pattern(r"[\s-]free(?![a-z])")
_AFTER_NO = Pattern(r"\s?(?:的)?(?:就?不要|都?不要|除外)")


@dataclass(frozen=True, slots=True)
class _Mention:
    start: int
    end: int
    attribute: str
    value: str | bool
    alone: bool
    """Whether it asks without "with"."""


@dataclass(frozen=True, slots=True)
class _Stance:
    """How a mention is meant: `wanted` None where the shopper does not care; `begin` is where the words for it are."""

    wanted: bool | None
    begin: int
    asked: bool


def read_features(reading: Reading) -> None:
    mentions = sorted([*_features(reading), *_ports(reading), *_colours(reading)], key=lambda m: (m.start, -m.end))
    previous: tuple[_Mention, _Stance] | None = None
    for position, mention in enumerate(mentions):
        if previous and mention.start < previous[0].end:
            continue
        stance = _stance(reading, mention, previous)
        previous = (mention, stance)
        following = mentions[position + 1] if position + 1 < len(mentions) else None
        if _is_choice(reading, mention, following, stance) or not _is_meant(reading, mention, stance):
            continue
        if is_soft(reading, mention.start, mention.end):
            continue
        _add(reading, mention, stance)


def _features(reading: Reading) -> list[_Mention]:
    found = []
    for key, match in ((key, match) for key, pattern in _FEATURES.items() for match in reading.find(pattern)):
        end = match.end()
        if _PRODUCT_AFTER.match(reading.low, end) and key in ("bluetooth", "wireless_charging", "gps", "microphone"):
            continue
        if tail := _FEATURE_TAIL.match(reading.low, end):
            end = tail.end()
        found.append(_Mention(match.start(), end, key, True, key in SAID_ALONE))
    for match in reading.find(_WIRELESS):
        value = f"wi-fi {match[1]}" if match[1] else match[0]
        found.append(_Mention(match.start(), match.end(), "wireless", value, False))
    found += [_Mention(m.start(), m.end(), "water_rating", m[0], True) for m in reading.find(_PROTECTION)]
    return found


def _ports(reading: Reading) -> list[_Mention]:
    found = []
    for match in reading.find(_PORT):
        sign = _SIGN_AFTER.match(reading.low, match.end())
        if not sign and _PRODUCT_AFTER.match(reading.low, match.end()):
            continue
        names = ports_in(match[0])
        if names == ["audio jack"]:
            continue
        name = next((n for n in names if n in ("thunderbolt", "usb4")), names[0])
        found.append(_Mention(match.start(), sign.end() if sign else match.end(), "ports", name, bool(sign)))
    return found


def _colours(reading: Reading) -> list[_Mention]:
    found = []
    for pattern in (_COLOUR, _ANY_COLOUR):
        for match in reading.find(pattern):
            if _NO_COLOUR_AFTER.match(reading.low, match.end()):
                continue
            tail = _COLOUR_TAIL.match(reading.low, match.end())
            end = tail.end() if tail and tail[0].strip() != "的" else match.end()
            found += [_Mention(match.start(), end, "colour", colours_in(match[0])[0], True)]
    return found


def _stance(reading: Reading, mention: _Mention, previous: tuple[_Mention, _Stance] | None) -> _Stance:
    """From the words in front of it, or from the mention before it in a list: "without HDMI or VGA"."""
    text = reading.low[max(0, mention.start - 32) : mention.start]
    if match := _INDIFFERENT.search(text):
        return _Stance(None, mention.start - len(match[0]), True)
    if _NOT_NEEDED.match(reading.low, mention.end):
        return _Stance(None, mention.start, True)
    if match := _NEGATED.search(text):
        return _Stance(False, mention.start - len(match[0]), True)
    if _FREE.match(reading.low, mention.end) or _AFTER_NO.match(reading.low, mention.end):
        return _Stance(False, mention.start, True)
    if mention.attribute == "ports" and (match := _COUNTED.search(text)):
        return _Stance(True, mention.start - len(match[0]), True)
    trigger = _COLOUR_TRIGGERED if mention.attribute == "colour" else _TRIGGERED
    if match := trigger.search(text):
        return _Stance(True, mention.start - len(match[0]), True)
    if previous and _AND.fullmatch(reading.low, previous[0].end, mention.start):
        same_kind = (previous[0].attribute == "colour") == (mention.attribute == "colour")
        if same_kind or previous[1].wanted:
            return _Stance(previous[1].wanted, previous[0].end, previous[1].asked)
    if (match := _AND_BEFORE.search(text)) and not reading.is_free(*_one_before(mention.start - len(match[0]))):
        # "with 16 GB RAM and HDMI": the list began with what another reader took.
        known = reading.vocabulary.attributes
        return _Stance(True, mention.start - len(match[0]), not known or mention.attribute in known)
    return _Stance(True, mention.start, False)


def _one_before(position: int) -> tuple[int, int]:
    return max(0, position - 1), position


def _is_choice(reading: Reading, mention: _Mention, following: _Mention | None, stance: _Stance) -> bool:
    """ "black or white" is no limit that one requirement can say; the words stay and rank."""
    if mention.attribute != "colour" or not stance.wanted:
        return False
    before = reading.low[max(0, mention.start - 6) : mention.start]
    if re.search(r"(?:(?<![a-z])or|或者?|/)\s*$", before):
        return True
    if following is None or following.attribute != "colour":
        return False
    between = reading.low[mention.end : following.start]
    return bool(_AND.fullmatch(between) and (_OR.search(between) or not between.strip(" ,、和and")))


def _is_meant(reading: Reading, mention: _Mention, stance: _Stance) -> bool:
    """Whether the words ask clearly; a bare adjective needs a catalog that knows the attribute."""
    if stance.asked:
        return True
    known = reading.vocabulary.attributes
    return mention.alone and (mention.attribute == "colour" or not known or mention.attribute in known)


def _add(reading: Reading, mention: _Mention, stance: _Stance) -> None:
    reading.take(stance.begin, mention.end)
    if stance.wanted is None:
        return
    operator: Operator = "="
    value = mention.value
    if isinstance(value, bool):
        value = stance.wanted
    elif not stance.wanted:
        operator = "!="
    said = reading.text[stance.begin : mention.end].strip(" ,、，和")
    requirement = Requirement(mention.attribute, operator, value, said)
    same = [r for r in reading.understood.requirements if r.attribute == mention.attribute and r.value == value]
    if not same:
        reading.understood.requirements.append(requirement)
