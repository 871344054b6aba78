"""What the claim check makes of a text about three laptops, read as a shopper would."""

from collections.abc import Callable

from shopcli.catalog.product import Product
from shopcli.grounding.checker import ClaimChecker
from shopcli.grounding.claim import Claim, Said
from shopcli.grounding.evidence import Evidence
from shopcli.query.need import Language
from tests.models.examples import candidates, need, shape

BRANDS = frozenset({"nortavo", "kestrin", "velmora", "云岭"})
_MARKS = {"supported": "", "contradicted": " ✗", "unknown": " ?"}


def no_product(name: str) -> Product | None:
    return None


def evidence(
    language: Language = "en", top: int = 3, look_up: Callable[[str], Product | None] = no_product
) -> Evidence:
    """[1] Nortavo Air 14, [2] Kestrin Book 15 and [3] Velmora Slate 13, of which the first `top` are picked."""
    known = candidates()
    return Evidence(need(language), shape(), known, lambda: known[:top], (), BRANDS, look_up)


def said(text: str, known: Evidence | None = None) -> list[Said]:
    checker = ClaimChecker(known or evidence())
    return [*checker.feed(text), *checker.finish()]


def claims(text: str, known: Evidence | None = None) -> list[Claim]:
    return [one.claim for one in said(text, known) if one.claim]


def marks(text: str, known: Evidence | None = None) -> list[str]:
    """The claims as "words → product", with ✗ behind what is contradicted and ? behind what is unknown."""
    return [f"{one.text} → {one.product_id or '-'}{_MARKS[one.verdict]}" for one in claims(text, known)]
