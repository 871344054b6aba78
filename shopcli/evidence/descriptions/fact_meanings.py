"""What people ask of a product that no field has a name for, and the words that descriptions tell of it with.

Data for `words.meanings`, one thing a line: add a line, not a rule. Lines with `~` are circumstances, on which a
sentence may be silent and still answer. English stands for all forms of a word.
"""

# asked by | told with
FACT_MEANINGS = """
come with, comes with, include, included, in the box, supplied, bundled, ship with, part of the package, thrown in, get
    with it, buy separately, sold separately, purchase separately, need to buy, have to buy, pay extra, extra cost,
    costs extra, 送, 附, 附送, 附赠, 赠送, 配, 自带, 标配, 带不带, 盒里, 盒子里, 包装里, 另买, 另购, 单买, 另外买,
    单独买, 额外买 | in box, not included, 随机身, 赠, 另卖, 不带, 选配, 含
~together, at the same time, at once, simultaneously, both, all at once, 一起, 同时, 一块, 一块儿 | same time, shared,
    同用
tv, television, telly, big screen, projector, 电视, 投影, 投影仪 | hdmi
~hook up, plug, plug in, plug into, hook it up, connect to, connect, link up, wire up, cable up, 接, 连接, 连,
    插 | adapter, plug,
    cable, socket, output, hdmi, jack, 点亮
flat, lay flat, fold flat, open flat, open it flat, fully flat, all the way, fully open, folds back, tent mode, rotate,
    180, 摊平, 打开到多大, 放平 | 180 degrees, folds, hinge, tent, turns, 180 度
open the lid, lid, hinge, 转轴, 铰链, 屏轴, 开合
fan, fans, cooling fan, ventilator, 风扇 | fanless, nothing in it moves, silent, 无风扇, 被动散热
noise, noisy, loud, quiet, silent, sound level, hear it, 吵, 噪音, 声音大, 动静, 安静, 静音 | near-silent, whisper,
    muffled, nothing in it moves, 不打扰
dvd, dvds, disc, discs, cd, cds, optical drive, dvd drive, disc drive, cd drive,
    dvd writer, dvd player, blu-ray drive, 光盘, 光驱,
    碟 | optical
pen, stylus, pencil, 笔, 手写笔, 触控笔, 电容笔
case, pouch, bag, sleeve, 收纳包, 收纳袋, 保护套, 袋子, 包 | carry case, travel case, 收纳, 小袋
charger, power adapter, power brick, charging brick, wall plug, mains adapter, 充电器, 充电头, 适配器, 电源 | power
    supply, brick, adapter, plug
cable, cord, lead, wire, wires, 线, 数据线, 充电线, 线材 | wired
不插电, 没插电, 不接电源, 拔掉电源, 离开插座, 离了插座, 断电, 停电, stay plugged in, stays plugged in,
    kept plugged in, be plugged in, run off a battery, off a battery, without power, off the mains, unplugged,
    without plugging,
    run on batteries, run on battery, without a socket, away from a socket | 没有电池, 插座, 内置电池, no battery,
    mains,
    wall power, plugged in
heat pump, heat pumps, boiler, furnace, radiator, radiators, heating system, we heat with, heated by, 热泵, 锅炉,
    暖气片,
    地暖, 壁挂炉
removable, detachable, detach, comes off, come off, takes off, built in or, 可拆, 能拆, 拆下来, 拆得下来 | fixed,
    detachable,
    removable, 不可拆, 可拆卸
radio, radio stations, fm radio, radio station, 收音机, 收音, 听广播 | radio tuner, radio, 收音机
一口气, 一次拷, 连续写, 连着拷, 大文件, in one go, big files, large files, sustained | 连续, 持续, 后半程, sustained,
    long copies
carpet, carpets, rug, blanket, duvet, 地毯, 毯子, 被子
~stand it on, put it on, place it on, set it on, rest it on, sit it on, 放在, 摆在, 搁在
battery type, kind of batteries, type of batteries, what batteries, which batteries, kind of battery, aa, aaa, cell,
    cells, batteries, 什么电池, 几号电池, 电池 | battery, 号电池
charge, charging, top up, juice up, refill, recharge, 充电, 充满, 回血, 充 | charges, charged, full, empty to, minutes,
    watt
lights off, light off, without light, backlight off, 关灯, 不开灯, 关背光, 关闭背光 | backlight
backlight, backlit, lit keys, key lights, lighting, rgb, glow, 背光, 灯光, 夜光 | lit, lights, light, 灯
~dark, at night, bedtime, in bed, night, 晚上, 夜里, 睡前, 关灯 | amber, warm, 夜, 暖
~months, weeks, days, hours, 几个月, 几天
dimmer, dimmable, dim, 调光 | dimming
hub, bridge, gateway, base station, 网关, 中枢 | thread
subscription, monthly fee, monthly cost, monthly payment, yearly fee, annual fee, membership fee, recurring, plan, pay
    monthly, pay every month, 订阅, 月费, 年费, 包月, 会员费, 每月 | monthly, per month, membership, free of charge,
    会员
licence, license, computers can i, machines can i, install it on, can i install, may i install, can be installed, how
    many machines, how many computers, how many pcs, how many devices, how many users, install on, 授权, 许可, 几台电脑,
    多少台, 几台 | covers two, computers, devices, machines
backup, back up, backup program, 备份
~software, program, programme, app, apps, 软件, 程序, 应用
external drive, hard disk, hard drive, drives, ssd, portable drive, 硬盘, 移动硬盘 | drive, data, 数据
full speed, data speed, transfer, transfers, copy files, data transfer, how fast, quick, speed, 传输, 拷, 拷贝, 拷东西,
    速度, 多快 | usb 2.0, mb/s, gbps, data runs, half, fast, 实际跑, 掉速
picture, display, video, monitor, 视频, 画面, 显示 | displays, 视频输出
sweat, sweaty, hot ears, ears hot, warm ears, clammy, 出汗, 闷, 闷热, 捂 | stay cool, cool, breathable, mesh, warm, 透气
busy street, busy road, main road, lots of traffic, 马路边, 大马路 | busy street, traffic, passing
~film in, film at, film for, film before, it film, i film, filming, record video, shoot video, video recording,
    录视频, 录像 | video
hot, heat, warm, overheat, overheating, temperature, burn, 热, 烫, 发热, 发烫, 温度 | cool, warms, runs cool, degrees,
    度, 散热
comfortable, comfy, comfort, pinch, hurt, squeeze, 舒服, 夹头, 压耳, 顶耳朵, 疼, 勒 | soft, light, pads, pressure,
    grippy, 不压, 不顶, 贴合, 夹
leak, leaks, bleed sound, others hear, people around, disturb, bother, 漏音, 别人听, 旁边的人, 吵到, 打扰 | into the
    room, quiet, silent, muffled
block out, block noise, block out noise, blocks out noise, shut out noise, cancel out noise, noise cancelling, noise
    canceling, cancel noise, anc, shut out, drown out, isolate, isolation, 声挡住, 挡住声, 说话声, 人声, 挡声音, 隔音,
    降噪,
    隔绝 | cancelling, cancel, seal, 听得见, 听不见
fall out, stay in, stay put, secure, slip, come loose, 掉出来, 会掉, 戴得稳, 掉下来, 甩掉 | holds on, grippy, stay,
    wings, hooks, clings, 牢, 不掉, 稳
how far, how close, range, distance, reach, away from, apart, 多远, 距离, 范围 | within, meters, metres, feet, 米
subwoofer, sub, bass, woofer, 低音炮, 低音
gloves, glove, mittens, 手套
rubber, corners, survive a drop, survive a fall, survive drops, fall without breaking, drop, dropped, drops, fall,
    falls, fell, bump, knock, shock, shockproof, drop-proof, concrete, tough,
    rugged, 摔, 跌, 掉地上, 磕, 摔坏, 抗摔, 耐摔, 防摔, 碰 | survived, padded, padding, 跌落, 意外跌落
water, rain, wet, splash, splashes, spill, spilled, spilt, bath, bathtub, lake, river, overboard, floats, float, tub,
    pool, swim, swimming, shower, snow, hose,
    rinse, washable, sink, beach, sea, puddle, 水, 下雨, 淋, 泼, 洒, 泡, 泡澡, 洗澡, 游泳, 湿, 汗, 进水, 下水, 溅,
    防泼溅 |
    waterproof, weather seal, sealed, seal, dunk, meter of water, ipx, ip67, ip68, sweat, 防水, 防泼溅, 不怕, 喷水,
    密封, 防汗
dust, sand, dirt, 灰, 尘, 沙 | sealed, seal, 防尘
scratch, scratches, scuff, 刮, 划, 划痕 | glass, sapphire, hard, coat, 防刮, 耐磨
wipe, clean, wash, washing machine, 洗, 清洗, 清洁, 擦 | 可洗, 水洗
camera clear, cover the camera, block the camera, cover the lens, in the way, obstruct, in front of, blocks, covers, 挡,
    遮, 挡住, 遮挡, 挡摄像头 | clear, out of the way, 不挡, 露出
webcam, camera cover, camera shutter, privacy shutter, shutter, slider, 滑盖, 遮挡片, 防窥 | slides
privacy, peek, look over my shoulder, 偷看, 防窥
camera, cameras, lens, photo, photos, pictures, 摄像头, 镜头, 拍照, 相机 | picture, sensor
zoom, telephoto, closer, far away things, 变焦, 长焦 | times
tip over, tips, tip, wobble, wobbly, fall over, steady, stable, sturdy, balance, 稳, 晃, 稳不稳, 抖 | steadies, stays,
    纹丝不动
left-handed, left handed, lefty, leftie, left hand, southpaw, 左手, 左撇子 | left-hander, left-handers, right hand,
    either hand, symmetrical, flips, 右手, 左右手
small hands, big hands, one hand, one-handed, single-handed, single hand, girl's hands, 单手, 一只手, 手小, 手大 | grip,
    四角
wrist, slim wrists, thin wrists, small wrist, thick a wrist, 手腕, 腕 | wrists, body
pocket, fits in a pocket, jacket, jeans, trousers, purse, 口袋, 裤兜, 衣兜, 兜
~plane, airplane, aeroplane, flight, flying, airport, hand luggage, cabin, carry-on, 飞机, 登机, 安检 | airline
~travel, trip, holiday, commute, backpack, portable, carry around, lug, 出差, 旅行, 通勤, 随身, 带着走, 背着 | train,
    bag, desk, 背, 便携
game, games, gaming, play, 游戏, 手游, 打游戏, 玩, 开黑, 吃鸡, 帧 | titles, shooters, 网游
color accuracy, colour accuracy, colors accurate, colours accurate, accurate, true colors, gamut, 色准, 色域, 偏色,
    颜色准 | colors are, srgb, p3, calibrated, ntsc, 校色
~office, email, word, excel, spreadsheets, browsing, 办公, 上班, 网课, 写论文, 记账, 做表 | web, documents, 论文, 表格
~kid, kids, child, children, son, daughter, school, toddler, parental controls, parental control, 孩子, 小孩, 儿子,
    女儿, 娃, 学生, 家长 | family, parental, 学习模式, 锁定
~elderly, grandma, grandpa, grandmother, grandfather, mum, mom, dad, parents, old people, senior, 老人, 长辈, 爸, 妈,
    爷爷, 奶奶, 父母 | seniors, large print, tired eyes, big, 大字, 大图标, 子女
remotely, remote help, from afar, help her, help him, 远程, 帮她, 帮他, 帮忙设置 | remote
emergency, sos, help button, panic, call for help, 求救, 求助, 呼救, 紧急, 救命 | help, satellite, 长按, 拨给, 一键
button, buttons, press, key, 按键, 按钮, 按哪 | programmable, 长按
knob, dial, wheel, scroll wheel, 旋钮, 滚轮, 转盘
volume, louder, 音量 | 声音
customise, customize, custom, program, reprogram, remap, what for, what is it for, what does, do for, 自定义, 干嘛,
    干什么, 做什么, 有什么用, 干啥 | programmable, set, switches, 可改
microphone, mic, voice, calls, meeting, meetings, talk, 麦克风, 话筒, 通话, 打电话, 开会, 说话 | call, mutes, 电话
speaker, speakers, sound, audio, sound quality, music, 音箱, 喇叭, 扬声器, 外放, 音质, 声音 | bass
headphones, headphone, earphones, wired headphones, earbuds, audiobooks, audio books, 耳机, 听歌, 听书 | bluetooth,
    jack, audio, 耳机孔, 转接头
navigation, navigate, gps, sat nav, maps, location, 导航, 定位, 地图
offline, without internet, no internet, without phone, without a phone, 离线, 不带手机, 没网, 断网 | without, internet
    is down, works offline, 必须
medical, health device, 医疗, 医用
sim card, sim, mobile data, 插卡, 上网卡, 流量卡 | lte, 4g, 5g
4g, 4G
5g
memory, ram, 内存 | gigabytes
upgrade, upgraded, expand, add more, more memory, bigger, replace, swap, changeable, swappable, 升级, 加装, 自己加, 换,
    更换, 扩 | soldered, socketed, slot, slots, bay, cannot be added, 焊, 插槽, 空位, 加到, 不能加, 可换, 热插拔
storage, space, ssd, disk, 硬盘, 存储, 空间 | drive, emmc, 装完
tabs, multitask, multitasking, many programs, slow, lag, laggy, stutter, 卡, 卡顿, 卡不卡, 多开, 流畅, 慢 | one thing at
    a time, quick, smooth, 变慢, 闪退, 不重载
dock, docked, docking, 扩展坞 | laptop
freight, carry it up, upstairs, doorstep, kerb, curb, curbside, front door, delivered, room, inside, 送上楼, 入户,
    送到家, 楼上 | room of your choice, carrier, door, 上门, 送货
two people, heavy box, carton, packaging, box size, 包装箱, 箱子 | box, people, cm long, 箱
installation, install, mount, mounted, wall, hang, put up, set up, setup, 装到墙, 装在墙, 装墙, 墙装, 墙上, 安装,
    挂墙, 挂牆, 挂牆上, 壁挂, 上墙 | vesa,
    screws, minutes, cable, 摆放
extra charge, extra money, additional fee, surcharge, for free, free of charge, cost extra, 给师傅, 要给多少, 收多少,
    收费, 收錢, 收钱, 另外收,
    要钱, 加钱, 免费 | fee, costs, free, 元
repair, repaired, fix, fixed, technician, on-site, onsite, come to me, home visit, 修, 维修, 上门修, 售后, 坏了 |
    service, next business day, 上门维修
accident cover, accidental damage, covers drops, damage cover, insurance, 管保, 保不保, 包赔, 意外险, 碎屏险 | accident,
    accidental, covered, 跌落保, 碎屏, 意外
data loss, lose data, lose my files, data lost, files lost, 数据丢, 数据会不会丢, 丢数据 | data, 不掉数据, 数据
ship, shipped, arrive, release, released, come out, when can i get, pre-order, 发货, 到货, 什么时候发, 啥时候, 预售,
    上市 | ships, from, 发出, 起发
resize, sizing, sizing kit, wrong size, measure, 尺码, 尺寸不合适 | resized, size exchange
exchange, swap size, 换尺码, 换码
vibrate, vibration, buzz, haptic, 震动, 振动, 马达
screen, touch screen, display on it, 屏幕, 屏 | display, panel
touch, touchscreen, finger, 触控, 触摸, 触屏
notes, handwriting, draw, drawing, sketch, annotate, 记笔记, 画画, 手写, 批注 | sketching, paper, pen, 笔记, 纸面, 批
eyes, eye strain, tired eyes, glare, reflection, reflective, 眼睛, 护眼, 伤眼, 反光, 刺眼 | matte, reflections, warm,
    amber, 雾面, 冷暖
sunlight, sunshine, sunny, bright sunshine, direct sun, bright sun, outside, outdoors, daylight, sun, 太阳, 阳光, 户外,
    室外, 大太阳 | nits, window, 靠窗, 室内
black, contrast, movies, films, dark scenes, 黑, 电影, 暗场, 看剧, 追剧 | blacks, film, movie, dark, 黑场, 层次
burn-in, burn in, ghosting, afterimage, 烧屏, 残影, 拖影
pdf, comics, manga, books, 漫画, 小说, 看书 | pages, reading
right to left, left to right, rtl, vertical text, reading direction, page direction, 从右往左, 从右到左, 右往左翻, 竖排,
    竖着排, 翻页方向 | right-to-left, reading direction
battery swap, battery lasts, last a day, full day, all day, working day, 一整天, 撑一天, 一天, 撑, 扛 | day, charge,
    工作日, 下午, 补一次
keyboard, keys, typing, keypad, 键盘, 打字 | 盲打
number pad, numpad, numeric keypad, 小键盘, 数字键, 数字区
quiet clicks, click sound, clicks, 点击声, 按键声 | silent, muffled, 静音
feet, tilt, angle, stand, kickstand, prop up, propped, 支架, 立起来, 立着, 倾斜, 角度, 支撑 | flip-out, 折起来
fold, folds, foldable, folding, fold up, collapsible, 折叠, 折, 折起来 | collapses, fold-away
thick, thin, thickness, slim, 厚, 薄, 多厚 | millimeters
wide, width, 宽, 多宽
long, length, 多长
heavy, weigh, weight, 重, 沉, 分量, 重量 | weighs, light, lightest, 轻
how big, size of, body, diameter, 大小, 多大, 尺寸 | size, sized
fabric, leather, felt, wool, metal, plastic, glass, material, feel like, 料子, 皮, 毛毡, 塑料, 金属, 铝 | magnesium,
    lambskin, steel, aluminum, titanium, 硅胶
lining, inside, soft inside, 内里, 里面, 内衬 | lined, 绒面
magnet, magnetic, stick to, 磁吸, 磁铁, 吸附, 磁 | clings, 磁扣
zip, zipper, clasp, buckle, closure, 拉链, 扣, 扣子 | 磁扣
compartment, pockets, strap, luggage strap, trolley, suitcase, 隔层, 口袋多, 拉杆, 行李箱, 背带 | pocket, handle
smart home, voice assistant, 智能家居, 语音助手 | assistant, 语音
voice control, voice, talk to it, 语音, 声控 | 远场
~reconnect, wake, wake up, 唤醒
drivers, compatible software, 驱动
fingerprint, fingerprints, fingers, face unlock, unlock, biometrics, 指纹, 指头, 手指头, 几根手指, 解锁, 人脸 | face
bus card, pay with, payments, transit, door card, 公交, 刷卡, 门禁, 支付, 交通卡 | pay, nfc, 刷码
sleep, snore, snoring, white noise, 睡眠, 睡觉, 打呼, 呼噜, 白噪音 | bedtime, 睡
heart rate, pulse, 心率, 心跳 | heart
~sports, sport, activities, exercises, run, running, jog, gym, workout, marathon, 跑步, 运动, 健身, 骑车 | sweaty,
    grippy
router, wifi, wi-fi, coverage, walls, signal, dead spots, house, floors, 信号, 覆盖, 穿墙, 全屋, 大户型 | rooms, mesh,
    户型
~weather, cold, winter, freezing, frost, minus, 冬天, 冷, 低温, 零下, 冻 | degrees, 冰
wide open, sharp, sharpness, autofocus, focus, 锐, 锐度, 对焦, 清晰
kit lens, lens thrown in, with a lens, lens included, just the body, body only, fit my camera, mount, 卡口,
    套机 | kit, lens
~get worse, worsen, wear out, wears out, wear off, over time, in the long run, forever, degrade, years from now, 用久,
    时间长, 久了, 变形, 老化, 越来越 | survived, bends, rated for, cycles
memory card, sd card, microsd, micro sd, card reader, tf card, 内存卡, 存储卡, tf卡, sd卡, 读卡器 | sd, microsd 读卡器,
    sd 读卡器
~compatible, fit, fits, suitable, match, works with, 兼容, 适配, 适合, 配套, 通用 | made for, suits, 适用
~table, desk, couch, sofa, armchair, kitchen, living room, bedroom, bathroom, 桌上, 桌子, 沙发, 床上, 厨房, 客厅, 卧室
gadgets, devices, appliances, things connected, pair, 家电, 设备 | sensors, bulbs
updates, update, software updates, supported for, support, 更新, 系统更新, 升级几年 | years of updates
self-portrait, vlog, vlogging, stream, streaming, livestream, 直播, 自拍, 拍视频 | webcam, selfie, 网络摄像头, 视频博主
start-up, startup, slowdown, start slowly, lag behind, 启动, 开机 | start more slowly, slowly, boots
colour temperature, warm light, warm white, 色温, 暖光 | warm, cool white, amber, 冷暖
recognise, recognize, detect, track automatically, notice by itself, 识别, 检测, 自动识别 | detected, detects
ring, ringtone, ringer, volume of calls, hear it ring, 来电, 铃声, 耳背 | 来电音量, loud
see me, others see, people see, busy, on a call, 占线, 忙碌 | busy light, indicator, light
all night, whole night, overnight, through the night, 一整晚, 整晚, 一晚上, 整夜, 过夜 | 睡满, 后半夜, 八小时, night
ice, icy, freezing cold, 冰手, 冰, 凉手 | 会冰, 凉
square meters, square feet, area, 平米, 面积, 多少平, 多大房子 | square, 平, coverage
how many people, people, users at once, 几个人, 多少人 | users, lamp, 手电, 手电筒
satellite, no signal, 卫星, 没信号
"""
