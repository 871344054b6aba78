"""Values that stand beside each other are written in one unit, but for data, which is written as it is sold."""

import pytest

from shopcli.attributes.quantity_text import format_together


@pytest.mark.parametrize(
    ("values", "dimension", "written"),
    [
        ([950.0, 1200.0], "mass", ["0.95 kg", "1.2 kg"]),
        ([28.0, 1200.0], "mass", ["28 g", "1200 g"]),
        ([512.0, 1024.0], "data", ["512 GB", "1 TB"]),
        ([1024.0, 2048.0], "data", ["1 TB", "2 TB"]),
        ([504.0, 960.0], "time", ["21 days", "40 days"]),
        ([24.0, 48.0], "time", ["24 h", "48 h"]),
        ([15.0, 1008.0], "time", ["15 h", "1008 h"]),
        ([0.75, 5.0], "time", ["0.75 h", "5 h"]),
        ([120.0, 165.0], "frequency", ["120 Hz", "165 Hz"]),
        ([6.0, 24.0], "period", ["6 months", "24 months"]),
        ([12.0, 24.0], "period", ["1 year", "2 years"]),
        ([2.0, 4.0], "count", ["2", "4"]),
        ([], "mass", []),
    ],
)
def test_values_are_written_in_one_unit(values: list[float], dimension: str, written: list[str]) -> None:
    assert format_together(values, dimension, "en") == written
