"""Sentences about the whole catalog: phrase → English, Chinese."""

from collections.abc import Mapping

CATALOG: Mapping[str, tuple[str, str]] = {
    "count": (
        "{count} of the {products} products in the catalog are {what}: {names}{more}.",
        "目录的 {products} 款商品中有 {count} 款{what}：{names}{more}。",
    ),
    "count_one": (
        "1 of the {products} products in the catalog is {what}: {names}.",
        "目录的 {products} 款商品中有 1 款{what}：{names}。",
    ),
    "count_none": (
        "None of the {products} products in the catalog is {what}.",
        "目录的 {products} 款商品中没有{what}。",
    ),
    "all_products": ("The catalog holds {products} products.", "目录里有 {products} 款商品。"),
    "and_more": (" and {count} more", " 等，另有 {count} 款"),
    "set": ("{count} fit: {names}{more}.", "有 {count} 款：{names}{more}。"),
    "set_one": ("One fits: {names}.", "有 1 款：{names}。"),
    "set_none": ("None of the {total} {what} in the catalog states that.", "目录的 {total} 款{what}都没有标明这一点。"),
    "exists": ("Yes, {count} of them: {names}{more}.", "有，共 {count} 款：{names}{more}。"),
    "exists_one": ("Yes, one: {names}.", "有一款：{names}。"),
    "not_called": ("Nothing in the catalog is called “{what}”.", "目录里没有叫“{what}”的商品。"),
    "exists_not": ("No, the catalog holds no {what}.", "没有，目录里没有{what}。"),
    "unstated": ("{count} of {total} do not say.", "{total} 款中有 {count} 款没有注明。"),
    "extreme_price": ("The {name}, at {value}.", "{name}，{value}。"),
    "extreme": ("It is the {name}, with {label} {value}.", "是{name}，{label}{value}。"),
    "extreme_tied": ("Several share it, with {label} {value}: {names}.", "有几款并列，{label}都是{value}：{names}。"),
    "among": (" That is out of {count} {what}.", "共比较 {count} 款{what}。"),
    "extreme_unstated": ("None of the {total} {what} states its {label}.", "{total} 款{what}都没有注明{label}。"),
    "range": ("{what} cost {low} to {high}.", "{what}的价格从 {low} 到 {high}。"),
    "products": ("products", "商品"),
    "brands": ("The catalog holds {count} brands: {names}{more}.", "目录里有 {count} 个品牌：{names}{more}。"),
    "brands_of": (
        "The catalog holds {count} brands of {what}: {names}{more}.",
        "目录里的{what}有 {count} 个品牌：{names}{more}。",
    ),
    "categories": (
        "The catalog holds {count} kinds of products: {names}{more}.",
        "目录里有 {count} 类商品：{names}{more}。",
    ),
    "mentioning": ("mentioning {words}", "提到{words}"),
    "priced": ("{name} ({value})", "{name}（{value}）"),
}
