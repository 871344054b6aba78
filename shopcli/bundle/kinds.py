"""What kind of thing a product is, as far as what fits together depends on it."""

import re
from functools import lru_cache

from shopcli.catalog.product import Product
from shopcli.index.analysis import tokens
from shopcli.patterns import Pattern
from shopcli.query.product_nouns import HAN_NOUNS
from shopcli.text import fold, has_han

_KINDS = {
    "laptop": "laptop notebook ultrabook chromebook 笔记本 笔记本电脑 游戏本 轻薄本 游戏笔记本 商务本",
    "desktop": "pc desktop workstation 主机 台式机 台式电脑 迷你主机",
    "tablet": "tablet ipad 平板 平板电脑",
    "phone": "phone smartphone 手机 智能手机",
    "monitor": "monitor display 显示器 显示屏",
    "tv": "tv television 电视 电视机 智能电视",
    "camera": "camera 相机 微单 微单相机 单反 数码相机",
    "lens": "lens 镜头",
    "tripod": "tripod 三脚架 脚架",
    "bag": "bag backpack sleeve briefcase 电脑包 双肩包 背包 公文包 内胆包 手提包",
    "charger": "charger adapter 充电器 充电头",
    "power bank": "bank 充电宝 移动电源",
    "cable": "cable cord 数据线 充电线 连接线",
    "dock": "dock hub 扩展坞 拓展坞 集线器",
    "case": "case cover 手机壳 保护壳 保护套",
    "drive": "ssd hdd drive 固态硬盘 移动硬盘 移动固态硬盘 移动固态 硬盘",
    "memory": "memory ram 内存条",
    "keyboard": "keyboard 键盘 机械键盘",
    "mouse": "mouse mice 鼠标",
    "headphones": "headphone headset earbud earphone 耳机 头戴式耳机 蓝牙耳机 真无线耳机 耳塞 耳麦",
    "watch": "watch smartwatch tracker 手表 智能手表 手环 运动手环",
}
_PARTS = Pattern(r"\s*(?:/|&|,|、|与|和|及|(?<![a-z])and(?![a-z]))\s*")
_AFTER_NAME = Pattern(r",|，|\s(?:for|with)\s", flags=re.IGNORECASE)
_CHILDREN = Pattern(r"(?<![a-z])(?:kid|child(?:ren)?|toddler)s?(?![a-z])|儿童|宝宝|小学生")
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words.split()}


def kind_of(product: Product) -> str:
    """One of a fixed set of English names; empty for what no rule speaks of.

    The shelf's name tells, unless it holds several kinds ("Chargers and Cables"): there the title does.
    """
    title = _heads(_AFTER_NAME.split(product.title)[0])
    if not product.category:
        return title[-1]
    shelf = _heads(product.category[-1])
    if shelf == ("charger",) and title[-1] == "cable":
        # Cables lie on the chargers' shelf, and charge nothing by themselves.
        return "cable"
    return shelf[0] if len(shelf) == 1 else title[-1] if title[-1] in shelf else ""


def is_for_children(product: Product) -> bool:
    """What its title or its shelf says; a tag may only say that it suits them too."""
    return any(_CHILDREN.search(fold(name)) for name in (product.title, *product.category))


def suits_children(product: Product) -> bool:
    return is_for_children(product) or any(_CHILDREN.search(fold(tag)) for tag in product.tags)


@lru_cache(maxsize=4096)
def _heads(name: str) -> tuple[str, ...]:
    """The kind that each part of a name ends in, empty where it is none of them."""
    return tuple(kind_of_phrase(part) for part in _PARTS.split(fold(name)))


def kind_of_phrase(phrase: str) -> str:
    """The kind that a noun phrase ends in, empty for what is none of them."""
    if has_han(phrase):
        found = [(phrase.rfind(noun) + len(noun), len(noun), noun) for noun in HAN_NOUNS if noun in phrase]
        return _KIND_OF.get(max(found)[2], "") if found else ""
    last = next(reversed(tokens(phrase)), "")
    return _KIND_OF.get(last) or _KIND_OF.get(last.removesuffix("s")) or _KIND_OF.get(last.removesuffix("es"), "")
