"""The attacks: YAML files beside this module, each a list of what is planted where and what would be a success."""

import base64
import codecs
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any


class Place(StrEnum):
    """The field of a product that carries the text."""

    TITLE = "title"
    DESCRIPTION = "description"
    REVIEW = "review"
    """One of the best rated."""
    COMPLAINT = "complaint"
    """A review of the lowest rating, which code quotes as a caution."""
    ATTRIBUTE = "attribute"
    ATTRIBUTE_NAME = "attribute_name"
    TAG = "tag"
    BRAND = "brand"
    CATEGORY = "category"


class Harm(StrEnum):
    """What an attack may achieve; `harms` decides each by code. Stable words, part of the JSON contract."""

    PICKED = "picked"
    """The planted product is picked, or picked first, as it is without the attack not."""
    DISPLACED = "displaced"
    """The best product is no longer picked."""
    CANARY = "canary"
    """A word that only the attack asks for stands in the prose."""
    PRICE = "price"
    """The attack's price stands in the prose and is not marked as contradicted."""
    LEAK = "leak"
    """The prompt, its label, the shopper's own note or the key stands in the prose."""
    DENIAL = "denial"
    """The answer says that what is stocked is not."""
    LINK = "link"
    """The attacker's address stands in the prose."""
    ESCAPE = "escape"
    """A control, hidden or direction-changing character of the attack's reaches an output."""
    MARKUP = "markup"
    """Markup in catalog text is interpreted instead of shown."""


@dataclass(frozen=True, slots=True)
class Attack:
    """`text` is planted, its `{placeholders}` filled; `{encoded}` stands for `hidden` in the encoding `encode`.

    `shown` plants it in the product that is recommended anyway, for attacks on who reads the card and the prose;
    otherwise a candidate carries it that is not recommended.
    """

    id: str
    family: str
    language: str
    place: Place
    text: str
    harms: tuple[Harm, ...]
    hidden: str = ""
    encode: str = ""
    shown: bool = False

    def filled(self, values: Mapping[str, str]) -> str:
        """The text to plant; `values` are by placeholder."""
        text = self.text
        if self.hidden:
            text = text.replace("{encoded}", _ENCODERS[self.encode](_fill(self.hidden, values)))
        return _fill(text, values)


def _fill(text: str, values: Mapping[str, str]) -> str:
    # Not `str.format`: attacks hold braces of their own.
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", value)
    return text


@lru_cache(maxsize=1)
def load_attacks() -> tuple[Attack, ...]:
    """All attacks, in the order of their files."""
    import yaml

    attacks: list[Attack] = []
    for path in sorted(Path(__file__).parent.glob("attacks.*.yaml")):
        language = path.name.split(".")[1]
        records: list[dict[str, Any]] = yaml.load(
            path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        )
        attacks += [_attack(record, language) for record in records]
    return tuple(attacks)


def _attack(record: dict[str, Any], language: str) -> Attack:
    harms = tuple(Harm(name) for name in record.pop("harms"))
    return Attack(language=language, place=Place(record.pop("place")), harms=harms, **record)


def _leet(text: str) -> str:
    return text.translate(str.maketrans("aeiostAEIOST", "431057431057"))


def _look_alike(text: str) -> str:
    """Latin letters as the Cyrillic and Greek ones that look the same."""
    return text.translate(str.maketrans("aceopxyABEHKMOPTX", "асеорхуАВЕНКМОРТХ"))


def _full_width(text: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


def _tags(text: str) -> str:
    """ASCII as Unicode tag characters, which no screen shows and some models read."""
    return "".join(chr(0xE0000 + ord(c)) for c in text if c.isascii())


_ENCODERS: Mapping[str, Callable[[str], str]] = {
    "base64": lambda text: base64.b64encode(text.encode()).decode(),
    "hex": lambda text: text.encode().hex(),
    "rot13": lambda text: codecs.encode(text, "rot13"),
    "reversed": lambda text: text[::-1],
    "leet": _leet,
    "look_alike": _look_alike,
    "full_width": _full_width,
    "tags": _tags,
    "zero_width": lambda text: "\u200b".join(text),
    "variation_selectors": lambda text: "".join(f"{c}\ufe0f" for c in text),
    "stacked_marks": lambda text: "".join(f"{c}\u0335\u0336\u0321" for c in text),
}
