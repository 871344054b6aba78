"""The sentence of a product that is nearest to a question: by words that few products share, and by its meaning."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf, log

from shopcli.catalog.product import Product
from shopcli.evidence.descriptions.candidates import Candidate, texts
from shopcli.evidence.descriptions.measures import asks_number, is_measured
from shopcli.evidence.products.names import short_name
from shopcli.evidence.questions.question import Asked
from shopcli.evidence.ranking.semantics import Loader, Semantics
from shopcli.evidence.words.content import as_written, content, coverage, stem
from shopcli.evidence.words.everyday import everyday_stems
from shopcli.index.index import Index
from shopcli.patterns import Pattern
from shopcli.query.need import Language
from shopcli.text import has_han

_RARE = 3.0
"""The rarity, summed over the words that a sentence shares with a question, from which it answers: one word is enough
that one product in twenty has."""
_RAREST = 0.8
"""Of what a word may reach at all: in a shop of five products none is rarer than one in five."""
_NEAR: dict[Language, float] = {"en": 0.41, "zh": 0.48}
"""The cosine from which a clause answers: one in a thousand clauses of other products comes so near to a question."""
_BESIDE = 0.08
"""By how much less near it may be beside what answers already."""
_WORD = 0.02
"""What the rarity of shared words adds to it."""
_CLAUSES = re.compile(r"[,;:，；：。、]\s*|\s[-–—]\s|\s(?:but|and|so|while|which|that)\s")
_SHORTEST = 4
_NAME = Pattern(r"(?<![a-z])its?(?![a-z])|它")
_TOKEN = re.compile(r"[a-z0-9][a-z0-9'.+-]*|[^\sa-z0-9]")


@dataclass(frozen=True, slots=True)
class Near:
    """What tells how near a sentence is: how rare words are in the catalog, and `load` brings what knows meanings."""

    index: Index
    load: Loader


def nearest(product: Product, asked: Asked, near: Near, *, beside: bool) -> Candidate | None:
    """None where no sentence is near enough; `beside` says that something else answers already.

    `near.load` is called only where there is a sentence that may answer.
    """
    low, numbered = asked.low, asks_number(asked.low)
    found = [
        one
        for one in texts(product, asked)
        if one.cited and one.cited.field != "title" and (not numbered or is_measured(one.text, low))
    ]
    if not found:
        return None
    name = short_name(product)
    words = [word for word in content(low) if len(word) > 1 and not coverage([word], name)]
    shared = [_rarity(words, one.text, low, near.index) for one in found]
    scores = [_WORD * rarity for rarity in shared]
    if semantics := near.load():
        scores = [score + cosine for score, cosine in zip(scores, _cosines(low, found, semantics), strict=True)]
    enough = _NEAR[asked.language] - (_BESIDE if beside else 0.0) if semantics else inf
    rare = min(_RARE, _RAREST * log(max(2, near.index.summary.products)))
    answering = [(score, -at) for at, score in enumerate(scores) if shared[at] >= rare or score >= enough]
    return found[-max(answering)[1]] if answering else None


def _rarity(words: Sequence[str], text: str, low: str, index: Index) -> float:
    """How rare the words are together that a text shares with the question."""
    shared = [word for word in words if coverage([word], text)]
    telling = [word for word in shared if not _is_modifier(word, words, shared, low)]
    written = [word if has_han(word) else as_written([word], text) or word for word in telling]
    stems = ([stem for stem in index.stems(each) if len(stem) > 1] for each in written)
    return sum(max(map(index.rarity, each), default=0.0) for each in stems)


def _is_modifier(word: str, words: Sequence[str], shared: Sequence[str], low: str) -> bool:
    """Whether it only tells what another word is, of which the text is silent: a heat pump is no heat."""
    tokens = [stem(token.rstrip(".'-")) for token in _TOKEN.findall(low)]
    behind = [after for token, after in pairwise(tokens) if token == word]
    return any(after in words and after not in shared and after not in everyday_stems() for after in behind)


def _cosines(low: str, found: Sequence[Candidate], semantics: Semantics) -> list[float]:
    """For each that of its nearest clause: a sentence that tells two things is near to neither as a whole."""
    clauses = [
        [part for part in _CLAUSES.split(one.text) if len(part.strip()) >= _SHORTEST] or [one.text] for one in found
    ]
    cosines = iter(semantics.similarities(_NAME.sub(" ", low).strip(), [part for parts in clauses for part in parts]))
    return [max(next(cosines) for _ in parts) for parts in clauses]
