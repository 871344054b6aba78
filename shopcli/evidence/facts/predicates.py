"""How an attribute that is there or not is said of a product, in both languages."""

from shopcli.attributes.facts import display
from shopcli.evidence.facts.values import lowered
from shopcli.query.common_words import words
from shopcli.query.need import Language

QUALITIES = words(
    "water_resistant waterproof foldable height_adjustable hot_swappable curved weather_sealed expandable_storage"
)
"""What a product is, where others are what it has."""
_COUNTED = words(
    "touchscreen number_pad backlit_keyboard microphone webcam_included headphone_jack stylus "
    "fingerprint_reader card_reader viewfinder heart_rate_monitor removable_battery vesa_mount "
    "wired_connection warranty"
)
_OWN = {
    "water_resistant": ("防水", "不防水"),
    "waterproof": ("完全防水", "不完全防水"),
    "foldable": ("可折叠", "不可折叠"),
    "height_adjustable": ("可以调节高度", "不能调节高度"),
    "curved": ("是曲面的", "不是曲面的"),
    "weather_sealed": ("防尘防滴", "不防尘防滴"),
    "expandable_storage": ("可以扩展存储", "不能扩展存储"),
}
_SUPPORTED = words(
    "usb_c_charging wireless_charging fast_charging noise_cancelling bluetooth gps nfc five_g four_g hdr multipoint "
    "dual_sim hot_swappable vesa_mount heart_rate_monitor wireless image_stabilisation"
)


def counted(key: str, label: str) -> str:
    """The English label behind "has": "a touchscreen", "noise cancelling"."""
    return f"a {label}" if key in _COUNTED else label


def adjective(key: str) -> str:
    """What stands before the noun in English: "curved" monitors; empty where it is had, not been."""
    return lowered(display(key, "en")) if key in QUALITIES and key != "expandable_storage" else ""


def in_chinese(key: str, *, positive: bool) -> str:
    """The predicate, 支持无线充电, 没有触摸屏."""
    if own := _OWN.get(key):
        return own[0] if positive else own[1]
    label = display(key, "zh").partition(" (")[0]
    verb = ("支持" if positive else "不支持") if key in _SUPPORTED else ("有" if positive else "没有")
    return f"{verb} {label}" if label[:1].isascii() else f"{verb}{label}"


def asked_whether(key: str, language: Language) -> str:
    """The predicate behind "whether": "has a number pad", 是否 followed by 支持无线充电."""
    if language == "zh":
        return in_chinese(key, positive=True)
    label = lowered(display(key, "en"))
    return f"is {label}" if key in QUALITIES else f"has {counted(key, label)}"
