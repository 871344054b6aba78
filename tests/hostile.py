"""Text that attacks whoever shows it, and catalogs and answers made of nothing else.

`CONTROLS` hold what a terminal acts on, `INVISIBLE` what hides or turns text around, `MARKUP` what a renderer would
take for its own. `THEIR_STYLE` is a style that shopcli never writes, though it writes others.
"""

import json
import re
import unicodedata
from collections.abc import Iterator
from itertools import cycle
from typing import Any

import yaml

THEIR_STYLE = "31;5;7;53"
CONTROLS = (
    f"\x1b[{THEIR_STYLE}m",
    "\x1b[2J\x1b[H",
    "\x1b]0;owned\x07",
    "\x1b]8;;http://evil.example\x1b\\link\x1b]8;;\x1b\\",
    "\x1b]52;c;b3duZWQ=\x07",
    "\x1bPq#0\x1b\\",
    "\x9b2J\x9d0;owned\x9c",
    "\x00\x07\x08\x7f\x0b\x0c",
    "over\rwritten",
    "\x85\u2028\u2029",
)
INVISIBLE = (
    "\u202egnp.exe\u202c",
    "\u2066\u2067x\u2069",
    "a\u200bb\u2060c\ufeff",
    "\U000e0070\U000e0069",
    "\u00ad\u3164",
)
MARKUP = (
    "[blink]b[/blink]",
    "[link=http://evil.example]l[/link]",
    "[/]",
    ":bomb:",
    "<b>h</b>",
    "![i](http://evil.example)",
)

OWN_STYLES = re.compile(r"\x1b\[[0-9;]*m")
"""All the escape sequences of the terminal view."""


class Texts:
    """Hostile texts, every one different; `line` is a word that a search finds, then the attack."""

    def __init__(self, *, surrogates: bool = False) -> None:
        lone = ("\ud800x\udfff",) if surrogates else ()
        self._parts: Iterator[str] = cycle((*CONTROLS, *INVISIBLE, *lone))
        self._marks: Iterator[str] = cycle(MARKUP)
        self._number = 0

    def line(self, word: str) -> str:
        self._number += 1
        return f"{word}{next(self._parts)} {next(self._marks)} {next(self._parts)}{self._number}"


def catalog(*, surrogates: bool = False, products: int = 5) -> dict[str, Any]:
    """A catalog in the native format in which every text is hostile, some where only numbers or codes may stand."""
    say = Texts(surrogates=surrogates).line
    policy = {"text": say("policy"), say("fact"): say("value")}
    return {
        "store": {
            "name": say("shop"),
            "currency": "USD",
            "locale": say("en"),
            "url": "https://shop.example/" + say("path").replace(" ", ""),
            "policies": {say("returns"): policy},
            "faq": [{"question": say("why"), "answer": say("so")}],
            "promotions": [{"id": say("promo"), "kind": say("percent"), "title": say("sale")}],
        },
        "products": [_product(number, say, policy) for number in range(products)],
    }


def _product(number: int, say: Any, policy: dict[str, str]) -> dict[str, Any]:
    return {
        "id": say(f"id{number}"),
        "title": say("Lamp"),
        "description": say("A lamp") + "\n" + say("of brass"),
        "brand": say("Maker"),
        "category": [say("Home"), say("Lamps")],
        "price": 10 + number if number % 4 else say("9"),
        "list_price": 30 + number,
        "availability": "in_stock" if number % 3 else say("in stock"),
        "stock": 4,
        "rating": {"value": 4.5, "count": 12 + number},
        "attributes": {say("Height"): say("30 cm"), "Weight": f"{2 + number} kg", say("Dimmable"): True},
        "variants": [{"id": say(f"v{number}"), "options": {say("Colour"): say("red")}, "price": 20 + number}],
        "tags": [say("gift")],
        "url": "https://shop.example/" + say("lamp").replace(" ", ""),
        "images": [say("https://shop.example/i.png")],
        "gtin": say("0123"),
        "mpn": say("M"),
        "reviews": [
            {"title": say("Good"), "text": say("Bright"), "rating": 5, "date": say("2026-01-01")},
            {"title": say("Bad"), "text": say("Dim"), "rating": 1},
        ],
        "shipping": policy,
        "returns": policy,
        say("field"): say("of its own"),
    }


def as_json(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=True, indent=1)


def as_json_lines(data: dict[str, Any]) -> str:
    return "\n".join(json.dumps(product) for product in data["products"]) + "\nnot \\u001b[2J json\x1b[2J\n"


def as_yaml(data: dict[str, Any]) -> str:
    """YAML has no form for lone surrogates; escapes hold everything else."""
    text: str = yaml.safe_dump(data, allow_unicode=False, sort_keys=False)
    return text


def answer() -> str:
    """What a hostile model says: Markdown in which every construct holds an attack."""
    say = Texts().line
    address = say("x").replace(" ", "")
    return "\n\n".join(
        (
            "PICKS: [2] [1]",
            f"# {say('heading')}",
            f"- **[2]** {say('item')}\n- `{say('code')}` &#x1b;[2J &#x202e; &#155;",
            f"> {say('quoted')}",
            f"| {say('a')} | b |\n|---|---|\n| [1] | {say('cell')} |",
            f"```{say('fence')}\n{say('body')}\n```",
            f"[{say('link')}](http://evil.example/{address}) <http://evil.example> {say('It costs $3.')}\n",
        )
    )


def controls(text: str) -> set[str]:
    """Control and format characters in what a pipe gets, save the line break."""
    return {character for character in text if unicodedata.category(character) in ("Cc", "Cf", "Cs")} - {"\n"}


def controls_on_terminal(raw: bytes) -> set[str]:
    """The same for what a terminal gets, whose driver ends lines with CR LF and whose styles are shopcli's own."""
    text = raw.decode("utf-8").replace("\r\n", "\n")
    assert THEIR_STYLE not in "".join(OWN_STYLES.findall(text))
    return controls(OWN_STYLES.sub("", text))
