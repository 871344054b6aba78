"""How people ask for an attribute: data for `aspects`. Names of attributes themselves need no entry.

key, or keys that stand for each other | what asks for it in English | in Chinese. A "*" ends a part of a word.
"""

ASPECTS = """
weight | how heavy, how light, heavy, weigh, weighs, weight, mass, how many kilos, how many grams, how many pounds, \
how much does it weigh, what does it weigh, kilos, a kilo, lightweight, weighs in at, in grams, in pounds, in kg | \
多重, 重量, 几斤, 重不重, 轻不轻, 多少克, 多少公斤, 有多轻, 沉不沉, 有多重, 分量, 多沉, 沉吗, 几两, 几公斤, 多少斤, \
称重, 重吗, 净重, 重几, 轻便吗, 轻吗, 几克, 重量多少, 多重啊
screen_size | screen size, how big is the screen, how large is the screen, display size, how many inches, size of the \
screen, how big is the display, how big a screen, size screen, display diagonal, screen diagonal, diagonal, how many \
inch, inches is the screen, how large is the display, how big is its screen, what size is the screen, what size \
screen | 屏幕多大, 屏多大, 屏有多大, 多大屏, 几寸, 多少寸, 多少英寸, 屏幕尺寸, 屏幕有多大, 多大的屏, 几英寸, \
多大尺寸的屏, 屏幕几, 对角线, 屏多少寸, 屏有几寸, 屏幕大小
resolution | resolution, how many pixels, how sharp is the screen, how many k, 4k or, full hd, pixel count, 1080p, \
1440p | 分辨率, 几k屏, 多少p, 清晰度, 是不是4k, 2k屏, 4k屏, 几k
refresh_rate | refresh rate, how many hz, how many hertz, how smooth is the screen, hz is the, how many frames per \
second, hertz, hz | 刷新率, 多少赫兹, 多少hz, 高刷, 多少赫, 几赫兹, 赫兹, 刷新, hz
brightness, flux | how bright, brightness, nits, lumens, how many nits, how many lumens, maximum brightness, peak \
brightness | 多亮, 亮度, 流明, 亮不亮, 多少尼特, 尼特, 多少流明, 有多亮, 最亮
ram | how much ram, how much memory, ram, memory size, memory, gigs of ram, gb of ram, gigs of memory, how many gigs \
of ram | 运行内存, 运存, 内存多大, 内存, 几g内存, 内存几个g, 内存多少, 多少内存, 多大内存, 多少g内存, 内存有多大, \
跑内存
storage, capacity, battery_capacity, battery_energy, volume | how much storage, how much space, storage, disk space, \
hard drive, ssd size, how big is the ssd, drive size, how many gigabytes, capacity, how much can i store, how much \
can it store, how many gigs, how many tb, how many terabytes, disc space, internal storage, internal memory, hard \
disk, room for files | 存储, 硬盘多大, 硬盘, 存储空间, 多大容量, 容量, 能存多少, 内部存储, 存储多大, 多少g的, 几个t, \
多少t, 硬盘多少, 硬盘几, 存储多少, 机身存储
battery_life | battery life, how long does the battery last, battery last, battery lasts, how long does it last, how \
long will it last, hours of battery, how many hours, on a charge, per charge, on one charge, runtime, playtime, how \
long can i use, how long can it go, how long does a charge last, how long does the charge last, how long does it run, \
how long will it run, how long can it run, how long does it go, how long can i listen, how long can i watch, how long \
can i play, how long do they last, how long will they last, hours on battery, battery time, battery endurance, \
battery hold up, how many days, days on a charge, between charges, before charging, before recharging, before it \
dies, before it needs charging, unplugged, away from a socket, away from the plug, away from the wall, off the \
charger, how often do i charge, how often do i have to charge, how often does it need charging, battery good for, \
battery run, battery hold, battery go, juice | 续航, 能用多久, 用多久, 能用几个小时, 能用多长时间, 电池能用, 待机, \
播放多久, 能听多久, 充一次电, 撑多久, 能撑, 顶几天, 能顶, 顶多久, 戴一整晚, 一整晚, 整晚, 撑几天, 撑几个小时, 撑多长, \
用几天, 能用几天, 用几个小时, 用多长时间, 几天一充, 多久充一次, 几天充一次, 一次充电, 电池耐用, 耐不耐用电, 电量能, \
用电池能, 续多久, 充满电能, 充满能用, 播几个小时, 听几个小时, 听多久, 戴多久, 离电, 不插电能, 电池能撑, 电能用, \
能跑多久, 一节电池, 用几周, 能用几周
battery_life_total, battery_life | with the case, including the case, counting the case, case included, total \
battery life | 连盒子, 连充电盒, 加盒子, 盒子加耳机, 加上盒子, 加充电盒, 总续航, 配合充电盒
battery_energy, battery_capacity | battery capacity, battery size, how big is the battery, mah, watt hours, wh, how \
many mah, how many wh, size of the battery, milliamp, milliamp hours | 电池容量, 电池多大, 多大电池, 毫安, \
多大的电池, 多少毫安, 几毫安, 毫安时, 电池容量多大, 电池是多大
processor | what processor, which processor, processor, cpu, chip, chipset, what's the cpu, which chip, what chip, \
soc, runs on what chip, brain | 处理器, 什么芯片, 芯片, cpu, 什么cpu, 用的啥芯片, 啥处理器, 啥芯片, cpu型号, \
哪款芯片, 什么u
processor_cores | how many cores, cores, core count, number of cores | 几核, 多少核, 核心数, 多少个核, 几个核, \
几个核心, 核数
graphics | graphics, gpu, graphics card, video card, graphics chip, dedicated graphics, discrete graphics, integrated \
graphics, vram, video memory, graphics memory | 显卡, 独显, 集显, 显存, 啥显卡, 什么显卡, 独立显卡, 集成显卡, 核显
ports | ports, what ports, which ports, connectors, sockets, jacks, what can i plug in, what can you plug in, what \
can i plug into, plugs, slots, inputs, outputs, connections, what sockets | 接口, 有哪些口, 端口, 插口, 几个口, \
几个接口, 啥接口, 什么接口, 哪些接口, 插孔, 有什么口, 有啥口, 什么口, 口都有, 几个插口, 多少个口
usb_c_charging | charge over usb-c, charged over usb-c, charge via usb-c, charge with usb-c, charge through usb-c, \
charge by usb-c, usb-c charge, charge over type-c, charge via type-c, charge with a usb-c, charged with usb-c, \
charged via usb-c, charge from usb-c, charge using usb-c | c口充电, type-c充电, usb-c充电, usb-c 充电, type-c 充电, c \
口充电
charging_power, output_power | how fast does it charge, charging power, charge speed, how many watts does it charge, \
charging speed, charging watt*, how fast can it charge, charging wattage, how many watts does it take, how many watts \
does it pull, how many watts does it accept, charge at, charges at, watts can it charge, how quickly does it charge, \
how quick does it charge | 充电功率, 充电多快, 多少瓦, 充电速度, 几瓦, 多少w, 充电多少瓦, 支持多少瓦, 最高多少瓦, \
充电快不快, 几瓦快充, 多少瓦快充, 多大功率充电, 充电多大功率
output_power, charging_power, power_consumption | output power, how many watts, wattage, how powerful, power output, \
watts out, how many watts can it deliver, how many watts does it put out, how many watts does it give, deliver, power \
delivery, puts out, output | 输出功率, 功率, 供电, 输出多少, 输出多大, 供电多少, 最大输出, 多大功率, 反向充电
wireless | wi-fi version, wifi version, which wi-fi, what wi-fi, wi-fi, wifi, wi fi, wireless standard, which wifi | \
wi-fi, wifi, 无线网络, wifi几, 无线几, 无线标准, 无线网卡
bluetooth | bluetooth version, which bluetooth, what version of bluetooth, bluetooth, blue tooth | 蓝牙版本, 蓝牙, \
蓝牙几, 蓝牙是几, 什么蓝牙
operating_system | operating system, what os, which os, os, preinstalled, what system does it run, what software does \
it run, run on, windows or, which version of windows, what does it run | 操作系统, 什么系统, 预装什么, 预装, 啥系统, \
系统是什么, 跑什么系统, 装的什么系统, 什么版本的系统, 系统版本
colour | colour, color, colours, colors, what colours, which colors, what shades, shade, hue, finish, finishes, what \
color options, color choices, colour choices | 颜色, 什么色, 哪几种颜色, 几种色, 啥颜色, 什么颜色, 哪些颜色, \
几个颜色, 多少种颜色, 几色, 配色, 有哪几种色, 色号, 啥色
noise_level | how loud, how noisy, how quiet, noise level, decibels, noisy, loud is the fan, how silent, fan noise, \
noise, how much noise, make noise, sound level, db | 噪音, 吵不吵, 多少分贝, 声音大吗, 分贝, 多吵, 多响, 多大声, \
风扇声, \
响不响, 声音响, 几分贝, 有多吵, 吵吗, 动静大, 风扇吵
material | made of, made from, made out of, material, what's it made of, what is it made of, what material, which \
material, body made, build material, shell made, casing | 材质, 什么材料, 什么做的, 用料, 材料, 用什么做的, 啥材料, \
啥材质, 什么材质, 外壳是, 机身是什么, 什么料, 啥料子, 什么皮, 是不是金属
warranty | warranty, guarantee, guaranteed | 质保, 保修, 保几年, 保多久, 保多长, 保几个月, 包修
panel | what panel, panel type, screen type, kind of screen, type of screen, kind of panel, type of panel, kind of \
display, what sort of screen, what sort of display, display technology, screen technology, type of display, what kind \
of screen | 面板, 什么屏, 屏幕材质, 屏幕类型, 啥屏, 什么面板, 啥面板, 屏是什么, 屏幕是什么, 什么材质的屏
dimensions | dimensions, measurements, its footprint, a footprint, desk footprint, the footprint | 尺寸, 长宽高, 体积
width | how wide, width, width in cm, width in inches, how broad, how wide is it | 多宽, 宽度, 宽多少, 有多宽, 宽几
height | how tall, height, height in cm, how tall is it | 多高, 高度, 高多少, 有多高
depth | how thick, how thin, thickness, how deep, how slim, how thick is it | 多厚, 厚度, 厚多少, 有多厚, 厚几
cable_length | how long is the cable, how long's the cable, how long's the cord, how long's the lead, cable length, \
length of the cable, how long is the cord, how long's the cable, how long is the lead, how long is the wire, length \
of the cord, cord length, cable long, cable reach, how long is its cable, how long is its cord | 线多长, 线长, \
多长的线, 线有多长, 线够不够长, 线多少米, 几米的线, 线几米, 多少米的线, 线长多少
waterproof, water_rating, water_resistant | waterproof, in the shower, shower with, swim, swimming, underwater, \
submerge*, dunk*, in the bath, in the pool, in the sea, in the tub, bathtub, go in water, take it swimming, wear it \
swimming, in water, survive water, dive, diving, snorkel* | 完全防水, 游泳, 洗澡, 下水, 泡水, 泡澡, 进水, 浴缸, \
下泳池, 游泳池, 潜水, 水里, 泡在水
water_rating, water_resistant, waterproof | ip rating, water rating, ip code, dustproof, dust resistant, water proof \
rating, how waterproof, dust proof, ingress | 防水等级, 防尘, 防护等级, ip几, 防水几级, 几级防水, 防水级别, \
多少级防水, 防水等级多少
water_resistant, water_rating, waterproof, weather_sealed | water resistant, water-resistant, in the rain, rain, \
sweat, sweatproof, sweat-proof, splash, splashproof, wet, get wet, rainy, raining, drizzle, spill, spills, splashes, \
sweaty, washed, rinse, under the tap, thunderstorm, puddle, snow, rinsed, hose | 防水, 淋雨, 下雨, 防汗, 出汗, \
防泼水, 雨天, 下雨天, 淋湿, 沾水, 碰水, 溅水, 泼水, 汗水, 弄湿, 打湿, 怕不怕水, 怕水, 水溅, 洗头, 冲水, 能洗吗
noise_cancelling | noise cancel*, anc, cancel noise, block noise, block out, blocks out, block the noise, shut out, \
drown out, cancel out, cancel the noise, tune out, cut out noise, cancels noise, cancelation, cancellation | 降噪, \
主动降噪, 隔音, 屏蔽噪音, 消噪, 隔绝噪音
microphone | microphone, mic, take calls, make calls, phone calls, make a call, take a call, take a phone call, \
answer calls, answer the phone, voice calls, hear me, talk on, hands-free, hands free, talk to someone | 麦克风, \
话筒, 打电话, 通话, 接电话, 语音通话, 能说话, 有没有麦, 带麦, 对方听, 开麦, 语音, 麦吗, 打语音, 开会说话
wireless_charging | charge wirelessly, wireless charging, qi charg*, charge without a cable, charge without cable, \
charge without plugging, qi pad, qi charger, charging pad, wireless charger, charge pad, induction charging | 无线充, \
无线充电, 隔空充, 不插线充, 放上去充, 无线快充
fast_charging | fast charg*, quick charg*, charge fast, rapid charg*, charge quickly, charges quickly, charge \
rapidly, super charge, turbo charge | 快充, 闪充, 超级快充, 快速充电
backlit_keyboard | backlit, backlight, keys light up, light up, illuminated, keyboard lighting, keyboard light, lit \
keys, lit keyboard, type in the dark, typing in the dark, see the keys, glow in the dark | 背光, 键盘灯, 键盘发光, \
键盘亮, 发光, 按键灯, 摸黑打字, 夜里打字, 键盘有灯, 关灯打字, 带灯, 亮灯, rgb
number_pad | number pad, numpad, numeric keypad, numeric keys, number keys, num pad, keypad, ten key, tenkey, \
numerical pad, number block | 小键盘, 数字键盘, 数字键, 数字区, 小数字键, 右边数字, 数字小键盘, 小键盘区
touchscreen | touch screen, touchscreen, touch display, touch, touch-screen, touch the screen, use my finger, tap the \
screen, touch enabled | 触摸屏, 触屏, 触控屏, 触摸, 触控, 触摸的, 能摸, 手指点, 触屏的, 手触
nfc | nfc, contactless payments, pay with it, tap to pay, contactless, contactless payment, pay at the till, pay by \
tapping, pay by phone, google pay | nfc, 刷公交, 公交卡, 门禁, 刷卡, 刷地铁, 交通卡, 刷门禁, 坐地铁刷, 碰一碰
five_g, mobile_network | 5g, 5g network, five g | 5g, 5g网络, 能用5g, 支持5g, 有5g, 上5g
mobile_network | sim card, cellular, lte, 4g, mobile network, mobile data, sim, lte or, cell network, mobile signal, \
mobile broadband, data plan | 插卡, 移动网络, 4g, 网络制式, 上网卡, 手机卡, 电话卡, 几g网, sim卡, 流量卡, 5g网, \
全网通
gps | gps, satellite positioning, track my route, track my run, navigation, sat nav, satnav, location tracking | gps, \
定位, 导航, 记录路线, 记轨迹, 轨迹, 卫星
heart_rate_monitor | heart rate, pulse, heartbeat, heart-rate, bpm, pulse rate | 心率, 心跳, 测心率, 脉搏, 量心率
fingerprint_reader | fingerprint, finger print, fingerprint sensor, unlock with a finger, unlock with my finger, \
touch id | 指纹, 指纹解锁, 指纹识别, 按指纹
headphone_jack | headphone jack, headphone socket, aux, earphone jack, headphone port, headphone plug, 3.5mm, 3.5 mm, \
audio jack, aux cable, plug in headphones, plug in my headphones, plug my headphones, wired headphones, wired \
earphones | 耳机孔, 耳机接口, 3.5, 耳机插孔, 插耳机, 有线耳机, 耳机口, 圆孔, 圆口耳机, 插有线
vesa_mount | vesa, wall mount*, mount it on the wall, hang on the wall, hung on the wall, monitor arm, vesa arm, on \
an arm, on a wall, on the wall, put it on the wall, wall bracket, bracket holes, mounting holes | 壁挂, 挂墙, vesa, \
上墙, 支架臂, 显示器支架, 挂墙上, 装墙上, 上支架, 壁装, 挂牆, 孔距
height_adjustable | height adjust*, adjust the height, adjustable height, raise and lower, move up and down, go up \
and down, up and down, height be changed, change the height, raise, lower the screen | 升降, 调高度, 高度可调, \
调高低, 能升高, 上下调, 高低可调, 调高, 可以升, 能升降
built_in_speakers | built-in speaker*, speakers, speaker, have sound, sound on its own, any sound, internal speaker*, \
own speakers | 自带音箱, 扬声器, 音箱, 有没有音箱, 带音箱, 有声音吗, 能外放, 自带喇叭, 喇叭, 有喇叭, 内置音箱
weather_sealed | weather seal*, weatherproof, weather-sealed, sealed against, weather resistance, weather resistant, \
dust and moisture | 防尘防滴, 密封, 防尘防水, 防水滴, 三防吗
image_stabilisation | stabili*, ibis, ois, steady shot, steadyshot, shaky, shaky hands, stabiliser, stabilizer, \
vibration reduction | 防抖, 手抖, 抖动, 稳定器
viewfinder | viewfinder, evf, eyepiece, look through | 取景器, 电子取景
expandable_storage | memory card, sd card, microsd, micro sd, expandable, expand the storage, storage card, add a \
card, insert a card, card slot, put a card, tf card, extra storage, increase the storage, increase storage, expand \
storage | 存储卡, 内存卡, 扩展存储, 插卡扩容, sd卡, 插卡槽, 加卡, 扩容, 扩展卡, tf卡, 内存卡槽, 加内存卡, 存储扩展, \
插tf
hot_swappable | hot-swap*, hot swap*, change the switches, swap switches, swap the switches, swap out the switches, \
replace the switches, swappable switches | 热插拔, 换轴, 插拔轴, 轴能换, 轴可换
multipoint | two devices at once, multipoint, several devices, two devices, two phones, phone and laptop at once, \
phone and laptop at the same time, 2 devices, connect two, connect to two, paired to two | 双设备, 多设备, 两台设备, \
同时连, 连两个, 连两台, 两个设备, 连接两台, 一拖二, 双连接, 连俩
response_time | response time, pixel response | 响应时间, 灰阶响应, 响应速度
impedance | impedance, ohm* | 阻抗
driver_size | driver size, drivers, driver, how big are the drivers, size of the driver, size of the drivers | \
单元尺寸, 单元, 动圈, 多大单元, 喇叭单元
sensor | what sensor, sensor size, sensor type, full frame, full-frame, aps-c, sensor format, crop sensor, how big is \
the sensor, image sensor | 画幅, 传感器, 全画幅, 底多大, 什么画幅, cmos, 感光元件, 底大
image_sensor_resolution | megapixels, how many megapixels, mp, megapixel, mega pixels | 像素, 多少像素, 几百万像素, \
多少万像素, 万像素
main_camera | main camera, rear camera, camera resolution, back camera, primary camera, camera on the back | 主摄, \
后置, 主摄像头, 后摄, 后置摄像头, 主摄像, 拍照多少像素, 后面摄像头, 后镜头
front_camera | front camera, selfie camera, selfie, camera on the front, selfies | 前置, 自拍, 前摄, 前置摄像头, \
前面摄像头, 自拍头
lens_mount | lens mount, mount type, what mount, which mount, kind of mount, type of mount, same lens, same lenses, \
share lenses, lenses fit both | 卡口, 镜头通用, 共用镜头, 通用镜头
read_speed, data_rate | read speed, how fast is the ssd, transfer speed, how fast does it read, how fast does it \
transfer, how fast, how fast does it copy, copy files, reading speed, how quick is it, transfer rate, how fast can it \
copy, mb/s | 读取速度, 读速, 传输速度, 多快, 拷东西, 拷贝速度, 拷文件, 读写速度, 读多快, 速度多少, 传文件, 拷多快, \
读取多快, 多快啊
write_speed | write speed, how fast does it write, writing speed, how fast can i write, how fast does it save | \
写入速度, 写速, 写多快, 写入多快, 写入
data_rate | data rate, wi-fi speed, how fast is the wi-fi | 传输速率, 网速, 速率
switch_type | switches, switch type, what switches, key switches, kind of switch, type of switch, which switch, key \
switch | 轴, 什么轴, 啥轴, 轴体, 哪种轴, 是什么轴, 几种轴
layout | layout, how many keys, what layout, ansi, iso layout | 配列, 布局, 多少键, 几键, 几个键, 键位
connection | how does it connect, connection, connect, wired or wireless, cable or wireless, how do i connect it, how \
is it connected, how does it hook up, is it wireless, is it wired | 连接方式, 怎么连接, 有线还是无线, 有线无线, \
无线的吗, 有线的吗, 是无线还是, 几模, 双模, 三模, 连接方式有, 怎么连
compatible_with, works_with | compatible, work with, works with, fit, fits, use it with, connect to, compatible with, \
which phones, which models, which cameras, which laptops, which devices, goes with, go with, what does it fit, what \
does it go with, suit, suits, suitable for, will it fit, does it match | 兼容, 适配, 适用, 能配, 搭配, 能用在, 用在, \
能不能用, 通用, 能用于, 能装, 套得上, 哪些机型, 什么机型, 适合什么, 适合哪, 哪些手机, 哪些相机, 哪款手机, 配什么, \
什么手机能, 支持哪些, 能配什么, 机型, 适用于, 合适吗, 合用
works_with, compatible_with | work with, works with, controlled by, voice assistants, assistant, smart home, \
integrate | 接入, 联动, 智能家居, 语音助手, 平台
fits_laptops | laptop size, what size laptop, how big a laptop, which laptops fit, inch laptop, take a laptop, hold a \
laptop, fit a laptop, fits a laptop, laptop does it fit, laptop will it take, biggest laptop, largest laptop | \
装多大, 装得下, 放得下, 适用尺寸, 能放多大, 能装多大, 放多大, 装几寸, 多大的电脑, 几寸的电脑, 多大电脑, 放几寸
volume | how many litres, how many liters, volume, litres, liters, how roomy, how much fits in, how much fits inside \
| 多少升, 容积, 几升, 容量多少升, 装多少, 能装多少, 多大容积
sensor_resolution | dpi | dpi
page_yield | page yield | 打印页数
strap_size | which strap width, which strap size, what size strap, what size of strap, what strap size, what \
strap width, what width strap, which size strap, strap size, strap width, band width, what strap, strap fits, \
which strap, band size, replacement strap, \
replacement band, watch band, watch strap, how wide is the strap, how wide is the band, lug width | 表带宽, 表带多宽, \
换表带, 表带多少毫米, 表带尺寸, 表带是多, 表带要买, 表带几毫米, 什么表带, 带子多宽, 表带
load_capacity | maximum load, load capacity, how much can it hold, how much can it carry, how much weight, max load, \
how much can it take, how much can it support, how much does it hold, how much does it carry, hold up to, supports up \
to, carry up to, weight limit, take the weight, support the weight, maximum weight, how heavy a camera, payload | \
承重, 载重, 能承受, 能扛多重, 能放多重, 最大承重, 承多重, 承受多少, 撑多重, 多重的相机, 载重多少
focal_length | focal length, how much zoom, how many mm, mm lens, zoom range | 焦距, 多少毫米的镜头, 焦段, 几倍变焦, \
多长焦
max_aperture | aperture, f-stop, f number, how wide open, fastest aperture, f/ | 光圈, 最大光圈, 光圈多大, 光圈多少, \
光圈几
filter_thread | filter thread, filter size, filters fit, what filter, which filter, filter diameter, what filters, \
filters does it take | 滤镜口径, 滤镜, 滤镜多大, 多大滤镜, 滤镜尺寸, uv镜, 滤镜多少, 什么口径
max_height | maximum height, how high does it go, how tall does it get, how high, tallest, extend to, extended \
height, fully extended, how tall is it fully | 最高, 最大高度, 拉到多高, 多高能, 能拉多高, 能升多高, 拉满, 全展开
suction | suction | 吸力
stylus | stylus, pen, pen included, pencil | 手写笔, 触控笔, 有笔, 配笔, 电容笔, 带笔
webcam_included | webcam, built-in camera, web cam, camera for video calls, video calls, video call, facetime | \
摄像头, 视频通话, 视频会议, 前面有摄像头, 有摄像头
removable_battery | removable battery, replace the battery, swap the battery, replaceable battery, change the \
battery, remove the battery, take out the battery, battery be replaced, swappable battery | 换电池, 可拆卸电池, \
拆电池, 电池能拆, 电池能换, 电池可拆, 更换电池
dual_sim | dual sim, two sim, two sim cards, 2 sims, dual-sim | 双卡, 两张卡, 双卡双待, 俩卡
hdr | hdr | hdr
battery_life, 可拍张数 | how many shots, how many pictures, how many photos, shots per charge, pictures per charge | \
可拍张数, 拍多少张, 能拍几张, 拍几张, 多少张照片
curved | curved, curve | 曲面, 弧度, 弯曲, 曲屏, 直屏还是曲
foldable | fold, folds, foldable, fold up, fold flat, fold down, folding, collapse, collapsible | 折叠, 可折叠, 能折, \
折起来, 折一下, 能收起来, 折叠起来
telephoto_camera, 长焦, 长焦摄像头 | telephoto, telephoto camera, zoom camera, zoom lens, tele lens, tele camera | \
长焦, 长焦镜头, 潜望
wired_connection, connection | with a cord, with a cable, with a wire, by cable, by wire, over a cable, plugged in, \
use it wired, wired mode, corded, wired | 插线, 接线用, 有线模式, 插着线, 接线听, 连线听, 有线听
folded_length, 收纳长度, 折叠长度, 收纳高度 | how small does it fold, folded size, folded length, when folded, how \
short, folded up, collapsed, how long is it folded, packed size | 收起来多长, 收纳, 折起来多长, 收纳长度, 缩起来, \
收短
hub_required | need a hub, hub needed, require a hub, need a bridge, bridge needed, require a bridge, need a gateway, \
without a hub, gateway | 要网关, 需要网关, 网关, 要不要网关, 配网关
socket | which socket, what socket, bulb base, what base, socket type, e26, e27 | 灯头, 什么灯口, 灯座, 螺口
power_consumption | use much electricity, electricity, power draw, power consumption, how much power does it use, \
energy use, watts does it use, watts does it draw | 耗电, 费电, 功耗, 用多少电, 电费
head_type | kind of head, what head, head type, ball head | 云台, 什么云台
minimum_focus_distance | close can i focus, close can it focus, minimum focus, closest focus, how close, nearest \
focus, minimum distance | 最近对焦, 多近, 最近能拍, 对焦距离
front_light, warm_light | front light, built-in light, reading light, light up in the dark, read in the dark, lit \
screen | 前光, 阅读灯, 背光灯, 关灯看书
像素密度, pixel_density | ppi, pixels per inch, pixel density | 像素密度, ppi
number_of_keys, 键数 | number of keys | 键数, 几个键, 多少个键, 多少键
buttons, 按键数 | how many buttons, number of buttons, buttons | 几个按键, 多少按键, 多少个按键, 按键数, 按键几个
channels | how many channels, channel | 声道, 几声道, 几点几
connection, wireless, bluetooth | wireless, cordless, cable-free, wirelessly | 无线
hand | left-handed, left handed, leftie, lefty, southpaw, left hand, right-handed, right handed, either hand, \
ambidextrous, which hand | 左撇子, 左手, 右手, 左右手
battery_life, 可拍张数 | shots per battery, shots, photos per charge, frames per charge | 拍多少, 能拍多少张, 几百张
maximum_devices, 最多设备 | how many devices, how many gadgets, number of devices, number of gadgets, max devices, \
maximum devices | 多少设备, 几台设备, 多少个设备, 连多少
coverage | what area, how big an area, area does it cover, how big a house, how big a home, how many rooms, square \
meters, square feet, how far does it reach | 覆盖多大, 多大面积, 多少平, 覆盖面积, 覆盖范围, 多大的房子, 几室
"""
