"""`shopcli analyze category`: where products belong, and which of a catalog seem to stand in the wrong place."""

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from shopcli.commands import options, printing
from shopcli.commands.analyze import asking, common
from shopcli.commands.catalogs import NoNetwork, language_of_stores, over_index, settings_for
from shopcli.commands.quick import QuickCommand, new_app
from shopcli.errors import CatalogError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from shopcli.analysis.category.learned import Learned
    from shopcli.analysis.category.misfiled import Misfiling
    from shopcli.analysis.category.placement import Placed, Placer
    from shopcli.analysis.category.why import Why
    from shopcli.commands.analyze.shelf import Shelf
    from shopcli.context import Context
    from shopcli.index.index import Index
    from shopcli.query.need import Language
    from shopcli.render.categories import Checked
    from shopcli.render.encode import Json
    from shopcli.render.rows import Form
    from shopcli.settings import Settings
    from shopcli.tasks.unsure import Asking

app = new_app()

T = TypeVar("T")

_MOST = 100_000
_NO_CATEGORIES = "--tree FILE names categories to put products in"


@app.command(cls=QuickCommand)
def category(
    file: Annotated[
        str | None,
        typer.Argument(metavar="[FILE]", help="A catalog whose products are placed; else misfilings are looked for."),
    ] = None,
    catalog: options.Catalogs = None,
    mapping: common.Maps = None,
    tree: Annotated[
        str | None,
        typer.Option("--tree", metavar="FILE", help="Categories to use instead: a path A > B a line, or nested YAML."),
    ] = None,
    judge: Annotated[
        str | None,
        typer.Option("--judge", metavar="NAME", help="A part trained on titles by analyze train --for category."),
    ] = None,
    top: Annotated[str, typer.Option("--top", "-n", metavar="N", help="How many misfilings at the most.")] = "20",
    least: Annotated[
        float, typer.Option("--least", min=0, max=1, metavar="P", help="How sure of another category, from 0 to 1.")
    ] = 0.7,
    model: Annotated[
        str | None,
        typer.Option("--model", "-m", metavar="NAME", help="A model that chooses where it is not clear what fits."),
    ] = None,
    api_key: options.ApiKey = None,
    offline: NoNetwork = False,
    dry_run: options.DryRun = False,
    strict: common.StrictRows = False,
    usage: options.ShowUsage = False,
    as_json: options.AsJson = False,
    as_jsonl: common.AsJsonLines = False,
    as_csv: common.AsCsv = False,
    schema: options.Schema = False,
) -> None:
    """Tell in which category of the catalog the products of FILE belong, how surely, and what else it may be.

    Without FILE, look for products that the catalog itself seems to have misfiled; each is judged by all others.
    With --tree or --judge and no FILE, place all products of the catalog.
    A model may only choose among the likeliest; how sure that is stays as it was without it.
    """
    from shopcli.context import Context

    places = file is not None or tree is not None or judge is not None
    if schema:
        from shopcli.render.categories import misfiled_schema, placing_schema

        typer.echo(placing_schema() if places else misfiled_schema(), nl=False)
        return
    if tree is not None and judge is not None:
        raise UsageError("--tree and --judge exclude each other", hint="leave one of them out")
    if model is not None and not places:
        raise UsageError("--model chooses where products are placed", hint="give FILE, --tree or --judge")
    # Thousands of small matrices follow: threads that share one wait for each other longer than they work.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    most = options.whole_number(top, "--top", _MOST)
    form = common.form_of(as_json=as_json, as_jsonl=as_jsonl, as_csv=as_csv)
    wanted = asking.Wanted(model, api_key, offline, dry_run, usage)
    wanted.check(form)
    context = Context.of_process()
    settings = settings_for(context, mapping, offline=offline)
    run = _Run(tuple(catalog or ()), form, wanted, context, settings)
    if places:
        run.place(file, tree, judge, strict=strict)
    else:
        run.find_misfiled(most, least)


@dataclass(frozen=True, slots=True)
class _Run:
    catalogs: Sequence[str]
    form: "Form"
    wanted: asking.Wanted
    context: "Context"
    settings: "Settings"

    def place(self, file: str | None, tree: str | None, judge: str | None, *, strict: bool) -> None:
        """Writes a row for each product of `file`, or of the catalog, as it comes."""
        from shopcli.commands.analyze.shelf import open_shelf
        from shopcli.render.categories import placing_listing, placing_row

        shelf = open_shelf((file,) if file else self.catalogs, self.context, self.settings, strict=strict)
        placer = self._placer(tree, judge, shelf.language)
        placed = self._placed(shelf, placer)
        if self.wanted.dry_run:
            deque(placed, maxlen=0)
        else:
            rows = (placing_row(each, shelf.language, self.form) for each in placed)
            listing = placing_listing(shelf.language, self.form, has_model=self.wanted.model is not None)
            common.show_rows(rows, listing, self.form, self.context, _spoken(shelf))
        shelf.warn()

    def _placed(self, shelf: "Shelf", placer: "Placer") -> "Iterator[Placed]":
        from shopcli.analysis.category.placement import Placed

        def again(placed: "Iterable[Placed]", asked: "Asking") -> "Iterator[Placed]":
            from shopcli.tasks.placing import choose_again

            return choose_again(placed, asked)

        products = common.watched(shelf.products, "placing", self.context, writing=True)
        placed = (Placed(product, placer.place(product), placer.name) for product in products)
        return self.wanted.resolve("place", placed, again, shelf.language, self.context)

    def _placer(self, tree: str | None, judge: str | None, language: "Language") -> "Placer":
        if judge is not None:
            from shopcli.analysis.category.judged import judged_placer

            return judged_placer(judge, self.context.folders)
        if tree is not None:
            return self._by_tree(tree, language)
        return self._over_index(self._learned, language)

    def _by_tree(self, tree: str, language: "Language") -> "Placer":
        """The catalog has a say where one was named or set, as the demo shop has nothing to do with a tree."""
        from shopcli.analysis.category.names import Names
        from shopcli.analysis.category.tree_placer import TreePlacer, learned_for
        from shopcli.analysis.category.trees import read_tree
        from shopcli.catalog.sources.source import default_sources

        names = Names.of(read_tree(self.context.cwd / tree))
        if not self.catalogs and default_sources(self.context, self.settings, language)[1]:
            return TreePlacer(names, None)
        learned = self._over_index(lambda index: self._reported(lambda bar: learned_for(index, names, bar)), language)
        return TreePlacer(names, learned)

    def find_misfiled(self, most: int, least: float) -> None:
        found, checked, language = self._over_index(lambda index: self._survey(index, most, least), "en")
        self._show_misfiled(found, checked, language)

    def _survey(
        self, index: "Index", most: int, least: float
    ) -> "tuple[list[tuple[Misfiling, Why | None]], Checked, Language]":
        from shopcli.analysis.category.misfiled import Survey
        from shopcli.analysis.category.sample import alone
        from shopcli.render.categories import Checked

        learned = self._learned(index)
        survey = Survey(learned, least, most, alone(index))
        total = index.summary.products
        for _ in common.watched(survey.read(index.every_product()), "judging", self.context, total):
            pass
        language = language_of_stores(index.summary.stores, " ".join(map(" ".join, learned.paths)))
        found = [(each, survey.why(each)) for each in survey.likeliest()]
        return found, Checked(survey.products, len(learned.paths), survey.unfiled, survey.suspected), language

    def _show_misfiled(
        self, found: "Sequence[tuple[Misfiling, Why | None]]", checked: "Checked", language: "Language"
    ) -> None:
        from shopcli.render.categories import checked_value, misfiled_listing, misfiled_row, misfiled_view
        from shopcli.render.rows import Form

        if self.form is Form.TABLE:
            printing.show(misfiled_view(found, checked, language), self.context)
            return
        rows = (misfiled_row(each, why, language) for each, why in found)
        listing = misfiled_listing(language)
        common.show_rows(rows, listing, self.form, self.context, lambda: checked_value(checked, language))

    def _learned(self, index: "Index") -> "Learned":
        """Raises `CatalogError` where the catalog files nothing."""
        from shopcli.analysis.category.sample import category_counts
        from shopcli.analysis.category.store import learned_of

        if not category_counts(index):
            raise CatalogError("the catalog puts its products in no category", hint=_NO_CATEGORIES)
        return self._reported(lambda report: learned_of(index, self.context.folders.cache, report))

    def _reported(self, work: "Callable[[Callable[[str, int, int | None], None]], T]") -> T:
        from shopcli.render.progress import ProgressBar

        with ProgressBar(self.context) as bar:
            return work(bar.report)

    def _over_index(self, work: "Callable[[Index], T]", language: "Language") -> T:
        return over_index(self.catalogs, self.context, self.settings, work, language)


def _spoken(shelf: "Shelf") -> "Callable[[], dict[str, Json]]":
    return lambda: {"language": shelf.language}
