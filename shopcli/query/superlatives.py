"""What is first by an attribute's number: "with the most RAM", "with the longest battery life", 内存最大的."""

from shopcli.attributes.facts import canonical
from shopcli.attributes.table import ATTRIBUTES, Better
from shopcli.patterns import Pattern
from shopcli.query.need import Extreme, Wish
from shopcli.query.reading import Reading

_HAVING = r"\s(?:with|having|of|at|that (?:has|have|offers?)|which (?:has|have|offers?))\s(?:the\s)?"
_SUPERLATIVE = Pattern(
    rf"{_HAVING}(?:(?P<most>highest|largest|biggest|greatest|longest|most|maximum)|(?P<best>best|fastest)"
    r"|(?P<least>lowest|smallest|shortest|least|minimum|slowest))\s(?:(?:available|possible|stated)\s)?"
    r"(?P<name>[a-z][a-z-]*(?:\s[a-z-]+){0,3}?)(?=\s*[,.;?!]|\s*$"
    r"|\s(?:across|in|from|among|for|at|of|available|under|below|over|above|between|up to|priced|and|but|that|which"
    r"|with)(?![a-z]))",
    ("est", "most", "maximum", "least", "minimum"),
)

_HAN_SUPERLATIVE = Pattern(
    r"(?P<name>[\u4e00-\u9fff]{2,6})最(?:(?P<most>高|大|长|久|强|多)|(?P<best>快)|(?P<least>低|小|短|轻|慢|少))的?",
    ("最",),
)
_OPENING = Pattern(rf"^{_HAVING}")


def read_superlative(reading: Reading) -> None:
    """Take a superlative as a wish, by which what fits is put in order."""
    found = _first(reading)
    if found is None or found[0].key == "price":
        return
    extreme, start, end = found
    said = _OPENING.sub("", reading.text[start:end]).strip()
    reading.understood.wishes.append(Wish(f"{'highest' if extreme.highest else 'lowest'}:{extreme.key}", said))
    reading.take(start, end)


def take_extreme(reading: Reading) -> Extreme | None:
    """Take the superlative that says which of all that fit are meant."""
    found = _first(reading)
    if found is None:
        return None
    extreme, start, end = found
    reading.take(start, end)
    return extreme


def _first(reading: Reading) -> tuple[Extreme, int, int] | None:
    """The first superlative of a number, and from where to where it stands."""
    for pattern in (_SUPERLATIVE, _HAN_SUPERLATIVE):
        for match in reading.find(pattern):
            key, name = _key_within(match["name"])
            better = "more" if match["most"] else "less" if match["least"] else _better(key)
            if key and better:
                start = match.start() if pattern is _SUPERLATIVE else match.end("name") - len(name)
                return Extreme(key, better == "more"), start, match.end()
    return None


def _better(key: str) -> Better:
    """Which numbers are the best, if any: the fastest response time is the lowest.

    The best screen is no largest, and the best camera not the one with the most pixels.
    """
    if key not in ATTRIBUTES:
        return "less" if key == "price" else ""
    return "" if ATTRIBUTES[key].dimension in ("length", "pixels") else ATTRIBUTES[key].better


def _key_within(name: str) -> tuple[str, str]:
    """The key that the whole name means, else its end (推荐内存 ends in 内存), else its first word; and that part."""
    joint = " " if name.isascii() else ""
    parts = name.split() if joint else list(name)
    tries = [joint.join(parts[start:]) for start in range(len(parts))]
    for one in [*tries, *(parts[:1] if joint else ())]:
        key = "price" if one in ("price", "价格") else canonical(one)
        if key == "price" or (key in ATTRIBUTES and ATTRIBUTES[key].kind == "number"):
            return key, one
    return "", ""
