"""`shopcli profile forget`: one fact, one order, or all of it, and in no file any more."""

from typing import TYPE_CHECKING, Annotated

import typer

from shopcli.commands import printing
from shopcli.commands.profile import common
from shopcli.commands.quick import QuickCommand, new_app
from shopcli.commands.shopper import ProfileName
from shopcli.errors import UsageError

if TYPE_CHECKING:
    from shopcli.profile.profile import Profile

app = new_app()

_HINT = "`shopcli profile show` names in brackets what can be forgotten"


@app.command(cls=QuickCommand)
def forget(
    fact: Annotated[
        str | None,
        typer.Argument(metavar="FACT", help="As `show` names it: size.shoes, leather, brand:headphones:acme."),
    ] = None,
    order: Annotated[str | None, typer.Option(metavar="NUMBER", help="Everything of the order of this number.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="The whole profile.")] = False,
    profile: ProfileName = None,
) -> None:
    """Forget one fact, one order, or all.

    With a fact goes all that it rests on; what was concluded from it changes with it.
    """
    from shopcli.render.lines import Line
    from shopcli.render.profile_words import profile_words

    if (fact is not None) + (order is not None) + everything != 1:
        raise UsageError("one thing is to be forgotten", hint="give a FACT, --order NUMBER or --all")
    opened = common.open_profiles(profile)
    before = opened.profiles.read(opened.name)
    say = profile_words(common.language_of(opened.context, before))
    if everything:
        if not opened.profiles.forget(opened.name):
            raise UsageError(
                f"there is no profile {opened.name!r}", hint="`shopcli profile list` names those there are"
            )
        text = say.all_forgotten.format(name=opened.name)
    elif before is None:
        raise UsageError(f"there is no profile {opened.name!r}", hint="`shopcli profile list` names those there are")
    elif order is not None:
        text = say.order_forgotten.format(count=_without_order(order, opened))
    else:
        _without_fact(fact or "", opened)
        text = say.forgotten.format(fact=fact)
    printing.show([Line(text)], opened.context)


def _without_order(number: str, opened: common.Opened) -> int:
    """How many lines it had. Raises `UsageError` where it had none."""
    from shopcli.profile.forgetting import without_order

    hashed = opened.profiles.secret.order(number)
    gone: list[int] = []

    def change(before: "Profile") -> "Profile":
        after = without_order(before, hashed)
        gone.append(len(before.interactions) - len(after.interactions))
        return after

    opened.profiles.update(opened.name, change)
    if not gone[0]:
        raise UsageError("the profile holds no order of that number", hint="write it as the shop does, such as 1001")
    return gone[0]


def _without_fact(fact: str, opened: common.Opened) -> None:
    """Raises `UsageError` where the profile says nothing of the kind."""
    from shopcli.profile.forgetting import without_fact

    today = opened.context.now().date()

    def change(before: "Profile") -> "Profile":
        after = without_fact(before, fact, today)
        if after == before:
            raise UsageError(f"the profile knows nothing that is called {fact!r}", hint=_HINT)
        return after

    opened.profiles.update(opened.name, change)
