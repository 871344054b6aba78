"""Goods of other trades: the rules of a shop that sells none of them do not hold for them."""

from shopcli.evidence.policies.services import spaced
from shopcli.index.index import Index
from shopcli.query.common_words import words
from shopcli.search.limits import NAMING_FIELDS, carrying
from shopcli.text import has_han

_SINGLE = words(
    """
    dishwasher fridge refrigerator freezer oven microwave cooker stove hob vacuum hoover toaster kettle blender
    heater radiator mattress sofa couch armchair wardrobe furniture bicycle scooter motorcycle motorbike car tyre tire
    shoe sneaker clothes clothing dress shirt jeans trousers skirt sweater perfume cosmetics makeup lipstick
    groceries wine beer whisky medicine toy jewelry jewellery necklace bracelet handbag suitcase sunglasses
    guitar piano violin drone printer scanner projector telescope typewriter sewing lawnmower
    flower puppy aquarium pram stroller diaper tent canoe surfboard treadmill
    """
)
_PHRASES = ("washing machine", "air conditioner", "coffee machine", "coffee maker", "sewing machine", "rice cooker")
_HAN = words(
    """
    洗衣机 冰箱 空调 微波炉 洗碗机 烤箱 电饭煲 电饭锅 吸尘器 扫地机 热水器 油烟机 电风扇 净水器 加湿器 除湿机
    空气净化器 电磁炉 床垫 沙发 家具 衣柜 椅子 自行车 电动车 电瓶车 摩托车 汽车 轮胎 鞋子 衣服 裤子 裙子 化妆品 香水
    口红 面膜 奶粉 零食 白酒 红酒 保健品 玩具 珠宝 黄金 首饰 猫粮 狗粮 鲜花 吉他 钢琴 无人机 打印机 投影仪 游戏机
    缝纫机 眼镜 行李箱 婴儿车 帐篷 跑步机
    """
)


def unsold_good(low: str, index: Index) -> str:
    """The first such thing that a question names and no product is; or empty."""
    said = spaced(low)
    named = [*(word for word in _HAN if word in low)] if has_han(low) else _named(said)
    return next((word for word in named if not index.count(carrying(index, word, NAMING_FIELDS))), "")


def _named(said: str) -> list[str]:
    single = [word for word in said.split() if word in _SINGLE or word.removesuffix("s") in _SINGLE]
    return [*(phrase for phrase in _PHRASES if f" {phrase}" in said), *single]
