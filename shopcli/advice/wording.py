"""The short phrases of advice, in both languages; everything in braces is filled by code."""

from collections.abc import Mapping, Sequence

from shopcli.advice.wording_complements import COMPLEMENTS
from shopcli.advice.wording_deals import DEALS
from shopcli.advice.wording_guide import GUIDE
from shopcli.catalog.product import Availability
from shopcli.query.need import Language

_COMPARISON: Mapping[str, tuple[str, str]] = {
    "price": ("Price", "价格"),
    "rating": ("Rating", "评分"),
    "stock": ("Stock", "库存"),
    "rated": ("{value}/{scale} ({count})", "{value}/{scale}（{count} 条）"),
    "rated_uncounted": ("{value}/{scale}", "{value}/{scale}"),
    "named": ("{name}: {value}", "{name}：{value}"),
    "best": ("{value} (best)", "{value}（最优）"),
    "unknown": ("not stated", "未注明"),
    "same": ("The same in all: {listed}", "都一样的：{listed}"),
    "left_out_one": ("one smaller difference is left out: {names}", "另有 1 项较小的差别没有列出：{names}"),
    "left_out": ("{count} smaller differences are left out: {names}", "另有 {count} 项较小的差别没有列出：{names}"),
    "variant": (
        "{handle} is compared as its cheapest version in stock, {options}; it has {count} versions",
        "{handle} 按有货的最低价版本（{options}）比较，共有 {count} 个版本",
    ),
    "variant_sold_out": (
        "{handle} is compared as its cheapest version, {options}; none of its {count} versions is in stock",
        "{handle} 按最低价版本（{options}）比较，{count} 个版本都没有现货",
    ),
    "kinds": ("these are different kinds of things: {kinds}", "这几件不是同一类商品：{kinds}"),
    "currencies": (
        "prices stand in {currencies} and are never converted, so none is called the cheapest",
        "价格分别以{currencies}标出，不会换算，所以不评哪款最便宜",
    ),
    "unknown_prices": ("no price is stated for {handles}", "{handles} 没有标价"),
    "out_of_stock": ("{handles} cannot be bought now", "{handles} 目前买不到"),
    # verdicts: the use, who wins, why
    "use_asked": ("for {use}", "{use}"),
    "use_price": ("price", "价格"),
    "use_rating": ("ratings", "评分"),
    "use_portability": ("carrying", "便携"),
    "use_battery": ("battery", "续航"),
    "use_screen": ("screen", "屏幕"),
    "use_performance": ("speed", "性能"),
    "use_quiet": ("quiet", "安静"),
    "use_sound": ("sound", "音质"),
    "winner": ("{use}: {handle}, {reason}", "{use}：{handle}，{reason}"),
    "no_winner": ("{use}: no clear winner, {reason}", "{use}：没有明显的赢家，{reason}"),
    "cheapest": ("{amount} less than the next", "比第二便宜的低 {amount}"),
    "same_price": ("{handles} cost the same", "{handles} 同价"),
    "beats": ("{name} {value} against {other}", "{name} {value}，{handle} 是 {other}"),
    "leads_in": ("{handles} leads in {names}", "{handles} 胜在{names}"),
    "lead_in": ("{handles} lead in {names}", "{handles} 并列胜在{names}"),
    "rating_leads": ("{value} against {other}", "{value}，{handle} 是 {other}"),
    "few_ratings": (
        "{handle} is rated highest, but too few buyers say so",
        "{handle} 评分最高，但评价人数太少",
    ),
    "close_ratings": ("the ratings are too close to tell them apart", "评分太接近，分不出高下"),
    "tagged": ("the shop tags it “{tag}”", "店家给它的标签有“{tag}”"),
    "described": ("its description speaks of “{term}”", "商品介绍提到“{term}”"),
    "too_close": ("what counts for it is too close", "相关的几项太接近"),
    "nothing_known": ("the catalog does not say enough", "目录里的资料不够判断"),
    # the answer
    "for_use": ("For {use}, {handle} is the better choice: {reason}.", "要“{use}”，更合适的是 {handle}：{reason}。"),
    "for_use_open": (
        "For {use} there is no clear winner: {reason}.",
        "要“{use}”，没有明显的赢家：{reason}。",
    ),
    "for_wish": (
        "As you asked for “{use}”, {handle} is the better choice: {reason}.",
        "你要“{use}”，更合适的是 {handle}：{reason}。",
    ),
    "for_wish_open": (
        "You asked for “{use}”, and there is no clear winner: {reason}.",
        "你要“{use}”，没有明显的赢家：{reason}。",
    ),
    "leads_everywhere": (
        "{handle} is ahead in all that sets them apart: {uses}.",
        "拉开差距的几项都是 {handle} 领先：{uses}。",
    ),
    "leads": ("{handle} is ahead in {uses}", "{handle} 领先的是{uses}"),
    "cheapest_is": (
        "{handle} is the cheapest at {price}, {amount} below the next.",
        "最便宜的是 {handle}，{price}，比第二便宜的低 {amount}。",
    ),
    "equal": ("In price, ratings and specifications none of them is ahead.", "价格、评分和参数上都没有哪一款领先。"),
}

_AVAILABILITY: Mapping[Availability, tuple[str, str]] = {
    Availability.IN_STOCK: ("in stock", "有货"),
    Availability.OUT_OF_STOCK: ("out of stock", "缺货"),
    Availability.PRE_ORDER: ("pre-order", "预售"),
    Availability.BACKORDER: ("on back order", "可预订，到货后发"),
    Availability.DISCONTINUED: ("discontinued", "已停产"),
}

_PHRASES = {**_COMPARISON, **COMPLEMENTS, **DEALS, **GUIDE}


def say(phrase: str, language: Language, **values: object) -> str:
    english, chinese = _PHRASES[phrase]
    return (chinese if language == "zh" else english).format(**values)


def availability_text(state: Availability, language: Language) -> str:
    english, chinese = _AVAILABILITY[state]
    return chinese if language == "zh" else english


def listed(texts: Sequence[str], language: Language) -> str:
    """ "a, b and c"; Chinese 、 throughout."""
    if language == "zh":
        return "、".join(texts)
    return " and ".join(part for part in (", ".join(texts[:-1]), *texts[-1:]) if part)


def joined(sentences: Sequence[str], language: Language) -> str:
    return ("" if language == "zh" else " ").join(sentence for sentence in sentences if sentence)


def sentence(text: str, language: Language) -> str:
    """A remark as a sentence of an answer."""
    return f"{text}。" if language == "zh" else f"{text[:1].upper()}{text[1:]}."


def in_sentence(name: str) -> str:
    """A name inside a sentence; "RAM" and "USB ports" stay as they are."""
    return name[0].lower() + name[1:] if name[1:2].islower() else name
