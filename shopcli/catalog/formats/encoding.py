"""Which encoding a catalog file is in: what its byte order mark says, UTF-8 where it is that, else what shops write."""

import codecs
from collections.abc import Iterable

from shopcli.errors import CatalogError
from shopcli.text import is_han

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"\x1f\x8b", "a gzip archive inside another"),
    (b"PK\x03\x04", "a zip archive or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"SQLite format 3", "an SQLite database"),
    (b"PAR1", "a Parquet file"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
)
_SAMPLE = 4096
_FEW = 4
"""Zero bytes; fewer are no sign of UTF-16."""
_NO_TEXT = "give a text file: YAML, JSON, JSON Lines, CSV, XML or HTML"


def encoding_of(chunks: Iterable[bytes], name: str) -> str:
    """The codec that reads the bytes without their byte order mark. Raises `CatalogError` where they are no text.

    What is neither marked nor UTF-8 is GB18030 where that makes Chinese of it, and else Windows-1252, which every
    byte of ISO 8859-1 text is too.
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    offset = 0
    for chunk in chunks:
        if offset == 0 and (known := _of_start(chunk, name)):
            return known
        if (zero := chunk.find(b"\0")) >= 0:
            cause = f"{name}: is a binary file, with a zero byte at offset {offset + zero:,}"
            raise CatalogError(cause, hint=_NO_TEXT)
        try:
            decoder.decode(chunk)
        except UnicodeDecodeError as problem:
            return _of_other(chunk[max(0, problem.start - _SAMPLE) :][: 2 * _SAMPLE])
        offset += len(chunk)
    return "utf-8"


def _of_start(start: bytes, name: str) -> str | None:
    for mark, encoding in _BOMS:
        if start.startswith(mark):
            return encoding
    for magic, what in _MAGIC:
        if start.startswith(magic):
            raise CatalogError(f"{name}: is {what}, not text", hint=_NO_TEXT)
    sample = start[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) >= max(_FEW, len(sample) // 50) and min(even, odd) <= max(even, odd) // 20:
        return "utf-16-le" if odd > even else "utf-16-be"  # the high bytes of letters, digits, commas and line ends
    return None


def _of_other(sample: bytes) -> str:
    """Of bytes that are no UTF-8. The sample may be cut inside a character at both ends."""
    strange = [character for character in sample.decode("gb18030", "replace") if not character.isascii()]
    chinese = sum(is_han(character) or character in "，。：；（）、！？" for character in strange)
    return "gb18030" if chinese > 0.8 * len(strange) else "cp1252"
