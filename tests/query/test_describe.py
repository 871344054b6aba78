from shopcli.query.describe import describe_limits, describe_need, wish_texts
from tests.query.shop import read


def test_every_limit_is_said_under_the_field_that_holds_it() -> None:
    need = read(
        "Nortavo laptop, not Kestrin, not gaming, between $500 and $900, 16GB RAM, not red, with touchscreen and HDMI, "
        "rated 4.5+, in stock"
    )
    assert describe_limits(need) == [
        ("min_price", "at least $500"),
        ("max_price", "at most $900"),
        ("brands", "brand Nortavo"),
        ("not_brands", "not Kestrin"),
        ("requirements.0", "RAM at least 16 GB"),
        ("requirements.1", "not red"),
        ("requirements.2", "with touchscreen"),
        ("requirements.3", "with HDMI"),
        ("excluded.gaming", "no gaming"),
        ("min_rating", "rated at least 4.5"),
        ("in_stock", "in stock"),
    ]


def test_limits_are_said_in_the_language_of_the_need() -> None:
    need = read(
        "云岭的笔记本，不要光屿，低于5000元，重量1.3kg以内，不要红色，不带触摸屏，评分4.5以上，现货，不要游戏本"
    )
    assert [text for _, text in describe_limits(need)] == [
        "价格低于 ¥5,000",
        "品牌 云岭",
        "不要 光屿",
        "重量不超过 1.3 kg",
        "不要红色",
        "不带触摸屏",
        "不含“游戏本”",
        "评分不低于 4.5",
        "有现货",
    ]


def test_amounts_without_a_currency_are_bare() -> None:
    assert describe_limits(read("fan under 80")) == [("max_price", "under 80")]


def test_the_whole_need_is_said_for_explain() -> None:
    assert describe_need(read("two quiet fans around $80"), "en") == [
        ("wanted", "fan"),
        ("search words", "fans"),
        ("limits", "at least $68, at most $92"),
        ("wishes", "quiet"),
        ("near", "$80"),
        ("count", "2"),
    ]
    assert describe_need(read("静音风扇"), "zh") == [("想要", "风扇"), ("检索词", "风扇"), ("偏好", "静音")]


def test_each_wish_is_named_once() -> None:
    assert wish_texts(read("gaming laptop, gaming")) == ()
    assert wish_texts(read("quiet laptop for gaming")) == ("quiet", "gaming")
    assert wish_texts(read("性价比高的轻薄游戏本")) == ("性价比高", "轻薄")
