"""Products of pages, told to search engines in JSON-LD."""

from decimal import Decimal

import pytest

from shopcli.errors import CatalogError
from tests.catalog.feeds.item_feeds import only, read_text
from tests.catalog.feeds.reading import told

PAGE = """<!DOCTYPE html>
<html><head><title>Cap</title>
<script type="application/ld+json">
{"@context": "https://schema.org", "@type": "Organization", "@id": "#org", "name": "Nordby"}
</script>
</head><body>
<script type="application/ld+json">
{"@type": "Product",
 "sku": "CAP",
 "name": "Cap &amp; brim",
 "brand": {"@id": "#org"},
 "offers": {"@type": "Offer", "price": "9.50", "priceCurrency": "EUR"}}
</script>
</body></html>
"""


@pytest.mark.parametrize("name", ["cap.html", "cap.htm", "page"])
def test_scripts_of_a_page_name_each_others_nodes(name: str) -> None:
    cap = only(read_text(PAGE, name))

    assert (cap.id, cap.brand, cap.price, cap.currency) == ("CAP", "Nordby", Decimal("9.50"), "EUR")


def test_a_script_that_is_no_json_costs_only_itself() -> None:
    loaded = read_text(PAGE.replace('"name": "Nordby"}', '"name": "Nordby",}'), "cap.html")

    assert [product.id for product in loaded.products] == ["CAP"]
    ((line, _, cause),) = told(loaded)
    assert line == 4
    assert cause.startswith("not valid JSON: ") and cause.endswith("this script is not read")


def test_a_fault_stands_at_the_line_of_its_product_in_the_page() -> None:
    loaded = read_text(
        PAGE.replace('"9.50"', '"cheap"').replace('"sku": "CAP"', '"sku": "CAP", "sku": "HAT"'), "cap.html"
    )

    assert told(loaded) == [
        (8, "offers.price", '"cheap" is not a number'),
        (9, "sku", "stands more than once; the last one counts"),
    ]


@pytest.mark.parametrize(
    ("html", "cause"),
    [
        ("<!doctype html><p>Cap, 9.50</p>", "the page tells no products"),
        (PAGE.replace('"Product"', '"Recipe"').replace('"offers"', '"cost"'), "only Organization, Recipe"),
    ],
)
def test_a_page_without_products_says_so(html: str, cause: str) -> None:
    try:
        said = read_text(html, "page.html").problems[0].cause
    except CatalogError as error:
        said = error.cause

    assert cause in said
