"""Polarity after training: half of the reviews is learned from, as `shopcli analyze train` does, the other half judged.

    python -m bench.analyze trained

The sets are those of `analyze_polarity.py`. The half that is learned from is the one that whoever wrote the built-in
judge looked at; of the other half only figures were ever seen. `zh_shopping` has the goal. `laptop` sentences, of which
all terms are praised or all are blamed, are there for information. Beside it, in the same run: the label that most
texts learned from have, the built-in judge, and the same training without its opinion. Five more halvings by chance
tell how far the figures depend on the half; of those the built-in judge's words have seen a part.
"""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from statistics import mean, stdev
from xml.etree import ElementTree
from zlib import crc32

from bench.analyze_polarity import Case, zh_shopping
from bench.catalogs import data_folder
from shopcli.analysis.learning.classifier import Example
from shopcli.analysis.learning.figures import Figures, figures_of
from shopcli.analysis.learning.header import Purpose
from shopcli.analysis.learning.splitting import Split
from shopcli.analysis.learning.training import Plan, learn
from shopcli.analysis.sentiment.judge import Polarity
from shopcli.analysis.sentiment.lexicon import lexicon_judge
from shopcli.query.need import Language

GOAL = 0.90
"""Accuracy on the other half of zh_shopping."""
LABELS = (str(Polarity.NEGATIVE), str(Polarity.POSITIVE))
_HALVINGS = 5
_METHODS = ("commonest label", "shopcli, lexicon", "trained, words alone", "trained")


@dataclass(frozen=True, slots=True)
class Halves:
    train: tuple[Example, ...]
    test: tuple[Example, ...]


def halves(cases: Sequence[Case], seed: int | None = None) -> Halves:
    """The half that was looked at and the other one; with `seed`, halves by chance."""

    def is_first(case: Case) -> bool:
        return case.seen if seed is None else crc32(f"{seed}\n{case.text}".encode()) % 2 == 0

    examples = [(Example(case.text, str(case.label)), is_first(case)) for case in cases]
    return Halves(tuple(one for one, first in examples if first), tuple(one for one, first in examples if not first))


def laptop_sentences(folder: Path) -> tuple[Case, ...]:
    found = []
    for sentence in ElementTree.parse(folder / "reviews" / "semeval14_laptop.xml").getroot():
        said = {term.attrib["polarity"] for term in sentence.iter("aspectTerm")}
        if len(said) == 1 and (label := said.pop()) in LABELS:
            found.append(Case(sentence.findtext("text") or "", Polarity(label)))
    return tuple(found)


def commonest(given: Halves) -> Figures:
    labels = [example.label for example in given.train]
    most = max(LABELS, key=labels.count)
    return figures_of(LABELS, _gold(given), [(most, labels.count(most) / len(labels))] * len(given.test), most)


def untrained(given: Halves, language: Language) -> Figures:
    judge = lexicon_judge()
    said = [judge.judge(example.text, language) for example in given.test]
    pairs = [(LABELS[judged.score >= 0], judged.confidence) for judged in said]
    return figures_of(LABELS, _gold(given), pairs, LABELS[0])


def trained(given: Halves, purpose: Purpose) -> Figures:
    parts = Split(given.train, given.test, LABELS, repeated=0, contradictory=0, rare=())
    part = learn(parts, Plan("bench", purpose), lambda doing, done, total: None).classifier
    return figures_of(LABELS, _gold(given), [part.classify(one.text)[0] for one in given.test], LABELS[0])


def _gold(given: Halves) -> list[str]:
    return [example.label for example in given.test]


def _all(given: Halves, language: Language) -> list[Figures]:
    """By each of the methods."""
    found = [commonest(given), untrained(given, language)]
    return [*found, trained(given, "labels"), trained(given, "sentiment")]


def _table(name: str, given: Halves, language: Language, goal: float | None) -> None:
    print(f"{name}: {len(given.train):,} texts learned from, {len(given.test):,} judged\n")
    print("| method | accuracy | 95 % | macro F1 | mean confidence |\n|---|---|---|---|---|")
    for method, figures in zip(_METHODS, _all(given, language), strict=True):
        low, high = figures.interval
        aim = f" (goal {goal:.2f})" if goal and method == "trained" else ""
        print(
            f"| {method} | {figures.accuracy:.3f}{aim} | {low:.3f} to {high:.3f} | {figures.macro_f1:.3f}"
            f" | {figures.confidence:.3f} |"
        )
    print()


def _spread(cases: Sequence[Case], language: Language) -> None:
    runs = [_all(halves(cases, seed), language) for seed in range(_HALVINGS)]
    print(
        f"{_HALVINGS} halvings by chance\n\n| method | mean accuracy | standard deviation | lowest |\n|---|---|---|---|"
    )
    for number, method in enumerate(_METHODS):
        found = [figures[number].accuracy for figures in runs]
        print(f"| {method} | {mean(found):.3f} | {stdev(found):.3f} | {min(found):.3f} |")


def run(options: Namespace) -> None:
    folder = data_folder()
    if find_spec("sklearn") is None:
        print("left out: scikit-learn is not installed (pip install 'shopcli[train]')")
    elif not (folder / "reviews").is_dir():
        print(f"left out: {folder / 'reviews'} is not there")
    else:
        reviews = zh_shopping(folder)
        _table("zh_shopping", halves(reviews), "zh", GOAL)
        _table("laptop sentences", halves(laptop_sentences(folder)), "en", None)
        _spread(reviews, "zh")
