"""What an answer rests on: its sources, below the prose and in JSON."""

from typing import TYPE_CHECKING

from shopcli.render.lines import Line, View
from shopcli.render.words import words
from shopcli.text import one_line

if TYPE_CHECKING:
    from shopcli.events import Evidenced
    from shopcli.query.need import Language
    from shopcli.render.encode import Json

_SCORE_PLACES = 4
_SHOWN = 6
"""Pieces of evidence that a person is shown; a given text is ranked to its last piece."""


def evidence_view(evidenced: "Evidenced", language: "Language") -> View:
    """A heading, and where each fact comes from."""
    say = words(language)
    heading = say.sources if evidenced.answerable else say.closest
    shown = [one for at, one in enumerate(evidenced.evidence) if at < _SHOWN or one.index is not None]
    sources = (say.labelled.format(name=one_line(one.place), value=one_line(one.text)) for one in shown)
    return [Line(heading, heading=True), *(Line(source, 1, "item") for source in sources)]


def evidence_values(evidenced: "Evidenced") -> "dict[str, Json]":
    return {
        "answerable": evidenced.answerable,
        "evidence": [
            {
                "source": cited.source,
                "product_id": cited.product_id,
                "field": cited.field,
                "place": cited.place,
                "text": cited.text,
                "score": round(cited.score, _SCORE_PLACES),
                "index": cited.index,
            }
            for cited in evidenced.evidence
        ],
    }
