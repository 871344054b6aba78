"""Packed catalogs: gzip, zip with one catalog, and everything that is not that."""

import gzip
import io
import os
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from shopcli.catalog.formats.content import of_bytes
from shopcli.catalog.formats.formats import read_catalog
from shopcli.catalog.formats.unpack import unpacked
from shopcli.catalog.loaded import Loaded
from shopcli.catalog.sources.source import resolve
from shopcli.errors import CatalogError
from shopcli.settings import Settings
from tests.catalog.reading import check_file, make_context

CSV = b"id,title\n1,Pan\n"


def zipped(**members: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/").replace("_", ".").replace("~", "_"), data)
    return packed.getvalue()


def load(data: bytes, limit_mb: int = 1) -> Loaded:
    return read_catalog(replace(of_bytes(data, "shop.pack", "shop"), limit_mb=limit_mb))


def refusal(data: bytes, limit_mb: int = 1) -> str:
    with pytest.raises(CatalogError) as caught:
        load(data, limit_mb)
    return f"{caught.value.cause} ({caught.value.hint})"


@pytest.mark.parametrize(
    "data", [gzip.compress(CSV, mtime=0), zipped(products_csv=CSV), zipped(new__products_tsv=b"id\ttitle\n1\tPan")]
)
def test_what_is_packed_is_read(data: bytes) -> None:
    assert [product.title for product in load(data).products] == ["Pan"]


def test_members_that_are_no_catalogs_are_passed_over() -> None:
    packed = zipped(shop_csv=CSV, readme_txt=b"hello", __MACOSX___shop_csv=b"\0\5", _hidden_csv=b"a,b")

    assert len(load(packed).products) == 1


def test_a_gzipped_file_is_named_and_read_by_the_name_inside(tmp_path: Path) -> None:
    path = tmp_path / "shop.csv.gz"
    path.write_bytes(gzip.compress(b"id,title,price\n1,Pan,abc\n"))

    (source,) = resolve([str(path)], make_context(tmp_path), Settings())
    (problem,) = source.read().problems
    assert source.read().store.name == "shop"
    assert (problem.line, problem.field, problem.cause) == (2, "price", '"abc" is not a number')


def test_lines_are_those_of_the_member() -> None:
    (problem,) = load(zipped(shop_csv=b"id,title\n1,Pan\n2,\n")).problems

    assert (problem.file, problem.line) == ("shop.pack", 3)


def test_several_catalogs_in_one_archive_are_named() -> None:
    said = refusal(zipped(a_csv=CSV, b_json=b"[]"))

    assert said == "shop.pack: holds 2 catalogs: a.csv, b.json (unpack it into a folder, and give that)"


def test_products_and_their_metadata_are_one_catalog() -> None:
    content = unpacked(of_bytes(zipped(metadata_json=b'{"a": 1}', products_jsonl=b'{"id": "1"}'), "f.zip", "f"))

    assert (content.name, content.open().read()) == ("f.zip", b'{"id": "1"}')


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (zipped(readme_txt=b"hello"), "holds no catalog"),
        (gzip.compress(CSV * 100)[:-20], "ends in the middle of what is packed"),
        (gzip.compress(os.urandom(4000))[:2000], "ends in the middle of what is packed"),
        (gzip.compress(CSV, mtime=0)[:10] + b"\xff" * 30, "is a damaged archive"),
        (zipped(a_csv=CSV)[:40], "is a damaged zip archive"),
        (gzip.compress(gzip.compress(CSV, mtime=0), mtime=0), "gzip archive inside another"),
        (zipped(a_csv=zipped(b_csv=CSV)), "a zip archive or an Office document, not text"),
        (zipped(**{"[Content~Types]_xml": b"<x/>", "xl__workbook_xml": b"<x/>"}), "is an Office document"),
        (gzip.compress(b""), "is empty"),
    ],
    ids=["none", "cut", "cut in the middle", "damaged", "cut zip", "twice", "zip in zip", "office", "empty"],
)
def test_what_is_not_one_catalog_says_so(data: bytes, said: str) -> None:
    assert said in refusal(data)


def test_an_encrypted_member_says_so() -> None:
    packed = bytearray(zipped(a_csv=CSV))
    packed[6] |= 1  # the flag in the member's own header
    packed[packed.index(b"PK\x01\x02") + 8] |= 1  # and in the directory

    assert "is encrypted (unpack it first)" in refusal(bytes(packed))


def test_a_damaged_member_says_so() -> None:
    packed = bytearray(zipped(a_csv=os.urandom(5000).hex().encode()))
    packed[200:210] = b"\0" * 10

    assert "is a damaged archive" in refusal(bytes(packed))


@pytest.mark.parametrize("pack", [gzip.compress, lambda data: zipped(a_csv=data)], ids=["gzip", "zip"])
def test_what_comes_out_is_bounded(pack: Callable[[bytes], bytes]) -> None:
    bomb = pack(b"id,title\n1,Pan" + b" " * 1_500_000)

    assert len(bomb) < 10_000
    assert "over the limit of 1 MB, unpacked" in refusal(bomb)
    assert [product.title for product in load(bomb, limit_mb=2).products] == ["Pan"]


def test_the_limit_is_that_of_the_settings(tmp_path: Path) -> None:
    path = tmp_path / "shop.csv.gz"
    path.write_bytes(gzip.compress(b"id,title\n" + b"x" * 1_500_000))

    (problem,) = check_file(path, Settings(max_catalog_mb=1)).problems
    assert "is over the limit of 1 MB" in problem.cause
