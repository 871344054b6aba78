"""numpy takes longer to import than most commands to run."""

import pytest

from tests.end_to_end.cli import Shop

PROGRAM = """
import sys
from shopcli.app import run
code = run(sys.argv[1:])
print("heavy:", *sorted({"numpy", "sklearn", "torch", "transformers"} & set(sys.modules)), file=sys.stderr)
sys.exit(code)
"""


@pytest.mark.parametrize(
    ("command", "heavy"),
    [
        ("analyze reviews", []),
        ("analyze keywords", []),
        ("analyze describe nv-aero-14", []),
        ("analyze models", []),
        ("eval --n 9 --families filters,policies", []),
        ("analyze category", ["numpy"]),
    ],
)
def test_only_what_weighs_categories_loads_numpy(shop: Shop, command: str, heavy: list[str]) -> None:
    ran = shop.run_python(PROGRAM, *command.split(), "--offline" if "eval" in command else "--json")
    assert ran.code == 0, ran.stderr
    assert ran.stderr.rpartition("heavy:")[2].split() == heavy
