"""The chat loop: read, answer, until the end of the lines or `/exit`."""

from shopcli.exits import ExitCode
from shopcli.repl.chat import Chat
from shopcli.repl.inputs import Input


def hold(chat: Chat, lines: Input) -> ExitCode:
    """Holds the chat to its end. Raises what keeps it from being begun.

    A script that Ctrl-C stops is over; who types goes on.
    """
    while not chat.is_over:
        try:
            line = lines.read()
            if line is None:
                break
            went_on = not line or chat.take(line)
        except KeyboardInterrupt:  # between an answer and the next prompt
            went_on = False
        if not went_on and not lines.is_watched:
            return ExitCode.INTERRUPTED
    return ExitCode.OK
