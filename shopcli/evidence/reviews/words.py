"""What people ask reviews about, and the words that reviews tell of it with.

Data for `words.meanings`, one thing a line: add a line, not a rule. Words of the second column tell of a thing without
being how one asks for it. English stands for all forms of a word. `!` marks what is felt in use, whoever asks for it,
`~` the circumstances of other things, which nobody has to tell of.
"""

from shopcli.evidence.reviews.part_words import PART_WORDS

# asked by | told with
_FELT_WORDS = """
!noise, noisy, loud, louder, quiet, silent, silence, fan noise, fan, fans, racket, din, hum, whine, whining, buzzing,
    hissing, audible, annoy, disturb, bother, can you hear it, coil whine, rattle, rattling, neighbours, neighbors,
    coworkers, co-workers, colleagues, roommate, office mates, 噪音, 噪声, 吵, 声音大, 动静, 静音, 安静, 响不响,
    风扇声, 风扇, 杂音, 底噪, 电流声, 异响, 啸叫, 扰民, 吵到, 同事, 室友, 嗡嗡, 闹心, hear it, quietly, loudly,
    noisily, howl, screech, squeak, squeaky, creak, creaky, thump, clunk, clack, clacky, clicky, rowdy, wakes me,
    wakes my, wakes everyone, wake my, wake everyone, wake the house, baby, library, 聒噪, 吵人, 响声, 声响, 咔哒, 咔咔,
    嘎吱, 吱吱, 打扰, 被投诉, 图书馆, 隔壁听, hear them,
    hear the fan, hear you type, hear it across, be heard, hear me type | heard, hears, hiss, roar, whirr, click,
    clicks, clicky, drone, whisper, deafening, hair dryer, closed door, across the room, baby sleeps, shouty, revs,
    wheeze, clatter, squeak, 吹风机, 滋滋, 呼呼, 起飞, 听见, 听不到, 没声音, 麻将音, 钢丝音, 风声, 投诉, 拖拉机, 噗,
    静悄悄, 听得见, 听得清, 听不清
!heat, hot, warm, heating, overheat, overheating, temperature, temps, thermals, cooling, runs cool, burn, toasty,
    热不热, 会热, 热吗, 过热, 太热, 很热, 变热, 发热, 发烫, 烫, 烫手, 温度, 散热, 降频, 火炉, fry, frying, cook, cooks,
    scald, sweltering, warms up, heats up, gets hot, hot to the touch, lap, 烤, 烤手, 烫人, 烫腿, 暖手宝, 升温, 高温,
    温升, 挺热, 好热, 热得, 热起来, 热么, 发热大 | toast, cool, throttle, lap, sweaty, tea, airflow, scorching,
    fingers away, feverish, 凉, 温水, 降亮度, 暖手, 散热架, 压得住
!comfort, comfortable, comfy, uncomfortable, wearing, wear them, wear it, pinch, hurt, hurts, sore, pain, painful,
    ache, pressure, clamp, tight, itch, itchy, sweaty ears, 舒服, 舒适, 佩戴, 戴着, 戴久, 久戴, 夹头, 夹不夹, 夹得,
    胀痛, 痛, 疼, 压耳, 压头, 闷不闷, 勒, 硌, 磨耳朵, 难受, ear fatigue, heavy on, headband, squeeze, squeezes,
    long sessions, for hours, all day wear, chafe, rub, rubs, skin, rash, irritate, 捂, 闷热, 过敏, 起疹, 戴一天,
    戴着累, 勒得慌, 压得, 累耳朵, 戴得住, 很夹, 夹耳, 夹吗, 夹太, 磨脚, 磨耳, 磨肉, 磨得, 出汗, 闷汗 | clamping,
    temples, ear ache, itching, soft, on top of my head, sweat, forehead, padding, earrings, crampy, cartilage,
    survive, grams, cushion, 耳朵, 胀, 压, 不痛, 闷, 垫, 碍事, 耳道
!glasses, spectacles, eyeglasses, specs on, 眼镜, 近视, 戴镜 | glasses, temples, 镜腿, 镜架
!durability, durable, last long, lasts long, hold up, holds up, sturdy, flimsy, fragile, delicate, break, breaks,
    broke, breaking, broken, fall apart, wear out, wearing out, wear and tear, robust, tough, reliable, reliability,
    build, build quality, well built, well made, cheaply made, solid, quality control, fail, fails, failing, failure,
    survive, give out, 质量, 做工, 耐用, 耐不耐, 结实, 牢固, 坏, 容易坏, 用坏, 易损, 耐操, 皮实, 抗造, 经用, 经久,
    寿命, 品控, 用料, 扎实, 返修, 变形, 开裂, 断不断, 可靠, 稳定吗, 靠谱, last a long, longevity, stand up to,
    stands up to, hardwearing, hard-wearing, tear, rip, snap, crack, cracked, split, peel, loose parts, rust, corrode,
    dead on arrival, doa, lemon, junk, cheap feeling, plasticky, shoddy, janky, dodgy, rattly, 散架, 裂, 起皮, 掉漆,
    脱胶, 报废, 罢工, 出毛病, 出故障, 故障, 老化, 磨损, 生锈, 耐造, 经得住, 扛得住, 扛造, 禁用, 用多久坏, 坏得快,
    掉链子, 很断, 会断, 断吗, 老断, 易断, 断掉, 断裂, 断了, 很松, 松动, 松松, 变松, 会松, 松吗 | snapped, snap,
    cracked, crack, died, dead, stopped working, fell apart, came off, peel, peeling, creak, creaks, stretched,
    loosened, flaking, bubbled, yellowed, chewed, torn, ripped, frayed, years, month, months, semester, intact,
    still work, still boots, still clicking, still charges, still kicking, zero support tickets, perfect, 个月, 半年,
    一年, 两年, 起皮, 起泡, 坏了, 裂, 松动, 接触不良, 掉漆, 变形, 脱胶, 整齐, 变小, 失灵, 一台返修, 一点事没有, 照样用,
    照常开机, 跳格, 磨花, 补发, thrown, bounced, dropped, survived, scratch free, 摔, 跌
!drop, dropped, drops, dropping, fall, falls, drop-proof, shock, shockproof, bump, bumped, knock, crash resistant,
    rough handling, 摔, 耐摔, 防摔, 抗摔, 跌, 磕, 磕碰, 掉地上 | thrown, bounced, stairs, scuffed, scaffold, gravel,
    slid off, rock, roof, not a mark, overboard, survived, dent, 摔了, 摔下来, 掉地上, 没事, 照响
!wobble, wobbly, shake, shakes, shaky, stable, stability, steady, tip over, tips over, topple, sag, sags, rock,
    unstable, sway, 晃, 摇晃, 抖动, 稳吗, 稳不稳, 稳当, 稳定性, 会倒, 倒吗, 歪, rock solid, solid as a rock, lie flat,
    sit flat, rocks on, level, 平放, 放不平, 放得平, 晃悠, 晃不晃, 摇摇晃晃, 很稳, 稳么, 够稳, 挺稳, 站得稳, 立得住 |
    wobbles, collapse, collapses, tipped, sagged, drifted, folds up, slip, slips, loose outlets, rocks on, 往后倒,
    往下掉, 拉歪, 松动, 会晃, 支架软, 支架稳, rocks on a table, sways
!shaky footage, shaky video, shaky, stabilisation, stabilization, walking footage, handheld, while walking, jitter,
    防抖, 抖, 抖得, 手抖, 走路拍, 手持 | wobble, gimbal, steady, smear, 地震, 晃
!falling out, fall out, falls out, stay in, stay put, stay on, come loose, secure, slip out, pop out, lose one, 掉出来,
    戴得稳, 戴稳, 牢不牢, 不掉, 甩掉, 很掉, 掉吗, 容易掉下, 会掉下, 会掉出, 老往下掉, 往外掉, 掉下来, 掉出 | wiggle,
    fell, lost one, shake, jog, drop out, drops out, dislodge, sneeze, sidewalk, never touched them, 没掉, 没扶, 松,
    滑落, 甩, 掉过, 吸不住, 不牢
!~speed, fast, slow, slowly, slows down, performance, lag, lags, laggy, sluggish, snappy, responsive, responsiveness,
    freeze, freezes, hang, hangs, stutter, choke, struggle, multitasking, multitask, many tabs, browser tabs, smooth,
    smoothly, 速度, 性能, 卡不卡, 卡顿, 流畅, 顺滑, 反应, 死机, 转圈, 掉速, 降速, 跑得动, 带得动, 够快, quick, quickly,
    zippy, snail, slowdown, bogged down, chug, chugs, load, loading, loads, take ages, takes ages, wait, waiting,
    heavy use, demanding, powerful, power through, keep up, keeps up, cope, handle, 卡死, 带不动, 跑不动, 卡成, 加载,
    打开慢, 反应慢, 迟钝, 丝滑, 顺畅, 不卡, 吃力, 拖慢, 等很久, 费时, 很卡, 卡吗, 卡么, 会卡, 太卡, 老卡, 有点卡, 卡得,
    变卡, 卡机, 说卡, 卡卡的, 嫌卡, 卡啊, 很慢, 慢吗, 慢么, 太慢, 会慢, 变慢, 有点慢, 慢得, 嫌慢, 很快, 快吗, 快么,
    快慢, take forever, takes forever, forever, ages, timely, long wait | quick, stutters, reload, painfully, crawl,
    begs, begged, mercy, drops, wheeze, chokes, takes long, take long, long enough, forget what, hiccups, hung,
    full speed, advertised speed, sprinter, tourist, seconds, boots, 流畅, 跑满, 秒, 不掉帧, 老机械硬盘, 后半程, 缓存,
    变卡, 卡顿, 转圈, 很卡
!~value, price, money, expensive, worth, worth it, cheap, cheaply, overpriced, pricey, bargain, good deal, rip-off,
    ripoff, gimmick, 价格, 性价比, 贵不贵, 值不值, 值得, 值吗, 值么, 划算, 智商税, 坑不坑, 交税, 物有所值, pay more,
    save money, spend, too dear, dear, price tag, steep, splurge, budget, bang for the buck, 贵, 性价, 便宜, 花这,
    这钱, 花得, 冤大头, 溢价 | for the price, at this price, dollars, paid, cost, costs, half the price,
    twice the price, twice the cost, unbeatable, justify, bonus, desperate, expected, mean, expensive, 块, 真值, 值了,
    这个价, 价位, 便宜, 贵, 对不起这个价, 还要什么, 还要啥, 冲这一点
!weight, heavy, heaviness, light, lightweight, bulky, bulk, portable, portability, lug, haul, pocketable, pocket, 重量,
    轻不轻, 重不重, 便携, 笨重, 压手, 携带, 揣, 背着累, carry around, to carry, carrying it, hefty, weighty, chunky,
    clunky, feather, featherlight, backpack, schlep, move around, 一只手拿, 沉不沉, 坠, 累赘, 厚重, 厚不厚, 砖头, 分量,
    很重, 太重, 好重, 偏重, 超重, 挺重, 有点重, 重吗, 重么, 重得, 重死, 多重, 很轻, 太轻, 轻吗, 轻便, 很沉, 太沉, 沉吗,
    沉手, 沉得, 挺沉 | ounce, kilos, backpack, forgot it, forget, arm, shoulder, huge, tiny, brick, enormous,
    granola bar, carried, flights of stairs, generous, you know it is there, excuses, vanishes, 肩膀, 手酸, 单手, 背了,
    占, 口袋, 放得下, 放不进, 轻到, 一斤
!~setup, set up, setting up, install, installing, installation, assemble, complicated, fiddly, hassle, intuitive,
    beginner friendly, out of the box, 安装, 设置, 好装, 装起来, 难不难, 难装, 折腾, 上手, 傻瓜, 小白, easy to set,
    easy to use, easy to install, hard to set, simple to, difficult to, 使用简单, 操作复杂, 用着麻烦, pair it,
    get going, get it working, get started, technical, tech savvy, technophobe, instructions clear, figure out, faff,
    faffy, pain to, a pain, awkward, wiring, 添加设备, 配对, 配网, 连网, 不会弄, 弄不来, 看不懂, 费劲, 费事, 好上手,
    技术小白, 老人会用 | minutes, an evening, entire evening, lost weekend, took several tries, forum, screwdriver,
    mounted, hung it, set it up, up in, by hand, fiddling, taught me, buried, figure out, drama, 分钟搞定, 师傅,
    开箱即用, 折腾, 省心, 一晚上
!accuracy, accurate, accurately, precise, precisely, exact, correct, reliably, trustworthy, 准, 准不准, 准确, 精准,
    精度, 误差, 靠谱吗, 灵不灵, 灵敏, trust, rely on, count on, depend on, believable, believe, overcount, undercount,
    可信, 信得过, 虚报, 偏差 | off by, wrong, jumped, claims, mystery, generous side, lags, counted, drift, match,
    matches, matched, within, honest, jumps, through walls, miss, misses, readout, 飘, 乱跳, 算成, 当成, 少一趟, 重合,
    对得上, 识别失败, 不虚
!false alarm, false alarms, alerts, alert, notifications, motion detection, triggers, goes off, sensitive, 误报, 报警,
    警报, 乱响, 通知 | alerts, wakes it, drapes, passing, nags, 误报, 提醒
!smell, smells, smelly, odor, odour, stink, stinks, fumes, 味道, 气味, 异味, 臭, 难闻 | smell, smelled, stink, wax, 味,
    臭
!scratches, scratch, scratched, scuffs, dirt, dirty, stain, stains, discolor, discolour, yellow, yellowing,
    turn yellow, fingerprints on, smudges, grubby, fade, fading, keep clean, 划痕, 刮花, 划伤, 脏, 耐脏, 变黄, 发黄,
    變黃, 變髒, 变色, 掉色, 染色, 沾灰, 积灰, 留指纹, 沾指纹, 磨花 | scratched, yellowed, tint, skating rink, residue,
    fingerprints, character, rinse, 染成, 粘灰, 积灰, 磨花, 指纹沾, 留胶, 边上
!lint, shed, sheds, shedding, fluff, pilling, dust, hair, 掉毛, 起球, 掉渣, 掉皮, 起皮, 掉屑 | sheds, fluff, flaking,
    lint, 掉毛, 黑渣, 起皮
!grip, grippy, slippery, slip, hold it, in the hand, big hands, large hands, small hands, ergonomic, ergonomics, 握感,
    握着, 手大, 手小, 大手, 小手, 握持, 滑不滑, 打滑, 防滑, 顺手, 别扭, 人体工学 | slippery, bar of soap, grip, grippy,
    thumb rest, crampy, 握感, 握不住, 慎入, 小指, 够不到, 挪手指, 手腕不酸
!wrist, wrists, hand pain, back pain, neck pain, shoulder, carpal tunnel, rsi, tendon, tendonitis, tingling, fatigue,
    tiring, 手腕, 腱鞘炎, 鼠标手, 手累, 手酸, 腰, 颈椎, 累不累 | tingling, wrist, wrists, crampy, sore, back stopped,
    shoulder, tired, arm, 疼得少, 不酸, 手酸, 印子, 腱鞘炎, 腰椎, 不累
!sharpness, sharp, blurry, blur, fuzzy, crisp, grainy, pixelated, readable, legible, clarity, clear, 清晰, 清楚,
    清不清, 糊, 模糊, 毛边, 锐度, 颗粒感 | coarse, crisp, fuzzy, mush, sharp, smear, grain, readable, fringes,
    count the, watercolor, bucket, 毛边, 马赛克, 糊, 清晰度, 看字, 很锐, 锐度, 吹风机, 听得清, 听不清, 很清楚
!ghosting, smearing, motion blur, trailing, motion handling, tearing, fast motion, 拖影, 残影, 撕裂, 动态 | smear,
    smeary, motion, tearing, fast pans, 拖影, 跟手
!latency, delay, lag, sync, out of sync, input lag, 延迟, 不同步, 跟手 | behind, delay, lags, seconds, 延迟, 跟手
!burn-in, burn in, image retention, 烧屏, 残留 | burn-in, 烧屏
!waterproof, water, rain, rainproof, sweat, sweatproof, wet, splash, swim, swimming, spill, leak, leaks, dust-proof,
    防水, 下雨, 雨天, 进水, 淋雨, 出汗, 汗水, 泡水, 洒水, 掉水里, 防尘, 沙子 | soaked, shower, dry, towel, downpour,
    pool, sink, river, overboard, lake, dropped it in the sink, flour, 雨, 湿, 汗, 里面是干的, 水里, 溪里, 洒上去,
    游泳, 沙漠, 灰进
!learning curve, get used to, getting used to, adjust to, adapt, 适应, 习惯, 不习惯 | beginner, three weeks,
    took me days, went back, never going back, 适应, 回不去
!sleep, sleeping, side sleeper, side sleepers, in bed, 睡觉, 侧睡, 睡着, 午睡 | snore, snores, sleep, awake, husband,
    呼噜, 枕头, 侧睡, 能睡, 睡了
!left-handed, lefty, lefties, left hand, southpaw, 左手, 左撇子 | lefties, left-handed, 左手
!drain, drains, draining, drains fast, power hungry, goes flat, die fast, dies fast, die quickly, runs out, run out,
    耗电, 掉电, 费电, 掉电快, 电掉得, 没电快, 电池不耐用, 电池耐用, 电不经用, 耐用, 经用 | charge, charged, charges,
    flat, percent, percentage, bedtime, on one charge, every seven weeks, dead, hours, batteries, 充一次, 的电,
    一天一充, 没电, 小时, 掉得飞快, 就要充电, 一周, 半个月, 三天, 一整天, 不经用
~long term, over time, after a while, after a year, after months, in the long run, 久了, 用久, 长期, 时间长,
    用一段时间 | years, months, month, 个月, 半年, 一年
!footprint, desk space, takes up, take up, space on the desk, 占地方, 占地, 占桌面, 占空间, 占位置 | desk, footprint,
    no room, sold the desktop, freed half, 占桌面, 没地方放, 占
!wind, windy, wind noise, breeze, 风噪, 刮风, 风大, 风声大 | wind, windy, 吹风机, 风一大, 风
!sent back, sent it back, sent them back, returned it, returned them, gave up, given up, 退了, 退掉, 退回去 |
    sent them back, sent it back, back it went, returned, returning, gave up, went back, 退了, 退回, 最后还是
!crash, crashes, crashing, bug, bugs, buggy, glitch, glitches, glitchy, blue screen, black screen, reboot, reboots,
    restarts, hang up, error, errors, 蓝屏, 黑屏, 花屏, 死机, 崩溃, 闪退, 重启, 自动关机, 报错, 漏洞, 系统崩 | crash,
    crashes, crashed, bug, glitch, reboot, hung, never hung, 蓝屏, 黑屏, 死机, 闪退, 崩溃, 重启
!airport, airport security, plane cabin, 安检, 上飞机, 登机, 过机场 | security, flights, inspect, airport, 安检, 放行,
    3C
high enough, tall enough, pretty tall, tall, height, how tall, how high, too short, too low, for tall people, 高度,
    够高, 够不够高, 高不高,
    个子高, 个高, 高个子, 太矮, 弯腰 | short for, a hair short, six foot, hunch, stoop, bend down, too low, 不够高,
    矮了, 低头
other brands, another brand, other phones, another phone, other makers, different brand, 别的牌子, 其他品牌, 其他牌子,
    别的品牌, 别的手机, 其他手机, 别牌, 别家, 非同品牌, 跨品牌 | other brands, another brand, 别家, 别的牌子, 换别家,
    其他手机
heat pump, heat pumps, boiler, furnace, radiator, radiators, heating system, we heat with, heated by, 热泵, 锅炉,
    暖气片,
    地暖, 壁挂炉 | heat pump, boiler, furnace, radiators, 锅炉, 地暖
!sun, cold, winter, freezing, summer, frost, 冬天, 夏天, 低温, 严寒 | winter, summer, sun, heat, cold, 冬天, 夏天
!allergy, allergic, rash, skin irritation, 过敏, 起疹子, 皮肤痒 | rash, itch, skin, 过敏, 痒
!visibility, visible, hard to see, hard to read, see it, can you see, readable in, 看不清, 看不见, 看得见, 看清 |
    invisible, gray on gray, cannot see, squint, squinting, black mirror, dim, cover half, 看不清
"""
REVIEW_WORDS = _FELT_WORDS + PART_WORDS
