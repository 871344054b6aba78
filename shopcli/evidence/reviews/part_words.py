"""The parts and uses of products that people ask reviews about: the other half of `reviews.words`."""

# asked by | told with
PART_WORDS = """
noise cancelling, noise canceling, noise cancellation, noise reduction, anc, block out, blocks out, blocking out,
    drown out, isolation, isolate, outside noise, plane noise, engine noise, 降噪, 隔音, 消噪 | subway, plane, planes,
    rumor, hush, chatter, engines, shuts up, weak against, bleed, espresso machine, 地铁, 飞机, 航班, 呼噜, 打呼,
    别指望安静, 报站
battery, batteries, battery life, runtime, run out, runs out, drain, drains, draining, power hungry, go flat,
    die quickly, stamina, 电池, 续航, 电量, 掉电, 耗电, 费电, 省电, 待机, 电掉得, 没电, 撑一天, 撑得住, on one charge,
    charge last, all day, full day, through the day, dead by, flat by, battery hog, a day of use, charges often,
    电不够, 电量焦虑, 一天够, 撑到, 掉得快, 几天一充, 半天就 | charge, charged, charges, flat, overnight, percent,
    percentage, hours is more, was dead, bedtime, on one charge, climb the ladder, every seven weeks, power to spare,
    hours, juice, 充一次, 的电, 一天一充, 没电, 缩水, 充电器, 小时, 掉得飞快, 就要充电, 一周, 半个月, 三天, 一整天
charging, charge time, charging time, charging speed, recharge, recharging, charger, fill up, top up, power brick,
    adapter, adaptor, 充电, 快充, 充满, 充电速度, 充电慢, 充得快, 充不进, 充电器, 电源适配器, 回血, takes to charge,
    slow to charge, charges slowly, top-up, 充得慢, 充不满, 冲电, 充电头, 满电 | refill, fills from empty, plug in,
    plug it in, charge, charges, charged, faster charging, brick, three hours, adapter, barrel charger, 充满, 充不进,
    充到, 慢充, 自充, 充一夜, 边充边
screen, display, panel, picture quality, picture, image quality, screen quality, 屏幕, 显示, 画质, 画面, 显示效果,
    面板, picture clear, watch on, to look at, text, 显示器, 看着, 看得清, 看图, 这屏, 屏咋, 屏怎, 屏好, 屏清, 屏会,
    屏有, 块屏, 屏看, 屏质, picture looks | glare, backlight, pixel, pixels, bleed, reds, colors, washed out,
    washed-out, mirror, blacks, halo, halos, banding, sharp, tint, dim, fuzzy, glossy, gray on gray, screen protector,
    blade of grass, 绿边, 毛边, 色温, 偏蓝, 偏黄, 偏冷, 漏光, 灰光, 光晕, 720P, 1200P, 黑底, 费眼, 看字, 水波纹, 反白,
    1080P, 烧屏
!glare, reflection, reflective, reflections, reflects, mirror-like, glossy, 反光, 反射 | mirror, noon sun, sunny, 反光,
    反白
!light bleed, backlight bleed, backlight, uniformity, clouding, glow, dark scenes, blacks, black levels, contrast,
    漏光, 黑位, 黑场, 暗场, 对比度, 均匀 | bleed, glow, glows, night light, blacks, gray soup, very even, black mirror,
    灰光, 光晕, 漏光, 黑就是
!blooming, halo, halos, halo effect, 光晕, 光圈晕 | halo, halos, 光晕
brightness, bright, dim, sunlight, outdoors, daylight, in the sun, bright room, sunny room, 亮度, 太阳下, 户外看, 阳光,
    大太阳, 白天看, 亮不亮, 暗不暗 | sun, noon, dim, dims, daylight, mirror, squint, squinting, curtains open,
    patio door, 自动降亮, 降亮度, 反光, 暗, 中午, 落地窗
!colors, colours, color accuracy, colour accuracy, washed out, vivid, saturation, hue, tint, green tint, 色彩, 颜色准,
    偏色, 色差, 发绿, 发黄的屏, 偏蓝, 偏黄, 色准, 显色, dull, pale, faded, lifeless, yellowish, bluish, too warm,
    too cold, oversaturated, 泛白, 发灰, 灰蒙蒙, 艳, 淡, 过饱和 | colors, reds, washed-out, print, prints, reference,
    true, 颜色, 校色, 校准, 打样, 偏冷, 偏蓝, 绿边, 色温, 肤色, 颜色有点淡, dull, 偏浓, 有点淡, 偏暗
!green line, green tint, green edge, 绿边, 绿屏, 发绿, 绿线 | green, 绿边
!dead pixels, dead pixel, stuck pixel, 坏点, 亮点 | dead pixel, pixel, 坏点
sound, audio, sound quality, tuning, sounds good, hi-fi, 音质, 声音, 音效, 听感, 音色, listen, sound stage, muffled,
    muddy, tinny, hollow, warm sound, clear sound, flat sound, 发闷, 声音闷, 糊, 破音, 失真, 人声, 出声, 听起来,
    耳朵听, 好听 | treble, mids, thin, tinny, subwoofer, vocals, violins, bass, muddy, drum, loud, strings, boom,
    boomy, separation, preset, honest sound, gorgeous, hiss, shouty, 女声, 人声, 解析, 闷, 低频, 刺耳, 高音, 弦乐,
    混响, 低音, 录音棚, 听得清, 外放
bass, low end, low-end, subwoofer, sub, thump, punch, rumble, 低音, 低频, 重低音, 下潜 | bass, rumble, boom, boomy,
    subwoofer, submarine, sub, 低音, 鼓点, 发虚, 低频
treble, highs, harsh, sibilance, sibilant, piercing, 高音, 刺耳, 尖锐 | treble, shouty, harsh, 高音, 刺
dialogue, dialog, speech, voices, spoken, podcasts, audiobooks, 对白, 人声, 台词, 播客, hear dialogue, hear speech,
    hear voices, hear what they say | speech, subtitles, spoken word, podcasts, audiobook, 人声, 女声, 播客, 新闻
!soundstage, imaging, footsteps, 声场, 定位感, 听声辨位, 脚步声 | footsteps, where the, separation, air around, 空气感,
    三角位, 左边楼上
speaker, speakers, loudspeaker, 扬声器, 外放, 喇叭, 音响 | thin, tinny, speakers, sound, goes straight into the wall,
    kitchen radio, 外放, 扬声器, 菜市场, 车厢都听见, 听得清
!volume, loud enough, max volume, 音量, 声音够大, 声音小, 响度, 推得动, 推不动, 直推, 小声, 不够响, drive them,
    drive it, too quiet, loudness | volume, too quiet, shouty, more volume, 响度, 声音变小, 听得见, 听清, 菜市场, 直推,
    发虚
microphone, mic, mics, calls, call quality, phone call, phone calls, on the phone, voice, zoom calls, video calls,
    video call, meetings, understand you, hear me, hear you, 打电话, 通话, 麦克风, 麦, 收音, 语音, 接电话, 开会,
    视频会议, people hear, others hear, on calls, wind on calls, my voice, sounds like i, muffled voice, 对方听, 听我,
    说话, 语音通话, 打语音, 连麦 | people on calls, callers, hear me, calls, voice, bucket, meetings, colleagues,
    clip-on, 对面说, 听不清, 吹风机, 骑车打电话, 麦很清楚, 接电话
camera, photos, photo, pictures, photo quality, photography, video quality, 拍照, 照片, 相机, 摄像头, 成像, 录像,
    拍视频, 拍出来, 拍摄, image quality, 画质, snap, snaps, shoot, shooting, video, filming, film, selfie, 拍娃, 拍人,
    拍东西, 拍照片, 录视频, 照相, 拍的 | shots, portrait, night shots, blurry, grain, faces, lens, selfie, photographs,
    camera, zoom, mush, big camera, doorbell, 拍, 马赛克, 噪点, 糊, 对焦, 连拍, 高感, 直出, 一言难尽, 锐度, 画质, 虚化,
    sharpness, corners, aperture, puffins, skin tones
low light, night photos, night photography, night mode, night shots, in the dark, 夜景, 夜拍, 晚上拍, 暗光, 弱光,
    夜里拍 | night shots, run out of light, candlelit, floodlights, grain, dark, 晚上拍, 高感, 暗场, 夜, 马赛克
telephoto, zoom, zooming, 长焦, 变焦, 拉近 | far, touchline, zoomed, zoom, telephoto, 坐山顶, 远处, 倍
!autofocus, focus, focusing, focus motor, subject tracking, eye tracking, 对焦, 追焦, 跟焦 | focus, tracking, subject,
    对焦, 跟脸, 抓到
webcam, front camera, video calls, 摄像头, 前置 | video calls, watercolor, webcam, look like
keyboard, keys, typing, type on, key feel, 键盘, 打字, 键程, 敲, typing on, typist, type a lot, long emails, essays,
    码字, 写字, 敲代码, 键帽, 回车, 敲字, 按键, 键位, 哪个键 | type, typed, key, numeric keys, keycaps, click, clack,
    fonts of, walking on fresh snow, invoices, 空格, 敲, 回车
space bar, spacebar, stabilisers, stabilizers, 空格键, 大键, 钢丝音 | space bar, rattles, 空格, 钢丝音
number pad, numeric keys, numpad, 数字键, 小键盘, 数字区 | numeric keys, number keys, 数字区
backlight on the keys, keyboard backlight, lit keys, backlit keys, 背光, 键盘灯 | backlight on the keys, lit keyboard,
    no backlight, 背光, 盲打, 灯全开
palm rest, wrist rest, 掌托, 腕托 | palm, palm rest, 掌托, 印子, 手腕
touchpad, trackpad, 触控板, 触摸板 | touchpad, trackpad, gesture, cursor, 触控板
typing feel, mushy, feel of the keys, 手感, 键感 | 键感, 段落, 回弹, mushy, crisp, snow, 手感, 棉花
switches, switch, 轴, 轴体, 热插拔 | switches, clicky, tactile, 轴, 微动
!hinge, hinges, lid, fold, crease, flap, 铰链, 转轴, 折痕, 屏轴, 合页, 开合, 中缝, hinge stiff, opens with,
    open it with, fold line, gap, screen crease, 褶皱, 折叠处, 折叠的地方, 折缝 | lid, wobble, hinge, one finger,
    creaks, creak, crease, bubbled, along the fold, folds, 转轴, 折痕, 单手开, 中缝
scroll wheel, wheel, scrolling, 滚轮, 滚动 | scroll, wheel, scrolling, 滚轮, 跳格
buttons, button, controls, touch controls, knob, dial, 按键, 按钮, 旋钮, 侧键 | buttons, button, knob, touch controls,
    volume rocker, gloves, 按键, 侧键, 旋钮, 按到
zipper, zippers, zip, 拉链 | zipper, zip, 拉链
straps, shoulder strap, strap, buckle, band, watch band, wristband, 肩带, 背带, 表带, 腕带, 胸扣, 扣子, watch strap,
    leather strap, skin, 皮带, 皮表带, 带子 | strap, band, clasp, rash, buckle, clip, 肩带, 胸扣, 表带
!pockets, side pocket, compartments, bottle pocket, water bottle, 侧袋, 口袋, 水杯, 保温杯, 隔层, bottle, flask,
    umbrella, phone pocket, 侧兜, 水壶, 雨伞, 杯子 | flask, pocket, slots, room left, 侧袋, 保温杯, goes in
room, roomy, spacious, fit everything, enough space, 装得下, 空间大, 能装, how much fits, lunch, laptop and, 塞, 够装,
    东西多 | room left, slots, tight, squeeze, fill, half empty, 放不进, 放得下, 塞得, 一个包
paint, coating, finish, plating, varnish, lacquer, 漆, 涂层, 镀层, 烤漆 | paint, coating, finish came off, 掉漆, 涂层
foam, ear pads, earpads, pads, cushions, ear tips, tips, 耳罩, 耳垫, 海绵, 耳塞套, 耳帽 | foam, pads, tips, tip, 耳罩,
    皮
case, charging case, carry case, carrying case, 充电盒, 充电仓, 盒子, 收纳盒 | case, lid of the case, 充电盒, 盒
magnet, magnets, magnetic, snap on, 磁吸, 磁铁, 吸附 | magnet, snaps on, 磁吸, 吸
!connection, connectivity, bluetooth, pairing, dropouts, dropout, disconnects, disconnecting, disconnect, cut out,
    cuts out, drop the connection, reconnect, 连接, 断连, 蓝牙, 断不断, 断开, 掉线, 连不上, 断线, lose connection,
    loses connection, lose signal, loses signal, stay connected, unstable, flaky, glitchy, stutters, skips, reconnects,
    断联, 认不到, 认不出, 识别不到, 识别不了, 连着连着, 老断, 断流, 不稳, 时断时续, 掉线吗, 连得上
    | drops out, drop out, dropped a connection,
    drops its link, paired with, pair with, disconnected, pocket, logs me out, hops, stuck, 断, 连不上, 掉线, 断连,
    延迟, 认不到
wifi, wi-fi, range, signal, coverage, reception, dead spots, walls, through walls, upstairs, 信号, 覆盖, 穿墙, 隔墙,
    隔壁, 墙, carry, reach, reaches, far room, bedroom, garden, basement, thick walls, concrete, floor below, 隔一堵,
    隔两, 楼上, 楼下, 主卧, 卧室, 死角, 信号弱, 满屋 | garage, garden, attic, basement, dead zone, networks, rural,
    two walls away, covered, same room, 掉线, 满格, 信号, 隔壁, 两堵墙, 转圈, 跑满
app, apps, software, firmware, update, updates, ads, adverts, bloatware, bloat, preinstalled apps, operating system,
    account, register, 软件, 系统, 应用, 广告, 弹窗, 预装, 驱动, subscription, privacy, logs out, log in, sign up,
    user interface, interface, menus, ui, software side, companion app, 登录, 注册, 界面, 系统流畅, 配套软件,
    手机软件 | logs me out, notifications, crash, removed, never asked for, program, register, location just, firmware,
    update, nags, 弹窗, 广告, 系统, 更新, 装了, 软件, 驱动
!ads, adverts, advertising, pop-ups, bloatware, preinstalled apps, junk apps, 广告, 弹窗, 开机广告, 流氓软件 | nags,
    never asked for, cannot be removed, 广告, 弹窗
upgrade, upgrading, upgradable, memory, ram, add memory, add a drive, 升级, 加内存, 内存, 加硬盘, 内存条 | upgraded,
    memory, screwdriver, added, spare memory, put in another, second ssd, gb version, 加了根, 内存, 插到, 加硬盘
storage, space, disk space, free space, 存储, 空间, 内存不足, 硬盘, 够不够装, 内存够, 内存 | full, gigabytes, space,
    gb free, fill the storage, 空间不足, 装完, 就满, 剩一半
~game, games, gaming, frame rate, fps, 游戏, 打游戏, 玩游戏, 帧率, 帧数 | fps, frames, lag, shooter, play, plays,
    ray tracing, aim, ranks, 游戏, 压枪, 掉帧, 团战, 枪法, 两局, 大作, 赛车
~look, looks, design, style, appearance, colour, color, stylish, pretty, ugly, premium, 外观, 颜值, 好看, 设计, 颜色,
    质感, 高级 | pretty, handsome, ugly, dull to look at, clients ask, compliment, character, earrings, designed by,
    spaceship, gorgeous object, catalog page, base camp, 好看, 原装, 颜色, 首饰, 漂亮, 塑料, 像
~running, runner, runners, workout, workouts, gym, sport, sports, exercise, jogging, marathon, 跑步, 运动, 健身, 夜跑,
    马拉松 | run, runs, jog, gym, marathon, pace, sweat, miles, laps, 跑, 公里, 配速, 半马, 越野
gps, track, tracking, location, find the child, route, distance, navigation, 定位, 轨迹, 导航, 位置, satellite, lost,
    maps, map, pinpoint, locate, 跟踪, 找人, 追踪, 地图, 跑偏, 漂移 | drift, off by, wrong, route, location, pace,
    mystery distance, streets over, run through walls, maps, lane, 飘, 乱跳, 轨迹, 定位, 导航
heart rate, pulse, 心率 | heart rate, lags, 心率
sleep tracking, sleep stages, sleep monitoring, 睡眠监测, 睡眠 | sleep stages, sleep, 午睡, 没睡, 睡着
steps, step count, step counter, calories, floors, laps, lap counting, 步数, 计步, 卡路里, 趟数 | step counts, floors,
    claims, laps, 步数, 计步, 趟
fingerprint, fingerprint reader, fingerprint sensor, unlock, 指纹, 解锁, 指纹识别 | fingerprint, unlock, 识别失败,
    手指干, 指纹
~kids, kid, children, child, parents, parent, toddler, daughter, son, family, year-old, 家长, 家长们, 孩子, 小孩,
    小朋友, 宝妈, 娃 | five-year-old, year-old, grader, school, homework, pin, kids, toddler, 家长端, 孩子, 娃, 儿子,
    女儿, 网课, 作业
~old people, elderly, seniors, parents, grandma, grandpa, mother, father, mum, mom, dad, 老人, 长辈, 父母, 爸妈, 老爸,
    老妈, 爷爷, 奶奶 | mom, dad, grandmother, grandfather, mother, father, eighty, 爸, 妈, 老人, 字是大, 字大, 奶奶
~student, students, college, school, 学生, 考研, 上学, 上课 | class, lecture, notes, college, exam, campus, 刷题, 笔记,
    课, 宿舍, 考研
~travel, travelling, traveling, commuting, commute, trip, flight, flights, on the road, 出差, 旅行, 通勤, 路上, 坐飞机,
    飞机上 | train, plane, conference, backpack, airport, red-eye, 高铁, 出差, 安检, 航班, 地铁, 背
~office, work, 办公, 上班, 办公室 | firm, meeting, bookkeeping, tickets, spreadsheet, colleagues, 开会, 记账, 公司,
    看宽表, 同事, 办公室
~action movies, films, movies, movie night, watching films, 看电影, 追剧, 看剧, 看视频, 看片, 看球, 刷剧, 看大片 |
    films, movies, thriller, cartoons, shows, 电影, 刷剧
remote, remote control, 遥控器, 遥控 | remote, 遥控
pen, stylus, drawing, sketching, handwriting, handwritten, 手写笔, 画画, 手写, 触控笔, 这笔, 的笔, 笔尖, 笔写, 笔好,
    笔用, 支笔 | draw, sketch, line, notes, strokes, handwritten, drawing, 批注, 笔记, 画, 手写
customer service, after-sales, after sales, tech support, 售后, 客服 | replaced, support ticket, sent it back,
    customer service, 售后, 换了, 上门, 寄回, 客服
cable, cord, wire, plug, lead, 数据线, 插头, 自带线, 线材, 充电线, 这线, 那线, 的线, 线会, 线硬, 线短, 线容易, 根线,
    线够, 线坏, 连接线 | cable, thick, cord, wire, 根线, 线太, 线硬, 自带线, 线短, HDMI 线, DP 线, hdmi 线, dp 线, 线会
stand, arm, base, foot, kickstand, cover, 支架, 底座, 保护套 | arm, sagged, stand, desk, cover collapses, 支架, 升降,
    占桌面
leds, led, indicator light, status light, blue light, lights, busy light, 指示灯, 灯光, 蓝灯, 灯 | lights, light, tape,
    灯
wake, wake up, waking, waking up, standby, sleep mode, resume, 休眠, 唤醒, 待机唤醒 | waking, wakes, from sleep, 休眠,
    唤醒, 开机
boot, boot time, start up, startup, 开机, 启动 | boots, start, 开机
~fit, fits, sizing, snug, tight, 合身, 合适, 尺寸合适, 紧不紧, too big, too small, squeeze in, clearance, 塞得下,
    塞不下, 装不下, 套不上, 卡得住, 卡不住 | tight, snug, short, slots, small, too big, peel the, squeeze,
    does not fit, 紧, 小, 握不住, 塞, goes in
contactless, mobile payment, tap to pay, nfc, 刷卡, 刷公交, 闸机, 门禁, 手机支付 | contactless payment, register, 闸机,
    门禁, 刷手环
solar, solar panel, sun power, 太阳能 | nineteen percent, panel is a bonus, twenty-three days, sun, 太阳能
heavy files, large files, big files, large transfers, backup, copying, copy speed, transfer speed, transfers,
    write speed, 大文件, 传输, 拷贝, 拷文件, 拷东西 | backup, copies, finishes, ingest, reaches, 素材, 后半程, 机械硬盘
linux, drivers, 驱动 | linux, 驱动
~music, listening, songs, playlist, 听歌, 听音乐, 音乐 | music, bass, sound, songs, violins, 音乐, 放歌, 低音, 听
lens, lenses, kit lens, optics, 镜头, 套机, 套头 | lens, kit lens, prime, zoom, corners, fringes, 镜头, 套头, 广角
touch, touchscreen, touch screen, swipe, taps, 触屏, 触摸, 触控, 触摸屏 | touch, tap, swipe, 触控, 触摸, 戳
!frontlight, front light, reading light, night light, read at night, night reading, 前光, 没灯, 关灯看, 黑灯, 晚上看书,
    夜里看, 熄灯 | light, bluish light, night light, at night, 前光, 熄灯
documents, textbooks, pdf, pdfs, comics, magazines, manga, 教材, 漫画, 文献, 论文, 图文 | comics, textbooks, ledger,
    contracts, 教材, 文献, 带图, 放大
~reading, read on it, books, ebooks, novels, 看书, 阅读, 看小说, 小说 | read, reading, books, 看书, 小说, 读
notifications, messages, message, reply, texts, texting, chats, 消息, 回复, 回消息, 通知 | reply, message, group chats,
    notifications, 消息, 弹窗
maps, offline maps, map, navigation, 地图, 离线地图, 导航 | maps, map, navigation, route, 地图, 导航, 轨迹
wall, wall mounting, hang it on the wall, mounting, hanging, 挂墙, 上墙, 壁挂 | hung, mounted, fifteen minutes, wall,
    挂墙
!shut off, shuts off, switch off, switches off, switching off, turns off, turn off, cuts out mid, stops charging,
    stop charging, auto off, 自动断电, 自动关, 断电, 会断, 自己停, 中途停, 停充 | shuts off, turns off, stopped, stops,
    cut out, 停了, 断电, 断开
!privacy, cloud, spying, spy, nosy, my data, data collection, 隐私, 云端, 偷听, 监听 | cloud, location, privacy,
    my hallway, 隐私, 云
!bill, bills, energy use, energy bill, electricity, save energy, power consumption, running costs, 电费, 省电费, 能耗,
    耗电量 | bill, eleven dollars, energy, 电费
!settings, forget, forgets, reset, resets, resetting, remembers, remember, lose its settings, 重置, 恢复出厂, 忘记设置,
    丢设置, 重新连 | reset, by hand, forgot, 恢复出厂, 重新
features, feature, functions, functionality, missing features, 功能, 少功能, 缺功能, 功能全, 阉割 | features, no app,
    no way to, missing, 功能, 没有
~iphone, android, apple, other brands, another brand, old phone, my phone, 苹果, 安卓, 别家, 其他品牌, 老手机 | phone,
    iphone, android, tablet, 别家手机, 手机
!controls in the dark, find the buttons, buttons at night, backlit remote, in the dark, 摸黑 | invisible at night,
    no backlight, buttons are invisible, dark, 摸黑, 盲打
subtitles, captions, 字幕 | subtitles, captions, 字幕
!support replies, response from support, replacement sent, 换新, 补发, 客服态度, 售后态度, 客服好 | customer service,
    support tickets, replaced, 补发, 客服, 上门, 换了
"""
