"""`shopcli profile set`: what a shopper states, which counts more than what is concluded."""

from typing import Annotated

import typer

from shopcli.commands import printing
from shopcli.commands.profile import common
from shopcli.commands.quick import QuickCommand, new_app
from shopcli.commands.shopper import ProfileName

app = new_app()


@app.command(cls=QuickCommand)
def set_fact(
    key: Annotated[
        str,
        typer.Argument(metavar="KEY", help="size, brand, colour, material, budget or allergy; .KIND narrows it down."),
    ],
    value: Annotated[
        str, typer.Argument(metavar="VALUE", help="Such as 42, Acme, '80-150 USD'; 'no leather' avoids it.")
    ],
    profile: ProfileName = None,
) -> None:
    """State a size, a brand or a budget.

    For all products, or for one kind: `set size.shoes 42`. It leans the ranking. An allergy, and what VALUE refuses, is
    kept out as a limit.
    """
    from shopcli.profile.facts import stated_fact
    from shopcli.profile.stated import read_avoided, read_stated, refused_in
    from shopcli.profile.wording import say
    from shopcli.render.lines import Line
    from shopcli.render.profile_words import profile_words

    opened = common.open_profiles(profile)
    refused = refused_in(value)
    avoided = () if refused is None else (read_avoided(refused),)
    stated = (read_stated(key, value),) if refused is None else ()
    opened.profiles.prepare()
    after = opened.profiles.update(opened.name, lambda before: before.with_more((), stated, avoided))
    language = common.language_of(opened.context, after)
    facts = [stated_fact(one, language) for one in stated]
    facts += [say("fact_avoids", language, word=word) for word in avoided]
    line = profile_words(language).said
    printing.show([Line(line.format(name=opened.name, fact=fact)) for fact in facts], opened.context)
