"""The run of `shopcli eval`: what is asked and kept, and what can be told of it however it ended."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shopcli.commands import running
from shopcli.errors import ShopcliError
from shopcli.exits import ExitCode

if TYPE_CHECKING:
    from pathlib import Path

    from shopcli.context import Context
    from shopcli.evaluation.result import Result
    from shopcli.evaluation.running.asker import Asker
    from shopcli.evaluation.running.file import Header
    from shopcli.evaluation.running.kept import Kept
    from shopcli.evaluation.running.run import Ending, Plan
    from shopcli.render.choose import Renderer

_INTERRUPTED = "Ctrl-C"
_OVER_COST = "--max-cost"


@dataclass(frozen=True, slots=True)
class Ran:
    """`unfinished` pairs models that were not asked all there is with the reason; `stopped` is what ended the run."""

    results: "tuple[Result, ...]"
    unfinished: tuple[tuple[str, str], ...]
    code: ExitCode
    stopped: ShopcliError | None = None

    @property
    def is_cut_short(self) -> bool:
        """Whether questions may still be under way."""
        return self.stopped is not None or self.code is ExitCode.INTERRUPTED


def carried_out(
    plan: "Plan",
    asker: "Asker",
    header: "Header",
    path: "Path | None",
    context: "Context",
    notices: "Renderer",
    *,
    fresh: bool,
) -> Ran:
    """Asks what the file at `path`, or one of shopcli's own, has no answer to. What was answered is kept.

    Raises `UsageError` where the file cannot be used.
    """
    from shopcli.evaluation.running.kept import opened
    from shopcli.evaluation.running.run import results, unfinished

    path = path or context.folders.state / "eval" / f"{header.identity}.jsonl"
    every = {asking.key for entrant in plan.entrants for asking in plan.askings(entrant)}
    with opened(path, header, plan.tasks, anew=every if fresh else None) as kept:
        _tell_damage(kept, notices)
        try:
            endings = _asked(plan, asker, kept, context, notices, fresh=fresh)
        except KeyboardInterrupt:
            left = tuple((label, _INTERRUPTED) for label in unfinished(plan, kept))
            return Ran(results(plan, kept), left, ExitCode.INTERRUPTED)
        except ShopcliError as problem:
            left = tuple((label, problem.cause) for label in unfinished(plan, kept))
            return Ran(results(plan, kept), left, problem.exit_code, problem)
        return Ran(results(plan, kept), tuple(map(_told, endings)), _code(endings))


def _asked(
    plan: "Plan", asker: "Asker", kept: "Kept", context: "Context", notices: "Renderer", *, fresh: bool
) -> "tuple[Ending, ...]":
    from shopcli.evaluation.running.run import run
    from shopcli.render.progress import ProgressBar

    done = total = 0
    again = "the same command without --fresh" if fresh else "the same command"

    def tell(now: int, of: int) -> None:
        nonlocal done, total
        if now and not total:
            notices.handle(running.told(f"{now} of {of} answers are from an earlier run", "--fresh asks anew"))
        done, total = now, of
        bar.report("answers", now, of)

    try:
        with ProgressBar(context) as bar:
            endings = run(plan, asker, kept, tell)
    except KeyboardInterrupt:
        notices.handle(running.told(f"interrupted: {done} of {total} answers are kept", f"{again} goes on", "warning"))
        raise
    for ending in endings:
        notices.handle(running.told(*_warning(ending, again), "warning"))
    return endings


def _tell_damage(kept: "Kept", notices: "Renderer") -> None:
    if not kept.damaged:
        return
    more = f" (and {len(kept.damaged) - 1} more)" if kept.damaged[1:] else ""
    text = f"{kept.path}:{kept.damaged[0]}: the line is damaged{more}"
    notices.handle(running.told(text, "what it held is asked anew", "warning"))


def _told(ending: "Ending") -> tuple[str, str]:
    return ending.label, _OVER_COST if ending.over_cost else ending.cause


def _warning(ending: "Ending", again: str) -> tuple[str, str]:
    if ending.over_cost:
        cause = f"{ending.label} was asked no more: the next answer might exceed {_OVER_COST}"
        return cause, f"raise it, and {again} goes on"
    return f"{ending.label} was asked no more: {ending.cause}", f"{again} goes on where it stopped"


def _code(endings: "tuple[Ending, ...]") -> ExitCode:
    return ExitCode.OK if all(ending.over_cost for ending in endings) else ExitCode.MODEL_FAILED
