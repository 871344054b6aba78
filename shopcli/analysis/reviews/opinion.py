"""What one review says: how it speaks, of which parts, and whether its stars say the same."""

from dataclasses import dataclass

from shopcli.analysis.reviews.parts import GENERAL, Mention, Spotter, known_parts
from shopcli.analysis.reviews.text import ReviewText, sentences_of
from shopcli.analysis.sentiment.judge import Judge, Judged, Polarity
from shopcli.patterns import Pattern
from shopcli.query.need import Language
from shopcli.text import has_han

_FOND, _CROSS = 4, 2
"""Stars from which, and up to which, a review is praise or complaint by its stars."""
_CLEAR = 0.93
"""Confidence from which a text counts where its stars say neither good nor bad."""
SURE = 0.96
"""Confidence from which a text counts against its stars: who wrote both seldom means the opposite by one of them."""
SIGNS = {Polarity.POSITIVE: 1.0, Polarity.NEUTRAL: 0.0, Polarity.NEGATIVE: -1.0}
STARS = "stars"
"""Who judged, where the text leaves it open."""
_MOST_PARTS = 60
"""Mentions that are judged in one review."""
_EMPTY_ENGLISH, _EMPTY_CHINESE = 40, 12
"""Characters up to which praise that names no part is empty."""

_DIGIT = Pattern(r"\d")


@dataclass(frozen=True, slots=True)
class PartOpinion:
    """How a review speaks of a part, by all it says of it; `start` and `end` are where it does so most clearly.

    Where no part is named, `start` is the sentence that speaks most as the whole does, `score` is that sentence's, and
    `end` is 0.
    """

    part: int
    polarity: Polarity
    score: float
    confidence: float
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Opinion:
    """`judged` is of the text alone. `polarity` is the text's where that is clear or has no stars, else the stars'."""

    review: ReviewText
    language: Language
    judged: Judged
    polarity: Polarity
    by: str
    """Whose `polarity` is: a judge's name, or `STARS`."""
    parts: tuple[PartOpinion, ...]

    @property
    def disagrees(self) -> bool:
        """Whether the stars say the opposite of the text."""
        return self.judged.confidence >= SURE and _are_opposite(self.judged.polarity, by_stars(self.review.rating))

    @property
    def is_empty_praise(self) -> bool:
        """Whether it praises in a few words of nothing in particular."""
        text = self.review.text
        longest = _EMPTY_CHINESE if self.language == "zh" else _EMPTY_ENGLISH
        short = 0 < len(text) <= longest and not _DIGIT.search(text)
        return short and self.polarity is Polarity.POSITIVE and all(each.part == 0 for each in self.parts)


class OpinionReader:
    """Reads reviews with a judge and the parts of a spotter, whose first is `GENERAL`."""

    def __init__(self, judge: Judge, spotter: Spotter) -> None:
        assert spotter.parts[0].key == GENERAL
        self.spotter = spotter
        self._judge = judge
        self._known = len(known_parts())

    def read(self, review: ReviewText) -> Opinion:
        language: Language = "zh" if has_han(review.text) else "en"
        judged = self._judge.judge(review.text, language)
        stars = by_stars(review.rating)
        needed = SURE if _are_opposite(judged.polarity, stars) else _CLEAR
        if stars is None or judged.confidence >= needed:
            polarity, by = judged.polarity, self._judge.name
        else:
            polarity, by = stars, STARS
        return Opinion(review, language, judged, polarity, by, self._parts(review, language, judged, polarity))

    def _parts(
        self, review: ReviewText, language: Language, judged: Judged, polarity: Polarity
    ) -> tuple[PartOpinion, ...]:
        """What is said of each part; of the whole, where no part is named."""
        text = review.text
        by_part: dict[int, list[tuple[Judged, Mention]]] = {}
        for mention in self.spotter.mentions(text)[:_MOST_PARTS]:
            part = mention.part
            if text[mention.start : mention.end].lower() in review.itself:
                part = 0
            elif part == 0 or (part >= self._known and part not in review.own):
                continue
            found = self._judge.judge_part(text, mention.start, mention.end, language)
            by_part.setdefault(part, []).append((found, mention))
        if not by_part:
            start, score = self._clearest(text, language, judged, polarity)
            return (PartOpinion(0, polarity, score, judged.confidence, start, 0),)
        return tuple(_together(part, said) for part, said in by_part.items())

    def _clearest(self, text: str, language: Language, judged: Judged, polarity: Polarity) -> tuple[int, float]:
        """Where the sentence begins that speaks most as `polarity` says, and its score."""
        sentences = list(sentences_of(text))
        if len(sentences) < 2 or polarity is Polarity.NEUTRAL:
            return 0, judged.score
        scores = [(first, self._judge.judge(text[first:last], language).score) for first, last in sentences]
        return max(scores, key=lambda each: SIGNS[polarity] * each[1])


def _are_opposite(judged: Polarity, stars: Polarity | None) -> bool:
    return stars is not None and {judged, stars} == {Polarity.POSITIVE, Polarity.NEGATIVE}


def by_stars(rating: float | None) -> Polarity | None:
    if rating is None:
        return None
    return Polarity.POSITIVE if rating >= _FOND else Polarity.NEGATIVE if rating <= _CROSS else Polarity.NEUTRAL


def _together(part: int, said: list[tuple[Judged, Mention]]) -> PartOpinion:
    """The clearest of those that agree with the sum of all."""
    if len(said) == 1:
        judged, mention = said[0]
    else:
        total = sum(judged.score for judged, _ in said)
        judged, mention = max(said, key=lambda each: (each[0].score * total > 0, abs(each[0].score)))
    return PartOpinion(part, judged.polarity, judged.score, judged.confidence, mention.start, mention.end)
