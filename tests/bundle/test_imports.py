import subprocess
import sys

HEAVY = ("highspy", "numpy", "pydantic", "yaml", "tantivy")


def test_the_solver_is_loaded_by_what_solves_and_not_by_what_prices() -> None:
    rooms = "shopcli.bundle.solver, shopcli.bundle.infeasible, shopcli.bundle.notes, shopcli.bundle.pricing"
    script = f"import sys, {rooms}; print(*(name for name in {HEAVY!r} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
