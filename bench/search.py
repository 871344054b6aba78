"""Is what is found better than what other engines find? One table for each set of judged queries.

    python -m bench.search [--set icecat] [--misses]

SQLite FTS5, bm25s and tantivy search title, description and brand as one text. Of shopcli the first row is the hits of
`catalog search`, the second what `recommend` makes of the query read as a need, whose limits hold and whose kind of
product must be right; the third is the same with the `[semantic]` extra, where that is installed. All figures are
means over the set's queries in one run; the goals are for the first row. `--misses` lists the queries on which that
does worst against the best engine. Exit 1 where a goal is missed.
"""

import argparse
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeAlias

from bench.catalogs import CONVERTERS, Record, data_folder, write_catalog
from bench.crosslingual import semantic_is_installed
from bench.search_engines import DEPTH, Engine, engines
from bench.search_sets import RankedSet, icecat, zh_products

SETS = {"icecat": icecat, "zh_products": zh_products}
ABOVE_ENGINES = 0.04
"""How far shopcli must lie above the best engine on every measure of icecat."""
ZH_GOAL = 0.84
"""The MRR@10 that shopcli must reach on zh_products."""
OURS, OURS_READ, OURS_WITH_MEANING = "shopcli", "shopcli recommend", "shopcli + meaning"
_WORST = 15

Scores: TypeAlias = Mapping[str, list[float]]
"""Measure → one score for each query."""


def engines_of_shopcli(records: Sequence[Record], folder: Path) -> Mapping[str, Engine]:
    from shopcli.catalog.sources.local import LocalSources
    from shopcli.commands.meaning import OpenedMeanings
    from shopcli.context import Context, Folders
    from shopcli.index.store import open_catalog
    from shopcli.meaning.meaning import Meanings, no_meaning
    from shopcli.query.reader import read_need
    from shopcli.search.find import find, in_catalog_currency, vocabulary_of
    from shopcli.search.hits import hits
    from shopcli.settings import Settings

    path = folder / "catalog.jsonl"
    write_catalog(iter(records), path)
    context = replace(Context.of_process(), folders=Folders(folder, folder, folder))
    index = open_catalog([LocalSources(context, Settings()).file(path, path.name)], folder, lambda *_: None)
    vocabulary = vocabulary_of(index)

    def recommend(query: str, meanings: Meanings = no_meaning) -> list[str]:
        need = in_catalog_currency(read_need(query, vocabulary), index)
        return [candidate.product.id for candidate in find(need, index, DEPTH, meanings).candidates]

    ours: dict[str, Engine] = {
        OURS: lambda query: [hit.offer.id for hit in hits(query, index, DEPTH)],
        OURS_READ: recommend,
    }
    if semantic_is_installed():
        ours[OURS_WITH_MEANING] = partial(recommend, meanings=OpenedMeanings(context, print))
    return ours


def scores_of(engine: Engine, chosen: RankedSet) -> Scores:
    scores: dict[str, list[float]] = {name: [] for name in chosen.measures}
    for query in chosen.queries:
        ids = engine(query.text)
        for name, measure in chosen.measures.items():
            scores[name].append(measure(ids, query.gains))
    return scores


def run(chosen: RankedSet) -> Mapping[str, Scores]:
    records = [each for each in CONVERTERS[chosen.catalog](data_folder()) if "store" not in each]
    found = {name: scores_of(build(records), chosen) for name, build in engines().items()}
    with tempfile.TemporaryDirectory(prefix="shopcli-search-") as folder:
        ours = engines_of_shopcli(records, Path(folder))
        found.update((name, scores_of(engine, chosen)) for name, engine in ours.items())
    return found


def mean(scores: Sequence[float]) -> float:
    return sum(scores) / len(scores)


def table(chosen: RankedSet, found: Mapping[str, Scores]) -> str:
    lines = [_row(f"{chosen.catalog}, {len(chosen.queries)} queries", list(chosen.measures))]
    lines += [_row(name, [f"{mean(each):.3f}" for each in scores.values()]) for name, scores in found.items()]
    return "\n".join(lines)


def _row(name: str, cells: Sequence[str]) -> str:
    return f"{name:<28}" + "".join(f"{cell:>13}" for cell in cells)


def misses(chosen: RankedSet, found: Mapping[str, Scores]) -> list[str]:
    measure = next(iter(chosen.measures))
    best = [max(found[name][measure][place] for name in engines()) for place in range(len(chosen.queries))]
    ours = found[OURS][measure]
    worst = sorted(range(len(best)), key=lambda place: ours[place] - best[place])[:_WORST]
    return [f"  {ours[place]:.2f} (best engine {best[place]:.2f})  {chosen.queries[place].text}" for place in worst]


def passed(chosen: RankedSet, found: Mapping[str, Scores]) -> bool:
    if chosen.catalog == "zh_products":
        return mean(found[OURS]["MRR@10"]) >= ZH_GOAL
    return all(
        mean(found[OURS][name]) >= max(mean(found[engine][name]) for engine in engines()) + ABOVE_ENGINES
        for name in chosen.measures
    )


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.search", description="Compare search with other engines.")
    parser.add_argument("--set", choices=SETS, help="only this set")
    parser.add_argument("--misses", action="store_true", help="list the queries on which shopcli does worst")
    options = parser.parse_args()
    all_passed = True
    for name in [options.set] if options.set else SETS:
        chosen = SETS[name](data_folder())
        found = run(chosen)
        print(table(chosen, found))
        if options.misses:
            print("\n".join(misses(chosen, found)))
        print()
        all_passed = all_passed and passed(chosen, found)
    return 0 if all_passed else 1


if __name__ == "__main__":
    raise SystemExit(main())
