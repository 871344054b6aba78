"""Things that shops sell, as the heads of noun phrases; a catalog's own categories add to them."""

from functools import lru_cache

_ENGLISH = """
laptop notebook ultrabook chromebook macbook computer pc desktop workstation tablet ipad phone smartphone cellphone
iphone mobile monitor display tv television projector headphone headphones earphone earphones earbud earbuds headset
airpods speaker soundbar subwoofer microphone mic keyboard mouse mice mousepad touchpad trackpad trackball webcam
camera lens tripod gimbal drone printer scanner router modem hub dock adapter adaptor charger cable cord powerbank
bank ssd hdd drive nas disk card stick backpack bag sleeve briefcase case cover stand mount arm watch smartwatch
tracker band strap bulb lamp light plug thermostat doorbell lock sensor vacuum purifier humidifier fan heater kettle
blender toaster oven fridge console controller gamepad joystick reader e-reader ereader kindle stylus pen protector
filter cooler gpu cpu motherboard toner cartridge ink chair desk shoe shoes jacket dress shirt mug bottle toy book
game amplifier turntable receiver mixer recorder binoculars telescope camcorder flash battery batteries switch server
barebone enclosure splitter extender injector antenna bracket rack remote glasses goggles ring scale thermometer
shaver trimmer toothbrush dryer iron dishwasher washer cooktop microwave grinder machine stroller mat tent flashlight
torch umbrella wallet suitcase luggage notebook-cooler earmuffs gadget
sofa couch table bed bookcase bookshelf wardrobe cabinet mattress pillow cushion blanket rug carpet curtain mirror towel
candle vase poster knife pan tea coffee sneaker sneakers boot boots sandal slipper t-shirt tee sweater jumper pullover
hoodie coat skirt jeans trousers pants shorts sock hat cap scarf glove necklace earring bracelet perfume fragrance
shampoo sunscreen lipstick puzzle bread cake cookie biscuit chocolate wine plant flower tree seed vitamin bicycle bike
helmet rucksack refrigerator
"""
NOUNS = frozenset(_ENGLISH.split())

_CHINESE = """
笔记本电脑 游戏笔记本 游戏本 轻薄本 笔记本 商务本 平板电脑 平板 台式电脑 台式机 迷你主机 主机 一体机 电脑 手机
智能手机 老人机 折叠屏手机 显示器 显示屏 电视机 电视 投影仪 投影 头戴式耳机 蓝牙耳机 降噪耳机 耳机 耳塞 耳麦 音箱 音响
回音壁 低音炮 麦克风 机械键盘 键盘 鼠标 鼠标垫 键鼠套装 摄像头 数码相机 相机 微单相机 微单 单反 镜头 三脚架 脚架 云台
稳定器 无人机 打印机 扫描仪 路由器 扩展坞 拓展坞 集线器 转接头 转换器 充电器 充电头 充电宝 移动电源 数据线 充电线 网线
连接线 固态硬盘 移动硬盘 移动固态硬盘 移动固态 机械硬盘 硬盘 u盘 内存条 内存卡 存储卡 读卡器 电脑包 双肩包 背包 公文包
内胆包 手提包 手机壳 保护壳 保护套 手机膜 钢化膜 支架 手机支架 显示器支架 智能手表 手表 手环 运动手环 表带 台灯 灯泡
灯 灯带 插座 插排 门锁 门铃 传感器 扫地机器人 扫地机 吸尘器 空气净化器 净化器 加湿器 风扇 电暖器 水壶 电饭煲 烤箱 冰箱
洗衣机 空调 游戏机 手柄 游戏手柄 电子书阅读器 电子书 阅读器 手写笔 触控笔 显卡 处理器 主板 电源 散热器 机箱 墨盒 硒鼓
椅子 电竞椅 桌子 书桌 剃须刀 电动牙刷 吹风机 体重秤 眼镜 玩具 书包 行李箱 水杯 保温杯 跑步机 自行车 学习机 录音笔
词典笔 行车记录仪 电话手表 儿童手表
扶手椅 沙发 写字台 办公桌 餐桌 床架 床垫 书柜 书架 柜子 橱柜 衣柜 衣橱 枕头 抱枕 毯子 毛毯 地毯 窗帘 镜子 毛巾 浴巾
蜡烛 花瓶 海报 刀具 平底锅 煎锅 马克杯 雨伞 拉杆箱 旅行箱 帐篷 睡袋 瑜伽垫 头盔 鞋子 运动鞋 球鞋 跑鞋 靴子 凉鞋 拖鞋
t恤 短袖 衬衫 衬衣 毛衣 针织衫 卫衣 夹克 外套 大衣 连衣裙 半身裙 牛仔裤 裤子 长裤 短裤 袜子 帽子 围巾 手套 项链 戒指
耳环 手链 手镯 香水 洗发水 防晒霜 口红 图书 书籍 拼图 桌游 面包 蛋糕 饼干 曲奇 巧克力 茶叶 咖啡 咖啡豆 咖啡机 葡萄酒
红酒 狗粮 猫粮 植物 绿植 鲜花 种子 维生素 创可贴 电热水壶 热水壶 微波炉 空气炸锅 电冰箱 投影机 游戏主机 单车
"""
HAN_NOUNS = tuple(sorted(_CHINESE.split(), key=len, reverse=True))
"""Longest first."""


@lru_cache(maxsize=16384)
def singular(word: str) -> str:
    """A noun in the singular: lenses and lens are a lens, watches a watch."""
    if word[:-2] in NOUNS and word.endswith("es"):
        return word[:-2]
    if word in NOUNS and word[:-1] not in NOUNS:
        return word
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
