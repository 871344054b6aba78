"""The questions of `questions.yaml` and of the sets beside it, each with what an answer must hold."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.question_gold import Gold, computed, mentions, states, value_at
from bench.yaml_file import read_yaml

KINDS = ("fact", "review", "policy", "catalog", "comparison", "unanswerable")
LANGUAGES = ("en", "zh")
OPEN = Path(__file__).with_name("questions.yaml")
SETS = {path.stem.removeprefix("questions_"): path for path in sorted(OPEN.parent.glob("questions_*.yaml"))}
"""Further sets by name. The builders of `ask` work with those of one kind, and do not read the held-out ones."""
_FIELDS = {
    "id", "language", "kind", "question", "product", "answerable", "source", "absent", "gold",
    "expect", "not", "says", "first", "product_ids",
}  # fmt: skip
_NUMERALS = {
    "en": ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    "zh": ("零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a question over the catalog: of which products what is asked, and what it comes to."""

    of: Mapping[str, Any]
    ask: str
    value: Gold


@dataclass(frozen=True, slots=True)
class Question:
    id: str
    language: str
    kind: str
    text: str
    answerable: bool | None
    """None where “no” and “the catalog does not say” are both right, and only the words of the answer decide."""
    product: str | None = None
    expect: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    says: bool | None = None
    """The answer to a yes-or-no question."""
    first: tuple[str, ...] = ()
    """Names of which the answer must name the first before the others."""
    product_ids: frozenset[str] = frozenset()
    readings: tuple[Reading, ...] = ()
    """The answer must agree with one of them."""
    source: Mapping[str, Any] = field(default_factory=dict)
    """Path of a field → what stands there."""
    absent: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """A product's id, `store` or `catalog` → words that do not stand there."""


def load(path: Path) -> list[Question]:
    """The questions in their order. Raises `ValueError` for an entry that is not well formed."""
    entries: Sequence[dict[str, Any]] = read_yaml(path)
    return [_question(entry) for entry in entries]


def disagreements(question: Question) -> list[str]:
    """Where what is written of a question is not what the catalog says; empty where the gold is good."""
    found = []
    for path, written in question.source.items():
        try:
            stated = value_at(question.language, path)
        except (KeyError, IndexError):
            found.append(f"{path}: there is no such field")
            continue
        if not states(stated, written):
            found.append(f"{path}: {stated!r}, written {written!r}")
    for owner, words in question.absent.items():
        found += [f"{owner}: “{word}” does stand there" for word in mentions(question.language, owner, words)]
    for reading in question.readings:
        value = computed(question.language, reading.of, reading.ask)
        if value != reading.value:
            found.append(f"{reading.ask} of {dict(reading.of)}: {value!r}, written {reading.value!r}")
    return found


def number_words(number: int, language: str) -> str:
    """A count as an answer may write it: `3|three`; a Chinese numeral counts only before a measure word."""
    names = _NUMERALS[language]
    if number >= len(names):
        return str(number)
    measures = "款台个种" if language == "zh" else [""]
    return "|".join([str(number), *(names[number] + measure for measure in measures)])


def _question(entry: dict[str, Any]) -> Question:
    faults = list(_faults(entry))
    if faults:
        raise ValueError(f"{entry.get('id', entry)}: {'; '.join(faults)}")
    gold = entry.get("gold", [])
    return Question(
        id=entry["id"],
        language=entry["language"],
        kind=entry["kind"],
        text=entry["question"],
        answerable=entry.get("answerable"),
        product=entry.get("product"),
        expect=tuple(map(str, entry.get("expect", ()))),
        forbidden=tuple(map(str, entry.get("not", ()))),
        says=entry.get("says"),
        first=tuple(entry.get("first", ())),
        product_ids=frozenset(entry.get("product_ids", ())),
        readings=tuple(
            Reading(each["of"], each["ask"], sorted(each["value"]) if each["ask"] == "set" else each["value"])
            for each in (gold if isinstance(gold, list) else [gold])
        ),
        source=entry.get("source", {}),
        absent={owner: tuple(words) for owner, words in entry.get("absent", {}).items()},
    )


def _faults(entry: dict[str, Any]) -> Sequence[str]:
    """What is missing from an entry, or in it and unknown."""
    faults = [f"no {name}" for name in ("id", "language", "kind", "question") if not entry.get(name)]
    faults += [f"{name} is unknown" for name in sorted(entry.keys() - _FIELDS)]
    if entry.get("kind") not in KINDS or entry.get("language") not in LANGUAGES:
        faults.append("its kind or language is unknown")
    if entry.get("kind") == "unanswerable":
        if entry.get("answerable") is not False or not entry.get("absent"):
            faults.append("what cannot be answered needs `answerable: false` and what is absent")
    elif not entry.keys() & {"source", "gold", "absent"}:
        faults.append("no source")
    elif not entry.keys() & {"expect", "says", "first", "gold"}:
        faults.append("nothing is expected of the answer")
    return faults
