"""Whether two products go together, by stated rules over what the catalog says of both.

A rule answers yes or no only where both sides state what it asks for; silence is unknown, never a yes and never a no.
Pairs that no rule speaks of (a laptop and a mug) have no verdict at all.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

from shopcli.attributes.facts import Fact, facts, stated
from shopcli.bundle.kinds import kind_of
from shopcli.catalog.product import AttributeValue, Product
from shopcli.index.analysis import tokens
from shopcli.text import fold

Verdict: TypeAlias = Literal["yes", "no", "unknown"]


@dataclass(frozen=True, slots=True)
class Compatibility:
    """`rule` is a stable name ("lens_mount"); `fields` are the attribute keys that decide, of the first product and of
    the second, each with what it states (empty where it states nothing)."""

    verdict: Verdict
    rule: str
    first: tuple[str, str]
    second: tuple[str, str]
    caution: str = ""
    """A stable name for what to know all the same: `slow_charging`."""


@dataclass(frozen=True, slots=True)
class _Side:
    product: Product
    facts: Mapping[str, Sequence[Fact]]

    def number(self, key: str) -> float | None:
        return next((fact for fact in self.facts.get(key, ()) if isinstance(fact, float)), None)

    def texts(self, key: str) -> tuple[str, ...]:
        return tuple(fact for fact in self.facts.get(key, ()) if isinstance(fact, str))

    def says_yes(self, key: str) -> bool | None:
        return next((fact for fact in self.facts.get(key, ()) if isinstance(fact, bool)), None)


_Rule: TypeAlias = Callable[[_Side, _Side], Compatibility]
_COMPUTERS = ("laptop", "desktop")
_SCREENS = ("monitor", "tv")
_VIDEO = ("hdmi", "displayport", "vga", "dvi")
_FULL_USB_C = frozenset({"thunderbolt", "usb4"})
"""Sockets that carry a picture by their standard; a plain USB-C socket may or may not."""
_MODELS = "plus pro max mini lite ultra se air fold flip note neo ii iii 2 3 4 5 s x e r 青春版"
_OTHER_MODEL = frozenset(_MODELS.split())
"""Words that, behind a model's name, make another model of it."""


def compatible(one: Product, other: Product) -> Compatibility | None:
    """Whether the two go together; None where no rule speaks of such a pair. The order makes no difference to it."""
    for first, second in ((one, other), (other, one)):
        if rule := _RULES.get((kind_of(first), kind_of(second))):
            found = rule(_side(first), _side(second))
            return found if first is one else _turned(found)
    return None


def _turned(found: Compatibility) -> Compatibility:
    return Compatibility(found.verdict, found.rule, found.second, found.first, found.caution)


def _side(product: Product) -> _Side:
    return _Side(product, _facts_of(tuple(product.attributes.items())))


@lru_cache(maxsize=4096)
def _facts_of(attributes: tuple[tuple[str, AttributeValue], ...]) -> Mapping[str, Sequence[Fact]]:
    return facts(dict(attributes))


def _mount(camera: _Side, lens: _Side) -> Compatibility:
    if _named(camera, lens):
        return Compatibility("yes", "lens_mount", ("lens_mount", ""), _listed(lens))
    return _equal(camera, lens, "lens_mount")


def _memory(computer: _Side, memory: _Side) -> Compatibility:
    return _equal(computer, memory, "memory_type")


def _equal(first: _Side, second: _Side, key: str) -> Compatibility:
    """Both must state the same."""
    one, other = first.texts(key), second.texts(key)
    verdict: Verdict = "unknown" if not (one and other) else "no" if set(one).isdisjoint(other) else "yes"
    return Compatibility(verdict, key, (key, ", ".join(one)), (key, ", ".join(other)))


def _listed_only(device: _Side, made_for: _Side) -> Compatibility:
    """A case is cut for the models that it names, and for no other."""
    listed = _listed(made_for)
    verdict: Verdict = "yes" if _named(device, made_for) else "no" if listed[1] else "unknown"
    return Compatibility(verdict, "made_for", ("title", device.product.title), listed)


def _bag(computer: _Side, bag: _Side) -> Compatibility:
    return _at_least(computer, "screen_size", bag, "fits_laptops", "bag_size")


def _tripod(camera: _Side, tripod: _Side) -> Compatibility:
    return _at_least(camera, "weight", tripod, "load_capacity", "load")


def _at_least(first: _Side, asked: str, second: _Side, offered: str, rule: str) -> Compatibility:
    """The second must offer at least what the first asks."""
    need, most = first.number(asked), second.number(offered)
    verdict: Verdict = "unknown" if need is None or most is None else "yes" if most >= need else "no"
    return Compatibility(verdict, rule, _stated(first, asked), _stated(second, offered))


def _charging(device: _Side, charger: _Side) -> Compatibility:
    """A weaker charger charges too, only slower; a device that does not charge over USB-C needs its own."""
    power = "output_power" if charger.facts.get("output_power") else "charging_power"
    asked, offered = device.number("charging_power"), charger.number(power)
    stated = _stated(device, "charging_power"), _stated(charger, power)
    takes = device.says_yes("usb_c_charging")
    if takes is None and kind_of(device.product) in ("phone", "tablet"):
        takes = "usb-c" in device.texts("ports") or None
    if takes is False:
        return Compatibility("no", "charging", _stated(device, "usb_c_charging"), stated[1])
    gives = _gives_power(charger)
    if not takes or gives is None or asked is None or offered is None:
        return Compatibility("unknown", "charging", *stated)
    if not gives:
        return Compatibility("no", "charging", stated[0], _stated(charger, "ports"))
    return Compatibility("yes", "charging", *stated, caution="" if offered >= asked else "slow_charging")


def _gives_power(charger: _Side) -> bool | None:
    """Whether it charges over USB-C; a dock or a monitor says so itself."""
    said = charger.says_yes("usb_c_charging")
    if said is not None and kind_of(charger.product) in ("dock", *_SCREENS):
        return said
    ports = charger.texts("ports")
    return "usb-c" in ports if ports else None


def _picture(source: _Side, screen: _Side) -> Compatibility:
    """One cable between two sockets of a kind; an adapter may help where there is none."""
    out, into = source.texts("ports"), screen.texts("ports")
    fields = _stated(source, "ports"), _stated(screen, "ports")
    if not out or not into:
        return Compatibility("unknown", "picture", *fields)
    if any(port in out and port in into for port in _VIDEO):
        return Compatibility("yes", "picture", *fields)
    if "usb-c" in out and "usb-c" in into:
        return Compatibility("unknown" if _FULL_USB_C.isdisjoint(out) else "yes", "picture", *fields)
    return Compatibility("no", "picture", *fields)


def _dock(computer: _Side, dock: _Side) -> Compatibility:
    """A dock is plugged into a USB-C socket."""
    ports = computer.texts("ports")
    fields = _stated(computer, "ports"), _stated(dock, "ports")
    if not ports or "usb-c" not in dock.texts("ports"):
        return Compatibility("unknown", "dock", *fields)
    return Compatibility("yes" if "usb-c" in ports else "no", "dock", *fields)


def _drive(device: _Side, drive: _Side) -> Compatibility:
    mine, its = device.texts("ports"), drive.texts("ports")
    shared = [port for port in ("usb-c", "usb-a", "thunderbolt") if port in mine and port in its]
    verdict: Verdict = "unknown" if not (mine and its) else "yes" if shared else "no"
    return Compatibility(verdict, "drive", _stated(device, "ports"), _stated(drive, "ports"))


def _wireless(device: _Side, peripheral: _Side) -> Compatibility:
    """Bluetooth on both sides is enough; other ways of connecting are not ruled out."""
    both = device.says_yes("bluetooth") and peripheral.says_yes("bluetooth")
    return Compatibility(
        "yes" if both else "unknown", "bluetooth", _stated(device, "bluetooth"), _stated(peripheral, "bluetooth")
    )


def _stated(side: _Side, key: str) -> tuple[str, str]:
    """The key and what the catalog itself says under it."""
    found = stated(side.product.attributes, key)
    if found is None:
        return key, ""
    return key, ", ".join(found[1]) if isinstance(found[1], tuple) else str(found[1])


def _listed(side: _Side) -> tuple[str, str]:
    return _stated(side, "compatible_with")


def _named(device: _Side, made_for: _Side) -> bool:
    """Whether one of the names that the other lists is this device's: "Velmora V9" is not the V9 Lite."""
    name = _name(device.product)
    return any(_same(tokens(fold(listed)), name) for listed in made_for.texts("compatible_with"))


def _name(product: Product) -> list[str]:
    """The words of the title up to its first comma, the brand before them."""
    words = tokens(fold(product.title.partition(",")[0]))
    brand = tokens(fold(product.brand or ""))
    return words if words[: len(brand)] == brand else [*brand, *words]


def _same(listed: Sequence[str], name: Sequence[str]) -> bool:
    """The name begins with what is listed, and goes on with no word that makes another model of it."""
    if not listed or list(name[: len(listed)]) != list(listed):
        return False
    following = name[len(listed)] if len(name) > len(listed) else ""
    return following not in _OTHER_MODEL


_DEVICES = (*_COMPUTERS, "tablet", "phone")
_RULES: Mapping[tuple[str, str], _Rule] = {
    ("camera", "lens"): _mount,
    ("camera", "tripod"): _tripod,
    ("phone", "case"): _listed_only,
    ("laptop", "bag"): _bag,
    ("tablet", "bag"): _bag,
    ("laptop", "dock"): _dock,
    **dict.fromkeys([(device, "memory") for device in _COMPUTERS], _memory),
    **dict.fromkeys([(d, c) for d in ("laptop", "tablet", "phone") for c in ("charger", "power bank")], _charging),
    **dict.fromkeys([(d, s) for d in (*_COMPUTERS, "dock", "camera") for s in _SCREENS], _picture),
    **dict.fromkeys([(device, "drive") for device in _DEVICES], _drive),
    **dict.fromkeys([(d, p) for d in (*_DEVICES, "tv") for p in ("keyboard", "mouse", "headphones")], _wireless),
    ("phone", "watch"): _wireless,
}
