"""What makes a passage likely to answer a question, as a handful of numbers; `weights` says what each counts for."""

from collections.abc import Sequence
from math import log

from shopcli.evidence.ranking.asked import Asked, empty_stems
from shopcli.evidence.ranking.reading import Reading
from shopcli.evidence.ranking.topics import topic_table

FEATURES = (
    "covered",  # the share of the question's words, by what they tell, that the passage has
    "topics",  # the share of the question's topics that the passage is about
    "name_explained",  # the share of the name's words that the question asks for, in these words or by topic
    "number",  # a number is expected: 1 where there is one, -1 where there is none
    "earlier",  # the answer to an earlier question
    "earlier_covered",  # the share of the question that only stands in, or also in, the earlier one
    "asks",  # ends as a question itself
    "short",  # of three words or fewer, and not said to be the value of anything
    "telling",  # how much the question has to go by
)

_SHORT = 3
_FLOOR = 0.6
"""A word that every passage has still tells something: there may be few passages."""


def features(question: Asked, readings: Sequence[Reading]) -> list[tuple[float, ...]]:
    """`FEATURES` of each reading, all from -1 to 1 but the last; a word that fewer of the readings have tells more."""
    held = [frozenset(reading.name + reading.body) for reading in readings]
    weights = _weights(question, held)
    total = sum(weights.values()) or 1.0

    def share(stems: frozenset[str]) -> float:
        return sum(weights[stem] for stem in weights.keys() & stems) / total

    return [
        (
            share(stems),
            len(question.topics & reading.answered_topics) / len(question.topics) if question.topics else 0.0,
            _explained(question, reading) if reading.stated else 0.0,
            float(question.wants_number and (1 if reading.has_number else -1)),
            float(reading.earlier),
            share(frozenset(reading.name)) if reading.earlier else 0.0,
            float(reading.asks),
            float(not reading.stated and len(reading.name) + len(reading.body) <= _SHORT),
            log(1 + total),
        )
        for reading, stems in zip(readings, held, strict=True)
    ]


def _weights(question: Asked, held: Sequence[frozenset[str]]) -> dict[str, float]:
    """The question's words by what they tell: each by itself, and the more the fewer passages have it."""
    weights = {}
    for stem, weight in question.weights.items():
        having = sum(stem in stems for stems in held)
        weights[stem] = weight * (_FLOOR + log(1 + (len(held) - having + 0.5) / (having + 0.5)))
    return weights


def _explained(question: Asked, reading: Reading) -> float:
    """A Chinese name is cut into pairs of characters, so it is explained by its topic as a whole."""
    if reading.chinese_name and not question.topics.isdisjoint(reading.named_topics):
        return 1.0
    naming = topic_table().naming.stems
    words = set(reading.name) - empty_stems()
    asked = [stem for stem in words if stem in question.weights or not question.topics.isdisjoint(naming.get(stem, ()))]
    return len(asked) / len(words) if words else 0.0
