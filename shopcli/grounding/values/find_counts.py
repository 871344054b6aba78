"""Bare numbers that the catalog's own names count: "6 buttons", "Memory slots: 2", "按键数 7"."""

from collections.abc import Iterator

from shopcli.grounding.claim import Kind
from shopcli.grounding.finding import Finding
from shopcli.grounding.values.compare import counted
from shopcli.grounding.values.sentence import Sentence


def find_counts(sentence: Sentence) -> Iterator[Finding]:
    measured = [(quantity.start, quantity.end) for quantity in sentence.quantities]
    for name, key, pattern in sentence.names.counted:
        if name not in sentence.low:
            continue
        for match in list(sentence.find(pattern)):
            # "6 buttons" is a claim as a whole, of "Buttons: 6" the number.
            start, end = match.span("after") if match["after"] else match.span()
            if any(first < end and start < last for first, last in measured):
                continue
            value = counted(match["after"] or match["before"])
            bound = sentence.bound(start, end)
            yield sentence.claim(start, end, Kind.QUANTITY, value=value, dimension="count", key=key, bound=bound)
