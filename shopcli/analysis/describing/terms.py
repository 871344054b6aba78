"""Names and values of attributes that change with the language: data for `translate`; add a line, not a rule.

Names that `attributes/names.py` knows are not repeated here.
"""

NAMES = """
Memory slots | 内存插槽
Memory type | 内存类型
Buttons | 按键数
Keys | 键数
Keycaps | 键帽
Impedance | 阻抗
Polling rate | 回报率
Weight per earbud | 单耳重量
GPS battery life | GPS 续航
Cooling | 散热方式
Coverage | 覆盖面积
Bands | 频段
Security | 安全协议
Channels | 声道
Night vision | 夜视
Blood oxygen sensor | 血氧监测
Skin temperature sensor | 皮肤温度监测
Local storage | 本地存储
Solar charging | 太阳能充电
Hardware encryption | 硬件加密
Volume limit | 音量上限
Wireless output | 无线输出功率
Maximum current | 最大电流
Maximum devices | 最大设备数
Telephoto camera | 长焦摄像头
Minimum focus distance | 最近对焦距离
Continuous shooting | 连拍速度
Folded length | 收纳长度
Head type | 云台类型
Front light | 前光
Warm light | 暖光
Optical drive | 光驱
Peak brightness | 峰值亮度
Adaptive-Sync | 自适应同步
Luggage strap | 拉杆箱固定带
Keyboard included | 附带键盘
Pen included | 附带手写笔
Pixel density | 像素密度
Frame | 画幅
Shots per charge | 可拍张数
Dimming zones | 控光分区
Fan | 风扇
Video | 视频
Launch year | 上市年份
"""

VALUES = """
plastic | 塑料
aluminium | 铝
aluminum | 铝
aluminium alloy | 铝合金
aluminum alloy | 铝合金
magnesium alloy | 镁合金
magnesium aluminium alloy | 镁铝合金
titanium alloy | 钛合金
stainless steel | 不锈钢
steel | 钢
metal | 金属
carbon fibre | 碳纤维
glass | 玻璃
ceramic | 陶瓷
silicone | 硅胶
leather | 皮革
faux leather | 仿皮
nylon | 尼龙
polyester | 涤纶
recycled polyester | 再生涤纶
canvas | 帆布
felt | 毛毡
fabric | 织物
wood | 木质
rubber | 橡胶
over-ear | 头戴式
on-ear | 贴耳式
in-ear | 入耳式
semi-in-ear | 半入耳
open-ear | 开放式
bone conduction | 骨传导
full frame | 全画幅
wireless | 无线
wired | 有线
ball head | 球形云台
fanless | 无风扇
scissor | 剪刀脚
membrane | 薄膜
mechanical | 机械
tactile | 段落轴
linear | 线性轴
right | 右手
both | 双手
left | 左手
white | 白色
integrated | 集成
integrated graphics | 集成显卡
dedicated | 独立
dedicated graphics | 独立显卡
discrete graphics | 独立显卡
laptops | 笔记本电脑
tablets | 平板
phones | 手机
computers | 电脑
carbon fiber | 碳纤维
watch | 手表
Bluetooth | 蓝牙
Ethernet | 以太网
power input | 供电输入
microSD reader | microSD 读卡器
SD reader | SD 读卡器
USB-C wired | USB-C 有线
optical | 光纤
audio | 音频
and | 和
with | 带
or | 或
"""

_PROPER = "Thunderbolt Matter Thread Zigbee DisplayPort Lightning Windows Android Linux macOS Chrome Qi"
PROPER = frozenset(_PROPER.split())
"""Names of techniques and systems: the same in both languages."""

_PRAISE = """
best better perfect perfectly ideal amazing awesome great excellent superb outstanding stunning premium luxury luxurious
ultimate unbeatable unmatched unrivalled exceptional incredible fantastic brilliant gorgeous beautiful elegant sleek
stylish powerful blazing lightning-fast effortless seamless immersive revolutionary innovative award award-winning
world-class leading cutting-edge state-of-the-art top-notch must-have popular favourite favorite bestseller bestselling
guaranteed genuine authentic discount bargain cheap affordable exclusive
"""
PRAISE = frozenset(_PRAISE.split())
_HAN_PRAISE = """
最佳 最好 最强 最优 最新 顶级 顶配 极致 完美 卓越 出色 优秀 优质 超值 超长 超强 超高 超薄 超轻 超清 豪华
尊享 尊贵 奢华 爆款 热销 畅销 热卖 人气 神器 必备 必买 推荐 精选 正品 官方 旗舰 首选 无敌 领先 革命性 惊艳
震撼 沉浸 丝滑 流畅 强劲 强大 轻松 畅享 畅快 高端 包邮 促销 特价 折扣 新品 新款 潮流 时尚 网红 送礼 礼物 神仙
好用 好看 精致 高颜值 高性价比 性价比 大牌 品质
"""
HAN_PRAISE = tuple(_HAN_PRAISE.split())
"""Words of praise and of offers: no fact, whatever field they stand in."""
