"""What a title says of an attribute that the shop does not state."""

from shopcli.attributes.colours import colour_names
from shopcli.attributes.facts import attribute, format_value
from shopcli.catalog.product import Product
from shopcli.query.need import Language, Requirement
from shopcli.search.wishes import says
from shopcli.text import fold


def title_words(key: str, value: str | bool) -> tuple[str, ...]:
    """What a title says for a yes, a colour or a text."""
    known = attribute(key)
    if value is True:
        return (known.english, known.chinese, *known.aliases)
    if known.kind == "colour":
        return colour_names(str(value)) or (str(value),)
    return (str(value),)


def said_by_title(offer: Product, requirement: Requirement, language: Language) -> str:
    """What only the title says of what is required, as people read it; empty where it says nothing of it."""
    key, value = requirement.attribute, requirement.value
    if not isinstance(value, (bool, str)):
        # Its patterns are compiled when it is loaded, and most needs ask for nothing that only titles say.
        from shopcli.attributes.title_facts import title_facts

        numbers = title_facts(offer.title).get(key, ())
        return format_value(key, numbers[0], language) if numbers else ""
    title = fold(offer.title)
    return next((word for word in title_words(key, value) if says(fold(word), title)), "")
