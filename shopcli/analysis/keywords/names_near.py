"""Which attribute a number belongs to: the one whose name stands nearest in its clause."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache

from shopcli.analysis.keywords.passages import clause_around, stands_alone
from shopcli.attributes.table import ATTRIBUTES
from shopcli.text import fold, has_han

_FARTHEST = 40
"""Characters between a name and its number."""
_SPOKEN: Mapping[str, tuple[str, ...]] = {
    "weight": ("weighs", "weighing", "light", "heavy", "重约", "仅重", "重", "轻至"),
    "battery_life": ("battery lasts", "lasts up to", "of use", "hours of battery", "per charge", "一次充电", "续航达"),
    "screen_size": ("display", "screen", "panel", "monitor", "屏", "显示屏"),
    "storage": ("ssd", "hdd", "nvme", "emmc", "固态"),
    "ram": ("ddr4", "ddr5", "lpddr5", "lpddr4x"),
    "charging_power": ("charger", "charging", "power brick", "power adapter", "charging brick", "快充", "充电"),
    "warranty": ("warranty", "guarantee", "质保", "保修"),
    "refresh_rate": ("refresh", "高刷", "刷新"),
    "cable_length": ("cable", "cord", "线长"),
}
"""Words that running text has in place of a name."""
_SHORTEST = 3


def key_near(text: str, start: int, end: int, dimension: str, keys: Collection[str]) -> str | None:
    """The one of `keys`, all of `dimension`, that the clause names nearest to `start` … `end`; None where none."""
    first, last = clause_around(text, start, end)
    before, after = fold(text[first:start]), fold(text[end:last])
    best: tuple[int, int, str] | None = None
    for name, key in _names(dimension):
        if key not in keys:
            continue
        for distance in _distances(name, before, after):
            # Of two names that stand equally near, the longer says more: "battery life" and "battery".
            rank = (distance, -len(name), key)
            if distance <= _FARTHEST and (best is None or rank < best):
                best = rank
    return best[2] if best else None


def _distances(name: str, before: str, after: str) -> Iterator[int]:
    at = before.rfind(name)
    if at >= 0 and stands_alone(before, at, at + len(name)):
        yield len(before) - at - len(name)
    at = after.find(name)
    if at >= 0 and stands_alone(after, at, at + len(name)):
        yield at


@cache
def _names(dimension: str) -> Sequence[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for key, known in ATTRIBUTES.items():
        if known.kind == "number" and known.dimension == dimension:
            for name in (known.english, known.chinese, *known.aliases, *_SPOKEN.get(key, ())):
                folded = fold(name)
                if len(folded) >= (
                    1 if has_han(folded) and name in _SPOKEN.get(key, ()) else 2 if has_han(folded) else _SHORTEST
                ):
                    found.append((folded, key))
    return found
