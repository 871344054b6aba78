"""What is asked of products beside their price: numbers, yes or no, colours. `{v}` is a value with its unit."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from shopcli.query.need import Language

Said: TypeAlias = Mapping[Language, tuple[str, ...]]
"""Ways to say the same thing."""


@dataclass(frozen=True, slots=True)
class Trait:
    """A number. `limit` is its natural limit: at least where more is better, else at most; `most` is the far end.

    A superlative of English stands before the noun where it is one word (lightest), after it otherwise.
    """

    key: str
    dimension: str
    more_is_better: bool
    limit: Said
    most: Mapping[Language, str]
    compared: Said
    asked: Mapping[Language, str]
    """Its name in a question: "how much ... does it have"."""


# key | dimension | better | limit in English | in Chinese | superlative | in Chinese | comparative | in Chinese | asked
_TRAITS = """
ram | data | more | with at least {v} of RAM; with {v} of RAM or more; with a minimum of {v} memory
    | 内存至少{v}; 内存{v}以上; 内存不低于{v} | with the most RAM | 内存最大 | has more RAM; has more memory
    | 内存更大; 内存大一些 | How much RAM does {a} have? | {a}的内存是多少？
storage | data | more | with at least {v} of storage; with {v} of storage or more; with no less than {v} of storage
    | 存储至少{v}; 存储空间{v}以上; 存储不少于{v} | with the most storage | 存储空间最大 | has more storage
    | 存储空间更大 | How much storage does {a} have? | {a}的存储空间多大？
weight | mass | less | under {v}; lighter than {v}; that weigh less than {v} | 重量不到{v}; 重量小于{v}; 轻于{v}
    | lightest | 最轻 | is lighter; weighs less | 更轻; 轻一点 | How much does {a} weigh? | {a}有多重？
screen_size | screen | more | with a screen of at least {v}; with a screen of {v} or larger
    | 屏幕至少{v}; 屏幕不小于{v}; 屏幕{v}以上 | with the largest screen | 屏幕最大 | has the bigger screen
    | 屏幕更大; 屏幕大一点 | How big is the screen of {a}? | {a}的屏幕多大？
battery_life | time | more | with at least {v} of battery life; with a battery life of {v} or more
    | 续航至少{v}; 续航{v}以上; 续航不低于{v} | with the longest battery life | 续航最长
    | has the longer battery life; lasts longer on a charge | 续航更长; 续航更久
    | What is the battery life of {a}? | {a}的续航有多久？
battery_capacity | charge | more | with a battery of at least {v}; with a battery of {v} or more
    | 电池至少{v}; 电池容量不低于{v} | with the biggest battery | 电池容量最大 | has the bigger battery | 电池容量更大
    | What is the battery capacity of {a}? | {a}的电池容量是多少？
refresh_rate | frequency | more | with a refresh rate of at least {v}; with {v} refresh rate or higher
    | 刷新率至少{v}; 刷新率{v}以上 | with the highest refresh rate | 刷新率最高 | has the higher refresh rate
    | 刷新率更高 | What is the refresh rate of {a}? | {a}的刷新率是多少？
brightness | brightness | more | with a brightness of at least {v}; with at least {v} of brightness
    | 亮度至少{v}; 亮度{v}以上 | brightest | 亮度最高 | is brighter | 亮度更高 | How bright is {a}? | {a}的亮度是多少？
charging_power | power | more | with at least {v} of charging power | 充电功率至少{v}; 充电功率{v}以上
    | with the highest charging power | 充电功率最大 | has the higher charging power | 充电功率更大
    | What is the charging power of {a}? | {a}的充电功率是多少？
output_power | power | more | with an output power of at least {v}; with at least {v} of output power
    | 输出功率至少{v}; 输出功率{v}以上 | with the highest output power | 输出功率最大 | has more output power
    | 输出功率更大 | What is the output power of {a}? | {a}的输出功率是多少？
main_camera | pixels | more | with a main camera of at least {v} | 主摄像头至少{v} |
    | | has the main camera with more megapixels | 主摄像头像素更高 | What is the main camera of {a}?
    | {a}的主摄像头多少像素？
noise_level | loudness | less | with a noise level of at most {v}; no louder than {v} | 噪音不超过{v}; 噪音最多{v}
    | quietest | 噪音最低 | is quieter | 噪音更低; 更安静 | How loud is {a}? | {a}的噪音是多少分贝？
warranty | period | more | with a warranty of at least {v}; with at least {v} of warranty | 质保至少{v}; 质保不少于{v} |
    | | has the longer warranty; comes with more warranty | 质保更长; 质保时间更久
    | How long is the warranty of {a}? | {a}质保多久？
processor_cores | count | more | with at least {v} processor cores; with {v} or more processor cores
    | 处理器至少{v}核; 处理器核心数不少于{v} | with the most processor cores | 处理器核心数最多
    | has more processor cores | 处理器核心更多 | How many processor cores does {a} have? | {a}的处理器是几核的？
read_speed | speed | more | with a read speed of at least {v} | 读取速度至少{v}; 读取速度不低于{v}
    | with the highest read speed | 读取速度最快 | has the higher read speed | 读取速度更快
    | How fast does {a} read? | {a}的读取速度是多少？
"""

# key | English | Chinese | what a text may say of it in other words
_FLAGS = """
noise_cancelling | with noise cancelling; with active noise cancelling | 带主动降噪; 有降噪 | noise cancel, anc, 降噪
touchscreen | with a touchscreen; with a touch screen | 带触摸屏; 有触摸屏 | touch, 触
wireless_charging | with wireless charging; that support wireless charging | 支持无线充电; 能无线充电
    | wireless charging, qi , 无线充
nfc | with NFC | 带NFC; 支持NFC | nfc
gps | with GPS; with built-in GPS | 带GPS; 有GPS | gps
backlit_keyboard | with a backlit keyboard | 带背光键盘; 键盘有背光 | backlit, backlight, 背光
number_pad | with a number pad; with a numeric keypad | 带数字小键盘; 有小键盘
    | number pad, numpad, numeric, 小键盘, 数字键盘
fingerprint_reader | with a fingerprint reader | 带指纹识别; 支持指纹解锁 | fingerprint, 指纹
usb_c_charging | with USB-C charging; that charge over USB-C | 支持USB-C充电; 能用Type-C充电 | usb-c, type-c, usb c
microphone | with a microphone | 带麦克风; 有麦克风 | mic, 麦
heart_rate_monitor | with a heart rate monitor | 带心率监测; 能测心率 | heart, 心率
headphone_jack | with a headphone jack | 带耳机孔 | jack, 3.5, 耳机孔
image_stabilisation | with image stabilization | 带防抖; 有防抖 | stabil, 防抖
viewfinder | with a viewfinder | 带取景器 | viewfinder, 取景器
fast_charging | with fast charging | 支持快充 | fast charg, quick charg, 快充, 闪充
height_adjustable | that are height-adjustable; with height adjustment | 高度可调; 可升降 | height, 升降, 高度
built_in_speakers | with built-in speakers | 带内置音箱 | speaker, 音箱, 扬声器
hot_swappable | with hot-swappable switches | 支持热插拔 | hot-swap, hot swap, 热插拔
foldable | that fold | 可折叠 | fold, 折叠
"""

# colour | Chinese | what a value must hold to be that colour beyond doubt | what else may pass for it
_COLOURS = """
black | 黑色 | black, 黑 | obsidian, onyx, ink, graphite, charcoal, midnight, 墨, 炭, 深空
white | 白色 | white, 白 | ivory, cream, pearl, snow, 米, 象牙
silver | 银色 | silver, 银 | platinum, aluminium, aluminum, titanium, metal, 钛
grey | 灰色 | grey, gray, 灰 | graphite, charcoal, slate, silver, titanium, anthracite, smoke, 银, 墨, 钛, 炭
red | 红色 | red, 红 | rust, coral, rose, burgundy, maroon, ruby, 珊瑚, 玫瑰, 枣
blue | 蓝色 | blue, navy, 蓝 | slate, sky, teal, azure, cyan, indigo, midnight, 青, 靛
green | 绿色 | green, 绿 | sage, olive, mint, lime, teal, forest, moss, 青, 薄荷
pink | 粉色 | pink, 粉 | rose, coral, blush, 樱, 玫瑰
"""


def _rows(table: str) -> list[list[str]]:
    joined = table.replace("\n    |", " |").replace("\n    ", " ").strip().splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in joined]


def _said(english: str, chinese: str) -> Said:
    return {"en": _parts(english, ";"), "zh": _parts(chinese, ";")}


def _parts(text: str, mark: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(mark) if part.strip())


TRAITS: Mapping[str, Trait] = {
    row[0]: Trait(
        key=row[0],
        dimension=row[1],
        more_is_better=row[2] == "more",
        limit=_said(row[3], row[4]),
        most={"en": row[5], "zh": row[6]} if row[5] else {},
        compared=_said(row[7], row[8]),
        asked={"en": row[9], "zh": row[10]},
    )
    for row in _rows(_TRAITS)
}

FLAGS: Mapping[str, tuple[Said, tuple[str, ...]]] = {
    row[0]: (_said(row[1], row[2]), _parts(row[3], ",")) for row in _rows(_FLAGS)
}
"""Key → how to ask for it, and words (folded) of which any in a silent product's text leaves it open."""

COLOURS: Mapping[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = {
    row[0]: (row[1], _parts(row[2], ","), _parts(row[3], ",")) for row in _rows(_COLOURS)
}
"""Colour → its Chinese name, words that are it beyond doubt, words that may pass for it."""
