"""Products that stand elsewhere than everything like them."""

from shopcli.analysis.category.misfiled import Survey
from shopcli.analysis.category.why import Word
from shopcli.index.index import category_key
from tests.analysis.category.shelves import CHAIRS, CHINESE, LAMPS, MUGS, learned, new, products


def test_a_misfiled_product_is_found_with_what_speaks_against_its_place() -> None:
    filed = [*products(), new("Tall Desk Lamp, Warm Light", category=MUGS)]
    survey = Survey(learned(filed), 0.7, 10)
    assert len(list(survey.read(filed))) == 16
    (found,) = survey.likeliest()
    assert (found.product, found.suggested.path, found.kind) == (filed[-1], LAMPS, "elsewhere")
    assert found.suggested.confidence > found.here
    why = survey.why(found)
    assert why is not None
    assert Word("lamp", 5, 5, 0, 5) in why.words
    assert why.near_there > why.near_here


def test_in_chinese() -> None:
    filed = [*products(CHINESE), new("书房台灯 暖光 可调光", category=("家居", "椅子"))]
    survey = Survey(learned(filed), 0.5, 10)
    list(survey.read(filed))
    found = survey.likeliest()[0]
    why = survey.why(found)
    assert found.suggested.path == ("家居", "台灯")
    assert why is not None
    assert "台灯" in [each.word for each in why.words]


def test_a_well_filed_catalog_has_none() -> None:
    survey = Survey(learned(products()), 0.7, 10)
    list(survey.read(products()))
    assert (survey.products, survey.suspected, survey.likeliest()) == (15, 0, [])


def test_only_the_likeliest_are_kept_but_all_are_counted() -> None:
    wrong = [new("Desk Lamp, Warm Light", category=MUGS), new("Oak Chair, Linen Seat", category=MUGS)]
    filed = [*products(), *wrong]
    survey = Survey(learned(filed), 0.4, 1)
    list(survey.read(filed))
    assert survey.suspected == 2
    assert len(survey.likeliest()) == 1


def test_what_stands_in_no_category_is_counted_apart() -> None:
    survey = Survey(learned(products()), 0.7, 10)
    list(survey.read([new("Desk Lamp")]))
    assert (survey.unfiled, survey.suspected) == (1, 0)


def test_a_category_is_the_same_however_it_is_written() -> None:
    survey = Survey(learned(products()), 0.5, 10)
    list(survey.read([new("Oak Dining Chair, Linen", category=("HOME", "chairs"))]))
    assert survey.suspected == 0


def test_what_stands_in_a_branch_belongs_below_it() -> None:
    survey = Survey(learned(products()), 0.5, 10)
    list(survey.read([new("Oak Dining Chair, Linen Seat", category=("Home",))]))
    (found,) = survey.likeliest()
    assert (found.suggested.path, found.kind) == (CHAIRS, "below")


def test_what_stands_alone_in_its_category_is_not_suspected_as_nothing_speaks_for_its_place() -> None:
    filed = [*products(), new("Desk Lamp, Warm Light", category=("Home", "Gifts"))]
    judged_all, judged_few = (
        Survey(learned(filed), 0.5, 10),
        Survey(learned(filed), 0.5, 10, frozenset({category_key(("Home", "Gifts"))})),
    )
    for survey in (judged_all, judged_few):
        list(survey.read(filed))
    assert (judged_all.suspected, judged_few.suspected) == (1, 0)
