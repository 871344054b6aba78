"""`shopcli chat`: a conversation about what to buy."""

from typing import TYPE_CHECKING, Annotated

import typer

from shopcli.commands import options
from shopcli.commands.needs import Choices
from shopcli.commands.shopper import NoProfile, ProfileName, ShareProfile
from shopcli.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shopcli.context import Context
    from shopcli.exits import ExitCode
    from shopcli.query.need import Language
    from shopcli.repl.screen import Screen
    from shopcli.sessions.session import KeptTurn, Session


def chat(
    catalog: options.Catalogs = None,
    mapping: options.Maps = None,
    model: options.ModelName = None,
    api_key: options.ApiKey = None,
    offline: options.Offline = False,
    profile: ProfileName = None,
    no_profile: NoProfile = False,
    share_profile: ShareProfile = False,
    goes_on: Annotated[bool, typer.Option("--continue", help="Go on with the last conversation.")] = False,
    no_log: Annotated[bool, typer.Option("--no-log", help="Keep nothing of this conversation.")] = False,
) -> None:
    """Talk about what to buy: needs, changes to them, questions, comparisons, a basket.

    Without a terminal, each line of stdin is a turn. /help lists what else can be typed.
    """
    from shopcli.context import Context

    choices = Choices(
        catalog or [],
        model,
        api_key,
        offline,
        mapping=mapping or (),
        profile=profile,
        no_profile=no_profile,
        share_profile=share_profile,
    )
    raise typer.Exit(hold_chat(choices, Context.of_process(), goes_on=goes_on, keeps=not no_log))


def hold_chat(choices: Choices, context: "Context", *, goes_on: bool = False, keeps: bool = True) -> "ExitCode":
    """A chat from its first line to its last. Raises what keeps it from being begun."""
    from dataclasses import replace

    from shopcli.commands.house import OpenHouse
    from shopcli.repl.chat import Chat
    from shopcli.repl.choose import input_of
    from shopcli.repl.keyboard import typed_ahead
    from shopcli.repl.loop import hold
    from shopcli.repl.screen import Screen
    from shopcli.repl.slash import COMMANDS
    from shopcli.settings import load_settings

    mapping = options.read_maps(choices.mapping, context)
    settings = load_settings(context, offline=choices.offline, mapping=mapping)
    screen = Screen(context)
    last = _last_conversation(context, screen) if goes_on else None
    if last and not choices.catalogs:
        choices = replace(choices, catalogs=last[0].place.sources)
    house = OpenHouse(choices, settings, context, screen.tell)
    keeps = keeps and settings.log
    chat = Chat(house, screen, COMMANDS, _language(context), asks_back=context.stdin_is_terminal, keeps=keeps)
    try:
        with typed_ahead(context):
            if last:
                chat.resume(*last)
            return hold(chat, input_of(chat))
    finally:
        chat.close()


def _last_conversation(context: "Context", screen: "Screen") -> "tuple[Session, Sequence[KeptTurn]]":
    """Raises `UsageError` where there is none."""
    from shopcli.sessions.archive import Archive

    archive = Archive(context.folders.state, context.now())
    session = next(iter(archive.sessions()), None)
    for note in archive.notes:
        screen.warn(note, "shopcli history forget --all deletes it")
    if session is None:
        raise UsageError("no conversation is kept to go on with", hint="shopcli chat begins one")
    return session, archive.turns(session)


def _language(context: "Context") -> "Language":
    """What the shopper reads, as far as the environment says it."""
    environ = context.environ
    named = environ.get("LC_ALL") or environ.get("LC_MESSAGES") or environ.get("LANG") or ""
    return "zh" if named.startswith("zh") else "en"
