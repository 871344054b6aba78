"""What the size of a catalog costs: its index, a change of one line, answers; SQLite FTS5 in the same run.

    python -m bench.scale [--sizes 1000 10000 100000 1000000] [--runs 9] [--plot docs/scale.svg]

The catalogs are generated (`scale_shop`) into --folder as JSON Lines, and stay there for the next run. An index is
built by a whole process that then answers, and both are in its time; memory is what that process and those it starts
hold together at their highest, shared pages counted once. An update is a whole process too, the first one to answer
after the price on one line has changed. Warm whole processes of all sizes take turns, so that a busy
moment strikes all alike; so do the searches of both engines.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from typing import TypeVar

from bench.catalogs import REPOSITORY
from bench.scale_engines import QUERIES, fts_searches, opened, shopcli_finds, shopcli_searches, write_fts
from bench.scale_memory import peak_memory
from bench.scale_plot import write_plot
from bench.scale_shop import write_shop

SIZES = (1_000, 10_000, 100_000, 1_000_000)
NEED = "light laptop under $900"

_MB = 1_000_000
_UPDATES = 3

_Key = TypeVar("_Key")


@dataclass(frozen=True, slots=True)
class Row:
    """One size; times in seconds, memory and sizes in bytes."""

    products: int
    catalog: int
    build: float
    update: float
    memory: int
    size: int
    recommend: float
    find: float
    search: float
    fts_build: float
    fts_size: int
    fts_search: float

    @property
    def rate(self) -> float:
        """Products a second."""
        return self.products / self.build


def measured(sizes: Sequence[int], runs: int, folder: Path, scratch: Path) -> list[Row]:
    catalogs = {size: _linked(_catalog(size, folder), scratch) for size in sizes}
    homes = {size: scratch / f"home-{size}" for size in sizes}
    cold = {size: peak_memory(_command(catalogs[size]), _environ(homes[size])) for size in sizes}
    warm = _in_turn({size: partial(_run, catalogs[size], homes[size]) for size in sizes}, runs)
    return [
        _row(size, catalogs[size], homes[size], cold[size], warm[size], scratch / f"{size}.sqlite", runs)
        for size in sizes
    ]


def _row(size: int, catalog: Path, home: Path, cold: tuple[float, int], warm: float, database: Path, runs: int) -> Row:
    start = time.perf_counter()
    write_fts(catalog, database)
    fts_build = time.perf_counter() - start
    index = opened(catalog, home)
    engines = {"find": shopcli_finds(index), "search": shopcli_searches(index), "fts": fts_searches(database)}
    each = {name: taken / len(QUERIES) for name, taken in _in_turn(engines, runs).items()}
    held = sum(path.stat().st_size for path in home.rglob("*") if path.is_file())
    return Row(
        products=size,
        catalog=catalog.stat().st_size,
        build=cold[0],
        update=median(_updated(catalog, home, number) for number in range(_UPDATES)),
        memory=cold[1],
        size=held,
        recommend=warm,
        find=each["find"],
        search=each["search"],
        fts_build=fts_build,
        fts_size=database.stat().st_size,
        fts_search=each["fts"],
    )


def _catalog(size: int, folder: Path) -> Path:
    path = folder / f"{size}.jsonl"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        aside = path.with_suffix(".part")
        write_shop(size, aside)
        aside.rename(path)
    return path


def _linked(catalog: Path, folder: Path) -> Path:
    """The catalog by a name in `folder`, under which a changed one may stand later."""
    link = folder / catalog.name
    link.symlink_to(catalog.absolute())
    return link


def _updated(catalog: Path, home: Path, number: int) -> float:
    """The seconds until the catalog is answered from again after one price has changed."""
    changed = catalog.with_suffix(".changed")
    with catalog.open(encoding="utf-8") as lines, changed.open("w", encoding="utf-8") as out:
        for place, line in enumerate(lines):
            out.write(json.dumps({**json.loads(line), "price": 1}) + "\n" if place == 100 * (number + 1) else line)
    changed.replace(catalog)
    start = time.perf_counter()
    _run(catalog, home)
    return time.perf_counter() - start


def _command(catalog: Path) -> list[str]:
    return [str(Path(sys.executable).with_name("shopcli")), "recommend", NEED, "--offline", "-c", str(catalog)]


def _environ(home: Path) -> dict[str, str]:
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**environ, "SHOPCLI_HOME": str(home)}


def _run(catalog: Path, home: Path) -> None:
    subprocess.run(_command(catalog), env=_environ(home), capture_output=True, check=True, cwd=REPOSITORY)


def _in_turn(works: Mapping[_Key, Callable[[], object]], runs: int) -> dict[_Key, float]:
    """The median seconds of each, after one run that does not count."""
    times: dict[_Key, list[float]] = {key: [] for key in works}
    for number in range(runs + 1):
        for key, work in works.items():
            start = time.perf_counter()
            work()
            if number:
                times[key].append(time.perf_counter() - start)
    return {key: median(taken) for key, taken in times.items()}


def _table(rows: Sequence[Row]) -> Iterator[str]:
    yield (
        "| products | catalog MB | build s | products/s | update s | % of build | peak MB | index MB "
        "| warm recommend ms | x first | find ms | search ms | FTS5 build s | FTS5 MB | FTS5 search ms |"
    )
    yield "|" + "--:|" * 15
    for row in rows:
        cells = (
            f"{row.products:,}",
            f"{row.catalog / _MB:,.1f}",
            f"{row.build:.1f}",
            f"{row.rate:,.0f}",
            f"{row.update:.1f}",
            f"{100 * row.update / row.build:.0f}",
            f"{row.memory / _MB:,.0f}",
            f"{row.size / _MB:,.1f}",
            f"{row.recommend * 1000:.0f}",
            f"{row.recommend / rows[0].recommend:.2f}",
            f"{row.find * 1000:.1f}",
            f"{row.search * 1000:.1f}",
            f"{row.fts_build:.1f}",
            f"{row.fts_size / _MB:,.1f}",
            f"{row.fts_search * 1000:.1f}",
        )
        yield f"| {' | '.join(cells)} |"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.scale", description="What the size of a catalog costs.")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="PRODUCTS")
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--folder", type=Path, default=Path.home() / ".cache" / "shopcli-bench" / "scale")
    parser.add_argument("--plot", type=Path, metavar="FILE.svg", help="also draw it")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="shopcli-scale-") as scratch:
        rows = measured(sorted(options.sizes), options.runs, options.folder, Path(scratch))
    print(*_table(rows), sep="\n")
    if options.plot:
        lines = {
            "build, s": [row.build for row in rows],
            "update, s": [row.update for row in rows],
            "FTS5 build, s": [row.fts_build for row in rows],
            "warm recommend, s": [row.recommend for row in rows],
            "find, s": [row.find for row in rows],
            "search, s": [row.search for row in rows],
            "FTS5 search, s": [row.fts_search for row in rows],
        }
        write_plot(options.plot, [row.products for row in rows], lines)


if __name__ == "__main__":
    main()
