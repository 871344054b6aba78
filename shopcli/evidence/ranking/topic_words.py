"""What questions to a shop are about: the words that ask for a topic, that name it, and that stand in its answers.

Data for `topics`; add a line, not a rule. Indented lines go on with the topic above them. Words that name a topic
ask for it too. English words stand in any form, for they are stemmed; phrases of several words are found as written,
and so is Chinese.
"""

# asked by | named by | answered with
TOPICS = """
heavy, heavier, weigh, weighs, lightest, 多重, 几斤, 重不重, 轻不轻 | weight, mass, 重量, 净重, 体重 | lb, lbs,
    pound, ounce, oz, kg, kilogram, gram, 公斤, 千克, 克
big, bigger, large, small, measure, how long is, how long are, inches, centimeters,
    fit in, 多大, 多长, 大小 | size, dimension, measurement, length, width, height, depth, 尺寸, 规格 | inch,
    inches, cm, mm, foot, feet, ft, meter, centimeter, millimeter, yard, 厘米, 毫米
long, short, how long is, longest, 多长 | length, 长度, 线长 | inch, inches, foot, feet, cm, meter, 厘米, 米
tall, high, taller, 多高 | height, 高度 | inch, inches, foot, feet, cm, 厘米
wide, wider, 多宽 | width, 宽度 | inch, inches, cm, mm, 厘米
thick, deep, thin, 多厚, 多深 | thickness, depth, 厚度, 深度 | inch, inches, mm, cm, gauge, 毫米
round, 直径, across | diameter, radius, circumference | inch, inches, mm, cm
made of, made out of, made from, real leather, 什么做, 什么料, 做的 | material, fabric, composition, 材质, 材料,
    面料, 成分 | plastic, metal, steel, aluminum, aluminium, wood, wooden, leather, cotton, polyester, nylon,
    silicone, rubber, glass, ceramic, vinyl, foam, wool, silk, acrylic, brass, iron, copper, bamboo, spandex,
    rayon, resin, 塑料, 金属, 不锈钢, 铝合金, 真皮, 棉, 木
what shade, 什么色, 有几种颜色 | color, colour, finish, hue, 颜色, 配色 | black, white, red, blue, green, grey,
    gray, silver, gold, pink, purple, brown, yellow, orange, beige, navy, 黑, 白, 红, 蓝, 绿, 灰, 银, 金色, 粉色
batteries, mah, 用什么电池 | battery, cell, 电池 | aa, aaa, lithium, alkaline, mah, rechargeable, 锂电池, 毫安
recharge, charge, rechargeable, usb-c, 充电器, 快充 | charging, charger, 充电 | usb, charge, charger, charging,
    充电
battery life, battery last, how long does it last, last on, play for, 用多久, 能用几, 多久没电, 续航 | runtime,
    battery life, average life, playtime, 续航时间 | hour, hours, minute, day, h, 小时, 分钟, 天
plug, plugged, outlet, electric, electricity, 220v, 110v, 220, 110, cord, corded, 插电, 电压, 插头 | power,
    voltage, volt, wattage, watt, adapter, amperage, 功率, 电源 | volt, volts, v, watt, w, amp, amps, ac, dc,
    plug, 瓦, 伏
how old, year old, years old, toddler, kid, kids, child, children, baby, infant, adult, 几岁, 小孩, 儿童, 老人 |
    age, ages, 年龄, 适用年龄 | year, years, month, months, age, up, 岁
man, men, woman, women, boy, girl, male, female, lady, ladies, 男, 女 | gender, department, unisex, 性别,
    适用人群 | men, women, male, female, unisex, boy, girl, 男, 女
where is it made, where is this made, made in, come from, china, usa, american made, 哪里产, 哪儿产, 国产, 进口
    | country, origin, 产地, 原产 | china, usa, japan, germany, taiwan, korea, italy, imported, 中国, 日本, 德国
what brand, who makes, who made, what make, oem, genuine, authentic, original, 什么牌, 正品, 原装 | brand,
    manufacturer, maker, 品牌, 牌子, 厂家 | oem, genuine, authentic, original, 正品
guaranteed, broken, defective, breaks, 坏了, 保多久, 保几年 | warranty, guarantee, 保修, 质保, 三包 | warranty,
    year, years, lifetime, days, 年, 保修
send it back, send back, refund, money back, exchange, 退吗, 能退, 无理由, 退换, 退款, 换货 | return, returns,
    refund, exchange, 退货 | return, refund, exchange, days, 天, 退
ship, deliver, arrive, how soon, postage, 几天到, 发货, 多久到, 包邮, 邮费, 寄到 | shipping, delivery, dispatch,
    运费, 快递, 配送, 物流 | ship, delivery, day, days, free, 天, 包邮
come with, comes with, include, includes, in the box, contain, supplied, 送什么, 带不带, 附带, 赠送 | included,
    components, accessories, package, contents, 包装清单, 配件, 附件, 包含 | include, included, come, comes, not
    included
how many, pack, pieces, sold individually, individually, 几个, 几件, 多少个, 几支 | quantity, number, count,
    items, pack, set, 数量, 件数 | pack, piece, set, each, pair, dozen, 个, 件
hold, holds, carry, 装多少, 能装, 容纳 | capacity, volume, storage, 容量, 容积 | gallon, liter, litre, quart,
    ounce, oz, ml, cup, gb, tb, 升, 毫升
support, handle, sit on, 承受 | weight limit, maximum weight, load, weight capacity, 承重, 载重 | lb, lbs,
    pound, kg, 公斤
rain, wet, shower, swim, pool, submerge, underwater, washable, sweat, 淋雨, 游泳, 洗澡, 下雨, 进水 | waterproof,
    water resistant, water, 防水, 防泼水 | waterproof, water, resistant, ipx, 防水
wash, washed, washing, clean, cleaned, dishwasher, laundry, 洗, 清洗, 清洁 | care, cleaning, washable, washing,
    洗涤, 保养 | machine, hand, dry, dishwasher, wash, wipe, 机洗, 手洗
work with, works with, work on, work in, work for, fit, fits, fitting, use with, used with, connect, pair, 适合,
    适用, 能用, 能配, 配得上 | compatible, compatibility, platform, system, requirements, model, models,
    devices, 兼容, 适配, 适用机型 | compatible, work, works, fit, fits, fine, 兼容, 支持
install, mount, mounted, attach, hang, put together, hardware, 安装, 挂墙, 怎么装 | installation, mounting,
    assembly, assemble, 组装 | mount, screw, install, assembled, wall, bracket, tools, 螺丝
calories, sugar, carbs, protein, sodium, fat, gluten, vegan, organic, allergic, allergen, soy, nuts, 糖, 热量,
    过敏 | ingredient, ingredients, nutrition, nutritional, diet, 配料, 营养 | gram, mg, calorie, serving,
    sugar, free, 克, 卡
smell, smells, scented, odor, 味道, 香味, 气味 | scent, fragrance, aroma, flavor, 香型 | scent, scented, smell,
    unscented, 味
expire, expires, expired, how fresh, 过期 | expiration, shelf life, date, 保质期, 有效期 | month, months, year,
    expire, 月, 年
cost, costs, how much is, pay, expensive, cheap, 多少钱, 贵, 便宜 | price, 价格, 售价 | dollar, usd, cny, 元
zip, zipper, button, snap, velcro, buckle, clasp, tie, 拉链 | closure, fastening | zipper, button, snap, velcro,
    buckle, hook
bluetooth, wifi, wi-fi, wireless, wirelessly, 蓝牙, 无线 | connectivity, wireless, communication, connection,
    连接 | bluetooth, wifi, usb, wireless, ghz, 蓝牙
loud, noisy, quiet, noise, 吵, 声音大, 静音 | noise, decibel, 噪音 | db, decibel, quiet, silent, noisy, loud,
    分贝
bright, dim, lumens, 亮 | brightness, lumens, light, 亮度, 流明 | lumens, watt, bright, nits
hot, cold, temperature, warm, heat, freeze, oven, microwave, 耐热, 耐高温 | temperature, heat, 温度 | degree,
    degrees, f, c, 度
sharp, sensor, pixel, megapixels, picture quality, 像素, 清晰 | resolution, megapixel, 分辨率 | 1080p, 720p, 4k,
    mp, pixel
fast, speed, quick, 多快, 速度 | speed, rate, rpm, mph, 转速 | mph, rpm, ghz, mhz, mbps, fps
windows, mac, os, pc, computer, laptop, 电脑, 系统 | operating system, platform, software, hardware platform,
    操作系统 | windows, mac, linux, android, ios
iphone, ipad, android, galaxy, phone, tablet, 手机, 平板 | phone models, compatible phone, devices | iphone,
    android, galaxy, samsung, ipad
hard, soft, firm, comfortable, comfy, 软, 硬, 舒服 | firmness, comfort, softness, 舒适 | soft, firm,
    comfortable, plush
new, used, refurbished, 二手, 翻新, 全新 | condition, 成色 | new, used, refurbished, renewed
language, english, spanish, chinese, 语言, 中文 | language, languages, 语言 | english, spanish, german, french,
    中文
author, wrote, written, director, artist, actor, publish, published, released, 作者, 出版 | author, publisher,
    contributor, publication, release, year, 出版社 | edition
pattern, print, printed, picture, design, 花纹, 图案 | pattern, style, theme, 款式 | solid, striped, floral,
    print
discount, sale, coupon, code, 打折, 优惠, 满减, 折扣 | promotion, offer, deal, 促销, 活动 | off, save, code, 减,
    折
"""
