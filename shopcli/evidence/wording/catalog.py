"""Sentences about the whole catalog: phrase → English, Chinese."""

from collections.abc import Mapping

CATALOG: Mapping[str, tuple[str, str]] = {
    "count": ("The catalog holds {count} {what}: {names}{more}.", "目录里有 {count} 款{what}：{names}{more}。"),
    "count_one": ("There is one in the catalog: {names}.", "目录里有 1 款{what}：{names}。"),
    "count_none": ("The catalog holds no {what}.", "目录里没有{what}。"),
    "all_products": ("The catalog holds {products} products.", "目录里有 {products} 款商品。"),
    "and_more": (" and {count} more", " 等，另有 {count} 款"),
    "set": ("{count} fit: {names}{more}.", "有 {count} 款：{names}{more}。"),
    "set_one": ("One fits: {names}.", "有 1 款：{names}。"),
    "set_none": (
        "The catalog does not say it of any of the {total} {what}.",
        "目录的 {total} 款{what}都没有标明这一点。",
    ),
    "exists": ("Yes, {count} of them: {names}{more}.", "有，共 {count} 款：{names}{more}。"),
    "exists_one": ("Yes, one: {names}.", "有一款：{names}。"),
    "not_called": ("No, nothing in the catalog is called “{what}”.", "没有，目录里没有叫“{what}”的商品。"),
    "exists_not": ("No, the catalog holds no {what}.", "没有，目录里没有{what}。"),
    "unstated": ("For {count} of {total} the catalog does not say.", "{total} 款中有 {count} 款没有注明。"),
    "extreme_price": ("The {name}, at {value}.", "{name}，{value}。"),
    "extreme": ("It is the {name}: its {label} is {value}.", "是{name}，{label}是 {value}。"),
    "extreme_tied": (
        "Several share it, each with {label} {value}: {names}.",
        "有几款并列，{label}都是{value}：{names}。",
    ),
    "among": (" Compared: {count} {what}.", "共比较 {count} 款{what}。"),
    "extreme_unstated": ("None of the {total} {what} states its {label}.", "{total} 款{what}都没有注明{label}。"),
    "range": ("{what} cost {low} to {high}.", "{what}的价格从 {low} 到 {high}。"),
    "average": (
        "On average the {what} have a {label} of {value} (over {count} that state it).",
        "{what}的平均{label}是 {value}（按注明的 {count} 款计算）。",
    ),
    "average_price": ("On average the {what} cost {value} (over {count}).", "{what}平均 {value}（{count} 款）。"),
    "goes_with": ("{count} for the {owned}: {names}{more}.", "适合{owned}的有 {count} 款：{names}{more}。"),
    "gap": (
        "The difference is {gap}: {label} {a} for the {first}, {b} for the {second}.",
        "相差 {gap}：{first}的{label}是{a}，{second}是{b}。",
    ),
    "some_have": (
        "The {having} does ({label}: yes); the {lacking} does not.",
        "{having}有（{label}）；{lacking}没有。",
    ),
    "not_all_have": (
        "No, only the {having} does ({label}: yes); the {lacking} does not.",
        "不是都有：{having}有（{label}），{lacking}没有。",
    ),
    "all_have": ("Yes, both do ({label}): the {names}.", "是的，都有（{label}）：{names}。"),
    "none_has": ("No, neither does ({label}): the {names}.", "没有，都没有（{label}）：{names}。"),
    "alike": ("Yes, the same {label}: {value}.", "是的，{label}一样，都是{value}。"),
    "not_alike": ("No, the {label} differs: {values}.", "不一样，{label}不同：{values}。"),
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
    "unavailable": ("{what} that are out of stock", "缺货的{what}"),
    "mentioning": ("mentioning {words}", "提到{words}"),
    "priced": ("{name} ({value})", "{name}（{value}）"),
}
