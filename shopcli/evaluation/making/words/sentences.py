"""What is said around what is wanted. `{np}` is a noun phrase in the plural, `{one}` the singular of a kind."""

from collections.abc import Mapping
from typing import Literal, TypeAlias

from shopcli.evaluation.making.words.traits import Said

NEED: Said = {
    "en": (
        "{np}",
        "looking for {np}",
        "I'm looking for {np}",
        "can you recommend {np}?",
        "hi, I need {np}",
        "show me {np}",
        "do you have {np}?",
    ),
    "zh": (
        "{np}",
        "想买{np}",
        "有没有{np}",
        "求推荐{np}",
        "帮我推荐{np}",
        "我想找{np}",
        "推荐一下{np}",
        "你好，想看看{np}",
    ),
}
NEED_AROUND: Said = {
    "en": ("which {np} would you recommend?", "what {np} do you have?", "{np}, any suggestions?"),
    "zh": ("请问有{np}吗？", "{np}推荐哪款？", "{np}哪个好？"),
}
"""Where the noun phrase has no clauses at its end."""

Limit: TypeAlias = Literal["named", "under", "over", "between", "around"]
"""On the price; `named` is a whole need that names the most that may be spent."""
LIMITS: Mapping[Limit, Said] = {
    "named": {
        "en": (
            "my budget is {a}, which {np} can I get?",
            "I have {a} to spend on {np}, what would you recommend?",
            "{np}, budget {a}",
            "{np}, max {a}",
        ),
        "zh": ("预算{a}，想买{np}", "{np}，预算{a}", "{np}，最多{a}", "手里有{a}，能买什么{np}"),
    },
    "under": {
        "en": ("under {a}", "below {a}", "for less than {a}", "up to {a}", "for {a} or less"),
        "zh": ("{a}以内", "{a}以下", "不超过{a}", "低于{a}"),
    },
    "over": {"en": ("over {a}", "above {a}", "that cost more than {a}"), "zh": ("{a}以上", "高于{a}", "超过{a}")},
    "between": {
        "en": ("between {a} and {b}", "from {a} to {b}", "priced between {a} and {b}"),
        "zh": ("{a}到{b}", "{a}-{b}之间", "价格在{a}到{b}之间"),
    },
    "around": {"en": ("around {a}", "for about {a}", "for roughly {a}"), "zh": ("{a}左右", "{a}上下", "大概{a}")},
}
LIMITS_WITHOUT_CURRENCY: Mapping[Limit, Said] = {
    "under": {
        "en": ("priced under {a}", "that cost less than {a}", "that cost {a} or less"),
        "zh": ("价格低于{a}", "价格不超过{a}", "价格在{a}以内"),
    },
    "over": {"en": ("that cost more than {a}", "priced over {a}"), "zh": ("价格高于{a}", "价格超过{a}")},
    "between": {"en": ("priced between {a} and {b}",), "zh": ("价格在{a}到{b}之间",)},
    "around": {"en": ("priced around {a}", "that cost about {a}"), "zh": ("价格{a}左右", "价格在{a}左右")},
    "named": {
        "en": ("my budget is {a}, which {np} can I get?", "{np}, budget {a}"),
        "zh": ("预算{a}，想买{np}", "{np}，预算{a}"),
    },
}
"""For a catalog that names no currency, where a bare number could be anything: with a word that says it is money."""

COUNT: Said = {
    "en": ("How many {np} do you have?", "how many {np} are there?", "How many {np} do you sell?"),
    "zh": ("有多少款{np}？", "你们有几款{np}？", "店里一共有多少款{np}？"),
}

FIRST_WITH_WORD: Said = {
    "en": ("which of your {np} is the {most}?", "Which one of the {np} is the {most}?"),
    "zh": ("{np}里哪款{most}？", "哪款{np}{most}？"),
}
FIRST_WITH_PHRASE: Said = {
    "en": ("which of your {np} has {most}?", "Which one of the {np} has {most}?"),
    "zh": ("{np}里哪款{most}？", "哪款{np}{most}？"),
}
FIRST_WANTED: Said = {
    "en": ("I want the {most} {one}", "the {most} {one}", "what is the {most} {one}?", "recommend me the {most} {one}"),
    "zh": ("我想要{most}的{np}", "{most}的{np}", "推荐{most}的{np}", "{most}的{np}是哪款"),
}
"""`{one}` carries the conditions too."""

COMPARED: Said = {
    "en": (
        "Which one {more}, the {a} or the {b}?",
        "the {a} vs the {b}: which {more}?",
        "{a} or {b}, which one {more}?",
    ),
    "zh": ("{a}和{b}哪个{more}？", "{a}跟{b}比，哪个{more}？", "{a}、{b}，哪款{more}？"),
}
CHEAPER: Said = {"en": ("is cheaper", "costs less"), "zh": ("更便宜", "便宜一点")}
RATED_HIGHER: Said = {"en": ("is rated higher", "has the better rating"), "zh": ("评分更高",)}
DIFFERENCE: Said = {
    "en": ("How much more does the {a} cost than the {b}?", "How much more expensive is the {a} than the {b}?"),
    "zh": ("{a}比{b}贵多少？", "{a}比{b}要贵多少钱？"),
}

BASKET: Said = {
    "en": (
        "I need {things}, all together under {a}",
        "{things} for less than {a} in total",
        "put together {things}, total budget {a}",
        "I want to buy {things} and spend at most {a} altogether",
        "setting up my new place: {things}. I can spend {a} on everything",
    ),
    "zh": (
        "{things}各要一件，总共不超过{a}",
        "想配一套：{things}，总预算{a}",
        "{a}以内帮我凑一套{things}",
        "要买{things}，加起来别超过{a}",
    ),
}

SELLS: Said = {
    "en": ("Do you sell {x}?", "do you have any {x}?", "Can I buy {x} from you?"),
    "zh": ("你们卖{x}吗？", "有{x}卖吗？", "能在你们这买到{x}吗？"),
}
NOT_SOLD = ("no", "not", "don't", "doesn't", "没有", "不卖", "没卖", "买不到")
"""Of which a right answer says one, if it does not say that it cannot tell."""
