"""The phrases of baskets, in both languages."""

from collections.abc import Mapping
from decimal import Decimal

from shopcli.bundle.compatibility import Compatibility
from shopcli.catalog.money import format_money
from shopcli.query.need import Language
from shopcli.text import one_line

_PHRASES: Mapping[str, tuple[str, str]] = {
    # what was assumed, and what was not found
    "assumed": (
        "a “{kit}” is taken to be: {slots}; --with names other parts",
        "“{kit}”按这些来配：{slots}；用 --with 可以改",
    ),
    "unsold_parts": (
        "this catalog has none of these, so they are left out: {slots}",
        "目录里没有这些，没有算进来：{slots}",
    ),
    # the answer
    "within": (
        "The best choice within {budget} comes to {total}{shipping}: {items}.",
        "{budget}以内最合适的一单共 {total}{shipping}：{items}。",
    ),
    "unlimited": (
        "The best choice comes to {total}{shipping}: {items}.",
        "最合适的一单共 {total}{shipping}：{items}。",
    ),
    "item": ("{handle} as the {slot}", "{slot}选 {handle}"),
    "items": ("{quantity} × {handle} as the {slot}", "{slot}选 {quantity} 件 {handle}"),
    "named_item": ("{handle}", "{handle}"),
    "named_items": ("{quantity} × {handle}", "{quantity} 件 {handle}"),
    "with_shipping": (" with shipping", "（含运费）"),
    "free_shipping": (" with free shipping", "（包邮）"),
    "plus_shipping": (" plus shipping", "（运费另计）"),
    "takes_off": ("“{title}” takes off {amount}.", "“{title}”减 {amount}。"),
    "take_off": ("Promotions take off {amount} together.", "几项优惠一共减 {amount}。"),
    "leaves": ("That leaves {amount} of your budget.", "预算还剩 {amount}。"),
    "not_proven": (
        "Time ran out before this was proven the best; another choice may fit up to {gap}% better.",
        "时间用完，还没能证明这是最优；别的搭配最多可能好 {gap}%。",
    ),
    # the bill
    "bill": ("Basket", "购物清单"),
    "price": ("price", "价格"),
    "times": ("{quantity} × {text} ({each} each)", "{quantity} 件 {text}（单价 {each}）"),
    "shipping": ("shipping", "运费"),
    "plus_shipping_row": ("plus shipping, which the shop does not state", "运费另计，店家没有注明"),
    "total": ("total", "合计"),
    "left_of": ("left of {budget}", "预算 {budget} 还剩"),
    "optimal": ("proven: no other choice fits better", "已证明：没有更合适的组合"),
    "optimal_within": ("proven: no other choice fits better at this budget", "已证明：这个预算下没有更合适的组合"),
    "gap": ("not proven: another choice may fit up to {gap}% better", "没能证明最优：别的组合最多可能好 {gap}%"),
    "why": ("Why these", "为什么选这些"),
    "together": ("Do they go together", "能否搭配"),
    "knowing": ("Worth knowing", "需要留意"),
    "nothing_fits": ("No basket fits.", "没有合适的搭配。"),
    # promotions: those that count, and those that do not
    "with_code": ("{title} (code {code})", "{title}（优惠码 {code}）"),
    "percent_off": ("{percent}% off", "减 {percent}%"),
    "amount_off": ("{amount} off", "减 {amount}"),
    "set_price": ("{amount} together", "一套 {amount}"),
    "from_spend": ("from {amount}", "满 {amount} 可用"),
    "each_spend": ("for each {amount}", "每满 {amount}"),
    "at_most": ("at most {amount}", "最多减 {amount}"),
    "free_of_group": ("buy {buy}, get {get} free", "买 {buy} 送 {get}"),
    "reduced_of_group": ("buy {buy}, get {get} at {percent}% off", "买 {buy} 件，另 {get} 件减 {percent}%"),
    "note_unknown_code": ("no promotion here has the code “{code}”", "没有优惠码“{code}”对应的活动"),
    "note_ended": ("“{title}” ended on {ends}", "“{title}”已于 {ends} 结束"),
    "note_upcoming": ("“{title}” begins on {starts}", "“{title}”{starts} 开始"),
    "note_other_products": (
        "“{title}” (code {code}) does not count for these products",
        "“{title}”（优惠码 {code}）不适用于这些商品",
    ),
    "note_one_code": (
        "an order takes one code, so “{title}” and “{other}” do not go together",
        "一单只能用一个优惠码，“{title}”和“{other}”不能同时用",
    ),
    "note_excludes": (
        "“{title}” and “{other}” do not go together; the one that saves more counts",
        "“{title}”和“{other}”不能叠加，按省得多的算",
    ),
    # nothing fits
    "no_basket": ("No basket fits: {proof}.", "没有合适的搭配：{proof}。"),
    "would_help": ("What would help: {change}.", "可以这样改：{change}。"),
    "not_sold": ("this catalog sells no {slot}", "目录里没有{slot}"),
    "unpriced": ("the catalog states no price for any {slot} that fits", "符合条件的{slot}都没有标价"),
    "ruled_out": ("every {slot} that fits is ruled out", "符合条件的{slot}都被排除了"),
    "none_fits": ("no {slot} here fits {limits}", "没有符合“{limits}”的{slot}"),
    "other_currency": (
        "every {slot} is priced in {priced} and the budget is in {asked}; money is never converted",
        "{slot}以 {priced} 标价，预算是 {asked}；不同币种不会换算",
    ),
    "too_few": (
        "{asked} × {slot} are asked for, and no shop has more than {most} of one",
        "要 {asked} 件{slot}，单款最多只有 {most} 件",
    ),
    "not_in_stock": ("no {slot} that fits can be bought now", "符合条件的{slot}目前都买不到"),
    "too_dear": (
        "the cheapest choice of all these costs {total}, {short} more than the budget of {budget}",
        "这些最便宜也要 {total}，比预算 {budget} 多 {short}",
    ),
    "not_below": (
        "the cheapest choice of all these costs {total}, which is not below {budget}",
        "这些最便宜也要 {total}，没有低于 {budget}",
    ),
    "no_pair": (
        "no {first} here goes with any {second} here, for {rule}",
        "这里没有一款{first}能和任何一款{second}搭配（{rule}）",
    ),
    "no_choice": (
        "each of these can be bought, but no choice of them goes together and is in stock at once",
        "每一样都买得到，但没有一种组合彼此能搭配又同时有货",
    ),
    "raise": ("raise the budget to {total}", "预算提高到 {total}"),
    "raise_above": ("raise the budget above {total}", "预算提高到 {total} 以上"),
    "leave_out": ("leave out {slots}: the rest costs {total} or more", "不买{slots}：其余最低 {total}"),
    "let_apart": (
        "take a {first} and a {second} that do not go together",
        "{first}和{second}不要求能搭配",
    ),
    "weaker": ("{slot}: {change}", "{slot}：{change}"),
    # what goes together: by which rule, with what each states
    "lens_mount": ("the lens mount", "镜头卡口"),
    "memory_type": ("the memory type", "内存类型"),
    "made_for": ("the model that it is made for", "适配型号"),
    "bag_size": ("the size", "尺寸"),
    "load": ("the weight that it carries", "承重"),
    "charging": ("charging over USB-C", "USB-C 充电"),
    "picture": ("a video socket that both have", "同类视频接口"),
    "dock": ("a USB-C socket for it", "USB-C 接口"),
    "drive": ("a USB socket that both have", "同类 USB 接口"),
    "bluetooth": ("Bluetooth", "蓝牙"),
    "yes": ("{first} and {second} go together: {rule}{stated}", "{first} 和 {second} 能搭配：{rule}{stated}"),
    "no": ("{first} and {second} do not go together: {rule}{stated}", "{first} 和 {second} 不能搭配：{rule}{stated}"),
    "unknown": (
        "{first} and {second}: not known, for {rule}{stated}",
        "{first} 和 {second} 能否搭配未知：{rule}{stated}",
    ),
    "more_pairs": ("and {count} more pairs, which --json lists", "另有 {count} 对，--json 里有全部"),
    "stated": (" ({first} / {second})", "（{first} / {second}）"),
    "nothing_stated": ("not stated", "未注明"),
    "slow_charging": (", slower than with its own charger", "，比原装充电器慢"),
}
_LONG = 24
"""Characters of a value that is told; a list of ports is no reading."""


def say(phrase: str, language: Language, **values: object) -> str:
    english, chinese = _PHRASES[phrase]
    return (chinese if language == "zh" else english).format(**values)


def money(amount: Decimal, currency: str | None, language: Language) -> str:
    return one_line(format_money(amount, currency, language))


def compatibility_text(found: Compatibility, first: str, second: str, language: Language) -> str:
    """Whether `first` and `second` go together (or that this is unknown), by which rule, and what each states."""
    caution = say(found.caution, language) if found.caution else ""
    rule = rule_text(found, language)
    return (
        say(found.verdict, language, first=first, second=second, rule=rule, stated=_stated(found, language)) + caution
    )


def rule_text(found: Compatibility, language: Language) -> str:
    """What decides, as a noun phrase."""
    return say(found.rule, language)


def _stated(found: Compatibility, language: Language) -> str:
    values = [one_line(value) for _, value in (found.first, found.second)]
    if not any(values) or max(map(len, values)) > _LONG:
        return ""
    silent = say("nothing_stated", language)
    return say("stated", language, first=values[0] or silent, second=values[1] or silent)
