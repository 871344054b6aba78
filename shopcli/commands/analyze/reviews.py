"""`shopcli analyze reviews`: what customers say, of which parts, since when, and what looks odd about it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Annotated

import typer

from shopcli.commands import options, printing
from shopcli.commands.analyze import asking, common
from shopcli.commands.catalogs import NoNetwork, settings_for
from shopcli.commands.quick import QuickCommand, new_app
from shopcli.errors import UnknownProductError, UsageError
from shopcli.exits import ExitCode

if TYPE_CHECKING:
    from shopcli.analysis.reviews.opinion import Opinion
    from shopcli.analysis.reviews.survey import Reviewed
    from shopcli.analysis.reviews.text import ReviewText
    from shopcli.context import Context
    from shopcli.query.need import Language
    from shopcli.render.encode import Json
    from shopcli.render.rows import Form
    from shopcli.tasks.unsure import Asking

app = new_app()

_NEAR = 3


@app.command(cls=QuickCommand)
def reviews(
    product_ids: Annotated[
        list[str] | None, typer.Argument(metavar="ID", help="Products to tell of in full; else a row for each.")
    ] = None,
    catalog: options.Catalogs = None,
    loose: Annotated[
        str | None,
        typer.Option("--from", metavar="FILE", help="Loose reviews: CSV, TSV or JSON Lines, also .gz; - reads stdin."),
    ] = None,
    mapping: common.Maps = None,
    each: Annotated[bool, typer.Option("--each", help="A row for each review in place of each product.")] = False,
    judge: Annotated[
        str, typer.Option("--judge", metavar="NAME", help="Who judges: lexicon, or what analyze train made.")
    ] = asking.LEXICON,
    model: Annotated[
        str | None,
        typer.Option("--model", "-m", metavar="NAME", help="A model that judges the reviews that are not clear."),
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
    """Tell how reviews speak of products and their parts, with quotes, a trend, and signs of untrustworthy ones.

    A text that is not clear counts by its stars. Exit 3 where there are no reviews.
    """
    from shopcli.context import Context

    if schema:
        from shopcli.render.review_schema import each_schema, product_schema

        typer.echo(each_schema() if each else product_schema(), nl=False)
        return
    form = common.form_of(as_json=as_json, as_jsonl=as_jsonl, as_csv=as_csv)
    wanted = asking.Wanted(model, api_key, offline, dry_run, usage)
    wanted.check(form)
    if loose is not None and catalog:
        raise UsageError("--from and --catalog exclude each other", hint="leave one of them out")
    context = Context.of_process()
    choices = _Choices(tuple(dict.fromkeys(product_ids or ())), form, judge, wanted)
    run = _Run(choices, context)
    gathered = (
        run.gather_products(catalog or (), mapping or (), strict=strict)
        if loose is None
        else run.gather_loose(loose, mapping or (), strict=strict)
    )
    count = run.preview(gathered) if dry_run else run.show_each(gathered) if each else run.show_products(gathered)
    if not count:
        raise typer.Exit(ExitCode.NOTHING_FITS)


@dataclass(frozen=True, slots=True)
class _Choices:
    asked: tuple[str, ...]
    form: "Form"
    judge: str
    wanted: asking.Wanted


@dataclass(frozen=True, slots=True)
class _Gathered:
    """Reviews as they come, and whose language speaks of them. `warn` tells afterwards of what could not be read."""

    reviews: "Iterator[ReviewText]"
    language: "Language"
    warn: Callable[[], None]


class _Run:
    def __init__(self, choices: _Choices, context: "Context") -> None:
        from shopcli.analysis.reviews.opinion import OpinionReader
        from shopcli.analysis.reviews.parts import Spotter, known_parts
        from shopcli.analysis.reviews.survey import Survey

        self._choices = choices
        self._context = context
        self._survey = Survey(choices.asked)
        self._spotter = Spotter(known_parts())
        self._reader = OpinionReader(asking.judge_named(choices.judge, context), self._spotter)

    def gather_loose(self, argument: str, maps: Sequence[str], *, strict: bool) -> _Gathered:
        from shopcli.analysis.reviews.gather import reviews_in
        from shopcli.analysis.rows import read_rows

        # Stars without a word are a review too.
        rows = read_rows(argument, self._context, maps, instead=("title", "rating"), strict=strict)
        read, language = common.with_language(reviews_in(rows, self._survey))
        return _Gathered(read, language, lambda: common.warn_of_rows(rows, self._context))

    def gather_products(self, catalogs: Sequence[str], maps: Sequence[str], *, strict: bool) -> _Gathered:
        from shopcli.analysis.reviews.gather import reviews_of
        from shopcli.commands.analyze.shelf import open_shelf

        settings = settings_for(self._context, maps, offline=self._choices.wanted.offline)
        shelf = open_shelf(catalogs, self._context, settings, strict=strict)
        read = chain.from_iterable(reviews_of(product, self._survey, self._spotter) for product in shelf.products)
        return _Gathered(read, shelf.language, shelf.warn)

    def preview(self, gathered: _Gathered) -> int:
        """Prints what a model would be sent; returns how many reviews there were."""
        return sum(1 for _ in self._judged(gathered))

    def show_each(self, gathered: _Gathered) -> int:
        """Returns how many reviews there were."""
        from shopcli.render.review_rows import each_listing, each_row

        products, parts = self._survey.products, self._spotter.parts
        rows = (
            each_row(opinion, products[opinion.review.product], parts)
            for opinion in self._survey.take(self._judged(gathered))
            if self._survey.is_asked(opinion.review.product)
        )
        watched = common.watched(rows, "reviews", self._context, writing=True)
        count = common.show_rows(watched, each_listing(parts, gathered.language), self._choices.form, self._context)
        gathered.warn()
        self._check_asked()
        return count

    def show_products(self, gathered: _Gathered) -> int:
        """Returns how many reviews there were."""
        opinions = self._survey.take(self._judged(gathered))
        count = sum(1 for _ in common.watched(opinions, "reviews", self._context))
        gathered.warn()
        self._check_asked()
        reviewed = self._survey.reviewed
        nameless = [each.product_id for each in reviewed] == [None]
        asked = [found for each in self._choices.asked if (found := self._survey.found(each))]
        in_full = [each for each in reviewed if nameless or each in asked]
        if self._choices.form == "table" and (asked or nameless):
            self._show_reports(in_full, asked, gathered.language)
        else:
            self._show_rows(in_full if asked else reviewed, in_full, gathered.language)
        return len(in_full) if asked else count

    def _judged(self, gathered: _Gathered) -> "Iterator[Opinion]":
        opinions = map(self._reader.read, gathered.reviews)

        def again(opinions: "Iterable[Opinion]", asked: "Asking") -> "Iterator[Opinion]":
            from shopcli.tasks.judging import judge_again

            return judge_again(opinions, asked, self._spotter.parts)

        return self._choices.wanted.resolve("judge", opinions, again, gathered.language, self._context)

    def _check_asked(self) -> None:
        """Raises `UnknownProductError` naming the nearest ids."""
        from difflib import get_close_matches

        from shopcli.text import one_line

        for each in self._choices.asked:
            if self._survey.found(each) is None:
                near = ", ".join(map(one_line, get_close_matches(each, self._survey.ids, _NEAR)))
                hint = f"the nearest: {near}" if near else "without an ID, every product is listed"
                raise UnknownProductError(f"no product has the id {each!r}", hint=hint)

    def _show_reports(self, in_full: "Sequence[Reviewed]", asked: "Sequence[Reviewed]", language: "Language") -> None:
        from shopcli.render.choose import surface_for
        from shopcli.render.review_report import nothing_view, report_view

        surface = surface_for(self._context)
        for report in self._survey.reports(in_full, self._spotter.parts):
            surface.show(report_view(report, language))
        for each in asked:
            if each not in in_full:
                surface.show(nothing_view(each.product_id, each.title, language))

    def _show_rows(self, listed: "Sequence[Reviewed]", in_full: "Sequence[Reviewed]", language: "Language") -> None:
        """The products with the largest share of complaints first, as far as it is known."""
        from shopcli.analysis.reviews.chance import lower_share
        from shopcli.render.review_report import report_value
        from shopcli.render.review_rows import overall_value, product_listing, product_row, summary_view

        def blame(each: "Reviewed") -> float:
            return lower_share(each.tally.counts.negative, each.tally.counts.total)

        def tail() -> "dict[str, Json]":
            return {
                "language": language,
                "overall": overall_value(survey.without, whole, by_part, language),
                "reports": [report_value(report, language) for report in survey.reports(in_full, parts)],
            }

        survey, parts, form = self._survey, self._spotter.parts, self._choices.form
        whole, by_part = survey.summed(parts)
        reports = survey.reports(sorted(listed, key=blame, reverse=True), parts)
        common.show_rows(map(product_row, reports), product_listing(parts, language), form, self._context, tail)
        if form == "table" and listed:
            printing.show(summary_view(len(listed), survey.without, whole, by_part, language), self._context)
