"""The words of what `catalog` shows, in the catalog's language."""

from collections.abc import Mapping
from dataclasses import dataclass

from shopcli.query.need import Language


@dataclass(frozen=True, slots=True)
class CatalogWords:
    """`{name}` stands for what is filled in with `str.format`."""

    totals: str
    prices: str
    prices_bare: str
    between: str
    categories: str
    no_category: str
    category_header: tuple[str, ...]
    more: str
    fields_stated: str
    attributes: str
    availability: str
    not_said: str
    ratings: str
    stars: str
    field: Mapping[str, str]
    problems: str
    variants: str
    variant_header: tuple[str, ...]
    reviews: str
    promotions: str
    hits_header: tuple[str, ...]
    no_hits: str
    summary: str
    same: str
    new: str
    gone: str
    moved: str
    renamed: str
    prices_changed: str
    stock_changed: str
    edited: str
    left: str


_ENGLISH = CatalogWords(
    totals="{products} products, {offers} offers, {brands} brands, {reviews} reviews",
    prices="Prices in {currency}: {lowest} to {highest}, half at {median} or below",
    prices_bare="Prices in no stated currency: {lowest} to {highest}, half at {median} or below",
    between="{low} – {high}",
    categories="Categories",
    no_category="no category",
    category_header=("products", "lowest", "median", "highest", "category"),
    more="and {count} more",
    fields_stated="Products that state",
    attributes="Attributes ({count})",
    availability="Offers by availability",
    not_said="not said",
    ratings="Ratings of five: {mean} on average, {rated} products rated",
    stars="{count} of 5",
    field={
        "price": "price",
        "list_price": "list price",
        "brand": "brand",
        "category": "category",
        "description": "description",
        "availability": "availability",
        "stock": "stock",
        "rating": "rating",
        "reviews": "reviews",
        "variants": "variants",
        "images": "images",
        "tags": "tags",
        "url": "address",
        "gtin": "GTIN",
        "mpn": "MPN",
        "shipping": "shipping",
        "returns": "returns",
        "attributes": "attributes",
        "shop": "shop",
        "id": "id",
    },
    problems="Problems: {count}; shopcli catalog check names them",
    variants="Variants",
    variant_header=("price", "stock", "variant"),
    reviews="Reviews",
    promotions="Promotions: {count}",
    hits_header=("score", "price", "product"),
    no_hits="No product carries a word of it.",
    summary="{old} → {new} products: {changes}",
    same="{count} products, nothing changed",
    new="New",
    gone="Gone",
    moved="Another id",
    renamed="Renamed",
    prices_changed="Prices",
    stock_changed="Stock",
    edited="Other fields",
    left="{said}, {count} left",
)

_CHINESE = CatalogWords(
    totals="{products} 种商品，{offers} 个可选款，{brands} 个品牌，{reviews} 条评价",
    prices="{currency} 价格：{lowest} 至 {highest}，一半不高于 {median}",
    prices_bare="未注明币种的价格：{lowest} 至 {highest}，一半不高于 {median}",
    between="{low} – {high}",
    categories="类目",
    no_category="无类目",
    category_header=("商品数", "最低", "中位", "最高", "类目"),
    more="另有 {count} 项",
    fields_stated="写明以下内容的商品",
    attributes="属性（{count} 种）",
    availability="可选款的库存状态",
    not_said="未说明",
    ratings="评分（满分五分）：平均 {mean}，{rated} 种商品有评分",
    stars="{count} 分",
    field={
        "price": "价格",
        "list_price": "原价",
        "brand": "品牌",
        "category": "类目",
        "description": "描述",
        "availability": "库存状态",
        "stock": "库存数量",
        "rating": "评分",
        "reviews": "评价",
        "variants": "可选款",
        "images": "图片",
        "tags": "标签",
        "url": "网址",
        "gtin": "GTIN",
        "mpn": "MPN",
        "shipping": "配送",
        "returns": "退货",
        "attributes": "属性",
        "shop": "店铺",
        "id": "编号",
    },
    problems="{count} 处问题：用 shopcli catalog check 逐一查看",
    variants="可选款",
    variant_header=("价格", "库存", "款式"),
    reviews="评价",
    promotions="{count} 项促销",
    hits_header=("得分", "价格", "商品"),
    no_hits="没有商品包含其中的词。",
    summary="{old} → {new} 种商品：{changes}",
    same="{count} 种商品，没有变化",
    new="新增",
    gone="消失",
    moved="换了编号",
    renamed="改名",
    prices_changed="价格",
    stock_changed="库存",
    edited="其他字段",
    left="{said}，剩 {count} 件",
)


def catalog_words(language: Language) -> CatalogWords:
    return _CHINESE if language == "zh" else _ENGLISH
