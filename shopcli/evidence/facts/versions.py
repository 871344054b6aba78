"""Which versions of a product a question is about: "the 32 GB version", "the navy one", "1TB 的"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from shopcli.attributes.colours import COLOUR_WORDS, colours_in
from shopcli.attributes.facts import canonical, stated
from shopcli.attributes.units import read_quantities
from shopcli.catalog.product import Product
from shopcli.evidence.facts.values import options_of
from shopcli.patterns import Pattern
from shopcli.query.need import Language
from shopcli.text import fold, has_han

_COLOUR = Pattern(COLOUR_WORDS)
_BEFORE = re.compile(r"(?:^|[^a-z])(?:in|with|the|an?|only)\s$|(?:有没有|有|要|买)$")
_BEHIND = re.compile(r"\s?-?(?:version|model|variant|config|option|one(?![a-z])|it(?![a-z])|版|款|的|那|它)|\s*[?？]?$")
"""What stands around a size that tells one version from the others."""
_DEMANDS = Pattern(
    r"version|variant|model|configuration|config(?![a-z])|option|edition|one(?![a-z])|come in|comes in"
    r"|available in|offered in|in (?:the )?colou?r"
    r"|版|款|的|色|有没有|可选|出了|配置"
)


@dataclass(frozen=True, slots=True)
class Versions:
    """`offers` are those meant; `said` the option that the question names, empty where it names none."""

    offers: tuple[Product, ...]
    said: str = ""

    @property
    def missing(self) -> bool:
        """Whether the version that is asked for does not exist."""
        return not self.offers


def versions_meant(product: Product, low: str) -> Versions:
    """The offers of `product` whose options the question names; all of them where it names none."""
    offers = product.offers()
    if product.variant:
        return Versions(offers)
    left, said = list(offers), []
    for name in dict.fromkeys(name for variant in product.variants for name in variant.options):
        values = {offer.variant: option for offer in offers if (option := _option(offer, name))}
        named = [option for option in dict.fromkeys(values.values()) if _says(low, name, option)]
        if named:
            left = [offer for offer in left if values.get(offer.variant) in named]
            said += named
    if said:
        return Versions(tuple(left), ", ".join(said))
    if (extreme := _EXTREME.search(low)) and len(offers) > 1:
        chosen = _extreme(offers, low, most=extreme["most"] is not None or extreme["most_zh"] is not None)
        return Versions((chosen,), options_of(chosen, "zh" if has_han(extreme[0]) else "en"))
    if wanted := _unmatched(product, low):
        return Versions((), wanted)
    return Versions(offers)


_EXTREME = Pattern(
    r"(?<![a-z])(?:(?P<most>biggest|largest|highest|top|maxed[- ]out|most expensive|priciest|dearest|roomiest)"
    r"|(?P<least>smallest|lowest|base|basic|entry[- ]level|cheapest|least expensive))"
    r"(?= (?:[a-z-]+ ){0,2}(?:version|variant|model|option|config\w*|one|edition|spec|size|capacity)(?![a-z]))"
    r"|(?P<most_zh>最大的?(?:版本?|那|款|容量|内存|存储|号)|顶配|最高配|高配|满配|最贵的?(?:版|那|款)|(?:选|买|要|拿)(?:最)?大的)"
    r"|(?P<least_zh>最小的?(?:版本?|那|款|容量|内存|存储|号)|低配|最低配|入门版|丐版|最便宜的?(?:版|那|款)|(?:选|买|要|拿)(?:最)?小的)"
)
_AXES = (
    ("ram", Pattern(r"(?<![a-z])(?:ram|memory)(?![a-z])|内存")),
    ("storage", Pattern(r"storage|ssd|disk|drive|capacity|硬盘|存储|容量")),
)


def _extreme(offers: Sequence[Product], low: str, *, most: bool) -> Product:
    """The version at one end: by the memory or the room that the question speaks of, else by the price."""
    axis = next((key for key, pattern in _AXES if pattern.search(low)), "")

    def rank(offer: Product) -> tuple[float, Decimal]:
        found = stated(offer.attributes, axis) if axis else None
        sizes = read_quantities(str(found[1])) if found else []
        return (float(sizes[0].value) if sizes else 0.0, offer.price or Decimal(0))

    return max(offers, key=rank) if most else min(offers, key=rank)


def _option(offer: Product, name: str) -> str:
    variant = next(v for v in offer.variants if v.id == offer.variant)
    return variant.options.get(name, "")


_SIZE = Pattern(r"(?:(?<![a-z])size|尺码|码数)\s?(?:us |eu |uk )?(\d+(?:\.\d+)?)(?![\d ]*(?:inch|mm|cm|[\"″]))")


def _says(low: str, name: str, option: str) -> bool:
    folded = fold(option)
    if canonical(name) == "colour" and not set(colours_in(option)).isdisjoint(_colours(low)):
        return True
    if quantities := read_quantities(option):
        # What the option measures tells what "512G" is.
        return any(
            (q.dimension, q.value) in {(one.dimension, one.value) for one in read_quantities(low, q.dimension)}
            for q in quantities
        )
    if has_han(folded):
        return folded in low
    if (size := _SIZE.search(low)) and (numbers := re.findall(r"\d+(?:\.\d+)?", folded)):
        return numbers == [size[1]]
    return len(folded) > 1 and re.search(rf"(?<![a-z0-9]){re.escape(folded)}(?![a-z0-9])", low) is not None


def _colours(low: str) -> Iterator[str]:
    for match in _COLOUR.finditer(low):
        yield from colours_in(match[0])


def _unmatched(product: Product, low: str) -> str:
    """A colour or size that the question asks for and no version has."""
    names = {canonical(name) for variant in product.variants for name in variant.options}
    if (match := _COLOUR.search(low)) and "colour" in names:
        demanded = _DEMANDS.search(low) or re.search(r"(?<![a-z])in (?:the |a )?$", low[: match.start()])
        return match[0].strip() if demanded else ""
    known = _sizes(product)
    for dimension in dict.fromkeys(dimension for dimension, _ in known):
        for one in read_quantities(low, dimension):
            around = _BEFORE.search(low[: one.start]) or _BEHIND.match(low, one.end)
            if one.dimension == dimension and around and (dimension, one.value) not in known:
                return one.text.upper() if one.text.isascii() and dimension == "data" else one.text
    return ""


def _sizes(product: Product) -> set[tuple[str, Decimal]]:
    """What its versions measure, and its memory and storage where it has none."""
    texts = [option for variant in product.variants for option in variant.options.values()]
    stated_too = [stated(offer.attributes, key) for offer in product.offers() for key in ("ram", "storage")]
    texts += [str(found[1]) for found in stated_too if found]
    return {(one.dimension, one.value) for text in texts for one in read_quantities(text)}


def options_list(product: Product, language: Language) -> list[str]:
    """Every version by its options, in the catalog's order."""
    return [option for offer in product.offers() if (option := options_of(offer, language))]


def axes(product: Product) -> dict[str, list[str]]:
    """Option name → its values, each once."""
    found: dict[str, list[str]] = {}
    for variant in product.variants:
        for name, value in variant.options.items():
            if value not in found.setdefault(name, []):
                found[name].append(value)
    return found


def labels(offers: Sequence[Product], language: Language) -> str:
    parts = [options_of(offer, language) for offer in offers]
    return (" / " if language == "zh" else "; ").join(part for part in parts if part)
