"""The picks line: which candidates a model chose, however it decorates them."""

import re
import unicodedata
from collections.abc import Container
from dataclasses import dataclass

_WEAK = (
    r"(?:(?:my|top|final|our)\s+)?(?:picks?|selections?|recommendations?|choices?)"
    r"|(?:我的|最终)?(?:推荐|首选|精选|选择|挑选)(?:商品|产品|顺序|编号|结果)?"
)
_DECORATION = r"[\s*_#>`\"'{(\-]*"
_LABELLED = re.compile(
    rf"{_DECORATION}(?:(?P<strong>picks?[\s*_`\"')]*:)|(?:{_WEAK})(?:[\s*_`\"')]*:|(?![a-z])))(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_NUMBER = r"(?:no\.\s*)?(?<![\d.])\d{1,3}(?!\d|\.\d)"
_BETWEEN = r"(?:[\s\[\]()<>{}#*_`\"',;、/&|>→\-]|\b(?:and|then)\b|和|及|与|号)*"
_RUN = re.compile(rf"{_BETWEEN}(?:{_NUMBER}{_BETWEEN})*", re.IGNORECASE)
_BRACKETED = re.compile(r"[\[<#]\s*(\d{1,3})(?=\s*[\]>,;\s]|$)")
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)|[。！？]")
_DIGITS = re.compile(r"\d+")
_BRACKETS = str.maketrans("【】〔〕", "[][]")


@dataclass(frozen=True, slots=True)
class PicksLine:
    """The numbers of a picks line, in its order, and how many characters of the line it takes up.

    A label alone has no numbers; they may stand on the line below. `sure`: it is no prose even then.
    """

    numbers: tuple[int, ...]
    length: int
    sure: bool = True


def read_picks_line(line: str, known: Container[int], *, first: bool) -> PicksLine | None:
    """`line` (without its line break) as a picks line; None where it is prose.

    `PICKS:` makes any line one: the prose that may follow its handles is left, but words among its handles are not
    prose. Other labels, and on the `first` line no label at all, count where the line holds nothing but handles, one of
    them `known`.
    """
    plain = _same_length(line)
    if found := _LABELLED.fullmatch(plain):
        rest = found["rest"]
        start = found.start("rest")
        if found["strong"]:
            numbers, length = _strong(rest)
            return PicksLine(numbers, start + length if numbers else len(line))
        if not rest.strip(" *_`#:"):
            return PicksLine((), len(line), sure=False)
        return _only_handles(rest, start, known)
    return _only_handles(plain, 0, known) if first else None


def _same_length(line: str) -> str:
    """`line` with the plain form of each full-width or circled character, place by place."""
    plain = (unicodedata.normalize("NFKC", character) for character in line.translate(_BRACKETS))
    return "".join(new if len(new) == 1 else old for new, old in zip(plain, line, strict=True))


def _strong(rest: str) -> tuple[tuple[int, ...], int]:
    run = _RUN.match(rest)
    length = run.end() if run else 0
    length += rest[length : length + 1] in (".", "。")
    numbers = _numbers(rest[:length])
    end = _SENTENCE_END.search(rest, length)
    listed = rest[: end.start() if end else len(rest)]
    among_words = [int(number) for number in _BRACKETED.findall(listed)]
    if set(among_words) - set(numbers):
        return tuple(among_words), len(listed) + (1 if end else 0)
    return numbers, length


def _only_handles(text: str, start: int, known: Container[int]) -> PicksLine | None:
    if not _RUN.fullmatch(text.rstrip(" .。")):
        return None
    numbers = _numbers(text)
    return PicksLine(numbers, start + len(text)) if any(number in known for number in numbers) else None


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(number) for number in _DIGITS.findall(text))
