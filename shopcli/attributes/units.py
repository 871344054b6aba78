"""Quantities: a number and its unit, in text of either language, brought to one base unit per dimension.

Base units: data GB, mass g, length mm, time h, period months, latency ms, frequency Hz, charge mAh, energy Wh, power W,
voltage V, pixels MP, resolution pixels, speed MB/s, bitrate Mbps, brightness nits, loudness dB, volume L, density dpi,
cores, aperture (the f-number), flux lm, rotation rpm, frame_rate fps, pressure Pa, percent.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from shopcli.attributes.numbers import ENGLISH_NUMBERS, NUMBER, narrow, parse_number
from shopcli.attributes.resolution import read_resolutions
from shopcli.attributes.unit_table import HAN_UNITS, LATIN_UNITS, Unit
from shopcli.patterns import Pattern


@dataclass(frozen=True, slots=True)
class Quantity:
    """`value` in the base unit of `dimension`; `text` as it stood, from `start` on; `unit` as the table spells it."""

    value: Decimal
    dimension: str
    text: str
    start: int = 0
    unit: str = ""

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class _Number:
    value: Decimal
    start: int
    end: int


_WORDS = "|".join(ENGLISH_NUMBERS)
_NUMBER = Pattern(
    rf"(?:(?<![A-Za-z0-9_.])(?<!\d,)|(?<=\d[xX×*]))(?:{NUMBER}|(?:{_WORDS})(?=[-\s]))", flags=re.IGNORECASE
)
_DECIMAL_COMMA = Pattern(r"\d+,\d{1,2}(?![\d,])")
_APERTURE = Pattern(r"(?<![A-Za-z0-9])f\s?/\s?(\d{1,2}(?:\.\d{1,2})?)(?![A-Za-z0-9])", flags=re.IGNORECASE)
_LATIN = Pattern(
    r"(?:\s{0,2}|\s?-\s?|\+\s?)(?:(?:[Pp]rocessor|CPU|cpu)\s(?=[Cc]ores?(?![a-z])))?"
    r"([A-Za-zµμΩ]+(?:/s(?![a-z])|/m[²2]|\(A\))?|%)(?![A-Za-z0-9²³])"
)
_INCH_MARK = Pattern(r"\s?(?:″|''|’’|[\"”])")
_OPENING = Pattern(r"(?<![^\s(（，,:：])[\"“](?=\S)")
_HAN_RUN = Pattern(r"\s?[-+]?个?([\u4e00-\u9fff吋Ω℃]{1,4})")
_JOINED = Pattern(r"(-|\s-\s|\s?[–—~～到至]\s?|\sto\s|\sor\s|或者?|\s?[/+]\s?|\s?[x×*]\s?)", flags=re.IGNORECASE)
_AND = Pattern(r"\s?(?:and|和|与)\s?", flags=re.IGNORECASE)
_BETWEEN = Pattern(r"(?:between|介于|在)\s*$", flags=re.IGNORECASE)

_MEMORY_BEFORE = Pattern(
    r"(?:(?<![a-z])(?:ram|memory|storage|ssd|hdd|rom|drive|disk|nvme|emmc|vram)|\d\s?[gt]b?|内存|运存|存储|固态|硬盘|闪存|显存)[^\w]{0,3}"
    r"(?:(?:is|of|of at least|at least|from|不低于|至少|大于|要|是|为|≥|>=?)\s?)?$",
    flags=re.IGNORECASE,
)
_MEMORY_AFTER = Pattern(
    r"\s?(?:\+|/|的?(?:大|超大)?(?:内存|运存|运行|存储|固态|硬盘|闪存|显存|及?以上的?(?:内存|运存|存储|固态|硬盘))"
    r"|(?:of\s)?(?:ddr|lpddr|ram|memory|storage|ssd|hdd|rom|drive|disk|nvme|emmc|vram|flash))",
    flags=re.IGNORECASE,
)
_NOT_INCHES = Pattern(
    r"\s+(?:\d|one\b|stock\b|total\b|the\b|an?\b|my\b|our\b|all\b|each\b|this\b|price\b|budget\b|cash\b|store\b"
    r"|good\b|or\b(?!\s(?:larger|bigger|more|above|over|up|smaller|less|under|below)\b)"
    r"|usd\b|eur|dollars?\b|any\b|black|white|silver|gr[ae]y|red\b|blue|green|pink|gold\b|purple|yellow"
    r"|orange|brown|beige|navy)",
    flags=re.IGNORECASE,
)


def read_quantities(text: str, expected: str | None = None) -> list[Quantity]:
    """Every number with a unit, in the order of the text; numbers that share a unit ("14-15 inch") are one each.

    `expected` is the dimension that the context calls for: it decides units that mean several things ("16g", "5 m").
    """
    text = narrow(text)
    found = list(_read(text, expected))
    found += [Quantity(Decimal(m[1]), "aperture", m[0], m.start(), "f/") for m in _APERTURE.finditer(text)]
    pixels = [Quantity(Decimal(r.pixels), "resolution", r.text, r.start, r.text) for r in read_resolutions(text)]
    taken = [(q.start, q.end) for q in pixels]
    kept = [q for q in found if not any(start < q.end and q.start < end for start, end in taken)]
    return sorted(kept + pixels, key=lambda q: q.start)


def read_value(text: str, dimension: str, default: Decimal | None = None) -> list[Decimal]:
    """The values of a whole attribute text in `dimension`; bare numbers count `default` base units each, or nothing."""
    values = [q.value for q in read_quantities(text, dimension) if q.dimension == dimension]
    if values or default is None:
        return values
    bare = re.fullmatch(rf"\s*(?:[x×≤≥<>~约]\s?)?({NUMBER})(?:\s?[-–~/]\s?({NUMBER}))?\s*", narrow(text))
    return [parse_number(part) * default for part in bare.groups() if part] if bare else []


def _read(text: str, expected: str | None) -> Iterator[Quantity]:
    waiting: list[_Number] = []
    for number in _numbers(text):
        joined = _joint(text, waiting[-1], number) if waiting else None
        if joined is None:
            waiting = []
        unit = _unit_after(text, number, expected)
        if unit is None:
            waiting = [*waiting, number]
            continue
        found, end = unit
        yield from _shared(text, waiting, number, found, joined)
        if joined and joined.strip() in "x×*" and found.dimension == "data" and len(waiting) == 1:
            # "2 x 8 GB" is sixteen.
            count = waiting[0]
            yield Quantity(
                count.value * number.value * found.factor, "data", text[count.start : end], count.start, found.name
            )
        else:
            yield Quantity(
                number.value * found.factor, found.dimension, text[number.start : end], number.start, found.name
            )
        waiting = []


def _numbers(text: str) -> Iterator[_Number]:
    position = 0
    while match := _NUMBER.search(text, position):
        position = match.end()
        if (comma := _DECIMAL_COMMA.match(text, match.start())) and comma.end() > position:
            unit = _LATIN.match(text, comma.end())
            if unit and unit[1].lower() in LATIN_UNITS and LATIN_UNITS[unit[1].lower()][0].dimension != "data":
                position = comma.end()
                yield _Number(Decimal(comma[0].replace(",", ".")), match.start(), position)
                continue
        yield _Number(parse_number(match[0]), match.start(), match.end())


def _joint(text: str, left: _Number, right: _Number) -> str | None:
    """What stands between two numbers that may share a unit."""
    between = text[left.end : right.start]
    if _AND.fullmatch(between) and _BETWEEN.search(text[max(0, left.start - 12) : left.start]):
        return between
    if not _JOINED.fullmatch(between):
        return None
    # "iPhone 15 - 128 GB" is no range; "10 - 20 cm" as a whole value is.
    if between == " - " and text[: left.start].strip():
        return None
    return between


def _shared(text: str, waiting: list[_Number], last: _Number, unit: Unit, joined: str | None) -> Iterator[Quantity]:
    """The numbers before `last` that its unit counts too."""
    if not waiting or joined is None:
        return
    sign = joined.strip().lower()
    times = sign in ("x", "×", "*")
    if (times and unit.dimension != "length") or sign == "+":
        return
    for number in waiting:
        if not times and number.value > last.value:
            return
    for number in waiting:
        yield Quantity(
            number.value * unit.factor, unit.dimension, text[number.start : number.end], number.start, unit.name
        )


def _unit_after(text: str, number: _Number, expected: str | None) -> tuple[Unit, int] | None:
    if match := _LATIN.match(text, number.end):
        units = LATIN_UNITS.get(match[1]) or LATIN_UNITS.get(match[1].lower())
        if units and (unit := _chosen(units, text, number, match, expected)):
            return unit, match.end()
        return None
    if (match := _INCH_MARK.match(text, number.end)) and _is_inch_mark(text, match):
        return LATIN_UNITS["inch"][0], match.end()
    if match := _HAN_RUN.match(text, number.end):
        run = match[1]
        for length in range(len(run), 0, -1):
            if unit := HAN_UNITS.get(run[:length]):
                if unit.dimension == "period" and number.value >= 1900:
                    return None
                return unit, match.start(1) + length
    return None


def _chosen(
    units: tuple[Unit, ...], text: str, number: _Number, match: re.Match[str], expected: str | None
) -> Unit | None:
    """Which of the things that a spelling may mean is meant here; None where it is no unit at all."""
    for unit in units:
        if unit.dimension == expected:
            return unit
    letter, spaced = match[1], match.start(1) > number.end
    if letter in ("g", "G", "t", "T", "m", "M"):
        memory = bool(_MEMORY_AFTER.match(text, match.end()) or _MEMORY_BEFORE.search(text[: number.start][-24:]))
        return _colloquial(units, letter, number.value, memory, spaced)
    if letter.lower() == "in":
        hyphen = "-" in match[0]
        if spaced and not hyphen and (_NOT_INCHES.match(text, match.end()) or not 1 <= number.value <= 120):
            return None
    return units[0]


def _colloquial(units: tuple[Unit, ...], letter: str, value: Decimal, memory: bool, spaced: bool) -> Unit | None:
    """16G, 1T and 512M name memory, 60g and 2m do not, and 5G or 2.4G is a network."""
    data = next((unit for unit in units if unit.dimension == "data"), None)
    if memory and data:
        return data
    if letter == "G":
        return None if value < 8 or spaced else data
    if letter == "T":
        return data if value <= 32 and not spaced else None
    return next((unit for unit in units if unit.dimension != "data"), None) if letter in "gm" else None


def _is_inch_mark(text: str, match: re.Match[str]) -> bool:
    """A double quote after a number is an inch unless it closes the quotation that was opened last."""
    mark = match[0].strip()
    if mark not in ('"', "”"):
        return True
    opened = [quote.start() for quote in _OPENING.finditer(text) if quote.start() < match.start()]
    return not opened or any(c in text[opened[-1] + 1 : match.start()] for c in '"”')
