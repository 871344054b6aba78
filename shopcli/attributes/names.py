"""What shops call things, in English and Chinese: data for `attribute_table`; add an entry, not a rule.

Indented lines are the other names of the entry above them. An attribute that is not here works under its own name.
"""

# key | English name | Chinese name | dimension | what a number without a unit counts | which way is better
NUMBERS = """
screen_size | Screen size | 屏幕尺寸 | length | 25.4 | more
    display diagonal, display size, inches, screen, screen diagonal, diagonal, monitor size, 屏幕大小,
    显示屏尺寸, 尺寸, 主屏尺寸, 屏幕, 显示器尺寸
resolution | Resolution | 分辨率 | resolution |  | more
    screen resolution, display resolution, native resolution, maximum resolution, max resolution, 屏幕分辨率,
    主屏分辨率
refresh_rate | Refresh rate | 刷新率 | frequency | 1 | more
    screen refresh rate, maximum refresh rate, 屏幕刷新率, 刷新频率
brightness | Brightness | 亮度 | brightness | 1 | more
    display brightness, screen brightness, peak brightness, brightness typical, 屏幕亮度, 峰值亮度
flux | Light output | 光通量 | flux | 1 | more
    luminous flux, lumens, luminous output, light brightness, ansi lumens, 流明
processor_cores | Processor cores | 处理器核心数 | cores | 1 | more
    cpu cores, cores, number of cores, core count, 核心数, 核心数量, 处理器核心, CPU核心数
processor_frequency | Processor speed | 处理器主频 | frequency | 1000000000 | more
    cpu speed, clock speed, processor clock, base clock, cpu frequency, 主频
ram | RAM | 内存 | data | 1 | more
    memory, internal memory, system memory, installed memory, installed ram, ram size, ram memory, memory size,
    ram capacity, 运行内存, 运存, 内存容量, 系统内存, 机身内存
storage | Storage | 存储容量 | data | 1 | more
    internal storage, storage capacity, total storage capacity, hard drive, hard disk, hdd, ssd, hdd capacity,
    ssd capacity, disk, drive, drive size, hard drive size, rom, flash storage, storage size, 存储, 储存容量,
    储存空间, 存储空间, 硬盘, 硬盘容量, 固态硬盘, 固态硬盘容量, 机身存储, 闪存
vram | Graphics memory | 显存 | data | 1 | more
    video memory, gpu memory, graphics card memory, discrete graphics adapter memory, 显存容量
battery_life | Battery life | 续航 | time | 1 | more
    battery runtime, runtime, battery life (max), playtime, play time, playback time, talk time,
    service life of battery, operating time, battery time, 续航时间, 电池续航, 使用时间, 播放时间, 续航时长
battery_life_total | Battery life with case | 总续航 | time | 1 | more
    total battery life, battery life including case, total playtime, 含充电盒续航, 综合续航
battery_capacity | Battery capacity | 电池容量 | charge | 1 | more
    battery, battery size, battery charge, 电池, 电池电量
battery_energy | Battery energy | 电池能量 | energy | 1 | more
    battery capacity watt hours, battery watt hours, battery energy capacity, energy
weight | Weight | 重量 | mass | 1 | less
    item weight, product weight, mobile weight, net weight, unit weight, body weight, mass, 机身重量, 净重,
    产品重量, 裸机重量
charging_power | Charging power | 充电功率 | power | 1 | more
    charge power, max charging power, charging speed, charging wattage, wired charging power, 充电速度,
    最大充电功率, 快充功率
output_power | Output power | 输出功率 | power | 1 | more
    power output, rms power, rated power, total output power, rms rated power, wattage, power, 最大输出功率,
    额定功率, 功率, 音箱功率
power_consumption | Power consumption | 功耗 | power | 1 | less
    power usage, energy consumption, typical power consumption, power consumption typical, 耗电量
noise_level | Noise level | 噪音 | loudness | 1 | less
    noise, sound level, operating noise, noise emission, 噪音值, 噪声, 运行噪音
volume | Volume | 容积 | volume | 1 | more
    capacity volume, volume capacity, 有效容积, 水箱容量
fits_laptops | Fits laptops up to | 适用尺寸 | length | 25.4 | more
    fits laptops, laptop size, laptop compartment, maximum laptop size, max laptop size,
    laptop compartment size, maximum screen size compatibility, 适用电脑尺寸, 适配尺寸, 适用笔记本尺寸
sensor_resolution | Sensor resolution | 传感器分辨率 | density | 1 | more
    dpi, max dpi, maximum dpi, mouse resolution, movement resolution, tracking resolution, 最高DPI, 传感器DPI
print_resolution | Print resolution | 打印分辨率 | density | 1 | more
    maximum print resolution
capacity | Capacity | 容量 |  | 1 | more
    total capacity, 额定容量
read_speed | Read speed | 读取速度 | speed | 1 | more
    max read speed, sequential read, sequential read speed, transfer speed, maximum read speed, 读取速率,
    顺序读取速度, 传输速度
write_speed | Write speed | 写入速度 | speed | 1 | more
    max write speed, sequential write, sequential write speed, maximum write speed, 写入速率, 顺序写入速度
data_rate | Data rate | 传输速率 | bitrate | 1 | more
    data transfer rate, maximum data transfer rate, wi-fi speed, wireless speed, bandwidth, 无线速率
cable_length | Cable length | 线长 | length | 1000 | more
    cord length, lead length, length of cable, 线缆长度, 电缆长度
warranty | Warranty | 质保 | period | 1 | more
    guarantee, warranty period, manufacturer warranty, warranty information, 保修, 保修期, 质保期, 质保时间
main_camera | Main camera | 主摄像头 | pixels | 1 | more
    rear camera, back camera, camera, primary camera, rear camera resolution, 后置摄像头, 主摄, 后摄, 摄像头,
    后置主摄
front_camera | Front camera | 前置摄像头 | pixels | 1 | more
    selfie camera, webcam, front camera resolution, 前摄, 自拍镜头
image_sensor_resolution | Megapixels | 有效像素 | pixels | 1 | more
    sensor megapixels, effective pixels, camera resolution, total megapixels, 像素
driver_size | Driver size | 单元尺寸 | length | 1 | more
    driver, driver unit, driver diameter, driver unit size, speaker driver, 发声单元, 喇叭单元, 驱动单元
strap_size | Strap size | 表带宽度 | length | 1
    strap width, band width, band size, watch band width, 表带尺寸
focal_length | Focal length | 焦距 | length | 1
    focal range, lens focal length
max_aperture | Maximum aperture | 最大光圈 | aperture | 1 | less
    aperture, max aperture, 光圈
filter_thread | Filter thread | 滤镜口径 | length | 1
    filter size, filter diameter, 滤镜尺寸
max_height | Maximum height | 最大高度 | length | 10 | more
    max height, height maximum, extended height, 最高高度
load_capacity | Load capacity | 承重 | mass | 1000 | more
    maximum load, max load, maximum weight capacity, weight capacity, payload, 最大承重, 载重
hdmi_ports | HDMI ports | HDMI 接口数 | count | 1 | more
    hdmi ports quantity, number of hdmi ports, hdmi inputs, HDMI接口数量
usb_ports | USB ports | USB 接口数 | count | 1 | more
    usb ports quantity, number of usb ports, USB接口数量
response_time | Response time | 响应时间 | latency | 1 | less
    input lag, grey to grey, 灰阶响应时间
width | Width | 宽度 | length | 1
    product width, item width, 宽
height | Height | 高度 | length | 1
    product height, item height, 高
depth | Depth | 深度 | length | 1 | less
    product depth, thickness, 厚度, 厚
suction | Suction | 吸力 | pressure | 1 | more
    suction power, 吸力值
water_tank | Water tank | 水箱 | volume | 1 | more
    tank capacity, tank volume
colour_gamut | Colour gamut | 色域 | percent | 1 | more
    color gamut, colour gamut coverage, srgb coverage
memory_speed | Memory speed | 内存频率 | frequency | 1000000 | more
    memory clock speed, ram speed
memory_modules | Memory modules | 内存条数 | count | 1
    modules, number of memory modules, memory sticks, 内存条数量
rotation | Rotation speed | 转速 | rotation | 1 | more
    hdd speed, spindle speed, motor speed
page_yield | Page yield | 打印页数 | count | 1 | more
    black toner page yield, cartridge yield
print_speed | Print speed | 打印速度 | count | 1 | more
    print speed black
"""

# key | English name | Chinese name
YES_NO = """
touchscreen | Touchscreen | 触摸屏
    touch screen, touch, touch display, 触控屏, 触屏, 触摸, 是否触屏
usb_c_charging | USB-C charging | USB-C 充电
    usb c charging, usb type-c charging, charges over usb-c, type-c充电, Type-C 充电, usb-c充电
number_pad | Number pad | 数字小键盘
    numeric keypad, numpad, num pad, number keypad, numeric pad, 小键盘, 数字键盘
backlit_keyboard | Backlit keyboard | 背光键盘
    keyboard backlight, backlit, backlight, illuminated keyboard, 键盘背光, 背光
vesa_mount | VESA mount | VESA 壁挂
    vesa, vesa mounting, wall mountable, wall mount, panel mounting interface, 壁挂, VESA壁挂
water_resistant | Water resistant | 防水
    water resistance, water-resistant, splash proof, splashproof, sweat resistant, sweatproof, 防泼水, 防汗
waterproof | Waterproof | 完全防水
    fully waterproof
wireless_charging | Wireless charging | 无线充电
    qi charging, qi wireless charging, 支持无线充电
fast_charging | Fast charging | 快充
    quick charge, fast charge, quick charging, rapid charging, 快速充电, 闪充, 支持快充
noise_cancelling | Noise cancelling | 主动降噪
    noise canceling, noise cancellation, active noise cancelling, active noise cancellation,
    active noise canceling, anc, 降噪
microphone | Microphone | 麦克风
    mic, built-in microphone, built in microphone, 话筒, 带麦
wired_connection | Wired connection | 有线连接
    wired, wired mode, 3.5 mm jack, 有线
bluetooth | Bluetooth | 蓝牙
    bluetooth version, 蓝牙版本
gps | GPS | GPS
    built-in gps, gps built-in, 内置gps, 定位
heart_rate_monitor | Heart rate monitor | 心率监测
    heart rate, heart rate sensor, heart-rate monitor, 心率, 心率检测
nfc | NFC | NFC
    nfc support, 近场通信
fingerprint_reader | Fingerprint reader | 指纹识别
    fingerprint, fingerprint sensor, 指纹, 指纹解锁
webcam_included | Webcam | 摄像头 (内置)
    built-in webcam, built-in camera, web camera
headphone_jack | Headphone jack | 耳机孔
    headphone port, audio jack, combo headphone mic port, headphone output, 耳机接口, 3.5mm耳机孔
stylus | Stylus | 手写笔
    pen support, stylus support, stylus pen, 触控笔
foldable | Foldable | 可折叠
    folding, collapsible, 折叠
height_adjustable | Height adjustable | 高度可调
    adjustable height, height adjustment, 升降
hot_swappable | Hot-swappable | 热插拔
    hot swap, hot-swap, hotswap, hot swappable
ethernet | Ethernet | 以太网
    ethernet lan, lan port, rj45, 网口, 有线网络
wireless | Wireless | 无线网络
    wi-fi, wifi, wlan, wi-fi standards, wireless standard, top wi-fi standard, wireless connectivity, 无线,
    无线标准, Wi-Fi标准
five_g | 5G | 5G
    5g support, 5g network, 支持5g
rgb | RGB lighting | RGB 灯光
    rgb, rgb lights, RGB灯效, 灯效
multipoint | Multipoint | 多设备连接
    multipoint pairing, 双设备连接
removable_battery | Removable battery | 可拆卸电池
    replaceable battery, swappable battery
image_stabilisation | Image stabilisation | 防抖
    image stabilization, stabilization, stabilisation, optical image stabilisation, ois, ibis, 光学防抖,
    机身防抖
dual_sim | Dual SIM | 双卡
    dual-sim, 双卡双待
card_reader | Card reader | 读卡器
    card reader integrated, sd card slot, memory card slot, 读卡槽
hdr | HDR | HDR
    hdr support, 支持hdr
built_in_speakers | Built-in speakers | 内置音箱
    built-in speaker, speakers, built-in speaker(s), 内置扬声器
curved | Curved | 曲面
    curved screen, curved display, 曲面屏
expandable_storage | Expandable storage | 扩展存储
    memory card support, 存储扩展
viewfinder | Viewfinder | 取景器
    electronic viewfinder, 电子取景器
weather_sealed | Weather sealed | 防尘防滴
    weather sealing, weather resistant, 密封防护
four_g | 4G | 4G
    4g lte, lte
"""

TEXTS = """
panel | Panel | 面板
    panel type, display type, display technology, screen type, 面板类型, 屏幕类型, 屏幕材质
processor | Processor | 处理器
    cpu, processor model, processor family, chip, chipset, soc, 芯片, 处理器型号
graphics | Graphics | 显卡
    gpu, graphics card, video card, graphics processor, discrete graphics adapter model,
    on board graphics adapter model, 独立显卡, 显卡型号
ports | Ports | 接口
    i/o ports, i o ports, connectors, connectivity ports, inputs, video inputs, 端口, 接口类型, 输入接口
operating_system | Operating system | 操作系统
    os, opsys, op sys, operating system installed, platform, 系统, 预装系统
material | Material | 材质
    materials, body material, case material, housing material, 外壳材质, 机身材质
switch_type | Switch type | 轴体
    switch, switches, key switch, keyboard switches, 轴, 轴体类型, 开关类型
layout | Layout | 配列
    keyboard layout, key layout, 键盘布局, 布局
connection | Connection | 连接方式
    connectivity, connection type, connectivity technology, interface, device interface, host interface,
    connections, 连接, 连接类型
compatible_with | Compatible with | 兼容
    compatibility, compatible devices, compatible products, brand compatibility, 适用机型, 适用型号, 兼容设备,
    兼容性
works_with | Works with | 适配
    works on, supported devices, supported platforms, 适配设备
water_rating | Dust and water | 防水等级
    ip rating, ingress protection, protection class, water rating, dust and water resistance, ip code,
    waterproof rating, water resistance rating, 防护等级, 防尘防水, 防水级别
fit | Fit | 佩戴方式
    wearing style, headphone form factor, wearing, 佩戴类型
sensor | Sensor | 传感器
    image sensor, sensor type, sensor size, 感光元件, 传感器尺寸, 传感器类型
lens_mount | Lens mount | 镜头卡口
    mount, camera mount, 卡口
storage_media | Storage type | 硬盘类型
    storage medium, drive type, 存储类型
mobile_network | Mobile network | 移动网络
    cellular, network, network type, 网络制式, 网络类型
form_factor | Form factor | 外形
    design form factor
dimensions | Dimensions | 尺寸规格
    product dimensions, dimensions (w x d x h), size, dimensions wxdxh, 外形尺寸, 三围, 产品尺寸
type | Type | 类型
    product type, 种类
"""

COLOURS = """
colour | Colour | 颜色
    color, product colour, product color, colours, colors, finish, 机身颜色, 颜色分类, 配色
"""
