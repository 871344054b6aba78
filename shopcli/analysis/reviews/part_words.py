"""What reviews speak of, in English and Chinese: data for `parts`; add an entry or a word, not a rule.

Indented lines are the words of the entry above them. English words stand for their plurals too.
"""

# key | English name | Chinese name
PARTS = """
battery | battery | 电池续航
    battery, battery life, batteries, runtime, hold a charge, holds a charge, hour of charge, hours of charge,
    standby time, on one charge, on a single charge, full brightness, maximum brightness, max brightness, 电池, 续航,
    电量, 掉电, 耗电, 费电, 省电, 待机, 没电, 电池寿命, 的电, 充一次电, 充满电, 充不进电
charging | charging | 充电
    charge, charged, charging, charger, recharge, recharging, fast charging, power adapter, power brick, power cord,
    充电, 快充, 充电器, 充满, 充电线, 充电速度, 适配器, 电源适配器
screen | screen | 屏幕
    screen, display, panel, monitor, resolution, brightness, glare, picture quality, touchscreen, pixel, dead pixel,
    backlight bleed, viewing angle, 屏幕, 屏, 显示, 显示屏, 显示效果, 画质, 画面, 分辨率, 亮度, 触屏, 漏光, 反光,
    色彩, 坏点, 刷新率, 显示器, 面板
keyboard | keyboard | 键盘
    keyboard, keycap, typing, trackpad, touchpad, numpad, number pad, space bar, key travel, 键盘, 打字, 键程, 键帽,
    触控板, 触摸板, 小键盘, 空格键, 手感, 轴体
controls | buttons and controls | 按键操控
    button, knob, dial, controls, touch controls, remote, remote control, scroll wheel, joystick, 按键, 按钮, 旋钮,
    遥控器, 遥控, 滚轮, 开关, 摇杆
sound | sound | 音质
    sound, sound quality, audio, speaker, bass, treble, volume, music, 音质, 声音, 音效, 扬声器, 喇叭, 外放, 低音,
    高音, 音响, 音量, 人声, 听感, 降噪, 听不见, 听不清, noise cancelling, noise canceling, noise cancellation, anc
microphone | microphone and calls | 麦克风通话
    microphone, mic, call quality, phone call, 麦克风, 通话, 收音, 打电话, 听筒, 通话质量
camera | camera | 拍照
    camera, photo, picture, webcam, lens, video quality, selfie, autofocus, night mode, zoom, 拍照, 相机, 摄像头,
    照片, 成像, 像素, 录像, 镜头, 夜景, 拍出来, 对焦, 拍摄
performance | speed and performance | 速度性能
    performance, speed, processor, cpu, gpu, ram, memory, lag, laggy, lags, lagging, sluggish, snappy, responsive,
    freeze, freezes, frozen, stutter, stutters, boot, boots, boot time, graphics, gaming, frame rate, multitasking,
    性能, 速度, 处理器, 内存, 卡顿, 流畅, 反应慢, 运行, 死机, 开机速度, 开机, 配置, 显卡, 打游戏, 游戏, 帧率, 很卡,
    太卡, 卡死, 不卡, 反应快, 反应速度
storage | storage | 存储
    storage, hard drive, ssd, disk space, 存储, 硬盘, 固态硬盘, 存储空间, 储存
software | software | 软件系统
    software, operating system, windows, os, app, firmware, driver, bloatware, interface, update, android, 系统, 软件,
    应用, 固件, 驱动, 广告, 弹窗, 界面, 更新, 预装
connectivity | connection | 连接
    wifi, wi-fi, bluetooth, connection, connectivity, pairing, signal, reception, port, usb port, hdmi, internet,
    disconnects, drops out, 连接, 蓝牙, 信号, 断连, 掉线, 接口, 配对, 网络, 无线, 断开, 穿墙
heat | heat | 发热
    heat, overheat, overheats, overheating, hot, runs hot, temperature, cooling, toasty, 发热, 发烫, 散热, 烫手, 烫,
    温度, 过热
noise | noise | 噪音
    noise, noisy, quiet, silent, fan, fan noise, hum, buzzing, rattle, hiss, coil whine, 噪音, 噪声, 静音, 风扇, 太吵,
    很吵, 吵, 异响, 杂音, 安静, 响声, 底噪
build | build and durability | 做工质量
    build, build quality, quality, workmanship, durability, durable, sturdy, flimsy, hinge, casing, seam, stitching,
    beautifully made, badly made, poorly made, well made, well built, broke, broken, stopped working, fell apart,
    scratch, crack, cracked, defective, lid, plastic, metal, 质量, 做工, 品质, 耐用, 结实, 牢固, 坏了, 用料, 工艺,
    划痕, 裂, 掉漆, 瑕疵, 转轴, 质感, 外壳, 机身, 变形, 断了, 开线, 线头, 漏水, 毛刺, 塑料感, 鞋底, 开胶, 脱线
design | looks | 外观
    design, looks, look and feel, appearance, style, stylish, color, colour, beautiful, ugly, elegant, 外观, 颜值,
    样子, 款式, 颜色, 设计, 好看, 漂亮, 难看, 美观, 造型, 样式, 色差, 大气
size | size and weight | 大小重量
    size, weight, heavy, lightweight, bulky, compact, portable, portability, thickness, dimensions, too big,
    too small, 大小, 重量, 体积, 尺寸, 轻便, 便携, 太重, 很轻, 太大, 太小, 厚度, 小巧, 很重, 偏重, 笨重, 轻薄, 分量,
    个头
comfort | comfort and fit | 舒适合身
    comfort, comfortable, comfy, uncomfortable, fit, fits, tight, loose, ear pads, ergonomic, ergonomics, hurts, hurt,
    sore, true to size, runs small, runs large, runs big, size up, size down, itchy, palm rest, wrist rest, 舒服,
    舒适, 佩戴, 尺码, 合身, 合适, 偏大, 偏小, 不舒服, 夹头, 勒, 磨脚, 戴着, 穿着, 掌托, 合脚, 宽松, 偏紧, 上身效果,
    大一码, 小一码, 码数, 偏码, 耳朵疼, 硌, 磨人, 套不进
material | material | 材质
    fabric, material, leather, cotton, texture, 面料, 材质, 布料, 料子, 皮质, 棉, 起球, 掉色, 褪色, 掉毛, 透气
usability | ease of use | 易用
    easy to use, ease of use, user friendly, intuitive, instruction, manual, setup, set up, installation, install,
    screw, easy to clean, hard to clean, dishwasher, assembly, learning curve, 好用, 易用, 操作, 说明书, 安装, 上手,
    使用方便, 方便, 难用, 不好用, 组装, 教程, 螺丝, 孔位, 装不上, 装好, 好清洗, 好洗, 难洗
price | price and value | 价格
    price, value, money, worth, cost, expensive, overpriced, affordable, bargain, deal, value for money, cheaper,
    价格, 性价比, 便宜, 太贵, 贵, 值得, 不值, 划算, 实惠, 价位, 降价, 价钱, 优惠, 物有所值, 价廉物美, 物美价廉, 很值,
    超值, 值了, 不值得
delivery | delivery | 物流
    delivery, delivered, shipping, shipped, arrived, arrival, courier, ordered on, on its way, 物流, 快递, 送货, 发货,
    配送, 到货, 快递员, 下单, 签收, 收到货, 包邮, 运费, 送达, 送货上门
packaging | packaging | 包装
    packaging, package, packed, box, unboxing, wrapping, seal, sealed, 包装, 盒子, 箱子, 外包装, 纸箱, 包裹, 泡沫,
    封口, 密封, 塑封, 气泡膜, 破损, 压坏
service | service | 客服售后
    service, customer service, support, customer support, tech support, warranty, refund, return policy, replacement,
    repair, seller, 客服, 售后, 服务, 服务态度, 退货, 换货, 退款, 保修, 卖家, 商家, 店家, 维修, 态度, 退换, 师傅
smell | smell | 气味
    smell, smells, odor, odour, scent, fragrance, stink, stinks, smelled, 味道大, 气味, 异味, 刺鼻, 香味, 难闻, 臭,
    呛鼻, 呛人, 味道刺鼻, 散味, 清香, 好闻, 味道很大, 香气
taste | taste | 口感
    taste, tastes, flavor, flavour, sweet, bitter, delicious, tasty, 口感, 味道, 好吃, 难吃, 甜, 口味, 酸, 好喝, 难喝,
    爽口, 很脆, 水分, 汁水
freshness | freshness | 新鲜
    fresh, freshness, stale, expired, rotten, expiry date, 新鲜, 不新鲜, 烂, 烂了, 坏果, 过期, 保质期, 生产日期, 日期,
    成熟度, 发霉, 个大, 蔫
effect | effect | 效果
    side effect, 效果, 去屑, 起泡, 洗得干净, 洗完, 清洁, 滋润, 柔顺, 止痒, 去污, 干涩, 保湿, 过敏, 掉头发
heating | heating | 加热
    加热, 热水, 出水, 水温, 烧水, 保温, 水压
genuine | genuine | 正品
    genuine, authentic, fake, counterfeit, knockoff, 正品, 假货, 假的, 真货, 山寨, 行货, 防伪, 冒牌, 翻新, 二手
as_described | as described | 与描述相符
    as described, as advertised, as pictured, misleading, false advertising, 描述, 与描述不符, 图片不符, 实物,
    货不对板, 跟图片, 宣传, 虚假宣传, 名不副实
accessories | accessories | 配件
    accessory, accessories, cable, strap, carrying case, sleeve, 配件, 附件, 赠品, 数据线, 支架, 保护套, 耳机套, 表带,
    肩带
reading | content | 内容
    story, plot, author, chapter, translation, print quality, 故事, 情节, 作者, 文笔, 翻译, 印刷, 纸张, 排版, 书页,
    错别字, 内容
stay | room and stay | 住宿
    hotel, hotel room, breakfast, front desk, 房间, 酒店, 早餐, 前台, 卫生间, 隔音, 地理位置, 大堂, 宾馆, 入住
"""
