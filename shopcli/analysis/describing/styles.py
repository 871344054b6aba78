"""The built-in text of a product in each style, within a number of words."""

import re
from collections.abc import Iterable, Iterator

from shopcli.analysis.describing.draft import Phrase, Section, Speech, Written, fields_of
from shopcli.analysis.describing.fact import Portrait, Style
from shopcli.analysis.describing.topics import MOST_DETAILS, by_topic, lacks

_PAGE_TITLE, _SNIPPET = 60, 155
"""Characters that search engines show of a page's title and of its summary."""
_POST, _POST_HAN, _POST_SENTENCES = 280, 140, 3
"""Characters of a post, and in Chinese; its sentences, the tags not counted."""
_WORD = re.compile(r"[\u3400-\u9fff]|[A-Za-z0-9][^\s\u3400-\u9fff]*")
_LONG = frozenset({"features", "measures", "details"})
"""Topics of which no more than `MOST_DETAILS` are told."""
_SECOND = _LONG | {"links", "body", "rating", "warranty", "price"}
"""Topics of the second paragraph."""


def write(portrait: Portrait, style: Style, words: int | None = None) -> tuple[Written, ...]:
    """The text; with `words`, as many of its sentences, in their order, as stay within so many words (in Chinese,
    characters). The first is told however long it is."""
    speech = _speech(portrait)
    parts = tuple(_STYLES[style](portrait, speech))
    return parts if words is None else tuple(_within(parts, words))


def count_words(text: str) -> int:
    """Words, and in Chinese characters."""
    return len(_WORD.findall(text))


def _speech(portrait: Portrait) -> Speech:
    if portrait.language == "zh":
        from shopcli.analysis.describing import zh

        return zh
    from shopcli.analysis.describing import en

    return en


def _within(parts: Iterable[Written], words: int) -> Iterator[Written]:
    room = words
    for place, part in enumerate(parts):
        room -= count_words(part.text)
        if place and room < 0:
            return
        yield part


def _plain(portrait: Portrait, speech: Speech) -> Iterator[Written]:
    gap = portrait.space
    yield _written(speech.opening(portrait))
    second = False
    for section in speech.sections(portrait):
        for sentence in section.sentences:
            opens = section.topic in _SECOND and not second
            second = second or opens
            yield _written(sentence, "\n\n" if opens else gap)


def _bullets(portrait: Portrait, speech: Speech) -> Iterator[Written]:
    yield _written(speech.opening(portrait))
    gap = "\n\n"
    for section in speech.sections(portrait):
        yield _line(section, portrait, speech, gap)
        gap = "\n"


def _line(section: Section, portrait: Portrait, speech: Speech, gap: str) -> Written:
    zh = portrait.language == "zh"
    phrases = section.phrases[:MOST_DETAILS] if section.topic in _LONG else section.phrases
    listed = ("，" if zh else ", ").join(phrase.text for phrase in phrases)
    label = speech.LABELS[section.topic]
    text = f"- **{label}**：{listed}" if zh else f"- **{label}:** {listed}"
    return Written(text, fields_of(tuple(fact for phrase in phrases for fact in phrase.facts)), gap)


def _technical(portrait: Portrait, speech: Speech) -> Iterator[Written]:
    """Every fact by itself, what it has not among them."""
    head = [fact for fact in portrait.facts if fact.field in ("brand", "category")]
    title = next(fact for fact in portrait.facts if fact.field == "title")
    yield Written(f"## {title.value}", ("title",))
    gap = "\n\n"
    about = [fact for _, facts in by_topic(portrait) for fact in facts]
    tail = [fact for key in ("warranty", "rating", "price") if (fact := portrait.fact(key))]
    for fact in (*head, *about, *tail, *lacks(portrait)):
        yield Written(f"- {_capital(fact.line(portrait.language))}", (fact.field,), gap)
        gap = "\n"


def _social(portrait: Portrait, speech: Speech) -> Iterator[Written]:
    """As many sentences as a post holds, and tags made of its brand and kind."""
    gap = portrait.space
    opening = _written(speech.opening(portrait))
    fields = _tags(portrait)
    tags = " ".join(f"#{tag}" for tag in fields.values())
    room = (_POST_HAN if portrait.language == "zh" else _POST) - len(opening.text) - len(tags) - 2
    yield opening
    said = 1
    for section in speech.sections(portrait):
        for sentence in section.sentences:
            fits = said < _POST_SENTENCES and len(sentence.text) + 1 <= room
            if fits and section.topic not in ("features", "details", "price"):
                room -= len(sentence.text) + 1
                said += 1
                yield _written(sentence, gap)
    if tags:
        yield Written(tags, tuple(fields), "\n\n")


def _tags(portrait: Portrait) -> dict[str, str]:
    """Field → its text as a tag."""
    texts = {"brand": portrait.product.brand or "", "category": portrait.kind}
    tags = {field: "".join(map(_capital, re.split(r"[^\w]+", text))) for field, text in texts.items()}
    return {field: tag for field, tag in tags.items() if tag}


def _seo(portrait: Portrait, speech: Speech) -> Iterator[Written]:
    """A page title, a summary of the length that search engines show, and the text."""
    comma = "，" if portrait.language == "zh" else ", "
    name, used = portrait.name, ["title"]
    if portrait.kind and portrait.kind.lower().split()[-1] != name.lower().split()[-1]:
        name += f" {portrait.kind}" if portrait.language == "en" else portrait.kind
        used.append("category")
    title = name
    for phrase in speech.lead(portrait):
        longer = f"{title}{comma}{phrase.text}"
        if len(longer) <= _PAGE_TITLE:
            title = longer
            used += fields_of(phrase.facts)
    yield Written(f"# {title}", tuple(used))
    body = list(_plain(portrait, speech))
    summary, fields = "", list[str]()
    gap = portrait.space
    for part in body:
        longer = f"{summary}{gap if summary else ''}{part.text}"
        if len(longer) <= _SNIPPET or not summary:
            summary = longer
            fields += part.fields
    yield Written(f"**{summary}**", tuple(dict.fromkeys(fields)), "\n\n")
    for place, part in enumerate(body):
        yield part if place else Written(part.text, part.fields, "\n\n")


def _written(phrase: Phrase, gap: str = "") -> Written:
    return Written(phrase.text, fields_of(phrase.facts), gap)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


_STYLES = {"plain": _plain, "bullets": _bullets, "technical": _technical, "social": _social, "seo": _seo}
