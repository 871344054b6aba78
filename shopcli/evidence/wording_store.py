"""Sentences about shops, their rules and promotions: phrase → English, Chinese."""

from collections.abc import Mapping

STORE: Mapping[str, tuple[str, str]] = {
    "policy": ("{text}", "{text}"),
    "no_policy": ("{store} has no policy on that in its catalog: {topic}.", "{store}的目录里没有关于{topic}的规则。"),
    "policy_silent": ("The {topic} policy of {store} does not speak of that.", "{store}的{topic}规则没有提到这一点。"),
    "product_term": ("For the {name}: {text}", "{name}：{text}"),
    "product_warranty": ("The {name} carries a warranty of {value}.", "{name}质保{value}。"),
    "store_warranty": (
        "The catalog states no warranty of its own for the {name}. {text}",
        "{name}没有单独注明质保。{text}",
    ),
    "store_term": ("Nothing special is stated for the {name}. {text}", "{name}没有特别说明。{text}"),
    "within": (
        "Yes, {count} days are within the {days} days for returns{store}.",
        "可以，{count} 天在{store} {days} 天的退货期内。",
    ),
    "beyond": ("No, returns{store} end after {days} days.", "不行，{store}退货期是 {days} 天。"),
    "pays": ("Yes, {method} is among the ways to pay: {methods}.", "可以，支付方式有{methods}。"),
    "pays_not": (
        "No, {method} is not among the ways to pay: {methods}.",
        "不行，支付方式只有{methods}，没有{method}。",
    ),
    "promotion": ("{title}, {dates}{code}. {text}", "{title}，{dates}{code}。{text}"),
    "dates": ("from {starts} to {ends}", "{starts} 至 {ends}"),
    "until": ("until {ends}", "至 {ends}"),
    "from": ("from {starts}", "{starts} 起"),
    "undated": ("with no end stated", "没有注明截止日期"),
    "code": (", with code {code}", "，优惠码 {code}"),
    "covering": ("Yes, for the {name} there is now: {promotions}", "有，{name}现在可用：{promotions}"),
    "current": ("These promotions run now: {promotions}", "现在的活动有：{promotions}"),
    "current_one": ("One promotion runs now: {promotions}", "现在有一个活动：{promotions}"),
    "none_covering": ("No promotion covers the {name} today.", "{name}今天没有可用的活动。"),
    "none_current": ("No promotion of that kind runs today.", "今天没有这样的活动。"),
    "no_such_promotion": (
        "No promotion in the catalog speaks of “{asked}”.",
        "目录里的活动都没有提到“{asked}”。",
    ),
    "upcoming": (" Coming: {promotions}", "即将开始：{promotions}"),
    "ended": (" Over: {promotions}", "已经结束：{promotions}"),
    "no_promotions": ("The catalog holds no promotions.", "目录里没有任何活动。"),
    "shipping": ("shipping", "配送"),
    "returns": ("returns", "退换货"),
    "warranty": ("warranty", "保修"),
    "payment": ("payment", "付款"),
    "price_match": ("price matching", "价格保护"),
    "privacy": ("privacy", "隐私"),
    "support": ("customer service", "客服"),
    "promotion_topic": ("promotions", "优惠活动"),
    "faq": ("questions and answers", "常见问题"),
    "fee_line": ("Standard delivery costs {fee}", "运费 {fee}"),
}
