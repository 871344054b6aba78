"""A tree of categories out of a file: a path a line, a taxonomy with numbers before its paths, or lists in YAML."""

import re
from collections.abc import Iterator
from pathlib import Path as File
from typing import Any

from shopcli.analysis.category.placement import Path
from shopcli.errors import UsageError
from shopcli.text import one_line

_LARGEST = 50_000_000
_PARTS = re.compile(r"\s*[>›»]\s*")
_NUMBER = re.compile(r"^\d+\s*[-–,:\t]\s*")
"""Before a path: what the taxonomy calls the category by."""


def read_tree(file: File) -> tuple[Path, ...]:
    """Every category of the tree, each once, what is above it first. Raises `UsageError`."""
    text = _text(file)
    is_yaml = file.suffix.lower() in (".yaml", ".yml", ".json")
    named = _in_yaml(text, file) if is_yaml else _in_lines(text)
    paths = dict.fromkeys(path[:end] for path in named for end in range(1, len(path) + 1))
    if not paths:
        raise UsageError(f"{file}: holds no category", hint="write a path a line, such as Computers > Laptops")
    return tuple(paths)


def _text(file: File) -> str:
    try:
        raw = file.read_bytes()[: _LARGEST + 1]
    except OSError as problem:
        raise UsageError(f"{file} cannot be read: {problem.strerror}", hint="check the path") from problem
    if len(raw) > _LARGEST:
        raise UsageError(f"{file} is over {_LARGEST:,} bytes", hint="a tree has a category a line")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise UsageError(f"{file} is not UTF-8 text", hint="convert it, for example with iconv") from problem


def _in_lines(text: str) -> Iterator[Path]:
    for line in text.split("\n"):
        said = one_line(line)
        if said and not said.startswith("#"):
            yield _path(_PARTS.split(_NUMBER.sub("", said)))


def _in_yaml(text: str, file: File) -> Iterator[Path]:
    import yaml

    try:
        tree = yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (yaml.YAMLError, RecursionError, ValueError) as problem:
        mark = getattr(problem, "problem_mark", None)
        place = f":{mark.line + 1}" if mark else ""
        hint = "a tree is lists and keys, one inside another"
        raise UsageError(f"{file}{place}: is not YAML", hint=hint) from problem
    return _nested(tree, (), file)


def _nested(tree: Any, above: Path, file: File) -> Iterator[Path]:
    """A key or a text is a category; what stands under a key is below it."""
    if isinstance(tree, dict):
        for name, below in tree.items():
            path = (*above, *_path([str(name)]))
            yield path
            yield from _nested(below, path, file)
    elif isinstance(tree, list):
        for each in tree:
            yield from _nested(each, above, file)
    elif isinstance(tree, str):
        yield (*above, *_path(_PARTS.split(tree)))
    elif tree is not None:
        raise UsageError(f"{file}: {tree!r} is no category", hint="put a name that is a number into quotes")


def _path(names: list[str]) -> Path:
    return tuple(cleaned for name in names if (cleaned := one_line(name)))
