"""Does `recommend --all` find the right set? Tasks over the offers of four shops, whose answers are sets of offers.

    python -m bench.webmall [--misses] [--tasks FILE]

Each task's text goes as it is through what `recommend --all --offline` does: no model, nothing told of the answer.
Macro precision, recall and F1 of the offers' ids, and how many sets are exactly right ("completion"), by kind of task,
beside the range of what agents with large models reached. That was measured in live shops with more offers and on all
68 tasks; here are those whose right offers are all in the catalog and which only ask. Exit 1 where a goal is missed.
"""

import argparse
import csv
import json
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bench.catalogs import data_folder, webmall, write_catalog

F1_GOAL, COMPLETION_GOAL = 0.55, 0.35
PUBLISHED = {
    "Specific_Product": "Find Specific Product",
    "Cheapest_Product": "Find Cheapest Offer",
    "Best_Fit_Specific": "Best Fit Specific",
    "Best_Fit_Vague": "Best Fit Vague",
    "Cheapest_Best_Fit_Specific": "Cheapest Best Fit Specific",
    "Cheapest_Best_Fit_Vague": "Cheapest Best Fit Vague",
    "Substitutes": "Substitutes",
    "Compatible_Products": "Find Compatible Products",
}
"""The kinds of task, as the tasks call them, with their names in the published table."""


@dataclass(frozen=True, slots=True)
class Task:
    kind: str
    query: str
    right: frozenset[str]


@dataclass(frozen=True, slots=True)
class Outcome:
    task: Task
    found: frozenset[str]

    @property
    def precision(self) -> float:
        return len(self.found & self.task.right) / len(self.found) if self.found else 0.0

    @property
    def recall(self) -> float:
        return len(self.found & self.task.right) / len(self.task.right)

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def is_exact(self) -> bool:
        return self.found == self.task.right


def tasks(path: Path) -> list[Task]:
    lines = path.read_text(encoding="utf-8").split("\n")
    read = [json.loads(line) for line in lines if line.strip()]
    asked = [each for each in read if each["usable"] and each["ask_only"]]
    return [Task(each["category"], each["query"], frozenset(each["gold"])) for each in asked]


def finder(folder: Path) -> Callable[[str], frozenset[str]]:
    """The ids that `recommend --all` lists for a text; the index is built in `folder`."""
    from shopcli.catalog.sources.local import LocalSources
    from shopcli.context import Context, Folders
    from shopcli.index.store import open_catalog
    from shopcli.query.need import Scope
    from shopcli.search.find import in_catalog_currency
    from shopcli.search.reference import read_beside
    from shopcli.settings import Settings
    from shopcli.tasks.listing import everything

    path = folder / "catalog.jsonl"
    write_catalog(webmall(data_folder()), path)
    context = replace(Context.of_process(), folders=Folders(folder, folder, folder))
    index = open_catalog([LocalSources(context, Settings()).file(path, path.name)], folder, lambda *_: None)

    def find(text: str) -> frozenset[str]:
        need = in_catalog_currency(read_beside(text, index, everything=True), index)
        found = everything(need, need.scope or Scope(text), index)
        return frozenset(candidate.product.id for candidate in found.candidates)

    return find


def published(path: Path) -> Mapping[str, Sequence[tuple[float, float]]]:
    """Kind → completion and F1 of each published system."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return {
        kind: [(float(row["task_completion_rate"]), float(row["f1_score"])) for row in rows if row["category"] == name]
        for kind, name in PUBLISHED.items()
    }


def table(outcomes: Sequence[Outcome], others: Mapping[str, Sequence[tuple[float, float]]]) -> str:
    lines = [_row("kind of task", ["tasks", "P", "R", "F1", "exact", "published F1", "and exact"])]
    by_kind = {kind: [each for each in outcomes if each.task.kind == kind] for kind in PUBLISHED}
    lines += [_row(kind, [*_figures(asked), *_ranges(others[kind])]) for kind, asked in by_kind.items() if asked]
    lines.append(_row("all", _figures(outcomes)))
    return "\n".join(lines)


def _figures(outcomes: Sequence[Outcome]) -> list[str]:
    figures = (
        mean([outcome.precision for outcome in outcomes]),
        mean([outcome.recall for outcome in outcomes]),
        mean([outcome.f1 for outcome in outcomes]),
        mean([float(outcome.is_exact) for outcome in outcomes]),
    )
    return [str(len(outcomes)), *(f"{figure:.2f}" for figure in figures)]


def _ranges(systems: Sequence[tuple[float, float]]) -> list[str]:
    if not systems:
        return []
    completions, scores = zip(*systems, strict=True)
    return [f"{min(each):.2f}-{max(each):.2f}" for each in (scores, completions)]


def _row(name: str, cells: Sequence[str]) -> str:
    return f"{name:<28}" + "".join(f"{cell:>14}" if "-" in cell or " " in cell else f"{cell:>7}" for cell in cells)


def mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def misses(outcomes: Sequence[Outcome]) -> list[str]:
    lines = []
    for outcome in outcomes:
        if not outcome.is_exact:
            lines.append(f"{outcome.f1:.2f}  {outcome.task.query}")
            lines += [f"      missing   {each}" for each in sorted(outcome.task.right - outcome.found)]
            lines += [f"      too much  {each}" for each in sorted(outcome.found - outcome.task.right)]
    return lines


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.webmall", description="Score the sets that --all finds.")
    parser.add_argument("--misses", action="store_true", help="list what is missing and what is too much")
    parser.add_argument("--tasks", type=Path, metavar="FILE", help="other tasks over the same catalog")
    options = parser.parse_args()
    folder = data_folder() / "webmall"
    if not folder.exists():
        print(f"{folder} is not there")
        return 0
    with tempfile.TemporaryDirectory(prefix="shopcli-webmall-") as cache:
        find = finder(Path(cache))
        outcomes = [Outcome(task, find(task.query)) for task in tasks(options.tasks or folder / "tasks.dev.jsonl")]
    print(table(outcomes, published(folder / "published_results_by_category.csv")))
    print("published: agents with large models on all 68 tasks, in live shops with more offers than this catalog")
    if options.misses:
        print("\n" + "\n".join(misses(outcomes)))
    reached = mean([outcome.f1 for outcome in outcomes]), mean([float(outcome.is_exact) for outcome in outcomes])
    return 0 if reached[0] >= F1_GOAL and reached[1] >= COMPLETION_GOAL else 1


if __name__ == "__main__":
    raise SystemExit(main())
