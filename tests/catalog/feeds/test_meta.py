"""Meta's catalog: Google's names and its own, in XML and in tables."""

from decimal import Decimal

import pytest

from shopcli.catalog.product import Availability
from tests.catalog.feeds.item_feeds import only, read_rss, read_text, rss_item
from tests.catalog.feeds.reading import told


def soap(number: int, scent: str, **fields: str) -> str:
    own = f"<g:label>Scent</g:label><g:value>{scent}</g:value>"
    return rss_item(id=f"s{number}", item_group_id="soap", title="Soap", additional_variant_attribute=own, **fields)


def test_additional_attributes_are_what_variants_are_chosen_by() -> None:
    items = soap(1, "Rose", price="5 USD", quantity_to_sell_on_facebook="4") + soap(
        2, "Mint", price="6 USD", quantity_to_sell_on_facebook="0"
    )
    product = only(read_rss(items))

    assert (product.id, product.title) == ("soap", "Soap")
    assert [variant.options for variant in product.variants] == [{"Scent": "Rose"}, {"Scent": "Mint"}]
    assert [(variant.price, variant.stock) for variant in product.variants] == [(Decimal(5), 4), (Decimal(6), 0)]


def test_additional_attributes_may_be_one_text() -> None:
    text = (
        "id,title,price,link,image_link,item_group_id,additional_variant_attribute\n"
        'a,Soap,5 USD,https://s.example,https://s.example/a.jpg,soap,"Scent:Rose, Form:Bar"\n'
        'b,Soap,5 USD,https://s.example,https://s.example/b.jpg,soap,"Scent:Mint, Form:Bar"\n'
    )
    product = only(read_text(text, "catalog.csv"))

    assert [variant.options for variant in product.variants] == [
        {"Scent": "Rose", "Form": "Bar"},
        {"Scent": "Mint", "Form": "Bar"},
    ]
    assert product.price == Decimal(5)


def test_what_the_shop_hides_is_left_out_and_counted() -> None:
    items = (
        rss_item(id="1", title="Cup", status="archived")
        + rss_item(id="2", title="Mug", visibility="hidden")
        + rss_item(id="3", title="Jug", status="active", visibility="published")
    )
    loaded = read_rss(items)

    assert [product.id for product in loaded.products] == ["3"]
    assert told(loaded) == [(None, "", "2 products are left out: the feed hides them from shoppers")]
    assert loaded.products[0].attributes == {}


@pytest.mark.parametrize(
    ("said", "availability"),
    [
        ("in stock", Availability.IN_STOCK),
        ("Out of Stock", Availability.OUT_OF_STOCK),
        ("preorder", Availability.PRE_ORDER),
        ("available for order", Availability.BACKORDER),
        ("mark_as_sold", Availability.OUT_OF_STOCK),
        ("discontinued", Availability.DISCONTINUED),
    ],
)
def test_the_words_for_availability(said: str, availability: Availability) -> None:
    assert only(read_rss(rss_item(id="1", title="Cup", availability=said))).availability is availability


def test_columns_with_places_are_lists() -> None:
    text = (
        "id,title,price,link,image_link,image[0].url,image[0].tag[0],image[1].url,product_tags[0],product_tags[1],"
        "style[0],fb_product_category\n"
        "a,Vase,20 USD,https://v.example,https://v.example/0.jpg,https://v.example/0.jpg,hero,"
        "https://v.example/1.jpg,new,blue,modern,home > vases\n"
    )
    product = only(read_text(text, "catalog.csv"))

    assert product.images == ("https://v.example/0.jpg", "https://v.example/1.jpg")
    assert product.tags == ("new", "blue")
    assert product.category == ("home", "vases")
    assert product.attributes == {"style": "modern"}


def test_the_comments_above_the_header_of_metas_template_are_no_header() -> None:
    text = (
        '# Required | A unique ID.,"# Required | The title, short",# Required | With its currency,'
        "# Required |,# Optional\n"
        "id,title,price,link,image_link\na,Vase,20 USD,https://v.example,https://v.example/1.jpg\n"
    )

    assert only(read_text(text, "catalog.csv")).price == Decimal(20)
