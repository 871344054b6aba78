"""`shopcli profile show`: what is stated and what is concluded, from what, and how sure that is."""

from shopcli.commands.profile import common
from shopcli.commands.quick import QuickCommand
from shopcli.commands.shared import AsJson
from shopcli.commands.shopper import ProfileName

app = common.new_app()


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
        common.show_document("show", profile_value(opened.name, known, conclusions, language), context)
    elif known.is_empty:
        common.show(empty_view(opened.name, language), context)
    else:
        common.show(profile_view(opened.name, known, conclusions, language), context)
