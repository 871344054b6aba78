"""The first prompt waits for no more than it shows."""

import subprocess
import sys

HEAVY = ("tantivy", "rich.console", "rich.markdown", "httpx2", "yaml", "pydantic", "sqlite3", "tiktoken", "markdown_it")
ANSWERING = ("shopcli.events", "shopcli.conversation.conversation", "shopcli.search.find", "shopcli.render.view")

PROGRAM = """
import os, sys, pty
from shopcli.commands.chat import hold_chat
from shopcli.commands.needs import Choices
from shopcli.context import Context
from shopcli.repl import opening

master, slave = os.openpty()
for descriptor in (0, 1):
    os.dup2(slave, descriptor)

def shown(self):
    sys.stderr.write(" ".join(sys.modules))
    sys.stderr.flush()
    os._exit(0)

opening.Opening.start = shown
sys.stdin, sys.stdout = open(0), open(1, "w")
hold_chat(Choices(offline=True), Context.of_process())
"""


def test_the_first_prompt_imports_nothing_that_only_answers_need(tmp_path: object) -> None:
    environ = {"SHOPCLI_HOME": str(tmp_path), "TERM": "xterm", "PATH": "", "PYTHONPATH": ":".join(sys.path)}
    ran = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, env=environ, timeout=60)
    loaded = set(ran.stderr.split())
    assert "prompt_toolkit" in loaded, ran.stderr
    assert loaded.isdisjoint(HEAVY + ANSWERING)


def test_a_script_needs_no_line_editor() -> None:
    program = "import sys, shopcli.repl.loop, shopcli.repl.played, shopcli.repl.slash\nprint(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    assert {"prompt_toolkit", "asyncio", "sqlite3"}.isdisjoint(ran.stdout.split())
