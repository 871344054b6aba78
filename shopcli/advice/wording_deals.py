"""The phrases of offers, additions and what goes together."""

from collections.abc import Mapping

DEALS: Mapping[str, tuple[str, str]] = {}
