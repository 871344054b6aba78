"""A trained part and its figures, as tables for readers and as values for scripts."""

from pathlib import Path

from shopcli.analysis.learning.figures import Figures
from shopcli.analysis.learning.header import Header
from shopcli.analysis.learning.splitting import FEWEST, Split
from shopcli.analysis.learning.training import Trained
from shopcli.analysis.sentiment.judge import Polarity
from shopcli.query.need import Language
from shopcli.render.counting import counted
from shopcli.render.encode import Json
from shopcli.render.lines import Line, Table, View
from shopcli.render.training_words import TrainingWords, training_words
from shopcli.text import one_line, shorten

_MOST_LABELS = 30
_WIDEST_CONFUSION = 6
"""Labels whose confusions are shown as a table."""
_MOST_CONFUSED = 8
_LONGEST_LABEL = 60

_POLARITIES = {Polarity.POSITIVE: "好评", Polarity.NEUTRAL: "中性", Polarity.NEGATIVE: "差评"}


def schema_text() -> str:
    """The JSON Schema (2020-12) of what `--json` prints."""
    return Path(__file__).with_name("training.schema.json").read_text(encoding="utf-8")


def training_view(trained: Trained, language: Language) -> View:
    say = training_words(language)
    header, figures = trained.header, trained.header.figures
    low, high = figures.interval
    numbers = {
        "accuracy": _percent(figures.accuracy),
        "count": f"{figures.count:,}",
        "low": _percent(low),
        "high": _percent(high),
        "baseline": _percent(figures.baseline),
        "label": _shown(figures.most_frequent, header, language),
        "confidence": _percent(figures.confidence),
    }
    view: list[Line | Table] = [Line(header.name, heading=True)]
    view += [Line(text.format(**numbers)) for text in (say.right, say.baseline)]
    if trained.built_in is not None:
        said = say.built_in if trained.built_in < figures.accuracy else say.built_in_suffices
        view.append(Line(said.format(built_in=_percent(trained.built_in))))
    view.append(Line(say.mean_f1.format(f1=_share(figures.macro_f1), baseline=_share(figures.baseline_macro_f1))))
    view.append(Line(say.confidence.format(**numbers)))
    view += [Line(""), *_by_label(header, say, language), Line(""), *_confusions(header, say, language), Line("")]
    return [*view, *_learned_from(header, trained.split, say)]


def _by_label(header: Header, say: TrainingWords, language: Language) -> list[Line | Table]:
    rows = [
        (
            f"{each.count:,}",
            *map(_share, (each.precision, each.recall, each.f1)),
            _shown(each.label, header, language),
        )
        for each in sorted(header.figures.by_label, key=lambda each: (-each.count, each.label))
    ]
    shown = rows[:_MOST_LABELS]
    narrow = [
        Line(
            f"{row[-1]}{say.colon}" + say.between.join(map(" ".join, zip(say.header, row[:-1], strict=False))),
            mark="item",
        )
        for row in shown
    ]
    more = [Line(say.more.format(count=len(rows) - len(shown)))] if len(rows) > len(shown) else []
    return [Table(say.header, tuple(shown), tuple(narrow)), *more]


def _confusions(header: Header, say: TrainingWords, language: Language) -> list[Line | Table]:
    figures = header.figures
    names = [_shown(label, header, language) for label in figures.labels]
    pairs = sorted(
        (-count, gold, said)
        for gold, row in enumerate(figures.confusion)
        for said, count in enumerate(row)
        if count and gold != said
    )
    lines = [
        Line(
            say.confused_row.format(
                gold=names[gold], said=names[said], count=f"{-count:,}", all=f"{sum(figures.confusion[gold]):,}"
            ),
            mark="item",
        )
        for count, gold, said in pairs[:_MOST_CONFUSED]
    ]
    if len(names) <= _WIDEST_CONFUSION:
        rows = tuple((*(f"{n:,}" for n in row), name) for row, name in zip(figures.confusion, names, strict=True))
        return [Line(say.confusion, heading=True), Table((*names, say.label), rows, tuple(lines))]
    return [Line(say.confused, heading=True), *lines] if lines else []


def _learned_from(header: Header, split: Split, say: TrainingWords) -> list[Line]:
    lines = [say.learned.format(texts=f"{header.texts:,}", file=header.file)]
    if split.repeated:
        lines.append(counted(say.repeated, split.repeated))
    if split.contradictory:
        lines.append(counted(say.contradictory, split.contradictory))
    if split.rare:
        named = say.between.join(f"{_short(label)} ({count})" for label, count in split.rare[:_MOST_CONFUSED])
        rest = len(split.rare) - _MOST_CONFUSED
        more = say.between + say.more.format(count=rest) if rest > 0 else ""
        lines.append(say.rare.format(fewest=FEWEST, labels=named + more))
    return [Line(line) for line in [*lines, say.use[header.purpose].format(name=header.name)]]


def _shown(label: str, header: Header, language: Language) -> str:
    if header.purpose == "sentiment" and language == "zh":
        return _POLARITIES[Polarity(label)]
    return _short(label)


def _short(label: str) -> str:
    return shorten(one_line(label), _LONGEST_LABEL)


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %"


def _share(share: float) -> str:
    return f"{share:.2f}"


def training_value(trained: Trained) -> dict[str, Json]:
    """What `training.schema.json` describes, without `schema_version` and `task`."""
    header, split = trained.header, trained.split
    rare: list[Json] = [{"label": label, "texts": count} for label, count in split.rare]
    return {
        **header_value(header),
        "repeated": split.repeated,
        "contradictory": split.contradictory,
        "left_out": rare,
        "figures": _figures_value(header.figures),
        "built_in": None if trained.built_in is None else _rounded(trained.built_in),
    }


def header_value(header: Header) -> dict[str, Json]:
    return {
        "name": header.name,
        "kind": header.kind,
        "purpose": header.purpose,
        "labels": list(header.labels),
        "file": header.file,
        "sha256": header.sha256,
        "texts": header.texts,
        "held_out": header.figures.count,
        "settings": dict(header.settings),
        "trained_at": header.trained_at,
        "version": header.version,
    }


def _figures_value(figures: Figures) -> dict[str, Json]:
    low, high = figures.interval
    by_label: list[Json] = [
        {
            "label": each.label,
            "texts": each.count,
            "precision": _rounded(each.precision),
            "recall": _rounded(each.recall),
            "f1": _rounded(each.f1),
        }
        for each in figures.by_label
    ]
    return {
        "accuracy": _rounded(figures.accuracy),
        "interval": [_rounded(low), _rounded(high)],
        "macro_f1": _rounded(figures.macro_f1),
        "confidence": _rounded(figures.confidence),
        "baseline": {
            "label": figures.most_frequent,
            "accuracy": _rounded(figures.baseline),
            "macro_f1": _rounded(figures.baseline_macro_f1),
        },
        "by_label": by_label,
        "confusion": [list(row) for row in figures.confusion],
    }


def _rounded(share: float) -> float:
    return round(share, 4)
