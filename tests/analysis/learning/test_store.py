"""Trained parts on disk: private, whole or not there, and never believed blindly."""

import json
import os
import pickle
import stat
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from shopcli.analysis.learning.arrays import to_bytes
from shopcli.analysis.learning.classifier import Classifier
from shopcli.analysis.learning.figures import figures_of
from shopcli.analysis.learning.header import Header, to_text
from shopcli.analysis.learning.linear import Weights
from shopcli.analysis.learning.loading import WEIGHTS, load
from shopcli.analysis.learning.store import Damaged, headers, read_header, remove, save, trained_folder
from shopcli.context import Folders
from shopcli.errors import UsageError

HEADER = Header(
    name="mine",
    kind="linear",
    purpose="labels",
    labels=("bad", "good"),
    file="texts.csv",
    sha256="0" * 64,
    texts=8,
    settings={"seed": 1, "test": 0.2},
    figures=figures_of(("bad", "good"), ["bad", "good"], [("bad", 0.9), ("good", 0.8)], "bad"),
    trained_at="2026-01-01T00:00:00+00:00",
    version="0.1.0",
)


def weights(good: float = 2.0) -> Weights:
    """`good` speaks for the second label, `bad` against it."""
    one_row = np.array([[1, 1]], np.float32)
    values = np.array([[-good, good]], np.float32)
    return Weights(
        ("bad", "good"), one_row, one_row[0], values, values, np.zeros((1, 0), np.float32), np.zeros(1, np.float32)
    )


def keep(folders: Folders, header: Header = HEADER, made: Weights | None = None) -> Header:
    data = to_bytes((made or weights()).arrays())
    return save(header, lambda folder: (folder / WEIGHTS).write_bytes(data), folders)


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "config", tmp_path / "cache", tmp_path / "state")


def weights_file(folders: Folders) -> Path:
    (path,) = trained_folder(folders).glob(f"*/{WEIGHTS}")
    return path


def first(part: Classifier, text: str) -> str:
    return part.classify(text)[0][0]


def test_what_was_saved_is_loaded(folders: Folders) -> None:
    keep(folders)
    part = load("mine", folders)
    assert (part.name, part.labels) == ("mine", ("bad", "good"))
    assert (first(part, "Good!"), first(part, "bad")) == ("good", "bad")
    assert part.classify("unheard of") == (("bad", 0.5), ("good", 0.5))


def test_a_header_comes_back_with_its_files(folders: Folders) -> None:
    kept = keep(folders)
    assert read_header("mine", folders) == kept
    assert [file.name for file in kept.files] == [WEIGHTS]


def test_only_the_owner_can_read_it(folders: Folders) -> None:
    os.umask(os.umask(0o022))
    keep(folders)
    for path in [trained_folder(folders), *trained_folder(folders).rglob("*")]:
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path


def test_a_newer_one_replaces_an_older(folders: Folders) -> None:
    keep(folders)
    keep(folders, made=weights(-2.0))
    assert first(load("mine", folders), "good") == "bad"
    assert len(list(trained_folder(folders).glob("mine-*"))) == 1


def test_what_fails_while_it_is_written_leaves_the_older_one(folders: Folders) -> None:
    keep(folders)

    def fail(folder: Path) -> None:
        (folder / WEIGHTS).write_bytes(b"half")
        raise OSError(28, "No space left on device")

    with pytest.raises(UsageError, match="No space left"):
        save(HEADER, fail, folders)
    assert first(load("mine", folders), "good") == "good"
    assert not list(trained_folder(folders).glob(".*.part"))


def test_one_whose_name_begins_alike_is_left_alone(folders: Folders) -> None:
    keep(folders, replace(HEADER, name="mine-2"))
    keep(folders)
    assert remove("mine", folders)
    assert not remove("mine", folders)
    assert [found.name for found in headers(folders)] == ["mine-2"]
    assert first(load("mine-2", folders), "good") == "good"


def test_an_unknown_name_is_an_error(folders: Folders) -> None:
    with pytest.raises(UsageError, match="no trained part mine"):
        load("mine", folders)


@pytest.mark.parametrize("name", ["", "../mine", "a/b", ".hidden", "a b", "x" * 65])
def test_what_no_file_should_be_called_is_no_name(folders: Folders, name: str) -> None:
    with pytest.raises(UsageError, match="no name"):
        load(name, folders)


@pytest.mark.parametrize("change", [lambda data: data[:-1], lambda data: data[:-1] + b"x", lambda data: data + b"x"])
def test_changed_weights_are_refused(folders: Folders, change: "object") -> None:
    keep(folders)
    path = weights_file(folders)
    assert callable(change)
    path.write_bytes(change(path.read_bytes()))
    with pytest.raises(UsageError, match="is not the file that was saved") as caught:
        load("mine", folders)
    assert "--remove mine" in caught.value.hint


def test_missing_weights_are_told(folders: Folders) -> None:
    keep(folders)
    weights_file(folders).unlink()
    with pytest.raises(UsageError, match=f"{WEIGHTS} is missing"):
        load("mine", folders)
    (found,) = headers(folders)
    assert isinstance(found, Damaged)


def test_a_part_is_listed_as_damaged_where_one_byte_of_its_weights_is_another(folders: Folders) -> None:
    keep(folders)
    path = weights_file(folders)
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    keep(folders, replace(HEADER, name="sound"))
    listed = {found.name: isinstance(found, Damaged) for found in headers(folders)}
    assert listed == {"mine": True, "sound": False}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        pickle.dumps(HEADER.labels),
        to_text(HEADER).replace('"bad"', '"bat"').encode(),
        json.dumps({"format": 1}).encode(),
        b"[" * 100_000,
    ],
)
def test_a_header_that_is_none_is_refused_and_listed_as_damaged(folders: Folders, data: bytes) -> None:
    keep(folders)
    (trained_folder(folders) / "mine.json").write_bytes(data)
    with pytest.raises(UsageError, match="is damaged"):
        load("mine", folders)
    (found,) = headers(folders)
    assert isinstance(found, Damaged)


@pytest.mark.parametrize(
    ("arrays", "why"),
    [
        (b"nothing of the kind", "header is cut off"),
        (to_bytes({"vocabulary": np.zeros(0, np.uint8)}), "telling is missing"),
        (to_bytes({**weights().arrays(), "bias": np.zeros(2, np.float32)}), "bias has another shape"),
        (to_bytes({**weights().arrays(), "bias": np.full(1, np.nan, np.float32)}), "bias holds what is no number"),
        (to_bytes({**weights().arrays(), "vocabulary": np.full(5, 255, np.uint8)}), "not UTF-8"),
    ],
)
def test_files_that_are_no_weights_are_refused_though_their_checksum_is_right(
    folders: Folders, arrays: bytes, why: str
) -> None:
    save(HEADER, lambda folder: (folder / WEIGHTS).write_bytes(arrays), folders)
    with pytest.raises(UsageError, match=f"is damaged: .*{why}"):
        load("mine", folders)


def test_a_header_cannot_name_files_elsewhere(folders: Folders) -> None:
    kept = keep(folders)
    outside = replace(kept, files=(replace(kept.files[0], name="../../secret"),))
    (trained_folder(folders) / "mine.json").write_text(to_text(outside))
    with pytest.raises(UsageError, match="name is not written as it should be"):
        load("mine", folders)
