"""The phrases of what goes together."""

from collections.abc import Mapping

COMPLEMENTS: Mapping[str, tuple[str, str]] = {
    "goes_with": ("What goes with {handle}: {listed}.", "和 {handle} 搭配的有：{listed}。"),
    "goes_first": ("{kind} {handle} at {price}", "{kind} {handle}（{price}）"),
    "goes_known": (
        "That {handles} fit is stated; of the others the catalog does not say.",
        "{handles} 写明可以搭配，其余的目录没有说明。",
    ),
    "goes_all_known": ("That all of them fit is stated.", "这几件都写明可以搭配。"),
    "goes_none_known": (
        "The catalog does not say whether they fit, so check before you buy.",
        "目录没有说明能否搭配，购买前请先核对。",
    ),
    "nothing_goes": (
        "The catalog has nothing in stock that is known to go with {handle}.",
        "目录里没有已知能和 {handle} 搭配的现货。",
    ),
    "usual": ("usually bought for it", "常见的搭配"),
    "bought_together": (
        "in {count} of {orders} past orders with {handle}",
        "{orders} 单里有 {count} 单和 {handle} 一起买",
    ),
    "together": ("also bought", "常一起买的"),
    "not_sold": ("not sold here: {kinds}", "这里没有卖：{kinds}"),
    "left_out_no": (
        "left out because the catalog shows that they do not fit: {count}",
        "目录表明不匹配而排除的：{count} 件",
    ),
}
