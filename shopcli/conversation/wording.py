"""What a conversation says by itself, in both languages; everything in braces is filled by code."""

from collections.abc import Mapping

from shopcli.query.need import Language

_PHRASES: Mapping[str, tuple[str, str]] = {
    # what a turn changed
    "new": ("new: {name}", "新的需求：{name}"),
    "beside": ("to go with {title}", "搭配：{title}"),
    "count": ("at most {count}", "最多{count}款"),
    "all": ("all of them", "全部列出"),
    "no_count": ("as many as usual", "数量照常"),
    "kind": ("{name}", "{name}"),
    "wish": ("{name}", "{name}"),
    "about": ("with “{word}”", "包含“{word}”"),
    "not_heard": ("“{words}” was not understood", "“{words}”没有听懂"),
    "dropped": ("no longer: {limit}", "不再要求：{limit}"),
    "refused": ("not {title}", "不要{title}"),
    "more": ("others than the {count} shown before", "前面{count}款以外的"),
    "unchanged": ("that is what is shown already", "现在显示的就是这样"),
    "not_stated": (
        "a wish and no limit, for {title} states no number for it",
        "只作为偏好，因为{title}没有注明这项数值",
    ),
    "not_stated_nor_wished": (
        "“{name}” cannot be held against {title}, which states no number for it",
        "“{name}”无法比较：{title}没有注明这项数值",
    ),
    "alike": ("like {title}", "和{title}类似"),
    "back": ("back to: {need}", "回到：{need}"),
    "back_to_start": ("back to the start", "回到开始"),
    "basket_back": ("the basket is as it was", "购物车恢复原样"),
    "added": ("added: {title}", "已加入：{title}"),
    "added_several": ("added: {count} × {title}", "已加入：{count} × {title}"),
    "removed": ("removed: {title}", "已移除：{title}"),
    "emptied": ("the basket is empty now", "购物车已清空"),
    # a need that names a product
    "like": ("like {id}", "类似 {id}"),
    "fits": ("to go with {id}", "搭配 {id}"),
    "holds": ("with room for all of {id}", "装得下 {id} 的全部内容"),
    # answers in a few words
    "hello": (
        "Hello. Say what you look for, such as “a light laptop under $900”.",
        "你好。说说想找什么，比如“五千以内的轻薄本”。",
    ),
    "welcome": ("You are welcome.", "不客气。"),
    "ready": ("What next: a change, a question, or something else?", "接下来呢：改条件、提问，还是看别的？"),
    "unread": (
        "I could not read that. Say what to look for, what to change (“cheaper”, “in black”, “under 800”), or ask "
        "about one of the products (“does the second one have HDMI?”).",
        "这句话没有看懂。可以说想找什么，要改什么（“便宜点”“黑色的”“预算五千”），"
        "或者问其中一款（“第二个有 HDMI 吗？”）。",
    ),
    "beyond": ("There is no number {place}; the last is {count}.", "没有第{place}个：现在显示的是{count}款。"),
    "beyond_none": ("Nothing is shown yet that number {place} could be.", "还没有显示商品，没有第{place}个。"),
    "which": ("Which product is meant? Name it, or give its number.", "指的是哪一款？说名称或编号即可。"),
    "too_few": (
        "It takes two products to compare: name them, or give their numbers.",
        "比较需要两款商品：说名称或编号。",
    ),
    "no_need": ("Nothing has been asked for yet. Say what you look for.", "还没有提出需求。先说说想找什么。"),
    "anew": ("Starting anew; the basket stays. What do you look for?", "重新开始，购物车保留。想找什么？"),
    "first_turn": ("There is nothing to go back to.", "没有可以返回的内容。"),
    "basket_empty": ("The basket is empty.", "购物车是空的。"),
    "not_in_basket": ("That is not in the basket.", "购物车里没有这一款。"),
    "nothing_sold": (
        "shopcli sells nothing: the shops do. The addresses of what is in the basket:",
        "shopcli 自己不卖东西，要到店里下单。购物车里商品的地址：",
    ),
    "nothing_sold_nowhere": (
        "shopcli sells nothing: the shops do. The catalog gives no addresses for what is in the basket.",
        "shopcli 自己不卖东西，要到店里下单。目录里没有这些商品的网址。",
    ),
    "gone": (
        "{id} is in the basket and no longer in the catalog; it is left out",
        "购物车里的 {id} 已不在目录中，未计入",
    ),
    # questions back
    "which_budget": ("What may it cost?", "预算大概是多少？"),
    "under": ("under {amount}", "低于{amount}"),
    "between": ("{low} to {high}", "{low}到{high}"),
    "over": ("over {amount}", "高于{amount}"),
    "no_limit": ("any price", "不限价格"),
    "which_kind": ("What kind of “{word}” is meant?", "指的是哪种“{word}”？"),
    "which_product": ("Which one is meant?", "指的是哪一款？"),
    "counted": ("{text} ({count})", "{text}（{count}款）"),
    # the conversation so far, for a model
    "so_far_need": ("The need so far: {text}", "目前的需求：{text}"),
    "so_far_shown": ("Shown before: {text}", "之前显示过：{text}"),
    "so_far_basket": ("In the basket: {text}", "购物车：{text}"),
    "so_far_turn": ("The shopper said: {text}", "顾客说过：{text}"),
    # a model's reading
    "read_as": ("{model} reads this as: {changes}", "{model} 的理解：{changes}"),
    "not_read": ("{model} did not help to read this: {cause}", "{model} 没能帮忙理解：{cause}"),
    "unusable": ("its answer is not of the form that was asked for", "它的回答不是要求的形式"),
}


def say(phrase: str, language: Language, **values: object) -> str:
    english, chinese = _PHRASES[phrase]
    return (chinese if language == "zh" else english).format(**values)
