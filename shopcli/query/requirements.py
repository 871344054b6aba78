"""Numeric requirements: quantities with the comparisons and attribute names around them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from shopcli.attributes.facts import attribute
from shopcli.attributes.numbers import NUMBER, parse_number
from shopcli.attributes.units import Quantity
from shopcli.patterns import Pattern
from shopcli.query import en, zh
from shopcli.query.attribute_words import Named, name_after, name_before, usual_key
from shopcli.query.comparisons import Comparison, read_after, read_before, stronger
from shopcli.query.need import Operator, Requirement
from shopcli.query.reading import Reading
from shopcli.query.refusals import indifference, number_refusal, opposite
from shopcli.query.softness import is_soft

_RANGE = Pattern(r"\s?(?:-|–|—|~|～|to|到|至|or|或者?)\s?")
_BETWEEN = Pattern(r"\s?(?:and|和)\s?")
_IN_BETWEEN = Pattern(r"between\s*$|在\s*$|介于\s*$")
_PAIR = Pattern(r"(?<![a-z0-9.+])(\d{1,2})\s?(?:gb?)?\s?\+\s?(\d{1,4})\s?(gb?|tb?)?(?![a-z0-9])")
_RAM_SIZE = Pattern(r"(?<![a-z0-9.+])(4|6|8|12|16|18|24|32|64)\s?(?:ram(?![a-z])|(?:运行)?内存|运存)")
_STORAGE_SIZE = Pattern(
    r"(?<![a-z0-9.+])(128|256|512|1024)\s?(?:ssd|nvme|storage|rom|固态(?:硬盘)?|硬盘|存储|内存)(?![a-z])"
)
_FITS = Pattern(
    r"(?:(?<!looking )(?<!searching )(?<!shopping )(?<!search )(?<!look )(?:fits?|fitting|holds?"
    r"|for)\s+(?:up to )?(?:an?|my|the|most)?"
    r"|装得下|能装|放得下|能放|可装|适合|适用)\s*$"
)
_LAPTOP = Pattern(r"\s?-?的?(?:laptops?|notebooks?|macbooks?|computers?|笔记本电脑|笔记本|电脑)(?!包)(?![a-z])")
_VIDEO = Pattern(r"\s?(?:video|footage|recording|filming|@|\d+\s?fps|视频|录像|录制|拍摄)")
_BARE = Pattern(rf"(?<![a-z0-9.])(?P<number>{NUMBER})(?![a-z0-9%.])")
_BARE_DIMENSIONS = ("data", "time", "length", "frequency", "density", "brightness", "cores", "mass")
_DIGIT_WINDOW = (Decimal("0.3"), Decimal("0.7"))
_LARGE_WINDOW = (Decimal("0.5"), Decimal("0.5"))
_EXACT_WINDOW = Decimal("0.05")
_LARGE_SCREEN = 20
_TENTH = Decimal("0.1")
_MOST_TENTHS = 100
_NEARNESS = Decimal("0.15")
_LEAST_STORAGE_GB = 128
"""What is called memory and holds this much is storage: 256G内存 on a phone."""
_INCH = Decimal("25.4")


@dataclass(frozen=True, slots=True)
class _Span:
    """One quantity, or two of one dimension that make a range."""

    low: Quantity
    high: Quantity

    @property
    def is_range(self) -> bool:
        return self.low is not self.high


def read_pairs(reading: Reading) -> None:
    """Take "16+512" and "8G+256G", the way phones and laptops are sold in Chinese: memory, then storage."""
    for match in reading.find(_PAIR):
        ram, storage = int(match[1]), int(match[2])
        unit = (match[3] or "g")[0]
        gigabytes = storage * 1024 if unit == "t" or storage in (1, 2, 4) else storage
        if 2 <= ram <= 64 and gigabytes >= 32 and gigabytes > ram:
            if refused := number_refusal(reading.before(match.start()), compared=False):
                reading.understood.excluded.append(match[0])
                reading.take(match.start() - refused, match.end())
                continue
            _add(reading, "ram", ">=", Decimal(ram), match[0])
            _add(reading, "storage", ">=", Decimal(gigabytes), match[0])
            reading.take(match.start(), match.end())


def read_named_sizes(reading: Reading) -> None:
    """Take sizes of memory whose unit goes without saying: "16 ram", "512 ssd", "512固态"."""
    for pattern, key in ((_RAM_SIZE, "ram"), (_STORAGE_SIZE, "storage")):
        for match in reading.find(pattern):
            if not is_soft(reading, match.start(), match.end()):
                start = match.start() - number_refusal(reading.before(match.start()), compared=False)
                said = reading.text[start : match.end()]
                _add(reading, key, ">=" if start == match.start() else "!=", Decimal(match[1]), said)
                reading.take(start, match.end())


def read_named_numbers(reading: Reading, quantities: Sequence[Quantity]) -> None:
    """Take numbers without a unit that an attribute's name and a comparison introduce ("内存至少16", "RAM >= 16")."""
    covered = [(q.start, q.end) for q in quantities]
    for match in reading.find(_BARE):
        if any(start < match.end() and match.start() < end for start, end in covered):
            continue
        text = reading.before(match.start())
        before = read_before(text)
        if before.comparison is None or before.budget:
            continue
        rest = text[: len(text) - before.length]
        named = next(
            (n for d in _BARE_DIMENSIONS if (n := name_before(rest, d)) and attribute(n.key).bare is not None), None
        )
        if named is None or named.is_product:
            continue
        start = match.start() - before.length - named.length
        bare = attribute(named.key).bare or Decimal(1)
        said = reading.text[start : match.end()].strip()
        _compare(reading, named.key, before.comparison, parse_number(match["number"]) * bare, said)
        reading.take(start, match.end())


def read_requirements(reading: Reading, quantities: Sequence[Quantity]) -> None:
    """Take every quantity that tells an attribute, with its name and comparison; what tells none is left."""
    for span in _spans(reading, quantities):
        if not reading.is_free(span.low.start, span.high.end):
            continue
        _read_span(reading, span)


def _spans(reading: Reading, quantities: Sequence[Quantity]) -> Iterator[_Span]:
    position = 0
    while position < len(quantities):
        first = quantities[position]
        second = quantities[position + 1] if position + 1 < len(quantities) else None
        position += 1
        if second and second.dimension == first.dimension and first.value < second.value:
            between = reading.low[first.end : second.start]
            both = _BETWEEN.fullmatch(between) and _IN_BETWEEN.search(reading.before(first.start))
            if _RANGE.fullmatch(between) or both:
                position += 1
                yield _Span(first, second)
                continue
        yield _Span(first, first)


def _read_span(reading: Reading, span: _Span) -> None:
    quantity = span.low
    text = reading.before(quantity.start)
    before = read_before(text)
    in_front = text[: len(text) - before.length] if before.comparison else text
    refused = number_refusal(in_front, compared=before.comparison is not None)
    in_front = in_front[: len(in_front) - refused]
    named = _name_in_front(in_front, quantity.dimension)
    start = quantity.start - (before.length if before.comparison else 0) - refused
    if named and named.is_product and quantity.dimension == "data":
        reading.set_aside(quantity.start - (len(text) - _stem(in_front, named)), start)
    elif named and not named.is_product:
        start = quantity.start - (len(text) - _stem(in_front, named))
    end = span.high.end
    settled = before.comparison is not None
    late, length = read_after(reading.after(end), settled=settled)
    end += length
    if named is None and (named := name_after(reading.after(end), quantity.dimension)):
        if named.is_product and quantity.dimension == "data":
            reading.set_aside(end, end + named.length)
        end += 0 if named.is_product else named.length
        again, length = read_after(reading.after(end), settled=settled) if not named.is_product else (None, 0)
        late, end = late or again, end + length
    key = _fits(reading, quantity, in_front) or (named.key if named else usual_key(quantity, reading))
    if key == "ram" and quantity.value >= _LEAST_STORAGE_GB:
        key = "storage"
    if key is None or _VIDEO.match(reading.low, end):
        return
    if key == "fits_laptops":
        start, end = _fits_bounds(reading, start, end)
    if is_soft(reading, start, end):
        return
    _limit(reading, span, key, stronger(before.comparison, late), start=start, end=end, is_refused=bool(refused))


def _limit(
    reading: Reading, span: _Span, key: str, comparison: Comparison | None, *, start: int, end: int, is_refused: bool
) -> None:
    """Take from `start` to `end`, and with it the refusal or the indifference that stands before."""
    text = reading.before(start)
    further = 0 if is_refused else number_refusal(text, compared=False)
    same = 0 if is_refused or further else indifference(text)
    start -= further or same
    reading.take(start, end)
    said = reading.text[start:end].strip()
    if same:
        return
    if is_refused or further:
        _refuse(reading, span, key, comparison, said)
    elif span.is_range and comparison in (None, "~", "="):
        _add(reading, key, ">=", span.low.value, said)
        _add(reading, key, "<=", span.high.value, said)
    else:
        value = span.high.value if comparison in ("<", "<=") else span.low.value
        _compare(reading, key, comparison, value, said)


def _refuse(reading: Reading, span: _Span, key: str, comparison: Comparison | None, said: str) -> None:
    """All but a value, or what a refused comparison leaves: "isn't over 2 kg" is at most 2 kg."""
    if turned := opposite(comparison):
        value = span.high.value if comparison in ("<", "<=") else span.low.value
        _compare(reading, key, turned, value, said)
    elif not span.is_range and key != "screen_size":
        _add(reading, key, "!=", span.low.value, said)
    elif key == "screen_size":
        for inches in _tenths(span):
            _add(reading, key, "!=", inches * _INCH, said)
    else:
        reading.understood.excluded.append(reading.text[span.low.start : span.high.end].lower())


def _tenths(span: _Span) -> list[Decimal]:
    """The sizes of screens, to a tenth of an inch, that a refused size or range stands for: 14.7 to 15.6 for 15."""
    low, high = span.low.value / _INCH, span.high.value / _INCH
    if not span.is_range:
        if low != low.to_integral_value():
            return [low]
        low, high = _screen_window(low)
        high -= _TENTH
    steps = int((high - low) / _TENTH)
    return [low + step * _TENTH for step in range(min(steps, _MOST_TENTHS) + 1)]


def _name_in_front(text: str, dimension: str) -> Named | None:
    """The attribute's name before a number, over fillers: "battery life of", "续航能到", "屏幕在"."""
    named = name_before(text, dimension)
    if named is None and (stripped := _FILLERS.sub("", text)) != text:
        named = name_before(stripped, dimension)
    return named


_FILLERS = Pattern(rf"(?:\s*(?:(?<![a-z])(?:{en.FILLERS}|that|which|size)|{zh.FILLERS}|[:：]))+\s*$")


def _stem(text: str, named: Named) -> int:
    """How much of `text` stands before the name that it ends with."""
    stripped = text if name_before(text, attribute(named.key).dimension) else _FILLERS.sub("", text)
    return len(stripped) - named.length


def _fits(reading: Reading, quantity: Quantity, in_front: str) -> str | None:
    """ "for a 15 inch laptop" is about what has to fit, as long as something else is wanted."""
    if quantity.unit != "in" or not _LAPTOP.match(reading.low, quantity.end):
        return None
    return "fits_laptops" if _FITS.search(in_front) else None


def _fits_bounds(reading: Reading, start: int, end: int) -> tuple[int, int]:
    text = reading.before(start)
    if match := _FITS.search(text):
        start -= len(text) - match.start()
        if laptop := _LAPTOP.match(reading.low, end):
            end = laptop.end()
    return start, end


def _compare(reading: Reading, key: str, comparison: Comparison | None, value: Decimal, said: str) -> None:
    known = attribute(key)
    if comparison is None and key == "screen_size":
        low, high = _screen_window(value / _INCH)
        _add(reading, key, ">=", low * _INCH, said)
        _add(reading, key, "<", high * _INCH, said)
    elif comparison == "~":
        slack = value * _NEARNESS if key != "screen_size" else _INCH
        _add(reading, key, ">=", value - slack, said)
        _add(reading, key, "<=", value + slack, said)
    elif comparison is not None:
        _add(reading, key, comparison, value, said)
    else:
        usual: Operator = ">=" if known.better == "more" else "<=" if known.better == "less" else "="
        _add(reading, key, usual, value, said)


def _screen_window(inches: Decimal) -> tuple[Decimal, Decimal]:
    """The sizes, in inches, that are sold under a whole number: 13.6 as 13, 15.6 as 15, 23.8 as 24.

    Below 20 inches n stands for [n - 0.3, n + 0.7), from 20 on for [n - 0.5, n + 0.5); decimals mean what they say.
    """
    if inches != inches.to_integral_value():
        return inches - _EXACT_WINDOW, inches + _EXACT_WINDOW
    below, above = _LARGE_WINDOW if inches >= _LARGE_SCREEN else _DIGIT_WINDOW
    return inches - below, inches + above


def _add(reading: Reading, key: str, operator: Operator, value: Decimal, said: str) -> None:
    known = reading.understood.requirements
    if not any((r.attribute, r.operator, r.value) == (key, operator, value) for r in known):
        known.append(Requirement(key, operator, value, said))
