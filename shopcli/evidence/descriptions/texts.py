"""Answers from texts that were given beside the question, in place of the catalog or after it."""

from collections.abc import Sequence

from shopcli.evidence.answered import Answered
from shopcli.evidence.questions.question import Asked
from shopcli.evidence.ranking.gather import Piece, ranked
from shopcli.evidence.ranking.rank import ANSWERABLE
from shopcli.evidence.ranking.semantics import Semantics
from shopcli.evidence.wording.sentences import say
from shopcli.evidence.words.content import content, coverage

_COVERED = 0.6
_CERTAIN, _NEVER = 0.35, 2.0
"""The score from which a text answers that shares no word with the question, by its meaning or not at all."""


def answer_from_texts(
    asked: Asked, pieces: Sequence[Piece], semantics: Semantics | None, *, strict: bool = False
) -> Answered:
    """The text that answers, quoted; `strict` wants most of the question's words in it too."""
    order = ranked(asked.text, pieces, semantics)
    cites = tuple(piece.cited for piece in order)
    words = content(asked.low)
    fits = bool(order) and order[0].cited.score >= ANSWERABLE
    told = _CERTAIN if semantics else _NEVER
    fits = fits and (not strict or order[0].cited.score >= told or coverage(words, order[0].cited.text) >= _COVERED)
    if not fits:
        return Answered(say("which_product", asked.language), cites, answerable=False)
    return Answered(say("context", asked.language, text=order[0].cited.text), cites)
