"""The fields of an import that are read at all, by what shops call them. What is not listed here is never looked at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from shopcli.catalog.feeds.headers import key_of

Path: TypeAlias = tuple[str | int, ...]


@dataclass(slots=True)
class Line:
    """One line of an order, or one event, as texts. `place` is where it stands: a line number, or a path in JSON."""

    place: int | Path
    kind: str = ""
    status: str = ""
    order: str = ""
    product: str = ""
    title: str = ""
    brand: str = ""
    category: str | list[str] = ""
    price: str = ""
    total: str = ""
    currency: str = ""
    quantity: str = ""
    date: str = ""
    variant: str = ""
    """Choices without their names: `Red / S`."""
    options: dict[str, str] = field(default_factory=dict)


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


OF_ORDER: Mapping[str, tuple[str, ...]] = {
    "order": _names(
        "orderid ordernumber orderno ordername orderreference order invoice invoiceno invoicenumber transactionid "
        "订单号 订单编号 订单id 订单 交易号"
    ),
    "status": _names("orderstatus financialstatus displayfinancialstatus status 订单状态 交易状态 状态"),
    "currency": _names("currency currencycode ordercurrency presentmentcurrencycode 币种 货币 货币单位"),
    "date": _names(
        "date createdat paidat processedat datecreated datepaid orderdate ordercreatedat orderedat purchasedate "
        "purchasedat eventtime timestamp time datetime invoicedate day 日期 下单时间 下单日期 订单时间 订单创建时间 "
        "订单付款时间 付款时间 购买时间 购买日期 浏览时间 行为时间 时间"
    ),
    "kind": _names(
        "kind event eventtype eventname action actiontype behavior behaviour behaviortype interaction interactiontype "
        "行为 行为类型 事件 事件类型 类型"
    ),
}
OF_ITEM: Mapping[str, tuple[str, ...]] = {
    "product": _names(
        "lineitemsku productid itemid productsku itemsku sku asin productcode stockcode articlenumber variantid "
        "商品编号 商品id 商品编码 产品编号 产品id 宝贝id 货号 sku编码 skuid"
    ),
    "title": _names(
        "lineitemname productname producttitle itemname itemtitle parentname title 商品名称 商品标题 宝贝标题 "
        "宝贝名称 产品名称 产品标题 商品名 品名 标题 product item 商品 产品 宝贝"
    ),
    "brand": _names("vendor brand brandname manufacturer lineitemvendor 品牌 品牌名称 品牌名"),
    "category": _names(
        "category categories categoryname categorycode productcategory productcategories producttype department 类目 "
        "分类 品类 商品分类 商品类目 商品类别 产品分类"
    ),
    "price": _names(
        "lineitemprice unitprice itemprice itemcost productprice price originalunitpriceset discountedunitpriceset "
        "单价 商品单价 商品价格 价格 成交价 售价"
    ),
    "total": _names("linetotal lineitemtotal itemtotal itemsubtotal lineamount 小计 商品总价"),
    "quantity": _names(
        "lineitemquantity quantity qty itemquantity quantityrefund orderquantity 数量 购买数量 商品数量 件数"
    ),
    "variant": _names("varianttitle variantname variant 规格 商品规格 商品属性 型号规格 sku属性 sku名称"),
}
FIELDS: Mapping[str, tuple[str, ...]] = {**OF_ORDER, **OF_ITEM}
"""Field → what its column may be called, the likelier first; letters and digits only, folded.

A bare `name` is none of a product: in tables of orders it is the customer's.
"""
_LOOSE = _names("product item 商品 产品 宝贝")
"""Columns that hold a product's id as likely as its name, unless another holds one of the two."""
OPTIONS = frozenset(
    _names(
        "size colour color style material flavour flavor scent fit pattern 尺码 尺寸 颜色 颜色分类 款式 材质 口味 "
        "香型 鞋码"
    )
)
CANCELLED = frozenset(_names("cancelledat canceledat 取消时间"))


def chosen_columns(columns: Sequence[str], fields: Mapping[str, tuple[str, ...]] = FIELDS) -> dict[str, str]:
    """Field → its column: of several that could be one field the likeliest."""
    by_key: dict[str, str] = {}
    for each in columns:
        by_key.setdefault(key_of(each), each)
    found = {}
    for name, called in fields.items():
        if column := next((by_key[key] for key in called if key in by_key), None):
            found[name] = column
    loose = next((by_key[key] for key in _LOOSE if key in by_key), None)
    if loose is not None and "product" not in found:
        if found.get("title") == loose:
            del found["title"]
            found["product or title"] = loose
        else:
            found["product"] = loose
    return found


def option_columns(columns: Sequence[str]) -> list[str]:
    return [each for each in columns if key_of(each) in OPTIONS]
