"""Pages: the JSON-LD that they hold for machines. What else a page says is not read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from shopcli.patterns import Pattern

_OPENS = Pattern(r"<!--|<script\b", flags=re.IGNORECASE)
_JSON_LD = Pattern(r"""\btype\s*=\s*["']?\s*application/ld\+json\b""", flags=re.IGNORECASE)
_CLOSES = Pattern(r"</script\b", flags=re.IGNORECASE)
_WRAPPING = Pattern(r"^\s*(?:(?://\s*)?<!\[CDATA\[|<!--)|(?:(?://\s*)?\]\]>|-->)\s*$")


@dataclass(frozen=True, slots=True)
class Script:
    """One script of JSON-LD, `line` being where its text begins."""

    line: int
    text: str = field(repr=False)


def json_ld_scripts(html: str) -> Iterator[Script]:
    """The scripts of JSON-LD in a page, in their order; one that is not closed ends with the page."""
    offset, line, counted = 0, 1, 0
    while opening := _OPENS.search(html, offset):
        if opening[0] == "<!--":
            offset = _after(html, "-->", opening.end())
            continue
        start = _after(html, ">", opening.end())
        closing = _CLOSES.search(html, start)
        end = closing.start() if closing else len(html)
        if _JSON_LD.search(html[opening.end() : start]):
            line += html.count("\n", counted, start)
            counted = start
            yield Script(line, _WRAPPING.sub(lambda found: "\n" * found[0].count("\n"), html[start:end]))
        offset = end + 1


def _after(html: str, mark: str, start: int) -> int:
    found = html.find(mark, start)
    return len(html) if found < 0 else found + len(mark)
