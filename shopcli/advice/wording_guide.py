"""The phrases of buying guides."""

from collections.abc import Mapping

GUIDE: Mapping[str, tuple[str, str]] = {}
