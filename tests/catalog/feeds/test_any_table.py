"""Whatever stands in the cells of a table, reading it ends with products and problems, never with a crash."""

import csv
import io
import re
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.errors import CatalogError
from tests.catalog.feeds.reading import read_table

HEADERS = {
    "Shopify": (
        "Handle,Title,Body (HTML),Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Qty,"
        "Variant Price,Variant Compare At Price,Variant Barcode,Status,Custom"
    ),
    "WooCommerce": (
        "ID,Type,SKU,Name,Published,Date sale price starts,In stock?,Stock,Sale price,Regular price,Categories,Parent,"
        "Attribute 1 name,Attribute 1 value(s),Weight (kg)"
    ),
    "Magento": (
        "sku,store_view_code,product_type,categories,name,product_online,visibility,price,special_price,"
        "special_price_to_date,additional_attributes,qty,is_in_stock,configurable_variations,weight"
    ),
    "plain": (
        "id,name,brand,category,price,list price,sale price,currency,stock,availability,status,rating,reviews,ean,image"
    ),
    "Chinese": "商品名称,品牌,类目,售价(元),原价,库存,状态,评分,评论数,链接,标签,颜色",
}
ODD = [
    *[
        "a",
        "b",
        "1",
        "0",
        "-1",
        "1.5",
        "1,299.00",
        "1.299",
        "1e999",
        "NaN",
        "∞",
        "٣",
        "²",
        "9" * 400,
        "1E+9",
        "4.5/5",
        "0/0",
    ],
    *[
        "variable",
        "variation",
        "simple",
        "configurable",
        "grouped",
        "sku=a,x=1|sku=b",
        "id:1",
        "x=,y=z",
        "A/B,A/C",
        "\\/",
    ],
    *[
        "<b>x",
        "&#1114112;",
        "&#0;",
        "<!--",
        "$",
        "¥5",
        "5 USD EUR",
        "2026-02-30",
        "99/99/99",
        "true",
        "draft",
        "缺货",
        " ",
    ],
    *["\x00", "\u202e", "\ud7ff", '"', "'", "=1+1", "[1]", "null", "http://", "www.", "a>b>", "\n"],
]
CELL = st.sampled_from(ODD) | st.text(st.characters(codec="utf-8"), max_size=12)


@pytest.mark.parametrize("system", HEADERS)
@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_reading_never_crashes(system: str, data: Any) -> None:
    columns = HEADERS[system].split(",")
    rows: Sequence[Sequence[str]] = data.draw(
        st.lists(st.lists(CELL, max_size=len(columns) + 1), min_size=1, max_size=6)
    )
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([columns, *rows])
    try:
        loaded = read_table(text.getvalue())
    except CatalogError as error:
        assert error.hint
        return
    lines = len(re.split("\r\n|\r|\n", text.getvalue()))
    assert all(problem.line is None or 1 <= problem.line <= lines for problem in loaded.problems)
    assert all(product.id and product.title for product in loaded.products)
