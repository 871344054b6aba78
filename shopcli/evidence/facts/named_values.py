"""Questions that name a value: "Is it an OLED?", "Does it run Linux?", "does it work with Matter?"."""

import re
from collections.abc import Sequence
from decimal import Decimal

from shopcli.attributes.facts import canonical
from shopcli.attributes.units import read_quantities
from shopcli.catalog.product import Product
from shopcli.evidence.answered import Told
from shopcli.evidence.facts.aspects import Aspect, find_aspects
from shopcli.evidence.facts.attributes import tell_aspect
from shopcli.evidence.facts.offer_words import OPTIONS
from shopcli.evidence.facts.values import Stated, cite, label_of, stated_by
from shopcli.evidence.products.names import short_name
from shopcli.evidence.questions.question import Asked
from shopcli.evidence.wording.sentences import listed, say
from shopcli.evidence.words.content import as_written, content, stem
from shopcli.query.need import Requirement
from shopcli.text import fold, has_han, one_line

_VALUES = {
    "panel": r"oled|amoled|ips|(?<![a-z])va(?: panel)?(?![a-z])|(?<![a-z])tn(?![a-z])|mini[- ]?led"
    r"|micro[- ]?led|(?<![a-z-])lcd|qled|quantum[- ]dot|e-?paper|e-?ink|电子墨水|墨水屏",
    "operating_system": r"windows|linux|android|chrome ?os|macos|(?<![a-z])ios(?![a-z])|ubuntu|harmonyos|鸿蒙|安卓",
    "material": r"alumini?um|magnesium|plastic|metal(?![a-z])|leather|titanium|carbon fib(?:er|re)|wood"
    r"|walnut|steel|glass|silicone|canvas|nylon|felt|铝合金|铝|镁|塑料|金属|真皮|皮革|钛合金|碳纤维|不锈钢"
    r"|硅胶|木|玻璃|羊毛毡|羊皮",
    "sensor": r"full[- ]frame|aps-?c|全画幅|半画幅|micro four thirds",
    "switch_type": r"linear|tactile|clicky|red switches|brown switches|blue switches|线性轴?|段落轴?|静音轴"
    r"|红轴|青轴|茶轴",
    "fit": r"over[- ]ear|on[- ]ear|in[- ]ear|open[- ]ear|入耳式?|头戴式?|半入耳|挂耳式?",
    "layout": r"full[- ]size|75 ?%|65 ?%|60 ?%|tenkeyless|tkl",
}
_PATTERNS = {key: re.compile(pattern) for key, pattern in _VALUES.items()}
_ONE_OF_A_KIND = frozenset({"panel", "operating_system", "sensor"})
"""What is one thing is not another; a material may be one of several."""
_LISTS = ("works_with", "compatible_with")


def tell_named_value(product: Product, aspects: Sequence[Aspect], asked: Asked) -> Told | None:
    if not asked.wants_yes_or_no:
        return None
    for key, pattern in _PATTERNS.items():
        if match := pattern.search(asked.low):
            found = stated_by(product, Aspect((key,), match[0], match.start()))
            if found and found[0].key == key:
                return _against(found, match[0], asked)
    for aspect in aspects:
        if any(key in _LISTS for key in aspect.keys):
            lists = [Aspect((key,), aspect.said, aspect.start) for key in aspect.keys]
            if listing := [one for each in lists for one in stated_by(product, each)]:
                return _listed_in(listing, aspect, asked)
        if aspect.keys[0] == "wireless":
            return _wireless(product, aspect, asked)
        if told := _network(product, asked):
            return told
    return _said_whole(product, asked)


def _against(found: Sequence[Stated], said: str, asked: Asked) -> Told | None:
    one, language = found[0], asked.language
    name, value = short_name(one.offer), one.text(language)
    aspect = Aspect((one.key,), said, 0)
    label = label_of(one, aspect, language)
    cited = tuple(dict.fromkeys(cite(each, language) for each in found))
    if any(_has(each.text(language), said) for each in found):
        return Told(say("holds", language, name=name, label=label, value=value), cited, True)
    if one.key in _ONE_OF_A_KIND:
        return Told(say("holds_not", language, name=name, label=label, value=value), cited, False)
    return Told(say("not_among", language, name=name, label=label, value=value, asked=said), cited, silent=True)


def _has(value: str, said: str) -> bool:
    squeezed = re.sub(r"[\s-]", "", fold(value)).replace("aluminium", "aluminum")
    wanted = re.sub(r"[\s-]", "", said.removesuffix(" panel").removesuffix(" switches")).replace(
        "aluminium", "aluminum"
    )
    if wanted in ("amoled", "qled"):
        return wanted in squeezed or (wanted == "qled" and "quantumdot" in squeezed)
    return wanted in squeezed


def _listed_in(found: Sequence[Stated], aspect: Aspect, asked: Asked) -> Told | None:
    """Whether a list of what it works with names what the question names."""
    language = asked.language
    words = [word for word in content(asked.low) if word not in {stem(part) for part in aspect.said.split()}]
    for one in found:
        parts = one.value if isinstance(one.value, tuple) else (str(one.value),)
        fitting = [one_line(part) for part in parts if words and _names_all(part, words)]
        if fitting:
            label = one_line(one.name)
            text = say("listed_for", language, name=short_name(one.offer), label=label, value=listed(fitting, language))
            return Told(text, (cite(one, language),), True)
    if not words:
        return None
    one = found[0]
    text = say(
        "not_among",
        language,
        name=short_name(one.offer),
        label=one_line(one.name),
        value=one.text(language),
        asked=as_written(words, asked.text),
    )
    return Told(text, (cite(one, language),), silent=True)


def _names_all(part: str, words: Sequence[str]) -> bool:
    low = fold(part)
    held = {stem(word) for word in re.findall(r"[a-z0-9-]+", low)}
    return all(word in low if has_han(word) else word in held for word in words)


_VERSION = re.compile(r"wi-?fi ?(\d)(e?)")


def _wireless(product: Product, aspect: Aspect, asked: Asked) -> Told | None:
    """Versions of Wi-Fi: an older one than stated is no yes and no no, as the catalog states but its best."""
    wanted = _VERSION.search(asked.low)
    found = stated_by(product, aspect)
    if not wanted or not found:
        return None
    one, language = found[0], asked.language
    held = _VERSION.search(fold(one.text(language)))
    label = label_of(one, aspect, language)
    values = {"name": short_name(product), "label": label, "value": one.text(language)}
    if held and (held[1], held[2]) == (wanted[1], wanted[2]):
        return Told(say("holds", language, **values), (cite(one, language),), True)
    if held and (held[1], held[2]) < (wanted[1], wanted[2]):
        return Told(say("holds_not", language, **values), (cite(one, language),), False)
    return Told(say("value", language, **values), (cite(one, language),))


_GENERATION = re.compile(r"(?<![a-z0-9.])([2-6])g(?![a-z])(?! ?(?:ram|memory|storage))")


def _network(product: Product, asked: Asked) -> Told | None:
    """Generations of mobile networks: a phone for 4G has no 5G."""
    wanted = _GENERATION.search(asked.low)
    aspect = Aspect(("mobile_network",), wanted[0] if wanted else "", 0)
    found = stated_by(product, aspect)
    held = _GENERATION.search(fold(found[0].text(asked.language))) if found else None
    if wanted is None or held is None:
        return None
    one, language = found[0], asked.language
    phrase = "holds" if held[1] >= wanted[1] else "holds_not"
    label = label_of(one, aspect, language)
    text = say(phrase, language, name=short_name(product), label=label, value=one.text(language))
    return Told(text, (cite(one, language),), held[1] >= wanted[1])


def _said_whole(product: Product, asked: Asked) -> Told | None:
    """Any attribute that has the value which the question names word for word ("tactile switches")."""
    language = asked.language
    for name, value in product.attributes.items():
        if isinstance(value, bool) or canonical(name) in ("ports", "colour"):
            continue
        parts = value if isinstance(value, tuple) else (str(value),)
        for part in parts:
            folded = fold(part)
            if len(folded) > 3 and not folded[0].isdigit() and _stands(folded, asked.low):
                one = next(iter(stated_by(product, Aspect((canonical(name),), folded, 0, name))), None)
                if one is None:
                    continue
                label = label_of(one, Aspect((canonical(name),), folded, 0), language)
                text = say("holds", language, name=short_name(product), label=label, value=one.text(language))
                return Told(text, (cite(one, language),), True)
    return None


def _stands(folded: str, low: str) -> bool:
    if has_han(folded):
        return folded in low
    return re.search(rf"(?<![a-z0-9]){re.escape(folded)}(?![a-z0-9])", low) is not None


def tell_memory(product: Product, asked: Asked) -> Told | None:
    """The memory or storage of the size asked for ("is there a 128 GB one", 有128G的吗).

    None where there are versions to tell, or none is so large.
    """
    if product.variants or not (asked.wants_yes_or_no and OPTIONS.search(asked.low)) or find_aspects(asked.low, {}):
        return None
    for size in read_quantities(asked.low, "data"):
        for aspect in (Aspect((key,), size.text, size.start) for key in ("storage", "ram")):
            limit = Requirement(aspect.keys[0], "=", Decimal(size.value), size.text)
            if stated_by(product, aspect) and (told := tell_aspect([product], aspect, asked, limit)).verdict:
                return told
    return None
