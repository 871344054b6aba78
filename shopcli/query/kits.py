"""What shoppers call a whole by one name, and the parts that are put together where they do not say them."""

from shopcli.patterns import Pattern
from shopcli.query.need import Language

SET = Pattern(
    r"(?<![a-z])(?:setups?|set-up|set up|kit|rig|bundle|gear|station|essentials|home office)(?![a-z])"
    r"|套装|套餐|一套|全套|装备|桌面|搭一套|配置单",
)
"""The words that ask for several things at once."""

_KITS: tuple[tuple[Pattern, tuple[str, ...], tuple[str, ...]], ...] = (
    (
        Pattern(r"gaming|gamer|游戏|电竞"),
        ("gaming laptop", "monitor", "keyboard", "mouse", "headphones"),
        ("游戏本", "显示器", "键盘", "鼠标", "头戴式耳机"),
    ),
    (
        Pattern(r"photo|camera|vlog|摄影|拍照|相机|视频博主"),
        ("camera", "lens", "tripod"),
        ("相机", "镜头", "三脚架"),
    ),
    (
        Pattern(r"student|school|college|campus|学生|开学|大学|宿舍"),
        ("laptop", "laptop bag", "mouse", "earbuds"),
        ("笔记本电脑", "电脑包", "鼠标", "真无线耳机"),
    ),
    (
        Pattern(r"travel|trip|commut|旅行|出差|通勤"),
        ("power bank", "charger", "earbuds"),
        ("充电宝", "充电器", "真无线耳机"),
    ),
    (
        Pattern(r"cinema|theat|living room|movie|家庭影院|影音|客厅"),
        ("tv", "speaker"),
        ("电视", "音箱"),
    ),
    (
        Pattern(r"phone|mobile|手机"),
        ("phone", "phone case", "charger", "power bank"),
        ("手机", "手机壳", "充电器", "充电宝"),
    ),
    (
        Pattern(r"running|fitness|workout|gym|sport|健身|跑步|运动"),
        ("smartwatch", "earbuds"),
        ("智能手表", "真无线耳机"),
    ),
    (
        Pattern(r"desk|office|work|computer|study|办公|书桌|桌面|工作|电脑|学习"),
        ("laptop", "monitor", "keyboard", "mouse"),
        ("笔记本电脑", "显示器", "键盘", "鼠标"),
    ),
)
"""The theme of a whole, the surest first, with its parts in English and in Chinese."""


def parts_of_kit(text: str, language: Language) -> tuple[str, ...]:
    """What belongs to the whole that `text` asks for, in `language`; empty where it asks for none that is known."""
    low = text.lower()
    if not SET.search(low):
        return ()
    for theme, english, chinese in _KITS:
        if theme.search(low):
            return chinese if language == "zh" else english
    return ()
