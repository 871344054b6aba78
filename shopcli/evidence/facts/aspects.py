"""Which attributes a question asks for, by the words that people ask with and by the names that shops give them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from shopcli.attributes.facts import canonical, display
from shopcli.attributes.table import ATTRIBUTES
from shopcli.catalog.product import AttributeValue
from shopcli.evidence.facts.aspect_words import ASPECTS
from shopcli.evidence.words.content import stem
from shopcli.patterns import Pattern
from shopcli.query.common_words import FUNCTION_WORDS
from shopcli.query.feature_words import FEATURES
from shopcli.text import fold, has_han


@dataclass(frozen=True, slots=True)
class Aspect:
    """What is asked for: the first of `keys` that a product states. `said` stands at `start` of the question.

    `name` is the catalog's own name of an attribute that no table knows.
    """

    keys: tuple[str, ...]
    said: str
    start: int
    name: str = ""

    @property
    def end(self) -> int:
        return self.start + len(self.said)

    def label(self, language: str) -> str:
        return self.name or display(self.keys[0], "zh" if language == "zh" else "en")


def find_aspects(text: str, attributes: Mapping[str, AttributeValue]) -> list[Aspect]:
    """What `text`, in small letters, asks for, the longest words first; `attributes` lend their own names."""
    found = [*_asked(text), *_features(text), *_named(text, attributes)]
    found.sort(key=lambda aspect: (-len(aspect.said), aspect.start))
    kept: list[Aspect] = []
    for aspect in found:
        if all(aspect.end <= other.start or other.end <= aspect.start for other in kept):
            kept.append(aspect)
    return kept


def speaks_of(text: str, aspect: Aspect) -> bool:
    """Whether a text names any of what the aspect asks for."""
    return any(not set(one.keys).isdisjoint(aspect.keys) for one in find_aspects(text.lower(), {}))


@cache
def _table() -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
    rows = []
    for line in ASPECTS.strip().splitlines():
        keys, english, chinese = (column.strip() for column in line.split("|"))
        latin = "|".join(_word(phrase) for phrase in _longest_first(english))
        pattern = f"(?<![a-z0-9-])(?:{latin})|{'|'.join(map(_han_word, _longest_first(chinese)))}"
        rows.append((tuple(keys.split(", ")), re.compile(pattern)))
    return tuple(rows)


def _longest_first(column: str) -> list[str]:
    return sorted((phrase.strip() for phrase in column.split(",")), key=len, reverse=True)


def _word(phrase: str) -> str:
    if phrase.endswith("*"):
        return re.escape(phrase[:-1]) + r"[a-z]*"
    return re.escape(phrase).replace(r"\ ", r"[\s-]") + r"(?![a-z0-9])"


def _han_word(phrase: str) -> str:
    return re.escape(phrase) if has_han(phrase) else rf"(?<![a-z0-9]){re.escape(phrase)}(?![a-z0-9])"


def _asked(text: str) -> Iterator[Aspect]:
    for keys, pattern in _table():
        for match in pattern.finditer(text):
            yield Aspect(keys, match[0], match.start())


def _features(text: str) -> Iterator[Aspect]:
    for key, (hints, pattern) in FEATURES.items():
        for match in Pattern(pattern, hints.split()).finditer(text):
            yield Aspect((key,), match[0], match.start())


_SAME = {"need": "requir", "necessary": "requir", "come": "includ", "hav": "includ"}


def _named(text: str, attributes: Mapping[str, AttributeValue]) -> Iterator[Aspect]:
    """Attributes whose names the question says, or all of whose words it has: "Is a hub required?"."""
    words = {stem(word): at for word, at in _words(text)}
    # "Does it need a hub?" asks whether a hub is required.
    words |= {meant: words[said] for said, meant in _SAME.items() if said in words}
    for name in attributes:
        folded = fold(name)
        at = text.find(folded)
        if at >= 0 and (has_han(folded) or not text[at - 1 : at].isalnum()) and len(folded) > 1:
            yield Aspect((canonical(name),), folded, at, "" if canonical(name) in ATTRIBUTES else name)
            continue
        if has_han(folded):
            continue
        own = [stem(word) for word, _ in _words(folded) if word not in FUNCTION_WORDS]
        if len(own) > 1 and all(word in words for word in own):
            # Its words stand apart, so it is as long as they are together and takes the place of the first alone.
            yield Aspect((canonical(name),), own[0], words[own[0]], "" if canonical(name) in ATTRIBUTES else name)


def _words(text: str) -> list[tuple[str, int]]:
    return [(match[0], match.start()) for match in re.finditer(r"[a-z0-9]+", text)]
