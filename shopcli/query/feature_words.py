"""Yes/no attributes, as shoppers name them in English and Chinese."""

from shopcli.query.common_words import words

# key → texts of which every match holds one, and a pattern for text in small letters. Of two that match at one place
# the longer counts, and of two equals the first.
FEATURES: dict[str, tuple[str, str]] = {
    "usb_c_charging": (
        "charg 充",
        (
            r"usb[\s-]?c charging|charg(?:es?|ing|eable) (?:over|via|through|by|with) usb[\s-]?c|(?:usb-?"
            r"|type-?)c\s?充电"
        ),
    ),
    "wireless_charging": (
        "charg 无线充",
        r"(?:wireless|qi) charging|charges? wirelessly|无线充电?(?:功能)?(?!器|板|底座|宝|耳机)",
    ),
    "fast_charging": (
        "charg 快充 快速充 闪充",
        r"(?:fast|quick|rapid)[\s-]charg(?:ing|e)(?!r)|快充(?!头|线|器)|快速充电|闪充",
    ),
    "backlit_keyboard": (
        "lit backlight back-light illuminated 背光 键盘灯",
        r"back-?lit (?:keyboard|keys)|keyboard back-?light(?:ing)?|illuminated keyboard"
        r"|背光键盘|键盘背光|键盘灯"
        r"|back-?lit(?:ting)?|背光",
    ),
    "number_pad": (
        "pad 小键盘 数字键盘",
        r"num(?:ber|eric)?[\s-]?(?:key)?pad|数字小?键盘|小键盘",
    ),
    "touchscreen": (
        "touch 触",
        r"touch[\s-]?(?:screen|display)|触摸屏幕?|触控屏|触屏|触控(?!板|笔)",
    ),
    "noise_cancelling": (
        "noise anc 降噪",
        r"(?:active[\s-])?noise[\s-]?cancell?(?:ing|ation)|(?<![a-z])anc(?![a-z])"
        r"|主动降噪|降噪(?:功能)?",
    ),
    "water_resistant": (
        "resist proof 防泼水 防汗 防水",
        (
            r"(?:water|splash|sweat|rain)[\s-]?(?:resistant|resistance"
            r"|proof(?<!waterproof)(?<!water-proof)(?<!water proof))|防泼水|防汗|防水"
        ),
    ),
    "waterproof": (
        "proof 完全防水",
        r"water[\s-]?proof|完全防水",
    ),
    "microphone": (
        "mic 麦克风 话筒",
        r"micro(?:phone)s?|(?<![a-z])mic(?![a-z])|麦克风|话筒",
    ),
    "vesa_mount": (
        "vesa wall 壁挂",
        r"vesa(?: mount(?:able|ing)?)?|wall[\s-]mount(?:able|ing)?|壁挂",
    ),
    "heart_rate_monitor": (
        "heart 心率",
        r"(?:(?:measures?|tracks?|monitors?) (?:(?:your|my|the) )?)?"
        r"heart[\s-]rate(?: (?:monitor(?:ing)?|sensor|tracking))?"
        r"|(?:监?测量?)?心率(?:监测|检测)?",
    ),
    "gps": (
        "gps",
        r"(?<![a-z])gps(?![a-z])",
    ),
    "nfc": (
        "nfc",
        r"(?<![a-z])nfc(?![a-z])",
    ),
    "fingerprint_reader": (
        "print 指纹",
        r"finger[\s-]?print(?: (?:reader|sensor|scanner|unlock))?|指纹(?:识别|解锁)?",
    ),
    "headphone_jack": (
        "jack 耳机 3.5",
        (
            r"(?:headphone|audio|3\.5[\s-]?mm)(?: headphone| audio)? jack"
            r"|耳机(?:孔|插孔|接口)|3\.5(?:mm)?(?:耳机)?(?:孔|接口)"
        ),
    ),
    "stylus": (
        "stylus pen 手写笔",
        r"stylus(?: support)?|pen support|(?<=with )(?:an? )?pen(?![a-z])|支持手写笔|手写笔",
    ),
    "foldable": (
        "fold collaps 折叠",
        r"(?<![a-z])(?:foldable|folding|collapsible|(?:that|which) folds?(?: (?:up|flat|away))?(?![a-z-]))"
        r"|(?:可以?|能)折叠|折叠式",
    ),
    "height_adjustable": (
        "height 高度 升降",
        r"height[\s-]adjust(?:able|ment)|adjustable height|高度可调|可升降|升降",
    ),
    "hot_swappable": (
        "swap 热插拔",
        r"hot[\s-]?swap(?:pable)?|热插拔",
    ),
    "dual_sim": (
        "dual 双卡",
        r"dual[\s-]?sim|双卡(?:双待)?",
    ),
    "image_stabilisation": (
        "stabili ois ibis 防抖",
        r"(?:image|optical|body) stabili[sz](?:ation|er)|(?<![a-z])(?:ois|ibis)(?![a-z])"
        r"|光学防抖|机身防抖|防抖",
    ),
    "card_reader": (
        "card 读卡器 卡槽",
        r"(?:sd |memory )?card (?:reader|slot)|读卡器|sd卡槽",
    ),
    "expandable_storage": (
        "expand slot 扩展",
        r"expandable (?:storage|memory)|(?:micro)?sd slot|可扩展存储|存储扩展|扩展存储",
    ),
    "removable_battery": (
        "batter 电池",
        r"(?:removable|replaceable|swappable) battery|可拆卸电池|可换电池",
    ),
    "built_in_speakers": (
        "speakers built 内置",
        r"built[\s-]?in speakers?|(?<=with )speakers|内置(?:音箱|扬声器|喇叭)",
    ),
    "curved": (
        "curved 曲面",
        r"(?<![a-z])curved(?: screens?| displays?| ones?)?|曲面屏?",
    ),
    "weather_sealed": (
        "weather",
        r"weather[\s-]?seal(?:ed|ing)|weather[\s-]?(?:proof|resistant)",
    ),
    "viewfinder": (
        "finder evf 取景",
        r"(?:electronic )?view-?finder|(?<![a-z])evf(?![a-z])|取景器",
    ),
    "multipoint": (
        "multi 设备连接",
        r"multi-?point|双设备连接|多设备连接",
    ),
    "hdr": (
        "hdr",
        r"(?<![a-z])hdr(?:10)?\+?(?![a-z])",
    ),
    "webcam_included": (
        "webcam",
        r"(?<=with )(?:a )?(?:built-in )?webcam|built[\s-]in webcam",
    ),
    "five_g": (
        "5g",
        r"(?<![a-z0-9.])5g(?![a-z0-9]|\s?hz)",
    ),
    "bluetooth": (
        "bluetooth 蓝牙",
        r"bluetooth|蓝牙",
    ),
}

SAID_ALONE = words(
    "usb_c_charging wireless_charging fast_charging backlit_keyboard number_pad touchscreen noise_cancelling "
    "water_resistant waterproof height_adjustable hot_swappable dual_sim image_stabilisation curved "
    "weather_sealed removable_battery expandable_storage five_g heart_rate_monitor multipoint foldable"
)
"""Features that an adjective asks for ("waterproof speaker"); the others have to be asked for with "with" or "带"."""

PRODUCT_AFTER = (
    r"\s?(?:cable|cord|hub|dock|adapt[eo]r|charger|splitter|switch|converter|stand|pad|bank|headphones?|earbuds?"
    r"|earphones?|headsets?|speakers?|keyboard|mouse|mice|dongle|receiver|线|充电|扩展坞|拓展坞|转接|转换|耳机|音箱"
    r"|音响|键盘|鼠标|手表|适配器|接收器|支架|手环|u盘)"
)
"""What makes a product's name of a socket or radio: a USB-C hub is not a thing with USB-C."""
PORT_AFTER = (
    r"\s?(?:ports?|sockets?|inputs?|outputs?|connectors?|connection|(?:的)?(?:接口|端口|口|插口|输入|输出))(?![a-z])"
)
WIRELESS = r"wi-?fi\s?([4567]e?)(?![\d])|802\.11(ax|ac|be)"

COLOUR_NOT = (
    r"\s?(?:friday|lights?(?![a-z])|noise|ray|switch(?:es)?|tea|juice|box|board|hat|list|shark|widow|magic|轴|光|噪"
    r"|and white|& white|plated|牙)"
)
"""What follows a colour that is no colour: blue light, white noise, red switches, black and white."""
