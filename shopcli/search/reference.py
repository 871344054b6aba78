"""A need that names a product by its id: "an alternative to shop3/drive-4tb", "a case that fits this phone: …"."""

import re
from dataclasses import replace
from typing import Literal

from shopcli.index.index import Index
from shopcli.patterns import Pattern
from shopcli.query.need import Need, Reference, Scope
from shopcli.query.reader import read_need
from shopcli.query.reading import language_of
from shopcli.search.find import vocabulary_of
from shopcli.search.limits import id_query

_ID = Pattern(
    r"[^\s,;:，。；：、'\"“”()（）?？!！]*[\d/_-][^\s,;:，。；：、'\"“”()（）?？!！]*[^\s,;:，。；：、'\"“”()（）?？!！.]"
)
_SHORTEST = 3
_LEADING = Pattern(
    r"(?:\s+(?:of|for|with|to|than|as|on|from))?\s+(?:(?:this|the following|my)\s[^:.;|]{1,80}?)?[:：]?\s*$"
    r"|(?:[和与跟给为把从比])?(?:这[款个台件部只]|该|下面这[款个])[^:：。；]{0,30}[:：]?\s*$|[:：]\s*$|[和与跟给为比]\s*$",
    flags=re.IGNORECASE,
)
_LIKE = Pattern(
    r"alternatives?|substitutes?|similar|replac(?:e|ement)s?|instead of|comparable|equivalent"
    r"|(?<!would )(?<!i )(?<![a-z])like(?![a-z])"
    r"|替代|平替|类似|相似|代替|差不多|同款",
    flags=re.IGNORECASE,
)
_SUBSTITUTE = Pattern(
    r"(?<![a-z])(?:an?\s|some\s|any\s)?"
    r"(?:(?:alternatives?|substitutes?|replacements?|something|anything|products?|items?)"
    r"(?:\s(?:that (?:is|are)\s)?(?:to|for|of|like|similar to))?"
    r"|similar(?:\sto)?|comparable(?:\s(?:to|with))?|like|instead of)(?![a-z])"
    r"|(?:的)?(?:替代品?|平替|同款|类似(?:的)?(?:商品|产品)?|相似的?|代替品?)",
    flags=re.IGNORECASE,
)
"""What only says that something else is wanted in its place."""
_HOLDS = Pattern(
    r"back(?:ing)?[\s-]?up|dump|clon(?:e|ing)|cop(?:y|ies|ying)|stor(?:e|ing) (?:all|everything)|hold all|migrat"
    r"|备份|克隆|装得下|复制|迁移|转存",
    flags=re.IGNORECASE,
)
_FITS = Pattern(
    r"compatib|fits?(?![a-z])|works? with|goes? with|go together|suit|match(?:es|ing)?(?![a-z])|support"
    r"|for (?:this|the|my)(?![a-z])"
    r"|兼容|适配|适用|搭配|配套|配|能用|可以用",
    flags=re.IGNORECASE,
)


def read_beside(text: str, index: Index, *, like: str | None = None, everything: bool = False) -> Need:
    """The need as its words say it, and the product beside which it stands: `like`, or one that it names by its id.

    With `everything`, or words that say so, all that fits is asked for. A product beside which nothing else is said is
    a need too. Raises `UsageError` as `read_need` does.
    """
    text, reference = (text, Reference(like, "like")) if like is not None else find_reference(text, index)
    if reference is None:
        return read_need(text, vocabulary_of(index), everything=everything)
    if not any(character.isalnum() for character in text):
        return Need(reference.product, language_of(text), scope=Scope("", is_whole=everything), reference=reference)
    said = read_need(text, vocabulary_of(index)).scope
    need = read_need(text, vocabulary_of(index), everything=True)
    scope = replace(need.scope or Scope(text), is_whole=everything or said is not None)
    return replace(need, scope=scope, reference=reference)


def find_reference(text: str, index: Index) -> tuple[str, Reference | None]:
    """The text without the id and what leads to it, and the reference; none where no id or no relation is named."""
    for match in _ID.finditer(text):
        if len(match[0]) < _SHORTEST or not index.any(id_query(index, match[0])):
            continue
        relation = _relation(text[: match.start()] + " " + text[match.end() :])
        if relation is None:
            continue
        before = text[: match.start()].rstrip()
        led = _LEADING.search(before + " ")
        rest = f"{before[: led.start()] if led else before} {text[match.end() :]}"
        rest = _SUBSTITUTE.sub(" ", rest) if relation == "like" else rest
        return rest.strip(" ,.;:，。；："), Reference(match[0], relation)
    return text, None


def _relation(text: str) -> Literal["like", "holds", "fits"] | None:
    if _HOLDS.search(text):
        return "holds"
    if _LIKE.search(text):
        return "like"
    return "fits" if _FITS.search(text) else None
