"""WooCommerce's product CSV: simple products, and variations that name their parent."""

from decimal import Decimal

import pytest

from shopcli.catalog.product import Availability
from tests.catalog.feeds.reading import product_of, read_table, told

HEADER = (
    'ID,Type,SKU,"GTIN, UPC, EAN, or ISBN",Name,Published,"Is featured?","Visibility in catalog","Short description",'
    'Description,"Date sale price starts","Date sale price ends","Tax status","In stock?",Stock,"Backorders allowed?",'
    '"Weight (kg)","Length (cm)","Sale price","Regular price",Categories,Tags,Images,Parent,"Attribute 1 name",'
    '"Attribute 1 value(s)","Attribute 1 visible","Attribute 2 name",'
    '"Attribute 2 value(s)","Meta: care","Meta: _edit_lock"\n'
)
LAMP = (
    "7,simple,LAMP,4006381333931,Lamp,1,0,visible,Bright.,<p>A desk lamp.</p>,,,taxable,1,12,0,1.5,30,15,20,"
    '"Home > Light > Desk, Sale","desk, warm","https://s.example/1.jpg, https://s.example/2.jpg",,Material,'
    '"Steel, Glass",1,Bulb,"E27\\, warm",dry cloth,1:2\n'
)
CAP = 'variable,CAP,,Cap,1,0,visible,,,,,,1,,,,,,,Hats,,,,Colour,"Red, Blue",1,Lining,Wool,,\n'
RED = "variation,CAP-R,,Cap - Red,1,0,visible,,,,,,1,3,,,,,9.5,,,,CAP,Colour,Red,,,,,\n"
BLUE = "variation,,,Cap - Blue,1,0,visible,,,,,,0,0,,,,8,10,,,,CAP,Colour,Blue,,,,,\n"


def test_a_simple_product() -> None:
    product = product_of(HEADER + LAMP)

    assert (product.id, product.title, product.gtin) == ("LAMP", "Lamp", "4006381333931")
    assert product.description == "Bright.\n\nA desk lamp."
    assert (product.price, product.list_price) == (Decimal(15), Decimal(20))
    assert (product.availability, product.stock) == (Availability.IN_STOCK, 12)
    assert (product.category, product.tags) == (("Home", "Light", "Desk"), ("desk", "warm", "Sale"))
    assert product.images == ("https://s.example/1.jpg", "https://s.example/2.jpg")
    assert dict(product.attributes) == {
        "Material": ("Steel", "Glass"),
        "Bulb": "E27, warm",
        "Weight": "1.5 kg",
        "Length": "30 cm",
        "care": "dry cloth",
    }


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 0, 2)])
def test_variations_find_their_parent_wherever_it_stands(order: tuple[int, ...]) -> None:
    rows = ["8," + CAP, "9," + RED, "10," + BLUE]
    product = product_of(HEADER + "".join(rows[place] for place in order))
    variants = {variant.id: variant for variant in product.variants}

    assert (product.id, product.category, dict(product.attributes)) == ("CAP", ("Hats",), {"Lining": "Wool"})
    assert {name: dict(variant.options) for name, variant in variants.items()} == {
        "CAP-R": {"Colour": "Red"},
        "10": {"Colour": "Blue"},
    }
    assert (variants["CAP-R"].price, variants["CAP-R"].stock) == (Decimal("9.5"), 3)
    assert (variants["10"].price, variants["10"].list_price) == (Decimal(8), Decimal(10))
    assert variants["10"].availability is Availability.OUT_OF_STOCK


def test_a_parent_may_be_named_by_its_number() -> None:
    product = product_of("ID,Type,Name,Regular price,Parent\n8,variable,Cap,,\n9,variation,Cap red,5,id:8\n")

    assert (product.id, [variant.id for variant in product.variants]) == ("8", ["9"])


@pytest.mark.parametrize(
    ("starts", "ends", "price", "list_price"),
    [
        ("", "", "15", "20"),
        ("2026-05-10", "2026-05-10", "15", "20"),
        ("2026-05-01 00:00:00", "", "15", "20"),
        ("", "2026-05-09", "20", None),
        ("2026-05-11", "", "20", None),
        ("05/11/2026", "", "20", None),
    ],
)
def test_a_sale_holds_from_its_first_day_to_its_last(
    starts: str, ends: str, price: str, list_price: str | None
) -> None:
    product = product_of(
        "ID,Type,Name,Date sale price starts,Date sale price ends,Sale price,Regular price\n"
        f"1,simple,Lamp,{starts},{ends},15,20\n"
    )

    assert (product.price, product.list_price) == (Decimal(price), list_price and Decimal(list_price))


def test_days_that_cannot_be_read_are_reported_and_the_sale_is_not_believed() -> None:
    loaded = read_table("ID,Type,Name,Date sale price ends,Sale price,Regular price\n1,simple,Lamp,soon,15,20\n")

    assert loaded.products[0].price == Decimal(20)
    assert (2, "Regular price", "the sale's days cannot be read: soon") in told(loaded)


@pytest.mark.parametrize(
    ("in_stock", "stock", "backorders", "expected"),
    [
        ("1", "", "0", (Availability.IN_STOCK, None)),
        ("0", "", "0", (Availability.OUT_OF_STOCK, None)),
        ("backorder", "", "notify", (Availability.BACKORDER, None)),
        ("1", "0", "notify", (Availability.BACKORDER, 0)),
        ("1", "-3", "0", (Availability.IN_STOCK, 0)),
        ("instock", "parent", "", (Availability.IN_STOCK, None)),
    ],
)
def test_stock(in_stock: str, stock: str, backorders: str, expected: tuple[Availability, int | None]) -> None:
    product = product_of(
        "ID,Type,Name,In stock?,Stock,Backorders allowed?,Regular price\n"
        f"1,simple,Lamp,{in_stock},{stock},{backorders},5\n"
    )

    assert (product.availability, product.stock) == expected


def test_drafts_private_and_hidden_products_are_left_out_and_counted() -> None:
    loaded = read_table(
        "ID,Type,Name,Published,Visibility in catalog,Regular price,Parent\n"
        "1,simple,A,1,visible,5,\n2,simple,B,0,visible,5,\n3,simple,C,-1,visible,5,\n4,simple,D,1,hidden,5,\n"
        "5,variable,E,-1,visible,,\n6,variation,E red,1,visible,5,id:5\n"
    )

    assert [product.id for product in loaded.products] == ["1"]
    assert loaded.problems[0].cause == "4 products are left out: they are drafts, private or hidden"


def test_a_variation_without_its_parent_is_reported() -> None:
    loaded = read_table("ID,Type,Name,Regular price,Parent\n1,simple,A,5,\n2,variation,B,5,GONE\n3,variation,C,5,\n")

    assert [each for each in told(loaded) if each[0] in (3, 4)] == [
        (3, "", "is a variation of GONE, which the file does not hold"),
        (4, "", "names no parent"),
    ]
