"""The task prompts: Markdown files beside this module, each replaceable by one of the same name in the config folder.

A file opens with `name:` and `version:` lines; then `=== system ===` and `=== user ===` stand above the two messages,
`=== end ===` below them. Placeholders are `$need`, `$candidates`, `$context` and `$fence`, for `recommend` `$shape` and
`$top` as well, for `ask` and `advise` `$findings`, for `read` `$need`, `$categories`, `$wishes` and `$fence` alone, for
`turn` `$context` beside these, for `describe` `$asked`, `$findings` and `$fence`, for `judge` `$reviews` and `$fence`,
for `place` `$products` and `$fence`; a dollar sign is `$$`.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Template as Text

from shopcli.errors import UsageError
from shopcli.query.need import Language

BUILT_IN_ORIGIN = "built in"
_FOLDER = Path(__file__).parent
_NAME = re.compile(r"[a-z]+\.(?:en|zh)")
_SECTIONS = re.compile(
    r"(?P<head>.*?)^=== system ===\n(?P<system>.*?)^=== user ===\n(?P<user>.*?)^=== end ===\s*",
    re.DOTALL | re.MULTILINE,
)
_COMMON = frozenset({"need", "candidates", "context", "fence"})
_RECOMMEND = _COMMON | {"shape", "top"}
_DECIDED = _COMMON | {"findings"}
_READ = frozenset({"need", "categories", "wishes", "fence"})
_NEEDED = {
    "recommend": _RECOMMEND,
    "read": _READ,
    "turn": _READ | {"context"},
    "describe": frozenset({"asked", "findings", "fence"}),
    "judge": frozenset({"reviews", "fence"}),
    "place": frozenset({"products", "fence"}),
}
"""By task; the others are about what code has decided."""
_LARGEST = 64_000
"""Bytes; a template that is longer leaves no room for candidates in any window."""


@dataclass(frozen=True, slots=True)
class Template:
    """`name` is task and language ("recommend.en"), `origin` the file that overrides the one built in."""

    name: str
    version: str
    origin: str
    system: str
    user: str

    def render(self, values: Mapping[str, str]) -> tuple[str, str]:
        """The system and the user message; what the values hold is not searched for placeholders."""
        return Text(self.system).substitute(values).strip(), Text(self.user).substitute(values).strip()


def load_template(task: str, language: Language, config_folder: Path) -> Template:
    """The prompt of a task, the shopper's own version before the built-in one.

    Raises `UsageError` for a task that has none, and for an override that cannot be used, naming file and fault.
    """
    name = f"{task}.{language}"
    if name not in _names():
        raise UsageError(f"there is no prompt {name}", hint=f"known: {', '.join(_names())}")
    override = config_folder / "prompts" / f"{name}.md"
    try:
        with override.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except FileNotFoundError:
        return _parse(name, (_FOLDER / f"{name}.md").read_bytes(), BUILT_IN_ORIGIN)
    except OSError as problem:
        raise UsageError(f"{override} could not be read: {problem.strerror}", hint="check its permissions") from problem
    return _parse(name, data, str(override))


def list_templates(config_folder: Path) -> list[Template]:
    """Every prompt as it would be used, sorted by name. Raises `UsageError` where an override cannot be used."""
    split = (name.split(".") for name in _names())
    return [load_template(task, "zh" if language == "zh" else "en", config_folder) for task, language in split]


def _names() -> list[str]:
    return sorted(path.stem for path in _FOLDER.glob("*.md") if _NAME.fullmatch(path.stem))


def _parse(name: str, data: bytes, origin: str) -> Template:
    def refuse(cause: str) -> UsageError:
        hint = f"`shopcli config prompts {name}` shows a whole one; remove the file to use the one built in"
        return UsageError(f"{origin}: {cause}", hint=hint)

    if len(data) > _LARGEST:
        raise refuse(f"is over {_LARGEST:,} bytes")
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise refuse("is not UTF-8 text") from None
    found = _SECTIONS.fullmatch(text)
    if not found:
        raise refuse("the lines === system ===, === user === and === end === are not there in this order")
    head = dict(re.findall(r"^(\w+):[ \t]*(\S.*?)[ \t]*$", found["head"], re.MULTILINE))
    if missing := sorted({"name", "version"} - head.keys()):
        raise refuse(f"its head has no {missing[0]}: line")
    if head["name"] != name:
        raise refuse(f"its name is {head['name']}, not {name}")
    parts = {"system": found["system"].strip(), "user": found["user"].strip()}
    _check_placeholders(parts, _NEEDED.get(name.partition(".")[0], _DECIDED), refuse)
    return Template(name, head["version"], origin, parts["system"], parts["user"])


def _check_placeholders(parts: dict[str, str], needed: frozenset[str], refuse: Callable[[str], UsageError]) -> None:
    known: set[str] = set()
    for part, text in parts.items():
        template = Text(text)
        if not template.is_valid():
            raise refuse(f"its {part} part has a $ that begins no placeholder; write $$")
        known.update(template.get_identifiers())
    if strange := sorted(known - needed):
        raise refuse(f"${strange[0]} is no placeholder")
    if missing := sorted(needed - known):
        raise refuse(f"${missing[0]} is missing")
