"""The progress bar: for those who wait longer than a second, and nobody else."""

import subprocess
import sys
from collections.abc import Mapping

import pytest

from shopcli.render.progress import ProgressBar
from tests.render.played import context_for


def reported(*, live: bool, step: float, environ: Mapping[str, str] | None = None) -> str:
    """What stderr got of five reports that are `step` seconds apart."""
    context, out, err = context_for(live=live, environ={"COLUMNS": "80", **(environ or {})})
    now = [0.0]
    with ProgressBar(context, clock=lambda: now[0]) as bar:
        for done in range(1, 6):
            now[0] += step
            bar.report("indexing\x1b[2J [bold]x", done, 5)
    assert out.getvalue() == ""
    return err.getvalue()


def test_a_bar_appears_after_a_second_on_a_terminal() -> None:
    shown = reported(live=True, step=0.4)
    assert "5/5" in shown
    assert "[2J [bold]x" in shown
    assert "\x1b[2J" not in shown


@pytest.mark.parametrize(
    ("live", "step", "environ"), [(True, 0.1, {}), (False, 5.0, {}), (True, 5.0, {"TERM": "dumb"})]
)
def test_otherwise_it_is_quiet(live: bool, step: float, environ: dict[str, str]) -> None:
    assert reported(live=live, step=step, environ=environ) == ""


def test_an_unknown_end_is_fine() -> None:
    context, _, err = context_for(live=True, environ={"COLUMNS": "80"})
    clock = iter([0.0, 2.0, 3.0])
    with ProgressBar(context, clock=lambda: next(clock)) as bar:
        bar.report("reading shop.yaml", 0, None)
        bar.report("indexing", 10, 20)
    assert "reading shop.yaml" in err.getvalue()


def test_short_work_does_not_load_the_bar() -> None:
    code = (
        "import sys; from shopcli.context import Context; from shopcli.render.progress import ProgressBar\n"
        "with ProgressBar(Context.of_process()) as bar: bar.report('x', 1, 1)\n"
        "sys.exit('rich.progress' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
