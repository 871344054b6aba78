"""The Typer app, and the one boundary where every error becomes a message and an exit code."""

import sys
from collections.abc import Sequence

import typer
from typer._click.exceptions import NoArgsIsHelpError

from shopcli.commands import (
    advise,
    analyze,
    ask,
    catalog,
    chat,
    config,
    doctor,
    evaluate,
    history,
    profile,
    recommend,
    redteam,
)
from shopcli.commands.quick import QuickCommand, QuickGroup
from shopcli.commands.running import debugging, fault, quiet_stdout, tell
from shopcli.errors import ShopcliError, UsageError
from shopcli.exits import ExitCode

# Plain help: Typer's rich panels cost more time than everything else `--help` does, and break lines worse in a pipe.
app = typer.Typer(
    name="shopcli",
    cls=QuickGroup,
    help="A shopping assistant for the terminal that cannot make things up: code decides, the model speaks.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 done, 1 a fault in shopcli, 2 usage, 3 nothing fits; under --strict "
    "4 a claim contradicts the catalog, 5 the model failed; 6 catalog unreadable, 130 interrupted.",
)
app.command(name="recommend", cls=QuickCommand)(recommend.recommend)
app.command(name="ask", cls=QuickCommand)(ask.ask)
app.command(name="advise", cls=QuickCommand)(advise.advise)
app.command(name="chat", cls=QuickCommand)(chat.chat)
app.add_typer(history.app, name="history")
app.command(name="eval", cls=QuickCommand)(evaluate.eval_)
app.command(name="redteam", cls=QuickCommand)(redteam.redteam)
app.add_typer(catalog.app, name="catalog")
app.add_typer(analyze.app, name="analyze")
app.add_typer(profile.app, name="profile")
app.add_typer(config.app, name="config")
app.command(name="doctor", cls=QuickCommand)(doctor.doctor)


def _say_version(asked: bool) -> None:
    if asked:
        from shopcli import __version__

        typer.echo(f"shopcli {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: bool = typer.Option(
        False, "--version", "-V", help="Show the version and exit.", callback=_say_version, is_eager=True
    ),
) -> None:
    """The options that stand before a command."""


def run(argv: Sequence[str]) -> int:
    """Runs one command line and returns its exit code; nothing is raised but what SHOPCLI_DEBUG=1 asks to see."""
    streams = sys.stdout, sys.stderr
    try:
        code = _run(argv)
        sys.stdout.flush()
        return code
    except OSError as problem:
        if problem.filename is not None:
            raise
        sys.stdout, sys.stderr = streams
        quiet_stdout()
        if isinstance(problem, BrokenPipeError):
            return ExitCode.OK
        tell(ShopcliError(f"the output could not be written: {problem.strerror}", hint="write it somewhere else"))
        return ExitCode.UNEXPECTED


def _run(argv: Sequence[str]) -> int:
    """Raises `OSError` without a file name where stdout cannot be written."""
    if not argv and sys.stdin.isatty() and sys.stdout.isatty():
        argv = ["chat"]
    try:
        return int(typer.main.get_command(app)(args=list(argv), prog_name="shopcli", standalone_mode=False) or 0)
    except NoArgsIsHelpError as problem:
        typer.echo(problem.format_message())
        return ExitCode.OK
    except typer.TyperException as problem:
        return _told(argv, UsageError(_message(problem), hint="shopcli --help lists commands and options"))
    except ShopcliError as error:
        return _told(argv, error)
    except (KeyboardInterrupt, typer.Abort):
        return ExitCode.INTERRUPTED
    except SystemExit as ending:
        # Typer's own end where a pipe is closed: exit 1, over streams that it wrapped.
        if isinstance(ending.__context__, BrokenPipeError):
            raise ending.__context__ from None
        raise
    except Exception as problem:
        # Files are opened by name; what fails without one is a stream.
        if debugging() or (isinstance(problem, OSError) and problem.filename is None):
            raise
        return _told(argv, fault(problem))


def _message(problem: typer.TyperException) -> str:
    message = problem.format_message() if hasattr(problem, "format_message") else str(problem)
    # What stands where nothing should may be a key that lost its flag.
    message = message.partition("argument(s) (")[0] + "arguments" if "argument(s) (" in message else message
    return message[:1].lower() + message[1:].rstrip(".")


def _told(argv: Sequence[str], error: ShopcliError) -> int:
    as_json = "--json" in argv
    tell(error, as_json=as_json, as_jsonl="--jsonl" in argv and not as_json)
    return error.exit_code
