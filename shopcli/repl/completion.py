"""What a line may go on with: commands, what they take, and the products of the catalog."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from shopcli.context import placed
from shopcli.conversation.state import Item
from shopcli.query.need import Language
from shopcli.repl.begun import begun
from shopcli.repl.registry import Argument, Command, Registry
from shopcli.text import one_line, shorten

if TYPE_CHECKING:
    from shopcli.catalog.product import Product
    from shopcli.index.index import Index

_MOST = 8
_LONGEST = 48
"""Characters of a title beside its id."""
_WORDS = 3
"""Words back from the end of a sentence in which the name of a product may have begun."""
_FORMATS = (".md", ".json", ".html")


class Known(Protocol):
    """What completion may look at, from another thread than the chat's."""

    @property
    def index(self) -> "Index | None":
        """None until a catalog is open."""
        ...

    @property
    def shown(self) -> Sequence[Item]: ...

    @property
    def models(self) -> Sequence[str]: ...

    @property
    def sessions(self) -> Sequence[tuple[int, str]]:
        """Numbers and titles of the conversations that were kept."""
        ...

    @property
    def language(self) -> Language: ...

    @property
    def folder(self) -> Path:
        """Where relative paths begin."""
        ...


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`text` is to stand in place of the last `replaced` characters; `about` explains it."""

    text: str
    replaced: int
    about: str = ""


def suggestions(line: str, registry: Registry, known: Known) -> Iterator[Suggestion]:
    """For what stands before the cursor, the likeliest first."""
    if not line.startswith("/"):
        yield from _names_in(line, known)
        return
    name, space, rest = line.partition(" ")
    if not space:
        yield from _commands(name.removeprefix("/"), len(name), registry, known.language)
    elif command := next((each for each in registry.commands if name.removeprefix("/") in each.names), None):
        yield from _arguments(command, rest.lstrip(), registry, known)


def _commands(begun_name: str, replaced: int, registry: Registry, language: Language) -> Iterator[Suggestion]:
    slash = "/" if replaced > len(begun_name) else ""
    for command in registry.commands:
        if name := next((name for name in command.names if name.startswith(begun_name.casefold())), None):
            yield Suggestion(f"{slash}{name}", replaced, command.help(language))


def _arguments(command: Command, typed: str, registry: Registry, known: Known) -> Iterator[Suggestion]:
    match command.argument:
        case Argument.ITEM:
            yield from _items(typed, known)
        case Argument.ITEMS:
            # Each is completed by itself, and a name of several words from where it begins.
            yield from _items(typed.rpartition(" ")[2], known)
        case Argument.FILE:
            yield from _files(typed, known)
        case Argument.MODEL:
            yield from (Suggestion(name, len(typed)) for name in known.models if name.startswith(typed))
        case Argument.COMMAND:
            yield from _commands(typed.removeprefix("/"), len(typed.removeprefix("/")), registry, known.language)
        case Argument.SESSION:
            for number, title in known.sessions:
                if str(number).startswith(typed):
                    yield Suggestion(str(number), len(typed), shorten(one_line(title), _LONGEST))


def _items(typed: str, known: Known) -> Iterator[Suggestion]:
    """Numbers of what is shown, then ids and names of the catalog, all as ids: they have no spaces."""
    for number, item in enumerate(known.shown, 1):
        if str(number).startswith(typed):
            yield Suggestion(str(number), len(typed), _title(item, known))
    if known.index and typed:
        for product in begun(typed, known.index, _MOST):
            yield Suggestion(product.id, len(typed), shorten(one_line(product.title), _LONGEST))


def _names_in(line: str, known: Known) -> Iterator[Suggestion]:
    """Products whose name the end of a sentence begins."""
    words = line.rsplit(" ", _WORDS)
    if known.index is None or not words[-1]:
        return
    for start in range(max(0, len(words) - _WORDS), len(words)):
        typed = " ".join(words[start:])
        if found := begun(typed, known.index, _MOST):
            yield from (Suggestion(_name(product), len(typed), one_line(product.id)) for product in found)
            return


def _name(product: "Product") -> str:
    """The title up to its specifications."""
    return one_line(product.title).partition(", ")[0].partition("，")[0]


def _title(item: Item, known: Known) -> str:
    from shopcli.search.limits import id_query

    if known.index is None:
        return ""
    found = known.index.products(id_query(known.index, item.product), 1)
    return shorten(one_line(found[0].title), _LONGEST) if found else ""


def _files(typed: str, known: Known) -> Iterator[Suggestion]:
    """Files and folders below what is typed, and where a name is whole but for its ending, the endings."""
    folder, _, name = typed.rpartition("/")
    place = placed(f"{folder}/" if typed.startswith("/") else folder or ".", known.folder)
    try:
        found = sorted(path for path in place.iterdir() if path.name.startswith(name) and not path.name.startswith("."))
    except OSError:
        return
    for path in found[:_MOST]:
        yield Suggestion(f"{path.name}/" if path.is_dir() else path.name, len(name))
    if name and "." not in name:
        yield from (Suggestion(f"{name}{ending}", len(name)) for ending in _FORMATS)
