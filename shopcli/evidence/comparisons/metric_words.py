"""How most, more, least and less of something are said: data for `metrics`.

key | which end ("most" or "least") | comparatives and superlatives in English | in Chinese
"""

from shopcli.patterns import Pattern

OTHERWISE = (
    (Pattern(r"big|larg|small|大|小"), ("battery_capacity", "capacity", "storage", "volume", "fits_laptops", "height")),
    (Pattern(r"hold|carr"), ("battery_capacity", "capacity", "volume", "storage", "fits_laptops")),
    (Pattern(r"fast|slow|quick|快|慢"), ("data_rate", "charging_power", "output_power", "refresh_rate")),
    (Pattern(r"power|watt|功率|瓦数|强"), ("charging_power", "processor_cores")),
    (Pattern(r"long|short|last|长|短|久"), ("cable_length", "length", "focal_length")),
    (Pattern(r"tall|high|高"), ("max_height", "height")),
    (Pattern(r"thin|thick|slim|薄|厚"), ("thickness", "height")),
    (Pattern(r"wide|narrow|宽"), ("width", "screen_size")),
    (Pattern(r"容量|装得"), ("capacity", "battery_capacity", "volume")),
    (Pattern(r"juice|more battery|most battery"), ("battery_life", "battery_energy")),
)
"""What the same word may mean of products that do not state what it means first, in the order of what is asked for."""

HAN_MEASURED = {
    "screen_size": "屏幕|屏|显示屏|尺寸",
    "battery_capacity": "电池|电量|电池容量",
    "battery_life": "续航|待机|电池续航|播放时间",
    "ram": "内存|运存|运行内存",
    "storage": "存储|硬盘|储存|存储空间|容量",
    "brightness": "亮度|屏幕亮度",
    "refresh_rate": "刷新率|刷新",
    "resolution": "分辨率|清晰度",
    "noise_level": "噪音|声音|噪声",
    "rating": "评分|口碑|评价|打分",
    "reviews": "销量|评论|评价数",
    "price": "价格|价钱|售价|单价",
    "weight": "重量|分量|机身重量",
    "charging_power": "充电|充电功率|充电速度|快充",
    "processor_cores": "核心|核数|核心数",
    "warranty": "质保|保修|质保期|保修期|质保时间|保修时间",
    "output_power": "功率|输出功率|输出",
    "image_sensor_resolution": "像素",
    "sensor_resolution": "dpi|灵敏度",
    "read_speed": "读取|读速|读写|读取速度|传输|速度",
    "write_speed": "写入|写速|写入速度",
    "data_rate": "网速|无线速率|速率",
    "cable_length": "线|线长|线材",
    "load_capacity": "承重|载重",
    "volume": "容积|空间",
    "response_time": "响应|响应时间",
    "strap_size": "表带",
}
"""Nouns of what is measured, which a word of degree follows."""

HAN_DEGREES = {
    "亮": ("brightness", True), "暗": ("brightness", False), "大": ("screen_size", True), "小": ("screen_size", False),
    "快": ("read_speed", True), "慢": ("read_speed", False), "吵": ("noise_level", True),
    "安静": ("noise_level", False), "薄": ("depth", False), "厚": ("depth", True), "清晰": ("resolution", True),
    "清楚": ("resolution", True), "耐用": ("battery_life", True), "久": ("battery_life", True),
    "高": ("max_height", True), "宽": ("width", True),
}  # fmt: skip
"""What a bare degree behind 谁 or 哪个 is of, and whether the most is asked for."""

METRICS = """
price | least | least you charge, least you ask, lowest you charge, least i can pay, least i can spend, least i \
could pay, costs least, costing least, cheaper, cheapest, less expensive, least expensive, lower price, lowest \
price, lower priced, most affordable, more affordable, costs less, cost less, cost the least, costs the least, \
inexpensive, lowest priced, lowest-priced, least money, cheapest priced, more budget friendly, \
if i want to save money, saves me money, saves me more, easier on the wallet, kinder to my wallet, \
on a tight budget | 更便宜, 最便宜, \
便宜, 最低价位, 价钱最低, 最省钱, 更省钱, 想省钱, 要省钱, 图省钱, 想省点钱, 省点钱, 图便宜, 想少花钱, 少花点钱, \
预算紧, 手头紧, 价格更低, 最低价, 价格最低, 最实惠
price | most | more expensive, most expensive, dearer, dearest, pricier, priciest, higher price, highest price, \
costs more, cost more, costs the most, cost the most, more money, priciest, steepest, costliest, costlier | 更贵, \
最贵, 贵, 价格更高, 价格最高
weight | least | lighter, lightest, weighs less, weigh less, weighs the least, weigh the least, less heavy, least \
heavy, less weight, least weight | 更轻, 最轻, 轻, 重量更小, 背着省劲, 背着轻松, 拎着轻松, 背着不累, 拿着不累
weight | most | heavier, heaviest, weighs more, weigh more, weighs the most, weigh the most, more weight, most \
weight, bulkiest | 更重, 最重, 重
battery_life | most | longer battery life, longest battery life, better battery life, best battery life, more \
battery, lasts longer, last longer, go longer, goes longer, going longer, runs longer, run longer, runs longest, \
runs the longest, run the longest, goes the longest, go the longest, goes longest, keeps going longest, \
plays longer, play longer, plays longest, stays on longer, holds out longer, lasts longest, lasts the longest, \
last the longest, longer battery, longest battery, better battery, best battery, longest runtime, longest lasting, \
longest-lasting, better on battery, best on \
battery, better for battery, best for battery, better with battery, easier on the battery, longest playtime, \
most battery life | 续航更长, 续航最长, 更耐用, 续航更久, 续航最久, 续航更好, \
续航最好, 续航长, 续航久, 最耐用, 更扛用, 最扛用, 最省电, 更省电
screen_size | most | bigger screen, biggest screen, larger screen, largest screen, bigger display, larger display, \
largest display, biggest display, bigger, biggest, larger, largest | 屏幕更大, 屏幕最大, 屏更大, 屏最大, 更大, \
最大, 屏幕大
screen_size | least | smaller screen, smallest screen, smaller display, smallest display, smaller, smallest | \
屏幕更小, 屏幕最小, 更小, 最小
ram | most | more ram, most ram, more memory, most memory, largest memory | 内存更大, 内存最大, 内存大
ram | least | less ram, least ram, less memory, least memory | 内存更小, 内存最小
storage | most | more storage, most storage, bigger ssd, largest ssd, biggest ssd, more space, most space, larger \
drive, largest drive, bigger drive | 存储更大, 存储最大, 硬盘更大, 硬盘最大, 存储空间更大, 容量更大, 容量最大
brightness | most | brighter, brightest, brighter screen, brightest screen | 更亮, 最亮, 亮度更高, 亮度最高
refresh_rate | most | higher refresh rate, highest refresh rate, faster screen, fastest screen, smoother | \
刷新率更高, 刷新率最高, 刷新率高
resolution | most | higher resolution, highest resolution, sharper, sharpest, sharper screen, more pixels | \
分辨率更高, 分辨率最高, 更清晰, 最清晰
noise_level | least | quieter, quietest, less noisy, least noisy | 更安静, 最安静, 更静音, 噪音更小, 噪音最小, \
噪音更低, 噪音最低
noise_level | most | louder, loudest, noisier, noisiest | 更吵, 最吵, 噪音更大, 噪音最大
rating | most | higher rated, highest rated, better rated, best rated, best-rated, highest-rated, top rated, \
top-rated, better rating, higher rating, highest rating, best rating, better reviews, best reviews, best reviewed \
| 评分更高, 评分最高, 口碑更好, 口碑最好, 评价更好, 评价最好, 评分高
rating | least | lower rated, lowest rated, worst rated, lowest rating | 评分更低, 评分最低
reviews | most | more reviews, most reviews, more ratings, most ratings, most reviewed, most popular | 评价更多, \
评价最多, 评论最多, 最受欢迎
charging_power | most | charges faster, charge faster, faster charging, fastest charging, charges fastest, charges \
the fastest | 充电更快, 充电最快, 充得更快, 充得最快, 充电快
processor_cores | most | more cores, most cores | 核心更多, 核心最多
warranty | most | longer warranty, longest warranty, better warranty, best warranty | 质保更长, 质保最长, \
保修更长, 保修最长, 保修更久, 保修最久
depth | least | thinner, thinnest, slimmer, slimmest | 更薄, 最薄
depth | most | thicker, thickest | 更厚, 最厚
brightness | least | dimmer, dimmest | 更暗, 最暗
battery_life | least | shorter battery life, shortest battery life, worst battery life, dies fastest, lasts the \
shortest | 续航更短, 续航最短, 续航最差
write_speed | most | writes faster, write faster, fastest write, fastest writing, writes fastest | 写入更快, \
写入最快
read_speed | most | faster, fastest, faster ssd, fastest ssd, faster drive, fastest drive, fastest read speed, \
reads faster, faster read, read faster, reads fastest, quicker, quickest, speedier, speediest | 读取更快, \
读取最快, 读速最高, 速度最快, 速度更快, 最快, 更快, 传输最快
output_power | most | more powerful, most powerful, more output, most output, more power, most power, more watts, \
most watts, higher wattage, highest wattage | 功率更大, 功率最大, 瓦数更高, 瓦数最高
sensor_resolution | most | higher dpi, highest dpi | dpi更高, dpi最高
image_sensor_resolution | most | more megapixels, most megapixels | 像素更高, 像素最高
volume | most | roomier, roomiest, more volume, most volume | 容积更大, 容积最大
battery_capacity | most | bigger battery, biggest battery, larger battery, largest battery, more juice, most juice, \
more battery, most battery, more mah, most mah | 电池更大, 电池最大, \
电池容量更大, 电池容量最大, 电池大, 电池容量大
data_rate | most | faster router, fastest router, faster wi-fi, fastest wi-fi | 网速更快, 网速最快
hdmi_ports | most | more hdmi ports, most hdmi ports | hdmi更多, hdmi最多
cable_length | most | longer cable, longest cable | 线更长, 线最长
load_capacity | most | carries more, carry more, carries the most, holds more, hold more, holds the most, hold the \
most, bears more, supports more weight, strongest, stronger, sturdiest | 承重更大, 承重最大, 更能装, 最能装, \
装得更多, 装得多
coverage | most | covers more, cover more, covers more space, covers more ground, covers more area, covers a \
larger area, covers a bigger area, covers the most, cover the most, covers the largest area, reaches further, \
reaches farther, more coverage, most coverage, larger coverage, largest coverage, biggest coverage, best coverage, \
wider coverage | 覆盖更广, 覆盖最广, 覆盖更大, 覆盖最大, 覆盖面积更大, 覆盖面积最大
max_height | most | taller, tallest, goes higher, goes highest, extends higher, extends further, reaches higher | \
更高, 最高
max_height | least | shortest, shorter, lowest, lower | 更矮, 最矮
width | most | wider, widest, broadest | 更宽, 最宽
width | least | narrower, narrowest | 更窄, 最窄
saving | most | biggest discount, largest discount, biggest saving, most reduced, biggest price drop | 降价最多, \
优惠最多, 降得最多
"""
