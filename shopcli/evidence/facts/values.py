"""What a product states of an aspect: as the catalog words it, and version by version where they differ."""

from dataclasses import dataclass

from shopcli.attributes.facts import Fact, canonical, display, facts, key_of, stated
from shopcli.catalog.product import AttributeValue, Product
from shopcli.evidence.cited import Cited
from shopcli.evidence.facts.aspects import Aspect
from shopcli.evidence.products.names import short_name
from shopcli.query.need import Language
from shopcli.search.reasons import value_text
from shopcli.text import fold, one_line


@dataclass(frozen=True, slots=True)
class Stated:
    """One attribute of one offer: its name and value in the catalog, the key it is compared under, its facts."""

    offer: Product
    name: str
    value: AttributeValue
    key: str
    facts: tuple[Fact, ...]

    def text(self, language: Language) -> str:
        return value_text(self.value, language)


def stated_by(product: Product, aspect: Aspect) -> tuple[Stated, ...]:
    """What each offer of `product` states of the aspect; empty where none does."""
    return tuple(found for offer in product.offers() if (found := _stated(offer, aspect)))


def _stated(offer: Product, aspect: Aspect) -> Stated | None:
    for key in aspect.keys:
        if found := stated(offer.attributes, key):
            name, value = found
            return Stated(offer, name, value, key, tuple(facts({name: value}).get(key, ())))
        if derived := _derived(offer, key):
            return derived
    if aspect.name in offer.attributes:
        value = offer.attributes[aspect.name]
        key = key_of(aspect.name, value)
        return Stated(offer, aspect.name, value, key, tuple(facts({aspect.name: value}).get(key, ())))
    return _related(offer, aspect)


def _derived(offer: Product, key: str) -> Stated | None:
    """What another attribute says of it: IPX7 that water does no harm, "IPS Touchscreen" that it is touched."""
    source = _source(offer, key)
    known = facts(offer.attributes).get(key) if source else None
    return Stated(offer, *source, key, tuple(known)) if source and known else None


_WATER = ("water_rating", "water_resistant", "waterproof")


def _source(offer: Product, key: str) -> tuple[str, AttributeValue] | None:
    keys = _WATER if key in _WATER else ("resolution", "screen_size", "panel") if key == "touchscreen" else ()
    return next((found for other in keys if (found := stated(offer.attributes, other))), None)


def _related(offer: Product, aspect: Aspect) -> Stated | None:
    """An attribute that is named after what is asked for: "Weight per earbud" where the weight is asked."""
    words = {fold(display(aspect.keys[0], "en")), fold(display(aspect.keys[0], "zh"))}
    for name, value in offer.attributes.items():
        folded = fold(name)
        if any(len(word) > 1 and (folded.startswith(f"{word} ") or folded.endswith(word)) for word in words):
            key = key_of(name, value)
            return Stated(offer, name, value, key, tuple(facts({name: value}).get(key, ())))
    return None


def label_of(found: Stated, aspect: Aspect, language: Language) -> str:
    """The attribute's name in the reader's language: the catalog's own where no table knows it."""
    derived = canonical(found.name) in _WATER and canonical(found.name) != found.key
    if language == "en" and (derived or found.key == "water_rating"):
        return "dust and water rating"
    shown = display(canonical(found.name) if derived else found.key, language)
    own = one_line(found.name)
    name = own if aspect.name or found.key not in aspect.keys else shown
    return lowered(name) if language == "en" else name


def lowered(name: str) -> str:
    """ "Battery life" as "battery life"; "RAM" and "USB-C charging" stay."""
    name = name.lower() if name.istitle() and " " in name else name
    return name if name[:2].isupper() or name[1:2].isupper() or name[1:2] == "-" else name[:1].lower() + name[1:]


def options_of(offer: Product, language: Language) -> str:
    """What tells one version from the others: "32 GB, 1 TB"."""
    chosen = next((v for v in offer.variants if v.id == offer.variant), None)
    return (("、" if language == "zh" else ", ").join(chosen.options.values()) or chosen.id) if chosen else ""


def name_of(offer: Product, language: Language) -> str:
    """The name of a product, or of one version with its options."""
    options = options_of(offer, language)
    name = short_name(offer)
    if not offer.variant or not options:
        return name
    return f"{name}（{options}）" if language == "zh" else f"{name} ({options})"


def cite(found: Stated, language: Language, score: float = 1.0) -> Cited:
    product = found.offer
    name = name_of(product, language)
    source = "variant" if product.variant and _is_own(product, found.name) else "attribute"
    return Cited(
        source=source,
        text=found.text(language),
        score=score,
        place=f"{name if source == 'variant' else short_name(product)} · {one_line(found.name)}",
        product_id=product.id,
        field=f"attributes.{found.name}",
    )


def _is_own(offer: Product, name: str) -> bool:
    """Whether the version says it itself, and does not inherit it."""
    return any(v.id == offer.variant and (name in v.options or name in v.attributes) for v in offer.variants)
