"""Whether the catalog can be read, and whether its index is at hand."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from shopcli.catalog.check import check
from shopcli.catalog.loaded import Source, describe
from shopcli.catalog.product import Problem
from shopcli.catalog.sources.source import default_sources, resolve
from shopcli.context import Context
from shopcli.doctor.check import Check, failed
from shopcli.errors import CatalogError, ShopcliError
from shopcli.exits import ExitCode
from shopcli.index.store import find_index
from shopcli.settings import Settings


def check_catalog(catalogs: Sequence[str], context: Context, settings: Settings, *, online: bool) -> Iterator[Check]:
    """The catalogs named, configured or found, else the demo; an address is asked only where `online`."""
    settings = replace(settings, offline=settings.offline or not online)
    try:
        if catalogs:
            sources, is_demo = resolve(catalogs, context, settings), False
        else:
            sources, is_demo = default_sources(context, settings, "en")
    except CatalogError as error:
        yield _unreachable(error, online=online)
        yield _cache_folder(context)
        return
    except ShopcliError as error:
        yield failed("catalog", error)
        return
    folder, index = find_index(sources, context.folders.cache)
    if index:
        summary = index.summary
        yield from _catalog(sources, is_demo, summary.products, summary.problem_count, summary.problems)
        yield Check("index", "ok", f"{folder} is whole and fresh ({_size(folder)})")
    else:
        checked = [check(source) for source in sources]
        problems = [problem for each in checked for problem in each.problems if problem not in _on_the_way(sources)]
        yield from _catalog(sources, is_demo, sum(each.products for each in checked), len(problems), problems)
        if folder.exists():
            yield Check("index", "warn", f"{folder} is damaged", "the next recommendation builds it again")
        else:
            yield Check("index", "ok", "none of this catalog yet: the next recommendation builds it")
    yield _cache_folder(context)


def _catalog(
    sources: Sequence[Source], is_demo: bool, products: int, count: int, problems: Sequence[Problem]
) -> Iterator[Check]:
    names = ", ".join(source.name for source in sources)
    if is_demo:
        names = f"none is set, so the demo shop answers ({names})"
    said = f"{names}: {products:,} product{'' if products == 1 else 's'}, {count or 'no'} problem{'s' * (count != 1)}"
    if not products:
        cause = f"{said}: {describe(problems[0])}" if problems else said
        hint = (problems[0].hint if problems else "") or "shopcli catalog check FILE names every problem"
        yield Check("catalog", "fail", cause, hint, ExitCode.CATALOG_UNREADABLE)
    elif count:
        yield Check("catalog", "warn", f"{said}: {describe(problems[0])}", "shopcli catalog check FILE names all")
    else:
        yield Check("catalog", "ok", said)
    for problem in _on_the_way(sources):
        yield Check("catalog.copy", "ok", describe(problem))


def _on_the_way(sources: Sequence[Source]) -> list[Problem]:
    return [problem for source in sources for problem in source.problems]


def _unreachable(error: CatalogError, *, online: bool) -> Check:
    if not online and "offline" in error.cause:
        return Check("catalog", "warn", f"{error.cause}: it was never fetched", "shopcli doctor --online asks for it")
    return failed("catalog", error)


def _cache_folder(context: Context) -> Check:
    """An index that cannot be written stops every run over a catalog that has none yet."""
    cache = context.folders.cache
    there = next(folder for folder in (cache, *cache.parents) if folder.exists())
    if there.is_dir() and os.access(there, os.W_OK | os.X_OK):
        return Check("cache", "ok", f"{cache} can be written")
    fix = "make it writable, or set SHOPCLI_HOME to a folder that is"
    return Check("cache", "fail", f"{cache} cannot be written", fix, ExitCode.CATALOG_UNREADABLE)


def _size(folder: Path) -> str:
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return f"{size / 1e6:.1f} MB"
