"""Shares with their intervals, drawn as SVG: a row for each family, a dot for each model."""

from collections.abc import Iterator, Sequence
from html import escape

from shopcli.evaluation.figures.sheets import family_name, percent
from shopcli.evaluation.figures.statistics import Interval
from shopcli.evaluation.figures.summary import ALL, ModelFigures
from shopcli.evaluation.figures.words import Words
from shopcli.text import one_line, shorten

COLOURS = ("#1f6feb", "#bf8700", "#1a7f37", "#8957e5", "#cf222e", "#57606a")
"""Told apart by most colour-blind readers too; the legend names them in this order."""
_WIDTH, _LEFT, _RIGHT, _TOP = 760, 150, 24, 34
_LANE = 18
_LONGEST_NAME = 70
_GAP = 14


def plot(models: Sequence[ModelFigures], say: Words) -> str:
    """The share of right answers by family and of all, each with its 95 % interval."""
    families = list(dict.fromkeys(family.family for model in models for family in model.told))
    families.sort(key=lambda family: family == ALL)
    block = _LANE * len(models) + _GAP
    bottom = _TOP + block * len(families)
    height = bottom + 30 + 20 * len(models)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img" '
        f'font-family="sans-serif" font-size="13"><title>{escape(say.right)}</title>',
        *_grid(bottom),
    ]
    for row, family in enumerate(families):
        top = _TOP + block * row
        middle = top + (block - _GAP) / 2 + 5
        parts.append(
            f'<text x="{_LEFT - 12}" y="{middle:.1f}" text-anchor="end">{escape(family_name(family, say))}</text>'
        )
        for lane, model in enumerate(models):
            own = next((one for one in model.told if one.family == family), None)
            if own and own.right:
                parts.append(_dot(own.right, top + _LANE * (lane + 0.5), COLOURS[lane % len(COLOURS)]))
    for lane, model in enumerate(models):
        parts.append(_legend(model.model, bottom + 34 + 20 * lane, COLOURS[lane % len(COLOURS)]))
    return "\n".join([*parts, "</svg>"])


def _grid(bottom: float) -> Iterator[str]:
    for tenth in range(0, 11, 2):
        x = _across(tenth / 10)
        yield f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{_TOP - 8}" y2="{bottom}" stroke="#d0d7de"/>'
        yield f'<text x="{x:.1f}" y="{_TOP - 14}" text-anchor="middle" fill="#57606a">{percent(tenth / 10)}</text>'


def _dot(share: Interval, y: float, colour: str) -> str:
    low, high, x = _across(share.low), _across(share.high), _across(share.value)
    return (
        f'<line x1="{low:.1f}" x2="{high:.1f}" y1="{y:.1f}" y2="{y:.1f}" stroke="{colour}" stroke-width="2"/>'
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4.5" fill="{colour}"><title>{percent(share.value)}</title></circle>'
    )


def _legend(model: str, y: float, colour: str) -> str:
    dot = f'<circle cx="{_LEFT}" cy="{y - 4}" r="4.5" fill="{colour}"/>'
    return f'{dot}<text x="{_LEFT + 12}" y="{y}">{escape(shorten(one_line(model), _LONGEST_NAME))}</text>'


def _across(share: float) -> float:
    return _LEFT + share * (_WIDTH - _LEFT - _RIGHT)
