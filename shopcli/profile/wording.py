"""The phrases of a profile, in both languages; everything in braces is filled by code."""

from collections.abc import Mapping
from datetime import date

from shopcli.query.need import Language

_PHRASES: Mapping[str, tuple[str, str]] = {
    # reasons of a shift
    "brand_bought": ("you bought {count} by {brand}", "你买过{count}件{brand}"),
    "brand_seen": ("you looked at {brand} before", "你看过{brand}"),
    "brand_returned": ("you returned {count} by {brand}", "你退过{count}件{brand}"),
    "kind_bought": ("you bought {count} of this kind ({label})", "你买过{count}件同类商品（{label}）"),
    "kind_seen": ("you looked at this kind before ({label})", "你看过这类商品（{label}）"),
    "kind_returned": ("you returned {count} of this kind ({label})", "你退过{count}件同类商品（{label}）"),
    "thing_returned": ("you sent this back", "你退过这款"),
    "thing_owned": ("you bought this {when}", "你{when}买过这款"),
    "thing_due": ("you buy this about every {days} days; the last was {when}", "你大约每{days}天买一次，上次是{when}"),
    "thing_carted": ("you put this into a basket before", "你曾把它加入购物车"),
    "thing_liked": ("you saved this before", "你收藏过这款"),
    "thing_viewed": ("you looked at this before", "你看过这款"),
    "price_usual": ("in the range that you usually pay ({low} to {high})", "在你平时的价位内（{low}至{high}）"),
    "price_above": ("above what you usually pay ({low} to {high})", "高于你平时的价位（{low}至{high}）"),
    "size_same": ("same size as last time: {value}", "和上次一样的尺码：{value}"),
    "size_other": ("not the size of last time, which was {value}", "不是上次的尺码{value}"),
    "choice_same": ("{name} {value}, as you usually choose", "{name}{value}，和你平时选的一样"),
    "stated_size": ("your size: {value}", "你的尺码：{value}"),
    "stated_other_size": ("not your size, which is {value}", "不是你的尺码{value}"),
    "stated_brand": ("a brand that you prefer", "你偏好的品牌"),
    "stated_value": ("{name} {value}, which you prefer", "{name}{value}，你偏好的"),
    "stated_budget": ("within your budget of {low} to {high}", "在你{low}至{high}的预算内"),
    "stated_over": ("above your budget of {high}", "超出你{high}的预算"),
    # limits
    "kept_out": ("your profile avoids {word}", "你的档案不要“{word}”"),
    "asked_for": (
        "your profile avoids {word}, which this need asks for: it was not kept out",
        "你的档案不要“{word}”，但这次的需求要它，所以没有排除",
    ),
    "carries": ("your profile avoids {word}, and {title} carries it", "你的档案不要“{word}”，而{title}含有它"),
    # facts, as a shopper or a model reads them
    "fact_category": ("shops for {label}", "会买{label}"),
    "fact_brand": ("{label}: chooses {subject}", "{label}：选{subject}"),
    "fact_price": ("{label}: usually pays {low} to {high}", "{label}：平时花{low}至{high}"),
    "fact_choice": ("{label}: {name} {subject}", "{label}：{name}{subject}"),
    "fact_returned": ("{label}: returned {count}", "{label}：退过{count}件"),
    "fact_returned-brand": ("{label}: returned {count} by {subject}", "{label}：退过{count}件{subject}"),
    "fact_sent-back": ("sent back {subject}", "退过{subject}"),
    "fact_owned": ("has {subject}", "已有{subject}"),
    "fact_runs-out": (
        "buys {subject} about every {days} days, next around {due}",
        "大约每{days}天买{subject}，下次在{due}前后",
    ),
    "fact_interest": ("looked at {subject}", "看过{subject}"),
    "fact_stated": ("{about}{name}: {value}", "{about}{name}：{value}"),
    "fact_avoids": ("avoids {word}", "不要{word}"),
    "fact_allergy": ("is allergic to {word}", "对{word}过敏"),
    "since": ("{fact} (last on {day})", "{fact}（最近一次{day}）"),
    # what a fact rests on
    "bought": ("bought {count}", "购买{count}次"),
    "returned": ("returned {count}", "退货{count}次"),
    "carted": ("in a basket {count}", "加购{count}次"),
    "liked": ("saved {count}", "收藏{count}次"),
    "viewed": ("viewed {count}", "浏览{count}次"),
    "last": ("last {day}", "最近{day}"),
    "stated": ("you said so", "你自己说的"),
    "comma": (", ", "，"),
    "semicolon": ("; ", "；"),
    "colon": (": ", "："),
    "weak": ("weak", "弱"),
    "likely": ("likely", "较可靠"),
    "firm": ("firm", "可靠"),
    # keys that are set
    "size": ("size", "尺码"),
    "brand": ("brand", "品牌"),
    "colour": ("colour", "颜色"),
    "material": ("material", "材质"),
    "budget": ("budget", "预算"),
    "allergy": ("allergy", "过敏"),
}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def say(phrase: str, language: Language, **values: object) -> str:
    english, chinese = _PHRASES[phrase]
    return (chinese if language == "zh" else english).format(**values)


def month(day: date | None, language: Language) -> str:
    """When something was, as people say it: `in May 2026`, `before` where that is not known."""
    if day is None:
        return "以前" if language == "zh" else "before"
    return f"{day.year}年{day.month}月" if language == "zh" else f"in {_MONTHS[day.month - 1]} {day.year}"
