"""UTF-8 is read, and anything else is named."""

import gzip

import pytest

from shopcli.catalog.formats.encoding import decode
from shopcli.errors import CatalogError


def refusal(data: bytes) -> CatalogError:
    with pytest.raises(CatalogError) as caught:
        decode(data, "f")
    return caught.value


def test_utf8_is_read_with_and_without_its_mark() -> None:
    assert decode("标题".encode(), "f") == decode(b"\xef\xbb\xbf" + "标题".encode(), "f") == "标题"


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        ("id: a".encode("utf-16"), "f: is not UTF-8 but probably UTF-16"),
        ("id: a".encode("utf-16-be"), "f: is not UTF-8 but probably UTF-16"),
        ("id: a".encode("utf-32"), "f: is not UTF-8 but probably UTF-32"),
        ("a: 1\ntitle: 笔记本电脑".encode("gb18030"), "f:2: is not UTF-8 but probably GB18030"),
        (b"title: caf\xe9", "f:1: is not UTF-8 text"),
        (gzip.compress(b"id: a", mtime=0), "f: is a gzip archive, not text"),
        (b"PK\x03\x04rest", "f: is a zip archive or an Office document, not text"),
        (b"\x89PNG\r\n\x1a\n", "f: is a PNG image, not text"),
        (b"id: a\n\x00\x01\x02", "f: is a binary file, with a zero byte at offset 6"),
        (b"\x00" * 5000, "f: is a binary file, with a zero byte at offset 0"),
    ],
)
def test_other_encodings_and_binary_files_are_named(data: bytes, cause: str) -> None:
    assert refusal(data).cause == cause


def test_the_way_to_convert_a_file_is_told() -> None:
    assert refusal("标题: 笔记本电脑".encode("gb18030")).hint == "convert it: iconv -f GB18030 -t UTF-8 FILE > NEW"
