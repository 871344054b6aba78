"""Descriptions that shops write in HTML, as plain paragraphs and bullets."""

from shopcli.catalog.feeds.cells import words
from shopcli.patterns import Pattern

_MARKUP = Pattern(r"<(?:/?[a-zA-Z][^<>]*|!--)>?|&(?:[a-zA-Z]{2,32}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});", hints="<&")
_LONGEST = 100_000
"""Characters of markup that are read: nobody reads on, and a parser of HTML can be made slow."""

_BLOCKS = words(
    "address article aside blockquote dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main "
    "nav ol p pre section table tbody td th thead tr ul"
)
_PARAGRAPHS = words("blockquote dl h1 h2 h3 h4 h5 h6 ol p table ul")
_SILENT = words("head iframe noscript object script select style svg template title")


def plain_text(html: str) -> str:
    """What a reader sees of `html`; text without markup comes back as it is."""
    if not _MARKUP.search(html):
        return html
    from html.parser import HTMLParser

    class Reader(HTMLParser):
        def __init__(self) -> None:
            super().__init__(convert_charrefs=True)
            self.lines = _Lines()
            self.silent = 0

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            if tag in _SILENT:
                self.silent += 1
            elif tag == "br":
                self.lines.end()
            elif tag in _BLOCKS:
                self.lines.end(paragraph=tag in _PARAGRAPHS)
                if tag == "li":
                    self.lines.bullet()

        def handle_endtag(self, tag: str) -> None:
            if tag in _SILENT:
                self.silent = max(0, self.silent - 1)
            elif tag in _BLOCKS:
                self.lines.end(paragraph=tag in _PARAGRAPHS)

        def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            if tag not in _SILENT:
                self.handle_starttag(tag, attrs)

        def handle_data(self, data: str) -> None:
            if not self.silent:
                self.lines.add(data)

    reader = Reader()
    reader.feed(html[:_LONGEST])
    reader.close()
    return reader.lines.text()


class _Lines:
    """Lines of words, grouped into paragraphs by blank lines."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._parts: list[str] = []
        self._prefix = ""

    def add(self, data: str) -> None:
        self._parts.append(data)

    def bullet(self) -> None:
        self._prefix = "- "

    def end(self, *, paragraph: bool = False) -> None:
        line = " ".join("".join(self._parts).split())
        self._parts.clear()
        if line:
            self._lines.append(self._prefix + line)
            self._prefix = ""
        if paragraph and self._lines and self._lines[-1]:
            self._lines.append("")

    def text(self) -> str:
        self.end()
        return "\n".join(self._lines).strip()
