"""Sentences on what no catalog tells: phrase → English, Chinese."""

from collections.abc import Mapping

BEYOND: Mapping[str, tuple[str, str]] = {
    "elsewhere": (
        "The catalog tells the prices of {store}, not those of other sellers.",
        "目录只有{store}的价格，没有别家的价格。",
    ),
    "resale": ("The catalog does not say what a used one is worth.", "目录没有注明二手的价格。"),
    "future_price": ("The catalog states today's prices, not later ones.", "目录只有现在的价格，没有以后的价格。"),
    "future_stock": (
        "The catalog tells what is in stock now, not what will be on another day.",
        "目录只写现在有没有货，没有其他日子的库存。",
    ),
    "past_price": ("The catalog states today's prices, not earlier ones.", "目录只有现在的价格，没有以前的价格。"),
    "most": (
        "The catalog states what the {name} has, not the most {asked} that it takes.",
        "目录只写了{name}现有的配置，没有注明最多支持多少{asked}。",
    ),
    "unsold": (
        "The catalog holds no {asked}, and its rules do not speak of any.",
        "目录里没有{asked}，规则里也没有提到。",
    ),
    "spare": (
        "The catalog does not say whether parts of the {name} are sold on their own.",
        "目录没有注明{name}的配件能否单独购买。",
    ),
    "work_on": (
        "The catalog tells what the {name} costs, not what work on it or another part of it does.",
        "目录只有{name}本身的价格，没有维修、更换或另配部件的价格。",
    ),
    "sales": (
        "The catalog does not say how many are sold, returned or repaired.",
        "目录没有销量、退货率、故障率这样的数字。",
    ),
    "company": (
        "The catalog tells of products and of the shop's terms, not of the people and companies behind them.",
        "目录只有商品和店铺的规则，没有公司和人员的信息。",
    ),
    "medical": ("The catalog answers no questions of health; a doctor can.", "目录不回答健康问题，请咨询医生。"),
    "legal": ("The catalog answers no questions of law.", "目录不回答法律问题。"),
    "account": (
        "The catalog holds no orders and no accounts; customer service can look yours up.",
        "目录里没有订单和账户的信息，请联系客服查询。",
    ),
    "others": (
        "The catalog holds nothing about other customers.",
        "目录里没有其他顾客的信息。",
    ),
    "command": (
        "A question changes nothing of what the catalog says.",
        "提问改变不了目录里的内容。",
    ),
    "service": ("The catalog says nothing of {asked}.", "目录没有提到{asked}。"),
    "part_maker": (
        "The catalog does not say who makes the {asked} of the {name}.",
        "目录没有注明{name}的{asked}是谁制造的。",
    ),
    "origin": ("The catalog does not say where the {name} is made.", "目录没有注明{name}的产地。"),
    "whether": ("The catalog does not say whether the {name} {asked}.", "目录没有说明{name}是否{asked}。"),
}
