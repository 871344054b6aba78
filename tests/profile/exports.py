"""Exports of orders and events in every form that is read, with what belongs to a person planted in each."""

import json
from typing import Any

PLANTED = (
    *("Quillhaven", "Ottoline", "奥托琳", "quillhaven@post.example", "ottoline.q@post.example"),
    *("17 Larkspur Mews", "云雀巷 17 号", "XK4 9ZZ", "+44 20 7946 0958", "020 7946 0958", "13912345678"),
    *("4111 1111 1111 1111", "4111111111111111", "5500-0000-0000-0004", "203.0.113.77", "cust-998877"),
    *("leave it with the neighbour", "放在门卫处", "GB29 NWBK 6016 1331 9268 19", "order-no-7715551902", "7715551902"),
)
"""None of it may be found on disk or on the wire."""

_CUSTOMER = {
    "id": "cust-998877",
    "first_name": "Ottoline",
    "last_name": "Quillhaven",
    "email": "quillhaven@post.example",
    "phone": "+44 20 7946 0958",
}
_ADDRESS = {"name": "Ottoline Quillhaven", "address1": "17 Larkspur Mews", "zip": "XK4 9ZZ", "phone": "020 7946 0958"}

SHOPIFY_CSV = (
    "Name,Email,Financial Status,Paid at,Currency,Created at,Lineitem quantity,Lineitem name,Lineitem price,"
    "Lineitem sku,Billing Name,Billing Address1,Billing Zip,Billing Phone,Notes,Note Attributes,Cancelled at,"
    "Payment Reference,Vendor,Lineitem properties\n"
    "#7715551902,quillhaven@post.example,paid,2026-05-01 10:00:00 +0200,USD,2026-05-01 10:00:00 +0200,1,"
    "Tarnbell Pivot On-Ear Wireless Headphones - Black,139,tb-pivot,Ottoline Quillhaven,17 Larkspur Mews,XK4 9ZZ,"
    "+44 20 7946 0958,leave it with the neighbour,card 4111 1111 1111 1111,,5500-0000-0000-0004,Tarnbell,"
    "Engraving: Ottoline\n"
    "#7715551902,quillhaven@post.example,,,,,2,Mug engraved ottoline.q@post.example,12,mug,,,,,,,,,Oakmere,\n"
    "order-no-7715551902,quillhaven@post.example,paid,,USD,2026-06-01 10:00:00 +0200,1,Holder 4111111111111111,9,hold,"
    "Ottoline Quillhaven,17 Larkspur Mews,XK4 9ZZ,020 7946 0958,,,,,Oakmere,\n"
)

SHOPIFY_JSON = json.dumps(
    {
        "orders": [
            {
                "id": 99001,
                "name": "#7715551902",
                "order_number": 7715551902,
                "email": "quillhaven@post.example",
                "browser_ip": "203.0.113.77",
                "client_details": {"browser_ip": "203.0.113.77"},
                "created_at": "2026-05-01T10:00:00+02:00",
                "currency": "USD",
                "note": "leave it with the neighbour",
                "customer": _CUSTOMER,
                "billing_address": _ADDRESS,
                "shipping_address": _ADDRESS,
                "line_items": [
                    {
                        "id": 1,
                        "product_id": 77,
                        "variant_id": 78,
                        "title": "Linnet Sport Earbuds",
                        "name": "Linnet Sport Earbuds - Black",
                        "variant_title": "Black",
                        "vendor": "Tarnbell",
                        "quantity": 1,
                        "price": "79.00",
                        "sku": "tb-linnet",
                        "properties": [{"name": "Gift card for", "value": "Ottoline Quillhaven"}],
                    }
                ],
                "refunds": [
                    {
                        "created_at": "2026-05-09T10:00:00+02:00",
                        "note": "leave it with the neighbour",
                        "refund_line_items": [
                            {"quantity": 1, "line_item": {"product_id": 77, "title": "Linnet Sport Earbuds"}}
                        ],
                    }
                ],
            }
        ]
    }
)

WOOCOMMERCE_JSON = json.dumps(
    [
        {
            "id": 7715551902,
            "number": "7715551902",
            "status": "completed",
            "currency": "USD",
            "date_created": "2026-03-22T16:28:02",
            "customer_id": "cust-998877",
            "customer_ip_address": "203.0.113.77",
            "customer_note": "leave it with the neighbour",
            "billing": _CUSTOMER,
            "shipping": _ADDRESS,
            "line_items": [
                {
                    "id": 315,
                    "name": "Oakmere Transit Backpack",
                    "product_id": 93,
                    "quantity": 1,
                    "price": 79,
                    "meta_data": [
                        {"key": "pa_color", "value": "black", "display_key": "Color", "display_value": "Black"},
                        {"key": "Gift note", "value": "for Ottoline Quillhaven"},
                        {"key": "_phone", "value": "020 7946 0958"},
                    ],
                }
            ],
        }
    ]
)

WOOCOMMERCE_CSV = (
    "order_id,order_date,status,billing_first_name,billing_last_name,billing_email,customer_note,line_item_1\n"
    "7715551902,2026-02-02,completed,Ottoline,Quillhaven,quillhaven@post.example,leave it with the neighbour,"
    '"name:Kestrin Glide Mouse|product_id:5|sku:ks-glide|quantity:1|total:39.00|meta:Engraving=Ottoline"\n'
)

WOOCOMMERCE_REPORT = (
    "Date,Order #,Status,Customer,Customer type,Product(s),Items sold\n"
    '2026-01-02 10:00,7715551902,completed,Ottoline Quillhaven,new,"2× Halvett Dock, 1× Halvett Hub",3\n'
)

PLAIN_CSV = (
    "order number,purchase date,name,e-mail,phone,address,customer id,ip,product name,brand,category,price,currency,"
    "qty,size,colour,notes\n"
    "7715551902,2026-04-04,Ottoline Quillhaven,ottoline.q@post.example,+44 20 7946 0958,17 Larkspur Mews,cust-998877,"
    "203.0.113.77,Brisk Trail Shoe,Brisk,Shoes,89,USD,1,42,Black,leave it with the neighbour\n"
    "7715551903,2026-04-05,Ottoline Quillhaven,,,,,,Account GB29 NWBK 6016 1331 9268 19,Brisk,Shoes,5,USD,1,,,\n"
)

CHINESE_CSV = (
    "订单编号,下单时间,收货人,手机号,收货地址,买家留言,商品名称,规格,单价,数量,品牌,商品分类\n"
    "7715551902,2026年3月5日 10:00,奥托琳,13912345678,云雀巷 17 号,放在门卫处,松声 头戴式降噪耳机,"
    "颜色:黑色;送给:奥托琳,¥899,1,松声,音频/头戴式耳机\n"
    "7715551903,2026年3月6日,奥托琳,13912345678,云雀巷 17 号,,定制杯 13912345678,,¥20,1,松声,水杯\n"
)

EVENTS = "\n".join(
    json.dumps(event, ensure_ascii=False)
    for event in (
        {"event": "view", "item_id": "nv-aero-14", "timestamp": 1_790_000_000, "user_id": "cust-998877"},
        {
            "event": "add_to_cart",
            "product": {"id": "nv-aero-14", "name": "Aero 14 Laptop"},
            "name": "Ottoline Quillhaven",
        },
        {"event": "login", "email": "quillhaven@post.example"},
        {
            "kind": "bought",
            "product": "x1",
            "title": "Nortavo Buds",
            "order": "order-no-7715551902",
            "ip": "203.0.113.77",
        },
        {"kind": "bought", "product": "x2", "title": "T", "options": {"Greeting": "Ottoline", "Colour": "Red"}},
        {"kind": "liked", "product": "quillhaven@post.example", "title": "Call 020 7946 0958"},
    )
)

FILES: dict[str, str] = {
    "shopify.csv": SHOPIFY_CSV,
    "shopify.json": SHOPIFY_JSON,
    "woocommerce.json": WOOCOMMERCE_JSON,
    "woocommerce.csv": WOOCOMMERCE_CSV,
    "report.csv": WOOCOMMERCE_REPORT,
    "plain.csv": PLAIN_CSV,
    "chinese.csv": CHINESE_CSV,
    "events.jsonl": EVENTS,
}


def found_in(text: str) -> list[str]:
    """What was planted and stands in `text`, however it is written there."""
    squeezed = "".join(text.lower().split())
    return [each for each in PLANTED if "".join(each.lower().split()) in squeezed]


def as_text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
