"""The exit codes that scripts may rely on."""

from enum import IntEnum


class ExitCode(IntEnum):
    OK = 0
    UNEXPECTED = 1
    USAGE = 2
    NOTHING_FITS = 3
    CONTRADICTED = 4
    MODEL_FAILED = 5
    CATALOG_UNREADABLE = 6
    INTERRUPTED = 130
