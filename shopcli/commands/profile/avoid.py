"""`shopcli profile avoid`: words that no recommendation may carry."""

from typing import Annotated

import typer

from shopcli.commands import printing
from shopcli.commands.profile import common
from shopcli.commands.quick import QuickCommand, new_app
from shopcli.commands.shopper import ProfileName

app = new_app()


@app.command(cls=QuickCommand)
def avoid(
    words: Annotated[list[str], typer.Argument(metavar="WORD", help="A material, a brand, a kind: leather, Acme.")],
    profile: ProfileName = None,
) -> None:
    """Keep out what carries a word.

    It is a limit of every need that does not ask for it by name.
    """
    from shopcli.profile.stated import read_avoided
    from shopcli.profile.wording import say
    from shopcli.render.lines import Line
    from shopcli.render.profile_words import profile_words

    opened = common.open_profiles(profile)
    avoided = tuple(read_avoided(word) for word in words)
    opened.profiles.prepare()
    after = opened.profiles.update(opened.name, lambda before: before.with_more((), (), avoided))
    language = common.language_of(opened.context, after)
    facts = [say("fact_avoids", language, word=word) for word in avoided]
    line = profile_words(language).said
    printing.show([Line(line.format(name=opened.name, fact=fact)) for fact in facts], opened.context)
