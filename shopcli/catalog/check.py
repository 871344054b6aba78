"""Everything that is wrong with a catalog."""

from dataclasses import dataclass

from shopcli.catalog.loaded import Source, as_problem
from shopcli.catalog.product import Problem
from shopcli.errors import CatalogError


@dataclass(frozen=True, slots=True)
class Checked:
    products: int
    """How many can be used."""
    problems: list[Problem]


def check(source: Source) -> Checked:
    """Reads the source to its end, whatever is in it; one that cannot be read at all is one fatal problem."""
    try:
        loaded = source.read()
    except CatalogError as error:
        return Checked(0, [*source.problems, as_problem(error, source.name)])
    problems = [*source.problems, *loaded.problems]
    if not loaded.products and not problems:
        problems = [Problem(source.name, "holds no products", "write at least one product into it", fatal=True)]
    return Checked(len(loaded.products), problems)
