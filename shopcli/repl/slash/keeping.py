"""`/save`, `/export` and `/history`."""

from typing import TYPE_CHECKING

from shopcli.errors import ShopcliError, UsageError
from shopcli.repl.registry import Argument, Command
from shopcli.repl.words import say

if TYPE_CHECKING:
    from shopcli.repl.chat import Chat


def save(chat: "Chat", words: str) -> None:
    """Gives the conversation a name in the history; where nothing is kept, it is from now on, and so far."""
    if not chat.turns:
        raise UsageError("nothing was said yet", hint="save a conversation after its first turn")
    title = words or chat.title
    if chat.save(title):
        chat.screen.say(say("named", chat.language, title=title))


def export(chat: "Chat", words: str) -> None:
    """Writes the conversation into a file; its ending chooses the form."""
    from shopcli.catalog.sources.atomic import written_whole
    from shopcli.repl.export.forms import form_of

    if not words:
        raise UsageError("a file is missing", hint="for example: /export lamps.md")
    path = chat.house.context.place(words)
    written = form_of(path)
    if path.exists() and path not in chat.exported:
        raise UsageError(f"{words} is there already", hint="name another file, or delete it first")
    try:
        with written_whole(path) as file:
            file.write(written(chat.transcript()))
    except OSError as problem:
        cause = f"{words} could not be written: {problem.strerror}"
        raise ShopcliError(cause, hint="name a file in a folder that can be written") from problem
    chat.exported.add(path)
    chat.screen.say(say("exported", chat.language, path=str(path)))


def history(chat: "Chat", words: str) -> None:
    """Lists the conversations that were kept, or shows one."""
    from shopcli.render.conversations import sessions_view, transcript_of, transcript_view

    archive = chat.archive()
    if not words:
        chat.screen.show(sessions_view(archive.sessions(), chat.language))
    elif words.isascii() and words.isdigit():
        session = archive.session(int(words[:9]))
        chat.screen.show(transcript_view(transcript_of(session, archive.turns(session), chat.language)))
    else:
        raise UsageError(f"{words!r} is not the number of a conversation", hint="/history lists them")
    for note in archive.notes:
        chat.screen.warn(note)


COMMANDS = (
    Command(
        "save",
        save,
        "Keep this conversation, under a title.",
        "保存本次对话，可加标题。",
        Argument.TEXT,
        ("[TITLE]", "[标题]"),
        ("保存",),
    ),
    Command(
        "export",
        export,
        "Write this conversation to a .md, .json or .html file.",
        "把本次对话写入 .md、.json 或 .html 文件。",
        Argument.FILE,
        ("FILE", "文件"),
        ("导出",),
    ),
    Command(
        "history",
        history,
        "List the conversations kept, or show one.",
        "列出保存的对话，或显示其中一个。",
        Argument.SESSION,
        ("[NUMBER]", "[编号]"),
        ("历史",),
    ),
)
