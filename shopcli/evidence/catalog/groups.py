"""A set of products that a question over the catalog describes, as a query."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from shopcli.errors import UsageError
from shopcli.evidence.catalog.group_words import told_group
from shopcli.evidence.catalog.reading import Reading, read_catalog_question
from shopcli.evidence.catalog.words import need_of
from shopcli.evidence.comparisons.metrics import Metric
from shopcli.evidence.facts.values import lowered
from shopcli.evidence.wording.sentences import listed, say
from shopcli.index.index import Index
from shopcli.patterns import Pattern
from shopcli.query.common_words import words
from shopcli.query.need import Language, Need, Requirement
from shopcli.query.reader import read_need
from shopcli.search.find import Search, in_catalog_currency, prepare, vocabulary_of
from shopcli.search.kind import wanted_query
from shopcli.search.limits import NAMING_FIELDS, Limit, all_of, carrying, requirement_query
from shopcli.search.wanted import Wanted
from shopcli.text import fold, one_line

if TYPE_CHECKING:
    import tantivy

_MOST = 5_000
_TELLING = words("mechanical bluetooth wireless wired portable gaming external over-ear on-ear in-ear usb-c")
_HAN_TELLING = ("机械", "蓝牙", "无线", "有线", "头戴", "游戏", "便携", "移动")
_TRIGGER = Pattern(r"^(?:with|has|have|支持|自带|带有|带|有|能|可以|具备|配备|内置)\s*")
_THINGS = Pattern(r"^(?:products?|items?|things?|articles?|options|models?|ones?|商品|产品|东西|货|款)$")

_NAMED_THINGS = Pattern(r"(?<![a-z])(?:products?|items?|articles?|goods)(?![a-z])|商品|产品|东西")


@dataclass(frozen=True, slots=True)
class Group:
    """A set of products: `query` finds them, `what` names them, `words` are those that no field could be read for."""

    search: Search
    query: "tantivy.Query"
    kind: "tantivy.Query"
    """Those of the kind that is wanted, whatever else is asked of them."""
    what: str
    words: tuple[str, ...]
    unavailable: bool = False
    """Whether it is those that cannot be bought now."""

    def count(self) -> int:
        return self.search.index.count(self.query)

    @property
    def kinds(self) -> int:
        return self.search.index.count(self.kind)


def group_of(low: str, metric: Metric | None, index: Index, language: Language) -> Group | None:
    """The products that the question is about; None where it names neither a kind nor a limit."""
    said = metric.said if metric else ""
    reading = read_catalog_question(low, said, index, language)
    if reading and (reading.kind or _asks_for_anything(reading) or (metric and _NAMED_THINGS.search(low))):
        return _certain(reading, index)
    return _by_need(low, said, index, language)


def _asks_for_anything(reading: Reading) -> bool:
    need = reading.need
    priced = need.max_price or need.min_price
    return bool(need.requirements or reading.words or need.brands or priced or need.min_rating or need.in_stock)


def _certain(reading: Reading, index: Index) -> Group:
    need = reading.need
    kinds = reading.kind.categories if reading.kind else ()
    wanted = Wanted(categories=kinds)
    kind = wanted_query(replace(need, text="", wanted="", terms=()), wanted, index)
    search = replace(prepare(replace(need, wanted="", terms=()), index), wanted=wanted, wanted_query=kind, need=need)
    wishes = _stated_wishes(need, kind, index)
    need = replace(need, wishes=tuple(wish for wish in need.wishes if wish.text.lower() not in wishes))
    search = replace(search, need=need)
    limits, asked = [], [*reading.words, *wishes]
    told_by_words: list[Requirement] = []
    for limit in search.limits:
        limit = _as_said(limit, reading.low, kind, index)
        query, word = _limiting(limit, kind, index)
        limits += [query] if query else []
        asked += [word] if word else []
        told_by_words += limit.requirements if word else ()
    asked = [word for word in asked if word]
    need = replace(need, requirements=tuple(one for one in need.requirements if one not in told_by_words))
    search = replace(search, need=need)
    limits += [_carried(word, kind, index) for word in asked]
    if reading.unavailable:
        limits.append(_unavailable(kind, index))
    name = _kind_name(kinds, need, language=need.language)
    what = told_group(name, _described(need, limits, asked), asked)
    if reading.unavailable:
        what = say("unavailable", need.language, what=what)
    return Group(search, all_of([kind, *limits]), kind, what, tuple(asked), reading.unavailable)


def _is_carried(word: str, kind: "tantivy.Query", index: Index) -> bool:
    return index.count(all_of([kind, carrying(index, word, NAMING_FIELDS)])) > 0


def _stated_wishes(need: Need, kind: "tantivy.Query", index: Index) -> list[str]:
    """What is wished for in words that products of the kind carry ("fanless") is asked of them all."""
    said = (wish.text.lower() for wish in need.wishes)
    return [word for word in said if _is_carried(word, kind, index)]


def _described(need: Need, limits: object, asked: Iterable[str]) -> Need:
    """The need without what is told by its words."""
    said = set(asked)
    return replace(need, requirements=tuple(one for one in need.requirements if one.text.lower() not in said))


_STATED_AS_IS = words(
    "ram storage capacity resolution refresh_rate processor_cores image_sensor_resolution main_camera"
)
"""What "a 4 TB drive" means to have, where a need takes it for the least that is wanted."""
_AT_LEAST = Pattern(
    r"(?<![a-z])(?:at least|min(?:imum)?|more|over|above|up|higher|better|bigger|greater|plus|exceed\w*)(?![a-z])"
    r"|\+|>"
    r"|以上|起|至少|不低于|不少于|超过|大于|高于|更大|更高|最少"
)
_NEARBY = 16
_OTHER_WORDS = {
    "headphone_jack": ("3.5 mm", "3.5mm"),
    "five_g": ("5g",),
    "four_g": ("4g", "lte"),
    "mobile_network": ("sim", "lte", "5g"),
    "fingerprint_reader": ("fingerprint", "指纹"),
    "built_in_speakers": ("speakers", "speaker", "扬声器", "音箱"),
    "webcam_included": ("webcam", "camera", "摄像头"),
    "touchscreen": ("touch", "触控", "触摸", "触屏"),
    "stylus": ("pen", "stylus", "手写笔", "触控笔"),
    "card_reader": ("sd", "microsd", "card reader", "读卡器"),
    "noise_cancelling": ("noise cancelling", "anc", "降噪"),
    "backlit_keyboard": ("backlit", "背光"),
    "waterproof": ("waterproof", "ipx7", "ipx8", "ip67", "ip68", "防水"),
    "water_resistant": ("water", "防水"),
    "foldable": ("foldable", "folding", "折叠"),
    "height_adjustable": ("height adjustable", "升降"),
    "curved": ("curved", "曲面"),
    "hot_swappable": ("hot-swap", "热插拔"),
    "wireless": ("wi-fi", "wireless", "无线"),
    "usb_c_charging": ("usb-c",),
    "nfc": ("nfc",),
    "gps": ("gps",),
    "vesa_mount": ("vesa", "壁挂"),
    "image_stabilisation": ("stabilized", "stabilised", "防抖"),
    "multipoint": ("multipoint", "双设备"),
}
"""The words that stand for a yes where shops write it under another name: a jack under ports, 5G under the network."""


def _as_said(limit: Limit, low: str, kind: "tantivy.Query", index: Index) -> Limit:
    """A bare value as that value, where any product of the kind states it: 8 TB is more than "4 TB", and none."""
    one = limit.requirements[0] if len(limit.requirements) == 1 else None
    if one is None or one.operator != ">=" or one.attribute not in _STATED_AS_IS:
        return limit
    at = low.find(one.text.lower())
    beside = low[max(0, at - _NEARBY) : at + len(one.text) + _NEARBY]
    if at < 0 or _AT_LEAST.search(beside):
        return limit
    exact = replace(one, operator="=")
    query = requirement_query(index, exact)
    if not index.count(all_of([kind, query])):
        return limit
    return replace(limit, query=query, requirements=(exact,))


def _limiting(limit: Limit, kind: "tantivy.Query", index: Index) -> "tuple[tantivy.Query | None, str]":
    """The query of a limit, or the word that stands for it where no product of the kind states the attribute."""
    if limit.field.startswith("excluded."):
        return _refused(limit.field.partition(".")[2], limit, kind, index), ""
    one = limit.requirements[0] if limit.requirements else None
    if one is None:
        return limit.query, ""
    stated = index.count(all_of([kind, _exists(one)]))
    if one.value is False and stated and not index.count(all_of([kind, _false(one, index)])):
        # Where it is only told of what has it, silence is a no.
        return _none_of([_exists(one)]), ""
    if not stated and one.value is not False and one.operator != "!=":
        said = _TRIGGER.sub("", one.text.lower())
        others = (said, *_OTHER_WORDS.get(one.attribute, ()))
        return None, next((word for word in others if _is_carried(word, kind, index)), said)
    return limit.query, ""


def _exists(one: Requirement) -> "tantivy.Query":
    import tantivy

    return tantivy.Query.exists_query(f"facts.{one.attribute}")


def _false(one: Requirement, index: Index) -> "tantivy.Query":
    import tantivy

    return tantivy.Query.term_query(index.schema, f"facts.{one.attribute}", False, index_option="basic")


def _refused(word: str, limit: Limit, kind: "tantivy.Query", index: Index) -> "tantivy.Query":
    """Those of which an attribute that is named after the word is denied, else those that do not carry the word."""
    keys = [key for key in index.summary.attributes if _is_named(key, word)]
    denied = [_false(Requirement(key, "=", False, word), index) for key in keys]
    known = [query for query in denied if index.count(all_of([kind, query]))]
    return _any_of(known) if known else limit.query


def _is_named(key: str, word: str) -> bool:
    from shopcli.attributes.facts import display

    names = (key.replace("_", " "), fold(display(key, "en")), fold(display(key, "zh")))
    return any(word in name.split() or (not word.isascii() and word in name) for name in names)


def _carried(word: str, kind: "tantivy.Query", index: Index) -> "tantivy.Query":
    return carrying(index, word, NAMING_FIELDS)


def _unavailable(kind: "tantivy.Query", index: Index) -> "tantivy.Query":
    """Products of which no version is in stock."""
    import tantivy

    in_stock = tantivy.Query.term_query(index.schema, "in_stock", True, index_option="basic")
    not_in = tantivy.Query.term_query(index.schema, "in_stock", False, index_option="basic")
    sold = [product.id for product in index.products(all_of([kind, in_stock]), _MOST)]
    return all_of([not_in, _none_of([tantivy.Query.term_set_query(index.schema, "id", sold)])]) if sold else not_in


def _any_of(queries: "list[tantivy.Query]") -> "tantivy.Query":
    import tantivy

    return tantivy.Query.boolean_query([(tantivy.Occur.Should, query) for query in queries])


def _none_of(queries: "list[tantivy.Query]") -> "tantivy.Query":
    import tantivy

    without = [(tantivy.Occur.MustNot, query) for query in queries]
    return tantivy.Query.boolean_query([(tantivy.Occur.Must, tantivy.Query.all_query()), *without])


def _by_need(low: str, said: str, index: Index, language: Language) -> Group | None:
    """As a shopper's need is read, for kinds that no category is named after."""
    try:
        need = in_catalog_currency(read_need(need_of(low, said), vocabulary_of(index)), index)
    except UsageError:
        return None
    if _THINGS.search(need.wanted):
        terms = tuple(term for term in need.terms if not _THINGS.search(term))
        need = replace(need, wanted="", terms=terms)
    search = prepare(need, index)
    unread = tuple(dict.fromkeys(_unread(search)))
    queries = [search.matching, *(carrying(index, word, NAMING_FIELDS) for word in unread)]
    what = told_group(kind_name(search, language), search.need, unread)
    return Group(search, all_of(queries), search.wanted_query, what, unread)


def _unread(search: Search) -> Iterator[str]:
    """Words of the question that neither the kind of product nor a limit says, and that still ask for something."""
    if not search.wanted.categories:
        yield from search.need.wanted.split()[:-1] if search.wanted.head else ()
        return
    need, named = search.need, fold(" ".join(part for path in search.wanted.categories for part in path[-1:]))
    yield from (word for word in search.wanted.modifiers if len(word) > 1)
    yield from (word for word in need.terms if word in _TELLING and word not in named)
    yield from (word for word in _HAN_TELLING if need.wanted.startswith(word) and word not in named)


def kind_name(search: Search, language: Language) -> str:
    return _kind_name(search.wanted.categories, search.need, language)


def _kind_name(categories: tuple[tuple[str, ...], ...], need: Need, language: Language) -> str:
    if categories:
        names = list(dict.fromkeys(one_line(path[-1]) for path in categories))
        return listed(names if language == "zh" else [lowered(one) for one in names], language)
    return need.wanted or say("products", language)
