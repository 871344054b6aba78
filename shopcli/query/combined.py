"""Things that are several in one: the numbers in "2-in-1" and 二合一 are part of the name and measure nothing."""

from shopcli.patterns import Pattern
from shopcli.query.reading import Reading

_COMBINED = Pattern(
    r"(?<![a-z0-9])(?:[2-9]|two|three|four|five)[\s-]?in[\s-]?(?:1|one)(?![a-z0-9])|[2-9二两三四五六]\s?合\s?[1一](?!\d)的?",
    ("in", "合"),
)


def read_combined(reading: Reading) -> None:
    """Take it as a word to search with, which leaves what is wanted without it: "2-in-1 laptop" is a laptop."""
    for match in reading.find(_COMBINED):
        reading.take(match.start(), match.end())
        reading.understood.words.append(match[0].removesuffix("的"))
