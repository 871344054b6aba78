"""The sentences that answer a question, in both languages; what goes into them comes from the catalog alone."""

import re
from collections.abc import Iterable

from shopcli.evidence.wording.beyond import BEYOND
from shopcli.evidence.wording.catalog import CATALOG
from shopcli.evidence.wording.product import PRODUCT
from shopcli.evidence.wording.store import STORE
from shopcli.query.need import Language
from shopcli.text import has_han

_PHRASES: dict[str, tuple[str, str]] = {**PRODUCT, **CATALOG, **STORE, **BEYOND}

_FIELD = re.compile(r"\{(\w+)\}")


def say(phrase: str, language: Language, **values: object) -> str:
    english, chinese = _PHRASES[phrase]
    if language == "en":
        return _agreeing(english.format(**values), str(values.get("name", "")))
    parts = _FIELD.split(chinese)
    told = ""
    for at, part in enumerate(parts):
        told = set_apart(told, str(values[part]) if at % 2 else part)
    return told


_PLURAL = (" has ", " have "), (" is ", " are "), (" costs ", " cost "), (" comes ", " come "), (" lists ", " list ")


def _agreeing(text: str, name: str) -> str:
    """`text` with the verb right behind the name of headphones or earbuds in the plural."""
    if not is_plural(name):
        return text
    for one, many in _PLURAL:
        text = re.sub(rf"(?<!of )([Tt]he {re.escape(name)}){one}", rf"\1{many}", text)
    return text


def is_plural(name: str) -> bool:
    return name.endswith("s") and not name.endswith(("ss", "Lens", "Plus"))


def set_apart(before: str, behind: str) -> str:
    """Both together, parted by a space where Chinese meets letters or digits."""
    last, first = before[-1:], behind[:1]
    meets = (has_han(last) and _is_latin(first)) or (_is_latin(last) and has_han(first))
    return f"{before} {behind}" if meets else before + behind


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()


def listed(parts: "list[str] | tuple[str, ...]", language: Language, last: str = "and") -> str:
    """ "a, b and c", 「a、b 和 c」."""
    if language == "zh":
        return "、".join(parts)
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def in_a_row(texts: Iterable[str]) -> str:
    """Sentences of a shop one after the other, in whatever language each is: Chinese ones need no space between."""
    joined = ""
    for text in texts:
        joined += text if not joined or joined.endswith(("。", "！", "？", "；")) else f" {text}"
    return joined


def sentences_joined(language: Language) -> str:
    """What stands between sentences of shopcli's own in `language`."""
    return "" if language == "zh" else " "
