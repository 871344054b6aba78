"""Descriptions that shops write in HTML, as plain paragraphs and bullets.

`html.parser` takes minutes for a hundred kilobytes of `<a <a <a …`, which any seller could write into a description;
what is looked for here is found in one pass.
"""

from collections.abc import Iterator

from shopcli.catalog.feeds.cells import words
from shopcli.patterns import Pattern

_MARKUP = Pattern(
    r"""<(/?)([a-zA-Z][a-zA-Z0-9]*)\b(?:(?:[^<>"']|"[^"<]*"|'[^'<]*')*|[^<>]*)>|<[!?][^<>]*>""",
    hints=("<",),
)
_ENTITY = Pattern(r"&(?:[a-zA-Z]{2,32}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});", hints=("&",))

_BLOCKS = words(
    "address article aside blockquote dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main "
    "nav ol p pre section table tbody td th thead tr ul"
)
_PARAGRAPHS = words("blockquote dl h1 h2 h3 h4 h5 h6 ol p table ul")
_SILENT = words("head iframe noscript object script select style svg template title")


def plain_text(html: str) -> str:
    """What a reader sees of `html`; text without markup comes back as it is."""
    if "<" not in html:
        return _unescaped(html)
    if "<!--" in html:
        html = "".join(_outside_comments(html))
    if not _MARKUP.search(html):
        return _unescaped(html)
    lines = _Lines()
    silent = ""
    end = 0
    for tag in _MARKUP.finditer(html):
        if not silent:
            lines.add(html[end : tag.start()])
        end = tag.end()
        closes, name = bool(tag[1]), (tag[2] or "").lower()
        if silent:
            silent = "" if closes and name == silent else silent
        elif name in _SILENT and not closes:
            silent = "" if tag[0].endswith("/>") else name
        elif name == "br":
            lines.end()
        elif name in _BLOCKS:
            lines.end(paragraph=name in _PARAGRAPHS)
            if name == "li" and not closes:
                lines.bullet()
    if not silent:
        lines.add(html[end:])
    return lines.text()


def _outside_comments(html: str) -> Iterator[str]:
    start = 0
    while (opens := html.find("<!--", start)) >= 0:
        yield html[start:opens]
        closes = html.find("-->", opens + 4)
        if closes < 0:
            return
        start = closes + 3
    yield html[start:]


def _unescaped(text: str) -> str:
    if not _ENTITY.search(text):
        return text
    from html import unescape

    return _ENTITY.sub(lambda found: unescape(found[0]), text).replace("\xa0", " ")


class _Lines:
    """Lines of words, grouped into paragraphs by blank lines."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._parts: list[str] = []
        self._prefix = ""

    def add(self, text: str) -> None:
        self._parts.append(text)

    def bullet(self) -> None:
        self._prefix = "- "

    def end(self, *, paragraph: bool = False) -> None:
        line = " ".join(_unescaped("".join(self._parts)).split())
        self._parts.clear()
        if line:
            self._lines.append(self._prefix + line)
            self._prefix = ""
        if paragraph and self._lines and self._lines[-1]:
            self._lines.append("")

    def text(self) -> str:
        self.end()
        return "\n".join(self._lines).strip()
