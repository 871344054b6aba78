"""Reviews that the rules are not sure of, judged by a model: by known labels only."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from shopcli.analysis.reviews.opinion import SIGNS, SURE, Opinion, PartOpinion
from shopcli.analysis.reviews.parts import Part, known_parts
from shopcli.analysis.sentiment.judge import Judged, Polarity
from shopcli.models.proposed_judgements import ProposedJudgement, parse_judgements
from shopcli.prompts.judging import Unsure, judging_prompt
from shopcli.prompts.prompt import Prompt
from shopcli.tasks.unsure import Asking, resolve

_UNSURE = 0.75
"""Confidence below which a model is asked."""


def judge_again(opinions: Iterable[Opinion], asking: Asking, parts: Sequence[Part]) -> Iterator[Opinion]:
    """The same opinions in their order, those that were unsure as the model judges them, as far as it does.

    Raises `UsageError` for a template that cannot be used.
    """
    return resolve(opinions, _Judging(parts, len(known_parts())), asking)


@dataclass(frozen=True, slots=True)
class _Judging:
    parts: Sequence[Part]
    """May grow while opinions are read; only the first, `known` ones are named to a model."""
    known: int

    def is_unsure(self, opinion: Opinion) -> bool:
        return bool(opinion.review.text) and opinion.judged.confidence < _UNSURE

    def prompt(self, opinions: Sequence[Opinion], asking: Asking) -> tuple[Prompt, int] | None:
        texts = [Unsure(opinion.review.text, tuple(self._keys(opinion))) for opinion in opinions]
        return judging_prompt(texts, asking.setting([each.text for each in texts]))

    def _keys(self, opinion: Opinion) -> Iterator[str]:
        return (self.parts[each.part].key for each in opinion.parts if 0 < each.part < self.known)

    def parse(self, text: str) -> dict[int, ProposedJudgement] | None:
        return parse_judgements(text)

    def merged(self, opinion: Opinion, said: ProposedJudgement, by: str) -> Opinion:
        """The opinion with what the model says of the whole, and of the parts that were found in it."""
        told = tuple(
            _part(each, said.parts.get(self.parts[each.part].key) if each.part < self.known else None, said.polarity)
            for each in opinion.parts
        )
        judged = Judged(said.polarity, SIGNS[said.polarity], SURE)
        return replace(opinion, judged=judged, polarity=said.polarity, by=by, parts=told)


def _part(opinion: PartOpinion, said: Polarity | None, whole: Polarity) -> PartOpinion:
    polarity = whole if opinion.part == 0 and not opinion.end else said
    if polarity is None:
        return opinion
    return replace(opinion, polarity=polarity, score=SIGNS[polarity], confidence=SURE)
