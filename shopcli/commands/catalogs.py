"""What commands that read catalogs do the same way: opening, the language of what is shown, and telling of problems."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Annotated, TypeAlias, TypeVar

import typer

from shopcli.commands import opening, options, running

if TYPE_CHECKING:
    from shopcli.catalog.loaded import Source
    from shopcli.catalog.product import Problem, Store
    from shopcli.context import Context
    from shopcli.index.index import Index
    from shopcli.query.need import Language
    from shopcli.settings import Settings

T = TypeVar("T")

NoNetwork: TypeAlias = Annotated[
    bool, typer.Option("--offline", help="Use no network: a cached copy stands for a URL.")
]


def settings_for(context: "Context", mapping: Sequence[str] | None, *, offline: bool) -> "Settings":
    from shopcli.settings import load_settings

    return load_settings(context, offline=offline, mapping=options.read_maps(mapping or (), context))


def over_index(
    catalogs: Sequence[str],
    context: "Context",
    settings: "Settings",
    result: Callable[["Index"], T],
    language: "Language" = "en",
) -> T:
    """What `result` makes of the index of the catalogs; `language` is that of the demo catalog."""
    from shopcli.render.choose import notices_for

    opened = opening.open_index(catalogs, context, settings, language, strict=False)
    notices = notices_for(context)
    for notice in [*([opening.demo_notice()] if opened.is_demo else []), *opening.problem_notices(opened)]:
        notices.handle(notice)
    (found,) = opened.search(lambda index: [result(index)])
    return found


def sources_of(catalogs: Sequence[str], context: "Context", settings: "Settings") -> "list[Source]":
    """Those that were named, or configured, or found, else the demo catalog, which is said."""
    from shopcli.catalog.sources.source import default_sources, resolve

    if catalogs:
        return resolve(catalogs, context, settings)
    sources, is_demo = default_sources(context, settings, "en")
    if is_demo:
        from shopcli.render.choose import notices_for

        notices_for(context).handle(opening.demo_notice())
    return sources


def language_of_stores(stores: "Iterable[Store]", sample: str) -> "Language":
    """That of the first store that says its locale, else of `sample`, a text of the catalog."""
    from shopcli.text import has_han

    locale = next((store.locale for store in stores if store.locale), "")
    return "zh" if locale.lower().startswith("zh") or (not locale and has_han(sample)) else "en"


def _told_problem(name: str, problem: "Problem | None", count: int) -> str:
    """The first problem of a catalog, and how many more there are."""
    from shopcli.catalog.loaded import describe
    from shopcli.text import one_line

    said = describe(problem) if problem else name
    return one_line(said) + (f" (and {count - 1:,} more)" if count > 1 else "")


def warn_of(name: str, problem: "Problem | None", count: int, context: "Context") -> None:
    from shopcli.render.choose import notices_for

    if count:
        hint = "shopcli catalog check names every problem"
        notices_for(context).handle(running.told(_told_problem(name, problem, count), hint, "warning"))
