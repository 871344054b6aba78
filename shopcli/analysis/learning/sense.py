"""What is known of a text before anything is learned."""

from collections.abc import Callable
from typing import TypeAlias

from shopcli.analysis.learning.header import Purpose
from shopcli.text import has_han

Sense: TypeAlias = Callable[[str], tuple[float, float]]
"""Two numbers from -1 to 1."""

SIZE = 2


def sense_for(purpose: Purpose) -> Sense | None:
    """For sentiment what the judge says that needs no training: which way, and how much at all."""
    if purpose != "sentiment":
        return None
    from shopcli.analysis.sentiment.lexicon import lexicon_judge

    judge = lexicon_judge()

    def sense(text: str) -> tuple[float, float]:
        score = judge.judge(text, "zh" if has_han(text) else "en").score
        return score, abs(score)

    return sense
