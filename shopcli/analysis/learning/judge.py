"""A trained part as a judge of sentiment."""

from dataclasses import dataclass

from shopcli.analysis.learning.classifier import Classifier
from shopcli.analysis.learning.loading import load
from shopcli.analysis.sentiment.judge import Judge, Judged, Polarity
from shopcli.context import Folders
from shopcli.errors import UsageError
from shopcli.patterns import Pattern
from shopcli.query.need import Language

_END = Pattern(r"[.!?;,:](?=\s|$)|[。！？；，：…\n]")


def trained_judge(name: str, folders: Folders) -> Judge:
    """The part that `shopcli analyze train --for sentiment` saved as `name`.

    Raises `UsageError` where there is none, or it is damaged, or was trained for something else.
    """
    part = load(name, folders)
    if not set(part.labels) <= set(Polarity):
        raise UsageError(
            f"the trained part {name} does not tell polarities", hint="train one with analyze train --for sentiment"
        )
    return TrainedJudge(part)


@dataclass(frozen=True, slots=True)
class TrainedJudge:
    """Of the part of a text it judges the clause, as it was trained on whole texts alone."""

    classifier: Classifier

    @property
    def name(self) -> str:
        return self.classifier.name

    def judge(self, text: str, language: Language) -> Judged:
        found = self.classifier.classify(text)
        chances = dict(found)
        score = chances.get(Polarity.POSITIVE, 0.0) - chances.get(Polarity.NEGATIVE, 0.0)
        label, chance = found[0]
        return Judged(Polarity(label), score, chance)

    def judge_part(self, text: str, start: int, end: int, language: Language) -> Judged:
        begin = max((match.end() for match in _END.finditer(text[:start])), default=0)
        after = _END.compiled.search(text, end)
        return self.judge(text[begin : after.start() if after else len(text)], language)
