"""What a product text may rest on: single facts in the language of the text, and the product made up of them alone."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, TypeAlias, get_args

from shopcli.catalog.product import Product
from shopcli.query.need import Language

Style: TypeAlias = Literal["plain", "bullets", "technical", "social", "seo"]
STYLES: tuple[Style, ...] = get_args(Style)


class Omission(StrEnum):
    """Why a fact is not told; stable words, part of the JSON contract."""

    UNTRANSLATED = "untranslated"
    """It is in words of the other language that nothing here knows."""
    UNCLEAR = "unclear"
    """A number without its unit, or a text that is no specification: an offer, an address, praise, a whole sentence."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement of the catalog. `name` and `value` are in the language of the text, as they read in it.

    `field` is the path in the catalog, `key` the canonical attribute ("" for what is no attribute); `holds` is the
    answer of what is yes or no, and then `value` is empty or says how ("IP67").
    """

    field: str
    key: str
    name: str
    value: str
    holds: bool | None = None
    values: tuple[str, ...] = ()
    """The choices or items of a list; `value` names all of them."""

    def line(self, language: Language) -> str:
        """ "Battery life: 15 h", "Touchscreen: no"."""
        zh = language == "zh"
        yes, no = ("有", "无") if zh else ("yes", "no")
        value = no if self.holds is False else self.value or yes
        return f"{self.name}{'：' if zh else ': '}{value}"


@dataclass(frozen=True, slots=True)
class LeftOut:
    field: str
    why: Omission


@dataclass(frozen=True, slots=True)
class Portrait:
    """All that may be told of a product. `name` is what it is called, `kind` what it is ("laptop") where it is known.

    `product` holds nothing but these facts, in the language of the text: descriptions, tags and reviews are the
    words of marketing and of buyers, so that neither a model nor the claim check gets to see them.
    """

    product: Product
    language: Language
    name: str
    kind: str
    facts: tuple[Fact, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def space(self) -> str:
        """What stands between two sentences."""
        return "" if self.language == "zh" else " "

    @property
    def unnamed_brand(self) -> str:
        """The brand, where the name does not say it."""
        brand = self.product.brand or ""
        return "" if brand.lower() in self.name.lower() else brand

    def fact(self, key: str) -> Fact | None:
        return next((fact for fact in self.facts if fact.key == key), None)
