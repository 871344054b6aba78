"""Product names that mean the same thing, in both languages; only what shoppers and shops commonly say differently."""

from shopcli.text import fold

_GROUPS = (
    "laptop, notebook, notebook computer, laptop computer, ultrabook, 笔记本, 笔记本电脑, 手提电脑, 轻薄本, 本子",
    "gaming laptop, gaming notebook, 游戏本, 游戏笔记本, 游戏笔记本电脑",
    "tablet, tablet computer, tablet pc, 平板, 平板电脑",
    "mini pc, mini computer, 迷你主机, 迷你电脑",
    "desktop, desktop computer, desktop pc, 台式机, 台式电脑",
    "monitor, display, computer monitor, computer screen, screen, 显示器, 显示屏, 电脑屏幕",
    "phone, smartphone, mobile phone, mobile, cell phone, cellphone, handset, 手机, 智能手机",
    "phone case, phone cover, 手机壳, 手机套, 保护壳",
    "power bank, portable charger, battery pack, 充电宝, 移动电源",
    "charger, power adapter, wall charger, 充电器, 充电头, 电源适配器",
    "cable, cord, charging cable, 数据线, 充电线, 连接线, 线缆",
    "headphone, over-ear headphone, on-ear headphone, headset, 头戴式耳机, 头戴耳机",
    "earbud, earphone, in-ear headphone, wireless earbud, 真无线耳机, 无线耳机, 蓝牙耳机, 入耳式耳机, 耳塞",
    "speaker, bluetooth speaker, loudspeaker, 音箱, 音响, 蓝牙音箱, 蓝牙音响",
    "smartwatch, smart watch, watch, 智能手表, 手表",
    "fitness tracker, fitness band, activity tracker, fitness wristband, 运动手环, 手环, 智能手环",
    "camera, digital camera, mirrorless camera, mirrorless, 相机, 微单, 微单相机, 照相机, 数码相机",
    "camera lens, camera lenses, lens, lenses, 镜头, 相机镜头",
    "tripod, camera stand, 三脚架",
    "tv, television, smart tv, telly, tele, 电视, 电视机, 智能电视",
    "e-reader, ebook reader, e-book reader, ereader, ebook, e-book, 电子书, 电子书阅读器, 阅读器",
    "keyboard, mechanical keyboard, 键盘, 机械键盘",
    "mouse, mice, computer mouse, wireless mouse, 鼠标, 无线鼠标",
    "laptop bag, laptop backpack, laptop sleeve, laptop case, 电脑包, 笔记本包, 双肩电脑包, 电脑背包, 内胆包, 背包"
    ", 双肩包, 公文包",
    "dock, hub, docking station, usb hub, usb-c hub, 扩展坞, 拓展坞, 集线器",
    "external ssd, portable ssd, ssd, external drive, portable drive, 移动固态硬盘, 移动硬盘, 固态移动硬盘",
    "usb stick, usb drive, flash drive, usb flash drive, memory stick, pen drive, thumb drive, memory pen, u盘",
    "router, wifi router, wireless router, 路由器, 无线路由器",
    "printer, 打印机",
    "webcam, web camera, 摄像头",
    "graphics card, video card, gpu, 显卡",
    "power supply, psu, power supply unit, 电源",
    "motherboard, mainboard, 主板",
    "processor, cpu, 处理器",
    "ram, memory, memory module, ram module, memory kit, ram kit, dimm, 内存条",
)

_BY_NAME: dict[str, tuple[str, ...]] = {}
for _group in _GROUPS:
    _names = tuple(fold(name.strip()) for name in _group.split(","))
    for _name in _names:
        _BY_NAME[_name] = _names


def synonyms(name: str) -> tuple[str, ...]:
    """Every name for what `name` names, itself first; a plural is found by its singular."""
    folded = fold(name).strip()
    for known in (folded, folded.removesuffix("s"), folded.removesuffix("es")):
        if known in _BY_NAME:
            return tuple(dict.fromkeys((folded, *_BY_NAME[known])))
    return (folded,) if folded else ()
