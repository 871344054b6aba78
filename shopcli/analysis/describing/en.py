"""Product texts in English: what each topic says in sentences and in phrases."""

import re
import zlib
from collections.abc import Iterator, Mapping, Sequence

from shopcli.analysis.describing.draft import Phrase, Section
from shopcli.analysis.describing.fact import Fact, Portrait
from shopcli.analysis.describing.kinds import is_pair
from shopcli.analysis.describing.terms import PROPER
from shopcli.analysis.describing.topics import by_topic, connections, is_count, is_told_along, leads
from shopcli.analysis.describing.translate import is_ordinary
from shopcli.attributes.colours import colours_in
from shopcli.query.product_nouns import singular

LABELS: Mapping[str, str] = {
    "screen": "Screen", "core": "Inside", "camera": "Camera", "sound": "Sound", "power": "Power",
    "links": "Connections", "body": "Design", "features": "Features", "details": "Details",
    "rating": "Rating", "warranty": "Warranty",
    "price": "Price", "name": "Product",
}  # fmt: skip
_PHRASES: Mapping[str, str] = {
    "resolution": "a resolution of {v}",
    "refresh_rate": "a {v} refresh rate",
    "brightness": "{v} of brightness",
    "processor": "a {v} processor",
    "processor_cores": "{v}",
    "ram": "{v} of RAM",
    "storage": "{v} of storage",
    "vram": "{v} of graphics memory",
    "graphics": "{v} graphics",
    "battery_life_total": "a battery life of {v} with the case",
    "battery_capacity": "a {v} battery",
    "battery_energy": "a {v} battery",
    "charging_power": "{v} charging",
    "driver_size": "{v} drivers",
    "fit": "a {v} fit",
    "main_camera": "a {v} main camera",
    "front_camera": "a {v} front camera",
    "sensor": "a {v} sensor",
    "lens_mount": "a {v} lens mount",
    "wireless": "{v}",
    "bluetooth": "Bluetooth {v}",
    "mobile_network": "{v}",
    "hdr": "{v}",
    "wired_connection": "a wired connection ({v})",
    "switch_type": "{v} switches",
}
"""Key → its phrase, with "a" for the article; every other is "a {name} of {value}"."""
_VERBS: Mapping[str, str] = {
    "weight": "weighs {v}",
    "material": "is made of {v}",
    "colour": "comes in {v}",
    "water_rating": "is rated {v}",
    "waterproof": "is waterproof",
    "water_resistant": "is water resistant",
    "weather_sealed": "is weather sealed",
    "foldable": "is foldable",
    "height_adjustable": "is height adjustable",
    "hot_swappable": "is hot-swappable",
    "fits_laptops": "fits laptops up to {v}",
    "compatible_with": "is compatible with {v}",
    "works_with": "works with {v}",
    "noise_level": "has a noise level of {v}",
}
_HAS_ARTICLE = frozenset(
    {
        *("microphone", "viewfinder", "touchscreen", "backlit_keyboard", "number_pad", "heart_rate_monitor"),
        *("fingerprint_reader", "headphone_jack", "card_reader", "webcam_included", "removable_battery", "vesa_mount"),
    }
)
_HAS_NONE = frozenset({"image_stabilisation", "hdr", "rgb", "expandable_storage", "dual_sim", "built_in_speakers"})
"""What a product has, with an article and without."""
_LOWERED = frozenset({"material", "colour", "fit", "panel", "switch_type", "sensor"})
_OVER = ("wireless", "bluetooth", "five_g", "four_g", "mobile_network", "ethernet", "connection")
"""What it connects over."""
_INSIDE = frozenset({"processor", "processor_cores", "ram", "storage", "graphics", "vram"})
_MOST_DETAILS = 6
"""What has no topic of its own is told in one sentence; the technical style lists all of it."""
_HAVING = {"core": "is equipped with", "sound": "comes with", "power": "offers"}
_KEPT = PROPER | {"Bluetooth", "Wi-Fi", "Ethernet", "Type-C", "Dolby", "Mini", "Micro"}
_AN_LETTERS = frozenset("AEFHILMNORSX")
_READ_AS_WORDS = frozenset({"RAM", "LAN", "NAS", "SIM", "RAID", "USB", "UHD", "LTE"})
_HOURS = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?) h\b")
_SIZES = re.compile(r"(\d) (?:inch(?:es)?|in)\b")


def opening(portrait: Portrait) -> Phrase:
    """What it is, with what sums it up."""
    told = leads(portrait)
    having = _listed([phrase.full for phrase in _phrases(told, portrait)])
    brand = portrait.product.brand or ""
    is_named = brand.lower() in portrait.name.lower()
    name = portrait.name if is_named or not brand else f"{portrait.name} by {brand}"
    facts = tuple(fact for fact in portrait.facts if fact.field in _identity(portrait)) + told
    if not portrait.kind or (not having and name.lower().endswith(portrait.kind.lower())):
        text = f"The {name} has {having}." if having else f"This is the {name}."
    elif singular(name.split()[-1].lower()) == portrait.kind.split()[-1].lower() != name.split()[-1].lower():
        text = f"{name}: {_of_kind(portrait.kind)}" + (f" with {having}." if having else ".")
    elif not having:
        text = f"The {name} is {_of_kind(portrait.kind)}."
    else:
        choice = zlib.crc32(portrait.product.id.encode()) % 3
        kind = _of_kind(portrait.kind)
        forms = (f"The {name} is {kind} with {having}.", f"This is the {name}: {kind} with {having}.")
        text = forms[choice == 2]
    return Phrase(text, facts)


def lead(portrait: Portrait) -> tuple[Phrase, ...]:
    """What sums it up, each by itself."""
    return tuple(_phrases(leads(portrait), portrait))


def _identity(portrait: Portrait) -> tuple[str, ...]:
    is_named = (portrait.product.brand or "").lower() in portrait.name.lower()
    return ("title", "category") if is_named else ("title", "brand", "category")


def sections(portrait: Portrait) -> Iterator[Section]:
    """What is left to say, topic by topic."""
    subjects = _Subjects(portrait)
    for topic, facts in by_topic(portrait, leads(portrait)):
        sentences = tuple(_sentences(topic, facts, portrait, subjects))
        yield Section(topic, sentences, tuple(_listing(topic, facts, portrait)))
    for key, text in (
        ("rating", "Buyers rate it {v}."),
        ("warranty", "The warranty is {v}."),
        ("price", "The price is {v}."),
    ):
        if (fact := portrait.fact(key)) and fact.value:
            said = text.format(v=fact.value)
            yield Section(key, (Phrase(said, (fact,)),), (Phrase(fact.value, (fact,)),))


class _Subjects:
    """ "It" and "The laptop" by turns, so that no sentence begins as the one before."""

    def __init__(self, portrait: Portrait) -> None:
        kind = portrait.kind
        self._other = f"The {kind}" if kind and not is_pair(kind) else "It"
        self._turn = zlib.crc32(portrait.product.id.encode()) % 2

    def next(self) -> str:
        self._turn += 1
        return "It" if self._turn % 2 else self._other


def _sentences(topic: str, facts: Sequence[Fact], portrait: Portrait, subjects: _Subjects) -> Iterator[Phrase]:
    match topic:
        case "body":
            for group in _in_threes(list(_listing(topic, facts, portrait))):
                used = tuple(fact for phrase in group for fact in phrase.facts)
                yield Phrase(f"{subjects.next()} {_listed([phrase.text for phrase in group])}.", used)
        case "links":
            yield from _links(facts, portrait, subjects)
        case "core":
            yield from _core(facts, portrait, subjects)
        case "features":
            yield _features(facts[:_MOST_DETAILS])
        case "details":
            some = facts[:_MOST_DETAILS]
            yield Phrase(
                f"Details: {'; '.join(phrase.text for phrase in _listing(topic, some, portrait))}.", tuple(some)
            )
        case _:
            having = _listed([phrase.full for phrase in _phrases(facts, portrait)])
            if not having:
                return
            subject = "The screen" if topic == "screen" and portrait.fact("screen_size") in leads(portrait) else ""
            verb = "has" if facts[0].key == "power_consumption" else _HAVING.get(topic, "has")
            yield Phrase(f"{subject or subjects.next()} {verb} {having}.", tuple(facts))


def _features(facts: Sequence[Fact]) -> Phrase:
    """As what it has, where all of them are things; else as a list, for many are named by an adjective."""
    if all(fact.key in _HAS_ARTICLE | _HAS_NONE or is_count(fact) for fact in facts):
        having = [_noun(f"a {_feature(f)}" if f.key in _HAS_ARTICLE else _feature(f), (f,)).full for f in facts]
        return Phrase(f"It also has {_listed(having)}.", tuple(facts))
    names = _listed([_feature(fact) for fact in facts])
    return Phrase(f"{'Further features' if len(facts) > 1 else 'Also'}: {names}.", tuple(facts))


def _core(facts: Sequence[Fact], portrait: Portrait, subjects: _Subjects) -> Iterator[Phrase]:
    system = tuple(f for f in facts if f.key == "operating_system" and not re.match(r"no\b", f.value.lower()))
    rest = tuple(fact for fact in facts if fact not in system)
    if phrases := list(_phrases(rest, portrait)):
        used = tuple(fact for phrase in phrases for fact in phrase.facts)
        listed = _listed([phrase.full for phrase in phrases])
        is_inside = any(fact.key in _INSIDE for fact in used)
        yield Phrase(f"{subjects.next()} {_HAVING['core'] if is_inside else 'has'} {listed}.", used)
    if system:
        yield Phrase(f"{subjects.next()} runs {system[0].value}.", system)


def _links(facts: Sequence[Fact], portrait: Portrait, subjects: _Subjects) -> Iterator[Phrase]:
    ports = tuple(fact for fact in facts if fact.key == "ports")
    phrases = [phrase for fact in facts if fact.key != "ports" for phrase in _phrases((fact,), portrait)]
    over = [phrase for phrase in phrases if phrase.facts[0].key in _OVER and not phrase.article]
    rest = [phrase for phrase in phrases if phrase not in over]
    said = [f"connects via {_listed([phrase.full for phrase in over])}"] if over else []
    said += [f"has {_listed([phrase.full for phrase in rest])}"] if rest else []
    if said:
        used = tuple(fact for phrase in (*over, *rest) for fact in phrase.facts)
        yield Phrase(f"{subjects.next()} {' and '.join(said)}.", used)
    if ports:
        several = len(ports[0].values) > 1 or re.match(r"[2-9] ?x ", ports[0].value)
        yield Phrase(f"Its {'ports are' if several else 'port is'} {ports[0].value}.", ports)


def _listing(topic: str, facts: Sequence[Fact], portrait: Portrait) -> Iterator[Phrase]:
    """The topic as a list: phrases without an article."""
    if topic == "body":
        yield from _made(facts)
    elif topic == "features":
        for fact in facts:
            yield Phrase(_feature(fact), (fact,))
    elif topic == "details":
        for fact in facts:
            yield Phrase(f"{lowered(fact.name)} {_detail(fact)}", (fact,))
    else:
        for phrase in _phrases(facts, portrait):
            is_port = phrase.facts[0].key == "ports"
            yield Phrase(phrase.facts[0].value, phrase.facts) if is_port else phrase


def _made(facts: Sequence[Fact]) -> Iterator[Phrase]:
    """What the product does and is, each with its verb; what keeps water out is said once."""
    keyed = {fact.key: fact for fact in facts}
    proof = keyed.get("waterproof") or keyed.get("water_resistant")
    for fact in facts:
        rated = keyed.get("water_rating")
        if (fact.key == "water_rating" and proof) or (fact.key == "water_resistant" and fact is not proof):
            continue
        said = _VERBS[fact.key].format(v=_value(fact))
        if fact.key == "water_rating" and fact.value[:1].isdigit():
            said = f"is water resistant ({fact.value})"
        if fact is proof:
            known = rated or keyed.get("water_resistant")
            value = known.value if known else ""
            yield Phrase(
                f"{said} ({value})" if value else said, tuple(dict.fromkeys((fact, *((known,) if known else ()))))
            )
        else:
            yield Phrase(said, (fact,))


def _in_threes(phrases: Sequence[Phrase]) -> Iterator[list[Phrase]]:
    """Up to three for a sentence; what has a comma of its own has one to itself."""
    held: list[Phrase] = []
    for phrase in phrases:
        if ", " in phrase.text:
            yield from ([held] if held else [])
            yield [phrase]
            held = []
        else:
            held.append(phrase)
        if len(held) == 3:
            yield held
            held = []
    if held:
        yield held


def _feature(fact: Fact) -> str:
    if is_count(fact):
        name = lowered(fact.name).removeprefix("number of ")
        return f"{fact.value} {name.rstrip('s') if fact.value == '1' else name}"
    return f"{lowered(fact.name)} ({fact.value})" if fact.value else lowered(fact.name)


def _detail(fact: Fact) -> str:
    """The value behind its name; what is known to be an ordinary word begins small, for others may be names."""
    said = fact.value
    for value in fact.values:
        if is_ordinary(value) or colours_in(value):
            said = said.replace(value, lowered(value))
    return said


def _phrases(facts: Sequence[Fact], portrait: Portrait) -> Iterator[Phrase]:
    """Noun phrases; the size of the screen takes its panel and touch along, the battery both its measures."""
    keyed = {fact.key: fact for fact in facts}
    for fact in facts:
        if fact.key == "screen_size":
            yield _screen(fact, portrait)
        elif is_told_along(fact, keyed, portrait, "-core"):
            continue
        elif fact.key == "battery_capacity" and "battery_energy" in keyed:
            energy = keyed["battery_energy"]
            yield _noun(f"a {fact.value} battery ({energy.value})", (fact, energy))
        elif fact.key == "connection":
            for value in connections(fact, portrait):
                is_bare = value.lower() in ("wired", "wireless")
                yield _noun(f"a {value.lower()} connection", (fact,)) if is_bare else Phrase(value, (fact,))
        else:
            yield _noun(_said(fact), (fact,))


def _said(fact: Fact) -> str:
    value = _value(fact)
    if fact.holds and not value:
        return f"a {lowered(fact.name)}" if fact.key in _HAS_ARTICLE else lowered(fact.name)
    if fact.key == "processor" and "processor" in value.lower():
        return f"a {value}"
    if fact.key == "storage" and not re.search(r"[GMT]B$", value):
        return f"{value} storage"
    if fact.key == "graphics" and "graphics" in value.lower():
        return value
    if fact.key == "wireless" and not re.search(r"wi-?fi", value, re.IGNORECASE):
        return f"{fact.name} ({value})"
    if fact.key == "switch_type" and "switch" in value.lower():
        return value
    if fact.key == "operating_system":
        return f"operating system {value}" if re.match(r"no\b", value.lower()) else value
    if fact.key == "processor_cores":
        return re.sub(r" core(s?)$", r" processor core\1", value)
    if fact.key in _PHRASES:
        return _PHRASES[fact.key].format(v=value)
    return f"a {lowered(fact.name)} of {value}"


def _screen(size: Fact, portrait: Portrait) -> Phrase:
    panel, touch, curved = (portrait.fact(key) for key in ("panel", "touchscreen", "curved"))
    parts = [_SIZES.sub(r"\1-inch", size.value)]
    used = [size]
    if curved and curved.holds:
        parts.append("curved")
        used.append(curved)
    if panel and panel.value:
        parts.append(_value(panel))
        used.append(panel)
    if touch and touch.holds:
        used.append(touch)
    screen = "touchscreen" if touch and touch.holds else "screen"
    return _noun(f"a {' '.join([*parts, screen])}", tuple(used))


def _value(fact: Fact) -> str:
    """The value in the middle of a sentence."""
    value = " ".join(lowered(word) for word in fact.value.split()) if fact.key in _LOWERED else fact.value
    if fact.key == "graphics":
        return re.sub(r"^(Integrated|Dedicated|Discrete)\b", lambda found: found[0].lower(), value)
    if fact.key in ("battery_life", "battery_life_total"):
        return _HOURS.sub(lambda found: "1 hour" if found[1] == "1" else f"{found[1]} hours", value)
    if fact.key == "processor" and value.count(", ") == 1:
        return value.replace(", ", " (") + ")"
    return value


def _noun(text: str, facts: tuple[Fact, ...]) -> Phrase:
    if not text.startswith("a "):
        return Phrase(text, facts)
    rest = text[2:]
    return Phrase(rest, facts, "an" if _takes_an(rest) else "a")


def _takes_an(text: str) -> bool:
    word = re.split(r"[\s-]", text)[0]
    if word[:1].isdigit():
        return word.startswith("8") or re.match(r"1[18](?!\d)", word) is not None
    if word.isupper() and word not in _READ_AS_WORDS:
        return word[0] in _AN_LETTERS
    return word[:1].lower() in "aeio" or (word[:1].lower() == "u" and word not in _READ_AS_WORDS and not word.isupper())


def _of_kind(kind: str) -> str:
    if is_pair(kind):
        return f"a pair of {kind}"
    return f"{'an' if _takes_an(kind) else 'a'} {kind}"


def lowered(text: str) -> str:
    """A name or a value in the middle of a sentence: "Battery life" begins small, "RAM" and "Bluetooth" do not."""
    return " ".join(word if word in _KEPT or not word[1:].islower() else word.lower() for word in text.split())


def _listed(parts: Sequence[str]) -> str:
    """With semicolons where a part has a comma of its own."""
    if len(parts) < 2:
        return "".join(parts)
    comma = "; " if any(", " in part for part in parts) else ", "
    last = "; and " if comma == "; " else " and "
    return comma.join(parts[:-1]) + last + parts[-1]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
