"""How a model says that reviews speak: of its JSON, what has the form that was asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from shopcli.analysis.sentiment.judge import Polarity
from shopcli.models.proposed import fields_in, objects

_MOST = 50
_POLARITIES: Mapping[str, Polarity] = {each.value: each for each in Polarity}


@dataclass(frozen=True, slots=True)
class ProposedJudgement:
    """Of one review; `parts` are whatever the model calls so."""

    polarity: Polarity
    parts: Mapping[str, Polarity]


def parse_judgements(text: str) -> dict[int, ProposedJudgement] | None:
    """Number → judgement, of what has a number and a known label; None where `text` holds no such JSON.

    A number that stands twice counts for nothing: it is not known which of them is meant.
    """
    found = next((fields for one in objects(text) if (fields := fields_in(one, ("reviews",)))), None)
    if found is None or not isinstance(found["reviews"], list):
        return None
    judged: dict[int, ProposedJudgement] = {}
    numbers: list[int] = []
    for entry in found["reviews"][:_MOST]:
        number = entry.get("number") if isinstance(entry, dict) else None
        if not isinstance(number, int) or isinstance(number, bool):
            continue
        numbers.append(number)
        if (polarity := _polarity(entry)) is not None:
            judged[number] = ProposedJudgement(polarity, _parts(entry.get("parts")))
    return {number: judgement for number, judgement in judged.items() if numbers.count(number) == 1}


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
