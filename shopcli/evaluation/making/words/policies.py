"""What is asked of a shop's rules. Each question goes with what in a policy answers it."""

from shopcli.evaluation.making.words.traits import Said

RETURN_DAYS: Said = {
    "en": (
        "How many days do I have to return something?",
        "what's your return window?",
        "If I don't like it, how long do I have to send it back?",
    ),
    "zh": ("买回去不喜欢，几天内可以退？", "退货期限是几天？", "多少天之内能无理由退货？"),
}
SHIPPING_FEE: Said = {
    "en": ("How much is shipping?", "what do you charge for delivery?", "What does standard delivery cost?"),
    "zh": ("运费多少钱？", "邮费是多少？", "快递费怎么收？"),
}
FREE_SHIPPING: Said = {
    "en": (
        "From what order value is shipping free?",
        "How much do I have to spend to get free shipping?",
        "when do I get free delivery?",
    ),
    "zh": ("满多少包邮？", "买多少钱可以免运费？", "怎么样才能包邮？"),
}
DELIVERY_DAYS: Said = {
    "en": ("How long does delivery take at most?", "When will my order arrive at the latest?"),
    "zh": ("最晚几天能送到？", "下单后最多几天到货？"),
}
WARRANTY: Said = {
    "en": ("How long is your standard warranty?", "What warranty do your products come with at least?"),
    "zh": ("店里的商品一般保修多久？", "默认质保是多长时间？"),
}
PRICE_MATCH_DAYS: Said = {
    "en": (
        "If the price drops after I buy, for how many days can I get the difference back?",
        "how many days does your price protection last?",
    ),
    "zh": ("买完降价了，多少天内可以退差价？", "价保是多少天？"),
}
PRODUCT_WARRANTY: Said = {
    "en": ("How long is the warranty of the {a}?", "what warranty comes with the {a}?"),
    "zh": ("{a}质保多久？", "{a}的保修期是多长？"),
}
PAYMENT: Said = {
    "en": ("Which payment methods do you accept?", "How can I pay?", "what can I pay with?"),
    "zh": ("你们支持哪些付款方式？", "可以怎么付款？", "都能用什么付钱？"),
}
CONTACT: Said = {
    "en": ("How can I reach your customer service?", "how do I contact support?"),
    "zh": ("怎么联系你们客服？", "客服有哪些联系方式？"),
}

NUMBERS: tuple[tuple[str, str, Said], ...] = (
    ("returns", "days", RETURN_DAYS),
    ("shipping", "fee", SHIPPING_FEE),
    ("shipping", "free_over", FREE_SHIPPING),
    ("shipping", "max_days", DELIVERY_DAYS),
    ("price_match", "days", PRICE_MATCH_DAYS),
)
"""Policy → the field that holds the number → how it is asked for."""

LISTS: tuple[tuple[str, str, Said], ...] = (("payment", "methods", PAYMENT), ("support", "channels", CONTACT))
"""Policy → the field that lists what is asked for."""

RETURN_DAYS_IN_TEXT = r"(?:within|have) (\d+) (?:calendar )?days|(\d+)[ -]day (?:return|money)|(\d+) ?天(?:内|无理由)"
"""What the text of a return policy holds where no field says the days."""

OTHER_WORDS = {
    "credit card": ("信用卡",),
    "debit card": ("借记卡", "银行卡"),
    "bank transfer": ("银行转账", "转账"),
    "gift card": ("礼品卡",),
    "cash": ("现金",),
    "cash on pickup": ("现金", "自提付款"),
    "paypal": ("PayPal",),
    "银行卡": ("bank card", "card"),
    "货到付款": ("cash on delivery",),
    "分期付款": ("instalment", "installment"),
    "支付宝": ("alipay",),
    "微信支付": ("wechat pay",),
    "chat": ("在线客服", "聊天"),
    "phone": ("电话",),
    "email": ("邮件", "邮箱"),
    "在线客服": ("chat",),
    "电话": ("phone",),
    "邮件": ("email",),
}
"""What an answer in the other language may call it."""
