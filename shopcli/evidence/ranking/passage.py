"""A piece of evidence, and how well it answers a question."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """`source` is attribute, description, review, policy, faq, promotion, variant or context, or empty.

    `field` is what the text is the value of: an attribute's or a policy's name, the question of a FAQ entry. A text
    that names its field itself ("Weight: 1.2 kg") needs none.
    """

    text: str
    source: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True)
class Ranked:
    """`index` counts from 0 in the passages given; `score` is the estimated chance, 0 to 1, that this one answers."""

    index: int
    score: float
