"""From labelled texts to a part that is kept, with figures of texts that it had not seen."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

from shopcli import __version__
from shopcli.analysis.learning.classifier import Classifier, Example
from shopcli.analysis.learning.figures import figures_of
from shopcli.analysis.learning.header import Header, Kind, Purpose, Setting
from shopcli.analysis.learning.polarities import polarities_of
from shopcli.analysis.learning.splitting import FEWEST, Split, split
from shopcli.errors import UsageError
from shopcli.text import has_han, one_line

Tell: TypeAlias = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done, and of how much."""

_TICK = 64


@dataclass(frozen=True, slots=True)
class Plan:
    name: str
    purpose: Purpose
    kind: Kind = "linear"
    test: float = 0.2
    """The share of each label's texts that is held out."""
    seed: int = 1
    base: str = ""
    """The pretrained model that a transformer starts from."""
    epochs: int = 3


@dataclass(frozen=True, slots=True)
class Learned:
    classifier: Classifier
    write: Callable[[Path], object]
    """Puts its files into a folder."""
    settings: Mapping[str, Setting]


@dataclass(frozen=True, slots=True)
class Trained:
    """`header` has no files yet: they are what `learned` writes."""

    header: Header
    learned: Learned
    split: Split
    built_in: float | None
    """Of the texts held out, the share that the built-in judge labels right; None where it knows no such labels."""


def require(kind: Kind) -> None:
    """Raises `UsageError` where what training needs is not installed."""
    needed, extra = (("sklearn",), "train") if kind == "linear" else (("torch", "transformers"), "finetune")
    from importlib.util import find_spec

    for package in needed:
        if find_spec(package) is None:
            said = "scikit-learn" if package == "sklearn" else package
            raise UsageError(f"training needs {said}, which is not installed", hint=f"pip install 'shopcli[{extra}]'")


def train(examples: Iterable[Example], file: str, plan: Plan, now: datetime, tell: Tell) -> Trained:
    """Learns from a part of `examples` and says how well of the rest. `file` is the name of where they stood.

    Raises `UsageError` for labels that cannot be learned.
    """
    digest = hashlib.sha256()
    read = []
    for example in examples:
        digest.update(json.dumps([example.text, example.label]).encode() + b"\n")
        read.append(example)
    parts = split(_as_meant(read, plan.purpose), plan.test, plan.seed)
    if len(parts.labels) < 2:
        raise UsageError(
            f"{file}: fewer than two labels have {FEWEST} different texts", hint="label more texts, or name the column"
        )
    learned = learn(parts, plan, tell)
    said = []
    for number, example in enumerate(parts.test):
        if number % _TICK == 0:
            tell("measuring", number, len(parts.test))
        said.append(learned.classifier.classify(example.text)[0])
    gold = [example.label for example in parts.test]
    figures = figures_of(parts.labels, gold, said, _most_frequent(parts.train))
    header = Header(
        name=plan.name,
        kind=plan.kind,
        purpose=plan.purpose,
        labels=parts.labels,
        file=one_line(file),
        sha256=digest.hexdigest(),
        texts=len(parts.train),
        settings={"test": plan.test, "seed": plan.seed, **learned.settings},
        figures=figures,
        trained_at=now.isoformat(timespec="seconds"),
        version=__version__,
    )
    return Trained(header, learned, parts, _built_in(parts) if plan.purpose == "sentiment" else None)


def _as_meant(examples: Sequence[Example], purpose: Purpose) -> Iterable[Example]:
    """Where labels are polarities, by the names that the rest of shopcli has for them."""
    if purpose != "sentiment":
        return examples
    polarity = polarities_of({example.label for example in examples})
    return [Example(example.text, polarity[example.label]) for example in examples]


def _built_in(parts: Split) -> float:
    """Where nothing is labelled neutral, what it finds neutral counts as what it leans to."""
    from shopcli.analysis.sentiment.judge import Polarity
    from shopcli.analysis.sentiment.lexicon import lexicon_judge

    judge = lexicon_judge()
    right = 0
    for example in parts.test:
        judged = judge.judge(example.text, "zh" if has_han(example.text) else "en")
        said = judged.polarity
        if said not in parts.labels:
            said = Polarity.NEGATIVE if judged.score < 0 else Polarity.POSITIVE
        right += said == example.label
    return right / len(parts.test)


def _most_frequent(examples: Sequence[Example]) -> str:
    counts = Counter(example.label for example in examples)
    return min(counts, key=lambda label: (-counts[label], label))


def learn(parts: Split, plan: Plan, tell: Tell) -> Learned:
    """Learns from the texts that are not held out. Raises `UsageError` where what that needs is not installed."""
    require(plan.kind)
    if plan.kind == "linear":
        return _linear(parts, plan, tell)
    from shopcli.analysis.learning.transformer import Recipe, fine_tune

    recipe = Recipe(plan.base, plan.epochs, plan.seed)
    tuned = fine_tune(plan.name, parts.train, parts.labels, recipe, lambda done, total: tell("learning", done, total))
    return Learned(tuned, tuned.write, recipe.settings())


def _linear(parts: Split, plan: Plan, tell: Tell) -> Learned:
    from shopcli.analysis.learning.arrays import to_bytes
    from shopcli.analysis.learning.fitting import STRENGTH, fit
    from shopcli.analysis.learning.linear import LinearClassifier
    from shopcli.analysis.learning.loading import WEIGHTS
    from shopcli.analysis.learning.sense import sense_for

    sense = sense_for(plan.purpose)
    weights = fit(parts.train, parts.labels, sense, plan.seed, lambda done, total: tell("learning", done, total))
    settings = {"strength": STRENGTH, "ngrams": len(weights.vocabulary)}
    data = to_bytes(weights.arrays())
    return Learned(
        LinearClassifier(plan.name, parts.labels, weights, sense),
        lambda folder: (folder / WEIGHTS).write_bytes(data),
        settings,
    )
