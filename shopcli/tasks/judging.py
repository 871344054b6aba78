"""Reviews that the rules are not sure of, judged by a model: in batches, in order, by known labels only."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace

from shopcli.analysis.reviews.opinion import SURE, Opinion, PartOpinion
from shopcli.analysis.reviews.parts import Part, known_parts
from shopcli.analysis.sentiment.judge import Judged, Polarity
from shopcli.context import Folders
from shopcli.errors import ModelError
from shopcli.events import Event, Notice, Prompted
from shopcli.models.model import Model, Usage
from shopcli.models.proposed_judgements import ProposedJudgement, parse_judgements
from shopcli.prompts.judging import MOST_REVIEWS, Unsure, judging_prompt
from shopcli.prompts.prompt import Prompt
from shopcli.prompts.templates import Template, load_template
from shopcli.query.need import Language
from shopcli.tasks.wording import say

_UNSURE = 0.75
"""Confidence below which a model is asked."""
_AHEAD = 500
"""Reviews that wait, in their order, for a batch to be full."""
_FAILURES = 2
"""In a row, after which the rest is not asked about."""
_LASTING = frozenset({"authentication", "permission", "quota", "model_not_found", "tls", "proxy"})
"""Kinds of failure that the next request would meet again."""
_SCORES = {Polarity.POSITIVE: 1.0, Polarity.NEUTRAL: 0.0, Polarity.NEGATIVE: -1.0}


@dataclass(slots=True)
class Asking:
    """Whom to ask, and how. `tell` hears of failures, and in a dry run of what would be sent."""

    model: Model
    language: Language
    folders: Folders
    fence: Callable[[Sequence[str]], str]
    """The label around the texts of one prompt."""
    seconds: float
    """For one answer, once there is a connection."""
    tell: Callable[[Event], None]
    dry_run: bool = False
    usage: Usage | None = None
    asked: int = 0
    """Reviews that the model was asked about."""
    judged: int = 0
    """Those of them that it gave a known label."""
    _failures: int = 0
    _template: Template | None = field(default=None)

    @property
    def template(self) -> Template:
        if self._template is None:
            self._template = load_template("judge", self.language, self.folders.config)
        return self._template

    @property
    def has_given_up(self) -> bool:
        return self._failures >= _FAILURES

    def succeeded(self) -> None:
        self._failures = 0

    def failed(self, failure: ModelError) -> None:
        """Tells of the first failure, and gives up at once where asking again would fail alike."""
        if not self._failures:
            text = say("not_judged", self.language, model=self.model.name, cause=failure.cause)
            self.tell(Notice(text, failure.hint, "warning"))
        self._failures += _FAILURES if failure.kind in _LASTING else 1


def judge_again(opinions: Iterable[Opinion], asking: Asking, parts: Sequence[Part]) -> Iterator[Opinion]:
    """The same opinions in their order, those that were unsure as the model judges them, as far as it does.

    Raises `UsageError` for a template that cannot be used.
    """
    known = len(known_parts())
    waiting: list[Opinion] = []
    unsure = 0
    for opinion in opinions:
        waiting.append(opinion)
        unsure += _is_unsure(opinion)
        if unsure >= MOST_REVIEWS or len(waiting) >= _AHEAD:
            yield from _judged(waiting, asking, parts[:known])
            waiting, unsure = [], 0
    yield from _judged(waiting, asking, parts[:known])


def _is_unsure(opinion: Opinion) -> bool:
    return opinion.judged.confidence < _UNSURE


def _judged(waiting: Sequence[Opinion], asking: Asking, parts: Sequence[Part]) -> Iterator[Opinion]:
    places = [place for place, opinion in enumerate(waiting) if _is_unsure(opinion)]
    found: dict[int, Opinion] = {}
    while places and not asking.has_given_up:
        asked = [waiting[place] for place in places]
        texts = [_asked(opinion, parts) for opinion in asked]
        fence = asking.fence([each.text for each in texts])
        fitted = judging_prompt(texts, asking.language, asking.template, asking.model.window, fence, asking.seconds)
        if fitted is None:
            places = places[1:]
            continue
        prompt, count = fitted
        answers = _answers(prompt, count, asking)
        for number, place in enumerate(places[:count], 1):
            if judgement := answers.get(number):
                asking.judged += 1
                found[place] = _merged(waiting[place], judgement, asking.model.name, parts)
        places = places[count:]
    for place, opinion in enumerate(waiting):
        yield found.get(place, opinion)


def _asked(opinion: Opinion, parts: Sequence[Part]) -> Unsure:
    keys = tuple(parts[each.part].key for each in opinion.parts if 0 < each.part < len(parts))
    return Unsure(opinion.review.text, keys)


def _answers(prompt: Prompt, count: int, asking: Asking) -> dict[int, ProposedJudgement]:
    if asking.dry_run:
        asking.tell(Prompted(prompt))
        return {}
    asking.asked += count
    said: list[str] = []
    try:
        with closing(asking.model.stream(prompt)) as pieces:
            for piece in pieces:
                if isinstance(piece, Usage):
                    asking.usage = asking.usage + piece if asking.usage else piece
                elif isinstance(piece, str):
                    said.append(piece)
    except ModelError as failure:
        asking.failed(failure)
        return {}
    answers = parse_judgements("".join(said))
    if answers is None:
        cause, hint = say("unusable", asking.language), say("unusable_hint", asking.language)
        asking.failed(ModelError("unusable", cause, hint=hint))
        return {}
    asking.succeeded()
    return answers


def _merged(opinion: Opinion, said: ProposedJudgement, by: str, parts: Sequence[Part]) -> Opinion:
    """The opinion with what the model says of the whole, and of the parts that were found in it."""
    told = tuple(
        _part(each, said.parts.get(parts[each.part].key) if each.part < len(parts) else None, said.polarity)
        for each in opinion.parts
    )
    judged = Judged(said.polarity, _SCORES[said.polarity], SURE)
    return replace(opinion, judged=judged, polarity=said.polarity, by=by, parts=told)


def _part(opinion: PartOpinion, said: Polarity | None, whole: Polarity) -> PartOpinion:
    polarity = whole if opinion.part == 0 and not opinion.end else said
    if polarity is None:
        return opinion
    return replace(opinion, polarity=polarity, score=_SCORES[polarity], confidence=SURE)
