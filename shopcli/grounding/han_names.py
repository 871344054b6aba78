"""Names in Chinese text that begin with no brand of the catalog: "联想星河 Pro 16", "青石悦轻 14", "ROG 幻 14".

Where a name begins and ends is read from its surroundings, and the weaker a name is built the more of them it takes: a
number behind characters may count anything. Characters alone are never taken for a name.
"""

import re
from collections.abc import Iterator

from shopcli.grounding.han_name_cues import COUNTING, ENDS, FIRMLY, GENERIC, KNOWN, OPENS, PARTS, STOP, TITLE, TOLD
from shopcli.grounding.letters import level, words_of
from shopcli.grounding.name_words import DEVICES, GLUED, QUANTITY, TECHNOLOGY
from shopcli.grounding.roster import Roster
from shopcli.patterns import Pattern
from shopcli.query.product_nouns import HAN_NOUNS

_SHORT = 4
"""The longest maker's name where nothing shows its beginning, in characters."""
_SUFFIX = r"(?:Pro|Air|Max|Mini|Ultra|Plus|SE|Lite|GT)"
_EDITION = r"(?:\s?(?:(?:旗舰|青春|至尊|尊享|典藏|性能|探索|竞速|冠军|电竞|标准)版|第?[一二三四五六七八九十]代))"
_MODEL = Pattern(
    r"(?P<brand>[\u4e00-\u9fff]{2,8})(?P<gap>\s?)(?P<model>(?:(?:[A-Z][A-Za-z]*\s?){1,3}\d{1,4}[A-Za-z]{0,3}"
    r"|[A-Za-z]{1,4}-?\d{1,4}(?:[A-Za-z]{1,3}\d{0,2}){0,2}|[A-Z]{1,4}-[A-Z]{1,3}\d{1,4}[A-Za-z]{0,3}"
    r"|\d{1,4}[A-Z][A-Za-z\d]{0,4}|i[A-Z][a-z]+\s[A-Z][a-z]+|(?:Pro|Air|Max|Mini|Ultra|Plus|Nova|SE))"
    rf"(?:\s{_SUFFIX})?)(?![A-Za-z\d]){_EDITION}?"
)
"""A maker, and a model in letters and digits, or an edition: "青石 T7"."""
_NUMBER = Pattern(
    r"(?P<brand>(?:[\u4e00-\u9fff]{2,4}\s)?[\u4e00-\u9fff]{2,12})(?P<gap>\s?)"
    rf"(?P<model>\d{{1,4}}(?:\s?{_SUFFIX}){{0,2}})(?![A-Za-z\d.,%+×*/-]){_EDITION}?"
)
"""A maker or its line, and a number: "青石悦轻 14"."""
_WORDS = Pattern(
    r"(?P<brand>[\u4e00-\u9fff]{2,12})(?P<gap>\s?)"
    r"(?P<model>[A-Z][A-Za-z]+(?:\s[A-Z][A-Za-z]*){1,2}|[A-Z][a-z]+[A-Z][A-Za-z]*|[a-z]{3,8}\s\d{1,3}|Go)"
    rf"(?![A-Za-z\d-])(?! \d){_EDITION}?"
)
"""A maker and Latin words, or one with a capital inside: "青石 OpenRun Pro"."""
_EDITED = Pattern(rf"(?P<brand>[\u4e00-\u9fff]{{2,12}})(?P<gap>\s)(?P<model>{_EDITION})")
"""A maker and nothing but an edition: "青石 青春版"."""
_LATIN_FIRST = Pattern(
    r"(?<![A-Za-z\d-])(?P<brand>[A-Z][A-Za-z]+)(?P<gap>\s?)(?P<line>[\u4e00-\u9fff]{1,4})\s?"
    rf"(?P<model>(?:[A-Z][A-Za-z]*\s?)?\d{{1,4}}(?:\s?{_SUFFIX})?|X)(?![A-Za-z\d.,%+×*/-]){_EDITION}?"
)
"""A maker in Latin letters, its line, a number: "ROG 幻 14"."""
_LINE = Pattern(
    r"(?:^|[有选看卖买和与跟比像是了到虑荐考试忘用，。：]|一下)\s?\**"
    r"(?P<name>[\u4e00-\u9fff]{2,3}\s(?P<line>[A-Z]{2,3})\s(?P<last>[\u4e00-\u9fff]{2}))"
    r"(?=\**(?:[也是有。，：]|相比|比|\Z))"
)
"""A maker, a line in capitals and a word: "青石 MX 云峰"."""
_KIND = Pattern(
    rf"(?<![\u4e00-\u9fff])(?P<brand>[\u4e00-\u9fff]{{2,10}})\s(?:{'|'.join(HAN_NOUNS)})\s?\d{{1,3}}\s?"
    r"(?:Pro|Air|Max|Mini|Ultra|Plus|SE)(?![A-Za-z])"
)
"""A maker, what it is, a number and an edition: "青石 平板 19 Pro"."""


def han_names(text: str, roster: Roster) -> Iterator[tuple[int, int]]:
    """Start and end of each such name in `text`; those that are built more firmly come first."""
    for found in _MODEL.finditer(text):
        start = _start(text, found)
        if COUNTING.search(text[start : found.start("gap")]) or not OPENS.search(text[:start]):
            start = max(start, found.start("gap") - _SHORT)
        brand = text[start : found.start("gap")]
        if len(brand) < 2 or COUNTING.search(brand) or _is_technology(text, found, start):
            continue
        if level(found["model"]) not in roster.texts or _is_meant(text, found, start, roster):
            yield start, found.end()
    for found in _KIND.finditer(text):
        start = _start(text, found)
        if found.end("brand") - start > 1 and level(text[start : found.end()]) not in roster.texts:
            yield start, found.end()
    yield from _lines(text, roster)
    for pattern in (_NUMBER, _WORDS, _EDITED):
        for found in pattern.finditer(text):
            start = _start(text, found)
            if _is_maker(text[start : found.end("brand")]) and _is_meant(text, found, start, roster):
                yield start, found.end()
    for found in _LATIN_FIRST.finditer(text):
        if _is_meant(text, found, found.start(), roster) and not (
            STOP.match(found["line"]) or GENERIC.search(found["line"])
        ):
            yield found.span()


def _start(text: str, found: re.Match[str]) -> int:
    """Where the maker's name begins in the characters before the model."""
    stop = STOP.match(found["brand"])
    return found.start("brand") + (stop.end() if stop else 0)


def _is_technology(text: str, found: re.Match[str], start: int) -> bool:
    """Whether it is a chip, a standard, a quantity, or something that a product goes with or is bought with."""
    model = level(found["model"])
    first = words_of(model)[0].text
    return bool(
        first in TECHNOLOGY
        or GLUED.fullmatch(model)
        or QUANTITY.match(level(text), found.start("model"))
        or KNOWN.search(text[found.start() : found.end("brand")])
        or PARTS.match(text, found.end())
        or any(
            DEVICES.search(text[max(0, start - 8) : end]) for end in (start, found.start("gap"), found.start("model"))
        )
    )


def _is_maker(brand: str) -> bool:
    return 2 <= len(brand.replace(" ", "")) <= 6 and not GENERIC.search(brand)


def _is_meant(text: str, found: re.Match[str], start: int, roster: Roster) -> bool:
    """Whether a name that could be something else stands where a product does, and the catalog says nothing like it."""
    if _is_technology(text, found, start) or level(found["brand"]) in TECHNOLOGY:
        return False
    known = start if found["model"][0].isdigit() else found.start("model")
    if level(text[start : found.end()]) in roster.texts or (
        known == start and level(text[start : found.end("brand")]) in roster.texts
    ):
        return False
    before = text[:start]
    firmly = bool(FIRMLY.search(before))
    if not (firmly or OPENS.search(before)):
        return False
    if TOLD.match(text, found.end()):
        return True
    edited = not found[0][-1].isdigit()
    return (firmly or (edited and bool(TITLE.search(before)))) and bool(ENDS.match(text, found.end()))


def _lines(text: str, roster: Roster) -> Iterator[tuple[int, int]]:
    for found in _LINE.finditer(text):
        said = level(found["name"])
        stop = STOP.match(said.partition(" ")[0])
        if found["line"].lower() in TECHNOLOGY or found["last"] in HAN_NOUNS or said in roster.texts:
            continue
        if not DEVICES.search(text[: found.start("line")]):
            yield found.start("name") + (stop.end() if stop else 0), found.end("name")
