"""Several tantivy indexes as one: their segments side by side in one folder, under one list of segments.

A segment's files bear its own random name and know nothing of others, so nothing has to be written anew.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

_OF_THE_WHOLE = frozenset({"meta.json", ".managed.json"})


def join(parts: Sequence[Path], target: Path) -> None:
    """Moves the indexes in `parts`, in this order and all of one schema, into the new folder `target`."""
    target.mkdir()
    metas = [_read(part / "meta.json") for part in parts]
    segments = [segment for meta in metas for segment in meta["segments"]]
    managed = {name for part in parts for name in _read(part / ".managed.json")}
    for part in parts:
        for path in part.iterdir():
            if path.name not in _OF_THE_WHOLE and path.suffix != ".lock":
                path.rename(target / path.name)
    _write(target / ".managed.json", sorted(managed))
    _write(target / "meta.json", {**metas[0], "segments": segments, "opstamp": max(meta["opstamp"] for meta in metas)})


def _read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def _write(path: Path, data: Any) -> None:
    path.write_text(json.dumps(data), encoding="utf-8")
