"""Several tantivy indexes as one: their segments side by side in one folder, under one list of segments.

A segment's files bear its own random name and know nothing of others, so nothing has to be written anew.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

_OF_THE_WHOLE = frozenset({"meta.json", ".managed.json"})


def join(parts: Sequence[Path], target: Path) -> None:
    """Moves the indexes in `parts`, in this order and all of one schema, into the new folder `target`."""
    target.mkdir()
    metas = [read_meta(part) for part in parts]
    segments = [segment for meta in metas for segment in meta["segments"]]
    managed = []
    for part in parts:
        for path in part.iterdir():
            if path.name not in _OF_THE_WHOLE and path.suffix != ".lock":
                managed.append(path.name)
                path.rename(target / path.name)
    opstamp = max(meta["opstamp"] for meta in metas)
    write_managed(target, managed)
    write_meta(target, {**metas[0], "segments": segments, "opstamp": opstamp})


def read_meta(index: Path) -> dict[str, Any]:
    """What tantivy keeps of an index: its schema, settings and segments."""
    meta: dict[str, Any] = json.loads((index / "meta.json").read_text(encoding="utf-8"))
    return meta


def write_meta(index: Path, meta: Mapping[str, Any]) -> None:
    (index / "meta.json").write_text(json.dumps(meta), encoding="utf-8")


def write_managed(index: Path, files: Sequence[str]) -> None:
    """The files of segments, which tantivy removes when they are of no more use."""
    (index / ".managed.json").write_text(json.dumps(files), encoding="utf-8")
