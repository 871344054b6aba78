"""The phrases of offers, additions and what goes together."""

from collections.abc import Mapping

_TOP_UP: Mapping[str, tuple[str, str]] = {
    "free_from": ("{shop} ships free from {amount}", "{shop}满 {amount} 包邮"),
    "freed_by": ("“{title}” ships free from {amount} today{code}", "今天“{title}”满 {amount} 包邮{code}"),
    "with_code": (" with the code {code}", "（优惠码 {code}）"),
    "nothing_to_add": (
        "Nothing that can be bought costs at least the {amount} that are missing.",
        "没有一件现货的价格达到还差的 {amount}。",
    ),
    "cheapest_addition": (
        "The cheapest way to add the missing {amount} is {handle} at {price}.",
        "要补足还差的 {amount}，最划算的是加一件 {handle}，{price}。",
    ),
    "adding_saves": (
        "It pays: with it the order costs {amount} less than without.",
        "这样划算：加上它，整单反而便宜 {amount}。",
    ),
    "adding_is_even": ("The order costs as much with it as without.", "加与不加，整单总价一样。"),
    "adding_costs": (
        "With what it spares, the order comes to {amount} more than without.",
        "算上省下的钱，整单还要多付 {amount}。",
    ),
    "pay_shipping": (
        "If you do not need it, paying {fee} for shipping is cheaper.",
        "如果用不上它，直接付 {fee} 运费更省。",
    ),
    "extra_more": (" ({amount} more in all)", "（总共多付 {amount}）"),
    "extra_less": (" ({amount} less in all)", "（总共少付 {amount}）"),
}

_DEALS: Mapping[str, tuple[str, str]] = {
    "state_applies": ("counts now", "现在生效"),
    "state_outdone": ("does not go together with what counts now", "不能与已生效的优惠同享"),
    "state_idle": ("shipping is free anyway", "本来就包邮"),
    "state_needs_code": ("needs the code {code}", "需要优惠码 {code}"),
    "state_below_threshold": ("{amount} short of its threshold", "还差 {amount} 达到门槛"),
    "state_needs_more": ("counts with {units} more", "再买 {units} 件生效"),
    "state_needs_parts": ("counts together with {parts}", "与 {parts} 一起买才生效"),
    "state_open": ("runs now", "进行中"),
    "state_upcoming": ("from {day}", "{day} 开始"),
    "state_ended": ("ended on {day}", "已于 {day} 结束"),
    "short_by": ("{amount} short of its threshold", "还差 {amount} 达到门槛"),
    "until": ("until {day}", "截至 {day}"),
    "saves": ("saves {amount}", "省 {amount}"),
    "waiting_saves_nothing": ("waiting for it saves nothing", "等到那时并不更省"),
    "saves_nothing": ("saves nothing on this", "对这一单没有优惠"),
    "from_spend": ("from {amount}", "满 {amount} 可用"),
    "deal": ("{title}: {said}", "{title}：{said}"),
    "reduced": (
        "{handle} {price}, {percent}% below its list price of {before}",
        "{handle} {price}，比原价 {before} 低 {percent}%",
    ),
    "reduced_history": (
        "{handle} {price}, {percent}% below the lowest price known before ({before} on {day})",
        "{handle} {price}，比已知的历史最低价（{day} 的 {before}）低 {percent}%",
    ),
    "reduced_not": (
        "{handle} {price} is no real reduction: it was {before} on {day}",
        "{handle} {price} 不算真降价：{day} 卖过 {before}",
    ),
    "unit_price": ("{handle} {amount} per {unit}", "{handle} 每 {unit} {amount}"),
    "unit_page": ("page", "页"),
    "unit_piece": ("piece", "件"),
    "basket_total": (
        "The total for {handles} is {total}{shipping}, after {saving} off.",
        "现在买 {handles} 共 {total}{shipping}，已减 {saving}。",
    ),
    "basket_plain": (
        "The total for {handles} is {total}{shipping}; no offer counts.",
        "现在买 {handles} 共 {total}{shipping}，没有可用的优惠。",
    ),
    "basket_one_total": (
        "Bought now, {handles} costs {total}{shipping}, after {saving} off.",
        "现在买 {handles} 共 {total}{shipping}，已减 {saving}。",
    ),
    "basket_one_plain": (
        "Bought now, {handles} costs {total}{shipping}; no offer counts.",
        "现在买 {handles} 共 {total}{shipping}，没有可用的优惠。",
    ),
    "shipping_free": (" with free shipping", "（包邮）"),
    "shipping_paid": (" with {fee} for shipping", "（含运费 {fee}）"),
    "shipping_unknown": (" before shipping", "（运费未注明）"),
    "code_saves": ("With the code {code} the total is {amount} less.", "用优惠码 {code} 可再省 {amount}。"),
    "wait_saves": (
        "From {day} it would cost {amount} less (“{title}”).",
        "等到 {day} 再买可再省 {amount}（“{title}”）。",
    ),
    "running_now": ("{count} offers run now", "现在有 {count} 项优惠"),
    "running_one": ("One offer runs now", "现在有 1 项优惠"),
    "running_none": ("No offer runs now", "现在没有优惠"),
    "the_largest": (
        "the largest reduction in stock is {handle}: {price}, {percent}% below its list price",
        "现货里降得最多的是 {handle}：{price}，比原价低 {percent}%",
    ),
    "not_reduced": ("nothing in stock is reduced", "现货里没有降价的"),
    "scanned": (
        "reductions were looked for among {count} of {total} products",
        "只在 {total} 件商品中的 {count} 件里找了降价",
    ),
    "no_single_price": (
        "the products cannot be added up: {cause}",
        "这几件不能一起算总价：{cause}",
    ),
    "to_cross": (
        "{amount} short of “{title}”: adding {name} for {price} makes the order {extra} cheaper",
        "离“{title}”还差 {amount}：加一件 {name}（{price}），整单便宜 {extra}",
    ),
    "to_cross_costs": (
        "{amount} short of “{title}”: the cheapest that crosses it is {name} for {price}, {extra} more in all",
        "离“{title}”还差 {amount}：最便宜的办法是加 {name}（{price}），总共多付 {extra}",
    ),
    "note_unknown_code": ("no offer has the code {code}", "没有优惠码为 {code} 的活动"),
    "note_ended": ("“{title}” ended on {day}", "“{title}”已于 {day} 结束"),
    "note_upcoming": ("“{title}” begins on {day}", "“{title}” {day} 才开始"),
    "note_other_products": ("the code {code} counts for other products", "优惠码 {code} 不适用于这些商品"),
    "note_one_code": ("an order takes one code: {code} or {other}", "一单只能用一个优惠码：{code} 或 {other}"),
}

DEALS = {**_TOP_UP, **_DEALS}
