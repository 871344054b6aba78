"""`shopcli profile preview`: what a need would use of the profile, and the very messages that would be sent."""

from typing import TYPE_CHECKING, Annotated

import typer

from shopcli.commands import opening, options, printing, running
from shopcli.commands.needs import Choices, Limits, Shop, open_shop, recommendation
from shopcli.commands.profile import common
from shopcli.commands.quick import QuickCommand, new_app
from shopcli.commands.shopper import NoProfile, ProfileName, ShareProfile
from shopcli.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shopcli.events import Event
    from shopcli.prompts.prompt import Message
    from shopcli.render.profile_preview import Preview
    from shopcli.search.candidate import Candidate

app = new_app()


@app.command(cls=QuickCommand)
def preview(
    need: Annotated[str, typer.Argument(help="What you would ask `recommend` for.")],
    catalog: options.Catalogs = None,
    mapping: options.Maps = None,
    profile: ProfileName = None,
    no_profile: NoProfile = False,
    share_profile: ShareProfile = False,
    model: options.ModelName = None,
    offline: options.Offline = False,
    no_model_reading: Annotated[
        bool, typer.Option("--no-model-reading", help="As `recommend` has it: no model reads what the need means.")
    ] = False,
    as_json: options.AsJson = False,
) -> None:
    """Show what a need would use and send.

    What `recommend NEED` has to do with of the profile, how that leans the ranking, and the messages that a model would
    receive, byte for byte. Nothing is sent. Where a model is asked first what the need means, what comes after that is
    what is sent if it says nothing.
    """
    from shopcli.render.choose import notices_for
    from shopcli.render.profile_preview import preview_value, preview_view

    opened = common.open_profiles(profile)
    context = opened.context
    notices = notices_for(context)
    try:
        # The label around untrusted text comes from this machine's key, so that the next run has the same.
        opened.profiles.prepare()
    except UsageError as problem:
        text = f"{problem.cause}: the label around untrusted text will be another when this is sent"
        notices.handle(running.told(text, "", "warning"))
    choices = Choices(
        *(catalog or [], model, None, offline),
        dry_run=True,
        mapping=mapping or (),
        model_reading=not no_model_reading,
        profile=profile,
        no_profile=no_profile,
        share_profile=share_profile,
    )
    shop = open_shop(need, choices, context, notices.handle)
    for notice in opening.problem_notices(shop.opened):
        notices.handle(notice)
    found = _preview(opened.name, recommendation(need, Limits(), shop), shop)
    if as_json:
        printing.show_document("profile preview", preview_value(found), context)
    else:
        printing.show(preview_view(found), context)


def _preview(name: str, events: "Iterable[Event]", shop: Shop) -> "Preview":
    from shopcli.events import Notice, Prompted, Ranked, ReadingPrompted, Understood
    from shopcli.query.need import Need
    from shopcli.render.profile_preview import Preview
    from shopcli.settings import BUILT_IN

    need = Need("", "en")
    notes: list[str] = []
    candidates: tuple[Candidate, ...] = ()
    prompts: list[tuple[Message, ...]] = []
    for event in events:
        match event:
            case Understood(understood):
                need = understood
            case Notice(text):
                notes.append(text)
            case Ranked(ranked):
                candidates = ranked
            case Prompted(prompt) | ReadingPrompted(prompt):
                prompts.append(prompt.messages)
    shopper = shop.shopper
    return Preview(
        profile=name if shopper else None,
        need=need,
        facts=shopper.facts(need, shop.opened.index) if shopper else (),
        told=shopper.told(need, shop.opened.index) if shopper else (),
        notes=tuple(notes),
        candidates=candidates,
        requests=tuple(prompts),
        model=None if shop.model.provider == BUILT_IN else shop.model.name,
    )
