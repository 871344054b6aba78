"""A problem as several that are easier: one for each choice among promotions that exclude each other.

A linear program lets fractions of such promotions count together, and so promises more than any basket reaches. With
one of them chosen beforehand it does not.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from math import prod

from shopcli.bundle.pricing import running
from shopcli.bundle.problem import Problem
from shopcli.bundle.promotion import Promotion, fold_code
from shopcli.catalog.product import Store

_MOST = 16
"""More scenarios than these take longer than what they save."""


def scenarios(problem: Problem) -> tuple[Problem, ...]:
    """Problems with some of the promotions each; every basket has its price in one of them, and no lower in any."""
    choices = [_choices(running(store, problem.today, problem.codes)) for store in problem.stores]
    if prod(map(len, choices)) > _MOST:
        return (problem,)
    return tuple(
        replace(problem, stores=tuple(map(_with_only, problem.stores, chosen))) for chosen in product(*choices)
    )


def _choices(promotions: tuple[Promotion, ...]) -> list[frozenset[str]]:
    """The ids that may count together, without those sets that are part of others."""
    sets = list(dict.fromkeys(_sets(promotions)))
    return [one for one in sets if not any(one < other for other in sets)]


def _sets(promotions: tuple[Promotion, ...]) -> Iterator[frozenset[str]]:
    codes = dict.fromkeys(fold_code(each.code) for each in promotions if each.code is not None)
    for code in codes or (None,):
        pool = [each for each in promotions if each.code is None or fold_code(each.code) == code]
        stacking = {each.id for each in pool if each.stackable}
        alone = [each.id for each in pool if not each.stackable]
        yield from (frozenset({*stacking, one}) for one in alone)
        if not alone:
            yield frozenset(stacking)


def _with_only(store: Store, ids: frozenset[str]) -> Store:
    return replace(store, promotions=tuple(record for record in store.promotions if record["id"] in ids))
