"""What was looked at, what was found, and what to do about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from shopcli.errors import ShopcliError
from shopcli.exits import ExitCode

Status: TypeAlias = Literal["ok", "warn", "fail"]


@dataclass(frozen=True, slots=True)
class Check:
    """`name` is stable, such as `index` or `settings.model`; `fix` is one next step, empty where none is needed.

    `exit_code` is what a run that meets a failure ends with.
    """

    name: str
    status: Status
    message: str
    fix: str = ""
    exit_code: ExitCode = ExitCode.OK


def failed(name: str, error: ShopcliError) -> Check:
    return Check(name, "fail", error.cause, error.hint, error.exit_code)


def exit_code_of(checks: Sequence[Check]) -> ExitCode:
    """That of the first failure; warnings leave it at 0."""
    return next((check.exit_code for check in checks if check.status == "fail"), ExitCode.OK)
