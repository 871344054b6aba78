import pytest
from hypothesis import given, settings

from shopcli.grounding.checker import ClaimChecker
from shopcli.grounding.claim import Said
from shopcli.grounding.evidence import Evidence
from shopcli.grounding.handles import HandleResolver
from tests.grounding.checked import BRANDS, claims, evidence, marks, said
from tests.grounding.streams import SEEDS, streams
from tests.models.examples import candidates, need, shape


def test_a_claim_is_told_with_its_field_and_the_catalogs_value() -> None:
    (claim,) = claims("[1] costs $799.")
    assert (claim.text, str(claim.kind), claim.product_id, str(claim.verdict)) == (
        "$799",
        "price",
        "l1",
        "contradicted",
    )
    assert (claim.field, claim.catalog_value) == ("price", "$749")


def test_what_is_said_comes_out_in_pieces_that_join_to_the_text() -> None:
    assert [(one.text, one.claim is not None) for one in said("So [1] has 16 GB. Nice.")] == [
        ("So [1] has ", False),
        ("16 GB", True),
        (".", False),
        (" Nice.", False),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Does [1] cost $5?",
        "```\n[1] costs $5\n```\n",
        "A buyer says “Light enough to forget in the bag.” of [1].",
        "[1] runs Windows 11 Home on an Intel Core i7 with DDR5, HDMI 2.1, USB-C and an RTX 4060.",
    ],
)
def test_questions_code_quotations_and_technologies_are_no_claims_that_fail(text: str) -> None:
    assert not [mark for mark in marks(text) if "✗" in mark]


def test_picks_are_asked_for_anew_by_every_sentence() -> None:
    picks = list(candidates()[:1])
    known = Evidence(need(), shape(), candidates(), lambda: picks, (), BRANDS)
    checker = ClaimChecker(known)
    first = checker.feed("[1] costs $749.\n")
    picks.append(candidates()[2])
    second = checker.feed("[2] costs $879.50.\n")
    assert [one.claim.product_id for one in [*first, *second] if one.claim] == ["l1", "l3"]


def _checked(*parts: str) -> list[Said]:
    checker = ClaimChecker(evidence())
    return [one for part in parts for one in checker.feed(part)] + checker.finish()


def _merged(pieces: list[Said]) -> list[Said]:
    """Plain pieces that stand side by side as one: sentences come out one by one."""
    merged: list[Said] = []
    for one in pieces:
        if merged and merged[-1].claim is None and one.claim is None:
            merged[-1] = Said(merged[-1].text + one.text)
        else:
            merged.append(one)
    return merged


@given(SEEDS)
@settings(max_examples=50, deadline=None)
def test_no_cut_changes_what_is_said_and_every_claim_is_its_own_text(seed: int) -> None:
    for text, pieces in streams(seed):
        whole = _checked(text)
        assert "".join(one.text for one in whole) == text
        assert all(one.text == one.claim.text for one in whole if one.claim)
        assert _merged(_checked(*pieces)) == _merged(whole)


def _through_both(parts: list[str]) -> str:
    resolver = HandleResolver(candidates(), 3)
    known = Evidence(need(), shape(), candidates(), lambda: candidates()[:3], (), BRANDS)
    checker = ClaimChecker(known)
    resolved = [one for part in parts for one in resolver.feed(part)] + resolver.finish()
    told = [one for part in resolved if isinstance(part, str) for one in checker.feed(part)]
    return "".join(one.text for one in [*told, *checker.finish()])


@given(SEEDS)
@settings(max_examples=50, deadline=None)
def test_behind_the_handles_no_cut_changes_the_text(seed: int) -> None:
    for text, pieces in streams(seed):
        opening = ("", "PICKS: [2] [1]\n\n")[len(text) % 2]
        assert _through_both([opening, *pieces]) == _through_both([opening + text])
