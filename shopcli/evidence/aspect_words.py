"""How people ask for an attribute: data for `aspects`. Names of attributes themselves need no entry.

key, or keys that stand for each other | what asks for it in English | in Chinese. A "*" ends a part of a word.
"""

ASPECTS = """
weight | how heavy, how light, heavy, weigh, weighs, weight, mass, how many kilos, how many grams, how many pounds \
| 多重, 重量, 几斤, 重不重, 轻不轻, 多少克, 多少公斤, 有多轻
screen_size | screen size, how big is the screen, how large is the screen, display size, how many inches, size of \
the screen, how big is the display, how big a screen, size screen | 屏幕多大, 屏多大, 屏有多大, 多大屏, 几寸, \
多少寸, 多少英寸, 屏幕尺寸, 屏幕有多大, 多大的屏
resolution | resolution, how many pixels, how sharp is the screen | 分辨率
refresh_rate | refresh rate, how many hz, how many hertz | 刷新率, 多少赫兹, 多少hz, 高刷
brightness, flux | how bright, brightness, nits, lumens | 多亮, 亮度, 流明, 亮不亮
ram | how much ram, how much memory, ram, memory size, memory | 运行内存, 运存, 内存多大, 内存
storage, capacity, battery_capacity, battery_energy, volume | how much storage, how much space, storage, disk \
space, hard drive, ssd size, how big is the ssd, drive size, how many gigabytes, capacity | 存储, 硬盘多大, 硬盘, \
存储空间, 多大容量, 容量
battery_life | battery life, how long does the battery last, battery last, battery lasts, how long does it last, \
how long will it last, hours of battery, how many hours, on a charge, per charge, on one charge, runtime, \
playtime, how long can i use | 续航, 能用多久, 用多久, 能用几个小时, 能用多长时间, 电池能用, 待机, 播放多久, \
能听多久, 充一次电
battery_energy, battery_capacity | battery capacity, battery size, how big is the battery, mah, watt hours, wh | \
电池容量, 电池多大, 多大电池, 毫安, 多大的电池
processor | what processor, which processor, processor, cpu, chip, chipset | 处理器, 什么芯片, 芯片, cpu
processor_cores | how many cores, cores | 几核, 多少核, 核心数
graphics | graphics, gpu, graphics card, video card | 显卡, 独显, 集显
ports | ports, what ports, which ports, connectors, sockets, jacks | 接口, 有哪些口, 端口, 插口
usb_c_charging | charge over usb-c, charged over usb-c, charge via usb-c, charge with usb-c, charge through usb-c, \
charge by usb-c, usb-c charge, charge over type-c, charge via type-c, charge with a usb-c, charged with usb-c, \
charged via usb-c, charge from usb-c, charge using usb-c | c口充电, type-c充电, usb-c充电, usb-c 充电, type-c \
充电, c 口充电
charging_power | how fast does it charge, charging power, charge speed, how many watts does it charge, charging \
speed, charging watt*, how fast can it charge, charging wattage | 充电功率, 充电多快, 多少瓦, 充电速度, 几瓦, \
多少w
output_power | output power, how many watts, wattage, how powerful, power output | 输出功率, 功率, 供电
wireless | wi-fi version, wifi version, which wi-fi, what wi-fi, wi-fi, wifi | wi-fi, wifi, 无线网络
bluetooth | bluetooth version, which bluetooth, what version of bluetooth, bluetooth | 蓝牙版本, 蓝牙
operating_system | operating system, what os, which os, os, preinstalled | 操作系统, 什么系统, 预装什么, 预装
colour | colour, color, colours, colors, what colours, which colors | 颜色, 什么色, 哪几种颜色
noise_level | how loud, how noisy, how quiet, noise level, decibels, noisy, loud is the fan | 噪音, 吵不吵, \
多少分贝, 声音大吗, 分贝
material | made of, made from, made out of, material | 材质, 什么材料, 什么做的, 用料, 材料
warranty | warranty, guarantee, guaranteed | 质保, 保修
panel | what panel, panel type, screen type, kind of screen, type of screen, kind of panel, type of panel, kind of \
display | 面板, 什么屏, 屏幕材质, 屏幕类型
dimensions | dimensions, measurements, footprint | 尺寸, 长宽高, 体积
width | how wide, width | 多宽, 宽度
height | how tall, height | 多高, 高度
depth | how thick, how thin, thickness, how deep | 多厚, 厚度
cable_length | how long is the cable, cable length, length of the cable, how long is the cord | 线多长, 线长, \
多长的线
waterproof, water_rating, water_resistant | waterproof, in the shower, shower with, swim, swimming, underwater, \
submerge*, dunk* | 完全防水, 游泳, 洗澡, 下水, 泡水
water_rating, water_resistant, waterproof | ip rating, water rating, ip code, dustproof, dust resistant | \
防水等级, 防尘, 防护等级
water_resistant, water_rating, waterproof | water resistant, water-resistant, in the rain, rain, sweat, \
sweatproof, sweat-proof, splash, splashproof, wet | 防水, 淋雨, 下雨, 防汗, 出汗, 防泼水
noise_cancelling | noise cancel*, anc, cancel noise, block noise | 降噪
microphone | microphone, mic, take calls, make calls | 麦克风, 话筒, 打电话, 通话
wireless_charging | charge wirelessly, wireless charging, qi charg* | 无线充
fast_charging | fast charg*, quick charg*, charge fast | 快充
backlit_keyboard | backlit, backlight, keys light up, light up | 背光, 键盘灯, 键盘发光
number_pad | number pad, numpad, numeric keypad, numeric keys, number keys | 小键盘, 数字键盘, 数字键, 数字区
touchscreen | touch screen, touchscreen, touch display, touch | 触摸屏, 触屏, 触控屏, 触摸, 触控
nfc | nfc, contactless payments, pay with it | nfc, 刷公交, 公交卡, 门禁
five_g | 5g | 5g
mobile_network | sim card, cellular, lte, 4g, mobile network, mobile data | 插卡, 移动网络, 4g, 网络制式, 上网卡
gps | gps | gps, 定位
heart_rate_monitor | heart rate, pulse | 心率
fingerprint_reader | fingerprint | 指纹
headphone_jack | headphone jack, headphone socket, aux | 耳机孔, 耳机接口, 3.5
vesa_mount | vesa, wall mount*, mount it on the wall, hang on the wall, hung on the wall | 壁挂, 挂墙, vesa, 上墙
height_adjustable | height adjust*, adjust the height, adjustable height, raise and lower | 升降, 调高度, 高度可调
built_in_speakers | built-in speaker*, speakers, speaker | 自带音箱, 扬声器, 音箱
weather_sealed | weather seal*, weatherproof, weather-sealed | 防尘防滴, 密封
image_stabilisation | stabili*, ibis, ois | 防抖
viewfinder | viewfinder, evf | 取景器
expandable_storage | memory card, sd card, microsd, micro sd, expandable, expand the storage | 存储卡, 内存卡, \
扩展存储, 插卡扩容, sd卡
hot_swappable | hot-swap*, hot swap*, change the switches | 热插拔
multipoint | two devices at once, multipoint, several devices, two devices | 双设备, 多设备, 两台设备
response_time | response time | 响应时间
impedance | impedance, ohm* | 阻抗
driver_size | driver size, drivers, driver | 单元尺寸, 单元
sensor | what sensor, sensor size, sensor type, full frame, full-frame, aps-c | 画幅, 传感器, 全画幅
image_sensor_resolution | megapixels, how many megapixels, mp | 像素
main_camera | main camera, rear camera, camera resolution | 主摄, 后置, 主摄像头
front_camera | front camera, selfie camera, selfie | 前置, 自拍
lens_mount | lens mount, mount type, what mount, which mount, kind of mount, \
type of mount | 卡口
read_speed, data_rate | read speed, how fast is the ssd, transfer speed, how fast does it read, \
how fast does it transfer, how fast | 读取速度, 读速, 传输速度, 多快
write_speed | write speed, how fast does it write | 写入速度, 写速
data_rate | data rate, wi-fi speed, how fast is the wi-fi | 传输速率, 网速, 速率
switch_type | switches, switch type, what switches, key switches | 轴, 什么轴
layout | layout | 配列, 布局
connection | how does it connect, connection, connect | 连接方式, 怎么连接, 有线还是无线
compatible_with, works_with | compatible, work with, works with, fit, fits, use it with, connect to | 兼容, 适配, \
适用, 能配, 搭配, 能用在, 用在, 能不能用, 通用, 能用于, 能装, 套得上
works_with, compatible_with | work with, works with, controlled by | 接入, 联动
fits_laptops | laptop size, what size laptop, how big a laptop, which laptops fit, inch laptop | 装多大, 装得下, \
放得下, 适用尺寸
volume | how many litres, how many liters, volume | 多少升, 容积
sensor_resolution | dpi | dpi
page_yield | page yield | 打印页数
strap_size | strap size, strap width, band width | 表带宽, 表带多宽
load_capacity | maximum load, load capacity, how much can it hold, how much can it carry, how much weight, max \
load | 承重, 载重
focal_length | focal length, how much zoom | 焦距
max_aperture | aperture | 光圈
filter_thread | filter thread, filter size | 滤镜口径, 滤镜
max_height | maximum height, how high does it go, how tall does it get | 最高, 最大高度
suction | suction | 吸力
stylus | stylus, pen | 手写笔, 触控笔
webcam_included | webcam, built-in camera | 摄像头
removable_battery | removable battery, replace the battery, swap the battery, replaceable battery | 换电池, \
可拆卸电池, 拆电池
dual_sim | dual sim, two sim | 双卡
hdr | hdr | hdr
battery_life, 可拍张数 | how many shots, how many pictures, how many photos, shots per charge, pictures per charge | \
可拍张数, 拍多少张, 能拍几张, 拍几张, 多少张照片
curved | curved | 曲面
foldable | fold, folds, foldable, fold up | 折叠, 可折叠
"""
