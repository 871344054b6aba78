"""advise as events: what code worked out first, then the words; no model is asked where nothing fits."""

from collections.abc import Generator
from pathlib import Path

import pytest

from shopcli.advice.basket import Basket
from shopcli.advice.comparison import Comparison
from shopcli.advice.complements import Complements
from shopcli.advice.no_basket import NoBasket
from shopcli.advice.top_up import TopUp
from shopcli.context import Folders
from shopcli.errors import UnknownProductError, UsageError
from shopcli.events import Advised, Done, Event, Notice, Prompted, Text, Understood
from shopcli.exits import ExitCode
from shopcli.index.index import Index
from shopcli.models.model import Piece
from shopcli.models.writer import Writer
from shopcli.prompts.prompt import Prompt
from shopcli.query.request import read_request
from shopcli.search.find import vocabulary_of
from shopcli.tasks.advice import Asked
from shopcli.tasks.advise import Request, advise
from shopcli.tasks.telling import Manner
from tests.advice.shops import indexed
from tests.bundle.shop import TODAY, offer, store

FOLDERS = Folders(Path("/nonexistent"), Path("/nonexistent"), Path("/nonexistent"))


class Untouched:
    """A model that nobody may ask."""

    name, provider, window, reserve = "some-model", "models.example", 8_000, 1_000

    def stream(self, prompt: Prompt) -> Generator[Piece, None, None]:
        yield from ()
        raise AssertionError("no model is to be asked")


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    shop = (
        offer("aster-14", "600", "Computers > Laptops", title="Nortavo Aster 14 Laptop", brand="Nortavo"),
        offer("birch-15", "900", "Computers > Laptops", title="Nortavo Birch 15 Laptop", brand="Nortavo"),
        offer("pebble", "20", "Accessories > Mice", title="Velmora Pebble Mouse", brand="Velmora"),
        offer("feather", "35", "Accessories > Mice", title="Velmora Feather Mouse", brand="Velmora"),
    )
    return indexed(tmp_path_factory.mktemp("index"), shop, [store(fee="5", free_over="50")])


def events(text: str, index: Index, model: Writer | Untouched, *, dry_run: bool = False) -> list[Event]:
    asked = Asked(read_request(text, vocabulary_of(index)), TODAY)
    return list(advise(Request(asked, Manner("f00d", FOLDERS, dry_run)), index, model))


def advised(text: str, index: Index) -> object:
    return next(event.advice for event in events(text, index, Writer()) if isinstance(event, Advised))


def test_what_code_worked_out_comes_before_the_words(index: Index) -> None:
    seen = events("a laptop and a mouse under 700", index, Writer())
    kinds = [type(event) for event in seen]
    assert kinds[:3] == [Understood, Advised, Prompted]
    assert kinds.index(Text) > kinds.index(Prompted)
    assert seen[-1] == Done(ExitCode.OK)


def test_the_built_in_writer_says_the_draft(index: Index) -> None:
    seen = events("a laptop and a mouse under 700", index, Writer())
    basket = next(event.advice for event in seen if isinstance(event, Advised))
    assert isinstance(basket, Basket)
    assert "".join(event.delta for event in seen if isinstance(event, Text)).strip() == basket.draft


def test_a_model_is_given_the_findings_and_the_sums(index: Index) -> None:
    seen = events("a laptop and a mouse under 700", index, Untouched(), dry_run=True)
    (prompt,) = (event.prompt for event in seen if isinstance(event, Prompted))
    assert dict(prompt.brief.amounts)["basket.total"] == 620
    assert [candidate.product.id for candidate in prompt.brief.candidates] == ["aster-14", "pebble"]
    assert "$620" in prompt.messages[1].content


def test_no_model_is_asked_where_nothing_fits(index: Index) -> None:
    seen = events("a laptop and a mouse under 70", index, Untouched())
    advice = next(event.advice for event in seen if isinstance(event, Advised))
    assert isinstance(advice, NoBasket)
    assert seen[-2:] == [Text(advice.draft), Done(ExitCode.NOTHING_FITS)]


def test_a_slot_that_names_a_product_is_that_product(index: Index) -> None:
    basket = advised("the Birch 15 and a mouse", index)
    assert isinstance(basket, Basket)
    assert [(item.offer.id, item.is_named) for item in basket.items] == [("birch-15", True), ("pebble", False)]


@pytest.mark.parametrize(
    "text", ["compare the Aster 14 and the Birch 15", "compare aster-14 birch-15", "Aster 14 和 Birch 15 哪个好"]
)
def test_products_to_compare_are_found_by_name_and_by_id(index: Index, text: str) -> None:
    comparison = advised(text, index)
    assert isinstance(comparison, Comparison)
    assert [product.id for product in comparison.products] == ["aster-14", "birch-15"]


def test_a_kind_of_thing_stands_for_the_best_of_it_and_this_is_said(index: Index) -> None:
    seen = events("what goes with a laptop?", index, Writer())
    (advice,) = (event.advice for event in seen if isinstance(event, Advised))
    assert isinstance(advice, Complements)
    (notice,) = (event.text for event in seen if isinstance(event, Notice))
    assert "“laptop” names no product" in notice and advice.products[0].id in notice


def test_what_is_missing_is_read_from_what_is_in_the_order(index: Index) -> None:
    top_up = advised("I have the Feather Mouse in my basket, what to add to reach free shipping", index)
    assert isinstance(top_up, TopUp)
    assert top_up.short == 15
    assert [product.id for product in top_up.products][:1] == ["pebble"]


def test_names_that_nobody_has_are_an_error(index: Index) -> None:
    with pytest.raises(UnknownProductError, match="'Cedar 9'"):
        events("compare the Aster 14 and the Cedar 9", index, Untouched())


@pytest.mark.parametrize("text", ["which is better, this or that", "what to add to reach free shipping", "hello there"])
def test_what_leaves_open_what_it_is_about_is_an_error(index: Index, text: str) -> None:
    with pytest.raises(UsageError):
        events(text, index, Untouched())
