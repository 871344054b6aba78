"""What a shop may not have, and what a product may not say: each with the words that would speak against it."""

# in English | in Chinese | words (folded) that no product of the shop may hold; a space before one: where a word begins
_KINDS = """
lawn mowers | 割草机 | lawn, mower, 割草
surfboards | 冲浪板 | surf, 冲浪
grand pianos | 三角钢琴 | piano, 钢琴
canoes | 独木舟 | canoe, kayak, 独木舟, 皮划艇
bathtubs | 浴缸 | bathtub, 浴缸
trampolines | 蹦床 | trampoline, 蹦床
wedding dresses | 婚纱 | wedding, bridal, dress, 婚纱, 裙
birthday cakes | 生日蛋糕 | cake, 蛋糕
goldfish | 金鱼 | goldfish, aquarium, 金鱼, 鱼缸
fresh strawberries | 新鲜草莓 | strawberr, 草莓
snow chains | 防滑链 | snow chain, tire chain, tyre chain, 防滑链
violins | 小提琴 | violin, 小提琴
chainsaws | 电锯 | chainsaw, saw, 电锯, 链锯
baby strollers | 婴儿车 | stroller, pram, 婴儿车, 推车
wheelbarrows | 独轮车 | wheelbarrow, 独轮车
motorcycles | 摩托车 | motorcycle, motorbike, 摩托
plane tickets | 机票 | ticket, 机票
roof tiles | 屋顶瓦片 | roof, tile, 瓦片
horse saddles | 马鞍 | saddle, 马鞍
tattoo ink | 纹身颜料 | tattoo,  ink, 纹身
cement | 水泥 | cement, concrete, 水泥
"""

# in English | in Chinese | words (folded) that neither the product nor the store may hold
_TOPICS = """
In which country is the {a} made? | {a}是哪个国家生产的？ | made in, manufactur, country, origin, 产, 制造, 进口
How much recycled plastic is in the {a}? | {a}用了多少再生塑料？ | recycl, 再生, 回收, 环保
Who designed the {a}? | {a}是谁设计的？ | designe, 设计
What is the carbon footprint of the {a}? | {a}的碳足迹是多少？ | carbon foot, co2, emission, 碳足迹, 碳排放
How many of the {a} were sold last year? | {a}去年卖了多少台？ | sold, sales, 销量, 卖了, 售出
Which celebrity advertises the {a}? | {a}的代言人是谁？ | celebrit, ambassador, advertis, 代言, 广告
How many screws hold the {a} together? | {a}上有几颗螺丝？ | screw, 螺丝
At what altitude does the {a} still work? | {a}在海拔多少米还能用？ | altitude, 海拔, 高原
Who invented the {a}? | {a}是谁发明的？ | invent, 发明
When was the {a} first released? | {a}是哪年上市的？ | release, launch, 202, 201, 上市, 发布, 新品
What is the resale value of the {a} after two years? | {a}用两年后二手能卖多少钱？ | resale, second-hand, 二手, 保值
How many employees does the maker of the {a} have? | {a}的厂家有多少员工？ | employee, staff, 员工
"""


def _rows(table: str) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    cells = (line.split("|") for line in table.strip().splitlines())
    return tuple(
        (english.strip(), chinese.strip(), tuple(words.strip().split(", "))) for english, chinese, words in cells
    )


KINDS = _rows(_KINDS)
TOPICS = _rows(_TOPICS)
