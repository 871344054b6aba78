"""Google Merchant's feeds: RSS, Atom and tables with its names."""

from decimal import Decimal

import pytest

from shopcli.catalog.product import Availability
from shopcli.errors import CatalogError
from tests.catalog.feeds.item_feeds import only, priced, read_rss, read_text, rss_item
from tests.catalog.feeds.reading import told

ATOM = """<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0" xmlns:c="http://base.google.com/cns/1.0">
<title>Lamp House</title>
<link rel="self" href="https://lamps.example/feed"/>
<link rel="alternate" href="https://lamps.example"/>
<entry>
<id>https://lamps.example/entry/9</id>
<g:id>L9</g:id>
<title>Desk Lamp</title>
<link rel="alternate" href="https://lamps.example/l9"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Bright.</p></div></content>
<g:price>1.299,00 EUR</g:price>
<c:shade type="string">linen</c:shade>
</entry>
</feed>
"""


def test_an_rss_item_is_a_product() -> None:
    item = rss_item(
        id="K1",
        title="Kettle 1.7 l",
        description="&lt;p&gt;Boils &lt;b&gt;fast&lt;/b&gt;.&lt;/p&gt;",
        link="https://k.example/1",
        image_link="https://k.example/1.jpg",
        additional_image_link="https://k.example/2.jpg",
        price="39.90 EUR",
        availability="In Stock",
        brand="Brewton",
        gtin="4006381333931",
        mpn="BT-17",
        google_product_category="499",
        product_type="Kitchen &gt; Kettles",
        condition="new",
    )
    product = only(read_rss(item))

    assert (product.id, product.title, product.description) == ("K1", "Kettle 1.7 l", "Boils fast.")
    assert (product.price, product.currency) == (Decimal("39.90"), "EUR")
    assert product.availability is Availability.IN_STOCK
    assert product.category == ("Kitchen", "Kettles")
    assert product.images == ("https://k.example/1.jpg", "https://k.example/2.jpg")
    assert (product.brand, product.gtin, product.mpn, product.url) == (
        "Brewton",
        "4006381333931",
        "BT-17",
        "https://k.example/1",
    )
    assert product.attributes == {"condition": "new"}


def test_the_channel_is_the_shop() -> None:
    about = "<title>Corner Shop</title><link>https://c.example</link><language>en-GB</language>"
    store = read_rss(rss_item(id="1", title="Cup"), about).store

    assert (store.name, store.url, store.locale) == ("Corner Shop", "https://c.example", "en-GB")


def test_an_atom_entry_is_a_product_and_googles_own_elements_come_first() -> None:
    loaded = read_text(ATOM, "feed.atom")
    product = only(loaded)

    assert (loaded.store.name, loaded.store.url) == ("Lamp House", "https://lamps.example")
    assert (product.id, product.url, product.description) == ("L9", "https://lamps.example/l9", "Bright.")
    assert (product.price, product.currency) == (Decimal("1299.00"), "EUR")
    assert product.attributes == {"shade": "linen"}


def test_a_feed_is_known_by_its_content_where_its_name_says_nothing() -> None:
    assert only(read_text(ATOM, "export")).id == "L9"


def test_another_prefix_for_googles_names_is_as_good() -> None:
    text = (
        '<rss xmlns:x="http://base.google.com/ns/1.0"><channel><item><title>Plain</title><x:title>Cup</x:title>'
        "<x:id>7</x:id></item></channel></rss>"
    )
    assert only(read_text(text, "feed.xml")).title == "Cup"


@pytest.mark.parametrize(
    ("dates", "price", "list_price"),
    [
        ("", "30", "40"),
        ("2026-05-01T00:00+0100/2026-05-31T23:59+0100", "30", "40"),
        ("2026-05-01/2026-05-10", "30", "40"),
        ("2026-04-01/2026-05-09", "40", None),
        ("2026-05-11/2026-06-01", "40", None),
    ],
)
def test_a_sale_price_holds_on_its_days(dates: str, price: str, list_price: str | None) -> None:
    product = priced(price="40 EUR", sale_price="30", sale_price_effective_date=dates)

    assert (product.price, product.list_price) == (Decimal(price), Decimal(list_price) if list_price else None)
    assert product.currency == "EUR"


def test_days_that_cannot_be_read_leave_the_regular_price_and_a_problem() -> None:
    item = rss_item(id="1", title="Cup", price="40 EUR", sale_price="30 EUR", sale_price_effective_date="soon")
    loaded = read_rss(item)

    assert loaded.products[0].price == Decimal(40)
    assert told(loaded) == [(2, "g:price", "the sale's days cannot be read: soon")]


def test_what_says_nothing_is_not_kept_but_an_id_is_an_id() -> None:
    product = only(read_rss(rss_item(id="NA", title="nan", brand="n/a", color="-", custom_label_0="null")))

    assert (product.id, product.title, product.brand, product.attributes) == ("NA", "nan", None, {})


def test_a_title_that_says_who_wrote_it() -> None:
    item = (
        "<item><g:id>1</g:id><g:structured_title><g:digital_source_type>default</g:digital_source_type>"
        "<g:content>Kettle</g:content></g:structured_title></item>"
    )

    assert only(read_rss(item)).title == "Kettle"


def test_a_sale_price_above_the_price_is_none() -> None:
    assert priced(price="40 EUR", sale_price="50 EUR").price == Decimal(40)


def test_details_and_highlights_are_attributes() -> None:
    detail = "<g:section_name>Body</g:section_name><g:attribute_name>Shell</g:attribute_name>"
    item = (
        "<item><g:id>1</g:id><g:title>Kettle</g:title>"
        f"<g:product_detail>{detail}<g:attribute_value>Steel</g:attribute_value></g:product_detail>"
        "<g:product_detail><g:attribute_name>Cord</g:attribute_name><g:attribute_value>1 m</g:attribute_value>"
        "</g:product_detail><g:product_highlight>Quiet</g:product_highlight>"
        "<g:product_highlight>Light</g:product_highlight><g:unit_pricing_measure>1.7 l</g:unit_pricing_measure>"
        "<g:multipack>2</g:multipack><g:energy_efficiency_class>A</g:energy_efficiency_class>"
        "<g:custom_label_0>winter</g:custom_label_0></item>"
    )

    assert only(read_rss(item)).attributes == {
        "Shell": "Steel",
        "Cord": "1 m",
        "product_highlight": ("Quiet", "Light"),
        "unit_pricing_measure": "1.7 l",
        "multipack": "2",
        "energy_efficiency_class": "A",
        "custom_label_0": "winter",
    }


def test_what_only_the_shop_may_know_is_not_kept() -> None:
    product = priced(
        price="9 EUR", cost_of_goods_sold="3 EUR", ads_redirect="https://a.example", identifier_exists="no"
    )

    assert product.attributes == {}


def test_both_categories_are_kept_the_standard_one_as_the_path() -> None:
    product = priced(google_product_category="Home &gt; Kettles", product_type="Kitchen &gt; kettles &gt; Steel")

    assert product.category == ("Home", "Kettles")
    assert product.tags == ("Kitchen", "Steel")


def test_what_has_expired_is_left_out_and_counted() -> None:
    loaded = read_rss(rss_item(id="1", title="Cup", expiration_date="2026-05-09") + rss_item(id="2", title="Mug"))

    assert [product.id for product in loaded.products] == ["2"]
    assert told(loaded) == [(None, "", "1 product is left out: their `expiration_date` has passed")]


def test_what_is_wrong_is_said_with_its_line_and_as_the_file_calls_it() -> None:
    items = (
        rss_item(id="1", title="Cup", price="nine EUR")
        + rss_item(id="2", title="Mug", availability="maybe", link="/mug")
        + rss_item(title="Jug", quantity="a few")
    )
    loaded = read_rss(items)

    assert [product.id for product in loaded.products] == ["1", "2"]
    assert told(loaded) == [
        (2, "g:price", '"nine EUR" is not an amount of money'),
        (3, "g:availability", '"maybe" is not a known availability'),
        (3, "g:link", '"/mug" is not an http or https address'),
        (4, "g:id", "is missing"),
        (4, "g:quantity", '"a few" is not a number'),
    ]
    assert [problem.fatal for problem in loaded.problems] == [False, False, False, True, True]


TSV = (
    "id\ttitle\tlink\timage link\tprice\tshipping(country:price)\tadditional_image_link\tadditional_image_link\t"
    "product_detail\tg:color\tMade By Hand\n"
    "1\tBowl\thttps://b.example\thttps://b.example/1.jpg\t12.50 GBP\tGB:3.95 GBP\thttps://b.example/2.jpg,"
    "https://b.example/3.jpg\thttps://b.example/4.jpg\tForm:Depth:6 cm,Form:Width:20 cm\tblue\ttrue\n"
)


def test_a_table_with_googles_names_is_the_same_feed() -> None:
    product = only(read_text(TSV, "feed.tsv"))

    assert (product.price, product.currency) == (Decimal("12.50"), "GBP")
    assert [image[-5:] for image in product.images] == ["1.jpg", "2.jpg", "3.jpg", "4.jpg"]
    assert product.shipping == {"text": "GB: 3.95 GBP", "fee": Decimal("3.95")}
    assert product.attributes == {"color": "blue", "Depth": "6 cm", "Width": "20 cm", "Made By Hand": True}


def test_a_column_that_stands_twice_is_no_fault_where_it_may() -> None:
    assert read_text(TSV, "feed.tsv").problems == []


def test_xml_without_items_says_what_it_holds() -> None:
    text = "<html><body><p>Not found</p></body></html>"

    with pytest.raises(CatalogError, match="no products in this XML: <html> holds neither RSS items nor Atom entries"):
        read_text(text, "feed.xml")


def test_news_are_no_products() -> None:
    news = "<item><title>We moved</title><link>https://n.example</link><guid>1</guid><pubDate>today</pubDate></item>"

    with pytest.raises(CatalogError, match="<item> is no product: it has guid, link, pubdate, title"):
        read_rss(news)


def test_broken_xml_with_no_item_is_refused_with_its_line() -> None:
    with pytest.raises(CatalogError, match=r"feed.xml:2: not well-formed XML: mismatched tag, column"):
        read_text("<rss><channel>\n</rss>", "feed.xml")


def test_items_of_any_xml_are_read_as_the_user_maps_them() -> None:
    text = '<shop><ware nr="7"><name1>Tasse</name1><preis>5,90</preis><farbe>rot</farbe></ware></shop>'
    mapping = {"id": "nr", "title": "name1", "price": "preis", "store.currency": "EUR"}
    product = only(read_text(text, "feed.xml", mapping))

    assert (product.id, product.title, product.price, product.currency) == ("7", "Tasse", Decimal("5.90"), "EUR")
    assert product.attributes == {"farbe": "rot"}
