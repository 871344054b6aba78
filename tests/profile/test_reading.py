"""Orders and events in every form that shops write, as what is kept of them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopcli.errors import UsageError
from shopcli.profile.codec import interaction_data
from shopcli.profile.interaction import Interaction, Kind
from shopcli.profile.reading.read_file import Imported, read_bytes
from tests.profile.exports import FILES, as_text, found_in
from tests.profile.shoppers import TODAY


def read(content: str | bytes, name: str = "orders.csv") -> Imported:
    data = content.encode() if isinstance(content, str) else content
    return read_bytes(data, name, TODAY, lambda number: f"hash of {len(number)}")


def kept(content: str | bytes, name: str = "orders.csv") -> list[Interaction]:
    return list(read(content, name).interactions)


def test_shopify_orders_take_what_stands_in_their_first_line() -> None:
    header = (
        "Name,Financial Status,Currency,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Vendor\n"
    )
    rows = "#1,paid,USD,2026-05-01 10:00:00 +0200,1,Run Tee - Red / S,20.00,tee,Brisk\n#1,,,,2,Mug,10,mug,Oak\n"
    first, second = kept(header + rows)
    assert (first.title, dict(first.options), first.brand) == ("Run Tee", {"Colour": "Red", "Size": "S"}, "Brisk")
    assert (second.product, second.quantity, second.price, second.currency) == ("mug", 2, Decimal(10), "USD")
    assert first.day == second.day == date(2026, 5, 1)
    assert first.order == second.order != ""


def test_shopify_orders_called_off_are_left_out_and_refunded_ones_went_back() -> None:
    header = "Name,Financial Status,Created at,Lineitem quantity,Lineitem name,Lineitem price,Cancelled at\n"
    read_rows = read(header + "#1,paid,2026-05-01,1,Mug,9,2026-05-02\n#2,refunded,2026-05-03,1,Lamp,9,\n")
    assert [(one.kind, one.title) for one in read_rows.interactions] == [
        (Kind.BOUGHT, "Lamp"),
        (Kind.RETURNED, "Lamp"),
    ]
    assert read_rows.left_out == {"called_off": 1}


def test_shopifys_json_tells_what_went_back() -> None:
    assert [(one.kind, one.product, one.title) for one in kept(FILES["shopify.json"], "shopify.json")] == [
        (Kind.BOUGHT, "77", "Linnet Sport Earbuds"),
        (Kind.RETURNED, "77", "Linnet Sport Earbuds"),
    ]


def test_shopifys_graphql_is_read_as_well() -> None:
    order = {
        "name": "#7",
        "createdAt": "2026-02-02T00:00:00Z",
        "lineItems": {
            "nodes": [
                {
                    "title": "Tee",
                    "quantity": 1,
                    "variantTitle": "Red / S",
                    "originalUnitPriceSet": {"shopMoney": {"amount": "20.0", "currencyCode": "USD"}},
                    "product": {"id": "gid://shopify/Product/123"},
                }
            ]
        },
    }
    (one,) = kept(as_text({"data": {"orders": {"edges": [{"node": order}]}}}), "orders.json")
    assert (one.product, one.title, one.price, one.currency) == ("123", "Tee", Decimal("20.0"), "USD")
    assert dict(one.options) == {"Colour": "Red", "Size": "S"}


def test_woocommerces_json_has_its_choices_in_meta_data() -> None:
    (one,) = kept(FILES["woocommerce.json"], "woocommerce.json")
    assert (one.product, one.title, dict(one.options)) == ("93", "Oakmere Transit Backpack", {"Color": "Black"})


def test_woocommerces_tables_pack_lines_into_cells() -> None:
    (one,) = kept(FILES["woocommerce.csv"])
    assert (one.product, one.title, one.price) == ("5", "Kestrin Glide Mouse", Decimal(39))
    report = kept(FILES["report.csv"])
    assert [(each.title, each.quantity) for each in report] == [("Halvett Dock", 2), ("Halvett Hub", 1)]


def test_plain_columns_in_english_and_chinese() -> None:
    one = kept(FILES["plain.csv"])[0]
    assert (one.title, one.category, dict(one.options)) == (
        "Brisk Trail Shoe", ("Shoes",), {"size": "42", "colour": "Black"},
    )  # fmt: skip
    chinese = kept(FILES["chinese.csv"].encode("gb18030"))[0]
    assert (chinese.title, chinese.category) == ("松声 头戴式降噪耳机", ("音频", "头戴式耳机"))
    assert (chinese.price, chinese.currency, chinese.day) == (Decimal(899), "CNY", date(2026, 3, 5))
    assert dict(chinese.options) == {"颜色": "黑色"}


def test_a_bare_name_of_an_order_or_event_is_the_customers() -> None:
    table = "order,name,product,price\n1,Ottoline Quillhaven,Brisk Lamp,9\n"
    (one,) = kept(table)
    assert one.title == "Brisk Lamp"
    (event,) = kept('{"event": "view", "sku": "a", "name": "Ottoline Quillhaven"}\n\n{"event": "login"}', "e.jsonl")
    assert (event.product, event.title) == ("a", "")


@pytest.mark.parametrize(
    ("event", "kind"),
    [("pv", "viewed"), ("add_to_cart", "carted"), ("Add To Cart", "carted"), ("fav", "liked"), ("购买", "bought")],
)
def test_events_by_the_names_that_shops_give_them(event: str, kind: str) -> None:
    assert [one.kind for one in kept(f"item_id,behavior\na,{event}\n")] == [kind]


def test_events_that_say_nothing_of_taste_are_counted() -> None:
    assert read("item_id,event\na,remove_from_cart\na,scroll\nb,view\n").left_out == {"other": 2}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-03-05T10:00:00Z", date(2026, 3, 5)),
        ("2026/3/5 08:00", date(2026, 3, 5)),
        ("20260305", date(2026, 3, 5)),
        ("3/5/2026", date(2026, 3, 5)),
        ("25/3/2026", date(2026, 3, 25)),
        ("5.3.2026", date(2026, 3, 5)),
        ("Mar 5, 2026", date(2026, 3, 5)),
        ("2026年3月5日 10:00", date(2026, 3, 5)),
        ("1772668800", date(2026, 3, 5)),
        ("1772668800000", date(2026, 3, 5)),
    ],
)
def test_days_as_systems_write_them(text: str, day: date) -> None:
    assert [one.day for one in kept(f'sku,date\na,"{text}"\n')] == [day]


def test_what_came_back_by_its_quantity_was_returned() -> None:
    assert [(one.kind, one.quantity) for one in kept("order,sku,quantity\n1,a,2\n2,a,-1\n3,a,0\n")] == [
        (Kind.BOUGHT, 2),
        (Kind.RETURNED, 1),
    ]


def test_a_bad_field_is_told_by_file_line_and_column_and_never_by_its_value() -> None:
    rows = "Purchase Date,SKU,Unit Price\n2026-01-01,a,9\nottoline@post.example,b,ottoline\n2036-01-01,c,1\n"
    found = read(rows)
    assert [(one.file, one.line, one.field, one.cause) for one in found.problems] == [
        ("orders.csv", 3, "Unit Price", "is no amount"),
        ("orders.csv", 3, "Purchase Date", "is no date"),
        ("orders.csv", 4, "Purchase Date", "lies ahead"),
    ]
    assert len(found.interactions) == 3
    in_json = read('[\n {"sku": "a", "order": 1},\n {"sku": "b", "order": 1,\n  "price": "ottoline"}\n]', "orders.json")
    assert [(one.line, one.field) for one in in_json.problems] == [(3, "price")]


def test_a_bad_line_costs_only_itself() -> None:
    found = read('{"sku": "a", "event": "view"}\nnonsense\n[1]\n{"sku": "b", "event": "buy"}\n', "events.jsonl")
    assert [one.product for one in found.interactions] == ["a", "b"]
    assert [one.line for one in found.problems] == [2, 3]


@pytest.mark.parametrize("content", ["", "a,b\n1,2\n", "{}", '{"a": [1, 2]}', "[]", "\x00\x01", "[" * 100_000])
def test_what_holds_no_products_is_refused(content: str) -> None:
    with pytest.raises(UsageError):
        read(content, "file.json" if content.startswith(("{", "[")) else "file.csv")


def test_a_catalog_is_no_list_of_purchases() -> None:
    with pytest.raises(UsageError, match="nothing says when"):
        read("sku,product name,price,stock\na,Lamp,9,3\n")
    with pytest.raises(UsageError, match="nothing says when"):
        read('[{"sku": "a", "title": "Lamp", "price": 9}]', "products.json")


@pytest.mark.parametrize("name", FILES)
def test_nothing_of_a_person_is_kept_from_any_form(name: str) -> None:
    found = read(FILES[name], name)
    assert found.interactions
    assert found_in(as_text([interaction_data(one) for one in found.interactions])) == []
    assert found_in(as_text([problem.cause for problem in found.problems])) == []


_CELLS = st.sampled_from(
    ["ottoline.q@post.example", "020 7946 0958", "4111 1111 1111 1111", "Ottoline Quillhaven", "9"]
)
_HEADERS = st.sampled_from(
    [
        *(
            "sku",
            "email",
            "name",
            "phone",
            "notes",
            "customer",
            "buyer",
            "收货人",
            "address1",
            "date",
            "price",
            "quantity",
        )
    ]
)


@given(st.lists(_HEADERS, min_size=1, max_size=8, unique=True), st.lists(_CELLS, min_size=8, max_size=8))
def test_columns_that_are_not_listed_are_never_looked_at(headers: list[str], cells: list[str]) -> None:
    header, row = ",".join(["order", "product name", *headers]), ",".join(["1", "Brisk Lamp", *cells[: len(headers)]])
    found = read(f"{header}\n{row}\n")
    told = as_text([interaction_data(one) for one in found.interactions]) + as_text([p.cause for p in found.problems])
    # A name of somebody in the column of article numbers looks like any other article number.
    assert [each for each in found_in(told) if "sku" not in headers or "@" in each or each[0].isdigit()] == []


@given(st.binary(max_size=300), st.sampled_from(["a.csv", "a.json", "a.jsonl", "a"]))
def test_no_bytes_break_the_reader(data: bytes, name: str) -> None:
    try:
        read(data, name)
    except UsageError:
        return


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["orders", "line_items", "items", "product", "node", "edges", "refunds", "options", "category", "name"]
            ),
            inner,
            max_size=3,
        )
    ),
    max_leaves=12,
)


@given(_JSON)
def test_no_tree_breaks_the_reader(tree: object) -> None:
    try:
        read(as_text(tree), "orders.json")
    except UsageError:
        return
