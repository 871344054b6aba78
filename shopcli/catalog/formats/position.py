"""On which line a field stands. Parsers do not keep that, so the text is searched, once, when there is a problem."""

import json
import re
from collections.abc import Collection, Generator, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shopcli.catalog.formats.document import FieldPath

if TYPE_CHECKING:
    import yaml

_SPACE = re.compile(r"[ \t\r\n]*")


def nearest(found: Mapping[FieldPath, int], paths: Collection[FieldPath]) -> dict[FieldPath, int]:
    """The line of each path, or of the longest part of it that was found."""
    result = {}
    for path in paths:
        for length in range(len(path), -1, -1):
            if path[:length] in found:
                result[path] = found[path[:length]]
                break
    return result


def with_containers(paths: Collection[FieldPath]) -> set[FieldPath]:
    return {path[:length] for path in paths for length in range(len(path) + 1)}


def json_lines(text: str, paths: Collection[FieldPath]) -> dict[FieldPath, int]:
    """The lines of `paths` in JSON that has parsed before. What no path leads into is skipped at the parser's speed."""
    found: dict[FieldPath, int] = {}
    line, counted = 1, 0
    for path, offset in _JsonWalk(text, with_containers(paths)).entries():
        line += text.count("\n", counted, offset)
        counted = offset
        found[path] = line
    return nearest(found, paths)


class _JsonWalk:
    def __init__(self, text: str, wanted: set[FieldPath]) -> None:
        self.text = text
        self.wanted = wanted
        self.skip = json.JSONDecoder(strict=False).raw_decode

    def entries(self) -> Iterator[tuple[FieldPath, int]]:
        """The wanted paths with their offsets, in the order of the text."""
        start = self._after_space(0)
        yield (), start
        yield from self._inside((), start)

    def _after_space(self, offset: int) -> int:
        found = _SPACE.match(self.text, offset)
        return found.end() if found else offset

    def _inside(self, path: FieldPath, start: int) -> Generator[tuple[FieldPath, int], None, int]:
        """Walks the value at `start` and returns the offset after it."""
        opening = self.text[start]
        if path not in self.wanted or opening not in "{[":
            return self.skip(self.text, start)[1]
        offset, number = self._after_space(start + 1), 0
        while self.text[offset] not in "}]":
            key: str | int = number
            key_offset = offset
            if opening == "{":
                key, offset = self.skip(self.text, offset)
                offset = self._after_space(self._after_space(offset) + 1)
            child = (*path, key)
            if child in self.wanted:
                yield child, key_offset
            offset = self._after_space((yield from self._inside(child, offset)))
            if self.text[offset] == ",":
                offset = self._after_space(offset + 1)
            number += 1
        return offset + 1


@dataclass(slots=True)
class _Container:
    """A YAML mapping or sequence that is open; `path` is None where nothing in it is wanted."""

    path: FieldPath | None
    is_mapping: bool
    key: str | None = None
    number: int = 0

    def next_path(self) -> FieldPath | None:
        key = self.key if self.is_mapping else self.number
        self.key, self.number = None, self.number + 1
        return None if self.path is None or key is None else (*self.path, key)


def yaml_lines(text: str, paths: Collection[FieldPath]) -> dict[FieldPath, int]:
    """The lines of `paths` in YAML that has parsed before; what an alias or a merge brought in has the line of that."""
    import yaml

    wanted: set[FieldPath | None] = {*with_containers(paths)}
    found: dict[FieldPath, int] = {}
    stack = [_Container((), is_mapping=False)]
    for event in yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        top = stack[-1]
        if isinstance(event, yaml.CollectionEndEvent):
            stack.pop()
        elif isinstance(event, yaml.ScalarEvent) and top.is_mapping and top.key is None:
            top.key = event.value
            if top.path is not None and (path := (*top.path, event.value)) in wanted:
                found[path] = _line(event)
        elif isinstance(event, yaml.NodeEvent):
            inner = top.next_path() if len(stack) > 1 else ()
            if inner is not None and inner in wanted and not top.is_mapping:
                found[inner] = _line(event)
            if isinstance(event, yaml.CollectionStartEvent):
                stack.append(_Container(inner if inner in wanted else None, isinstance(event, yaml.MappingStartEvent)))
    return nearest(found, paths)


def _line(event: "yaml.Event") -> int:
    return event.start_mark.line + 1 if event.start_mark else 1
