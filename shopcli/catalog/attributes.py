"""Attribute names: what shops call the same thing, in both languages, under one canonical key."""

from collections.abc import Mapping

from shopcli.catalog.product import AttributeValue


def canonical(name: str) -> str:
    raise NotImplementedError


def facts(attributes: Mapping[str, AttributeValue]) -> dict[str, list[float | str | bool]]:
    raise NotImplementedError
