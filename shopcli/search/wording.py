"""The short phrases of reasons and remarks, in both languages; everything in braces is filled by code."""

from collections.abc import Mapping

from shopcli.query.need import Language

_PHRASES: Mapping[str, tuple[str, str]] = {
    # reasons
    "below_budget": ("{amount} below your limit", "比预算上限低{amount}"),
    "at_budget": ("right at your limit", "正好在预算上限"),
    "near_budget": ("close to the {amount} you named", "接近你说的{amount}"),
    "cheapest": ("the cheapest of the {count} that fit", "符合条件的{count}款里最便宜"),
    "cheap": ("cheaper than {share}% of {category}", "比{category}里{share}%的商品便宜"),
    "cheapest_priced": ("the cheapest of the {count} priced in {currency}", "{count}款以{currency}标价的商品里最便宜"),
    "none_cheaper": ("none of the {count} that fit costs less", "符合条件的{count}款里没有更便宜的"),
    "saving": ("reduced by {amount}, was {before}", "直降{amount}，原价{before}"),
    "rating": ("rated {value} of {scale} by {count} buyers", "{count}人评分，{value}分（满分{scale}）"),
    "rating_uncounted": ("rated {value} of {scale}", "评分{value}（满分{scale}）"),
    "attribute": ("{name} {value}", "{name}{value}"),
    "has": ("{name}: yes", "{name}：有"),
    "has_not": ("{name}: no", "{name}：无"),
    "lowest": ("{name} {value}, the lowest of those that fit", "{name}{value}，符合条件的里面最低"),
    "highest": ("{name} {value}, the highest of those that fit", "{name}{value}，符合条件的里面最高"),
    "lowest_stated": ("{name} {value}, the lowest stated", "{name}{value}，已注明的里面最低"),
    "highest_stated": ("{name} {value}, the highest stated", "{name}{value}，已注明的里面最高"),
    "made_for": ("tagged for {use}", "标签：{use}"),
    "described_for": ("described for {use}", "商品介绍提到{use}"),
    "few_left": ("only {count} left", "仅剩{count}件"),
    # cautions
    "no_rating": ("not rated yet", "还没有评分"),
    "few_ratings": ("only {count} ratings so far", "目前只有{count}条评分"),
    "low_rating": ("rated only {value} of {scale}", "评分只有{value}（满分{scale}）"),
    "out_of_stock": ("out of stock now", "目前缺货"),
    "pre_order": ("pre-order only", "仅支持预订"),
    "backorder": ("on backorder", "缺货可预订，需等待补货"),
    "stock_unknown": ("stock is not stated", "未注明库存"),
    "no_price": ("price is not stated", "未注明价格"),
    "complaint": ("a buyer who gave {value} of {scale} says: “{quote}”", "有买家打{value}分（满分{scale}）：“{quote}”"),
    # remarks
    "other_currency": (
        "the budget is in {asked}, and nothing here is priced in it but in {priced}; amounts are never converted",
        "预算以{asked}计，而这里的商品以{priced}标价；不同币种不会自动换算",
    ),
    "assumed_currency": (
        "the budget is read as {asked}; products priced in {others} were not compared with it",
        "预算按{asked}理解；以{others}标价的商品没有参与比较",
    ),
    "corrected": ("“{written}” is read as “{read}”", "“{written}”按“{read}”理解"),
    "unsaid": (
        "nothing here is described as “{words}”, so that could not be checked",
        "商品资料里没有提到“{words}”，这一点无法核对",
    ),
    "loose": (
        "nothing in this catalog goes by “{name}”; these carry most of its words",
        "这份目录里没有叫“{name}”的商品；下面是包含其中大部分词的商品",
    ),
    "nearest": (
        "nothing in this catalog goes by “{name}”; these are nearest to it in words or meaning",
        "这份目录里没有叫“{name}”的商品；下面是字面或意思最接近的商品",
    ),
    "closest": (
        "nothing carries all of these words; these come closest",
        "没有商品包含全部这些词；下面是最接近的",
    ),
    "not_all": (
        "more may fit than could be looked at one by one; say more to narrow it down",
        "可能符合的商品太多，没有全部逐一核对；请再说具体一些",
    ),
    # beside the product that something may stand in for
    "cheaper_than": ("{amount} cheaper", "便宜{amount}"),
    "dearer_than": ("{amount} dearer", "贵{amount}"),
    "same_price": ("the same price", "价格相同"),
    "other_brand": ("made by {name}", "品牌是{name}"),
    "same_value": ("also {name} {value}", "{name}同为{value}"),
    "other_value": ("{name} {value} instead of {other}", "{name}{value}，而不是{other}"),
    "in_title": ("{name} {value}, by its title", "{name}{value}（标题所写）"),
    "not_sold": ("nothing in this catalog goes by “{name}”", "这份目录里没有叫“{name}”的商品"),
    # limits that no need spells out
    "wanted": ("is a kind of “{name}”", "属于“{name}”"),
    "found": ("carries the words of the need", "包含需求里的词"),
    # relaxations
    "raise_budget": ("raise the limit to {amount}", "预算提高到{amount}"),
    "lower_floor": ("lower the minimum to {amount}", "最低价降到{amount}"),
    "drop": ("drop “{limit}”", "去掉“{limit}”"),
    "drop_both": ("drop “{first}” and “{second}”", "同时去掉“{first}”和“{second}”"),
    "accept": ("accept {name} {value}", "接受{name}{value}"),
    "accept_rating": ("accept a rating of {value}", "接受评分{value}"),
    "ask_in": ("give the budget in {currency}", "改用{currency}说明预算"),
}


def say(phrase: str, language: Language, **values: object) -> str:
    english, chinese = _PHRASES[phrase]
    return (chinese if language == "zh" else english).format(**values)
