"""A small shop's vocabulary, and needs read against it."""

from dataclasses import replace
from decimal import Decimal

from shopcli.query.need import Need, PriceLimit, Requirement, Vocabulary
from shopcli.query.reader import read_need
from shopcli.text import fold

BRANDS = ("Nortavo", "Kestrin", "Velmora", "Quillon", "Stone Fox", "Target", "云岭", "光屿", "听澜", "Lumi/鹿米")
VOCABULARY = Vocabulary(
    brands={fold(brand): brand for brand in BRANDS},
    categories=(("Computers", "Laptops"), ("Home", "Water Flossers"), ("家居", "洗地机")),
    currencies=("USD",),
)


def read(text: str, *, currencies: tuple[str, ...] = ("USD",), attributes: tuple[str, ...] = ()) -> Need:
    return read_need(text, replace(VOCABULARY, currencies=currencies, attributes=frozenset(attributes)))


def price(limit: PriceLimit | None, sign: str) -> str:
    """ "<=500", or "" for none."""
    return "" if limit is None else f"{sign}{'=' if limit.inclusive else ''}{limit.amount.normalize():f}"


def prices(need: Need) -> tuple[str, str]:
    return price(need.min_price, ">"), price(need.max_price, "<")


def said(requirement: Requirement) -> str:
    """ "ram>=16", with numbers in base units."""
    value = requirement.value
    if isinstance(value, Decimal):
        value = f"{round(value, 2).normalize():f}"
    elif isinstance(value, bool):
        value = "yes" if value else "no"
    return f"{requirement.attribute}{requirement.operator}{value}"


def requirements(text: str, *, attributes: tuple[str, ...] = ()) -> set[str]:
    return {said(requirement) for requirement in read(text, attributes=attributes).requirements}


def wishes(text: str) -> set[str]:
    """Kinds of wish; a use by its name."""
    return {wish.terms[0] if wish.kind == "use" else wish.kind for wish in read(text).wishes}
