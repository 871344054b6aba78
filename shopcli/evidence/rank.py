"""Which passages answer a question: the first that `ask` answers from, and whether any does."""

from collections.abc import Sequence

from shopcli.evidence.passage import Passage, Ranked
from shopcli.evidence.semantics import Semantics
from shopcli.index.analysis import tokens
from shopcli.query.common_words import FUNCTION_WORDS

ANSWERABLE = 0.35
"""A best passage below this does not answer the question."""


def rank(question: str, passages: Sequence[Passage], semantics: Semantics | None = None) -> list[Ranked]:
    """All of `passages`, best first; equally good ones in the order given."""
    asked = set(tokens(question)) - FUNCTION_WORDS
    scores = []
    for passage in passages:
        held = set(tokens(f"{passage.field} {passage.text}".replace("_", " ")))
        scores.append(len(asked & held) / len(asked) if asked else 0.0)
    order = sorted(range(len(passages)), key=lambda index: -scores[index])
    return [Ranked(index, scores[index]) for index in order]
