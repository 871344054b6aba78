"""Magento's product CSV: simple products, configurable ones, and what is packed into cells."""

from decimal import Decimal

import pytest

from shopcli.catalog.feeds.magento_lists import attributes_in, categories_in, variations_in
from shopcli.catalog.product import Availability
from tests.catalog.feeds.reading import product_of, read_table, told

HEADER = (
    "sku,store_view_code,attribute_set_code,product_type,categories,name,description,short_description,weight,"
    "product_online,visibility,price,special_price,special_price_from_date,special_price_to_date,base_image,"
    "additional_images,additional_attributes,qty,is_in_stock,allow_backorders,use_config_backorders,"
    "configurable_variations,meta_title,warranty\n"
)
BOTTLE = (
    'B-1,,Default,simple,"Default Category/Kitchen/Bottles,Default Category/New",'
    "Bottle,<p>Holds a litre.</p>,Steel.,0.4,"
    '1,"Catalog, Search",20.000000,15.5,,,/b/1.jpg,"/b/2.jpg,/b/1.jpg",'
    '"has_options=0,material=Steel,use=Office|Hiking",'
    "7.0000,1,0,1,,Buy it,2 years\n"
)
SMALL = "H-S,,Top,simple,Default Category/Tops,Hat-S,,,,1,Not Visible Individually,9,,,,,,size=S,3,1,0,1,,,\n"
LARGE = "H-L,,Top,simple,Default Category/Tops,Hat-L,,,,1,Not Visible Individually,11,,,,,,size=L,0,1,1,0,,,\n"
HAT = (
    'H,,Top,configurable,Default Category/Tops,Hat,,,,1,"Catalog, Search",9,,,,,,"material=Wool",0,1,0,1,'
    '"sku=H-S,size=S|sku=H-L,size=L",,\n'
)


def test_a_simple_product() -> None:
    product = product_of(HEADER + BOTTLE)

    assert (product.id, product.title, product.description) == ("B-1", "Bottle", "Steel.\n\nHolds a litre.")
    assert (product.category, product.tags) == (("Kitchen", "Bottles"), ("New",))
    assert (product.price, product.list_price) == (Decimal("15.5"), Decimal(20))
    assert (product.availability, product.stock) == (Availability.IN_STOCK, 7)
    assert product.images == ("/b/1.jpg", "/b/2.jpg")
    assert dict(product.attributes) == {
        "warranty": "2 years",
        "material": "Steel",
        "use": ("Office", "Hiking"),
        "weight": "0.4",
    }


@pytest.mark.parametrize("rows", [SMALL + LARGE + HAT, HAT + LARGE + SMALL, SMALL + HAT + LARGE])
def test_a_configurable_product_has_the_simple_ones_for_variants_wherever_they_stand(rows: str) -> None:
    product = product_of(HEADER + rows)
    variants = {variant.id: variant for variant in product.variants}

    assert (product.id, dict(product.attributes), product.availability) == ("H", {"material": "Wool"}, None)
    assert {name: (dict(each.options), each.price, each.stock) for name, each in variants.items()} == {
        "H-S": ({"size": "S"}, Decimal(9), 3),
        "H-L": ({"size": "L"}, Decimal(11), 0),
    }
    assert variants["H-L"].availability is Availability.BACKORDER


def test_variations_that_are_not_in_the_file_are_reported() -> None:
    loaded = read_table(HEADER + SMALL + HAT)

    assert [variant.id for variant in loaded.products[0].variants] == ["H-S"]
    assert (3, "variants", '1 of its variations are not in the file, such as "H-L"') in told(loaded)


def test_what_is_disabled_or_sold_only_as_a_part_is_left_out_and_counted() -> None:
    disabled = BOTTLE.replace("B-1", "B-2").replace("0.4,1,", "0.4,2,", 1)
    loaded = read_table(HEADER + BOTTLE + disabled + SMALL)

    assert [product.id for product in loaded.products] == ["B-1"]
    assert sorted(cause for _, _, cause in told(loaded) if "left out" in cause) == [
        "1 product is left out: `product_online` says that they are disabled",
        "1 product is left out: they are not visible and belong to no configurable product",
    ]


def test_a_row_for_one_store_view_is_no_product() -> None:
    assert (
        len(read_table(HEADER + BOTTLE + BOTTLE.replace("B-1,,", "B-1,german,").replace("Bottle", "Flasche")).products)
        == 1
    )


@pytest.mark.parametrize(
    ("starts", "ends", "price"),
    [("", "", "15.5"), ("5/1/26", "5/31/26", "15.5"), ("6/1/26", "", "20"), ("", "2026-05-09 00:00:00", "20")],
)
def test_a_special_price_holds_on_its_days(starts: str, ends: str, price: str) -> None:
    product = product_of(HEADER + BOTTLE.replace("15.5,,,", f"15.5,{starts},{ends},"))

    assert product.price == Decimal(price)


def test_a_set_that_is_priced_by_its_parts_has_no_price() -> None:
    product = product_of(
        "sku,product_type,attribute_set_code,name,price,associated_skus\nG,grouped,"
        'Default,Set,0.0000,"A=1.0000,B=2.0000"\n'
    )

    assert (product.price, product.attributes["includes"]) == (None, ("A", "B"))


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("a=b,c=d", {"a": "b", "c": "d"}),
        ('a="b, c",d="say ""hi"""', {"a": "b, c", "d": 'say "hi"'}),
        ("a=one, two,b=3", {"a": "one, two", "b": "3"}),
        ("a=,b=x=y", {"b": "x=y"}),
        ("", {}),
        ("nothing here", {}),
    ],
)
def test_attributes_in_one_cell(cell: str, found: dict[str, str]) -> None:
    assert attributes_in(cell) == found


def test_variations_in_one_cell() -> None:
    assert variations_in("sku=A,size=S,colour=Red, dark|sku=B,size=M|size=none") == {
        "A": {"size": "S", "colour": "Red, dark"},
        "B": {"size": "M"},
    }


@pytest.mark.parametrize(
    ("cell", "paths"),
    [
        ("Default Category", [[]]),
        ("Default Category/A/B,Default Category/C", [["A", "B"], ["C"]]),
        ("Default Category/A|Default Category/A/B", [["A"], ["A", "B"]]),
        ("Root/Pots, pans/Steel,Root/New", [["Pots, pans", "Steel"], ["New"]]),
        ("Root/TV\\/Audio", [["TV/Audio"]]),
        ("", []),
    ],
)
def test_categories_in_one_cell(cell: str, paths: list[list[str]]) -> None:
    assert categories_in(cell) == paths
