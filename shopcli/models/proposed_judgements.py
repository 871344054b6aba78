"""How a model says that reviews speak: of its JSON, what has the form that was asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from shopcli.analysis.sentiment.judge import Polarity
from shopcli.models.proposed import numbered

_MOST = 50
_POLARITIES: Mapping[str, Polarity] = {each.value: each for each in Polarity}


@dataclass(frozen=True, slots=True)
class ProposedJudgement:
    """Of one review; `parts` are whatever the model calls so."""

    polarity: Polarity
    parts: Mapping[str, Polarity]


def parse_judgements(text: str) -> dict[int, ProposedJudgement] | None:
    """Number → judgement, of what has a number and a known label; None where `text` holds no such JSON."""
    entries = numbered(text, "reviews")
    if entries is None:
        return None
    return {
        number: ProposedJudgement(polarity, _parts(entry.get("parts")))
        for number, entry in entries.items()
        if (polarity := _polarity(entry)) is not None
    }


def _polarity(entry: Any) -> Polarity | None:
    label = entry.get("polarity") if isinstance(entry, dict) else None
    return _POLARITIES.get(label.strip().lower()) if isinstance(label, str) else None


def _parts(value: Any) -> dict[str, Polarity]:
    if not isinstance(value, list):
        return {}
    found = {}
    for entry in value[:_MOST]:
        if (polarity := _polarity(entry)) is not None and isinstance(entry.get("part"), str):
            found[entry["part"]] = polarity
    return found
