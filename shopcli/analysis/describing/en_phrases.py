"""English phrases for facts: "a 14-inch IPS screen", "16 GB of RAM", "2 memory slots"."""

import re
from collections.abc import Iterator, Mapping, Sequence

from shopcli.analysis.describing.draft import Phrase
from shopcli.analysis.describing.fact import Fact, Portrait
from shopcli.analysis.describing.kinds import is_pair, is_uncounted
from shopcli.analysis.describing.terms import PROPER
from shopcli.analysis.describing.topics import connections, is_count, is_told_along
from shopcli.analysis.describing.translate import is_ordinary
from shopcli.attributes.colours import colours_in

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
HAS_ARTICLE = frozenset(
    {
        *("microphone", "viewfinder", "touchscreen", "backlit_keyboard", "number_pad", "heart_rate_monitor"),
        *("fingerprint_reader", "headphone_jack", "card_reader", "webcam_included", "removable_battery", "vesa_mount"),
    }
)
HAS_NONE = frozenset({"image_stabilisation", "hdr", "rgb", "expandable_storage", "dual_sim", "built_in_speakers"})
"""What a product has, with an article and without."""
_LOWERED = frozenset({"material", "colour", "fit", "panel", "switch_type", "sensor"})
_KEPT = PROPER | {"Bluetooth", "Wi-Fi", "Ethernet", "Type-C", "Dolby", "Mini", "Micro"}
_AN_LETTERS = frozenset("AEFHILMNORSX")
_READ_AS_WORDS = frozenset({"RAM", "LAN", "NAS", "SIM", "RAID", "USB", "UHD", "LTE"})
_HOURS = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?) h\b")
_SIZES = re.compile(r"(\d) (?:inch(?:es)?|in)\b")


def feature(fact: Fact) -> str:
    if is_count(fact):
        name = lowered(fact.name).removeprefix("number of ")
        return f"{fact.value} {name.rstrip('s') if fact.value == '1' else name}"
    return f"{lowered(fact.name)} ({fact.value})" if fact.value else lowered(fact.name)


def detail(fact: Fact) -> str:
    """The value behind its name; what is known to be an ordinary word begins small, for others may be names."""
    said = fact.value
    for value in fact.values:
        if is_ordinary(value) or colours_in(value):
            said = said.replace(value, lowered(value))
    return said


def phrases_of(facts: Sequence[Fact], portrait: Portrait) -> Iterator[Phrase]:
    """Noun phrases; the size of the screen takes its panel and touch along, the battery both its measures."""
    keyed = {fact.key: fact for fact in facts}
    for fact in facts:
        if fact.key == "screen_size":
            yield _screen(fact, portrait)
        elif is_told_along(fact, keyed, portrait, "-core"):
            continue
        elif fact.key == "battery_capacity" and "battery_energy" in keyed:
            energy = keyed["battery_energy"]
            yield noun(f"a {fact.value} battery ({energy.value})", (fact, energy))
        elif fact.key == "connection":
            for value in connections(fact, portrait):
                is_bare = value.lower() in ("wired", "wireless")
                yield noun(f"a {value.lower()} connection", (fact,)) if is_bare else Phrase(value, (fact,))
        else:
            yield noun(_said(fact), (fact,))


def _said(fact: Fact) -> str:
    value = value_of(fact)
    if fact.holds and not value:
        return f"a {lowered(fact.name)}" if fact.key in HAS_ARTICLE else lowered(fact.name)
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
        parts.append(value_of(panel))
        used.append(panel)
    if touch and touch.holds:
        used.append(touch)
    screen = "touchscreen" if touch and touch.holds else "screen"
    return noun(f"a {' '.join([*parts, screen])}", tuple(used))


def value_of(fact: Fact) -> str:
    """The value in the middle of a sentence."""
    value = " ".join(lowered(word) for word in fact.value.split()) if fact.key in _LOWERED else fact.value
    if fact.key == "graphics":
        return re.sub(r"^(Integrated|Dedicated|Discrete)\b", lambda found: found[0].lower(), value)
    if fact.key in ("battery_life", "battery_life_total"):
        return _HOURS.sub(lambda found: "1 hour" if found[1] == "1" else f"{found[1]} hours", value)
    if fact.key == "processor" and value.count(", ") == 1:
        return value.replace(", ", " (") + ")"
    return value


def noun(text: str, facts: tuple[Fact, ...]) -> Phrase:
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


def of_kind(kind: str) -> str:
    if is_uncounted(kind):
        return kind
    if is_pair(kind):
        return f"a pair of {kind}"
    return f"{'an' if _takes_an(kind) else 'a'} {kind}"


def lowered(text: str) -> str:
    """A name or a value in the middle of a sentence: "Battery life" begins small, "RAM" and "Bluetooth" do not."""
    return " ".join(word if word in _KEPT or not word[1:].islower() else word.lower() for word in text.split())


def listed(parts: Sequence[str]) -> str:
    """With semicolons where a part has a comma of its own."""
    if len(parts) < 2:
        return "".join(parts)
    comma = "; " if any(", " in part for part in parts) else ", "
    last = "; and " if comma == "; " else " and "
    return comma.join(parts[:-1]) + last + parts[-1]
