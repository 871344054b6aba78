"""A passage taken apart: what it is the value of, what it says, and what both are about."""

from dataclasses import dataclass
from functools import lru_cache

from shopcli.evidence.ranking.passage import Passage
from shopcli.evidence.ranking.topics import Topics, topic_table
from shopcli.evidence.words.stems import stems
from shopcli.patterns import Pattern
from shopcli.text import has_han, one_line

_NAMES_A_VALUE = frozenset({"attribute", "variant", "policy", "promotion", ""})
_NAMED = Pattern(r"([^:：{}\"]{1,60}?) ?(?:(?<!\d)[:：]|[:：](?!\d))(?!//) ?(.+)", (":", "："))
_NAME_WORDS = 6
"""What stands before a colon in more words than these is a sentence."""
_QUESTION = Pattern(r"(?:\b(?:Question|Q)|问)[:：]", (":", "："))
_ANSWER = Pattern(r"(?:\b(?:Answer|A)|答)[:：]")
_STRUCTURE = Pattern(r"\b(?:[a-z]+_)?(?:values?|unit)\s*:|[{}\[\]\"]")
"""What nested records are written with; `length:` and `material:` in them say something, `value:` does not."""


@dataclass(frozen=True, slots=True)
class Reading:
    """`name` and `body` are stems; `plain` is the text without the marks of nested records.

    `earlier` is whether `name` is a question that somebody asked before, `stated` whether it is the name of a value.
    """

    name: tuple[str, ...]
    body: tuple[str, ...]
    plain: str
    stated: bool
    earlier: bool
    chinese_name: bool
    named_topics: Topics
    answered_topics: Topics
    has_number: bool
    asks: bool


@lru_cache(maxsize=4096)
def read_passage(passage: Passage) -> Reading:
    name, body, earlier = _parts(passage)
    if "_" in name or "{" in body:
        name, body = name.replace("_", " "), _STRUCTURE.sub(" ", body).replace("_", " ")
    stated = bool(name) and not earlier
    name_stems, body_stems = tuple(stems(name)), tuple(stems(body))
    table = topic_table()
    return Reading(
        name=name_stems,
        body=body_stems,
        plain=" ".join((f"{name}: {body}" if stated else f"{body} {name}").split()),
        stated=stated,
        earlier=earlier,
        chinese_name=has_han(name),
        named_topics=table.naming.of(name_stems, name) if stated else frozenset(),
        answered_topics=table.answering.of(body_stems, body),
        has_number=any(map(str.isdigit, body)),
        asks=body.rstrip().endswith(("?", "？")),
    )


def _parts(passage: Passage) -> tuple[str, str, bool]:
    """Name, body, and whether the name is an earlier question."""
    text, field = one_line(passage.text), one_line(passage.field)
    if field and passage.source == "faq":
        return field, text, True
    if field and passage.source in _NAMES_A_VALUE:
        return field, text, False
    if asked := _QUESTION.search(text):
        if answered := _ANSWER.search(text, asked.end()):
            return text[asked.end() : answered.start()].strip(), text[answered.end() :].strip(), True
        if asked.start():
            return text[asked.end() :].strip(), text[: asked.start()].strip(), True
    if (match := _NAMED.fullmatch(text)) and len(match[1].split()) <= _NAME_WORDS:
        return match[1], match[2], False
    return "", text, False
