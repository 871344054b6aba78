from hypothesis import given
from hypothesis import strategies as st

from shopcli.analysis.keywords.keywords import Learned
from shopcli.analysis.keywords.passages import passages
from shopcli.catalog.product import Product
from shopcli.text import one_line
from tests.analysis.keywords.shop import SHELF, laptop, learned

PRODUCT = laptop(90, "Tarn Voyager Rugged Laptop, 14 inch, 16 GB RAM", "Sealed against dust. A laptop for the rain.")


def terms(product: Product, known: Learned) -> list[str]:
    return [term.text for term in known.keywords(product).terms]


def test_what_few_products_have_comes_before_what_all_have() -> None:
    found = terms(PRODUCT, learned(*SHELF, PRODUCT))
    assert found[0] == "Tarn Voyager Rugged"
    assert "Laptop" not in found[:1]


def test_numbers_and_units_are_no_terms() -> None:
    found = " ".join(terms(PRODUCT, learned(*SHELF, PRODUCT))).lower()
    assert "inch" not in found
    assert "gb" not in found


def test_what_one_description_alone_says_is_no_term() -> None:
    assert "dust" not in terms(PRODUCT, learned(*SHELF, PRODUCT))


def test_chinese_terms_are_whole_words_of_the_catalog() -> None:
    keyboards = [Product(f"K{number}", f"砚石 K{number} 机械键盘 热插拔", category=("键盘",)) for number in range(12)]
    mice = [Product(f"M{number}", f"白鹭 M{number} 无线鼠标", category=("鼠标",)) for number in range(30)]
    found = terms(keyboards[0], learned(*keyboards, *mice))
    assert {"机械键盘", "热插拔", "砚石"} <= set(found)
    assert not {"械键盘", "插拔", "机械键"} & set(found)


def test_a_title_of_its_own_is_cut_at_its_spaces() -> None:
    lone = Product("T1", "阅读追剧 小平板", category=("平板",))
    assert set(terms(lone, learned(*SHELF, lone))) == {"阅读追剧", "小平板"}


@given(st.text(max_size=60), st.text(max_size=120))
def test_a_term_stands_where_its_span_says(title: str, description: str) -> None:
    product = laptop(1, title, description)
    texts = {passage.place: passage.text for passage in passages(product)}
    for term in learned(product, *SHELF).keywords(product).terms:
        assert one_line(texts[term.place][term.start : term.end]) == term.text
        assert term.score > 0


def test_a_long_name_between_spaces_is_a_term() -> None:
    book = Product("B1", "星河尽头的灯塔 精装", category=("书",))
    assert "星河尽头的灯塔" in terms(book, learned(*SHELF, book))


def test_markup_is_no_term() -> None:
    shelf = [
        Product(f"H{n}", f"Rose bush {n}", description="<ul class='strong'><li>Rose</li><li>bush</li></ul>")
        for n in range(9)
    ]
    found = learned(*shelf).keywords(shelf[0]).terms
    assert {term.text.lower() for term in found} <= {"rose", "bush", "rose bush"}
