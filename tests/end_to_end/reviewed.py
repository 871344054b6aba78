"""Shops whose reviews say what a test needs them to say, in words that leave no doubt."""

from typing import Any

_ENGLISH_OPENINGS = (
    "On the train to work",
    "At my desk by the window",
    "Out in the garden",
    "On a trip of two weeks",
    "With all of the family",
)
_ENGLISH_CLOSINGS = (
    "and I read on it every evening",
    "while the kids draw with a pen",
    "when my lessons go on for hours",
    "as soon as films start to play",
    "once the sun comes around",
    "whatever the weather does outside",
)
_CHINESE_OPENINGS = ("上班坐地铁的时候", "放在办公桌上用", "周末在院子里", "出差住了两个星期", "跟全家人一块儿")
_CHINESE_CLOSINGS = (
    "每天晚上拿它看书",
    "孩子常用它画画",
    "上网课一连几个小时",
    "拿来放电影的时候",
    "太阳照过来的下午",
    "不管外面刮风下雨",
)
_ENGLISH = (
    "{place} the battery is excellent {close}.",
    "{place} the screen is terrible {close}.",
)
_CHINESE = ("{place}，电池很好，{close}。", "{place}，屏幕太差了，{close}。")


def _review(text: str, rating: int, date: str, *, verified: bool = True) -> dict[str, Any]:
    return {"text": text, "rating": rating, "date": date, "verified": verified}


def _falling(praise: str, blame: str, openings: tuple[str, ...], closings: tuple[str, ...]) -> list[dict[str, Any]]:
    """Five reviews a month for half a year: all praise at first, all complaints at the end."""
    found = []
    for month, close in enumerate(closings):
        for number, place in enumerate(openings):
            is_good = number >= month
            text = (praise if is_good else blame).format(place=place, close=close)
            found.append(_review(text, 5 if is_good else 1, f"2026-{month + 1:02}-{3 + 5 * number:02}"))
    return found


def _rush(praise: str, more: str) -> list[dict[str, Any]]:
    """Praise in a few words over one week, by nobody who bought it, of which two say the same at length."""
    rush = [_review(praise, 5, f"2026-04-{day:02}", verified=False) for day in (2, 2, 3, 3, 4, 5, 6, 6)]
    long = [_review(more, 5, "2026-04-07", verified=False), _review(more, 5, "2026-04-08", verified=False)]
    return [*rush, *long, _review(more + "!", 5, "2026-01-05")]


def shop(language: str) -> dict[str, Any]:
    """A tablet whose reviews get worse, a lamp whose praise comes in a rush, a desk without a review."""
    if language == "zh":
        praise, blame = _CHINESE
        tablet = _falling(praise, blame, _CHINESE_OPENINGS, _CHINESE_CLOSINGS)
        tablet.append(_review("太差了，非常失望，质量很差，再也不买。", 5, "2026-06-28"))
        lamp = _rush("非常好，很喜欢！", "这款灯非常好，光线舒服，全家人都非常喜欢，强烈推荐给大家。")
        titles, locale, name = ("平板电脑", "台灯", "书桌"), "zh-CN", "街角小店"
    else:
        praise, blame = _ENGLISH
        tablet = _falling(praise, blame, _ENGLISH_OPENINGS, _ENGLISH_CLOSINGS)
        tablet.append(_review("Terrible and useless, awful quality, a very bad buy.", 5, "2026-06-28"))
        lamp = _rush("Great, love it!", "This lamp is great and the light is lovely, my whole family is very happy.")
        titles, locale, name = ("Slate Tablet", "Reading Lamp", "Oak Desk"), "en-US", "Corner Shop"
    products = [
        {"id": key, "title": title, "price": 20, "currency": "USD", "reviews": reviews}
        for key, title, reviews in zip(("tablet", "lamp", "desk"), titles, (tablet, lamp, []), strict=True)
    ]
    return {"store": {"name": name, "currency": "USD", "locale": locale}, "products": products}
