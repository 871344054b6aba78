"""`shopcli ask`: a question about products, buying or the catalog."""

from typing import TYPE_CHECKING, Annotated

import typer

from shopcli.commands import options, stdin
from shopcli.commands.needs import Choices, Shop
from shopcli.commands.shopper import NoProfile, ProfileName, ShareProfile
from shopcli.commands.single import Showing, Tell, answer_one, check_readers
from shopcli.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from shopcli.catalog.product import Product
    from shopcli.context import Context
    from shopcli.events import Event
    from shopcli.render.choose import Output
    from shopcli.tasks.ask import Question

_LONGEST = 1_000
"""Characters of a question; longer text is context."""
_EXAMPLE = 'for example: shopcli ask "how long is the warranty?"'


def ask(
    question: Annotated[str | None, typer.Argument(help="What to know, in English or Chinese; - reads stdin.")] = None,
    catalog: options.Catalogs = None,
    mapping: options.Maps = None,
    product: Annotated[
        list[str] | None, typer.Option("--product", "-p", metavar="ID", help="What it is about; repeat for several.")
    ] = None,
    model: options.ModelName = None,
    api_key: options.ApiKey = None,
    offline: options.Offline = False,
    profile: ProfileName = None,
    no_profile: NoProfile = False,
    share_profile: ShareProfile = False,
    strict: options.Strict = False,
    explain: options.Explain = False,
    dry_run: options.DryRun = False,
    as_json: options.AsJson = False,
    as_jsonl: options.AsJsonLines = False,
    schema: options.Schema = False,
    no_stream: options.NoStream = False,
    usage: options.ShowUsage = False,
    batch: Annotated[
        str | None, typer.Option(metavar="FILE", help='Questions as JSON Lines ({"id", "question", …}); - reads stdin.')
    ] = None,
    jobs: Annotated[str, typer.Option(metavar="N", help="How many questions of a batch run at once, 1 to 64.")] = "4",
) -> None:
    """Answer a question from the catalog, and show where each fact comes from.

    Text piped beside the question is evidence too. What the catalog does not say, it says so, with exit code 3.
    """
    from shopcli.context import Context

    context = Context.of_process()
    if schema:
        from shopcli.render.document import schema_text

        typer.echo(schema_text())
        return
    workers = options.whole_number(jobs, "--jobs", 64)
    choices = Choices(
        *(catalog or [], model, api_key, offline, strict, dry_run),
        mapping=mapping or (),
        profile=profile,
        no_profile=no_profile,
        share_profile=share_profile,
    )
    showing = Showing(as_json, as_jsonl, no_stream, usage, explain, dry_run)
    if question is None and batch is None:
        raise UsageError("a question is missing", hint=_EXAMPLE)
    check_readers("question", question, batch, choices.catalogs)
    if batch is not None:
        from shopcli.commands.ask_batch import ask_batch

        showing.check_batch({"--product": bool(product)}, "ask one question")
        raise typer.Exit(ask_batch(batch, workers, choices, context))
    from_stdin = question == "-"
    text = _checked(stdin.read_stdin(context, "the question") if from_stdin else question or "")

    def answering(shop: Shop, tell: Tell) -> "Iterable[Event]":
        from shopcli.tasks.ask import Question
        from shopcli.tasks.ask import ask as answer

        piped = "" if from_stdin or "-" in choices.catalogs else stdin.piped_context(context, tell)
        today, manner = context.now().date(), shop.manner(text)
        asked = Question(text, today, manner, tuple(product or ()), piped, shopper=shop.shopper)
        asked = _asked_back(asked, shop, showing.output, context)
        return shop.opened.search(lambda index: answer(asked, index, shop.model))

    raise typer.Exit(answer_one(text, choices, showing, context, answering))


def _checked(text: str) -> str:
    """Raises `UsageError` for a question with nothing in it, and for one too long to be one."""
    if not any(character.isalnum() for character in text):
        raise UsageError("the question is empty", hint=_EXAMPLE)
    if len(text) > _LONGEST:
        cause = f"the question has {len(text):,} characters, more than {_LONGEST:,}"
        raise UsageError(cause, hint="ask it in a sentence; pipe longer text beside it")
    return text


def _asked_back(question: "Question", shop: Shop, output: "Output", context: "Context") -> "Question":
    """The question about the product that a person at a terminal chooses, where its name fits several that differ."""
    from dataclasses import replace

    from shopcli.render.choose import Output
    from shopcli.tasks.ask import meant

    if output is not Output.AUTO or not (context.stdin_is_terminal and context.stderr_is_terminal):
        return question
    (products,) = shop.opened.search(lambda index: [meant(question, index)])
    if len(products) < 2:
        return question
    chosen = _choose(products, question, context)
    return question if chosen is None else replace(question, product_ids=(chosen.id,))


def _choose(products: "Sequence[Product]", question: "Question", context: "Context") -> "Product | None":
    """The product whose number is typed; None for all of them."""
    from shopcli.text import one_line

    zh = question.language == "zh"
    context.stderr.write("指的是哪一款？\n" if zh else "Which one do you mean?\n")
    for number, product in enumerate(products, 1):
        context.stderr.write(f"  {number}. {one_line(product.title)}\n")
    context.stderr.write(f"1–{len(products)}，回车表示全部：" if zh else f"1-{len(products)}, or Enter for all: ")
    context.stderr.flush()
    typed = context.stdin.readline().decode("utf-8", "replace").strip()
    if typed.isascii() and typed.isdigit() and 1 <= int(typed[:9]) <= len(products):
        return products[int(typed) - 1]
    return None
