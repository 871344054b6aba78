"""What a product costs, whether it is there, how it is rated, what it comes in, whose it is."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from shopcli.attributes.facts import canonical, stated
from shopcli.catalog.money import format_money
from shopcli.catalog.product import Availability, Product
from shopcli.evidence.answered import Told
from shopcli.evidence.cited import Cited
from shopcli.evidence.facts.offer_words import BRAND, OPTIONS, PRICE, RATING, REDUCED, STOCK
from shopcli.evidence.facts.values import name_of, options_of
from shopcli.evidence.facts.versions import axes, options_list, versions_meant
from shopcli.evidence.products.names import short_name
from shopcli.evidence.questions.question import Asked
from shopcli.evidence.wording.sentences import listed, say, sentences_joined
from shopcli.evidence.words.content import content
from shopcli.patterns import Pattern
from shopcli.query.common_words import words
from shopcli.query.need import Language, Need
from shopcli.search.reasons import value_text
from shopcli.text import one_line

_PIECES = Pattern(r"[一二两三四五六七八九十几]块(?:屏|电池|硬盘|内存|表|板|面板|键盘)")


def tell_offer(product: Product, asked: Asked, need: Need) -> Told | None:
    """What the product's own fields say; None where the question asks for none of them."""
    asks: tuple[tuple[Pattern, Callable[[Product, Asked, Need], Told | None]], ...] = (
        (STOCK, _stock),
        (OPTIONS, _options),
        (REDUCED, _reduced),
        (PRICE, _price),
        (BRAND, _brand),
        (RATING, _rating),
    )
    for pattern, tell in asks:
        if pattern.search(asked.low) and (told := tell(product, asked, need)):
            return told
    if told := _bare_version(product, asked, need):
        return told
    # 一块电池 in a question for a value is no sum of money, and 三块屏 in none.
    limited = asked.wants_yes_or_no and (need.max_price or need.min_price) and not _PIECES.search(asked.low)
    return _price(product, asked, need) if limited else None


_AXES = words("siz colour color version variant edition option one 尺寸 颜色 版本 号码")


def _bare_version(product: Product, asked: Asked, need: Need) -> Told | None:
    """Whether there is a version and what it costs, where nothing but its option is said: "the 32 GB one?"."""
    versions = versions_meant(product, asked.low)
    named = {*content(versions.said.lower()), *_AXES}
    rest = [word for word in content(asked.low) if word not in named and not word[0].isdigit()]
    if not versions.said or versions.missing or rest:
        return None
    stock, price = _stock(product, asked, need), _price(product, asked, need)
    known = [told for told in (stock, price) if not told.silent]
    text = sentences_joined(asked.language).join(told.text for told in known)
    return Told(text, tuple(one for told in known for one in told.cited), stock.verdict) if known else None


def cited(product: Product, source: str, field: str, text: str, label: str, language: Language) -> Cited:
    return Cited(source, text, 1.0, f"{name_of(product, language)} · {label}", product.id, field)


def _label(field: str, language: Language) -> str:
    chinese = {"price": "价格", "stock": "库存", "rating": "评分", "brand": "品牌", "versions": "规格"}
    return chinese[field] if language == "zh" else field


def _missing(product: Product, said: str, asked: Asked) -> Told:
    language = asked.language
    known = options_list(product, language) or _memory_of(product, language)
    values = ("；" if language == "zh" else "; ").join(known)
    cites = tuple(_version_cite(offer, language) for offer in product.offers())
    phrase = "has_no_version" if asked.wants_yes_or_no else "no_version"
    text = say(phrase, language, name=short_name(product), asked=said, values=values)
    return Told(text, cites, verdict=False)


def _memory_of(product: Product, language: Language) -> list[str]:
    found = [stated(product.attributes, key) for key in ("ram", "storage")]
    return [f"{one_line(one[0])} {value_text(one[1], language)}" for one in found if one]


def _version_cite(offer: Product, language: Language) -> Cited:
    return cited(offer, "variant", "variants", options_of(offer, language), _label("versions", language), language)


def _money(offer: Product, language: Language) -> str:
    return "" if offer.price is None else format_money(offer.price, offer.currency, language)


def _price(product: Product, asked: Asked, need: Need) -> Told:
    language = asked.language
    versions = versions_meant(product, asked.low)
    if versions.missing:
        return _missing(product, versions.said, asked)
    priced = [offer for offer in versions.offers if offer.price is not None]
    if not priced:
        return Told(say("no_price", language, name=short_name(product)), silent=True)
    cites = tuple(_price_cite(offer, language) for offer in priced)
    amounts = {offer.price for offer in priced}
    if need.max_price or need.min_price:
        return _within(priced, need, language, cites)
    first = priced[0]
    if len(amounts) > 1:
        ranked = sorted(priced, key=lambda offer: offer.price or Decimal(0))
        values = [
            say("of_version", language, value=_money(o, language), options=options_of(o, language)) for o in ranked
        ]
        joined = ("；" if language == "zh" else "; ").join(values)
        low, high = _money(ranked[0], language), _money(ranked[-1], language)
        text = say("price_versions", language, name=short_name(product), low=low, high=high, values=joined)
        return Told(text, cites)
    name = name_of(first, language) if versions.said else short_name(product)
    if first.saving is not None and first.list_price is not None:
        before = format_money(first.list_price, first.currency, language)
        return Told(say("price_was", language, name=name, price=_money(first, language), before=before), cites[:1])
    return Told(say("price", language, name=name, price=_money(first, language)), cites[:1])


def _price_cite(offer: Product, language: Language) -> Cited:
    return cited(offer, "price", "price", _money(offer, language), _label("price", language), language)


def _within(priced: Sequence[Product], need: Need, language: Language, cites: tuple[Cited, ...]) -> Told:
    def fits(offer: Product) -> bool:
        price = offer.price or Decimal(0)
        high, low = need.max_price, need.min_price
        above = (
            bool(high) and high is not None and (price > high.amount or (price == high.amount and not high.inclusive))
        )
        below = bool(low) and low is not None and (price < low.amount or (price == low.amount and not low.inclusive))
        return not above and not below

    fitting = [offer for offer in priced if fits(offer)]
    shown = (fitting or sorted(priced, key=lambda offer: offer.price or Decimal(0)))[0]
    phrase = "price_yes" if fitting else "price_no"
    name = name_of(shown, language) if len(priced) > 1 else short_name(shown)
    return Told(say(phrase, language, name=name, price=_money(shown, language)), cites, bool(fitting))


def _reduced(product: Product, asked: Asked, need: Need) -> Told | None:
    language = asked.language
    versions = versions_meant(product, asked.low)
    offer = next((offer for offer in versions.offers if offer.price is not None), None)
    if offer is None:
        return None
    price, name = _money(offer, language), name_of(offer, language) if versions.said else short_name(product)
    if offer.saving is None or offer.list_price is None:
        return Told(say("not_reduced", language, name=name, price=price), (_price_cite(offer, language),), False)
    before = format_money(offer.list_price, offer.currency, language)
    saving = format_money(offer.saving, offer.currency, language)
    cites = (
        _price_cite(offer, language),
        cited(offer, "price", "list_price", before, _label("price", language), language),
    )
    return Told(say("reduced", language, name=name, price=price, before=before, saving=saving), cites, True)


_STATES = {
    Availability.IN_STOCK: "in_stock",
    Availability.OUT_OF_STOCK: "out_of_stock",
    Availability.PRE_ORDER: "pre_order",
    Availability.BACKORDER: "backorder",
    Availability.DISCONTINUED: "discontinued",
}


def _stock(product: Product, asked: Asked, need: Need) -> Told:
    language = asked.language
    versions = versions_meant(product, asked.low)
    if versions.missing:
        return _missing(product, versions.said, asked)
    offers = versions.offers
    known = [offer for offer in offers if offer.in_stock is not None]
    if not known:
        return Told(say("no_stock", language, name=short_name(product)), silent=True)
    cites = tuple(_stock_cite(offer, language) for offer in known)
    yes = [offer for offer in known if offer.in_stock]
    no = [offer for offer in known if not offer.in_stock]
    if yes and no:
        name = short_name(product)
        told = say("stock_versions", language, yes=_with_counts(yes, language), no=_with_counts(no, language))
        return Told(say("stock_of", language, name=name) + told, cites, True)
    return Told(_one_stock(known, product, versions.said, language), cites, bool(yes))


def _one_stock(known: Sequence[Product], product: Product, said: str, language: Language) -> str:
    first = known[0]
    name = name_of(first, language) if said and len(known) == 1 else short_name(product)
    if not first.in_stock:
        state = _STATES.get(first.availability, "out_of_stock") if first.availability else "out_of_stock"
        return say("out_of_stock" if state == "in_stock" else state, language, name=name)
    counts = [offer.stock for offer in known if offer.stock is not None]
    count = say("stock_count", language, count=sum(counts)) if counts and len(counts) == len(known) else ""
    return say("in_stock", language, name=name, count=count)


def _with_counts(offers: Sequence[Product], language: Language) -> str:
    texts = []
    for offer in offers:
        count = say("stock_count", language, count=offer.stock) if offer.stock else ""
        texts.append(options_of(offer, language) + count)
    return ("；" if language == "zh" else "; ").join(texts)


def _stock_cite(offer: Product, language: Language) -> Cited:
    state = offer.availability.value.replace("_", " ") if offer.availability else ""
    text = f"{state} ({offer.stock})" if state and offer.stock is not None else state or str(offer.stock)
    return cited(offer, "stock", "availability", text, _label("stock", language), language)


def _rating(product: Product, asked: Asked, need: Need) -> Told:
    language, rating, name = asked.language, product.rating, short_name(product)
    if rating is None:
        return Told(say("no_rating", language, name=name), silent=True)
    return Told(rating_text(product, language), (rating_cite(product, language),))


def rating_text(product: Product, language: Language) -> str:
    rating = product.rating
    if rating is None:
        return ""
    phrase = "rating_uncounted" if rating.count is None else "rating"
    value, scale = _plain(rating.value), _plain(rating.scale)
    count = f"{rating.count:,}" if rating.count is not None else ""
    return say(phrase, language, name=short_name(product), value=value, scale=scale, count=count)


def rating_cite(product: Product, language: Language) -> Cited:
    rating = product.rating
    text = "" if rating is None else f"{_plain(rating.value)} / {_plain(rating.scale)}"
    if rating and rating.count is not None:
        text += f" ({rating.count:,})"
    return cited(product, "rating", "rating.value", text, _label("rating", language), language)


def _plain(number: Decimal) -> str:
    return format(number.normalize(), "f")


def _options(product: Product, asked: Asked, need: Need) -> Told | None:
    language, name = asked.language, short_name(product)
    found = axes(product)
    versions = versions_meant(product, asked.low)
    if versions.missing:
        return _missing(product, versions.said, asked)
    if _OF_COLOURS.search(asked.low):
        # What has one colour and several sizes is asked for the colour.
        found = {axis: values for axis, values in found.items() if canonical(axis) == "colour"}
    if not found or (any(limit.attribute == "colour" for limit in need.requirements) and not _has_colours(product)):
        return None
    cites = tuple(_version_cite(offer, language) for offer in versions.offers)
    if versions.said and asked.wants_yes_or_no:
        told = say("comes_in", language, name=name, option=versions.said, rest="")
        # Whether it can be had belongs to the answer.
        stock = _one_stock(versions.offers, product, "", language) if not versions.offers[0].in_stock else ""
        return Told(f"{told} {stock}".strip(), cites, True)
    if len(found) == 1:
        (values,) = found.values()
        phrase = "options_counted" if _HOW_MANY.search(asked.low) else "options"
        return Told(say(phrase, language, name=name, count=len(values), values=listed(values, language)), cites)
    parts = [
        say("options_named", language, label=one_line(axis), values=listed(values, language))
        for axis, values in found.items()
    ]
    joined = ("；" if language == "zh" else "; ").join(parts)
    return Told(say("options", language, name=name, values=joined), cites)


_HOW_MANY = Pattern(r"how many|几[种个款]|多少[种个款]")
_OF_COLOURS = Pattern(
    r"(?<![a-z])(?:what|which|how many) (?:\w+ )?colou?rs?(?![a-z])|(?:什么|哪[些几种个]*|几[种个款]|啥)颜色"
)


def _has_colours(product: Product) -> bool:
    return any(canonical(name) == "colour" for name in axes(product))


def _brand(product: Product, asked: Asked, need: Need) -> Told | None:
    if not product.brand:
        return None
    language, brand = asked.language, one_line(product.brand)
    cite = cited(product, "attribute", "brand", brand, _label("brand", language), language)
    return Told(say("brand", language, name=short_name(product), brand=brand), (cite,))
