"""Tasks from a catalog of any size: drafted from a sample, their answers computed over all of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from random import Random

from shopcli.catalog.product import Product, Store
from shopcli.evaluation.making.counting import count
from shopcli.evaluation.making.draft import Draft
from shopcli.evaluation.making.families import (
    baskets,
    budgets,
    comparisons,
    counts,
    filters,
    no_answer,
    policies,
    refusals,
    superlatives,
)
from shopcli.evaluation.making.made import Made
from shopcli.evaluation.making.survey import Survey, survey
from shopcli.evaluation.task import Family, Gold, Task
from shopcli.query.need import Language

_SPARE = 4
"""Drafts for each pair of tasks: many turn out to be open once the whole catalog is read."""
_FAMILIES: Mapping[Family, tuple[Callable[[Survey, Random], Iterator[Draft]], str]] = {
    "filters": (filters.drafts, filters.WHY_NOT),
    "budgets": (budgets.drafts, budgets.WHY_NOT),
    "superlatives": (superlatives.drafts, superlatives.WHY_NOT),
    "counts": (counts.drafts, counts.WHY_NOT),
    "comparisons": (comparisons.drafts, comparisons.WHY_NOT),
    "no_answer": (no_answer.drafts, no_answer.WHY_NOT),
    "policies": (policies.drafts, policies.WHY_NOT),
    "baskets": (baskets.drafts, baskets.WHY_NOT),
    "refusals": (refusals.drafts, refusals.WHY_NOT),
}
MADE: tuple[Family, ...] = tuple(_FAMILIES)
"""The families that are made from a catalog."""


def make_tasks(
    products: Iterable[Product], stores: Sequence[Store], n: int, seed: int, families: Sequence[Family] | None = None
) -> Made:
    """At most `n` tasks, evenly over the families and, wherever both are known, in pairs of English and Chinese.

    `products` is read twice, so it is no iterator; no more of it is held than a sample of every shelf. The same
    products in the same order and the same seed make the same tasks.
    """
    chosen = [family for family in MADE if families is None or family in families]
    sampled = survey(products, stores, seed)
    most = max(1, -(-n // (2 * max(1, len(chosen)))))
    drafts = {family: _drafts(family, sampled, most * _SPARE, seed) for family in chosen}
    count(products, [draft for held in drafts.values() for draft in held])
    known = {family: _known(held) for family, held in drafts.items()}
    left_out = {family: _FAMILIES[family][1] for family in chosen if not known[family]}
    return Made(tuple(_dealt(known, n)), left_out)


def _drafts(family: Family, sampled: Survey, most: int, seed: int) -> list[Draft]:
    """Different ones: the same task in other words would count one strength or weakness twice."""
    drafts: dict[tuple[str, ...], Draft] = {}
    for draft in _FAMILIES[family][0](sampled, Random(f"{seed}/{family}")):
        drafts.setdefault(tuple(draft.texts.values()), draft)
        if len(drafts) == most:
            break
    return list(drafts.values())


def _known(drafts: Sequence[Draft]) -> list[tuple[Draft, Gold]]:
    """The drafts whose answers the catalog tells beyond doubt."""
    return [(draft, gold) for draft in drafts if draft.texts and (gold := draft.tally.gold())]


def _dealt(known: Mapping[Family, Sequence[tuple[Draft, Gold]]], n: int) -> Iterator[Task]:
    """Draft by draft from every family in turn, as long as all of a draft's tasks find room."""
    taken: dict[Family, list[tuple[Draft, Gold]]] = {family: [] for family in known}
    room = n
    for turn in range(max(map(len, known.values()), default=0)):
        for family, drafts in known.items():
            if turn < len(drafts) and len(drafts[turn][0].texts) <= room:
                room -= len(drafts[turn][0].texts)
                taken[family].append(drafts[turn])
    for held in taken.values():
        for number, (draft, gold) in enumerate(held, 1):
            yield from _tasks(draft, gold, number)


def _tasks(draft: Draft, gold: Gold, number: int) -> Iterator[Task]:
    ids: dict[Language, str] = {language: f"{draft.family}-{number:03}-{language}" for language in draft.texts}
    for language, text in draft.texts.items():
        twin = next((other for key, other in ids.items() if key != language), None)
        yield Task(ids[language], draft.family, draft.verb, language, text, gold, twin, draft.product_ids)
