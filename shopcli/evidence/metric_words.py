"""How most, more, least and less of something are said: data for `metrics`.

key | which end ("most" or "least") | comparatives and superlatives in English | in Chinese
"""

METRICS = """
price | least | cheaper, cheapest, less expensive, least expensive, lower price, lowest price, lower priced, most \
affordable, more affordable, costs less, cost less, cost the least, costs the least, inexpensive | 更便宜, 最便宜, \
便宜, 价格更低, 最低价, 价格最低, 最实惠
price | most | more expensive, most expensive, dearer, dearest, pricier, priciest, higher price, highest price, \
costs more, cost more, costs the most, cost the most | 更贵, 最贵, 贵, 价格更高, 价格最高
weight | least | lighter, lightest, weighs less, weigh less, weighs the least | 更轻, 最轻, 轻, 重量更小
weight | most | heavier, heaviest, weighs more, weigh more, weighs the most | 更重, 最重, 重
battery_life | most | longer battery life, longest battery life, better battery life, best battery life, more \
battery, lasts longer, last longer, lasts longest, lasts the longest, last the longest, longer battery, longest \
battery, better battery, best battery, longest runtime, longest lasting, longest-lasting, longest playtime, most \
battery life | 续航更长, 续航最长, 更耐用, 续航更久, 续航最久, 续航更好, 续航最好, 用得更久, 用得最久, 续航长, \
续航久
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
read_speed | most | faster, fastest, faster ssd, fastest ssd, faster drive, fastest drive, fastest read speed, \
reads faster, faster read | 读取更快, 读取最快, 读速最高
output_power | most | more powerful, most powerful, more output, most output | 功率更大, 功率最大
sensor_resolution | most | higher dpi, highest dpi | dpi更高, dpi最高
image_sensor_resolution | most | more megapixels, most megapixels | 像素更高, 像素最高
volume | most | roomier, roomiest, more volume, most volume | 容积更大, 容积最大
battery_capacity | most | bigger battery, biggest battery, larger battery, largest battery | 电池更大, 电池最大, \
电池容量更大, 电池容量最大, 电池大, 电池容量大
data_rate | most | faster router, fastest router, faster wi-fi, fastest wi-fi | 网速更快, 网速最快
hdmi_ports | most | more hdmi ports, most hdmi ports | hdmi更多, hdmi最多
cable_length | most | longer cable, longest cable | 线更长, 线最长
load_capacity | most | carries more, carries the most, holds more, holds the most | 承重更大, 承重最大
saving | most | biggest discount, largest discount, biggest saving, most reduced, biggest price drop | 降价最多, \
优惠最多, 降得最多
"""
