"""Everything that is wrong with catalogs."""

from collections.abc import Sequence
from dataclasses import dataclass

from shopcli.catalog.loaded import Source, as_problem
from shopcli.catalog.product import Problem
from shopcli.catalog.sources.source import resolve, shown_name
from shopcli.context import Context
from shopcli.errors import CatalogError
from shopcli.settings import Settings


@dataclass(frozen=True, slots=True)
class Checked:
    """`products` counts those that can be used."""

    name: str
    products: int
    problems: list[Problem]


def check(source: Source) -> Checked:
    """Reads the source to its end, whatever is in it; one that cannot be read at all is one fatal problem."""
    try:
        loaded = source.read()
    except CatalogError as error:
        return Checked(source.name, 0, [*source.problems, as_problem(error, source.name)])
    problems = [*source.problems, *loaded.problems]
    if not loaded.products and not problems:
        problems = [Problem(source.name, "holds no products", "write at least one product into it", fatal=True)]
    return Checked(source.name, len(loaded.products), problems)


def check_all(arguments: Sequence[str], context: Context, settings: Settings) -> list[Checked]:
    """Checks what each argument names; one that cannot be reached does not keep the others from being checked."""
    checked = []
    for argument in dict.fromkeys(arguments):
        try:
            checked += [check(source) for source in resolve([argument], context, settings)]
        except CatalogError as error:
            problem = as_problem(error, shown_name(argument))
            checked.append(Checked(problem.file, 0, [problem]))
    return checked
