"""The profile that a run leans on. Where there is none on disk, nothing of the room is loaded and nothing is read."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from shopcli.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from shopcli.context import Context
    from shopcli.events import Event
    from shopcli.profile.shopper import Shopper
    from shopcli.settings import Settings

ProfileName: TypeAlias = Annotated[
    str | None, typer.Option("--profile", metavar="NAME", help="The profile to lean on, in place of the usual one.")
]
NoProfile: TypeAlias = Annotated[bool, typer.Option("--no-profile", help="Answer as if there were no profile.")]
ShareProfile: TypeAlias = Annotated[
    bool, typer.Option("--share-profile", help="Let the model know what of the profile the need has to do with.")
]


def open_shopper(
    context: "Context",
    settings: "Settings",
    tell: Callable[["Event"], None],
    *,
    name: str | None = None,
    use: bool = True,
    share: bool = False,
) -> "Shopper | None":
    """The shopper as the profile knows them; None where there is none, or it shall not be used.

    `name` is what a flag says, `tell` hears of a profile that was damaged. Raises `UsageError` for a flag's name that
    no profile has.
    """
    if not use:
        if name is not None or share:
            flag = "--profile" if name is not None else "--share-profile"
            raise UsageError(f"--no-profile and {flag} exclude each other", hint="leave one of them out")
        return None
    folder = context.folders.state / "profiles"
    chosen = settings.profile if name is None else name
    if not (folder / f"{chosen}.json").is_file():
        if name is not None:
            raise UsageError(f"there is no profile {name!r}", hint="`shopcli profile list` names those that there are")
        return None
    from shopcli.profile.shopper import Shopper
    from shopcli.profile.store import Profiles

    profile = Profiles(context.folders.state, lambda path: tell(damaged(path))).read(chosen)
    if profile is None or profile.is_empty:
        return None
    return Shopper(profile, context.now().date(), share or settings.share_profile)


def damaged(aside: "Path") -> "Event":
    from shopcli.events import Notice

    return Notice(f"the profile could not be read and was set aside as {aside}", "import it again", "warning")


def fence(context: "Context", *parts: str) -> str:
    """The label around untrusted text in the prompt for `parts`: derived from this machine's key, so that a preview
    shows the very bytes that are sent; random where there is no key, and without `parts`."""
    folder = context.folders.state / "profiles"
    if parts and (folder / "key").is_file():
        from shopcli.profile.secret import Secret

        if derived := Secret(folder).fence(*parts):
            return derived
    import secrets

    return secrets.token_hex(4)
