"""XML as a stream of the elements that somebody wants, each whole, with the line it starts on.

expat is used as it is, without `defusedxml`: that guards against entities too, but tells no lines and has no bounds on
depth, on the size of a record or on a token that never ends.
"""

import codecs
import io
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from shopcli.catalog.formats.content import Content
from shopcli.catalog.formats.document import Fault
from shopcli.errors import CatalogError

if TYPE_CHECKING:
    from xml.parsers.expat import ExpatError, XMLParserType

DEEPEST = 32
"""Levels of elements; a feed has four or five."""

LARGEST_RECORD = 8_000_000
"""Characters of one wanted element, names and texts together."""

_COST_OF_ELEMENT = 100
"""What an element takes beside its characters, counted as characters."""

_LONGEST_TOKEN = 8_000_000
"""Bytes of a tag or a comment; expat reads one again with every piece that comes, until it ends."""

_CHUNK = 1 << 16
_DECLARED = re.compile(rb"""\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z][\w.:-]{0,40})["']""")
_SUPERSETS = {"gb2312": "gb18030", "gbk": "gb18030", "iso8859-1": "cp1252"}
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What XML forbids even as a reference. No text means it; taken out, it costs nothing."""

Path: TypeAlias = tuple[str, ...]
"""The local names of an element and all around it, the outermost first."""


@dataclass(slots=True)
class Element:
    """`parts` are its texts and its elements, in order; names of attributes are local.

    Not frozen: a feed has millions of them, and setting their fields would take most of the time of reading it.
    """

    name: str
    namespace: str
    prefix: str
    attributes: Mapping[str, str]
    line: int
    parts: list["str | Element"] = field(default_factory=list)

    @property
    def children(self) -> list["Element"]:
        return [part for part in self.parts if isinstance(part, Element)]

    @property
    def text(self) -> str:
        """Its own text."""
        return "".join(part for part in self.parts if isinstance(part, str)).strip()

    @property
    def whole_text(self) -> str:
        """Its own text and that of all within it."""
        return "".join(part if isinstance(part, str) else f" {part.whole_text} " for part in self.parts).strip()


def elements(
    content: Content, wanted: Callable[[Path], bool], faults: list[Fault] | None = None, codec: str | None = None
) -> Iterator[Element]:
    """The elements at `wanted` paths, none inside another, as they end.

    Where the text is not well-formed it ends, with a fault unless this is a look ahead. `codec` is the encoding, where
    that is known: to see it takes reading the whole. Raises `CatalogError` for what no honest file needs: entities of
    its own, nesting without end, elements and tags of millions of characters.
    """
    from xml.parsers.expat import ExpatError

    building = _Building(wanted, content.name)
    with io.TextIOWrapper(content.open(), encoding=codec or encoding(content), errors="replace", newline="") as stream:
        try:
            for piece in iter(lambda: stream.read(_CHUNK), ""):
                yield from building.feed(piece)
            yield from building.close()
        except ExpatError as problem:
            yield from building.ended()
            if faults is not None:
                faults.append(_fault(problem))


def encoding(content: Content) -> str:
    """What the bytes are in: what the file declares counts where they are neither marked nor UTF-8."""
    found = content.encoding()
    if found not in ("gb18030", "cp1252"):
        return found
    with content.open() as stream:
        declared = _DECLARED.match(stream.read(512))
    try:
        name = codecs.lookup(declared[1].decode()).name if declared else found
    except LookupError:
        return found
    return found if name.startswith("utf") else _SUPERSETS.get(name, name)


class _Building:
    """Gathers elements from what expat reports."""

    def __init__(self, wanted: Callable[[Path], bool], name: str) -> None:
        self._wanted = wanted
        self._name = name
        self._path: list[str] = []
        self._open: list[Element] = []
        self._whole: list[Element] = []
        self._size = 0
        self._fed = 0
        self._parser = self._make_parser()

    def _make_parser(self) -> "XMLParserType":
        from xml.parsers.expat import ParserCreate

        parser = ParserCreate(namespace_separator=" ")
        parser.namespace_prefixes = True
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = self._doctype
        return parser

    def feed(self, piece: str) -> Iterator[Element]:
        legal = _ILLEGAL.sub("", piece)
        self._fed += len(legal.encode("utf-8", "replace"))
        self._parser.Parse(legal, False)
        if self._fed - self._parser.CurrentByteIndex > _LONGEST_TOKEN:
            self._refuse(f"a tag or comment that starts here is longer than {_LONGEST_TOKEN:,} bytes", "is it closed?")
        yield from self.ended()

    def close(self) -> Iterator[Element]:
        self._parser.Parse("", True)
        yield from self.ended()

    def ended(self) -> Iterator[Element]:
        """What is whole and was not given out yet."""
        whole, self._whole = self._whole, []
        yield from whole

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, local, prefix = _name_parts(name)
        self._path.append(local)
        if len(self._path) > DEEPEST:
            self._refuse(f"elements are nested deeper than {DEEPEST} levels", "a feed needs few levels")
        if not self._open and not self._wanted(tuple(self._path)):
            return
        own = {_name_parts(key)[1]: value for key, value in attributes.items()} if attributes else attributes
        element = Element(local, namespace, prefix, own, self._parser.CurrentLineNumber)
        if self._open:
            self._open[-1].parts.append(element)
        else:
            self._size = 0
        self._open.append(element)
        self._grow(_COST_OF_ELEMENT + sum(len(key) + len(value) for key, value in own.items()))

    def _end(self, _: str) -> None:
        self._path.pop()
        if self._open:
            element = self._open.pop()
            if not self._open:
                self._whole.append(element)

    def _text(self, text: str) -> None:
        if self._open:
            self._open[-1].parts.append(text)
            self._grow(len(text))

    def _grow(self, size: int) -> None:
        self._size += size
        if self._size > LARGEST_RECORD:
            line = self._open[0].line
            cause = f"the element that starts in line {line:,} is longer than {LARGEST_RECORD:,} characters"
            self._refuse(cause, "is it closed, and are images linked instead of embedded?")

    def _doctype(self, _: str, __: str | None, ___: str | None, has_internal_subset: bool | int) -> None:
        """What is declared elsewhere is never fetched; what is declared here could be a bomb."""
        if has_internal_subset:
            self._refuse("the DOCTYPE declares entities or elements of its own", "remove the DOCTYPE; no feed needs it")

    def _refuse(self, cause: str, hint: str) -> None:
        raise CatalogError(f"{self._name}:{self._parser.CurrentLineNumber}: {cause}", hint=hint)


@lru_cache(maxsize=4096)
def _name_parts(name: str) -> tuple[str, str, str]:
    """Namespace, local name and prefix of what expat calls `uri local prefix`."""
    parts = name.split(" ")
    return ("", name, "") if len(parts) == 1 else (parts[0], parts[1], parts[2] if len(parts) > 2 else "")


def _fault(problem: "ExpatError") -> Fault:
    from xml.parsers.expat import ErrorString

    what = ErrorString(problem.code)
    cause = f"not well-formed XML: {what}, column {problem.offset + 1}; the rest is not read"
    return Fault(("lines", problem.lineno), cause, _HINTS.get(what, _HINT), fatal=True)


_HINT = "a bare & is written &amp; in XML, a bare < &lt;"
_HINTS = {
    "unbound prefix": 'declare the prefix, as in <rss xmlns:g="http://base.google.com/ns/1.0">',
    "mismatched tag": "close each element before the one around it",
    "no element found": "the file ends too early; is it whole?",
    "unclosed token": "the file ends too early; is it whole?",
    "unclosed CDATA section": "the file ends too early; is it whole?",
    "undefined entity": "XML knows &amp; &lt; &gt; &quot; and &apos; alone; write the character itself",
    "junk after document element": "a file has one outermost element, such as <rss>",
    "XML or text declaration not at start of entity": "<?xml …?> stands first, with nothing before it",
    "duplicate attribute": "give an attribute once",
}
