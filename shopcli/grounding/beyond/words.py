"""Words that say nothing of a product by themselves, and the words that tell each attribute; data for `support`.

What is not here and not in the product's facts goes beyond them. So no word of praise, comparison, purpose, promise or
number is here, however common it is: what "only", "more", "perfect" or "will" adds is no fact.
"""

from collections.abc import Mapping

_NEUTRAL = """
a an the this that these those it its you your they them their there here which who as of in on at by for from to
with within into over under up out via through between along plus including inside and or but while also both
either together is are be being been has have having comes come coming get gets offers offer offering provides
provide providing feature features featuring include includes included contains contain brings bring delivers
deliver run runs running uses use using built equipped fitted powered holds hold reaches reach shows show carries
carry takes take gives give works work lets let allows allow can choose chosen choice choices select available
pick option options version versions variant variants model models product device item unit type specification
specifications specs detail details overview summary key main total overall stands combines combine combined
combining pairs paired adds add means meaning stated states state according about around approximately named
called known found fact facts data figures further also other do does integrates integrated houses equips
support supports supporting yes function functions against
"""
NEUTRAL = frozenset(_NEUTRAL.split())

_NEUTRAL_HAN = """
这款 这 款 本 本款 本品 该 该款 此 此款 它 其 产品 商品 设备 机型 型号 版本 版 一款 一个 一块 一台 一支 一副 采用
采用了 配备 配备了 配有 搭载 搭载了 拥有 具有 具备 带有 带 自带 附带 有 支持 提供 内置 使用 运行 运行的是 为 是 的
了 和 与 及 以及 或 或者 并 并且 同时 还 还有 也 而 在 中 里 上 内 可 可以 可选 可供 可供选择 供 选择 能 能够 共
共有 达 达到 可达 等 由 从 到 至 每 个 种 项 位 条 块 颗 台 处 方面 部分 规格 参数 配置 包括 包含 分别 分别为 均为
名称 名为 叫 来自 出自 品牌 属于 类 类别 于 用 打造 制成 搭配 加上 配合 外加 另有 另外 此外 其中 则 即 以 且 约
大约 左右 信息 数据 情况 如下 以下 说明 详情 标明 标注 注明 显示 给出 主要 基本 整体 总体 总共 合计 组合 结合 设有
装有 预装 预装了 款式 选项 备选 提供了 具体 具体为 方式 类型 功能 设计 同款 所 所用 用的是 用了 选用 就是 作为 一
单 其他 其它 通过 还支持
"""
NEUTRAL_HAN = frozenset(_NEUTRAL_HAN.split())

TOLD_BY: Mapping[str, tuple[str, str]] = {
    "screen_size": ("screen display diagonal size sized", "屏幕 显示屏 屏 尺寸 大小 对角线"),
    "panel": ("screen display panel technology", "屏幕 显示屏 屏 面板"),
    "resolution": ("screen display resolution pixels", "屏幕 显示屏 屏 分辨率 像素"),
    "refresh_rate": ("screen display refresh rate refreshes", "屏幕 显示屏 屏 刷新率 刷新"),
    "brightness": ("screen display brightness bright peak", "屏幕 显示屏 屏 亮度"),
    "touchscreen": ("touchscreen touch screen display", "触摸屏 触控屏 触屏 触控 触摸 屏幕"),
    "processor": ("processor chip cpu", "处理器 芯片"),
    "processor_cores": ("processor cpu core cores", "处理器 核 核心 核心数"),
    "ram": ("ram memory", "内存 运行内存 运存"),
    "storage": ("storage space capacity stores", "存储 存储容量 存储空间 空间 容量 储存"),
    "graphics": ("graphics gpu", "显卡 图形"),
    "operating_system": ("operating system os runs", "系统 操作系统 运行 预装"),
    "battery_life": (
        "battery life lasts last lasting runtime runs run",
        "续航 续航时间 电池 使用时间",
    ),
    "battery_life_total": (
        "battery life lasts case total combined",
        "续航 总续航 充电盒 含充电盒 加上充电盒 配合充电盒 电池",
    ),
    "battery_capacity": ("battery capacity power", "电池 容量 电池容量 电量"),
    "battery_energy": ("battery capacity energy power", "电池 容量 电池容量 电池能量 电量"),
    "charging_power": ("charging charge charges charged power", "充电 充电功率 功率"),
    "usb_c_charging": ("charging charge charges charged usb-c usb c port over", "充电 接口"),
    "fast_charging": ("fast charging charge charges", "快充 快速充电 充电"),
    "wireless_charging": ("wireless wirelessly charging charge charges charged", "无线充电 充电 无线"),
    "weight": ("weight weighs weigh weighing", "重 重量 重约 机身 整机 净重 仅重"),
    "material": ("made material body housing construction case", "材质 材料 机身 外壳"),
    "colour": ("colour color colours colors finish shade coloured colored", "颜色 配色 外观 机身 色"),
    "ports": ("port ports connections connectors connectivity interfaces interface", "接口 端口 连接"),
    "wireless": ("wi-fi wifi wireless network connectivity connects connection connections", "无线 无线网络 网络 连接"),
    "bluetooth": ("bluetooth wireless connectivity connects connection connections", "蓝牙 无线 连接"),
    "connection": ("connects connect connection connections connectivity wireless wired", "连接 连接方式"),
    "nfc": ("nfc", "近场通信"),
    "water_rating": ("rated rating dust water protection ingress resistant resistance", "防护 防护等级 等级 防水 防尘"),
    "water_resistant": ("water resistant resistance rated rating", "防水 防泼水"),
    "waterproof": ("waterproof water", "防水 完全防水"),
    "noise_cancelling": ("noise cancelling canceling cancellation", "降噪 主动降噪"),
    "noise_level": ("noise level", "噪音 噪声 运行噪音"),
    "fit": ("fit wear worn design headphones ear", "佩戴 佩戴方式 设计"),
    "main_camera": ("main camera rear", "主摄像头 主摄 摄像头 相机"),
    "front_camera": ("front camera", "前置摄像头 前摄 摄像头"),
    "switch_type": ("switch switches", "轴 轴体"),
    "driver_size": ("driver drivers", "单元 驱动单元 喇叭单元"),
    "microphone": ("microphone mic", "麦克风"),
    "output_power": ("output power outputs", "输出功率 功率 输出"),
    "warranty": ("warranty guarantee covered cover coverage backed carries", "质保 保修 质保期 保修期"),
    "rating": (
        "rated rate rating ratings score scores star stars buyers customers customer buyer average reviews",
        "评分 评价 买家 用户 平均 平均分 满分 分 得分 条评价",
    ),
    "price": ("price priced costs cost", "价格 售价 售 价"),
    "backlit_keyboard": ("backlit backlight keyboard", "背光 背光键盘 键盘"),
    "number_pad": ("number numeric pad keypad", "数字小键盘 小键盘"),
    "read_speed": ("read reads reading speed speeds", "读取 读取速度 速度 读速"),
    "write_speed": ("write writes writing speed speeds", "写入 写入速度 速度 写速"),
    "capacity": ("capacity storage", "容量 空间"),
    "volume": ("volume capacity", "容积 容量"),
    "cable_length": ("cable length long", "线长 线缆 长"),
    "fits_laptops": ("fits fit laptops laptop up size", "适用 笔记本电脑 笔记本 以内 尺寸"),
    "compatible_with": ("compatible compatibility works", "兼容 适用 适用于 适配"),
    "works_with": ("works compatible", "适配 兼容 配合"),
    "response_time": ("response time responds", "响应时间 响应"),
    "load_capacity": ("load capacity supports carries", "承重 负载"),
    "sensor_resolution": ("sensor resolution", "传感器 分辨率"),
    "heart_rate_monitor": ("heart rate monitor monitoring", "心率 心率监测 监测"),
    "five_g": ("mobile network connects connect connection connectivity", "网络 移动网络"),
    "mobile_network": ("mobile network connects connect connection connectivity", "网络 移动网络"),
}  # fmt: skip
"""Key → words that tell the attribute beside its own name, in English and in Chinese."""

TOLD_BY_NOUN: Mapping[str, str] = {
    "height": "high tall",
    "length": "long",
    "width": "wide",
    "depth": "deep",
    "thickness": "thick",
}
"""The last word of any attribute's name → words that tell it too."""

SPEAKS_FOR_ITSELF = frozenset(
    {
        *("", "colour", "material", "panel", "processor", "graphics", "operating_system", "ports", "fit", "connection"),
        *("wireless", "bluetooth", "sensor", "mobile_network", "storage", "ram", "switch_type", "rating", "price"),
        *("lens_mount", "water_rating", "water_resistant", "waterproof", "resolution", "focal_length", "max_aperture"),
        "hdr",
    }
)
"""Attributes whose value is understood without their name: "an OLED screen", "in black"."""

_WHOLE = (
    "body housing case casing finish design colour color version option variant model construction build chassis frame"
)
WHOLE = frozenset(_WHOLE.split())
"""What a colour or a material is said of without saying which part has it."""
WHOLE_HAN = ("机身", "外壳", "外观", "配色", "版本", "款", "材质", "颜色", "色", "的")

_DENIALS = "no not without never lacks lack lacking neither nor non none cannot isn't doesn't hasn't don't can't"
DENIALS = frozenset(_DENIALS.split())
DENIALS_HAN = ("不支持", "不带", "不具备", "不含", "不是", "没有", "没", "未", "无", "不", "非")
_LABELS = """
screen display design build body camera cameras audio sound performance inside hardware power battery charging
connections connectivity ports rating ratings warranty price details features measures key specs specification
specifications product memory storage weight dimensions overview in the box 屏幕 显示 外观 机身 影像 拍照 声音
音频 性能 配置 硬件 电池 充电 续航 连接 接口 评价 评分 质保 价格 参数 功能 规格 商品 商品名称 内存 存储 重量 尺寸
"""
LABELS = frozenset(_LABELS.split())
"""Words that head an item of a list and claim nothing there."""
NUMBER_WORDS = dict(
    zip(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], range(1, 11), strict=True)
)
HAN_NUMBERS = {"一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
