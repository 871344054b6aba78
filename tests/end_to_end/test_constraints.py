"""A seeded sample of `bench/constraints.py`: nothing recommended breaks a hard limit."""

from pathlib import Path

import pytest

from bench.catalogs import CONVERTERS, data_folder
from bench.constraints import Outcome, all_offers, run
from bench.generate import generate

DEMO = ("electronics.yaml", "electronics.zh.json")


def outcomes(home: Path, names: tuple[str, ...]) -> list[Outcome]:
    offers = all_offers(names)
    needs = list(generate(40, seed=2, offers=offers))
    return list(run(needs, offers, home))


def assert_kept(found: list[Outcome]) -> None:
    violations = [str(violation) for outcome in found for violation in outcome.violations]
    assert violations == [], "\n".join(violations)
    assert sum(len(outcome.recommended) for outcome in found) > 40


def test_the_demo_shops_recommend_nothing_that_breaks_a_limit(tmp_path: Path) -> None:
    assert_kept(outcomes(tmp_path, DEMO))


@pytest.mark.skipif(not (data_folder() / "specs").is_dir(), reason="../shared/data/specs is not here")
def test_real_specifications_are_kept_to(tmp_path: Path) -> None:
    assert_kept(outcomes(tmp_path, tuple(CONVERTERS.keys() & {"laptops", "phones"})))
