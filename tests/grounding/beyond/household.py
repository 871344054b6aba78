"""What a model may say about two things of a household, whose attributes no table knows: made up, and in other words.

Written for these tests, as `planted` is.
"""

from decimal import Decimal

from shopcli.catalog.product import Product, Rating

KETTLE = Product(
    id="kt-1",
    title="Vessa Brook Kettle 1.7 l",
    brand="Vessa",
    category=("Kitchen", "Kettles"),
    rating=Rating(Decimal("4.0"), count=31),
    attributes={
        "Volume": "1.7 l",
        "Material": "Stainless steel",
        "Colour": ("Cream", "Sage"),
        "Weight": "1.1 kg",
        "Cable length": "0.75 m",
        "Keep warm": True,
        "Boil-dry protection": True,
        "Temperature settings": 5,
        "Height": "24 cm",
        "Filter": "removable nylon",
        "Energy efficiency class": "A+",
    },
)
FLASK = Product(
    id="qh-1",
    title="青禾 竹语 保温杯 500毫升",
    brand="青禾",
    category=("家居", "保温杯"),
    attributes={
        "容量": "500 毫升",
        "材质": "不锈钢",
        "颜色": ("米白", "墨绿"),
        "重量": "280 克",
        "高度": "22 厘米",
        "保温时间": "12 小时",
        "杯盖": "弹跳盖",
        "茶漏": True,
        "可拆洗": True,
        "吸管": False,
        "口径": "5 厘米",
        "内胆层数": 2,
    },
)

INVENTED_EN = (
    "It boils a litre in under three minutes.",
    "The cable is 1.7 m long.",
    "It weighs 1.1 kg when full.",
    "It has seven temperature settings.",
    "The filter is made of stainless steel.",
    "It is available in cream, sage and black.",
    "It comes in three colours.",
    "The nylon filter is dishwasher safe.",
    "The kettle stands 24 cm tall and 20 cm wide.",
    "The sage version weighs less.",
    "It is high quality.",
    "It weighs 1.1 kg per piece.",
    "It has a tall base.",
    "The kettle is washable.",
    "Its energy efficiency class is B.",
    "It comes with a station.",
    "It is detailed production.",
)
INVENTED_ZH = (
    "高档保温杯。",
    "高级不锈钢材质。",
    "重量只有 280 克。",
    "采用 316 医用级不锈钢。",
    "内胆有三层。",
    "保温时间长。",
    "口径 22 厘米。",
    "附带吸管。",
    "竹子材质的杯身触感温润。",
    "一键弹开，单手可用。",
    "有米白、墨绿、樱粉三色可选。",
)
TRUE_EN = (
    "The cable has a length of 75 cm.",
    "It weighs 1,100 g and stands 24 cm tall.",
    "There are five temperature settings.",
    "It has boil-dry protection and a keep warm function.",
    "It is protected against boiling dry.",
    "It comes in two colours: cream and sage.",
    "You can choose between two colours, cream and sage.",
    "This stainless steel kettle comes in cream or sage.",
    "On average, 31 buyers rate it 4.0 of 5.",
    "- Energy efficiency class: A+",
)
TRUE_ZH = (
    "杯身采用不锈钢材质。",
    "有米白和墨绿两种颜色可选。",
    "净重 280 克，高 22 厘米。",
    "配有茶漏和弹跳盖。",
    "内胆共两层。",
    "可以拆洗。",
    "保温时间为 12 小时，容量为 0.5 升。",
)
