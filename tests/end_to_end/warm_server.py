"""Runs the command line again and again without importing it again: every run is a fork of this process.

A line of JSON on the socket whose descriptor is the argument asks for something:
- `arguments`, `environ` and `cwd`, with descriptors for stdin, stdout and stderr: start a run, or the Python `program`
  that is not null; answered by its pid;
- `wait`, the pid of a run: answered by its exit code, as `subprocess` counts them, when it has ended.

Each run has its own process and real file descriptors; what it shares with the others is what any of them imported,
the regular expressions that any of them compiled, the commands that Typer made of their functions, and the hash seed.
"""

import gc
import importlib
import json
import os
import re
import signal
import socket
import sys
import tempfile
from contextlib import suppress
from functools import cache
from typing import IO, Any, NoReturn

from shopcli.__main__ import main

_compile = re._compile  # type: ignore[attr-defined]  # `re.compile`, `re.sub` and their like all go through it
_compiled: dict[tuple[str, int], re.Pattern[str]] = {}


def compile_once(pattern: Any, flags: int) -> Any:
    """`re` itself forgets all but the last 512."""
    if not isinstance(pattern, str):
        return _compile(pattern, flags)
    key = (pattern, int(flags))
    if key not in _compiled:
        _compiled[key] = _compile(pattern, flags)
    return _compiled[key]


def make_commands_once() -> None:
    import typer.main

    from shopcli.app import app

    typer.main.get_command = cache(typer.main.get_command)
    typer.main.get_command(app)


def run(request: dict[str, Any], streams: list[int]) -> int:
    """Runs to the end in this process, and returns the exit code."""
    os.environ.update(request["environ"])
    os.chdir(request["cwd"])
    for standard, given in enumerate(streams):
        os.dup2(given, standard)
        os.close(given)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.stdin, sys.stdout, sys.stderr = (
        open(0, encoding="utf-8"),  # noqa: SIM115 - they live as long as the process
        open(1, "w", encoding="utf-8"),  # noqa: SIM115
        open(2, "w", encoding="utf-8", errors="backslashreplace"),  # noqa: SIM115
    )
    sys.argv = ["shopcli", *request["arguments"]]
    try:
        if request["program"]:
            exec(request["program"], {"__name__": "__main__"})
        else:
            main()
    except SystemExit as ending:
        return int(ending.code or 0)
    except BaseException as problem:
        sys.excepthook(type(problem), problem, problem.__traceback__)
        return 1
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
    return 0


def run_and_tell(request: dict[str, Any], streams: list[int], told: IO[str]) -> NoReturn:
    """Writes what the run imported and compiled into `told`."""
    modules, patterns = set(sys.modules), set(_compiled)
    code = 1
    try:
        code = run(request, streams)
        json.dump({"modules": sorted(set(sys.modules) - modules), "patterns": sorted(set(_compiled) - patterns)}, told)
        told.flush()
    finally:
        os._exit(code)


def learn(news: dict[str, Any]) -> None:
    for module in news["modules"]:
        with suppress(ImportError):  # extension modules put some into `sys.modules` that no finder knows
            importlib.import_module(module)
    for pattern, flags in news["patterns"]:
        compile_once(pattern, flags)
    gc.freeze()


class Server:
    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._told: dict[int, IO[str]] = {}

    def serve(self) -> None:
        while received := self._receive():
            request, streams = received
            if "wait" in request:
                self._wait(request["wait"])
            else:
                self._start(request, streams)

    def _receive(self) -> tuple[dict[str, Any], list[int]] | None:
        line, streams, *_ = socket.recv_fds(self._connection, 2**16, 3)
        while line and not line.endswith(b"\n"):
            line += self._connection.recv(2**20)
        return (json.loads(line), streams) if line else None

    def _start(self, request: dict[str, Any], streams: list[int]) -> None:
        told = tempfile.TemporaryFile("w+", encoding="ascii")  # noqa: SIM115 - closed when the run was waited for
        child = os.fork()
        if not child:
            self._connection.close()
            run_and_tell(request, streams, told)
        for stream in streams:
            os.close(stream)
        self._told[child] = told
        self._answer(child)

    def _wait(self, child: int) -> None:
        self._answer(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
        with self._told.pop(child) as told:
            told.seek(0)
            if news := told.read():  # nothing where it was killed
                learn(json.loads(news))

    def _answer(self, number: int) -> None:
        self._connection.sendall(f"{number}\n".encode())


if __name__ == "__main__":
    os.environ.clear()  # what a module reads there when it is imported shall not depend on who started the tests
    re._compile = compile_once  # type: ignore[attr-defined]
    make_commands_once()
    Server(socket.socket(fileno=int(sys.argv[1]))).serve()
