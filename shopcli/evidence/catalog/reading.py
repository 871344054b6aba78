"""What a question over the catalog asks for: a kind of product, and conditions that are read as a shopper's need is."""

import re
from dataclasses import dataclass, replace

from shopcli.errors import UsageError
from shopcli.evidence.catalog.conditions import LEFT_OUT, LEFT_OUT_HAN, in_stated_words
from shopcli.evidence.catalog.kinds import Kind, find_kind
from shopcli.evidence.catalog.phrases import in_plain_words
from shopcli.evidence.catalog.words import need_of
from shopcli.index.index import Index
from shopcli.patterns import Pattern
from shopcli.query.common_words import FUNCTION_WORDS
from shopcli.query.need import Language, Need
from shopcli.query.reader import read_need
from shopcli.search.find import in_catalog_currency, vocabulary_of
from shopcli.search.synonyms import synonyms
from shopcli.text import has_han

_UNAVAILABLE = Pattern(
    r"(?<![a-z])(?:currently |temporarily |all |been )?"
    r"(?:out of stock|sold out|unavailable|not (?:in stock|available)|(?:aren't|isn't) (?:in stock|available)|gone)"
    r"(?![a-z])|缺货|断货|没货|无货|售罄|卖完|卖光|卖空|没有现?货|买不到"
)
ANYTHING = Pattern(
    r"(?<![a-z])(?:anything|something|things?|products?|items?|stuff|gadgets?|devices?|everything|one)(?![a-z])"
    r"|什么|东西|商品|产品|哪[些款个种]|有没有|有没|有哪|谁"
)
_CORRECTED = re.compile(r"^.*(?:sorry,? i mean|no wait|i meant|scratch that)[,\s]*")
_ASIDE = re.compile(r"(?:[!?;。！？；]|\.(?!\d))\s*|\s[-–—]+\s|,\s(?=(?:what|which|how|do|is|are|any|so)(?![a-z]))")
"""What parts an aside from the question behind it: "I travel a lot - what's the lightest hub"."""
_BEFORE_CLAUSE = re.compile(r"[，；]\s*|(?<=[\u4e00-\u9fff])[,;]\s*|,\s(?=(?:the )?[a-z]+est )")
_CLAUSE = re.compile(r"[,，;；。.!！?？]+(?!\d)\s*|\s+(?:and i|but)\s+")
_LEADS = re.compile(
    r"(?:with|without|under|over|below|above|between|for|from|in|at|of|up|less|more|no|not|that|which|who|by|around|"
    r"about|cheaper|lighter|bigger|larger|smaller|heavier|longer|shorter|rated|made|and|but|than)(?![a-z])|[^a-z]"
)
_HAN_EDGES = re.compile(r"^[的里面中,，、\s]+|[的,，、\s]+$")


@dataclass(frozen=True, slots=True)
class Reading:
    """`words` are what no limit was read from, and still ask for something. `kind` is None where any product may do."""

    need: Need
    kind: Kind | None
    words: tuple[str, ...]
    low: str
    """The question as it was read, in the words of catalogs."""
    unavailable: bool = False
    """Whether those are asked for that cannot be bought now."""


def read_catalog_question(low: str, said: str, index: Index, language: Language) -> Reading | None:
    """None where the question names neither a kind that the catalog has nor "anything". `said` is what ranks."""
    low = in_plain_words(in_stated_words(_CORRECTED.sub("", low)))
    kind = find_kind(low, index, language)
    if kind is None and not ANYTHING.search(low):
        return None
    marked = low if kind is None else f"{low[: kind.start]}\x00{low[kind.end :]}"
    unavailable = _UNAVAILABLE.search(marked) is not None
    marked = _UNAVAILABLE.sub(" ", marked)
    if said:
        # What ranks was read in the words of the question, which are others by now.
        plain = in_plain_words(in_stated_words(said)).strip()
        marked = marked.replace(said if said in marked else plain, " ", 1)
    before, _, after = marked.partition("\x00") if kind else ("", "", marked)
    before = _without_asides(_ASIDE.split(before)[-1], index)
    name = _name(kind)
    text = _han_phrase(before, after, name) if language == "zh" else _latin_phrase(before, after, name)
    try:
        need = in_catalog_currency(read_need(text or name or low, vocabulary_of(index)), index)
    except UsageError:
        return None
    need = replace(need, language=language, wanted=name)
    words = (*(kind.telling if kind else ()), *(_left(need, name) if text else ()))
    return Reading(need, kind, tuple(dict.fromkeys(words)), low, unavailable)


def _without_asides(before: str, index: Index) -> str:
    """What stands before the kind, without clauses that only tell why one wants it: 天天背着上班，想要最轻的笔记本."""
    *others, own = _BEFORE_CLAUSE.split(before)
    kept = [one for one in others if one.rstrip().endswith("的") or _is_limited(one, index)]
    return "，".join([*kept, own])


def _is_limited(clause: str, index: Index) -> bool:
    try:
        need = read_need(clause, vocabulary_of(index))
    except UsageError:
        return False
    return bool(need.requirements or need.max_price or need.min_price or need.brands)


def _name(kind: Kind | None) -> str:
    return kind.named if kind else ""


def _latin_phrase(before: str, after: str, name: str) -> str:
    """ "monitors that come with speakers" as "monitors with speakers", whatever the sentence is."""
    first, rest = need_of(before), need_of(after)
    if rest and name and not _LEADS.match(rest):
        rest = f"with {rest}"
    return " ".join(part for part in (first, name, rest) if part)


def _han_phrase(before: str, after: str, name: str) -> str:
    """显示器自带音箱 as 带音箱的显示器: a Chinese noun phrase ends in what it is of."""
    own, *others = _CLAUSE.split(after)
    own, clause = (_HAN_EDGES.sub("", need_of(part)) for part in (before, own))
    # What opens a question ("有哪些…") opens no clause behind the kind: 有麦克风 says what it has.
    rest = [plain for part in others if (plain := _HAN_EDGES.sub("", need_of(f"，{part}")))]
    if not name:
        return "，".join(part for part in (own, clause, *rest) if part)
    front = "的".join(part for part in (own, clause) if part)
    return "，".join([f"{front}的{name}" if front else name, *rest])


def _left(need: Need, name: str) -> tuple[str, ...]:
    """What is left of the words when limits, the kind and mere talk are taken away."""
    named = {part for called in synonyms(name) for part in (called, called.split()[-1])} | {*name.split()}
    left: list[str] = []
    for term in need.terms:
        if has_han(term):
            left += [word for word in _han_words(term) if word not in named and not name.endswith(word)]
        elif term not in named and term.removesuffix("s") not in named and term not in LEFT_OUT | FUNCTION_WORDS:
            left.append(term)
    return tuple(dict.fromkeys(left))


def _han_words(term: str) -> list[str]:
    """Single characters are what is left of words that were read; one that is a term by itself asks for something."""
    return [word for word in LEFT_OUT_HAN.split(term) if word and (len(word) > 1 or word == term or not has_han(word))]
