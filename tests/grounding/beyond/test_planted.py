"""Planted inventions go, true sentences in other words stay."""

import pytest

from shopcli.analysis.describing.fact import Portrait
from shopcli.analysis.describing.portrait import portrait
from shopcli.grounding.beyond.sift import Sifted, sift
from shopcli.grounding.checker import ClaimChecker
from shopcli.grounding.evidence import Evidence
from shopcli.query.need import Need
from shopcli.search.candidate import Candidate, Shape
from tests.grounding.beyond import household, planted


def sifted(text: str, shown: Portrait) -> Sifted:
    candidate = Candidate(1, shown.product, 0.0, {})
    evidence = Evidence(
        Need("", shown.language), Shape(1, 1, shown.product.currency), (candidate,), lambda: (candidate,)
    )
    checker = ClaimChecker(evidence)
    return sift([*checker.feed(text), *checker.finish()], shown)


@pytest.mark.parametrize("text", planted.INVENTED_EN)
def test_what_is_made_up_goes(text: str) -> None:
    assert sifted(text, portrait(planted.LAPTOP, "en")).text == ""


@pytest.mark.parametrize("text", planted.INVENTED_ZH)
def test_what_is_made_up_in_chinese_goes(text: str) -> None:
    assert sifted(text, portrait(planted.HEADPHONES, "zh")).text == ""


@pytest.mark.parametrize("text", planted.TRUE_EN)
def test_what_is_true_in_other_words_stays(text: str) -> None:
    assert sifted(text, portrait(planted.LAPTOP, "en")).text == text


@pytest.mark.parametrize("text", planted.TRUE_ZH)
def test_what_is_true_in_other_chinese_words_stays(text: str) -> None:
    assert sifted(text, portrait(planted.HEADPHONES, "zh")).text == text


@pytest.mark.parametrize("text", household.INVENTED_EN)
def test_what_is_made_up_of_a_household_thing_goes(text: str) -> None:
    assert sifted(text, portrait(household.KETTLE, "en")).text == ""


@pytest.mark.parametrize("text", household.INVENTED_ZH)
def test_what_is_made_up_of_a_household_thing_in_chinese_goes(text: str) -> None:
    assert sifted(text, portrait(household.FLASK, "zh")).text == ""


@pytest.mark.parametrize("text", household.TRUE_EN)
def test_what_is_true_of_a_household_thing_stays(text: str) -> None:
    assert sifted(text, portrait(household.KETTLE, "en")).text == text


@pytest.mark.parametrize("text", household.TRUE_ZH)
def test_what_is_true_of_a_household_thing_in_chinese_stays(text: str) -> None:
    assert sifted(text, portrait(household.FLASK, "zh")).text == text
