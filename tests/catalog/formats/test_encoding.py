"""Text is read in the encoding it is in, and what is no text is named."""

import gzip

import pytest

from shopcli.catalog.formats.content import of_bytes
from shopcli.errors import CatalogError

CHINESE = "编号,标题\n1,笔记本电脑，轻薄\n"
FRENCH = "id,title\n1,Café crème à 5 €\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030"])
def test_chinese_is_read_in_each_encoding(encoding: str) -> None:
    text = "id,title\n" + CHINESE
    assert of_bytes(text.encode(encoding), "f", "f").text() == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_accents_and_the_euro_are_read_in_each_encoding(encoding: str) -> None:
    assert of_bytes(FRENCH.encode(encoding), "f", "f").text() == FRENCH


def test_what_is_not_utf8_only_far_inside_is_seen() -> None:
    text = "a" * 3_000_000 + "笔记本电脑和显示器" * 10
    assert of_bytes(text.encode("gb18030"), "f", "f").text() == text


def test_line_ends_stay_as_they_are() -> None:
    assert of_bytes(b"a\r\nb\rc\n", "f", "f").text() == "a\r\nb\rc\n"


@pytest.mark.parametrize("cut", range(4))
def test_a_start_may_be_cut_inside_a_character(cut: int) -> None:
    head = of_bytes(("a" * (65_536 - cut) + "电" * 10).encode(), "f", "f").head()
    assert head.startswith("a" * (65_536 - cut))


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (gzip.compress(b"id: a", mtime=0), "f: is a gzip archive inside another, not text"),
        (b"PK\x03\x04rest", "f: is a zip archive or an Office document, not text"),
        (b"\x89PNG\r\n\x1a\n", "f: is a PNG image, not text"),
        (b"id: a\n\x00\x01\x02", "f: is a binary file, with a zero byte at offset 6"),
        (b"\x00" * 5000, "f: is a binary file, with a zero byte at offset 0"),
    ],
)
def test_binary_files_are_named(data: bytes, cause: str) -> None:
    with pytest.raises(CatalogError) as caught:
        of_bytes(data, "f", "f").text()
    assert caught.value.cause == cause
