"""Which attributes of a product matter for a need, most telling first."""

from shopcli.attributes.facts import canonical
from shopcli.catalog.product import AttributeValue, Product
from shopcli.query.need import Need
from shopcli.search.wishes import measure_of

_TELLING = (
    "processor",
    "ram",
    "storage",
    "screen_size",
    "battery_life",
    "resolution",
    "refresh_rate",
    "capacity",
    "output_power",
    "noise_cancelling",
    "water_rating",
    "weight",
)


def wanted_keys(need: Need) -> tuple[str, ...]:
    """The canonical keys that the need asks about: its requirements, then what measures its wishes."""
    required = [requirement.attribute for requirement in need.requirements]
    wished = [key for wish in need.wishes if (measure := measure_of(wish.kind)) for key in measure.keys]
    return tuple(dict.fromkeys(required + wished))


def telling_keys(need: Need) -> tuple[str, ...]:
    """The keys asked about, then those that sum up most devices."""
    return tuple(dict.fromkeys(wanted_keys(need) + _TELLING))


def by_relevance(product: Product, need: Need) -> list[tuple[str, AttributeValue]]:
    """The product's attributes as name and value, the telling ones first, the rest in the catalog's order."""
    order = {key: place for place, key in enumerate(telling_keys(need))}
    keyed = [(order.get(canonical(name), len(order)), name, value) for name, value in product.attributes.items()]
    return [(name, value) for _, name, value in sorted(keyed, key=lambda item: item[0])]
