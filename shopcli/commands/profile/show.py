"""`shopcli profile show`: what is stated and what is concluded, from what, and how sure that is."""

from shopcli.commands import printing
from shopcli.commands.options import AsJson
from shopcli.commands.profile import common
from shopcli.commands.quick import QuickCommand, new_app
from shopcli.commands.shopper import ProfileName

app = new_app()


@app.command(cls=QuickCommand)
def show(profile: ProfileName = None, as_json: AsJson = False) -> None:
    """Show what is known, and from what.

    What is concluded is computed anew each time, and sent nowhere.
    """
    from shopcli.profile.conclude import conclude
    from shopcli.profile.profile import Profile
    from shopcli.render.profile import empty_view, profile_value, profile_view

    opened = common.open_profiles(profile)
    context = opened.context
    known = opened.profiles.read(opened.name) or Profile()
    language = common.language_of(context, known)
    conclusions = conclude(known.interactions, context.now().date())
    if as_json:
        printing.show_document("profile show", profile_value(opened.name, known, conclusions, language), context)
    elif known.is_empty:
        printing.show(empty_view(opened.name, language), context)
    else:
        printing.show(profile_view(opened.name, known, conclusions, language), context)
