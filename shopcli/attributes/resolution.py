"""Screen resolutions: 1920 x 1080, 1440p, 4K, Full HD, each with the number of its pixels."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from shopcli.patterns import Pattern


@dataclass(frozen=True, slots=True)
class Resolution:
    """`pixels` is width times height, which orders resolutions across shapes; `text` stood at `start`."""

    pixels: int
    text: str
    start: int


_NAMED = {
    "480p": 640 * 480,
    "720p": 1280 * 720,
    "1080p": 1920 * 1080,
    "1080i": 1920 * 1080,
    "1200p": 1920 * 1200,
    "1440p": 2560 * 1440,
    "1600p": 2560 * 1600,
    "2160p": 3840 * 2160,
    "4320p": 7680 * 4320,
    "1k": 1920 * 1080,
    "1.5k": 2400 * 1080,
    "2k": 2560 * 1440,
    "2.2k": 2240 * 1400,
    "2.5k": 2560 * 1600,
    "2.8k": 2880 * 1800,
    "3k": 2880 * 1800,
    "3.2k": 3200 * 2000,
    "4k": 3840 * 2160,
    "5k": 5120 * 2880,
    "6k": 6016 * 3384,
    "8k": 7680 * 4320,
    "full hd": 1920 * 1080,
    "fullhd": 1920 * 1080,
    "fhd": 1920 * 1080,
    "fhd+": 1920 * 1200,
    "qhd": 2560 * 1440,
    "wqhd": 2560 * 1440,
    "qhd+": 2560 * 1600,
    "quad hd": 2560 * 1440,
    "uhd": 3840 * 2160,
    "4k uhd": 3840 * 2160,
    "ultra hd": 3840 * 2160,
    "ultra hd 4k": 3840 * 2160,
    "wxga": 1280 * 800,
    "wuxga": 1920 * 1200,
    "全高清": 1920 * 1080,
    "超高清": 3840 * 2160,
}
_NAME = Pattern(
    r"(?<![A-Za-z0-9.$€£¥￥])(?:"
    + "|".join(sorted(map(re.escape, _NAMED), key=len, reverse=True))
    + r")(?![A-Za-z0-9])",
    flags=re.IGNORECASE,
)
_BY_SIDES = Pattern(r"(?<![\d.,])(\d{3,5})\s?[x×*]\s?(\d{3,5})(?!\d|\.\d)(?!\s?(?:mm|cm|毫米))", flags=re.IGNORECASE)
_BY_PIXELS = {
    1280 * 720: "1280 x 720",
    1920 * 1080: "1920 x 1080",
    1920 * 1200: "1920 x 1200",
    2560 * 1440: "2560 x 1440",
    2560 * 1600: "2560 x 1600",
    2880 * 1800: "2880 x 1800",
    3840 * 2160: "3840 x 2160",
    7680 * 4320: "7680 x 4320",
}


def read_resolutions(text: str) -> Iterator[Resolution]:
    """Every resolution in `text`. A name beside its own sides ("4K 3840 x 2160") counts once, by the sides."""
    sides = [Resolution(int(m[1]) * int(m[2]), m[0], m.start()) for m in _BY_SIDES.finditer(text)]
    yield from sides
    if not sides:
        for match in _NAME.finditer(text):
            yield Resolution(_NAMED[match[0].lower()], match[0], match.start())


def describe_resolution(pixels: int) -> str:
    return _BY_PIXELS.get(pixels, f"{pixels / 1_000_000:.1f} MP")
