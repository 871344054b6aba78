"""Shopify's product CSV, by its old headers and its new ones."""

from decimal import Decimal

import pytest

from shopcli.catalog.product import Availability
from tests.catalog.feeds.reading import product_of, read_table, told

OLD = (
    "Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,"
    "Option2 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,"
    "Variant Price,Variant Compare At Price,Variant Barcode,Image Src,Image Position,Variant Weight Unit,Cost per item,"
    "Fabric (product.metafields.custom.fabric),Status\n"
)
SHIRT = (
    'wool-shirt,Wool shirt,"<p>Warm.</p><ul><li>Soft</li></ul>",Nordby,Apparel > Tops,Shirt,"winter, men",TRUE,Size,S,'
    "Colour,Grey,WS-S,300,shopify,4,deny,49.00,59.00,4006381333931,https://cdn.example/1.jpg,1,kg,12.00,wool,active\n"
    "wool-shirt,,,,,,,,,M,,Grey,WS-M,320,shopify,0,deny,49.00,0,,https://cdn.example/2.jpg,2,kg,12.00,,\n"
    "wool-shirt,,,,,,,,,L,,Grey,WS-L,340,shopify,-2,continue,52.00,,,,,kg,12.00,,\n"
    "wool-shirt,,,,,,,,,,,,,,,,,,,,https://cdn.example/3.jpg,3,,,,\n"
)


def test_rows_of_one_handle_are_one_product_with_variants() -> None:
    product = product_of(OLD + SHIRT)

    assert (product.id, product.title, product.brand) == ("wool-shirt", "Wool shirt", "Nordby")
    assert product.description == "Warm.\n\n- Soft"
    assert product.category == ("Apparel", "Tops", "Shirt")
    assert product.tags == ("winter", "men")
    assert product.images == tuple(f"https://cdn.example/{number}.jpg" for number in (1, 2, 3))
    assert [variant.id for variant in product.variants] == ["WS-S", "WS-M", "WS-L"]
    assert [dict(variant.options) for variant in product.variants] == [
        {"Size": size, "Colour": "Grey"} for size in "SML"
    ]


def test_each_variant_has_its_price_stock_and_weight() -> None:
    small, medium, large = product_of(OLD + SHIRT).variants

    assert (small.price, small.list_price, small.gtin) == (Decimal("49.00"), Decimal("59.00"), "4006381333931")
    assert (medium.price, medium.list_price) == (Decimal("49.00"), None)
    assert [(each.availability, each.stock) for each in (small, medium, large)] == [
        (Availability.IN_STOCK, 4),
        (Availability.OUT_OF_STOCK, 0),
        (Availability.BACKORDER, 0),
    ]
    assert [each.attributes["Weight"] for each in (small, medium)] == ["0.3 kg", "0.32 kg"]


def test_metafields_stay_and_what_is_the_shops_own_business_goes() -> None:
    assert dict(product_of(OLD + SHIRT).attributes) == {"Fabric": "wool"}


def test_a_product_without_choices_is_no_variant() -> None:
    text = (
        "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,"
        "Variant Compare At Price,Variant Inventory Qty\n"
    )
    product = product_of(text + "mug,Mug,Title,Default Title,M-1,9.99,0,0\n")

    assert (product.variants, product.price, product.list_price) == ((), Decimal("9.99"), None)
    assert (product.availability, product.stock) == (Availability.IN_STOCK, None)  # it is not tracked
    assert product.attributes["SKU"] == "M-1"


def test_headers_of_2024_mean_the_same() -> None:
    product = product_of(
        "Title,URL handle,Description,Vendor,Product category,"
        "Published on online store,Status,SKU,Barcode,Option1 name,"
        "Option1 value,Option1 Linked To,Price,Compare-at price,Inventory tracker,Inventory quantity,"
        "Continue selling when out of stock,Weight value (grams),Weight unit for display,Product image URL,"
        "Variant image URL,Google Shopping / Gender\n"
        "Rain hat,rain-hat,<p>Dry.</p>,Nordby,Apparel > Hats,TRUE,Active,H-1,"
        "'0123456789012,Size,One,product.size,19.95,"
        "25,shopify,0,TRUE,120,g,https://cdn.example/h.jpg,https://cdn.example/v.jpg,Unisex\n"
    )
    (variant,) = product.variants

    assert (product.id, product.category, product.description) == ("rain-hat", ("Apparel", "Hats"), "Dry.")
    assert (variant.id, variant.price, variant.list_price) == ("H-1", Decimal("19.95"), Decimal(25))
    assert (variant.availability, variant.gtin) == (Availability.BACKORDER, "0123456789012")
    assert (variant.attributes["Weight"], variant.images) == ("120 g", ("https://cdn.example/v.jpg",))
    assert dict(product.attributes) == {"Gender": "Unisex"}


def test_drafts_and_what_is_not_published_are_left_out_and_counted() -> None:
    loaded = read_table(
        "Handle,Title,Published,Variant Price,Status\na,A,TRUE,5,active\nb,B,TRUE,5,"
        "draft\nc,C,FALSE,5,\nd,D,TRUE,5,archived\n"
    )

    assert [product.id for product in loaded.products] == ["a"]
    assert loaded.problems[0].cause == "3 products are left out: they are drafts, archived or not published"


def test_faults_stand_at_their_row_and_column() -> None:
    loaded = read_table(
        "Handle,Title,Option1 Name,Option1 Value,Variant Price\n"
        "a,A,Size,S,5\n"
        'a,,,"M\nL",five\n'
        ",Nameless,,,5\n"
        "b,,Title,Default Title,5\n"
    )

    assert told(loaded) == [
        (2, "Variant Price", "1 product has a price without a currency"),
        (3, "Variant Price", '"five" is not a number'),
        (5, "", "has no handle"),
        (6, "Title", "is missing"),
    ]


def test_a_barcode_that_a_spreadsheet_rounded_is_none() -> None:
    loaded = read_table("Handle,Title,Variant Price,Variant Barcode\na,A,5,8.88E+12\n")

    assert loaded.products[0].gtin is None
    assert (2, "Variant Barcode", '"8.88E+12" was rounded by a spreadsheet') in told(loaded)


@pytest.mark.parametrize("sku", ["", "SAME"])
def test_variants_without_a_sku_of_their_own_have_ids_all_the_same(sku: str) -> None:
    product = product_of(
        f"Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price\na,A,Size,S,{sku},5\na,,,M,{sku},5\n"
    )

    assert len({variant.id for variant in product.variants}) == 2
