"""Records to products: a bad field becomes unknown and is reported, and nothing else is lost."""

import json
from decimal import Decimal

import pytest

from shopcli.catalog.formats.format import Format
from shopcli.catalog.product import Availability, Rating, Store
from tests.catalog.reading import load, only_problem, problems


def test_a_whole_record_becomes_a_product() -> None:
    (product,) = load("""
store: {name: Harbor & Pine, currency: usd, locale: en-US}
products:
- id: 0042
  title: Lamp
  description: |
    Bright.
    Warm.
  brand: Ora
  category: Home > Lamps
  price: 39.90
  list_price: "49.00"
  availability: In Stock
  stock: 3
  rating: {value: 4.5, count: 12}
  attributes: {Power: 9 W, Dimmable: true, Colours: [red, blue], Height: {base: 2 cm}, Weight: null}
  Warranty: 2 years
  variants:
  - {id: 42-r, options: {Colour: red}, price: 35, Socket: E27}
  reviews:
  - {rating: 5, text: Good, date: 2026-01-05, verified: true}
  shipping: {fee: 0, days: 2}
  returns: Within 30 days
  gtin: 0012345678905
""").products

    assert (product.id, product.title, product.description) == ("0042", "Lamp", "Bright.\nWarm.")
    assert (product.price, product.list_price, product.currency) == (Decimal("39.90"), Decimal("49.00"), "USD")
    assert product.category == ("Home", "Lamps")
    assert (product.availability, product.stock) == (Availability.IN_STOCK, 3)
    assert product.rating == Rating(Decimal("4.5"), Decimal(5), 12)
    assert product.attributes == {
        "Warranty": "2 years",
        "Power": "9 W",
        "Dimmable": True,
        "Colours": ("red", "blue"),
        "Height base": "2 cm",
    }
    assert product.variants[0].options == {"Colour": "red"}
    assert product.variants[0].attributes == {"Socket": "E27"}
    assert product.reviews[0].verified is True
    assert product.shipping == {"fee": Decimal(0), "days": 2}
    assert product.returns == {"text": "Within 30 days"}
    assert (product.gtin, product.shop) == ("0012345678905", "harbor-pine")


def test_a_store_is_read_with_its_policies_and_faq() -> None:
    store = load("""
store:
  name: 海港
  currency: CNY
  policies:
    shipping: {text: Free over 50, fee: 4.99, free_over: 50, regions: [CN, HK], island_fee: 9.50}
    warranty: two years
  faq: [{question: Do you ship?, answer: Yes.}]
products: [{id: a, title: A}]
""").store

    assert store == Store(
        key="海港",
        name="海港",
        currency="CNY",
        policies={
            "shipping": {
                "text": "Free over 50",
                "fee": Decimal("4.99"),
                "free_over": Decimal(50),
                "regions": ("CN", "HK"),
                "island_fee": Decimal("9.50"),
            },
            "warranty": {"text": "two years"},
        },
        faq=(("Do you ship?", "Yes."),),
    )


def test_a_shop_without_a_name_is_called_after_its_file() -> None:
    assert load("[{id: a, title: A}]").store == Store(key="shop", name="shop")


@pytest.mark.parametrize(
    ("field", "name", "cause"),
    [
        ("price: -5", "price", "-5 is negative"),
        ("price: 0", "price", "is zero"),
        ("price: 99999999999", "price", "99999999999 is absurdly high"),
        ("price: '1,299.00'", "price", '"1,299.00" is not a number'),
        ("price: [5]", "price", "a list is not a number"),
        ("stock: -1", "stock", "-1 is negative"),
        ("stock: 1.5", "stock", "1.5 is not a whole number"),
        ("availability: maybe", "availability", '"maybe" is not a known availability'),
        ("rating: {value: 6}", "rating.value", "6 is more than the scale of 5"),
        ("rating: {value: 0, count: 0}", "rating.value", "is zero"),
        ("rating: {value: 4, scale: 0}", "rating.scale", "is zero"),
        ("rating: good", "rating.value", '"good" is not a number'),
        ("currency: RMB", "currency", '"RMB" is not a currency code'),
        ("url: www.example.com", "url", '"www.example.com" is not an http or https address'),
        ("variants: {id: v}", "variants", "is a mapping, not a list"),
        ("attributes: [red]", "attributes", "is a list, not a mapping"),
        ("reviews: [good]", "reviews[0]", 'is "good", not a mapping'),
        ("reviews: [{text: ok, rating: 9}]", "reviews[0].rating", "9 is more than the scale of 5"),
        ("reviews: [{text: ok, date: soon}]", "reviews[0].date", '"soon" is not a date'),
        ("specs: [{a: 1}]", "specs[0]", "is a mapping inside a list"),
        ("title: 5\n  title: Lamp", "title", "stands more than once; the last one counts"),
    ],
)
def test_a_bad_field_is_reported_and_becomes_unknown(field: str, name: str, cause: str) -> None:
    text = f"- id: a\n  title: Lamp\n  brand: Ora\n  {field}\n"
    loaded = load(text)
    (product,) = loaded.products
    (problem,) = (each for each in loaded.problems if "without a currency" not in each.cause)

    assert (problem.line, problem.field, problem.cause) == (text.count("\n"), name, cause)
    assert (problem.file, problem.product_id, problem.fatal) == ("shop", "a", False)
    assert problem.hint
    assert (product.title, product.brand) == ("Lamp", "Ora")
    assert (product.price, product.stock, product.availability, product.rating) == (None, None, None, None)


@pytest.mark.parametrize(
    ("record", "name", "cause", "hint"),
    [
        ("title: B", "id", "is missing", "add `id`"),
        ("{sku: b, title: B}", "id", "is missing", "rename `sku` to `id`"),
        ("{id: b, name: B}", "title", "is missing", "rename `name` to `title`"),
        ("{id: b, title: ' '}", "title", "is blank", "every record needs one"),
        ("{id: null, title: B}", "id", "is blank", "every record needs one"),
        ("{id: [1], title: B}", "id", "a list is not a text", "put the text in quotes"),
        (f"{{id: {'b' * 300}, title: B}}", "id", "is longer than 200 characters", "use a short id"),
        ("just words", "", 'is "just words", not a mapping', "write `id`, `title` and so on"),
        ("null", "", "is null, not a mapping", "write `id`, `title` and so on"),
    ],
)
def test_a_record_without_a_usable_id_or_title_is_left_out_alone(record: str, name: str, cause: str, hint: str) -> None:
    loaded = load(f"- {{id: a, title: A}}\n- {record}\n- {{id: c, title: C}}\n")
    (problem,) = loaded.problems

    assert [product.id for product in loaded.products] == ["a", "c"]
    assert (problem.line, problem.field, problem.cause, problem.hint) == (2, name, cause, hint)
    assert problem.fatal


def test_of_products_with_one_id_the_first_is_kept_and_both_lines_are_named() -> None:
    loaded = load("- {id: a, title: first}\n- {id: b, title: B}\n- {title: second, id: a}\n")
    (problem,) = loaded.problems

    assert [product.title for product in loaded.products] == ["first", "B"]
    assert (problem.line, problem.cause) == (3, '"a" is the id of an earlier product, in line 1')


def test_a_list_price_below_the_price_is_dropped() -> None:
    loaded = load("store: {currency: USD}\nproducts:\n- {id: a, title: A, price: 20, list_price: 10}\n")

    assert loaded.products[0].list_price is None
    assert loaded.products[0].price == 20
    assert [problem.cause for problem in loaded.problems] == ["10 is below the price, 20"]


def test_a_variants_list_price_is_held_against_the_price_it_inherits() -> None:
    text = "store: {currency: USD}\nproducts:\n- {id: a, title: A, price: 20, variants: [{id: v, list_price: 15}]}\n"

    assert problems(text) == [(3, "variants[0].list_price", "15 is below the price, 20")]


def test_what_a_price_can_be_depends_on_the_currency() -> None:
    text = "store: {currency: %s}\nproducts: [{id: a, title: A, price: 15000000}]"

    assert load(text % "IDR").products[0].price == 15_000_000
    assert load(text % "USD").products[0].price is None


def test_prices_without_any_currency_are_reported_once() -> None:
    text = "- {id: a, title: A}\n- {id: b, title: B, price: 5}\n- {id: c, title: C, price: 6}\n"

    assert problems(text) == [(2, "price", "2 products have a price without a currency")]


def test_prices_of_variants_need_a_currency_too() -> None:
    text = "- id: a\n  title: A\n  variants: [{id: v, price: 5}, {id: w, price: 6}]\n"

    assert problems(text) == [(1, "price", "1 product has a price without a currency")]


def test_a_price_in_a_currency_that_cannot_be_read_is_not_in_the_stores() -> None:
    loaded = load("store: {currency: USD}\nproducts: [{id: a, title: A, price: 5, currency: '$$'}]")

    assert loaded.products[0].currency is None
    assert [problem.field for problem in loaded.problems] == ["currency"]


def test_a_variant_without_a_usable_id_is_left_out_and_the_others_stay() -> None:
    text = """
- id: a
  title: A
  variants:
  - {options: {Size: S}}
  - {id: [], options: {Size: M}}
  - {id: v, options: {Size: L}}
  - {id: v, options: {Size: XL}}
"""
    loaded = load(text)

    assert [dict(variant.options) for variant in loaded.products[0].variants] == [{"Size": "L"}]
    assert problems(text) == [
        (5, "variants[0].id", "is missing"),
        (6, "variants[1].id", "a list is not a text"),
        (8, "variants[3].id", '"v" is the id of variants[2]'),
    ]


@pytest.mark.parametrize(
    ("store", "name", "cause"),
    [
        ("{curency: USD}", "store.curency", "is not a known field"),
        ("{currency: dollars}", "store.currency", '"dollars" is not a currency code'),
        ("{locale: English}", "store.locale", '"English" is not a language tag'),
        ("{policies: {shipping: {fee: -1}}}", "store.policies.shipping.fee", "-1 is negative"),
        ("{policies: {shipping: 5}}", "store.policies.shipping", "is 5, not a mapping"),
        ("{faq: [{question: Q?}]}", "store.faq[0].answer", "is missing"),
        ("a shop", "store", 'is "a shop", not a mapping'),
    ],
)
def test_a_slip_in_the_store_costs_only_its_field(store: str, name: str, cause: str) -> None:
    problem = only_problem(f"products: [{{id: a, title: A}}]\nstore: {store}\n")

    assert (problem.line, problem.field, problem.cause) == (2, name, cause)


def test_what_json_calls_not_a_number_is_unknown() -> None:
    text = '[{"id": "a", "title": "A", "price": NaN, "attributes": {"Depth": Infinity, "Width": 2}}]'
    loaded = load(text, Format.JSON)

    assert loaded.products[0].attributes == {"Width": 2}
    assert [problem.cause for problem in loaded.problems] == ["is not a finite number"] * 2


def test_a_number_that_cannot_be_written_out_does_not_hang_the_reader() -> None:
    text = '[{"id": "a", "title": "A", "price": 1e999999999, "Depth": 1e-999999999}]'

    assert load(text, Format.JSON).products[0].attributes == {}


def test_a_field_nested_too_deeply_is_reported() -> None:
    text = '[{"id": "a", "title": "A", "deep": ' + '{"x": ' * 50 + "1" + "}" * 50 + "}]"

    assert [problem.cause for problem in load(text, Format.JSON).problems] == ["nested deeper than 8 levels"]


def test_problems_come_in_the_order_of_the_file() -> None:
    text = "products:\n- {id: a, title: A, stock: -1}\n- {id: b, title: B, url: x}\nstore: {currency: x}\n"

    assert [line for line, _, _ in problems(text)] == [2, 3, 4]


def test_very_many_bad_entries_take_no_very_long_time() -> None:
    text = json.dumps([{"id": "a", "title": "A", "variants": [{}] * 10_000}])
    loaded = load(text, Format.JSON)

    assert len(loaded.problems) == 10_000
    assert [product.variants for product in loaded.products] == [()]
