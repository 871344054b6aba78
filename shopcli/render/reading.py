"""What a model read into a need: kept and dropped, for `--explain` and in JSON."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from shopcli.render.lines import Line, View
from shopcli.render.values import prompt_value, wish_values
from shopcli.render.words import words
from shopcli.search.proposal import Refusal, Sifted
from shopcli.text import one_line

if TYPE_CHECKING:
    from shopcli.events import Read, ReadingPrompted
    from shopcli.query.need import Language
    from shopcli.render.encode import Json

_PHRASES: Mapping[str, tuple[str, str]] = {
    "heading": ("What the model read into it", "模型的理解"),
    "categories": ("look in", "查看类目"),
    "terms": ("search for", "检索词"),
    "wishes": ("wishes", "偏好"),
    "dropped": ("dropped", "未采用"),
    "failed": ("nothing: it failed", "没有：模型出错"),
    "nothing": ("nothing that the catalog knows", "没有目录认得的内容"),
    "because": ("{text} ({reason})", "{text}（{reason}）"),
    "comma": (", ", "、"),
}
_REFUSALS: Mapping[Refusal, tuple[str, str]] = {
    Refusal.NOT_ASKED: ("not a model's to say", "不由模型决定"),
    Refusal.NOT_CARRIED: ("no product carries it", "没有商品带这个词"),
    Refusal.NO_CATEGORY: ("no such category", "没有这个类目"),
    Refusal.NO_WISH: ("no wish that ranks", "不是可用的偏好"),
    Refusal.BRAND: ("a brand is the shopper's to name", "品牌由顾客指定"),
    Refusal.NUMBER: ("numbers are the shopper's to name", "数字由顾客指定"),
    Refusal.EXCLUDED: ("the need rules it out", "需求里已排除"),
    Refusal.NO_TERM: ("no word to search with", "不是检索词"),
    Refusal.TOO_MANY: ("too many", "太多"),
}


def reading_view(read: "Read", language: "Language") -> View:
    """A heading, and a line for each kind of thing that was kept or dropped."""
    hints, dropped = read.sifted.hints, read.sifted.dropped
    kept = {
        "categories": [" > ".join(path) for path in hints.categories],
        "terms": list(hints.terms),
        "wishes": [wish.text for wish in read.sifted.wishes],
    }
    lines = [_row(name, texts, language) for name, texts in kept.items() if texts]
    if not lines:
        lines = [Line(_say("failed" if read.failure else "nothing", language), level=1)]
    refused = [_say("because", language, text=one.text, reason=_refusal(one.refusal, language)) for one in dropped]
    if refused:
        lines.append(_row("dropped", refused, language))
    return [Line(_say("heading", language), heading=True), *lines]


def _row(name: str, texts: list[str], language: "Language") -> Line:
    value = one_line(_say("comma", language).join(texts))
    return Line(words(language).labelled.format(name=_say(name, language), value=value), level=1)


def _refusal(refusal: Refusal, language: "Language") -> str:
    return _REFUSALS[refusal][language == "zh"]


def _say(phrase: str, language: "Language", **values: str) -> str:
    return _PHRASES[phrase][language == "zh"].format(**values)


def asked_values(event: "ReadingPrompted", *, with_messages: bool) -> "dict[str, Json]":
    """Which model was asked, and what."""
    model = {"name": event.name, "provider": event.provider}
    return {"model": model, "prompt": prompt_value(event.prompt, with_messages=with_messages)}


def read_values(read: "Read | None") -> "dict[str, Json]":
    """What was kept and dropped; nothing of either where no model has answered yet."""
    sifted = read.sifted if read else Sifted()
    return {
        "terms": sifted.hints.terms,
        "categories": sifted.hints.categories,
        "wishes": wish_values(sifted.wishes),
        "dropped": [{"text": one.text, "reason": one.refusal.value} for one in sifted.dropped],
        "failure": read.failure if read else None,
    }
