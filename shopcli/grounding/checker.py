"""The live claim check: prose in as it streams, the same prose out with each claim marked off and judged."""

from collections.abc import Iterator
from dataclasses import replace

from shopcli.grounding.claim import Said
from shopcli.grounding.drafted import as_drafted
from shopcli.grounding.evidence import Evidence
from shopcli.grounding.reading import Placed, Read, read_sentence
from shopcli.grounding.roster import Roster
from shopcli.grounding.sentences import Sentence, Sentences
from shopcli.grounding.table import Table
from shopcli.grounding.topic import Topic


class ClaimChecker:
    """`feed` gives what is decided so far, `finish` the rest; a sentence is held back until it is whole.

    The texts of everything that comes out, joined, are the text that went in. How it was cut into pieces makes no
    difference to text and claims.
    """

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._sentences = Sentences()
        self._roster = Roster(evidence)
        self._topic = Topic()
        self._table = Table()

    def feed(self, text: str) -> list[Said]:
        return self._checked(self._sentences.feed(text))

    def finish(self) -> list[Said]:
        return self._checked(self._sentences.finish())

    def _checked(self, sentences: list[Sentence]) -> list[Said]:
        return [said for sentence in sentences for said in _marked_off(sentence.text, self._claims(sentence))]

    def _claims(self, sentence: Sentence) -> list[Placed]:
        return [
            replace(placed, claim=as_drafted(placed.claim, sentence.text, self._evidence))
            for placed in self._read(sentence).claims
        ]

    def _read(self, sentence: Sentence) -> Read:
        if sentence.opens:
            self._topic.begin(sentence)
        if sentence.line != "row":
            self._table.end()
        if sentence.line == "code" or not sentence.text.strip():
            return Read([], [], [])
        if sentence.line == "row":
            return self._table.read(sentence, self._topic, self._roster, self._evidence)
        read = read_sentence(_on_one_line(sentence.text), self._topic, self._roster, self._evidence)
        self._topic.name(sentence, read.mentions, read.apart)
        return read


def _on_one_line(text: str) -> str:
    """`text` with a space for each line break that it was wrapped at, place by place."""
    return text[:-1].replace("\n", " ") + text[-1:]


def _marked_off(text: str, claims: list[Placed]) -> Iterator[Said]:
    """`text` in pieces, each claim one of its own."""
    at = 0
    for placed in claims:
        if placed.start > at:
            yield Said(text[at : placed.start])
        said = text[placed.start : placed.end]
        yield Said(said, replace(placed.claim, text=said))
        at = placed.end
    if at < len(text):
        yield Said(text[at:])
