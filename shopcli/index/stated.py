"""What attributes and title of an offer state, as the index holds it: stems for its labels, facts as JSON.

Shops say the same of many products, so what an attribute becomes is remembered. Attributes that touch the same key
are read together, as what one says may change what another means.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from shopcli.attributes.facts import Fact, facts
from shopcli.catalog.known import Known
from shopcli.catalog.product import AttributeValue
from shopcli.index.analysis import Stemming
from shopcli.index.index import stemmer

_LONGEST_EXACT = 16
"""Characters, point included: tantivy reads a number of up to 15 digits as Python does, a longer one nearly so."""


@lru_cache(maxsize=1)
def stemming() -> Stemming:
    return Stemming(stemmer().analyze)


STEMS = Known(lambda text: stemming().of(text))
"""Of texts that other products have too."""


class Stated(NamedTuple):
    """What is said under some keys, as the inside of a JSON object, and whether tantivy reads it as exactly that."""

    keys: Sequence[str]
    text: str
    is_exact: bool


def reads_exactly(number: str) -> bool:
    """Whether tantivy reads the `repr` of a number from JSON as that number, to the last bit."""
    return len(number) <= _LONGEST_EXACT and "e" not in number and "n" not in number


def stated(attributes: Mapping[str, AttributeValue]) -> tuple[str, Stated]:
    """The stems of all attributes, and their facts."""
    labels: list[str] = []
    keys: list[str] = []
    texts: list[str] = []
    is_exact = True
    for name, value in attributes.items():
        label, (its_keys, text, exact) = _attribute(name, value)
        labels.append(label)
        keys += its_keys
        if text:
            texts.append(text)
        is_exact = is_exact and exact
    if len(set(keys)) < len(keys) or any(len(name) == 6 and name.lower() == "memory" for name in attributes):
        return " ".join(labels), _as_json(facts(attributes))
    return " ".join(labels), Stated(keys, ",".join(texts), is_exact)


@lru_cache(maxsize=65_536, typed=True)
def _attribute(name: str, value: AttributeValue) -> tuple[str, Stated]:
    return _label(name, value), _as_json(facts({name: value}))


def _label(name: str, value: AttributeValue) -> str:
    """An attribute as stems: a yes carries its name, a text its value too."""
    if isinstance(value, tuple):
        return " ".join(stemming().of(each) for each in value)
    if value is False:
        return ""
    return stemming().of(name if value is True else f"{name} {value}")


def _as_json(found: Mapping[str, Sequence[Fact]]) -> Stated:
    texts = {key: [_fact(value) for value in values] for key, values in found.items()}
    numbers = (text for text in chain.from_iterable(texts.values()) if text[0] not in '"tf')
    return Stated(
        tuple(texts),
        ",".join([f'"{key}":[{",".join(values)}]' for key, values in texts.items()]),
        all(map(reads_exactly, numbers)),
    )


def _fact(value: Fact) -> str:
    """Texts as stems, like every other; nothing in them needs to be escaped."""
    if isinstance(value, str):
        return f'"{STEMS[value]}"'
    return repr(value) if isinstance(value, float) else "true" if value else "false"


@lru_cache(maxsize=16_384)
def _numbers(key: str, values: tuple[float, ...]) -> Stated:
    return _as_json({key: values})


def with_title(said: Stated, titled: Mapping[str, tuple[float, ...]]) -> Stated:
    """What is stated, and what only the title says: what an attribute states is never added to."""
    if not titled or not (more := [_numbers(key, titled[key]) for key in titled if key not in said.keys]):
        return said
    texts = [said.text, *[each.text for each in more]] if said.text else [each.text for each in more]
    return Stated(said.keys, ",".join(texts), said.is_exact and all(each.is_exact for each in more))
