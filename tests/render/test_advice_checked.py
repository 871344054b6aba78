"""What advice says in the code's own words, held against the catalog as a model's words would be."""

import pytest

from shopcli.advice.basket import Basket
from shopcli.advice.no_basket import NoBasket
from shopcli.events import Advised, Understood
from shopcli.grounding.checker import ClaimChecker
from shopcli.grounding.evidence import Evidence
from shopcli.search.candidate import Candidate, Shape
from shopcli.search.named import find_named
from tests.once import open_demo
from tests.render.advised import RUNS, events_of


@pytest.mark.parametrize("name", [name for name in RUNS if not name.startswith("guide")])
def test_the_claim_check_finds_nothing_wrong_in_a_draft(name: str) -> None:
    """What a guide says is about a category, which the check does not know; all else is about products."""
    run = events_of(name)
    need = next(event.need for event in run if isinstance(event, Understood))
    advice = next(event.advice for event in run if isinstance(event, Advised))
    assert not isinstance(advice, Basket | NoBasket)
    index = open_demo(need.language)
    candidates = tuple(Candidate(n, product, 0.0, {}) for n, product in enumerate(advice.products, 1))
    summary = index.summary
    known = Evidence(
        need=need,
        shape=Shape(summary.products, summary.products, summary.currencies[0]),
        candidates=candidates,
        picks=lambda: candidates,
        stores=summary.stores,
        brands=frozenset(summary.brands),
        look_up=lambda name: find_named(name, index),
        amounts=advice.amounts,
    )
    checker = ClaimChecker(known)
    claims = [piece.claim for piece in (*checker.feed(advice.draft), *checker.finish()) if piece.claim]
    assert [claim.text for claim in claims if claim.verdict == "contradicted"] == []
    assert any(claim.verdict == "supported" for claim in claims)
