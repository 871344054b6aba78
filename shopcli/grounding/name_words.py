"""Words around products' names: what is technology, what is a quantity, what is only a noun and no part of a name."""

from functools import lru_cache

from shopcli.attributes.table import ATTRIBUTES
from shopcli.patterns import Pattern
from shopcli.query.common_words import COMMON_WORDS, words
from shopcli.query.product_nouns import NOUNS

SUFFIXES = words("pro max plus mini air ultra lite se neo fold flip go ti xl s x z gen kit duo 版")
"""Words that make another model of a name, common as they are."""

TECHNOLOGY = words(
    """
    windows wi-fi wifi wlan usb usb-c usb-a usb4 usb3 micro-usb type-c bluetooth hdmi displayport dp thunderbolt intel
    core celeron pentium xeon amd ryzen threadripper nvidia geforce rtx gtx radeon rx arc iris uhd snapdragon mediatek
    dimensity helio exynos tensor kirin qualcomm arm cortex ios ipados android macos linux ubuntu chromeos harmonyos
    miui emui python java 3d 2d 3c
    ddr4 ddr5 lpddr4 lpddr4x lpddr5 lpddr5x ssd hdd nvme pcie emmc ufs m.2 sata ips oled amoled lcd led mini-led qled
    va tn fhd qhd wqhd hd full-hd 2k 4k 5k 8k hdr hdr10 hdr10+ hdr400 hdr600 dolby atmos vision anc enc nfc gps
    glonass 5g 4g 3g lte volte aac sbc ldac aptx lhdc le qi qi2 magsafe matter zigbee thread z-wave gorilla mil-std
    mil-std-810h srgb dci-p3 adobe rgb vesa ethernet rj45 rj-45 sd microsd sdxc sdhc uhs-i uhs-ii esim sim pd pps qc
    gan wpa2 wpa3 ipx4 ipx5 ipx7 ipx8 ip53 ip54 ip55 ip65 ip67 ip68 aes tpm npu gpu cpu ram rom vram ai api app ui uv
    uhd hz gb tb mp f freesync g-sync adaptive-sync vrr eco energy star iso ce fcc rohs tco epeat avs ansi en din usd
    eur cny gbp dc ac
    """
)
"""First words of what is built in, connected to or complied with: never a product of the shop's."""

WORD_MAKERS = words("nothing honor sharp framework canon brother polar nest tile blink focal crucial apple")
"""Makers whose names are ordinary words."""
SMALL_MAKERS = words(
    "vivo iqoo oppo realme redmi poco moto nubia oneplus xiaomi huawei honor samsung lenovo asus acer dell anker baseus"
    " ugreen soundcore edifier logitech philips"
)
"""Makers who are often written small."""
LINES = words("vision star arc iris eco energy matter thread")
"""Technology's words that makers name their lines with too."""

DEVICES = Pattern(
    r"(?:works? (?:well )?with|compatible with|compatibility with|fits?(?: the| an?)?|pairs? with|connects? to"
    r"|supports?|charges?|designed for|made for|(?<!go )(?<!opt )(?<!going )(?<!opting )(?<!look )(?<!looking )"
    r"for (?:the|an?|your)|your|such as|runs?|powered by|running"
    r"|equipped with"
    r"|uses?|适用于?|兼容|适配|支持|搭配|连接|搭载|配备|采用|内置|运行|预装|自带|附带|赠送?|送一年|领取|学习?"
    r"|(?<!直)接|使用|输入|填写|优惠[码券]|处理器|显卡|芯片|系统|面板|型号|协议|标准"
    r"|传感器|主摄|网卡|声卡|主控|轴体|镜头|接口|你的|您的)(?: (?:an?|the))?[\s:：为是]*\**\Z"
)
"""What stands before the name of a thing that a product goes with or is built of."""

_UNITS = (
    r"gb|tb|mb|kg|g|lbs?|oz|mm|cm|m|inch(?:es)?|k?hz|mhz|ghz|mah|wh|w|v|mp|nits|db|l|ml|dpi|ppi|h|hrs?|hours?"
    r"|min|minutes?"
    r"|mbps|gbps|gb/s|mb/s|fps|cores?|years?|months?|days?|ports?|stars?|ratings?|reviews?|usd|dollars?|euros?|mbit"
)
QUANTITY = Pattern(
    rf"(?![345]g(?![a-z\d]))\d+(?:[.,]\d+)*(?:\s?-?\s?(?:{_UNITS})(?![a-z\d])|\s?[%\"″']|\s?[x×]\s?\d|/\d|[.,]\d"
    r"|\s?-?in(?:\s(?!stock|the|this|our|my|an?\b|its|total|all|black|white|silver|gr[ae]y|blue)|[,.;:)]|\Z)"
    r"|\s?个?(?:英?寸|吋|小时|分钟|克|千克|公斤|斤|核|年|天|个月|[美欧日港澳加]?元|英镑|块|人民币|多|左右|余|件|台|部|个|只|位|颗|倍|毫安|瓦|万|条|款|分|人|折|尼特|赫兹|毫米|厘米|米|升))"
)
"""A number that counts something, in folded text."""

GLUED = Pattern(rf"(?![345]g\Z)\d+(?:\.\d+)?(?:{_UNITS}|k|p|g\+\d+g)(?:\+\d+(?:gb|tb))?")
"""A quantity that is one word: 16gb, 120hz, 4k; 5G is none."""

YEAR = Pattern(r"20[12]\d")


_NAMES = frozenset(("macbook", "airpods", "kindle", "chromebook"))
"""Nouns that began as one maker's names, and are still written so."""


@lru_cache(maxsize=1)
def ordinary_words() -> frozenset[str]:
    """Words of every day, of shops and of attributes' names: alone they name no product."""
    shop = """
    option pick choice step tip note notes summary overview specs spec best value top overall price prices rating
    ratings review reviews warranty shipping returns stock battery life weight display screen pros cons verdict budget
    level grade class type black friday cyber monday prime january february march april may june july august september
    october november december monday tuesday wednesday thursday friday saturday sunday section part table page number
    compare comparison model name product brand feature features key final recommendation recommendations conclusion
    policy policies code codes return campus student students teacher gift delivery standard express service services
    plan care protection bundle discount discounts upgrade edition version variant subscription membership sale holiday
    runner-up runner both neither either however overall also based given considering compared weighs costs offers
    """
    named = {word for one in ATTRIBUTES.values() for word in one.english.lower().split()}
    return COMMON_WORDS | (NOUNS - _NAMES) | {f"{noun}s" for noun in NOUNS} | words(shop) | named
