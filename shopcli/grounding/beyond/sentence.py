"""What one sentence of a product text rests on, and what in it goes beyond the facts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from shopcli.grounding.beyond.support import Support, Told
from shopcli.grounding.beyond.words import LABELS
from shopcli.text import fold

_MARKS = re.compile(r"^[ \t]*(?:#{1,6}|[-*+•]|\d{1,2}[.)])[ \t]+|\*\*|__|`|~~|\[\d{1,3}\]|(?<!\w)[*_]|[*_](?!\w)")

_SIGNS = re.compile(r"[<>{}\\]|[\u2600-\u27bf\u2b50\U0001f000-\U0001faff]|\[(?!1\])\d{1,3}\]")
"""What no sentence of a product text needs: HTML, pictures, numbers of other products."""
_HASHTAG = re.compile(r"#(\w+)")
_PARTS = re.compile(r"[A-Z][a-z]+|[A-Z]+(?![a-z])|[a-z]+|\d+|[\u3400-\u9fff]+")
_LABEL = re.compile(r"\s*([^:：\n]{1,40})[:：]\s*(?=\S)")
_ANSWER = re.compile(r"[:：]\s*(no|none|not supported|无|不支持|没有)\s*(?=[.。]?\s*$)")
"""What is said not to be behind a name: one clause with it."""


@dataclass(frozen=True, slots=True)
class Reach:
    """`facts` are those that the sentence tells, `beyond` the words that no fact bears out."""

    facts: tuple[Told, ...]
    beyond: tuple[str, ...]


def reach(text: str, support: Support, borne_out: Sequence[str] = ()) -> Reach:
    """What `text`, a sentence of Markdown, rests on; `borne_out` are texts of claims in it that were checked."""
    if signs := _SIGNS.findall(text):
        return Reach((), tuple(signs))
    plain = _HASHTAG.sub(lambda tag: _untagged(tag[1], support), _MARKS.sub(" ", text))
    plain = _ANSWER.sub(r" \1", _without_label(fold(plain).replace("’", "'")))
    for name in support.names:
        plain = re.sub(rf"(?<![a-z0-9]){re.escape(name)}(?:'s)?(?![a-z0-9])", " § ", plain)
    if _is_label(plain.strip()):
        return Reach((), ())
    if plain.rstrip(" \n\"'”’)）").endswith(("?", "？")):
        return Reach((), ("?",))
    if support.portrait.language == "zh":
        from shopcli.grounding.beyond.chinese import read
    else:
        from shopcli.grounding.beyond.english import read
    return read(plain, support, [fold(claim) for claim in borne_out])


def _untagged(tag: str, support: Support) -> str:
    """A hashtag as the words that it is made of; nothing, where it is the brand or the name."""
    names = {re.sub(r"[\W_]", "", name) for name in support.names}
    return " § " if fold(tag) in names else " ".join(_PARTS.findall(tag))


def _without_label(text: str) -> str:
    """`text` without the label of a list item that only names a topic: "Design: weighs 1.2 kg"."""
    found = _LABEL.match(text)
    return text[found.end() :] if found and _is_label(found[1]) else text


def _is_label(text: str) -> bool:
    """Whether it only names a topic, as headings do."""
    words = [word for word in re.split(r"[\s&/:：]+|\band\b|[和与及]", text) if word]
    return bool(words) and all(word in LABELS for word in words)
