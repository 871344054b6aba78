"""What the profile commands do the same way: opening, and the language of what is shown."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shopcli.commands.shopper import damaged

if TYPE_CHECKING:
    from shopcli.context import Context
    from shopcli.profile.profile import Profile
    from shopcli.profile.store import Profiles
    from shopcli.query.need import Language


@dataclass(frozen=True, slots=True)
class Opened:
    """The profiles of this machine, and the one that is meant."""

    context: "Context"
    profiles: "Profiles"
    name: str


def open_profiles(name: str | None) -> Opened:
    """`name` is what `--profile` says; without it the settings do. Raises `UsageError` for what is no name."""
    from shopcli.context import Context
    from shopcli.profile.store import Profiles, checked_name
    from shopcli.render.choose import notices_for
    from shopcli.settings import load_settings

    context = Context.of_process()
    chosen = load_settings(context).profile if name is None else name
    notices = notices_for(context)
    profiles = Profiles(context.folders.state, lambda path: notices.handle(damaged(path)))
    return Opened(context, profiles, checked_name(chosen))


def language_of(context: "Context", profile: "Profile | None" = None) -> "Language":
    """That of the system where it is Chinese, else of most titles that the profile holds."""
    from shopcli.text import has_han

    locale = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := context.environ.get(name))), "")
    if locale.lower().startswith("zh"):
        return "zh"
    if profile is None:
        return "en"
    said = [one.title for one in profile.interactions if one.title] + [one.value for one in profile.stated]
    said += profile.avoided
    return "zh" if 2 * sum(map(has_han, said)) > len(said) else "en"
