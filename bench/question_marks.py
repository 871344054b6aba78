"""Is an answer right? Decided by code, from the answer's words, its verdict and the ids it rests on."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from bench.question_entries import Question, Reading, number_words

NOT_SAID = 3
"""The exit code of a question that the catalog does not answer."""
LONGEST = {"en": 600, "zh": 300}
"""Characters of an answer: one that tells everything holds every right word. Lists over the catalog may be longer."""

_LONG_UNITS = {
    r"watts?|瓦特?": "w", r"hours?|hrs?|小时": "h", r"minutes?|mins?|分钟": "min", r"days?": "day", r"weeks?": "week",
    r"months?|mos?": "month", r"years?|yrs?": "year", r"kilograms?|kilos?|公斤|千克": "kg", r"grams?|克": "g",
    r"gigabytes?": "gb", r"terabytes?": "tb", r"millimet(?:er|re)s?|毫米": "mm", r"centimet(?:er|re)s?|厘米": "cm",
    r"percent|per cent": "%", r"hertz|赫兹": "hz", r"decibels?|分贝": "db",
}  # fmt: skip
_UNITS = [(re.compile(rf"(?<=\d)[ -]?(?:{long})(?![a-z])"), short) for long, short in _LONG_UNITS.items()]
_UNIT = r"(?:w|wh|h|min|day|week|month|year|kg|g|gb|tb|mm|cm|%|hz|db|mah|mb/s)(?![a-z])"
_SHORT = re.compile(rf"(?<=\d)[ -](?={_UNIT})")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_EMPTY_CENTS = re.compile(r"(?<=\d)\.0+(?!\.?\d)")
_TIMES = re.compile(r"(?<=\d)\s*[x×]\s*(?=\d)")
_HAN = "\u3400-\u9fff"
_BESIDE_HAN = re.compile(rf"(?<=[{_HAN}])\s+|\s+(?=[{_HAN}])")

_YES = re.compile(r"yes\b|(?:是的?|有|能|会|可以|支持)(?=[，,。:：;；、]|$)")
_NO = re.compile(r"no\b|(?:否|不|没|无)")
_DENIAL = re.compile(r"\b(?:no|not|none|never|neither|nor|without|lacks?|lacking|cannot)\b|n't\b|[不没否未无]")
_NO_DENIALS = re.compile(r"无线|无损|无理由|无论|无需|不锈钢|不论|不同|不仅|不只|不但|not only|no extra")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|(?<=[。！？；])|\n+")


@dataclass(frozen=True, slots=True)
class Reply:
    """What `shopcli ask --json` said."""

    exit_code: int
    answerable: bool | None
    answer: str
    ids: frozenset[str]
    """The products that it shows."""
    evidence_ids: frozenset[str]
    """The products that its evidence comes from."""


def taken_for_fact(question: Question, reply: Reply) -> bool:
    """Whether something that the catalog does not say was answered as if it did."""
    return question.answerable is False and (reply.answerable is True or reply.exit_code == 0)


def faults(question: Question, reply: Reply) -> list[str]:
    """What is wrong with a reply, in words; empty where it is right."""
    found = []
    if question.answerable is False:
        found += [] if reply.answerable is False else ["answered as a fact"]
        found += [] if reply.exit_code == NOT_SAID else [f"exit code {reply.exit_code}, not {NOT_SAID}"]
    elif question.answerable and (reply.answerable is not True or reply.exit_code):
        found.append(f"not answered, exit code {reply.exit_code}")
    found += _wrong_words(question, reply)
    found += [f"does not rest on {each}" for each in sorted(question.product_ids - reply.ids - reply.evidence_ids)]
    if question.readings and not any(_agrees(question, reading, reply) for reading in question.readings):
        found.append(f"should be {' or '.join(_written(reading) for reading in question.readings)}")
    return found


def _wrong_words(question: Question, reply: Reply) -> list[str]:
    said = normal(reply.answer)
    found = ["says too much"] if question.kind != "catalog" and len(said) > LONGEST[question.language] else []
    found += [f"lacks “{each}”" for each in question.expect if not occurs(each, said)]
    found += [f"says “{each}”" for each in question.forbidden if occurs(each, said)]
    if question.says is not None and affirms(reply.answer) is not question.says:
        found.append(f"should say {'yes' if question.says else 'no'}")
    if question.first and _first_named(question.first, said) != 0:
        found.append(f"should name {question.first[0]} first")
    return found


def _written(reading: Reading) -> str:
    return ", ".join(reading.value) if isinstance(reading.value, list) else str(reading.value)


def _agrees(question: Question, reading: Reading, reply: Reply) -> bool:
    if isinstance(reading.value, list):
        return set(reading.value) in (reply.ids, reply.evidence_ids)
    if isinstance(reading.value, str):
        return reading.value in reply.ids | reply.evidence_ids
    return occurs(number_words(reading.value, question.language), normal(reply.answer))


def normal(text: str) -> str:
    """One spelling for what answers spell in several: case, width, units, thousands, and spaces beside Chinese."""
    text = unicodedata.normalize("NFKC", text).casefold().replace("’", "'").replace("‑", "-").replace("**", "")
    text = _EMPTY_CENTS.sub("", _THOUSANDS.sub("", text))
    text = _TIMES.sub("x", text)
    for pattern, short in _UNITS:
        text = pattern.sub(short, text)
    return _BESIDE_HAN.sub("", _SHORT.sub("", " ".join(text.split())))


def occurs(alternatives: str, said: str) -> bool:
    """Whether one of `a|b|c` stands in a normalised text as whole words and whole numbers."""
    return any(_place(each, said) is not None for each in alternatives.split("|"))


def _place(words: str, said: str) -> int | None:
    wanted = normal(words)
    before = r"(?<![a-z0-9])(?<!\d\.)" if re.match(r"[a-z0-9]", wanted) else ""
    after = r"(?!\.?\d)" if re.search(r"[a-z0-9]$", wanted) else ""
    if wanted[-1:].isdigit():
        after += rf"(?:(?![a-z])|(?={_UNIT}))"
    elif after:
        after += "(?![a-z])"
    match = re.search(before + re.escape(wanted) + after, said)
    return match.start() if match else None


def _first_named(names: Sequence[str], said: str) -> int | None:
    """The number of the name that stands first; of two that begin at one place, the longer."""
    places = [
        (place, -len(name), number) for number, name in enumerate(names) if (place := _place(name, said)) is not None
    ]
    return min(places)[2] if places else None


def affirms(answer: str) -> bool:
    """Whether an answer says yes: by its first word, else by a first sentence that denies nothing."""
    first = normal(next((part for part in _SENTENCE.split(answer.strip()) if part.strip()), ""))
    if _YES.match(first):
        return True
    first = _NO_DENIALS.sub("", first)
    return bool(first) and not _NO.match(first) and not _DENIAL.search(first)
