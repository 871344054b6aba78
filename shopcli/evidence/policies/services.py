"""Services and ways of serving that a question asks for and of which no shop says a word.

Such a thing is never denied, for a catalog that is silent on it denies nothing.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from shopcli.catalog.product import Product, Store
from shopcli.evidence.policies.service_words import SERVICES
from shopcli.query.need import Language
from shopcli.text import has_han

_WORD = re.compile(r"[a-z0-9&]+")


@dataclass(frozen=True, slots=True)
class _Service:
    """`asked` are words to ask for it with; `told` are these and more, with which shops speak of it."""

    names: tuple[str, str]
    asked: tuple[str, ...]
    told: tuple[str, ...]


def unmentioned_service(low: str, stores: Sequence[Store], products: Sequence[Product], language: Language) -> str:
    """The name of the service that is asked for, and that neither the shops nor the products speak of; or empty."""
    asked = spaced(low)
    named = [service for service in _services() if _has(service.asked, low, asked)]
    if not named:
        return ""
    terms = _terms(stores, products)
    said = spaced(terms)
    unsaid = (service for service in named if not _has(service.told, terms, said))
    return next((service.names[language == "zh"] for service in unsaid), "")


@cache
def _services() -> tuple[_Service, ...]:
    rows = (line.split("|") for line in SERVICES.replace("\n    ", " ").strip().splitlines())
    return tuple(_service(names, asked, told) for names, asked, told in rows)


def _service(names: str, asked: str, told: str) -> _Service:
    english, chinese = (name.strip() for name in names.split(" / "))
    words = tuple(_entries(asked))
    return _Service((english, chinese), words, (*words, *_entries(told)))


def _entries(column: str) -> Iterable[str]:
    """English words with a space before them and, where they are whole, behind them."""
    for part in column.split(","):
        if word := part.strip():
            yield word if has_han(word) else spaced(word).rstrip() if word.endswith("*") else spaced(word)


def spaced(low: str) -> str:
    """The words of a text in small letters, each between two spaces."""
    return f" {' '.join(_WORD.findall(low))} "


def _has(words: Iterable[str], low: str, spaced: str) -> bool:
    return any(word in (low if has_han(word) else spaced) for word in words)


def _terms(stores: Sequence[Store], products: Sequence[Product]) -> str:
    parts = [str(policy) for store in stores for policy in store.policies.values()]
    parts += [f"{question} {answer}" for store in stores for question, answer in store.faq]
    parts += [str(promotion) for store in stores for promotion in store.promotions]
    for one in products:
        reviews = " ".join(review.text for review in one.reviews)
        parts += [one.title, one.description or "", f"{dict(one.attributes)} {one.shipping} {one.returns}", reviews]
    return " ".join(parts).lower()
