"""What is counted of one product's reviews while they are read: a few bytes for each, however long it is."""

from array import array
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

from shopcli.analysis.reviews.opinion import SIGNS, Opinion, PartOpinion
from shopcli.analysis.reviews.text import LONGEST_QUOTE, on_one_line, sentence_at
from shopcli.analysis.sentiment.judge import Polarity

_SIDES = {Polarity.POSITIVE: 0, Polarity.NEUTRAL: 1, Polarity.NEGATIVE: 2}
_FOND, _CROSS = 0, 2
_MANY = 10_000
"""Days that are kept one by one before they are counted instead."""
_QUOTES = 2
_EXAMPLES = 3
_BEST = 5
_ALIKE = 0.7
_SHORT = 12
"""Characters below which a quote tells little."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A piece of a review, its control characters removed; `weight` orders those of one part."""

    text: str
    place: int
    rating: float | None
    weight: float = 0.0
    twin: "Twin | None" = None
    """What it repeats."""


@dataclass(frozen=True, slots=True)
class Twin:
    """Number `place` of the reviews of a product."""

    product_id: str | None
    place: int


@dataclass(slots=True)
class Counts:
    """How many reviews praise, do neither, and complain."""

    positive: int = 0
    neutral: int = 0
    negative: int = 0

    @property
    def total(self) -> int:
        return self.positive + self.neutral + self.negative

    def add(self, more: "Counts") -> None:
        self.positive += more.positive
        self.neutral += more.neutral
        self.negative += more.negative


@dataclass(slots=True)
class Tally:
    """`keeps_quotes` is for products that get a report of their own."""

    keeps_quotes: bool = False
    counts: Counts = field(default_factory=Counts)
    fives: int = 0
    rated: int = 0
    rating_sum: float = 0.0
    disagreeing: int = 0
    verified: int = 0
    unverified: int = 0
    empty_praise: int = 0
    repeats_inside: int = 0
    repeats_across: int = 0
    exact_repeats: int = 0
    parts: "array[int]" = field(default_factory=lambda: array("I"))
    """Three counts for each part."""
    quotes: dict[tuple[int, int], list[Quote]] = field(default_factory=dict)
    """(part, side) → the most telling, the best first."""
    examples: dict[str, list[Quote]] = field(default_factory=dict)
    """What shows a sign → the first pieces that do."""
    _days: "array[int]" = field(default_factory=lambda: array("H"))
    _day_sides: "array[int]" = field(default_factory=lambda: array("B"))
    _counted: Counter[tuple[int, int]] = field(default_factory=Counter)

    def add(self, opinion: Opinion) -> None:
        side = _SIDES[opinion.polarity]
        self.counts.positive += side == _FOND
        self.counts.neutral += side == 1
        self.counts.negative += side == _CROSS
        self._add_stars(opinion)
        self._add_day(opinion.review.day, side)
        if opinion.is_empty_praise:
            self.empty_praise += 1
            self.add_example("empty_praise", opinion)
        for part in opinion.parts:
            self._add_part(part, opinion)

    def _add_stars(self, opinion: Opinion) -> None:
        review = opinion.review
        if review.rating is not None:
            self.rated += 1
            self.rating_sum += review.rating
            self.fives += review.rating == _BEST
        if opinion.disagrees:
            self.disagreeing += 1
            self.add_example("mismatch", opinion)
        if review.verified is not None:
            self.verified += review.verified
            self.unverified += not review.verified

    def _add_day(self, day: int | None, side: int) -> None:
        if day is None or not 0 <= day < 1 << 16:
            return
        self._days.append(day)
        self._day_sides.append(side)
        if len(self._days) >= _MANY:
            self._counted.update(zip(self._days, self._day_sides, strict=True))
            self._days, self._day_sides = array("H"), array("B")

    def _add_part(self, said: PartOpinion, opinion: Opinion) -> None:
        missing = 3 * (said.part + 1) - len(self.parts)
        if missing > 0:
            self.parts.extend([0] * missing)
        side = _SIDES[said.polarity]
        self.parts[3 * said.part + side] += 1
        if self.keeps_quotes and side != 1:
            self._quote(said, side, opinion)

    def _quote(self, said: PartOpinion, side: int, opinion: Opinion) -> None:
        if said.score * SIGNS[said.polarity] < 0:
            return  # stars decided against what it says
        text = opinion.review.text
        first, last = sentence_at(text, said.start, max(said.end, said.start + 1))
        piece = on_one_line(text[first:last])
        length = min(1.0, len(piece) / _SHORT) if len(piece) <= LONGEST_QUOTE else 0.5
        weight = abs(said.score) * said.confidence * length * (0.9 if opinion.review.verified is False else 1.0)
        kept = self.quotes.setdefault((said.part, side), [])
        if piece and not any(_much_alike(each.text, piece) for each in kept):
            kept.append(Quote(piece, opinion.review.place, opinion.review.rating, weight))
            kept.sort(key=lambda each: -each.weight)
            del kept[_QUOTES:]

    def add_repeat(self, opinion: Opinion, twin: Twin, *, inside: bool, exact: bool) -> None:
        """`opinion` is of this product, and repeats `twin`."""
        self._count_repeat(inside=inside, exact=exact)
        self.add_example("repeats", opinion, twin)

    def add_repeated(self, opinion: Opinion, place: int, twin: Twin, *, exact: bool) -> None:
        """Number `place` of this product is repeated by `opinion`, which is `twin`, of another one."""
        self._count_repeat(inside=False, exact=exact)
        self._keep_example("repeats", Quote(_beginning(opinion), place, None, twin=twin))

    def _count_repeat(self, *, inside: bool, exact: bool) -> None:
        self.repeats_inside += inside
        self.repeats_across += not inside
        self.exact_repeats += exact

    def add_example(self, sign: str, opinion: Opinion, twin: Twin | None = None) -> None:
        review = opinion.review
        if self.keeps_quotes:
            self._keep_example(sign, Quote(_beginning(opinion), review.place, review.rating, twin=twin))

    def _keep_example(self, sign: str, quote: Quote) -> None:
        kept = self.examples.setdefault(sign, [])
        if self.keeps_quotes and len(kept) < _EXAMPLES:
            kept.append(quote)

    def part(self, number: int) -> Counts:
        counts = self.parts[3 * number : 3 * number + 3]
        return Counts(*counts) if counts else Counts()

    @property
    def parts_told(self) -> list[int]:
        """The numbers of the parts that reviews speak of."""
        return [number for number in range(len(self.parts) // 3) if self.part(number).total]

    def by_day(self) -> dict[int, Counts]:
        """Day → counts of the reviews that say when they were written."""
        found: dict[int, Counts] = {}
        counted = self._counted + Counter(zip(self._days, self._day_sides, strict=True))
        for (day, side), count in counted.items():
            counts = found.setdefault(day, Counts())
            counts.positive += count * (side == _FOND)
            counts.neutral += count * (side == 1)
            counts.negative += count * (side == _CROSS)
        return found


def _beginning(opinion: Opinion) -> str:
    text = opinion.review.text
    first, last = sentence_at(text, 0, 1)
    return on_one_line(text[first:last])


def _much_alike(one: str, other: str) -> bool:
    """Whether two quotes say so much the same that one of them is enough: most pairs of letters are in both."""
    mine, theirs = set(pairwise(one)), set(pairwise(other))
    return one == other or len(mine & theirs) > _ALIKE * len(mine | theirs)
