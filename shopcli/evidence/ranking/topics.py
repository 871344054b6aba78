"""Which topics a question asks for, and which a piece of text is about, whatever words either uses."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from shopcli.evidence.ranking.topic_words import TOPICS
from shopcli.evidence.words.stems import stems
from shopcli.text import fold

Topics = frozenset[int]
NO_TOPICS: Topics = frozenset()


@dataclass(frozen=True, slots=True)
class TopicWords:
    """Topics by the stems of single English words; by phrases of several; by Chinese words."""

    stems: dict[str, Topics]
    phrases: dict[str, Topics]
    chinese: dict[str, Topics]

    def of(self, found: Iterable[str], text: str) -> Topics:
        """The topics of `text`, whose stems are `found`."""
        topics = [self.stems[stem] for stem in self.stems.keys() & set(found)]
        folded = fold(text)
        topics += [about for phrase, about in self.phrases.items() if phrase in folded]
        if not text.isascii():
            topics += [about for word, about in self.chinese.items() if word in folded]
        return NO_TOPICS.union(*topics)


@dataclass(frozen=True, slots=True)
class TopicTable:
    """What asks for a topic, what names it, and what stands in texts that answer."""

    asking: TopicWords
    naming: TopicWords
    answering: TopicWords


@cache
def topic_table() -> TopicTable:
    rows = [
        [_entries(column) for column in line.split("|")] for line in TOPICS.replace("\n    ", " ").strip().splitlines()
    ]
    return TopicTable(
        asking=_words([asks + names for asks, names, _ in rows]),
        naming=_words([names for _, names, _ in rows]),
        answering=_words([names + answers for _, names, answers in rows]),
    )


def _entries(column: str) -> list[str]:
    return [entry for part in column.split(",") if (entry := part.strip())]


def _words(topics: list[list[str]]) -> TopicWords:
    """`topics` holds the words of each."""
    by_kind: tuple[dict[str, Topics], ...] = ({}, {}, {})
    for topic, words in enumerate(topics):
        for word in words:
            kind, key = (2, word) if not word.isascii() else (1, word) if " " in word else (0, stems(word)[0])
            by_kind[kind][key] = by_kind[kind].get(key, NO_TOPICS) | {topic}
    return TopicWords(*by_kind)
