"""Every attribute of the demo shops, said as it is stated and said with another number."""

import re
from collections.abc import Iterator
from functools import lru_cache

import pytest

from shopcli.attributes.facts import attribute, key_of
from shopcli.catalog.formats.content import of_bytes
from shopcli.catalog.formats.formats import read_catalog
from shopcli.catalog.loaded import Loaded
from shopcli.catalog.product import Product
from shopcli.catalog.sources.demo import demo_catalog
from tests.grounding.values.examples import verdicts

_TEMPLATES = {"en": ("Its {name} is {value}.", "{name}: {value}"), "zh": ("{name}是 {value}。", "{name}：{value}")}
_EVERY = 4
"""Of the products, one in so many: the whole takes seconds."""
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


@lru_cache
def _shop(language: str) -> Loaded:
    path = demo_catalog(language)
    return read_catalog(of_bytes(path.read_bytes(), path.name, path.stem))


def _changed(number: re.Match[str]) -> str:
    """A quarter and one more, with as many decimals."""
    return f"{float(number[0]) * 1.25 + 1:.{len(number[0].partition('.')[2])}f}"


def _stated(language: str) -> Iterator[tuple[Product, str, str]]:
    """Product, attribute and value of each attribute that is one number with its unit."""
    for product in _shop(language).products[::_EVERY]:
        offer = product.offers()[0]
        for name, value in offer.attributes.items():
            text = str(value)
            is_number = attribute(key_of(name, value)).kind == "number" and not isinstance(value, bool | tuple)
            # "380 shots" of battery life is said in no unit, "55-210 mm" in two numbers.
            if is_number and "shots" not in text and "-" not in text:
                yield offer, name, text


@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_is_stated_is_supported_and_with_another_number_contradicted(language: str) -> None:
    wrong = []
    for product, name, value in _stated(language):
        other = _NUMBER.sub(_changed, value, count=1)
        for template in _TEMPLATES[language]:
            said = name.lower() if language == "en" else name
            true, false = (template.format(name=said, value=one) for one in (value, other))
            if verdicts(true, product) != "+":
                wrong.append(true)
            if "-" not in verdicts(false, product):
                wrong.append(false)
    assert wrong == []


@pytest.mark.parametrize(
    ("language", "yes", "no"), [("en", "It has {}.", "It has no {}."), ("zh", "它支持{}。", "它不支持{}。")]
)
def test_a_yes_and_a_no_are_told_apart(language: str, yes: str, no: str) -> None:
    wrong = []
    for product in _shop(language).products[::_EVERY]:
        offer = product.offers()[0]
        for name, value in offer.attributes.items():
            if isinstance(value, bool):
                said, denied = yes.format(name), no.format(name)
                signs = [verdicts(one, offer) for one in ((said, denied) if value else (denied, said))]
                if signs != ["+", "-"]:
                    wrong.append((said, signs))
    assert wrong == []
