"""What the shopper needs, as code understood it: limits that filter, and wishes that only rank."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal, TypeAlias

Language: TypeAlias = Literal["en", "zh"]
Operator: TypeAlias = Literal["<", "<=", "=", "!=", ">=", ">"]


@dataclass(frozen=True, slots=True)
class PriceLimit:
    """An amount in `Need.currency`; "under 500" excludes 500 itself, "at most 500" includes it."""

    amount: Decimal
    inclusive: bool = True


@dataclass(frozen=True, slots=True)
class Requirement:
    """A hard limit on one attribute, such as `ram >= 16 GB`, `colour != red`, `touchscreen = true`.

    `attribute` is a key of `attributes.table` (or the folded name of one that is only in the catalog). A number is in
    the base unit of its dimension (`attributes.units`), and `text` is how the shopper said it, for showing.
    """

    attribute: str
    operator: Operator
    value: Decimal | str | bool
    text: str


@dataclass(frozen=True, slots=True)
class Wish:
    """A preference that ranks and never filters.

    `kind` is one of a fixed set: `cheap`, `value`, `premium`, `light`, `small`, `large`, `quiet`, `fast`,
    `long_battery`, `top_rated`, `popular`, `durable`, or `use` with the use in `terms` (travel, gift, student, …); or a
    superlative of an attribute's number: `highest:KEY`, `lowest:KEY`.
    `terms` are words, in the catalog's likely languages, that a fitting product would carry.
    """

    kind: str
    text: str
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hints:
    """Where to look for what a need means and does not say. They widen a search and limit nothing."""

    terms: tuple[str, ...] = ()
    """Words that fitting products carry."""
    categories: tuple[tuple[str, ...], ...] = ()
    """Paths of the catalog's own."""


@dataclass(frozen=True, slots=True)
class Extreme:
    """Of all that fits, only what is first by a number: the lowest price, the highest read speed; ties all count."""

    key: str
    """`price`, or the key of an attribute of numbers."""
    highest: bool
    per: str = ""
    """The key of the attribute for each of whose values the first is wanted, or `model`; empty for one first place."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A product of the catalog that the need names by its id, and what is wanted of others in view of it.

    `like`: what can stand in for it; `holds`: what takes all that it holds; `fits`: what goes together with it.
    """

    product: str
    relation: Literal["like", "holds", "fits"]


@dataclass(frozen=True, slots=True)
class Scope:
    """Everything that fits is asked for, and nothing else; without it, a few recommendations are."""

    about: str
    """What the set is of, in the shopper's words: the need without the words that ask for all of it."""
    rest: str = ""
    """`about` with a bar in place of what was read as a limit."""
    extreme: Extreme | None = None
    is_whole: bool = True
    """Whether all of the set is to be shown; only its first few, where the need names a product and no set."""


@dataclass(frozen=True, slots=True)
class Avoidance:
    """A word that the shopper's profile avoids. It is a limit like `excluded`, and is told to no model.

    `anywhere`: descriptions count too, as they do for what somebody is allergic to.
    """

    word: str
    anywhere: bool = False


@dataclass(frozen=True, slots=True)
class Need:
    text: str
    language: Language
    wanted: str = ""
    """The noun phrase of what is wanted ("laptop", "wireless headphones", "笔记本电脑"), head last; may be empty."""
    terms: tuple[str, ...] = ()
    """The words to search with: `wanted` and what else describes it, without limits, wishes and courtesy."""
    max_price: PriceLimit | None = None
    min_price: PriceLimit | None = None
    currency: str | None = None
    """The currency the shopper named; None where none was, which means the catalog's own."""
    near_price: Decimal | None = None
    """The amount of "around 500": limits stand in `min_price` and `max_price`, nearness ranks."""
    brands: tuple[str, ...] = ()
    not_brands: tuple[str, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    excluded: tuple[str, ...] = ()
    """Words that no recommended product may carry in title, category, tags or attributes ("gaming")."""
    min_rating: Decimal | None = None
    """On a scale of five."""
    in_stock: bool = False
    count: int | None = None
    wishes: tuple[Wish, ...] = ()
    hints: Hints | None = None
    """In place of `wanted`, where a model read the need (`tasks.reading`)."""
    scope: Scope | None = None
    """Where all that fits is asked for."""
    reference: Reference | None = None
    avoided: tuple[Avoidance, ...] = ()
    """By the shopper's profile, not by the need's own words."""

    def requirement_groups(self) -> list[tuple[Requirement, ...]]:
        """The requirements, the two ends of a range together: "24 inch" is one limit that takes two."""
        groups: list[tuple[Requirement, ...]] = []
        for requirement in self.requirements:
            if groups and (groups[-1][0].attribute, groups[-1][0].text) == (requirement.attribute, requirement.text):
                groups[-1] = (*groups[-1], requirement)
            else:
                groups.append((requirement,))
        return groups

    def wishes_for(self, kind: str) -> bool:
        return any(wish.kind == kind for wish in self.wishes)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the catalog itself calls things; reading a need against it finds brands that no dictionary knows."""

    brands: Mapping[str, str] = field(default_factory=dict)
    """Folded brand → the brand as the catalog writes it."""
    categories: tuple[tuple[str, ...], ...] = ()
    currencies: tuple[str, ...] = ()
    attributes: frozenset[str] = frozenset()
    """The canonical attribute keys that the catalog carries."""
    makes: Callable[[str, str], bool] = lambda brand, thing: False
    """Whether a brand has something of that name in the catalog."""
