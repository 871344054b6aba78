"""The errors that shopcli raises on purpose.

ShopcliError            exit 1; every error carries a cause (its message) and a hint (the next step)
├── UsageError          exit 2: the command line, the settings or a need cannot be taken
├── CatalogError        exit 6: a catalog could not be read
│   └── UnknownProductError  exit 2: an id that no loaded catalog holds
└── ModelError          exit 5 under --strict: the model gave no usable answer
"""

from typing import ClassVar

from shopcli.exits import ExitCode


class ShopcliError(Exception):
    """A failure with a cause for the reader and a hint at the next step; both are plain, untrusted-safe text."""

    exit_code: ClassVar[ExitCode] = ExitCode.UNEXPECTED

    def __init__(self, cause: str, *, hint: str = "") -> None:
        super().__init__(cause)
        self.cause = cause
        self.hint = hint


class UsageError(ShopcliError):
    exit_code = ExitCode.USAGE


class CatalogError(ShopcliError):
    exit_code = ExitCode.CATALOG_UNREADABLE


class UnknownProductError(CatalogError):
    exit_code = ExitCode.USAGE


class ModelError(ShopcliError):
    """The model failed; `kind` is a stable word for the cause, such as `timeout` or `authentication`.

    `window` is how many tokens the model holds, where the provider named it on refusing a longer prompt.
    """

    exit_code = ExitCode.MODEL_FAILED

    def __init__(self, kind: str, cause: str, *, hint: str = "", window: int | None = None) -> None:
        super().__init__(cause, hint=hint)
        self.kind = kind
        self.window = window
