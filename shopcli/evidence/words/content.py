"""The words of a question that evidence has to bear: what is asked about, without how it is asked."""

import re

from shopcli.query.common_words import FUNCTION_WORDS, words
from shopcli.text import has_han

_FRAME = words(
    """
    does did is are was were can could would should will shall may might many much long often exactly actually
    currently today really say says said tell know product item items thing store shop catalog customers customer
    people reviews review reviewers anyone anybody users owners buyers good bad great well nice decent fine issue
    issues problem problems quality complain complaints about mention mentions opinion opinions think feel feels
    experience come comes kind type sort please buy bought order ordered ordering purchase purchased get use using
    used own work works model version one ones new ever start look looks looking give gives happen happens during
    possible allowed else first need still not don't doesn't isn't stated list listed also just only there any am if
    my your our sell offer accept take provide let hold gone it's its what's how's according trouble troubles happy
    satisfied find finds found love loves like likes dislike dislikes hate hates enjoy enjoys downside downsides
    complained drawback drawbacks pros cons usually typically normally average standard takes taking cost costs
    charge charged fee fees pay paid policy later actual real life practice bit little lot
    """
)
_HAN_FRAME = sorted(
    words(
        """
        它 这款 这个 那款 这 那 请问 你们 我们 我 你 店里 店 商品 产品 东西 怎么样 怎么 怎样 如何 什么 哪些 哪个
        哪款 多少 多久 多大 是不是 有没有 能不能 可不可以 可以 能 会 吗 呢 么 吧 啊 的 了 是 有 在 和 与 用 买 卖
        好不好 好 不好 评价 评论 买家 用户 顾客 大家 反馈 说 觉得 问题 有人 提到 质量 效果 体验 到底 现在 今天
        怎么看 差评 好评 抱怨 吐槽 看法 看 一下 知道 想 要 还 也 都 就 时候 后 以后 之后 如果 支持 不 没 款 个 为
        对 把 被 给 到 从 里 上 下
        自带 附带 带
        """
    ),
    key=lambda word: (-len(word), word),
)
_LATIN = re.compile(r"[a-z0-9][a-z0-9'.+-]*")
_ENDINGS = ("ing", "ed", "es", "s", "e")


def stem(word: str) -> str:
    """The part of an English word that its forms share: "charging", "charged" and "charge" give one."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > 2:
            return word.removesuffix(ending)
    return word


def content(low: str) -> list[str]:
    """The stems of what a question in small letters is about, in its order; of Chinese the pairs of characters."""
    latin = [stem(word) for word in _words(low) if word not in FUNCTION_WORDS and word not in _FRAME]
    return list(dict.fromkeys([*latin, *_han_pairs(low)]))


def coverage(asked: list[str], text: str) -> float:
    """The share of the asked stems that `text` has."""
    if not asked:
        return 0.0
    low = text.lower()
    held = {stem(word) for word in _words(low)}
    return sum(1 for word in asked if (word in low if has_han(word) else word in held)) / len(asked)


def as_written(asked: list[str], text: str) -> str:
    """The words of `text` that the stems are of."""
    found = [match[0] for match in re.finditer(r"[A-Za-z0-9][\w'-]*", text) if stem(match[0].lower()) in asked]
    return " ".join(dict.fromkeys(found)) or _joined([word for word in asked if has_han(word)])


def _joined(pairs: list[str]) -> str:
    """Pairs that overlap as the run that they were taken from: 军人, 人打, 打折 are 军人打折."""
    run = ""
    for pair in pairs:
        run += pair[1:] if run and run[-1] == pair[0] else pair
    return run


def _words(low: str) -> list[str]:
    found = [match[0].rstrip(".'-") for match in _LATIN.finditer(low)]
    parts = [part for word in found if "-" in word for part in (*word.split("-"), word.replace("-", ""))]
    return [word for word in [*found, *parts] if len(word) > 1 and word != "it"]


def _han_pairs(low: str) -> list[str]:
    for word in _HAN_FRAME:
        low = low.replace(word, " ")
    runs = "".join(character if has_han(character) else " " for character in low).split()
    return [run[at : at + 2] for run in runs for at in range(max(1, len(run) - 1))]
