"""`shopcli eval`: tasks made from the user's own catalog, put to models, marked and reported."""

from typing import TYPE_CHECKING, Annotated

import typer

from shopcli.commands import options
from shopcli.commands.needs import read_amount
from shopcli.errors import UsageError

if TYPE_CHECKING:
    from shopcli.commands.evaluation import Sums

_MOST = 10**9
_MOST_TASKS = 100_000
_MOST_REPEATS = 100


def eval_(
    new: Annotated[str | None, typer.Argument(metavar="NEW", help="With --compare: the newer report.")] = None,
    catalog: options.Catalogs = None,
    mapping: options.Maps = None,
    model: Annotated[
        list[str] | None,
        typer.Option("--model", "-m", metavar="NAME", help="Who is asked; repeat to compare. Else built-in."),
    ] = None,
    n: Annotated[str, typer.Option("--n", "-n", metavar="N", help="How many tasks, over all families.")] = "200",
    seed: Annotated[str, typer.Option(metavar="N", help="Chooses the tasks: the same, the same ones.")] = "1",
    families: Annotated[
        list[str] | None, typer.Option(metavar="NAMES", help="Only these, such as filters,budgets; repeats.")
    ] = None,
    tasks: Annotated[
        str | None, typer.Option(metavar="FILE", help='Your own needs in place of made ones: {"need", "ids"} a line.')
    ] = None,
    repeats: Annotated[
        str, typer.Option(metavar="K", help="How often each task is asked: right every time counts.")
    ] = "1",
    shuffle: Annotated[
        bool, typer.Option("--shuffle", help="Ask once more with the candidates in another order.")
    ] = False,
    jobs: Annotated[str, typer.Option(metavar="J", help="How many are asked at once, 1 to 64.")] = "4",
    max_cost: Annotated[
        str | None, typer.Option(metavar="AMOUNT", help="What all answers may cost; models need prices in config.yaml.")
    ] = None,
    out: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Where answers are kept, to go on from; else a file of shopcli's own."),
    ] = None,
    fresh: Annotated[bool, typer.Option("--fresh", help="Ask everything anew.")] = False,
    api_key: options.ApiKey = None,
    offline: options.Offline = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="List tasks, requests and cost; ask nothing.")] = False,
    report: Annotated[
        list[str] | None, typer.Option(metavar="FILE", help="Also write it as .md, .html or .json; repeats.")
    ] = None,
    compare: Annotated[
        str | None, typer.Option(metavar="OLD", help="An earlier report as JSON: what changed since, beyond noise.")
    ] = None,
    fail_under: Annotated[
        str | None, typer.Option(metavar="RATE", help="The share of right answers, 0 to 1, below which it exits 4.")
    ] = None,
    as_json: options.AsJson = False,
    schema: options.Schema = False,
) -> None:
    """Measure how good the answers are on your own catalog.

    Code makes tasks from the catalog and knows what is right: filters, budgets, superlatives, counts, comparisons, no
    answer, policies, baskets, refusals, each in English and Chinese. Stopped at any time, the same command goes on.
    Exit 4: below --fail-under, or worse than --compare OLD by more than noise; exit 5: a model failed.
    """
    from shopcli.commands.evaluation import Choices, evaluate
    from shopcli.commands.evaluation_forms import Forms, compare_documents
    from shopcli.context import Context

    if schema:
        from shopcli.evaluation.figures.document import schema_text

        typer.echo(schema_text(), nl=False)
        return
    _check_together(two_forms=dry_run and as_json, two_sources=tasks is not None and bool(families))
    context = Context.of_process()
    least = None if fail_under is None else options.share(fail_under, "--fail-under", "0.9 asks for nine right in ten")
    forms = Forms(as_json, tuple(report or ()), compare, least)
    forms.check(context)
    if new is not None:
        if compare is None:
            raise UsageError("eval takes no argument but --compare's", hint="--compare OLD.json NEW.json")
        raise typer.Exit(compare_documents(compare, new, forms, context))
    sums = _sums(n, seed, repeats, jobs, max_cost)
    choices = Choices(
        catalogs=catalog or (),
        mapping=mapping or (),
        models=tuple(model or ()),
        api_key=api_key,
        offline=offline,
        families=tuple(name for text in families or () for name in text.replace(",", " ").split()),
        tasks=tasks,
        shuffle=shuffle,
        out=out,
        fresh=fresh,
        dry_run=dry_run,
    )
    raise typer.Exit(evaluate(choices, sums, forms, context))


def _check_together(*, two_forms: bool, two_sources: bool) -> None:
    if two_forms:
        raise UsageError("--dry-run and --json exclude each other", hint="leave one of them out")
    if two_sources:
        raise UsageError("--tasks and --families exclude each other", hint="your own needs are a family of their own")


def _sums(n: str, seed: str, repeats: str, jobs: str, max_cost: str | None) -> "Sums":
    from shopcli.commands.evaluation import Sums

    return Sums(
        n=options.whole_number(n, "--n", _MOST_TASKS),
        seed=options.whole_number(seed, "--seed", _MOST),
        repeats=options.whole_number(repeats, "--repeats", _MOST_REPEATS),
        jobs=options.whole_number(jobs, "--jobs", 64),
        max_cost=read_amount(max_cost, "--max-cost"),
    )
