"""Which products a superlative is said among: those shown, or a group that its own words draw wider or narrower."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from shopcli.catalog.product import Product
from shopcli.grounding.clauses import Clauses
from shopcli.grounding.evidence import Evidence
from shopcli.grounding.finding import Finding
from shopcli.grounding.letters import Word, level, words_of
from shopcli.grounding.topic import Topic
from shopcli.patterns import Pattern
from shopcli.query.describe import describe_limits
from shopcli.query.product_nouns import HAN_NOUNS
from shopcli.text import has_han

_PLAIN = (
    "laptop notebook computer tablet phone smartphone monitor display headphone headset earbud speaker keyboard mouse"
    " camera smartwatch watch tv television charger router drive"
)
_NOUN = rf"(?:{_PLAIN.replace(' ', '|')})s?"
_PLAIN_HAN = "笔记本电脑 笔记本 电脑 平板电脑 平板 手机 智能手机 显示器 耳机 音箱 键盘 鼠标 相机 手表 电视 充电宝 硬盘"
_PLAIN_NOUNS = frozenset([*_PLAIN.split(), *_PLAIN_HAN.split()])
"""What says of a product no more than what it is sold as."""
_SHOWN = Pattern(
    r"(?<![a-z])(?:here|(?:of|among|amongst|from|between|in|on) (?:all )?(?:these|those|them"
    r"|(?:the|my|our|your|this|that) (?:\w+ )?(?:two|three|four|five|six|lot|bunch|group|set|picks?|list|line-?up"
    r"|selection|comparison|options?|choices?|shortlist|recommendations?|suggestions?|finds|trio|pair|[2-9]))"
    r"|next to each other|side by side)(?![a-z])"
    r"|[这那][里几两三四五六些]|[几两三四五六][款台个部]|(?:推荐|选出|挑出|列出|入选)的?|其中|当中|之中|它们"
)
"""Words for the products that were shown."""
_OF_TWO = Pattern(r"\b(?:of|between) the two\b|两[款者台]|二者")
IN_CATALOG = Pattern(
    r"\b(?:in (?:the|our|this) (?:catalog(?:ue)?|shop|store|range)|(?:we|the shop) (?:have|has|sell|sells|stock|stocks)"
    r"|(?:of|among) (?:all|the) \d[\d,]*(?: products| models| that fit)?|that fits?|on the market"
    r"|(?:of|among) (?:all )?(?:the )?candidates)\b"
    r"|目录(?:里|中)|全店|店(?:里|内)|所有商品|全部商品|\d+ ?款.{0,6}[里中]|市面上|符合条件|满足条件"
)
_OF_KIND = Pattern(
    rf"\s(?:(?P<of>(?:of|among|amongst) (?:(?:the|all|our|any|\d+) )*)|(?=(?:[\w.-]+ ){{0,3}}{_NOUN}\b|with |without "
    r"|under |below |for less |that (?:has|have|can|offers|comes)\b|(?:in|within|for) its\b))"
    r"(?P<kind>(?:[^,.;:!()—]|(?<=\d)[,.](?=\d))*)"
)
_KIND_ENDS = Pattern(
    r"\s(?:is|are|was|and|but|at|has|costs?|comes|offers|weighs|gives|while|to|by|because|since|as|which|so|here)(?![\w-])"
    r"|\s(?:in (?:the|our|this)|on the list|(?:of|among) (?:all|the|our)|that fits?)(?!\w)"
)
_HAN_KIND = Pattern(r"[^，。、；：！？,;:!?是]*\Z")
_HAN_NOUN = Pattern(rf"的(?P<kind>[^，。、；：！？,;:!?是有\[]{{0,8}}?(?:{'|'.join(HAN_NOUNS)}))")
_NARROWS_HAN = Pattern(
    r"(?:[里中]面?|同(?:类|价位?|尺寸|级别?|档|品牌)[^。；]{0,14}|(?:带|支持|配)[\w\s]{2,12}的?|以[下内]|之内"
    r"|的(?:游戏本|轻薄本|手机|本子|型号|机型)[里中]?)[\s*]*的?(?:是|属于)?\Z"
)
_HAN_LOOSE = Pattern(
    r"[\s*的了里中面在最款台个部之]|同时|而且|产品|商品|机型|型号|选择|首选|当前|目前|属于|算是|可以说"
)
_BELOW = Pattern(
    r"(?:under|below|less than|up to|within)\s\W{0,2}(?P<sum>\d[\d,]*(?:\.\d+)?)(?!\s?(?:gb|kg|g|in|h|hz)\b)"
    r"|[¥￥$€]?\s?(?P<han>\d[\d,]*)\s?(?:元|块|欧元|美元)?(?:以下|以内|之内)"
)
_LOOSE = (
    "a an the of in on for all any our your my this that with and or model models option options product products one"
    " ones candidate candidates up to dollar dollars usd eur euro euros"
)
_LOOSE_WORDS = frozenset(_LOOSE.split())


@dataclass(frozen=True, slots=True)
class Scope:
    """`sure` are meant beside the claim's own product, of `open` that is not certain.

    `beyond`: more than what was shown is meant; `whole`: all that fits the need, no more and no less.
    """

    sure: tuple[Product, ...]
    open: tuple[Product, ...] = ()
    beyond: bool = False
    whole: bool = False


def scope_of(
    finding: Finding, own: Sequence[Product], clauses: Clauses, topic: Topic, picks: Sequence[Product], known: Evidence
) -> Scope:
    """What `finding`, said of `own`, is said among."""
    clause = clauses.at(finding.start)
    around = clauses.low[clause.start : clause.end]
    among = topic.recent[-2:] if len(picks) != 2 and _OF_TWO.search(clauses.low) else picks
    beyond = bool(IN_CATALOG.search(around))
    kind = _han_kind(finding, clauses) if has_han(finding.text) else _kind(finding, clauses)
    if not kind and not beyond:
        return Scope(_others(among, own))
    every = [candidate.product for candidate in known.candidates]
    is_shown = not beyond and bool(_SHOWN.search(around))
    group = _others(among if is_shown else [*among, *every], own)
    members = _Kind(kind, known)
    if not beyond and members.is_plain:
        # "The lightest laptop" may be said of the catalog or of those shown.
        return Scope(_others(among, own), tuple(one for one in group if one not in among))
    sure = tuple(product for product in group if members.holds(product))
    rest = tuple(product for product in group if product not in sure and members.may_hold(product))
    return Scope(sure, rest, beyond, beyond and members.is_need)


def _others(products: Sequence[Product], own: Sequence[Product]) -> tuple[Product, ...]:
    return tuple({product.id: product for product in products if product not in own}.values())


def _kind(finding: Finding, clauses: Clauses) -> str:
    """The words that narrow a superlative down: "gaming laptop under $900"."""
    found = _OF_KIND.match(clauses.low, finding.end)
    if found is None or (found["of"] and _SHOWN.search(clauses.low[finding.end : found.end()])):
        return ""
    ends = _KIND_ENDS.search(" " + found["kind"])
    return found["kind"][: max(0, ends.start() - 1)] if ends else found["kind"]


def _han_kind(finding: Finding, clauses: Clauses) -> str:
    """The same in Chinese, in front of the superlative and behind it: "5000元以下最轻的笔记本"."""
    low = clauses.low
    found, noun = _HAN_KIND.search(_without_names(clauses, finding.start)), _HAN_NOUN.match(low, finding.end)
    before = found[0] if found else ""
    before = "" if _SHOWN.search(before) or not _NARROWS_HAN.search(before) else before
    return before + (noun["kind"] if noun else "")


def _without_names(clauses: Clauses, end: int) -> str:
    text = clauses.low[:end]
    for one in reversed([one for one in clauses.mentions if one.end <= end and one.kind != "reference"]):
        text = text[: one.start] + text[one.end :]
    return text


class _Kind:
    """The kind of product that `text` describes."""

    def __init__(self, text: str, known: Evidence) -> None:
        below = _BELOW.search(text)
        said = (below["sum"] or below["han"]) if below else ""
        self._limit = Decimal(said.replace(",", "")) if said else None
        rest = f"{text[: below.start()]} {text[below.end() :]}" if below else text
        need = known.need
        needed = level(" ".join((need.wanted, *(phrase for _, phrase in describe_limits(need)))))
        self._is_han = has_han(rest)
        parts = _han_parts(rest, needed) if self._is_han else _parts(rest, needed)
        texts = [self._told(candidate.product) for candidate in known.candidates]
        # A noun that the catalog never uses tells none of its products from another.
        self._parts = [part for part in parts if part not in _PLAIN_NOUNS or any(part in one for one in texts)]
        limit = need.max_price
        self.is_need = not self._parts and (self._limit is None or (limit is not None and limit.amount == self._limit))
        self.is_plain = not self._parts and self._limit is None and not any(map(str.isdigit, text))

    def holds(self, product: Product) -> bool:
        """Whether the catalog shows that `product` is of the kind."""
        told = self._told(product)
        return self.may_hold(product) and all(part in told for part in self._parts)

    def may_hold(self, product: Product) -> bool:
        return self._limit is None or (product.price is not None and product.price <= self._limit)

    def _told(self, product: Product) -> str | set[str]:
        text = level(" ".join((product.title, *product.category, *product.tags)))
        return text if self._is_han else {_stem(word) for word in words_of(text)}


def _parts(text: str, need: str) -> Iterator[str]:
    own = {_stem(word) for word in words_of(need)}
    for word in words_of(text):
        if word.text not in _LOOSE_WORDS and (stem := _stem(word)) not in own:
            yield stem


def _han_parts(text: str, need: str) -> Iterator[str]:
    for part in _HAN_LOOSE.split(text):
        if part and part not in need:
            yield part


def _stem(word: Word) -> str:
    return word.text.removesuffix("s") if len(word.text) > 3 else word.text
