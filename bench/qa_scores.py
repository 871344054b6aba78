"""What a ranking is worth, and the plain BM25 that it is held against."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from math import log

_WORD = re.compile(r"[a-z0-9]+(?:\.[0-9]+)?")
_K1, _B = 1.5, 0.75


def first_and_average(scores: Sequence[float], relevant: Sequence[bool]) -> tuple[float, float]:
    """Precision at 1 and average precision; candidates of equal scores stay in the order of the data."""
    order = sorted(range(len(scores)), key=lambda number: -scores[number])
    found = [place for place, number in enumerate(order, 1) if relevant[number]]
    return float(relevant[order[0]]), sum(seen / place for seen, place in enumerate(found, 1)) / len(found)


def macro_f1(truth: Sequence[bool], said: Sequence[bool]) -> float:
    """The mean of the F1 of "answerable" and of "not answerable"."""
    total = 0.0
    for verdict in (True, False):
        right = sum(true == verdict == guess for true, guess in zip(truth, said, strict=True))
        wrong = sum(true != guess for true, guess in zip(truth, said, strict=True))
        total += 2 * right / (2 * right + wrong or 1)
    return total / 2


def bm25(question: str, texts: Sequence[str]) -> list[float]:
    """k1 = 1.5, b = 0.75, stemmed words, the texts of the question being all there is."""
    documents = [Counter(_stems(text)) for text in texts]
    lengths = [document.total() for document in documents]
    mean = sum(lengths) / len(lengths) or 1.0
    scores = [0.0] * len(texts)
    for word in _stems(question):
        having = sum(word in document for document in documents)
        weight = log(1 + (len(texts) - having + 0.5) / (having + 0.5))
        for number, document in enumerate(documents):
            often = document[word]
            scores[number] += weight * often * (_K1 + 1) / (often + _K1 * (1 - _B + _B * lengths[number] / mean))
    return scores


def _stems(text: str) -> list[str]:
    return [_stem(word) for word in _WORD.findall(text.lower().replace("_", " "))]


@cache
def _stem(word: str) -> str:
    import tantivy

    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.raw()).filter(tantivy.Filter.stemmer("english"))
    return builder.build().analyze(word)[0]
