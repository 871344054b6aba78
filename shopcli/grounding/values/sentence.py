"""A sentence while its claims are found: what is free to be read, and the words around it."""

import re
from decimal import Decimal
from functools import cached_property
from typing import TypedDict, Unpack

from shopcli.attributes.units import Quantity, read_quantities
from shopcli.grounding.claim import Kind
from shopcli.grounding.evidence import Evidence
from shopcli.grounding.finding import Bound, Finding
from shopcli.grounding.values.catalog_names import CatalogNames, names_of
from shopcli.patterns import Pattern
from shopcli.query.comparisons import read_after, read_before
from shopcli.query.need import Vocabulary
from shopcli.query.reading import Reading

_NO_WORDS = Pattern(
    r"\[\s*(?:\d{1,3}(?:\s*[,、;]\s*\d{1,3})*|§+)\s*\]|\*\*|`|__|~~|\\(?=[^\w\s])|(?<!\d)\*|\*(?!\d)"
    r"|(?<![a-zA-Z\d])_|_(?![a-zA-Z\d])|(?<![A-Za-z])[aA] (?=\$)"
)
"""Handles, marks of Markdown, and articles that are not Australia's dollar: "a $50 saving"."""
_SPELLED = Pattern(
    r"(?:business|working|calendar|full)[\s-](?P<days>days?)|full[\s-](?P<full>years?|months?|hours?)"
    r"|(?:(?<=takes )|(?<=about )|(?<=in under )|(?<=covered for )|(?<=guaranteed for )|(?<=have )|(?<=get ))"
    r"(?P<one>an?) (?=(?:week|month|year|hour)(?![a-z]| ago| or| (?:long|later)))"
    r"|(?P<wh>watt[\s-]?hours?)|(?P<han>个?工作日|个?自然日)",
    ("business", "working", "calendar", "full", "watt", "工作日", "自然日", " a", "an"),
)
"""Units with a word to them, of which the plain unit is read."""

_STORES = Pattern(
    r"[^\w\[]*(?:[a-z]+\s){0,5}(?:ram|memory|storage)(?![a-z])|[^，,。:：\d]{0,24}(?:内存|运存|存储(?:容量|空间)?"
    r"|硬盘)"
)
# What the words suppose, ask or advise is not said of a product.
_SUPPOSED = Pattern(
    r"(?<![a-z])(?:if|unless|in case|should|when|whether|anyone who|those who|people who|someone who)\s+"
    r"(?:[a-z']+\s+){0,2}?(?:need|want|require|prefer|ask|insist|can (?:live|do|stretch|spend|accept|go)|care"
    r"|look|plan|"
    r"have|expect|could)[^,.;:!?]*"
    r"|(?<![a-z])you(?:'d| would| may| might| will|'ll)? (?:really |also |actually )?(?:need|want|require)(?:ed)?"
    r"(?: to [a-z]+)? [^,.;:!?]*"
    r"|(?:如果|要是|假如|若|倘若|假设)[^，。；！？]{0,4}?(?:需要|想要|想|要|预算|追求|看重|介意|能接受"
    r"|不介意|在意|希望)[^，。；！？]*",
    ("if", "unless", "case", "should", "when", "whether", "who", "you", "如果", "要是", "假如", "若", "假设"),
)
_QUOTED = Pattern(
    r"(?<!\d)[“\"「『](?=[^\s\d])(?:[^“”\"」』]{12,}|[^“”\"」』]*[\u4e00-\u9fff]{4}[^“”\"」』]*)(?:[”\"」』]|$)",
    ("“", '"', "「", "『"),
)
"""A reviewer's words are the reviewer's."""
_ABOUT_BEFORE = Pattern(
    r"(?:(?<![a-z])(?:about|around|roughly|nearly|approximately|almost|some|just under"
    r"|just shy of|or so)|[约近]|接近|差不多|大概|将近)\s*$"
)
_ABOVE_BEFORE = Pattern(r"(?:(?<![a-z])(?:just|a little|slightly|well) (?:over|above)|不止|逾|超)\s*$")
_FROM = Pattern(r"(?<![a-z])from\s*(?:just|only)?\s*$")
_PAIR = Pattern(r"\s?\+\s?\d")
_ABOUT_AFTER = Pattern(r"\s?(?:or so(?![a-z])|左右|上下|出头|-?ish(?![a-z]))")
_NOTHING = Pattern(
    r"(?<![a-z])(?:no|not|never|nothing|without|doesn't|won't)\s(?:[a-z]+\s){0,3}(?:above|over|below|under"
    r"|beyond)\s*$"
)
_OPPOSITES: dict[Bound, Bound] = {"above": "at_most", "below": "at_least"}
_BOUNDS: dict[str, Bound] = {"<=": "at_most", ">=": "at_least", "<": "below", ">": "above", "~": "about"}


class _Fields(TypedDict, total=False):
    """The fields of `Finding` beside its place."""

    value: Decimal | bool | str | None
    currency: str | None
    dimension: str
    key: str
    scale: Decimal | None
    bound: Bound
    role: str


class Sentence(Reading):
    """`low` is read, in which no mark of Markdown stands and every handle is as long as the next.

    What is found at its positions is claimed at those of `original`.
    """

    def __init__(self, text: str, evidence: Evidence) -> None:
        currencies = {candidate.product.currency for candidate in evidence.candidates} | {evidence.shape.currency}
        known = tuple(sorted(currency for currency in currencies if currency))
        plain, self._places = _plain(text)
        super().__init__(plain, Vocabulary(currencies=known))
        self.original = text
        self.evidence = evidence
        for pattern in (_SUPPOSED, _QUOTED):
            for unclaimed in pattern.finditer(self.low):
                self.take(*unclaimed.span())

    @cached_property
    def quantities(self) -> list[Quantity]:
        """Every number with a unit, "5 business days" and "3 个工作日" among them as days."""
        plain = _SPELLED.sub(_plain_unit, self.text)
        found = [self._whole(quantity) for quantity in read_quantities(plain)]
        if not _STORES.match(self.low):
            return found
        # "内存：[2] 是 4G" are gigabytes, far as the word is from the number.
        data = [one for one in read_quantities(plain, "data") if one.text[-1] in "GT" and one.dimension == "data"]
        starts = {one.start for one in data}
        return sorted([*data, *(one for one in found if one.start not in starts)], key=lambda one: one.start)

    def _whole(self, quantity: Quantity) -> Quantity:
        """With the text as it stands, which may be longer than the unit that was read."""
        end = quantity.end
        if spelled := _SPELLED.search(self.text, max(quantity.start, end - 5)):
            end = spelled.end() if spelled.start() < end <= spelled.end() else end
        return Quantity(
            quantity.value, quantity.dimension, self.text[quantity.start : end], quantity.start, quantity.unit
        )

    @property
    def names(self) -> CatalogNames:
        return names_of(self.evidence.candidates)

    def bound(self, start: int, end: int) -> Bound:
        """How the number at `start`:`end` is said, by the words on its two sides."""
        before = self.before(start)
        if _ABOUT_BEFORE.search(before) or _ABOUT_AFTER.match(self.low, end):
            return "about"
        if _ABOVE_BEFORE.search(before):
            return "above"
        early = None if _FROM.search(before) else read_before(before).comparison
        late = None if early or _PAIR.match(self.low, end) else read_after(self.after(end), settled=False)[0]
        bound = _BOUNDS.get(early or late or "=", "exactly")
        if bound in _OPPOSITES and _NOTHING.search(before):
            return _OPPOSITES[bound]
        return bound

    def claim(self, start: int, end: int, kind: Kind, **fields: Unpack[_Fields]) -> Finding:
        """A finding; nothing else will be found at its place."""
        self.take(start, end)
        first, last = self._places[start], self._places[end - 1] + 1
        return Finding(start=first, end=last, kind=kind, text=self.original[first:last], **fields)

    def is_crossed_out(self, start: int) -> bool:
        """Whether Markdown strikes through what starts there: "~~$599~~ $499"."""
        return self.original.count("~~", 0, self._places[start]) % 2 == 1


def _plain_unit(spelled: re.Match[str]) -> str:
    if spelled["one"]:
        return "1".ljust(len(spelled[0]))
    unit = spelled["days"] or spelled["full"] or ("Wh" if spelled["wh"] else "天")
    return unit.ljust(len(spelled[0]))


def _plain(text: str) -> tuple[str, list[int]]:
    """`text` without marks of Markdown and with handles of one length, and where its characters stand in `text`."""
    plain, places, last = [], [], 0
    for mark in _NO_WORDS.finditer(text):
        kept = "[§]" if mark[0].startswith("[") else "," if mark[0] == "~~" else ""
        plain += [text[last : mark.start()], kept]
        places += [*range(last, mark.start()), *(mark.start(), mark.start() + 1, mark.end() - 1)[: len(kept)]]
        last = mark.end()
    return "".join((*plain, text[last:])), [*places, *range(last, len(text))]
