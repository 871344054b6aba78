"""What ratings such as IPX7, "5 ATM" or "50 m" say of water."""

import re
from collections.abc import Sequence

from shopcli.patterns import Pattern

WATER_KEYS = ("water_rating", "water_resistant", "waterproof")
_IP = Pattern(r"ip[x\d]([\dx])k?", flags=re.IGNORECASE)
_DEPTH = Pattern(r"(\d+)\s?(?:atm|bar)\b|(\d+)\s?(?:m|米)(?:\b|$)", flags=re.IGNORECASE)


def withstands_water(texts: Sequence[str]) -> tuple[bool, bool]:
    """Whether it resists water, as from IPX4, and whether it is waterproof, as from IPX7, 5 ATM or 50 m."""
    digits = [int(m[1]) for text in texts for m in _IP.finditer(text) if m[1].isdigit()]
    depths = [int(m[1]) * 10 if m[1] else int(m[2]) for text in texts for m in _DEPTH.finditer(text)]
    resists = bool(depths) or any(digit >= 4 for digit in digits)
    return resists, any(digit >= 7 for digit in digits) or any(depth >= 50 for depth in depths)
