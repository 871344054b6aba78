"""The words between the data of a prompt, and what is said of a prompt that was cut, in both languages."""

from collections.abc import Mapping

from shopcli.catalog.product import Availability
from shopcli.query.need import Language

AVAILABILITY: Mapping[Availability, tuple[str, str]] = {
    Availability.IN_STOCK: ("in stock", "有货"),
    Availability.OUT_OF_STOCK: ("out of stock", "缺货"),
    Availability.PRE_ORDER: ("pre-order", "可预订"),
    Availability.BACKORDER: ("on backorder", "缺货可预订"),
    Availability.DISCONTINUED: ("discontinued", "已停产"),
}

_PHRASES: Mapping[str, tuple[str, str]] = {
    # the need
    "words": ("In the shopper's words: “{text}”", "顾客原话：“{text}”"),
    "understood": ("Checked by code: ", "程序已核对："),
    "wishes": ("Wishes, which only rank: ", "偏好（只影响排序）："),
    "comma": (", ", "、"),
    # the catalog
    "shops": ("Shop: {names}", "商店：{names}"),
    "catalog": ("The catalog holds {products} products.", "目录共有 {products} 款商品。"),
    "matched": ("{matched} of them fit every limit", "其中 {matched} 款符合全部条件"),
    "range": (", priced from {low} to {high}", "，价格 {low} 至 {high}"),
    "category": ("{path}: {count} products in all", "{path}：共 {count} 款"),
    # a candidate
    "brand": ("brand: ", "品牌："),
    "price": ("price: ", "价格："),
    "list_price": (" (list price {amount})", "（原价 {amount}）"),
    "stock": ("stock: ", "库存："),
    "rating": ("rating: ", "评分："),
    "score": ("{value} of {scale}", "{value}（满分 {scale}）"),
    "ratings": (", {count} ratings", "，{count} 条评价"),
    "unrated": ("none yet", "暂无"),
    "unknown": ("not stated", "未注明"),
    "attributes": ("facts: ", "参数："),
    "reasons": ("noted by code: ", "程序标注："),
    "description": ("description: ", "介绍："),
    "reviews": ("customers say:", "顾客评价："),
    "given": ("({value} stars) ", "（{value} 星）"),
    # text that was piped in
    "context": ("The shopper added this text:", "顾客附上了这段文字："),
    # a conversation that goes on
    "so_far": (
        "The conversation so far, which this answer goes on with; the numbers in it are not handles:",
        "目前为止的对话，回答接着它说；其中的编号不是候选编号：",
    ),
    # what the shopper shares of their profile
    "shopper": (
        "What the shopper's profile says, which they chose to share; mention of it only what bears on a pick:",
        "顾客愿意分享的购物档案；只提和推荐有关的内容：",
    ),
    # what a first answer got wrong
    "repair": (
        "Some statements of your answer contradict the catalog:\n{listed}\n\n"
        "Write the whole answer again in the same form, without these statements or with the catalog's values.",
        "你的回答里有几处和目录不符：\n{listed}\n\n请按同样的格式重新写出完整的回答，去掉这些说法，或改成目录里的值。",
    ),
    "wrong": ("“{text}”: the catalog says {right}", "“{text}”：目录里是{right}"),
    "wrong_of": (
        "“{text}”, said of [{handle}]: the catalog says {right}",
        "“{text}”（关于 [{handle}]）：目录里是{right}",
    ),
    # what was cut
    "cut_reviews": (
        "reviews from candidate [{handle}] on were left out to stay within {limit} tokens",
        "为了不超过 {limit} 个 token，从候选 [{handle}] 起省略了评价",
    ),
    "cut_descriptions": (
        "descriptions from candidate [{handle}] on were left out to stay within {limit} tokens",
        "为了不超过 {limit} 个 token，从候选 [{handle}] 起省略了介绍",
    ),
    "cut_candidates": (
        "candidates from [{handle}] on were not shown to the model",
        "从 [{handle}] 起的候选没有给模型看",
    ),
    "cut_findings": (
        "the last {count} findings were not shown to the model",
        "最后 {count} 条依据没有给模型看",
    ),
    "cut_categories": (
        "the last {count} categories were not shown to the model",
        "最后 {count} 个类目没有给模型看",
    ),
    "cut_context": (
        "the piped text was cut to its first {count} characters",
        "附上的文字只保留了前 {count} 个字符",
    ),
}


def say(phrase: str, language: Language, **values: object) -> str:
    english, chinese = _PHRASES[phrase]
    return (chinese if language == "zh" else english).format(**values)
