"""What a model is told to write about a product, and what is told of what it wrote, in both languages."""

from collections import Counter
from collections.abc import Mapping, Sequence

from shopcli.analysis.describing.fact import Omission, Style
from shopcli.grounding.beyond.description import Dropped, Why
from shopcli.query.need import Language

_ASKED: Mapping[Style, tuple[str, str]] = {
    "plain": ("Write one or two paragraphs of plain prose.", "写一到两段平实的文字。"),
    "bullets": (
        "Write one sentence that says what the product is, then a list with “- ” of four to eight short lines.",
        "先用一句话说明这是什么商品，再用“- ”列出四到八条短句。",
    ),
    "technical": (
        "Write a list with “- ” of the facts, one a line, as “name: value”.",
        "用“- ”逐条列出事实，每行一条，写成“名称：值”。",
    ),
    "social": (
        "Write a post of at most 280 characters, without emoji; end with one or two hashtags made of brand and kind.",
        "写一条不超过 140 字的帖子，不用表情；结尾用品牌和品类各写一个话题标签。",
    ),
    "seo": (
        "Write a page title on a line that begins with “# ”, at most 60 characters; then one bold line of at most 155"
        " characters that sums the product up; then one or two paragraphs.",
        "第一行以“# ”开头写页面标题，不超过 30 字；第二行用粗体写一句不超过 80 字的摘要；然后写一到两段文字。",
    ),
}
_LENGTH = ("Use about {words} words.", "大约 {words} 字。")
_WHY: Mapping[Why, tuple[str, str]] = {
    Why.CONTRADICTED: ("{count} against the catalog", "{count} 句与目录不符"),
    Why.UNSTATED: ("{count} that the catalog does not state", "{count} 句目录没有注明"),
    Why.BEYOND: ("{count} beyond the facts", "{count} 句超出事实"),
    Why.COMPARED: ("{count} that compare", "{count} 句作了比较"),
    Why.PASSING: ("{count} about price, stock or delivery", "{count} 句涉及价格、库存或配送"),
    Why.FORM: ("{count} in a table or code", "{count} 句是表格或代码"),
}
_OMITTED: Mapping[Omission, tuple[str, str]] = {
    Omission.UNTRANSLATED: ("{count} not known in the language of the text", "{count} 项没有中文说法"),
    Omission.UNCLEAR: (
        "{count} no clear specification, such as a number without its unit",
        "{count} 项不明确，例如缺少单位",
    ),
}


def asked_for(style: Style, words: int | None, language: Language) -> str:
    zh = language == "zh"
    length = f"{'' if zh else ' '}{_LENGTH[zh].format(words=words)}" if words else ""
    return _ASKED[style][zh] + length


def dropped_text(dropped: Sequence[Dropped], name: str, language: Language) -> str:
    """How many sentences of the model were taken out, and why."""
    zh = language == "zh"
    counts = Counter(one.why for one in dropped)
    reasons = ("，" if zh else ", ").join(_WHY[why][zh].format(count=counts[why]) for why in Why if counts[why])
    if zh:
        return f"{name}：删去模型写的 {len(dropped)} 句（{reasons}）"
    return f"{name}: {len(dropped)} sentence{'s' if len(dropped) != 1 else ''} of the model taken out ({reasons})"


def left_out_text(counts: Mapping[Omission, int], language: Language) -> str:
    """How many facts no text told, and why."""
    zh = language == "zh"
    total = sum(counts.values())
    reasons = ("，" if zh else ", ").join(
        _OMITTED[why][zh].format(count=counts[why]) for why in Omission if counts[why]
    )
    if zh:
        return f"有 {total} 项参数没有写进文案（{reasons}）"
    return f"{total} fact{'s' if total != 1 else ''} of the catalog left out ({reasons})"
