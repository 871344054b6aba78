"""What `-c` takes: files, folders, addresses and stdin, each a source that tells its fingerprint before it is read."""

import re
from collections.abc import Sequence

from shopcli.catalog.loaded import Loaded, Source, keep_apart
from shopcli.catalog.sources.demo import demo_catalog
from shopcli.catalog.sources.local import LocalSources, stream_source
from shopcli.context import Context
from shopcli.errors import CatalogError, UsageError
from shopcli.settings import Settings
from shopcli.text import one_line

__all__ = ["Loaded", "Source", "at_hand", "default_sources", "keep_apart", "resolve", "shown_name"]

_STDIN = "-"
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+)://")
_AT_HAND = ("catalog.yaml", "catalog.yml", "catalog.json", "catalog.jsonl")


def resolve(arguments: Sequence[str], context: Context, settings: Settings) -> list[Source]:
    """The sources that `arguments` name, in their order, each once.

    Raises `CatalogError` for what cannot be reached, `UsageError` where stdin is asked for twice or is a terminal.
    """
    if arguments.count(_STDIN) > 1:
        raise UsageError("stdin can be read only once", hint="give -c - once")
    local = LocalSources(context, settings)
    sources: list[Source] = []
    for argument in dict.fromkeys(arguments):
        if not argument.strip():
            raise UsageError("a catalog has an empty name", hint="give a file, a folder, an address, or - for stdin")
        scheme = _SCHEME.match(argument)
        if argument == _STDIN:
            sources.append(_stdin(context, settings))
        elif scheme is None:
            sources += local.at(argument)
        elif scheme[1].lower() in ("http", "https"):
            from shopcli.catalog.sources.url import url_source

            sources.append(url_source(argument, context, settings))
        else:
            raise CatalogError(
                f"{shown_name(argument)}: {scheme[1]}:// is not read", hint="give a path, or an http or https address"
            )
    return sources


def default_sources(context: Context, settings: Settings, language: str) -> tuple[list[Source], bool]:
    """The configured catalogs, else the one in the working folder, else the demo; and whether it is the demo.

    `language` chooses the demo catalog: `zh` the Chinese one, anything else the English one.
    """
    if settings.catalogs:
        return resolve(settings.catalogs, context, settings), False
    if name := at_hand(context):
        return resolve([name], context, settings), False
    demo = demo_catalog(language)
    return [LocalSources(context, settings).file(demo, demo.name)], True


def at_hand(context: Context) -> str | None:
    """The name of the catalog in the working folder."""
    return next((name for name in _AT_HAND if (context.cwd / name).is_file()), None)


def shown_name(argument: str) -> str:
    """How the source of one argument is called, without anything secret that an address may hold."""
    if argument == _STDIN:
        return "stdin"
    if _SCHEME.match(argument):
        from shopcli.catalog.sources.url import shown_address

        return shown_address(argument)
    return one_line(argument)


def _stdin(context: Context, settings: Settings) -> Source:
    if context.stdin_is_terminal:
        raise UsageError("stdin is a terminal, not a catalog", hint="pipe one in: cat catalog.json | shopcli … -c -")
    return stream_source(context.stdin, "stdin", settings, context.now().date())
