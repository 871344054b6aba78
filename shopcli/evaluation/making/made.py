"""What came of making tasks."""

from collections.abc import Mapping
from dataclasses import dataclass

from shopcli.evaluation.task import Family, Task


@dataclass(frozen=True, slots=True)
class Made:
    """`left_out` says of each family that the catalog cannot support why it cannot."""

    tasks: tuple[Task, ...]
    left_out: Mapping[Family, str]
