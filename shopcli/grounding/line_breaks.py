"""Whether a sentence goes on behind a line break: models wrap paragraphs, and they write lists without markers."""

from shopcli.patterns import Pattern

AHEAD = 28
"""Characters of the next line that are enough to tell."""

_WRAPPED, _WRAPPED_HAN = 60, 24
"""Characters of a line from which on it may have been wrapped for its length."""
_LABEL = Pattern(r"[\s>*_]*(?:[-+•]\s)?[\s*_]*[^\s:：*_][^:：\n.,。，]{0,24}[*_]*[:：]")
_TITLE = Pattern(r"\s*(?:\*\*|__)[^*_\n]+(?:\*\*|__)\s*\Z")
_ENDS = Pattern(r"[.!?。！？…;；:：|>][\"'”’」』)）*_`]*\Z")
_GOES_ON = Pattern(
    r"(?:[,，、(（$€£¥￥+&/–—-]|(?<![a-z])(?:a|an|the|of|and|or|but|with|for|from|to|in|on|at|by|than|as|is|are|has|have"
    r"|costs?|weighs|offers|its|about|only|just|around|over|under|versus|vs|while|both|between|that|which|you|your)"
    r"|[的和与及跟比是有为约仅只在而但或给把被将从到售卖需要至达])[*_]*\Z"
)
"""What no line ends with that is a sentence of its own."""
_NAME = Pattern(r"[a-z,，] \**(?:[A-Z][\w.+-]*\s?)+\Z")
"""The beginning of a name, in a sentence."""
_BLOCK = Pattern(r"[ \t>]*(?:\n|\Z|[-*+•][ \t]|\d{1,3}[.)][ \t]|#{1,6}\s|\||`{3}|~{3})")
_MARK = Pattern(r"\s*(?:\*\*|__|[\[【#✅✔❌⭐])")
"""What opens an entry of a list without markers, and a sentence hardly ever."""
_PROSE = Pattern(
    r"(?<![a-z])(?:an?|the|is|are|was|has|have|it|its|this|that|with|and|or|but|for|of|to|at|you|your|costs?|weighs|lasts"
    r"|offers|comes|than|while|which|so|as|on|by|from)(?![a-z])|[的是有了也都很不它这那而但就还让把被于]"
)
"""A line without any of these is no part of a sentence: models list products by their titles, one a line."""
_SMALL = Pattern(r"\s*[a-z\d$€£¥￥(（%]")
_HAN = Pattern(r"\s*[\u3400-\u9fff]")


def is_soft(line: str, ahead: str) -> bool:
    """Whether the sentence that `line` ends with goes on in the next line, which begins with `ahead`.

    Where that may or may not be it does not: a value read too few is better than two sentences read as one.
    """
    if line.endswith(("  ", "\\")) or _BLOCK.match(ahead):
        return False
    low = line.rstrip().lower()
    if not low or _ENDS.search(low) or _TITLE.fullmatch(low):
        return False
    if _GOES_ON.search(low):
        return True
    if _LABEL.match(low) or _LABEL.match(ahead) or _MARK.match(ahead):
        return False
    if _SMALL.match(ahead):
        return True
    if not _PROSE.search(low):
        return False
    if _NAME.search(line.rstrip()):
        return True
    return len(low) >= (_WRAPPED_HAN if _HAN.match(ahead) else _WRAPPED)
