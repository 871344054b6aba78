"""Labels of the user's own that are polarities, whatever they are called."""

from collections.abc import Collection, Mapping

from shopcli.analysis.sentiment.judge import Polarity
from shopcli.errors import UsageError
from shopcli.text import fold, one_line, shorten

_POSITIVE, _NEUTRAL, _NEGATIVE = Polarity.POSITIVE, Polarity.NEUTRAL, Polarity.NEGATIVE

_WORDS = {
    _POSITIVE: "positive pos good + praise true 正 正面 正向 积极 好 好评 褒 褒义 正面评价",
    _NEUTRAL: "neutral neu mixed 中 中性 中立 中评 一般",
    _NEGATIVE: "negative neg bad - complaint false 负 负面 负向 消极 差 差评 坏 贬 贬义 负面评价",
}
_NAMES: Mapping[str, Polarity] = {word: polarity for polarity, words in _WORDS.items() for word in words.split()}
_STARS: Mapping[str, Polarity] = {"1": _NEGATIVE, "2": _NEGATIVE, "3": _NEUTRAL, "4": _POSITIVE, "5": _POSITIVE}
_SCALES: tuple[Mapping[str, Polarity], ...] = (
    _NAMES,
    {"0": _NEGATIVE, "1": _POSITIVE},
    {"-1": _NEGATIVE, "0": _NEUTRAL, "1": _POSITIVE},
)


def polarities_of(labels: Collection[str]) -> dict[str, Polarity]:
    """Label → what it says. Numbers are 0 and 1, -1 to 1, or stars from 1 to 5, of which 3 are neutral.

    Raises `UsageError` for labels that could be anything.
    """
    keys = {label: _key(label) for label in labels}
    scales = [scale for scale in _SCALES if set(keys.values()) <= scale.keys()]
    if not scales and set(keys.values()) <= _STARS.keys() and not set(keys.values()) <= {"1", "2"}:
        scales = [_STARS]
    if not scales:
        shown = shorten(one_line(", ".join(sorted(labels))), 100)
        raise UsageError(
            f"the labels are not polarities: {shown}",
            hint="call them positive, neutral and negative, 1 and 0, or stars from 1 to 5; else --for labels",
        )
    return {label: scales[0][key] for label, key in keys.items()}


def _key(label: str) -> str:
    """Folded; a number without its empty decimals and unit."""
    key = fold(label).strip()
    for unit in (" stars", " star", "stars", "star", "颗星", "星"):
        key = key.removesuffix(unit).strip()
    return key.removesuffix(".0").removeprefix("+") if key not in _NAMES else key
