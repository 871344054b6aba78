"""`shopcli profile import`: orders and events from a file, of which a few named fields are kept."""

from typing import TYPE_CHECKING, Annotated

import typer

from shopcli.commands import printing
from shopcli.commands.options import AsJson
from shopcli.commands.profile import common
from shopcli.commands.quick import QuickCommand, new_app
from shopcli.commands.running import told
from shopcli.commands.shopper import ProfileName

if TYPE_CHECKING:
    from shopcli.profile.profile import Profile
    from shopcli.profile.reading.read_file import Imported

app = new_app()

_MOST_TOLD = 8
"""Problems that are told one by one."""


@app.command(cls=QuickCommand)
def import_file(
    files: Annotated[list[str], typer.Argument(metavar="FILE", help="Orders or events: CSV, JSON, JSON Lines.")],
    profile: ProfileName = None,
    as_json: AsJson = False,
) -> None:
    """Add orders and events to a profile.

    Importing a file again changes nothing.

    Shopify's and WooCommerce's exports, events (views, carts, likes, purchases, returns), tables with plain English or
    Chinese headers, and what `profile export` wrote. Kept are product, title, brand, category, price, options,
    quantity and day; of an order's number a keyed hash. Names, addresses, e-mails, phones, cards and notes are not
    looked at.
    """
    from shopcli.profile.reading.read_file import read_file
    from shopcli.render.profile import imported_value, imported_view

    opened = common.open_profiles(profile)
    context = opened.context
    opened.profiles.prepare()
    imports = [
        read_file(context.place(file), file, context.now().date(), opened.profiles.secret.order) for file in files
    ]
    counts: list[int] = []

    def added(before: "Profile") -> "Profile":
        after = before
        for each in imports:
            with_this = after.with_more(each.interactions, each.stated, each.avoided)
            counts.append(len(with_this.interactions) - len(after.interactions))
            after = with_this
        return after

    after = opened.profiles.update(opened.name, added)
    _tell(imports, opened)
    if as_json:
        printing.show_document("profile import", imported_value(opened.name, files, imports, counts), context)
    else:
        language = common.language_of(context, after)
        printing.show(imported_view(files, imports, counts, language), context)


def _tell(imports: "list[Imported]", opened: common.Opened) -> None:
    from shopcli.catalog.loaded import describe
    from shopcli.render.choose import notices_for

    notices = notices_for(opened.context)
    problems = [problem for each in imports for problem in each.problems]
    for problem in problems[:_MOST_TOLD]:
        notices.handle(told(describe(problem), problem.hint, "warning"))
    if (more := len(problems) - _MOST_TOLD) > 0:
        notices.handle(told(f"{more:,} more problems like these", level="warning"))
