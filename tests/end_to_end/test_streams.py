"""Standard streams that are closed, full, or have a reader that left: a message or silence, never a traceback."""

import subprocess

import pytest

from tests.end_to_end.cli import Ran, Shop, command
from tests.end_to_end.conftest import ENGLISH
from tests.end_to_end.terminal import terminal

RECOMMEND = f"recommend '{ENGLISH}' --offline"


def in_shell(shop: Shop, line: str) -> Ran:
    """Runs a line of bash in which SHOPCLI is the program."""
    done = subprocess.run(
        ["bash", "-c", line.replace("SHOPCLI", " ".join(f"'{word}'" for word in command()))],
        capture_output=True,
        text=True,
        input="",
        env=shop.environment(),
        cwd=shop.cwd,
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


@pytest.mark.parametrize("arguments", ["--version", "--help", RECOMMEND])
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_closed_stream_is_no_error(shop: Shop, arguments: str, closed: str) -> None:
    ran = in_shell(shop, f"SHOPCLI {arguments} {closed}")
    assert ran.code == 0, ran.stderr
    assert "Traceback" not in ran.stderr
    assert bool(ran.stdout) is (">&-" not in closed.replace("2>&-", ""))


@pytest.mark.parametrize(
    "arguments",
    ["--version", "--help", "catalog schema", RECOMMEND, f"{RECOMMEND} --json", "recommend --nonsense --json"],
)
def test_a_full_disk_is_an_error_with_its_cause(shop: Shop, arguments: str) -> None:
    ran = in_shell(shop, f"SHOPCLI {arguments} >/dev/full")
    assert ran.code == 1
    assert "error: the output could not be written: No space left on device\nhint: " in ran.stderr
    assert "fault in shopcli" not in ran.stderr
    assert "Exception" not in ran.stderr


def test_remarks_that_cannot_be_written_do_not_stop_the_answer(shop: Shop) -> None:
    ran = in_shell(shop, f"SHOPCLI {RECOMMEND} 2>/dev/full")
    assert ran.code == 0
    assert ran.stdout == shop.run("recommend", ENGLISH, "--offline").stdout


@pytest.mark.parametrize(
    "arguments",
    ["", "--version", "--help", "catalog schema", "recommend --schema", RECOMMEND, "recommend --nonsense --json"],
)
def test_a_reader_that_left_is_no_error(shop: Shop, arguments: str) -> None:
    ran = in_shell(shop, f"SHOPCLI {arguments} | true; exit ${{PIPESTATUS[0]}}")
    assert ran.code == 0, ran.stderr
    assert "Traceback" not in ran.stderr
    assert "Broken" not in ran.stderr


def test_a_reader_that_leaves_a_batch_is_no_error(shop: Shop) -> None:
    shop.write("needs.jsonl", '{"need": "laptop"}\n' * 6)
    ran = in_shell(shop, "SHOPCLI recommend --batch needs.jsonl --offline | head -1; exit ${PIPESTATUS[0]}")
    assert ran.code == 0, ran.stderr
    assert len(ran.lines) == 1
    assert "Traceback" not in ran.stderr


@pytest.mark.parametrize("command", [(), ("catalog",), ("config",)])
def test_a_command_line_without_a_command_gets_the_help(cold_shop: Shop, command: tuple[str, ...]) -> None:
    ran = cold_shop.run(*command)
    assert ran.code == 0
    assert ran.stdout == cold_shop.run(*command, "--help").stdout
    assert ran.stdout.startswith("Usage: ")
    assert ran.stderr == ""


def test_notices_break_between_words_on_a_narrow_terminal(shop: Shop) -> None:
    with terminal(shop, "recommend", ENGLISH, columns=40) as screen:
        assert screen.finish() == 0
    assert "no model is set: the built-in writer\nanswers\n" in screen.text


def test_a_file_that_failed_is_not_blamed_on_the_output(cold_shop: Shop) -> None:
    program = "from shopcli import app; app._message = lambda _: open('nowhere'); app.run(['--nonsense'])"
    ran = cold_shop.run_python(program)
    assert "FileNotFoundError" in ran.stderr
    assert "the output could not be written" not in ran.stderr
