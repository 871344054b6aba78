"""The text of a catalog file: UTF-8, or a clear word on what it is instead."""

import codecs

from shopcli.errors import CatalogError
from shopcli.text import has_han

_BOMS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_MAGIC = (
    (b"\x1f\x8b", "a gzip archive"),
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


def decode(data: bytes, name: str) -> str:
    """`data` as text, without its byte order mark. Raises `CatalogError` for other encodings and binary files."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            raise _other_encoding(name, encoding)
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise CatalogError(
                f"{name}: is {what}, not text", hint="give the catalog itself, as YAML, JSON or JSON Lines"
            )
    if (offset := data.find(b"\0")) >= 0:
        sample = data[:_SAMPLE]
        if any(sample[::2]) != any(sample[1::2]):  # Latin letters in UTF-16: every other byte is zero
            raise _other_encoding(name, "UTF-16")
        raise CatalogError(
            f"{name}: is a binary file, with a zero byte at offset {offset:,}",
            hint="give a text file in YAML, JSON or JSON Lines",
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        raise _other_encoding(f"{name}:{line}", _guess(data)) from problem


def _guess(data: bytes) -> str | None:
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return None
    return "GB18030" if has_han(text) else None


def _other_encoding(place: str, encoding: str | None) -> CatalogError:
    if encoding is None:
        return CatalogError(f"{place}: is not UTF-8 text", hint="save it as UTF-8")
    return CatalogError(
        f"{place}: is not UTF-8 but probably {encoding}",
        hint=f"convert it: iconv -f {encoding} -t UTF-8 FILE > NEW",
    )
