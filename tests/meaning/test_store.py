"""Where vectors live: built once, beside the index of the same name, and built anew when they are damaged."""

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from shopcli.index.index import Index
from shopcli.meaning import vectors as module
from shopcli.meaning.store import open_or_build
from shopcli.meaning.texts import text_of
from shopcli.meaning.vectors import Vectors
from tests.meaning.conftest import LetterEncoder
from tests.search.shop import SHOP

pytest.importorskip("usearch", reason="the [semantic] extra is not installed")


def silent(label: str, done: int, total: int | None) -> None:
    pass


def folders(cache: Path) -> list[Path]:
    return sorted(path for path in (cache / "meaning").iterdir() if path.is_dir())


def nearest(vectors: Vectors, encoder: LetterEncoder, text: str) -> str:
    return vectors.nearest(encoder.encode([text])[0], 1)[0].product_id


def test_every_product_is_read_once_and_found_by_what_it_is(index: Index, cache: Path, encoder: LetterEncoder) -> None:
    told: list[tuple[int, int | None]] = []
    vectors = open_or_build(index, encoder, cache, lambda _, done, total: told.append((done, total)))
    assert len(encoder.texts) == len(SHOP)
    assert told[-1] == (len(SHOP), len(SHOP))
    (folder,) = folders(cache)
    assert folder.name.startswith("0123abcd-")
    near = vectors.nearest(encoder.encode(["Mice. Pebble Mouse. travel. quiet"])[0], len(SHOP))
    assert near[0].product_id == "mouse"
    assert near[0].cosine == pytest.approx(1, abs=0.02)
    assert {each.product_id for each in near} == {product.id for product in SHOP}
    assert sorted(near, key=lambda each: -each.cosine) == near


def test_a_second_run_reads_no_product(index: Index, cache: Path, encoder: LetterEncoder) -> None:
    open_or_build(index, encoder, cache, silent)
    encoder.texts.clear()
    assert nearest(open_or_build(index, encoder, cache, silent), encoder, "Phone Cases. Larch Phone Case") == "case"
    assert len(encoder.texts) == 1


def test_another_encoder_has_vectors_of_its_own(index: Index, cache: Path) -> None:
    for version in ("1.0", "1.1"):
        open_or_build(index, LetterEncoder(version), cache, silent)
    assert [folder.name.rpartition("-")[2] for folder in folders(cache)] == ["1.0", "1.1"]


@pytest.mark.parametrize(
    "damage",
    [
        lambda folder: (folder / "manifest.json").unlink(),
        lambda folder: (folder / "manifest.json").write_text("[]"),
        lambda folder: (folder / "manifest.json").write_text("7"),
        lambda folder: (folder / "vectors.usearch").write_bytes(b""),
        lambda folder: (folder / "vectors.usearch").unlink(),
        lambda folder: (folder / "products.db").write_bytes(b"x" * (folder / "products.db").stat().st_size),
    ],
    ids=["no manifest", "a list", "a number", "cut", "gone", "overwritten"],
)
def test_damage_is_noticed_and_repaired(
    index: Index, cache: Path, encoder: LetterEncoder, damage: Callable[[Path], None]
) -> None:
    open_or_build(index, encoder, cache, silent)
    damage(folders(cache)[0])
    assert nearest(open_or_build(index, encoder, cache, silent), encoder, "Phone Cases. Larch Phone Case") == "case"


def test_a_stopped_build_goes_on_where_it_was(
    index: Index, cache: Path, encoder: LetterEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(label: str, done: int, total: int | None) -> None:
        if done >= 6:
            raise KeyboardInterrupt

    monkeypatch.setattr(module, "_AT_ONCE", 3)
    with pytest.raises(KeyboardInterrupt):
        open_or_build(index, encoder, cache, stop)
    assert [folder.suffix for folder in folders(cache)] == [".building"]
    vectors = open_or_build(index, encoder, cache, silent)
    assert len(encoder.texts) == len(SHOP)
    for product in SHOP:
        assert nearest(vectors, encoder, text_of(product)) == product.id


@pytest.mark.parametrize("left", [{}, {"vectors.usearch": b"cut"}, {"products.db": b"no database"}], ids=str)
def test_what_a_killed_build_left_is_written_anew_at_once_or_at_the_next_attempt(
    index: Index, cache: Path, encoder: LetterEncoder, left: dict[str, bytes]
) -> None:
    open_or_build(index, encoder, cache, silent)
    finished = folders(cache)[0]
    building = finished.rename(finished.with_name(f"{finished.name}.building"))
    (building / "manifest.json").unlink()
    for name, content in left.items():
        (building / name).write_bytes(content)
    if left:
        with pytest.raises(OSError):
            open_or_build(index, encoder, cache, silent)
    assert nearest(open_or_build(index, encoder, cache, silent), encoder, "Phone Cases. Larch Phone Case") == "case"
    assert folders(cache) == [finished]


def test_of_several_at_once_one_builds(index: Index, cache: Path, encoder: LetterEncoder) -> None:
    threads = [threading.Thread(target=open_or_build, args=(index, encoder, cache, silent)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(encoder.texts) == len(SHOP)


def test_vectors_of_a_catalog_that_is_indexed_no_more_go_with_the_next_build(
    index: Index, cache: Path, encoder: LetterEncoder
) -> None:
    old = cache / "meaning" / "feedbeef-1-1.0"
    old.mkdir(parents=True)
    open_or_build(index, encoder, cache, silent)
    assert [folder.name.partition("-")[0] for folder in folders(cache)] == ["0123abcd"]


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid"), reason="the system keeps nobody out by modes")
def test_nobody_else_may_look_into_vectors(index: Index, cache: Path, encoder: LetterEncoder) -> None:
    open_or_build(index, encoder, cache, silent)
    assert [(cache / "meaning").stat().st_mode & 0o077, folders(cache)[0].stat().st_mode & 0o077] == [0, 0]


def test_a_folder_that_cannot_be_written_is_an_os_error(index: Index, cache: Path, encoder: LetterEncoder) -> None:
    (cache / "meaning").write_text("a file in the way")
    with pytest.raises(OSError, match="meaning"):
        open_or_build(index, encoder, cache, silent)
