"""`shopcli profile list`: the profiles of this machine."""

from typing import TYPE_CHECKING

from shopcli.commands import printing
from shopcli.commands.options import AsJson
from shopcli.commands.profile import common
from shopcli.commands.quick import QuickCommand, new_app

if TYPE_CHECKING:
    from shopcli.render.encode import Json

app = new_app()


@app.command(cls=QuickCommand)
def list_profiles(as_json: AsJson = False) -> None:
    """List the profiles of this machine."""
    from shopcli.profile.profile import Profile
    from shopcli.render.lines import Line
    from shopcli.render.profile import empty_view
    from shopcli.render.profile_words import profile_words

    opened = common.open_profiles(None)
    known = {name: opened.profiles.read(name) or Profile() for name in opened.profiles.names()}
    counts = {name: (len(one.interactions), len(one.stated) + len(one.avoided)) for name, one in known.items()}
    if as_json:
        values: list[Json] = [
            {"profile": name, "interactions": count, "statements": said} for name, (count, said) in counts.items()
        ]
        printing.show_document("profile list", {"profiles": values}, opened.context)
        return
    language = common.language_of(opened.context)
    line = profile_words(language).profile
    lines = [Line(line.format(name=name, count=f"{n:,}", stated=said)) for name, (n, said) in counts.items()]
    printing.show(lines or empty_view(opened.name, language), opened.context)
