"""`shopcli profile export`: all that a profile holds, in a form that can be imported."""

from shopcli.commands.profile import common
from shopcli.commands.quick import QuickCommand, new_app
from shopcli.commands.shopper import ProfileName
from shopcli.errors import UsageError

app = new_app()


@app.command(cls=QuickCommand)
def export(profile: ProfileName = None) -> None:
    """Print a profile as JSON Lines.

    `profile import` reads them; orders stay hashed.
    """
    from shopcli.profile.codec import exported
    from shopcli.render.sink import Sink

    opened = common.open_profiles(profile)
    known = opened.profiles.read(opened.name)
    if known is None:
        raise UsageError(f"there is no profile {opened.name!r}", hint="`shopcli profile list` names those there are")
    sink = Sink(opened.context.stdout)
    for line in exported(known):
        sink.write(line + "\n")
