"""Polarity without training: whole Chinese reviews, and parts of English sentences.

    python -m bench.analyze polarity [--misses N]

`zh_shopping` is 4,000 Chinese reviews of ten kinds of goods, each praise or blame. A review counts as blame where its
score is below 0 and else as praise, for the set has no third label. `laptop` is the SemEval-2014 laptop sentences, of
which each given term, positive, negative or neutral, is judged where it stands. The 45 terms marked `conflict` are left
out.

Words and rules were written and mended with an eye on one half of each set (`seen`, by a hash of the text); of the
other half only figures were looked at. Beside it, in the same run: the commonest label; the words of the same
vocabulary, counted without any rule; and, where installed (`pip install --group bench`), VADER for English and SnowNLP
for Chinese. SnowNLP's model was trained, and on shopping reviews. `--misses` names up to N misses of the seen half.
"""

import csv
import time
import xml.etree.ElementTree as ElementTree
from argparse import Namespace
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TypeAlias
from zlib import crc32

from bench.catalogs import data_folder
from shopcli.analysis.sentiment.cues import Cue, chinese_cues, english_cues, english_tokens
from shopcli.analysis.sentiment.judge import Judged, Polarity
from shopcli.analysis.sentiment.lexicon import lexicon_judge
from shopcli.analysis.sentiment.vocabulary import Kind

ZH_GOAL, LAPTOP_GOAL = 0.80, 0.60
"""Accuracy on zh_shopping, macro F1 on laptop."""
OURS = "shopcli, lexicon"
_BANDS = (0.6, 0.7, 0.8, 0.9, 1.01)


@dataclass(frozen=True, slots=True)
class Case:
    """A text, or what stands from `start` to `end` in it, with what people said of it."""

    text: str
    label: Polarity
    start: int = 0
    end: int = 0

    @property
    def seen(self) -> bool:
        return crc32(self.text.encode()) % 2 == 0


Method: TypeAlias = Callable[[Case], Polarity]
Pairs: TypeAlias = Sequence[tuple[Polarity, Polarity]]
"""What people said, with what was judged."""


def zh_shopping(folder: Path) -> tuple[Case, ...]:
    labels = {"1": Polarity.POSITIVE, "0": Polarity.NEGATIVE}
    with (folder / "reviews" / "zh_shopping.dev.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(Case(row["review"], labels[row["label"]]) for row in csv.DictReader(lines))


def laptop(folder: Path) -> tuple[Case, ...]:
    sentences = ElementTree.parse(folder / "reviews" / "semeval14_laptop.xml").getroot()
    return tuple(
        Case(sentence.findtext("text") or "", Polarity(term.attrib["polarity"]), *_span(term))
        for sentence in sentences
        for term in sentence.iter("aspectTerm")
        if term.attrib["polarity"] != "conflict"
    )


def _span(term: ElementTree.Element) -> tuple[int, int]:
    return int(term.attrib["from"]), int(term.attrib["to"])


def accuracy(pairs: Pairs) -> float:
    return sum(label == judged for label, judged in pairs) / len(pairs)


def macro_f1(pairs: Pairs) -> float:
    """The mean over the labels of 2 · right / (judged so + labelled so)."""
    labels, judged = Counter(label for label, _ in pairs), Counter(judged for _, judged in pairs)
    right = Counter(label for label, judged in pairs if label == judged)
    return sum(2 * right[each] / (labels[each] + judged[each]) for each in labels) / len(labels)


def praise_or_blame(score: float) -> Polarity:
    return Polarity.NEGATIVE if score < 0 else Polarity.POSITIVE


def of_three(score: float, neutral: float) -> Polarity:
    return Polarity.NEUTRAL if abs(score) < neutral else praise_or_blame(score)


def zh_methods() -> dict[str, Method]:
    judge = lexicon_judge()
    methods: dict[str, Method] = {
        "words, without rules": lambda case: praise_or_blame(_balance(chinese_cues(case.text)))
    }
    if find_spec("snownlp"):
        from snownlp import SnowNLP

        methods["snownlp (trained)"] = lambda case: praise_or_blame(SnowNLP(case.text).sentiments - 0.5)
    methods[OURS] = lambda case: praise_or_blame(judge.judge(case.text, "zh").score)
    return methods


def laptop_methods() -> dict[str, Method]:
    judge = lexicon_judge()
    methods: dict[str, Method] = {
        "words, without rules": lambda case: of_three(_balance(english_cues(english_tokens(case.text))), 0.5)
    }
    if find_spec("vaderSentiment"):
        from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

        vader = SentimentIntensityAnalyzer()
        # Its own authors' threshold, on the whole sentence: it knows nothing of parts.
        methods["vaderSentiment"] = lambda case: of_three(vader.polarity_scores(case.text)["compound"], 0.05)
    methods[OURS] = lambda case: judge.judge_part(case.text, case.start, case.end, "en").polarity
    return methods


def _balance(cues: Sequence[Cue]) -> int:
    """Words of praise less words of blame."""
    return sum((cue.value > 0) - (cue.value < 0) for cue in cues if cue.kind is Kind.POLAR)


def run(options: Namespace) -> None:
    folder = data_folder()
    if not (folder / "reviews").is_dir():
        print(f"no reviews in {folder}")
        return
    reviews, terms = zh_shopping(folder), laptop(folder)
    print(*_table("zh_shopping: accuracy", reviews, zh_methods(), accuracy, ZH_GOAL), sep="\n")
    print(*_table("laptop: macro F1", terms, laptop_methods(), macro_f1, LAPTOP_GOAL), sep="\n")
    judge = lexicon_judge()
    whole = [(case.label, judge.judge(case.text, "zh")) for case in reviews if not case.seen]
    parts = [(case.label, judge.judge_part(case.text, case.start, case.end, "en")) for case in terms if not case.seen]
    print(*_confidence_table({"zh_shopping": whole, "laptop": parts}), sep="\n")
    _print_misses("zh_shopping", reviews, zh_methods()[OURS], options.misses)
    _print_misses("laptop", terms, laptop_methods()[OURS], options.misses)


def _table(
    title: str, cases: Sequence[Case], methods: Mapping[str, Method], measure: Callable[[Pairs], float], goal: float
) -> Iterator[str]:
    yield f"| {title} | seen | not seen | all | goal | texts a second |"
    yield "|---|--:|--:|--:|--:|--:|"
    commonest = Counter(case.label for case in cases).most_common(1)[0][0]
    for name, method in {f"always {commonest}": lambda _: commonest, **methods}.items():
        method(cases[0])  # what is read at the first use is not measured
        started = time.process_time()
        pairs = [(case.label, method(case)) for case in cases]
        speed = f"{len(cases) / (time.process_time() - started):,.0f}" if name in methods else ""
        halves = [
            measure([pair for case, pair in zip(cases, pairs, strict=True) if case.seen == seen])
            for seen in (True, False)
        ]
        figures = " | ".join(f"{value:.3f}" for value in (*halves, measure(pairs)))
        yield f"| {name} | {figures} | {f'>= {goal:.2f}' if name == OURS else ''} | {speed} |"
    yield ""


def _confidence_table(judged: Mapping[str, Sequence[tuple[Polarity, Judged]]]) -> Iterator[str]:
    """How often judgements that are so sure are right, in the halves not seen. No whole review is labelled neutral."""
    yield f"| confidence, not seen | {' | '.join(f'{name}: right | of' for name in judged)} |"
    yield f"|---|{'--:|--:|' * len(judged)}"
    for low, high in zip((0.0, *_BANDS), _BANDS, strict=False):
        cells = []
        for pairs in judged.values():
            band = [label == each.polarity for label, each in pairs if low <= each.confidence < high]
            cells += [f"{sum(band) / len(band):.2f}" if band else "", str(len(band))]
        yield f"| {low:.1f} to {min(high, 1):.1f} | {' | '.join(cells)} |"
    yield ""


def _print_misses(name: str, cases: Sequence[Case], method: Method, most: int) -> None:
    misses = [(case, judged) for case in cases if case.seen and (judged := method(case)) != case.label]
    for case, judged in misses[:most]:
        part = f" [{case.text[case.start : case.end]}]" if case.end else ""
        print(f"{name}: {judged}, not {case.label}{part}: {' '.join(case.text.split())}")
