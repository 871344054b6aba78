"""Runs the command line again and again without importing it again: every run is a fork of this process.

A line of JSON on stdin asks for a run: `arguments`, `environ`, `cwd`, and the files for `stdin`, `stdout` and `stderr`.
A line on stdout gives its exit code. Each run has its own process and real file descriptors; what it shares with the
others is what was imported, and the hash seed.
"""

import json
import os
import sys
from typing import Any, NoReturn

import filelock  # noqa: F401 - imported so that no run has to
import httpcore2  # noqa: F401
import httpx  # noqa: F401
import httpx2  # noqa: F401
import pydantic.type_adapter  # noqa: F401
import tantivy  # noqa: F401
import yaml  # noqa: F401

import shopcli.app
import shopcli.catalog.sources.source
import shopcli.doctor.examine
import shopcli.grounding.checker
import shopcli.grounding.roster
import shopcli.grounding.values.find
import shopcli.grounding.values.judge
import shopcli.index.store
import shopcli.models.choose
import shopcli.models.keys
import shopcli.models.openai_client
import shopcli.models.writer_en
import shopcli.query.reader
import shopcli.redteam.audit
import shopcli.render.choose
import shopcli.render.json_view
import shopcli.render.jsonl
import shopcli.render.plain
import shopcli.render.view
import shopcli.tasks.recommend  # noqa: F401
from shopcli.__main__ import main


def run(request: dict[str, Any]) -> NoReturn:
    os.environ.clear()
    os.environ.update(request["environ"])
    os.chdir(request["cwd"])
    os.dup2(os.open(request["stdin"], os.O_RDONLY), 0)
    os.dup2(os.open(request["stdout"], os.O_WRONLY | os.O_CREAT), 1)
    os.dup2(os.open(request["stderr"], os.O_WRONLY | os.O_CREAT), 2)
    sys.stdin, sys.stdout, sys.stderr = (
        open(0, encoding="utf-8"),  # noqa: SIM115 - they live as long as the process
        open(1, "w", encoding="utf-8"),  # noqa: SIM115
        open(2, "w", encoding="utf-8", errors="backslashreplace"),  # noqa: SIM115
    )
    sys.argv = ["shopcli", *request["arguments"]]
    code = 1
    try:
        main()
        code = 0
    except SystemExit as ending:
        code = int(ending.code or 0)
    except BaseException as problem:
        sys.excepthook(type(problem), problem, problem.__traceback__)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    for line in sys.stdin:
        child = os.fork()
        if not child:
            run(json.loads(line))
        sys.stdout.write(f"{os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])}\n")
        sys.stdout.flush()
