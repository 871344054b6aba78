"""Which labelled texts are learned from, and which are held out to tell how well."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from shopcli.analysis.learning.classifier import Example
from shopcli.text import fold

FEWEST = 5
"""Different texts that a label needs."""


@dataclass(frozen=True, slots=True)
class Split:
    train: tuple[Example, ...]
    test: tuple[Example, ...]
    labels: tuple[str, ...]
    """Sorted."""
    repeated: int
    """Examples whose text another one has too: all of them stand on one side."""
    contradictory: int
    """Of those, the ones that carry another label than most with their text."""
    rare: tuple[tuple[str, int], ...]
    """Labels that were left out, as fewer than five texts have them, and how many do."""


def split(examples: Iterable[Example], share: float, seed: int) -> Split:
    """About `share` of each label's texts are held out, and at least one; which ones, text and `seed` decide alone."""
    groups: dict[str, list[Example]] = defaultdict(list)
    for example in examples:
        groups[_key(example.text)].append(example)
    by_label: dict[str, list[str]] = defaultdict(list)
    for key, group in groups.items():
        by_label[_label_of(group)].append(key)
    train: list[Example] = []
    test: list[Example] = []
    kept = sorted(label for label, keys in by_label.items() if len(keys) >= FEWEST)
    for label in kept:
        keys = sorted(by_label[label], key=lambda key: _lot(key, seed))
        held_out = max(1, round(share * len(keys)))
        for side, chosen in ((test, keys[:held_out]), (train, keys[held_out:])):
            side += [example for key in chosen for example in groups[key] if example.label in kept]
    return Split(
        tuple(train),
        tuple(test),
        tuple(kept),
        sum(len(group) for group in groups.values() if len(group) > 1),
        sum(example.label != _label_of(group) for group in groups.values() for example in group),
        tuple(sorted((label, len(keys)) for label, keys in by_label.items() if len(keys) < FEWEST)),
    )


def _key(text: str) -> str:
    """The same for texts that differ in case, width of letters, spaces and punctuation alone."""
    return "".join(character for character in fold(text) if character.isalnum()) or text.strip()


def _label_of(group: Sequence[Example]) -> str:
    counts = Counter(example.label for example in group)
    return min(counts, key=lambda label: (-counts[label], label))


def _lot(key: str, seed: int) -> bytes:
    return hashlib.sha256(f"{seed}\n{key}".encode(errors="surrogatepass")).digest()
