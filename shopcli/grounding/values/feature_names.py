"""The yes/no attributes that a sentence may mention, beside those that needs are read by."""

from shopcli.patterns import Pattern
from shopcli.query.feature_words import FEATURES

FEATURE_PATTERNS = {key: Pattern(pattern, hints.split()) for key, (hints, pattern) in FEATURES.items()} | {
    "microphone": Pattern(
        r"(?<![a-z])(?:micro(?:phone)s?|mic(?:rophone)?s?)(?![a-z])|麦克风|话筒", ("mic", "麦", "话筒")
    ),
    "backlit_keyboard": Pattern(
        FEATURES["backlit_keyboard"][1] + r"|back-?light(?:ing|s)?(?![a-z])", FEATURES["backlit_keyboard"][0].split()
    ),
    "ethernet": Pattern(r"(?<![a-z])(?:ethernet|rj-?45)(?: ports?)?|网口|以太网", ("ethernet", "rj", "网")),
    "rgb": Pattern(
        r"(?<![a-z])rgb(?: light(?:s|ing)?| backlight)?(?![a-z])(?! (?:gamut|coverage))|rgb\s?灯[光效]", ("rgb",)
    ),
    "four_g": Pattern(r"(?<![a-z0-9.])4g(?: lte)?(?![a-z0-9])", ("4g",)),
    "touchscreen": Pattern(
        r"touch[\s-]?(?:screen|display)|touch[\s-](?:enabled|capable)|触摸屏幕?|触控屏|触屏|触摸(?!板)|触控(?!板|笔)",
        ("touch", "触"),
    ),
    "wired_connection": Pattern(r"(?<![a-z])wired (?:connection|mode)|有线连接|有线模式", ("wired", "有线")),
    "weather_sealed": Pattern(
        r"weather[\s-]?seal(?:ed|ing)|weather[\s-]?(?:proof|resistant)|防尘防滴", ("weather", "防尘")
    ),
    "wireless": Pattern(r"(?<![a-z])wi-?fi(?! ?\d)(?![a-z])|无线网络", ("wifi", "wi-fi", "无线网络")),
}
"""Key → what names it in text in small letters."""
