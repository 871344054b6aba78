"""What counts for a use, as attributes in which products can be told apart; data, add an entry rather than a rule."""

from collections.abc import Mapping

from shopcli.query.need import Wish
from shopcli.search.wishes import measure_of

ASPECTS: Mapping[str, tuple[str, ...]] = {
    "portability": ("weight",),
    "battery": ("battery_life", "battery_life_total", "battery_energy", "battery_capacity"),
    "screen": ("resolution", "refresh_rate", "brightness"),
    "performance": ("processor_cores", "ram", "vram", "read_speed"),
    "quiet": ("noise_level",),
    "sound": ("noise_cancelling", "output_power"),
}
"""Aspect → its keys. A winner leads, or shares the lead, in each of them that all products state."""

ONE_DECIDES = frozenset({"battery"})
"""Aspects in which the first key that all products state decides alone."""

USES: Mapping[str, tuple[str, ...]] = {
    "student": ("price", "weight", "battery_life"),
    "travel": ("weight", "battery_life"),
    "commute": ("weight", "battery_life", "noise_cancelling"),
    "office": ("battery_life", "ram", "noise_level"),
    "calls": ("microphone", "battery_life"),
    "gaming": ("vram", "refresh_rate", "processor_cores", "ram"),
    "video editing": ("processor_cores", "ram", "vram", "resolution", "storage"),
    "photo": ("resolution", "ram", "sensor_resolution", "image_stabilisation"),
    "creator": ("resolution", "ram", "processor_cores", "brightness"),
    "developer": ("ram", "processor_cores", "storage"),
    "vlog": ("image_stabilisation", "weight", "battery_life"),
    "music": ("battery_life", "output_power", "noise_cancelling"),
    "movie": ("resolution", "brightness", "refresh_rate"),
    "streaming": ("processor_cores", "ram"),
    "reading": ("weight", "resolution", "battery_life"),
    "sleep": ("noise_level", "weight"),
    "run": ("water_resistant", "weight", "battery_life"),
    "sport": ("water_resistant", "weight", "battery_life"),
    "cycling": ("water_resistant", "weight", "battery_life"),
    "swim": ("waterproof", "water_resistant", "battery_life"),
    "outdoor": ("water_resistant", "battery_life", "weight"),
    "kids": ("price", "rating"),
    "simple": ("price", "rating"),
    "gift": ("rating",),
    "home": ("rating", "price"),
    "everyday": ("price", "rating", "battery_life"),
}
"""First term of a use (`query/wish_words.py`) → what counts for it, each as much as the others."""

_BY_PRICE: Mapping[str, tuple[str, ...]] = {
    "cheap": ("price",),
    "premium": ("price",),
    "value": ("rating", "price"),
    "top_rated": ("rating",),
}


def keys_of(wish: Wish) -> tuple[str, ...]:
    """What a wish is judged by: rows of a comparison."""
    if wish.kind == "use":
        return USES.get(wish.terms[0], ()) if wish.terms else ()
    measure = measure_of(wish.kind)
    return measure.keys if measure else _BY_PRICE.get(wish.kind, ())
