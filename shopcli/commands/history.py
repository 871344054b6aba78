"""`shopcli history`: the conversations that were kept, one of them, and forgetting."""

from typing import TYPE_CHECKING, Annotated

import typer

from shopcli.commands import options, printing, running
from shopcli.commands.quick import QuickCommand, QuickGroup
from shopcli.errors import UsageError

if TYPE_CHECKING:
    from shopcli.context import Context
    from shopcli.sessions.archive import Archive

app = typer.Typer(cls=QuickGroup, help="Show the conversations that were kept, and forget them.", rich_markup_mode=None)

_HIGHEST = 10**9


@app.callback(invoke_without_command=True)
def history(context: typer.Context, as_json: options.AsJson = False) -> None:
    """List the conversations that were kept, the newest first."""
    if context.invoked_subcommand is None:
        _list(as_json=as_json)


def _list(*, as_json: bool) -> None:
    from shopcli.query.reading import language_of
    from shopcli.render.conversations import sessions_value, sessions_view

    run, archive = _open()
    sessions = archive.sessions()
    _tell_notes(archive, run)
    if as_json:
        printing.show_document("history", {"conversations": sessions_value(sessions)}, run)
    else:
        printing.show(sessions_view(sessions, language_of(sessions[0].title if sessions else "")), run)


@app.command(cls=QuickCommand)
def show(
    number: Annotated[str, typer.Argument(metavar="ID", help="The number that the list shows.")],
    as_json: options.AsJson = False,
) -> None:
    """Show what was said in a conversation."""
    from shopcli.query.reading import language_of
    from shopcli.render.conversations import transcript_of, transcript_value, transcript_view

    run, archive = _open()
    session = archive.session(options.whole_number(number, "ID", _HIGHEST))
    transcript = transcript_of(session, archive.turns(session), language_of(session.title))
    _tell_notes(archive, run)
    if as_json:
        printing.show_document("history show", {"id": session.id, **transcript_value(transcript)}, run)
    else:
        printing.show(transcript_view(transcript), run)


@app.command(cls=QuickCommand)
def forget(
    number: Annotated[str | None, typer.Argument(metavar="ID", help="The number that the list shows.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="Forget all conversations, damaged ones too.")] = False,
    as_json: options.AsJson = False,
) -> None:
    """Forget a conversation, or all: nothing of it is on the disk afterwards."""
    if (number is None) is not everything:
        raise UsageError("what to forget is not clear", hint="give the number of a conversation, or --all")
    run, archive = _open()
    if number is None:
        forgotten = archive.sessions()
        archive.forget_all()
    else:
        forgotten = [archive.session(options.whole_number(number, "ID", _HIGHEST))]
        archive.forget(forgotten[0])
    _tell_notes(archive, run)
    if as_json:
        printing.show_document("history forget", {"forgotten": [session.id for session in forgotten]}, run)
    else:
        typer.echo(f"{printing.counted(len(forgotten), 'conversation')} forgotten")


def _open() -> "tuple[Context, Archive]":
    from shopcli.context import Context
    from shopcli.sessions.archive import Archive

    context = Context.of_process()
    return context, Archive(context.folders.state, context.now())


def _tell_notes(archive: "Archive", context: "Context") -> None:
    if archive.notes:
        from shopcli.render.choose import notices_for

        notices = notices_for(context)
        for note in archive.notes:
            notices.handle(running.told(note, "shopcli history forget --all deletes it", "warning"))
