"""Growth as a picture: both axes logarithmic, so that what grows in proportion is a line of slope one."""

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

_WIDTH, _HEIGHT, _LEFT, _TOP, _LEGEND = 720, 420, 70, 20, 170
_COLOURS = ("#1f6feb", "#8957e5", "#1a7f37", "#bf8700", "#cf222e")


def write_plot(path: Path, sizes: Sequence[int], lines: Mapping[str, Sequence[float]]) -> None:
    """Draws each of `lines`, in seconds, over `sizes`, in products, as SVG."""
    right, bottom = _WIDTH - _LEGEND, _HEIGHT - 40
    values = [value for line in lines.values() for value in line]
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    first, last = math.log10(min(sizes)), math.log10(max(sizes))

    def x(size: float) -> float:
        return _LEFT + (math.log10(size) - first) / ((last - first) or 1) * (right - _LEFT)

    def y(value: float) -> float:
        return bottom - (math.log10(value) - low) / (high - low) * (bottom - _TOP)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" font-family="sans-serif"'
        ' font-size="12"><rect width="100%" height="100%" fill="white"/>'
    ]
    for exponent in range(low, high + 1):
        height = y(10.0**exponent)
        parts.append(f'<line x1="{_LEFT}" x2="{right}" y1="{height:.1f}" y2="{height:.1f}" stroke="#d0d7de"/>')
        parts.append(f'<text x="{_LEFT - 8}" y="{height + 4:.1f}" text-anchor="end">{10.0**exponent:g} s</text>')
    parts += (f'<text x="{x(size):.1f}" y="{bottom + 20}" text-anchor="middle">{size:,}</text>' for size in sizes)
    parts.append(f'<text x="{(_LEFT + right) / 2:.1f}" y="{bottom + 36}" text-anchor="middle">products</text>')
    for number, (name, line) in enumerate(lines.items()):
        colour = _COLOURS[number % len(_COLOURS)]
        points = [(x(size), y(value)) for size, value in zip(sizes, line, strict=True)]
        joined = " ".join(f"{across:.1f},{down:.1f}" for across, down in points)
        parts.append(f'<polyline points="{joined}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += (f'<circle cx="{across:.1f}" cy="{down:.1f}" r="3" fill="{colour}"/>' for across, down in points)
        parts.append(f'<text x="{right + 15}" y="{_TOP + 20 * number + 12}" fill="{colour}">{escape(name)}</text>')
    path.write_text("\n".join([*parts, "</svg>\n"]), encoding="utf-8")
