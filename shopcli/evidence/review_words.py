"""What people ask reviews about, and the words that reviews tell of it with.

Data for `meanings`, one thing a line: add a line, not a rule. Words of the second column tell of a thing without being
how one asks for it. English stands for all forms of a word.
"""

# asked by | told with
REVIEW_WORDS = """
noise, noisy, loud, quiet, fan noise, silent, 噪音, 吵, 声音大, 静音, 安静, 风扇声 | hear, hears, whine, hum, buzz,
    hiss, roar, coil, rattle, drone, whir, whisper, deafening, hair dryer, 吹风机, 嗡嗡, 异响, 滋滋, 呼呼, 起飞, 听见
noise cancelling, noise canceling, noise cancellation, anc, 降噪, 隔音 | subway, plane, rumor, hush, mute, drown out,
    block out, 地铁, 飞机, 航班, 呼噜, 打呼
falling out, fall out, stay in, stay put, secure, loose, slip, slips, 掉, 掉出来, 戴得稳, 戴稳, 牢不牢, 牢固, 稳不稳 |
    wiggle, fall, fell, lost one, shake, jog, gum, come loose, dislodge, 松, 滑落, 甩
comfort, comfortable, comfy, wearing, pinch, hurt, hurts, 舒服, 舒适, 佩戴, 戴着, 夹头, 胀痛, 痛, 疼 | clamp, temples,
    glasses, ear ache, sore, itch, itchy, soft, forget, on top of my head, sweat, forehead, padding, 耳朵, 夹, 胀, 压,
    戴久, 不痛, 眼镜
battery, battery life, runtime, 电池, 续航, 电量, 掉电, 耗电, 待机 | charge, charged, drain, drains, flat, overnight,
    充一次, 的电, 一天一充, 没电, 缩水
charging, charge time, charging speed, charger, 充电, 快充, 充满, 充电速度, 充电慢 | refill, plug in, charge, charges,
    充满, 充不进, 充到
screen, display, panel, picture quality, picture, image quality, 屏幕, 屏, 显示, 画质, 画面, 显示效果 | glare,
    backlight, pixel, pixels, bleed, reds, colors, washed out, mirror, blacks, halo, banding, sharp, tint, 绿边, 毛边,
    色温, 偏蓝, 偏黄, 偏冷, 漏光, 灰光, 光晕, 720P, 1200P, 黑底, 清晰, 费眼, 看字
glare, reflection, reflective, reflections, 反光 | mirror, noon sun, sunny, 反光
light bleed, backlight bleed, 漏光 | bleed, glow, 灰光, 光晕
brightness, bright, sunlight, outdoors, 亮度, 太阳下, 户外看, 阳光 | sun, noon, dim, daylight, mirror, squint,
    squinting, 自动降亮, 反光, 暗
sound, audio, sound quality, music, bass, 音质, 声音, 音效, 低音, 听感 | treble, mids, thin, tinny, subwoofer, vocals,
    violins, bass, muddy, drum, loud, 女声, 人声, 解析, 闷, 低频, 刺耳
speaker, speakers, 扬声器, 外放, 喇叭, 音响 | thin, tinny, speakers, 外放
microphone, mic, calls, call quality, phone calls, voice, 打电话, 通话, 麦克风, 麦, 收音, 语音 | people on calls,
    callers, hear me, calls, voice, meetings, 对面说, 听不清, 开会, 吹风机, 骑车打电话
camera, photos, pictures, photo quality, video, 拍照, 照片, 相机, 摄像头, 成像, 夜景, 录像, 拍视频 | shots, portrait,
    night shots, blurry, grain, faces, lens, selfie, 拍, 马赛克, 噪点, 糊, 对焦, 连拍, 高感
telephoto, zoom, 长焦, 变焦 | far, touchline, zoomed, 坐山顶, 远处
keyboard, keys, typing, 键盘, 打字, 键程 | type, typed, key, numeric keys, keycaps, click, clack, 键, 空格, 敲
palm rest, wrist, wrist rest, 掌托, 手腕 | palm, wrist, wrists, 掌托, 印子, 手腕
touchpad, trackpad, 触控板, 触摸板 | trackpad, gesture, cursor, 触控板
typing feel, key feel, 手感 | 键感, 段落, 回弹, mushy, crisp
hinge, lid, fold, crease, 铰链, 转轴, 折痕, 屏轴, 合页, 开合 | lid, wobble, hinge, one finger, creaks, crease,
    bubbled, 转轴, 折痕, 单手开
scroll wheel, wheel, 滚轮 | scroll, wheel, 滚轮, 跳格
build quality, build, sturdy, durable, durability, last long, flimsy, hold up, wear, break, 做工, 质量, 耐用, 结实,
    用料, 寿命, 容易坏 | snapped, broke, broken, cracked, died, stopped working, fell apart, peel, creak, solid,
    stretched, years, months, 个月, 半年, 一年, 起皮, 坏了, 断, 裂, 松动, 接触不良, 掉漆, 变形, 脱胶, 结实, 整齐
heat, hot, heating, warm, overheating, temperature, 发热, 发烫, 烫, 温度, 散热 | toasty, burn, warm, cool, throttle,
    lap, 烫手, 烫, 降亮度, 凉
weight, heavy, light, size, bulky, portable, portability, 重, 重量, 轻, 轻不轻, 重不重, 便携, 大小 | ounce, grams,
    kilo, backpack, forgot it, forget, arm, shoulder, pocket, huge, tiny, thick, featherweight, 肩膀, 手酸, 单手, 背,
    占, 口袋, 手小
~speed, fast, slow, performance, lag, laggy, 速度, 性能, 卡, 卡不卡, 卡顿, 流畅, 流畅度 | quick, slow, stutter,
    reload, painfully slow, crawl, begs, mercy, drops, 流畅, 卡, 掉速, 跑满, 慢, 快
~game, games, gaming, frame rate, 游戏, 打游戏, 帧率 | fps, frames, lag, shooter, play, 游戏, 压枪, 掉帧
connection, connectivity, bluetooth, pairing, dropouts, disconnects, 连接, 断连, 蓝牙, 断不断, 稳定性 | drops out,
    drop out, cut out, cuts out, paired with, pair with, reconnect, disconnect, pocket, logs me out, 断, 连不上, 掉线,
    延迟
wifi, wi-fi, range, signal, coverage, reception, 信号, 覆盖, 穿墙 | garage, garden, basement, upstairs, dead zone,
    networks, rural, 掉线, 满格, 信号, 隔壁
app, software, firmware, update, updates, ads, bloatware, 软件, 系统, 应用, 广告, APP | app, apps, logs me out,
    notifications, crash, removed, 弹窗, 广告, 系统, 更新, 装了
install, installation, set up, setup, 安装, 设置, 好装吗 | minutes, screw, screwdriver, mount, installed, up in,
    分钟搞定, 师傅, 装
upgrade, upgrading, memory, ram, 升级, 加内存, 内存 | upgraded, memory, screwdriver, added, spare memory, 加了根, 内存
storage, space, 存储, 空间, 内存不足 | full, gigabytes, space, 空间不足
~price, value, money, expensive, worth, cheap, 价格, 性价比, 贵不贵, 值不值, 划算 | for the price, dollars, paid,
    cost, half the price, bargain, 块, 真值, 这个价, 价位, 便宜, 贵
~look, looks, design, style, color, colour, 外观, 颜值, 好看, 设计, 颜色 | pretty, handsome, ugly, dull to look at,
    clients ask, compliments, character, 好看, 原装, 颜色
waterproof, water, rain, sweat, 防水, 下雨, 进水, 淋雨, 出汗 | soaked, rain, shower, wet, dry, towel, splash, 雨, 湿,
    汗, 里面是干的
~running, runner, runners, workout, gym, sport, sports, exercise, jogging, 跑步, 运动, 健身 | run, jog, gym, marathon,
    pace, sweat, miles, 跑, 公里, 配速
gps, track, tracking, accuracy, accurate, heart rate, sleep tracking, 定位, 准不准, 准确, 轨迹, 心率, 睡眠 | drift,
    off by, wrong, route, counted, pace, 飘, 乱跳, 轨迹, 算成
~kids, kid, children, child, parents, parent, toddler, daughter, son, family, 家长, 家长们, 孩子, 小孩, 小朋友, 爸妈,
    宝妈 | five-year-old, year-old, school, homework, pin, kids, 家长端, 孩子, 娃, 儿子, 女儿, 网课, 作业
~old people, elderly, seniors, parents, grandma, grandpa, mother, father, 老人, 长辈, 父母, 爸妈, 老爸, 老妈 | mom,
    dad, grandmother, grandfather, mother, father, eighty, 爸, 妈, 老人, 字是大, 字大
~student, students, 学生, 考研 | class, lecture, notes, college, exam, campus, 刷题, 笔记, 课, 宿舍, 考研
~travel, travelling, commuting, commute, trip, flight, 出差, 旅行, 通勤, 路上, 坐飞机, 飞机上 | train, plane,
    conference, backpack, airport, red-eye, 高铁, 出差, 安检, 航班, 地铁, 背
~office, work, 办公, 上班 | firm, meeting, bookkeeping, tickets, spreadsheet, 开会, 记账, 公司, 看宽表
vibration, motor, 振动, 马达, 震动 | buzz, rumble, 振动, 马达
remote, remote control, 遥控器, 遥控 | remote, button, 遥控
pen, stylus, drawing, handwriting, 手写笔, 画画, 笔, 手写 | draw, sketch, line, notes, strokes, 批注, 笔记, 画
customer service, support, after-sales, 售后, 客服 | replaced, refund, support ticket, tickets, sent it back, 售后,
    换了, 上门, 寄回
cable, cord, plug, 线, 数据线, 插头 | cable, thick, cord, 线
smell, odor, odour, 味道, 气味, 异味 | smell, smells, stink, plastic, 味, 臭
strap, band, 表带, 腕带 | strap, band, clasp, rash, 表带
stand, arm, base, foot, 支架, 底座 | arm, sagged, stand, desk, 支架, 升降, 占桌面
fit, size, sizing, tight, 合身, 尺寸, 合适, 大小 | tight, snug, short, slots, small, too big, 紧, 小, 握不住
"""
