"""Tables that no shop system wrote, known by their headers in English and Chinese."""

from decimal import Decimal

import pytest

from shopcli.catalog.formats.content import of_bytes
from shopcli.catalog.formats.formats import read_catalog
from shopcli.catalog.product import Availability, Rating
from shopcli.errors import CatalogError
from tests.catalog.feeds.reading import product_of, read_table, told


def test_english_headers() -> None:
    product = product_of(
        "SKU,Product Name,Brand,Category,Sub-category,Description,Price,List Price,Currency,Stock,Rating,Reviews,"
        "Image URL,Link,EAN,MPN,Keywords,Battery life\n"
        'K-1,Kettle,Nordby,Kitchen,Kettles,"<b>1.7</b> litres",39.90,49.90,EUR,12,4.5,"1,204",'
        "https://s.example/1.jpg|https://s.example/2.jpg,www.s.example/k,4006381333931,NK17,steel; fast,\n"
    )

    assert (product.id, product.title, product.brand) == ("K-1", "Kettle", "Nordby")
    assert (product.category, product.description) == (("Kitchen", "Kettles"), "1.7 litres")
    assert (product.price, product.list_price, product.currency) == (Decimal("39.90"), Decimal("49.90"), "EUR")
    assert (product.stock, product.rating) == (12, Rating(Decimal("4.5"), Decimal(5), 1204))
    assert product.images == ("https://s.example/1.jpg", "https://s.example/2.jpg")
    assert (product.url, product.gtin, product.mpn) == ("https://www.s.example/k", "4006381333931", "NK17")
    assert (product.tags, dict(product.attributes)) == (("steel", "fast"), {})


def test_chinese_headers() -> None:
    product = product_of(
        "商品编号,商品名称,品牌,类目,售价(元),原价,库存,库存状态,评分,评论数,型号,颜色\n"
        "1001,不锈钢平底锅,北锅,厨具 > 锅具,¥199.00,259,30,现货,4.8,532,PG-28,银色\n"
    )

    assert (product.id, product.title, product.brand, product.mpn) == ("1001", "不锈钢平底锅", "北锅", "PG-28")
    assert product.category == ("厨具", "锅具")
    assert (product.price, product.list_price, product.currency) == (Decimal("199.00"), Decimal(259), "CNY")
    assert (product.stock, product.availability) == (30, Availability.IN_STOCK)
    assert product.rating == Rating(Decimal("4.8"), Decimal(5), 532)
    assert dict(product.attributes) == {"颜色": "银色"}


@pytest.mark.parametrize(
    ("header", "cell", "price", "currency"),
    [
        ("Price (USD)", "1,299.00", "1299.00", "USD"),
        ("Price_euros", "1339.69", "1339.69", "EUR"),
        ("Launched Price (India)", "INR 79,999", "79999", "INR"),
        ("price", "₹79,999", "79999", "INR"),
        ("价格", "5999元", "5999", "CNY"),
        ("Price (JPY)", "￥5,980", "5980", "JPY"),
        ("Preis", "5", None, None),
    ],
)
def test_the_currency_stands_in_the_header_or_in_the_cell(
    header: str, cell: str, price: str | None, currency: str | None
) -> None:
    product = product_of(f"id\ttitle\t{header}\n1\tPan\t{cell}\n")

    assert (product.price, product.currency) == (price and Decimal(price), currency)


def test_decimal_commas_are_decided_for_the_whole_column() -> None:
    loaded = read_table("id;title;price\n1;Pan;1.299\n2;Pot;9,99\n3;Lid;1.299,50\n")

    assert [product.price for product in loaded.products] == [Decimal(1299), Decimal("9.99"), Decimal("1299.50")]


def test_of_prices_in_several_monies_one_is_taken_and_the_others_stay() -> None:
    text = 'Model Name,Company Name,Price (India),Price (USA)\nZ 5,Acme,"INR 9,999",USD 119\n'
    loaded = read_table(text)
    (product,) = loaded.products

    assert (product.title, product.price, product.currency) == ("Acme Z 5", Decimal(119), "USD")
    assert dict(product.attributes) == {"Price (India)": "INR 9,999"}
    assert told(loaded) == [(1, "", '"Price (USA)" is taken for the price; 1 more column with prices stay attributes')]
    assert read_table(text, {"price": "Price (India)"}).problems == []


def test_a_table_with_chinese_headers_takes_the_yuan() -> None:
    (product,) = read_table("名称,美国售价,中国售价\n手机,119,899\n").products

    assert (product.price, product.currency) == (Decimal(899), "CNY")


def test_sale_and_list_prices() -> None:
    loaded = read_table("id,name,price,sale price,msrp\n1,A,20,15,25\n2,B,20,,18\n3,C,20,0,25\n4,D,,15,20\n")

    assert [(product.price, product.list_price) for product in loaded.products] == [
        (Decimal(15), Decimal(25)),
        (Decimal(20), None),
        (Decimal(20), Decimal(25)),
        (Decimal(15), Decimal(20)),
    ]


def test_a_list_price_that_stands_alone_is_the_price() -> None:
    assert product_of("id,name,MRP\n1,Pan,₹499\n").price == Decimal(499)


@pytest.mark.parametrize("cell", ["Not available", "N/A", "-", "面议", ""])
def test_a_price_that_nobody_knows_is_unknown(cell: str) -> None:
    assert product_of(f"id,name,price\n1,Pan,{cell}\n").price is None


@pytest.mark.parametrize(
    ("header", "cell", "availability", "stock"),
    [
        ("Availability", "In Stock", Availability.IN_STOCK, None),
        ("availability", "in_stock (19 left)", Availability.IN_STOCK, None),
        ("In stock", "no", Availability.OUT_OF_STOCK, None),
        ("Stock", "Sold out", Availability.OUT_OF_STOCK, None),
        ("quantity", "1,200", None, 1200),
        ("inventory", "-3", None, 0),
        ("库存", "有货", Availability.IN_STOCK, None),
        ("status", "active", None, None),
        ("状态", "停产", Availability.DISCONTINUED, None),
    ],
)
def test_stock(header: str, cell: str, availability: Availability | None, stock: int | None) -> None:
    product = product_of(f"id\tname\t{header}\n1\tPan\t{cell}\n")

    assert (product.availability, product.stock) == (availability, stock)


@pytest.mark.parametrize(
    ("cells", "scale"), [(["4.5", "3"], 5), (["8.4", "3"], 10), (["84", "5"], 100), (["4/10"], 10), (["90%"], 100)]
)
def test_the_scale_of_ratings_shows_in_them(cells: list[str], scale: int) -> None:
    rows = "".join(f"{place},Pan {place},{cell}\n" for place, cell in enumerate(cells))
    loaded = read_table("id,name,rating\n" + rows)

    assert [product.rating and product.rating.scale for product in loaded.products] == [Decimal(scale)] * len(cells)


def test_a_rating_of_nothing_is_none() -> None:
    assert product_of("id,name,rating,reviews\n1,Pan,0,0\n").rating is None


def test_what_is_not_for_sale_is_left_out_and_counted() -> None:
    loaded = read_table("id,name,status\n1,Pan,active\n2,Pot,draft\n3,Lid,下架\n")

    assert [product.id for product in loaded.products] == ["1"]
    assert told(loaded) == [(None, "", '2 products are left out: "status" says that they are not for sale')]


def test_ids_are_made_of_brand_and_title_and_do_not_hang_on_the_order() -> None:
    text = "brand,name,colour\nAcme,Pan,red\nAcme,Pan,blue\nAcme,Pot,red\nAcme,Pan,red\n"
    loaded = read_table(text)
    first, second, third = (product.id for product in loaded.products)

    assert (first, third) == ("acme-pan", "acme-pot")
    assert second.startswith("acme-pan-")
    assert told(loaded) == [(5, "", "says the same as an earlier one, in line 2")]
    assert [product.id for product in read_table(text + "Acme,Lid,red\n").products][:3] == [first, second, third]


def test_a_column_that_numbers_the_rows_is_the_id() -> None:
    assert product_of("Laptop ID,Product\n7,Z 5\n").id == "7"
    assert [each.id for each in read_table("Brand ID,Product\n7,Z 5\n7,Z 6\n").products] == ["z-5", "z-6"]


def test_what_no_field_is_made_of_stays_under_its_own_name() -> None:
    product = product_of("id,name,Screen Size,Weight,Notes,url\n1,Z 5,6.1 inches,174g,n/a,/z5.html\n")

    assert dict(product.attributes) == {"Screen Size": "6.1 inches", "Weight": "174g", "url": "/z5.html"}


def test_a_table_without_titles_says_which_columns_it_has() -> None:
    with pytest.raises(CatalogError) as caught:
        read_table("\nfoo,bar\n1,2\n")

    assert str(caught.value) == "shop.csv:2: no column is the products' title; there are: foo, bar"
    assert caught.value.hint == "call one `title`, or say which it is: --map title=COLUMN"


def test_faults_name_the_files_own_columns_and_lines() -> None:
    loaded = read_table('sku,name,list price,stock,EAN\n1,"A\npan",cheap,2,\n2,Pot,9,1.5,8.9E+12\n,,,,\n3,,4,,\n')

    assert [each for each in told(loaded) if "currency" not in each[2]] == [
        (2, "list price", '"cheap" is not a number'),
        (4, "EAN", '"8.9E+12" was rounded by a spreadsheet'),
        (6, "name", "is missing"),
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_a_table_is_known_without_a_name_in_any_encoding(encoding: str) -> None:
    data = "商品编号\t商品名称\t价格\n1\t不锈钢平底锅\t99\n2\t砂锅\t59\n".encode(encoding)

    assert [product.price for product in read_catalog(of_bytes(data, "stdin", "stdin")).products] == [99, 59]
